"""The headers of several files as one: what a timeline is before its events are read."""

from collections.abc import Sequence

from timeline.dates import Dating
from timeline.events.model import Category, Layer, Source, Story, Timeline, Verification
from timeline.events.reading.header import Header, joined_declarations, read_header
from timeline.events.yaml.outline import Outline

Headed = tuple[Outline, Header]
"""A file by its parts, and what its header says."""


def header_timeline(parts: Outline) -> Timeline:
    """Return the timeline that a header by itself is."""
    return joined_headers([(parts, read_header(parts))])


def joined_headers(parts: Sequence[Headed]) -> Timeline:
    """Join headers: a single value is taken from the first that has it, what is declared from all."""
    headers = [header for _, header in parts]
    stated = [header for header in headers if header.dating.names_timezone]
    south = any(header.dating.hemisphere == "south" for header in headers)
    as_of = next((header.as_of for header in headers if header.as_of is not None), None)
    named = next((header for header in headers if header.calendar is not None or header.dating.unread), headers[0])
    dating = Dating(
        counts=tuple({count.name: count for header in headers for count in header.dating.counts}.values()),
        timezone=stated[0].dating.timezone if stated else "UTC",
        names_timezone=bool(stated),
        hemisphere="south" if south else "north",
        as_of=as_of,
        languages=tuple(dict.fromkeys(code for header in headers for code in header.dating.languages)),
        calendar=named.dating.calendar,
        unread=named.dating.unread,
    )
    return Timeline(
        title=next((header.title for header in headers if header.title), ""),
        language=next((header.language for header in headers if header.language), "en"),
        dating=dating,
        as_of=as_of,
        categories=_joined_categories(headers),
        sources=_joined_sources(parts),
        stories=_joined_stories(parts),
        layers=_joined_layers(parts),
        ignore=tuple(dict.fromkeys(code for header in headers for code in header.ignore)),
        publish=next((header.publish for header in headers if header.publish), (Verification.VERIFIED,)),
        extras={key: value for header in reversed(headers) for key, value in header.extras.items()},
        files=tuple(outline.text.name for outline, _ in parts),
        origin=headers[0].origin,
    )


def _joined_categories(headers: Sequence[Header]) -> tuple[Category, ...]:
    """Join the categories of all files, each as it is declared first."""
    joined: dict[str, Category] = {}
    for header in headers:
        for category in header.categories:
            joined.setdefault(category.id, category)
    return tuple(joined.values())


def _joined_sources(parts: Sequence[Headed]) -> dict[str, Source]:
    """Join the sources of all files."""
    return joined_declarations("sources", ((outline, each) for outline, header in parts for each in header.sources))


def _joined_layers(parts: Sequence[Headed]) -> tuple[Layer, ...]:
    """Join the layers of all files."""
    layers = ((outline, each) for outline, header in parts for each in header.layers)
    return tuple(joined_declarations("layers", layers).values())


def _joined_stories(parts: Sequence[Headed]) -> tuple[Story, ...]:
    """Join the stories of all files."""
    stories = ((outline, each) for outline, header in parts for each in header.stories)
    return tuple(joined_declarations("stories", stories).values())
