import json
from importlib.resources import files

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opener
from tests.browser.samples import WAR, generated
from tests.browser.watching import STANDS, Watched

AXE = files("axe_playwright_python").joinpath("axe.min.js")
STEP = """async () => {
  const stage = document.getElementById("stage");
  const press = (key) => stage.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const heard = new Set();
  press("Home");
  for (let k = 0; k <= window.timeline.app.store.n; k++) {
    heard.add(document.getElementById("spoken").textContent);
    press("ArrowRight");
  }
  return heard.size;
}"""


def violations(page: Watched) -> list[str]:
    page.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.page.evaluate("() => axe.run().then((results) => JSON.stringify(results.violations))")
    return [f"{one['id']}: {one['nodes'][0]['html']} {one['nodes'][0]['failureSummary']}" for one in json.loads(found)]


def violations_around(page: Page) -> list[object]:
    """What axe finds in a page of `serve`, and in the one that stands in it; the page that waits is seen by nobody."""
    frames = [each.content_frame() for each in page.query_selector_all(STANDS)]
    for frame in (page.main_frame, *frames):
        assert frame
        frame.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[object] = json.loads(
        page.evaluate("() => axe.run().then(({ violations }) => JSON.stringify(violations))")
    )
    assert not page.evaluate("() => document.documentElement.scrollWidth > innerWidth")
    return found


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(opened: Opener, width: int, *, dark: bool) -> None:
    page = opened(WAR, fragment="#event=summit", width=width, dark=dark)
    page.page.wait_for_selector("#panel h2")
    page.page.click("#filter")
    page.moved()

    assert violations(page) == []


def test_every_event_is_reached_by_the_arrow_keys(opened: Opener) -> None:
    page = opened(generated(300))

    assert page.page.evaluate(STEP) == 300


@pytest.mark.parametrize("clear", ["#tags .all", "#none button"])
def test_the_focus_is_not_lost_with_the_filters_that_are_cleared(opened: Opener, clear: str) -> None:
    page = opened(WAR)
    for chip in page.page.locator(".chip").all():
        chip.click()
    page.settled()

    page.page.focus(clear)
    page.page.keyboard.press("Enter")
    page.settled()

    assert page.page.is_hidden(clear)
    assert page.page.evaluate("() => document.activeElement.id") == "query"


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_a_window_four_times_enlarged_loses_nothing(opened: Opener, language: str) -> None:
    told = WAR.replace("language: en", f"language: {language}\nstories: {{all: {{steps: [start, lyman, summit]}}}}")
    page = opened(told, width=320, height=180)
    page.page.click("#mode")
    page.settled()
    page.page.click("#take > summary")
    left, right = page.page.evaluate(
        "() => [document.querySelector('.choices').getBoundingClientRect()].flatMap(({left, right}) => [left, right])"
    )
    page.page.keyboard.press("Escape")
    page.page.evaluate("() => document.querySelector('#rows a').click()")
    page.page.wait_for_selector("#panel h2")
    panel = page.page.evaluate("() => document.getElementById('panel').clientHeight")
    page.page.keyboard.press("Escape")
    page.page.click("#tell")
    page.page.keyboard.press("ArrowRight")
    page.page.wait_for_selector("#story h2:has-text('Lyman is retaken')")

    assert (left >= 0, right <= 320) == (True, True)
    assert panel > 120, "more than its buttons"
    assert page.page.evaluate("() => document.querySelector('#story article').scrollHeight") == page.page.evaluate(
        "() => document.querySelector('#story article').clientHeight"
    )
    assert page.page.evaluate("() => document.getElementById('story').scrollTop") == 0
    assert not page.wide()


def test_up_and_down_change_the_lane(opened: Opener) -> None:
    page = opened(WAR)

    page.press("Home", "ArrowDown")

    assert "Diplomacy" in page.text("#spoken")


def test_the_picture_is_hidden_from_readers_and_the_table_is_not(opened: Opener) -> None:
    page = opened(WAR)

    assert page.page.get_attribute("#plot", "aria-hidden") == "true"
    assert page.page.locator("#rows tr").count() == 5


def test_tab_reaches_the_table_first_by_a_skip_link(opened: Opener) -> None:
    page = opened(WAR)

    page.page.keyboard.press("Tab")

    assert page.page.evaluate("() => document.activeElement.textContent") == "Skip to the table of events"


def test_print_leaves_the_picture_and_the_table(opened: Opener) -> None:
    page = opened(generated(60))

    page.page.emulate_media(media="print")

    assert page.page.is_hidden(".tools")
    assert page.page.locator("#rows tr").last.is_visible()
    assert page.page.is_visible("#stage")
    assert page.page.pdf()[:5] == b"%PDF-"
    assert page.faults == []


def test_without_javascript_the_table_holds_every_event(opened: Opener) -> None:
    page = opened(WAR)
    plain = page.page.context.browser
    assert plain is not None
    context = plain.new_context(java_script_enabled=False)
    bare = context.new_page()

    bare.goto(page.page.url)
    shown = bare.locator("#rows tr").count()
    note = bare.locator("main noscript .every").inner_text()
    context.close()

    assert shown == 5
    assert note == "Without JavaScript the picture stands still; the table below holds every event."
