"""The list of a phone, its dates, its density, its pictures, and the plot one tap away."""

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Opener
from tests.browser.samples import DEEP, WAR, generated
from tests.browser.test_access import violations
from tests.browser.test_images import opened as pictured
from tests.browser.test_layers import TEXT, layers
from tests.browser.test_page import SHIPPED

YEARS = """() => [...document.querySelectorAll("#rows tr[data-year]")].map((row) => [
  row.dataset.year, row.querySelector("a").textContent])"""


def test_a_phone_shows_a_list_with_a_head_for_each_year(opened: Opener) -> None:
    page = opened(WAR, width=390, height=844)
    page.settled()

    assert page.page.evaluate(YEARS) == [
        ["2022", "It begins"],
        ["2023", "The push goes on"],
        ["Undated", "Talks in secret"],
    ]
    assert page.page.is_hidden("#stage")
    assert page.page.is_visible("#rows tr >> nth=4")
    assert page.faults == []


def test_the_plot_is_one_tap_away_and_back(opened: Opener) -> None:
    page = opened(WAR, width=390, height=844)

    page.page.click("#mode")
    page.settled()
    shown = page.page.is_visible("#stage"), page.page.evaluate("() => window.timeline.app.base.width")
    whole = page.page.evaluate("() => [window.timeline.app.state.view, window.timeline.app.state.full]")
    page.page.click("#mode")

    assert shown == (True, 390)
    assert whole[0] == whole[1]
    assert "Battlefield" in page.page.locator("#plot text").all_text_contents()
    assert page.page.is_hidden("#stage")


def test_a_linked_view_opens_the_plot(opened: Opener) -> None:
    page = opened(WAR, width=390, height=844, fragment="#view=1660000000..1690000000")
    page.settled()

    assert page.page.is_visible("#stage")
    assert "view=1660000000..1690000000" in page.page.url


def test_a_tap_anywhere_on_an_event_opens_it(opened: Opener) -> None:
    page = opened(WAR, width=390, height=844)

    page.page.locator("#rows tr").nth(1).click(position={"x": 200, "y": 12})

    page.page.wait_for_selector("#panel h2:has-text('Lyman is retaken')")


def test_filters_leave_the_list_and_its_years_right(opened: Opener) -> None:
    page = opened(WAR, width=390, height=844)

    page.page.fill("#query", "summit")
    page.page.wait_for_selector("#tags button")
    page.settled()

    assert page.page.evaluate(YEARS) == [["2023", "Summit in Vilnius"]]


@pytest.mark.parametrize(("width", "language"), [(390, "en"), (390, "ar"), (320, "de")])
def test_no_tool_covers_another(opened: Opener, width: int, language: str) -> None:
    page = opened(WAR.replace("language: en", f"language: {language}"), width=width, height=640)

    covered = page.page.evaluate("""() => [...document.querySelectorAll("header :is(button, summary, input)")]
      .filter((tool) => tool.checkVisibility() && tool.getBoundingClientRect().width > 0)
      .filter((tool) => {
        const { left, top, width, height } = tool.getBoundingClientRect();
        const on = document.elementFromPoint(left + width / 2, top + height / 2);
        return !tool.contains(on);
      }).map((tool) => tool.id || tool.textContent)""")

    assert covered == []


def test_words_stand_where_the_list_is_empty(opened: Opener) -> None:
    page = opened(WAR, width=390, height=844, fragment="#q=nowhere")

    page.page.wait_for_selector("#none:has-text('No event passes the filters.')")


def test_the_strip_beside_the_list_leads_to_a_time(opened: Opener) -> None:
    page = opened(generated(2000), width=390, height=844)
    page.page.wait_for_selector("#rows tr >> nth=40")
    box = page.page.locator("#density").bounding_box()
    assert box is not None

    page.page.mouse.click(box["x"] + 10, box["y"] + (844 - box["y"]) * 0.9)
    page.page.wait_for_function("() => scrollY > 1000 && document.querySelector('#density .here')")

    top = page.page.evaluate("() => document.elementFromPoint(100, 60).closest('tr').querySelector('td').textContent")
    assert any(year in top for year in ("2022", "2023"))


