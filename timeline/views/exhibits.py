"""What sources are called as exhibits."""

from collections.abc import Iterator

from timeline.events.model import Timeline
from timeline.views.order import in_time_order


def exhibits(timeline: Timeline) -> dict[str, str]:
    """Return what each cited source is called as an exhibit, '' if nothing.

    Where the file names none, all are numbered as the events, in order of time, first cite them. Where it names one,
    no other gets a number: that could be taken for one which somebody gave.
    """
    cited = dict.fromkeys(_cited(timeline))
    if not any(source.exhibit for source in timeline.sources.values()):
        return {source: str(number) for number, source in enumerate(cited, 1)}
    stated = {source.id: source.exhibit for source in timeline.sources.values()}
    return {source: stated.get(source, "") for source in cited}


def exhibit_named(label: str) -> str:
    """Return a label as a text speaks of it: 'Exhibit 3', yet 'Ex. 3' where the file calls it so; '' for none."""
    return label if not label or label.casefold().startswith("ex") else f"Exhibit {label}"


def _cited(timeline: Timeline) -> Iterator[str]:
    return (citation.source for event in in_time_order(timeline.events) for citation in event.citations)
