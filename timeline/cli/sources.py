"""`timeline sources`."""

import json
from collections.abc import Iterable, Sequence

from timeline.cli.options import AsOf, Files, Json
from timeline.cli.reading import open_timeline
from timeline.cli.terminal import aligned, one_line, tell
from timeline.dates import words
from timeline.views import Cited, cited
from timeline.views.naming import source_named


def sources(files: Files = None, *, as_of: AsOf = None, as_json: Json = False) -> None:
    """List the sources, who cites each, and what stands on one alone.

    Example: timeline sources events.yaml
    """
    found = cited(open_timeline(files, as_of).timeline)
    for line in json_lines(found) if as_json else text_lines(found):
        tell(line)


def text_lines(found: Sequence[Cited]) -> Iterable[str]:
    """Give the sources as aligned columns, then the events that stand on one alone, by source."""
    yield from aligned([[one_line(cell) for cell in _row(each)] for each in found])
    alone = [each for each in found if each.alone]
    if alone:
        yield ""
        yield "events that stand on one source only"
        yield from (one_line(f"  {each.id}: {', '.join(event.id for event in each.alone)}") for each in alone)


def _row(each: Cited) -> tuple[str, str, str]:
    number = len(each.events)
    cites = f"{number} event{'' if number == 1 else 's'}" if number else "not cited"
    return cites, each.id, source_named(each.source) if each.source else "not declared"


def json_lines(found: Sequence[Cited]) -> Iterable[str]:
    """Give one JSON object a source."""
    for each in found:
        source = each.source
        record = {
            "id": each.id,
            "declared": source is not None,
            "title": (source.title or None) if source else None,
            "publisher": (source.publisher or None) if source else None,
            "published": words(source.published) if source and source.published else None,
            "kept": (source.file or None) if source else None,
            "events": [event.id for event in each.events],
            "alone": [event.id for event in each.alone],
        }
        yield json.dumps(record, ensure_ascii=False)
