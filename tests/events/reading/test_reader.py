import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from timeline.dates import Kind
from timeline.events.model import Citation, Location, Stance, Status, Verification
from timeline.events.reading.reader import read, read_text
from timeline.problems import TimelineError

START = "{id: a, date: unknown, title: b, "
WHOLE = """\
title: Russia's war against Ukraine
as_of: 2023-06-21
timezone: Europe/Kyiv
language: en
counts:
  war: {first: 2022-02-24, number: 1, label: "Day {n} of the war"}
categories:
  battlefield: {label: Battlefield, color: "#b5402d"}
sources:
  hotnews: {title: Slower than desired, published: 2023-06-21, url: https://example.org/a, x-note: kept}
publish: [verified, disputed]
checks: {ignore: [overdue]}
x-own: {a: [1, 2]}
events:
  - id: lyman
    date: 2022-10
    title: {en: Kyiv recaptures Lyman, uk: Лиман}
    description: |
      Two
      lines
    category: battlefield
    tags: [east, 1984]
    actors: [Ukraine]
    place: {name: Lyman, lat: 48.99, lon: 37.81, precision: town}
    status: happened
    verification: verified
    order: 2
    image: {file: a.png, alt: a picture}
    sources:
      - source: hotnews
        quote: recaptured
        said: in October
        stance: denies
        preferred: true
      - https://example.org/b
    x-ignore: [false-precision]
  - {id: later, date: after lyman, title: Later}
  - {id: counted, date: war day 483, title: Counted}
  - {id: set, date: "[1667,1668..1670]", title: Set}
  - {id: flow-set, date: [1667,1668..1670], title: Set}
"""


def test_every_key_of_the_format_is_read() -> None:
    timeline, problems = read_text(WHOLE)

    lyman = timeline.events[0]
    assert problems == []
    assert (timeline.title, timeline.dating.timezone) == ("Russia's war against Ukraine", "Europe/Kyiv")
    assert timeline.counts[0].label == "Day {n} of the war"
    assert timeline.publish == (Verification.VERIFIED, Verification.DISPUTED)
    assert timeline.ignore == ("overdue",)
    assert timeline.extras == {"x-own": {"a": ["1", "2"]}}
    assert timeline.sources["hotnews"].extras == {"x-note": "kept"}
    assert lyman.title == "Kyiv recaptures Lyman"
    assert lyman.titles == {"en": "Kyiv recaptures Lyman", "uk": "Лиман"}
    assert lyman.description == "Two\nlines"
    assert lyman.tags == ("east", "1984")
    assert lyman.place == Location(name="Lyman", lat=48.99, lon=37.81, precision="town")
    assert (lyman.status, lyman.order, lyman.ignore) == (Status.HAPPENED, 2.0, ("false-precision",))
    assert lyman.citations == (
        Citation(source="hotnews", quote="recaptured", said="in October", stance=Stance.DENIES, preferred=True),
        Citation(source="https://example.org/b"),
    )


def test_a_date_that_names_another_event_gets_bounds_from_it() -> None:
    timeline, _ = read_text(WHOLE)

    assert timeline.events[1].when.kind is Kind.RELATION
    assert timeline.events[1].when.earliest is not None


def test_a_set_is_a_date_and_not_a_list() -> None:
    timeline, _ = read_text(WHOLE)

    assert timeline.events[3].date == timeline.events[4].date == "[1667,1668..1670]"
    assert timeline.events[3].when == timeline.events[4].when


def test_a_place_points_at_the_value_as_an_editor_counts() -> None:
    timeline, _ = read_text(WHOLE)

    place = timeline.events[0].origin.place("sources", 0, "quote")
    assert str(place) == "events.yaml:31:16"
    assert (place.excerpt, place.length) == ("        quote: recaptured", len("recaptured"))


def test_a_place_that_does_not_exist_is_that_of_its_parent() -> None:
    timeline, _ = read_text(WHOLE)

    assert str(timeline.events[0].origin.place("sources", 9, "quote")) == "events.yaml:30:7"
    assert str(timeline.origin.place("sources", "hotnews", "published")) == "events.yaml:10:52"


