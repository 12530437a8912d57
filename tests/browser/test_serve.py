"""The page that follows its files, in a browser."""

import json
import re

import pytest
from playwright.sync_api import Frame, FrameLocator, Page, Route, expect

from tests.browser.test_access import violations_around
from tests.browser.watching import STANDS
from tests.serve.serving import Served

NEW = "  - {id: new-one, date: 2023-06-24, title: New in the file}\n"


def timeline(page: Page) -> FrameLocator:
    """The page of the timeline that stands."""
    return page.frame_locator(STANDS)


def test_the_token_leaves_the_address(page: Page, served: Served) -> None:
    assert page.url == f"http://127.0.0.1:{served.port}/"
    expect(page.locator("#count")).to_have_text("15 events: no problems")


def test_a_saved_event_stands_in_the_page_and_the_view_is_kept(page: Page, served: Served) -> None:
    timeline(page).locator("#query").fill("Lyman")
    page.wait_for_function(f"() => document.querySelector('{STANDS}').contentWindow.location.hash.includes('Lyman')")

    served.write(served.file.read_text(encoding="utf-8") + NEW)

    expect(page.locator("#count")).to_have_text("16 events: no problems")
    expect(timeline(page).locator("#rows a", has_text="New in the file")).to_have_count(0)
    expect(timeline(page).locator("#query")).to_have_value("Lyman")
    timeline(page).locator("#query").fill("")
    expect(timeline(page).locator("#rows a", has_text="New in the file")).to_have_count(1)


def test_problems_are_listed_and_lead_to_their_events(page: Page, served: Served) -> None:
    text = served.file.read_text(encoding="utf-8")

    served.write(text.replace("category: diplomacy", "category: diplomacie", 1))
    expect(page.locator("#count")).to_have_text("15 events: 1 error")
    page.locator("#toggle").focus()
    page.keyboard.press("Enter")
    page.locator("#list").get_by_role("button", name="Show the event").press("Enter")

    expect(page.locator("#list li")).to_contain_text("dangling-category")
    expect(page.locator("#list li")).to_contain_text("did you mean `diplomacy`?")
    expect(timeline(page).locator("#panel")).to_be_visible()


def test_an_older_answer_that_comes_later_is_not_shown(page: Page, served: Served) -> None:
    held: list[Route] = []
    page.route("**/sight*", lambda route: route.continue_() if held else held.append(route))
    text = served.file.read_text(encoding="utf-8")
    older = {**json.loads(served.ask("/sight").text), "events": 99, "stale": True}

    with page.expect_request("**/sight*"):
        served.write(f"{text}# a remark\n")
    served.write(text + NEW)
    expect(page.locator("#count")).to_have_text("16 events: no problems")
    with page.expect_event("requestfinished", lambda request: "/sight" in request.url):
        held[0].fulfill(json=older)

    assert page.evaluate("() => document.getElementById('count').textContent") == "16 events: no problems"


def test_a_file_that_is_not_understood_keeps_the_last_page(page: Page, served: Served) -> None:
    served.write("events: [\n")

    expect(page.locator("#fault")).to_contain_text("the last that could be made")
    expect(timeline(page).locator("h1")).to_have_text("Russia's war against Ukraine")


def test_what_is_around_the_page_takes_its_colours(page: Page, served: Served) -> None:
    around = "() => getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(around)

    timeline(page).locator("#theme").click()
    page.wait_for_function(f"(light) => ({around})() !== light", arg=light)
    served.write(served.file.read_text(encoding="utf-8") + NEW)
    standing(page, 16)

    assert page.evaluate(around) != light


def test_two_windows_follow_alike(page: Page, served: Served) -> None:
    other = page.context.new_page()
    other.goto(f"http://127.0.0.1:{served.port}/")

    served.write(served.file.read_text(encoding="utf-8") + NEW)

    for each in (page, other):
        expect(each.locator("#count")).to_have_text("16 events: no problems")


