from collections.abc import Mapping

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.properties.ugly import FILES, LINE, LINES
from tests.readers import disagreement
from timeline.events.writing.editor import change, insert, remove
from timeline.events.writing.renaming import rename
from timeline.events.yaml.decoding import clean
from timeline.events.yaml.nodes import Pairs, Plain, plain, significant
from timeline.events.yaml.outline import Outline, outline

TEXTS = LINE | LINES | st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: text.strip("\n") != "")
FIELDS = st.fixed_dictionaries(
    {"title": TEXTS, "date": st.sampled_from(["2020", "2022-10/..", "[1667,1668]", "after e0"])},
    optional={
        "description": TEXTS,
        "tags": st.lists(TEXTS, min_size=1, max_size=3),
        "place": st.fixed_dictionaries({"name": TEXTS, "lat": st.just("48.5"), "lon": st.just("-3")}),
        "sources": st.lists(TEXTS | st.fixed_dictionaries({"source": LINE, "quote": TEXTS}), min_size=1, max_size=2),
    },
)


def understood(text: str) -> Outline:
    parts = outline(*clean(text, "ugly.yaml"))
    assume(not parts.faults.seen)
    return parts


def values(parts: Outline) -> list[Plain]:
    return [significant(plain(item)) for item in parts.items]


def assert_every_reader_agrees(text: str) -> None:
    parts = outline(*clean(text, "ugly.yaml"))
    assert not parts.faults.seen
    assert parts.root is not None
    assert disagreement(text, plain(parts.root)) == ""


def assert_same_outside(before: str, after: str, start: int, end: int) -> None:
    assert after[:start] == before[:start]
    assert after.endswith(before[end:])


@given(FILES, FIELDS)
def test_an_insertion_adds_one_event_and_changes_no_other_byte(text: str, fields: Mapping[str, Plain]) -> None:
    before = understood(text)
    edited = insert(text, fields)

    after = understood(edited.text)
    assert values(after)[:-1] == values(before)
    assert values(after)[-1] == significant({"id": edited.id, **fields})
    common = next((i for i, (a, b) in enumerate(zip(text, edited.text, strict=False)) if a != b), len(text))
    assert edited.text.endswith(text[common:])
    assert_every_reader_agrees(edited.text)


@given(FILES, st.data())
def test_a_removal_takes_one_event_and_changes_no_other(text: str, data: st.DataObject) -> None:
    before = understood(text)
    index = data.draw(st.integers(0, len(before.items) - 1))
    edited = remove(text, f"e{index}")

    assert values(understood(edited.text)) == values(before)[:index] + values(before)[index + 1 :]
    common = next((i for i, (a, b) in enumerate(zip(text, edited.text, strict=False)) if a != b), len(edited.text))
    assert text.endswith(edited.text[common:])
    assert_every_reader_agrees(edited.text)


@given(FILES, FIELDS, st.lists(st.sampled_from(["description", "x-own", "tags", "place"]), unique=True), st.data())
def test_a_change_touches_only_its_event(
    text: str, fields: Mapping[str, Plain], unset: list[str], data: st.DataObject
) -> None:
    before = understood(text)
    index = data.draw(st.integers(0, len(before.items) - 1))
    unset = [key for key in unset if key not in fields]
    edited = change(text, f"e{index}", fields, unset)

    after = values(understood(edited.text))
    old = values(before)[index]
    assert isinstance(old, Mapping)
    expected = {key: value for key, value in {**old, **fields}.items() if key not in unset}
    assert after.pop(index) == significant(expected)
    assert after == values(before)[:index] + values(before)[index + 1 :]
    item = before.items[index]
    assert isinstance(item, Pairs)
    bom = len(before.text.bom * "\ufeff")
    line_end = text.find("\n", item.end + bom)
    assert_same_outside(text, edited.text, item.start + bom, len(text) if line_end < 0 else line_end)
    assert_every_reader_agrees(edited.text)


@given(FILES)
def test_a_renaming_changes_an_id_and_the_dates_that_name_it(text: str) -> None:
    before = insert(text, {"title": "named", "date": "between e0 and 2-e0", "id": "2-e0"}).text
    edited = rename(before, "e0", "новий")

    after = values(understood(edited.text))
    assert isinstance(after[0], Mapping)
    assert isinstance(after[-1], Mapping)
    assert (after[0]["id"], after[-1]["date"]) == ("новий", "between новий and 2-e0")
    assert after[1:-1] == values(understood(before))[1:-1]
    assert_every_reader_agrees(edited.text)


@given(FILES, FIELDS)
def test_removing_what_was_inserted_gives_the_text_back_to_the_byte(text: str, fields: Mapping[str, Plain]) -> None:
    before = understood(text)
    assume(not text.endswith("\n\n"))
    edited = insert(text, fields)

    assert values(understood(remove(edited.text, edited.id).text)) == values(before)


@given(FILES, FIELDS)
def test_a_change_that_is_made_twice_changes_nothing_the_second_time(text: str, fields: Mapping[str, Plain]) -> None:
    understood(text)
    once = change(text, "e0", fields).text

    assert change(once, "e0", fields).text == once
