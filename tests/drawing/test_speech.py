"""What a language brings, against what a browser knows of it."""

import json
import subprocess
from pathlib import Path

import pytest

from timeline.drawing.speech import IN_ENGLISH, LANGUAGES, counted, phrases_of, speech_of

SCRIPT = Path("timeline/drawing/js/wording.js").resolve().as_uri()
COUNTS = (
    0,
    1,
    2,
    3,
    5,
    11,
    19,
    20,
    21,
    22,
    101,
    102,
    111,
    199,
    200,
    221,
    1234,
    12_345,
    1_000_000,
    2_000_000,
    0.5,
    1.5,
    14.583,
)
PROGRAM = """
const { wording } = await import(process.argv[2]);
const { language, speech, counts } = JSON.parse(process.argv[3]);
const forms = Object.fromEntries(speech.plural.forms.map((form) => [`x.${form}`, form]));
const made = wording(speech, forms);
const day = (number) => number * 86400;
const middles = Array.from({ length: 12 }, (_, index) => 14 + Math.round(index * 30.44));
const format = (options, days) => {
  const known = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC", calendar: "gregory" });
  return days.map((number) => known.format(new Date(day(number) * 1000)));
};
const plural = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language, { numberingSystem: "latn", useGrouping: "always" });
process.stdout.write(JSON.stringify([
  [
    middles.map((number) => made.month(day(number), true)),
    middles.map((number) => made.month(day(number), false)),
    [3, 4, 5, 6, 7, 8, 9].map((number) => made.weekday(day(number))),
    counts.map((count) => made.many("x", count)),
    counts.map(made.number),
    language === "en" ? [] : middles.map((number) => made.day(day(number))),
  ],
  [
    format({ month: "long" }, middles),
    format({ month: "short" }, middles),
    format({ weekday: "short" }, [3, 4, 5, 6, 7, 8, 9]),
    counts.map((count) => plural.select(count)),
    counts.map((count) => numbers.format(count)),
    language === "en" ? [] : format({ day: "numeric", month: "short", numberingSystem: "latn" }, middles),
  ],
]));
"""


@pytest.mark.parametrize("language", ["en", "uk", "ro", "ru", "pl", "de", "fr", "es", "ar", "pt-BR", "hi"])
def test_words_are_those_of_a_browser(language: str, tmp_path: Path) -> None:
    program = tmp_path / "program.mjs"
    program.write_text(PROGRAM, encoding="utf-8")
    given = json.dumps({"language": language, "speech": speech_of(language), "counts": COUNTS})

    done = subprocess.run(["node", program, SCRIPT, given], capture_output=True, encoding="utf-8", check=True)

    ours, theirs = json.loads(done.stdout)
    assert ours == theirs


@pytest.mark.parametrize("language", ["en-GB", "tlh", "no such language", ""])
def test_what_is_not_known_is_english(language: str) -> None:
    assert speech_of(language) == IN_ENGLISH


def test_a_language_without_phrases_has_the_english_ones() -> None:
    assert phrases_of("sv") == phrases_of("en")


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_language_has_each_number_in_the_form_that_it_asks_for(language: str) -> None:
    own = json.loads(Path(f"timeline/drawing/words/{language}.json").read_text(encoding="utf-8"))
    counted_phrases = {key.rpartition(".")[0] for key in phrases_of("en") if key.endswith(".other")}

    missing = [
        f"{name}.{form}"
        for name in counted_phrases
        for form in speech_of(language)["plural"]["forms"]
        if f"{name}.{form}" not in own and f"{name}.other" not in own
    ]

    assert missing == []
    assert {form for form in speech_of(language)["plural"]["forms"] if f"events.{form}" not in own} <= {"other"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["0 events", "1 event", "2 events", "1,918 events"]),
        ("ru", ["0 событий", "1 событие", "2 события", "1\xa0918 событий"]),
        ("pl", ["0 wydarzeń", "1 wydarzenie", "2 wydarzenia", "1\xa0918 wydarzeń"]),
        ("de", ["0 Ereignisse", "1 Ereignis", "2 Ereignisse", "1.918 Ereignisse"]),
        ("fr", ["0 événement", "1 événement", "2 événements", "1\u202f918 événements"]),
        ("es", ["0 sucesos", "1 suceso", "2 sucesos", "1.918 sucesos"]),
        ("ar", ["لا أحداث", "1 حدث", "حدثان", "1,918 حدثًا"]),
        ("uk", ["0 подій", "1 подія", "2 події", "1\xa0918 подій"]),
        ("ro", ["0 evenimente", "1 eveniment", "2 evenimente", "1.918 evenimente"]),
    ],
)
def test_numbers_are_told_in_words(language: str, said: list[str]) -> None:
    assert [counted("events", number, language) for number in (0, 1, 2, 1918)] == said
