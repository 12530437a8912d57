"""Expressions as lines for programs."""

import json

from tests.texts.told import PUBLISHED
from timeline.texts.marking import json_lines


def test_a_line_is_an_expression() -> None:
    (line,) = json_lines("It lasted about a month.", published=PUBLISHED, languages=("en",))

    assert json.loads(line) == {
        "start": 10,
        "end": 23,
        "text": "about a month",
        "type": "DURATION",
        "value": "P1M",
        "mod": "APPROX",
        "date": None,
        "anchor": None,
        "rule": "no-date",
        "other_readings": [],
    }


def test_a_date_says_what_it_was_read_against() -> None:
    (line,) = json_lines("Вчора.", published=PUBLISHED, languages=("uk",))
    read = json.loads(line)

    assert read["date"] == "2023-06-20"
    assert read["anchor"] == {"of": "publication", "day": "2023-06-21", "date": "2023-06-21"}
