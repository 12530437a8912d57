"""On which days feasts are kept: from Easter, on a day of a month, on a weekday, on a day of another calendar."""

from typing import NamedTuple

from timeline.dates.days import day_number, weekday


class Feast(NamedTuple):
    """A feast on fixed days of a calendar: its month, its first and its last day (0: the whole month)."""

    calendar: str
    month: int
    first: int
    last: int


FROM_EASTER = {
    "easter": 0,
    "easter sunday": 0,
    "pascha": 0,
    "shrove monday": -48,
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter saturday": -1,
    "easter monday": 1,
    "ascension": 39,
    "ascension day": 39,
    "pentecost": 49,
    "whit sunday": 49,
    "whitsun": 49,
    "whit monday": 50,
    "pentecost monday": 50,
    "trinity sunday": 56,
    "corpus christi": 60,
}
WEEKS = {"lent": (-46, -1), "holy week": (-7, -1), "easter weekend": (-2, 1)}
"""Feasts of several days, by the days from Easter on which they begin and end."""
EASTER_WEEK = "easter week"
FIXED = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new years eve": (12, 31),
    "new years day": (1, 1),
    "epiphany": (1, 6),
    "candlemas": (2, 2),
    "valentines day": (2, 14),
    "st patricks day": (3, 17),
    "lady day": (3, 25),
    "annunciation": (3, 25),
    "st georges day": (4, 23),
    "transfiguration": (8, 6),
    "intercession": (10, 1),
    "st nicholas day": (12, 6),
    "twelfth night": (1, 5),
    "guy fawkes night": (11, 5),
    "bonfire night": (11, 5),
    "may day": (5, 1),
    "midsummer day": (6, 24),
    "st johns day": (6, 24),
    "st swithins day": (7, 15),
    "st bartholomews day": (8, 24),
    "bastille day": (7, 14),
    "lammas": (8, 1),
    "lammas day": (8, 1),
    "assumption": (8, 15),
    "assumption day": (8, 15),
    "michaelmas": (9, 29),
    "michaelmas day": (9, 29),
    "halloween": (10, 31),
    "all saints": (11, 1),
    "all saints day": (11, 1),
    "all souls day": (11, 2),
    "martinmas": (11, 11),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "st andrews day": (11, 30),
    "st stephens day": (12, 26),
}
TURN = "new year"
"""The turn of two years, which people call by the second: its first day, or the night before."""
OF_COUNTRIES = {
    "thanksgiving": {"american": (11, 3, 4), "canadian": (10, 0, 2)},
    "thanksgiving day": {"american": (11, 3, 4), "canadian": (10, 0, 2)},
    "black friday": {"american": (11, 3, 4)},
    "martin luther king day": {"american": (1, 0, 3)},
    "mlk day": {"american": (1, 0, 3)},
    "presidents day": {"american": (2, 0, 3)},
    "memorial day": {"american": (5, 0, -1)},
    "labor day": {"american": (9, 0, 1)},
    "columbus day": {"american": (10, 0, 2)},
}
"""Feasts on a weekday of a month, by country: the month, the weekday (Monday 0), the how manieth (-1 the last)."""
EIDS = ("eid",)
"""What two feasts are called."""
LISTED = {
    "ramadan": Feast("islamic", 9, 0, 0),
    "eid fitr": Feast("islamic", 10, 1, 1),
    "eid adha": Feast("islamic", 12, 10, 10),
    "ashura": Feast("islamic", 1, 10, 10),
    "mawlid": Feast("islamic", 3, 12, 12),
    "islamic new year": Feast("islamic", 1, 1, 1),
    "passover": Feast("hebrew", 1, 15, 22),
    "pesach": Feast("hebrew", 1, 15, 22),
    "shavuot": Feast("hebrew", 3, 6, 7),
    "rosh hashanah": Feast("hebrew", 7, 1, 2),
    "yom kippur": Feast("hebrew", 7, 10, 10),
    "sukkot": Feast("hebrew", 7, 15, 21),
    "nowruz": Feast("persian", 1, 1, 1),
    "norouz": Feast("persian", 1, 1, 1),
}


def nth_weekday(year: int, month: int, named: int, nth: int) -> int:
    """Return the first, second ... day of a name in a month, as a day number; the last one for -1."""
    if nth < 0:
        last = day_number(year, month + 1, 1) - 1
        return last - (weekday(last) - named) % 7
    first = day_number(year, month, 1)
    return first + (named - weekday(first)) % 7 + 7 * (nth - 1)
