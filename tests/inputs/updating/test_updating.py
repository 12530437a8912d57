"""The law of importing again, over random tables and edits on both sides."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.writing.change_many import fields_by_id
from timeline.events.writing.editor import change, insert, remove
from timeline.events.writing.ground import Opened
from timeline.events.yaml.nodes import Plain
from timeline.inputs.updating.import_log import LINK, Fields, ImportLog, read_declared, read_log, written_log
from timeline.inputs.updating.matching import Row
from timeline.inputs.updating.merging import Prefer, usual
from timeline.inputs.updating.updating import Incoming, Outcome, Target, added, imported_before, updated
from timeline.problems import Place, TimelineError

OWN = """\
title: Ours # and a comment
events:
  # this one is our own
  - id: own   # to be kept
    date:   2020
    title: 'Ours'
"""
KEYS = ("date", "title", "description", "tags", "place", "url", "x-note")
VALUES: dict[str, st.SearchStrategy[Plain]] = {
    "date": st.sampled_from(["2020-01", "2021", "2022-02-03"]),
    "title": st.sampled_from(["A", "B: b", "no", " # c"]),
    "description": st.sampled_from(["", "one", "two\nlines", "  indented\n\nagain"]),
    "tags": st.sampled_from([[], ["a"], ["a", "b, c"]]),
    "place": st.sampled_from(["", "Lyman", {"name": "Lyman", "lat": "48.9", "lon": "37.8"}]),
    "url": st.sampled_from(["", "https://example.org/a"]),
    "x-note": st.sampled_from(["", "12:30", "- x"]),
}
RECORD = st.fixed_dictionaries(VALUES).map(lambda found: {key: value for key, value in found.items() if value})
TABLE = st.dictionaries(st.sampled_from("abcde"), RECORD, max_size=4)
STEP = st.tuples(st.sampled_from(KEYS), st.integers(0, 9), st.data())


@dataclass(slots=True)
class State:
    """A timeline, its log, and what was last imported, by key."""

    text: str = OWN
    log: ImportLog = field(default_factory=ImportLog)


def incoming(table: dict[str, Fields]) -> Incoming:
    rows = [
        Row({**fields, "x-key": key}, key, Place("in.csv", at)) for at, (key, fields) in enumerate(table.items(), 2)
    ]
    return Incoming("in.csv", rows, {}, "x-key")


def target(state: State) -> Target:
    return Target(Opened(state.text, "events.yaml"), read_log(written_log(state.log), "log"))


def brought(state: State, table: dict[str, Fields], prefer: Prefer | None = None) -> Outcome:
    outcome = updated(incoming(table), target(state), prefer)
    state.text, state.log = outcome.text, outcome.log
    return outcome


def ids(text: str) -> dict[str, str]:
    found = fields_by_id(text, "events.yaml")
    return {str(fields["x-key"]): identity for identity, fields in found.items() if "x-key" in fields}


def edited(data: st.DataObject, text: str) -> str:
    """Edit some events of a text as a person would, and remove some."""
    for identity in ids(text).values():
        match data.draw(st.sampled_from(["", "", "edit", "remove"])):
            case "edit":
                key = data.draw(st.sampled_from(KEYS))
                value = data.draw(VALUES[key])
                text = change(text, identity, {key: value} if value else {}, () if value else (key,)).text
            case "remove":
                text = remove(text, identity).text
            case _:
                pass
    return text


def value(fields: Fields, key: str) -> Plain:
    return usual(key, fields.get(key, ""))


@given(st.data(), TABLE, TABLE)
def test_each_side_keeps_what_it_changed(
    data: st.DataObject, before: dict[str, Fields], after: dict[str, Fields]
) -> None:
    state = State()
    brought(state, before)
    state.text = edited(data, state.text)
    here, text = fields_by_id(state.text, "events.yaml"), state.text
    where = ids(text)

    outcome = brought(state, after)

    found = fields_by_id(state.text, "events.yaml")
    conflicts = {(identity, conflict.key) for _, identity, conflict in outcome.conflicts}
    for key, identity in where.items():
        for name in KEYS:
            base, now = value(before[key], name), value(here[identity], name)
            there = value(after[key], name) if key in after else base
            expected = there if now == base else now
            assert value(found[identity], name) == expected
            assert ((identity, name) in conflicts) == (now not in (base, there) and there != base)
    assert {identity for _, identity in outcome.removed} == {
        entry for key, entry in _first_ids(before).items() if key in after and key not in where
    }
    assert set(outcome.gone) == {identity for key, identity in where.items() if key not in after}
    assert len(outcome.added) == len(after.keys() - before.keys())
    assert state.text.startswith(OWN.rstrip("\n"))


def _first_ids(table: dict[str, Fields]) -> dict[str, str]:
    state = State()
    brought(state, table)
    return ids(state.text)


@given(st.data(), TABLE, TABLE)
def test_twice_the_same_file_changes_nothing(
    data: st.DataObject, before: dict[str, Fields], after: dict[str, Fields]
) -> None:
    state = State()
    brought(state, before)
    state.text = edited(data, state.text)
    first = brought(state, after)
    text, log = state.text, written_log(state.log)

    again = brought(state, after)

    assert (again.text, written_log(again.log)) == (text, log)
    assert again.conflicts == first.conflicts
    assert not again.added
    assert not again.changed
    assert imported_before(incoming(after), target(state)) == len(after) - len(again.removed)


@given(st.data(), TABLE, TABLE, st.sampled_from(Prefer))
def test_a_preferred_side_settles_all(
    data: st.DataObject, before: dict[str, Fields], after: dict[str, Fields], prefer: Prefer
) -> None:
    state = State()
    brought(state, before)
    state.text = edited(data, state.text)
    here, where = fields_by_id(state.text, "events.yaml"), ids(state.text)
    open_conflicts = updated(incoming(after), target(state)).conflicts

    assert not brought(state, after, prefer).conflicts
    assert not brought(state, after).conflicts

    found = fields_by_id(state.text, "events.yaml")
    for _, identity, conflict in open_conflicts:
        side = conflict.file if prefer is Prefer.FILE else here[identity].get(conflict.key, "")
        assert value(found[identity], conflict.key) == usual(conflict.key, side)
    assert where.keys() >= {str(found[identity]["x-key"]) for _, identity, _ in open_conflicts}


@given(TABLE, TABLE)
def test_without_edits_here_an_update_makes_what_an_import_makes(
    before: dict[str, Fields], after: dict[str, Fields]
) -> None:
    state, fresh = State(), State()
    brought(state, before)
    brought(state, after)
    brought(fresh, after)

    def said(text: str) -> dict[str, Fields]:
        found = fields_by_id(text, "events.yaml").values()
        return {str(each["x-key"]): {key: value(each, key) for key in KEYS} for each in found if "x-key" in each}

    assert {key: each for key, each in said(state.text).items() if key in after} == said(fresh.text)


@given(TABLE)
def test_an_import_and_a_first_update_are_one(table: dict[str, Fields]) -> None:
    plain = added(incoming(table), target(State()))

    assert plain.text == updated(incoming(table), target(State())).text
    assert plain.log == updated(incoming(table), target(State())).log


@given(TABLE, st.permutations(range(4)))
def test_without_keys_rows_that_moved_are_known_again(table: dict[str, Fields], order: list[int]) -> None:
    rows = [Row(fields, "", Place("in.csv")) for fields in table.values()]
    moved = [rows[at] for at in order if at < len(rows)]
    first = updated(Incoming("in.csv", rows, {}), target(State()))

    again = updated(Incoming("in.csv", moved, {}), target(State(first.text, first.log)))

    assert again.text == first.text
    assert again.as_before == len(rows)


def test_a_changed_cell_changes_its_line_alone() -> None:
    state = State()
    brought(state, {"a": {"date": "2020", "title": "A", "description": "d", "tags": ["x"]}})
    state.text = state.text.replace("    title: A\n", "    title: 'A'   # a note\n    # another\n")
    before = state.text

    brought(state, {"a": {"date": "2020", "title": "B", "description": "d", "tags": ["x"]}})

    assert state.text == before.replace("title: 'A' ", "title: 'B' ")


def test_an_event_that_was_renamed_or_has_moved_is_known_by_its_link() -> None:
    state = State()
    brought(state, {"a": {"date": "2020", "title": "A"}})
    assert fields_by_id(state.text, "")["a"][LINK] == "in.csv a"
    state.text = state.text.replace("- id: a\n", "- id: something-else\n")

    outcome = brought(state, {"a": {"date": "2020", "title": "B"}})

    assert outcome.changed == ["something-else"]


def test_without_a_log_what_differs_is_a_conflict_and_nothing_is_added_twice() -> None:
    state = State()
    brought(state, {"a": {"date": "2020", "title": "A"}, "b": {"date": "2021", "title": "B"}})
    state.log = ImportLog()

    outcome = brought(state, {"a": {"date": "2020", "title": "A2"}, "b": {"date": "2021", "title": "B"}})

    assert [(identity, conflict.key) for _, identity, conflict in outcome.conflicts] == [("a", "title")]
    assert (outcome.added, outcome.changed) == ((), [])


def test_an_own_event_of_the_same_title_is_none_of_the_rows() -> None:
    state = State(insert(OWN, {"title": "A", "date": "2020"}).text)

    outcome = brought(state, {"a": {"date": "2020", "title": "A"}})

    assert outcome.added == ("a-2",)


def test_lines_of_a_log_are_told_by_their_numbers_however_many_there_are() -> None:
    line = '{"from": "a.csv", "row": "row 1", "id": "a", "event": {"title": "A"}}\n'
    log = read_log('{"format": "timeline-imports", "version": 1}\n' + line * 2500, "log")

    assert len(log.entries) == 2500
    for wrong in ("{}", '{"a": 1},{"b": 2}', "[", '"text"', "1]"):
        with pytest.raises(TimelineError, match="log:1501: this is no line of an import log"):
            read_log(line * 1500 + wrong + "\n" + line * 600, "log")


def test_what_was_declared_is_read_without_the_rows() -> None:
    row = '{"from": "a.csv", "row": "1", "id": "a", "event": {"title": "A"}}'
    source = '{"from": "a.csv","section":"sources","name":"s","declared":{"title":"S"}}'

    log = read_declared(f'{{"format": "timeline-imports", "version": 1}}\n{row}\n{source}\n', "log")

    assert (log.entries, [(each.section, each.name) for each in log.declared]) == ((), [("sources", "s")])
