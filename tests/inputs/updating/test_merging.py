"""A row as it was imported, as it is in the file, as it stands here."""

import pytest

from timeline.inputs.updating.import_log import Fields
from timeline.inputs.updating.merging import Prefer, merged

PLACE: Fields = {"name": "Lyman", "lat": "48.99", "lon": "37.81"}


@pytest.mark.parametrize(
    ("base", "file", "here", "values", "unset"),
    [
        ({"title": "A"}, {"title": "B"}, {"title": "A"}, {"title": "B"}, []),
        ({"title": "A"}, {"title": "A"}, {"title": "B"}, {}, []),
        ({"title": "A"}, {"title": "B"}, {"title": "B"}, {}, []),
        ({"url": "u"}, {}, {"url": "u"}, {}, ["url"]),
        ({}, {"url": "u"}, {}, {"url": "u"}, []),
        ({"tags": ["a"]}, {"tags": ["a", "b"]}, {"tags": "a"}, {"tags": ["a", "b"]}, []),
        ({"place": PLACE}, {"place": {**PLACE, "lat": "49"}}, {"place": PLACE}, {"place.lat": "49"}, []),
        ({"place": PLACE}, {"place": "Lyman"}, {"place": PLACE}, {"place": "Lyman"}, []),
        ({"place": "Lyman"}, {"place": "Lyman"}, {"place": {"name": "Lyman"}}, {}, []),
        ({"title": {"en": "A"}}, {"title": {"en": "A", "uk": "Б"}}, {"title": {"en": "A"}}, {"title.uk": "Б"}, []),
        ({"description": "a"}, {"description": "b"}, {"description": "a\n"}, {"description": "b"}, []),
    ],
    ids=["there", "here", "both alike", "taken out", "new", "list", "part", "parts", "form", "language", "line break"],
)
def test_what_changed_on_one_side_is_taken(
    base: Fields, file: Fields, here: Fields, values: Fields, unset: list[str]
) -> None:
    found = merged(base, file, here)

    assert (found.change.values, [*found.change.unset], found.conflicts) == (values, unset, ())
    assert found.imported == file


def test_what_changed_on_both_sides_is_a_conflict_until_a_side_is_preferred() -> None:
    base: Fields = {"title": "A", "url": "u"}
    file: Fields = {"title": "B", "url": "v"}
    here: Fields = {"title": "C", "url": "u"}

    found = merged(base, file, here)

    assert [tuple(each) for each in found.conflicts] == [("title", "A", "C", "B")]
    assert found.change.values == {"url": "v"}
    assert found.imported == {"url": "v", "title": "A"}
    assert merged(base, file, here, Prefer.HERE).change.values == {"url": "v"}
    assert merged(base, file, here, Prefer.FILE).change.values == {"title": "B", "url": "v"}
    assert merged(base, file, here, Prefer.HERE).imported == merged(base, file, here, Prefer.FILE).imported == file


def test_a_date_and_what_tells_it_are_never_mixed() -> None:
    base: Fields = {"date": "1917-10-25", "calendar": "julian"}
    file: Fields = {"date": "1917-11-07"}
    here: Fields = {"date": "1917-10-26", "calendar": "julian"}

    found = merged(base, file, here)

    assert [each.key for each in found.conflicts] == ["date", "calendar"]
    assert not found.change.values
    assert not found.change.unset


def test_the_two_numbers_of_a_place_are_never_mixed() -> None:
    base: Fields = {"place": PLACE}
    file: Fields = {"place": {"name": "Lyman", "lat": "49.0", "lon": "37.9"}}
    here: Fields = {"place": {"name": "Lyman", "lat": "48.98", "lon": "37.81"}}

    assert [each.key for each in merged(base, file, here).conflicts] == ["place"]


def test_without_a_last_import_only_what_is_missing_here_is_taken() -> None:
    found = merged(None, {"title": "B", "url": "u"}, {"title": "A", "tags": ["a"]})

    assert [tuple(each) for each in found.conflicts] == [("title", "", "A", "B")]
    assert found.change.values == {"url": "u"}
