from dataclasses import replace

import pytest

from tests.dates.said import SAID
from tests.dates.tables import rows
from timeline.dates import DateError, explain, parse_date, understand
from timeline.dates.days import day_number
from timeline.dates.languages import MODULES
from timeline.dates.words import words
from timeline.events.reading.reader import read_text

SAYINGS = (
    *(
        "2023-06-21",
        "2023-06",
        "2023",
        "2023-21",
        "2023-22",
        "2023-23",
        "2022-24",
        "2023-33",
        "2023-36",
        "199X",
        "18XX",
    ),
    *("2023-06-21~", "2023-06~", "1920~", "2023?", "2023-06-21?", "-0043", "-0043-03-15", "0800", "unknown"),
    *("2023-06-21/2023-06-25", "2023-06-21/2023-07-02", "2022-12-30/2023-01-02", "2022-10/2022-12", "2022/2023"),
    *("2022-10/..", "../2022-10", "2022-10-05/..", "2022-10/", "/2022-10", "[..2023-05-04]", "[2023-05-06..]"),
    *("[..2023]", "[2024..]", "[2023-05-05..2023-05-10]", "[2022-05..2022-07]", "[1920..1925]", "[1860,1886]"),
    *("[2021-05-05,2021-05-06]", "{2021-05,2021-06}", "2023-06-21T14:30Z", "2023-06-21T14:30:05Z", "2023-05-31"),
)


@pytest.mark.parametrize(("language", "text", "date"), rows("phrases/everyday.tsv"))
def test_an_everyday_phrase_is_read_in_its_language_and_without_its_name(language: str, text: str, date: str) -> None:
    named = replace(SAID, languages=(language,))

    assert (understand(text, named).text, understand(text, SAID).text) == (date, date)


@pytest.mark.parametrize(("language", "text", "expected"), rows("phrases/judged.tsv"))
def test_what_newsrooms_archives_and_courts_write_is_read_or_refused_with_its_reason(
    language: str, text: str, expected: str
) -> None:
    told = [explain(text, dating) for dating in (replace(SAID, languages=(language,)), SAID)]

    dates = ["" if each.when is None else each.when.text for each in told]
    reasons = ["" if each.error is None else f"refused {each.error.code}" for each in told]
    assert [f"{date}{reason}" for date, reason in zip(dates, reasons, strict=True)] == [expected, expected]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("7:30 in the evening on 5 May 2023", "2023-05-05T19:30"),
        ("tonight at 7:30", "2023-06-21T19:30"),
        ("at 7:30 this evening", "2023-06-21T19:30"),
        ("7:30 pm in the evening of 5 May 2023", "2023-05-05T19:30"),
        ("14:30 in the afternoon of 5 May 2023", "2023-05-05T14:30"),
        ("at 6:10 yesterday morning", "2023-06-20T06:10"),
        ("am 5. Mai 2023 um 7.30 Uhr morgens", "2023-05-05T07:30"),
        ("le 5 mai 2023 à 3 heures du matin", "2023-05-05T03"),
        ("ayer a las 8:15 de la noche", "2023-06-20T20:15"),
    ],
)
def test_a_time_lies_in_the_half_of_the_day_that_is_told(text: str, date: str) -> None:
    assert understand(text, SAID).text == date


def test_a_time_with_a_morning_and_an_evening_is_refused() -> None:
    with pytest.raises(DateError) as caught:
        understand("from Tuesday evening to 7:30 on Friday morning", SAID)

    assert caught.value.code == "two-readings"


@pytest.mark.parametrize("language", MODULES)
@pytest.mark.parametrize("date", SAYINGS)
def test_our_own_words_are_read_back_as_the_date(language: str, date: str) -> None:
    said = words(parse_date(date, SAID), language)

    assert understand(said, replace(SAID, languages=(language,))).text == date


def test_what_two_languages_read_differently_is_refused_with_both() -> None:
    with pytest.raises(DateError) as refusal:
        understand("de 1066", SAID)

    assert (refusal.value.code, refusal.value.hint) == ("two-languages", "1066/.. or 1066")
    assert understand("de 1066", replace(SAID, languages=("ro",))).text == "1066/.."


@pytest.mark.parametrize(("text", "date"), [("6/7/2023 року", "2023-07-06"), ("martes 6/6/2023", "2023-06-06")])
def test_a_language_that_puts_the_day_first_decides_the_order(text: str, date: str) -> None:
    assert understand(text, SAID).text == date


def test_a_language_that_was_named_is_tried_first_and_others_where_it_does_not_know_the_words() -> None:
    assert understand("last Friday", replace(SAID, languages=("uk",))).text == "2023-06-16"


def test_a_word_of_no_language_is_refused_with_those_that_are_read() -> None:
    with pytest.raises(DateError, match=r"'tammikuuta' is no word for a date .*English, Ukrainian, .*, Arabic\)"):
        understand("5 tammikuuta 2023", SAID)


@pytest.mark.parametrize(
    ("text", "date"),
    [("غدًا", "2023-06-22"), ("٥ مايو ٢٠٢٣", "2023-05-05"), ("5 мая 2023 г.", "2023-05-05"), ("п’ятниця", "2023-06-16")],
)
def test_letters_are_read_as_they_are_typed(text: str, date: str) -> None:
    assert understand(text, replace(SAID, as_of=day_number(2023, 6, 21))).text == date


@pytest.mark.parametrize(
    "text",
    ["в прошлые недели", "недавно", "récemment", "pronto", "kürzlich", "wkrótce", "قريبا", "нещодавно", "curând"],
)
def test_words_that_tell_no_time_are_refused_in_every_language(text: str) -> None:
    with pytest.raises(DateError):
        understand(text, SAID)


def test_the_languages_of_a_file_decide_how_its_dates_are_read() -> None:
    timeline, problems = read_text("language: en\nlanguages: [uk]\nevents: []\n")
    ukrainian, _ = read_text("language: uk\nevents: []\n")

    assert (timeline.dating.languages, problems) == (("en", "uk"), [])
    assert understand("6/7/2023", ukrainian.dating).text == "2023-07-06"
