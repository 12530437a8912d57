"""Numbers written out: the days of a month, amounts of time and years, in each language."""

import pytest

from timeline.dates import DateError, Dating, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21))
TENS_AND_ONES = {
    "en {} of May 2024": "twenty-first twenty-second twenty-third thirty-first",
    "ro {} mai 2024": "douăzeci_și_unu douăzeci_și_doi douăzeci_și_trei treizeci_și_unu",
    "es {} de mayo de 2024": "veintiuno veintidós veintitrés treinta_y_uno",
    "fr le {} mai 2024": "vingt_et_un vingt-deux vingt-trois trente_et_un",
    "de am {} Mai 2024": "einundzwanzigsten zweiundzwanzigsten dreiundzwanzigsten einunddreißigsten",
    "pl {} maja 2024": "dwudziestego_pierwszego dwudziestego_drugiego dwudziestego_trzeciego trzydziestego_pierwszego",
    "ru {} мая 2024 года": "двадцать_первое двадцать_второго двадцать_третьего тридцать_первое",
    "uk {} травня 2024 року": "двадцять_перше двадцять_другого двадцять_третього тридцять_перше",
    "ar {} من مايو 2024": "الحادي_والعشرين الثاني_والعشرين الثالث_والعشرين الحادي_والثلاثين",
}
TEENS = {
    "en {} of May 2024": "eleventh twelfth sixteenth seventeenth",
    "ro {} mai 2024": "unsprezece doisprezece șaisprezece șaptesprezece",
    "es {} de mayo de 2024": "once doce dieciséis diecisiete",
    "fr le {} mai 2024": "onze douze seize dix-sept",
    "de am {} Mai 2024": "elften zwölften sechzehnten siebzehnten",
    "pl {} maja 2024": "jedenastego dwunastego szesnastego siedemnastego",
    "ru {} мая 2024 года": "одиннадцатое двенадцатого шестнадцатого семнадцатого",
    "uk {} травня 2024 року": "одинадцяте дванадцятого шістнадцятого сімнадцятого",
    "ar {} من مايو 2024": "الحادي_عشر الثاني_عشر السادس_عشر السابع_عشر",
}


def each(forms: dict[str, str], days: tuple[int, ...]) -> list[tuple[str, str]]:
    """Return phrases with their days."""
    told = ((form[3:], words.split()) for form, words in forms.items())
    return [
        (form.format(word.replace("_", " ")), f"2024-05-{day:02d}")
        for form, words in told
        for word, day in zip(words, days, strict=True)
    ]


@pytest.mark.parametrize(
    ("phrase", "date"), each(TENS_AND_ONES, (21, 22, 23, 31)) + each(TEENS, (11, 12, 16, 17)), ids=str
)
def test_a_day_written_out_is_that_day(phrase: str, date: str) -> None:
    assert understand(phrase, SAID).text == date


@pytest.mark.parametrize(
    ("phrase", "date"),
    [
        ("dix-huit février 2024", "2024-02-18"),
        ("le sept mai 2024", "2024-05-07"),
        ("il y a quarante ans", "1983~"),
        ("il y a cinquante ans", "1973~"),
        ("vor fünfundzwanzig Tagen", "2023-05-27"),
        ("двадцять п'ять днів тому", "2023-05-27"),
        ("acum douăzeci și cinci de zile", "2023-05-27"),
        ("sto dni temu", "2023-03-13"),
        ("hace cien días", "2023-03-13"),
        ("vor hundert Tagen", "2023-03-13"),
        ("двадцать четвёртое февраля 2022 года", "2022-02-24"),
    ],
)
def test_amounts_and_odd_numbers_are_counted(phrase: str, date: str) -> None:
    assert understand(phrase, SAID).text == date


@pytest.mark.parametrize(
    ("phrase", "date"),
    [
        ("one thousand seven hundred and eighty-seven", "1787"),
        ("двадцать четвертого февраля две тысячи двадцать второго года", "2022-02-24"),
        ("двадцять четвертого лютого дві тисячі двадцять другого року", "2022-02-24"),
        ("tysiąc dziewięćset czterdziesty piąty rok", "1945"),
        ("mil neuf cent soixante-quinze", "1975"),
        ("mil neuf cent quatre-vingt-dix-neuf", "1999"),
        ("ocho de mayo de mil novecientos cuarenta y cinco", "1945-05-08"),
        ("opt mai o mie nouă sute patruzeci și cinci", "1945-05-08"),
        ("two thousand first quarter", "2000-33"),
        ("nineteen-oh-one", "1901"),
        ("siglo diecinueve", "18XX"),
        ("двадцать первый век", "20XX"),
        ("les années quatre-vingt-dix", "199X"),
        ("od dwudziestego do dwudziestego piątego maja 2021", "2021-05-20/2021-05-25"),
    ],
)
def test_a_year_written_out_is_that_year(phrase: str, date: str) -> None:
    assert understand(phrase, SAID).text == date


@pytest.mark.parametrize("phrase", ["el veinte y el cuatro de mayo de 2024", "le vingt et le quatre mai 2024"])
def test_two_days_with_an_article_each_are_two(phrase: str) -> None:
    assert understand(phrase, SAID).text == "{2024-05-20,2024-05-04}"


def test_ten_thirty_is_no_year() -> None:
    with pytest.raises(DateError):
        understand("ten thirty", SAID)
