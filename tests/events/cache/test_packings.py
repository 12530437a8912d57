from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.when import Bounds, Qualifiers, Relation, When
from timeline.events.cache.columns import Free, Many, Numbers, Plain, Record
from timeline.events.cache.packings import BOUNDS, WHEN, event_packing, part_packing, problem_packing
from timeline.events.keys import CITATION as CITATION_KEYS
from timeline.events.keys import IMAGE as IMAGE_KEYS
from timeline.events.keys import PLACE as PLACE_KEYS
from timeline.events.model import Citation, Event, Image, Location, Status
from timeline.events.yaml.text import Text
from timeline.problems import Place, Problem

TEXT = Text(name="events.yaml", content="")
EVENT, PROBLEM = event_packing(TEXT), problem_packing("events.yaml")
LOCATION, IMAGE, CITATION = (part_packing(part) for part in (PLACE_KEYS, IMAGE_KEYS, CITATION_KEYS))


@pytest.mark.parametrize("kind", [EVENT, CITATION, LOCATION, IMAGE, PROBLEM], ids=lambda kind: kind.made.__name__)
def test_every_field_has_a_column(kind: Record) -> None:
    assert {each.name for each in fields(kind.made)} == set(kind.fields)


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        (BOUNDS, Bounds),
        (WHEN, When),
        (WHEN.fields["qualifiers"], Qualifiers),
        (WHEN.fields["relation"], Relation),
        (PROBLEM.fields["place"], Place),
    ],
)
def test_the_columns_of_a_tuple_stand_in_its_order(kind: Record, made: type[Bounds | When]) -> None:
    assert tuple(kind.fields) == made._fields


@given(st.lists(st.one_of(st.none(), st.text(max_size=3), st.integers())))
def test_plain_values_come_back(values: list[object]) -> None:
    assert Plain().unpacked(Plain().packed(values), len(values)) == values


@given(st.lists(st.one_of(st.none(), st.floats(allow_nan=False))))
def test_numbers_come_back_with_their_sign(values: list[object]) -> None:
    assert repr(Numbers().unpacked(Numbers().packed(values), len(values))) == repr(values)


@given(st.lists(st.lists(st.text(max_size=2), max_size=3).map(tuple)))
def test_tuples_come_back(values: list[object]) -> None:
    kind = Many(Plain())

    assert kind.unpacked(kind.packed(values), len(values)) == values


@given(st.lists(st.dictionaries(st.text(max_size=2), st.text(max_size=2), max_size=2)))
def test_mappings_come_back(values: list[object]) -> None:
    assert Free().unpacked(Free().packed(values), len(values)) == values


@given(st.lists(st.one_of(st.none(), st.sampled_from(Status))))
def test_words_of_a_choice_come_back_as_what_they_are(values: list[object]) -> None:
    came = Plain(Status).unpacked(Plain(Status).packed(values), len(values))

    assert [(type(each), each) for each in came] == [(type(each), each) for each in values]


@given(
    st.lists(st.one_of(st.none(), st.builds(Location, name=st.text(max_size=2), lat=st.none() | st.floats(-90, 90))))
)
def test_things_come_back_and_equal_places_are_one(values: list[object]) -> None:
    came = LOCATION.unpacked(LOCATION.packed([*values, *values]), len(values) * 2)

    assert came == [*values, *values]
    assert all(one is other for one, other in zip(came, came[len(values) :], strict=False))


def test_things_that_come_back_are_whole() -> None:
    made = (Citation(source="a"), Image(file="b"), Event(id="c", title="d"))

    assert CITATION.unpacked(CITATION.packed([made[0]]), 1) == [made[0]]
    assert IMAGE.unpacked(IMAGE.packed([made[1]]), 1) == [made[1]]
    assert isinstance(PROBLEM.made, type)
    assert PROBLEM.made is Problem
    assert WHEN.made is When
