"""JSON in pieces is the JSON of the whole."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.cache.json_pieces import SLICE, json_pieces

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters(codec="utf-8")),
    lambda value: st.lists(value) | st.dictionaries(st.text(st.characters(codec="utf-8")), value),
)


@given(VALUES)
def test_pieces_are_read_back_as_the_whole(value: object) -> None:
    assert json.loads(b"".join(json_pieces(value))) == value


@pytest.mark.parametrize("length", [SLICE, SLICE + 1, 2 * SLICE, 2 * SLICE + 1])
def test_a_long_list_is_cut_into_pieces(length: int) -> None:
    value = {"a": [*range(length)], "b": [["x", None]] * length}

    pieces = [*json_pieces(value)]

    assert json.loads(b"".join(pieces)) == value
    assert max(map(len, pieces)) < len(json.dumps(value)) or length == SLICE


def test_half_a_character_cannot_be_written() -> None:
    with pytest.raises(UnicodeEncodeError):
        list(json_pieces({"a": "\udc9b"}))
