"""What is recalled equals what is read, in every respect."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from timeline.checks import check
from timeline.dates import words
from timeline.events.cache.cache_folder import Cache
from timeline.events.cache.cached_files import recall, store
from timeline.events.cache.identity import identity
from timeline.events.cache.snapshot import recalled, snapshot_place
from timeline.events.model import Timeline
from timeline.events.reading.reader import read
from timeline.problems import Place, Problem

ROOT = Path(__file__).parents[3]
EXAMPLES = [ROOT / "events.yaml", ROOT / "tests" / "data" / "provenance" / "planted.yaml"]
SUITE = json.loads((ROOT / "tests" / "data" / "nasty" / "yaml-test-suite.json").read_text(encoding="utf-8"))
PATHS = [(), ("date",), ("id",), ("sources", 0, "quote"), ("tags", 1), ("place", "lat"), ("nothing",)]

HOSTILE = """\
title: {en: A}
counts: {war: {first: 2022-02-24, label: "Day {n}"}, bad: {number: x}}
sources:
  a: {title: "Ünïcode \\U0001f600", published: 2020-01, x-own: {deep: [1, {er: 2}]}}
categories: {c: {color: red}}
x-mine: [1, {two: 3}]
events:
  - {id: a, date: war day 2, title: {en: One, uk: Два}, place: {name: P, lat: -0, lon: 0.5}, order: -0.0}
  - {id: b, date: "[1667, 1668..1670]", title: two, tags: [x, y], image: {file: a.png, alt: b}, titel: x}
  - {id: c, date: 2020~/2021-06?, title: three, status: moved, verification: draft, x-own: {k: [a, {b: c}]}}
  - {id: d, date: after a, title: four, said: x, said_on: 2020-01-02, announced: 2019, actors: [m]}
  - {id: e, date: before d, title: five, sources: [a, {source: a, quote: q, stance: denies, date: 2020, x-z: 1}, []]}
  - {id: f, date: no-date, title: "", status: hapened, color: "#fff", x-ignore: [bad-color], url: "http://x.y"}
  - {id: g, date: 2023-06-21T11:30+02:00, title: six, order: 2.5, icon: i, description: |
      a block
    }
  - id: h
    date: Y170000002
    title: seven
    description: |
      a block

      of lines
  - []
  - {id: i, date: "{1960,1961-12}", title: eight, sources: {source: a, preferred: yes, status: happened}}