def test_hostile_texts_of_a_problem_stay_texts(page: Page, served: Served) -> None:
    text = "events:\n- {id: a, date: 2020, title: A, '<img src=x onerror=alert(1)>': \"\\u202e\"}\n"

    served.write(text)

    expect(page.locator("#list li")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#list img").count() == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_around_the_page(page: Page, served: Served, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    served.write(served.file.read_text(encoding="utf-8").replace("category: diplomacy", "catgory: diplomacy"))
    expect(page.locator("#list li")).to_have_count(2)
    page.click("#toggle")

    assert violations_around(page) == []


DRAWN = """() => {
  const { view } = window.timeline.app.state;
  const styles = [...document.head.querySelectorAll("style")].map((each) => each.textContent);
  const shown = document.body.cloneNode(true);
  shown.querySelector("#moving").removeAttribute("style");
  return [document.body.className, shown.innerHTML, styles, view].map(String);
}"""
"""All that a page shows, and how; the canvas, on which nothing is seen at rest, has a style in any order."""

UNDATED = "  - {id: later, date: '', title: Without a day}\n"
"""An event for which the page needs another script."""


def standing(page: Page, number: int) -> Frame:
    """The page that stands, once it has so many events."""
    expect(timeline(page).locator("#table summary")).to_contain_text(re.compile(rf"\b{number}\b(?! of)"))
    found = next(each for each in page.query_selector_all(STANDS)).content_frame()
    assert found
    return found


def drawn(page: Page, number: int) -> list[str]:
    """What a page shows once it has so many events, after a press of a key that zooms in."""
    frame = standing(page, number)
    frame.wait_for_selector("#rows td:last-child > *", state="attached")
    frame.wait_for_selector("#known[max]", state="attached")
    frame.locator("#stage").press("+")
    frame.evaluate("() => window.timeline.settled()")
    found: list[str] = frame.evaluate(DRAWN)
    return found


def test_a_page_that_was_given_its_content_often_is_as_one_that_is_opened_anew(page: Page, served: Served) -> None:
    text = served.file.read_text(encoding="utf-8")
    other = NEW.replace("new-one", "newer").replace("2023-06-24, title: New", "2023-07-08, title: Newer")
    began = standing(page, 15)
    began.evaluate("() => { window.heard = 0; addEventListener('probe', () => window.heard++); }")
    for number, more in ((16, NEW), (17, NEW + other), (18, NEW + other + UNDATED), (17, NEW + other), (16, NEW)):
        served.write(text + more)
        last = standing(page, number)
        if number == 17 and began == last:
            assert began.evaluate("() => dispatchEvent(new Event('probe')) && window.heard") == 0
            began = page.main_frame
    assert began == page.main_frame, "a page stood twice"
    served.write(text)
    standing(page, 15)
    served.write(text + NEW)
    given = drawn(page, 16)

    page.reload()

    assert drawn(page, 16) == given


LAZY = "window.put_off = []; window.requestIdleCallback = (act) => window.put_off.push(act);"
"""A browser that is busy: what is put off until nothing else is done is put off until the test has it done."""


def test_what_was_put_off_does_not_end_the_page_that_comes(page: Page, served: Served) -> None:
    def late(route: Route) -> None:
        page.evaluate("() => { for (const act of window.put_off.splice(0)) act(); }")
        route.continue_()

    page.add_init_script(LAZY)
    page.reload()
    standing(page, 15)
    page.wait_for_function("() => window.put_off.length")
    page.route("**/page?*", late)

    served.write(served.file.read_text(encoding="utf-8") + UNDATED)

    standing(page, 16)


def test_who_types_while_the_file_changes_loses_no_letter(page: Page, served: Served) -> None:
    text = served.file.read_text(encoding="utf-8")
    standing(page, 15).locator("#query").click()
    for letter, number, more in zip("lyman", (16, 15, 16, 15, 16), (NEW, "", NEW, "", NEW), strict=True):
        page.keyboard.type(letter)
        served.write(text + more)
        standing(page, number)

    expect(timeline(page).locator("#query")).to_have_value("lyman")
    expect(timeline(page).locator("#query")).to_be_focused()


SLOW = """if (top === window) {
  const now = performance.now.bind(performance);
  performance.now = () => now() * 1000;
  window.drawn = Promise.resolve();
} else {
  let live;
  const show = async (content) => {
    await live.show(content);
    await parent.drawn;
  };
  Object.defineProperty(window, "live", { get: () => live && { show }, set: (given) => (live = given) });
}"""
"""A machine on which a picture takes as long as a test wants, and longer than a reader is waited for."""


def test_what_is_done_while_a_picture_takes_long_is_not_undone(page: Page, served: Served) -> None:
    page.add_init_script(SLOW)
    page.reload()
    standing(page, 15)
    page.wait_for_function("() => document.querySelector('.coming')?.contentWindow.live")
    page.evaluate("() => { window.drawn = new Promise((done) => { window.end = done; }); }")

    served.write(served.file.read_text(encoding="utf-8") + NEW)
    coming = page.frame_locator("iframe.coming").locator("html")
    expect(coming).to_have_attribute("data-state", "ready")
    timeline(page).locator("#rows a[href='#event=vilnius-summit']").click()
    timeline(page).locator("#query").fill("Vilnius")
    page.evaluate("() => window.end()")

    expect(timeline(page).locator("#table summary")).to_contain_text("2 of 16")
    expect(timeline(page).locator("#query")).to_have_value("Vilnius")
    expect(timeline(page).locator("#panel h2")).to_contain_text("Vilnius")
    expect(timeline(page).locator("#panel")).to_be_visible()


def test_a_page_that_is_held_stays_until_it_is_let_go(page: Page, served: Served) -> None:
    frame = standing(page, 15)
    frame.locator("#stage").press("+")
    frame.evaluate("() => window.timeline.settled()")
    before = frame.evaluate("() => window.timeline.app.state.view[0]")
    box = page.locator(STANDS).bounding_box()
    assert box
    page.mouse.move(box["x"] + 500, box["y"] + 300)
    page.mouse.down()
    page.mouse.move(box["x"] + 400, box["y"] + 300)
    with page.expect_response("**/picture"):
        served.write(served.file.read_text(encoding="utf-8") + NEW)
    page.mouse.move(box["x"] + 300, box["y"] + 300)
    page.mouse.up()

    after = standing(page, 16).evaluate("() => window.timeline.app.state.view[0]")
    assert after > before
