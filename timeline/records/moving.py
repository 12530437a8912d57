"""Dates that go from one file to another: a time stays the same moment, a season and a counted day the same days.

A date says these by what its file says of zone, hemisphere and day counts. Where the other file says something else,
the date says it itself: `T14:30` becomes `T14:30+03:00`, `2023-21` becomes `2023-29`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from timeline.dates import Count, DateError, Dating
from timeline.dates.days import DAY_SECONDS, day_number, iso_day
from timeline.dates.times import NAIVE
from timeline.dates.zones import offset_at
from timeline.events.key_forms import Value
from timeline.events.keys import COUNT, names_of
from timeline.records.writing import part_record

SEASON = re.compile(r"(?<![\d-])(-?\d{4})-(2[1-4])(?![\d-])")
NORTH, SOUTH = 4, 8
"""How far the codes of a hemisphere's own seasons lie above those that follow the file: 25 to 28, 29 to 32."""
COUNTED = re.compile(r"(?:(\S{1,100}) )?day (-?\d{1,12})")
BETWEEN = re.compile(r"(\.\.|[/,\[\]{}])")
"""What stands around the ends of an interval and the members of a set."""
DATES = names_of(Value.DATE)


def setting(record: Mapping[str, object], dating: Dating) -> dict[str, object]:
    """Return what a record's dates need said of the file that they stand in: its zone, its hemisphere, its counts."""
    texts = list(date_texts(record))
    told = [count for count in dating.counts if any(_names(text, count, dating) for text in texts)]
    found: dict[str, object] = {"counts": {count.name: part_record(COUNT, count) for count in told}} if told else {}
    if any(NAIVE.search(text) for text in texts):
        found["timezone"] = dating.timezone
    if any(SEASON.search(text) for text in texts):
        found["hemisphere"] = dating.hemisphere
    return found


def date_texts(record: Mapping[str, object]) -> Iterator[str]:
    """Return the dates of a record of an event, those of its citations among them."""
    for key, text in record.items():
        if key in DATES and isinstance(text, str):
            yield text
    for citation in _citations(record):
        yield from date_texts(citation)


def moved_record(record: Mapping[str, object], origin: Dating, target: Dating) -> dict[str, object]:
    """Return a record whose dates mean in one file what they meant in another."""
    fields = {key: moved(value, origin, target) if _is_date(key, value) else value for key, value in record.items()}
    if isinstance(sources := fields.get("sources"), list):
        fields["sources"] = [
            moved_record(each, origin, target) if isinstance(each, Mapping) else each for each in sources
        ]
    return fields


def moved(text: object, origin: Dating, target: Dating) -> str:
    """Return a date such that it means in one file what it meant in another; as it stands where it cannot be read."""
    written = _recounted(str(text), origin, target)
    if origin.hemisphere != target.hemisphere:
        more = SOUTH if origin.hemisphere == "south" else NORTH
        written = SEASON.sub(lambda match: f"{match[1]}-{int(match[2]) + more}", written)
    if origin.timezone == target.timezone:
        return written
    try:
        return with_offsets(written, lambda moment, time: offset_text(offset_at(time, moment, origin.timezone)))
    except DateError:
        return written


def with_offsets(text: str, offset: Callable[[int, str], str]) -> str:
    """Return a date whose times without an offset bear what a function gives for a civil moment and its text."""
    return NAIVE.sub(lambda match: match[0] + offset(_civil(match), match[0]), text)


def offset_text(offset: int) -> str:
    """Write an offset in seconds as dates bear it; the seconds that clocks had long ago are rounded to minutes."""
    minutes = round(abs(offset) / 60)
    return "Z" if not minutes else f"{'-' if offset < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"


def with_counts(dating: Dating, counts: Iterable[Count]) -> Dating:
    """Return how dates are read in a file with more day counts; those that it has go before."""
    known = {count.name for count in dating.counts}
    return replace(dating, counts=(*dating.counts, *(count for count in counts if count.name not in known)))


def _is_date(key: str, value: object) -> bool:
    return key in DATES and isinstance(value, str)


def _citations(record: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    sources = record.get("sources")
    for each in sources if isinstance(sources, list) else ():
        if isinstance(each, Mapping):
            yield each


def _names(text: str, count: Count, dating: Dating) -> bool:
    """Return whether a date, or a part of it, is told by a day count."""
    return any(_count_of(part, dating) is count for part in BETWEEN.split(text))


def _count_of(part: str, dating: Dating) -> Count | None:
    """Return the day count that tells a part of a date, None if none does."""
    match = COUNTED.fullmatch(part)
    if match is None:
        return None
    alone = match[1] is None and len(dating.counts) == 1
    return next((count for count in dating.counts if alone or count.name == match[1]), None)


def _recounted(text: str, origin: Dating, target: Dating) -> str:
    """Return counted days by the names of their counts, or as civil days where a count is another one there."""
    return "".join(_recounted_day(part, origin, target) for part in BETWEEN.split(text))


def _recounted_day(part: str, origin: Dating, target: Dating) -> str:
    match, count = COUNTED.fullmatch(part), _count_of(part, origin)
    if match is None or count is None:
        return part
    there = next((each for each in target.counts if each.name == count.name), count)
    day = count.day_of(int(match[2]))
    return f"{count.name} day {match[2]}" if there.day_of(int(match[2])) == day else iso_day(day)


def _civil(match: re.Match[str]) -> int:
    """Return the civil second of a time; raises DateError if there is no such month."""
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    if not 1 <= month <= 12:
        raise DateError(match[0], "no-such-month", f"there is no month {month}")
    return day_number(year, month, day) * DAY_SECONDS + hour * 3600 + minute * 60 + second
