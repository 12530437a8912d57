"""Parts of a field are spliced: of its other parts no byte changes."""

import pytest

from timeline.events.reading.reader import read_text
from timeline.events.writing.editor import change
from timeline.problems import TimelineError

HEAD = "events:\n  - id: a\n    date: 2020\n    title: {en: A, uk: А}   # both\n"
PLACES = {
    "block": "    place:   # where\n      lat: 50.4501234   # exact\n      # inside\n      name: 'Kiev'  # n\n"
    "      x-own: {k: [1.50, 2]}\n      lon: 30.10\n      # last\n",
    "braces": "    place: {name: 'Kiev', lat: 50.4501234, x-own: {k: [1.50, 2]}, lon: 30.10}  # all\n",
    "braces over lines": "    place: {name: 'Kiev',   # n\n      lat: 50.4501234,\n"
    "      x-own: {k: [1.50, 2]}, lon: 30.10,}\n",
    "JSON": '    place: {"lat": 50.4501234, "lon": 30.10, "x-own": {"k": [1.50, 2]}, "name": \'Kiev\'}\n',
    "anchored by indentation": "    place:\n          name: 'Kiev'\n          lat: 50.4501234\n          lon: 30.10\n",
}
TAIL = "    tags: [x]\n  # the end\n  - {id: b, date: 2021, title: B, place: Lviv}\n"


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("place.name", "Kyiv", "'Kiev'", "'Kyiv'"),
        ("place.lat", "50.45012345", "50.4501234", "50.45012345"),
        ("place.lon", "-0.10", "30.10", "-0.10"),
        ("title.uk", "Б", "uk: А", "uk: Б"),
        ("title.en", "C: d", "en: A", 'en: "C: d"'),
    ],
)
def test_a_part_is_written_and_nothing_beside_it(place: str, key: str, value: str, old: str, new: str) -> None:
    text = HEAD + place + TAIL

    assert change(text, "a", {key: value}).text == text.replace(old, new)


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_new_part_comes_last_and_changes_no_other(place: str) -> None:
    text = HEAD + place + TAIL

    edited = change(text, "a", {"place.precision": "city"}).text

    added = [line for line in edited.splitlines() if line not in text.splitlines()]
    assert len(added) == 1
    assert edited.replace(", precision: city", "").replace(', "precision": "city"', "") == text or (
        edited.replace(f"{added[0]}\n", "") == text
    )


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("part", ["lat", "lon", "name"])
def test_a_part_is_taken_out_and_the_others_stay(place: str, part: str) -> None:
    text = HEAD + place + TAIL

    edited = change(text, "a", {}, [f"place.{part}"]).text

    old, new = read_text(text)[0].events[0].place, read_text(edited)[0].events[0].place
    assert old is not None
    assert new is not None
    assert {**_parts(old), part: _parts(new)[part]} == _parts(new)
    assert not _parts(new)[part]


def _parts(place: object) -> dict[str, object]:
    return {name: getattr(place, name) for name in ("name", "lat", "lon", "precision")}


@pytest.mark.parametrize(
    ("values", "unset", "old", "new"),
    [
        ({"place.lat": "49.80"}, (), "place: Lviv", "place: {name: Lviv, lat: 49.80}"),
        ({"place.name": "Lwów"}, (), "place: Lviv", "place: {name: Lwów}"),
        ({"place.name": "Lviv"}, (), "", ""),
        ({"image.file": "a.png"}, (), "place: Lviv", "place: Lviv, image: {file: a.png}"),
        ({"image.file": ""}, (), "", ""),
        ({"tags": [], "place.lat": ""}, ("url", "image.alt"), "", ""),
        ({}, ("place.name",), ", place: Lviv", ""),
    ],
)
def test_a_field_that_was_a_text_or_was_not_there_gets_parts(
    values: dict[str, str], unset: tuple[str, ...], old: str, new: str
) -> None:
    text = HEAD + TAIL

    assert change(text, "b", values, unset).text == text.replace(old, new)


@pytest.mark.parametrize(
    ("values", "unset", "message"),
    [
        ({}, ["title.en", "title.uk"], "an event needs `title`"),
        ({"title.en": "", "title.uk": ""}, [], "an event needs `title`"),
        ({}, ["plac"], "did you mean|an event has no key `plac`"),
        ({"tags.x": "y"}, [], "`tags` has no parts"),
        ({}, ["url.x"], "`url` has no parts"),
    ],
)
def test_a_part_that_makes_no_sense_is_refused(values: dict[str, str], unset: list[str], message: str) -> None:
    with pytest.raises(TimelineError, match=message):
        change(HEAD + TAIL, "a", values, unset)


def test_a_required_key_that_was_empty_before_does_not_stop_another_edit() -> None:
    text = "events:\n  - id: a\n    date:\n    title: A\n    tags: [x]\n"

    assert change(text, "a", {}, ["tags"]).text == "events:\n  - id: a\n    date:\n    title: A\n"
