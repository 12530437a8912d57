"""Several years beside their word, decades that may be years, days of habit, seasons of this year."""

import pytest

from timeline.dates import DateError, Dating, explain, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21), timezone="Europe/Kyiv")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("у 1932–1933 роках", "1932/1933"),
        ("у 1932/33 роках", "1932/1933"),
        ("в 1932-33 годах", "1932/1933"),
        ("зимой 1941/42 годов", "1941-24"),
        ("in den Jahren 1932/33", "1932/1933"),
        ("dans les années 1932-1933", "1932/1933"),
        ("w latach 1850–1860", "1850/1860"),
        ("în anii 1939-1945", "1939/1945"),
        ("lata 1932", "1932-22"),
        ("2000 years ago", "0023~"),
        ("2021, possibly 2022", "[2021,2022?]"),
        ("5 May 2021 and possibly 6 May 2021", "{2021-05-05,2021-05-06?}"),
        ("this spring", "2023-21"),
        ("этой весной", "2023-21"),
        ("this autumn", "2023-23"),
        ("in der Nacht zu Mittwoch", "2023-06-20/2023-06-21"),
        ("al mediodía del 5 de mayo de 2022", "2022-05-05T12"),
        ("a 5 de mayo de 2022", "2022-05-05"),
        ("del 5 al 9 de mayo de 2022", "2022-05-05/2022-05-09"),
        ("mi-mai 2022", "[2022-05-11~..2022-05-20~]"),
        ("Do, 5.5.22", "2022-05-05"),
        ("Dienstags, den 5. Mai 1891", "1891-05-05"),
    ],
)
def test_it_is_read_as_it_is_meant(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


@pytest.mark.parametrize(
    ("phrase", "code", "hint"),
    [
        ("les années 1990 et 2000", "two-readings", "{199X,200X} or {1990,2000}"),
        ("los años 1850-1860", "two-readings", "185X/186X or 1850/1860"),
        ("los martes", "vague", "diga qué día: el martes pasado"),
        ("le mardi", "vague", "dites quel jour : mardi dernier"),
        ("marțea", "vague", "spuneți în care zi: marțea trecută"),
        ("dienstags", "plural", ""),
        ("since, 5 May 2021", "not-understood", ""),
        ("in 2000 years", "not-understood", ""),
        ("1914 років", "not-understood", ""),
        ("5 May 2021 or about", "not-understood", ""),
    ],
)
def test_it_is_refused(phrase: str, code: str, hint: str) -> None:
    with pytest.raises(DateError) as refusal:
        understand(phrase, SAID)

    assert (refusal.value.code, refusal.value.hint) == (code, hint)


@pytest.mark.parametrize(("day", "dates"), [((2023, 4, 15), ["2022-24", "2023-24"]), ((2023, 1, 9), ["2022-24"])])
def test_this_winter_is_the_one_under_way_or_just_over(day: tuple[int, int, int], dates: list[str]) -> None:
    found = explain("this winter", Dating(as_of=day_number(*day)))

    assert [each.date for each in found.readings] == dates
