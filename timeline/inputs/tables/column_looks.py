"""A column of a foreign table as it is looked at: its name in plain words, and what its cells are."""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import islice

from timeline.inputs.tables.clocks import is_clock
from timeline.inputs.tables.column_dates import BASIC, NAMED, SHORT_YEAR, YEAR_FIRST, serial_day
from timeline.inputs.tables.column_names import DATE_WORDS, EVENT_WORDS, KEEPING_WORDS, TWINS
from timeline.inputs.tables.day_order import YEAR_LAST
from timeline.inputs.tables.number_dates import from_epoch

MONTH = r"[^\W\d_]{3,}\.?"
CLOCKED = r"[\d:]{5,8}(?: [A-Z]{3,4}| [+-]\d{4})?"
"""What stands between the day and the year of `Tue Apr 18 17:22:01 +0000 2023`."""
WORDED = re.compile(
    rf"(?:[^\W\d_]+,? )?(?:\d{{1,2}}(?:st|nd|rd|th|\.)? {MONTH},?|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,?|"
    rf"{MONTH} +\d{{1,2}} {CLOCKED}) \d{{4}}(?!\d).*"
)
NUMERIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
YEAR = re.compile(r"-?\d{1,4}(?:\.0)?")
NAMES_YEAR = re.compile(r".*(?<!\d)(?:1\d|20|21)\d\d(?!\d).*|-\d+|(?:1\d|20|21)\d\d(?:0\d|1[0-2])[0-3]\d")
REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*|(?<=time) (?:utc|gmt)$")
"""What a name says in brackets, `Time (local)`, or of a zone after them, `Time UTC`."""
ALTERNATIVES = re.compile(r"\s*[/|&]\s*|\s+(?:or|and)\s+")
"""What stands between names of one thing: `Town/City`."""
NUMBER_SIGN = re.compile(r"\.?\s*(?:#|№|\bn[°º]|\b(?:nos?|nr)\.?)$")
"""What says at the end of a name that numbers follow: `Exhibit #`, `Ex. No.`."""
UNPARTED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\b(?:[^\W\d_]\.){2,}(?![^\W\d_])")
"""Points of a name that part no path: in brackets, and of what is abbreviated, `Date (O.S.)`."""
LINKING = frozenset(
    {"of", "the", "at", "on", "in", "de", "du", "der", "des", "del", "della", "da", "do", "la", "le", "el"}
)
WRAPPERS = frozenset({"rendered", "raw", "value", "plain", "plain text", "#text", ""})
"""Last parts of paths that only say that a value follows."""
HOLDERS = frozenset({"fields", "properties", "attributes", "data", "event", "record", "item", "node", "document", "doc",
                     "source", "_source", "payload", "row", "entry"})  # fmt: skip
"""Parts of paths that hold what is said of the row itself."""
HOLDING = WRAPPERS | HOLDERS
OWN_WORDS = frozenset({"id", "identifier", "slug", "key", "name", "url", "link", "web", "website"})
"""Names of what tells one thing from others, or leads to it."""
QUESTION = re.compile(r"(what|when|where|who)\b.*\b(?:happen|occur|take place|took place|incident|event|involve).*")
"""What a form asks: 'When did it happen?'."""
MOMENTS = frozenset({"date", "date time", "datetime", "timestamp"})
ENDS = frozenset({"start", "end"})
LOOKED_AT = 200
MOST = 0.9


class CellKind(StrEnum):
    """What the cells of a column are."""

    EMPTY = "empty"
    DAY = "full dates"
    CLOCK = "times of day"
    NUMBER = "numbers"
    TEXT = "texts"


