"""The values of a condition as SQL that every engine reads alike.

Engines disagree about a backslash in a text, about '3.7', '1_000' or '1d' as numbers, about '2022' as a date, about
what is divided by nothing, and about texts compared with numbers. Here each is written in one way, or refused.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, NamedTuple

from timeline.layers.column_kinds import Kind, numeric
from timeline.problems import TimelineError

Sort = Literal["text", "number", "day", "time", "truth", "nothing", "other"]
"""What an expression is; `nothing` is NULL, which goes with every sort."""

SORTS: Mapping[Kind, Sort] = {
    "text": "text",
    "day": "day",
    "clock": "time",
    "instant": "time",
    "whole": "number",
    "number": "number",
    "fraction": "number",
    "truth": "truth",
    "other": "other",
}
TOLD: Mapping[Sort, str] = {
    "text": "a text",
    "number": "a number",
    "day": "a day",
    "time": "a time",
    "truth": "a truth value",
    "nothing": "NULL",
    "other": "a value of several parts",
}
TYPES: Mapping[str, tuple[Sort, str]] = {
    "int": ("number", "INTEGER"),
    "integer": ("number", "INTEGER"),
    "bigint": ("number", "BIGINT"),
    "double": ("number", "DOUBLE"),
    "decimal": ("number", "DECIMAL"),
    "varchar": ("text", "STRING"),
    "string": ("text", "STRING"),
    "date": ("day", "DATE"),
    "timestamp": ("time", "TIMESTAMP"),
    "boolean": ("truth", "BOOLEAN"),
}
"""The types to which a condition may cast: what such a value is, and how the type is written."""

HINT = "such as: where: \"country = 'Ukraine' AND fatalities IS NOT NULL\""
TEXTS = "columns of CSV are texts: TRY_CAST(fatalities AS INTEGER) > 3"
ROUNDED = "DECIMAL(38,9)"
MOST_DIGITS = 29
DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
PLAIN = re.compile(r"[^\\'\x00-\x1f]+")
PARTS = re.compile(PLAIN.pattern + "|.", re.DOTALL)
NUMBER = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?")
SHAPES = {
    "DATE": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "TIMESTAMP": "^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?)?$",
}
"""What a text must look like to be a date or a time."""

ESCAPE = "\x01"
"""The escape character of `LIKE`: one that nobody writes, since engines have others by default."""

LIKES = {"~~": "LIKE", "!~~": "NOT LIKE", "~~*": "ILIKE", "!~~*": "NOT ILIKE"}
OF_TEXTS = {"lower", "upper", "trim", "ltrim", "rtrim", "length", "substr", "substring"}


class ConditionError(TimelineError):
    """A `where` that is not a condition on the columns of its table; the message says why."""


class Part(NamedTuple):
    """An expression as SQL, what it is, and the text that it is, if it is one that is written out."""

    sql: str
    sort: Sort
    text: str | None = None


def column(number: str, kind: Kind) -> Part:
    """Return a column: a moment as the clock of UTC shows it, a fraction as exact as there are."""
    if kind in {"clock", "instant"}:
        return Part(f"CAST({number} AS TIMESTAMP)", "time")
    return Part(f"CAST({number} AS DOUBLE)" if kind == "fraction" else number, SORTS[kind])


def constant(kind: str, text: str) -> Part:
    """Return what is written out: a text, a number, TRUE or FALSE, NULL."""
    match kind:
        case "STRING":
            return Part(quoted(text), "text", text)
        case "INTEGER" | "NUMERIC":
            return Part(_number(text), "number")
        case "BOOLEAN":
            return Part(text.upper(), "truth")
        case "NULL_LITERAL":
            return Part("NULL", "nothing")
    raise ConditionError(f"it is not a condition on the columns: `{text[:40]}`", hint=HINT)


def quoted(text: str) -> str:
    """Return a text as SQL; what an engine could take for the end of it, or for an escape, by its number."""
    parts = [f"'{part}'" if PLAIN.fullmatch(part) else f"CHR({ord(part)})" for part in PARTS.findall(text)]
    return f"({' || '.join(parts)})" if len(parts) > 1 else (parts or ["''"])[0]


def truth(part: Part) -> str:
    """Return a condition as SQL; raise if a value is none."""
    if part.sort not in {"truth", "nothing"}:
        raise ConditionError(f"it is not a condition on the columns: {TOLD[part.sort]} alone is none", hint=HINT)
    return part.sql


def alike(*parts: Part) -> list[Part]:
    """Return values that are of one sort; a text that is written out becomes the day or the number that it means."""
    sorts = {part.sort for part in parts if part.text is None and part.sort != "nothing"} or {"text"}
    sorts = {"time"} if sorts == {"day", "time"} else sorts
    if len(sorts) > 1 or "other" in sorts:
        told = " with ".join(sorted(TOLD[sort] for sort in sorts))
        raise ConditionError(f"it compares {told}", hint=TEXTS)
    return [_made(part, *sorts) for part in parts]


def sort_of(parts: Iterable[Part]) -> Sort:
    """Return what values are that are alike."""
    return next((part.sort for part in parts if part.sort != "nothing"), "nothing")


def listed(parts: Iterable[Part]) -> str:
    """Return values with commas between them."""
    return ", ".join(part.sql for part in parts)


def cast(part: Part, name: str, sizes: Sequence[str], *, tried: bool) -> Part:
    """Return a value as one of another type: a text only where it is written as every engine reads it."""
    sort, kind = TYPES[name]
    way = "TRY_CAST" if tried else "CAST"
    value = _castable(part, sort, kind)
    if kind in {"INTEGER", "BIGINT"}:
        value = f"ROUND({way}({value} AS {ROUNDED}), 0)"
    told = f"{kind}({', '.join(sizes or ('18', '3'))})" if kind == "DECIMAL" else kind
    return Part(f"{way}({value} AS {told})", sort)


def calculated(sign: str, parts: Sequence[Part]) -> Part:
    """Return what an operator makes of its values; what is divided by nothing is NULL."""
    if sign in LIKES:
        left, right = (_of(part, "text", "LIKE") for part in parts)
        return Part(f"({left} {LIKES[sign]} {right} ESCAPE '{ESCAPE}')", "truth")
    if sign == "||":
        return Part(f"({' || '.join(_of(part, 'text', sign) for part in parts)})", "text")
    values = [_of(part, "number", sign) for part in parts]
    if len(values) == 1:
        return Part(f"(0 {sign} {values[0]})", "number")
    left, right = values
    if sign in {"/", "%"}:
        right = f"CASE WHEN {right} <> 0 THEN {right} END"
    if sign == "/":
        left, right = f"CAST({left} AS DOUBLE)", f"CAST({right} AS DOUBLE)"
    return Part(f"({left} {sign} {right})", "number")


def called(name: str, parts: Sequence[Part]) -> Part:
    """Return what a function makes of its values."""
    if not parts:
        raise ConditionError(f"`{name}` is of something", hint=HINT)
    value, *more = parts
    if name in {"substr", "substring"} and more:
        return Part(f"SUBSTR({', '.join((_of(value, 'text', name), *_places(name, more)))})", "text")
    if name == "round":
        places = _places(name, more[:1] or [Part("0", "number")])
        return Part(f"ROUND(CAST({_of(value, 'number', name)} AS {ROUNDED}), {places[0]})", "number")
    if more:
        raise ConditionError(f"`{name}` is of one value", hint=HINT)
    sort: Sort = "text" if name in OF_TEXTS else "number"
    return Part(f"{name.upper()}({_of(value, sort, name)})", "number" if name == "length" else sort)


def _places(name: str, parts: Iterable[Part]) -> list[str]:
    """Return numbers that are written out, from which engines count alike."""
    found = [part.sql for part in parts]
    lowest = 0 if name == "round" else 1
    if not all(sql.isdecimal() for sql in found) or int(found[0]) < lowest or len(found) > 2:
        raise ConditionError(f"`{name}` counts from {lowest}, by numbers that are written out", hint=HINT)
    return found


def _of(part: Part, sort: Sort, name: str) -> str:
    if part.sort not in {sort, "nothing"}:
        raise ConditionError(f"`{name}` is of {TOLD[sort]}, not of {TOLD[part.sort]}", hint=TEXTS)
    return part.sql


def _made(part: Part, sort: Sort) -> Part:
    """Return a value as one of a sort; `part` is of it, or a text that is written out, or a day that is made a time."""
    if part.sort in {sort, "nothing"}:
        return part
    if part.sort == "day":
        return Part(f"CAST({part.sql} AS TIMESTAMP)", sort)
    told = _told((part.text or "").strip(), sort)
    if not told:
        raise ConditionError(f"'{(part.text or '')[:40]}' is compared with {TOLD[sort]}, and tells none", hint=HINT)
    return Part(told, sort)


def _told(text: str, sort: Sort) -> str:
    """Return the number, the day or the time that a text means, '' if it means none."""
    if sort == "number":
        return _number(text) if NUMBER.fullmatch(text) else ""
    try:
        at = datetime.fromisoformat(text) if sort in {"day", "time"} else None
    except ValueError:
        return ""
    if at is None or at.tzinfo or (sort == "day" and DAY.fullmatch(text) is None):
        return ""
    return f"DATE '{at.date()}'" if sort == "day" else f"TIMESTAMP '{at}'"


def _number(text: str) -> str:
    """Return a number that is written out, without an exponent."""
    if NUMBER.fullmatch(text):
        told = format(Decimal(text), "f")
        if sum(sign.isdecimal() for sign in told) <= MOST_DIGITS:
            return told if not told.startswith("-") else f"({told})"
    raise ConditionError(f"`{text[:40]}` is no number of up to {MOST_DIGITS} digits", hint=HINT)


def _castable(part: Part, sort: Sort, kind: str) -> str:
    """Return a value as it may be cast: in place of a text that engines would read in several ways, one of no value."""
    if part.sort in {sort, "nothing"} or {part.sort, sort} == {"day", "time"}:
        return part.sql
    if part.sort == "text" and sort == "number":
        return _refusing(part.sql, numeric(f"TRIM({part.sql})"), "number")
    if part.sort == "text" and kind in SHAPES:
        return _refusing(part.sql, f"REGEXP_REPLACE(TRIM({part.sql}), '{SHAPES[kind]}', '') = ''", kind.lower())
    if sort == "text" and part.sort == "day":
        return part.sql
    raise ConditionError(f"{TOLD[part.sort]} cannot be cast to {kind}", hint=HINT)


def _refusing(text: str, is_one: str, what: str) -> str:
    """Return a text, or one that no engine casts unless it is one of what is asked for."""
    return f"CASE WHEN NOT ({is_one}) THEN 'no {what}: ' || {text} ELSE TRIM({text}) END"
