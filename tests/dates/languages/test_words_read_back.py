"""What the program says of a date in a language, it reads again as that date: `read(words(w)) == w`."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import DateError, Dating, Kind, When, iso_earliest, iso_latest, parse_date, understand, words
from timeline.dates.days import day_number
from timeline.dates.languages import MODULES

SAID = Dating(as_of=day_number(2023, 6, 21), timezone="Europe/Kyiv")
YEAR, MONTH, DAY = (st.integers(*ends) for ends in ((1000, 2400), (1, 12), (1, 28)))
RECENT, HOUR, MINUTE = (st.integers(*ends) for ends in ((1930, 2030), (5, 23), (0, 59)))
WHOLE = (
    YEAR.map(str),
    st.builds("{}-{:02d}".format, YEAR, MONTH),
    st.builds("{}-{:02d}-{:02d}".format, YEAR, MONTH, DAY),
    st.builds("{}-{}".format, YEAR, st.integers(21, 41)),
    st.builds("{:03d}X".format, st.integers(0, 239)),
    st.builds("-{:03d}X".format, st.integers(0, 60)),
    st.builds("{:02d}XX".format, st.integers(0, 98)),  # the hundredth century is read in English alone
    st.builds("-{:02d}XX".format, st.integers(1, 12)),
    st.builds("{}XXX".format, st.integers(1, 3)),
    st.builds("{:04d}".format, st.integers(1, 999)),
    st.builds("-{:04d}-{:02d}".format, st.integers(1, 900), MONTH | st.integers(33, 41)),
    st.builds("Y{}{}".format, st.sampled_from(["", "-"]), st.integers(10000, 999999)),
)

TIMES = (
    st.builds("{}-{:02d}-{:02d}T{:02d}:{:02d}".format, RECENT, MONTH, DAY, HOUR, MINUTE),
    st.builds("{}-{:02d}-{:02d}T{:02d}:{:02d}+01:00".format, RECENT, MONTH, DAY, HOUR, MINUTE),
)
SINGLE = st.one_of(*(st.builds("{}{}".format, each, st.sampled_from(["", "~", "?"])) for each in WHOLE + TIMES))
PAIRS = st.one_of(*(st.tuples(each, each).filter(lambda pair: pair[0] != pair[1]) for each in WHOLE + TIMES))
PLAIN_PAIRS = st.one_of(*(st.tuples(each, each).filter(lambda pair: pair[0] < pair[1]) for each in WHOLE[:3]))
DATES = st.one_of(
    SINGLE,
    st.builds(
        lambda form, pair: form.format(*pair),
        st.sampled_from(["{{..{},{}}}", "[..{},{}]", "{{{},{}..}}", "[{},{}..]", "{{..{}~,{}}}", "[{},{}~..]"]),
        PLAIN_PAIRS,
    ),
    st.builds(
        lambda form, pair: form.format(*pair), st.sampled_from(["{}/{}", "[{}..{}]", "[{},{}]", "{{{},{}}}"]), PAIRS
    ),
    st.builds(
        str.format, st.sampled_from(["{}/..", "../{}", "{}/", "/{}", "[..{}]", "[{}..]", "[{}?..]"]), st.one_of(*WHOLE)
    ),
)


@pytest.mark.parametrize("language", MODULES)
@given(text=DATES)
def test_our_own_words_give_the_date_again(language: str, text: str) -> None:
    try:
        when = parse_date(text, SAID)
    except DateError:
        return

    again = understand(words(when, language), replace(SAID, languages=(language,)))

    assert _told(again) == _told(when)


def _told(when: When) -> object:
    """Return what the words of a date must tell: all of it; of 'before the end of spring' not that it was spring."""
    is_bound = when.kind is Kind.ONE_OF and (when.open_start or when.open_end)
    return (when.kind, when.possible, when.uncertain, when.approximate) if is_bound else when


@pytest.mark.parametrize("language", MODULES)
@given(text=st.one_of(*TIMES))
def test_a_time_that_we_said_is_that_moment_in_any_zone(language: str, text: str) -> None:
    try:
        when = parse_date(text, SAID)
    except DateError:
        return
    again = understand(words(when, language), replace(SAID, timezone="Asia/Tokyo", languages=(language,)))

    assert (iso_earliest(again), iso_latest(again)) == (iso_earliest(when), iso_latest(when))


@pytest.mark.parametrize("text", ["1999-XX-01", "199X-05~", "2022-05-1X", "19XX-02-29", "2022-XX-05?", "-01XX-05"])
def test_a_date_with_unknown_digits_within_it_is_read_back_in_english(text: str) -> None:
    when = parse_date(text, SAID)

    assert understand(words(when), SAID) == when


@pytest.mark.parametrize("language", [code for code in MODULES if code != "en"])
@pytest.mark.parametrize("text", ["2016-01-1X", "1984-1X", "2023-05-05T24", "0074-12-08T11:46"])
def test_digits_that_are_not_known_are_no_duration_and_a_day_ends_at_24(language: str, text: str) -> None:
    when = parse_date(text, SAID)
    again = understand(words(when, language), replace(SAID, languages=(language,)))

    assert (again.possible, again.certain) == (when.possible, when.certain)


@pytest.mark.parametrize("language", MODULES)
def test_a_span_of_quarters_is_said_as_quarters(language: str) -> None:
    when = parse_date("2022-33/2023-35", SAID)

    assert understand(words(when, language), replace(SAID, languages=(language,))) == when


@pytest.mark.parametrize("language", MODULES)
@pytest.mark.parametrize(
    "text",
    [
        "[2023-05-05T14:30..]",
        "[..2023-05-05T14:30]",
        "[..1978-03-17~]",
        "1092-07~/1689-06",
        "1594-05-17~/1979-24~",
        "2019-03-03~/2019-04-05T15:04?",
        "{1826-06?,1929-10-14~}",
        "[1381-11-28~,1956]",
        "{1940-03~,192X}",
    ],
)
def test_the_days_and_the_doubts_of_bounds_spans_and_lists_are_said(language: str, text: str) -> None:
    when = parse_date(text, SAID)
    again = understand(words(when, language), replace(SAID, languages=(language,)))

    assert (again.possible, again.kind) == (when.possible, when.kind)
    assert (again.uncertain, again.approximate) == (when.uncertain, when.approximate)
