"""The page in its languages, and from right to left."""

import re

import pytest

from tests.browser.conftest import Opener
from tests.browser.samples import WAR
from tests.browser.test_access import violations
from tests.drawing.samples import NESTED, crowded
from timeline.drawing.speech import LANGUAGES, phrases_of, speech_of

ARABIC = """\
title: حرب في سطور
language: ar
as_of: 2023-06-21
categories: {a: {label: ساحة المعركة}, b: {label: الدبلوماسية}}
events:
  - {id: a, date: 2022-02-24, title: بداية الغزو, category: a}
  - {id: b, date: 2022-10-05, title: استعادة ليمان, category: a}
  - {id: c, date: 2023-07-11, title: قمة الناتو, category: b}
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_and_speaks_in_each_language(opened: Opener, language: str) -> None:
    page = opened(WAR.replace("language: en", f"language: {language}"), fragment="#event=lyman")
    page.page.wait_for_selector("#panel h2")
    phrases = phrases_of(language)

    assert page.text("#fit") == phrases["fit"]
    assert page.page.get_attribute("#panel .close", "aria-label") == phrases["close"]
    assert page.page.locator("thead th").last.inner_text() == phrases["sources"]
    assert page.page.evaluate("() => document.documentElement.scrollWidth") == 1280
    assert page.faults == []


def test_a_title_of_the_other_direction_stands_where_the_page_begins(opened: Opener) -> None:
    page = opened(ARABIC.replace("حرب في سطور", "A war").replace("الدبلوماسية", "Diplomacy"))
    ends = """(all) => all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return Math.round(range.getBoundingClientRect().right);
    })"""

    heading, lanes = (page.page.locator(each).evaluate_all(ends) for each in ("h1, #range", "#names .name"))

    assert len(heading) == len(lanes) == 2
    assert len({*heading}) == len({*lanes}) == 1


def test_hints_stand_on_the_sides_to_which_they_point(opened: Opener) -> None:
    page = opened(ARABIC, fragment="#view=1664000000..1668000000")
    page.settled()
    box = "(id) => document.getElementById(id).getBoundingClientRect().toJSON()"

    earlier, later = (page.page.evaluate(box, name) for name in ("earlier", "later"))
    arrows = page.page.evaluate(
        """() => ["earlier", "later"].map((id) => {
          const node = [...document.getElementById(id).childNodes].find((one) => one.nodeType === 3);
          const range = document.createRange();
          range.selectNode(node);
          const words = document.querySelector(`#${id} bdi`).getBoundingClientRect();
          return range.getBoundingClientRect().left < words.left;
        })"""
    )

    assert earlier["right"] < later["left"]
    assert arrows == [True, False]
    assert any(text.endswith("\u2069 →") for text in page.page.locator("#plot text").all_text_contents())


def test_texts_from_the_right_are_lines_of_their_own(opened: Opener) -> None:
    page = opened(ARABIC)
    page.settled()

    texts = page.page.locator("#plot text").all_text_contents()
    arabic = [text for text in texts if re.search("[\u0600-\u06ff]", text)]

    assert any("قمة" in text for text in arabic)
    assert all(re.match("(← )?\u2067", text) for text in arabic)
    assert page.page.evaluate("() => getComputedStyle(document.getElementById('stage')).direction") == "ltr"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_each_whole_day_of_a_view_of_hours_has_its_weekday(opened: Opener, language: str, width: int) -> None:
    text = WAR.replace("language: en", f"language: {language}").replace("2022-10\n", "2022-10-05T12:00\n")
    days = 3 if width < 700 else 8
    first = 19_000 * 86_400
    page = opened(text, fragment=f"#view={first - 40_000}..{first + days * 86_400}", width=width)
    page.settled()
    texts = [text.strip("\u2066\u2067\u2068\u2069") for text in page.page.locator("#plot text").all_text_contents()]
    week = speech_of(language)["week"]

    named = [text for text in texts if any(text.startswith(f"{day} ") for day in week)]

    assert any(re.fullmatch(r"\d\d:\d\d", text) for text in texts), "hours"
    assert len(named) >= days, texts


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_from_right_to_left(opened: Opener, width: int) -> None:
    page = opened(ARABIC, fragment="#event=b", width=width)
    page.page.wait_for_selector("#panel h2")

    assert violations(page) == []
    assert page.page.evaluate("() => document.documentElement.scrollWidth") == width


def test_what_has_sides_is_mirrored_from_right_to_left(opened: Opener) -> None:
    page = opened(f"language: ar\n{NESTED}", fragment="#shut=war")
    sign = "(one) => getComputedStyle(one, '::before').content[1]"
    edges = """(all) => all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return Math.round(one.closest("tr").getBoundingClientRect().right - range.getBoundingClientRect().right);
    })"""

    signs = page.page.locator("#names [aria-expanded=false]").evaluate_all(f"(all) => all.map({sign})")
    dates = page.page.locator("tbody td:first-child").evaluate_all(edges)

    assert set(signs) == {"◂"}
    assert set(dates) == {0}
    assert page.page.evaluate("() => getComputedStyle(document.getElementById('known')).direction") == "ltr"


def test_the_sample_of_a_badge_has_its_number_from_right_to_left(opened: Opener) -> None:
    page = opened(f"language: ar\n{crowded(4, 60)}")
    page.settled()
    inside = """(one) => {
      const [text, whole] = [one.querySelector("text"), one].map((each) => each.getBoundingClientRect());
      return text.left > whole.left && text.right < whole.right;
    }"""

    assert page.page.locator(".key[data-key=badge] svg").evaluate(inside)


def test_an_event_outside_the_view_loses_the_end_of_its_title_not_its_arrow(opened: Opener) -> None:
    long = "Russia begins the invasion of the whole country from the north, the east and the south " * 3
    page = opened(ARABIC.replace("بداية الغزو", long.strip()), fragment="#view=1664000000..1668000000")
    page.settled()
    seen = """() => {
      const side = document.getElementById("earlier");
      const bdi = side.querySelector("bdi");
      const range = document.createRange();
      range.setStart(bdi.firstChild, 0);
      range.setEnd(bdi.firstChild, 2);
      const [outer, words, date] = [side, bdi, range].map((one) => one.getBoundingClientRect());
      return [bdi.scrollWidth > words.width, outer.left < words.left, date.right <= words.right + 1];
    }"""

    assert page.page.evaluate(seen) == [True, True, True]


TORN = """(all) => all.flatMap((one) => {
  const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  const found = [];
  while (text.nextNode()) {
    const { data } = text.currentNode;
    for (const { 0: date, 1: day, index } of data.matchAll(/(\\d+) [\u0600-\u06ff]+ \\d{4}/gu)) {
      const place = (from, to) => {
        const range = document.createRange();
        range.setStart(text.currentNode, from);
        range.setEnd(text.currentNode, to);
        return range.getBoundingClientRect();
      };
      const end = index + day.length;
      const [number, month] = [place(index, end), place(end + 1, index + date.length - 5)];
      found.push(Math.abs(number.left - month.right) < 8);
    }
  }
  return found;
})"""


def test_no_date_is_torn_by_the_words_next_to_it_from_right_to_left(opened: Opener) -> None:
    text = WAR.replace("language: en", "language: ar").replace("The news,", "The news, author: Institute for War,")
    page = opened(text, fragment="#event=lyman")
    page.page.wait_for_selector("#panel .note")

    assert page.page.locator("#panel .note").evaluate_all(TORN) == [True, True]


def test_the_name_of_a_lane_begins_where_the_page_does(opened: Opener) -> None:
    story = "stories: {one: {steps: [c]}}\n"
    text = story + ARABIC.replace("الدبلوماسية", "Diplomacy")
    inside = """(one) => {
      const [mark, name] = [...one.children].map((each) => each.getBoundingClientRect());
      return [name.right <= mark.left, Math.round(one.getBoundingClientRect().right - mark.right)];
    }"""
    for fragment, place in (("#event=c", "#panel"), ("#story=one&step=1", "#story")):
        page = opened(text, fragment=fragment)
        page.page.wait_for_selector(f"{place} .lane-name")

        assert page.page.locator(f"{place} .lane-name").evaluate(inside) == [True, 0]


def test_arabic_lists_have_arabic_commas(opened: Opener) -> None:
    page = opened(
        "title: T\nlanguage: ar\nas_of: 2023-06-21\ntimezone: UTC\n"
        'counts: {war: {first: 2022-02-24, number: 1, label: "اليوم {n}"}}\n'
        "sources: {a: {title: أ, author: ب, publisher: ج}, d: {title: د}}\n"
        "events:\n"
        "  - {id: a, date: 2023-06-14T10:30, title: قمة, sources: [a, d]}\n"
        "  - {id: b, date: 2023-06-14T13:30, title: جسر}\n",
        fragment="#event=a",
    )
    page.page.wait_for_selector("#panel .claims")
    said = {name: page.text(name) for name in ("#range", "#rows td:last-child", ".claims")}

    assert [name for name, text in said.items() if ", " in text] == []
    assert [name for name, text in said.items() if "،" not in text] == []
    assert said["#range"].endswith("حدثان · الأوقات: UTC")
