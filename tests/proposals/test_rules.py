"""Each rule that a draft can tell: by an example, and in the manual."""

import re
from pathlib import Path
from typing import get_args

import pytest

from timeline.cli.review import TYPED
from timeline.copies.intake import taken_in
from timeline.dates import Count, Dating
from timeline.dates.days import day_number
from timeline.events.model import Timeline
from timeline.proposals.found_dates import Asked, found_dates
from timeline.proposals.matching import KnownEvents
from timeline.proposals.names import KnownNames
from timeline.proposals.reading import UNDATED, Known, drafted
from timeline.proposals.rule_names import LeftOutRule, SourceRule
from timeline.texts.expressions import expressions
from timeline.texts.rule_names import OtherRule, RuleName, UndatedRule

MANUAL = Path(__file__).parents[2] / "docs" / "drafts.md"
WEDNESDAY = day_number(2023, 6, 21)
DATING = Dating(as_of=WEDNESDAY, counts=(Count(name="war", first=day_number(2022, 2, 24), number=1),))
ASKED = Asked(published=WEDNESDAY, dating=DATING)
TOLD = "He came on 5 May 2022. "
HISTORY = "It began in 1938. All was ready in 1939. The front held in 1940, 1941 and 1942. "

EXAMPLES = (
    ("absolute", "en", "It was opened on 5 May 1997.", "1997-05-05"),
    ("coordinated-year", "en", "It was opened on 16 July and was closed on 31 August 2021.", "2021-07-16"),
    ("either-feast", "uk", "Богослужіння відбулося на Великдень.", "[2023-04-09,2023-04-16]"),
    ("either-month", "en", "He came on 28 May 2022. On the 3rd he was arrested.", "[2022-05-03,2022-06-03]"),
    ("either-next", "uk", "5 травня 2022 року він приїхав. Наступного місяця вибори.", "[2022-06,2023-07]"),
    ("either-night", "en", f"{TOLD}The following night the town was shelled.", "[2022-05-05,2022-05-06]"),
    ("either-side", "de", "Die Brücke bleibt bis Ostern gesperrt.", "[2023-04-09,2024-03-31]"),
    ("either-week", "en", "The two will meet again next weekend.", "[2023-06-24..2023-06-25,2023-07-01..2023-07-02]"),
    ("either-weekday", "en", "They meet the mayor on Friday.", "[2023-06-16,2023-06-23]"),
    ("either-year", "en", "In June 1990 he left the town; in July he returned.", "[1990-07,2022-07]"),
    ("last-or-next", "en", "The war ended last October.", "2022-10"),
    ("latest-weekday", "en", "The bridge fell on Friday.", "2023-06-16"),
    ("narrative", "en", f"{TOLD}The following day he left.", "2022-05-06"),
    ("narrative-day", "en", f"{TOLD}The meeting began at 10:30.", "2022-05-05T10:30"),
    ("narrative-month", "en", f"{TOLD}On the 9th he left again.", "2022-05-09"),
    ("narrative-year", "en", f"{HISTORY}In May it ended.", "1942-05"),
    ("nearest", "en", "In May it is cold there.", "2023-05"),
    ("next-year", "en", f"{HISTORY}In December 1942 they met. In January they parted.", "1943-01"),
    ("publication", "en", "It ended two days ago.", "2023-06-19"),
    ("publication-year", "en", "The bridge opened this summer.", "2023-22"),
    ("same-quarter", "en", "Sales rose in the third quarter of 2022. They had fallen a year earlier.", "2021-35"),
    ("tense", "en", "The vote was held in December.", "2022-12"),
    ("weekday", "en", "The bridge fell last Friday.", "2023-06-16"),
    ("weekday-ahead", "en", "The bridge will open on Friday.", "2023-06-23"),
    ("weekend", "en", "The bridge fell at the weekend.", "[2023-06-17..2023-06-18]"),
    ("weeks-later", "en", "The bridge will open on Monday week.", "2023-07-03"),
    ("year-away", "en", "The bridge fell in March of last year.", "2022-03"),
)
OTHERS = (
    ("counted-in-weeks", "The bridge fell last Monday.", "2023-06-12"),
    ("earlier", "They meet the mayor on Friday.", "2023-06-16"),
    ("later", "They meet the mayor on Friday.", "2023-06-23"),
    ("latest", "The bridge will open on Friday.", "2023-06-16"),
    ("month", "The war of 1904-05 began at sea.", "1904-05"),
    ("narrative-year", f"{HISTORY}In December 1942 they met. In January they parted.", "1942-01"),
    ("nearest", "He was arrested on 8 January and was charged on 31 August 2021.", "2023-01-08"),
    ("next", "The bridge fell on Friday.", "2023-06-23"),
    ("next-year", f"{HISTORY}In May it ended.", "1943-05"),
    ("other-order", "It was paid on 11/05/2021 and again on 13/05/2021.", "2021-11-05"),
    ("other-side", "The vote was held in December.", "2023-12"),
)
SOURCES = (
    ("day-count", "The bridge fell on the 3rd day of the war.", "war day 3"),
    ("either-order", "The fine was paid on 11/05/2021.", "[2021-05-11,2021-11-05]"),
    ("order-of-text", "It was paid on 11/05/2021 and again on 13/05/2021.", "2021-05-11"),
    ("going-on", "The two-week-old strike has closed the harbour.", "2023-06-07~/.."),
    ("span", "Over the past two weeks the harbour was closed.", "2023-06-07~/2023-06-21~"),
    (
        "statement",
        "The mayor said on Tuesday that she would resign. She added that she was ill.",
        "2023-06-20",
    ),
)
LEFT_OUT = (
    ("compared", "It was the largest fire since 1945."),
    ("fiscal", "Sales rose in fiscal 2022."),
)
WITHOUT_A_DATE = (
    ("no-anchor", "In May 1940 it began. Two days later it ended."),
    ("no-date", "He stayed for two weeks."),
)


