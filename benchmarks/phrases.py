"""How many English dates are read right, wrong or refused: ours beside dateparser, in one run.

    python benchmarks/phrases.py FOLDER [--show]

FOLDER holds tables of text, reference, expected start and end (half-open), source, grain, kind, alternatives.
Only calendar dates and ranges count: clock times, holidays of one country and durations are left out.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import dateparser.date

from timeline.dates import DateError, Dating, understand
from timeline.dates.days import civil, day_number, moved_day

FILES = ("duckling.tsv", "recognizers_text.tsv", "dateparser.tsv", "conference_ranges.tsv", "duckling_ukrainian.tsv")
AHEAD = ("duckling.tsv", "duckling_ukrainian.tsv")
WORDS = ("right", "near", "wrong", "refused")
PART = re.compile(r"\b(early|earlier|late|later|mid|middle|beginning|start|end|rest)\b", re.IGNORECASE)
LONG_AGO, FAR_AHEAD = day_number(-9999), day_number(9999)
OUTSIDE = ("holiday", "datetime", "kind", "ref_undef")


class Days(NamedTuple):
    """A first and a last day (day numbers), None where open, and whether all of them are meant for certain."""

    first: int | None
    last: int | None
    is_certain: bool = True


class Case(NamedTuple):
    """One text, the day it was said, what its source says it means, and whether that is a range of two dates."""

    text: str
    said: datetime
    meanings: tuple[tuple[int | None, int | None], ...]
    is_range: bool


def cases(path: Path) -> Iterator[Case]:
    """Return the calendar dates of a table."""
    for line in path.read_text(encoding="utf-8").split("\n")[1:]:
        if not line:
            continue
        text, said, start, end, _, grain, kind, others, *_ = (line.split("\t") + [""] * 9)[:9]
        moments = [start, end]
        whole = all(not moment or moment.endswith("T00:00:00") for moment in moments)
        if not whole or grain in ("hour", "minute", "second") or any(word in kind for word in OUTSIDE):
            continue
        meanings = [(start, end), *(tuple(other.split("/")) for other in others.split(";") if "/" in other)]
        days = tuple((_day(first), _day(last)) for first, last in meanings)
        yield Case(text, datetime.fromisoformat(said), days, "explicit-range" in kind or "open" in kind)


def _day(moment: str) -> int | None:
    """Return the day number of a moment."""
    return day_number(*(int(part) for part in moment[:10].split("-"))) if moment else None


def same(found: Days, case: Case) -> bool:
    """Return whether what was found is one of the meanings."""
    return any(_fits(found, *meaning, is_range=case.is_range) for meaning in case.meanings)


def _fits(found: Days, start: int | None, end: int | None, *, is_range: bool) -> bool:
    """Compare days with a half-open meaning; sources give a range's end as the start of its last unit."""
    if found.first != start and not (start is None and found.first is None):
        return False
    if end is None or found.last is None:
        return end is None and found.last is None
    if found.last == end - 1 or (is_range and found.last == end):
        return True
    return is_range and found.last in (end + 6, _months_end(end, 1), _months_end(end, 3), _months_end(end, 12))


def _months_end(first: int, months: int) -> int | None:
    """Return the last day of the month, quarter or year that begins on a day."""
    return moved_day(first, months) - 1 if civil(first).day == 1 else None


def near(found: Days, case: Case) -> bool:
    """Return whether an early, middle, late or remaining part overlaps the one its source cuts."""
    return any(
        (found.first or LONG_AGO) < (end or FAR_AHEAD) and (start or LONG_AGO) <= (found.last or FAR_AHEAD)
        for start, end in case.meanings
    )


def holds(found: Days, case: Case) -> bool:
    """Return whether the one day that the source gives lies in the week, month or year that was found."""
    first, last, _ = found
    return any(
        start is not None and end == start + 1 and first is not None and last is not None and first <= start <= last
        for start, end in case.meanings
    )


def ours(case: Case, *, ahead: bool) -> Days | None:
    """Read a case with this package."""
    dating = Dating(as_of=day_number(case.said.year, case.said.month, case.said.day))
    try:
        when = understand(case.text, dating, future=ahead)
    except DateError:
        return None
    return Days(when.earliest_day, when.latest_day, when.certain is not None)


def theirs(case: Case, *, ahead: bool) -> Days | None:
    """Read a case with dateparser."""
    settings = {"RELATIVE_BASE": case.said, "PREFER_DATES_FROM": "future" if ahead else "past"}
    data = dateparser.date.DateDataParser(settings=settings).get_date_data(case.text)
    if data is None or data.date_obj is None:
        return None
    year, month, day = data.date_obj.year, data.date_obj.month, data.date_obj.day
    if data.period == "year":
        return Days(day_number(year), day_number(year + 1) - 1)
    if data.period == "month":
        return Days(day_number(year, month), day_number(year + month // 12, month % 12 + 1) - 1)
    return Days(day_number(year, month, day), day_number(year, month, day))


def verdict(found: Days | None, case: Case) -> str:
    """Return right, near, wrong or refused."""
    if found is None:
        return "refused"
    if same(found, case):
        return "right"
    if not found.is_certain and holds(found, case):
        return "near"
    return "near" if PART.search(case.text) and near(found, case) else "wrong"


def main(arguments: list[str]) -> None:
    """Print a table of all files, and with `--show` every case that is not right."""
    folder, show = Path(arguments[0]), "--show" in arguments
    print("| file | cases | right | near | wrong | refused | dateparser right | near | wrong | refused |")
    print("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |")
    for name in FILES:
        ahead = name in AHEAD
        all_cases = list(cases(folder / name))
        mine = [verdict(ours(case, ahead=ahead), case) for case in all_cases]
        other = Counter(verdict(theirs(case, ahead=ahead), case) for case in all_cases)
        count = Counter(mine)
        numbers = [count[word] for word in WORDS]
        numbers += [other[word] for word in WORDS]
        print(f"| {name} | {len(all_cases)} | {' | '.join(map(str, numbers))} |")
        for case, word in zip(all_cases, mine, strict=True):
            if show and word != "right":
                found = _shown(ours(case, ahead=ahead))
                print(f"    {word:8} {case.text!r} on {case.said:%Y-%m-%d %a}: {found}, wanted {_wanted(case)}")


def _shown(days: Days | None) -> str:
    """Write days for a reader."""
    return (
        "-" if days is None else " .. ".join("" if day is None else "{}-{}-{}".format(*civil(day)) for day in days[:2])
    )


def _wanted(case: Case) -> str:
    """Write what a source wants."""
    return " or ".join(_shown(Days(*meaning)) for meaning in case.meanings)


if __name__ == "__main__":
    main(sys.argv[1:])
