"""Where a new event goes, and how it is written there: the places are tried in their order."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.events.writing.layout import item_end, keeps_blank_lines, line_end_of, newline_of, style_of
from timeline.events.writing.splices import Splice
from timeline.events.writing.writer import Style, block_item, flow
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, Scalar, is_empty
from timeline.events.yaml.outline import Outline
from timeline.problems import TimelineError


def insertions(before: Outline, fields: Mapping[str, Plain]) -> Iterator[Sequence[Splice]]:
    """Return the ways to add an event after the last one, the one that looks best first."""
    content = before.text.content
    match before.root:
        case None:
            yield from _first_section(content, fields)
        case Items() as events:
            yield from _into(content, events, fields)
        case Pairs() as root:
            found = root.span("events")
            if found is not None:
                yield from _into(content, found[1], fields, found[0].end)
            elif root.find("date") is not None:
                raise TimelineError(f"{before.text.name}: this file is one event; a new one needs its own file")
            elif root.flow:
                yield [_flow_pair(root, fields)]
            else:
                yield from _first_section(content, fields)


def _into(content: str, events: Node, fields: Mapping[str, Plain], key_end: int = 0) -> Iterator[Sequence[Splice]]:
    if isinstance(events, Scalar) and is_empty(events):
        yield from _first_item(content, Splice(events.start, events.end, ""), fields)
    elif isinstance(events, Items) and events.items:
        yield from _flow_items(content, events, fields) if events.flow else block_items(content, events, fields)
    elif isinstance(events, Items) and content[events.start : events.end].strip("[] \t\r\n"):
        yield [Splice(events.end - 1, events.end - 1, flow(fields))]
    elif isinstance(events, Items):
        yield from _first_item(content, Splice(key_end + 1, events.end, ""), fields)
        yield [Splice(events.start, events.end, f"[{flow(fields)}]")]
        yield [Splice(events.start, events.end, f"[{flow(fields, quoted=True)}]")]


def block_items(content: str, events: Items, fields: Mapping[str, Plain]) -> Iterator[Sequence[Splice]]:
    """Write below the last item of a list of dashes, with the blank line between that the others have."""
    style, last = style_of(content, events), events.items[-1]
    end = item_end(content, last, style.dash)
    blanks = [2, 1] if style.blank_between and not keeps_blank_lines(content, last) else [1]
    for inline in (False, True):
        item = block_item(fields, style._replace(inline=inline))
        for blank in blanks:
            yield [Splice(end, end, style.newline * blank + item)]


def _flow_items(content: str, events: Items, fields: Mapping[str, Plain]) -> Iterator[Sequence[Splice]]:
    """Write after the last item of `[...]`, on a line of its own where that one has its own."""
    last = events.items[-1]
    first_key = last.pairs[0][0] if isinstance(last, Pairs) and last.pairs else None
    line_start = content.rfind("\n", 0, last.start) + 1
    indentation = content[line_start : last.start]
    own_line = not indentation.strip() and line_start > 0
    separator = "," + newline_of(content) + indentation if own_line else ", "
    quoted = first_key is not None and first_key.style == '"'
    yield [Splice(last.end, last.end, separator + flow(fields, quoted=quoted))]


def _flow_pair(root: Pairs, fields: Mapping[str, Plain]) -> Splice:
    """Write a first list of events into `{...}`."""
    quoted = bool(root.pairs) and root.pairs[0][0].style == '"'
    end = root.pairs[-1][1].end if root.pairs else root.start + 1
    key = '"events"' if quoted else "events"
    return Splice(end, end, f"{', ' if root.pairs else ''}{key}: [{flow(fields, quoted=quoted)}]")


def _first_item(content: str, value: Splice, fields: Mapping[str, Plain]) -> Iterator[Sequence[Splice]]:
    """Write below the line of `events:`, whose empty value goes away."""
    end = line_end_of(content, value.end)
    for inline in (False, True):
        style = Style(newline=newline_of(content), inline=inline)
        added = Splice(end, end, style.newline + block_item(fields, style))
        yield [added] if value.start == value.end else [value, added]


def _first_section(content: str, fields: Mapping[str, Plain]) -> Iterator[Sequence[Splice]]:
    """Write a first `events:` at the end of the text."""
    style = Style(newline=newline_of(content))
    section = f"events:{style.newline}{block_item(fields, style)}"
    end = len(content)
    if not content:
        yield [Splice(0, 0, section + style.newline)]
    elif content.endswith("\n"):
        yield [Splice(end, end, style.newline + section + style.newline)]
        yield [Splice(end, end, section + style.newline)]
    else:
        yield [Splice(end, end, style.newline * 2 + section)]
