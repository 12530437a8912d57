"""iCalendar: each VEVENT by itself, so that one that is broken spoils no other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.dates.days import civil
from timeline.dates.zones import zone_exists
from timeline.inputs.declaring import declared
from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.ics.blocks import WHY, ZONE, Block, Calendar, ReadBlock, escaped, mended, take_apart
from timeline.inputs.rejects import reasons
from timeline.problems import Level, Place, Problem, missing_extra
from timeline.records.carrying import Along
from timeline.records.moving import with_counts
from timeline.records.reading import Read, read_event

RULES = ("x-ical-rrule", "x-ical-rdate")
"""Under which keys an event has the rule by which it recurs."""


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a calendar; each VEVENT is an event, or several where it recurs in the window, or is refused."""
    calendar = take_apart(decoded(content if options.encoding else mended(content), name, options.encoding), name)
    along = Along()
    groups = [list(_reads(block, found, options, along)) for block, found in _read_blocks(calendar, options)]
    imported = declared(gathered([result for group in groups for result in group]), kept=along.ids)
    told = [*_told(calendar, name), *_kept_rules(imported, name)]
    refused = sum(all(result.event is None for result in group) for group in groups)
    problems = (*told, *imported.problems)
    return replace(imported, problems=problems, rows=len(groups), refused=refused, counts=tuple(along.counts.values()))


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return a calendar of the events that have an error, each with the reason in X-TIMELINE-WHY, and all zones."""
    calendar = take_apart(decoded(content if options.encoding else mended(content), name, options.encoding), name)
    found = reasons([block.place() for block in calendar.events], errors)
    zone = [f"{ZONE}:{calendar.zone}"] if calendar.zone else []
    lines = ["BEGIN:VCALENDAR", *zone, *calendar.zones.values()]
    for position, why in found.items():
        begin, *rest = calendar.events[position].text.split("\r\n")
        lines += [begin, f"{WHY}:{escaped(why)}", *rest]
    return "".join(f"{line}\r\n" for line in (*lines, "END:VCALENDAR")).encode(options.encoding or "utf-8")


def _read_blocks(calendar: Calendar, options: Options) -> Iterator[tuple[Block, ReadBlock]]:
    try:
        from timeline.inputs.ics.reading import read_blocks
    except ModuleNotFoundError as missing:
        raise missing_extra("iCalendar", missing.name or "icalendar", "ics") from None
    return read_blocks(calendar, options)


def _reads(block: Block, found: ReadBlock, options: Options, along: Along) -> Iterator[Read]:
    problems, dates, carried = found
    along.note(carried)
    if not dates:
        yield Read(None, tuple(problems))
    for number, date in enumerate(dates):
        again = {"id": "", "date": date} if number else {}
        result = read_event({**carried.fields, **again}, with_counts(options.dating, carried.counts), block)
        yield result._replace(problems=(*(problems if not number else ()), *result.problems))


def _kept_rules(imported: Imported, name: str) -> Iterator[Problem]:
    """Say how many events stand for all their occurrences, which are no events here."""
    recurring = [event for event in imported.events if any(key in event.extras for key in RULES)]
    if number := len(recurring):
        several = "1 event recurs: it is" if number == 1 else f"{number:,} events recur: each is"
        message = f"{several} here once, on its first day, with its rule kept as {RULES[0]}"
        years = [civil(day).year for event in recurring if (day := event.when.earliest_day) is not None]
        window = f"--from {min(years):04d}-01-01 --to {max(years):04d}-12-31" if years else "--from DAY --to DAY"
        hint = f"{window} makes an event of each occurrence in that time"
        yield Problem(place=Place(name), code="recurs", message=message, hint=hint, level=Level.WARNING)


def _told(calendar: Calendar, name: str) -> Iterator[Problem]:
    for kind, number in calendar.others.items():
        message = f"{kind} is no event and was not taken: {number}"
        yield Problem(place=Place(name), code="not-taken", message=message, level=Level.NOTE)
    if calendar.zone and not zone_exists(calendar.zone):
        message = f"no zone is called '{calendar.zone}' (X-WR-TIMEZONE): times without one are the timeline's own"
        yield Problem(place=Place(name), code="unknown-zone", message=message, level=Level.WARNING)
    if calendar.properties:
        message = f"of the calendar itself, this was not taken: {', '.join(calendar.properties)}"
        yield Problem(place=Place(name), code="header", message=message, level=Level.NOTE)
