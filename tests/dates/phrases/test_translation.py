from collections.abc import Iterator

import pytest

from tests.dates.said import SAID
from tests.dates.tables import rows
from timeline.dates import DateError, Dating, explain, parse_date, understand
from timeline.dates.days import civil, day_number, iso_day


def days(text: str, dating: Dating = SAID, *, future: bool = False) -> str:
    when = understand(text, dating, future=future)
    first, last = when.earliest_day, when.latest_day
    return f"{'' if first is None else iso_day(first)}..{'' if last is None else iso_day(last)}"


@pytest.mark.parametrize(
    ("phrase", "acceptable"), [(row[0], row[2].split(" | ")) for row in rows("phrases/phrases.tsv") if row[2]]
)
def test_a_journalists_phrase_means_what_its_readers_take_it_to_mean(phrase: str, acceptable: list[str]) -> None:
    assert days(phrase) in acceptable


@pytest.mark.parametrize("phrase", [row[0] for row in rows("phrases/phrases.tsv") if not row[2]])
def test_words_that_tell_no_time_are_refused_with_a_hint(phrase: str) -> None:
    with pytest.raises(DateError) as refusal:
        understand(phrase, SAID)

    assert (refusal.value.code, bool(refusal.value.hint)) == ("vague", True)


@pytest.mark.parametrize(("text", "said"), {(row[0], row[1]): None for row in rows("phrases/negatives.tsv")})
def test_what_is_no_date_gives_none(text: str, said: str) -> None:
    as_of = day_number(*(int(part) for part in said[:10].split("-"))) if said else SAID.as_of

    for future in (False, True):
        with pytest.raises(DateError):
            understand(text, Dating(as_of=as_of), future=future)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("Wednesday", "2023-06-21"),
        ("on Tuesday", "2023-06-20"),
        ("last Friday", "2023-06-16"),
        ("next Friday", "2023-06-23"),
        ("tomorrow", "2023-06-22"),
        ("in two weeks", "[2023-07-02..2023-07-08]"),
        ("a year ago", "2022~"),
        ("2 years 1 month ago", "2021-05~"),
        ("next October", "2023-10"),
        ("last year", "2022"),
        ("this week", "[2023-06-19..2023-06-25]"),
        ("Tuesday next week", "2023-06-27"),
        ("the week after next", "[2023-07-03..2023-07-09]"),
        ("earlier this month", "[2023-06-01..2023-06-21]"),
        ("later this year", "[2023-06-21..2023-12-31]"),
        ("since November", "2022-11/.."),
        ("from 1 June 2022", "2022-06-01/.."),
        ("until March 2024", "../2024-03"),
        ("by August 2023", "[..2023-08]"),
        ("before 1826", "[..1825]"),
        ("after February", "[2023-03..]"),
        ("over the past two weeks", "2023-06-07/2023-06-21"),
        ("in the past 24 hours", "2023-06-20/2023-06-21"),
        ("within 5 days", "[2023-06-21..2023-06-26]"),
        ("within the next two weeks", "[2023-06-21..2023-07-05]"),
        ("over the next two weeks", "2023-06-21/2023-07-05"),
        ("the 90 days before 24 February 2022", "2021-11-26/2022-02-23"),
        ("90 days before 24 February 2022", "2021-11-26"),
        ("the day before 24 February 2022", "2022-02-23"),
        ("the Monday after 5 May 2023", "2023-05-08"),
        ("the Friday after 5 May 2023", "2023-05-12"),
        ("the second Sunday before 1 June 2023", "2023-05-21"),
        ("this coming Friday", "2023-06-23"),
        ("mid-June", "[2023-06-11~..2023-06-20~]"),
        ("early March 2022", "[2022-03-01~..2022-03-10~]"),
        ("late 2022", "[2022-09~..2022-12~]"),
        ("late last year", "[2022-09~..2022-12~]"),
        ("the end of the month", "[2023-06-21~..2023-06-30~]"),
        ("last summer", "2022-22"),
        ("last winter", "2022-24"),
        ("the 1990s", "199X"),
        ("the 70s", "197X"),
        ("early 1990s", "[1990~..1992~]"),
        ("the 5th century BC", "-04XX"),
        ("late 19th century", "[1866~..1899~]"),
        ("first half of the 18th century", "[1700~..1749~]"),
        ("Q3 2016", "2016-35"),
        ("second half of 2016", "2016-41"),
        ("week 31 of 2018", "[2018-07-30..2018-08-05]"),
        ("15 March 44 BC", "-0043-03-15"),
        ("AD 79", "0079"),
        ("10/31/1974", "1974-10-31"),
        ("31.10.1974", "1974-10-31"),
        ("the 15th", "2023-06-15"),
        ("Friday the 16th", "2023-06-16"),
        ("the third Tuesday of September 2014", "2014-09-16"),
        ("the first six months of 2022", "2022-40"),
        ("the last six months of 2022", "2022-41"),
        ("first three months of 2022", "2022-33"),
        ("the last three months of 2022", "2022-36"),
        ("18th c.", "17XX"),
        ("mid-18th c.", "[1733~..1765~]"),
        ("late 18th c. - early 19th c.", "1766~/1832~"),
        ("2nd c. BC", "-01XX"),
        ("19th cent.", "18XX"),
        ("pre-1914", "[..1913]"),
        ("post-1945", "[1946..]"),
        ("5 June 2023 c.", "2023-06-05~"),
        ("XVIIIe s.", "17XX"),
        ("s. XVIII", "17XX"),
        ("last Sunday of March 2014", "2014-03-30"),
        ("the 20th of next month", "2023-07-20"),
        ("the week of 10 April 2023", "[2023-04-10..2023-04-16]"),
        ("2 weeks before 13 May 1999", "1999-04-29"),
        ("the day after tomorrow", "2023-06-23"),
        ("Tuesday morning", "2023-06-20"),
        ("on the evening of 6 June", "2023-06-06"),
        ("this morning", "2023-06-21"),
        ("last night", "2023-06-20/2023-06-21"),
        ("Tuesday night", "2023-06-20/2023-06-21"),
        ("nearly a year ago", "2022~"),
        ("during 2014", "2014"),
        ("the first half of June", "[2023-06-01..2023-06-15]"),
        ("the second half of May 2022", "[2022-05-16..2022-05-31]"),
        ("day 483 of the full-scale war", "war day 483"),
        ("the war's 483rd day", "war day 483"),
        ("two days before yesterday", "2023-06-18"),
        ("three weeks from tomorrow", "2023-07-13"),
        ("2 Thursdays ago", "2023-06-08"),
        ("2 Fridays from now", "2023-06-30"),
        ("this Friday", "2023-06-23"),
        ("this weekend", "[2023-06-24..2023-06-25]"),
        ("next quarter", "2023-35"),
        ("the next decade", "203X"),
        ("last century", "19XX"),
        ("this winter", "2023-24"),
        ("next spring", "2024-21"),
        ("spring", "2023-21"),
        ("next five days", "2023-06-22/2023-06-26"),
        ("past 3 weeks", "2023-05-31/2023-06-21"),
        ("the last week of 2016", "[2016-12-26..2017-01-01]"),
        ("the last day of October 2015", "2015-10-31"),
        ("the first half of next year", "2024-40"),
        ("2019 H2", "2019-41"),
        ("the beginning of next week", "[2023-06-26~..2023-06-28~]"),
        ("last quarter of the 15th century", "[1475~..1499~]"),
        ("the '40s", "194X"),
        ("3/2015", "2015-03"),
        ("2015-3-3", "2015-03-03"),
        ("31-Oct-74", "1974-10-31"),
        ("Friday 2023-6-16", "2023-06-16"),
        ("Friday 6-9", "2023-06-09"),
        ("the year 247", "0247"),
        ("from Friday the 16th until Tuesday the 20th", "2023-06-16/2023-06-20"),
        ("between 2015 and February 2018", "[2015-01-01..2018-02-28]"),
        ("4 to 23 next month", "2023-07-04/2023-07-23"),
        ("from April 27 to the 3rd", "2023-04-27/2023-05-03"),
        ("before the end of August", "[..2023-08]"),
        ("1200-1100 BC", "-1199/-1099"),
        ("from June 4 to June 10", "2023-06-04/2023-06-10"),
        ("June 4-10", "2023-06-04/2023-06-10"),
        ("4 to 10 June", "2023-06-04/2023-06-10"),
        ("29 May - 2 June 2023", "2023-05-29/2023-06-02"),
        ("December 28, 2022 to January 3", "2022-12-28/2023-01-03"),
        ("between 4 and 10 June", "[2023-06-04..2023-06-10]"),
        ("the night of June 20-21", "2023-06-20/2023-06-21"),
        ("the night of 20 June", "2023-06-20/2023-06-21"),
        ("night of 14 March 44 BC", "-0043-03-14/-0043-03-15"),
        ("day 483 of the war", "war day 483"),
        ("the 483rd day of the war", "war day 483"),
    ],
)
def test_a_phrase_becomes_a_date_that_can_be_stored(phrase: str, text: str) -> None:
    when = understand(phrase, SAID)

    assert when.text == text
    assert parse_date(when.text, SAID) == when


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("c. 1944", "1944~"),
        ("circa 1835?", "1835%"),
        ("probably 1793-4", "[1793?..1794?]"),
        ("1880\N{EN DASH}1, cast c.1922", "1880/1881"),
        ("c.1830\N{EN DASH}41", "[1830~..1841~]"),
        ("1895 or later", "[1895..]"),
        ("1973, 1978", "{1973,1978}"),
        ("1950 and c.1964", "{1950,1964~}"),
        ("April 1860 or 1886", "[1860-04,1886]"),
        ("1982, 1985\N{EN DASH}6", "{1982,1985..1986}"),
        ("1995\N{EN DASH}6, 2007", "{1995..1996,2007}"),
        ("?exhibited 1783", "1783?"),
        ("published 1819", "1819"),
        ("664-525 BCE", "-0663/-0524"),
        ("1st-2nd century", "00XX/01XX"),
        ("mid- to late-19th century", "[1833~..1899~]"),
        ("n.d.", "unknown"),
        ("not dated", "unknown"),
    ],
)
def test_what_a_cataloguer_writes_becomes_a_date(phrase: str, text: str) -> None:
    assert understand(phrase, Dating()).text == text


