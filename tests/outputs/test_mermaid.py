"""Mermaid, read by the rules of its published lexer for timelines (version 11)."""

import re

import pytest

from tests.formats import HEADER, exported, full, titled
from tests.odd_texts import ODD_TEXTS
from timeline.events.model import Category, Event, Timeline

HOSTILE = ("a : b", "#35; x", "%%{init: {}}%%", "title x", "section y", "https://example.org/a:b#c",
           "<script>x</script>", "style a:b#c;", "`x`", "{a} [b]", '"q"')  # fmt: skip
ENTITY = re.compile(r"#(\d+);")
PERIOD = re.compile(r"[^#:\n]+")
EVENT = re.compile(r":\s(?:[^:\n]|:(?!\s))+")


def read(content: str) -> tuple[str, list[tuple[str, str, list[str]]]]:
    """Give the title, and each period with its section and its events, as Mermaid's lexer parts them."""
    title, section, found = "", "", []
    first, *lines = ENTITY.sub("\u2039\\1\u203a", content).removesuffix("\n").split("\n")
    assert first == "timeline"
    for line in map(str.strip, lines):
        if line.startswith("title "):
            title = line.removeprefix("title ")
        elif line.startswith("section "):
            section = line.removeprefix("section ")
            assert ":" not in section
        else:
            period = PERIOD.match(line)
            assert period
            events = EVENT.findall(line, period.end())
            assert "".join([period[0], *events]) == line
            found.append((decoded(section), decoded(period[0]).strip(), [decoded(each[2:]).strip() for each in events]))
    return decoded(title), found


def decoded(text: str) -> str:
    return re.sub("\u2039(\\d+)\u203a", lambda match: chr(int(match[1])), text)


def test_dates_stand_in_words_under_their_categories() -> None:
    title, found = read(str(exported(full(), "mermaid").content))

    assert title == "Every field"
    assert found[0] == ("Battlefield", "About October 2022", ["A title, with a comma, Lyman (moved, disputed)"])
    assert ("Without a category", "21 June 2023, 14:30\N{EN DASH}16:30 UTC+3", ["=HYPERLINK(1)"]) in found
    assert sum(len(events) for _, _, events in found) == len(full().events)


def test_where_there_are_no_categories_there_are_no_sections() -> None:
    assert "section" not in str(exported(titled("A"), "mermaid").content)


def test_events_of_one_date_share_it() -> None:
    events = (Event(id="a", title="A"), Event(id="b", title="B"))

    _, found = read(str(exported(Timeline(events=events), "mermaid").content))

    assert found == [("", "Unknown", ["A", "B"])]


@pytest.mark.parametrize("text", [*HOSTILE, *ODD_TEXTS])
def test_a_text_is_a_text_wherever_it_stands(text: str) -> None:
    event = Event(id="a", title=text, category="c")
    timeline = Timeline(title=text, categories=(Category(id="c", label=text),), events=(event,))

    title, found = read(str(exported(timeline, "mermaid").content))

    shown = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    assert title == shown
    assert found == [(shown, "Unknown", [shown])]


def test_what_is_lost_is_counted() -> None:
    assert [*exported(full(), "mermaid").lost.values()] == [2, 1, 1, *HEADER.values()]
