"""Lines that are slow, and browsers that know less: nothing that is missing stops the rest."""

import re
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.held import UTF_8, held, hosted, slowly
from tests.browser.samples import WAR
from tests.browser.watching import Watched, wait_until_drawn, watch
from timeline.cli.commands.plot import UTF_8 as UTF_8_MARK
from timeline.events.reading.reader import read_text
from timeline.outputs.page import Looks, page

LATER = WAR.replace("as_of: 2023-06-21", "as_of: 2023-08-01")
MISSING = {
    "nothing": "",
    "DecompressionStream": "delete window.DecompressionStream",
    "Response": "delete window.Response",
    "ResizeObserver": "delete window.ResizeObserver",
    "IntersectionObserver": "delete window.IntersectionObserver",
    "requestIdleCallback": "delete window.requestIdleCallback",
    "what is young": """
        for (const name of ["structuredClone", "OffscreenCanvas", "createImageBitmap", "AbortController", "CSS"])
          delete window[name];
        Object.defineProperty(window, "localStorage", {get() { throw new DOMException("not here") }});
        for (const name of ["at", "findLast", "findLastIndex", "toSorted", "with"]) delete Array.prototype[name];
        for (const known of [[Object, "groupBy"], [Object, "hasOwn"], [Element.prototype, "animate"],
                             [Document.prototype, "fonts"], [MediaQueryList.prototype, "addEventListener"]])
          Object.defineProperty(...known, {value: undefined});
    """,
    "matchMedia": "delete window.matchMedia",
    "Intl": "delete window.Intl",
    "clipboard": "delete Navigator.prototype.clipboard",
    "fromBase64": "delete Uint8Array.fromBase64",
    "roundRect": "delete CanvasRenderingContext2D.prototype.roundRect",
    "canvas": "HTMLCanvasElement.prototype.getContext = () => null",
    "pointers": """
        delete window.PointerEvent;
        for (const name of ["down", "move", "up", "cancel", "leave"])
          addEventListener(`pointer${name}`, (event) => event.stopImmediatePropagation(), true);
    """,
    "pointer capture that works": "Element.prototype.setPointerCapture = () => { throw new DOMException('not here') }",
    "storage": """
        for (const name of ["localStorage", "sessionStorage"])
          Object.defineProperty(window, name, {get() { throw new DOMException("not here") }});
    """,
    "changes of media": "Object.setPrototypeOf(MediaQueryList.prototype, Object.prototype)",
    "scrolling": "Element.prototype.scrollTo = Element.prototype.scrollBy = () => { throw new TypeError('not here') }",
    "selections": "window.getSelection = () => null",
    "pointer capture": "delete Element.prototype.setPointerCapture",
    "scrollIntoView": "delete Element.prototype.scrollIntoView",
    "dialogs": "for (const name of ['show', 'showModal', 'close']) delete HTMLDialogElement.prototype[name]",
    "paint entries": "delete Performance.prototype.getEntriesByType",
    "history": "history.pushState = history.replaceState = () => { throw new DOMException('not here') }",
}


def html() -> str:
    timeline, _ = read_text(LATER, "events.yaml")
    return page(timeline, day=timeline.as_of or 0)


@pytest.mark.parametrize("name", MISSING)
def test_a_browser_without_one_thing_has_all_the_others(browser: Browser, tmp_path: Path, name: str) -> None:
    (tmp_path / "page.html").write_text(html(), encoding="utf-8", newline="\n")
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    context.add_init_script(MISSING[name])
    watched = watch(context.new_page(), (tmp_path / "page.html").as_uri())

    everything_works(watched)

    context.close()


DECLARED = re.compile(
    r"(?<=[{;])[^{};]*:[^{};]*(?:color-mix|oklch|\d[dsl]v[hw]|tan\(|text-wrap|overflow:clip|content-visib)[^{};]*;?"
)
SELECTED = re.compile(r"(?<=[{}])[^{}@]*(?::has\(|details-content)[^{}]*\{[^{}]*\}")


