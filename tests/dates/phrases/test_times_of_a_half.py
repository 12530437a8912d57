"""Spans of times whose half of the day is told once: 'from 2 to 4 in the afternoon', in each language."""

import pytest

from timeline.dates import DateError, Dating, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21), timezone="Europe/Kyiv")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("from 2 to 4 in the afternoon on 5 May 2021", "2021-05-05T14/2021-05-05T16"),
        ("between 2 and 4 in the afternoon on 5 May 2021", "[2021-05-05T14..2021-05-05T16]"),
        ("from 10 to 2 in the afternoon on 5 May 2021", "2021-05-05T10/2021-05-05T14"),
        ("5 May 2021, 10-2 in the afternoon", "2021-05-05T10/2021-05-05T14"),
        ("between five and six pm on 5 May 2021", "[2021-05-05T17..2021-05-05T18]"),
        ("from nine am to five pm on 5 May 2021", "2021-05-05T09/2021-05-05T17"),
        ("2:30 to 4:30pm on 5 May 2021", "2021-05-05T14:30/2021-05-05T16:30"),
        ("9:30 to 4:30pm on 5 May 2021", "2021-05-05T09:30/2021-05-05T16:30"),
        ("from noon to midnight on 5 May 2021", "2021-05-05T12/2021-05-05T24"),
        ("from midnight to 6 am on 5 May 2021", "2021-05-05T00/2021-05-05T06"),
        ("am 5. Mai 2022 von 2 bis 4 Uhr nachmittags", "2022-05-05T14/2022-05-05T16"),
        ("le 5 mai 2022 de 2 à 4 heures de l'après-midi", "2022-05-05T14/2022-05-05T16"),
        ("5 мая 2022 с 7 до 9 вечера", "2022-05-05T19/2022-05-05T21"),
        ("з 7 до 9 вечора 5 травня 2022", "2022-05-05T19/2022-05-05T21"),
        ("5 maja 2022 od 7 do 9 wieczorem", "2022-05-05T19/2022-05-05T21"),
        ("pe 5 mai 2022 între orele 7 și 9 seara", "[2022-05-05T19..2022-05-05T21]"),
        ("entre las 2 y las 4 de la tarde del 5 de mayo de 2022", "[2022-05-05T14..2022-05-05T16]"),
        ("بين الساعة 2 و 4 مساء يوم 5 مايو 2022", "[2022-05-05T14..2022-05-05T16]"),
        ("ten to nine pm on 5 May 2021", "2021-05-05T20:50"),
        ("twenty-five to nine in the morning of 5 May 2021", "2021-05-05T08:35"),
    ],
)
def test_a_half_of_the_day_is_that_of_both_times(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


@pytest.mark.parametrize(
    ("phrase", "hint"),
    [
        ("five to six pm on 5 May 2021", "2021-05-05T17:55 or 2021-05-05T17/2021-05-05T18"),
        (
            "from ten to two in the morning of 5 May 2021",
            "2021-05-04T22/2021-05-05T02 or 2021-05-05T22/2021-05-06T02",
        ),
    ],
)
def test_what_may_be_two_spans_is_refused_with_both(phrase: str, hint: str) -> None:
    with pytest.raises(DateError) as refusal:
        understand(phrase, SAID)

    assert (refusal.value.code, refusal.value.hint) == ("two-readings", hint)
