"""Mermaid: a `timeline` diagram, categories as sections, each date in words, so that none is more exact than it was."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from timeline.events.model import Event, Timeline
from timeline.outputs.entry import place_named, remark
from timeline.outputs.format import Options, Written
from timeline.outputs.losses import counted, untold
from timeline.views.order import in_time_order
from timeline.views.wording import date_words, titles_of

SIGNS = re.compile(r"[#:;%<>&\"`{}\[\]\\]")
"""What Mermaid reads as marks, comments, directives or HTML; written by number, all of them are text."""
UNSAID = "Without a category"
KEPT = frozenset({"category", "place", "status", "verification"})


def write(timeline: Timeline, options: Options) -> Written:
    """Write a diagram; events without a category come last, in a section, since Mermaid draws none beside sections."""
    events = in_time_order(timeline.events)
    titles = titles_of(events)
    lines = ["timeline", *([f"    title {_safe(timeline.title)}"] if timeline.title.strip() else [])]
    for name, members in _sections(timeline, events):
        lines += [f"    section {_safe(name)}"] if name else []
        lines += _periods(members, timeline.language, titles, options.day)
    return Written(content="\n".join(lines) + "\n", lost=counted(untold(events, KEPT)))


def _sections(timeline: Timeline, events: Iterable[Event]) -> Iterator[tuple[str, list[Event]]]:
    labels = {category.id: category.label or category.id for category in timeline.categories}
    by_category: dict[str, list[Event]] = {name: [] for name in labels}
    for event in events:
        by_category.setdefault(event.category, []).append(event)
    uncategorised = by_category.pop("", [])
    found = {name: members for name, members in by_category.items() if members}
    yield from ((labels.get(name, name), members) for name, members in found.items())
    if uncategorised:
        yield UNSAID if found else "", uncategorised


def _periods(events: Iterable[Event], language: str, titles: Mapping[str, str], day: int) -> Iterator[str]:
    """Write a line for each date, with all that has it; a date begins no line with a word of the language."""
    for words, members in groupby(events, key=lambda event: date_words(event, language, titles)):
        yield " : ".join([f"        {_period(words)}", *(_safe(_told(event, day)) for event in members)])


def _told(event: Event, day: int) -> str:
    said = remark(event, day)
    return f"{event.title}{place_named(event)}{f' ({said})' if said else ''}"


def _period(words: str) -> str:
    return _safe(words[:1].upper() + words[1:])


def _safe(text: str) -> str:
    """Write a text on one line, with what Mermaid would read as marks by their numbers."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return SIGNS.sub(lambda found: f"#{ord(found[0])};", line) or "\N{NO-BREAK SPACE}"