@pytest.mark.parametrize(("rule", "language", "text", "date"), EXAMPLES)
def test_an_expression_tells_the_rule_that_gave_its_date(rule: str, language: str, text: str, date: str) -> None:
    told = expressions(text, published=WEDNESDAY, languages=(language,))

    assert (rule, date) in {(each.rule, each.when.text) for each in told if each.when is not None}


@pytest.mark.parametrize(("rule", "text", "date"), OTHERS)
def test_another_date_has_the_rule_that_gives_it(rule: str, text: str, date: str) -> None:
    told = found_dates(text, ASKED)

    assert (rule, date) in {(other.rule, other.date) for each in told for other in each.others}


@pytest.mark.parametrize(("rule", "text", "date"), SOURCES)
def test_words_that_are_no_date_give_one_by_a_rule(rule: str, text: str, date: str) -> None:
    known = Known(KnownEvents(Timeline(), "", DATING), KnownNames(Timeline()))
    made = drafted(taken_in(text.encode(), Path("a.txt")), ASKED, known)

    assert (rule, date) in {(each.rule, each.date) for each in made.proposals}


@pytest.mark.parametrize(("rule", "text"), LEFT_OUT)
def test_what_is_not_proposed_has_a_rule_of_its_own(rule: str, text: str) -> None:
    assert [each.rule for each in found_dates(text, ASKED)] == [rule]


@pytest.mark.parametrize(("rule", "text"), WITHOUT_A_DATE)
def test_what_dates_nothing_tells_why(rule: str, text: str) -> None:
    *_, last = expressions(text, published=WEDNESDAY, languages=("en",))

    assert (last.rule, last.when) == (rule, None)


def test_every_rule_has_an_example() -> None:
    exampled = [frozenset(each[0] for each in rows) for rows in (EXAMPLES, OTHERS, SOURCES, LEFT_OUT, WITHOUT_A_DATE)]
    named = [frozenset(get_args(each)) for each in (RuleName, OtherRule, SourceRule, LeftOutRule, UndatedRule)]

    assert exampled == [named[0], named[1] | {"month", "other-order"}, *named[2:]]


def test_the_manual_tells_every_rule() -> None:
    told = set(re.findall(r"`([a-z]+(?:-[a-z]+)*)`", MANUAL.read_text(encoding="utf-8")))
    rules = (RuleName, OtherRule, SourceRule, LeftOutRule, UndatedRule)

    assert {
        *(name for each in rules for name in get_args(each)),
        "month",
        "other-order",
        UNDATED,
        TYPED,
    } - told == set()
