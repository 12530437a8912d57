"""Texts that a comment ends."""

from collections.abc import Iterator

from timeline.checks.findings import Finding
from timeline.events.cut_texts import cut_texts
from timeline.events.model import Timeline


def text_cut_off(timeline: Timeline) -> Iterator[Finding]:
    """A text without quotes ends at ` #`, which begins a comment: `title: One #1 battle` is 'One'.

    A comment with a space after its `#` is left alone.
    """
    events = {event.id: event for event in timeline.events}
    for each in cut_texts(timeline):
        message = f"the text ends before `{each.lost[:60]}`, which is a comment"
        hint = "put the text in quotes; a comment that is one has a space after `#`"
        yield Finding(each.origin, each.path, message, hint, events.get(each.event))
