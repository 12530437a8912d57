"""Numbers in Roman numerals, as centuries, months and years are numbered."""

import re

_ROMAN = re.compile("(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_YEAR = re.compile("M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_SHORTEST = 4
_LIKE_LATIN = str.maketrans("\u0406\u0425", "IX")
_SIGNS = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


def roman_value(capitals: str) -> int | None:
    """Return the value of a Roman number up to XXXIX, None if a text is none; Cyrillic letters look alike."""
    letters = capitals.translate(_LIKE_LATIN)
    if _ROMAN.fullmatch(letters) is None:
        return None
    return _sum(letters)


def roman_year(capitals: str) -> int | None:
    """Return a year of four letters or more from M on, such as MCMXLV; None if a text is none."""
    return _sum(capitals) if len(capitals) >= _SHORTEST and _YEAR.fullmatch(capitals) else None


def _sum(letters: str) -> int:
    """Return the value of Roman digits."""
    values = [_VALUES[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def in_roman(number: int) -> str:
    """Write a number up to 39 in Roman numerals."""
    text = ""
    for sign, value in _SIGNS:
        text, number = text + sign * (number // value), number % value
    return text
