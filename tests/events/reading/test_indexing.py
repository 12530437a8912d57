"""What is known of a large text: made by reading it, carried over changes, never believed where it is not proved."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.events.cache.test_snapshot import assert_recalled
from timeline.events.cache import blocks, kept_index
from timeline.events.cache.cache_folder import Cache
from timeline.events.cache.cached_files import recall
from timeline.events.cache.event_index import Index, Known
from timeline.events.cache.identity import content_key
from timeline.events.cache.kept_index import index_of_key
from timeline.events.reading.around import read_around
from timeline.events.reading.carrying import carried
from timeline.events.reading.known import known_text
from timeline.events.reading.reader import read
from timeline.events.writing.append_many import join
from timeline.events.writing.declarations import Entry, change_entry
from timeline.events.writing.editor import change, insert, remove
from timeline.events.writing.ground import Opened
from timeline.events.writing.renaming import rename_everywhere
from timeline.events.yaml import outline
from timeline.events.yaml.composer import Receiver
from timeline.events.yaml.faults import Fault
from timeline.events.yaml.nodes import Node
from timeline.events.yaml.scanner import scan
from timeline.events.yaml.text import Text

HEADER = "title: Large\nsources:\n  s: {title: S}\nevents:\n"
EVENT = "  - id: e{n}\n    date: {date}\n    title: T{n}\n    description: |\n      {text}\n\n"


def large(number: int = 1000, tail: str = "") -> str:
    dates = ["after e2" if each % 100 == 7 else f"{1900 + each % 100}" for each in range(number)]
    events = (EVENT.format(n=each, date=date, text="word " * 20) for each, date in enumerate(dates))
    return HEADER + "".join(events) + tail


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache", smallest=0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "events.yaml"


def read_into(path: Path, text: str, cache: Cache) -> None:
    path.write_bytes(text.encode())
    read([path], cache=cache)


def known_of(path: Path, text: str, cache: Cache) -> Known:
    found = known_text(text, str(path), cache)
    assert found is not None
    return found


def test_reading_a_text_makes_it_known(path: Path, cache: Cache) -> None:
    text = large(600, "x-below: 1\n")
    read_into(path, text, cache)

    index = known_of(path, text, cache).index
    assert index.ids == [f"e{number}" for number in range(600)]
    assert text[: index.cuts[0]] == HEADER
    assert [text[start : start + 7] for start in index.cuts[:3]] == ["  - id:"] * 3
    assert text[index.cuts[-1] :] == "x-below: 1\n"
    assert index.named == {number: ["e2"] for number in range(7, 600, 100)}
    assert [block.first for block in index.blocks] == [*range(0, 600, blocks.BLOCK)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title: x\n",
        "- {id: a, date: 2020, title: A}\n",
        "id: a\ndate: 2020\ntitle: A\n",
        "events: [{id: a, date: 2020, title: A}]\n",
        "{events: [{id: a, date: 2020, title: A}]}",
        "events:\n  - {date: 2020, title: A}\n",
        "events:\n  - {id: a, date: 2020, title: A}\n  - text\n",
        "events:\n  - {id: a, date: 2020, title: A}\n  - []\n",
        "events:\n  - {id: a, date: 2020, title: A, id: b}\n",
        "events:\n  - {id: a, date: 2020, title: A}\n---\na: 1\n",
        "events:\n  - id: |\n      a\n    date: 2020\n    title: A\n",
    ],
)
def test_a_text_of_another_form_is_not_known_and_read_whole(path: Path, cache: Cache, text: str) -> None:
    assert_recalled_from(path, text, cache)

    assert known_text(text, str(path), cache) is None


def assert_recalled_from(path: Path, text: str, cache: Cache) -> None:
    path.write_bytes(text.encode())
    assert_recalled([path], cache)


EDITS: dict[str, Callable[[Opened], str]] = {
    "insert": lambda opened: insert(opened, {"title": "New", "date": "2023"}).text,
    "change": lambda opened: change(opened, "e500", {"title": "New", "description": "a\nb"}, ["tags"]).text,
    "remove": lambda opened: remove(opened, "e500").text,
    "remove the first": lambda opened: remove(opened, "e0").text,
    "remove the last": lambda opened: remove(opened, "e999").text,
    "rename": lambda opened: rename_everywhere({"f": opened.text}, "e2", "new", {"f": opened.known})["f"],
    "join": lambda opened: (
        join(opened, [{"title": "N", "date": "2023"}] * 3, {"categories": {"c": {"label": "C"}}}).text
    ),
    "source": lambda opened: change_entry(opened, Entry("sources", "s"), {"title": "Other"}),
}


@contextmanager
def lengths_read() -> Iterator[list[int]]:
    """Note the lengths of all texts that are parsed."""
    lengths: list[int] = []

    def noted(content: str, item: Receiver | None = None) -> tuple[Node | None, list[Fault]]:
        lengths.append(len(content))
        return scan(content, item)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(outline, "parsed", noted)
        yield lengths


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("form", [str, lambda text: "\ufeff" + text.replace("\n", "\r\n") + "x-below: 1\r\n"])
def test_an_edit_of_a_known_text_reads_little_of_it(
    path: Path, cache: Cache, edit: Callable[[Opened], str], form: Callable[[str], str]
) -> None:
    text = form(large())
    read_into(path, text, cache)
    opened = Opened(text, "f", known_of(path, text, cache))
    with lengths_read() as lengths:
        edited = edit(opened)

    assert edited == edit(Opened(text, "f"))
    assert edited != text
    assert max(lengths) < len(text) // 20


@pytest.mark.parametrize("changed", [(1500,), (300, 1500, 2990)])
def test_changes_by_others_are_all_that_is_read_again(path: Path, cache: Cache, changed: tuple[int, ...]) -> None:
    text = large(6000)
    read_into(path, text, cache)
    edited = text
    for number in changed:
        edited = edited.replace(f"title: T{number}\n", "title: Other\n    odd: 1\n")
    path.write_bytes(edited.encode())
    with lengths_read() as lengths:
        timeline, problems = read([path], cache=cache)

    assert (timeline, problems) == read([path])
    assert [number for number, event in enumerate(timeline.events) if event.title == "Other"] == [*changed]
    assert max(lengths) < len(text) // 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Large", "title: Other\nx-new: 1"),
        ("sources:\n  s: {title: S}\n", ""),
        ("events:\n", "# a note\nevents:\n  # another\n"),
        ("  - id: e0\n", "# above the first\n\n  - id: e0\n"),
        ("  - id: e300\n", "x-inside: 1\nother:\n  - id: e300\n"),
        ("  - id: e300\n", "  - id: new\n    date: 2020\n    title: N\n  - id: e300\n"),
        ("  - id: e300\n    date: 1900\n    title: T300\n", ""),
        ("title: T599\n", "title: T599\nx-below: 1\n"),
        ("title: T300\n", 'title: "T\n  - id: no\n    300"\n'),
        ("title: T300\n", "title: T300\n    id: again\n"),
        ("title: T300\n", "title: T300\n>>>>>>> theirs\n"),
        ("title: T300\n", "title: \x00\n"),
        ("title: T300\n", "title: T300\n...\n"),
        ("title: T300\n", "title: T300\n    said_on: after e3\n"),
        ("    date: 1900\n", "    date: 1901\n"),
        ("  - id", "   - id"),
        (large(600), HEADER),
    ],
)
def test_whatever_others_changed_the_reading_is_the_same(path: Path, cache: Cache, old: str, new: str) -> None:
    text = large(600)
    read_into(path, text, cache)
    assert old in text

    assert_recalled_from(path, text.replace(old, new), cache)
    assert_recalled_from(path, text, cache)


def test_a_text_that_is_for_the_most_part_another_is_read_whole() -> None:
    index = Index(2, 0, [8, 12], ["a"], {}, 12, "x", "y", [])

    assert carried(index, Text(name="f", content="events:\n" + "  - {id: a}\n" * 500_000)) is None


def assert_ignored(path: Path, text: str, cache: Cache) -> None:
    """Hold that a damaged cache changes nothing that is read or written."""
    opened = Opened(text, "f", known_text(text, str(path), cache))
    assert all(edit(opened) == edit(Opened(text, "f")) for edit in EDITS.values())
    around = read_around([path], "e7", cache=cache)
    if around is not None:
        assert [event for event in around.timeline.events if event.id == "e7"] == [read([path])[0].events[7]]
    assert read([path], cache=cache) == read([path])


@pytest.mark.parametrize("length", [0, 1, 64, 65, 66, 500, -1])
def test_a_cut_file_of_the_cache_is_ignored(path: Path, cache: Cache, length: int) -> None:
    text = large()
    read_into(path, text, cache)
    for file in cache.folder.glob("*/*"):
        file.write_bytes(file.read_bytes()[:length])

    assert known_text(text, str(path), cache) is None
    assert_ignored(path, text, cache)


def test_files_that_changed_places_are_ignored(path: Path, cache: Cache) -> None:
    text, other = large(), large().replace("T500", "Other")
    for each in (other, text):
        read_into(path, each, cache)
    one, two = (cache.folder / "index" / f"{content_key(each.encode())}.json" for each in (text, other))
    content = one.read_bytes()
    one.write_bytes(two.read_bytes())
    two.write_bytes(content)

    assert (recall(one), recall(two)) == (None, None)
    assert_ignored(path, text, cache)


def test_what_is_known_of_an_older_text_is_carried_over_or_given_up(path: Path, cache: Cache) -> None:
    text = large()
    read_into(path, text, cache)
    stale = known_of(path, text, cache)
    edited = text.replace("title: T2\n", "title: Longer than it was\n", 1)

    opened = Opened(edited, "f", stale)
    assert change(opened, "e500", {"title": "N"}).text == change(edited, "e500", {"title": "N"}).text
    assert known_of(path, edited, cache).index.cuts[3] == stale.index.cuts[3] + len("Longer than it was") - 2


def test_another_version_of_the_program_knows_nothing(
    path: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = large()
    read_into(path, text, cache)
    for module in ("timeline.events.cache.identity", "timeline.events.cache.kept_index"):
        monkeypatch.setattr(f"{module}.identity", lambda: b"another")

    assert known_text(text, str(path), cache) is None


def test_what_is_kept_of_bytes_is_found_wherever_they_lie(path: Path, cache: Cache, tmp_path: Path) -> None:
    text = large()
    read_into(path, text, cache)

    assert known_text(text, str(tmp_path / "copy.yaml"), cache) is not None
    assert known_text(text + "\n", str(tmp_path / "copy.yaml"), cache) is None


def test_errors_are_counted_by_blocks_and_again_where_others_changed_one(
    path: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "BLOCK", 4)
    text = large(20).replace("date: 1903", "date: never").replace("date: 1911", "date: no day")
    read_into(path, text, cache)
    assert [sum((block.errors or {}).values()) for block in known_of(path, text, cache).index.blocks] == [1, 0, 1, 0, 0]

    path.write_bytes(text.replace("date: 1917", "date: nothing").encode())
    around = read_around([path], "e1", cache=cache)
    assert around is not None
    assert around.more == {str(path): 3}


def test_a_file_with_very_many_errors_is_not_known(path: Path, cache: Cache) -> None:
    text = large(600).replace("    date:", "    datum:")
    read_into(path, text, cache)

    assert known_text(text, str(path), cache) is None


def test_a_broken_index_is_no_index(path: Path, cache: Cache) -> None:
    text = large()
    read_into(path, text, cache)
    known = known_of(path, text, cache)
    kept_index.keep_index(cache, known.home.key, str(path), known.index._replace(length=5))

    assert index_of_key(cache, known.home.key) is not None
    assert known_text(text, str(path), cache) is None