COVERED = """() => {
  const [ring, panel] = ["current", "panel"].map((id) => document.getElementById(id).getBoundingClientRect());
  return { ring: ring.height, free: panel.top - ring.bottom, share: panel.height / innerHeight };
}"""


def test_the_panel_covers_half_of_a_phone_and_not_the_event_that_it_tells_of(opened: Opener) -> None:
    page = opened(SHIPPED, width=390, height=844)
    page.page.click("#mode")
    page.settled()
    box = page.page.evaluate("() => window.timeline.app.scene.boxes.at(-1)")

    page.page.locator("#stage").click(position={"x": (box["a"] + box["b"]) / 2, "y": box["y"] + 8})
    page.page.wait_for_function(f"() => ({COVERED})().free > 0")
    page.settled()

    covered = page.page.evaluate(COVERED)
    assert covered["ring"] > 20
    assert covered["free"] > 0
    assert covered["share"] <= 0.51


SIZES = """() => [...document.querySelectorAll(".tools > button:not(#theme), #take > summary, .find")]
  .map((one) => one.getBoundingClientRect()).filter(({ width }) => width).map(({ top, height }) => [top, height])"""


@pytest.mark.parametrize("width", [320, 390])
def test_the_tools_of_the_list_are_of_one_height_in_full_rows(opened: Opener, width: int) -> None:
    page = opened(SHIPPED, width=width, height=640)
    page.settled()

    sizes = page.page.evaluate(SIZES)

    assert {height for _, height in sizes} == {40}
    assert len({top for top, _ in sizes}) == (1 if width == 390 else 2)


@pytest.mark.parametrize("width", [320, 390])
def test_no_tool_stands_alone_in_a_row_of_the_plot(opened: Opener, width: int) -> None:
    page = opened(SHIPPED, width=width, height=640, fragment="#view=1645000000..1690000000")
    page.settled()

    search, *rows = Counter(top for top, _ in page.page.evaluate(SIZES)).values()

    assert search == 1
    assert all(tools > 1 for tools in rows)
    assert page.page.evaluate("() => document.documentElement.scrollWidth") == width


def test_a_year_is_above_dates_that_name_it_and_do_not_begin_with_it(opened: Opener) -> None:
    dates = (
        "-0043",
        "-0042, calendar: julian",
        "1066/1071",
        "18XX",
        "1914-08",
        "[..1999]",
        "1917-12-25, calendar: julian",
        "2019-05-05",
        "2019-08-05",
        "unknown",
    )
    days = "".join(f"- {{id: e{n}, title: E, date: {day}}}\n" for n, day in enumerate(dates))
    page = opened(f"title: T\nevents:\n{days}", width=390, height=844)
    page.settled()

    rows = page.page.locator("#rows tr").evaluate_all("(all) => all.map(({ dataset }) => dataset.year ?? '')")

    assert [year for year in rows if year] == ["1914", "2019", "Undated"]


def test_a_year_is_above_all_of_its_events_if_a_date_of_one_names_more(opened: Opener) -> None:
    dates = ("2020", "2020", "2020-03-05", "2021", "2022", "2022-07")
    days = "".join(f"- {{id: e{n}, title: E, date: {day}}}\n" for n, day in enumerate(dates))
    page = opened(f"title: T\nevents:\n{days}", width=390, height=844)
    page.settled()

    rows = page.page.locator("#rows tr").evaluate_all("(all) => all.map(({ dataset }) => dataset.year ?? '')")

    assert rows == ["2020", "", "", "", "2022", ""]


DOTS = """(rows) => rows.map((row) => {
  const date = document.createRange();
  date.selectNodeContents(row.cells[0]);
  const { top, height } = date.getBoundingClientRect();
  const dot = getComputedStyle(row, "::after");
  const [size, edge] = [dot.height, dot.borderTopWidth].map(parseFloat);
  const middle = row.getBoundingClientRect().bottom - parseFloat(dot.bottom) - edge - size / 2;
  return [Math.abs(top + height / 2 - middle), dot.borderTopStyle];
})"""


