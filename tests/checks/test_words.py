import pytest

from timeline.checks import check
from timeline.events.reading.reader import read_text

HEADER = """\
counts: {war: {first: 2022-02-24}}
sources: {hotnews: {title: A, published: 2023-06-21}, undated: {title: B}}
events:
"""
CODES = {"said-disagrees", "count-disagrees", "wrong-weekday"}


def found(event: str) -> list[tuple[str, str]]:
    timeline, problems = read_text(f"{HEADER}  - {event}\n")
    return [(each.code, each.message) for each in check(timeline, problems) if each.code in CODES]


@pytest.mark.parametrize(
    ("event", "message"),
    [
        (
            "{id: a, date: 2023-06-20, title: A, sources: [{source: hotnews, said: 2023-06-21}]}",
            "`2023-06-21` gives 21 June 2023, not 20 June 2023",
        ),
        (
            "{id: a, date: 2023-06, title: A, sources: [{source: hotnews, said: war day 1, date: 2022-02-25}]}",
            "`war day 1` gives 24 February 2022, not 25 February 2022",
        ),
        (
            "{id: a, date: 2023-06, title: A, said: 2023-07, said_on: 2023-06-21}",
            "`2023-07` gives July 2023, not June 2023",
        ),
        (
            "{id: a, date: 2023-07-11, title: A, sources: [{source: undated, said: summer of 2020}]}",
            "`summer of 2020` gives summer 2020, not 11 July 2023",
        ),
        (
            "{id: a, date: 2021-11, title: A, sources: [{source: hotnews, said: in December}]}",
            "`in December` gives December 2022 or December 2023, not November 2021",
        ),
        (
            "{id: a, date: 2023-07-11, title: A, said: 12 July 2023}",
            "`12 July 2023` gives 12 July 2023, not 11 July 2023",
        ),
    ],
)
def test_words_that_give_another_date_are_found(event: str, message: str) -> None:
    assert found(event) == [("said-disagrees", message)]


@pytest.mark.parametrize(
    "event",
    [
        "{id: a, date: 2023-07-11, title: A, sources: [{source: hotnews, said: 2023-07}]}",
        "{id: a, date: 2023-06-23, title: A, sources: [{source: hotnews, said: on Friday}]}",
        "{id: a, date: 2023-06-16, title: A, sources: [{source: hotnews, said: on Friday}]}",
        "{id: a, date: 2023-07-11, title: A, sources: [{source: hotnews, said: once upon a time}]}",
        "{id: a, date: 2023-07-11, title: A, sources: [{source: undated, said: 'yesterday'}]}",
        "{id: a, date: unknown, title: A, sources: [{source: hotnews, said: 2020}]}",
        "{id: a, date: 2021-12, title: A, sources: [{source: hotnews, said: December}]}",
        "{id: a, date: 2020-03-24, title: A, sources: [{source: hotnews, said: on 24 March}]}",
    ],
)
def test_words_that_give_the_date_or_none_are_left_alone(event: str) -> None:
    assert found(event) == []


@pytest.mark.parametrize(
    ("title", "message"),
    [
        ("Day 484 of the war", "day 484 of war, but the date is day 483"),
        ("The 482nd day of the war", "day 482 of war, but the date is day 483"),
    ],
)
def test_a_day_of_a_count_that_is_not_the_events_is_found(title: str, message: str) -> None:
    assert found(f"{{id: a, date: 2023-06-21, title: {title}}}") == [("count-disagrees", message)]


@pytest.mark.parametrize(
    "event",
    [
        "{id: a, date: 2023-06-21, title: Day 483 of the war}",
        "{id: a, date: 2023-06, title: Day 483 of the war}",
        "{id: a, date: 2023-06-21, title: Day 3 of the summit}",
        "{id: a, date: unknown, title: Day 3 of the war}",
    ],
)
def test_a_day_of_a_count_that_may_be_the_events_is_left_alone(event: str) -> None:
    assert found(event) == []


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Tuesday, 21 June 2023", "Wednesday"),
        ("Tuesday 21 June", "Wednesday"),
        ("Friday, June 21st, 2024", None),
        ("Thursday the 22nd of June", None),
        ("Sunday, 30 February 2023", None),
        ("Bloody Sunday", None),
        ("Wednesday, 21 June 2023", None),
    ],
)
def test_a_weekday_that_is_not_that_of_its_day_is_found(text: str, weekday: str | None) -> None:
    expected = [("wrong-weekday", f"`{text}` was a {weekday}")] if weekday else []

    assert found(f"{{id: a, date: 2023-06-21, title: A, description: 'On {text} it rained.'}}") == expected


def test_without_a_year_a_weekday_is_not_judged() -> None:
    assert found("{id: a, date: 2022/2023, title: 'Tuesday, 21 June'}") == []
