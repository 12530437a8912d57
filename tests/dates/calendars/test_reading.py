import pytest

from timeline.dates import DateError, Dating, edtf, iso_earliest, iso_latest, parse_date, resolve, words
from timeline.dates.calendars import changing_name
from timeline.dates.counts import Count
from timeline.dates.days import day_number

DASH = "\N{EN DASH}"
RUSSIA = changing_name("1918-02-14")


@pytest.mark.parametrize(
    ("calendar", "text", "earliest", "latest", "said"),
    [
        ("julian", "1917-10-25", "1917-11-07", "1917-11-07", "25 October 1917 (O.S.), 7 November 1917"),
        ("julian", "1900-02-29", "1900-03-13", "1900-03-13", "29 February 1900 (O.S.), 13 March 1900"),
        (
            "julian",
            "1917-10",
            "1917-10-14",
            "1917-11-13",
            f"October 1917 (O.S.), 14 October {DASH} 13 November 1917",
        ),
        ("julian", "191X", "1910-01-14", "1920-01-13", f"the 1910s (O.S.), 1910{DASH}1920"),
        ("julian", "1640~", "1640-01-11", "1641-01-10", "about 1640 (O.S.)"),
        ("julian", "164X~", "1640-01-11", "1650-01-10", "about the 1640s (O.S.)"),
        ("julian", "[1640~..1644~]", "1640-01-11", "1645-01-10", "between about 1640 (O.S.) and about 1644 (O.S.)"),
        ("julian", "1640~/..", "1640-01-11", None, "from about 1640 (O.S.), ongoing"),
        (
            "julian",
            "1640?",
            "1640-01-11",
            "1641-01-10",
            f"possibly 1640 (O.S.), 11 January 1640 {DASH} 10 January 1641",
        ),
        ("julian", "19XX", "1900-01-13", "2000-01-13", f"the 20th century (O.S.), 1900{DASH}2000"),
        (
            "julian",
            "1917-22",
            "1917-06-14",
            "1917-09-13",
            f"summer 1917 (O.S.), 14 June {DASH} 13 September 1917",
        ),
        (
            "julian",
            "1917-10-25/1917-10-31",
            "1917-11-07",
            "1917-11-13",
            f"25{DASH}31 October 1917 (O.S.), 7{DASH}13 November 1917",
        ),
        (
            "julian",
            "1917-02-23/..",
            "1917-03-08",
            None,
            "from 23 February 1917 (O.S.), ongoing; from 8 March 1917, ongoing",
        ),
        (
            "julian",
            "[1917-10-25..1917-10-28]",
            "1917-11-07",
            "1917-11-10",
            "between 25 and 28 October 1917 (O.S.), between 7 and 10 November 1917",
        ),
        ("julian", "[..1917-10-25]", None, "1917-11-07", "before 26 October 1917 (O.S.), before 8 November 1917"),
        ("julian", "1917-10-25~", "1917-11-07", "1917-11-07", "about 25 October 1917 (O.S.), 7 November 1917"),
        (
            "julian",
            "1917-10-25T21:40",
            "1917-11-07T21:40:00Z",
            "1917-11-07T21:40:59Z",
            "25 October 1917, 21:40 UTC (O.S.); 7 November 1917, 21:40 UTC",
        ),
        ("julian", "-0043-03-15", "-0043-03-13", "-0043-03-13", "15 March 44 BC (Julian), 13 March 44 BC"),
        ("julian", "1066-10-14", "1066-10-20", "1066-10-20", "14 October 1066 (Julian), 20 October 1066"),
        (RUSSIA, "1918-01-31", "1918-02-13", "1918-02-13", "31 January 1918 (O.S.), 13 February 1918"),
        (RUSSIA, "1918-02-14", "1918-02-14", "1918-02-14", "14 February 1918"),
        (
            RUSSIA,
            "1918",
            "1918-01-14",
            "1918-12-31",
            f"1918 (O.S. to N.S.), 14 January {DASH} 31 December 1918",
        ),
        (
            RUSSIA,
            "1917-10-25/1918-03-03",
            "1917-11-07",
            "1918-03-03",
            f"25 October 1917 (O.S.) {DASH} 3 March 1918, 7 November 1917 {DASH} 3 March 1918",
        ),
        ("hebrew", "5703-01-14", "1943-04-19", "1943-04-19", "14 Nisan 5703 AM, 19 April 1943"),
        ("hebrew", "5784-12-01", "2024-02-10", "2024-02-10", "1 Adar I 5784 AM, 10 February 2024"),
        ("islamic", "1445-01-01", "2023-07-19", "2023-07-19", "1 Muharram 1445 AH (tabular), 19 July 2023"),
        (
            "islamic",
            "1444-09",
            "2023-03-23",
            "2023-04-21",
            f"Ramadan 1444 AH (tabular), 23 March {DASH} 21 April 2023",
        ),
        ("islamic", "14XX", "1979-11-21", "2076-11-27", f"the 15th century AH (tabular), 1979{DASH}2076"),
        ("persian", "1402-01-01", "2023-03-21", "2023-03-21", "1 Farvardin 1402 SH, 21 March 2023"),
        ("french-republican", "0002-11-09", "1794-07-27", "1794-07-27", "9 Thermidor Year II, 27 July 1794"),
        (
            "french-republican",
            "0003-13-06",
            "1795-09-22",
            "1795-09-22",
            "6 Sansculottides Year III, 22 September 1795",
        ),
        ("french-republican", "000X", "1792-09-22", "1801-09-22", f"Year I{DASH}Year IX, 1792{DASH}1801"),
    ],
)
def test_a_date_is_read_and_said_in_its_calendar(
    calendar: str, text: str, earliest: str | None, latest: str | None, said: str
) -> None:
    when = parse_date(text, Dating(calendar=calendar))

    assert (iso_earliest(when), iso_latest(when)) == (earliest, latest)
    assert words(when) == said


