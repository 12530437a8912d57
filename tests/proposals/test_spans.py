"""Two dates of a sentence of which only the last has its year."""

import pytest

from tests.proposals.test_reading import dates, read


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The fair ran from 16 July right up to 31 August 2021 in the town.", "2021-07-16/2021-08-31"),
        ("The fair ran from the 16th of July through to the 31st of August 2021.", "2021-07-16/2021-08-31"),
        ("The fair ran between 5 May and the end of June 2021 in the town.", "[2021-05-05..2021-06-30~]"),
        ("The road was shut from early May to late June 2021.", "2021-05-01~/2021-06-30~"),
        ("The road was shut from mid-2019 to late 2021.", "2019-05~/2021-12~"),
        ("The road was shut from Monday 16 August to Friday 20 August 2021.", "2021-08-16/2021-08-20"),
        ("From December 15 to January 20, 2022, the road was shut.", "2021-12-15/2022-01-20"),
        ("Die Ausstellung war vom 16. Juli bis zum 31. August 2021 zu sehen.", "2021-07-16/2021-08-31"),
        ("Vom 20. Dezember bis zum 10. Januar 2022 war das Haus zu.", "2021-12-20/2022-01-10"),
        ("Die Ausstellung lief zwischen dem 16. Juli und dem 31. August 2021.", "[2021-07-16..2021-08-31]"),
        ("Die Stadt wurde zwischen Mai 2022 und Ende 2023 umgebaut.", "[2022-05..2023-12~]"),
        ("Die Stadt wurde von Mai bis Ende August 2021 umgebaut.", "2021-05/2021-08-31~"),
        ("L'exposition a duré entre le 16 juillet et le 31 août 2021.", "[2021-07-16..2021-08-31]"),
        ("Le pont a été fermé du lundi 16 août au vendredi 20 août 2021.", "2021-08-16/2021-08-20"),
        ("La exposición duró entre el 16 de julio y el 31 de agosto de 2021.", "[2021-07-16..2021-08-31]"),
        ("Wystawa trwała od 16 lipca aż do 31 sierpnia 2021 roku.", "2021-07-16/2021-08-31"),
        ("Expoziția a durat de la 16 iulie la 31 august 2021.", "2021-07-16/2021-08-31"),
        ("Виставка тривала від 16 липня аж до 31 серпня 2021 року.", "2021-07-16/2021-08-31"),
        ("З кінця травня до початку серпня 2021 року міст був закритий.", "2021-05-21~/2021-08-10~"),
        ("Выставка шла с 16 июля вплоть до 31 августа 2021 года.", "2021-07-16/2021-08-31"),
    ],
)
def test_both_ends_are_of_the_year_that_the_last_one_tells(words: str, date: str) -> None:
    assert [each for each, _ in dates(read(words))] == [date]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The strikes of 16 July, 20 July and 31 August 2021 failed.", ["2021-07-16", "2021-07-20", "2021-08-31"]),
        ("They met on July 16, July 20, and August 31, 2021.", ["2021-07-16", "2021-07-20", "2021-08-31"]),
        ("They met on 3 December, 9 December and 4 January 2022.", ["2021-12-03", "2021-12-09", "2022-01-04"]),
        (
            "Sie trafen sich am 16. Juli, am 20. Juli und am 31. August 2021.",
            ["2021-07-16", "2021-07-20", "2021-08-31"],
        ),
        ("Вони зустрілися 16 липня, 20 липня та 31 серпня 2021 року.", ["2021-07-16", "2021-07-20", "2021-08-31"]),
    ],
)
def test_all_days_of_a_list_are_of_the_year_that_the_last_one_tells(words: str, expected: list[str]) -> None:
    assert [each for each, _ in dates(read(words))] == expected