def aged(whole: str) -> str:
    """What an older browser understands of the style of a page."""
    return re.sub("(?s)<style>.*?</style>", lambda style: SELECTED.sub("", DECLARED.sub("", style[0])), whole)


def test_a_style_of_which_an_older_browser_understands_less_has_frames_and_places(
    browser: Browser, tmp_path: Path
) -> None:
    region = EXTRAS.replace("lon: 37.8}", "lon: 37.8, precision: region}")
    timeline, problems = read_text(region, "events.yaml")
    assert not problems
    old = aged(page(timeline, day=timeline.as_of or 0, looks=Looks(map=True)))
    assert "@media print" in old
    assert not re.search(r"color-mix|:has\(|dvh", old[: old.index("</head>")])
    (tmp_path / "page.html").write_text(old, encoding="utf-8", newline="\n")
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    watched = watch(context.new_page(), (tmp_path / "page.html").as_uri())
    shown = watched.page

    styled = "(one, part) => { const { backgroundColor, borderTopWidth } = getComputedStyle(one, part); "
    mark = shown.locator("i.wide").evaluate(f"{styled} return backgroundColor }}", "::before")
    land = shown.locator(".land").first.evaluate("(one) => getComputedStyle(one).stroke")
    shown.hover("#plot text:has-text('Lyman is retaken')")
    frame = shown.locator("#hovered").evaluate(f"{styled} return borderTopWidth }}")

    assert mark != "rgba(0, 0, 0, 0)"
    assert land != "none"
    assert frame == "1px"
    assert not watched.wide()
    assert watched.faults == []
    context.close()


def test_a_page_that_arrives_slowly_works_whole(browser: Browser) -> None:
    with slowly(html(), kilobytes_a_second=50) as slow:
        context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
        watched = Watched(context.new_page())
        watched.page.goto(f"{slow.address}#event=lyman", wait_until="commit")
        wait_until_drawn(watched.page)
        early = watched.page.evaluate("() => document.readyState")
        panel = watched.page.locator("#panel")
        expect(panel).to_contain_text("Parts of this page have not arrived")
        slow.rest.set()
        expect(panel).to_contain_text("The news")
        expect(panel).not_to_contain_text("have not arrived")
        watched.listen()
        watched.press("Escape", "0")
        everything_works(watched)
        context.close()

    assert early == "loading"


def test_the_day_of_an_address_waits_for_what_was_known_on_it(browser: Browser) -> None:
    with held(html(), '<script type="text/plain" id="details">') as slow:
        context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
        watched = Watched(context.new_page())
        watched.page.goto(f"{slow.address}#known=19400", wait_until="commit")
        wait_until_drawn(watched.page)
        watched.settled()
        slow.rest.set()
        watched.page.wait_for_function("() => window.timeline.app.state.knownOn !== null")
        context.close()


def test_a_page_that_is_cut_off_says_so_and_works_as_far_as_it_goes(browser: Browser, tmp_path: Path) -> None:
    whole = html()
    end = whole.index('id="details">') + 60
    (tmp_path / "page.html").write_text(whole[:end], encoding="utf-8", newline="\n")
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    shown = context.new_page()
    shown.goto(f"{(tmp_path / 'page.html').as_uri()}#event=lyman")
    panel = shown.locator("#panel")

    expect(shown.locator("#late")).to_be_visible()
    expect(panel).to_contain_text("Lyman is retaken")
    expect(panel).to_contain_text("Parts of this page have not arrived")
    shown.fill("#query", "vilnius")
    expect(shown.locator("#found")).to_have_text("1 match")
    context.close()


