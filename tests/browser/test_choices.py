"""Search, chips, filters and addresses together; colours and signs of events; the reader's own size of letters."""

import re

import pytest

from tests.browser.conftest import Opener
from tests.browser.samples import WAR

COLORED = """\
title: Colours
as_of: 2023-06-21
categories: {a: {label: A, color: teal}, b: {label: B}}
events:
  - {id: plain, date: 2023-06-01, title: Plain, category: a}
  - {id: red, date: 2023-06-10, title: Red, category: a, color: crimson, icon: "\N{AIRPLANE}"}
  - {id: pale, date: 2023-06-15, title: Pale, category: b, color: "#fffff0"}
  - {id: loose, date: unknown, title: Loose, category: b, color: "#00f"}
"""
CHIPS = "#chips button"


def test_an_id_is_found_by_its_sign_and_not_by_accident(opened: Opener) -> None:
    page = opened(WAR.replace("id: push", "id: b47"))

    page.page.fill("#query", "b47")
    page.page.wait_for_function("() => document.getElementById('found').textContent === '0 matches'")
    page.page.fill("#query", "id:b47")
    page.page.wait_for_function("() => document.getElementById('found').textContent === '1 match'")

    assert page.page.locator("#rows tr td:nth-child(3)").all_text_contents() == ["The push goes on"]


def test_chips_count_what_the_search_leaves(opened: Opener) -> None:
    page = opened(WAR, fragment="#q=lyman")
    page.page.wait_for_selector("#tags button")

    assert page.page.locator(CHIPS).all_text_contents() == ["Battlefield1", "Diplomacy0"]


def test_chips_hidden_one_after_the_other_leave_nothing(opened: Opener) -> None:
    page = opened(WAR)

    for chip in page.page.locator(CHIPS).all():
        chip.click()
    page.settled()

    assert page.text("#count") == "5 events: 0 shown, 5 filtered out"
    assert page.page.is_visible("#none")
    assert page.page.url.endswith("#categories=none")


def test_an_address_without_categories_gives_none_back(opened: Opener) -> None:
    page = opened(WAR, fragment="#categories=none")
    page.settled()

    assert page.text("#count") == "5 events: 0 shown, 5 filtered out"
    page.page.locator(CHIPS).first.click()
    page.settled()
    assert page.page.url.endswith("#category=battlefield")


def test_a_category_that_is_not_there_hides_nothing(opened: Opener) -> None:
    page = opened(WAR, fragment="#category=elsewhere")
    page.settled()

    assert page.text("#count") == "5 events: 4 shown, 1 undated"


@pytest.mark.parametrize("allowed", [True, False])
def test_the_link_that_is_copied_is_that_of_now(opened: Opener, *, allowed: bool) -> None:
    page = opened(WAR, fragment="#event=lyman")
    page.page.wait_for_selector("#panel h2")
    page.page.evaluate(
        """(allowed) => Object.defineProperty(navigator, "clipboard", {
          value: { writeText: async (text) => allowed ? (window.copied = text) : Promise.reject(new Error("no")) },
        })""",
        allowed,
    )

    page.page.evaluate(
        """() => {
          document.querySelector("#panel [aria-label='Next event']").click();
          return new Promise((done) => setTimeout(done, 20));
        }"""
    )
    page.page.click("#panel button:has-text('Copy link')")
    page.moved()

    address = page.page.evaluate("() => window.copied ?? document.querySelector('.panel-tools input')?.value")
    assert re.search(r"#(view=.*&)?event=push$", address)
    assert page.page.locator(".panel-tools").get_by_text("Link copied").count() == allowed


def test_a_list_in_a_description_has_its_marks(opened: Opener) -> None:
    page = opened(WAR.replace('"A **bold** text', '"- one\\n- two\\n\\nA text'), fragment="#event=lyman")
    page.page.wait_for_selector(".about li")

    style = page.page.evaluate("() => getComputedStyle(document.querySelector('.about ul')).listStyleType")

    assert style == "disc"


def test_an_event_has_its_own_colour_in_picture_panel_and_table(opened: Opener) -> None:
    page = opened(COLORED, fragment="#event=red")
    page.page.wait_for_selector("#panel h2")
    page.settled()
    colors = """() => {
      const color = (element) => getComputedStyle(element).backgroundColor;
      const panel = color(document.querySelector("#panel .swatch"));
      const rows = [...document.querySelectorAll("#rows .swatch")].map(color);
      const dots = [...document.querySelectorAll("#plot svg *")].map((mark) => getComputedStyle(mark).fill);
      return { panel, rows, dots, loose: color(document.querySelector("#undated .swatch")) };
    }"""

    seen = page.page.evaluate(colors)

    crimson = "rgb(220, 20, 60)"
    assert [seen["panel"], seen["rows"][0], seen["loose"]] == [crimson, crimson, "rgb(0, 0, 255)"]
    assert crimson in seen["dots"]
    assert "rgb(0, 128, 128)" in seen["dots"]


def test_a_colour_too_pale_is_darkened_until_it_is_seen(opened: Opener) -> None:
    page = opened(COLORED)

    pale = page.page.evaluate("() => getComputedStyle(document.querySelectorAll('#rows .swatch')[1]).backgroundColor")

    red, green, blue = map(int, re.findall(r"\d+", pale))
    assert max(red, green, blue) < 160


def test_a_sign_stands_before_the_title(opened: Opener) -> None:
    page = opened(COLORED, fragment="#event=red")
    page.page.wait_for_selector("#panel h2")
    page.settled()

    assert "\N{AIRPLANE} Red" in page.page.locator("#plot text").all_text_contents()
    assert page.text("#panel .icon") == "\N{AIRPLANE}"
    assert page.text("#panel h2") == "Red"
    assert page.page.locator("#rows tr").nth(1).locator("td").nth(1).inner_text().strip() == "\N{AIRPLANE} Red"


def test_the_letters_are_as_large_as_the_reader_has_them(opened: Opener) -> None:
    page = opened(WAR, fragment="#event=lyman")
    page.page.wait_for_selector("#panel h2")
    sizes = """() => ["body", "h1", "#range", ".chip", "#panel h2", "td", "#count", "#query", ".lane .name"].map(
      (selector) => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize))"""
    before = page.page.evaluate(sizes)

    page.page.evaluate("() => (document.documentElement.style.fontSize = '32px')")

    assert page.page.evaluate(sizes) == [2 * size for size in before]
    assert page.page.evaluate("() => document.documentElement.scrollWidth") == 1280
