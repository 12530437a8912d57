"""The page in Firefox: its first picture, its keys, its panel, its addresses, its print."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from tests.browser.firefox import Firefox, started
from tests.browser.samples import WAR, generated
from timeline.events.reading.reader import read_text
from timeline.outputs.page import page

FAULTS = """
page.faults = page.faults || [];
document.addEventListener("securitypolicyviolation", (event) => page.faults.push(event.violatedDirective));
"""
TEXTS = "return [...document.querySelectorAll('#plot text')].map((text) => text.textContent)"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with started(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture
def address(tmp_path: Path) -> str:
    return written(tmp_path / "war.html", WAR)


def written(path: Path, text: str) -> str:
    timeline = read_text(text, "events.yaml")[0]
    path.write_text(page(timeline, day=timeline.as_of or 0), encoding="utf-8", newline="\n")
    return path.as_uri()


def at_rest(firefox: Firefox) -> None:
    firefox.until("return page.timeline && !page.timeline.app.timer && !page.timeline.app.pending")


def test_the_first_picture_has_every_title_and_asks_for_nothing(firefox: Firefox, address: str) -> None:
    firefox.size(1280, 900)
    firefox.open(address)
    at_rest(firefox)

    texts = firefox.run(TEXTS)

    assert isinstance(texts, list)
    assert {"It begins", "Lyman is retaken", "Summit in Vilnius"} <= set(texts)
    assert firefox.run("return performance.getEntriesByType('resource').length") == 0
    assert firefox.run("return document.getElementById('count').textContent") == "5 events: 4 shown, 1 undated"


def test_the_scrollbar_that_the_first_picture_brings_hides_no_end_of_it(firefox: Firefox, tmp_path: Path) -> None:
    firefox.size(1280, 900)
    firefox.open(written(tmp_path / "high.html", generated(200)))
    at_rest(firefox)

    assert firefox.run("return innerWidth - document.documentElement.clientWidth") != 0
    assert firefox.run("return document.getElementById('fit').getAttribute('aria-disabled')") == "true"
    assert firefox.run("return page.timeline.app.width === page.timeline.app.base.width")
    assert firefox.run("return page.timeline.app.width === document.getElementById('stage').clientWidth")


def test_keys_step_zoom_fit_and_close(firefox: Firefox, address: str) -> None:
    firefox.open(address)
    firefox.run(FAULTS + "document.getElementById('stage').focus()")
    view = "return [...page.timeline.app.state.view]"
    whole = firefox.run(view)

    firefox.press("Home", "ArrowRight", "Enter")
    firefox.until("return !document.getElementById('panel').hidden")
    said = firefox.run("return document.getElementById('spoken').textContent")
    firefox.press("Escape")
    firefox.press("+")
    at_rest(firefox)
    near = firefox.run(view)
    firefox.press("0")
    at_rest(firefox)

    assert str(said).startswith("Lyman is retaken. October 2022")
    assert near != whole
    assert firefox.run("return page.timeline.app.fits")
    assert firefox.run("return document.getElementById('panel').hidden")
    assert firefox.run("return [...page.faults]") == []


def test_an_address_opens_view_filter_and_event_and_is_kept(firefox: Firefox, address: str) -> None:
    firefox.open(f"{address}#category=diplomacy&event=summit&view=1680000000..1700000000")
    firefox.until("return !document.getElementById('panel').hidden")
    at_rest(firefox)

    panel = firefox.run("return document.getElementById('panel').textContent")

    assert "Summit in Vilnius" in str(panel)
    assert "from 11 Jul 2023: 11\u201312 July 2023" in str(panel)
    assert firefox.run("return document.getElementById('range').textContent") == "11 Jul 2023 – 12 Jul 2023 · 2 of 5"
    assert "category=diplomacy" in str(firefox.run("return location.hash"))


def test_back_closes_what_a_click_opened(firefox: Firefox, address: str) -> None:
    firefox.open(address)

    firefox.run("document.querySelector('#rows a').click()")
    firefox.until("return location.hash === '#event=start'")
    firefox.run("history.back()")

    firefox.until("return document.getElementById('panel').hidden")


def test_a_search_is_a_tag_and_filters_the_table(firefox: Firefox, address: str) -> None:
    firefox.open(address)
    firefox.run("document.getElementById('query').focus()")

    firefox.press(*"lyman")
    firefox.until("return document.querySelectorAll('#rows tr').length === 1")

    assert firefox.run("return document.querySelector('.tag').textContent") == "“lyman”"


def test_print_has_the_picture_below_the_heading_and_heads_on_every_sheet(firefox: Firefox, tmp_path: Path) -> None:
    firefox.open(written(tmp_path / "many.html", generated(100)))

    pages = PdfReader(BytesIO(firefox.printed())).pages
    sheets = [sheet.extract_text() for sheet in pages]
    table = next(number for number, sheet in enumerate(sheets) if "Category" in sheet)

    assert "100 events" in sheets[0]
    assert "2022" in sheets[0]
    assert 1 <= table <= 2
    assert all(len(drawn(page)) > 20_000 for page in pages[:table]), "marks, and titles, which are shapes there"
    assert all("Category" in sheet for sheet in sheets[table:])
    assert all(len(sheet) > 150 for sheet in sheets[table:-1])


def drawn(page: PageObject) -> bytes:
    """Return what draws a sheet."""
    content = page.get_contents()
    return b"" if content is None else content.get_data()


def test_four_times_the_events_are_printed_in_a_few_times_the_work(firefox: Firefox, tmp_path: Path) -> None:
    work = list[float]()
    for n in (1000, 4000):
        firefox.open(written(tmp_path / f"{n}.html", generated(n)))
        at_rest(firefox)
        before = firefox.work()
        sheets = PdfReader(BytesIO(firefox.printed())).pages
        work.append(firefox.work() - before)
        assert len(sheets) > n / 60

    assert work[1] < 7 * work[0]


def test_a_narrow_window_shows_the_list_and_the_plot_one_tap_away(firefox: Firefox, address: str) -> None:
    firefox.size(500, 900)
    firefox.open(address)
    years = firefox.run("return [...document.querySelectorAll('tr[data-year]')].map((row) => row.dataset.year)")

    firefox.run("document.getElementById('mode').click()")
    at_rest(firefox)

    assert years == ["2022", "2023", "Undated"]
    assert firefox.run("return document.getElementById('stage').clientWidth") == firefox.run(
        "return document.documentElement.clientWidth"
    )
    assert firefox.run("return document.documentElement.scrollWidth <= innerWidth")
