from dataclasses import replace

import pytest

from timeline.dates import DateError, Dating, explain, understand, words
from timeline.dates.all_readings import readings
from timeline.dates.calendars import JULIAN, changing_name
from timeline.dates.days import day_number, weekday
from timeline.dates.explain import WEEKDAYS
from timeline.dates.understanding import calendar_key

SAID = Dating(as_of=day_number(2023, 6, 21))
HEBREW_WEEKS = "in the Hebrew calendar weekdays and weeks together with its months are not read: write the date"
WAR = Dating(as_of=day_number(1917, 11, 9))


@pytest.mark.parametrize(
    ("text", "date", "calendar"),
    [
        ("25 October 1917 O.S.", "1917-10-25", "julian"),
        ("25 Oct 1917 (OS)", "1917-10-25", "julian"),
        ("Old Style 25 October 1917", "1917-10-25", "julian"),
        ("October 25th, 1917 O.S.", "1917-10-25", "julian"),
        ("1917-10-25 O.S.", "1917-10-25", "julian"),
        ("1917 O.S.", "1917", "julian"),
        ("25 жовтня 1917 ст. ст.", "1917-10-25", "julian"),
        ("25 octombrie 1917 (stil vechi)", "1917-10-25", "julian"),
        ("7 November 1917 N.S.", "1917-11-07", ""),
        ("7 November 1917 (New Style)", "1917-11-07", ""),
        ("29 February 1900 O.S.", "1900-02-29", "julian"),
        ("since 25 October 1917 O.S.", "1917-10-25/..", "julian"),
        ("before 25 October 1917 O.S.", "[..1917-10-24]", "julian"),
        ("between 25 and 28 October 1917 O.S.", "[1917-10-25..1917-10-28]", "julian"),
        ("25 October / 7 November 1917", "1917-10-25", "julian"),
        ("11/24 February 1918", "1918-02-11", "julian"),
        ("February 11/24, 1918", "1918-02-11", "julian"),
        ("10/21 July 1774", "1774-07-10", "julian"),
        ("24 січня / 6 лютого 1918 року", "1918-01-24", "julian"),
        ("25 October (7 November) 1917", "1917-10-25", "julian"),
        ("7 November (25 October) 1917", "1917-10-25", "julian"),
        ("31 December/13 January 1917", "1916-12-31", "julian"),
        ("31 December 1916/13 January 1917", "1916-12-31", "julian"),
        ("7 November [O.S. 25 October] 1917", "1917-10-25", "julian"),
        ("8 March [O.S. 23 February] 1917", "1917-02-23", "julian"),
        ("November 7, 1917 (October 25, Old Style)", "1917-10-25", "julian"),
        ("7 November 1917 (25 October O.S.)", "1917-10-25", "julian"),
        ("25 October O.S. (7 November N.S.) 1917", "1917-10-25", "julian"),
        ("11 February 1731/2", "1732-02-11", "julian"),
        ("February 11, 1731/32", "1732-02-11", "julian"),
        ("30 January 1648/9", "1649-01-30", "julian"),
        ("February 1731/2", "1732-02", "julian"),
        ("Feb. 10, 1653-4", "1654-02-10", "julian"),
        ("10 Feb. 1653–54", "1654-02-10", "julian"),
        ("10 February 1653[/4]", "1654-02-10", "julian"),
        ("10.2.1653/4", "1654-02-10", "julian"),
        ("10.2.1653-4", "1654-02-10", "julian"),
        ("10 Feb 1653/4 at 3 pm", "1654-02-10T15", "julian"),
        ("before 10 Feb. 1653/4", "[..1654-02-09]", "julian"),
        ("10 Feb. 1653/4 to 3 May 1654", "1654-02-10/1654-05-03", "julian"),
        ("between 3 Feb. 1653/4 and 9 March 1653/4", "[1654-02-03..1654-03-09]", "julian"),
        ("Feb 1653-1654", "1653-02/1654", ""),
        ("1 Muharram 1445", "1445-01-01", "islamic"),
        ("12 Rabi' al-awwal 1445 AH", "1445-03-12", "islamic"),
        ("10 Dhu al-Hijja 1444", "1444-12-10", "islamic"),
        ("1445 AH", "1445", "islamic"),
        ("1330 Hijri", "1330", "islamic"),
        ("15 Ramadhan 1443 H", "1443-09-15", "islamic"),
        ("7 Zilhicce 1330", "1330-12-07", "islamic"),
        ("10 Teves 5784", "5784-10-10", "hebrew"),
        ("9 Menachem Av 5783", "5783-05-09", "hebrew"),
        ("AH 1445", "1445", "islamic"),
        ("15 Nisan 5783", "5783-01-15", "hebrew"),
        ("Nisan 15, 5783 AM", "5783-01-15", "hebrew"),
        ("1 Adar 5783", "5783-12-01", "hebrew"),
        ("1 Adar II 5784", "5784-13-01", "hebrew"),
        ("5783 AM", "5783", "hebrew"),
        ("A.M. 5783", "5783", "hebrew"),
        ("AM 5783", "5783", "hebrew"),
        ("since 15 Nisan 5783", "5783-01-15/..", "hebrew"),
        ("between 1 and 10 Tishri 5784", "[5784-07-01..5784-07-10]", "hebrew"),
        ("about 15 Nisan 5783", "5783-01-15~", "hebrew"),
        ("before 1 Tishri 5784", "[..5783-06-29]", "hebrew"),
        ("5 Thermidor Year II", "0002-11-05", "french-republican"),
        ("9 Thermidor an II", "0002-11-09", "french-republican"),
        ("le 18 brumaire an VIII", "0008-02-18", "french-republican"),
        ("9 thermidor an 2", "0002-11-09", "french-republican"),
        ("6 jour complémentaire an III", "0003-13-06", "french-republican"),
        ("an II", "0002", "french-republican"),
        ("Year II of the Republic", "0002", "french-republican"),
        ("1 Farvardin 1402", "1402-01-01", "persian"),
        ("22 Bahman 1357", "1357-11-22", "persian"),
        ("Easter 1916", "1916-04-23", ""),
        ("Easter Monday 1916", "1916-04-24", ""),
        ("Holy Week 2022", "[2022-04-10..2022-04-16]", ""),
        ("Easter 2022, 3pm", "2022-04-17T15", ""),
        ("3pm on Easter Monday 2022", "2022-04-18T15", ""),
        ("Good Friday 1916", "1916-04-21", ""),
        ("Pentecost 1917", "1917-05-27", ""),
        ("Orthodox Easter 2023", "2023-04-16", ""),
        ("Easter 1500", "1500-04-19", "julian"),
        ("Western Easter 1603", "1603-03-30", ""),
        ("Julian Easter 1603", "1603-04-24", "julian"),
        ("Christmas 1914", "1914-12-25", ""),
        ("Christmas 1066", "1066-12-25", "julian"),
        ("before Easter 1916", "[..1916-04-22]", ""),
        ("Ramadan 2023", "1444-09", "islamic"),
        ("Ramadan 1444 AH", "1444-09", "islamic"),
        ("Eid al-Fitr 2023", "1444-10-01~", "islamic"),
        ("Passover 2023", "[5783-01-15..5783-01-22]", "hebrew"),
        ("Passover 5783", "[5783-01-15..5783-01-22]", "hebrew"),
        ("Yom Kippur 1973", "5734-07-10", "hebrew"),
        ("Nowruz 2023", "1402-01-01", "persian"),
        ("Saturday 14 October 1066", "1066-10-14", "julian"),
        ("Friday, 13 October 1307", "1307-10-13", "julian"),
        ("Thursday 25 October 1917", "1917-10-25", ""),
        ("Wednesday 25 October 1917 O.S.", "1917-10-25", "julian"),
        ("Wednesday 21 June 2023", "2023-06-21", ""),
    ],
)
def test_words_that_tell_their_calendar_keep_it(text: str, date: str, calendar: str) -> None:
    when = understand(text, SAID)

    assert when.text == date
    assert when.calendars == ((calendar,) if calendar else ())


