"""A timeline with something in every field, and the way out and in again."""

from functools import cache
from pathlib import Path

from timeline.events.model import Event, Timeline
from timeline.events.reading.reader import read_text
from timeline.inputs import Imported, input_named
from timeline.inputs import Options as InputOptions
from timeline.outputs import Options, Written, output_named

DAY = 19_529
SHIPPED = Path(__file__).parent.parent / "events.yaml"

FULL = """\
title: Every field
timezone: Europe/Kyiv
language: en
counts:
  war: {first: 2022-02-24, number: 1, label: "Day {n} of the war"}
categories:
  battlefield: {label: Battlefield, color: "#b5402d"}
  diplomacy: {label: Diplomacy}
  talks: {label: Talks, parent: diplomacy}
eras:
  occupation: {date: 2022-03/2022-11-11, label: Occupation, color: "#b5402d", x-note: one}
  julian: {date: 1917-10-25/1918-02-14, calendar: julian, label: O.S.}
  open: {date: 2022-02-24/..}
sources:
  paper:
    title: "A paper; with a semicolon"
    publisher: Publisher
    author: An author
    published: 2023-06-21
    calendar: gregorian
    url: https://example.org/paper
    archived: https://example.org/kept
    file: kept.html
    sha256: "00"
    exhibit: A-12
    retracted: 2023-07-03
    x-desk: foreign
stories:
  told:
    title: "A story; with a semicolon"
    steps:
      - event: full
        text: |
          Two lines, "quoted"

          and **bold**.
      - full
events:
  - id: full
    date: 2022-10~
    calendar: gregorian
    title: {en: "A title, with a comma", uk: "\u041d\u0430\u0437\u0432\u0430"}
    description: |
      Two lines, "quoted";

      and = a + formula - like @ text.
    category: battlefield
    tags: [one, "two; three", "=1+1"]
    actors: [Somebody, "O'Neill"]
    place: {name: Lyman, lat: 48.99, lon: -37.81, precision: town}
    status: moved
    verification: disputed
    announced: 2022-09
    said: in October
    said_on: 2023-06-21
    order: 1.5
    color: "#123456"
    icon: star
    image: {file: a.png, url: "https://example.org/a.png", alt: An image, credit: Someone}
    media:
      - {file: a.mp4, alt: "A film; with a semicolon", credit: Someone, poster: a.png}
      - b.mp3
    url: https://example.org/event
    sources:
      - {source: paper, quote: "the words", at: p. 3, said: October, said_on: 2023-06-21, date: 2022-10,
         calendar: gregorian,
         stance: disputes, status: announced, preferred: true, x-page: 4}
      - https://example.org/other
    x-mine: {nested: [1, "two"]}
    x-text: '"quoted from the start'
  - {id: interval, date: 2023-07-11/2023-07-12, title: Two days, category: diplomacy, sources: [paper]}
  - {id: timed, date: "2023-06-21T14:30/2023-06-21T16:30", title: "=HYPERLINK(1)"}
  - {id: zoned, date: "2023-06-21T14:30+03:00", title: "'=marked already", category: talks}
  - {id: open, date: 2022-11/.., title: "-12"}
  - {id: counted, date: war day 483, title: Counted}
  - {id: related, date: after interval, title: "@related"}
  - {id: undated, date: unknown, title: Undated}
  - {id: old, date: -0043-03-15, title: Ides}
  - {id: deep, date: Y-170000002, title: Deep}
  - {id: one-of, date: "[1667,1668..1670]", title: One of}
  - {id: season, date: 2023-21, title: Spring}
"""


HEADER = {"eras": 3, "which category lies in which": 1, "stories (their order and their texts)": 1}
"""What of the header of the full timeline is lost where a format knows events alone, and how often it counts."""


@cache
def full() -> Timeline:
    """Give a timeline with something in every field."""
    timeline, problems = read_text(FULL, "full.yaml")
    assert not [problem for problem in problems if problem.code != "unsafe"]
    return timeline


def titled(title: str, description: str = "", category: str = "") -> Timeline:
    """Give a timeline of one event."""
    event = Event(id="one", title=title, description=description, category=category)
    return Timeline(events=(event,))


def exported(timeline: Timeline, name: str, options: Options | None = None) -> Written:
    """Write a timeline in a format."""
    return output_named(name).write(timeline, options or Options(day=DAY))


def imported(content: str | bytes, name: str, options: InputOptions | None = None, file: str = "file") -> Imported:
    """Read a foreign file."""
    raw = content.encode() if isinstance(content, str) else content
    found = input_named(name).read(raw, file, options or InputOptions())
    assert found.rows >= found.refused
    return found
