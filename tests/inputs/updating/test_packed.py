"""Fields held as one text."""

from timeline.events.yaml.nodes import Plain
from timeline.inputs.updating.packed import Packed, unpacked

FIELDS: dict[str, Plain] = {
    "title": "Ж\ud800\u2028",
    "tags": ["a", "b"],
    "place": {"name": "Lyman"},
    "date": "",
}


def test_what_is_packed_is_the_same_mapping_in_the_same_order() -> None:
    packed = Packed(FIELDS)

    assert [*packed.items()] == [*FIELDS.items()]
    assert (packed["tags"], packed.get("none", "x"), len(packed), "date" in packed) == (["a", "b"], "x", 4, True)
    assert unpacked(packed) == unpacked(FIELDS) == FIELDS


def test_what_says_the_same_is_equal_in_whatever_order() -> None:
    other = dict(reversed(FIELDS.items()))

    assert Packed(FIELDS) == Packed(FIELDS) == Packed(other) == other
    assert Packed(FIELDS) != Packed({**FIELDS, "date": "2020"})
    assert Packed({}) != []
