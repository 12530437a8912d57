"""The stories of a page: steps, keys, addresses, speech, phone, frames."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.browser.conftest import Opener
from tests.browser.held import held
from tests.browser.samples import WAR
from tests.browser.test_access import violations
from tests.browser.test_safety import NASTY, nasty
from tests.browser.watching import Watched, wait_until_drawn, watch
from timeline.chronicle import load
from timeline.dates import parse_date
from timeline.events.model import Event, Step, Story, Timeline
from timeline.events.reading.reader import read_text
from timeline.outputs.page import Looks, page

STORIES = """\
stories:
  backwards:
    title: Backwards
    steps:
      - event: summit
        text: It **ends** here. See [Lyman](#event=lyman).
      - lyman
      - nowhere
      - event: secret
        text: Nobody knows when.
      - start
  short: {steps: [{event: start, text: One step}]}
events:
"""
TOLD = WAR.replace("events:\n", STORIES)
FINGER = """([from, to]) => {
  const article = document.querySelector("#story article");
  const at = (kind, x) => article.dispatchEvent(new PointerEvent(kind,
    { clientX: x, clientY: 300, pointerType: "touch", bubbles: true }));
  at("pointerdown", from);
  at("pointerup", to);
}"""


def told(page: Watched) -> tuple[str, str]:
    return page.text("#story .story-place"), page.text("#story h2")


def address(page: Watched) -> str:
    page.settled()
    return str(page.page.evaluate("() => decodeURIComponent(location.hash)"))


def test_a_story_is_told_step_by_step(opened: Opener) -> None:
    page = opened(TOLD)
    page.page.click("#tell")

    assert told(page) == ("1 of 4", "Summit in Vilnius")
    assert page.page.inner_html("#story .about strong") == "ends"
    assert page.page.get_attribute("#story .story-sources a", "href") == "https://example.org/news"
    page.page.keyboard.press("ArrowRight")
    assert told(page) == ("2 of 4", "Lyman is retaken")
    assert "A bold text" in page.text("#story .about"), "without a text of its own, that of the event"
    page.page.keyboard.press("End")
    page.page.keyboard.press("ArrowRight")
    assert told(page) == ("4 of 4", "It begins")
    page.page.keyboard.press("ArrowLeft")
    assert told(page) == ("3 of 4", "Talks in secret")
    page.page.keyboard.press("Home")
    page.page.click("#story [aria-label='Next event']")
    assert told(page) == ("2 of 4", "Lyman is retaken")
    assert page.faults == []


def test_a_story_is_printed_whole_without_the_timeline(opened: Opener) -> None:
    page = opened(TOLD, fragment="#story=backwards&step=2")
    page.page.wait_for_selector("#story h2")
    page.settled()

    sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(page.page.pdf())).pages]
    whole = "".join(sheets)

    assert len(sheets) == 1
    assert [whole.count(title) for title in ("Summit in Vilnius", "Lyman is retaken", "It begins")] == [1, 1, 1]
    assert "It ends here" in whole
    assert "Nobody knows when" in whole
    assert told(page) == ("2 of 4", "Lyman is retaken")
    assert page.page.locator("#told *").count() == 0


def test_the_step_is_spoken_and_escape_leaves_where_one_came_from(opened: Opener) -> None:
    page = opened(TOLD)
    page.page.focus("#tell")
    page.page.keyboard.press("Enter")
    page.page.keyboard.press("ArrowRight")

    assert page.page.text_content("#story [aria-live]") == "2 of 4. Lyman is retaken. October 2022"
    page.page.keyboard.press("Escape")
    assert not page.page.locator("#story").is_visible()
    assert page.page.evaluate("() => document.activeElement.id") == "tell"
    assert address(page) == ""


def test_an_address_leads_to_a_step_and_back_leaves_the_story(opened: Opener) -> None:
    page = opened(TOLD, fragment="#story=backwards&step=2")
    page.page.wait_for_selector("#story h2")
    assert told(page) == ("2 of 4", "Lyman is retaken")
    assert address(page) == "#story=backwards&step=2"
    page.page.keyboard.press("Escape")
    page.page.click("#tell")
    assert address(page) == "#story=backwards&step=1"
    page.page.go_back()
    page.page.wait_for_selector("#story", state="hidden")


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("?story", ("1 of 4", "Summit in Vilnius")),
        ("?story=short", ("1 of 1", "It begins")),
        ("#story", ("1 of 4", "Summit in Vilnius")),
        ("#story=unheard-of&step=99", ("4 of 4", "It begins")),
        ("#story=backwards&step=-7", ("1 of 4", "Summit in Vilnius")),
        ("#story=backwards&step=2.9", ("2 of 4", "Lyman is retaken")),
        ("#story=backwards&step=NaN", ("1 of 4", "Summit in Vilnius")),
        ("#story=short&step=1e999", ("1 of 1", "It begins")),
    ],
)
def test_an_address_that_names_too_much_leads_to_what_there_is(
    opened: Opener, fragment: str, said: tuple[str, str]
) -> None:
    page = opened(TOLD, fragment=fragment)
    page.page.wait_for_selector("#story h2")

    assert told(page) == said
    assert page.faults == []


def test_a_link_to_a_step_waits_for_the_story(browser: Browser) -> None:
    with held(page(read_text(TOLD)[0], day=0), '<script type="text/plain" id="details">') as slow:
        seen = Watched(browser.new_page())
        seen.page.goto(f"{slow.address}#story=backwards&step=2", wait_until="commit")
        wait_until_drawn(seen.page)
        seen.settled()
        slow.rest.set()
        seen.page.wait_for_selector("#story h2:has-text('Lyman is retaken')")
        seen.page.close()


def test_another_story_is_chosen_and_an_untitled_one_has_its_id(opened: Opener) -> None:
    page = opened(TOLD, fragment="?story")
    page.page.select_option("#story select", label="short")

    assert told(page) == ("1 of 1", "It begins")
    assert page.text("#story .about") == "One step"


def test_an_event_is_left_for_in_the_timeline(opened: Opener) -> None:
    page = opened(TOLD, fragment="#story=backwards&step=2")
    page.page.click("#story .story-leave")
    page.page.wait_for_selector("#panel h2")

    assert page.text("#panel h2") == "Lyman is retaken"
    assert address(page) == "#event=lyman"


def test_a_link_to_an_event_leads_out_of_the_story(opened: Opener) -> None:
    page = opened(TOLD, fragment="?story")
    page.page.click("#story .about a")
    page.page.wait_for_selector("#panel h2")

    assert page.text("#panel h2") == "Lyman is retaken"
    assert not page.page.locator("#story").is_visible()


def test_the_view_and_the_filters_are_as_they_were(opened: Opener) -> None:
    page = opened(TOLD, fragment="#view=1672531200..1688169600&category=diplomacy")
    before = page.view()
    page.page.click("#tell")
    page.page.keyboard.press("ArrowRight")
    assert told(page)[1] == "Lyman is retaken", "a story does not ask the filters"
    page.page.keyboard.press("Escape")

    assert page.view() == before
    assert "category=diplomacy" in address(page)


def test_a_finger_turns_and_one_that_goes_down_does_not(opened: Opener) -> None:
    page = opened(TOLD, fragment="?story", width=390, height=844)
    page.page.wait_for_selector("#story h2")

    page.page.evaluate(FINGER, [300, 100])
    assert told(page)[0] == "2 of 4"
    page.page.evaluate(FINGER, [100, 300])
    assert told(page)[0] == "1 of 4"
    page.page.evaluate(FINGER, [300, 280])
    assert told(page)[0] == "1 of 4"


def test_the_rail_leads_to_the_step_that_is_nearest(opened: Opener) -> None:
    page = opened(TOLD, fragment="?story")
    rail = page.page.locator(".story-rail").bounding_box()
    assert rail
    page.page.mouse.click(rail["x"] + 3, rail["y"] + 16)

    assert told(page)[1] == "It begins"
    assert page.page.locator(".story-rail i:visible").count() == 3, "what has no date is not on the rail"


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(opened: Opener, width: int, *, dark: bool) -> None:
    page = opened(TOLD, fragment="?story", width=width, dark=dark)
    page.page.wait_for_selector("#story h2")

    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_window(opened: Opener, width: int) -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    long = TOLD.replace("Summit in Vilnius", word).replace("Backwards", word).replace("It **ends**", word)
    page = opened(long, fragment="?story", width=width, height=640)
    page.page.wait_for_selector("#story h2")
    inner = "() => [...document.querySelectorAll('#story, #story article')].map((x) => x.scrollWidth - x.clientWidth)"

    assert page.page.evaluate(inner) == [0, 0]
    assert not page.wide()


STEPS = """(number) => {
  for (let step = 0; step < number; step++)
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
}"""


def test_nasty_texts_are_texts(opened: Opener) -> None:
    texts = nasty()
    assert NASTY.is_dir()
    events = tuple(Event(id=f"e{n}", title=text, when=parse_date("2022-01-01")) for n, text in enumerate(texts))
    steps = tuple(Step(event=f"e{n}", text=text) for n, text in enumerate(texts))
    stories = (Story(id=texts[0], title=texts[1], steps=steps), Story(id="second", title=texts[2], steps=steps[:1]))
    page = opened(Timeline(title="Nasty", events=events, stories=stories), fragment="?story")
    page.page.wait_for_selector("#story h2")
    page.page.evaluate(STEPS, len(texts))

    assert told(page)[0] == f"{len(texts)} of {len(texts)}"
    assert page.faults == []


def test_all_events_are_told_where_it_is_asked_for(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(read_text(WAR)[0], day=0, looks=Looks(story=True, embed=True)), encoding="utf-8")
    seen = watch(browser.new_page(viewport={"width": 600, "height": 400}), path.as_uri())
    seen.page.click("#tell")

    assert told(seen) == ("1 of 5", "It begins")
    assert seen.text("#story .story-title") == "All events in order of time"
    seen.page.keyboard.press("End")
    assert told(seen) == ("5 of 5", "Talks in secret")
    assert not seen.wide()
    assert seen.faults == []
    seen.page.close()


def test_a_story_has_the_pictures_of_its_events(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(Path("tests/data/images/turned.jpg").read_bytes())
    (tmp_path / "events.yaml").write_text(
        "stories: {s: {steps: [a]}}\n"
        "events: [{id: a, date: 2022, title: A, image: {file: a.jpg, alt: Hills, credit: Somebody}}]\n",
        encoding="utf-8",
    )
    (tmp_path / "page.html").write_text(load(tmp_path / "events.yaml").page(), encoding="utf-8", newline="\n")
    seen = watch(browser.new_page(), f"{(tmp_path / 'page.html').as_uri()}?story")
    seen.page.wait_for_selector("#story img")

    assert seen.page.get_attribute("#story img", "alt") == "Hills"
    assert seen.page.locator("#story img").evaluate("(one) => one.decode().then(() => one.naturalWidth)") == 16
    assert seen.text("#story figcaption") == "Somebody"
    assert seen.faults == []
    seen.page.close()


def test_a_page_without_stories_has_no_button(opened: Opener) -> None:
    assert opened(WAR, fragment="?story").page.locator("#tell, #story").count() == 0


def test_a_word_that_is_broken_in_a_title_has_its_hyphens(opened: Opener) -> None:
    title = "Stadt Gipfel Wiederaufbaukonferenzberichte Resolution"
    text = f"stories: {{short: {{steps: [a]}}}}\nevents:\n  - {{id: a, date: 2021, title: {title}}}\n"
    page = opened(f"language: de\n{text}", fragment="?story")
    page.page.wait_for_selector(".story-words h2 .word")
    counts = """(word) => {
      const wide = [...word.querySelectorAll(".shy")].filter((one) => one.getBoundingClientRect().width > 1);
      const lines = word.getBoundingClientRect().height / parseFloat(getComputedStyle(word).lineHeight);
      return [wide.length, Math.round(lines) - 1];
    }"""

    hyphens, breaks = page.page.locator(".story-words .word").evaluate(counts)

    assert hyphens == breaks > 0
