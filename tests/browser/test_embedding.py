"""The page in a frame of another page, with the lines of the manual."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from tests.browser.samples import WAR, generated
from tests.browser.watching import Watched, wait_until_drawn
from timeline.events.reading.reader import read_text
from timeline.outputs.page import Looks, page

MANUAL = re.search(r"```html\n(<iframe.*?)```", Path("docs/page.md").read_text(encoding="utf-8"), re.DOTALL)
FITS = """() => {
  const [ground, body, panel] = ["ground", "body", "panel"].map((id) => document.getElementById(id));
  const { top } = ground.getBoundingClientRect();
  const least = panel.hidden || innerWidth < 900 ? 0 : 420;
  return innerHeight === Math.ceil(top + scrollY + Math.max(body.offsetHeight, least));
}"""
"""Whether a frame is as high as what it shows; the panel of an event needs so much beside the rest."""


@pytest.fixture
def around(browser: Browser) -> Iterator[Page]:
    """A window, 600 pixels wide, for another page."""
    context = browser.new_context(viewport={"width": 600, "height": 500}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def framed(around: Page, folder: Path, text: str, *, sandbox: bool = True) -> tuple[Watched, Frame]:
    """Put the page of a text into a frame as the manual says; with its frame once it is ready."""
    assert MANUAL is not None
    lines = MANUAL[1] if sandbox else re.sub(r' sandbox="[^"]*"', "", MANUAL[1])
    timeline = read_text(text, "events.yaml")[0]
    (folder / "timeline.html").write_text(
        page(timeline, day=timeline.as_of or 0, looks=Looks(embed=True)), encoding="utf-8"
    )
    host = folder / "host.html"
    host.write_text(f"<!doctype html><body style='margin:0'>{lines}<div style='height:2000px'></div>", encoding="utf-8")
    watched = Watched(around)
    watched.listen()
    around.goto(host.as_uri())
    frame = next(one for one in around.frames if one.url.endswith("timeline.html"))
    wait_until_drawn(frame)
    return watched, frame


def fitted(around: Page, frame: Frame) -> int:
    """Wait until nothing in a frame moves and it is as high as what it shows; return how high it is."""
    expect(frame.locator("#known")).to_be_enabled()
    frame.evaluate("() => window.timeline.settled()")
    frame.wait_for_function(FITS)
    height: int = around.evaluate("() => document.getElementById('timeline').clientHeight")
    return height


def test_the_bar_is_low_and_nothing_runs_over_in_600_by_400(around: Page, tmp_path: Path) -> None:
    _, frame = framed(around, tmp_path, WAR)

    header = frame.evaluate("() => document.querySelector('header').getBoundingClientRect().height")
    wide, inner = frame.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")

    assert header == 32
    assert wide == inner == 600
    assert frame.locator("#plot svg text", has_text="It begins").count()


PARTS = """() => {
  const line = document.getElementById("range").getBoundingClientRect();
  return [...document.querySelectorAll("#range span")].map((part) => {
    const { top, bottom, left, right } = part.getBoundingClientRect();
    return top >= line.bottom - 2 ? "out" : left >= line.left - 1 && right <= line.right + 1 ? "whole" : "cut";
  });
}"""


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_no_part_of_the_heading_is_cut_in_a_narrow_frame(around: Page, tmp_path: Path, language: str) -> None:
    _, frame = framed(around, tmp_path, generated(40).replace("title:", f"language: {language}\ntitle:", 1))

    found = set()
    for width in (320, 360, 390, 430, 600):
        around.set_viewport_size({"width": width, "height": 500})
        frame.wait_for_function("(width) => innerWidth === width", arg=width)
        found.update(frame.evaluate(PARTS))

    assert found == {"out", "whole"}


@pytest.mark.parametrize("sandbox", [True, False])
def test_the_frame_becomes_as_high_as_the_page(around: Page, tmp_path: Path, *, sandbox: bool) -> None:
    watched, frame = framed(around, tmp_path, WAR, sandbox=sandbox)
    folded = fitted(around, frame)

    frame.click("#table summary")
    around.wait_for_function("(low) => document.getElementById('timeline').clientHeight > low", arg=folded)
    frame.click("#table summary")
    around.wait_for_function("(low) => document.getElementById('timeline').clientHeight === low", arg=folded)

    assert frame.evaluate("() => document.documentElement.scrollHeight <= innerHeight")
    assert watched.faults == []


def test_an_open_event_does_not_make_the_frame_grow_for_ever(around: Page, tmp_path: Path) -> None:
    _, frame = framed(around, tmp_path, generated(60))
    around.set_viewport_size({"width": 900, "height": 500})
    frame.focus("#stage")
    around.keyboard.press("Home")
    around.keyboard.press("Enter")
    frame.wait_for_selector("#panel h2")

    heights = []
    for _ in range(4):
        heights.append(fitted(around, frame))
        for each in (frame, around):
            each.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    assert len({*heights}) == 1


def test_the_wheel_scrolls_the_page_around(around: Page, tmp_path: Path) -> None:
    _, frame = framed(around, tmp_path, WAR)
    around.wait_for_function("() => document.getElementById('timeline').clientHeight !== 400")
    view = "() => [...window.timeline.app.state.view]"
    before = frame.evaluate(view)
    frame.focus("#stage")
    frame.hover("#stage")

    around.mouse.wheel(0, 120)
    around.wait_for_function("() => scrollY > 0")

    assert frame.evaluate(view) == before


def test_an_opened_event_is_no_step_of_the_page_around(around: Page, tmp_path: Path) -> None:
    _, frame = framed(around, tmp_path, WAR, sandbox=False)
    steps = around.evaluate("() => history.length")

    frame.focus("#stage")
    around.keyboard.press("Home")
    around.keyboard.press("Enter")
    frame.wait_for_selector("#panel h2")
    frame.wait_for_function("() => location.hash.includes('event=start')")

    assert around.evaluate("() => history.length") == steps
