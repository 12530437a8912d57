"""Any two edits of any file, merged: no event is lost, nothing is in conflict that was changed on one side alone."""

from collections.abc import Mapping

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.properties.test_edits import understood
from tests.properties.ugly import FILES
from timeline.events.merging.merge import Texts, merge_texts
from timeline.events.merging.values import unordered
from timeline.events.writing.editor import change, insert, remove
from timeline.events.yaml.nodes import Plain, plain, significant

KEYS = ("title", "description", "tags", "place", "x-own", "category")
ONE_LINE = st.text("abcdefgh", min_size=1, max_size=6)
EDITS = st.lists(
    st.tuples(st.sampled_from(["add", "change", "remove"]), st.integers(0, 3), st.sampled_from(KEYS), ONE_LINE),
    min_size=1,
    max_size=3,
)


def edited(text: str, edits: list[tuple[str, int, str, str]], side: str) -> tuple[str, dict[tuple[str, str], str]]:
    """Make some edits; return the text, and what was changed: of which event which key, or the event itself."""
    done: dict[tuple[str, str], str] = {}
    for act, number, key, word in edits:
        identity = f"e{number}"
        if act == "add":
            new = f"{side}-{word}"
            if (new, "") not in done:
                text = insert(text, {"id": new, "title": word, "date": "2020"}).text
                done[new, ""] = "added"
        elif identity in ids(text):
            if act == "change" and is_whole(ids(text)[identity]):
                text = change(text, identity, {key: value_of(key, f"{side} {word}")}).text
                done[identity, key] = "changed"
            elif act == "remove" and len(ids(text)) > 1:
                text = remove(text, identity).text
                done[identity, ""] = "removed"
    return text, done


def is_whole(event: Plain) -> bool:
    return isinstance(event, Mapping) and bool(event.get("title")) and bool(event.get("date"))


def value_of(key: str, word: str) -> Plain:
    return [word] if key == "tags" else {"name": word} if key == "place" else word


def ids(text: str) -> dict[str, Plain]:
    found = (significant(plain(item)) for item in understood(text).items)
    return {str(item["id"]): item for item in found if isinstance(item, Mapping)}


def clash(ours: dict[tuple[str, str], str], theirs: dict[tuple[str, str], str]) -> bool:
    """Return whether both sides changed one key, or one took out what the other changed."""
    gone = {identity for side in (ours, theirs) for (identity, _), act in side.items() if act == "removed"}
    return any(key in theirs or key[0] in gone for key in ours) or any(key[0] in gone for key in theirs if key in ours)


@given(FILES, EDITS, EDITS)
def test_edits_of_different_things_are_joined(
    text: str, ours: list[tuple[str, int, str, str]], theirs: list[tuple[str, int, str, str]]
) -> None:
    understood(text)
    own, own_acts = edited(text, ours, "ours")
    their, their_acts = edited(text, theirs, "theirs")
    merge = merge_texts(Texts(text, own, their), "ugly.yaml")

    touched = {identity for identity, _ in own_acts} & {identity for identity, _ in their_acts}
    if not touched:
        assert not merge.conflicts
    if merge.conflicts:
        assert clash(own_acts, their_acts) or touched
        return
    found, base, left, right = (ids(each) for each in (merge.text, text, own, their))
    assert found.keys() == (left.keys() | right.keys()) - (base.keys() - left.keys()) - (base.keys() - right.keys())
    for identity, event in found.items():
        sides = [side[identity] for side in (left, right) if identity in side]
        assert any(unordered(event) == unordered(side) for side in sides) or identity in touched
    assert said_by(merge.text) == said_by(merge_texts(Texts(text, their, own), "ugly.yaml").text)


def said_by(text: str) -> object:
    parts = understood(text)
    assert parts.root is not None
    return unordered(plain(parts.root))


@given(FILES, EDITS)
def test_what_one_side_alone_changed_is_taken_as_it_stands(text: str, edits: list[tuple[str, int, str, str]]) -> None:
    understood(text)
    changed, _ = edited(text, edits, "ours")
    assume(changed != text)

    assert merge_texts(Texts(text, changed, text), "ugly.yaml").text == changed
    assert said_by(merge_texts(Texts(text, text, changed), "ugly.yaml").text) == said_by(changed)
