"""The printed page, read back from its PDF, and the long table."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PageObject, PdfReader

from tests.browser.conftest import Opener
from tests.browser.samples import WAR, generated
from tests.browser.test_page import SHIPPED
from tests.browser.watching import Watched
from timeline.drawing.speech import LANGUAGES
from timeline.events.reading.reader import read_text
from timeline.outputs.page import document, rows
from timeline.outputs.page import page as page_of

MOST = 90
"""More rows than are filled in at a time, fewer than a page has otherwise before it is filled as one scrolls."""

SOURCED = """\
title: Many
as_of: 2023-06-21
categories: {a: {label: Lane A}}
sources: {news: {title: The news, url: "https://example.org/news"}}
events:
"""


def many(n: int) -> str:
    one = "  - {{id: e{0}, date: 2022-01-01, title: Number {0} of all, category: a, sources: [news]}}\n"
    return SOURCED + "".join(one.format(number) for number in range(n))


def lanes(n: int) -> str:
    one = "  - {{id: e{0}, date: 2022-01-{1:02}, title: Title {0}, category: lane {0}}}\n"
    return "title: Lanes\nas_of: 2023-06-21\nevents:\n" + "".join(one.format(k, k % 28 + 1) for k in range(n))


SIZES = """() => [...document.querySelectorAll("#plot > svg")].map((sheet) => sheet.getBoundingClientRect())
  .filter(({width}) => width).map(({width, height}) => [width, height])"""

TITLED = "() => timeline.app.scene.boxes.filter(({lines, below}) => lines[0] && below).length"
ACROSS = """() => timeline.app.scene.boxes.filter(({text, wide, flip}) => {
  const from = flip ? text - wide : text;
  return from < timeline.app.scene.asOf && from + wide > timeline.app.scene.asOf;
}).map(({lines}) => lines)"""


def printed(page: Watched) -> list[str]:
    """Print a page; the text of each sheet."""
    return [" ".join(sheet.extract_text().split()) for sheet in PdfReader(BytesIO(page.page.pdf())).pages]


@pytest.mark.parametrize("text", [SHIPPED, WAR, generated(200)])
def test_the_picture_stands_below_the_heading_and_no_sheet_is_empty(opened: Opener, text: str) -> None:
    page = opened(text)
    page.settled()

    sheets = printed(page)

    assert page.text("h1") in sheets[0]
    assert all(len(sheet) > 150 for sheet in sheets)
    assert {"2022", "2023"} <= set(sheets[0].split())


def test_the_heads_stand_on_every_sheet_of_the_table(opened: Opener) -> None:
    sheets = printed(opened(generated(200)))

    tables = [sheet for sheet in sheets if "Category" in sheet]

    assert len(tables) > 3
    assert all("Date Event Category" in sheet for sheet in tables)


def test_titles_of_the_printed_picture_are_text(opened: Opener) -> None:
    whole = " ".join(printed(opened(WAR)))

    assert all(whole.count(title) >= 2 for title in ("It begins", "Summit in Vilnius")), "in picture and table"


def test_a_high_picture_is_cut_between_lanes_each_part_below_the_axis(opened: Opener) -> None:
    page = opened(lanes(60))
    page.page.click("button.name")
    page.settled()

    sheets = [sheet for sheet in printed(page) if "lane" in sheet and "Category" not in sheet]

    assert len(sheets) > 1
    assert all("2022" in sheet for sheet in sheets)


@pytest.mark.parametrize(("width", "height"), [(703, 1032), (1032, 703), (1497, 1032), (469, 703), (870, 870)])
def test_the_picture_is_laid_out_for_the_paper_and_fits_its_sheets(opened: Opener, width: int, height: int) -> None:
    page = opened(lanes(30))
    page.page.set_viewport_size({"width": width, "height": height})
    page.page.emulate_media(media="print")
    page.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")

    sizes = page.page.evaluate(SIZES)
    heads = page.page.locator("thead th:visible").all_text_contents()

    assert len(sizes) > 1
    assert all(high <= height for _, high in sizes)
    assert {round(wide) for wide, _ in sizes} == {width}
    assert heads == ["Date", "Event", "Category"]
    assert not page.wide()


def test_each_sheet_has_its_number_and_how_many_there_are(opened: Opener) -> None:
    sheets = printed(opened(generated(200)))

    assert len(sheets) > 5
    assert all(f"{number} / {len(sheets)}" in sheet for number, sheet in enumerate(sheets, 1))


LONG = "Ninety events that are told in a heading which is longer than one line of any paper that there is"


@pytest.mark.parametrize("paper", ["A4", "A4 lying", "Letter", "Letter lying"])
def test_sheets_of_a_picture_are_filled_below_a_heading_of_two_lines(opened: Opener, paper: str) -> None:
    page = opened(lanes(90).replace("Lanes", LONG))
    page.page.click("button.name")
    page.settled()

    whole = page.page.pdf(format=paper.split(maxsplit=1)[0], landscape="lying" in paper)
    sheets = [(sheet, sheet.extract_text()) for sheet in PdfReader(BytesIO(whole)).pages]
    picture = [sheet for sheet, text in sheets if "As of" in text]

    assert "90 events" in sheets[0][1]
    assert len(picture) > 1
    assert max(map(lowest, picture[:-1])) < 0.225


def lowest(sheet: PageObject) -> float:
    """How high above its foot the lowest text of a sheet is, but for its number: a share of the sheet's height."""
    found = list[float]()

    def note(text: str, outer: list[float], inner: list[float], *_: object) -> None:
        if text.strip():
            found.append(outer[3] * inner[5] + outer[5])

    sheet.extract_text(visitor_text=note)
    return min(height for height in found if height > MARGIN) / float(sheet.mediabox.height)


