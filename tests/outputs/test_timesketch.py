"""Timesketch out."""

import csv
import io
import json

from tests.formats import HEADER, exported, full, imported
from timeline.events.reading.reader import read_text

EVENTS = """\
timezone: Europe/Kyiv
events:
  - {id: a, date: "2023-06-21T14:30:05.25", title: A, tags: [seen], x-timestamp-desc: Event Logged}
  - {id: b, date: "2023-06-21T15:00/2023-06-21T16:30", title: B}
  - {id: c, date: 2023-06-22, title: C}
  - {id: d, date: unknown, title: D}
"""


def test_each_moment_is_a_row_with_what_it_is_of() -> None:
    timeline, _ = read_text(EVENTS, "a.yaml")

    rows = list(csv.DictReader(io.StringIO(str(exported(timeline, "timesketch").content))))

    assert [(row["message"], row["datetime"], row["timestamp_desc"]) for row in rows] == [
        ("A", "2023-06-21T11:30:05.250000+00:00", "Event Logged"),
        ("B", "2023-06-21T12:00:00+00:00", "Start"),
        ("B", "2023-06-21T13:30:00+00:00", "End"),
        ("C", "2023-06-21T21:00:00+00:00", "Event"),
    ]
    assert rows[0]["timestamp"] == "1687347005250000"


def test_lines_say_what_rows_say() -> None:
    timeline, _ = read_text(EVENTS, "a.yaml")

    lines = [json.loads(line) for line in str(exported(timeline, "timesketch-jsonl").content).splitlines()]

    assert [line["timestamp_desc"] for line in lines] == ["Event Logged", "Start", "End", "Event"]
    assert lines[0]["tag"] == ["seen"]


def test_what_went_out_comes_in() -> None:
    timeline, _ = read_text(EVENTS, "a.yaml")

    for name in ("timesketch", "timesketch-jsonl"):
        first = imported(str(exported(timeline, name).content), "timesketch").events[0]

        assert (first.title, first.tags) == ("A", ("seen",))
        assert (first.date, first.extras["x-timestamp-desc"]) == ("2023-06-21T11:30:05.250000Z", "Event Logged")


def test_what_is_not_held_is_counted() -> None:
    timeline, _ = read_text(EVENTS, "a.yaml")

    assert exported(timeline, "timesketch").lost == {
        "events that have no first day between the years 1 and 9999": 1,
        "dates less exact than a second (they are given as their first second)": 2,
    }
    assert len(exported(full(), "timesketch").lost) == 4 + len(HEADER)
