"""The line below the title, the tags of the filters, and what stands where nothing can be drawn."""

import pytest

from tests.browser.conftest import Opener
from tests.browser.samples import WAR, generated

HOURS = """\
title: An afternoon
timezone: Europe/Kyiv
as_of: 2023-06-22
events:
  - {id: a, date: "2023-06-21T14:30", title: A call}
  - {id: b, date: "2023-06-21T18:30", title: An answer}
"""
LAID = """() => {
  const { height, lanes, ghosts } = timeline.app.scene;
  return { height, lanes: lanes.map(({ key }) => key), faint: ghosts.length };
}"""
LABELS = """async () => {
  const drawn = [];
  const plain = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    if (this.font.startsWith("10.5px")) drawn.push(text);
    return plain.call(this, text, ...place);
  };
  window.timeline.app.refilter();
  await window.timeline.settled();
  return drawn;
}"""


def test_the_line_tells_the_data_and_not_the_view(opened: Opener) -> None:
    page = opened(WAR)
    said = page.text("#range")

    page.press("+", "+")
    page.settled()

    assert said == "24 Feb 2022 – 12 Jul 2023 · 5 events"
    assert page.text("#range") == said


def test_the_zone_is_named_where_there_are_times(opened: Opener) -> None:
    assert opened(HOURS).text("#range") == "21 Jun 2023, 14:30 – 18:30 · 2 events · times: Europe/Kyiv (UTC+3)"


def test_an_offset_that_all_times_share_is_told_once(opened: Opener) -> None:
    page = opened(HOURS, fragment="#event=a")
    page.page.wait_for_selector("#panel h2")

    assert page.text("#panel .when") == "21 June 2023, 14:30"
    assert page.page.content().count("UTC+3") == 1
    assert "14:30 UTC+3" in opened(HOURS + '  - {id: c, date: "2023-01-21T14:30", title: C}\n').text("#rows")


def test_the_overview_of_a_day_says_the_day_once(opened: Opener) -> None:
    page = opened(HOURS)

    strip = page.page.evaluate(LABELS)

    assert sum("21 Jun 2023" in text for text in strip) == 1
    assert len(strip) == len({*strip}) > 1


def test_each_filter_is_a_tag_that_takes_it_away(opened: Opener) -> None:
    page = opened(WAR, fragment="#q=lyman&tag=south&place=Lyman")
    page.settled()
    before = page.page.locator("#tags button").all_text_contents()

    page.page.click("#tags button:has-text('Tag: south')")
    page.settled()

    assert before == ["“lyman”", "Tag: south", "Place: Lyman", "Only matches", "Clear filters"]
    assert page.text("#range").endswith("· 1 of 5")
    assert page.page.url.endswith("#q=lyman&place=Lyman")
    assert page.text("#table summary") == "As a table: 1 of 5"


def test_filters_move_nothing_on_a_desktop(opened: Opener) -> None:
    page = opened(WAR)
    top = "() => document.getElementById('wrap').getBoundingClientRect().top"
    before = page.page.evaluate(top)

    page.page.fill("#query", "lyman")
    page.page.wait_for_selector("#tags button")

    assert page.page.evaluate(top) == before


def test_what_passes_is_laid_out_alone_where_that_is_asked_for(opened: Opener) -> None:
    page = opened(generated(60), fragment="#q=9")
    page.page.wait_for_selector("#tags button")
    page.settled()
    whole = page.page.evaluate(LAID)

    page.page.click("text=Only matches")
    page.settled()
    alone, again = page.page.evaluate(LAID), opened(generated(60), fragment=page.page.url[page.page.url.index("#") :])
    again.page.wait_for_selector("#tags [aria-pressed=true]")
    again.settled()
    linked = again.page.evaluate(LAID)
    page.page.keyboard.press("Enter")
    page.settled()

    assert alone["faint"] == 0 < whole["faint"]
    assert alone["height"] < whole["height"]
    assert linked == alone
    assert page.page.evaluate(LAID) == whole


def test_where_nothing_passes_words_say_so_and_lead_back(opened: Opener) -> None:
    page = opened(WAR, fragment="#q=nowhere")
    page.page.wait_for_selector("#none:has-text('No event passes the filters.')")

    page.page.click("#none button")
    page.settled()

    assert page.page.is_hidden("#none")
    assert page.page.is_hidden("#tags")
    assert page.text("#range").endswith("5 events")


@pytest.mark.parametrize(
    ("events", "words", "line"),
    [
        (
            "[]",
            "There are no events in this timeline. To add one: in the file, under “events”, or with “timeline add”.",
            "0 events",
        ),
        ("[{id: a, date: unknown, title: A}]", "None of the events has a date: all are below.", "1 event"),
    ],
)
def test_without_a_date_there_are_words_and_no_axis(opened: Opener, events: str, words: str, line: str) -> None:
    page = opened(f"title: Little\nas_of: 2023-06-21\nevents: {events}\n")

    assert page.text("#nothing") == words
    assert page.text("#range") == line
    assert page.page.is_hidden("#stage")
    assert "1970" not in page.text("body")
    assert page.faults == []


def test_undated_events_alone_are_counted_once(opened: Opener) -> None:
    page = opened("events: [{id: a, date: unknown, title: A}, {id: b, date: unknown, title: B}]\n")

    assert page.text("#count") == "2 events: 2 undated"


def test_one_event_is_one_in_words(opened: Opener) -> None:
    page = opened("title: One\nas_of: 2023-06-21\nevents: [{id: a, date: 2023-06-21, title: A}]\n")

    assert page.text("#table summary") == "1 event as a table"


def test_no_word_of_a_heading_is_alone_in_its_line(opened: Opener) -> None:
    title = "A timeline of institutional capture (real data)"
    page = opened(f"title: {title}\nas_of: 2023-06-21\nevents: [{{id: a, date: 2023-06-21, title: A}}]\n")
    room, wide = page.page.evaluate("""() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector("h1"));
      return [document.querySelector(".heading").clientWidth, range.getBoundingClientRect().width];
    }""")
    page.page.set_viewport_size({"width": int(1280 - room + wide - 9), "height": 860})
    page.settled()
    lines = page.page.evaluate("""() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector("h1"));
      const wide = {};
      for (const { top, left, right } of range.getClientRects())
        wide[Math.round(top)] = Math.max(right, wide[Math.round(top)]?.[1] ?? 0) && [
          Math.min(left, wide[Math.round(top)]?.[0] ?? left), Math.max(right, wide[Math.round(top)]?.[1] ?? 0)];
      return Object.values(wide).map(([left, right]) => right - left);
    }""")

    assert len(lines) == 2
    assert min(lines) > 0.6 * max(lines)
