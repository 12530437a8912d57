"""The table of keys."""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from timeline.events.key_forms import Named, Part
from timeline.events.keys import CATEGORY, CITATION, COUNT, EVENT, IMAGE, LAYER, PARTS, PLACE, SOURCE, STEP, STORY, rank

BESIDE = {"id", "origin", "extras", "name", "when", "titles"}
"""Attributes that are not the value of one key: what stands before a colon, or follows from another."""


@pytest.mark.parametrize(
    "part",
    [CATEGORY, CITATION, COUNT, EVENT, IMAGE, LAYER, PLACE, SOURCE, STEP, STORY],
    ids=lambda part: part.made.__name__,
)
def test_each_key_has_an_attribute_of_the_model_and_each_attribute_a_key(part: Part[object]) -> None:
    assert is_dataclass(part.made)
    attributes = {field.name for field in fields(part.made)}
    keys = {key.attribute for key in part.keys}

    assert keys <= attributes
    assert attributes - keys <= BESIDE


def test_what_is_needed_is_a_key() -> None:
    for part in PARTS:
        assert {*part.required, *part.together, *part.either} <= set(part.by_name)
        assert not part.bare or part.required == (part.bare,)


def test_the_manual_names_every_key() -> None:
    manual = Path("docs/file.md").read_text(encoding="utf-8")
    words = {word for code in re.findall(r"`([^`]*)`", manual) for word in re.findall(r"[\w-]+", code)}

    assert not [key.name for part in PARTS for key in part.keys if key.name not in words | {"events"}]


def test_the_keys_of_an_event_are_written_in_the_order_of_the_table_and_the_users_own_last() -> None:
    assert sorted(["x-mine", "sources", "title", "id"], key=rank) == ["id", "title", "sources", "x-mine"]


def test_only_the_header_names_mappings() -> None:
    assert not any(isinstance(key.holds, Named) for part in PARTS[:-1] for key in part.keys)