@dataclass(frozen=True)
class Shown:
    """A column as it is looked at: its name in plain words, and its first cells that are not blank."""

    name: str
    cells: Sequence[str]
    theme: frozenset[str] = frozenset()
    """What the name of the date says beside that it is one: of `Date of arrest`, what `Place of arrest` says, too."""

    def with_theme(self, theme: frozenset[str] = frozenset()) -> "Shown":
        """Return the column with another theme, or with none."""
        return self if theme == self.theme else replace(self, theme=theme)

    @cached_property
    def words(self) -> str:
        """The words of the name without what it says in brackets, and without those that the date has, too."""
        said = REMARK.search(self.whole)
        bare = self.whole if said and KEEPING_WORDS & {*words_in(said[0])} else REMARK.sub(" ", self.whole).strip()
        words = bare.split()
        if not self.theme or not self.theme <= {*words}:
            return bare or self.whole
        rest = [word for word in words if word not in self.theme]
        return " ".join(_unlinked(rest)) or bare

    @cached_property
    def whole(self) -> str:
        """The name in small letters, its words parted by spaces; of a path, its last part that says what."""
        parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", self.name.strip()).lower()
        parted = UNPARTED.sub(lambda found: found[0].replace(".", ""), parted)
        parted = NUMBER_SIGN.sub(" no", parted.rstrip("?:* ")).rstrip(".")
        if asked := QUESTION.fullmatch(parted):
            return asked[1]
        parts = [" ".join(re.split(r"[\s_-]+", part.strip())) for part in parted.split(".")]
        if len(parts) > 1 and parts[-1] in MOMENTS and parts[-2] in ENDS:
            return f"{parts[-2]} date"
        return next((part for part in reversed(parts) if part not in WRAPPERS), parts[-1])

    @cached_property
    def several(self) -> tuple[list[str], ...]:
        """The words of the name as several names, in each way in which they may be."""
        if self.words.isalnum():
            return ()
        ways = (ALTERNATIVES.split(self.words), self.words.split())
        return tuple(parts for parts in ways if len(parts) > 1)

    @cached_property
    def depth(self) -> int:
        """How many parts its path has, without those that only hold or wrap."""
        return sum(part.lower() not in HOLDING for part in self.name.split("."))

    @cached_property
    def kind(self) -> CellKind:
        """What most of its cells are."""
        if not self.cells:
            return CellKind.EMPTY
        tests = ((CellKind.DAY, is_full_date), (CellKind.CLOCK, is_clock), (CellKind.NUMBER, NUMERIC.fullmatch))
        for kind, test in tests:
            if self.share(test) >= MOST:
                return kind
        return CellKind.TEXT

    def share(self, test: Callable[[str], object]) -> float:
        """Return which part of its cells pass a test."""
        return sum(bool(test(cell.strip())) for cell in self.cells) / len(self.cells) if self.cells else 0.0

    @property
    def is_dated(self) -> bool:
        """Whether its cells may be dates, years among them."""
        if self.kind is CellKind.NUMBER:
            return self.share(lambda cell: YEAR.fullmatch(cell) or BASIC.fullmatch(cell)) >= MOST
        return self.kind is not CellKind.CLOCK


def shown(names: Sequence[str], cells: Callable[[int], Iterator[str]], skipped: Container[str]) -> list[Shown]:
    """Return the columns as they are looked at."""
    return [
        Shown(name, list(islice((cell for cell in cells(number) if cell.strip()), LOOKED_AT)))
        for number, name in enumerate(names)
        if name not in skipped
    ]


def is_full_date(cell: str) -> bool:
    """Return whether a cell is a date to the day."""
    first = cell.partition("\N{RIGHTWARDS ARROW}")[0].strip()
    return any(form.fullmatch(first) for form in (YEAR_FIRST, YEAR_LAST, WORDED, NAMED))


def is_short_date(cell: str) -> bool:
    """Return whether a cell is a date to the day whose year has two digits, so that a table must say what they mean."""
    return SHORT_YEAR.fullmatch(cell) is not None


def is_epoch(cell: str) -> bool:
    """Return whether a number may count seconds, or fractions of them, from 1970."""
    return from_epoch(cell) != cell


def is_serial(cell: str) -> bool:
    """Return whether a number may be the day number of a spreadsheet."""
    return serial_day(cell) != ""