language: uk
as_of: 2023-01-01
""".replace("description: |\n      a block\n    }", "description: x}")


def spelt(value: object) -> object:
    """All that a value holds and shows, in tuples and texts."""
    if is_dataclass(value):
        return type(value).__name__, [(one.name, spelt(getattr(value, one.name))) for one in fields(value) if one.repr]
    if isinstance(value, Mapping):
        return [(key, spelt(one)) for key, one in value.items()]
    return [spelt(one) for one in value] if isinstance(value, tuple | list) else repr(value)


def seen(timeline: Timeline, problems: list[Problem]) -> tuple[object, ...]:
    """Everything that can be asked of a timeline, places and excerpts among it."""
    return (
        timeline,
        spelt(timeline),
        problems,
        places(timeline),
        told(timeline),
        check(timeline, problems, 19_000),
    )


def told(timeline: Timeline) -> list[str]:
    """The words of all dates."""
    whens = [each.date for event in timeline.events for each in event.citations if each.date is not None]
    return [words(when) for when in (*(event.when for event in timeline.events), *whens)]


def places(timeline: Timeline) -> list[Place]:
    declared = [*(each.origin for each in timeline.categories), *(each.origin for each in timeline.sources.values())]
    origins = [timeline.origin, *declared]
    inside = [event.origin.place(*path) for event in timeline.events for path in PATHS]
    header = [timeline.origin.place(key) for key in ("title", "counts", "language", "events", "nothing")]
    return [*inside, *header, *(origin.place() for origin in origins)]


def assert_recalled(files: list[Path], cache: Cache) -> None:
    """Read without a cache, then into it, then out of it: it is the same each time."""
    plainly = seen(*read(files))
    assert seen(*read(files, cache=cache)) == plainly
    assert seen(*read(files, cache=cache)) == plainly


def is_kept(path: Path, cache: Cache) -> bool:
    data = path.read_bytes()
    place = snapshot_place(data, cache)
    return place is not None and recalled(place, data, str(path)) is not None


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache", smallest=0)


def written(folder: Path, text: str, name: str = "events.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_recalled_as_it_is_read(path: Path, cache: Cache) -> None:
    assert_recalled([path], cache)
    assert is_kept(path, cache)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_every_field_and_every_fault_is_recalled(tmp_path: Path, cache: Cache, newline: str, bom: str) -> None:
    path = written(tmp_path, bom + HOSTILE.replace("\n", newline))

    assert_recalled([path], cache)
    assert is_kept(path, cache)
    assert len(read([path], cache=cache)[1]) > 6


def test_documents_of_the_yaml_test_suite_are_recalled_or_read_again(tmp_path: Path, cache: Cache) -> None:
    path = tmp_path / "events.yaml"
    for text in [*SUITE["valid"].values(), *SUITE["invalid"].values()]:
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
        assert_recalled([path], cache)


def test_a_file_that_is_not_understood_whole_is_not_kept(tmp_path: Path, cache: Cache) -> None:
    path = written(tmp_path, "events:\n  - {id: a, date: 2020, title: A}\n  - {id: [}\n")

    assert_recalled([path], cache)
    assert not is_kept(path, cache)


@pytest.mark.parametrize(
    "text",
    [
        "- {id: a, date: 2020, title: A}\n- {id: b, date: x, title: B}\n",
        "id: a\ndate: 2020\ntitle: A\n",
        "title: x\nevents: [{id: a, date: 2020, title: A}]  # flow\nas_of: 2020-01-01\n",
        "{title: x, events: [{id: a, date: 2020, title: A}]}",
        "# above\ntitle: x\n# between\nevents:\n- {id: a, date: 2020, title: A}\n# below\nx-y: |+\n  z\n\n",
        "title: x\n",
        "",
    ],
)
def test_a_file_of_any_form_is_recalled_or_read_again(tmp_path: Path, cache: Cache, text: str) -> None:
    assert_recalled([written(tmp_path, text)], cache)


def test_the_same_bytes_under_another_name_have_its_places(tmp_path: Path, cache: Cache) -> None:
    one, other = written(tmp_path, HOSTILE), written(tmp_path, HOSTILE, "other.yaml")
    read([one], cache=cache)

    assert_recalled([other], cache)
    assert {place.file for place in places(read([other], cache=cache)[0])} == {str(other)}


def test_a_file_is_read_again_where_another_header_decides_its_dates(tmp_path: Path, cache: Cache) -> None:
    events = written(tmp_path, "events:\n  - {id: a, date: war day 2, title: {en: One, uk: Два}}\n", "b.yaml")
    header = written(tmp_path, "counts: {war: {first: 2022-02-24}}\nlanguage: uk\n", "a.yaml")

    for files in ([events], [events, header], [header, events], [events], [tmp_path]):
        assert_recalled([*files], cache)
    assert read([header, events], cache=cache)[0].events[0].title == "Два"
    assert read([events], cache=cache)[0].events[0].title == "One"


def test_an_include_is_looked_up_each_time(tmp_path: Path, cache: Cache) -> None:
    path = written(tmp_path, f"include: [part, ../out.yaml]\n{HOSTILE.partition('x-mine')[0]}events: []\n")
    assert_recalled([path], cache)
    assert [problem.code for problem in read([path], cache=cache)[1]].count("bad-include") == 2

    part = written(tmp_path, "- {id: z, date: war day 9, title: Z}\n", "part/one.yaml")
    assert_recalled([path], cache)
    assert read([path], cache=cache)[0].files == (str(path), str(part))


def test_two_files_that_declare_one_source_differently_are_found_each_time(tmp_path: Path, cache: Cache) -> None:
    for name in ("a", "b"):
        written(tmp_path / "all", f"sources: {{s: {{title: {name}}}}}\n", f"{name}.yaml")

    assert_recalled([tmp_path / "all"], cache)
    assert [problem.code for problem in read([tmp_path / "all"], cache=cache)[1]] == ["duplicate-id"]


def test_other_bytes_are_not_what_was_kept(tmp_path: Path, cache: Cache) -> None:
    path = written(tmp_path, HOSTILE)
    read([path], cache=cache)
    path.write_text(HOSTILE.replace("Y170000002", "Y170000003"), encoding="utf-8")

    assert not is_kept(path, cache)
    assert_recalled([path], cache)


def test_a_small_file_is_not_kept(tmp_path: Path) -> None:
    path = written(tmp_path, HOSTILE)
    read([path], cache=Cache(tmp_path / "cache", smallest=len(HOSTILE.encode()) + 1))

    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"bom": false}', b"nonsense", b"null", b'{"bom": 1, "span": 2}']
)
def test_json_of_another_kind_is_ignored_and_written_anew(tmp_path: Path, cache: Cache, content: bytes) -> None:
    path = written(tmp_path, HOSTILE)
    place = snapshot_place(path.read_bytes(), cache)
    assert place is not None
    store(place, content)

    assert_recalled([path], cache)
    assert (is_kept(path, cache), recall(place) != content) == (True, True)


def test_what_decides_the_reading_is_part_of_the_place(tmp_path: Path) -> None:
    place = snapshot_place(b"a", Cache(tmp_path, smallest=0))

    assert len(identity()) == 32
    assert place is not None
    assert place.parent == tmp_path / "read"
    assert place != snapshot_place(b"b", Cache(tmp_path, smallest=0))
