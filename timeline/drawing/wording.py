"""Numbers, dates and sentences in the language of a picture, as a browser writes them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from math import floor
from typing import NamedTuple

from timeline.dates.days import DAY_SECONDS, civil, weekday
from timeline.dates.refusals import MONTHS

HOLE = re.compile(r"\{(\w+)\}")
ENGLISH = "en"


class Scale(NamedTuple):
    """A unit for years far away, with the phrases for those past and those ahead."""

    years: int
    past: str
    ahead: str


DEEP = (Scale(10**9, "deepBillion", "aheadBillion"), Scale(10**6, "deepMillion", "aheadMillion"))


class Names(NamedTuple):
    """The names of the months, long and short, and of the days of the week from Monday on, as they stand alone."""

    long: tuple[str, ...]
    short: tuple[str, ...]
    week: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What a language brings: names, plurals, numbers."""

    names: Names
    plural: Callable[[int], str]
    number: Callable[[float], str]


def _english_number(number: float) -> str:
    return f"{number:,.3f}".rstrip("0").rstrip(".") if number % 1 else f"{int(number):,}"


WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
IN_ENGLISH = Language(
    names=Names(MONTHS, tuple(name[:3] for name in MONTHS), WEEK),
    plural=lambda number: "one" if number == 1 else "other",
    number=_english_number,
)


@cache
def language_of(code: str) -> Language:
    """Return a language; English where babel, the extra `i18n`, does not know it or is not there."""
    if code.partition("-")[0].lower() == ENGLISH:
        return IN_ENGLISH
    try:
        from babel import Locale, UnknownLocaleError
        from babel.numbers import format_decimal
    except ImportError:
        return IN_ENGLISH
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return IN_ENGLISH
    months, days = locale.months["stand-alone"], locale.days["stand-alone"]
    names = Names(
        tuple(months["wide"][month] for month in range(1, 13)),
        tuple(months["abbreviated"][month] for month in range(1, 13)),
        tuple(days["abbreviated"][day] for day in range(7)),
    )
    return Language(names=names, plural=locale.plural_form, number=lambda number: format_decimal(number, locale=locale))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The phrases of the page with what its language brings."""

    language: Language
    phrases: Mapping[str, str]

    def say(self, key: str, **values: str) -> str:
        """Say a phrase with its values filled in."""
        return HOLE.sub(lambda hole: values.get(hole[1], hole[0]), self.phrases.get(key, key))

    def many(self, key: str, count: int) -> str:
        """Say a phrase in the plural form that a number asks for."""
        form = f"{key}.{self.language.plural(count)}"
        return self.say(form if form in self.phrases else f"{key}.other", n=self.number(count))

    def number(self, value: float) -> str:
        """Write a number."""
        return self.language.number(value)

    def year(self, year: int) -> str:
        """Write a year: BC below year 1, AD before 1000, millions and billions of years far away."""
        deep = next((scale for scale in DEEP if abs(year) >= scale.years), None)
        if deep:
            number = self.number(floor(abs(year) / deep.years * 1000 + 0.5) / 1000)
            return self.say(deep.past if year < 0 else deep.ahead, n=number)
        if year > 0:
            return self.say("ad", n=str(year)) if year < 1000 else str(year) if year < 10000 else self.number(year)
        return self.say("bc", n=str(1 - year) if 1 - year < 10000 else self.number(1 - year))

    def date(self, seconds: float) -> str:
        """Write a day; far away the year alone."""
        year, month, day = civil(int(seconds // DAY_SECONDS))
        written = self.year(year)
        return f"{day} {self.language.names.short[month - 1]} {written}" if abs(year) < 10**5 else written

    def time(self, seconds: float) -> str:
        """Write a time of day."""
        rest = int(seconds % DAY_SECONDS)
        clock = f"{rest // 3600:02}:{rest // 60 % 60:02}"
        return f"{clock}:{rest % 60:02}" if rest % 60 else clock

    def month(self, seconds: float, *, whole: bool) -> str:
        """Name a month, in full or shortened."""
        names = self.language.names.long if whole else self.language.names.short
        return names[civil(int(seconds // DAY_SECONDS)).month - 1]

    def weekday(self, seconds: float) -> str:
        """Name a day of the week."""
        return self.language.names.week[weekday(int(seconds // DAY_SECONDS))]
