"""Texts that a comment ends."""

import pytest

from timeline.checks import check
from timeline.events.reading.reader import read_text
from timeline.problems import Level

EVENT = "events:\n  - {id: a, date: 2023, title: A}\n"


def found(text: str) -> list[tuple[int, int, str]]:
    problems = check(*read_text(text))
    return [
        (each.place.line, each.place.column, each.event)
        for each in problems
        if each.code == "text-cut-off" and each.level is Level.WARNING
    ]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("events:\n- id: a\n  date: 2023\n  title: One #1 battle\n", (4, 10, "a")),
        ("events:\n- id: a\n  date: 2023\n  title: A\n  color: #b5402d\n", (5, 9, "a")),
        ("events:\n- id: a\n  date: 2023\n  title: A\n  tags:\n  - one #two\n", (6, 5, "a")),
        ("events:\n- id: a\n  date: 2023\n  title: {en: A,\n    uk: B #2\n    }\n", (5, 9, "a")),
        (f"title: Our #2 war\n{EVENT}", (1, 8, "")),
        (f"sources:\n  s:\n    title: No. #4\n{EVENT}", (3, 12, "")),
    ],
)
def test_a_text_that_a_comment_ends_is_found(text: str, where: tuple[int, int, str]) -> None:
    assert found(text) == [where]


@pytest.mark.parametrize(
    "text",
    [
        "events:\n- id: a\n  date: 2023\n  title: One # a comment\n",
        'events:\n- id: a\n  date: 2023\n  title: "One #1 battle"\n',
        "events:\n- id: a\n  date: 2023\n  title: A\n  description: |\n    Day #1 began\n",
        "events:\n- id: a\n  date: 2023 #approximate\n  title: A\n",
        "events:\n- id: a\n  date: 2023\n  title: A\n  #b5402d\n",
        "events:\n- id: a\n  date: 2023\n  title: C#1\n",
        "#1 a comment\nevents:\n- {id: a, date: 2023, title: A}\n",
    ],
)
def test_a_comment_that_is_one_is_left_alone(text: str) -> None:
    assert found(text) == []
