"""Laws of calendars."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import DateError, Dating, Truth, before, edtf, parse_date, understand, words, write
from timeline.dates.calendars import GREGORIAN, JULIAN, NAMES, calendar_named, changing_name
from timeline.dates.days import DAY_SECONDS, day_number
from timeline.dates.understanding import calendar_key

FAR = st.integers(day_number(-100_000), day_number(100_000))
CHANGING = [changing_name(day) for day in ("1582-10-15", "1700-03-01", "1752-09-14", "1918-02-14")]
REACHES = {
    "hebrew": (calendar_named("hebrew").year(1).first, calendar_named("hebrew").year(9999).last),
    "islamic": (calendar_named("islamic").year(1).first, calendar_named("islamic").year(9999).last),
    "persian": (calendar_named("persian").year(1277).first, calendar_named("persian").year(1500).last),
    "french-republican": (day_number(1792, 9, 22), day_number(1805, 12, 31)),
}
TEXTS = st.one_of(
    st.from_regex(r"-?[0-2][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?[?~%]?", fullmatch=True),
    st.from_regex(r"1[5-9][0-9X]{2}(-[01X][0-9X](-[0-3X][0-9X])?)?", fullmatch=True),
    st.from_regex(r"00[01][0-9X](-[01X][0-9X](-[0-3X][0-9X])?)?", fullmatch=True),
)
SAID = st.lists(
    st.sampled_from(
        [
            *("25 October 1917", "7 November", "1917", "11/24 February 1918", "1731/2", "1917-10-25", "O.S.", "N.S."),
            *("(O.S.)", "[", "]", "/", ",", "-", "to", "since", "before", "between", "and", "about", "Old Style"),
            *("1 Muharram", "1445", "AH", "15 Nisan", "5783", "9 Thermidor", "an II", "Adar", "30 Esfand", "1402"),
            *("Easter", "Orthodox", "Ramadan", "Passover", "2023", "Saturday", "14 October 1066", "29 February 1900"),
        ]
    ),
    min_size=1,
    max_size=7,
).map(" ".join)
DATES = st.one_of(
    TEXTS,
    st.tuples(TEXTS, TEXTS).map("/".join),
    TEXTS.map(lambda text: f"{text}/.."),
    st.tuples(TEXTS, TEXTS).map(lambda pair: f"[{pair[0]},{pair[1]}]"),
    st.tuples(TEXTS, TEXTS).map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
)


@given(FAR)
def test_a_julian_day_is_found_again(number: int) -> None:
    assert JULIAN.day(*JULIAN.civil(number)) == number


@given(st.integers(-100_000, 100_000), st.integers(1, 12), st.integers(1, 28))
def test_a_julian_date_is_found_again(year: int, month: int, day: int) -> None:
    number = JULIAN.day(year, month, day)

    assert number is not None
    assert JULIAN.civil(number) == (year, month, day)


@given(FAR)
def test_the_two_calendars_drift_apart_three_days_in_four_centuries(number: int) -> None:
    year, month, day = JULIAN.civil(number)
    later = JULIAN.day(year + 400, month, day)
    gregorian = GREGORIAN.civil(number)

    assert later is not None
    assert later - number == day_number(gregorian.year + 400, gregorian.month, gregorian.day) - number + 3


@given(st.sampled_from(CHANGING), st.integers(day_number(1500), day_number(2000)))
def test_every_day_around_a_change_has_one_date(name: str, number: int) -> None:
    calendar = calendar_named(name)

    assert calendar.day(*calendar.civil(number)) == number


@given(st.sampled_from(sorted(REACHES)), st.data())
def test_a_day_of_any_calendar_is_found_again(name: str, data: st.DataObject) -> None:
    calendar = calendar_named(name)
    number = data.draw(st.integers(*REACHES[name]))

    assert calendar.day(*calendar.civil(number)) == number


@given(st.sampled_from([*NAMES, *CHANGING]), DATES)
def test_what_is_read_in_a_calendar_is_written_and_read_again(name: str, text: str) -> None:
    dating = Dating(calendar="" if name == "gregorian" else name)
    try:
        when = parse_date(text, dating)
    except DateError:
        return

    assert parse_date(write(when), dating) == when
    assert words(when)


@given(st.sampled_from([*NAMES[1:], *CHANGING]), DATES)
def test_the_edtf_of_a_date_has_its_bounds(name: str, text: str) -> None:
    try:
        when = parse_date(text, Dating(calendar=name))
    except DateError:
        return
    written = edtf(when)

    if written is not None:
        again = parse_date(written)
        assert (again.possible, again.certain) == (when.possible, when.certain)


@given(st.sampled_from([*NAMES[1:], *CHANGING]), st.integers(*REACHES["persian"]), st.integers(1, 400))
def test_order_holds_across_calendars(name: str, number: int, distance: int) -> None:
    calendar = calendar_named(name)
    try:
        written = calendar.written(number)
    except ValueError:
        return
    when, later = parse_date(written, Dating(calendar=name)), parse_date(GREGORIAN.written(number + distance))

    assert when.start.earliest == number * DAY_SECONDS
    assert before(when, later) is Truth.CERTAINLY
    assert before(later, when) is Truth.NO


@pytest.mark.parametrize("name", NAMES[1:])
@given(text=st.text(alphabet="0123456789-X/.[]{},?~%YES T:+", max_size=24))
def test_any_text_is_read_or_refused(name: str, text: str) -> None:
    try:
        when = parse_date(text, Dating(calendar=name))
    except DateError:
        return

    assert words(when)


@given(st.sampled_from(["", *NAMES[1:], *CHANGING]), SAID)
def test_what_is_understood_is_kept_with_its_calendar(name: str, text: str) -> None:
    dating = Dating(as_of=day_number(2023, 6, 21), calendar=name)
    try:
        when = understand(text, dating)
    except DateError:
        return
    key = calendar_key(when, dating)

    again = parse_date(when.text, replace(dating, calendar={"": name, "gregorian": ""}.get(key, key)))

    assert again.possible == when.possible
