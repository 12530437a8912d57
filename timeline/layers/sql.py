"""The SQL of a layer: rows counted by when they begin and end, in one text for every engine.

Times are not computed with: a time comes as its day and hour, a text as its first thirteen letters with what gives its
offset. What they mean is read in Python (`times.py`), by one rule for every engine. Columns are called by their number,
so that no name of a file is in a query.
"""

from collections.abc import Mapping
from typing import NamedTuple

from timeline.events.model import Layer
from timeline.layers.column_kinds import TABLE, Kind, numbered, numeric
from timeline.layers.column_names import ColumnError

MINUTES = "^:[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)? ?"
SUMS = ("n", "w", "bad", "clocks")
COLUMNS = ("s", "sz", "e", "ez", "p", "g", *SUMS)
"""What is counted by: beginning and what gives its offset, end and its offset, precision, group; then the sums.

These are the number of rows, their weight in millionths, how many weights cannot be read, how many rows have a time of
day.
"""

SUMMED = {"w": "SUM"}
"""What is summed, where all else is counted: engines sum in wider numbers, which takes its time."""

FAR = "BC or far"
"""What a day is replaced by that engines write differently: before the year 1, or after 9999."""

DAYS = "DATE '0001-01-01' AND DATE '9999-12-31'"
HOURS = "TIMESTAMP '0001-01-01 00:00:00' AND TIMESTAMP '9999-12-31 23:00:00'"

EXACT: frozenset[Kind] = frozenset({"text", "day", "clock", "instant", "whole", "number", "truth"})
"""The kinds of which every engine makes the same text."""


class Moment(NamedTuple):
    """The expressions of a time: its beginning, what gives its offset, whether a clock says more than a day.

    One that is '' is of no row.
    """

    head: str
    tail: str
    is_clock: str
    bounds: str = ""

    def text(self, head: str) -> str:
        """Return the expression of a beginning as a text; engines disagree about years of five digits and BC."""
        if not self.bounds:
            return head
        return (
            f"CASE WHEN {head} BETWEEN {self.bounds} THEN CAST({head} AS STRING)"
            f" WHEN {head} IS NOT NULL THEN '{FAR}' END"
        )


def counting(layer: Layer, kinds: Mapping[str, Kind], *, by_day: bool = False) -> tuple[tuple[str, ...], str]:
    """Return which of `COLUMNS` a query gives, and the query; `kinds` says what the columns of the table hold.

    The columns of the layer are called as the table calls them (`column_names.with_columns`).
    A time whose precision is given is read as a day, unless it is given to the hour; every one if it is `by_day`.
    """
    precision, group = _text(layer.precision, kinds), _group(layer.group, kinds)
    start = _to_day(_moment(layer.time, kinds), precision if not layer.end else "", always=by_day)
    end = _moment(layer.end, kinds) if layer.end else Moment("", "", "")
    amount = {**_weight(layer.weight, kinds), **_where_true("clocks", start.is_clock)}
    keys = {"s": start.head, "sz": start.tail, "e": end.head, "ez": end.tail, "p": precision, "g": group}
    outer = {"s": f"SUBSTR({start.text('s')}, 1, 13)", "e": f"SUBSTR({end.text('e')}, 1, 13)", "p": "LOWER(p)"}
    keyed = {name: key for name, key in keys.items() if key}
    names = ", ".join(keyed)
    inner = ", ".join(f"{each} AS {name}" for name, each in (keyed | amount).items())
    counts = ", ".join(["COUNT(*) AS n", *(f"{SUMMED.get(name, 'COUNT')}({name}) AS {name}" for name in amount)])
    read = f"SELECT {inner} FROM {TABLE}{_where(layer, kinds)}"
    given = tuple(name for name in COLUMNS if name in (*keyed, *SUMS))
    told = ", ".join(outer.get(name, name if name in ("n", *keyed, *amount) else f"0 AS {name}") for name in given)
    return given, f"SELECT {told} FROM (SELECT {names}, {counts} FROM ({read}) AS read GROUP BY {names}) AS counted"


def sampling(layer: Layer, kinds: Mapping[str, Kind], number: int) -> str:
    """Return the query that gives a few rows: the same ones each time, from anywhere in the table.

    Cells are texts, but for numbers, which each engine would write in its own way.
    """
    columns = numbered(kinds)
    exact = [_cell(columns[name], kinds[name]) for name in sorted(kinds) if kinds[name] in EXACT]
    keys = ", ".join(f"CAST({cell} AS STRING) AS k{at}" for at, cell in enumerate(exact)) or "'' AS k0"
    order = ", ".join(f"k{at} NULLS FIRST" for at in range(max(len(exact), 1)))
    cells = ", ".join(f"{_cell(columns[name], kinds[name])} AS v{at}" for at, name in enumerate(kinds))
    shown = ", ".join(f"v{at}" for at in range(len(kinds)))
    told = ", ".join(f"k{at}" for at in range(max(len(exact), 1)))
    rows = f"SELECT {cells}, {keys} FROM {TABLE}{_where(layer, kinds)}"
    return f"SELECT {shown} FROM ({rows}) AS read ORDER BY MD5(CONCAT_WS('|', {told})), {order} LIMIT {number}"


