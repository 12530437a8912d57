"""What a language brings, against what a browser knows of it."""

import json
import subprocess
from pathlib import Path

import pytest

from timeline.drawing.speech import IN_ENGLISH, phrases_of, speech_of

SCRIPT = Path("timeline/drawing/js/wording.js").resolve().as_uri()
COUNTS = (0, 1, 2, 3, 5, 11, 19, 20, 21, 22, 101, 102, 111, 199, 200, 221, 1234, 12_345, 1_000_000, 2_000_000)
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
  ],
  [
    format({ month: "long" }, middles),
    format({ month: "short" }, middles),
    format({ weekday: "short" }, [3, 4, 5, 6, 7, 8, 9]),
    counts.map((count) => plural.select(count)),
    counts.map((count) => numbers.format(count)),
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
    assert phrases_of("de") == phrases_of("en")
