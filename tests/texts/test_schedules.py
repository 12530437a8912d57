"""What is fixed in time, and up to when something lasts: neither is read as what was, unless a verb says so."""

import pytest

from tests.texts.told import found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sale ends Sunday.", "en"),
        ("The road was shut in May, and the consulate reopens Sunday.", "en"),
        ("Ab Sonntag fahren die Busse wieder.", "de"),
        ("Les travaux commencent dès dimanche.", "fr"),
        ("El plazo vence el domingo.", "es"),
        ("Traficul se reia duminică.", "ro"),
        ("Wniosek można złożyć do niedzieli.", "pl"),
        ("До неділі рівень води впав.", "uk"),
        ("Ярмарка открывается в воскресенье.", "ru"),
        ("تبدأ المحادثات يوم الأحد.", "ar"),
    ],
)
def test_a_day_for_which_something_is_fixed_is_either_of_its_name(text: str, language: str) -> None:
    last = found(text, language)[-1]
    assert last.when is not None
    assert (last.when.text, last.rule) == ("[2023-06-18,2023-06-25]", "either-weekday")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Police said on Sunday the sale ends.", "en"),
        ("By Sunday the flow had fallen.", "en"),
        ("Dès dimanche, les habitants ont fui.", "fr"),
        ("Prace trwają od niedzieli.", "pl"),
        ("Роботи тривають з неділі.", "uk"),
    ],
)
def test_a_day_that_is_over_by_its_verb_is_the_latest(text: str, language: str) -> None:
    last = found(text, language)[-1]
    assert (last.value, last.rule) == ("2023-06-18", "latest-weekday")


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("The bridge is closed until May.", "en", "[2023-05,2024-05]"),
        ("The fair opens in May.", "en", "[2023-05,2024-05]"),
        ("Die Brücke bleibt bis Ostern gesperrt.", "de", "[2023-04-09,2024-03-31]"),
        ("Le pont reste fermé jusqu'en mai.", "fr", "[2023-05,2024-05]"),
        ("El plazo vence en mayo.", "es", "[2023-05,2024-05]"),
        ("Podul rămâne închis până în mai.", "ro", "[2023-05,2024-05]"),
        ("Most jest zamknięty do maja.", "pl", "[2023-05,2024-05]"),
        ("Міст закритий до травня, повідомили в мерії.", "uk", "[2023-05,2024-05]"),
        ("Мост закрыт до мая.", "ru", "[2023-05,2024-05]"),
        ("يبقى الجسر مغلقا حتى مايو، حسبما قال المتحدث.", "ar", "[2023-05,2024-05]"),
    ],
)
def test_an_end_that_nothing_tells_to_be_over_is_either(text: str, language: str, date: str) -> None:
    last = found(text, language)[-1]
    assert last.when is not None
    assert (last.when.text, last.rule) == (date, "either-side")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge was closed until May.", "2023-05"),
        ("The bridge will be closed until May.", "2024-05"),
        ("The bridge is closed until July.", "2023-07"),
    ],
)
def test_an_end_on_the_side_of_its_verb_is_one(text: str, value: str) -> None:
    assert found(text)[-1].value == value


def test_the_end_of_the_year_to_which_something_is_fixed_is_not_that_of_a_year_that_is_over() -> None:
    words = "El contrato se firmó en 2019. El plazo vence a finales de año."
    assert [each.value for each in found(words, "es")] == ["2019", "2023"]
