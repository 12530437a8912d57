"""The fields of one event to YAML, in the style of the list that it joins."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.events.nodes import Plain
from timeline.events.scalars import block, date_scalar, double_quoted, is_block, scalar

DATE_KEYS = frozenset({"date", "published", "said_on", "announced", "as_of", "first"})
NUMBER_KEYS = frozenset({"lat", "lon", "order", "number"})
NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
WIDEST_FLOW = 100


class Style(NamedTuple):
    """How a list of events is written: the column of its dashes, the gap behind them, the kind of its line ends."""

    dash: int = 2
    gap: int = 1
    newline: str = "\n"
    blank_between: bool = True

    @property
    def column(self) -> int:
        """The column of the keys of an event."""
        return self.dash + 1 + self.gap


def block_item(fields: Mapping[str, Plain], style: Style) -> str:
    """Write an event as an item of a list of dashes, without a line end behind it."""
    body = style.newline.join(block_lines(fields, style.column, style.newline))
    return " " * style.dash + "-" + " " * style.gap + body.lstrip(" ")


def block_lines(fields: Mapping[str, Plain], column: int, newline: str) -> Iterator[str]:
    """Write a mapping, its keys at a column."""
    for key, value in fields.items():
        yield " " * column + pair(key, value, column, newline)


def pair(key: str, value: Plain, column: int, newline: str) -> str:
    """Write a key with its value; what follows on further lines stands deeper than `column`."""
    name = scalar(key)
    if isinstance(value, str):
        return f"{name}: {_text(key, value, column, newline)}"
    inline = flow(value, key)
    if not value or (len(inline) + column + len(name) <= WIDEST_FLOW and key != "sources" and not _has_block(value)):
        return f"{name}: {inline}"
    if isinstance(value, Mapping):
        return newline.join([f"{name}:", *block_lines(value, column + 2, newline)])
    return newline.join([f"{name}:", *_items(value, Style(dash=column + 2, newline=newline))])


def flow(value: Plain, key: str = "", *, quoted: bool = False) -> str:
    """Write a value on one line; `quoted` puts every text in double quotes, as JSON does."""
    match value:
        case str():
            if quoted:
                return double_quoted(value)
            return _line(key, value, flow=True)
        case Mapping():
            pairs = (f"{flow(name, quoted=quoted)}: {flow(each, name, quoted=quoted)}" for name, each in value.items())
            return "{" + ", ".join(pairs) + "}"
        case Sequence():
            return "[" + ", ".join(flow(each, quoted=quoted) for each in value) + "]"


def _text(key: str, text: str, column: int, newline: str) -> str:
    if is_block(text):
        return block(text, " " * (column + 2), newline)
    return _line(key, text)


def _line(key: str, text: str, *, flow: bool = False) -> str:
    """Write a text of one line as its key wants it: a number or a date as people write them."""
    if key in NUMBER_KEYS and NUMBER.fullmatch(text):
        return text
    return date_scalar(text, flow=flow) if key in DATE_KEYS else scalar(text, flow=flow)


def _items(values: Sequence[Plain], style: Style) -> Iterator[str]:
    """Write the items of a list of dashes, one behind another."""
    for value in values:
        if isinstance(value, Mapping):
            yield block_item(value, style)
        elif isinstance(value, str):
            yield " " * style.dash + "- " + _text("", value, style.dash, style.newline)
        else:
            yield " " * style.dash + "- " + flow(value)


def _has_block(value: Plain) -> bool:
    """Tell whether a text of several lines stands somewhere in a value."""
    match value:
        case str():
            return "\n" in value
        case Mapping():
            return any(_has_block(each) for each in value.values())
        case Sequence():
            return any(_has_block(each) for each in value)
