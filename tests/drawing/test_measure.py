import json
import subprocess
from unicodedata import category

import pytest

from timeline.drawing.measure import BLANKS, STYLES, Style, advance, cut, letters, two_lines, width_of

TEXTS = (
    "plain",
    "e\u0301te\u0301",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 family",
    "\U0001f1fa\U0001f1e6\U0001f1f7\U0001f1f4 flags",
    "\U0001f44d\U0001f3fd thumb",
    "\u0647\u064e\u0630\u0627",
    "\u4e2d\u6587\u5b57",
    "a\r\nb",
)
SEGMENTS = """
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const texts = JSON.parse(process.argv[1]);
process.stdout.write(JSON.stringify(texts.map((text) => [...letters.segment(text)].map(({ segment }) => segment))));
"""


def each(text: str, style: Style) -> float:
    return 10 * len(text) * STYLES[style].size / 12.5


def test_letters_are_those_of_a_browser() -> None:
    done = subprocess.run(["node", "-e", SEGMENTS, json.dumps(TEXTS)], capture_output=True, text=True, check=True)

    assert [[*letters(text)] for text in TEXTS] == json.loads(done.stdout)


def test_blanks_are_those_of_javascript() -> None:
    program = (
        "process.stdout.write(JSON.stringify([...Array(65536).keys()].filter((k) => !String.fromCharCode(k).trim())))"
    )
    done = subprocess.run(["node", "-e", program], capture_output=True, text=True, check=True)

    assert sorted(map(ord, BLANKS)) == json.loads(done.stdout)


CUT = [("abcdef", 60, "abcdef"), ("abcdef", 50, "abcd…"), ("ab cdef", 40, "ab…"), ("abc", 0, "…")]


@pytest.mark.parametrize(("text", "width", "kept"), [*CUT, ("e\u0301e\u0301e\u0301", 40, "e\u0301…")])
def test_a_text_is_cut_between_letters(text: str, width: float, kept: str) -> None:
    assert cut(text, width, "title", each) == kept


def test_a_text_is_set_on_two_lines_and_cut_only_then() -> None:
    assert two_lines("one two", 100, "card", each) == ["one two"]
    assert two_lines("one two three", 80, "card", each) == ["one two", "three"]
    assert two_lines("one two three four", 80, "card", each) == ["one two", "three f…"]


def test_what_combines_takes_no_room_and_what_is_wide_a_square() -> None:
    assert advance("\u0301", 400) == advance("\u200b", 400) == 0
    assert advance("\u4e2d", 400) == 1000
    assert advance("e\u0301"[0], 400) == advance("\u00e9", 400)
    assert all(advance(chr(code), 700) > 0 for code in range(0x20, 0x600) if category(chr(code))[0] in "LNPS")


def test_bold_is_wider_and_small_is_narrower() -> None:
    assert width_of("Lyman", "small") < width_of("Lyman", "title") < width_of("Lyman", "card")
