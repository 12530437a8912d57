"""The expressions of time of a text as plain records, one a line: what programs read, and scorers of TIMEX3."""

import json
from collections.abc import Iterator, Sequence
from typing import TypedDict

from timeline.dates.days import iso_day
from timeline.texts.expressions import Expression, expressions


class Record(TypedDict):
    """An expression as it is written for programs; offsets in characters, half-open."""

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None
    date: str | None
    anchor: dict[str, str] | None
    rule: str
    other_readings: list[dict[str, str | None]]


def record(expression: Expression) -> Record:
    """Return an expression as a plain record: `type` and `value` as TIMEX3 has them, `date` in our date language."""
    anchor = expression.anchor
    return {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": expression.kind,
        "value": expression.value,
        "mod": expression.mod or None,
        "date": None if expression.when is None else expression.when.text,
        "anchor": None if anchor is None else {"of": anchor.of.value, "day": iso_day(anchor.day), "date": anchor.date},
        "rule": expression.rule,
        "other_readings": [
            {"value": each.value, "date": None if each.when is None else each.when.text, "rule": each.rule}
            for each in expression.others
        ],
    }


def json_lines(text: str, *, published: int | None = None, languages: Sequence[str] = ()) -> Iterator[str]:
    """Yield the expressions of time of a text as JSON objects, one a line, each without its line end."""
    for expression in expressions(text, published=published, languages=languages):
        yield json.dumps(record(expression), ensure_ascii=False)