def has_years(column: Shown) -> bool:
    """Return whether some cells name a year that people write about."""
    return column.share(NAMES_YEAR.fullmatch) > 1 - MOST


def words_in(text: str) -> list[str]:
    """Return the words of a text without signs around them."""
    return re.findall(r"[^\W_]+", text)


def theme_of(date: Shown) -> frozenset[str]:
    """Return what the name of a date says beside that it is one; nothing where that is a start or an end alone."""
    theme = said_beside(date)
    return theme if theme - {word for pair in TWINS for word in pair} else frozenset()


def said_beside(date: Shown) -> frozenset[str]:
    """Return what the name of a date says beside that it is one, of a start or an end that it is such."""
    return frozenset(date.words.split()) - DATE_WORDS - LINKING


def called_like(columns: Sequence[Shown], date: Shown | None) -> list[Shown]:
    """Return the columns whose names say all that of a date says, without that: `Time of arrival`, `Arrival date`."""
    theme = said_beside(date) if date else frozenset[str]()
    bare = (column.with_theme() for column in columns if theme)
    return [column.with_theme(theme) for column in bare if theme <= {*column.words.split()}]


def themed(columns: Sequence[Shown], date: Shown | None) -> list[Shown]:
    """Return columns whose names go without what that of a date says, too: `Time sent` beside `Date sent` is a time.

    Others go without a word for an event: `Description of incident`.
    """
    theme = theme_of(date) if date else frozenset[str]()
    bare = [column.with_theme() for column in columns]
    shared = [
        theme if theme and theme <= {*column.words.split()} else _first_of(column, EVENT_WORDS) for column in bare
    ]
    return [column.with_theme(each) for column, each in zip(bare, shared, strict=True)]


def sided(columns: Sequence[Shown], side: int) -> list[Shown]:
    """Return the columns of starts (0) or of ends (1), their names without that: `Ora fine`, `Uhrzeit bis`."""
    words = [pair[side] for pair in TWINS]
    bare = (column.with_theme() for column in columns)
    return [column.with_theme(theme) for column in bare if (theme := _first_of(column, words))]


def _first_of(column: Shown, words: Sequence[str]) -> frozenset[str]:
    """Return the first of some words that a name has."""
    own = column.words.split()
    found = next((word for word in words if word in own), "")
    return frozenset({found}) if found else frozenset()


def _unlinked(words: list[str]) -> list[str]:
    """Return words without what links them to words that are left out."""
    kept = [at for at, word in enumerate(words) if word not in LINKING]
    return words[kept[0] : kept[-1] + 1] if kept else []


def shared_root(names: Sequence[str]) -> int:
    """Return how many parts at the beginning of their paths all columns have in common."""
    paths = [name.split(".")[:-1] for name in names]
    alike = (len({*parts}) == 1 for parts in zip(*paths, strict=False))
    return next((depth for depth, same in enumerate(alike) if not same), min(map(len, paths), default=0))


def may_name(column: Shown, root: int) -> bool:
    """Return whether a column can name the event: an id, a name, an address below a key is that of something else."""
    return column.depth <= root + 1 or column.words not in OWN_WORDS


def named(
    columns: Sequence[Shown], names: Sequence[str], test: Callable[[Shown], bool] = lambda _: True
) -> Shown | None:
    """Return the column that bears the surest of some names and passes a test, one whose name says no more first."""
    wanted = frozenset(names)
    borne = [(name, column) for column in columns if (name := _borne(column, wanted)) and test(column)]
    surest = sorted(borne, key=lambda each: (-each[1].name.count("."), each[1].words != each[1].whole))
    known = dict(surest[::-1])
    return next((known[name] for name in names if name in known), None)


def _borne(column: Shown, names: frozenset[str]) -> str:
    """Return which of some names a column bears: its own, or the first of several that all are among them."""
    if column.words in names:
        return column.words
    return next((parts[0] for parts in column.several if names.issuperset(parts)), "")
