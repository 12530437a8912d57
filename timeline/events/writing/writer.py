"""The fields of one event to YAML, in the style of the list that it joins."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.events.key_forms import Degrees, Several, Value
from timeline.events.keys import names_of
from timeline.events.yaml.nodes import Plain
from timeline.events.yaml.scalars import block, date_scalar, double_quoted, is_block, scalar

DATE_KEYS = names_of(Value.DATE, Value.DAY)
NUMBER_KEYS = names_of(Value.NUMBER, Value.WHOLE, Degrees)
TRUTH_KEYS = names_of(Value.TRUTH)
TRUTHS = frozenset({"true", "false"})
PART_LISTS = names_of(Several)
NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
WIDEST_FLOW = 100


class Style(NamedTuple):
    """How a list of events is written: the column of its dashes, the gap after them, the kind of its line ends.

    `inline` writes a text of several lines on one line, in double quotes.
    """

    dash: int = 2
    gap: int = 1
    newline: str = "\n"
    blank_between: bool = True
    inline: bool = False

    @property
    def column(self) -> int:
        """The column of the keys of an event."""
        return self.dash + 1 + self.gap

    @property
    def deeper(self) -> "Style":
        """The style of a list below a key of an event."""
        return self._replace(dash=self.column + 2, gap=1)


def block_item(fields: Mapping[str, Plain], style: Style) -> str:
    """Write an event as an item of a list of dashes, without a line end after it."""
    body = style.newline.join(_lines(fields, style))
    return " " * style.dash + "-" + " " * style.gap + body.lstrip(" ")


def alone(fields: Mapping[str, Plain]) -> str:
    """Write an event as a file of its own."""
    style = Style(dash=-2)
    return "".join(f"{line}\n" for line in _lines(fields, style))


def pair(key: str, value: Plain, style: Style) -> str:
    """Write a key with its value; what follows on further lines is deeper than the key."""
    name = _name(key)
    if isinstance(value, str):
        return f"{name}: {_text(key, value, style)}"
    inline = flow(value, key)
    fits = len(inline) + style.column + len(name) <= WIDEST_FLOW and key not in PART_LISTS and not _has_block(value)
    if not value or fits:
        return f"{name}: {inline}"
    if isinstance(value, Mapping):
        return block_pair(key, value, style)
    return style.newline.join([f"{name}:", *_items(value, style.deeper)])


def block_pair(key: str, value: Mapping[str, Plain], style: Style) -> str:
    """Write a key with a mapping below it, one key a line."""
    return style.newline.join([f"{_name(key)}:", *_lines(value, style._replace(dash=style.column, gap=1))])


@lru_cache(maxsize=1000)
def _name(key: str) -> str:
    """Write a key; those of many events are few."""
    return scalar(key)


def inline_pair(key: str, value: Plain) -> str:
    """Write a key with its value on one line, whatever its length."""
    return f"{scalar(key)}: {scalar_text(key, value) if isinstance(value, str) else flow(value, key)}"


def flow(value: Plain, key: str = "", *, quoted: bool = False) -> str:
    """Write a value on one line; `quoted` puts every text in double quotes, as JSON does."""
    match value:
        case str():
            if quoted:
                return double_quoted(value)
            return scalar_text(key, value, flow=True)
        case Mapping():
            pairs = (f"{flow(name, quoted=quoted)}: {flow(each, name, quoted=quoted)}" for name, each in value.items())
            return "{" + ", ".join(pairs) + "}"
        case Sequence():
            return "[" + ", ".join(flow(each, quoted=quoted) for each in value) + "]"


def scalar_text(key: str, text: str, *, flow: bool = False) -> str:
    """Write a text of one line as its key wants it: a number, a date, true or false as people write them."""
    if (key in NUMBER_KEYS and NUMBER.fullmatch(text)) or (key in TRUTH_KEYS and text in TRUTHS):
        return text
    return date_scalar(text, flow=flow) if key in DATE_KEYS else scalar(text, flow=flow)


def _lines(fields: Mapping[str, Plain], style: Style) -> Iterator[str]:
    """Write a mapping, each key at its column."""
    for key, value in fields.items():
        yield " " * style.column + pair(key, value, style)


def _text(key: str, text: str, style: Style) -> str:
    """Write a text, as a block of lines where it has some."""
    if is_block(text) and not style.inline:
        return block(text, " " * (style.column + 2), style.newline)
    return scalar_text(key, text)


def _items(values: Sequence[Plain], style: Style) -> Iterator[str]:
    """Write the items of a list of dashes, one after another."""
    for value in values:
        if isinstance(value, Mapping):
            yield block_item(value, style)
        else:
            written = _text("", value, style._replace(dash=style.dash - 2)) if isinstance(value, str) else flow(value)
            yield " " * style.dash + "- " + written


def _has_block(value: Plain) -> bool:
    """Return whether a text of several lines is anywhere in a value."""
    match value:
        case str():
            return "\n" in value
        case Mapping():
            return any(_has_block(each) for each in value.values())
        case Sequence():
            return any(_has_block(each) for each in value)