@pytest.mark.parametrize(
    ("calendar", "text", "code", "message", "hint"),
    [
        ("julian", "1901-02-29", "no-such-day", "February 1901 has 28 days", "1901-02-28"),
        (
            "",
            "1900-02-29",
            "no-such-day",
            "February 1900 has 28 days; of the Julian calendar it has 29: `calendar: julian`",
            "1900-02-28",
        ),
        (
            RUSSIA,
            "1918-02-05",
            "never-was",
            "that day never was: 1918-01-31 (Old Style) was followed by 1918-02-14 (New Style)",
            "1918-01-23 or 1918-02-18",
        ),
        (
            RUSSIA,
            "1918-02-05/1918-03-03",
            "never-was",
            "that day never was: 1918-01-31 (Old Style) was followed by 1918-02-14 (New Style)",
            "1918-01-23/1918-03-03 or 1918-02-18/1918-03-03",
        ),
        ("hebrew", "5783-13-01", "no-such-month", "that Hebrew year has no month 13", "5783-01-13"),
        (
            "hebrew",
            "5783-22",
            "no-such-month",
            "the Hebrew calendar has no such part of a year: write its months",
            "5783-01/5783-03",
        ),
        ("hebrew", "0000", "no-such-year", "the Hebrew calendar has the years 1 to 9999 here", ""),
        ("islamic", "1444-12-30", "no-such-day", "Dhu al-Hijjah 1444 has 29 days", "1444-12-29"),
        (
            "islamic",
            "1445-01-01T10:00",
            "bad-time",
            "a day of the Islamic (tabular) calendar begins at sunset: a time of day is written as Gregorian",
            "",
        ),
        ("persian", "1402-12-30", "no-such-day", "Esfand 1402 has 29 days", "1402-12-29"),
        (
            "persian",
            "1200",
            "no-such-year",
            "the Persian (Solar Hijri) calendar has the years 1277 to 1500 here",
            "",
        ),
        (
            "french-republican",
            "0015-01-01",
            "no-such-year",
            "the French Republican calendar has the years 1 to 14 here",
            "",
        ),
    ],
)
def test_what_a_calendar_has_not_is_refused(calendar: str, text: str, code: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text, Dating(calendar=calendar))

    assert (caught.value.code, caught.value.message, caught.value.hint) == (code, message, hint)


