"""Items of a list below a key of an event: one more, one less, or one key of one that is a mapping."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.events.keys import CITATION
from timeline.events.writing.alteration import is_json, lines_below, with_key, without_key
from timeline.events.writing.layout import item_end, line_end_of, newline_of, style_of
from timeline.events.writing.removal import removals
from timeline.events.writing.splices import Splice
from timeline.events.writing.writer import Style, block_item, flow, inline_pair, pair, scalar_text
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, Scalar, plain
from timeline.problems import TimelineError

PLACES = {key.name: at for at, key in enumerate(CITATION.keys)}
LAST = len(PLACES)
"""The order of the keys of a citation, the user's own last."""


class ItemEdit(NamedTuple):
    """What is to be done with one item of the list below `field`.

    Without an `at` the value is added after the last one. With a `key`, that key of the item gets the value. An empty
    value takes out what it would be given to. A text represents a mapping with it under the key `bare`.
    """

    field: str
    at: int | None = None
    key: str = ""
    value: Plain = ""
    bare: str = "source"

    def is_made(self, content: str, event: Pairs) -> bool:  # noqa: ARG002 - as for every edit
        """Return whether the event is as it is to be already; an item that is added is one more."""
        fields = {key.text: plain(value) for key, value in event.pairs}
        return self.at is not None and self.wanted(fields) == fields

    def wanted(self, fields: Mapping[str, Plain]) -> dict[str, Plain]:
        """Return the fields of an event after the edit; raise if there is no such item."""
        found = fields.get(self.field, [])
        items = list(found) if isinstance(found, Sequence) and not isinstance(found, str) else [found]
        items = [item for item in items if item]
        if self.at is None:
            return {**fields, self.field: [*items, self.value]}
        if not 0 <= self.at < len(items):
            hint = f"it has {len(items)}, counted from 1"
            raise TimelineError(f"`{self.field}` has no item {self.at + 1}", hint=hint, status=1)
        items[self.at] = self._item(items[self.at]) if self.key else self.value
        left = [item for item in items if item]
        return {name: each for name, each in {**fields, self.field: left}.items() if name != self.field or left}

    def _item(self, item: Plain) -> Plain:
        """Return an item with another value under the key; with only its `bare` key, it may be a text or a mapping."""
        if not self.value and not isinstance(item, Mapping):
            return item
        parts = item if isinstance(item, Mapping) else {self.bare: item}
        return {name: each for name, each in {**parts, self.key: self.value}.items() if name != self.key or each}

    def attempts(self, content: str, event: Pairs, wanted: Mapping[str, Plain]) -> Iterator[Sequence[Splice]]:
        """Return the ways to make the edit, the one that looks best first."""
        node, newline = event.find(self.field), newline_of(content)
        if not wanted.get(self.field):
            yield from without_key(content, event, self.field)
        elif not isinstance(node, Items) or not node.items:
            yield from with_key(content, event, self.field, wanted[self.field], newline)
        elif self.at is None:
            yield from _added(content, node, self.value, quoted=is_json(event))
        elif self.key:
            yield from self._with_key(content, node.items[self.at], node, quoted=is_json(event))
        elif self.value:
            yield from _replaced(node, self.at, self.value, quoted=is_json(event))
        else:
            yield from removals(content, node, self.at)

    def _with_key(self, content: str, item: Node, items: Items, *, quoted: bool) -> Iterator[Sequence[Splice]]:
        if isinstance(item, Pairs) and self.value and not item.flow and item.find(self.key) is None:
            above = [value for name, value in item.pairs if PLACES.get(name.text, 0) <= PLACES.get(self.key, LAST)]
            below = above[-1] if above else item.pairs[0][1]
            yield from lines_below(content, item, below, (self.key, self.value), newline_of(content))
        elif isinstance(item, Pairs) and self.value:
            yield from with_key(content, item, self.key, self.value, newline_of(content))
        elif isinstance(item, Pairs):
            yield from without_key(content, item, self.key)
        elif isinstance(item, Scalar) and items.flow:
            yield [Splice(item.start, item.end, flow({self.bare: item.text, self.key: self.value}, quoted=quoted))]
        elif isinstance(item, Scalar):
            yield from self._opened(content, item)

    def _opened(self, content: str, item: Scalar) -> Iterator[Sequence[Splice]]:
        """Let a text become a mapping; a comment after it stays on its line."""
        newline, column = newline_of(content), item.start - content.rfind("\n", 0, item.start) - 1
        end = line_end_of(content, item.end)
        head = Splice(item.start, item.start, f"{self.bare}: ")
        for written in (pair(self.key, self.value, _style(column, newline)), inline_pair(self.key, self.value)):
            yield [head, Splice(end, end, newline + " " * column + written)]


def _style(column: int, newline: str) -> Style:
    """Return the style of a list whose keys are in a column."""
    return Style(dash=column - 2, newline=newline)


def _added(content: str, items: Items, value: Plain, *, quoted: bool) -> Iterator[Sequence[Splice]]:
    """Write an item after the last one."""
    last = items.items[-1]
    if items.flow:
        yield [Splice(last.end, last.end, f", {flow(value, quoted=quoted)}")]
        return
    style = style_of(content, items)
    end = item_end(content, last, style.dash)
    for inline in (False, True):
        yield [Splice(end, end, style.newline + _written(value, style._replace(inline=inline)))]


def _written(value: Plain, style: Style) -> str:
    if isinstance(value, Mapping):
        return block_item(value, style)
    dash = " " * style.dash + "-" + " " * style.gap
    return dash + (scalar_text("", value) if isinstance(value, str) else flow(value))


def _replaced(items: Items, at: int, value: Plain, *, quoted: bool) -> Iterator[Sequence[Splice]]:
    """Write a value in place of an item."""
    old = items.items[at]
    in_line = quoted or not isinstance(value, str)
    text = flow(value, quoted=quoted) if in_line else scalar_text("", str(value), flow=items.flow)
    yield [Splice(old.start, old.end, text)]
