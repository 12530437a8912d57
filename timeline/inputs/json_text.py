r"""JSON text to plain values, such that each item of a list of events has its place.

document = value of RFC 8259, every number kept as the text it was
member   = string ":" value            object = "{" [ member { "," member } ] "}"
item     = value                       array  = "[" [ item { "," item } ] "]"
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from timeline.problems import Place, TimelineError
from timeline.records.json_values import DECODER, DEEPEST, deeper

BLANK = re.compile(r"[ \t\r\n]*")


class Item(NamedTuple):
    """A value and where it begins (characters from the start of the text)."""

    value: object
    start: int


@dataclass(frozen=True, slots=True)
class JsonText:
    """A JSON text and the name of its file."""

    content: str
    file: str

    def place(self, offset: int) -> Place:
        """Return the place of an offset."""
        line = self.content.count("\n", 0, offset) + 1
        return Place(self.file, line, offset - self.content.rfind("\n", 0, offset))

    def refused(self, offset: int, message: str) -> TimelineError:
        """Return the error that stops reading at an offset."""
        return TimelineError(f"{self.place(offset)}: {message}", hint="this must be JSON (RFC 8259)", status=3)


def members(text: JsonText, start: int = 0) -> dict[str, Item]:
    """Read the members of the object that begins at `start`; a key that comes twice is refused."""
    found: dict[str, Item] = {}
    at = _opened(text, start, "{")
    while not text.content.startswith("}", at):
        key, after = value_at(text, at)
        if not isinstance(key, str) or key in found:
            raise text.refused(at, f"the key '{key}' comes twice" if key in found else "a key is wanted here")
        begin = _past(text, BLANK.match(text.content, after), ":")
        value, after = value_at(text, begin)
        found[key] = Item(value, begin)
        at = _next(text, after, "}")
    if not start:
        _ended(text, at + 1)
    return found


def items(text: JsonText, at: int = 0) -> Iterator[Item]:
    """Read the items of the array that begins at `at`."""
    at = _opened(text, at, "[")
    while not text.content.startswith("]", at):
        value, after = value_at(text, at)
        yield Item(value, at)
        at = _next(text, after, "]")


def value_at(text: JsonText, at: int) -> tuple[object, int]:
    """Read the value at an offset, and give where it ends."""
    try:
        value, end = DECODER.raw_decode(text.content, at)
    except json.JSONDecodeError as error:
        raise text.refused(error.pos, error.msg[:1].lower() + error.msg[1:]) from None
    except RecursionError:
        raise text.refused(at, "this is nested too deeply") from None
    if deeper(value, DEEPEST):
        raise text.refused(at, f"this is nested deeper than {DEEPEST} levels")
    return value, end


def first_sign(text: JsonText) -> str:
    """Return the first character that is not blank."""
    blank = BLANK.match(text.content)
    return text.content[blank.end() : blank.end() + 1] if blank else ""


def _opened(text: JsonText, at: int, bracket: str) -> int:
    start = _past(text, BLANK.match(text.content, at), bracket)
    blank = BLANK.match(text.content, start)
    return blank.end() if blank else start


def _past(text: JsonText, blank: re.Match[str] | None, sign: str) -> int:
    at = blank.end() if blank else 0
    if not text.content.startswith(sign, at):
        raise text.refused(at, f"'{sign}' is wanted here")
    after = BLANK.match(text.content, at + 1)
    return after.end() if after else at + 1


def _next(text: JsonText, at: int, closing: str) -> int:
    blank = BLANK.match(text.content, at)
    end = blank.end() if blank else at
    return end if text.content.startswith(closing, end) else _past(text, blank, ",")


def _ended(text: JsonText, at: int) -> None:
    blank = BLANK.match(text.content, at)
    if blank and blank.end() < len(text.content):
        raise text.refused(blank.end(), "there is text after the end")
