import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener
from tests.browser.samples import DEEP, WAR, generated
from tests.browser.watching import Watched, wait_until_drawn

TITLES = "#rows tr:not([hidden]) td:nth-last-child(3)"


def test_plus_and_minus_zoom_and_nought_fits(opened: Opener) -> None:
    page = opened(WAR)
    whole, idle = page.view(), dimmed(page)

    page.press("+")
    near, moved = page.view(), dimmed(page)
    page.press("0")
    again = dimmed(page)
    page.press(*["-"] * 9)

    assert near != whole
    assert page.view() != whole
    assert (idle, moved, again, dimmed(page)) == (["fit"], [], ["fit"], ["out"])


def dimmed(page: Watched) -> list[str]:
    """The buttons that would move nothing."""
    page.settled()
    found: list[str] = page.page.locator(".tools [aria-disabled=true]:visible").evaluate_all(
        "(all) => all.map(({ id }) => id)"
    )
    return found


def test_the_wheel_scrolls_the_page_until_the_plot_has_the_focus(opened: Opener) -> None:
    page = opened(WAR, height=500)
    whole = page.view()
    page.page.mouse.move(640, 300)

    page.page.mouse.wheel(0, 120)
    page.page.wait_for_function("() => scrollY > 0")
    unfocused = page.view()
    page.page.focus("#stage")
    page.page.hover("#stage")
    page.page.mouse.wheel(0, -120)

    assert unfocused == whole
    page.page.wait_for_function("(whole) => window.timeline.app.state.view[0] !== whole[0]", arg=whole)


def test_dragging_pans(opened: Opener) -> None:
    page = opened(WAR)
    whole = page.view()

    page.page.mouse.move(700, 330)
    page.page.mouse.down()
    page.page.mouse.move(500, 330, steps=4)
    page.page.mouse.up()
    page.moved()

    assert page.view() != whole
    assert page.text("#count") == "5 events: 3 shown, 1 outside the view, 1 undated"


def test_an_event_outside_the_view_is_named_and_led_to(opened: Opener) -> None:
    page = opened(WAR, fragment="#view=1686000000..1688000000")

    name = page.text("#earlier")
    page.page.click("#earlier")
    page.moved()

    assert "Lyman is retaken" in name
    assert "and 1 more" in name
    assert page.text("#spoken").startswith("Lyman is retaken")


def test_a_search_finds_text_of_the_sources_and_is_counted(opened: Opener) -> None:
    page = opened(WAR)

    page.page.fill("#query", "RETOOK october")
    page.page.wait_for_function("() => document.getElementById('found').textContent === '1 match'")
    page.settled()

    assert page.text("#count") == "5 events: 1 shown, 4 filtered out"
    assert page.page.locator(TITLES).all_text_contents() == ["Lyman is retaken"]
    assert "q=RETOOK+october" in page.page.url


def test_a_chip_hides_its_category(opened: Opener) -> None:
    page = opened(WAR)

    page.page.click("#chips button:has-text('Battlefield')")
    page.moved()

    assert page.text("#count") == "5 events: 1 shown, 3 filtered out, 1 undated"
    assert page.page.get_attribute("#chips button:has-text('Battlefield')", "aria-pressed") == "false"
    assert page.page.locator("#names .lane").count() == 1


def test_a_filter_leaves_what_bears_its_value(opened: Opener) -> None:
    page = opened(WAR)

    page.page.click("#filter")
    page.page.check("fieldset:has-text('Place') input")
    page.settled()
    page.page.keyboard.press("Escape")

    assert page.text("#count") == "5 events: 1 shown, 4 filtered out"
    assert "place=Lyman" in page.page.url
    assert page.page.is_hidden("#filters")
    assert page.page.evaluate("() => document.activeElement.id") == "filter"


def test_an_address_gives_back_view_filter_and_event(opened: Opener) -> None:
    page = opened(WAR, fragment="#category=diplomacy&event=summit&view=1680000000..1700000000")
    page.settled()

    assert "Summit in Vilnius" in page.text("#panel")
    assert page.text("#count") == "5 events: 1 shown, 3 filtered out, 1 undated"
    assert "view=1680000000..1700000000" in page.page.url