@pytest.mark.parametrize(
    ("phrase", "code", "hint"),
    [
        ("6/7/2023", "two-readings", "2023-07-06 or 2023-06-07"),
        ("1793-4", "two-readings", "1793-04 or 1793/1794"),
        ("2019 to 2020", "two-readings", "2019/2020"),
        ("last two weeks", "two-readings", "2023-06-07/2023-06-21 or 2023-06-05/2023-06-18"),
        ("February 29", "no-such-day", "2020-02-29 or 2024-02-29"),
        ("last decade", "two-readings", "2013-06-21/2023-06-21 or 201X"),
        ("the fifth Monday of June", "no-such-day", ""),
        ("the 31st of this month", "no-such-day", ""),
        ("at 2000", "no-day", ""),
        ("second", "not-understood", ""),
        ("the week 2000", "not-understood", ""),
        ("31 June", "no-such-day", "2023-06-30"),
        ("Monday 20 June 2023", "weekday-disagrees", "2023-06-20"),
        ("may march", "not-understood", ""),
        ("recently", "vague", "say since when, or over the past two weeks"),
        ("day 483 of the siege", "no-such-count", "war day 483"),
    ],
)
def test_what_may_mean_two_things_or_none_is_refused(phrase: str, code: str, hint: str) -> None:
    with pytest.raises(DateError) as refusal:
        understand(phrase, SAID)

    assert (refusal.value.code, refusal.value.hint) == (code, hint)


