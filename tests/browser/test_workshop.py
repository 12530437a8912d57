"""From an article to a published timeline, in an empty project: by the keyboard alone, by the mouse alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import window_of
from tests.browser.test_access import violations_around
from tests.serve.serving import Served, serving
from timeline.events.model import Event
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.reader import read

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
SENTENCES = (
    *(f"In {month} 2022 the workers closed the {ordinal} bridge." for ordinal, month in enumerate(MONTHS, 1)),
    "The mayor opened the harbour on Wednesday.",
    "The council meets again next month.",
)
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta property="og:title" content="Twelve bridges">
<meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2023-06-22">
<title>Twelve bridges</title></head><body><article>{"".join(f"<p>{each}</p>" for each in SENTENCES)}</article></body>"""
NAMES = """
- banner:
  - link "Timeline"
  - heading /Twelve bridges/ [level=1]
- main "The article":
  - 'textbox "The article: select words with Shift and the arrow keys"'
- complementary "What is made of it":
  - region "Selected words":
    - heading "Selected words" [level=2]
    - paragraph:
      - textbox "Title"
    - paragraph:
      - textbox "Date"
    - button "Add event"
    - paragraph:
      - combobox "Or cite for"
    - button "Cite"
  - region "Proposals":
    - heading "Proposals" [level=2]
    - heading /bridge/ [level=3]
    - button "Accept"
    - button "Title"
    - button "Reading"
    - button "Cite another"
    - button "Drop"
    - button "Skip"
    - button "Back"
  - region "Quoted already"
- status
- contentinfo:
  - button "Undo"
"""
"""What a screen reader tells of the page of an article."""

HOSTILE = "<img src=x onerror=alert(1)> \u202e"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Served]:
    file = tmp_path / "events.yaml"
    file.write_text(
        "title: Bridges\nas_of: 2023-06-22\npublish: [verified, unverified]\nevents: []\n", encoding="utf-8"
    )
    with serving(file) as made:
        yield made


@pytest.fixture
def window(browser: Browser, empty: Served) -> Iterator[Page]:
    with window_of(browser, empty) as (opened, faults):
        yield opened
    assert not faults


def events_of(empty: Served) -> list[Event]:
    timeline, problems = read([empty.file], LARGEST)
    assert not problems
    return list(timeline.events)


def to(window: Page, name: str, *, back: bool = False) -> None:
    """Press Tab until the focus is at what has a name."""
    for _ in range(60):
        window.keyboard.press("Shift+Tab" if back else "Tab")
        found = window.evaluate(
            """() => { const at = document.activeElement;
            return at.ariaLabel || at.labels?.[0]?.textContent || at.textContent.trim(); }"""
        )
        if str(found).startswith(name):
            return
    raise AssertionError(f"the focus never came to {name}")


def opened_article(window: Page) -> None:
    window.wait_for_url("**/article?source=*")
    expect(window.locator("#card")).to_contain_text("1 of 12")


def typed_source(window: Page) -> None:
    expect(window.get_by_role("button", name="Publish")).to_be_visible()
    to(window, "Sources", back=True)
    window.keyboard.press("Enter")
    expect(window.locator("#side-title")).to_be_focused()
    to(window, "Add a source")
    window.keyboard.press("Enter")
    to(window, "The text")
    window.keyboard.insert_text("\n\n".join(SENTENCES))
    to(window, "Title")
    window.keyboard.insert_text("Twelve bridges")
    to(window, "Published on")
    window.keyboard.insert_text("22 June 2023")
    window.keyboard.press("Enter")
    opened_article(window)


def reviewed_by_keys(window: Page) -> None:
    """Drop the first proposal, give the eleventh another title, accept all others."""
    window.keyboard.press("d")
    for number in range(2, 11):
        expect(window.locator("#card")).to_contain_text(f"{number} of 12")
        window.keyboard.press("a")
    expect(window.locator("#card")).to_contain_text("11 of 12")
    window.keyboard.press("t")
    window.keyboard.insert_text("The harbour is open")
    window.keyboard.press("Enter")
    expect(window.locator("#card")).to_contain_text("12 of 12")
    window.keyboard.press("a")
    expect(window.locator("#card")).to_contain_text("All 12 are decided")


def first_line_selected(window: Page) -> None:
    to(window, "The article: select words with Shift and the arrow keys", back=True)
    window.keyboard.press("Control+Home")
    window.keyboard.press("Shift+End")
    expect(window.locator("#selection blockquote")).to_contain_text("In January 2022")
    window.keyboard.press("Enter")
    window.keyboard.press("Tab")
    window.keyboard.insert_text("January 2022")
    expect(window.locator("#selection .explained")).to_contain_text("January 2022")
    window.keyboard.press("Enter")
    expect(window.locator("#quotes li")).to_have_count(12)


def published_by_keys(window: Page) -> str:
    to(window, "Timeline", back=True)
    window.keyboard.press("Enter")
    expect(window.locator("#count")).to_have_text("12 events: no problems")
    expect(window.get_by_role("button", name="Publish")).to_be_visible()
    to(window, "Publish", back=True)
    window.keyboard.press("Enter")
    expect(window.locator("#side-title")).to_be_focused()
    to(window, "Format")
    window.keyboard.type("csv")
    expect(window.locator(".report")).to_contain_text("Download events.csv")
    to(window, "Download events.csv")
    with window.expect_download() as begun:
        window.keyboard.press("Enter")
    return Path(begun.value.path()).read_text(encoding="utf-8")


def test_by_the_keyboard_alone(window: Page, empty: Served) -> None:
    typed_source(window)
    reviewed_by_keys(window)
    first_line_selected(window)

    events = {each.title: each for each in events_of(empty)}
    assert len(events) == 12
    assert events["The harbour is open"].date == "2023-06-21"
    assert all(each.citations[0].quote in SENTENCES for each in events.values())
    text = published_by_keys(window)
    assert all(title in text for title in events)


