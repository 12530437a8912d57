"""The map of a page and its list: what is clicked in the one is marked in the other, and in the lanes."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_access import violations
from tests.browser.test_safety import nasty
from tests.browser.watching import Watched, wait_until_drawn, watch
from timeline.dates import parse_date
from timeline.events.model import Event, Location, Timeline
from timeline.events.reading.reader import read_text
from timeline.outputs.page import Looks, page

FILE = """\
title: Where
as_of: 2023-06-21
categories: {a: {label: First}, b: {label: Second}}
events:
  - {id: kyiv, date: 2022-02-24, title: In Kyiv, category: a, place: {name: Kyiv, lat: 50.45, lon: 30.52}}
  - {id: again, date: 2023-03-01, title: Again there, category: b, place: {name: Kyiv, lat: 50.45, lon: 30.52}}
  - {id: oblast, date: 2022-06, title: Wide, place: {name: Oblast, lat: 47.2, lon: 35.9, precision: region}}
  - {id: london, date: 2023-06-20, title: In London, category: b, place: {name: London, lat: 51.5, lon: -0.13}}
  - {id: nowhere, date: 2023-01-01, title: Nowhere, category: a, place: A name alone}
"""


def opened(
    browser: Browser, folder: Path, text: str | Timeline = FILE, fragment: str = "", width: int = 1440, **more: object
) -> Watched:
    timeline = text if isinstance(text, Timeline) else read_text(text, "events.yaml")[0]
    looks = Looks(map=True, embed=bool(more.get("embed")))
    (folder / "page.html").write_text(page(timeline, day=19_529, looks=looks), encoding="utf-8", newline="\n")
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if more.get("dark") else "light",
        reduced_motion="reduce",
    )
    seen = watch(context.new_page(), (folder / "page.html").as_uri() + fragment)
    seen.page.wait_for_selector(".atlas-marks i", state="attached")
    return seen


def names(seen: Watched) -> list[str]:
    return [text.replace("\n", " ") for text in seen.page.locator("#atlas > ul > li").all_inner_texts()]


OVER = """() => {
  const marks = [...document.querySelectorAll(".atlas-marks i")].map((one) => {
    const { x, y } = one.getBoundingClientRect();
    return { x, y, name: one.querySelector("span")?.getBoundingClientRect() };
  });
  const on = ({ y, name }) => marks.some((other) =>
    Math.abs(other.y - y) < 8 && other.x + 6 > name.left && other.x - 6 < name.right);
  const named = marks.filter(({ name }) => name);
  return [named.length, named.filter(on).length];
}"""


def test_no_name_of_a_place_is_on_a_mark(browser: Browser, tmp_path: Path) -> None:
    places = [(row * 2.2, side * (5 + row * 0.2)) for row in range(14) for side in (0, 1)]
    events = "".join(
        f"- {{id: e{n}, date: 2022, title: E, place: {{name: Mount {n}, lat: {lat:.1f}, lon: {lon:.2f}}}}}\n"
        for n, (lat, lon) in enumerate(places)
    )
    seen = opened(browser, tmp_path, f"title: Where\nevents:\n{events}")

    named, over = seen.page.evaluate(OVER)

    assert named > 9
    assert over == 0
    seen.page.context.close()


def test_places_are_marked_and_listed(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path)

    assert names(seen) == ["Kyiv 2 events", "London 1 event", "Oblast 1 event", "Without coordinates: 1"]
    assert seen.page.locator(".atlas-marks i").count() == 3
    assert seen.page.locator(".atlas-marks i.wide").count() == 1
    assert seen.page.locator(".atlas-marks b").all_inner_texts() == ["2"]
    assert seen.text(".atlas-scale").endswith(" km")
    assert seen.faults == []
    seen.page.context.close()


def test_a_place_that_is_clicked_shows_its_events_and_one_of_them_opens(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path)
    mark = seen.page.locator(".atlas-marks i", has_text="2").bounding_box()
    assert mark
    seen.page.mouse.click(mark["x"], mark["y"])

    assert seen.page.locator("#atlas > ul ul button").count() == 2
    seen.page.click("#atlas > ul ul button:has-text('Again there')")
    seen.page.wait_for_selector("#panel h2")
    assert seen.text("#panel h2") == "Again there"
    assert seen.page.locator(".atlas-marks i.here").count() == 1
    seen.page.click(".atlas-all")
    assert len(names(seen)) == 4
    seen.page.context.close()


def test_an_event_that_is_opened_marks_its_place(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, fragment="#event=london")
    seen.page.wait_for_selector(".atlas-marks i.here", state="attached")

    assert seen.text("#atlas [aria-current='true'] span") == "London"
    seen.page.keyboard.press("Escape")
    seen.page.click("#panel .close")
    seen.moved()
    assert seen.page.locator(".atlas-marks i.here").count() == 0
    seen.page.context.close()


def test_the_list_is_worked_by_keys(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path)
    seen.page.focus("#atlas > ul > li:nth-child(2) button")
    seen.page.keyboard.press("Enter")
    assert seen.page.get_attribute("#atlas > ul > li button", "aria-expanded") == "true"
    seen.page.focus("#atlas > ul ul button")
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_selector("#panel h2")

    assert seen.text("#panel h2") == "In London"
    seen.page.context.close()


def test_the_focus_stays_with_a_place_that_is_opened_and_shut_by_keys(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path)
    here = "() => document.activeElement.textContent"

    heard = []
    seen.page.focus("#atlas li:has-text('London') button")
    for key in ("Enter", "Enter", "Enter"):
        seen.page.keyboard.press(key)
        heard.append(seen.page.evaluate(here))
    seen.page.focus(".atlas-all")
    seen.page.keyboard.press("Enter")

    assert heard == ["London1 event"] * 3
    assert seen.page.evaluate(here) == "Kyiv2 events"
    seen.page.context.close()


def test_filters_take_places_away_and_the_view_fades_them(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, fragment="#category=b")
    assert names(seen) == ["Kyiv 1 event", "London 1 event", "Without coordinates: 1"]
    seen.page.context.close()
    seen = opened(browser, tmp_path, fragment="#view=1685000000..1690000000")
    seen.settled()

    assert seen.page.locator(".atlas-marks i:not(.away)").count() == 1
    assert seen.page.locator(".atlas-marks i.away").count() == 2
    seen.page.context.close()


def test_another_filter_that_leaves_as_many_has_its_own_marks(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, fragment="#category=a")
    assert seen.page.locator(".atlas-marks i").count() == 1

    seen.page.evaluate("location.hash = '#category=b'")
    seen.page.wait_for_function("() => document.querySelectorAll('.atlas-marks i').length === 2")

    assert names(seen)[:2] == ["Kyiv 1 event", "London 1 event"]
    seen.page.context.close()


def test_the_map_is_enlarged_around_a_point_moved_and_never_left(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path)
    mark = "() => { const { left, top } = document.querySelector('.atlas-marks i').style; return [left, top]; }"
    before = seen.page.evaluate(mark)
    box = seen.page.locator(".atlas-map").bounding_box()
    assert box
    seen.page.click("#atlas [aria-label='Enlarge the map']")
    assert seen.page.evaluate(mark) != before
    seen.page.mouse.move(box["x"] + 100, box["y"] + 100)
    seen.page.mouse.down()
    seen.page.mouse.move(box["x"] + 9000, box["y"] + 100, steps=3)
    seen.page.mouse.up()
    for _ in range(9):
        seen.page.click("#atlas [aria-label='Enlarge the map']")
    for _ in range(12):
        seen.page.click("#atlas [aria-label='Shrink the map']")

    assert seen.page.evaluate(mark) == before
    assert seen.faults == []
    seen.page.context.close()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, width: int, *, dark: bool) -> None:
    fragment = "#event=kyiv" if width > 700 else "#view=1640000000..1690000000"
    seen = opened(browser, tmp_path, FILE, fragment, width, dark=dark)

    assert violations(seen) == []
    seen.page.context.close()


@pytest.mark.parametrize("width", [320, 390, 700, 1100, 1400])
def test_nothing_is_wider_than_the_window_and_the_plot_stays(browser: Browser, tmp_path: Path, width: int) -> None:
    seen = opened(browser, tmp_path, FILE.replace("name: London", "name: " + "Long" * 40), "#view=1.6e9..1.7e9", width)
    plot, places = (seen.page.locator(each).bounding_box() for each in ("#stage", "#atlas"))

    assert plot
    assert places
    assert not seen.wide()
    assert (places["y"] >= plot["y"] + plot["height"] - 1) == (width < 1400)
    seen.page.context.close()


def test_nasty_names_are_names(browser: Browser, tmp_path: Path) -> None:
    texts = nasty()
    events = tuple(
        Event(
            id=f"e{n}",
            title=text,
            when=parse_date("2022-01-01"),
            place=Location(name=text, lat=n * 7 % 180 - 90.0, lon=n * 11 % 360 - 180.0, precision=text),
        )
        for n, text in enumerate(texts)
    )
    seen = opened(browser, tmp_path, Timeline(title="Nasty", events=events))
    seen.page.click("#atlas > ul > li button")

    assert seen.faults == []
    seen.page.context.close()


def test_a_frame_holds_it_too(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, FILE, "", 600, embed=True)

    assert not seen.wide()
    assert seen.faults == []
    seen.page.context.close()


def test_a_phone_prints_the_places_too(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path)
    seen.page.set_viewport_size({"width": 390, "height": 844})
    seen.page.reload()
    wait_until_drawn(seen.page)
    seen.page.wait_for_selector(".atlas-tools", state="attached")
    marks = "() => (dispatchEvent(new Event('beforeprint')), document.querySelectorAll('.atlas-marks > i').length)"

    assert seen.page.evaluate(marks) == 3
    seen.page.context.close()


SHARES = """() => {
  const map = document.querySelector(".atlas-map").getBoundingClientRect();
  const names = [...document.querySelectorAll(".atlas-marks span")].map((one) => one.getBoundingClientRect());
  const share = (value) => Math.round(value * 500);
  return {
    high: map.height,
    cut: names.filter(({ left, right }) => left < map.left || right > map.right).length,
    marks: [...document.querySelectorAll(".atlas-marks i")].map((one) => {
      const { x, y } = one.getBoundingClientRect();
      return [share((x - map.left) / map.width), share((y - map.top) / map.height)];
    }),
    wide: share(parseFloat(getComputedStyle(document.querySelector("i.wide"), "::before").width) / map.width),
  };
}"""


def test_on_each_paper_the_places_are_where_they_are_and_the_map_is_whole(browser: Browser, tmp_path: Path) -> None:
    """No script is told how wide a sheet is, so that nothing may depend on the window's width."""
    seen = opened(browser, tmp_path)
    before = seen.page.evaluate(SHARES)["marks"]
    seen.page.emulate_media(media="print")
    seen.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")

    sheets = [(718, 1032), (1032, 718), (469, 703), (703, 469)]
    found = []
    for width, height in sheets:
        seen.page.set_viewport_size({"width": width, "height": height})
        found.append(seen.page.evaluate(SHARES))

    assert len(before) == 3
    assert all(one["marks"] == before for one in found)
    assert all(one["high"] < height for one, (_, height) in zip(found, sheets, strict=True))
    assert {one["cut"] for one in found} == {0}
    assert len({one["wide"] for one in found}) == 1
    seen.page.context.close()
