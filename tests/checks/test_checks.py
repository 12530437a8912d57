import pytest

from timeline.checks import CHECKS, check
from timeline.events.reading.reader import read_text
from timeline.problems import Level

EVENT = "{{id: a, date: {date}, title: b{more}}}"


def found(more: str, date: str = "2020", header: str = "") -> list[tuple[str, int, str]]:
    timeline, problems = read_text(f"{header}\nevents:\n  - {EVENT.format(date=date, more=more)}\n")
    return [
        (problem.code, problem.place.line - header.count("\n"), problem.message)
        for problem in check(timeline, problems)
    ]


@pytest.mark.parametrize(
    ("more", "date", "code", "message"),
    [
        (", category: c", "2020", "dangling-category", "the category `c` is not declared"),
        (", sources: [s]", "2020", "dangling-source", "the source `s` is not declared"),
        ("", "after z", "dangling-event", "the event `z` does not exist"),
        (", url: 'javascript:alert(1)'", "2020", "unsafe-url", "an address of the kind `javascript:` is not linked to"),
        (", url: 'https://a b'", "2020", "unsafe-url", "`https://a b` is not an address"),
        (", image: {url: 'https://example.org/a.png'}", "2020", "image-without-alt", "a picture without `alt`"),
    ],
)
def test_each_check_finds_what_it_is_for(more: str, date: str, code: str, message: str) -> None:
    assert found(more, date) == [(code, 3, message)]


def test_two_events_with_one_id_are_found_at_the_second() -> None:
    timeline, problems = read_text("events:\n  - {id: a, date: 2020, title: b}\n  - {id: a, date: 2021, title: c}\n")

    assert [(str(problem.place), problem.code) for problem in check(timeline, problems)] == [
        ("events.yaml:3:10", "duplicate-id")
    ]


def test_status_is_held_against_the_as_of_day() -> None:
    header = "as_of: 2023-06-21\n"

    assert found(", status: announced", "2023-05", header) == [("overdue", 3, "announced, but over since 2023-05-31")]
    assert found(", status: happened", "2023-07", header) == [
        ("happened-ahead", 3, "happened, but ahead of 2023-06-21")
    ]
    assert found(", status: announced", "2023-06", header) == []


def test_without_an_as_of_day_the_day_that_is_given_decides() -> None:
    timeline, problems = read_text("events:\n  - {id: a, date: 2020, title: b, status: announced}\n")

    assert [problem.code for problem in check(timeline, problems)] == []
    assert [problem.code for problem in check(timeline, problems, day=20_000)] == ["overdue"]


def test_a_code_is_ignored_in_the_whole_file_or_in_one_event() -> None:
    assert found(", category: c, x-ignore: [dangling-category]") == []
    assert found(", category: c", header="checks: {ignore: [dangling-category]}\n") == []


def test_every_check_has_a_page_and_a_code_of_its_own() -> None:
    assert len({each.code for each in CHECKS}) == len(CHECKS)
    assert all(each.page.endswith(".") for each in CHECKS)
    assert {each.level for each in CHECKS} <= set(Level)