def test_the_dot_of_an_event_is_beside_its_date_and_hollow_if_it_is_planned(opened: Opener) -> None:
    days = "".join(
        f"- {{id: e{n}, title: E, date: {day}}}\n" for n, day in enumerate(("2022-05-01", "2022-06-01", "2023-07"))
    )
    page = opened(f"title: T\nas_of: 2023-06-21\nevents:\n{days}", width=390, height=844)
    page.settled()

    dots = page.page.locator("#rows tr").evaluate_all(DOTS)

    assert max(away for away, _ in dots) < 1
    assert [edge for _, edge in dots] == ["solid", "solid", "dashed"]


FILLED = """(rows) => rows.map((row) => {
  const { backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(row, "::after");
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.cssText = `${row.getAttribute("style")};color:var(--tone);forced-color-adjust:none`;
  const tone = getComputedStyle(probe).color;
  probe.remove();
  return [borderTopStyle, backgroundColor === tone, borderTopColor === tone];
})"""
FULL, LIGHT, DASHED = ["solid", True, True], ["solid", False, True], ["dashed", False, True]
DOTTED = {
    "'2021'": LIGHT,
    "2021-01-07~": LIGHT,
    "2021-01-07?": LIGHT,
    "2021-02-05": FULL,
    "2021-02-05T14:30": FULL,
    "2021-03-05/2021-03-09": FULL,
    "2021-03/2021-05": LIGHT,
    "'[2021-06-17,2021-06-20]'": LIGHT,
    "2021-07-01/..": LIGHT,
    "'[..2021-08-01]'": LIGHT,
    "2023-07": DASHED,
    "unknown": LIGHT,
}


@pytest.mark.parametrize("forced", ["none", "active"])
def test_the_dot_of_an_event_is_full_only_where_each_of_its_days_is_certain(opened: Opener, forced: str) -> None:
    days = "".join(f"- {{id: e{n}, title: '{n}', date: {day}}}\n" for n, day in enumerate(DOTTED))
    page = opened(f"title: T\nas_of: 2023-06-21\nevents:\n{days}", width=390, height=844)
    page.page.emulate_media(forced_colors="active" if forced == "active" else "none")
    page.settled()

    rows = page.page.locator("#rows tr")
    titles = rows.locator("a[href^='#event=']").all_text_contents()
    dots = rows.evaluate_all(FILLED)

    assert {int(title): dot for title, dot in zip(titles, dots, strict=True)} == dict(enumerate(DOTTED.values()))


def test_how_dense_events_are_is_seen_in_forced_colors(opened: Opener) -> None:
    days = "".join(f"- {{id: e{n}, title: E, date: 2022-{n % 12 + 1:02}}}\n" for n in range(24))
    page = opened(f"title: T\nevents:\n{days}", width=390, height=844)
    page.settled()
    page.page.emulate_media(forced_colors="active")

    strip = "() => getComputedStyle(document.querySelector('#density i')).backgroundImage"

    assert page.page.is_visible("#density")
    assert "gradient" in page.page.evaluate(strip)


def test_the_panel_of_a_tablet_is_below_its_event_and_leaves_the_plot_its_width(opened: Opener) -> None:
    page = opened(SHIPPED, width=768, height=1024, fragment="#event=vilnius-summit")
    page.page.wait_for_selector("#panel h2")
    page.settled()
    box = "(selector) => document.querySelector(selector).getBoundingClientRect().toJSON()"
    panel, ring, body = (page.page.evaluate(box, name) for name in ("#panel", "#current", "#body"))

    assert (panel["width"], panel["bottom"], body["width"]) == (768, 1024, 768)
    assert ring["bottom"] <= panel["top"]


