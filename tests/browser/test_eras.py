"""Eras in the page: bands behind the lanes, a list that leads to them, a filter; at every size, in every look."""

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Opener
from tests.browser.test_access import violations
from tests.drawing.samples import ERAS

NASTY = "</script><img src=x onerror=alert(1)>{{title}} \u202e\u05d0 &amp; " + "long " * 30 + "W" * 500


def test_the_names_stand_above_the_lanes_and_over_no_title(opened: Opener) -> None:
    page = opened(ERAS)
    boxes = page.page.evaluate(
        """() => [...document.querySelectorAll('#plot text')].map((each) => {
            const {x, y, width, height} = each.getBoundingClientRect();
            return [each.textContent, x, y, width, height] })"""
    )
    names = [box for box in boxes if re.search("war|Occupation|decade|Siege", box[0])]
    lanes = page.page.evaluate("() => document.querySelector('#names .lane').getBoundingClientRect().top")

    assert len(names) >= 3
    assert all(y + height <= lanes + 1 for _, _, y, _, height in names)
    for one in names:
        for other in names:
            apart = one[1] + one[3] <= other[1] + 1 or other[1] + other[3] <= one[1] + 1
            assert one is other or apart or abs(one[2] - other[2]) > 10


def test_the_list_leads_to_an_era_and_filters_stay(opened: Opener) -> None:
    page = opened(ERAS, fragment="#category=east")
    page.page.get_by_role("link", name="Occupation of Kherson").click()
    page.page.evaluate("() => timeline.settled()")
    page.page.wait_for_function("() => location.hash.includes('view=')")
    first, last = (int(at) for at in re.findall(r"view=(-?\d+)\.\.(-?\d+)", page.page.url)[0])

    assert first < 1_646_092_800
    assert last > 1_668_211_199
    assert last - first < 2 * (1_668_211_199 - 1_646_092_800)
    assert "category=east" in page.page.url


def test_an_era_is_a_filter_and_is_spoken(opened: Opener) -> None:
    page = opened(ERAS, fragment="#era=Occupation%20of%20Kherson")
    assert page.text("#count").startswith("3 events: 1 shown")
    assert page.page.evaluate("() => [...timeline.app.passed.match]") == [1, 0, 0]
    page.page.focus("#stage")
    page.page.keyboard.press("ArrowRight")
    assert "Era: " in page.text("#spoken")
    assert "Occupation of Kherson" in page.text("#spoken")


def test_the_slider_shows_eras_as_they_were_known(opened: Opener) -> None:
    page = opened(f"sources: {{a: {{title: A, published: 2022-03-01}}}}\n{ERAS}")
    day = 19_266  # 2022-10-01
    page.page.evaluate(f"() => {{ location.hash = 'known={day}' }}")
    page.page.wait_for_function(f"() => timeline.app.state.knownOn === {day}")
    page.page.evaluate("() => timeline.settled()")
    listed = page.text("#eras")

    assert "Full-scale war" in listed
    assert "Later" not in listed
    assert "11 November 2022" not in listed
    assert page.page.evaluate(
        "() => [...document.querySelectorAll('#plot text')].some((each) => each.textContent === "
        "'Occupation of Kherson →')"
    )
    page.page.evaluate("() => { location.hash = '' }")
    page.page.wait_for_function("() => document.getElementById('eras').innerText.includes('11 November 2022')")


def test_a_search_finds_what_lies_in_an_era(opened: Opener) -> None:
    page = opened(ERAS)
    page.page.fill("#query", "occupation")
    page.page.wait_for_function("() => timeline.app.passed.filtered === 2")


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (390, False), (320, True)])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(opened: Opener, width: int, *, dark: bool) -> None:
    page = opened(ERAS, width=width, dark=dark)

    assert violations(page) == []
    assert page.page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_nasty_names_are_texts_and_nothing_is_fetched(opened: Opener) -> None:
    quoted = NASTY.replace("'", "''")
    text = f"eras:\n  '{quoted[:40]}': {{date: 2020/2021, label: '{quoted}', color: '{quoted}'}}\n"
    watched = opened(text + "events:\n- {id: a, date: 2020-06, title: A}\n- {id: b, date: 2022, title: B}\n", width=320)

    assert "onerror=alert(1)" in watched.text("#eras")
    assert watched.page.query_selector("#eras img") is None
    for width in (320, 1280):
        watched.page.set_viewport_size({"width": width, "height": 860})
        watched.moved()
        assert not watched.wide()


def test_without_a_script_the_list_and_the_bands_are_there(browser: Browser, opened: Opener) -> None:
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto(opened(ERAS).page.url)

    listed = bare.locator("#eras li").all_inner_texts()
    bands = bare.locator("#opening > svg.wide text").all_text_contents()
    context.close()

    assert len(listed) >= 4
    assert any("March 2022 – 11 November 2022" in era for era in listed)
    assert any(text.startswith("Occupation of Kherson") for text in bands)


@pytest.mark.parametrize(
    "label", ["The long winter of shortages", "A very long winter of shortages, cold and darkness " * 4]
)
@pytest.mark.parametrize("start", ["2022-02-24", "2023-05-20"])
def test_no_name_of_an_era_crosses_the_as_of_line(opened: Opener, start: str, label: str) -> None:
    page = opened(
        f"title: T\nas_of: 2023-06-21\neras: {{e: {{label: {label!r}, date: {start}/2023-08}}}}\nevents:\n"
        "  - {id: a, date: 2022-02-24, title: A}\n  - {id: b, date: 2023-12-24, title: B}\n"
    )
    page.settled()
    line, names = page.page.evaluate("""() => {
      const { scene, drawn, measure } = timeline.app;
      const names = drawn.texts.filter(({ text, y }) => y < scene.lanes[0].y && /winter|…/u.test(text));
      return [scene.asOf, names.map(({ x, text, style }) => [x, x + measure(text, style)])];
    }""")

    assert names
    assert [(left, right) for left, right in names if left < line < right] == []
