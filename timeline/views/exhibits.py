"""What sources are called as exhibits."""

from collections.abc import Iterator
from itertools import count

from timeline.events.model import Timeline
from timeline.views.order import in_time_order


def exhibits(timeline: Timeline) -> dict[str, str]:
    """Return what each cited source is called as an exhibit: what its file says, else a number.

    Sources are numbered as the events, in order of time, first cite them. A number that the file gives to a source
    is given to no other.
    """
    stated = {source.id: source.exhibit for source in timeline.sources.values() if source.exhibit}
    taken = set(stated.values())
    numbers = (str(number) for number in count(1) if str(number) not in taken)
    return {source: stated.get(source) or next(numbers) for source in dict.fromkeys(_cited(timeline))}


def _cited(timeline: Timeline) -> Iterator[str]:
    return (citation.source for event in in_time_order(timeline.events) for citation in event.citations)
