from tests.browser.conftest import Opener
from tests.browser.samples import WAR


def test_the_page_is_sealed_and_says_nothing(opened: Opener) -> None:
    page = opened(WAR)
    page.settled()

    assert page.faults == []
    assert page.page.locator(".modebar").count() == 0


def test_at_rest_the_picture_is_svg_and_in_motion_a_canvas(opened: Opener) -> None:
    page = opened(WAR)
    moving = "() => document.getElementById('moving').style.visibility"
    page.settled()
    rest = page.page.evaluate(moving)

    page.press("+")

    assert rest == "hidden"
    assert page.page.locator("#plot > svg text").count() > 10
    assert page.page.evaluate(moving) == "visible"


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
