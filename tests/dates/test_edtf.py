import pytest

from tests.dates.tables import rows
from timeline.dates import DateError, Dating, Edge, Precision, parse_date, parse_edtf
from timeline.dates.days import DAY_SECONDS, iso_day
from timeline.dates.when import Bounds

VALID = [row[:4] for row in rows("edtf/valid.tsv")]
INVALID = [row[0] for row in rows("edtf/invalid.tsv")]


def written(day: int | None, bounds: Bounds, infinity: str) -> str:
    if day is not None:
        return iso_day(day)
    return infinity if bounds.edge is Edge.OPEN else "unknown"


def day_as_written(text: str, second: int | None, bounds: Bounds) -> int | None:
    # the suites ask for the day that stands in the text, whatever its offset
    if second is None or not bounds.timed:
        return None if second is None else second // DAY_SECONDS
    return parse_date(text.partition("T")[0]).earliest_day


@pytest.mark.parametrize(("text", "level", "earliest", "latest"), VALID)
def test_a_published_text_has_its_level_and_its_bounds(text: str, level: str, earliest: str, latest: str) -> None:
    when = parse_date(text)

    assert when.level == int(level)
    assert written(day_as_written(text, when.earliest, when.start), when.start, "-inf") == earliest
    assert written(day_as_written(text, when.latest, when.end), when.end, "inf") == latest


@pytest.mark.parametrize("text", [row[0] for row in VALID])
def test_strict_reading_takes_all_that_is_published(text: str) -> None:
    assert parse_edtf(text) == parse_date(text)


@pytest.mark.parametrize("text", INVALID)
def test_strict_reading_refuses_what_is_not_published(text: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse_edtf(text)

    assert refusal.value.text == text
    assert refusal.value.code
    assert 1 <= refusal.value.column <= max(len(text), 1)


@pytest.mark.parametrize(
    ("text", "code", "message", "column", "hint"),
    [
        ("2001-02-29", "no-such-day", "February 2001 has 28 days", 9, "2001-02-28"),
        ("1985-13-01", "no-such-month", "there is no month 13", 6, "1985-01-13"),
        ("2001-21-05", "season-with-day", "21 is a part of a year, which has no days", 9, "2001-21"),
        ("2004/2003", "ends-before-start", "it ends before it starts", 6, "2003/2004"),
        ("[1667, 1668]", "blank", "a date has no spaces in it", 7, "[1667,1668]"),
        ("[2020}", "bad-set", "[ is closed by ]", 6, "[2020]"),
        ("-0000", "no-such-year", "the year 0 (1 BC) has no sign", 1, "0000"),
        ("Y1985", "needless-y", "Y is only for years of more than four digits", 1, "1985"),
        ("19", "short-year", "a year has four digits", 2, "19XX or 0019"),
        ("198", "short-year", "a year has four digits", 3, "198X or 0198"),
        ("199u", "old-draft", "so wrote the draft of 2012", 4, "199X"),
        ("2004?~-06", "old-draft", "so wrote the draft of 2012", 5, "2004%-06"),
        ("(2011)-06", "old-draft", "so wrote the draft of 2012", 1, "2011-06"),
        ("2008-08-23/open", "old-draft", "so wrote the draft of 2012", 12, "2008-08-23/.."),
        ("y17e7", "old-draft", "so wrote the draft of 2012", 1, "Y17E7"),
        ("12-04-1985", "day-first", "the year comes first", 1, "1985-04-12 or 1985-12-04"),
        ("2023-07-11/12", "short-end", "the end of an interval is written out", 12, "2023-07-11/2023-07-12"),
        ("1985-W15", "week-date", "weeks are written as their days", 1, "1985-04-08/1985-04-14"),
        ("1985-102", "numbered-day", "a day of the year is written with its month", 1, "1985-04-12"),
        ("1985-4-12", "not-padded", "month and day have two digits", 6, "1985-04-12"),
        ("19850412", "no-hyphens", "hyphens stand between", 5, "1985-04-12"),
        ("-12345", "long-year", "a year of more than four digits begins with Y", 1, "Y-12345"),
        ("--05-03", "no-year", "a date begins with its year", 1, "XXXX-05-03"),
        ("1984??", "double-mark", "one mark is enough", 6, "1984?"),
        ("Spring, 2002", "named-season", "seasons are written 21", 1, "2002-21"),
        ("2004-(06)?~-01~", "old-draft", "so wrote the draft of 2012", 6, "2004-%06-01~"),
        ("Oct 2022", "words", "words are for the command line: write the date", 1, "2022-10"),
        ("1st century", "words", "words are for the command line: write the date", 1, "00XX"),
        ("last Friday", "words", "what these words mean depends on the day they were said", 1, ""),
        ("x2009", "not-a-date", "'x2009' is no date", 1, ""),
        ("../..", "bad-interval", "an interval needs a date at one of its ends", 1, "unknown"),
        (" 1985", "blank", "a date has no spaces in it", 1, "1985"),
    ],
)
def test_a_refusal_says_what_is_wrong_where_and_what_would_be_right(
    text: str, code: str, message: str, column: int, hint: str
) -> None:
    with pytest.raises(DateError) as refusal:
        parse_date(text)

    fault = refusal.value
    assert (fault.code, fault.column, fault.hint) == (code, column, hint)
    assert fault.message.startswith(message)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Y1E999999999", "year-too-large"),
        ("Y" + "1" * 200, "year-too-large"),
        ("9" * 5000, "too-long"),
        ("[" + "1667," * 1000 + "1668]", "too-long"),
    ],
)
def test_a_hostile_size_is_refused(text: str, code: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse_date(text)

    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("text", "south"), [("2001-21", "2001-29"), ("2001-22", "2001-30"), ("2001-23", "2001-31"), ("2001-24", "2001-32")]
)
def test_the_seasons_of_the_south_are_shifted(text: str, south: str) -> None:
    when = parse_date(text, Dating(hemisphere="south"))

    assert when.possible == parse_date(south).possible


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2023-06-21", Precision.DAY),
        ("2022-10", Precision.MONTH),
        ("2022-10-XX", Precision.MONTH),
        ("2022-XX-XX", Precision.YEAR),
        ("2022-XX-21", Precision.DAY),
        ("202X", Precision.DECADE),
        ("20XX~", Precision.CENTURY),
        ("1950S2", Precision.CENTURY),
        ("Y3388E2S3", Precision.MILLENNIUM),
        ("Y171010000S3", Precision.DEEP),
        ("2023-21", Precision.SEASON),
        ("2023-34", Precision.QUARTER),
        ("2023-38", Precision.QUADRIMESTER),
        ("2023-41", Precision.SEMESTER),
        ("2004-06/2006-08-03", Precision.DAY),
        ("[1984,1985-10]", Precision.MONTH),
        ("2023-06-21T14", Precision.HOUR),
        ("2023-06-21T14:30", Precision.MINUTE),
        ("2023-06-21T14:30:05.25", Precision.SECOND),
    ],
)
def test_the_precision_is_the_finest_part_written(text: str, precision: Precision) -> None:
    assert parse_date(text).precision is precision


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("2004-06-11?", ("?", "?", "?")),
        ("?2004-06-11", ("?", "", "")),
        ("2004-~06-11", ("", "~", "")),
        ("2004~-06?-%11", ("%", "?", "%")),
        ("2004-06", ("", "", "")),
    ],
)
def test_a_mark_before_a_part_is_for_it_alone_and_behind_it_for_all_to_its_left(
    text: str, qualifiers: tuple[str, str, str]
) -> None:
    assert parse_date(text).qualifiers == qualifiers