def chosen_file(window: Page) -> None:
    window.get_by_role("button", name="Sources").click()
    window.get_by_text("Add a source").click()
    with window.expect_file_chooser() as chooser:
        window.get_by_label("or a file").click()
    chooser.value.set_files({"name": "bridges.html", "mimeType": "text/html", "buffer": PAGE.encode()})
    expect(window.get_by_label("Title")).to_have_value("Twelve bridges")
    window.get_by_role("button", name="Add source").click()
    opened_article(window)


def reviewed_by_clicks(window: Page) -> None:
    for number in range(2, 13):
        window.get_by_role("button", name="Accept").click()
        expect(window.locator("#card")).to_contain_text(f"{number} of 12")
    window.get_by_role("button", name="Reading").click()
    window.get_by_role("button", name="Back").click()
    window.get_by_role("button", name="Accept").click()
    expect(window.locator("#card")).to_contain_text("All 12 are decided")


def cited_and_taken_back(window: Page) -> None:
    window.locator("#text p", has_text="harbour").click(click_count=3)
    expect(window.locator("#selection blockquote")).to_have_text("The mayor opened the harbour on Wednesday.")
    window.get_by_role("button", name="Cite", exact=True).click()
    expect(window.locator("#said")).to_contain_text("cites the-paper-2023-06-22 already")
    window.get_by_role("button", name="Undo").click()
    expect(window.locator("#said")).to_have_text("The last edit is taken back")


def test_by_the_mouse_alone(window: Page, empty: Served) -> None:
    chosen_file(window)
    reviewed_by_clicks(window)
    cited_and_taken_back(window)

    events = events_of(empty)
    assert len(events) == 12
    assert all(len(each.citations) == 1 for each in events)
    window.get_by_role("link", name="Timeline").click()
    expect(window.locator("#count")).to_have_text("12 events: no problems")
    window.get_by_role("button", name="Publish").click()
    expect(window.locator(".report")).to_contain_text("Nothing is left out")
    with window.expect_download() as begun:
        window.get_by_role("link", name="Download events.html").click()
    text = Path(begun.value.path()).read_text(encoding="utf-8")
    assert all(each.title in text for each in events)


def test_a_key_that_is_pressed_twice_decides_once(window: Page, empty: Served) -> None:
    empty.post("/sources/add", {"id": "paper", "title": "Twelve bridges", "published": "2023-06-22"})
    empty.post("/sources/paste", {"id": "paper", "text": "\n\n".join(SENTENCES)})
    window.goto(f"http://127.0.0.1:{empty.port}/article?source=paper")
    expect(window.locator("#card")).to_contain_text("1 of 12")

    window.evaluate("() => { const drop = document.querySelector('[data-key=d]'); drop.click(); drop.click(); }")

    expect(window.locator("#card")).to_contain_text("2 of 12")
    window.get_by_role("button", name="Skip").click()
    expect(window.locator("#card")).to_contain_text("3 of 12")


def test_what_the_file_says_of_a_source_is_changed(window: Page, empty: Served) -> None:
    empty.post("/sources/add", {"id": "paper", "title": "Twelve bridges", "publisher": "The Paper"})
    window.get_by_role("button", name="Sources").click()
    window.get_by_text("Change what the file says of it").click()
    form = window.locator(".sources form", has=window.get_by_role("button", name="Save"))

    form.get_by_label("Title").fill("Thirteen bridges")
    form.get_by_label("Publisher").fill("")
    form.get_by_role("button", name="Save").click()

    expect(window.locator(".sources strong")).to_have_text("Thirteen bridges")
    (source,) = read([empty.file], LARGEST)[0].sources.values()
    assert (source.title, source.publisher) == ("Thirteen bridges", "")


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_axe_finds_nothing_beside_the_article(window: Page, empty: Served, width: int, scheme: str) -> None:
    window.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    window.set_viewport_size({"width": width, "height": 844})
    empty.post("/sources/add", {"id": "paper", "title": f"Twelve bridges {HOSTILE}", "published": "2023-06-22"})
    empty.post("/sources/paste", {"id": "paper", "text": "\n\n".join((*SENTENCES, HOSTILE))})
    window.get_by_role("button", name="Sources").click()
    window.get_by_text("Add a source").click()
    expect(window.locator("#side")).to_contain_text("Twelve bridges")
    found = [violations_around(window)]
    window.get_by_role("button", name="Close").click()
    window.goto(f"http://127.0.0.1:{empty.port}/article?source=paper")
    window.get_by_role("button", name="Accept").click()
    expect(window.locator("#card")).to_contain_text("2 of 12")
    window.locator("#text p", has_text="harbour").click(click_count=3)
    expect(window.locator("#selection blockquote")).to_be_visible()
    found += [violations_around(window)]

    expect(window.locator("body")).to_match_aria_snapshot(NAMES)
    assert window.locator("#text img, h1 img").count() == 0
    assert "onerror" in window.inner_text("#text")
    assert "\u202e" not in window.inner_text("h1")
    assert found == [[], []]


def test_more_tabs_than_a_browser_has_connections_are_open_and_follow(window: Page, empty: Served) -> None:
    others = [window.context.new_page() for _ in range(8)]
    for each in others:
        each.goto(f"http://127.0.0.1:{empty.port}/")

    empty.write("title: Renamed\nevents: []\n")

    for each in (window, *others):
        expect(each).to_have_title("Renamed")
    window.close()
    empty.write("title: Renamed again\nevents: []\n")
    for each in others:
        expect(each).to_have_title("Renamed again")
