"""The date of a row: start and end, each one cell or several that belong together.

    start = date | year [month [day]]      end = end | end_year [end_month [end_day]]
    each with its time, both with the zone of the row, both as exact as the row says

What is mapped to a part is in the date, or is kept aside and told.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.dates import DateError, Dating, Kind, Precision, When, parse_date
from timeline.dates.days import iso_year
from timeline.dates.times import NAIVE
from timeline.dates.understanding import understood_or_none
from timeline.inputs.seasonal_clocks import season_doubt
from timeline.inputs.tables.clocks import Clocks, is_clock, read_clocks
from timeline.inputs.tables.column_dates import (
    SHORT_YEAR,
    DateCell,
    Manner,
    long_year,
    read_cell,
    short_year,
    year_text,
)
from timeline.inputs.zones import anchored, is_zone, not_a_zone

Cells = Mapping[str, Sequence[str]]
"""The cells of a row that are not blank, by field; a field may be filled by several columns."""

PARTS = (
    "date", "end", "year", "month", "day", "time", "end_year", "end_month", "end_day", "end_time", "timezone",
    "precision",
)  # fmt: skip
CLOCKED = ("date", "end", "time", "end_time", "timezone")
"""The parts that may name a clock: `14:30 EST`."""
UNSAID = Manner()
SHORTER = {"year": 4, "month": 7, "day": 10}
FINER = (Precision.YEAR, Precision.MONTH, Precision.DAY, Precision.HOUR, Precision.MINUTE, Precision.SECOND)
QUALIFIED = {
    "approximate": "~", "approx": "~", "approximately": "~", "circa": "~", "about": "~", "estimated": "~",
    "uncertain": "?", "possible": "?", "probable": "?", "doubtful": "?",
}  # fmt: skip
EXACT = frozenset({"exact", "precise", "known", "certain", "day", "hour", "minute", "second", "time"})
NUMBER = re.compile(r"[+-]?\d{1,100}")
LONGEST = 40
"""So much is told of a part that is no number."""
WHOLE = re.compile(r"(?<=^\d{4})\.0+$|(?<=^\d)\.0+$|(?<=^\d\d)\.0+$")
"""What spreadsheets write after a whole number."""
APART = re.compile(r"(\d{1,2})(?:\.0)? (\d{1,2})(?:\.0)?(?: (\d{1,2}(?:\.\d+)?))?(?= [apAP]|$)")
"""An hour, its minute and its second from cells of their own."""
ONGOING = frozenset({"ongoing", "present", "to present", "to date", "now", "current", "continuing", "andauernd",
                     "laufend", "bis heute", "en cours", "en curso", "in corso", "триває", "дотепер"})  # fmt: skip
"""What an end says that is not there yet."""
PLAIN_OFFSET = re.compile(r"Z|(?:UTC|GMT)?\s*(?:[+-]\d.*)?")
EMPTY = re.compile(r"(?:-01)*(?:T00[:0.]*(?:Z|[+-][\d:]+)?)?")
"""What programs write after a year, a month or a day where nothing more is known."""


@dataclass(slots=True)
class RowDate:
    """A date made of the parts of a row: its text, its own words, and the parts that could not go into it, and why."""

    parts: dict[str, str]
    manners: Mapping[str, Manner]
    dating: Dating
    text: str = ""
    said: str = ""
    calendar: str = ""
    aside: dict[str, str] = field(default_factory=dict)
    told: list[tuple[str, str]] = field(default_factory=list)
    doubts: list[tuple[str, str]] = field(default_factory=list)
    """Parts whose names of clocks are those of another season, and what is told of that."""

    def keep(self, name: str, text: str, why: str = "") -> None:
        """Keep a part aside; `why` is told where something is wrong with it."""
        self.aside[name] = text
        if why:
            self.told.append((name, why))

    def read(self) -> None:
        """Put the parts together; raises DateError where there is no date that can be read."""
        start, end = _whole(self, ""), _whole(self, "end_")
        self.calendar = _one_calendar(self, start, end)
        zone = self.parts.get("timezone", "")
        if zone and not is_zone(zone):
            start, end = _timeless(self, "time", start), _timeless(self, "end_time", end)
            self.keep("timezone", zone, not_a_zone(zone) if self.aside else "")
        elif zone and not PLAIN_OFFSET.fullmatch(zone):
            self.keep("timezone", zone)
        start, end = _clocked(self, start, end)
        ends = [anchored(each.text, zone, self.dating.timezone) for each in (start, end) if each]
        self.said = _said(start, end)
        self.text = _precise(self, _joined(start, end, ends))
        told = ((name, season_doubt(self.parts[name], self.text)) for name in CLOCKED if name in self.parts)
        self.doubts = [(name, doubt) for name, doubt in told if doubt]


def row_date(cells: Cells, manners: Mapping[str, Manner], dating: Dating) -> RowDate:
    """Put the date of a row together; raises DateError where there is none that can be read."""
    parts = {name: WHOLE.sub("", " ".join(cells[name]).strip()) for name in PARTS if name in cells}
    if "time" in parts:
        parts["time"] = APART.sub(_clock_text, parts["time"])
    row = RowDate(parts, manners, dating)
    row.read()
    return row


def _clock_text(match: re.Match[str]) -> str:
    """Write an hour, its minute and its second, each with two digits."""
    hour, minute, second = match.groups()
    return f"{hour:0>2}:{minute:0>2}" + (f":{second if '.' in second else second.zfill(2)}" if second else "")


def parts_date(year: str, month: str, day: str, time: str) -> str:
    """Write a date given in parts, each a text that may be empty; raises DateError."""
    for name, part in (("year", year), ("month", month), ("day", day)):
        if part and not NUMBER.fullmatch(part.strip()):
            raise DateError(part[:LONGEST], f"no-{name}", f"'{part[:LONGEST]}' is no {name}")
    if (time and not day) or (day and not month):
        raise DateError(time or day, "parts-missing", "a day needs its month, a time its day")
    text = "-".join([iso_year(int(year)), *(f"{int(part):02d}" for part in (month, day) if part)])
    return f"{text}T{read_clocks(time).first}" if time else text


def _whole(row: RowDate, prefix: str) -> DateCell | None:
    """Read a start or an end without its time."""
    name = "end" if prefix else "date"
    pieces = {part: row.parts[prefix + part] for part in ("year", "month", "day") if prefix + part in row.parts}
    if prefix and row.parts.get("end", "").lower() in ONGOING:
        return DateCell("..", row.parts["end"])
    if name in row.parts and not (prefix and is_clock(row.parts["end"])):
        return _cell(row, name, pieces)
    if not pieces:
        return None
    if "year" not in pieces:
        raise DateError(" ".join(pieces.values()), "no-year", "there is no year", hint=f"--map COLUMN={prefix}year")
    manner = row.manners.get(name, UNSAID)
    pieces["year"] = _four_digits(pieces["year"], manner)
    year = year_text(pieces["year"], manner.era) if re.fullmatch(r"-\d+|0+", pieces["year"]) else ""
    month, day = (unless_zero(pieces.get(part, "")) for part in ("month", "day"))
    month = _month_number(month, row.dating) if month[:1].isalpha() else month
    plain = parts_date("1" if year else pieces["year"], month, day, "")
    return DateCell(year + plain[4:] if year else plain)


def _four_digits(year: str, manner: Manner) -> str:
    """Return a year of two digits with all four; DateError if nobody said which years they mean."""
    if not re.fullmatch(r"[1-9]\d", year) or manner.era is not None:
        return year
    if manner.short_from is None:
        raise short_year(year)
    return str(long_year(int(year), manner.short_from))


def _month_number(name: str, dating: Dating) -> str:
    """Return the number of a month that is named; as it stands where there is no such month."""
    when = understood_or_none(f"{name} 2000", dating)
    return when.text[5:] if when else name


def _one_calendar(row: RowDate, start: DateCell | None, end: DateCell | None) -> str:
    """Return the calendar that the words of a row tell; DateError if they tell two."""
    told = {cell.calendar for cell in (start, end) if cell is not None}
    if len(told) > 1:
        text = " to ".join(row.parts[name] for name in ("date", "end") if name in row.parts)
        raise DateError(text, "two-calendars", "the start and the end are of two calendars")
    return told.pop() if told else ""


def unless_zero(part: str) -> str:
    """Return a month or a day; 0 is written where it is not known."""
    return "" if re.fullmatch(r"0+", part) else part


def _cell(row: RowDate, name: str, pieces: Mapping[str, str]) -> DateCell:
    """Read a cell; a day without its year finds it beside, and other pieces are kept."""
    text, manner = _with_year(row.parts[name], pieces.get("year", "")), row.manners.get(name, UNSAID)
    try:
        found = read_cell(text, manner, row.dating)
    except DateError:
        if "year" not in pieces or re.search(r"\d{4}", text):
            raise
        return read_cell(f"{text} {pieces['year']}", manner, row.dating)
    for part, piece in pieces.items():
        row.keep(f"end_{part}" if name == "end" else part, piece)
    return found


def _with_year(text: str, year: str) -> str:
    """Return a day whose year has two digits with all four of the year that stands beside it, where they agree."""
    match = SHORT_YEAR.fullmatch(text)
    agree = match is not None and re.fullmatch(r"\d{4}", year) and year.endswith(match["year"])
    return f"{match['parts']}{year}{match['rest']}" if match and agree else text


def _timeless(row: RowDate, name: str, cell: DateCell | None) -> DateCell | None:
    """Keep a time aside whose zone is not known: what moment it is is not known either."""
    if name in row.parts:
        row.keep(name, row.parts.pop(name))
    if cell is None or not NAIVE.search(cell.text):
        return cell
    row.keep(name, cell.said or cell.text)
    return DateCell(cell.text.partition("T")[0], cell.said)


def _clocked(row: RowDate, start: DateCell | None, end: DateCell | None) -> tuple[DateCell | None, DateCell | None]:
    """Add the times of a row to its days."""
    first, last = _clocks(row, "time"), _clocks(row, "end_time")
    if last is None and end is None:
        last = _clocks(row, "end")
    if first and first.last and last is None:
        last = Clocks(first.last, "", first.zone)
    start = _at(row, "time", start, first) if first else start
    return start, _ended(row, start, end, last) if last else end


def _clocks(row: RowDate, name: str) -> Clocks | None:
    if name not in row.parts:
        return None
    try:
        return read_clocks(row.parts[name])
    except DateError as error:
        row.keep(name, row.parts[name], error.message)
        return None


def _at(row: RowDate, name: str, cell: DateCell | None, clocks: Clocks) -> DateCell | None:
    """Add a time to a day; what is no day, or has another time, keeps it aside."""
    written = row.parts.get(name, clocks.first)
    if cell and re.search(rf"T{clocks.first}(?::00)?(?!\d|:\d)", cell.text):
        return cell
    if cell is None or not _is_day(cell.text):
        row.keep(name, written, f"'{cell.text if cell else ''}' is no day that could have a time")
        return cell
    text = anchored(f"{cell.text}T{clocks.first}", clocks.zone, "")
    return DateCell(text, f"{cell.said} {written}" if cell.said else "")


def _ended(row: RowDate, start: DateCell | None, end: DateCell | None, last: Clocks) -> DateCell | None:
    """Add the time of an end to its day, which is that of the start where none is said."""
    name = "end_time" if "end_time" in row.parts else "end" if end is None and "end" in row.parts else "time"
    if end is not None:
        return _at(row, name, end, last)
    day, _, clock = start.text.partition("T") if start else ("", "", "")
    if not _is_day(day) or "/" in clock:
        row.keep(name, row.parts[name], "an end needs its day")
        return None
    if clock.rstrip("Z") >= last.first:
        row.keep(name, row.parts[name], f"'{last.first}' is not later than the start; write the day of the end, too")
        return None
    return _at(row, name, DateCell(day), last)


def _is_day(text: str) -> bool:
    return re.fullmatch(r"-?\d{4}-\d\d-\d\d", text) is not None


def _joined(start: DateCell | None, end: DateCell | None, ends: Sequence[str]) -> str:
    if not ends:
        return ""
    if start is None or end is None or ends[0] == ends[-1]:
        return ends[0] if start else f"/{ends[0]}"
    if "/" in ends[0] + ends[1]:
        raise DateError(f"{ends[0]} to {ends[1]}", "interval-twice", "an interval cannot begin or end another")
    return f"{ends[0]}/{ends[1]}"


def _said(start: DateCell | None, end: DateCell | None) -> str:
    if start is None or end is None or start.text == end.text:
        return start.said if start else ""
    return f"{start.said or start.text} to {end.said or end.text}" if start.said or end.said else ""


def _precise(row: RowDate, text: str) -> str:
    """Return a date as exact as the row says it is; what is cut off is kept where it says anything."""
    said = row.parts.get("precision", "")
    word = precision_word(said)
    if not said or not text:
        return text
    if sign := QUALIFIED.get(word):
        return "/".join(f"{end}{sign}" if end and end[-1] not in "?~%." else end for end in text.split("/"))
    if word in SHORTER and all(_is_as_exact(end, word) for end in text.split("/")):
        return _cut(row, text, word)
    known = word in EXACT or word in {precision.value for precision in _precisions(text)}
    row.keep("precision", said, "" if known else f"'{said}' is no precision: year, month, day, approximate")
    return text


def precision_word(said: str) -> str:
    """Return the word for how exact a date is, as it stands in `Years only`, `month-level`, `Approx.`."""
    word = said.strip().lower().rstrip("s.")
    return word.removesuffix(" only").removesuffix("-level").removesuffix(" precision").rstrip("s")


def _cut(row: RowDate, text: str, word: str) -> str:
    ends = [end.partition("T")[0][: SHORTER[word] + end.startswith("-")] for end in text.split("/")]
    cut = [end[len(short) :] for end, short in zip(text.split("/"), ends, strict=True)]
    if any(not EMPTY.fullmatch(each) for each in cut):
        row.keep("date", row.parts.get("date", text))
    return "/".join(dict.fromkeys(ends))


def _is_as_exact(text: str, word: str) -> bool:
    """Return whether a date is at least as exact as a word says."""
    found = _precisions(text)
    return not text or any(precision in FINER[FINER.index(Precision(word)) :] for precision in found)


def _precisions(text: str) -> tuple[Precision, ...]:
    try:
        when: When = parse_date(text)
    except DateError:
        return ()
    ends = when.members if when.kind is Kind.INTERVAL else (when,)
    return tuple(end.precision for end in ends)