def test_an_address_cannot_lead_farther_than_a_gesture_nor_to_days_that_the_page_does_not_hold(opened: Opener) -> None:
    page = opened(WAR, fragment="#view=99999999999..99999999999999&known=99999999")
    page.settled()
    first, last = page.view()
    reach, most = page.page.evaluate("() => [timeline.app.reach, timeline.app.limits.most]")

    assert last - first <= round(most) + 1
    assert reach[0] <= (first + last) / 2 <= reach[1]
    assert page.page.evaluate("() => timeline.app.state.knownOn") is None


def test_the_panel_tells_sources_words_and_what_was_known_when(opened: Opener) -> None:
    page = opened(WAR, fragment="#event=summit")
    page.page.wait_for_selector("#panel h2")

    panel = page.text("#panel")

    assert "The news" in panel
    assert "gives July 2023" in panel
    assert "next month" in panel
    assert "from 21 Jun 2023: July 2023" in panel
    assert "from 11 Jul 2023: 11\u201312 July 2023" in panel
    assert page.page.get_attribute("#panel .claims a", "rel") == "noopener noreferrer"


def test_escape_closes_the_panel_and_gives_the_focus_back(opened: Opener) -> None:
    page = opened(WAR)

    page.press("Home", "Enter")
    page.page.wait_for_selector("#panel h2")
    page.page.keyboard.press("Escape")

    assert page.page.is_hidden("#panel")
    assert page.page.evaluate("() => document.activeElement.id") == "stage"


def test_a_panel_keeps_the_focus_while_it_steps_and_gives_it_back_to_the_table(opened: Opener) -> None:
    page = opened(WAR)

    page.page.focus("#rows tr >> nth=2 >> a")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector("#panel:focus")
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Enter")
    page.page.wait_for_selector("#panel h2:has-text('Summit in Vilnius')")
    stepped = page.page.evaluate("() => document.activeElement.textContent")
    page.page.keyboard.press("Escape")

    assert stepped == "›"
    assert page.page.evaluate("() => document.activeElement.textContent") == "The push goes on"


def test_the_slider_replays_what_was_known(opened: Opener) -> None:
    page = opened(WAR.replace("as_of: 2023-06-21", "as_of: 2023-08-01"))
    expect(page.page.locator("#known")).to_be_enabled()
    page.page.focus("#known")

    page.page.keyboard.press("Home")
    page.settled()
    first = page.text("#count")
    page.page.keyboard.press("ArrowRight")
    page.page.keyboard.press("ArrowRight")
    page.settled()

    assert "not yet known" in first
    assert page.text("#knownDay") == "21 Jun 2023"
    assert "July 2023 · days 493" in "".join(page.page.locator("#plot text").all_text_contents())


def test_the_table_sorts_by_its_heads(opened: Opener) -> None:
    page = opened(WAR)
    head = page.page.locator("thead button", has_text="Event")

    head.click()
    rising = page.page.locator(TITLES).all_text_contents()
    head.click()

    assert rising == sorted(rising)
    assert page.page.locator(TITLES).all_text_contents() == rising[::-1]
    assert page.page.get_attribute("th:has-text('Event')", "aria-sort") == "descending"


def test_a_long_table_fills_as_one_scrolls(opened: Opener) -> None:
    page = opened(generated(1600))

    page.page.click("#table summary")
    page.page.wait_for_function("() => document.querySelectorAll('#rows tr').length === 60")
    page.page.keyboard.press("End")

    page.page.wait_for_function("() => document.querySelectorAll('#rows tr').length >= 120")


