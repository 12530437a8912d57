"""Feasts within phrases, in all languages: their year, their day, whose they are."""

import pytest

from timeline.dates import DateError, Dating, readings, understand
from timeline.dates.dating import Direction
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21), timezone="Europe/Kyiv")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Easter to Whitsun 1940", "1940-03-24/1940-05-12"),
        ("from Christmas to Easter 1940", "1939-12-25/1940-03-24"),
        ("Christmas and Easter 2022", "{2022-12-25,2022-04-17}"),
        ("between Michaelmas and Martinmas 1640", "[1640-09-29..1640-11-11]"),
        ("Tuesday after Easter 1300", "1300-04-12"),
        ("the feast of St Michael 1350", "1350-09-29"),
        ("on the eve of Easter 1916", "1916-04-22"),
        ("the morrow of All Souls 1300", "1300-11-03"),
        ("after Orthodox Easter 2022", "[2022-04-25..]"),
        ("Memorial Day 2022", "2022-05-30"),
        ("last American Thanksgiving", "2022-11-24"),
        ("over Christmas 2022", "2022-12-25~"),
        ("über Ostern 2022", "2022-04-17~"),
        ("Lent 2022", "[2022-03-02..2022-04-16]"),
        ("Christmas 2022, 3pm", "2022-12-25T15"),
        ("after Orthodox Easter 2023", "[2023-04-17..]"),
        ("після Великодня 2017", "[2017-04-17..]"),
        ("на Трійцю 2025", "2025-06-08"),
        ("до католицького Різдва 2022", "../2022-12-25"),
        ("после Пасхи 2017", "[2017-04-17..]"),
        ("przed Bożym Narodzeniem 2022", "[..2022-12-24]"),
        ("po Wielkanocy 2022", "[2022-04-18..]"),
        ("na św. Marcina 1410", "1410-11-11"),
        ("vor Weihnachten 2022", "[..2022-12-24]"),
        ("am Heiligen Abend 2022", "2022-12-24"),
        ("an Christi Himmelfahrt 2022", "2022-05-26"),
        ("zu Michaelis 1642", "1642-09-29"),
        ("après Pâques 2022", "[2022-04-18..]"),
        ("à la Saint-Martin 1918", "1918-11-11"),
        ("le lendemain de Noël 2022", "2022-12-26"),
        ("antes de Navidad de 2022", "[..2022-12-24]"),
        ("el día de Todos los Santos de 2021", "2021-11-01"),
        ("în Vinerea Mare 2017", "2017-04-14"),
        ("قبل عيد الفصح 2017", "[..2017-04-15]"),
    ],
)
def test_a_feast_in_a_phrase_is_its_day(text: str, date: str) -> None:
    assert understand(text, SAID).text == date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("last Christmas", ["2022-12-25"]),
        ("last Easter", ["2023-04-09", "2022-04-17", "2023-04-16"]),
        ("next Easter", ["2024-03-31", "2024-05-05"]),
        ("Christmas last year", ["2022-12-25"]),
        ("last year's Christmas", ["2022-12-25"]),
        ("since Christmas", ["2022-12-25/..", "2023-12-25/.."]),
        ("before Christmas", ["[..2023-12-24]", "[..2022-12-24]"]),
        ("letzte Weihnachten", ["2022-12-25"]),
        ("Noël dernier", ["2022-12-25"]),
        ("Weihnachten letzten Jahres", ["2022-12-25"]),
        ("à Noël de l'année dernière", ["2022-12-25"]),
        ("la Navidad pasada", ["2022-12-25"]),
        ("na Boże Narodzenie zeszłego roku", ["2022-12-25"]),
        ("на Великдень 2017 року", ["2017-04-16"]),
    ],
)
def test_a_feast_without_its_year_is_that_beside_the_day_and_the_other_is_named(text: str, dates: list[str]) -> None:
    found = [each.date for each in readings(text, SAID, understand(text, SAID))]

    assert found == dates


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("Christmas", "vague", "Christmas 2022 or Christmas 2023"),
        ("after Christmas", "vague", "after Christmas 2022 or after Christmas 2023"),
        ("between Christmas and New Year 2022", "two-readings", "[2021-12-25..2022-01-01] or [2022-12-25..2023-01-01]"),
        (
            "zwischen Weihnachten und Neujahr 2022",
            "two-readings",
            "[2021-12-25..2022-01-01] or [2022-12-25..2023-01-01]",
        ),
        ("до Різдва 2022", "two-readings", "../2022-01-07 or ../2022-12-25"),
        ("минулого Різдва", "two-readings", "2023-01-07 or 2022-12-25"),
        ("Paștele viitor", "two-readings", "2024-03-31 or 2024-05-05"),
        ("last Thanksgiving", "two-readings", "2022-11-24 or 2022-10-10"),
        ("Eid 2023", "two-readings", "Eid al-Fitr 2023 or Eid al-Adha 2023"),
    ],
)
def test_a_feast_of_several_days_is_refused_with_all(text: str, code: str, hint: str) -> None:
    with pytest.raises(DateError) as refusal:
        understand(text, SAID)

    assert (refusal.value.code, refusal.value.hint) == (code, hint)


def test_a_direction_decides_the_year_of_a_feast() -> None:
    past, future = (Dating(as_of=day_number(2023, 6, 21), direction=way) for way in (Direction.PAST, Direction.FUTURE))

    assert [understand("Christmas", each).text for each in (past, future)] == ["2022-12-25", "2023-12-25"]
