"""Two readings, two answers: the one clearly nearer is taken and the other named, else both are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import DateError, Dating, Direction, explain, readings, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21))
PAST, FUTURE = (Dating(as_of=SAID.as_of, direction=direction) for direction in (Direction.PAST, Direction.FUTURE))


@pytest.mark.parametrize(
    ("phrase", "text", "others"),
    [
        ("June 6", "2023-06-06", ["2024-06-06"]),
        ("in July", "2023-07", ["2022-07"]),
        ("the 25th", "2023-06-25", ["2023-05-25"]),
        ("mid-May", "[2023-05-11~..2023-05-20~]", ["[2024-05-11~..2024-05-20~]"]),
        ("spring", "2023-21", ["2024-21"]),
        ("Tuesday", "2023-06-20", ["2023-06-27"]),
        ("Wednesday", "2023-06-21", []),
        ("Thursday", "2023-06-22", ["2023-06-15"]),
        ("next Friday", "2023-06-23", ["2023-06-30"]),
        ("by Friday", "[..2023-06-23]", ["[..2023-06-16]"]),
        ("until March", "../2024-03", ["../2023-03"]),
        ("before August", "[..2023-07]", ["[..2022-07]"]),
        ("since November", "2022-11/..", ["2023-11/.."]),
        ("over the weekend", "[2023-06-17..2023-06-18]", ["[2023-06-24..2023-06-25]"]),
        ("10.5.40", "1940-05-10", ["2040-05-10"]),
        ("June '36", "1936-06", ["2036-06"]),
        ("Friday 13 October", "2023-10-13", []),
        ("winter 2022", "2022-24", ["2021-24"]),
        ("зима 2022", "2022-24", ["2021-24"]),
        ("winter 2021-22", "2021-24", []),
        ("last March", "2023-03", ["2022-03"]),
        ("en mars dernier", "2023-03", ["2022-03"]),
        ("next October", "2023-10", ["2024-10"]),
        ("last October", "2022-10", []),
        ("the past year", "2022", ["2022-06-21/2023-06-21"]),
        ("the next decade", "203X", ["2023-06-21/2033-06-21"]),
        ("next month", "2023-07", []),
        ("the night of 5 May 2022", "2022-05-05/2022-05-06", ["2022-05-05"]),
        ("w nocy 5 maja 2022", "2022-05-05/2022-05-06", ["2022-05-05"]),
        ("the night of 5-6 May 2022", "2022-05-05/2022-05-06", []),
        ("summer 22", "2022-22", ["1922-22"]),
        ("2022-23", "2022-23", ["2022/2023"]),
        ("2022-24", "2022-24", []),
        ("first week of June", "[2023-05-29..2023-06-04]", ["[2023-06-01..2023-06-07]"]),
    ],
)
def test_the_nearer_reading_is_taken_and_the_other_named(phrase: str, text: str, others: list[str]) -> None:
    told = explain(phrase, SAID)

    assert (told.when and told.when.text, list(told.other_readings)) == (text, others)


@pytest.mark.parametrize(
    ("phrase", "hint"),
    [
        ("in October", "2022-10 or 2023-10"),
        ("the 5th", "2023-06-05 or 2023-07-05"),
        ("December 28 to January 3", "2022-12-28/2023-01-03 or 2023-12-28/2024-01-03"),
        ("the weekend", "[2023-06-17..2023-06-18] or [2023-06-24..2023-06-25]"),
        ("les deux dernières semaines", "2023-06-07/2023-06-21 or 2023-06-05/2023-06-18"),
        ("the last week", "2023-06-14/2023-06-21 or [2023-06-12..2023-06-18]"),
        ("22-02-24", "1924-02-22 or 2022-02-24"),
        ("'14", "2014 or 1914"),
        ("the 1800s", "180X or 18XX"),
        ("early 1900s", "[1900~..1902~] or [1900~..1932~]"),
        ("1793-4", "1793-04 or 1793/1794"),
        ("5/6/2023", "2023-06-05 or 2023-05-06"),
        ("midnight on 5 May 2023", "2023-05-05T00 or 2023-05-05T24"),
        ("3 o'clock on 5 May 2023", "2023-05-05T03 or 2023-05-05T15"),
    ],
)
def test_where_no_reading_is_likelier_both_are_named(phrase: str, hint: str) -> None:
    told = explain(phrase, SAID)

    assert told.error is not None
    assert (told.error.code, told.error.hint) == ("two-readings", hint)
    assert " or ".join(reading.date for reading in readings(phrase, SAID)) in ("", hint)


@pytest.mark.parametrize(
    ("phrase", "code", "hint"),
    [
        ("0 BC", "no-such-year", "0000 or 0001"),
        ("AD 0", "no-such-year", "0000 or 0001"),
        ("2004..", "open-end", "2004/.. or [2004..]"),
        ("..1984", "open-end", "../1984 or [..1984]"),
        ("2012-14", "two-readings", "2012/2014"),
        ("Tuesday March 7, 2023, Friday", "not-understood", ""),
    ],
)
def test_what_is_close_to_a_date_is_refused_with_what_it_may_be(phrase: str, code: str, hint: str) -> None:
    with pytest.raises(DateError) as refusal:
        understand(phrase, SAID)

    assert (refusal.value.code, refusal.value.hint) == (code, hint)


@pytest.mark.parametrize(
    ("phrase", "past", "ahead"),
    [
        ("in October", "2022-10", "2023-10"),
        ("June 6", "2023-06-06", "2024-06-06"),
        ("Thursday", "2023-06-15", "2023-06-22"),
        ("the 5th", "2023-06-05", "2023-07-05"),
        ("by Friday", "[..2023-06-16]", "[..2023-06-23]"),
    ],
)
def test_a_direction_decides(phrase: str, past: str, ahead: str) -> None:
    assert (understand(phrase, PAST).text, understand(phrase, FUTURE).text) == (past, ahead)


def test_a_reading_tells_its_rule_and_its_anchor() -> None:
    assert [tuple(each) for each in readings("June 6", SAID)] == [
        ("2023-06-06", "latest past", "2023-06-21"),
        ("2024-06-06", "next ahead", "2023-06-21"),
    ]
    assert [tuple(each) for each in readings("6 June 2023", SAID)] == [("2023-06-06", "as written", None)]


@given(st.integers(1, 28), st.sampled_from(["January", "April", "June", "December"]), st.integers(0, 365))
def test_what_may_be_read_otherwise_names_it(day: int, month: str, said: int) -> None:
    dating = Dating(as_of=day_number(2022) + said)
    both = {
        understand(f"{day} {month}", Dating(as_of=dating.as_of, direction=direction)).text
        for direction in (Direction.PAST, Direction.FUTURE)
    }
    named = {reading.date for reading in readings(f"{day} {month}", dating)}

    assert named == both


@pytest.mark.parametrize("phrase", ["the following year", "that week", "2 days later", "a year earlier", "the quarter"])
def test_words_that_point_into_a_text_are_refused_with_that_reason(phrase: str) -> None:
    with pytest.raises(DateError) as refusal:
        understand(phrase, SAID)

    assert refusal.value.code == "points-into-text"


@pytest.mark.parametrize("phrase", ["in the coming weeks", "past years", "on Tuesdays", "over the past months"])
def test_a_plural_is_no_one_date(phrase: str) -> None:
    with pytest.raises(DateError) as refusal:
        understand(phrase, SAID)

    assert refusal.value.code == "plural"


@pytest.mark.parametrize(
    "phrase", ["the end of the year", "two weeks ago", "the last day of May 2022", "3 Tuesdays ago"]
)
def test_words_close_to_these_are_read(phrase: str) -> None:
    assert understand(phrase, SAID).text
