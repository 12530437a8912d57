import re
import sys
from importlib import resources

import pytest

from timeline.dates.days import day_number
from timeline.events.reading.reader import read_text
from timeline.outputs.page import Looks, page
from timeline.outputs.page.document import WRITTEN, packed, script
from timeline.outputs.page.extras import EXTRAS
from timeline.views.knowledge import as_known

DAY = day_number(2023, 6, 21)
TEXT = """\
title: "A </title><script>alert(1)</script> war"
as_of: 2023-06-21
language: en
counts: {war: {first: 2022-02-24, number: 1}}
sources:
  news: {title: The news, published: 2023-06-21, url: "https://example.org/?a=1&b=2"}
  later: {title: What came later, published: 2023-07-11}
events:
  - {id: lyman, date: 2022-10, title: Lyman, sources: [{source: news}]}
  - {id: bad-link, date: 2022-11, title: Bad link, sources: [{source: "javascript://alert(1)"}]}
  - {id: reported-later, date: 2023-06-10, title: A secret until July, sources: [{source: later}]}
"""


def made(text: str = TEXT, title: str | None = None) -> str:
    timeline, _ = read_text(text, "events.yaml")
    return page(timeline, day=DAY, title=title)


def test_the_same_input_gives_the_same_bytes() -> None:
    assert made() == made()
    assert packed("the same") == packed("the same")


def test_a_page_whose_first_picture_is_left_to_its_script_is_that_of_a_machine_without_the_engine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    timeline, _ = read_text(TEXT, "events.yaml")
    left = page(timeline, day=DAY, looks=Looks(drawn=False))
    assert left != made()

    monkeypatch.setitem(sys.modules, "_quickjs", None)

    assert left == made()


def test_the_policy_lets_only_hashed_scripts_run() -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', made())

    assert policy is not None
    assert policy[1].startswith("default-src &#x27;none&#x27;; script-src &#x27;sha256-")
    assert "unsafe-eval" not in policy[1]
    assert "http" not in policy[1]


def test_the_title_is_escaped() -> None:
    html = made()

    assert "<script>alert(1)" not in html
    assert "A &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; war" in html


def test_a_title_may_be_given() -> None:
    assert '<h1 dir="auto">Mine &amp; yours</h1>' in made(title="Mine & yours")


def test_only_addresses_of_the_web_and_of_mail_are_linked() -> None:
    html = made()

    assert 'href="https://example.org/?a=1&amp;b=2"' in html
    assert 'href="javascript' not in html


def test_no_place_is_filled_twice() -> None:
    html = made(TEXT.replace("title: Lyman", "title: '{{data}} {{script}}'"))

    assert "{{data}} {{script}}" in html


def test_a_page_as_of_a_day_holds_nothing_later() -> None:
    timeline, _ = read_text(TEXT, "events.yaml")
    known = as_known(timeline, DAY)

    html = page(known, day=DAY)

    assert "A secret until July" not in html
    assert "What came later" not in html


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "Event"), ("uk", "Подія"), ("ro", "Eveniment"), ("de", "Ereignis"), ("ar", "الحدث"), ("sv", "Event")],
)
def test_the_page_speaks_the_language_of_the_file(language: str, word: str) -> None:
    assert f'<button type="button">{word}</button>' in made(TEXT.replace("language: en", f"language: {language}"))


def test_right_to_left_languages_turn_the_page() -> None:
    assert 'lang="ar" dir="rtl"' in made(TEXT.replace("language: en", "language: ar"))


def test_a_long_table_is_left_to_the_script() -> None:
    many = "".join(f"  - {{id: e{n}, date: 2022-01-01, title: Number {n}}}\n" for n in range(1501))

    html = made("title: Many\nevents:\n" + many)

    assert '<tbody id="rows" class=""></tbody>' in html


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2022-02-24", "1"),
        ("2022-10", "220\u2013250"),
        ("2025-06-21", "1,214"),
        ("../2023-06-06", ""),
        ("2023-06-07/..", ""),
        ("2022-01-14", ""),
        ("unknown", ""),
    ],
)
def test_the_table_tells_days_where_the_picture_does_and_none_before_the_first(date: str, days: str) -> None:
    html = made(TEXT.replace("2022-10,", f'"{date}",', 1))
    found = re.search(r'<td class="day"[^>]*>([^<]*)</td><td><a href="#event=lyman"', html)

    assert found
    assert found[1] == days


def test_a_table_of_events_without_sources_has_no_column_for_them() -> None:
    bare = "title: T\nevents:\n  - {id: a, date: 2022-10, title: A}\n"

    assert '<table class="unsourced">' in made(bare)
    assert "<table><caption" in made()


YOUNG = (":has(", "::details-content", ":open", ":modal", ":popover-open")
"""Selectors that some of the browsers that a page is for do not know: they leave out the whole rule."""


def test_a_selector_that_some_browsers_do_not_know_takes_no_other_with_it() -> None:
    styles = [each for each in resources.files("timeline.outputs.page").iterdir() if each.name.endswith(".css")]
    found = [rule.strip() for each in styles for rule in re.findall(r"[^{};]+(?=\{)", each.read_text(encoding="utf-8"))]

    young = [rule for rule in found if any(name in rule for name in YOUNG)]

    assert len(young) > 3
    assert [rule for rule in young if re.search(r",(?![^()]*\))", rule)] == []


def test_the_script_says_no_phrase_of_which_its_data_go_without() -> None:
    program = script("whole", *(extra.name for extra in EXTRAS))

    assert [name for name in sorted(WRITTEN) if re.search(rf'(?<!byId\()"{name}"', program)] == []
