import pytest

from timeline.checks import check
from timeline.events.reading.reader import read_text

CODES = {"said-disagrees", "wrong-weekday", "calendar-unnamed"}


def found(event: str, header: str = "") -> list[tuple[str, str]]:
    timeline, problems = read_text(f"{header}\nevents:\n  - {event}\n")
    return [(each.code, each.message) for each in check(timeline, problems) if each.code in CODES]


@pytest.mark.parametrize(
    ("event", "message"),
    [
        (
            "{id: a, date: 1066-10-14, calendar: julian, title: 'Sunday 14 October 1066'}",
            "`Sunday 14 October 1066` was a Saturday",
        ),
        ("{id: a, date: 1066, title: 'Sunday 14 October 1066'}", "`Sunday 14 October 1066` was a Saturday"),
        (
            "{id: a, date: 1917-11-07, title: 'Friday 25 October 1917'}",
            "`Friday 25 October 1917` was a Thursday, in the other calendar a Wednesday",
        ),
        (
            "{id: a, date: 1917-10-25, calendar: julian, title: 'Friday 25 October 1917'}",
            "`Friday 25 October 1917` was a Wednesday, in the other calendar a Thursday",
        ),
        ("{id: a, date: 2023-06-21, title: 'Tuesday 21 June'}", "`Tuesday 21 June` was a Wednesday"),
        ("{id: a, date: 1924-02-01, title: 'Thursday 1 February 1924'}", "`Thursday 1 February 1924` was a Friday"),
    ],
)
def test_a_weekday_that_no_calendar_gives_is_found(event: str, message: str) -> None:
    assert found(event) == [("wrong-weekday", message)]


@pytest.mark.parametrize(
    "event",
    [
        "{id: a, date: 1066-10-14, calendar: julian, title: 'Saturday 14 October 1066'}",
        "{id: a, date: 1905-01-09, calendar: julian, title: 'Sunday, 9 January'}",
        "{id: a, date: 1905-01-22, title: 'Sunday, 22 January 1905'}",
        "{id: a, date: 1905-01-22, title: 'Sunday, 9 January 1905'}",
        "{id: a, date: 5703-01-14, calendar: hebrew, title: 'Monday, 19 April 1943'}",
    ],
)
def test_a_weekday_of_either_calendar_is_left_alone(event: str) -> None:
    assert found(event) == []


def test_a_weekday_before_the_change_asks_for_the_calendar() -> None:
    event = "{id: a, date: 1066-10-14, title: Hastings, said: 'Saturday 14 October 1066', said_on: 2023-06-21}"

    assert found(event) == [("calendar-unnamed", "a day with its weekday is of the Julian calendar here")]
    assert found(event, "calendar: julian") == []


@pytest.mark.parametrize("said", ["25 October 1917 O.S.", "25 October / 7 November 1917", "7 November 1917 N.S."])
@pytest.mark.parametrize("date", ["1917-10-25, calendar: julian", "1917-11-07"])
def test_words_of_either_style_give_the_same_day(date: str, said: str) -> None:
    assert found(f"{{id: a, date: {date}, title: A, said: '{said}', said_on: 2023-06-21}}") == []


def test_words_that_give_another_day_are_found() -> None:
    event = "{id: a, date: 1917-10-25, title: A, said: '25 October 1917 O.S.', said_on: 2023-06-21}"

    assert found(event) == [
        ("said-disagrees", "`25 October 1917 O.S.` gives 25 October 1917 (O.S.), 7 November 1917, not 25 October 1917")
    ]


def test_plain_words_are_of_the_calendar_of_the_event() -> None:
    event = "{id: a, date: 1917-10-25, calendar: julian, title: A, said: 25 October 1917, said_on: 2023-06-21}"

    assert found(event) == []
