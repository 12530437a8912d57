"""Eras: read like events, in every calendar and by every count, over several files."""

from pathlib import Path

import pytest

from timeline.dates.days import iso_day
from timeline.events.model import Timeline
from timeline.events.reading.reader import read, read_text

HEAD = 'timezone: Europe/Kyiv\ncounts: {war: {first: 2022-02-24, label: "Day {n}"}}\n'
EVENTS = "events:\n- {id: a, date: 2022-10-01, title: A}\n- {id: b, date: after a, title: B}\n"


def bounds(timeline: Timeline) -> dict[str, tuple[str | None, str | None]]:
    found = {era.id: (era.date.earliest_day, era.date.latest_day) for era in timeline.eras}
    return {
        name: (None if first is None else iso_day(first), None if last is None else iso_day(last))
        for name, (first, last) in found.items()
    }


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2022-03/2022-11-11", "2022-03-01", "2022-11-11"),
        ("2022-02-24/..", "2022-02-24", None),
        ("war day 1/war day 30", "2022-02-24", "2022-03-25"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("after a", "2022-10-02", None),
        ("between a and c", "2022-10-02", "2023-02-27"),
        ("-0043-03-15/0014", "-0043-03-15", "0014-12-31"),
        ("'[1914,1939]'", "1914-01-01", "1939-12-31"),
    ],
)
def test_an_era_has_any_date(date: str, first: str, last: str | None) -> None:
    events = EVENTS + "- {id: c, date: 2023-02, title: C}\n"
    timeline, problems = read_text(f"{HEAD}eras: {{e: {{date: {date}}}}}\n{events}")

    assert (bounds(timeline), problems) == ({"e": (first, last)}, [])


def test_an_era_is_of_the_calendar_of_the_file_or_its_own() -> None:
    eras = "eras: {a: {date: 1917-10-25}, b: {date: 1917-10-25, calendar: gregorian}}\n"
    timeline, problems = read_text(f"calendar: julian\n{eras}{EVENTS}")

    assert problems == []
    assert bounds(timeline) == {"a": ("1917-11-07", "1917-11-07"), "b": ("1917-10-25", "1917-10-25")}


@pytest.mark.parametrize(
    ("entry", "code", "message"),
    [
        ("{label: x}", "missing-key", "an era without `date`"),
        ("{date: hello}", "bad-date", "'hello' is no date"),
        ("{date: 2023/2022}", "bad-date", ""),
        ("{date: 2023, titel: x}", "unknown-key", "an era has no key `titel`"),
        ("{date: 2023, start: x}", "unknown-key", "did you mean `date`?"),
        ("2023", "wrong-kind", "an era is a mapping"),
        ("{date: 2023, label: [a]}", "wrong-kind", "`label` is a text"),
        ("{date: 2023, calendar: martian}", "unknown-calendar", "there is no calendar"),
    ],
)
def test_what_is_wrong_with_an_era_is_told_at_its_place(entry: str, code: str, message: str) -> None:
    _, problems = read_text(f"eras:\n  e: {entry}\n{EVENTS}")

    (problem,) = problems
    assert (problem.code, problem.place.line) == (code, 2)
    assert message in problem.message + problem.hint


def test_a_list_of_eras_is_refused_with_what_would_be_right() -> None:
    _, (problem,) = read_text(f"eras:\n- {{date: 2023, label: x}}\n{EVENTS}")
    assert (problem.code, problem.message) == ("wrong-kind", "`eras` is a mapping")


def test_eras_of_all_files_are_joined_and_read_by_the_counts_of_all(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text(f"include: [part.yaml]\neras: {{e: {{date: 2020/2021}}}}\n{EVENTS}")
    (tmp_path / "part.yaml").write_text(f"{HEAD}eras: {{f: {{date: war day 2}}, e: {{date: 2020/2022}}}}\n")
    timeline, problems = read([tmp_path / "events.yaml"])

    assert bounds(timeline) == {"e": ("2020-01-01", "2021-12-31"), "f": ("2022-02-25", "2022-02-25")}
    assert [(problem.code, Path(problem.place.file).name) for problem in problems] == [("duplicate-id", "part.yaml")]


def test_an_era_that_cannot_hold_is_told() -> None:
    timeline, (problem,) = read_text(f"eras: {{e: {{date: between b and a}}}}\n{EVENTS}")
    assert (problem.code, problem.place.line, len(timeline.eras)) == ("relation-cannot-hold", 1, 1)
