"""The year told after the last of coordinated dates belongs to all of them."""

import pytest

from tests.texts.told import found
from timeline.dates.days import day_number

SPRING = day_number(2023, 3, 10)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The show opened on 16 July and closed on 31 August 2021."),
        ("en", "The show opened on July 16 and closed on August 31, 2021."),
        ("en", "The show opened on Friday 16 July and closed on 31 August 2021."),
        ("de", "Die Schau wurde am 16. Juli eröffnet und am 31. August 2021 geschlossen."),
        ("fr", "L'exposition a ouvert le 16 juillet et fermé le 31 août 2021."),
        ("es", "La muestra abrió el 16 de julio y cerró el 31 de agosto de 2021."),
        ("ro", "Expoziția s-a deschis pe 16 iulie și s-a închis pe 31 august 2021."),
        ("pl", "Wystawę otwarto 16 lipca i zamknięto 31 sierpnia 2021 r."),
        ("uk", "Виставку відкрили 16 липня і закрили 31 серпня 2021 року."),
        ("ru", "Выставку открыли 16 июля и закрыли 31 августа 2021 года."),
        ("ar", "افتُتح المعرض في 16 يوليو وأُغلق في 31 أغسطس 2021."),
    ],
)
def test_a_year_after_the_last_of_two_dates_belongs_to_both(language: str, text: str) -> None:
    first, last = found(text, language, published=SPRING)

    assert (first.value, first.rule) == ("2021-07-16", "coordinated-year")
    assert first.anchor is not None
    assert first.anchor.told == "narrative 2021"
    assert last.value == "2021-08-31"


def test_a_year_belongs_to_all_of_a_list() -> None:
    text = "He was arrested in May, charged in July and convicted in October 2021."

    assert [each.value for each in found(text, published=SPRING)] == ["2021-05", "2021-07", "2021-10"]


def test_what_is_later_in_its_year_is_of_the_year_before_if_that_is_near() -> None:
    first, _ = found("It opened in December and closed in February 2021.", published=SPRING)

    assert first.value == "2020-12"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("He resigned on 5 December and was appointed on 3 May 2021.", "[2020-12-05,2021-12-05]"),
        ("On 8 March the court met and on 12 April 2024 it will meet again.", "[2023-03-08,2024-03-08]"),
    ],
)
def test_where_two_years_are_as_likely_both_are_told(text: str, date: str) -> None:
    first, _ = found(text, published=SPRING)

    assert first.when is not None
    assert (first.when.text, first.rule) == (date, "either-year")


@pytest.mark.parametrize(
    "text",
    [
        "On 8 March the court met and set the trial for 12 June 2024.",
        "On 8 March the court met and heard how he had stolen it on 12 June 2021.",
        "He was arrested on 8 March and charged after the fire of 2 June 2021.",
        "He was arrested on 8 March, nearly two years after the fire of 2 June 2021.",
        "He was arrested on 8 March; and the fire was on 2 June 2021.",
        "He was arrested on 8 March. And the fire was on 2 June 2021.",
    ],
)
def test_what_parts_two_dates_leaves_the_first_with_its_own_year(text: str) -> None:
    first, *_ = found(text, published=SPRING)

    assert first.value == "2023-03-08"


def test_a_day_that_does_not_bear_its_weekday_is_of_another_year() -> None:
    first, _ = found("The show opened on Saturday 16 July and closed on 31 August 2021.", published=SPRING)

    assert first.value == "2022-07-16"
