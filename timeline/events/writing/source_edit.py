"""Edits of one declared source: the text around it stays as it is, and the result is read again."""

from collections.abc import Mapping

from timeline.events.writing.alteration import changed
from timeline.events.writing.ground import Opened, few_events, opened, understood
from timeline.events.writing.splices import spliced
from timeline.events.yaml.decoding import BOM
from timeline.events.yaml.nodes import Node, Pairs, Plain, plain
from timeline.events.yaml.outline import Outline
from timeline.problems import TimelineError


def change_source(text: str | Opened, identity: str, values: Mapping[str, Plain], name: str = "events.yaml") -> str:
    """Set keys of one declared source; raise where it is not declared here, or where anything else would change."""
    few = few_events(opened(text, name))
    before = understood(few.text, name)
    source = _declared(before, identity)
    if not isinstance(source, Pairs):
        hint = "declare it under `sources:` first"
        raise TimelineError(f"{name}: there is no source `{identity}`", hint=hint, status=1)
    splice, fields = changed(before.text.content, source, values, ())
    edited = BOM * before.text.bom + spliced(before.text.content, [splice])
    if _values(understood(edited, name)) != _expected(before, identity, fields):
        raise TimelineError(f"{name}: this cannot be done without touching more than the source; nothing was changed")
    return few.whole(edited, edited)


def _declared(before: Outline, identity: str) -> Node | None:
    sources = before.header.find("sources")
    return sources.find(identity) if isinstance(sources, Pairs) else None


def _values(parts: Outline) -> tuple[Plain, list[Plain]]:
    return plain(parts.header), [plain(item) for item in parts.items]


def _expected(before: Outline, identity: str, fields: Plain) -> tuple[Plain, list[Plain]]:
    header, items = _values(before)
    assert isinstance(header, Mapping)
    sources = header["sources"]
    assert isinstance(sources, Mapping)
    return {**header, "sources": {**sources, identity: fields}}, items
