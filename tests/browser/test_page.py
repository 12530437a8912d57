from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.conftest import Opener
from tests.browser.samples import WAR

SHIPPED = Path("events.yaml").read_text(encoding="utf-8")


def test_the_page_is_sealed_and_says_nothing(opened: Opener) -> None:
    page = opened(WAR)
    page.settled()

    assert page.faults == []


NOTED = """() => {
  window.noted = [];
  const canvas = document.getElementById("moving");
  const note = () => window.noted.push(canvas.style.visibility);
  new MutationObserver(note).observe(canvas, { attributeFilter: ["style"] });
}"""


def test_at_rest_the_picture_is_svg_and_in_motion_a_canvas(opened: Opener) -> None:
    page = opened(WAR)
    page.settled()
    rest = page.page.evaluate("() => document.getElementById('moving').style.visibility")
    page.page.evaluate(NOTED)

    page.press("+")

    page.page.wait_for_function("() => window.noted.includes('visible')")
    page.settled()
    assert rest == "hidden"
    assert page.page.locator("#plot > svg text").count() > 10
    assert page.page.evaluate("() => window.noted.at(-1)") == "hidden"


def test_every_title_stands_in_the_picture(opened: Opener) -> None:
    page = opened(WAR)
    page.settled()

    shown = page.page.locator("#plot text").all_text_contents()

    assert {"It begins", "Lyman is retaken", "The push goes on", "Summit in Vilnius"} <= set(shown)


def test_the_count_line_counts_every_event_once(opened: Opener) -> None:
    page = opened(WAR)

    assert page.text("#count") == "5 events: 4 shown, 1 undated"


def test_an_event_is_reached_and_opened_by_keyboard_alone(opened: Opener) -> None:
    page = opened(WAR)

    page.press("Home", "ArrowRight", "Enter")
    page.page.wait_for_selector("#panel h2")
    panel = page.text("#panel")

    assert "Lyman is retaken" in panel
    assert "retook Lyman in October" in panel
    assert page.text("#spoken") == "Lyman is retaken. October 2022, days 220–250. Battlefield. imprecise date."


def test_the_browser_finds_the_titles_and_shift_selects_them(opened: Opener) -> None:
    page = opened(WAR)
    page.settled()
    range_before = page.view()

    found = page.page.evaluate("() => window.find('Summit in Vilnius') && getSelection().anchorNode.parentNode.tagName")
    box = page.page.locator("#plot text", has_text="Lyman is retaken").bounding_box()
    assert box is not None
    page.page.keyboard.down("Shift")
    page.page.mouse.move(box["x"] + 3, box["y"] + 8)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + box["width"], box["y"] + 8, steps=4)
    page.page.mouse.up()
    page.page.keyboard.up("Shift")

    assert found == "text"
    assert page.page.evaluate("() => String(getSelection())").startswith("Lyman is")
    assert page.view() == range_before


def test_the_page_of_the_shipped_file_is_small(opened: Opener) -> None:
    page = opened(SHIPPED)

    assert page.page.evaluate("() => document.documentElement.outerHTML.length") < 300_000
    assert len((Path(page.page.url.removeprefix("file://"))).read_bytes()) < 250_000


def test_forced_colours_are_the_readers(browser: Browser, opened: Opener) -> None:
    page = opened(WAR)
    context = browser.new_context(forced_colors="active", color_scheme="dark")
    forced = context.new_page()
    forced.goto(page.page.url)
    forced.wait_for_selector("#plot text.c")

    looks = forced.evaluate(
        """() => ["#plot text.c", "#plot circle.spaper"].map((selector) => {
          const style = getComputedStyle(document.querySelector(selector));
          return [style.fill, style.stroke];
        })"""
    )
    canvas, text = forced.evaluate(
        """() => ["Canvas", "CanvasText"].map((color) => {
          document.body.style.background = color;
          return getComputedStyle(document.body).backgroundColor;
        })"""
    )
    context.close()

    assert looks[0][0] == text
    assert looks[1][1] == canvas
