"""The SQL of a layer: rows counted by when they begin and end, in words that most engines know.

Times are not computed with: a time comes as its day and hour, a text as its first thirteen letters with what tells its
offset. What they mean is read in Python (`times.py`), by one rule for every engine.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from timeline.events.model import Layer
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError

Kind = Literal["text", "day", "clock", "instant", "number", "other"]
"""What a column holds: texts, days, times of a clock, moments, numbers."""

TIMES: tuple[Kind, ...] = ("text", "day", "clock", "instant")
TABLE = "rows"
MINUTES = "^:[0-5][0-9](:[0-6][0-9]([.,][0-9]+)?)? ?"
SUMS = ("n", "w", "bad", "clocks")
COLUMNS = ("s", "sz", "e", "ez", "p", "g", *SUMS)
"""What is counted by: beginning and what tells its offset, end and its offset, precision, group; then the sums.

These are the number of rows, their weight in millionths, how many weights cannot be read, how many rows have a time of
day.
"""

OUTER = {"s": "SUBSTR(CAST(s AS STRING), 1, 13)", "e": "SUBSTR(CAST(e AS STRING), 1, 13)", "p": "LOWER(p)"}


class ColumnError(TimelineError):
    """A column that a layer names and its table does not have, or not with such values."""


class Moment(NamedTuple):
    """The expressions of a time: its beginning, what tells its offset, whether a clock tells more than a day."""

    head: str
    tail: str
    is_clock: str


def counting(layer: Layer, kinds: Mapping[str, Kind], *, by_day: bool = False) -> tuple[tuple[str, ...], str]:
    """Return which of `COLUMNS` a query gives, and the query; `kinds` tells what the columns of the table hold.

    A time whose precision is told is asked for as a day, unless it is told to the hour; every one if it is `by_day`.
    """
    precision, group = _text(layer.precision, kinds), _text(layer.group, kinds)
    start = _to_day(_moment(layer.time, kinds), precision if not layer.end else "", always=by_day)
    end = _moment(layer.end, kinds) if layer.end else Moment("", "", "0")
    weight, bad = _weight(layer.weight, kinds)
    keys = {"s": start.head, "sz": start.tail, "e": end.head, "ez": end.tail, "p": precision, "g": group}
    named = {name: key for name, key in keys.items() if key}
    names = ", ".join(named)
    inner = ", ".join(f"{key} AS {name}" for name, key in named.items())
    counts = "COUNT(*) AS n, SUM(v) AS w, SUM(b) AS bad, SUM(c) AS clocks"
    read = f"SELECT {inner}, {weight} AS v, {bad} AS b, {start.is_clock} AS c FROM {TABLE}{_where(layer)}"
    given = tuple(name for name in COLUMNS if name in (*named, *SUMS))
    outer = ", ".join(OUTER.get(name, name) for name in given)
    return given, f"SELECT {outer} FROM (SELECT {names}, {counts} FROM ({read}) AS read GROUP BY {names}) AS counted"


def sampling(layer: Layer, kinds: Mapping[str, Kind], number: int) -> str:
    """Return the query that gives a few rows, as texts: the same ones each time, from anywhere in the table."""
    cells = ", ".join(f"CAST({quoted(name)} AS STRING)" for name in kinds)
    digest = f"MD5(CONCAT_WS('|', {cells}))"
    return f"SELECT {cells} FROM {TABLE}{_where(layer)} ORDER BY {digest}, {cells} LIMIT {number}"


def quoted(name: str) -> str:
    """Return a name as SQL has it."""
    return '"' + name.replace('"', '""') + '"'


def _where(layer: Layer) -> str:
    return f" WHERE (\n{layer.where}\n)" if layer.where.strip() else ""


def _kind(name: str, kinds: Mapping[str, Kind]) -> Kind:
    if name not in kinds:
        hint = did_you_mean(name, kinds) or f"its columns: {', '.join(kinds)[:300]}"
        raise ColumnError(f"the table has no column `{name[:60]}`", hint=hint)
    return kinds[name]


def _moment(name: str, kinds: Mapping[str, Kind]) -> Moment:
    """Return the expressions of a column of times."""
    column = quoted(name)
    match _kind(name, kinds):
        case "text":
            text = f"TRIM({column})"
            tail = f"CASE WHEN LENGTH({text}) > 13 THEN REGEXP_REPLACE(SUBSTR({text}, 14), '{MINUTES}', '') END"
            clock = f"CASE WHEN LENGTH({text}) > 10 AND SUBSTR({text}, 12, 5) <> '00:00' THEN 1 ELSE 0 END"
            return Moment(f"SUBSTR({text}, 1, 13)", tail, clock)
        case "day":
            return Moment(column, "", "0")
        case "clock" | "instant" as kind:
            stamp = f"CAST({column} AS TIMESTAMP)"
            clock = f"CASE WHEN {stamp} <> DATE_TRUNC('day', {stamp}) THEN 1 ELSE 0 END"
            return Moment(f"DATE_TRUNC('hour', {stamp})", "'Z'" if kind == "instant" else "", clock)
    hint = "times are dates, timestamps, or texts such as 2022-03-15 or 2022-03-15T16:10Z"
    raise ColumnError(f"the column `{name[:60]}` holds no times", hint=hint)


def _to_day(moment: Moment, precision: str, *, always: bool) -> Moment:
    """Return a time without its hour where its precision is told, and is no hour: rows of one day count together."""
    if always:
        return moment._replace(head=f"SUBSTR(CAST({moment.head} AS STRING), 1, 10)", tail="")
    if not precision:
        return moment
    told = f"LOWER({precision}) NOT IN ('', 'hour')"
    head = f"CASE WHEN {told} THEN SUBSTR(CAST({moment.head} AS STRING), 1, 10) ELSE CAST({moment.head} AS STRING) END"
    tail = f"CASE WHEN {told} THEN NULL ELSE {moment.tail} END" if moment.tail else ""
    return moment._replace(head=head, tail=tail)


def _text(name: str, kinds: Mapping[str, Kind]) -> str:
    """Return the expression of a column as a text, '' if it is not named."""
    return f"TRIM(CAST({quoted(name)} AS STRING))" if name and _kind(name, kinds) else ""


def _weight(name: str, kinds: Mapping[str, Kind]) -> tuple[str, str]:
    """Return the expressions of a weight in millionths, 0 where it cannot be read, and of 1 where it cannot."""
    if not name:
        return "0", "0"
    text = _text(name, kinds)
    value = f"TRY_CAST({text} AS DECIMAL(18,6))"
    weight = f"CASE WHEN {value} >= 0 THEN CAST({value} * 1000000 AS BIGINT) ELSE 0 END"
    return weight, f"CASE WHEN {text} <> '' AND ({value} IS NULL OR {value} < 0) THEN 1 ELSE 0 END"