def test_a_page_whose_script_does_not_arrive_says_so_after_a_while(browser: Browser, tmp_path: Path) -> None:
    whole = html()
    (tmp_path / "page.html").write_text(whole[: len(whole) // 2], encoding="utf-8", newline="\n")
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    shown = context.new_page()
    shown.goto((tmp_path / "page.html").as_uri())
    late = shown.locator("#late")

    expect(shown.locator("#opening text").first).to_be_visible()
    assert late.evaluate("(one) => getComputedStyle(one).animationDelay") == "10s"
    late.evaluate("(one) => one.getAnimations().forEach((each) => each.finish())")
    expect(late).to_be_visible()
    context.close()


def test_a_page_made_without_the_engine_draws_itself(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "_quickjs", None)
    (tmp_path / "page.html").write_text(html(), encoding="utf-8", newline="\n")
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    watched = watch(context.new_page(), (tmp_path / "page.html").as_uri())

    ink = watched.page.evaluate("() => getComputedStyle(document.querySelector('#plot text.c')).fill")
    everything_works(watched)

    assert ink == "rgb(27, 31, 36)"
    context.close()


POLICY = "Content-Security-Policy"


def test_a_host_that_allows_neither_style_nor_script_shows_picture_table_and_what_is_missing(browser: Browser) -> None:
    with hosted(html(), {**UTF_8, POLICY: "default-src 'none'"}) as address:
        shown = browser.new_page()
        shown.goto(address)
        filled = "() => [...document.querySelectorAll('#opening rect, #opening circle')].map((one) => "
        fills = {*shown.evaluate(f"{filled}getComputedStyle(one).fill)")}

        assert not {fill for fill in fills if fill.startswith("rgb")}, "no black box"
        assert shown.locator("#opening text:visible", has_text="Lyman is retaken").count() == 1
        assert shown.locator("#rows tr:visible").count() == 5
        assert shown.locator("#late").is_visible()
        shown.close()


@pytest.mark.parametrize(
    "headers",
    [
        {**UTF_8, POLICY: "require-trusted-types-for 'script'"},
        {**UTF_8, POLICY: "sandbox allow-scripts"},
        {"Content-Type": "text/html; charset=windows-1251"},
    ],
)
def test_a_host_with_headers_of_its_own_has_the_whole_page(browser: Browser, headers: dict[str, str]) -> None:
    with hosted(UTF_8_MARK + html(), headers) as address:
        watched = Watched(browser.new_page())
        watched.page.goto(f"{address}#event=lyman")
        wait_until_drawn(watched.page)

        assert "11\u201312 July 2023" in watched.page.locator("#rows").inner_text()
        assert "retook Lyman in October" in watched.page.locator("#panel blockquote").inner_text()
        watched.page.close()


def test_a_page_that_cannot_be_drawn_and_a_saved_copy_keep_their_picture_and_say_that_it_stands_still(
    browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text(html(), encoding="utf-8", newline="\n")
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    watched = watch(context.new_page(), path.as_uri())
    (tmp_path / "saved.html").write_text(watched.page.content(), encoding="utf-8", newline="\n")
    broken = context.new_page()
    broken.add_init_script("Object.defineProperty(Element.prototype, 'innerHTML', {set() { throw new Error('no') }})")
    for shown, name in ((watched.page, "saved"), (broken, "page")):
        shown.goto((tmp_path / f"{name}.html").as_uri())
        expect(shown.locator(".note.every")).to_be_visible()
        expect(shown.locator("#stage text:visible", has_text="Lyman is retaken")).to_have_count(1)
        expect(shown.locator(".tools")).to_be_hidden()
    context.close()


EXTRAS = """\
title: A war
as_of: 2023-08-01
eras: {first: {date: 2022-02-24/2022-09, label: The first months}, then: {date: 2022-10/.., label: After them}}
categories: {war: {label: War}, east: {label: East, parent: war}, talks: {label: Talks}}
stories: {main: {title: How it went, steps: [{event: start, text: It *began*}, {event: lyman}]}}
events:
  - {id: start, date: 2022-02-24, title: It begins, category: war, place: {name: Kyiv, lat: 50.45, lon: 30.52}}
  - {id: lyman, date: 2022-10, title: Lyman is retaken, category: east, place: {name: Lyman, lat: 48.98, lon: 37.8}}
  - {id: secret, date: unknown, title: Talks in secret, category: talks}
"""
YOUNG = """
for (const name of ["structuredClone", "IntersectionObserver", "ResizeObserver", "requestIdleCallback", "Intl"])
  delete window[name];
for (const name of ["toReversed", "toSorted", "toSpliced", "with"]) delete Array.prototype[name];
delete CSS.escape;
delete Object.groupBy;
delete HTMLDialogElement.prototype.showModal;
"""


def test_an_old_browser_has_eras_nested_lanes_the_map_and_the_story(browser: Browser, tmp_path: Path) -> None:
    timeline, problems = read_text(EXTRAS, "events.yaml")
    html = page(timeline, day=timeline.as_of or 0, looks=Looks(map=True))
    (tmp_path / "page.html").write_text(html, encoding="utf-8", newline="\n")
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    context.add_init_script(YOUNG)
    watched = watch(context.new_page(), (tmp_path / "page.html").as_uri())
    shown = watched.page

    assert not problems
    assert {"The first months", "After them \u2192"} <= {*shown.locator("#plot > svg text").all_text_contents()}
    shown.click("#names button.name")
    shown.wait_for_function("() => window.timeline.app.scene.lanes.length === 1")
    shown.click("#atlas li:has-text('Lyman') >> nth=0")
    shown.click("#undated button")
    shown.wait_for_selector("#panel h2:has-text('Talks in secret')")
    shown.click("#tell")
    shown.wait_for_selector("#story[open] h2:has-text('It begins')")
    shown.keyboard.press("ArrowRight")
    shown.wait_for_selector("#story[open] h2:has-text('Lyman is retaken')")
    assert watched.faults == []
    context.close()


def everything_works(watched: Watched) -> None:
    """Use each part of the page."""
    shown = watched.page
    texts = shown.locator("#plot > svg text").all_text_contents()
    assert "Lyman is retaken" in texts
    whole = watched.view()
    watched.press("+")
    assert watched.view() != whole
    watched.press("0")
    shown.fill("#query", "retook october")
    shown.wait_for_function("() => document.getElementById('found').textContent === '1 match'")
    shown.fill("#query", "")
    shown.wait_for_function("() => document.getElementById('found').textContent === ''")
    watched.settled()
    shown.wait_for_selector("#known")
    open_and_close(watched, shown)
    shown.click("#theme")
    assert shown.evaluate("() => document.documentElement.dataset.theme") == "dark"
    shown.click("thead button:has-text('Event')")
    assert shown.get_attribute("th:has-text('Event')", "aria-sort") == "ascending"
    shown.set_viewport_size({"width": 1000, "height": 800})
    shown.wait_for_function("() => window.timeline.app.scene.width < 1000")
    watched.settled()
    shown.wait_for_selector("#late", state="detached")
    assert watched.faults == []


def open_and_close(watched: Watched, shown: Page) -> None:
    """Open an event by its keys, copy its address, close it; drag; ask for the keys."""
    watched.press("Home", "Enter")
    shown.wait_for_selector("#panel h2")
    shown.click("#panel button:has-text('Copy link')")
    shown.wait_for_selector("#panel button:has-text('Link copied'), .panel-tools input[value*='event=']")
    shown.keyboard.press("Escape")
    watched.settled()
    shown.click("#plot text:has-text('Lyman is retaken')")
    shown.wait_for_selector("#panel h2:has-text('Lyman is retaken')")
    shown.keyboard.press("Escape")
    watched.settled()
    shown.mouse.move(700, 330)
    shown.mouse.down()
    shown.mouse.move(500, 330, steps=3)
    shown.mouse.up()
    watched.press("?")
    assert "previous or next event" in watched.text("#help")
    shown.click("#help button")
    shown.wait_for_selector("#help", state="hidden")


SHIFTS = """
window.shifts = [];
window.observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
observer.observe({ type: "layout-shift", buffered: true });
"""
MOVED = """(arrived) => [...shifts, ...observer.takeRecords()]
  .filter(({ startTime }) => startTime > arrived).reduce((sum, { value }) => sum + value, 0)"""
PARTS = "header, #chips, #stage, #knowledge, #table, #rows tr, #density"
BOXES = """(parts) => [...document.querySelectorAll(parts)].map((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return [one.id || one.querySelector("td a")?.textContent, ...[x, y, width, height].map(Math.round)];
})"""


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("many", [0, 20], ids=["few", "many"])
@pytest.mark.parametrize(("width", "height"), [(320, 640), (390, 844), (1280, 860)])
def test_nothing_moves_when_the_script_arrives(
    browser: Browser, width: int, height: int, many: int, language: str
) -> None:
    more = "".join(
        f"  - {{id: e{k}, date: 2021-{k % 12 + 1:02}-05, title: What happened and is told in a longer title}}\n"
        for k in range(many)
    )
    timeline, problems = read_text(LATER.replace("language: en", f"language: {language}") + more, "events.yaml")
    assert not problems
    with held(page(timeline, day=timeline.as_of or 0)) as slow:
        context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
        context.add_init_script(SHIFTS)
        shown = context.new_page()
        shown.goto(slow.address, wait_until="commit")
        expect(shown.locator("#rows tr")).to_have_count(5 + many)
        shown.wait_for_function("() => performance.getEntriesByType('paint').length")
        shown.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        before = shown.evaluate(BOXES, PARTS)
        arrived = shown.evaluate("() => performance.now()")
        slow.rest.set()
        wait_until_drawn(shown)
        expect(shown.locator("#known")).to_be_enabled()
        shown.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        after = shown.evaluate(BOXES, PARTS)
        moved = shown.evaluate(MOVED, arrived)
        context.close()

    assert after == before
    assert moved < 0.001


@pytest.mark.parametrize("width", [700, 1000, 1263])
def test_the_plot_keeps_its_place_and_width_when_the_script_arrives(browser: Browser, width: int) -> None:
    timeline, _ = read_text(WAR, "events.yaml")
    where = """() => {
      const { x, y, width } = document.getElementById("stage").getBoundingClientRect();
      return [x, y, width].map(Math.round);
    }"""
    with held(page(timeline, day=timeline.as_of or 0)) as slow:
        context = browser.new_context(viewport={"width": width, "height": 860})
        shown = context.new_page()
        shown.goto(slow.address, wait_until="commit")
        shown.wait_for_function("() => document.querySelector('#legend > .key')")
        before = shown.evaluate(where)
        slow.rest.set()
        wait_until_drawn(shown)
        after = shown.evaluate(where)
        context.close()

    assert after == before


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_page_is_dark_or_light_as_its_address_says_before_its_script_arrives(browser: Browser, theme: str) -> None:
    timeline, _ = read_text(WAR, "events.yaml")
    with held(page(timeline, day=timeline.as_of or 0)) as slow:
        context = browser.new_context(color_scheme="light" if theme == "dark" else "dark")
        shown = context.new_page()
        watched = Watched(shown)
        watched.listen()
        shown.goto(f"{slow.address}#q=a&theme={theme}", wait_until="commit")
        shown.wait_for_function("() => document.querySelector('#legend > .key')")
        seen = shown.evaluate("() => getComputedStyle(document.documentElement).colorScheme")
        slow.rest.set()
        wait_until_drawn(shown)
        context.close()

    assert seen == theme
    assert [fault for fault in watched.faults if fault.startswith(("console", "error"))] == []
