"""Eras as they were known, and as they may be published; categories within others."""

import pytest

from timeline.dates.days import day_number
from timeline.events.model import Category, Timeline
from timeline.events.reading.reader import read_text
from timeline.views.gate import publishable
from timeline.views.knowledge import as_known
from timeline.views.nesting import above, circular, in_tree, parents
from timeline.views.selection import Selection, select

DAY = day_number(2022, 6, 1)


def era_on(date: str, day: int = DAY, more: str = "") -> str | None:
    """Give the date of an era as it may be told on a day, None where it is hidden."""
    timeline, problems = read_text(
        f"calendar: gregorian\neras: {{e: {{date: {date}{more}}}}}\n"
        "events:\n- {id: past, date: 2022-05-01, title: A}\n- {id: coming, date: 2022-07-01, title: B}\n"
    )
    assert problems == []
    eras = as_known(timeline, day).eras
    return eras[0].date.text if eras else None


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2022-03/2022-11-11", "2022-03/.."),
        ("2022-03/2022-05", "2022-03/2022-05"),
        ("2022-03/..", "2022-03/.."),
        ("2022-07/2022-11", None),
        ("2022-07/..", None),
        ("../2022-11", "unknown"),
        ("2022", "2022"),
        ("'{2022-03,2022-09}'", "unknown"),
        ("after past", "after past"),
        ("after coming", "unknown"),
        ("unknown", "unknown"),
    ],
)
def test_nothing_that_was_still_to_come_is_told(date: str, told: str | None) -> None:
    assert era_on(date) == told


def test_the_calendar_of_an_era_stays() -> None:
    assert era_on("1917-10-25/1918-02-14", day_number(1917, 12, 1), ", calendar: julian") == "1917-10-25/.."


def test_an_era_whose_date_names_what_is_held_back_is_held_back() -> None:
    timeline, _ = read_text(
        "eras: {e: {date: after a}, f: {date: after b}, g: {date: 2020}}\n"
        "events:\n- {id: a, date: 2022, title: A}\n- {id: b, date: 2021, title: B, verification: verified}\n"
    )
    gate = publishable(timeline)

    assert [era.id for era in gate.timeline.eras] == ["f", "g"]
    assert [era.id for era in gate.eras] == ["e"]


NESTED = """\
categories:
  war: {label: War}
  east: {label: East, parent: war}
  bakhmut: {parent: east}
  peace: {}
events:
- {id: a, date: 2020, title: A, category: bakhmut}
- {id: b, date: 2021, title: B, category: war, verification: verified}
- {id: c, date: 2022, title: C, category: peace}
"""


@pytest.mark.parametrize(("asked", "found"), [("war", "ab"), ("East", "a"), ("bakhmut", "a"), ("peace", "c")])
def test_a_category_is_asked_for_with_all_within_it(asked: str, found: str) -> None:
    timeline, problems = read_text(NESTED)
    assert problems == []
    assert [event.id for event in select(timeline, Selection(wanted={"categories": (asked,)})).events] == [*found]
    assert [event.id for event in select(timeline, Selection(unwanted={"categories": (asked,)})).events] == [
        name for name in "abc" if name not in found
    ]


def test_what_only_removed_events_use_goes_and_what_is_around_others_stays() -> None:
    timeline, _ = read_text(NESTED)
    assert [each.id for each in publishable(timeline).timeline.categories] == ["war"]
    assert [each.id for each in as_known(timeline, day_number(2020, 6, 1)).categories] == ["war", "east", "bakhmut"]


def chain(**held: str) -> Timeline:
    return Timeline(categories=tuple(Category(id=name, parent=parent) for name, parent in held.items()))


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ({"a": "b", "b": ""}, {"a": "b"}),
        ({"a": "a"}, {}),
        ({"a": "b", "b": "a", "c": "a"}, {"c": "a"}),
        ({"a": "nowhere"}, {}),
        ({"a": "b", "b": "c", "c": "b"}, {"a": "b"}),
    ],
)
def test_what_lies_in_itself_lies_in_nothing(held: dict[str, str], expected: dict[str, str]) -> None:
    assert parents(chain(**held).categories) == expected


def test_ten_thousand_categories_in_each_other_are_followed_at_once() -> None:
    held = {str(number): str(number + 1) for number in range(10_000)}
    assert circular(held) == set()
    assert len(circular({**held, "10000": "0"})) == 10_001
    assert len([*above("0", held)]) == 10_000
    assert in_tree([*held, "10000"], held)[-1] == ("0", 10_000)


def test_a_tree_keeps_the_order_of_the_file() -> None:
    held = {"b": "a", "d": "b", "e": "a"}
    assert in_tree("cabde", held) == [("c", 0), ("a", 0), ("b", 1), ("d", 2), ("e", 1)]