def test_two_years_are_those_of_a_month_in_any_language() -> None:
    english = replace(SAID, languages=("en",))

    assert understand("10 février 1653-4", english).text == "1654-02-10"
    assert understand("10 лютого 1653-4", english).text == "1654-02-10"


@pytest.mark.parametrize(
    ("text", "code", "message", "hint"),
    [
        (
            "11/25 February 1918",
            "dual-date",
            "two dates of one day do not agree: 1918-02-11 Old Style is 1918-02-24 New Style, not 1918-02-25",
            "1918-02-11 O.S. or 1918-02-11/1918-02-25",
        ),
        (
            "25 October 1917 (O.S.), 8 November 1917",
            "dual-date",
            "two dates of one day do not agree: 25 October 1917 (O.S.) is 7 November 1917, not 8 November 1917",
            "25 October 1917 (O.S.) or 1917-11-08",
        ),
        (
            "8 November [O.S. 25 October] 1917",
            "dual-date",
            "two dates of one day do not agree: 25 October 1917 (O.S.) is 7 November 1917, not 8 November 1917",
            "25 October 1917 (O.S.) or 1917-11-08",
        ),
        (
            "10/21 February 1653/4",
            "dual-date",
            "two dates of one day do not agree: 1654-02-10 Old Style is 1654-02-20 New Style, not 1654-02-21",
            "1654-02-10 O.S. or 1654-02-10/1654-02-21",
        ),
        (
            "10 Feb 1653-8",
            "dual-date",
            "1653-8 are not two years that follow one another",
            "10 Feb 1653-4 or 10 Feb 1653",
        ),
        (
            "10 Feb 2022/4",
            "dual-date",
            "2022/4 are not two years that follow one another",
            "10 Feb 2022",
        ),
        (
            "11 April 1731/2",
            "two-readings",
            "a year is written double up to 24 March, where years began on 25 March: in England until 1752",
            "11 April 1731 or 11 April 1732",
        ),
        (
            "1 Muharram 2023",
            "two-readings",
            "2023 is no year of the Islamic (tabular) calendar that people have written",
            "1 Muharram 1445",
        ),
        (
            "15 Nisan 2023",
            "two-readings",
            "2023 is no year of the Hebrew calendar that people have written",
            "15 Nisan 5783",
        ),
        ("1 Adar 5784", "two-readings", "the year 5784 has two months Adar", "1 Adar I 5784 or 1 Adar II 5784"),
        ("30 Esfand 1402", "no-such-day", "Esfand 1402 has 29 days", "1402-12-29"),
        ("30 February 1900 O.S.", "no-such-day", "that month has 29 days", "1900-02-29"),
        (
            "Easter 1603",
            "two-readings",
            "Easter 1603 was on two days: countries kept two calendars",
            "Western Easter 1603 or Julian Easter 1603",
        ),
        ("Easter", "vague", "easter is in every year: say which", "Easter 2023 or Easter 2024"),
        (
            "Orthodox Christmas 2023",
            "two-readings",
            "it may be the feast that fell into 2023, or that of the Julian year 2023",
            "2023-01-07 or 2024-01-07",
        ),
        ("Ramadan 2030", "two-readings", "it began twice in 2030", "Ramadan 1451 AH or Ramadan 1452 AH"),
        (
            "Ramadan 1444",
            "two-readings",
            "the year may be of the Hijra or of our era",
            "Ramadan 1444 AH or Ramadan 1444 CE",
        ),
        (
            "Monday 14 October 1066",
            "weekday-disagrees",
            "that day of the Julian (Old Style) calendar was a Saturday",
            "1066-10-14 O.S.",
        ),
        (
            "Wednesday 25 October 1917",
            "weekday-disagrees",
            "that day is another day of the week, but it is that day in Old Style",
            "25 October 1917 O.S. or 1917-10-25",
        ),
        *(
            (
                text,
                "two-readings",
                "a year 6746 of the world is of the Byzantine count, or of the Hebrew one",
                "Byzantine: 1237-09/1238-08, `calendar: julian`; Hebrew: 6746, `calendar: hebrew`",
            )
            for text in ("A.M. 6746", "AM 6746", "6746 AM")
        ),
    ],
)
def test_words_of_two_calendars_are_held_against_each_other(text: str, code: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        understand(text, SAID)

    assert (caught.value.code, caught.value.message, caught.value.hint) == (code, message, hint)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("25 October 1917", "1917-10-25"),
        ("in October", "1917-10"),
        ("last month", "1917-09"),
        ("yesterday", "1917-10-26"),
        ("last Tuesday", "1917-10-24"),
        ("three days ago", "1917-10-24"),
        ("earlier this week", "[1917-10-23..1917-10-27]"),
        ("Wednesday 25 October 1917", "1917-10-25"),
        ("29 February 1900", "1900-02-29"),
        ("Easter 1905", "1905-04-17"),
        ("Christmas 1905", "1905-12-25"),
        ("Wednesday 25 October", "1917-10-25"),
        ("the third Tuesday of September 1914", "1914-09-16"),
        ("first Sunday of October", "1917-10-01"),
        ("Tuesday 24 to Thursday 26 October 1917", "1917-10-24/1917-10-26"),
        ("week of 25 October 1917", "[1917-10-23..1917-10-29]"),
        ("2 weeks before 10 March 1900", "1900-02-25"),
        ("10 days before 10 March 1900", "1900-02-29"),
        ("28-29 February 1900", "1900-02-28/1900-02-29"),
        ("between 20 and 29 February 1900", "[1900-02-20..1900-02-29]"),
        ("c. 29 February 1900", "1900-02-29~"),
        ("before 29 February 1700", "[..1700-02-28]"),
        ("since 29 February 1900", "1900-02-29/.."),
        ("night of 28-29 February 1900", "1900-02-28/1900-02-29"),
        ("29.02.1900", "1900-02-29"),
        ("late February 1900", "[1900-02-21~..1900-02-29~]"),
        ("the last day of February 1900", "1900-02-29"),
        ("28 або 29 лютого 1900", "[1900-02-28,1900-02-29]"),
    ],
)
@pytest.mark.parametrize("calendar", ["julian", changing_name("1918-02-14")])
def test_plain_words_are_of_the_calendar_of_the_file(calendar: str, text: str, date: str) -> None:
    when = understand(text, Dating(as_of=WAR.as_of, calendar=calendar))

    assert (when.text, when.calendars) == (date, ("julian",))


