"""What a source says of an event, as it was typed."""

from typing import NamedTuple

from timeline.events.model import Timeline
from timeline.records.saying import days_within


class Claim(NamedTuple):
    """What one source says, as it was typed; without a `source`, what the event says of its own date."""

    source: str = ""
    quote: str = ""
    at: str = ""
    said: str = ""
    said_on: str = ""
    stance: str = ""

    def days(self, timeline: Timeline, base: int) -> list[int]:
        """Return the days on which it may have been said (day numbers), none if nobody gave one."""
        if self.said_on:
            return [timeline.day_meant(self.said_on, base)]
        source = timeline.sources.get(self.source)
        return days_within(source.published if source else None)
