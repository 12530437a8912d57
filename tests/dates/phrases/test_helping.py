"""A phrase that is refused is refused with what may be written instead."""

import pytest

from timeline.dates import DateError, Dating, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21), timezone="Europe/Kyiv")


def refusal_of(phrase: str) -> DateError:
    """Return the error with which a phrase is refused."""
    with pytest.raises(DateError) as refusal:
        understand(phrase, SAID)
    return refusal.value


@pytest.mark.parametrize(
    ("phrase", "code", "hint"),
    [
        ("5 May 2O21", "misread", "2021-05-05"),
        ("l4 May 2021", "misread", "2021-05-14"),
        ("1O.O5.2021", "misread", "2021-05-10"),
        ("5 Febuary 2021", "unknown-word", "2021-02-05"),
        ("5 Septmber 2021", "unknown-word", "2021-09-05"),
        ("yesturday", "unknown-word", "2023-06-20"),
        ("5 октбря 2021", "unknown-word", "2021-10-05"),
        ("5. Oktobr 2021", "unknown-word", "2021-10-05"),
        ("12 Xber 1650", "unknown-word", ""),
        ("5 May 20Z3", "misread", "2023-05-05"),
        ("5 May 20??", "short-year", "20XX"),
        ("18--", "short-year", "18XX"),
        ("before ??.05.2021", "open-day", "2021-05-XX, or [..2021-05] for that month at the latest"),
        ("between __/05/2021 and 5 June 2021", "open-day", "2021-05-XX, or [..2021-05] for that month at the latest"),
        ("?? May 2021", "open-day", "May 2021"),
        ("1850-", "open-end", "1850/.. or 1850/"),
        ("1850+", "open-end", "[1850..]"),
        ("1999-00", "two-readings", "1999/2000"),
        ("9493\u20133", "ends-before-start", "9493"),
        ("7 May 2019 to 5 May", "two-readings", "2019-05-05/2019-05-07 or 2019-05-07/2020-05-05"),
        ("2023-05-05 14:30 Europe/Kyiv", "no-such-zone", "2023-05-05T14:30+03:00"),
        ("Sa. 5.5.2022", "weekday-disagrees", "2022-05-05"),
        ("Thu 5/6/2022", "weekday-disagrees", "2022-06-05 or 2022-05-06"),
        ("2022\u201305/..", "not-plain", "2022-05/.."),
        ("185?", "short-year", "185X or 0185?"),
        ("May? 1850", "not-understood", "1850-05?"),
        ("Feb-22", "two-readings", "2023-02-22 or 2022-02"),
        ("New Year 2022", "two-readings", "New Year's Day 2022 or New Year's Eve 2021"),
        ("Orthodox New Year 2022", "two-readings", "Orthodox New Year's Day 2022 or Orthodox New Year's Eve 2021"),
        ("Easter week 2022", "two-readings", "[2022-04-11..2022-04-17] or [2022-04-18..2022-04-24]"),
    ],
)
def test_what_was_probably_meant_is_the_hint(phrase: str, code: str, hint: str) -> None:
    error = refusal_of(phrase)

    assert (error.code, error.hint) == (code, hint)


