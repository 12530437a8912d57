"""The picture as an SVG of its own."""

import re
from xml.etree.ElementTree import Element, fromstring

import pytest

from tests.browser.test_safety import everywhere, hostile, nasty
from tests.drawing.samples import SAMPLES
from timeline.events.model import Timeline
from timeline.events.reading.reader import read_text
from timeline.outputs.svg_file import svg as still

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "g", "title", "desc", "style", "defs", "linearGradient", "stop", "rect", "circle", "path", "text"}


def drawn(text: str, **options: str) -> str:
    timeline, _ = read_text(text, "events.yaml")
    return still(timeline, day=timeline.as_of or 0, title=options.get("title"))


def parsed(svg: str) -> Element:
    return fromstring(svg)  # noqa: S314 - our own text, and the parser is what is asked


def texts(svg: str) -> list[str]:
    return [text.text or "" for text in parsed(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("name", SAMPLES)
def test_it_is_xml_with_nothing_but_shapes_and_texts(name: str) -> None:
    root = parsed(drawn(SAMPLES[name]))

    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN
    assert not [key for element in root.iter() for key in element.attrib if "href" in key or key.startswith("on")]


def test_the_same_timeline_is_the_same_svg() -> None:
    assert drawn(SAMPLES["shipped"]) == drawn(SAMPLES["shipped"])


def test_it_has_the_words_of_every_event() -> None:
    svg = drawn(SAMPLES["war"])

    assert {"A war", "Battlefield", "Lyman is retaken", "October 2022 · days 220–250", "Undated"} <= set(texts(svg))
    assert "Talks in secret" in texts(svg)
    assert "5 events: 4 shown, 1 undated" in texts(svg)


def test_a_screen_reader_is_told_each_event() -> None:
    root = parsed(drawn(SAMPLES["war"]))
    told = root.findtext(f"{SVG}desc") or ""

    assert root.findtext(f"{SVG}title") == "A war"
    assert "Lyman is retaken. October 2022, days 220–250. Battlefield. imprecise date." in told.splitlines()
    assert "Talks in secret. unknown. Diplomacy." in told.splitlines()
    tips = [tip.text for tip in root.iter(f"{SVG}title")][1:]
    assert set(tips) <= set(told.splitlines())


def test_of_many_events_those_with_a_title_are_told() -> None:
    told = (parsed(drawn(SAMPLES["10,000"])).findtext(f"{SVG}desc") or "").splitlines()

    assert 10 < len(told) < 300
    assert told[-1] == f"and {10_000 - len(told) + 1:,} more"


def test_many_events_make_no_large_picture() -> None:
    assert len(drawn(SAMPLES["10,000"])) < 60_000


def test_it_is_dark_where_the_reader_wants_it_so() -> None:
    timeline, _ = read_text(SAMPLES["war"], "events.yaml")
    auto, light, dark = (still(timeline, day=19529, theme=theme) for theme in ("auto", "light", "dark"))

    assert "prefers-color-scheme:dark" in auto
    assert "#15181d" not in light
    assert "#15181d" in dark
    assert "@media" not in light + dark


def test_a_title_may_be_given_and_its_markup_is_text() -> None:
    assert texts(drawn(SAMPLES["war"], title="Mine & <b>yours</b>"))[0] == "Mine & <b>yours</b>"


def test_hostile_texts_are_texts() -> None:
    timeline = hostile(nasty())

    root = parsed(still(timeline, day=19529))

    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x1b", "\x7f", "\ud800", "\ufffe", "\u0085"])
def test_what_xml_cannot_hold_is_shown_as_missing(character: str) -> None:
    event = everywhere(0, f"a{character}b")

    svg = still(Timeline(title=f"a{character}b", as_of=19529, events=(event,)), day=19529)

    assert "a\ufffdb" in texts(svg)
    assert character not in svg
    svg.encode()


def test_no_text_leaves_the_sheet() -> None:
    for name in ("shipped", "every mark", "30 lanes", "60"):
        root = parsed(drawn(SAMPLES[name]))
        _, _, width, height = map(float, (root.get("viewBox") or "").split())
        for text in root.findall(f"{SVG}text"):
            assert 0 <= float(text.get("x") or -1) < width
            assert 0 <= float(text.get("y") or -1) < height


def test_no_colour_is_named_that_the_sheet_does_not_give() -> None:
    svg = drawn(SAMPLES["every mark"])

    used = {name for names in re.findall(r'class="([^"]*)"', svg) for name in names.split()}
    given = set(re.findall(r"\.([\w-]+)[{ ,]", svg[: svg.index("</style>")]))
    assert used <= given | {"v"}


def test_the_legend_names_the_marks_in_use_and_no_other() -> None:
    several = "one of these dates"

    assert several not in texts(drawn(SAMPLES["shipped"]))
    assert several in texts(drawn('events:\n- {id: a, title: A, date: "[2022-03-01,2022-05-01]"}\n'))
