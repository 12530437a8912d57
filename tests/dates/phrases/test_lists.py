"""What is named once in a list, or in a span, is shared by all of it; a comma binds."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.dates import DateError, Dating, Truth, overlaps, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21))
MONTHS = ("January", "March", "May", "July", "August", "October", "December")
NUMBERS = (1, 3, 5, 7, 8, 10, 12)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("June and July 2022", "{2022-06,2022-07}"),
        ("June, July and August 2022", "{2022-06,2022-07,2022-08}"),
        ("17 June and 18 July 2022", "{2022-06-17,2022-07-18}"),
        ("May 5 and 6, 2021", "{2021-05-05,2021-05-06}"),
        ("5 or 6 May 2021", "[2021-05-05,2021-05-06]"),
        ("May 2021 and June", "{2021-05,2021-06}"),
        ("June 4th and 10th", "{2023-06-04,2023-06-10}"),
        ("spring or summer 2021", "[2021-21,2021-22]"),
        ("Q1 and Q2 2020", "{2020-33,2020-34}"),
        ("17th and 18th centuries", "{16XX,17XX}"),
        ("2nd or 3rd century AD", "[01XX,02XX]"),
        ("1820s and 30s", "{182X,183X}"),
        ("1850s-60s", "185X/186X"),
        ("1870s and '80s", "{187X,188X}"),
        ("May/June 2022", "[2022-05,2022-06]"),
        ("1973, 1978", "{1973,1978}"),
        ("Tuesday, last week", "2023-06-13"),
        ("October, last year", "2022-10"),
        ("May 5, last year", "2022-05-05"),
        ("5 May last year", "2022-05-05"),
        ("5 May 2023, Friday", "2023-05-05"),
        ("Tuesday or Wednesday last week", "[2023-06-13,2023-06-14]"),
        ("Jun-21-2023", "2023-06-21"),
        ("Q2-2023", "2023-34"),
        ("mid-May-2023", "[2023-05-11~..2023-05-20~]"),
        ("winter of 2021-2022", "2021-24"),
        ("14.-15.10.2018", "2018-10-14/2018-10-15"),
        ("Tuesday to Thursday", "2023-06-20/2023-06-22"),
        ("from early June to late July 2022", "2022-06/2022-07"),
        ("between late December and early January 2022", "[2021-12-21~..2022-01-10~]"),
        ("from March to late 2021", "2021-03/2021"),
        ("May 5, 6 and 7, 2019", "{2019-05-05,2019-05-06,2019-05-07}"),
        ("May 5, 6 or 7 2019", "[2019-05-05,2019-05-06,2019-05-07]"),
        ("1st, 2nd and 3rd quarters of 2019", "{2019-33,2019-34,2019-35}"),
        ("first and second half of 2019", "{2019-40,2019-41}"),
        ("Q1-Q3 2022", "2022-33/2022-35"),
        ("H1 to H2 2022", "2022-40/2022-41"),
        ("spring to autumn 2022", "2022-21/2022-23"),
        ("autumn to spring 2022", "2021-23/2022-21"),
        ("last week and this week", "{2023-06-12~..2023-06-18~,2023-06-19~..2023-06-25~}"),
        ("first or third week of June 2019", "[2019-06-03..2019-06-09,2019-06-17..2019-06-23]"),
        ("5-7 and 9-11 June 2023", "{2023-06-05..2023-06-07,2023-06-09..2023-06-11}"),
        ("March and January 2020", "{2020-03,2020-01}"),
        ("May 5, 2019 and 7", "{2019-05-05,2019-05-07}"),
        ("May 5, 2019 or June 1, 2020", "[2019-05-05,2020-06-01]"),
        ("June 5, 2019, June 7, 2019 and July 1, 2019", "{2019-06-05,2019-06-07,2019-07-01}"),
        ("5 May, 2019 and 7 May, 2019", "{2019-05-05,2019-05-07}"),
        ("May, 2019 and July, 2019", "{2019-05,2019-07}"),
        ("week of 2019-04-05", "[2019-04-01..2019-04-07]"),
        ("w/e 2019-04-05", "[2019-03-30..2019-04-05]"),
        ("2019-04-05 9:05 AM", "2019-04-05T09:05"),
        ("between 2019-04 and 2019-06", "[2019-04..2019-06]"),
        ("mid 2019-04", "[2019-04-11~..2019-04-20~]"),
        ("у ніч на 2022-03-04", "2022-03-03/2022-03-04"),
        ("winter 2001-02", "2001-24"),
        ("Q2 2019 to Q3", "2019-34/2019-35"),
        ("spring 1914 to autumn", "1914-21/1914-23"),
        ("winter 1914 to spring", "1914-24/1915-21"),
        ("May 2019 to late August", "2019-05/2019-08"),
        ("5 May 2019 to mid-June", "2019-05-05/2019-06"),
        ("late November 2019 to mid-January", "2019-11/2020-01"),
        ("early 2019 to May", "2019/2019-05"),
        ("late 2019 to 5 May", "2019/2020-05-05"),
        ("between Q4 2019 and Q1", "[2019-36..2020-33]"),
        ("May 1914 to the third quarter", "1914-05/1914-35"),
        ("between the second half of May 1914 and mid-August", "[1914-05-16..1914-08-20~]"),
        ("the first week of January 2005 or September (?)", "[2005-01-03..2005-01-09,2005-09?]"),
        ("з кінця 2019 до травня", "2019/2020-05"),
    ],
)
def test_what_is_named_once_is_shared(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


@pytest.mark.parametrize(
    "phrase",
    [
        "30 and 31 June 2022",
        "150 to 175",
        "the two-week",
        "5, 6 May 2021",
        "2004/2003",
        "30, 31 December and 1 January 2020",
        "early 1914-18",
        "early 2011-12",
        "summer 2019 to 20",
        "May 2019 - 7",
        "May 2019 and 7",
        "late 2019, early 2020 and May",
        "May and June 2019 and July 2020",
        "1990s to May",
        "9 January 1943, 3pm or Monday 11 September",
        "week of 2019-04-31",
    ],
)
def test_what_is_no_list_of_dates_is_refused(phrase: str) -> None:
    with pytest.raises(DateError):
        understand(phrase, SAID)


@given(
    st.lists(st.tuples(st.integers(1, 28), st.sampled_from(MONTHS)), min_size=2, max_size=4, unique=True),
    st.integers(1000, 2100),
    st.sampled_from(["and", "or"]),
)
def test_a_year_said_of_one_item_of_a_list_is_said_of_all(items: list[tuple[int, str]], year: int, link: str) -> None:
    months = [NUMBERS[MONTHS.index(month)] for _, month in items]
    assume(not any(month > later and later + 12 - month <= 3 for month, later in pairwise(months)))
    days = [f"{day} {month}" for day, month in items]
    when = understand(f"{', '.join(days[:-1])} {link} {days[-1]} {year}", SAID)

    assert [member.text[:4] for member in when.members] == [str(year)] * len(items)


@pytest.mark.parametrize(
    ("phrase", "hint"),
    [
        ("December and January 2020", "{2019-12,2020-01} or {2020-12,2020-01}"),
        ("30 December or 1 January 2020", "[2019-12-30,2020-01-01] or [2020-12-30,2020-01-01]"),
        ("Q3, Q4 and Q1 2020", "{2019-35,2019-36,2020-33} or {2020-35,2020-36,2020-33}"),
        ("December 2019 and January", "{2019-12,2019-01} or {2019-12,2020-01}"),
        ("30 December 2019 or 2 January", "[2019-12-30,2019-01-02] or [2019-12-30,2020-01-02]"),
    ],
)
def test_a_list_over_the_new_year_is_refused_with_both_years(phrase: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        understand(phrase, SAID)

    assert (caught.value.code, caught.value.hint) == ("two-readings", hint)


@pytest.mark.parametrize("phrase", ["5 and 7 May 2021", "last week and this week", "June and July 2022"])
def test_what_took_place_on_several_days_is_not_certain_between_them(phrase: str) -> None:
    when = understand(phrase, SAID)

    assert when.certain is None
    assert overlaps(when, understand("6 May 2021", SAID)) is not Truth.CERTAINLY