def _where(layer: Layer, kinds: Mapping[str, Kind]) -> str:
    if not layer.where.strip():
        return ""
    from timeline.layers.condition_sql import condition

    return f" WHERE {condition(layer.where, kinds)}"


def _moment(name: str, kinds: Mapping[str, Kind]) -> Moment:
    """Return the expressions of a column of times."""
    kind, column = kinds[name], numbered(kinds)[name]
    match kind:
        case "text" | "whole":
            text = f"TRIM(CAST({column} AS STRING))" if kind == "whole" else f"TRIM({column})"
            tail = f"CASE WHEN LENGTH({text}) > 13 THEN REGEXP_REPLACE(SUBSTR({text}, 14), '{MINUTES}', '') END"
            clock = f"LENGTH({text}) > 10 AND SUBSTR({text}, 12, 5) <> '00:00'"
            return Moment(f"SUBSTR({text}, 1, 13)", tail, clock)
        case "day":
            return Moment(column, "", "", DAYS)
        case "clock" | "instant":
            stamp = f"CAST({column} AS TIMESTAMP)"
            clock = f"{stamp} <> DATE_TRUNC('day', {stamp})"
            return Moment(f"DATE_TRUNC('hour', {stamp})", "'Z'" if kind == "instant" else "", clock, HOURS)
    hint = "times are dates, timestamps, or texts such as 2022-03-15 or 2022-03-15T16:10Z"
    raise ColumnError(f"the column `{name[:60]}` holds no times", hint=hint)


def _to_day(moment: Moment, precision: str, *, always: bool) -> Moment:
    """Return a time without its hour if its precision is given, and is no hour: rows of one day count together."""
    day = f"SUBSTR({moment.text(moment.head)}, 1, 10)"
    if always:
        return Moment(day, "", moment.is_clock)
    if not precision:
        return moment
    told = f"LOWER({precision}) NOT IN ('', 'hour')"
    head = f"CASE WHEN {told} THEN {day} ELSE {moment.text(moment.head)} END"
    tail = f"CASE WHEN {told} THEN NULL ELSE {moment.tail} END" if moment.tail else ""
    return Moment(head, tail, moment.is_clock)


def _text(name: str, kinds: Mapping[str, Kind]) -> str:
    """Return the expression of a column as a text, '' if it is not named."""
    return f"TRIM(CAST({numbered(kinds)[name]} AS STRING))" if name else ""


def _group(name: str, kinds: Mapping[str, Kind]) -> str:
    """Return the expression of what rows are grouped by; each engine writes fractions in its own way."""
    return numbered(kinds)[name] if name and kinds[name] == "fraction" else _text(name, kinds)


def _cell(column: str, kind: Kind) -> str:
    """Return the expression of a cell of a sample."""
    if kind in {"whole", "number", "fraction"}:
        return column
    stamp = f"CAST({column} AS TIMESTAMP)"
    match kind:
        case "day":
            return Moment(column, "", "", DAYS).text(column)
        case "clock" | "instant":
            return Moment(stamp, "", "", HOURS).text(stamp)
    return f"CAST({column} AS STRING)"


def _where_true(name: str, is_so: str) -> dict[str, str]:
    """Return the expression of what is counted where something is so, by its name; none if it never is."""
    return {name: f"CASE WHEN {is_so} THEN 1 END"} if is_so else {}


def _weight(name: str, kinds: Mapping[str, Kind]) -> dict[str, str]:
    """Return the expressions of a weight in millionths, 0 if it cannot be read, and of what cannot."""
    if not name:
        return {}
    kind, column = kinds[name], numbered(kinds)[name]
    if kind in {"whole", "number"}:
        value, told = f"TRY_CAST({column} AS DECIMAL(18,6))", f"{column} IS NOT NULL"
    else:
        text = _text(name, kinds)
        number = f"CASE WHEN {numeric(text)} THEN {text} END"
        value, told = f"TRY_CAST({number} AS DECIMAL(18,6))", f"{text} <> ''"
    weight = f"CASE WHEN {value} >= 0 THEN CAST(CAST({value} AS DECIMAL(25,6)) * 1000000 AS BIGINT) ELSE 0 END"
    return {"w": weight, **_where_true("bad", f"{told} AND ({value} IS NULL OR {value} < 0)")}
