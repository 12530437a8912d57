"""Dates whose words the scanner knows only in part: what is proposed is what the date language reads."""

import pytest

from tests.proposals.test_reading import DATING, dates, read
from timeline.dates.understanding import understand
from timeline.proposals.proposal import event_of


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The abbey surrendered on 20 January 1539/40.", "20 January 1539/40"),
        ("A survey of c. 1650 shows the old mill.", "c. 1650"),
        ("The town map of ca. 1650 shows the mill.", "ca. 1650"),
        ("It was held by a garrison until c.1650, they say.", "c.1650"),
        ("The house was refounded about 958.", "about 958"),
        ("The tower was built about 1058 by the monks.", "about 1058"),
        ("Of about 1650 is a survey of about 1650.", "about 1650"),
        (
            "It was finished in the second quarter of the thirteenth century.",
            "the second quarter of the thirteenth century",
        ),
        ("He came on the third Sunday after Easter 1764.", "the third Sunday after Easter 1764"),
        ("They changed it on 3/14 September 1752.", "3/14 September 1752"),
        ("Rents were paid on Easter Monday 1916.", "Easter Monday 1916"),
        ("He was held there from 79 AD to c. 383, and freed.", "from 79 AD to c. 383"),
        ("It was shut in winter 1950/51 and sold.", "winter 1950/51"),
        ("The nave of c. 1137-40 is still there.", "c. 1137-40"),
        ("It was raised c. AD 122 by the army.", "c. AD 122"),
        ("It happened around 5 May 1998 in the town.", "around 5 May 1998"),
        ("In the spring of c. 1650 it rained.", "c. 1650"),
    ],
)
def test_all_words_of_a_date_are_read_as_the_date_language_reads_them(words: str, said: str) -> None:
    when = understand(said, DATING)
    date = when.text if not said.startswith("until") else f"/{when.text}"
    found = dates(read(words))
    assert [each.removeprefix("/") for each, _ in found] == [date]
    assert [words_of.removeprefix("until ") for _, words_of in found] == [said]


def test_each_of_several_feasts_is_told() -> None:
    found = read("It was on the Ides of March 1412 and again on Michaelmas 1413.")
    assert [each for each, _ in dates(found)] == ["1412-03-15", "1413-09-29"]


@pytest.mark.parametrize(
    "words",
    [
        "It was found in 689 cases of that kind.",
        "There were about 1500.",
        "A garrison of about 1058 held the town.",
        "Fever was seen in 112, and nobody died.",
        "He led c. 1500 men into the field.",
        "He came on the eve of St Lawrence 1180.",
        "He was born in 689 or 690.",
        "The peace was signed on 10/21 March 1689.",
    ],
)
def test_a_number_that_may_be_an_amount_and_a_feast_that_is_not_read_are_no_date(words: str) -> None:
    assert dates(read(words)) == []


def test_a_year_of_three_digits_is_one_where_something_began() -> None:
    assert dates(read("The abbey was founded in 689.")) == [("0689", "689")]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("La tour fut construite vers 1650 par les moines.", "1650~"),
        ("Этот дом был построен около 1650 года на реке.", "1650~"),
        ("Цю церкву збудовано близько 1650 року в місті.", "1650~"),
        ("Ten zamek zbudowano około 1650 roku w mieście.", "1650~"),
        ("Die alte Kirche wurde um 1650 erbaut.", "1650~"),
        ("Fue construida alrededor de 1650 por los monjes.", "1650~"),
        ("Der Umsatz der Firma stieg gegen 1998 um vieles.", "1998"),
    ],
)
def test_a_year_that_is_rough_in_other_languages(words: str, date: str) -> None:
    assert [each for each, _ in dates(read(words))] == [date]


def test_a_date_of_another_calendar_keeps_it() -> None:
    (proposal,) = read("The abbey surrendered on 20 January 1539/40.").proposals
    assert event_of(proposal, "paper")["calendar"] == "julian"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("He has been there since the end of January.", "2023-01-21~/.."),
        ("The shop was open until early March 2022.", "/2022-03-10~"),
    ],
)
def test_a_bound_that_is_a_part_of_a_month_is_rough(words: str, date: str) -> None:
    assert [each for each, _ in dates(read(words))] == [date]


@pytest.mark.parametrize(
    "words",
    [
        "It fell on 15 or 16 November 2022.",
        "Er starb am 15. oder 16. November 2022 in Wien.",
        "Il est mort le 15 ou 16 novembre 2022 à Paris.",
        "Murió el 15 o 16 de noviembre de 2022.",
        "Он умер 15 или 16 ноября 2022 года.",
        "A murit la 15 sau 16 noiembrie 2022.",
        "Zmarł w Warszawie 15 lub 16 listopada 2022 roku, jak pisze gazeta.",
        "Він помер у Києві 15 або 16 листопада 2022 року, як пише газета.",
    ],
)
def test_one_of_two_days_is_neither_alone(words: str) -> None:
    assert [each for each, _ in dates(read(words))] == ["[2022-11-15,2022-11-16]"]