@pytest.mark.parametrize(
    ("text", "date", "calendars"),
    [
        ("yesterday", "5678-08-23", ("hebrew",)),
        ("last week", "[5678-08-13..5678-08-19]", ("hebrew",)),
        ("25 October 1917", "1917-10-25", ()),
        ("first Monday of March 1918", "1918-03-04", ()),
        ("c. 5700", "5700~", ("hebrew",)),
        ("25 October 1917 O.S.", "1917-10-25", ("julian",)),
    ],
)
def test_a_calendar_with_its_own_months_leaves_january_to_the_gregorian(
    text: str, date: str, calendars: tuple[str, ...]
) -> None:
    when = understand(text, Dating(as_of=WAR.as_of, calendar="hebrew"))

    assert (when.text, when.calendars) == (date, calendars)


@pytest.mark.parametrize(
    ("calendar", "text", "message", "hint"),
    [
        ("hebrew", "c. 1917", "no year of the Hebrew calendar that people have written", "c. 1917 N.S."),
        (
            "hebrew",
            "last month",
            "in the Hebrew calendar months and years told from the as-of day are not read: write the date",
            "",
        ),
        ("hebrew", "the third week of 5783", HEBREW_WEEKS, ""),
        (
            "julian",
            "Thursday 25 October 1917",
            "that day of the Julian (Old Style) calendar was a Wednesday",
            "1917-10-25",
        ),
    ],
)
def test_what_would_be_guessed_in_a_calendar_is_refused(calendar: str, text: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        understand(text, Dating(as_of=WAR.as_of, calendar=calendar))

    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("calendar", "text"),
    [
        ("julian", "1917-10-25"),
        ("julian", "1917-10"),
        ("julian", "1917"),
        ("julian", "191X"),
        ("julian", "1917-10-25/1917-10-31"),
        ("julian", "[1917-10-25..1917-10-28]"),
        ("julian", "[..1917-10-25]"),
        ("julian", "1917-10-25~"),
        ("julian", "-0043-03-15"),
        ("hebrew", "5783-01-15"),
        ("hebrew", "5784-13-01"),
        ("hebrew", "5783-01"),
        ("hebrew", "5784-07-01/5784-07-10"),
        ("hebrew", "5783-01-15/.."),
        ("hebrew", "5783-01-15/"),
        ("hebrew", "/5783-01-15"),
        ("hebrew", "5783-01-15?/.."),
        ("hebrew", "5783-01-15~/5783-02~"),
        ("islamic", "1445-01-01"),
        ("islamic", "1444-09"),
        ("islamic", "1445"),
        ("persian", "1402-01-01"),
        ("persian", "1402"),
        ("french-republican", "0002-11-09"),
        ("french-republican", "0002"),
    ],
)
def test_our_own_words_are_read_back(calendar: str, text: str) -> None:
    when = understand(text, Dating(calendar=calendar))

    again = understand(words(when), Dating())

    assert (again.text, again.calendars) == (when.text, when.calendars)


