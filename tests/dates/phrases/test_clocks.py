"""Times of day, as people, mails, logs and signallers write them; and our own words, read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import DateError, Dating, parse_date, understand, words
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21), timezone="Europe/Kyiv")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("3pm on 12 May 2023", "2023-05-12T15"),
        ("12 May 2023 at 3 p.m.", "2023-05-12T15"),
        ("1400 hrs on 12 May 2023", "2023-05-12T14"),
        ("1430 hrs on 12 May 2023", "2023-05-12T14:30"),
        ("5 May 2023, 2:30 pm", "2023-05-05T14:30"),
        ("5 May 2023, 14.30", "2023-05-05T14:30"),
        ("5 May 2023, 14h30", "2023-05-05T14:30"),
        ("noon on 5 May 2023", "2023-05-05T12"),
        ("12 am on 5 May 2023", "2023-05-05T00"),
        ("yesterday at 9:15", "2023-06-20T09:15"),
        ("about 3pm on 12 May 2023", "2023-05-12T15~"),
        ("9 a.m. EST Tuesday", "2023-06-20T09-05:00"),
        ("before 3pm on 12 May 2023", "[..2023-05-12T14:59]"),
        ("from 2pm to 4pm on 12 May 2023", "2023-05-12T14/2023-05-12T16"),
        ("12 May 2023, 22:00\N{EN DASH}02:00", "2023-05-12T22:00/2023-05-13T02:00"),
        ("21 June 2023, 14:30 UTC+3", "2023-06-21T14:30+03:00"),
        ("Wed, 21 Jun 2023 11:30:00 +0300", "2023-06-21T11:30:00+03:00"),
        ("Wed, 21 Jun 2023 11:30:00 +0300 (EEST)", "2023-06-21T11:30:00+03:00"),
        ("5 mai 2023 à 17 h 30", "2023-05-05T17:30"),
        ("le 5 mai 2023, 9 h 05", "2023-05-05T09:05"),
        ("Wed Jun 21 14:30:00 2023", "2023-06-21T14:30:00"),
        ("[21/Jun/2023:14:30:00 +0300]", "2023-06-21T14:30:00+03:00"),
        ("211430ZJUN23", "2023-06-21T14:30Z"),
        ("21 1430B JUN 2023", "2023-06-21T14:30+02:00"),
        ("2023-06-21 14:30:05 +03:00", "2023-06-21T14:30:05+03:00"),
        ("2023/06/21 14:30", "2023-06-21T14:30"),
        ("2023-06-21 14:30:05,123", "2023-06-21T14:30:05"),
        ("2023-06-21T14:30:00+03:00[Europe/Kyiv]", "2023-06-21T14:30:00+03:00"),
        ("2023-06-21T14:30[Europe/Paris]", "2023-06-21T14:30+02:00"),
        ("@1687350600", "2023-06-21T12:30:00Z"),
        ("20230621T143000Z", "2023-06-21T14:30:00Z"),
        ("20230621", "2023-06-21"),
        ("overnight", "2023-06-20/2023-06-21"),
        ("the night before 6 June", "2023-06-05/2023-06-06"),
        ("the night of 5/6 June", "2023-06-05/2023-06-06"),
        ("in the early hours of 6 June", "2023-06-06"),
        ("w/c 12 June 2023", "[2023-06-12..2023-06-18]"),
        ("week ending 18 June 2023", "[2023-06-12..2023-06-18]"),
    ],
)
def test_a_time_of_day_is_read(phrase: str, text: str) -> None:
    when = understand(phrase, SAID)

    assert when.text == text
    assert parse_date(when.text, SAID) == when


@pytest.mark.parametrize(
    ("phrase", "code", "hint"),
    [
        ("before 3pm", "no-day", ""),
        ("noon", "no-day", ""),
        ("25:10 on 5 May 2023", "no-such-time", ""),
        ("14 pm on 5 May 2023", "no-such-time", ""),
        ("1687350600", "epoch", "2023-06-21T12:30:00Z"),
        ("@1687350600000", "epoch", "2023-06-21T12:30:00Z"),
        ("1687350600000000", "epoch", "2023-06-21T12:30:00Z"),
        ("2023-6-1T5:00", "bad-time", "2023-06-01T05:00"),
        ("2023-172", "numbered-day", "2023-06-21"),
        ("2023172", "long-year", "2023-06-21 or Y2023172"),
        ("2023-06-21T14:30+05:00[Europe/Kyiv]", "offset-disagrees", "2023-06-21T14:30+03:00"),
        ("2023-06-21T14:30[Europe/Nowhere]", "no-such-zone", ""),
        ("2023-10-29 03:30", "ambiguous-time", "2023-10-29T03:30+03:00 or 2023-10-29T03:30+02:00"),
        ("20231345", "long-year", "Y20231345"),
    ],
)
def test_a_time_that_is_none_is_refused(phrase: str, code: str, hint: str) -> None:
    with pytest.raises(DateError) as refusal:
        understand(phrase, SAID)

    assert (refusal.value.code, refusal.value.hint) == (code, hint)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("3 May 2019 3pm to 5 May 4pm", "2019-05-03T15/2019-05-05T16"),
        ("from 3 May 2019 to 5 May at 3pm", "2019-05-03/2019-05-05T15"),
        ("3 May at 3pm - 5 May 2019", "2019-05-03T15/2019-05-05"),
        ("Monday 3 May 2021 9am to Tuesday 4 May 5pm", "2021-05-03T09/2021-05-04T17"),
        ("between 3pm on May 3 2019 and 4pm on May 5", "[2019-05-03T15..2019-05-05T16]"),
        ("30 December 2019 3pm to 2 January 4pm", "2019-12-30T15/2020-01-02T16"),
        ("30 December 3pm to 2 January 2020 4pm", "2019-12-30T15/2020-01-02T16"),
        ("з 15:00 3 травня 2019 до 16:00 5 травня", "2019-05-03T15:00/2019-05-05T16:00"),
        ("3 May 2019 at 3pm or 5 May at 4pm", "[2019-05-03T15,2019-05-05T16]"),
        ("3 May 2019 3pm and 5 May", "{2019-05-03T15,2019-05-05}"),
        ("5 or 6 May 2019 at 3pm", "[2019-05-05T15,2019-05-06T15]"),
        ("3 May 9am to 5 May 5pm", "2023-05-03T09/2023-05-05T17"),
    ],
)
def test_days_with_their_times_share_the_year_that_is_told(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


def test_the_two_times_of_an_autumn_night_are_said_apart() -> None:
    said = [words(parse_date(f"2023-10-29T03:30{offset}", SAID)) for offset in ("+03:00", "+02:00")]

    assert said == ["29 October 2023, 03:30 UTC+3", "29 October 2023, 03:30 UTC+2"]


MARKS = st.sampled_from(["", "", "~", "?", "%"])
MONTH, DAY, HOUR, MINUTE = (st.integers(*ends) for ends in ((1, 12), (1, 28), (5, 23), (0, 59)))
YEAR = st.integers(-900, 2400).map(lambda year: f"{'-' if year < 0 else ''}{abs(year):04d}")
SINGLE = st.one_of(
    st.builds("{}{}".format, YEAR, MARKS),
    st.builds("{}-{:02d}{}".format, YEAR, MONTH, MARKS),
    st.builds("{}-{:02d}-{:02d}{}".format, YEAR, MONTH, DAY, MARKS),
    st.builds("{}-{}{}".format, YEAR, st.integers(21, 24) | st.integers(33, 41), MARKS),
    st.builds("{:03d}X{}".format, st.integers(100, 239), MARKS),
    st.builds("{:02d}XX{}".format, st.integers(0, 23), MARKS),
    st.builds("{}-{:02d}-{:02d}T{:02d}{}".format, st.integers(1930, 2030), MONTH, DAY, st.integers(5, 23), MARKS),
    st.builds(
        "{}-06-{:02d}T{:02d}:{:02d}".format, st.integers(1930, 2030), DAY, st.integers(5, 23), st.integers(0, 59)
    ),
)
DATE = st.one_of(
    SINGLE,
    st.builds("{}/{}".format, SINGLE, SINGLE),
    st.builds("[{}..{}]".format, SINGLE, SINGLE),
    st.builds("{{{},{},{}}}".format, SINGLE, SINGLE, SINGLE),
    st.builds("[{},{}]".format, SINGLE, SINGLE),
    st.builds(str.format, st.sampled_from(["{}/..", "../{}", "{}/", "/{}", "[..{}]", "[{}..]"]), SINGLE),
)


@given(DATE)
def test_our_own_words_read_back_give_the_date_again(text: str) -> None:
    try:
        when = parse_date(text, SAID)
    except DateError:
        return

    assert understand(words(when), SAID) == when
