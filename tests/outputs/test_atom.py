"""Atom."""

from xml.etree import ElementTree as ET

import pytest

from tests.formats import DAY, HEADER, exported, full, titled
from tests.odd_texts import ODD_TEXTS
from timeline.events.reading.reader import read_text
from timeline.outputs import Options

ATOM = "{http://www.w3.org/2005/Atom}"
TERMS = "{http://purl.org/dc/terms/}"
KNOWN = """\
sources:
  day: {published: 2023-05-02}
  later: {published: 2024-01-01}
  month: {published: 2023-04}
events:
  - {id: a, date: 2022-10, title: A, sources: [day, later, month]}
  - {id: b, date: 2022-10, title: B, sources: [month]}
  - {id: c, date: 2022-10-05, title: C}
"""


def feed(content: str | bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - we wrote it


def entries() -> dict[str, ET.Element]:
    root = feed(exported(full(), "atom").content)
    return {entry.findtext(f"{ATOM}title", ""): entry for entry in root.findall(f"{ATOM}entry")}


def test_feed_and_entries_have_what_the_standard_requires() -> None:
    root = feed(exported(full(), "atom", Options(day=DAY)).content)

    assert root.tag == f"{ATOM}feed"
    for each in (root, *root.findall(f"{ATOM}entry")):
        assert (each.findtext(f"{ATOM}id") or "").startswith("urn:uuid:")
        assert each.findtext(f"{ATOM}title")
        assert (each.findtext(f"{ATOM}updated") or "").endswith("T00:00:00Z")
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Every field"
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) == len(full().events) + 1


def test_the_date_of_an_event_stands_in_words_and_edtf_and_is_no_day_of_publication() -> None:
    entry = entries()["A title, with a comma"]

    assert entry.findtext(f"{ATOM}summary") == "about October 2022, Lyman"
    assert entry.findtext(f"{TERMS}temporal") == "2022-10~"
    assert entry.find(f"{ATOM}published") is None
    assert entry.findtext("{http://www.georss.org/georss}point") == "48.99 -37.81"


def test_sources_are_related_and_told_with_their_words() -> None:
    entry = entries()["A title, with a comma"]
    links = [(link.get("rel"), link.get("href")) for link in entry.findall(f"{ATOM}link")]
    content = entry.findtext(f"{ATOM}content", "")

    assert links == [
        ("alternate", "https://example.org/event"),
        ("related", "https://example.org/paper"),
        ("related", "https://example.org/other"),
    ]
    assert "<q>the words</q>" in content
    assert "p. 3, said on 21 June 2023, says October 2022, as announced, disputes it" in content


def test_an_entry_is_stamped_with_the_last_stated_day_up_to_the_as_of_day_else_with_that() -> None:
    timeline, _ = read_text(KNOWN, "a.yaml")
    root = feed(exported(timeline, "atom", Options(day=DAY)).content)

    stamps = [entry.findtext(f"{ATOM}updated", "")[:10] for entry in root.findall(f"{ATOM}entry")]
    assert stamps == ["2023-05-02", "2023-06-21", "2023-06-21"]


@pytest.mark.parametrize("text", ["<script>x</script>", "]]>", "javascript:x", *ODD_TEXTS])
def test_a_text_is_a_text(text: str) -> None:
    root = feed(exported(titled(text, description=text, category=text), "atom").content)

    assert root.findtext(f"{ATOM}entry/{ATOM}content", "").count("<script") == 0
    title = root.findtext(f"{ATOM}entry/{ATOM}title", "")
    assert "".join(title.split()) == "".join(text.replace("\x00", "\ufffd").replace("\x1b", "\ufffd").split())


def test_what_is_lost_is_counted() -> None:
    assert [*exported(full(), "atom").lost.values()] == [12, 1, 1, 1, *HEADER.values()]
    assert 1 in exported(titled("a\x00"), "atom").lost.values()
