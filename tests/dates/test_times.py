import pytest

from timeline.dates import DateError, Dating, iso_earliest, iso_latest, parse_date, parse_edtf, write

KYIV = Dating(timezone="Europe/Kyiv")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2023-06-21T14:30", "2023-06-21T11:30:00Z", "2023-06-21T11:30:59Z"),
        ("2023-06-21T14", "2023-06-21T11:00:00Z", "2023-06-21T11:59:59Z"),
        ("2023-01-21T14:30:15", "2023-01-21T12:30:15Z", "2023-01-21T12:30:15Z"),
        ("2023-06-21T14:30Z", "2023-06-21T14:30:00Z", "2023-06-21T14:30:59Z"),
        ("2023-06-21T14:30-05:00", "2023-06-21T19:30:00Z", "2023-06-21T19:30:59Z"),
        ("2023-06-21T01:30+0530", "2023-06-20T20:00:00Z", "2023-06-20T20:00:59Z"),
        ("2023-06-21T14:30:15,75Z", "2023-06-21T14:30:15Z", "2023-06-21T14:30:15Z"),
        ("2023-06-21T24:00:00Z", "2023-06-21T23:59:59Z", "2023-06-21T23:59:59Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", "2016-12-31T23:59:59Z"),
        ("-0043-03-15T12:00:00Z", "-0043-03-15T12:00:00Z", "-0043-03-15T12:00:00Z"),
        ("2023-06-21T14:00/2023-06-21T16:30", "2023-06-21T11:00:00Z", "2023-06-21T13:30:59Z"),
        ("2023-06-20/2023-06-21T16:30", "2023-06-20", "2023-06-21T13:30:59Z"),
        ("2023-10-29T03:30+03:00", "2023-10-29T00:30:00Z", "2023-10-29T00:30:59Z"),
        ("2023-10-29T03:30+02:00", "2023-10-29T01:30:00Z", "2023-10-29T01:30:59Z"),
    ],
)
def test_a_time_is_a_moment_of_utc(text: str, earliest: str, latest: str) -> None:
    when = parse_date(text, KYIV)

    assert (iso_earliest(when), iso_latest(when)) == (earliest, latest)


def test_bounds_stand_on_the_clock_of_the_timelines_zone() -> None:
    when = parse_date("2023-06-21T22:30Z", KYIV)

    assert when.start.earliest is not None
    assert divmod(when.start.earliest, 3600 * 24)[1] == 3600 + 1800  # half past one, the next day
    assert when.start.offset == 3 * 3600


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2023-06-21T14:30+0300", "2023-06-21T14:30+03:00"),
        ("2023-06-21T14:30:15.5", "2023-06-21T14:30:15"),
        ("2023-06-21T14:30+0300/..", "2023-06-21T14:30+03:00/.."),
    ],
)
def test_a_time_is_written_as_edtf_writes_it(text: str, canonical: str) -> None:
    assert write(parse_date(text)) == canonical


@pytest.mark.parametrize(
    ("text", "code", "column", "hint"),
    [
        ("2023-03-26T03:30", "no-such-time", 12, "2023-03-26T03:30+02:00 or 2023-03-26T03:30+03:00"),
        ("2023-10-29T03:30", "ambiguous-time", 12, "2023-10-29T03:30+03:00 or 2023-10-29T03:30+02:00"),
        ("2023-06-21T25:00", "no-such-time", 12, ""),
        ("2023-06-21T14:61", "no-such-time", 15, ""),
        ("2023-06-21T24:30", "no-such-time", 12, ""),
        ("2023-06-21T14:30+15:00", "bad-offset", 17, ""),
        ("2023-06-21T14:30-00:00", "bad-offset", 17, "2023-06-21T14:30Z"),
        ("2023-06-31T14:30", "no-such-day", 9, "2023-06-30T14:30"),
        ("2023-06-21T14:30z", "bad-time", 17, "2023-06-21T14:30Z"),
        ("2023-06-21 14:30", "bad-time", 11, "2023-06-21T14:30"),
    ],
)
def test_a_time_that_never_came_or_came_twice_is_refused_with_its_readings(
    text: str, code: str, column: int, hint: str
) -> None:
    with pytest.raises(DateError) as refusal:
        parse_date(text, KYIV)

    assert (refusal.value.code, refusal.value.column, refusal.value.hint) == (code, column, hint)


def test_a_zone_that_there_is_not_is_named() -> None:
    with pytest.raises(DateError) as refusal:
        parse_date("2023-06-21T14:30", Dating(timezone="Europe/Atlantis"))

    assert refusal.value.code == "no-such-zone"


@pytest.mark.parametrize("text", ["2023-06-21T14:30", "2023-06-21T14:30:15.5Z", "2023-06-21T14:30:15+0300"])
def test_the_standard_wants_the_whole_time(text: str) -> None:
    with pytest.raises(DateError):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("[2023-06-21T14:00..2023-06-21T16:30]", "2023-06-21T11:00:00Z", "2023-06-21T13:30:59Z"),
        ("{2023-06-21T14:00,2023-06-21T16:30}", "2023-06-21T11:00:00Z", "2023-06-21T13:30:59Z"),
        ("{2023-06-21T16:30,2023-06-21T14:00}", "2023-06-21T11:00:00Z", "2023-06-21T13:30:59Z"),
        ("[2023-06-21T14:00,2023-06-22]", "2023-06-21T11:00:00Z", "2023-06-22"),
        ("[2023-06-20,2023-06-21T14:00]", "2023-06-20", "2023-06-21T11:00:59Z"),
        ("[..2023-06-21T14:00]", None, "2023-06-21T11:00:59Z"),
    ],
)
def test_the_bounds_of_a_set_of_times_are_times(text: str, earliest: str | None, latest: str | None) -> None:
    when = parse_date(text, Dating(timezone="Europe/Kyiv"))

    assert (iso_earliest(when), iso_latest(when)) == (earliest, latest)
