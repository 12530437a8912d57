"""The ground holds still: nothing moves that was not asked to move."""

from pathlib import Path
from typing import TypedDict

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener
from tests.browser.samples import WAR, generated
from tests.browser.watching import Watched
from tests.drawing.samples import FAR, crowded

SHIPPED = Path("events.yaml").read_text(encoding="utf-8")
BOXES = Path("tests/browser/boxes.js").read_text(encoding="utf-8").partition("\n")[2].strip().removesuffix(";")
FILES = {"5": WAR, "15": SHIPPED, "60": generated(60), "300": generated(300)}


class Boxes(TypedDict):
    """Where lanes and marks stand."""

    lanes: list[tuple[float, float]]
    height: float
    marks: dict[str, tuple[float, float]]
    faint: dict[str, tuple[float, float]]


def boxes(page: Watched) -> Boxes:
    page.settled()
    made: Boxes = page.page.evaluate(BOXES)
    return made


def moved(before: Boxes, after: Boxes) -> list[str]:
    """Name what moved: lanes, and the marks that are seen in both."""
    lanes = [] if before["lanes"] == after["lanes"] and before["height"] == after["height"] else ["lanes"]
    both = before["marks"].keys() & after["marks"].keys()
    return lanes + [
        name for name in sorted(both) if before["marks"][name] != pytest.approx(after["marks"][name], abs=1)
    ]


