"""KML."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from tests.formats import HEADER, exported, full, titled
from tests.odd_texts import ODD_TEXTS

KML = "{http://www.opengis.net/kml/2.2}"
ORDER = ("name", "description", "TimeStamp", "TimeSpan", "ExtendedData", "Point")
"""In which the schema has the parts of a placemark."""
DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?)?)?")
"""The union of `gYear`, `gYearMonth`, `date` and `dateTime`."""


def placemarks() -> dict[str, ET.Element]:
    root = ET.fromstring(exported(full(), "kml").content)  # noqa: S314 - we wrote it
    found = {}
    for placemark in root.iter(f"{KML}Placemark"):
        data = {each.get("name"): each.findtext(f"{KML}value") for each in placemark.iter(f"{KML}Data")}
        found[data["id"] or ""] = placemark
    return found


def said(mark: ET.Element) -> Iterator[str]:
    for each in (each for name in ("when", "begin", "end") for each in mark.iter(f"{KML}{name}")):
        assert DATE.fullmatch(each.text or "")
        yield f"{each.tag.removeprefix(KML)} {each.text}"


def test_a_date_is_a_stamp_or_a_span_as_exact_as_it_was() -> None:
    found = placemarks()
    times = {name: [*said(mark)] for name, mark in found.items()}

    assert times["counted"] == ["when 2023-06-21"]
    assert times["interval"] == ["begin 2023-07-11", "end 2023-07-12"]
    assert times["timed"] == ["begin 2023-06-21T11:30:00Z", "end 2023-06-21T13:30:00Z"]
    assert times["open"] == ["begin 2022-11"]
    assert found["full"].find(f"{KML}TimeStamp") is None
    assert found["season"].find(f"{KML}TimeSpan") is None


def test_the_parts_stand_in_the_order_of_the_schema() -> None:
    for placemark in placemarks().values():
        names = [part.tag.removeprefix(KML) for part in placemark]
        assert names == sorted(names, key=ORDER.index)


def test_a_point_stands_east_first_and_no_address_lets_a_reader_guess_one() -> None:
    mark = placemarks()["full"]

    assert mark.findtext(f"{KML}Point/{KML}coordinates") == "-37.81,48.99"
    assert mark.find(f"{KML}address") is None
    assert "<p><b>about October 2022</b>, Lyman (moved, disputed)</p>" in mark.findtext(f"{KML}description", "")


def test_categories_are_folders() -> None:
    root = ET.fromstring(exported(full(), "kml").content)  # noqa: S314 - we wrote it

    assert [folder.findtext(f"{KML}name") for folder in root.iter(f"{KML}Folder")] == [
        "Battlefield",
        "Diplomacy",
        "Talks",
    ]


@pytest.mark.parametrize("text", ["<script>x</script>", "]]>", *ODD_TEXTS])
def test_a_text_is_a_text(text: str) -> None:
    root = ET.fromstring(exported(titled(text, description=text), "kml").content)  # noqa: S314 - we wrote it
    (mark,) = root.iter(f"{KML}Placemark")

    assert "<script" not in mark.findtext(f"{KML}description", "")
    shown = "".join(mark.findtext(f"{KML}name", "").split())
    assert shown == "".join(text.replace("\x00", "\ufffd").replace("\x1b", "\ufffd").split())


def test_what_is_lost_is_counted() -> None:
    assert [*exported(full(), "kml").lost.values()] == [7, 1, 11, 1, 1, 1, *HEADER.values()]
