"""Markwhen: categories as sections, properties below each entry, the whole event carried among them."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.dates import Dating, Kind, Precision, When
from timeline.dates.days import DAY_SECONDS, iso_day
from timeline.dates.zones import offsets, zone_exists
from timeline.events.keys import ERA
from timeline.events.model import Era, Event, Timeline
from timeline.outputs.extents import Extent, extent, is_exact, year_of
from timeline.outputs.format import Options, Written, undescribed
from timeline.records.carrying import carried, carried_record
from timeline.records.writing import part_record
from timeline.views.nesting import above, in_tree, parents, with_above
from timeline.views.order import eras_in_time_order, in_time_order

HELD = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
NO_FIRST = "eras that have no first day between the years 1 and 9999"
TOO_DEEP = "categories nested more than five deep (they are put next to each other)"
LANES = "lanes"
"""The key that carries the ids of the categories around an event's own."""
DEEPEST = 6
"""How many signs a heading may have."""
NO_DAY = "events that have no first day between the years 1 and 9999"
INEXACT = "dates that are no year, month, day or time (they are given as the days that they may cover)"
PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")
PLAIN_TITLE = re.compile(r"[^\W\d_][\w '.,()-]*")
YAML_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
FALSE_DATE = re.compile(r"^(?=[^\n]*:)|^(?=#)|^(?=\s*(?:section|group|end(?:section|group))\b)|^(?=//)", re.IGNORECASE)


def write(timeline: Timeline, _options: Options) -> Written:
    """Write a document: a header, then one section a category."""
    events = in_time_order(timeline.events)
    held = [(event, found) for event in events if (found := _placed(event.when)) is not None]
    eras = [(era, found) for era in eras_in_time_order(timeline.eras) if (found := _placed(era.date)) is not None]
    blocks = [_header(timeline), *_sections(timeline, held), _eras(timeline, eras)]
    lost = {
        **undescribed(timeline),
        NO_DAY: len(events) - len(held),
        INEXACT: sum(not _has_form(event.when) for event, _ in held),
        NO_FIRST: len(timeline.eras) - len(eras),
        TOO_DEEP: sum(depth >= DEEPEST for _, depth in _tree(timeline)),
    }
    content = "\n".join(block for block in blocks if block)
    return Written(content=content, lost={what: number for what, number in lost.items() if number})


def _placed(when: When) -> Extent | None:
    found = extent(when)
    if found is None or not 1 <= year_of(found.first) <= 9999 or (found.end and year_of(found.end) > 9999):
        return None
    return found


def _header(timeline: Timeline) -> str:
    title = f"title: {_quoted(' '.join(timeline.title.split()))}\n" if timeline.title.strip() else ""
    return f"{title}timezone: {timeline.dating.timezone}\n"


def _quoted(title: str) -> str:
    """Write a title as the header's YAML needs it: what is broken there loses the zone that is below."""
    plain = PLAIN_TITLE.fullmatch(title) and title.casefold() not in YAML_WORDS
    escapes = {"\x7f": "\\u007f", "#": "\\u0023"}
    return title if plain else re.sub("[\x7f#]", lambda found: escapes[found[0]], json.dumps(title, ensure_ascii=False))


def _sections(timeline: Timeline, held: Iterable[tuple[Event, Extent]]) -> Iterator[str]:
    labels = {category.id: category.label or category.id for category in timeline.categories}
    parent_of = parents(timeline.categories)
    by_category: dict[str, list[str]] = {"": [], **{name: [] for name in labels}}
    for event, found in held:
        label = labels.get(event.category, event.category)
        lanes = [*above(event.category, parent_of)][::-1]
        by_category.setdefault(event.category, []).append(_entry(event, found, (label, lanes), timeline.dating))
    filled = with_above((name for name, entries in by_category.items() if entries), parent_of)
    yield "\n".join(by_category.pop(""))
    for name, depth in in_tree(by_category, parent_of):
        heading = f"{'#' * min(depth + 1, DEEPEST)} {_line(labels.get(name, name))}\n"
        yield "\n".join((heading, *by_category[name])) if name in filled else ""