@pytest.mark.parametrize(
    ("event", "code", "column", "message", "hint"),
    [
        ("{id: a, title: b}", "missing-key", 5, "an event without `date`", "`date: unknown` is allowed"),
        ("{id: a, date: unknown}", "missing-key", 5, "an event without `title`", ""),
        ("{date: unknown, title: A b}", "missing-key", 5, "an event without `id`", "id: a-b"),
        (
            "{id: a, date: unknown, title: b, catgory: c}",
            "unknown-key",
            38,
            "an event has no key `catgory`",
            "did you mean `category`?",
        ),
        ("{id: a, date: 2001-02-29, title: b}", "bad-date", 27, "February 2001 has 28 days", "2001-02-28"),
        ("{id: a, date: '2001-02-29', title: b}", "bad-date", 28, "February 2001 has 28 days", "2001-02-28"),
        ("{id: a, date: unknown, title: [b]}", "wrong-kind", 35, "`title` is a text", ""),
        (START + "tags: c}", "wrong-kind", 44, "`tags` is a list", "[c]"),
        (
            "{id: a, date: unknown, title: b, status: hapened}",
            "bad-value",
            46,
            "`hapened` is no status",
            "did you mean `happened`?",
        ),
        (START + "order: x}", "bad-value", 45, "`order` is a number, not `x`", ""),
        (
            "{id: a, date: unknown, title: b, place: {name: c, lat: 91, lon: 0}}",
            "bad-value",
            60,
            "`lat` is a number between -90 and 90, not `91`",
            "",
        ),
        (
            "{id: a, date: unknown, title: b, sources: [{quote: c}]}",
            "missing-key",
            48,
            "a citation without `source`",
            "",
        ),
        ("just a text", "wrong-kind", 5, "an event is a mapping: `- id: ...`", ""),
    ],
)
def test_what_is_wrong_in_an_event_is_pointed_at(event: str, code: str, column: int, message: str, hint: str) -> None:
    _, problems = read_text(f"events:\n  - {event}\n")

    first = next(problem for problem in problems if problem.code == code)
    assert (first.place.line, first.place.column) == (2, column)
    assert (first.message, first.hint) == (message, hint)


def test_what_one_file_declares_twice_is_not_said_to_be_in_another() -> None:
    _, problems = read_text("sources: {s: {title: A}, s: {title: B}}\nevents: []\n", "events.yaml")

    assert [problem.code for problem in problems] == ["duplicate-key"]


def test_a_tag_is_quoted_as_it_is_written() -> None:
    _, problems = read_text("events: [{id: a, date: !!str 2020, title: A}]\n", "events.yaml")

    assert [problem.message for problem in problems] == ["`!!str`: a timeline has no tags"]


def test_a_syntax_error_hides_neither_another_one_nor_the_other_events() -> None:
    text = "title: x\nevents:\n  - id: a\n    title: 'open\n  - id: b\n    date: 2020\n    title: fine\n  - id: c: d\n"
    timeline, problems = read_text(text)

    assert [event.id for event in timeline.events] == ["b"]
    assert [(problem.code, problem.place.line) for problem in problems] == [("syntax", 4), ("syntax", 8)]


def test_a_syntax_error_in_the_header_does_not_hide_the_events() -> None:
    timeline, problems = read_text("title: a: b\nevents:\n  - {id: a, date: 2020, title: b}\n")

    assert [event.id for event in timeline.events] == ["a"]
    assert [(problem.code, problem.place.line) for problem in problems] == [("syntax", 1)]


def test_several_files_are_one_timeline(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("include: [more]\nevents:\n  - {id: a, date: war day 2, title: A}\n")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "counts.yaml").write_text("counts: {war: {first: 2022-02-24}}\n")
    (tmp_path / "more" / "one.yml").write_text("id: b\ndate: 2020\ntitle: One event is a file\n")
    (tmp_path / "more" / "two.yaml").write_text("- id: c\n  date: 2021\n  title: A list\n")
    timeline, problems = read([tmp_path / "a.yaml"])

    assert problems == []
    assert [event.id for event in timeline.events] == ["a", "b", "c"]


@pytest.mark.parametrize("name", ["../other.yaml", "/etc/passwd"])
def test_an_include_stays_inside_its_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").write_text(f"include: [{name}]\n")
    _, problems = read([tmp_path / "a.yaml"])

    assert [(problem.code, str(problem.place.column)) for problem in problems] == [("bad-include", "11")]