@pytest.mark.parametrize(
    ("calendar", "text", "key"),
    [
        ("", "25 October 1917 O.S.", "julian"),
        ("", "7 November 1917", ""),
        ("julian", "25 October 1917 O.S.", ""),
        ("julian", "25 October 1917", ""),
        ("julian", "7 November 1917 N.S.", "gregorian"),
        ("hebrew", "25 October 1917", "gregorian"),
        (changing_name("1918-02-14"), "25 October 1917 O.S.", ""),
        (changing_name("1918-02-14"), "25 October 1923 O.S.", "julian"),
        (changing_name("1918-02-14"), "7 November 1917 N.S.", "gregorian"),
        ("julian", "unknown", ""),
        ("julian", "2 weeks after lenin-arrives", ""),
    ],
)
def test_a_date_names_its_calendar_where_the_file_has_another(calendar: str, text: str, key: str) -> None:
    dating = Dating(as_of=WAR.as_of, calendar=calendar, events=frozenset({"lenin-arrives"}))

    assert calendar_key(understand(text, dating), dating) == key


@pytest.mark.parametrize("year", [1, 988, 1066, 1492, 1582, 1699, 1700, 1752, 1800, 1899, 1900, 1917, 2023, 2399])
@pytest.mark.parametrize("month", [1, 2, 3, 10, 12])
def test_weekdays_and_months_of_the_julian_calendar_hang_together(year: int, month: int) -> None:
    dating = Dating(as_of=day_number(2023, 6, 21), calendar="julian")
    first, last = JULIAN.month(year, month) or (0, 0)
    name = JULIAN.month_name(month, year)

    for day in (first, first + 8, last):
        number = JULIAN.civil(day).day
        told = understand(f"{WEEKDAYS[weekday(day)]} {number} {name} {year:04d}", dating)
        assert told.earliest_day == told.latest_day == day
    tuesday = understand(f"the first Tuesday of {name} {year:04d}", dating).earliest_day or 0
    assert (weekday(tuesday), first <= tuesday < first + 7) == (1, True)
    assert understand(f"the last day of {name} {year:04d}", dating).latest_day == last


