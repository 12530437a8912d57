"""One key of one event: replaced, added in its place, or removed, with the comments around it kept."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from timeline.events.keys import rank
from timeline.events.writing.layout import item_end, line_end_of, newline_of
from timeline.events.writing.splices import Splice, spliced
from timeline.events.writing.writer import NUMBER, NUMBER_KEYS, Style, flow, inline_pair, pair, scalar_text
from timeline.events.yaml.nodes import Node, Pairs, Plain, Scalar, is_empty, plain, significant
from timeline.events.yaml.outline import part_node
from timeline.events.yaml.scalars import double_quoted, is_block, is_shown, meant, scalar, single_quoted
from timeline.problems import TimelineError

COMMENT_LINES = re.compile(r"(?:\r?\n[ \t]*(?:#[^\r\n]*)?(?=\r?\n|\Z))*")
TEXT_IS = {"place": "name"}
"""Which part of a field a single text is."""

COMMENT = re.compile(r"[ \t]+#[^\r\n]*")


class Edit(Protocol):
    """An edit of one field: what the event is to have then, and the ways to write it."""

    @property
    def field(self) -> str:
        """The field that is edited."""
        ...  # pragma: no cover

    def is_made(self, content: str, event: Pairs) -> bool:
        """Return whether the event is as it is to be already."""
        ...  # pragma: no cover

    def wanted(self, fields: Mapping[str, Plain]) -> Mapping[str, Plain]:
        """Return the values of the event after the edit."""
        ...  # pragma: no cover

    def attempts(self, content: str, event: Pairs, wanted: Mapping[str, Plain]) -> Iterator[Sequence[Splice]]:
        """Return the ways to make it, the one that looks best first."""
        ...  # pragma: no cover


class KeyEdit(NamedTuple):
    """Another value for a key of an event, or for a part of one (`place.lat`); an empty one takes the key out."""

    key: str
    value: Plain

    @property
    def field(self) -> str:
        """The field that is edited."""
        return field_and_part(self.key)[0]

    def is_made(self, content: str, event: Pairs) -> bool:
        """Return whether the event has the value already."""
        return _said(content, event, self.key) == (self.value or None)

    def wanted(self, fields: Mapping[str, Plain]) -> Mapping[str, Plain]:
        """Return the values of the event after the edit."""
        return with_value(fields, self.key, self.value)

    def attempts(self, content: str, event: Pairs, wanted: Mapping[str, Plain]) -> Iterator[Sequence[Splice]]:
        """Return the ways to make it, the one that looks best first."""
        return _attempts(content, event, self.key, wanted, newline_of(content))


def changed(
    content: str, event: Pairs, values: Mapping[str, Plain], unset: Sequence[str]
) -> tuple[Splice, Mapping[str, Plain]]:
    """Return what gives one event of a text other values, and the values that it has then.

    `place.lat` is the part `lat` of `place`: nothing else of it is written.
    """
    return altered(content, event, key_edits(values, unset))


def key_edits(values: Mapping[str, Plain], unset: Sequence[str]) -> list[Edit]:
    """Return the edits that take keys out, and give others their values."""
    return [KeyEdit(key, value) for key, value in [*((key, "") for key in unset), *values.items()]]


def altered(content: str, event: Pairs, edits: Sequence[Edit]) -> tuple[Splice, Mapping[str, Plain]]:
    """Return what makes some edits of one event of a text, one after another, and the values that it has then."""
    start, end = event.start, _end(content, event)
    before = end
    fields: Mapping[str, Plain] = {key.text: plain(value) for key, value in event.pairs}
    for edit in edits:
        if edit.is_made(content, event):
            continue
        wanted = edit.wanted(fields)
        attempts = edit.attempts(content, event, wanted)
        content, event, end = _first_that_holds(content, event, end, attempts, _Wanted(wanted, edit.field))
        fields = wanted
    return Splice(start, before, content[start:end]), fields


def _said(content: str, event: Pairs, key: str) -> Plain | None:
    """Return the value of a key as its readers take it, None if there is none."""
    field, part = field_and_part(key)
    node = event.find(field)
    if part:
        node = node.find(part) if isinstance(node, Pairs) else node if part == TEXT_IS.get(field) else None
    if isinstance(node, Scalar) and not key.startswith("x-"):
        return meant(node, content)
    return None if node is None else plain(node)


def field_and_part(key: str) -> tuple[str, str]:
    """Return the field that a key names, and which part of it: `place.lat`; the user's own keys have no parts."""
    field, _, part = (key, "", "") if key.startswith("x-") else key.partition(".")
    return field, part


