"""Whatever front matter a note has, an edit changes what it names and not one other byte."""

import random
from collections.abc import Mapping

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.properties.ugly import LINE
from tests.vault import note
from timeline.events.model import Event
from timeline.events.reading.reader import read_text
from timeline.events.writing.alteration import Edit, KeyEdit
from timeline.events.writing.editor import alter
from timeline.events.writing.list_items import ItemEdit
from timeline.events.writing.renaming import rename
from timeline.events.yaml.front_matter import front_of
from timeline.problems import Level, TimelineError

NOTES = st.builds(
    lambda seed, newline, bom: note(random.Random(seed), newline=newline, bom=bom),  # noqa: S311 - no secret
    st.integers(0, 100_000),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
PARAGRAPHS = st.lists(LINE, min_size=1, max_size=3).map("\n\n".join).filter(lambda text: not text.startswith("# "))
SET = st.one_of(
    st.builds(KeyEdit, st.just("title"), LINE),
    st.builds(KeyEdit, st.just("description"), PARAGRAPHS),
    st.builds(KeyEdit, st.just("date"), st.sampled_from(["1943", "[2020..2021]", "2022-10-01T08:30"])),
    st.builds(KeyEdit, st.sampled_from(["place", "x-aliases", "x-new"]), LINE),
    st.builds(KeyEdit, st.just("category"), st.just("front")),
    st.builds(lambda field, value: ItemEdit(field, value=value), st.sampled_from(["tags", "actors"]), LINE),
    st.builds(lambda source, quote: ItemEdit("sources", value={"source": source, "quote": quote}), LINE, LINE),
)


def event(text: str) -> Event:
    timeline, problems = read_text(text, "Lyman.md")
    assert [each for each in problems if each.level is Level.ERROR] == []
    return timeline.events[0]


def values(found: Event) -> dict[str, object]:
    return {name: getattr(found, name) for name in found.__dataclass_fields__ if name != "origin"}


def below(text: str) -> str:
    front = front_of(text.removeprefix("\ufeff"))
    assert front is not None
    return text.removeprefix("\ufeff")[front.end :]


@settings(max_examples=150)
@given(NOTES, SET)
def test_an_edit_changes_what_it_names_alone(text: str, edit: Edit) -> None:
    before = event(text)
    try:
        after = alter(text, "lyman", [edit], "Lyman.md").text
    except TimelineError as error:
        assume("would not say this" not in error.message)
        raise
    found = event(after)
    changed = {name for name, value in values(found).items() if value != values(before)[name]}

    assert changed <= fields_of(edit)
    if edit.field not in {"title", "description"}:
        assert below(after) == below(text)
    elif isinstance(edit, KeyEdit):
        assert values(found)[edit.field] == edit.value
    assert after.startswith("\ufeff") == text.startswith("\ufeff")
    assert ("\r\n" in after) == ("\r\n" in text)
    assert alter(after, "lyman", [edit], "Lyman.md").text == after or isinstance(edit, ItemEdit)


def fields_of(edit: Edit) -> set[str]:
    """The attributes of an event that an edit may change; where a title was a heading, the text below is another."""
    names: Mapping[str, set[str]] = {"date": {"date", "when"}, "sources": {"citations"}}
    return names.get(edit.field, {"extras" if edit.field.startswith("x-") else edit.field})


@settings(max_examples=60)
@given(NOTES, st.sampled_from(["b", "київ", "a-2"]))
def test_a_new_id_is_one_line_more(text: str, new: str) -> None:
    after = rename(text, "lyman", new, "Lyman.md").text

    assert values(event(after)) == values(event(text)) | {"id": new}
    added = [line for line in after.splitlines(keepends=True) if line.startswith("id: ")]
    assert len(added) == 1
    assert after.replace(added[0], "", 1) == text


@settings(max_examples=60)
@given(NOTES, st.lists(SET, min_size=1, max_size=4))
def test_edits_made_at_once_are_those_made_one_by_one(text: str, edits: list[Edit]) -> None:
    front = [each for each in edits if each.field not in {"title", "description"}]
    one_by_one = text
    for each in front:
        one_by_one = alter(one_by_one, "lyman", [each], "Lyman.md").text

    assert alter(text, "lyman", front, "Lyman.md").text == one_by_one
    assert below(one_by_one) == below(text)