def test_a_phrase_of_julian_months_names_its_other_readings() -> None:
    dating = Dating(as_of=WAR.as_of, calendar="julian")

    told = explain("in May", dating)

    assert [(each.date, each.rule, each.anchor) for each in told.readings] == [
        ("1917-05", "latest past", "1917-10-27"),
        ("1918-05", "next ahead", "1917-10-27"),
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("@1687350600", "2023-06-21T12:30:00Z"),
        ("[21/Jun/2023:14:30:00 +0300]", "2023-06-21T14:30:00+03:00"),
        ("Wed, 21 Jun 2023 11:30:00 +0300", "2023-06-21T11:30:00+03:00"),
        ("211430ZJUN2023", "2023-06-21T14:30Z"),
        ("2023-06-21T14:30:00+03:00[Europe/Kyiv]", "2023-06-21T14:30:00+03:00"),
    ],
)
@pytest.mark.parametrize("calendar", ["julian", changing_name("1918-02-14"), "hebrew", "persian"])
def test_what_machines_write_is_gregorian_in_every_file(calendar: str, text: str, date: str) -> None:
    when = understand(text, Dating(as_of=day_number(2023, 7, 1), calendar=calendar))

    assert (when.text, when.calendars, when.earliest_day) == (date, (), day_number(2023, 6, 21))
    assert calendar_key(when, Dating(calendar=calendar)) in ("gregorian", "")