@pytest.mark.parametrize(
    ("phrase", "code", "said"),
    [
        ("not in 2021", "negated", "when it was not"),
        ("except May 2021", "negated", "when it was not"),
        ("не у 2021 році", "negated", "when it was not"),
        ("no en 2021", "negated", "when it was not"),
        ("nicht 2021", "negated", "when it was not"),
        ("at the turn of the century", "vague", "about which year"),
        ("на рубеже веков", "vague", "about which year"),
        ("na przełomie XIX i XX wieku", "vague", "about which year"),
        ("um die Jahrhundertwende", "vague", "about which year"),
        ("FY 2018/19", "vague", "first and its last month"),
        ("the school year 2021/22", "vague", "first and its last month"),
        ("tous ces mardis", "plural", "more than one day"),
        ("по вторникам", "plural", "more than one day"),
        ("21:00 local time on 5 May 2021", "no-such-zone", "UTC+1"),
        ("the tenth year of the reign", "vague", "write the year"),
        ("10 Henry VIII", "vague", "write the year"),
        ("5 May 2023 15:15 Kyiv time", "no-such-zone", "UTC+1"),
        ("after the election", "unknown-event", "the id of an event"),
        ("після війни", "unknown-event", "the id of an event"),
        ("753 AUC", "unknown-calendar", "753 AUC is 1 BC"),
        ("Saka 1945", "unknown-calendar", "write the Gregorian date"),
        ("1 Meskerem 2016", "unknown-calendar", "write the Gregorian date"),
        ("2016 Ethiopian calendar", "unknown-calendar", "write the Gregorian date"),
        ("three days", "vague", "how long, not when"),
        ("три дні у травні 2022", "vague", "how long, not when"),
        ("two years on", "points-into-text", "told elsewhere"),
        ("twice in May 2020", "plural", "how often"),
        ("Diwali 2020", "vague", "write its days"),
        ("week 53 of 2022", "no-such-day", "52 weeks"),
        ("the 400th day of 2019", "no-such-day", "no such day"),
        ("5 juin last year", "unknown-word", "'last' is no word for a date in French"),
        ("до різдвянки 2022", "unknown-word", "'різдвянки' is no word for a date in Ukrainian"),
        ("no later than the ball on Friday", "unknown-word", "'ball' is no word for a date"),
        ("the swinging sixties", "unknown-word", "'swinging' is no word for a date"),
        ("D+3", "points-into-text", "it counts from a day that is told elsewhere: write the date"),
        ("H-hour", "points-into-text", "write the date"),
        ("10 ka", "vague", "write the years"),
        ("d. J.", "unknown-word", "write it out"),
        ("5 l.c.", "unknown-word", "write it out"),
        ("5-7", "no-such-month", "write the month or the year beside them"),
        ("W24/2023", "week-date", "write 'week 24 of 2023'"),
        ("the 1st of the month", "not-understood", "'month' stands without its name or number: write which one"),
        ("am 1. des Monats", "not-understood", "'monats' stands without its name or number"),
        ("a principios de siglo", "not-understood", "'siglo' stands without its name or number"),
        ("quart avant", "points-into-text", "write that date"),
        ("the day before", "points-into-text", "write that date"),
        ("at dawn", "no-day", "a part of a day needs its day"),
        ("31/11/2021", "no-such-day", "months go to 12"),
        ("after the Easter Rising 1916", "unknown-word", "'Easter' is a feast, but the words beside it are not read"),
        ("half past", "no-day", "a part of an hour needs its hour"),
        ("noon-1 on 5 May 2023", "not-understood", "'on 5 May 2023' alone is 2023-05-05"),
        ("mardi en huit", "not-understood", "write a day, a month or a year"),
        ("23:59:61 on 5 May 2023", "no-such-time", "minutes and seconds to 59"),
        ("every other week", "vague", "write a date"),
        ("90 minutes ago", "not-understood", "no date in the grammar"),
        ("two hundred", "not-understood", "no date in the grammar"),
        ("the other day", "vague", "does not say when"),
        ("1945 - 5 May", "not-understood", "no date in the grammar"),
        ("between 10 and 12 May 2019 at 5pm", "not-understood", "no date in the grammar"),
        ("5 May 2023 AD BC", "not-understood", "'5 May 2023 AD' alone"),
        ("5 May 2021 2022", "not-understood", "'5 May 2021' alone is 2021-05-05"),
        ("n.d. (c. 1880)", "not-a-date", "'(c. 1880)' alone is 1880~"),
        ("On 5 May 2021 Somebody wrote:", "unknown-word", "'On 5 May 2021' alone is 2021-05-05"),
    ],
)
def test_a_refusal_says_why_and_what_to_write(phrase: str, code: str, said: str) -> None:
    error = refusal_of(phrase)

    assert error.code == code
    assert said in str(error.message)


@pytest.mark.parametrize("phrase", ["May 5 th of last yearx", "5 May 20211", "for the win", "x" * 199, "a " * 99])
def test_a_part_that_depends_on_the_day_is_no_help(phrase: str) -> None:
    assert "alone is 20" not in str(refusal_of(phrase).message)


@pytest.mark.parametrize("phrase", ["12 Hen. VIII", "4 May 25 Henry VIII", "3 Edward I"])
@pytest.mark.parametrize("calendar", ["", "julian"])
def test_a_year_of_a_reign_is_refused_as_such_in_julian_files_too(phrase: str, calendar: str) -> None:
    with pytest.raises(DateError, match="years of a reign are not read"):
        understand(phrase, SAID.of_calendar(calendar))