def same(before: Boxes, after: Boxes) -> bool:
    return before["marks"].keys() == after["marks"].keys() and moved(before, after) == []


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_a_search_moves_nothing_and_after_it_all_is_as_before(opened: Opener, text: str) -> None:
    page = opened(text)
    before = boxes(page)

    page.page.fill("#query", "it")
    page.page.wait_for_function("() => document.getElementById('found').textContent !== ''")
    found = boxes(page)
    page.page.fill("#query", "")
    page.page.wait_for_function("() => document.getElementById('found').textContent === ''")

    assert moved(before, found) == []
    assert found["faint"] == {name: pytest.approx(before["marks"][name]) for name in found["faint"]}
    assert found["faint"]
    assert not found["marks"].keys() & found["faint"].keys()
    assert same(before, boxes(page))


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_opening_and_closing_an_event_moves_nothing(opened: Opener, text: str) -> None:
    page = opened(text)
    before = boxes(page)
    names = sorted(before["marks"], key=lambda name: before["marks"][name][0])

    for name in {names[0], names[len(names) // 2], names[-1]}:
        x, y = before["marks"][name]
        page.page.mouse.click(max(x, before_left(page)) + 5, y + 6)
        page.page.wait_for_selector("#panel:visible")
        assert (name, moved(before, boxes(page))) == (name, [])
        assert name in boxes(page)["marks"]
        page.page.click("#panel .close")
        page.page.wait_for_selector("#panel", state="hidden")
        assert (name, same(before, boxes(page))) == (name, True)


def before_left(page: Watched) -> float:
    """Where the plot begins."""
    left: float = page.page.evaluate("() => document.getElementById('stage').getBoundingClientRect().left")
    return left


def test_the_slider_moves_no_lane(opened: Opener) -> None:
    page = opened(SHIPPED)
    before, view = boxes(page), page.view()

    expect(page.page.locator("#known")).to_be_enabled()
    page.page.focus("#known")
    page.page.keyboard.press("Home")
    after = boxes(page)

    assert before["lanes"] == after["lanes"]
    assert before["height"] == after["height"]
    assert page.view() == view


@pytest.mark.parametrize("text", [WAR, generated(60)], ids=["5", "60"])
def test_a_gesture_leaves_the_lanes_where_they_are(opened: Opener, text: str) -> None:
    page = opened(text)
    before = boxes(page)

    for key in ("+", "Shift+ArrowRight", "-", "-", "0"):
        page.press(key)
        after = boxes(page)
        assert before["lanes"] == after["lanes"]
        assert before["height"] == after["height"]


def test_the_first_view_and_fit_show_every_event(opened: Opener) -> None:
    page = opened(FAR)
    first = page.text("#count")

    page.page.click("#main")
    page.settled()
    near, shown = page.text("#count"), page.page.get_attribute("#main", "aria-disabled")
    page.page.click("#fit")
    page.settled()

    assert first == "31 events: 31 shown"
    assert near == "31 events: 30 shown, 1 outside the view"
    assert page.text("#count") == first
    assert (shown, page.page.get_attribute("#main", "aria-disabled")) == ("true", "false")


def test_one_far_event_of_a_hundred_does_not_squeeze_the_first_view(opened: Opener) -> None:
    others = "".join(f"  - {{id: n{n}, date: 2023-04-{n % 30 + 1:02}, title: N, category: now}}\n" for n in range(90))
    page = opened(FAR + others)
    first = page.text("#count")

    page.page.click("#fit")
    page.settled()
    whole, address = page.text("#count"), page.page.url
    page.page.click("#main")
    page.settled()

    assert first == page.text("#count") == "121 events: 120 shown, 1 outside the view"
    assert page.page.locator("#plot text").filter(has_text="← 1 outside the view").count() == 1
    assert (whole, "#view=" in address, "#" in page.page.url) == ("121 events: 121 shown", True, False)


def test_the_main_part_is_offered_only_where_a_few_far_ones_squeeze_the_rest(opened: Opener) -> None:
    assert opened(SHIPPED).page.is_hidden("#main")


def test_home_does_not_move_a_view_that_shows_the_first_event(opened: Opener) -> None:
    page = opened(SHIPPED)
    whole = page.view()

    page.press("Home")
    page.settled()

    assert page.view() == whole


def test_a_file_of_days_is_not_zoomed_into_minutes(opened: Opener) -> None:
    page = opened(SHIPPED)

    page.press("End", *["+"] * 40)
    page.settled()
    first, last = page.view()

    assert last - first == pytest.approx(2 * 86400)


def test_the_view_stays_where_it_is_at_the_outer_limit(opened: Opener) -> None:
    page = opened(WAR)
    page.press(*["-"] * 6)
    page.settled()
    outer = page.view()
    page.page.hover("#stage", position={"x": 40, "y": 120})

    for _ in range(5):
        page.page.mouse.wheel(0, 240)
        page.moved()
    page.settled()

    assert page.view() == pytest.approx(outer)


def test_an_address_with_a_view_and_an_event_stays_as_it_is(opened: Opener) -> None:
    page = opened(WAR, fragment="#view=1680000000..1700000000&event=summit")
    page.page.wait_for_selector("#panel:visible")
    page.settled()

    page.page.reload()
    page.page.wait_for_selector("#panel:visible")
    page.settled()

    assert "view=1680000000..1700000000" in page.page.url


def test_a_fitted_view_is_fitted_again_after_an_event_was_open(opened: Opener) -> None:
    page = opened(WAR)
    whole = page.view()

    page.press("End", "Enter")
    page.page.wait_for_selector("#panel:visible")
    page.settled()
    opened_at = page.page.url
    page.press("Escape")
    page.settled()

    assert "view=" not in opened_at
    assert page.view() == pytest.approx(whole)


def test_a_badge_opens_the_list_of_its_events_and_these_open(opened: Opener) -> None:
    many = "".join(f"  - {{id: e{n}, date: 2023-04-05, title: Event {n}}}\n" for n in range(60))
    page = opened(f"as_of: 2023-06-21\nevents:\n{many}")
    page.settled()
    x, y, count = page.page.evaluate(
        "() => { const { app } = window.timeline; const [one] = app.scene.clusters;"
        " const { left, top } = app.stage.getBoundingClientRect();"
        " return [left + one.x + one.w / 2, top + one.y + one.h / 2, one.rows.length]; }"
    )

    page.page.mouse.click(x, y)
    listed = page.page.locator("#crowd button").all_inner_texts()
    page.page.locator("#crowd button").first.click()
    page.page.wait_for_selector("#panel:visible")

    assert len(listed) == count
    assert page.text("#panel h2") in listed[0]
    assert page.page.is_hidden("#crowd")
    assert page.faults == []


def test_axis_and_lane_names_stay_in_sight_while_a_high_plot_is_scrolled(opened: Opener) -> None:
    page = opened(crowded(14, 30), height=500)
    page.settled()
    hidden_at_first = page.page.is_hidden("#axis")
    years = page.page.locator("#plot text").all_inner_texts()

    page.page.evaluate("() => scrollTo(0, document.getElementById('stage').offsetTop + 160)")
    page.page.wait_for_selector("#axis:visible")
    stays = page.page.locator("#axis text").all_inner_texts()
    name = page.page.locator("#names .lane .name").nth(1)

    assert hidden_at_first
    assert page.page.evaluate("() => document.getElementById('axis').getBoundingClientRect().top") == 0
    assert set(stays) <= set(years)
    assert len(stays) >= 3
    assert (name.bounding_box() or {"y": -1})["y"] >= 0


def test_unfolded_categories_can_be_folded_again(opened: Opener) -> None:
    page = opened(crowded(30, 12))
    folded = page.page.locator("#names .lane").count()

    page.page.click("#names .lane button")
    page.moved()
    unfolded = page.page.locator("#names .lane").count()
    page.page.click("#names .corner button")
    page.moved()

    assert (folded < unfolded, unfolded) == (True, 30)
    assert page.page.locator("#names .lane").count() == folded


MANY = "title: Many\nas_of: 2023-06-21\nevents:\n" + "".join(
    f"  - {{id: e{n}, date: 2023-{n % 12 + 1:02}-{n % 28 + 1:02}, title: Event {n}, category: c{n % 14}}}\n"
    for n in range(400)
)


@pytest.mark.parametrize(
    "text", [generated(n).replace("category: c4", "category: c0") for n in (200, 3000)], ids=["200", "3000"]
)
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1280, 860)])
def test_axis_overview_and_legend_are_in_the_first_window(opened: Opener, text: str, width: int, height: int) -> None:
    page = opened(text, width=width, height=height)
    page.settled()
    ends = (
        "() => ['overview', 'count', 'legend'].map((id) => document.getElementById(id).getBoundingClientRect().bottom)"
    )

    assert max(page.page.evaluate(ends)) <= height


def test_the_overview_of_a_high_plot_stays_at_the_foot_of_the_window_until_its_place_is_seen(opened: Opener) -> None:
    page = opened(MANY)
    page.settled()
    where = """() => ['stage', 'overview', 'table'].map((id) => {
      const { top, bottom } = document.getElementById(id).getBoundingClientRect();
      return [top, bottom];
    })"""
    (_, high), (_, foot), _ = page.page.evaluate(where)
    page.page.set_viewport_size({"width": 1280, "height": 400})
    page.settled()
    low = page.page.evaluate(where)[1][1]
    page.page.set_viewport_size({"width": 1280, "height": 860})
    page.page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)")
    (_, end), (top, bottom), (table, _) = page.page.evaluate(where)

    assert (high > 860, foot) == (True, 860)
    assert low > 400, "a low window is left to the lanes"
    assert end < top < bottom < table
