"""The picture that stands in the page before its script has drawn, or without it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import TypedDict

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.held import Held, held
from tests.browser.samples import WAR, generated
from tests.browser.test_safety import hostile, nasty
from tests.browser.watching import Watched, wait_until_drawn
from timeline.events.reading.reader import read_text
from timeline.outputs.page import page
from timeline.outputs.svg_file import svg

SHIPPED = Path("events.yaml").read_text(encoding="utf-8")
SEEN = Path("tests/browser/still.js").read_text(encoding="utf-8").partition("\n")[2].strip().removesuffix(";")
STILL, DRAWN, OVERLAPS = (f"(given) => {SEEN}.{name}(given)" for name in ("still", "drawn", "overlaps"))


LETTERS = """() => {
  const box = (one) => one.getBoundingClientRect();
  const shown = [...document.querySelectorAll("#opening > svg")].find((one) => box(one).width);
  const [lane, band] = [document.querySelector("#names .lane"), shown.querySelector("rect.fband")].map(box);
  return {
    size: box(shown.querySelector("text.c")).width,
    high: box(shown).height,
    wide: box(document.getElementById("wrap")).width,
    apart: lane.width ? Math.abs(lane.top - band.top) + Math.abs(lane.bottom - band.bottom) : null,
  };
}"""


class Place(TypedDict):
    """A text and where it stands."""

    text: str
    x: float
    y: float


Opener = Callable[[str, int, int], tuple[Page, Held]]


@cache
def html(text: str) -> str:
    timeline, _ = read_text(text, "events.yaml")
    return page(timeline, day=timeline.as_of or 0)


@pytest.fixture
def arriving(browser: Browser) -> Iterator[Opener]:
    """Open a page whose data and script are still to come."""
    with ExitStack() as stack:

        def open_page(text: str, width: int, height: int) -> tuple[Page, Held]:
            served = stack.enter_context(held(html(text)))
            context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
            stack.callback(context.close)
            opened = context.new_page()
            opened.goto(served.address, wait_until="commit")
            opened.wait_for_function("() => document.querySelector('#legend > .key')")
            opened.evaluate("() => document.body.classList.remove('listed')")
            return opened, served

        yield open_page


SCREENS = [(1280, 860, 6), (390, 844, 32)]


@pytest.mark.parametrize(("width", "height", "off"), SCREENS, ids=["wide", "a phone, to which it is stretched"])
@pytest.mark.parametrize("text", [WAR, SHIPPED, generated(60), generated(3000)], ids=["5", "15", "60", "3000"])
def test_the_script_draws_where_the_still_picture_stood(
    arriving: Opener, text: str, width: int, height: int, off: float
) -> None:
    opened, served = arriving(text, width, height)
    still = opened.evaluate(STILL)
    served.rest.set()
    wait_until_drawn(opened)
    drawn = opened.evaluate(DRAWN)

    assert abs(still["top"] - drawn["top"]) < 2
    assert abs(still["height"] - drawn["height"]) < (4 if width > 700 else 40), "a phone breaks titles at other words"
    if width > 700:
        assert still["left"] == drawn["left"]
        assert [place for lane in still["lanes"] for place in lane] == pytest.approx([*chain(*drawn["lanes"])], abs=3)
    moved = [one["text"] for one in still["texts"] if not any(near(one, other, off) for other in drawn["texts"])]
    assert len(moved) <= len(still["texts"]) // (20 if width > 700 else 2)


def near(one: Place, other: Place, off: float) -> bool:
    first, second = (text.removesuffix("…") for text in sorted((one["text"], other["text"]), key=len))
    return second.startswith(first) and abs(one["x"] - other["x"]) < off and abs(one["y"] - other["y"]) < 4


@pytest.mark.parametrize("width", [360, 390, 699, 700, 1000, 1263, 1264, 1280, 1920])
@pytest.mark.parametrize("text", [WAR, SHIPPED, generated(60), generated(3000)], ids=["5", "15", "60", "3000"])
def test_no_text_is_over_another_on_any_screen(arriving: Opener, text: str, width: int) -> None:
    opened, _ = arriving(text, width, 860)

    assert opened.evaluate(OVERLAPS, opened.evaluate(STILL)) == []


@pytest.fixture
def bare(browser: Browser, tmp_path: Path) -> Iterator[Callable[[str, str], Page]]:
    """Open a file where no script runs, with all that it asks and says held against it."""
    with ExitStack() as stack:

        def open_file(name: str, content: str) -> Page:
            (tmp_path / name).write_text(content, encoding="utf-8", newline="\n")
            context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 860})
            stack.callback(context.close)
            opened = context.new_page()
            opened.on("request", lambda request: faults.append(request.url))
            opened.on("console", lambda message: faults.append(message.text))
            opened.goto((tmp_path / name).as_uri())
            return opened

        faults: list[str] = []
        yield open_file
        assert [fault for fault in faults if not fault.startswith("file:")] == []


def test_without_a_script_the_page_reads_well(bare: Callable[[str, str], Page]) -> None:
    opened = bare("page.html", html(WAR))

    shown = opened.locator("#opening > svg.wide text").all_text_contents()
    assert {"It begins", "Lyman is retaken", "The push goes on", "Summit in Vilnius"} <= set(shown)
    assert opened.locator("#count").inner_text() == "5 events: 4 shown, 1 undated"
    assert opened.locator("#undated .one").all_inner_texts() == ["Talks in secret"]
    assert opened.locator("#names .name").all_inner_texts() == ["Battlefield", "Diplomacy"]
    assert opened.locator("#rows tr").count() == 5


def test_without_a_script_nothing_stands_there_that_needs_one(bare: Callable[[str, str], Page]) -> None:
    opened = bare("page.html", html(WAR))

    assert opened.locator("button:visible").all_inner_texts() == ["Date", "Day", "Event", "Category"]
    assert opened.locator("input:visible").count() == 0
    assert opened.locator("#stage").get_attribute("role") is None


def test_without_a_script_the_table_of_too_many_is_not_promised(bare: Callable[[str, str], Page]) -> None:
    opened = bare("page.html", html(generated(3000)))

    assert opened.locator("#table").is_hidden()
    assert opened.locator("main noscript p:visible").inner_text().endswith("a table of so many events needs it too.")


def test_without_a_script_the_page_prints_picture_and_table(bare: Callable[[str, str], Page]) -> None:
    opened = bare("page.html", html(WAR))

    pages = [page.extract_text() for page in PdfReader(BytesIO(opened.pdf())).pages]

    assert "".join(pages).count("Lyman is retaken") > 1
    assert "Talks in secret" in pages[0]


@pytest.mark.parametrize("width", [1280, 1920])
def test_without_a_script_the_picture_has_letters_of_the_readers_size(
    bare: Callable[[str, str], Page], width: int
) -> None:
    opened = bare("page.html", html(WAR))
    opened.set_viewport_size({"width": width, "height": 900})
    plain = opened.evaluate(LETTERS)
    session = opened.context.new_cdp_session(opened)

    session.send("Page.setFontSizes", {"fontSizes": {"standard": 24}})
    opened.wait_for_function("() => getComputedStyle(document.documentElement).fontSize === '24px'")
    larger = opened.evaluate(LETTERS)

    assert larger["size"] == pytest.approx(1.5 * plain["size"], rel=0.05)
    assert width == 1280 or larger["high"] == pytest.approx(1.5 * plain["high"], abs=1)
    assert larger["wide"] == pytest.approx(opened.evaluate("() => document.documentElement.clientWidth"), abs=1)
    assert (larger["apart"] is None) == (width == 1280)
    assert (larger["apart"] or 0) < 2


def test_a_picture_of_hostile_texts_asks_for_nothing_and_runs_nothing(browser: Browser, tmp_path: Path) -> None:
    timeline = hostile(nasty())
    (tmp_path / "picture.svg").write_text(svg(timeline, day=19529), encoding="utf-8", newline="\n")
    seen = Watched(browser.new_page())
    seen.listen()

    seen.page.goto((tmp_path / "picture.svg").as_uri())
    shown = seen.page.locator("text").count()
    seen.page.close()

    assert shown > 50
    assert seen.faults == []
