import json
import subprocess
from pathlib import Path

import pytest

from timeline.drawing.wording import IN_ENGLISH, Wording, language_of
from timeline.outputs.page.document import phrases_of

SCRIPT = Path("timeline/outputs/page/js/wording.js").resolve().as_uri()
YEARS = (-13_800_000_000, -66_000_000, -123_456, -12_000, -752, 0, 1, 476, 2023, 9999, 12_345)
SECONDS = (0, 86_399, 1_687_350_600, -63_000_000_000, 1_700_000_000)
COUNTS = (0, 1, 2, 5, 11, 19, 20, 21, 22, 101, 1234, 1_000_000)
PROGRAM = """
const { wording } = await import(process.argv[2]);
const { language, phrases, years, seconds, counts } = JSON.parse(process.argv[3]);
const made = wording(language, phrases);
process.stdout.write(JSON.stringify([
  years.map(made.year), counts.map(made.number), counts.map((count) => made.many("events", count)),
  seconds.map((at) => [made.date(at), made.time(at), made.month(at, true), made.month(at, false), made.weekday(at)]),
]));
"""


@pytest.mark.parametrize("language", ["en", "uk", "ro", "de", "pt-BR"])
def test_words_are_those_of_a_browser(language: str, tmp_path: Path) -> None:
    made = Wording(language=language_of(language), phrases=phrases_of(language))
    program = tmp_path / "program.mjs"
    program.write_text(PROGRAM, encoding="utf-8")
    given = {"language": language, "phrases": made.phrases, "years": YEARS, "seconds": SECONDS, "counts": COUNTS}

    done = subprocess.run(
        ["node", program, SCRIPT, json.dumps(given)], capture_output=True, encoding="utf-8", check=True
    )

    assert [
        [made.year(year) for year in YEARS],
        [made.number(count) for count in COUNTS],
        [made.many("events", count) for count in COUNTS],
        [
            [made.date(at), made.time(at), made.month(at, whole=True), made.month(at, whole=False), made.weekday(at)]
            for at in SECONDS
        ],
    ] == json.loads(done.stdout)


@pytest.mark.parametrize("language", ["en-GB", "tlh", "no such language", ""])
def test_what_is_not_known_is_english(language: str) -> None:
    assert language_of(language) == IN_ENGLISH
