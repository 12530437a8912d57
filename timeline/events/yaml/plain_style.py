"""The plain block style of YAML: the patterns of its lines and values, and the nodes that are made of them."""

import re
from collections.abc import Callable

from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar

PARTS = r"{0,9999}"
"""So often at most: each part that a pattern goes through costs a kilobyte until it ends. More is left to libyaml."""
BARRED = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
TEXT = rf"[^{BARRED}]"
FIRST = rf"(?:[^{BARRED}\ \-?:,\[\]{{}}\#&*!|>'\"%@`]|-(?=[0-9]))"
WORD = rf"[^{BARRED}\ ,\[\]{{}}:?\#]"
QUOTED_TEXT = rf"\"[^{BARRED}\"\\]*+\"|'(?>(?:[^{BARRED}']++|''){PARTS})'"
ENTRY = rf"(?:{FIRST}{WORD}*+(?>(?:\ ++{WORD}++){PARTS})|{QUOTED_TEXT})"
NAME = r"[^\W\d][\w-]{0,99}+"
NOTES = rf"(?>(?:\ *+(?:\#{TEXT}*+)?\r?\n){PARTS}(?:\ *+(?:\#{TEXT}*+)?\Z)?)"
EOL = rf"(?:\r?\n{NOTES}|\Z)"
PLAIN_TEXT = rf"{FIRST}(?>(?:[^{BARRED}:\#]++|:(?=[^{BARRED}\ ])|(?<!\ )\#){PARTS})"
LIST_TEXT = rf"\[\ *(?>(?:{ENTRY}(?:\ *,\ *{ENTRY}){PARTS})?)\ *\]"
MAP_TEXT = rf"\{{\ *{NAME}:\ +{ENTRY}(?>(?:\ *,\ *{NAME}:\ +{ENTRY}){PARTS})\ *\}}"
NOTE = rf"\ *+(?:(?<=\ )\#{TEXT}*+)?"
LINE = re.compile(
    rf"""
    (\ *+)(?>(-\ ++)?(?:({NAME}):(?:\ ++|(?=\r?\n|\Z)))?)
    (?: ({PLAIN_TEXT}){NOTE}{EOL}
      | (\|-?){NOTE}\r?\n
      | (?>(?: ({QUOTED_TEXT})
          | ({LIST_TEXT})
          | ({MAP_TEXT})
        )?){NOTE}{EOL}
    )
    """,
    re.VERBOSE,
)
DASH, KEY, PLAIN, BLOCK, QUOTED, LIST, MAP = range(2, 9)
EVENTS = re.compile(rf"events:{NOTE}{EOL}", re.VERBOSE)
EACH_ENTRY = re.compile(ENTRY, re.VERBOSE)
EACH_PAIR = re.compile(rf"({NAME}):\ +({ENTRY})", re.VERBOSE)
BLOCK_LINES = re.compile(
    rf"(\ ++)(?![\r\n])({TEXT}*+\r?\n(?>(?:\1{TEXT}*+\r?\n|\r?\n){PARTS}))(?!\1|\ ++(?:\r?\n|\Z)){NOTES}",
    re.VERBOSE,
)
"""The lines of a block: they begin at the column of the first, and what is below begins before it."""
_new = tuple.__new__


class NotPlain(Exception):  # noqa: N818 - it says that a text is of another style, not that anything failed
    """A text is not of the plain block style; caught here, never seen by users."""


def pairs_of(held: list[tuple[Scalar, Node]], start: int, end: int = 0, *, flow: bool) -> Pairs:
    """Return a mapping; raise NotPlain if two of its keys are the same."""
    if len({key.text for key, _ in held}) != len(held):
        raise NotPlain
    return _new(Pairs, (held, start, end or held[-1][1].end, flow))


def block_of(content: str, start: int, lines: tuple[int, int], column: int) -> Scalar:
    """Return the block that begins at an offset, its lines from after the indentation of the first, in a column."""
    first, last = lines
    shown = content[first:last]
    text = shown.replace("\r\n", "\n").replace("\n" + " " * column, "\n").rstrip("\n")
    end = content.index("\n", first + len(shown.rstrip()))
    ended = text if content.startswith("|-", start) else text + "\n"
    return _new(Scalar, (ended, start, end - (content[end - 1] == "\r"), "|"))


def _plain(text: str, start: int) -> Scalar:
    text = text.rstrip(" ")
    return _new(Scalar, (text, start, start + len(text), ""))


def _quoted(text: str, start: int) -> Scalar:
    quote, inner = text[0], text[1:-1]
    return _new(Scalar, (inner.replace("''", "'") if quote == "'" else inner, start, start + len(text), quote))


def _entry(text: str, start: int) -> Scalar:
    return _quoted(text, start) if text[0] in "'\"" else _new(Scalar, (text, start, start + len(text), ""))


def _list(text: str, start: int) -> Items:
    entries = [_entry(match[0], start + match.start()) for match in EACH_ENTRY.finditer(text, 1)]
    return _new(Items, (entries, start, start + len(text), True))


def _map(text: str, start: int) -> Pairs:
    pairs: list[tuple[Scalar, Node]] = [
        (_entry(match[1], start + match.start(1)), _entry(match[2], start + match.start(2)))
        for match in EACH_PAIR.finditer(text, 1)
    ]
    return pairs_of(pairs, start, start + len(text), flow=True)


VALUES: dict[int, Callable[[str, int], Node]] = {PLAIN: _plain, QUOTED: _quoted, LIST: _list, MAP: _map}