@pytest.mark.parametrize(
    ("calendar", "text", "written"),
    [
        ("julian", "1917-10-25", "1917-11-07"),
        ("julian", "1917-10", "[1917-10-14..1917-11-13]"),
        ("julian", "1917-10?", "[1917-10-14?..1917-11-13?]"),
        ("julian", "1917-10-25/1917-10-31", "1917-11-07/1917-11-13"),
        ("julian", "../1917-10-25", "../1917-11-07"),
        ("julian", "1917-10/1917-12", None),
        ("julian", "[1917-10,1918-01-31]", "[1917-10-14..1917-11-13,1918-02-13]"),
        ("julian", "{1917-10-25,1917-10-28}", "{1917-11-07,1917-11-10}"),
        ("julian", "{1917-10,1917-12}", None),
        ("julian", "1917-10-25T21:40", "1917-11-07T21:40"),
        (RUSSIA, "1918-02", "[1918-02-14..1918-02-28]"),
        (RUSSIA, "1918-03", "1918-03"),
        ("islamic", "1444-09", "[2023-03-23..2023-04-21]"),
    ],
)
def test_edtf_is_gregorian_with_the_same_bounds(calendar: str, text: str, written: str | None) -> None:
    when = parse_date(text, Dating(calendar=calendar))

    assert edtf(when) == written
    if written is not None:
        again = parse_date(written)
        assert (again.start[:2], again.end[:2]) == (when.start[:2], when.end[:2])


def test_dates_of_two_calendars_are_one_date() -> None:
    assert parse_date("1917-10-25", Dating(calendar="julian")).possible == parse_date("1917-11-07").possible


def test_a_counted_day_is_said_in_the_calendar_of_the_file() -> None:
    siege = Count(name="siege", first=day_number(1917, 11, 7))

    when = parse_date("siege day 2", Dating(calendar="julian", counts=(siege,)))

    assert words(when) == "26 October 1917 (O.S.), 8 November 1917"
    assert when.canonical == "1917-10-26"


def test_a_month_after_an_event_is_a_month_of_the_calendar() -> None:
    dating = Dating(calendar="julian")
    whens = {"a": parse_date("1917-10-25", dating), "b": parse_date("1 month after a", dating)}

    resolved = resolve(whens).whens["b"]

    assert iso_earliest(resolved) == "1917-12-08"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("uk", "25 жовтня 1917\N{NARROW NO-BREAK SPACE}р. (ст. ст.), 7 листопада 1917\N{NARROW NO-BREAK SPACE}р."),
        ("de", "25. Oktober 1917 (a. St.), 7. November 1917"),
        ("fr", "25 octobre 1917 (ancien style), 7 novembre 1917"),
        ("ro", "25 octombrie 1917 (stil vechi), 7 noiembrie 1917"),
        ("pl", "25 października 1917 (st. st.), 7 listopada 1917"),
    ],
)
def test_both_dates_are_said_in_the_language(language: str, said: str) -> None:
    assert words(parse_date("1917-10-25", Dating(calendar="julian")), language) == said


def test_months_of_other_calendars_keep_their_names_in_every_language() -> None:
    when = parse_date("0002-11-09", Dating(calendar="french-republican"))

    assert words(when, "fr") == "9 Thermidor Year II, 27 juillet 1794"


def test_a_day_that_only_the_julian_calendar_has_keeps_its_english_name() -> None:
    when = parse_date("1900-02-29", Dating(calendar="julian"))

    assert words(when, "de") == "29 February 1900 (O.S.), 13. März 1900"


def test_a_row_of_days_is_shortened_in_other_languages_too() -> None:
    when = parse_date("1917-10-25/1917-10-31", Dating(calendar="julian"))

    assert words(when, "de") == f"25.{DASH}31. Okt. 1917 (a. St.), 7.{DASH}13. Nov. 1917"
