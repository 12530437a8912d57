"""The picture depends on no zone of the reader."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Opener
from tests.browser.watching import watch
from tests.browser.zoned import FILES, ZONES
from timeline.events.reading.reader import read_text
from timeline.outputs import Options
from timeline.outputs.page import page
from timeline.outputs.plotly_file import html

SHOWN = """() => [...document.querySelectorAll("#plot svg, #range, #count, #beyond, #spoken")].map(
  (one) => one.innerHTML
)"""
ALL = """() => [...document.querySelectorAll(
  ".bars path, .points path, .textpoint text, .xtick text, .x2tick text, .shapelayer path, .annotation text"
)].map((one) => [one.getAttribute("d"), one.getAttribute("transform"), one.textContent].join())"""


@pytest.fixture(params=FILES)
def name(request: pytest.FixtureRequest) -> str:
    chosen: str = request.param
    return chosen


def test_the_page_is_the_same_in_every_zone(browser: Browser, tmp_path: Path, name: str) -> None:
    timeline, _ = read_text(FILES[name], "events.yaml")
    (tmp_path / "page.html").write_text(page(timeline, day=timeline.as_of or 0), encoding="utf-8", newline="\n")
    seen = {}
    for zone in ZONES:
        context = browser.new_context(timezone_id=zone, reduced_motion="reduce")
        watched = watch(context.new_page(), (tmp_path / "page.html").as_uri())
        watched.settled()
        fitted = watched.page.evaluate(SHOWN)
        watched.press("Home", "+", "+", "+", "+", "+", "ArrowRight")
        watched.settled()
        seen[zone] = [*fitted, *watched.page.evaluate(SHOWN)]
        assert watched.faults == []
        context.close()

    assert len("".join(seen["UTC"])) > 4_000
    assert [zone for zone in ZONES if seen[zone] != seen["UTC"]] == []


def test_the_figure_is_the_same_in_every_zone(browser: Browser, tmp_path: Path, name: str) -> None:
    timeline, _ = read_text(FILES[name], "events.yaml")
    content = html(timeline, Options(day=timeline.as_of or 0)).content
    assert isinstance(content, str)
    (tmp_path / "figure.html").write_text(content, encoding="utf-8", newline="\n")
    seen = {}
    for zone in ZONES:
        context = browser.new_context(timezone_id=zone, viewport={"width": 1280, "height": 860})
        shown = context.new_page()
        shown.goto((tmp_path / "figure.html").as_uri())
        shown.wait_for_selector(".textpoint text")
        seen[zone] = shown.evaluate(ALL)
        context.close()

    assert len(seen["UTC"]) > 20
    assert [zone for zone in ZONES if seen[zone] != seen["UTC"]] == []


def test_a_time_is_told_on_the_clock_on_which_it_was_written(opened: Opener) -> None:
    dates = ("2023-06-14T10:52-04:00", "2023-06-14T18:05")
    events = "".join(f"  - {{id: e{at}, date: '{date}', title: A}}\n" for at, date in enumerate(dates))
    text = f"as_of: 2023-06-21\ntimezone: Europe/Kyiv\nstories: {{short: {{steps: [e0, e1]}}}}\nevents:\n{events}"
    told = []
    for at in range(2):
        for fragment, inside in ((f"#event=e{at}", "#panel"), (f"#story=short&step={at + 1}", "#story")):
            page = opened(text, fragment=fragment)
            page.page.wait_for_selector(f"{inside} .when")
            told.append(page.page.locator(f"{inside} .when, {inside} .when + .note").all_inner_texts())

    assert told[:2] == [["14 June 2023, 17:52", "14 June 2023, 10:52 UTC-4"]] * 2
    assert told[2:] == [["14 June 2023, 18:05"]] * 2