MARGIN = 34
"""What is kept free at each edge of a sheet, in points."""

ERAS = """\
title: Eras
as_of: 2023-06-21
eras:
  siege: {label: The siege of the town in the east, date: 2021-02/2021-11}
  winter: {label: The long winter of shortages, date: 2022-08~/2023-03}
  relief: {label: Relief and the return of those who fled, date: 2022-06/2022-09}
events:
"""


def test_small_paper_shows_all_that_a_phone_scrolls(opened: Opener) -> None:
    page = opened(ERAS + "  - {id: a, date: 2022-01-01, title: A}\n")
    page.page.set_viewport_size({"width": 469, "height": 703})
    page.page.emulate_media(media="print")

    ends = page.page.evaluate(
        "() => [...document.querySelectorAll('#eras li')].map((one) => one.offsetLeft + one.offsetWidth)"
    )

    assert len(ends) == 3
    assert max(ends) <= 469


def test_the_names_of_the_eras_and_the_as_of_day_are_on_every_sheet_of_the_picture(opened: Opener) -> None:
    lane = "  - {{id: e{0}, date: {1}-{2:02}, title: Title {0}, category: lane {3}}}\n"
    page = opened(ERAS + "".join(lane.format(k, 2021 + k // 12, k % 12 + 1, k // 4) for k in range(28)))
    page.settled()

    sheets = [sheet for sheet in printed(page) if "lane" in sheet and "Category" not in sheet]

    assert len(sheets) > 1
    assert all("The siege of the town" in sheet for sheet in sheets)
    assert all("As of 21 Jun 2023" in sheet for sheet in sheets)


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_says_nothing_of_clicks_zoom_and_crosses(opened: Opener, language: str) -> None:
    page = opened(generated(200).replace("title:", f"language: {language}\ntitle:", 1), fragment="#q=a")
    page.settled()
    keys = page.page.locator("#legend .key:is([data-key=tick], [data-key=badge])")
    crosses = "() => getComputedStyle(document.querySelector('.tag'), '::after').content"
    before, cross = keys.all_inner_texts(), page.page.evaluate(crosses)

    page.page.emulate_media(media="print")
    page.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.settled()

    assert before
    assert all(":" in text for text in before)
    assert not any(":" in text for text in keys.all_inner_texts())
    assert "×" in cross
    assert "×" not in page.page.inner_text("#tags")
    assert page.page.locator(".tag").first.evaluate("(tag) => getComputedStyle(tag, '::after').display") == "none"


def test_the_title_of_an_event_has_room_beside_its_sources(opened: Opener) -> None:
    page = opened(SHIPPED)
    page.page.set_viewport_size({"width": 703, "height": 1032})
    page.page.emulate_media(media="print")

    wide = "() => [...document.querySelectorAll('#rows tr:first-child td')].map((cell) => cell.offsetWidth / 703)"
    date, *_, title, _, sources = page.page.evaluate(wide)

    assert title > 0.26
    assert sources > 0.3
    assert date > 0.19
    assert not page.wide()


def test_on_small_paper_sources_have_more_than_a_word_a_line(opened: Opener) -> None:
    page = opened(SHIPPED)
    page.page.set_viewport_size({"width": 469, "height": 703})
    page.page.emulate_media(media="print")
    page.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")

    widths = page.page.locator("#rows tr:first-child td").evaluate_all("(cells) => cells.map((one) => one.offsetWidth)")

    assert min(widths[-1], widths[0]) > 0.17 * 469
    assert not page.wide()


@pytest.mark.parametrize("style", sorted(Path(rows.__file__).parent.glob("*.css")), ids=lambda path: path.name)
def test_what_is_for_narrow_windows_is_not_for_paper(style: Path) -> None:
    assert "@media (max-width" not in style.read_text(encoding="utf-8")


def test_without_a_script_the_whole_picture_is_printed_on_the_first_sheet(browser: Browser, tmp_path: Path) -> None:
    timeline = read_text(SHIPPED, "events.yaml")[0]
    (tmp_path / "page.html").write_text(page_of(timeline, day=timeline.as_of or 0), encoding="utf-8", newline="\n")
    shown = browser.new_page(java_script_enabled=False)
    shown.goto((tmp_path / "page.html").as_uri())

    for lying in (False, True):
        sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(shown.pdf(landscape=lying))).pages]
        assert all(lane in sheets[0] for lane in ("Diplomacy", "Statements"))
        assert f"{len(timeline.events)} events: " in sheets[0]
    shown.close()


def test_categories_that_are_off_are_named_on_paper(opened: Opener) -> None:
    page = opened(WAR)
    page.page.emulate_media(media="print")
    before = page.page.locator("#chips").is_visible()

    page.page.evaluate("() => document.querySelector('.chip').click()")
    page.page.wait_for_function("() => document.querySelector('.chip[aria-pressed=false]')")

    assert not before
    assert page.page.locator("#chips").is_visible()
    assert page.page.locator(".tag.all").is_hidden()


def test_an_open_event_is_printed_with_its_quotes_and_links_to_sources_alone(opened: Opener) -> None:
    page = opened(WAR, fragment="#event=lyman")
    page.page.wait_for_selector("#panel blockquote")
    page.settled()

    sheets = PdfReader(BytesIO(page.page.pdf())).pages
    links = [link["/A"]["/URI"] for sheet in sheets for link in sheet.get("/Annots", [])]

    assert "retook Lyman in October" in sheets[-1].extract_text()
    assert links
    assert all(link.startswith("https://example.org/") for link in links)


def test_no_title_below_its_mark_is_across_the_as_of_line_where_titles_run_from_the_right(opened: Opener) -> None:
    near = "  - {{id: e{0}, date: {1}, title: كلمات عن حدث قريب من يوم المعرفة {0}, category: c}}\n"
    dates = ["2022-02-24", "2023-05-01/..", "2023-06-17/..", "2023-07", "2023-08-17", "2023-10-17", "2023-06-20"]
    events = "".join(near.format(number, date) for number, date in enumerate(dates))
    page = opened(f"title: A\nlanguage: ar\nas_of: 2023-06-21\nevents:\n{events}")

    page.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")

    assert page.page.evaluate(TITLED) == len(dates)
    assert page.page.evaluate(ACROSS) == []


def test_links_to_events_are_not_there_while_the_page_is_printed(opened: Opener) -> None:
    page = opened(WAR)
    links = page.page.locator("#rows a[href^='#']")
    before = links.count()

    page.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    printing = links.count()
    page.page.evaluate("() => dispatchEvent(new Event('afterprint'))")

    assert (before, printing, links.count()) == (5, 0, 5)


GROUPS = """() => [...document.querySelectorAll("#table tbody")].map(({rows}) =>
  [...rows].map((row) => row.querySelector("a").textContent))"""


def test_rows_are_in_groups_while_the_page_is_printed(opened: Opener) -> None:
    page = opened(generated(120))
    (before,) = page.page.evaluate(GROUPS)

    page.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    groups = page.page.evaluate(GROUPS)
    page.page.evaluate("() => dispatchEvent(new Event('afterprint'))")

    assert [len(group) for group in groups] == [50, 50, 20]
    assert [title for group in groups for title in group] == before
    assert page.page.evaluate(GROUPS) == [before]


COUNTED = """() => {
  const { app } = window.timeline;
  const { compose } = app;
  window.composed = 0;
  app.compose = () => (window.composed++, compose.call(app));
  dispatchEvent(new Event("beforeprint"));
  const printing = window.composed;
  dispatchEvent(new Event("afterprint"));
  return [printing, window.composed - printing];
}"""


def test_the_picture_is_laid_out_once_for_each_kind_of_paper_and_for_no_story(opened: Opener) -> None:
    told = WAR.replace("events:\n", "stories: {all: {title: All, steps: [start, lyman]}}\nevents:\n")
    page = opened(told)
    page.settled()

    timeline = page.page.evaluate(COUNTED)
    page.page.click("#tell")
    page.settled()

    assert timeline == [2, 1]
    assert page.page.evaluate(COUNTED) == [0, 0]


def test_what_is_printed_twice_is_folded_again_at_the_end(opened: Opener) -> None:
    page = opened(WAR)
    folded = page.page.locator("details:not([open])")
    before = folded.count()

    for _ in range(2):
        page.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    printing = folded.count()
    page.page.evaluate("() => dispatchEvent(new Event('afterprint'))")

    assert before > 0
    assert (printing, folded.count()) == (0, before)


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a page be filled as one scrolls from few rows on, as pages of many events are."""
    for module in (document, rows):
        monkeypatch.setattr(module, "MOST", MOST)


def test_a_long_address_is_broken_on_paper_and_told_once(opened: Opener) -> None:
    url = f"https://example.org/{'report-of-the-inquiry' * 12}"
    page = opened(f"title: Addresses\nevents:\n  - {{id: a, date: 2022, title: A, sources: ['{url}']}}\n")
    page.settled()

    whole = "".join(printed(page)).replace(" ", "")
    page.page.set_viewport_size({"width": 718, "height": 1000})
    page.page.emulate_media(media="print")

    assert whole.count(url) == 1
    assert not page.wide()


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("n", [MOST, 2 * MOST])
def test_every_event_is_printed_with_its_category_and_its_source(opened: Opener, n: int) -> None:
    page = opened(many(n))
    page.page.wait_for_function("() => document.getElementById('count').textContent")
    page.settled()
    page.page.click("#table summary")
    page.page.wait_for_selector("#rows a[href^='https']")

    whole = " ".join(printed(page))

    assert all(f"Number {number} of all" in whole for number in range(n))
    assert whole.count("Lane A") >= n
    assert whole.count("The news") >= n


@pytest.mark.usefixtures("short")
def test_a_long_table_has_each_title_once_with_its_category_and_linked_sources(opened: Opener) -> None:
    page = opened(many(2 * MOST))

    page.page.click("#table summary")
    page.page.wait_for_selector("#rows a[href^='https']")
    cells = page.page.locator("#rows tr").first.locator("td").all_text_contents()

    assert cells == ["1 January 2022", "Number 0 of all", "Lane A", "The news"]


@pytest.mark.usefixtures("short")
def test_after_printing_a_shut_table_is_shut_again(opened: Opener) -> None:
    page = opened(many(2 * MOST))

    page.page.pdf()
    page.page.wait_for_function("() => !document.getElementById('table').open")

    assert page.page.locator("#rows tr").count() == 0


def test_the_panel_is_as_high_as_the_window_and_covers_nothing(opened: Opener) -> None:
    page = opened(WAR, fragment="#event=summit", height=600)
    page.page.wait_for_selector("#panel h2")
    boxes = "(ids) => ids.map((id) => document.getElementById(id).getBoundingClientRect().toJSON())"

    panel, *others = page.page.evaluate(boxes, ["panel", "wrap", "overview", "count", "table", "chips"])
    page.page.evaluate("() => scrollTo(0, 400)")
    page.page.wait_for_function("() => document.getElementById('panel').getBoundingClientRect().top <= 0")
    page.moved()
    (scrolled,) = page.page.evaluate(boxes, ["panel"])

    assert round(panel["bottom"]) == 600
    assert all(
        box["right"] <= panel["left"] or box["left"] >= panel["right"] or box["bottom"] <= panel["top"]
        for box in others
    )
    assert [round(scrolled["top"]), round(scrolled["height"])] == [0, 600]