def test_the_theme_switches(opened: Opener) -> None:
    page = opened(WAR)
    color = "() => getComputedStyle(document.body).backgroundColor"
    light = page.page.evaluate(color)

    page.page.click("#theme")
    page.moved()

    assert page.page.evaluate(color) != light
    assert page.page.evaluate("() => document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize("dark", [False, True])
def test_the_theme_that_a_reader_chose_stays_and_is_in_no_link_for_others(opened: Opener, *, dark: bool) -> None:
    page = opened(WAR, fragment="#event=summit", dark=dark)
    color = "() => [getComputedStyle(document.body).backgroundColor, timeline.app.dark]"
    page.settled()
    assert "theme=" not in page.page.url
    page.click("#theme")
    page.settled()
    chosen = page.page.evaluate(color)

    page.page.reload()
    wait_until_drawn(page.page)

    assert page.page.evaluate(color) == chosen
    assert chosen[1] is not dark
    page.page.evaluate("() => { navigator.clipboard.writeText = async (text) => void (window.copy = text); }")
    page.click("#panel button:has-text('Copy link')")
    assert "event=summit" in page.page.evaluate("() => window.copy")
    assert "theme=" not in page.page.evaluate("() => window.copy")


def test_a_theme_that_there_is_not_is_none(opened: Opener) -> None:
    page = opened(WAR, fragment="#theme=__proto__")
    page.settled()

    assert page.page.evaluate("() => document.documentElement.dataset.theme") == "auto"
    assert page.faults == []


SLIDER = """(range) => {
  const probe = document.createElement("canvas").getContext("2d");
  const rgb = (color) => {
    probe.fillStyle = color;
    probe.fillRect(0, 0, 1, 1);
    return [...probe.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  return [getComputedStyle(range).accentColor, getComputedStyle(document.body).backgroundColor].map(rgb);
}"""


@pytest.mark.parametrize("dark", [False, True])
def test_the_slider_is_loud_only_while_it_leaves_something_out(opened: Opener, *, dark: bool) -> None:
    page = opened(WAR, dark=dark)
    expect(page.page.locator("#known")).to_be_enabled()
    slider = page.page.locator("#known")
    calm, paper = slider.evaluate(SLIDER)
    page.page.focus("#known")
    page.page.keyboard.press("Home")
    loud, _ = slider.evaluate(SLIDER)

    assert max(calm) - min(calm) < 40, "a grey"
    assert contrast(calm, paper) > 3
    assert max(loud) - min(loud) > 80
    assert contrast(loud, paper) > 3


def contrast(one: list[int], other: list[int]) -> float:
    """Return the contrast of two colours, as WCAG counts it."""
    first, second = sorted(map(luminance, (one, other)))
    return (second + 0.05) / (first + 0.05)


def luminance(color: list[int]) -> float:
    parts = [part / 255 for part in color]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_the_lanes_stay_as_high_as_they_are_when_an_event_opens(opened: Opener) -> None:
    page = opened(generated(60))
    heights = "() => window.timeline.app.scene.lanes.map(({ h }) => h)"
    page.settled()
    before = page.page.evaluate(heights)

    page.press("Home", "Enter")
    page.page.wait_for_selector("#panel h2")
    page.settled()

    assert page.page.evaluate(heights) == before
    assert page.page.evaluate("() => window.timeline.app.scene.width") < 1132


def test_back_closes_an_opened_event_and_forward_opens_it_again(opened: Opener) -> None:
    page = opened(WAR)
    page.settled()

    page.page.click("#rows a")
    page.page.wait_for_url("**#event=start")
    page.page.go_back()
    page.page.wait_for_selector("#panel", state="hidden")
    page.page.go_forward()

    page.page.wait_for_selector("#panel h2:has-text('It begins')")


def test_a_link_of_the_table_leaves_filters_and_search(opened: Opener) -> None:
    page = opened(WAR, fragment="#q=vilnius&category=diplomacy")
    page.settled()

    page.page.click("#rows a")
    page.page.wait_for_selector("#panel h2:has-text('Summit in Vilnius')")
    page.settled()

    assert page.page.url.endswith("#q=vilnius&category=diplomacy&event=summit")


def test_what_nothing_shows_needs_no_address(opened: Opener) -> None:
    page = opened(WAR)

    page.press("+")
    page.settled()
    page.press("0")
    page.settled()

    assert "#" not in page.page.url


def test_the_legend_names_ticks_and_silhouettes_only_where_they_are(opened: Opener) -> None:
    few, many, crowd = (opened(text).text("#legend") for text in (WAR, generated(300), generated(4000)))

    assert "no room for its title" not in few
    assert "no room for its title" in many
    assert "how many there are" in crowd


def test_an_undated_event_opens_from_its_lane(opened: Opener) -> None:
    page = opened(WAR)

    page.page.click("#undated button")
    page.page.wait_for_selector("#panel h2")

    assert "Talks in secret" in page.text("#panel")


def test_undated_events_stand_beside_the_lanes_and_on_a_phone_below_them(opened: Opener) -> None:
    boxes = "() => ['stage', 'undated'].map((id) => document.getElementById(id).getBoundingClientRect().toJSON())"
    stage, undated = opened(WAR).page.evaluate(boxes)
    phone = opened(WAR, width=390, height=844)
    phone.page.click("#mode")
    phone.settled()
    above, below = phone.page.evaluate(boxes)

    assert (undated["left"], undated["top"], undated["bottom"]) == (stage["right"], stage["top"], stage["bottom"])
    assert below["top"] == above["bottom"]
    assert below["left"] == above["left"]


@pytest.mark.parametrize("width", [390, 1280])
def test_events_without_any_date_are_listed_once(opened: Opener, width: int) -> None:
    events = "".join(f"- {{id: u{k}, date: unknown, title: Talks {k}}}\n" for k in range(8))
    page = opened(f"title: T\nevents:\n{events}", width=width)

    for k in range(8):
        page.page.click(f"text=Talks {k} >> visible=true")
        page.page.wait_for_selector(f"#panel h2:has-text('Talks {k}')")
        page.page.click("#panel .close")
    assert page.text("body").count("Talks 3") == 1


def test_the_plot_keeps_its_width_when_a_filter_hides_the_undated(opened: Opener) -> None:
    page = opened(WAR)
    wide = page.page.evaluate("() => window.timeline.app.width")

    page.page.click("#chips button:has-text('Diplomacy')")
    page.settled()

    assert page.page.evaluate("() => window.timeline.app.width") == wide
    assert page.page.locator("#undated li").count() == 0
    assert "view=" not in page.page.url


def test_the_keys_reach_an_undated_event_and_mark_it(opened: Opener) -> None:
    page = opened(WAR)

    page.press("End")

    assert page.text("#undated [aria-current=true]") == "Talks in secret"
    assert page.text("#spoken").startswith("Talks in secret")


def point_at(page: Watched, title: str) -> None:
    """Move the pointer onto a title."""
    page.settled()
    box = page.page.locator("#plot text", has_text=title).bounding_box()
    assert box is not None
    page.page.mouse.move(box["x"] + 5, box["y"] + 5)


def test_the_pointer_shows_what_it_is_on(opened: Opener) -> None:
    page = opened(WAR)

    point_at(page, "Lyman is retaken")

    assert page.text("#tip").startswith("Lyman is retaken")

    page.page.mouse.down()
    page.page.mouse.up()
    page.page.wait_for_selector("#panel h2")
    point_at(page, "Lyman is retaken")

    assert page.page.is_hidden("#tip")


def test_the_pointer_covers_nothing_to_say_what_stands_there(opened: Opener) -> None:
    page = opened(WAR)

    point_at(page, "It begins")

    assert page.page.is_visible("#hovered")
    assert page.page.is_hidden("#tip")


def test_deep_time_and_minutes_share_one_page(opened: Opener) -> None:
    page = opened(DEEP)
    page.settled()

    deep = page.page.locator("#plot text").all_text_contents()
    page.press("End", *["+"] * 66)
    page.settled()
    near = page.page.locator("#plot text").all_text_contents()

    assert "10 billion years ago" in deep
    assert any(text.startswith("14:") for text in near)
    assert page.faults == []


def test_help_lists_the_keys(opened: Opener) -> None:
    page = opened(WAR)

    page.press("?")

    assert "previous or next event" in page.text("#help")


def test_a_phone_gets_the_lanes_names_inside_the_plot(opened: Opener) -> None:
    page = opened(WAR, width=390, height=844)
    page.page.click("#mode")
    page.settled()

    assert page.page.is_hidden("#names")
    assert "Battlefield" in page.page.locator("#plot text").all_text_contents()
    assert page.page.evaluate("() => document.documentElement.scrollWidth") == 390
