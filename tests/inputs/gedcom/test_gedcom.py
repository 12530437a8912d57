"""GEDCOM in."""

import pytest

from timeline.dates import Dating
from timeline.inputs import Imported, Options, input_named
from timeline.inputs.gedcom.dates import read_date
from timeline.problems import TimelineError

PERSON = """0 @I1@ INDI
1 NAME Anna /Example/
1 SEX F
"""


def imported(body: str, head: str = "1 CHAR UTF-8\n", encoding: str = "utf-8") -> Imported:
    return input_named("gedcom").read(f"0 HEAD\n{head}{body}0 TRLR\n".encode(encoding), "in.ged", Options())


@pytest.mark.parametrize(
    ("words", "date", "calendar"),
    [
        ("12 MAR 1820", "1820-03-12", ""),
        ("Mar 1820", "1820-03", ""),
        ("1820", "1820", ""),
        ("15 MAR 44 B.C.", "-0043-03-15", ""),
        ("44 BCE", "-0043", ""),
        ("BEF 1 MAR 1820", "[..1820-02-29]", ""),
        ("BEF JAN 1820", "[..1819-12]", ""),
        ("BEF 1820", "[..1819]", ""),
        ("AFT DEC 1820", "[1821-01..]", ""),
        ("AFT 44 B.C.", "[-0042..]", ""),
        ("ABT 1820", "1820~", ""),
        ("CAL 12 MAR 1820", "1820-03-12~", ""),
        ("EST 1820", "1820~", ""),
        ("BET 1820 AND MAR 1825", "[1820-01-01..1825-03-31]", ""),
        ("BET @#DJULIAN@ 2 JAN 1700 AND @#DJULIAN@ FEB 1700", "[1700-01-02..1700-02-29]", "julian"),
        ("FROM 1820 TO 1825", "1820/1825", ""),
        ("FROM 1820", "1820/..", ""),
        ("TO 1820", "../1820", ""),
        ("INT 1820 (about the war)", "1820", ""),
        ("@#DJULIAN@ 25 OCT 1917", "1917-10-25", "julian"),
        ("BEF @#DJULIAN@ 1 MAR 1700", "[..1700-02-29]", "julian"),
        ("JULIAN 25 OCT 1917", "1917-10-25", "julian"),
        ("@#DHEBREW@ 14 NSN 5703", "5703-01-14", "hebrew"),
        ("@#DHEBREW@ ADS 5784", "5784-13", "hebrew"),
        ("@#DHEBREW@ 2 TSH 5758", "5758-07-02", "hebrew"),
        ("@#DFRENCH R@ 9 THER 2", "0002-11-09", "french-republican"),
        ("FRENCH_R 3 COMP 3", "0003-13-03", "french-republican"),
        ("10 FEB 1731/32", "1732-02-10", "julian"),
        ("@#DGREGORIAN@ 10 FEB 1731/32", "1732-02-10", ""),
        ("12 March 1820", "1820-03-12", ""),
    ],
)
def test_dates(words: str, date: str, calendar: str) -> None:
    found = read_date(words, Dating())

    assert (found.text, found.calendar, found.wrong) == (date, calendar, "")


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("31 FEB 1821", "February 1821 has 28 days"),
        ("12/3/1820", "is no date of GEDCOM"),
        ("@#DROMAN@ 1 JAN 1", "is no date of GEDCOM"),
        ("BET @#DJULIAN@ 1 JAN 1700 AND 5 JAN 1700", "is of two calendars"),
        ("BET 1825 AND 1820", "it ends before it starts"),
        ("BEF @#DHEBREW@ NSN 5703", "the month beside 5703-01 is not known"),
    ],
)
def test_what_is_no_date_is_unknown_with_its_words_and_the_reason(words: str, wrong: str) -> None:
    found = read_date(words, Dating())

    assert (found.text, found.said) == ("unknown", words)
    assert wrong in found.wrong


def test_words_in_brackets_are_for_people() -> None:
    assert read_date("(in the spring)", Dating()) == ("unknown", "", "in the spring", "")
    assert read_date("INT 1820 (about the war)", Dating()).said == "about the war"
    assert read_date("", Dating()) == ("unknown", "", "", "")


