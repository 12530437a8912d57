"""Widths of texts without a browser, by a table; where a text is cut it is cut as the page's script cuts it."""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import Literal, NamedTuple
from unicodedata import category, east_asian_width, normalize

from timeline.drawing.advances import BOLD, REGULAR

Style = Literal["title", "card", "small", "axis", "bold", "name", "heading"]
Measure = Callable[[str, Style], float]


class Face(NamedTuple):
    """The height of the letters in pixels, and their weight."""

    size: float
    weight: int


STYLES: dict[Style, Face] = {
    "title": Face(12.5, 400),
    "card": Face(12.5, 600),
    "small": Face(11.5, 400),
    "axis": Face(11.5, 400),
    "bold": Face(12, 600),
    "name": Face(13, 600),
    "heading": Face(24, 700),
}
"""The styles of `measure.js`; the last two stand beside the plot."""

UNKNOWN = {400: 650, 600: 720}
WIDE, PICTOGRAM, FIRST_PICTOGRAM = 1000, 1300, 0x1F000
WEIGHTS = {
    weight: {letter: wide for wide, letters in table.items() for letter in letters}
    for weight, table in ((400, REGULAR), (600, BOLD))
}
BLANKS = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B)))
"""What JavaScript takes for white space."""


@cache
def advance(character: str, weight: int) -> int:
    """Return the width of a character in thousandths of the height: 0 for what combines, 1000 for what is wide."""
    weight = min(weight, 600)
    known = WEIGHTS[weight].get(normalize("NFD", character)[0])
    if known is not None:
        return known
    if category(character) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    if east_asian_width(character) in "WF":
        return WIDE if ord(character) < FIRST_PICTOGRAM else PICTOGRAM
    return UNKNOWN[weight]


class _Widths(dict[str, float]):
    """The widths of the characters of one style in pixels, each looked up once."""

    def __init__(self, style: Style) -> None:
        """Begin with none."""
        super().__init__()
        self.face = STYLES[style]

    def __missing__(self, character: str) -> float:
        """Look a character up."""
        made = self[character] = advance(character, self.face.weight) * self.face.size / 1000
        return made


WIDTHS = {style: _Widths(style) for style in STYLES}


@lru_cache(maxsize=1 << 15)
def width_of(text: str, style: Style) -> float:
    """Return the width of a text in pixels."""
    return sum(map(WIDTHS[style].__getitem__, text))


JOINER, FIRST_FLAG, LAST_FLAG = "\u200d", "\U0001f1e6", "\U0001f1ff"
EXTENDING = {"Mn", "Me", "Mc"}


def _extends(character: str) -> bool:
    return (
        category(character) in EXTENDING
        or character in "\u200c\u200d\uff9e\uff9f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def letters(text: str) -> Iterator[str]:
    """Return what a reader takes for one letter each: accents, joined pictograms and flags stay whole."""
    if text.isascii() and "\r" not in text:
        yield from text
        return
    letter = ""
    for character in text:
        flag = FIRST_FLAG <= character <= LAST_FLAG and len(letter) == 1 and FIRST_FLAG <= letter <= LAST_FLAG
        joined = letter[-1:] == JOINER and ord(character) > 0x2000
        if letter and (_extends(character) or flag or joined or letter + character == "\r\n"):
            letter += character
            continue
        if letter:
            yield letter
        letter = character
    if letter:
        yield letter


def cut(text: str, width: float, style: Style, measure: Measure) -> str:
    """Cut a text to a width, with an ellipsis where it was cut; whole letters only."""
    if measure(text, style) <= width:
        return text
    room = width - measure("…", style)
    pieces = list(letters(text))
    sums = accumulate(measure(piece, style) for piece in pieces)
    fitting = next((number for number, total in enumerate(sums) if total > room), len(pieces))
    return f"{''.join(pieces[:fitting]).rstrip(BLANKS)}…"


def two_lines(text: str, width: float, style: Style, measure: Measure) -> list[str]:
    """Set a text on at most two lines of a width, as even as its words allow, cut only where they cannot hold it."""
    if measure(text, style) <= width:
        return [text]
    words = text.split(" ")

    def halves(taken: int) -> tuple[str, str]:
        return " ".join(words[:taken]), " ".join(words[taken:])

    def wider(taken: int) -> float:
        return max(measure(half, style) for half in halves(taken))

    taken = 1
    while taken < len(words) and measure(halves(taken + 1)[0], style) <= width:
        taken += 1
    while taken > 1 and wider(taken - 1) < wider(taken):
        taken -= 1
    return [cut(half, width, style, measure) for half in halves(taken) if half]
