"""Lanes within lanes: opened and shut by pointer and keys, remembered in the address, chosen by one chip."""

from tests.browser.conftest import Opener
from tests.browser.test_access import AXE
from tests.drawing.samples import NESTED

NAMES = "() => [...document.querySelectorAll('#names .lane .name')].map((each) => each.textContent)"
COUNTS = "() => [...document.querySelectorAll('#names .lane .many')].map((each) => each.textContent)"


def test_lanes_open_and_shut_by_pointer_and_keys(opened: Opener) -> None:
    page = opened(NESTED)
    first = page.page.evaluate(NAMES)
    page.click("[data-key=war]")
    shut = page.page.evaluate(NAMES)
    focused = page.page.evaluate("() => document.activeElement.dataset.key")
    page.page.keyboard.press("Enter")
    page.moved()

    assert first == ["War", "East", "Bakhmut", "South", "Peace"]
    assert (shut, focused) == (["War", "Peace"], "war")
    assert page.page.evaluate(NAMES) == first
    assert page.page.get_attribute("[data-key=war]", "aria-expanded") == "true"


def test_counts_are_added_up_and_no_event_is_lost(opened: Opener) -> None:
    page = opened(NESTED)
    assert page.page.evaluate(COUNTS) == ["5 events", "3 events", "2 events", "1 event", "1 event"]
    page.click("[data-key=war]")
    assert page.page.evaluate(COUNTS) == ["5 events", "1 event"]
    assert page.text("#count") == "6 events: 6 shown"
    assert page.page.evaluate("() => timeline.app.scene.counts") == [5, 1]


def test_the_address_remembers_what_is_shut(opened: Opener) -> None:
    page = opened(NESTED)
    page.click("[data-key=east]")
    page.page.wait_for_function("() => location.hash === '#shut=east'")
    again = opened(NESTED, fragment="#shut=east&open=nobody")
    again.settled()

    assert again.page.evaluate(NAMES) == ["War", "East", "South", "Peace"]
    again.page.evaluate("() => { location.hash = '' }")
    again.page.wait_for_function("() => document.querySelectorAll('#names .lane').length === 5")


def test_a_chip_takes_all_within_it(opened: Opener) -> None:
    page = opened(NESTED)
    page.click(".chip[data-value='0']")
    assert page.text("#count") == "6 events: 1 shown, 5 filtered out"
    page.click(".chip[data-value='0']")
    page.click(".chip.more")
    page.click(".chip[data-value='2']")
    assert page.page.get_attribute(".chip[data-value='0']", "aria-pressed") == "mixed"
    assert page.text("#count") == "6 events: 4 shown, 2 filtered out"
    page.page.wait_for_function("() => location.hash.includes('only=war')")
    again = opened(NESTED, fragment=page.page.evaluate("() => location.hash"))
    assert again.text("#count") == "6 events: 4 shown, 2 filtered out"


def test_an_address_with_a_parent_shows_its_children(opened: Opener) -> None:
    assert opened(NESTED, fragment="#category=war").text("#count") == "6 events: 5 shown, 1 filtered out"
    assert opened(NESTED, fragment="#only=war").text("#count") == "6 events: 1 shown, 5 filtered out"


def test_keys_pass_lanes_without_events_and_speak_the_whole_name(opened: Opener) -> None:
    page = opened(NESTED)
    page.page.focus("#stage")
    page.page.keyboard.press("End")
    for _ in range(4):
        page.page.keyboard.press("ArrowUp")
    assert page.text("#spoken") == "A. 1 January 2020. War."
    page.page.keyboard.press("ArrowDown")
    assert "War › East" in page.text("#spoken")


def test_colours_are_inherited(opened: Opener) -> None:
    page = opened(NESTED)
    tones = page.page.evaluate(
        "() => [...document.querySelectorAll('#names .lane')].map((each) => getComputedStyle(each, '::before')"
        ".borderInlineStartColor)"
    )
    assert len({*tones[:3]}) == 1
    assert len({tones[0], tones[3], tones[4]}) == 3


def test_axe_finds_nothing_and_a_phone_opens_by_the_name(opened: Opener) -> None:
    for width in (1280, 320):
        page = opened(NESTED, width=width, fragment="#view=1577836800..1704067200")
        page.page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.page.evaluate("() => axe.run().then((results) => results.violations.map(({id}) => id))") == []
        assert page.page.evaluate("() => document.documentElement.scrollWidth") <= width
    y = page.page.evaluate("() => timeline.app.scene.lanes[0].y")
    page.page.click("#stage", position={"x": 60, "y": y + 10})
    assert page.page.evaluate("() => timeline.app.scene.lanes.map(({kin}) => kin)") == ["shut", ""]


def test_a_phone_opens_by_the_name_where_it_stands_from_right_to_left(opened: Opener) -> None:
    page = opened(f"language: ar\n{NESTED}", width=320, fragment="#view=1577836800..1704067200")
    y, width = page.page.evaluate("() => [timeline.app.scene.lanes[0].y, timeline.app.scene.width]")
    page.page.click("#stage", position={"x": width - 60, "y": y + 10})
    assert page.page.evaluate("() => timeline.app.scene.lanes.map(({kin}) => kin)") == ["shut", ""]


def test_nasty_names_are_texts(opened: Opener) -> None:
    nasty = "</script><img src=x onerror=alert(1)>\u202e" + "long" * 40
    text = f"categories: {{a: {{label: '{nasty}'}}, '{nasty}': {{parent: a, label: '{nasty}'}}}}\n"
    watched = opened(f"{text}events:\n- {{id: b, date: 2020, title: B, category: '{nasty}'}}\n", width=320)
    assert watched.page.query_selector("#names img") is None
    assert watched.page.evaluate("() => document.documentElement.scrollWidth") <= 320
