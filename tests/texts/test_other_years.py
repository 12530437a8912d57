"""A month or a day without its year, in a text of today that told a date of another year."""

import pytest

from tests.texts.told import found, told

ARREST = "The man was arrested on 3 December 2019. "
SIEGE = "In March 2022 the town was besieged. "
LONG_AGO = "It began in 1937, then 1936. In 1938 he came. He left in 1939, and in 1940 it ended. "


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        (f"{ARREST}He was charged on 20 January.", "en", "[2020-01-20,2023-01-20]"),
        ("In 2021 the court heard it. It sat on 15 December.", "en", "[2021-12-15,2022-12-15]"),
        ("Er wurde am 14. Dezember 2020 verurteilt; am 11. Januar schrieb er.", "de", "[2021-01-11,2023-01-11]"),
        ("Le juge a statué le 12 novembre 2018. Il a écrit le 8 janvier.", "fr", "[2019-01-08,2023-01-08]"),
        ("El juez habló el 17 de diciembre de 2019. Salió el 9 de enero.", "es", "[2020-01-09,2023-01-09]"),
        ("Суд відбувся 18 листопада 2019 року. Арешт продовжили 14 січня.", "uk", "[2020-01-14,2023-01-14]"),
        ("Суд прошёл 25 декабря 2018 года. Арест продлили 22 января.", "ru", "[2019-01-22,2023-01-22]"),
        ("Sąd wydał wyrok 3 grudnia 2020 roku. Apelację złożono 7 stycznia.", "pl", "[2021-01-07,2023-01-07]"),
        ("A fost condamnat la 10 decembrie 2020. Pe 15 ianuarie a făcut apel.", "ro", "[2021-01-15,2023-01-15]"),
        ("وقع الطرفان الاتفاق في 15 ديسمبر 2018. وفي 10 يناير بدأ الانسحاب.", "ar", "[2019-01-10,2023-01-10]"),
        ("Почалося 5 травня 2019 року. У ніч проти 9 жовтня обстріляли місто.", "uk", "[2019-10-08,2022-10-08]"),
    ],
)
def test_after_a_day_of_another_year_it_is_of_that_course_or_of_today(text: str, language: str, date: str) -> None:
    last = found(text, language)[-1]
    assert last.when is not None
    assert (last.when.text, last.rule) == (date, "either-year")


def test_what_is_after_one_of_two_days_goes_on_from_the_earlier() -> None:
    last = found(f"{ARREST}He was charged on 20 January and was released on 12 November.")[-1]
    assert last.when is not None
    assert last.when.text == "[2020-11-12,2022-11-12]"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{ARREST}The trial will be held on 20 January.", "2024-01-20"),
        ("He was arrested on 3 December 2022. He was charged on 20 January.", "2023-01-20"),
        ("The mayor came yesterday. The town kept to the August 1988 cease-fire. It fell on 9 November.", "2022-11-09"),
        ("The mayor came yesterday. It has had a mayor like this in 1988 only. It fell on 9 November.", "2022-11-09"),
        (f"{SIEGE}On Tuesday, 4 April, it fell.", "2023-04-04"),
        (f"{SIEGE}On Monday, 4 April, it fell.", "2022-04-04"),
    ],
)
def test_a_year_that_is_told_by_the_verb_or_the_weekday_is_one(text: str, value: str) -> None:
    assert told(text)[-1][1] == value


@pytest.mark.parametrize(
    ("weekday", "value"), [("Thursday", "1940-04-04"), ("Friday", "1941-04-04"), ("Sunday", "XXXX-XX-XX")]
)
def test_in_a_history_the_weekday_rules_years_out(weekday: str, value: str) -> None:
    assert told(f"{LONG_AGO}On {weekday}, 4 April he left.", history=True)[-1][1] == value


def test_in_a_history_of_long_ago_it_may_be_that_of_the_old_calendar() -> None:
    assert told("It began in 1912. On Thursday, 4 April he left. On Wednesday, 4 April he left.", history=True)[1:] == [
        ("Thursday, 4 April", "1912-04-04"),
        ("Wednesday, 4 April", "1912-04-04"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{ARREST}He was charged on 20 January. The next day he left.",
        f"{ARREST}He was charged on 20 January. He left at 10:30.",
        f"{ARREST}He was charged on 20 January. On the 25th he left.",
        f"{ARREST}He was charged on 20 January. He left the following June.",
        "They meet the mayor on Friday. At 10:00 a shell hit the town.",
        "It fell on Sunday, 4 April.",
    ],
)
def test_nothing_is_counted_from_one_of_two_days_nor_against_the_weekday(text: str) -> None:
    assert found(text)[-1].rule == "no-anchor"


def test_the_night_up_to_a_day_begins_on_the_day_before_in_each_of_its_readings() -> None:
    last = found("У ніч проти 9 жовтня обстріляли місто.", "uk")[-1]
    assert last.when is not None
    assert last.when.text == "2022-10-08/2022-10-09"
    assert [each.when.text for each in last.others if each.when] == ["2023-10-08/2023-10-09"]