@pytest.mark.parametrize(
    ("header", "date", "codes"),
    [
        ("timezone: America/New_York", '"2022-03-01T10:00"', ["two-timezones"]),
        ("timezone: America/New_York", '"2022-03-01T10:00/2022-03-01T12:00Z"', ["two-timezones"]),
        ("timezone: America/New_York", '"2022-03-01T10:00:05.123+02:00"', []),
        ("timezone: America/New_York", "2022-03-01", []),
        ("timezone: Europe/Kyiv", '"2022-03-01T10:00"', []),
        ("title: T", '"2022-03-01T10:00"', []),
        ("hemisphere: north", "2022-21", ["two-hemispheres"]),
        ("hemisphere: north", "2022-25", []),
        ("hemisphere: south", "2022-21", []),
    ],
)
def test_a_file_whose_header_would_read_its_dates_otherwise_is_told(
    tmp_path: Path, header: str, date: str, codes: list[str]
) -> None:
    (tmp_path / "a.yaml").write_text("timezone: Europe/Kyiv\nhemisphere: south\ninclude: [b.yaml]\nevents: []\n")
    (tmp_path / "b.yaml").write_text(f"{header}\nevents:\n  - {{id: b, date: {date}, title: B}}\n")

    assert [problem.code for problem in read([tmp_path / "a.yaml"])[1]] == codes


def test_seasons_of_a_file_that_includes_others_do_not_move_with_what_these_say(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("hemisphere: south\nevents:\n  - {id: b, date: 2022-21, title: B}\n")
    for date, codes in (("2022-21", ["two-hemispheres"]), ("2022-25", [])):
        (tmp_path / "a.yaml").write_text(f"include: [b.yaml]\nevents:\n  - {{id: a, date: {date}, title: A}}\n")

        problems = read([tmp_path / "a.yaml"])[1]

        assert [problem.code for problem in problems] == codes
        assert all("hemisphere: south, if these are such, too" in problem.hint for problem in problems)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match=r"none\.yaml: No such file or directory") as raised:
        read([tmp_path / "none.yaml"])

    assert raised.value.status == 3


def test_many_like_problems_are_cut_short_with_their_count() -> None:
    _, problems = read_text("events:\n" + "  - {id: a, dat: 1}\n" * 2000)

    unknown = [problem for problem in problems if problem.code == "unknown-key"]
    assert len(unknown) == 501
    assert unknown[-1].message == "and 1,500 more"


@pytest.mark.parametrize(
    "below", ["counts: {war: {first: 2022-02-24}}", "counts: {war: {first: 2022-02-24}}\nlanguage: uk"]
)
def test_a_header_below_the_events_counts_as_one_above(below: str) -> None:
    events = "events:\n  - {id: a, date: war day 2, title: {en: A, uk: B}, dat: x}\n"
    above = read_text(f"{below}\n{events}")
    after = read_text(f"{events}{below}\n")

    assert after[0].events == above[0].events
    assert [problem.code for problem in after[1]] == [problem.code for problem in above[1]] == ["unknown-key"]


def test_a_syntax_error_at_the_end_does_not_tell_the_faults_before_it_twice() -> None:
    _, problems = read_text("events:\n  - {id: a, date: 2020, title: A, dat: x}\n  - {id: b\n")

    assert [problem.code for problem in problems] == ["unknown-key", "syntax"]


@pytest.mark.parametrize(
    ("error", "is_refused"), [(PermissionError(13, "Permission denied"), True), (FileNotFoundError(2, "Gone"), False)]
)
def test_a_folder_that_cannot_be_read_is_not_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, *, is_refused: bool
) -> None:
    (tmp_path / "a.yaml").write_text("events: [{id: a, date: 2020, title: A}]", encoding="utf-8")
    (tmp_path / "below").mkdir()
    listed = os.scandir

    def scandir(path: str) -> AbstractContextManager[Iterator[os.DirEntry[str]]]:
        if Path(path).name == "below":
            error.filename = path
            raise error
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)

    if is_refused:
        with pytest.raises(TimelineError, match="below: permission denied; events may be missing"):
            read([tmp_path])
    else:
        assert len(read([tmp_path])[0].events) == 1
