"""What is known of a text changes nothing but the time that it takes: the laws of reading and editing large files."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.cache.test_snapshot import assert_recalled
from tests.properties.test_edits import FIELDS
from tests.properties.ugly import LINE, block_files
from timeline.events.cache import blocks
from timeline.events.cache.cache_folder import Cache
from timeline.events.model import Timeline
from timeline.events.reading.around import read_around
from timeline.events.reading.known import known_text
from timeline.events.reading.reader import read
from timeline.events.writing.append_many import join
from timeline.events.writing.editor import change, insert, remove
from timeline.events.writing.ground import Opened
from timeline.events.writing.renaming import rename_everywhere
from timeline.events.writing.soundness import refuse_new_errors
from timeline.events.yaml.nodes import Plain
from timeline.problems import Level, TimelineError

Edit = Callable[[Opened], str]

IDS = st.integers(0, 9).map("e{}".format)
DATES = st.sampled_from(
    ["2020", "after e0", "between e1 and e2", "3 days before e1", "nonsense", "2021/2020", "no day"]
)
VALUES = st.fixed_dictionaries(
    {}, optional={"title": LINE, "date": DATES, "order": LINE, "tags": st.lists(LINE, max_size=2)}
)
INSERTED = st.sampled_from(
    [
        *[
            "  - id: e5\n    date: after e0\n    title: N\n",
            "# c\n",
            "\n",
            "x-new: 1\n",
            "    title: again\n",
            "  - a\n",
        ],
        *[
            "language: uk\n",
            "---\n",
            "...\n",
            '    "\n',
            "    x-b: |\n",
            "  # - id: e1\n",
            "events:\n",
            "\t\n",
            "- id: q\n",
        ],
        *[">>>>>>> them\n", "<<<<<<< us\n", "    sources: [s, {source: s, date: after e1}]\n", "    odd: 1\n"],
    ]
)


@contextmanager
def small_blocks() -> Iterator[None]:
    """Let each block have two events, so that a file of a few has some."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "BLOCK", 2)
        yield


@st.composite
def by_others(draw: st.DrawFn, text: str) -> str:
    """Change a text as an editor might, or a merge: lines more, less, or others."""
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(lines)))
        new = draw(st.lists(INSERTED, max_size=2) | st.lists(st.sampled_from(lines or [""]), max_size=2))
        lines[at : at + draw(st.integers(0, 2))] = new
    return "".join(lines)


@st.composite
def by_us(draw: st.DrawFn) -> Edit:
    """Make an edit of ours, which works on a text alone as on one that is known."""
    identity, values = draw(IDS), draw(VALUES)
    fields: dict[str, Plain] = draw(FIELDS)  # type: ignore[arg-type] # texts, lists and mappings of texts
    unset = [key for key in draw(st.lists(st.sampled_from(["description", "tags", "x-own"]))) if key not in values]

    def sound(opened: Opened) -> str:
        edited = change(opened, identity, values, unset)
        refuse_new_errors(opened, edited.text, identity, values)
        return edited.text

    def renamed(opened: Opened) -> str:
        return rename_everywhere({"f.yaml": opened.text}, identity, "new", {"f.yaml": opened.known})["f.yaml"]

    declared: dict[str, dict[str, Plain]] = {"sources": {"s2": {"title": "S"}}, "categories": {"c": {"label": "C"}}}
    edits: list[Edit] = [
        sound,
        renamed,
        lambda opened: change(opened, identity, fields, unset).text,
        lambda opened: insert(opened, fields, elsewhere=frozenset({"first"})).text,
        lambda opened: insert(opened, {**fields, "id": identity}).text,
        lambda opened: remove(opened, identity).text,
        lambda opened: join(opened, [fields, {**fields, "id": identity}, fields], declared).text,
    ]
    return draw(st.sampled_from(edits))


def outcome(edit: Edit, opened: Opened) -> tuple[str, str, str]:
    """What an edit gives, or why it refuses."""
    try:
        return edit(opened), "", ""
    except TimelineError as error:
        return "", error.message, error.hint


def opened(path: Path, text: str, cache: Cache) -> Opened:
    return Opened(text, "f.yaml", known_text(text, str(path), cache))


@given(block_files(most=9), st.data())
def test_an_edit_of_a_known_text_gives_or_refuses_what_one_of_the_whole_does(text: str, data: st.DataObject) -> None:
    with small_blocks(), TemporaryDirectory() as folder:
        path, cache = Path(folder) / "f.yaml", Cache(Path(folder) / "cache", smallest=0)
        path.write_bytes(text.encode())
        read([path], cache=cache)
        for _ in range(4):
            if data.draw(st.booleans()):
                text = data.draw(by_others(text))
            edit = data.draw(by_us())
            whole = outcome(edit, Opened(text, "f.yaml"))

            assert outcome(edit, opened(path, text, cache)) == whole
            text = whole[0] or text


@given(block_files(most=9), st.data())
def test_a_text_that_others_changed_is_read_as_if_nothing_were_kept(text: str, data: st.DataObject) -> None:
    with small_blocks(), TemporaryDirectory() as folder:
        path, cache = Path(folder) / "f.yaml", Cache(Path(folder) / "cache", smallest=0)
        for _ in range(4):
            path.write_bytes(text.encode())
            assert_recalled([path], cache)
            text = data.draw(by_others(text))


@given(block_files(most=9), st.data())
def test_what_is_read_around_an_event_is_what_is_read_of_it(text: str, data: st.DataObject) -> None:
    with small_blocks(), TemporaryDirectory() as folder:
        path, cache = Path(folder) / "f.yaml", Cache(Path(folder) / "cache", smallest=0)
        path.write_bytes(text.encode())
        read([path], cache=cache)
        for _ in range(3):
            path.write_bytes(text.encode())
            assert_around(path, data.draw(IDS), cache)
            text = data.draw(by_others(text))


def assert_around(path: Path, identity: str, cache: Cache) -> None:
    around = read_around([path], identity, cache=cache)
    if around is None:
        return
    timeline, problems = read([path])
    given_events = {event.id: event for event in around.timeline.events}
    assert around.ids == [event.id for event in timeline.events]
    assert header(around.timeline) == header(timeline)
    assert (identity in given_events) == (identity in around.ids)
    for event in timeline.events:
        if event.id == identity:
            assert event in around.timeline.events
            assert places_of(around.timeline, identity) == places_of(timeline, identity)
    told = sum(problem.level is Level.ERROR for problem in around.problems) + around.more.total()
    assert told == sum(problem.level is Level.ERROR for problem in problems)


def header(timeline: Timeline) -> tuple[object, ...]:
    return timeline.title, timeline.dating, timeline.language, timeline.sources, timeline.categories, timeline.files


def places_of(timeline: Timeline, identity: str) -> list[object]:
    return [event.origin.place("date") for event in timeline.events if event.id == identity]
