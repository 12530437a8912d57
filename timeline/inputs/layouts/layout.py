"""What a layout is: a table of a known maker, told by its headers, and what each row of it means."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from timeline.dates import Dating
from timeline.dates.days import civil, day_number, iso_day, month_length
from timeline.inputs.tables.column_dates import Manner, read_cell
from timeline.inputs.tables.table import Table
from timeline.problems import TimelineError

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
EPOCH = re.compile(r"\d{1,17}")
LAST_SECOND = 253_402_300_799
"""That of the year 9999."""


@dataclass(slots=True)
class Cells:
    """The cells of one row by the names of their columns, case aside; what is asked for is taken, the rest is kept."""

    values: Mapping[str, object]
    manners: Mapping[str, Manner]
    dating: Dating
    taken: set[str] = field(default_factory=set)

    def value(self, name: str) -> object:
        """Return a cell as it is, '' where there is none."""
        self.taken.add(name)
        return self.values.get(name, "")

    def text(self, *names: str) -> str:
        """Return the first text that says something among some columns; the others are not taken."""
        return self.prose(*names).strip()

    def prose(self, *names: str) -> str:
        """Return the first text that says something as it is written, with the spaces around it."""
        for name in names:
            if isinstance(value := self.values.get(name, ""), str) and value.strip():
                self.taken.add(name)
                return value
        return ""

    def texts(self, *names: str) -> list[str]:
        """Return what some columns say, each text once."""
        return list(dict.fromkeys(text for name in names if (text := self.text(name))))

    def date(self, *names: str) -> str:
        """Return the date of the first column that has one, in the date language; raises DateError."""
        for name in names:
            if text := self.text(name):
                return read_cell(text, self.manners.get(name, Manner()), self.dating).text
        return ""

    def split(self, name: str, between: str = ";") -> list[str]:
        """Return the items of a list that stands in one cell."""
        return self.parts(self.text(name), between)

    @staticmethod
    def parts(text: str, between: str = ";") -> list[str]:
        """Return the items of a list that is one text."""
        return [part.strip() for part in text.split(between) if part.strip()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A table of a known maker.

    `headers` are sets of column names (in small letters), one of which such a table has whole; `tells` says of a table
    without them whether it is one; `least` is what a table has that is asked for by name; `others` are names that
    columns have in other languages, each with the one here.
    `event` gives the mapping of an event for a row, and None leaves its columns to their names; `dates` are columns
    whose cells only the whole column tells. In JSON the rows are the list `at` in an object with the keys `document`;
    `rows` takes a text apart that is no separated table. `told` returns what is told of a table, once, with the `hint`.
    """

    name: str
    maker: str
    headers: tuple[frozenset[str], ...] = ()
    event: Callable[[Cells], dict[str, object]] | None = None
    dates: tuple[str, ...] = ()
    document: frozenset[str] = frozenset()
    at: str = ""
    rows: Callable[[str, str], Table] | None = None
    tells: Callable[[Table], bool] | None = None
    others: Mapping[str, str] = field(default_factory=dict)
    least: frozenset[str] = frozenset()
    told: Callable[[Table], tuple[str, str]] | None = None
    hint: str = ""

    def names_of(self, table: Table) -> tuple[str, ...]:
        """Return the names of the columns as they are called here; one that is there twice stays as it is."""
        plain = [plain_name(name) for name in table.names]
        if not self.others:
            return tuple(plain)
        meant = [self.others.get(name, name) for name in plain]
        number = Counter(meant)
        return tuple(name if number[other] > 1 else other for name, other in zip(plain, meant, strict=True))

    def lacking(self, table: Table) -> list[str]:
        """Return what a table lacks to be read as one of this layout; nothing where that cannot be told."""
        names = {*self.names_of(table)}
        return min((sorted(header - names) for header in self.headers or (self.least,)), key=len)

    def is_that_of(self, table: Table) -> bool:
        """Return whether a table is one of this layout."""
        known = {*self.names_of(table)}
        return any(header <= known for header in self.headers) or (self.tells is not None and self.tells(table))


def plain_name(name: str) -> str:
    """Return the name of a column in small letters; results of queries wrap each value in `value`."""
    return name.strip().lower().removesuffix(".value")


def header(*names: str) -> frozenset[str]:
    """Return the names that tell a layout."""
    return frozenset(names)


def titled(*parts: str) -> str:
    """Return a title of what is known, each part once: `Armed clash, Lyman`."""
    return ", ".join(part for part in dict.fromkeys(parts) if part)


def located(
    cells: Cells, name: str, precision: str = "", degrees: tuple[str, str] = ("latitude", "longitude")
) -> object:
    """Return a place with the coordinates of a row."""
    lat, lon = (cells.text(each) for each in degrees)
    found = {"name": name or (f"{lat}, {lon}" if lat else ""), "lat": lat, "lon": lon, "precision": precision}
    return {key: value for key, value in found.items() if value} if found["name"] else ""


def within(first: str, last: str) -> str:
    """Return a date that is one of the days from a first to a last; a whole month or year is said as such."""
    ends = [DAY.fullmatch(end[:10]) for end in (first, last)]
    if not all(ends) or first[:10] == last[:10]:
        return first[:10] or last[:10]
    (year, month, day), (last_year, last_month, last_day) = (tuple(map(int, end.groups())) for end in ends if end)
    if (month, day, last_month, last_day) == (1, 1, 12, 31) and year == last_year:
        return f"{year:04d}"
    if (year, month, day) == (last_year, last_month, 1) and last_day == month_length(year, month):
        return f"{year:04d}-{month:02d}"
    return f"[{first[:10]}..{last[:10]}]"


def about(day: str, days: int) -> str:
    """Return a date that is one of the days around one."""
    match = DAY.fullmatch(day)
    if match is None:
        return day
    number = day_number(*map(int, match.groups()))
    return f"[{iso_day(number - days)}..{iso_day(number + days)}]"


def interval(first: str, last: str) -> str:
    """Return a date from a first to a last."""
    return first if not last or first == last else f"{first}/{last}" if first else last


def moment_of(count: str, a_second: int = 1) -> str:
    """Return the moment so many parts of a second after 1970 began, in UTC; nothing where that is no count."""
    if not EPOCH.fullmatch(count):
        return ""
    seconds, parts = divmod(int(count), a_second)
    digits = f".{parts:0{len(str(a_second)) - 1}d}" if parts else ""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}{digits}Z" if seconds <= LAST_SECOND else ""


def day_before(day: str) -> str:
    """Return the day before one."""
    match = DAY.fullmatch(day)
    if match is None:
        raise TimelineError(f"'{day}' is no day")
    year, month, number = civil(day_number(*map(int, match.groups())) - 1)
    return f"{year:04d}-{month:02d}-{number:02d}"


def filled(fields: Mapping[str, object]) -> dict[str, object]:
    """Return the keys that say something."""
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}


def words_of(tags: object) -> Iterator[str]:
    """Return the names of labels: texts, or objects with a name."""
    for tag in tags if isinstance(tags, list) else [tags]:
        name = tag.get("name") if isinstance(tag, Mapping) else tag
        if isinstance(name, str) and name.strip():
            yield name.strip().removeprefix("#")
