"""How many dates of news and histories are read right, each expression alone against the day of its text.

    python benchmarks/timex.py FOLDER [--show]

FOLDER holds news_LANGUAGE.jsonl and history_LANGUAGE.jsonl (text, anchor, times with TIMEX values), and
history_en_expressions.tsv (expressions with values, without their texts). Only expressions whose value is a day, a
week, a month, a part of a year or some years count. Of a history only those that say their year themselves count.

right    the days of the value; within them where the value has a MOD (START, MID, END) or is a part of a day
near     some of these days and others
wrong    none of these days
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from timeline.dates import DateError, Dating, understand
from timeline.dates.days import DAY_SECONDS, day_number, moved_day
from timeline.dates.phrases.units import monday_of

VERDICTS = ("right", "near", "wrong", "refused")
_VALUE = re.compile(
    r"(?P<year>-?\d{2,4})(?:-(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI|W\d\d?(?P<end>-WE)?|\d\d(?:-(?P<day>\d\d))?))?"
)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SAYS_YEAR = re.compile(r"\d{3,4}|centur|Jahrhundert|столітт|\d0(?:s|er)", re.IGNORECASE)


class Days(NamedTuple):
    """A first and a last day (day numbers)."""

    first: int
    last: int


class Expression(NamedTuple):
    """An expression, the day from which it is read, the language, the days that it means."""

    text: str
    anchor: str
    language: str
    days: Days
    is_part: bool


def expressions(path: Path) -> Iterator[Expression]:
    """Return the expressions of a file that mean days."""
    for text, anchor, language, value, mod in _rows(path):
        days = days_of(value.partition("T")[0])
        if days is not None and (anchor or _SAYS_YEAR.search(text)):
            yield Expression(" ".join(text.split()), anchor, language, days, bool(mod) or "T" in value)


def _rows(path: Path) -> Iterator[tuple[str, str, str, str, str]]:
    """Return text, anchor, language, value and MOD of each DATE of a file; histories have no anchor of use."""
    if path.suffix == ".tsv":
        for line in path.read_text(encoding="utf-8").split("\n")[1:]:
            _, text, value, mod = (line.split("\t") + [""] * 4)[:4]
            yield text, "", "en", value, mod
        return
    news = path.name.startswith("news")
    for line in path.open(encoding="utf-8"):
        document = json.loads(line)
        for time in document["times"]:
            if time["type"] in ("DATE", ""):
                anchor = document["anchor"][:10] if news else ""
                yield time["text"], anchor, document["language"], time["value"], time.get("mod", "")


def days_of(value: str) -> Days | None:
    """Return the days of a TIMEX value, None if it has none."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    part, day = match["part"], match["day"]
    if len(match["year"].lstrip("-")) < 4:
        return _rough_years(match["year"]) if part is None else None
    year = int(match["year"])
    if part is None:
        return _months(year, 1, 12)
    return _day(year, int(part[:2]), int(day)) if day else _part(year, part)


def _part(year: int, part: str) -> Days | None:
    """Return the days of a month, a week, a season, a quarter or a half."""
    if part.isdigit():
        return _months(year, int(part), 1) if 1 <= int(part) <= 12 else None
    if part in _SEASONS:
        return _months(year, _SEASONS[part], 3)
    if part[0] == "W":
        week, _, end = part[1:].partition("-")
        monday = monday_of(day_number(year, 1, 4)) + 7 * (int(week) - 1)
        return Days(monday + 5 * bool(end), monday + 6)
    size = 3 if part[0] == "Q" else 6
    return _months(year, 1 + size * (int(part[1]) - 1), size)


def _rough_years(digits: str) -> Days:
    """Return the days of a decade (198) or a century (19)."""
    size = 10 ** (4 - len(digits.lstrip("-")))
    first = int(digits) * size
    return Days(day_number(first), day_number(first + size) - 1)


def _months(year: int, month: int, number: int) -> Days:
    """Return the days of some months."""
    first = day_number(year, month)
    return Days(first, moved_day(first, number) - 1)


def _day(year: int, month: int, day: int) -> Days | None:
    """Return a day, None if there is none."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    number = day_number(year, month, day)
    return Days(number, number)


def verdict(expression: Expression) -> tuple[str, str]:
    """Return how an expression is read, and what was read."""
    as_of = day_number(*map(int, expression.anchor.split("-"))) if expression.anchor else day_number(2010)
    try:
        when = understand(expression.text, Dating(as_of=as_of, languages=(expression.language,)))
    except DateError as error:
        return "refused", error.code
    if when.earliest is None or when.latest is None:
        first, last = when.earliest, when.latest
        met = (first is None or first // DAY_SECONDS <= expression.days.last) and (
            last is None or last // DAY_SECONDS >= expression.days.first
        )
        return "near" if met else "wrong", when.text
    found = Days(when.earliest // DAY_SECONDS, when.latest // DAY_SECONDS)
    return _compared(found, expression), when.text


def _compared(found: Days, expression: Expression) -> str:
    """Return how days that were found stand to those that are meant."""
    meant = expression.days
    within = meant.first <= found.first and found.last <= meant.last
    if found == meant or (expression.is_part and within):
        return "right"
    return "near" if found.first <= meant.last and meant.first <= found.last else "wrong"


def main(arguments: list[str]) -> None:
    """Print a table of all files, and with `--show` every expression that is not right."""
    folder, show = Path(arguments[0]), "--show" in arguments
    print("| file | expressions | right | near | wrong | refused | right of answered | wrong of answered |")
    print("| --- | --: | --: | --: | --: | --: | --: | --: |")
    for path in sorted((*folder.glob("news_*.jsonl"), *folder.glob("history_*.*"))):
        found = [(expression, *verdict(expression)) for expression in expressions(path)]
        count = Counter(word for _, word, _ in found)
        answered = max(count.total() - count["refused"], 1)
        numbers = " | ".join(str(count[word]) for word in VERDICTS)
        shares = f"{count['right'] / answered:.1%} | {count['wrong'] / answered:.1%}"
        print(f"| {path.name} | {count.total()} | {numbers} | {shares} |")
        for expression, word, text in found:
            if show and word != "right":
                print(f"    {word:8} {expression.text!r} on {expression.anchor}: {text}, meant {_shown(expression)}")


def _shown(expression: Expression) -> str:
    """Write the days that are meant."""
    from timeline.dates.days import iso_day

    return f"{iso_day(expression.days.first)}..{iso_day(expression.days.last)}"


if __name__ == "__main__":
    main(sys.argv[1:])