def with_value(fields: Mapping[str, Plain], key: str, value: Plain) -> dict[str, Plain]:
    """Return fields with another value under a key, or under a part of one; without it where the value is empty."""
    field, part = field_and_part(key)
    if part:
        value = with_value(_parts(field, fields.get(field, "")), part, value)
    return {name: each for name, each in {**fields, field: value}.items() if name != field or value}


def _parts(field: str, value: Plain) -> Mapping[str, Plain]:
    """Return the parts of a field that a single text may replace."""
    if isinstance(value, Mapping):
        return value
    return {TEXT_IS[field]: value} if value and field in TEXT_IS else {}


def _attempts(
    content: str, event: Pairs, key: str, wanted: Mapping[str, Plain], newline: str
) -> Iterator[Sequence[Splice]]:
    """Return the ways to give an event the value that is wanted under a key, or under a part of one."""
    field, part = field_and_part(key)
    value, node = wanted.get(field, ""), event.find(field)
    if not value:
        yield from without_key(content, event, field)
    elif part and isinstance(node, Pairs) and node.pairs and isinstance(value, Mapping):
        yield from _part_attempts(content, node, part, value.get(part, ""), newline)
    else:
        yield from with_key(content, event, field, value, newline)


def _part_attempts(content: str, node: Pairs, part: str, value: Plain, newline: str) -> Iterator[Sequence[Splice]]:
    """Return the ways to write one part of a field; a new one comes last."""
    if not value:
        yield from without_key(content, node, part)
    elif node.flow or node.span(part) is not None:
        yield from with_key(content, node, part, value, newline)
    else:
        yield from lines_below(content, node, node.pairs[-1][1], (part, value), newline)


class _Wanted(NamedTuple):
    """The values that an event is to have, with exactly the one of `key`."""

    values: Mapping[str, Plain]
    key: str

    def are_those_of(self, node: Pairs) -> bool:
        """Return whether a node has them."""
        found = plain(node)
        assert isinstance(found, Mapping), "pairs are a mapping"
        return significant(found) == significant(self.values) and found.get(self.key) == self.values.get(self.key)


def _first_that_holds(
    content: str, event: Pairs, end: int, attempts: Iterable[Sequence[Splice]], wanted: _Wanted
) -> tuple[str, Pairs, int]:
    """Take the first attempt after which the event has the values that are wanted."""
    for splices in attempts:
        edited = spliced(content, splices)
        after = end + len(edited) - len(content)
        node = part_node(edited, event.start, after)
        if isinstance(node, Pairs) and wanted.are_those_of(node):
            return edited, node, after
    raise TimelineError("this cannot be done without touching more than one event; nothing was changed")


def _end(content: str, event: Pairs) -> int:
    """Return where the text of an event ends, with the comments and blank lines below, which a block could swallow."""
    below = COMMENT_LINES.match(content, line_end_of(content, event.end))
    return event.end if event.flow or below is None else below.end()


def with_key(content: str, event: Pairs, key: str, value: Plain, newline: str) -> Iterator[Sequence[Splice]]:
    """Return the ways to set a key of an event, the one that looks best first."""
    found = event.span(key)
    if event.flow:
        yield [_flow_value(content, event, key, value)]
    elif found is None:
        yield from _added_lines(content, event, key, value, newline)
    else:
        yield from _new_values(content, _column(content, event), found, value, newline)


def without_key(content: str, event: Pairs, key: str) -> Iterator[Sequence[Splice]]:
    """Return the ways to take a key out of an event."""
    index = next(number for number, (name, _) in enumerate(event.pairs) if name.text == key)
    if event.flow:
        yield [_flow_pair(event, index)]
    elif index == 0:
        yield from _without_first_pair(content, event)
    else:
        yield from without_lines(content, *event.pairs[index], _column(content, event))


def _flow_pair(event: Pairs, index: int) -> Splice:
    """Take a pair out of `{...}` with the comma after or before it."""
    name, value = event.pairs[index]
    if index + 1 < len(event.pairs):
        return Splice(name.start, event.pairs[index + 1][0].start, "")
    return Splice(event.pairs[index - 1][1].end if index else name.start, value.end, "")


def _without_first_pair(content: str, event: Pairs) -> Iterator[Sequence[Splice]]:
    """Let the second key take the place after the dash, or leave only the dash on its line."""
    name, value = event.pairs[0]
    following = event.pairs[1][0].start if len(event.pairs) > 1 else value.end
    if not content[value.end : following].strip():
        yield [Splice(name.start, following, "")]
    yield [Splice(name.start, value.end, "")]


def without_lines(content: str, name: Scalar, value: Node, column: int) -> Iterator[Sequence[Splice]]:
    """Remove the lines of a key, also the deeper comments below it if they would become text."""
    start = content.rfind("\n", 0, name.start) + 1
    for end in (line_end_of(content, _shown_end(content, value)), item_end(content, value, column)):
        if end < len(content):
            yield [Splice(start, content.find("\n", end) + 1, "")]
        yield [Splice(len(content[:start].rstrip("\r\n")), end, "")]