def _tree(timeline: Timeline) -> list[tuple[str, int]]:
    return in_tree((category.id for category in timeline.categories), parents(timeline.categories))


def _eras(timeline: Timeline, eras: Sequence[tuple[Era, Extent]]) -> str:
    """Write eras as a section of their own; each carries that it is one."""
    entries = [_era(era, found, timeline.dating) for era, found in eras]
    return "# Eras\n\n" + "\n".join(entries) if entries else ""


def _era(era: Era, found: Extent, dating: Dating) -> str:
    date, title = _date(era.date, found, dating.timezone), _line(era.name)
    ours = carried_record({"id": era.id, **part_record(ERA, era)}, {"date": date, "title": title}, dating)
    return f"{date}: {title}\nera: {json.dumps(ours, ensure_ascii=False)}\n"


def _entry(event: Event, found: Extent, within: tuple[str, Sequence[str]], dating: Dating) -> str:
    """Write an event; `within` are the label of its category and the ids of those around that, the outermost first."""
    label, lanes = within
    date, title, tags = (
        _date(event.when, found, dating.timezone),
        _line(event.title),
        [tag for tag in event.tags if _is_tag(tag)],
    )
    natives = {
        "date": date,
        "title": title,
        "tags": sorted(tags),
        "section": _line(label),
        "text": _text(event).strip("\n"),
    }
    first = " ".join([f"{date}:", title, *(f"#{tag}" for tag in tags)])
    around = {LANES: [*lanes]} if lanes else {}
    ours = json.dumps(carried(event, natives, dating) | around, ensure_ascii=False)
    lines = [first, f"id: {event.id}", f"timeline: {ours}"]
    return "\n".join(lines) + "\n" + (f"\n{_text(event)}\n" if event.description else "")


def _has_form(when: When) -> bool:
    ends = when.members if when.kind is Kind.INTERVAL else (when,)
    plain = all(end.precision in HELD and end.kind is Kind.DATE for end in ends)
    return (plain or is_exact(when)) and not (when.uncertain or when.approximate or when.open_start or when.open_end)


def _date(when: When, found: Extent, zone: str) -> str:
    """Write the date as it is where Markwhen reads it so, else the days or times that it may cover."""
    if _has_form(when) and PLAIN.fullmatch(when.text) and not when.calendars:
        return when.text
    if found.timed:
        first = _moment(found.first, zone, when.start.offset)
        last = "now" if found.end is None and when.open_end else ""
        last = last if found.end is None else _moment(found.end, zone, when.end.offset)
        return f"{first} / {last}" if last else first
    first = iso_day(found.first // DAY_SECONDS)
    if found.end is None:
        return f"{first} / now" if when.open_end else first
    last = iso_day(found.end // DAY_SECONDS - 1)
    return first if first == last else f"{first}/{last}"


def _moment(second: int, zone: str, offset: int | None) -> str:
    """Write a time; one with seconds, or that the clocks of its zone show twice, in UTC, which says them."""
    twice = zone_exists(zone) and len({*offsets(second, zone)}) > 1
    if second % 60 or twice:
        ahead = offset if offset is not None or not zone_exists(zone) else offsets(second, zone)[0]
        return f"{_clock(second - (ahead or 0), 'T')}:{second % 60:02d}Z"
    return _clock(second, " ")


def _clock(second: int, gap: str) -> str:
    clock = second % DAY_SECONDS
    return f"{iso_day(second // DAY_SECONDS)}{gap}{clock // 3600:02d}:{clock // 60 % 60:02d}"


def _is_tag(tag: str) -> bool:
    return re.fullmatch(r"(?!\d+$)\w[\w-]*", tag) is not None


def _line(text: str) -> str:
    """Write a text on one line that is no tag, no id and no comment."""
    return re.sub(r"(?<!\S)([#!])(?=\w)", "\\1\N{ZERO WIDTH NON-JOINER}", " ".join(text.split()))


def _text(event: Event) -> str:
    """Write a description such that none of its lines begins an entry, a section or a comment."""
    return "\n".join(_indented(line) for line in event.description.split("\n"))


def _indented(line: str) -> str:
    return f"\N{ZERO WIDTH NON-JOINER}{line}" if FALSE_DATE.match(line) else line
