"""What a language brings to a drawing: the phrases of the page, names of months and days, plurals, numbers."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import NotRequired, TypedDict

from timeline.dates.refusals import MONTHS

ENGLISH = "en"
LANGUAGES = (ENGLISH, "uk", "ro", "ru", "pl", "de", "fr", "es", "ar")
"""The languages of the phrases."""

WEEK = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
MILLION = 1_000_000
_BETWEEN = re.compile("d([^M]+)M")


class Plural(TypedDict):
    """The form of each number below 200 as its place in `forms`, that of whole millions, those of parts.

    `parts` are the forms of what is no whole number: below 1, below 2, and from 2 on.
    """

    forms: list[str]
    ones: str
    round: int
    parts: list[int]


class Digits(TypedDict):
    """The signs of a number, and the sizes of its first and next groups."""

    group: str
    decimal: str
    first: int
    next: int


class Speech(TypedDict):
    """What a language brings, as `wording.js` reads it; the week begins on Sunday.

    `dated` are the short months as they are after a day, where they are others; `between` is what is between the two
    where that is not a space.
    """

    months: list[str]
    short: list[str]
    dated: NotRequired[list[str]]
    between: NotRequired[str]
    week: list[str]
    plural: Plural
    digits: Digits


IN_ENGLISH = Speech(
    months=list(MONTHS),
    short=[name[:3] for name in MONTHS],
    week=list(WEEK),
    plural=Plural(forms=["one", "other"], ones="10" + "1" * 198, round=1, parts=[1, 1, 1]),
    digits=Digits(group=",", decimal=".", first=3, next=3),
)


@cache
def speech_of(code: str) -> Speech:
    """Return what a language brings; English where babel, the extra `i18n`, does not know it or is not there."""
    if code.partition("-")[0].lower() == ENGLISH:
        return IN_ENGLISH
    try:
        from timeline.dates.locales import find_locale
    except ImportError:
        return IN_ENGLISH
    locale = find_locale(code)
    if locale is None:
        return IN_ENGLISH
    months, days = locale.months["stand-alone"], locale.days["stand-alone"]
    first, following = locale.decimal_formats[None].grouping
    signs = locale.number_symbols["latn"]
    made = Speech(
        months=[months["wide"][month] for month in range(1, 13)],
        short=[months["abbreviated"][month] for month in range(1, 13)],
        week=[days["abbreviated"][day % 7] for day in range(6, 13)],
        plural=_plural([locale.plural_form(count) for count in (*range(200), MILLION, 0.5, 1.5, 2.5)]),
        digits=Digits(group=signs["group"], decimal=signs["decimal"], first=first, next=following),
    )
    dated = [locale.months["format"]["abbreviated"][month] for month in range(1, 13)]
    if dated != made["short"]:
        made["dated"] = dated
    between = _BETWEEN.match(str(locale.datetime_skeletons["MMMd"]))
    if between and between[1] != " ":
        made["between"] = between[1].replace("'", "")
    return made


def _plural(used: list[str]) -> Plural:
    forms = sorted(set(used))
    places = [forms.index(form) for form in used]
    return Plural(forms=forms, ones="".join(map(str, places[:200])), round=places[200], parts=places[201:])


def counted(name: str, number: int, language: str) -> str:
    """Return a phrase with a number in it, in the plural form that it asks for, as `wording.js` does."""
    phrases, speech = phrases_of(language), speech_of(language)
    form = f"{name}.{_form_of(number, speech['plural'])}"
    return phrases.get(form, phrases[f"{name}.other"]).replace("{n}", written(number, language))


def _form_of(number: int, plural: Plural) -> str:
    if number >= MILLION and number % MILLION == 0:
        return plural["forms"][plural["round"]]
    return plural["forms"][int(plural["ones"][number if number < len(plural["ones"]) else 100 + number % 100])]


def written(number: int, language: str) -> str:
    """Return a whole number that is not negative with the groups of a language, as `wording.js` writes it."""
    digits = speech_of(language)["digits"]
    text, size, groups = str(number), digits["first"], list[str]()
    while size and len(text) > size:
        text, group, size = text[:-size], text[-size:], digits["next"]
        groups.insert(0, group)
    return digits["group"].join([text, *groups])


@cache
def phrases_of(language: str) -> dict[str, str]:
    """Return the phrases of the page in a language, in English where it is not among ours."""
    known = language.partition("-")[0]
    return _phrases(ENGLISH) | _phrases(known) if known in LANGUAGES else _phrases(ENGLISH)


def _phrases(language: str) -> dict[str, str]:
    read: dict[str, str] = json.loads(
        files("timeline.drawing").joinpath("words", f"{language}.json").read_text(encoding="utf-8")
    )
    return read