def test_what_moves_the_plot_is_not_offered_beside_the_list(opened: Opener) -> None:
    far = "title: T\nevents:\n- {id: far, date: 1142, title: Far}\n" + "".join(
        f"- {{id: e{k}, date: 2023-{k % 12 + 1:02}-{k % 27 + 1:02}, title: E}}\n" for k in range(60)
    )
    page = opened(far, width=390, height=844)
    page.settled()
    offered = page.page.is_visible("#main")

    page.page.click("#mode")
    page.settled()

    assert (offered, page.page.is_visible("#main")) == (False, True)


@pytest.mark.parametrize("width", [320, 390, 600])
@pytest.mark.parametrize("text", [WAR, SHIPPED, DEEP, generated(300)], ids=["5", "15", "deep", "300"])
def test_nothing_runs_over_the_side(opened: Opener, text: str, width: int) -> None:
    page = opened(text, width=width, height=640)
    page.settled()
    lists = page.wide()

    page.page.click("#mode")
    page.page.evaluate("() => { for (const one of document.querySelectorAll('details')) one.open = true; }")
    page.settled()

    assert (lists, page.wide()) == (False, False)


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_in_list_and_plot(opened: Opener, *, dark: bool) -> None:
    page = opened(WAR, width=320, height=640, dark=dark)
    found = violations(page)

    page.page.click("#mode")
    page.settled()

    assert found + violations(page) == []


def test_pictures_stand_beside_their_events(browser: Browser, tmp_path: Path) -> None:
    seen = pictured(browser, tmp_path, "#event=shown", 390, dark=False)
    seen.page.click("#panel .close")

    image = seen.page.locator("#rows img.thumb").first
    image.scroll_into_view_if_needed()
    seen.page.wait_for_function("() => document.querySelector('img.thumb').naturalWidth > 0")

    assert image.get_attribute("alt") == ""
    assert seen.faults == []


def test_the_list_is_there_before_the_script(browser: Browser, opened: Opener) -> None:
    page = opened(WAR, width=390, height=844)
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    bare = context.new_page()
    bare.goto(page.page.url)
    seen = bare.is_visible("#rows tr >> nth=4"), bare.is_visible("#opening"), bare.is_visible("#mode")
    context.close()

    assert seen == (True, True, False)


def test_a_phone_shows_the_events_before_eras_and_layers(opened: Opener) -> None:
    eras = "eras: {first: {date: 2022-02-01/2022-03-15, label: The first weeks}}\n"
    page = opened(TEXT.replace("events:", f"{eras}events:"), seen=layers(), width=390, height=844)
    page.settled()
    tops = "(ids) => ids.map((id) => document.getElementById(id).getBoundingClientRect().top)"

    order = "() => [...document.querySelectorAll('#table, #eras, #layers')].map(({ id }) => id)"

    table, below, last = page.page.evaluate(tops, ["table", "eras", "layers"])
    reached = page.page.evaluate(order)
    page.page.click("#mode")
    plotted = page.page.evaluate(order)
    page.page.click("#mode")
    page.page.set_viewport_size({"width": 1280, "height": 860})
    page.settled()
    wide = page.page.evaluate(tops, ["eras", "layers", "table"])

    assert table < below < last
    assert wide == sorted(wide)
    assert reached == ["table", "eras", "layers"], "keys and ears reach them in this order"
    assert plotted == page.page.evaluate(order) == ["eras", "layers", "table"]
    assert page.faults == []


@pytest.mark.parametrize(("width", "height"), [(1280, 860), (390, 844)])
def test_the_as_of_day_is_told_where_no_picture_tells_it(opened: Opener, width: int, height: int) -> None:
    pages = [
        opened(f"as_of: 2023-06-21\nevents: {events}\n", width=width, height=height)
        for events in ("[]", "[{id: a, date: unknown, title: A}]", "[{id: a, date: 2023-06-20, title: A}]")
    ]
    seen = [page.page.inner_text("#asOf") if page.page.is_visible("#asOf") else "" for page in pages]

    assert seen == ["As of 21 Jun 2023"] * 2 + (["As of 21 Jun 2023"] if width < 700 else [""])
    if width < 700:
        pages[-1].page.click("#mode")
        assert pages[-1].page.is_hidden("#asOf"), "the picture tells it"