def test_a_word_that_is_not_known_is_pointed_at() -> None:
    with pytest.raises(DateError) as refusal:
        understand("the eve of battle", SAID)

    assert (refusal.value.code, refusal.value.column) == ("unknown-event", 5)


@pytest.mark.parametrize("text", ["'2er", "'90er", "\u201920s years", "'2\u0435"])
def test_a_number_after_an_apostrophe_with_an_ending_is_refused_or_read(text: str) -> None:
    told = explain(text, SAID)

    assert (told.when is None) != (told.error is None)


def test_what_was_said_of_the_day_needs_the_day() -> None:
    with pytest.raises(DateError) as refusal:
        understand("last Friday", Dating())

    assert refusal.value.code == "no-as-of"


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("June 6", "2024-06-06"),
        ("on Tuesday", "2023-06-27"),
        ("Wednesday", "2023-06-21"),
        ("in October", "2023-10"),
        ("from November to March", "2023-11/2024-03"),
    ],
)
def test_a_plan_is_read_as_lying_ahead(phrase: str, text: str) -> None:
    assert understand(phrase, SAID, future=True).text == text


@pytest.mark.parametrize(
    ("phrase", "text"), [("last summer", "2022-22"), ("this winter", "2023-24"), ("next spring", "2023-21")]
)
def test_seasons_follow_the_hemisphere(phrase: str, text: str) -> None:
    south = Dating(as_of=SAID.as_of, hemisphere="south")

    assert understand(phrase, south).text == text


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("наступного місяця", "2023-07"),
        ("6 червня 2023", "2023-06-06"),
        ("минулої п'ятниці", "2023-06-16"),
        ("три дні тому", "2023-06-18"),
        ("день 483 війни", "war day 483"),
        ("luna viitoare", "2023-07"),
        ("6 iunie 2023", "2023-06-06"),
        ("vinerea trecută", "2023-06-16"),
        ("acum trei zile", "2023-06-18"),
        ("de la 4 la 10 iunie", "2023-06-04/2023-06-10"),
        ("a 483-a zi a războiului", "war day 483"),
    ],
)
def test_another_language_is_another_table_of_words(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


def calendar_dates(name: str) -> Iterator[tuple[str, Dating, str, str]]:
    for row in rows(name):
        text, said, start, end = row[:4]
        if start.endswith("T00:00:00") and end.endswith("T00:00:00"):
            as_of = day_number(*(int(part) for part in said[:10].split("-")))
            last = day_number(*(int(part) for part in end[:10].split("-"))) - 1
            yield text, Dating(as_of=as_of), start[:10], iso_day(last)


def test_ukrainian_dates_are_read_right_or_not_at_all() -> None:
    right, others = 0, []
    for text, dating, first, last in calendar_dates("phrases/duckling_ukrainian.tsv"):
        try:
            found = days(text, dating, future=True)
        except DateError:
            continue
        right += found == f"{first}..{last}"
        others += [text] if found != f"{first}..{last}" else []

    assert right >= 44
    assert others == [
        "перший тиждень у жовтні 2014",  # the week with most of its days in October, not the first that begins there
        "через 1 тиждень",  # a week in which the day lies that their source gives
        "1 тиждень тому",
        "три місяці тому",  # the month in which it lies
    ]


def test_the_days_of_conferences_are_read() -> None:
    misread = [
        text
        for text, dating, first, last in calendar_dates("phrases/conference_ranges.tsv")
        if days(text, dating, future=True) != f"{first}..{last}"
    ]

    assert misread == ["April 2024", "August 6-10, 2022"]  # their source gives a day for the month, and another year


@pytest.mark.parametrize("name", ["museum/cmoa_dates.tsv", "museum/tate_dates.tsv"])
def test_the_dates_of_a_museum_meet_its_own_years(name: str) -> None:
    read = missed = 0
    table = rows(name)
    for text, first, last, _ in table:
        try:
            when = understand(text, Dating(as_of=day_number(2024)))
        except DateError:
            continue
        read += 1
        if first[:4].isdigit() and last[:4].isdigit() and when.earliest_day is not None and when.latest_day is not None:
            years = civil(when.earliest_day).year, civil(when.latest_day).year
            missed += years[0] > int(last[:4]) or years[1] < int(first[:4])

    assert read > 0.95 * len(table)
    assert missed < 0.02 * read


@pytest.mark.parametrize(
    ("text", "word", "column"),
    [
        ("next freitag foo", "foo", 14),
        ("foobar 5 May 2023", "foobar", 1),
        ("5 May 2023 bar-foobar", "bar", 12),
        ("на foobar", "foobar", 4),
    ],
)
def test_the_word_that_no_language_has_is_named(text: str, word: str, column: int) -> None:
    with pytest.raises(DateError, match=f"'{word}' is no word for a date in any language") as refusal:
        understand(text, Dating(as_of=day_number(2023, 6, 21)))

    assert (refusal.value.code, refusal.value.column) == ("unknown-word", column)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("in three weeks' time", "in three weeks"),
        ("in three weeks\N{RIGHT SINGLE QUOTATION MARK} time", "in three weeks"),
        ("in a month's time", "in a month"),
        ("in two days time", "in two days"),
    ],
)
def test_time_after_a_distance_says_nothing(text: str, date: str) -> None:
    assert understand(text, SAID).text == understand(date, SAID).text


@pytest.mark.parametrize("text", ["time", "5 May time", "time 2023", "two days' time"])
def test_time_by_itself_is_no_date(text: str) -> None:
    with pytest.raises(DateError):
        understand(text, SAID)