def test_an_event_of_a_person() -> None:
    found = imported(
        PERSON
        + """1 BIRT
2 TYPE at home
2 DATE ABT 1820
2 PLAC Kyiv, Ukraine
3 MAP
4 LATI N50.45
4 LONG W30.52
2 NOTE First
3 CONT second, con
3 CONC tinued
2 NOTE @N1@
2 AGE 0d
2 SOUR @S1@
3 PAGE 12
3 DATA
4 TEXT Born about
3 QUAY 3
0 @S1@ SOUR
1 TITL Parish register
1 AUTH A. Priest
0 @N1@ NOTE Shared
"""
    )

    (event,) = found.events
    (source,) = found.sources
    assert (event.title, event.date, event.said, event.actors) == (
        "Birth of Anna Example",
        "1820~",
        "ABT 1820",
        ("Anna Example",),
    )
    assert event.place is not None
    assert (event.place.name, event.place.lat, event.place.lon) == ("Kyiv, Ukraine", 50.45, -30.52)
    assert event.description == "First\nsecond, continued\n\nShared"
    assert event.extras == {"x-gedcom-record": "@I1@ BIRT", "x-gedcom-age": "0d"}
    assert (source.title, source.author) == ("Parish register", "A. Priest")
    assert [(each.source, each.at, each.quote) for each in event.citations] == [(source.id, "12", "Born about")]
    assert [problem.message for problem in found.problems] == [
        "of persons and families, this was not taken: SEX",
        "of citations and sources, this was not taken: QUAY",
    ]


def test_a_family_and_what_has_neither_date_nor_place() -> None:
    found = imported(
        PERSON
        + """1 OCCU Writer
1 OCCU Teacher
2 DATE FROM 1840
1 DEAT Y
1 _MILT Served
2 DATE 1855
1 CHAN
2 DATE 1 JAN 2020
0 @F1@ FAM
1 WIFE @I1@
1 HUSB @I9@
1 MARR
2 DATE 1839
1 EVEN
2 TYPE Trial
2 PLAC Kyiv
"""
    )

    assert [(event.title, event.date) for event in found.events] == [
        ("Occupation of Anna Example: Teacher", "1840/.."),
        ("Death of Anna Example", "unknown"),
        ("Milt of Anna Example: Served", "1855"),
        ("Marriage of Anna Example", "1839"),
        ("Trial of Anna Example", "unknown"),
    ]
    assert "attributes of persons without a date or a place are no events: 1" in found.problems[0].message


def test_a_broken_line_is_told_and_taken_as_text() -> None:
    found = imported(PERSON + "1 BIRT\n2 DATE 1820\n2 NOTE A\nbroken\n")

    assert found.events[0].description == "A\nbroken"
    assert [(problem.place.line, problem.code) for problem in found.problems][:1] == [(9, "syntax")]


@pytest.mark.parametrize(("said", "encoding"), [("ANSI", "cp1252"), ("UTF-8", "utf-8"), ("UTF-8", "utf-8-sig")])
def test_a_file_says_its_encoding(said: str, encoding: str) -> None:
    found = imported(PERSON.replace("Anna", "Zoë") + "1 BIRT Y\n", f"1 CHAR {said}\n", encoding)

    assert found.events[0].title == "Birth of Zoë Example"


def test_ansel_is_read() -> None:
    text = "0 HEAD\n1 CHAR ANSEL\n" + PERSON + "1 BIRT Y\n0 TRLR\n"
    content = text.encode().replace(b"Anna", b"Zo\xe8e")

    assert input_named("gedcom").read(content, "in.ged", Options()).events[0].title == "Birth of Zoë Example"


def test_what_is_no_genealogy_is_refused() -> None:
    with pytest.raises(TimelineError, match="this is no GEDCOM"):
        input_named("gedcom").read(b"date,title\n", "in.csv", Options())


def test_what_stands_below_a_date_or_a_place_is_kept() -> None:
    birth = "1 BIRT\n2 DATE 10 DEC 1815\n3 TIME 4:30:00Z\n2 PLAC Kyiv\n3 FORM city\n2 NOTE First\n3 LANG en\n"
    death = "1 DEAT\n2 DATE BET 1851 AND 1852\n3 TIME 10:00\n3 PHRASE in autumn\n2 DATE 1853\n"

    born, died = imported(PERSON + birth + death).events

    assert born.date == "1815-12-10T04:30:00Z"
    assert born.extras["x-gedcom-plac"] == {"FORM": "city"}
    assert born.extras["x-gedcom-note"] == {"value": "First", "LANG": "en"}
    assert died.date == "[1851..1852]"
    assert died.extras["x-gedcom-date"] == [{"TIME": "10:00", "PHRASE": "in autumn"}, "1853"]