def _new_values(
    content: str, column: int, pair_before: tuple[Scalar, Node], value: Plain, newline: str
) -> Iterator[Sequence[Splice]]:
    """Write a value in place of another one; a comment after it stays on the line of the key."""
    name, old = pair_before
    if isinstance(value, str) and isinstance(old, Scalar) and not is_block(value) and old.style not in {"|", ">"}:
        written = in_quotes_of(old, name.text, value)
        yield [Splice(old.start, old.end, f" {written}" if is_empty(old) else written)]
        return
    colon = content.index(":", name.end)
    first_line = line_end_of(content, colon)
    behind = COMMENT.search(content, _comment_start(old, colon, first_line), first_line)
    note = behind[0] if behind else ""
    old_end = _shown_end(content, old)
    end = max(old_end, behind.end()) if behind and first_line >= old_end else old_end
    for written in _pairs(name.text, value, column, newline):
        head, line, rest = written[len(scalar(name.text)) + 1 :].partition(newline)
        yield [Splice(colon + 1, end, head + note + line + rest)]


def _shown_end(content: str, old: Node) -> int:
    """Return where a value ends, without the blank lines that a block may own."""
    if isinstance(old, Scalar) and old.style in {"|", ">"}:
        return line_end_of(content, old.start + len(content[old.start : old.end].rstrip()))
    return old.end


def _pairs(key: str, value: Plain, column: int, newline: str) -> Iterator[str]:
    """Return the ways to write a key with its value, the one that looks best first."""
    yield pair(key, value, Style(dash=column - 2, newline=newline))
    yield pair(key, value, Style(dash=column - 2, newline=newline, inline=True))
    yield inline_pair(key, value)


def _comment_start(old: Node, colon: int, first_line: int) -> int:
    """Return from where on a comment may be in the line of a key."""
    if isinstance(old, Scalar) and old.style in {"|", ">"}:
        return old.start + 1
    return min(old.end, first_line) if old.start < first_line else colon + 1


def in_quotes_of(old: Scalar, key: str, text: str) -> str:
    """Write a text of one line in the kind of quotes that the old one had."""
    if old.style == '"':
        return double_quoted(text)
    if old.style == "'" and is_shown(text):
        return single_quoted(text)
    return scalar_text(key, text)


def _added_lines(content: str, event: Pairs, key: str, value: Plain, newline: str) -> Iterator[Sequence[Splice]]:
    """Write a new key below the last one that goes before it; else, as where that owns the lines below, elsewhere."""
    before = [each for each in event.pairs if rank(each[0].text) < rank(key)] or event.pairs[:1]
    for _, above in (before[-1], *reversed(event.pairs)):
        yield from lines_below(content, event, above, (key, value), newline)


def lines_below(
    content: str, mapping: Pairs, above: Node, added: tuple[str, Plain], newline: str
) -> Iterator[Sequence[Splice]]:
    """Write a new key of a mapping below the value of another."""
    end, column = line_end_of(content, above.end), _column(content, mapping)
    for written in _pairs(*added, column, newline):
        yield [Splice(end, end, newline + " " * column + written)]


def _flow_value(content: str, event: Pairs, key: str, value: Plain) -> Splice:
    """Write a value into `{...}`."""
    quoted = is_json(event)
    found = event.span(key)
    if found is not None:
        old = found[1]
        written = _in_manner_of(old, key, value) or flow(value, key, quoted=quoted)
        gap = " " if is_empty(old) or content[old.start - 1] == ":" else ""
        return Splice(old.start, old.end, gap + written)
    name, written = flow(key, quoted=quoted), flow(value, key, quoted=quoted)
    if not event.pairs:
        return Splice(event.start + 1, event.start + 1, f"{name}: {written}")
    end = event.pairs[-1][1].end
    return Splice(end, end, f", {name}: {written}")


def is_json(node: Pairs) -> bool:
    """Return whether a mapping is written as JSON writes one: in braces, its keys in double quotes."""
    return node.flow and bool(node.pairs) and node.pairs[0][0].style == '"'


def _in_manner_of(old: Node, key: str, value: Plain) -> str:
    """Write a text of one line in the quotes of the old one, and a number as the number it was; else nothing."""
    if not isinstance(old, Scalar) or not isinstance(value, str) or not (old.style or NUMBER.fullmatch(old.text)):
        return ""
    if old.style:
        return in_quotes_of(old, key, value)
    return value if key in NUMBER_KEYS and NUMBER.fullmatch(value) else ""


def _column(content: str, event: Pairs) -> int:
    """Return the column of the keys of an event."""
    return event.start - content.rfind("\n", 0, event.start) - 1