@pytest.mark.parametrize(
    ("text", "date", "calendar"),
    [
        ("1 محرم 1445", "1445-01-01", "islamic"),
        ("10 رمضان 1445 هـ", "1445-09-10", "islamic"),
        ("١ محرم ١٤٤٥ هـ", "1445-01-01", "islamic"),
        ("1445 هـ", "1445", "islamic"),
        ("1 мухаррама 1445", "1445-01-01", "islamic"),
        ("1er mouharram 1445", "1445-01-01", "islamic"),
        ("15 Schawwal 1444", "1444-10-15", "islamic"),
        ("18 брюмера VIII року", "0008-02-18", "french-republican"),
        ("9. Thermidor II", "0002-11-09", "french-republican"),
        ("18 Brumario del año VIII", "0008-02-18", "french-republican"),
        ("15 нісана 5783 року", "5783-01-15", "hebrew"),
        ("1 فروردین 1402", "1402-01-01", "persian"),
        ("Рамадан 2023", "1444-09", "islamic"),
        ("عيد الفطر 2023", "1444-10-01~", "islamic"),
        ("Pâques 2023", "2023-04-09", ""),
        ("Weihnachten 2022", "2022-12-25", ""),
        ("Пасха 2017", "2017-04-16", ""),
    ],
)
def test_months_and_feasts_are_known_by_their_names_in_other_languages(text: str, date: str, calendar: str) -> None:
    when = understand(text, SAID)

    assert (when.text, when.calendar) == (date, calendar)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Великдень 2023", "2023-04-09 or 2023-04-16"),
        ("Paști 2023", "2023-04-09 or 2023-04-16"),
        ("Різдво 2022", "2022-01-07 or 2022-12-25"),
    ],
)
def test_a_feast_that_two_churches_keep_on_two_days_is_told_with_both(text: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        understand(text, SAID)

    assert (caught.value.code, caught.value.hint) == ("two-readings", hint)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Easter 2022", ["2022-04-24"]),
        ("the Tuesday after Easter 2022", ["2022-04-26"]),
        ("good friday 2023", ["2023-04-14"]),
        ("Easter 2022 to Whitsun 2022", ["2022-04-24/2022-06-12"]),
        ("Easter 2025", []),
        ("Western Easter 2022", []),
        ("Orthodox Easter 2022", []),
        ("Christmas 2022", []),
    ],
)
def test_a_feast_by_easter_names_the_day_of_the_other_churches(text: str, others: list[str]) -> None:
    assert [each.date for each in readings(text, Dating(), understand(text, Dating()))[1:]] == others
    assert readings(text, Dating().of_calendar("julian"))[1:] == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("American Thanksgiving 2021", "2021-11-25"),
        ("US Thanksgiving Day 2018", "2018-11-22"),
        ("on Canadian Thanksgiving 2021", "2021-10-11"),
        ("Black Friday 2022", "2022-11-25"),
    ],
)
def test_a_feast_on_a_weekday_of_a_month_is_of_its_country(text: str, date: str) -> None:
    assert understand(text, SAID).text == date


def test_a_feast_of_two_countries_is_refused_with_both_days() -> None:
    with pytest.raises(DateError, match=r"2021-11-25 .American. or 2021-10-11 .Canadian.") as refusal:
        understand("Thanksgiving 2021", SAID)

    assert refusal.value.hint == "American Thanksgiving 2021 or Canadian Thanksgiving 2021"
