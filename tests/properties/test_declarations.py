"""Edits of headers: bytes outside stay, the result is read again, and what is done can be undone."""

from collections.abc import Mapping

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.properties.ugly import LINE
from tests.readers import disagreement
from timeline.events.writing.declarations import Entry, change_entry, declare, undeclare
from timeline.events.writing.renaming_entries import rename_entry
from timeline.events.yaml.decoding import clean
from timeline.events.yaml.nodes import Plain, plain
from timeline.events.yaml.outline import Outline, outline

NOTES = st.sampled_from(["", "", " # note", "   # '{["])
VALUES = st.fixed_dictionaries({"label": LINE}, optional={"color": LINE})
EVENTS = "events:\n  - {id: a, date: 2020, title: A, category: b} # last\n"


@st.composite
def sections(draw: st.DrawFn) -> str:
    """Write a section of categories as people do: absent, empty, on one line, or entry by entry."""
    note = draw(NOTES)
    match draw(st.sampled_from(["none", "null", "empty", "flow", "block", "block"])):
        case "none":
            return ""
        case "null":
            return f"categories:{note}\n"
        case "empty":
            return f"categories: {{}}{note}\n"
        case "flow":
            return f"categories: {{b: {{label: 'B # x'}}, 'c': {{}}}}{note}\n"
        case _:
            return f"categories:{note}\n" + "".join(draw(st.lists(entries(), min_size=1, max_size=3, unique=True)))


@st.composite
def entries(draw: st.DrawFn) -> str:
    name = draw(st.sampled_from(["b", "c", '"d e"', "'f'"]))
    note, gap = draw(NOTES), draw(st.sampled_from(["", "", "\n", "    # between\n"]))
    return gap + draw(
        st.sampled_from(
            [
                f"    {name}:{note}\n",
                f"    {name}: {{label: B}}{note}\n",
                f"    {name}:{note}\n        label: B{note}\n        x-own: |\n            two\n            lines\n",
            ]
        )
    )


@st.composite
def files(draw: st.DrawFn) -> str:
    before = draw(st.sampled_from(["", "# yaml\ntitle: T\n", "title: 'T' # t\n\n"]))
    between = draw(st.sampled_from(["", "\n", "# the events\n", "\n# the events\n"]))
    text = before + draw(sections()) + between + EVENTS + draw(st.sampled_from(["", "x-after: {a: b}\n"]))
    bom = draw(st.sampled_from(["", "\ufeff"]))
    return bom + (text if draw(st.booleans()) else text.replace("\n", "\r\n"))


def understood(text: str) -> Outline:
    parts = outline(*clean(text, "ugly.yaml"))
    assume(not parts.faults.seen)
    return parts


def categories(text: str) -> dict[str, Plain]:
    found = understood(text).header.find("categories")
    read = plain(found) if found is not None else {}
    return dict(read) if isinstance(read, Mapping) else {}


def assert_only_categories_changed(before: str, after: str) -> None:
    old, new = understood(before), understood(after)
    assert [plain(item) for item in new.items] == [plain(item) for item in old.items]
    for name in {key.text for parts in (old, new) for key, _ in parts.header.pairs} - {"categories"}:
        assert new.header.find(name) is not None
    assert new.root is not None
    assert disagreement(after, plain(new.root)) == ""


def common(one: str, other: str) -> int:
    """Count the characters that two texts have in common at both ends, none twice."""
    least = min(len(one), len(other))
    start = next((at for at in range(least) if one[at] != other[at]), least)
    end = next((at for at in range(least - start) if one[-1 - at] != other[-1 - at]), least - start)
    return start + end


@given(files(), VALUES)
def test_a_declaration_takes_no_byte_away(text: str, values: Mapping[str, Plain]) -> None:
    before = categories(text)
    after = declare(text, Entry("categories", "new"), values)

    assert categories(after) == {**before, "new": dict(values)}
    assert_only_categories_changed(text, after)
    assert common(text, after) >= len(text) - len("{}") - 1


@given(files(), VALUES)
def test_what_was_declared_and_taken_out_leaves_what_was_there(text: str, values: Mapping[str, Plain]) -> None:
    before = categories(text)
    after = undeclare(declare(text, Entry("categories", "new"), values), Entry("categories", "new"))

    assert categories(after) == before
    assert_only_categories_changed(text, after)
    if before:
        assert after == text


@given(files(), VALUES, st.data())
def test_a_change_touches_one_entry(text: str, values: Mapping[str, Plain], data: st.DataObject) -> None:
    before = categories(text)
    assume(before)
    name = data.draw(st.sampled_from(sorted(before)))
    after = change_entry(text, Entry("categories", name), values)

    old = before[name]
    assert categories(after) == {**before, name: {**(old if isinstance(old, Mapping) else {}), **values}}
    assert_only_categories_changed(text, after)
    assert change_entry(after, Entry("categories", name), values) == after


@given(files(), st.sampled_from(["new", "neu name", "новий"]))
def test_a_renaming_there_and_back_gives_the_bytes_back(text: str, new: str) -> None:
    assume("b" in categories(text))
    there = rename_entry({"f": text}, Entry("categories", "b"), new)["f"]
    back = rename_entry({"f": there}, Entry("categories", new), "b")["f"]

    assert [plain(item) for item in understood(there).items] == [
        {"id": "a", "date": "2020", "title": "A", "category": new}
    ]
    assert list(categories(there)) == [new if name == "b" else name for name in categories(text)]
    assert back == text.replace('"b"', "b")
