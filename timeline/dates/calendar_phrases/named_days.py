"""Feasts within a phrase: 'between Christmas and New Year 2022', 'last Easter', 'до Різдва 2022'.

Each feast becomes its day in numbers, and the phrase is then read as any other, in whatever language it is. Where a
feast may be on several days the phrase has as many readings.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise, product
from typing import NamedTuple

from timeline.dates.calendar_phrases.feast_names import FEASTS, OF_TWO_RITES
from timeline.dates.calendar_phrases.feast_places import Place, places_of_feasts
from timeline.dates.calendar_phrases.feasts import RITES, feast, without_year, written_day
from timeline.dates.calendar_phrases.reader import Read, by, tried
from timeline.dates.calendars import GREGORIAN, calendar_named
from timeline.dates.dating import DateError, Dating, Direction
from timeline.dates.days import civil
from timeline.dates.feast_days import TURN
from timeline.dates.languages import read_languages
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.tokens import tokens
from timeline.dates.reading import read as read_written
from timeline.dates.when import Kind, Precision, When

_MOST_FEASTS, _MOST_READINGS, _LONGEST_TURN = 3, 8, 366
_YEAR = re.compile(
    r"(?:\s*,)?(?:\s+(?:of|in|de|del|din|anul|im|jahr|year|w|\u0432|\u0443|року|عام|سنة|لعام|لسنة)(?!\w))*"
    r"\s+(?P<year>\d{3,4})(?![\w:./-])(?:\s+(?:(?:року|році|года|году|год|roku)(?!\w)|(?:r|\u0440|\u0433)\.))?",
    re.IGNORECASE,
)
_PART = re.compile(r"[^\s,]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LOOKS_BACK, _LOOKS_AHEAD = "s", "ytB"
_LINKS = ("a", "o", ",", ",a", ",o")
_WORDS_OF_YEAR, _DECEMBER = 4, 12
_TURNS = (TURN, "new years day")


class Dated(NamedTuple):
    """What stands for a feast: from which character to which, the days that it may be, whether the first is likely.

    `unsaid` is its name where nothing says its year.
    """

    start: int
    end: int
    days: tuple[When, ...]
    is_decided: bool = False
    unsaid: str = ""
    is_about: bool = False


def with_days(text: str, dating: Dating, read: Read) -> When | None:
    """Read a phrase in which feasts stand, None if none does or the rest is no date; DateError if it has two readings.

    feast = [rite] name [rite] (year | "last year" ...) | ("last" | "next" ...) name | ("since" | "by" ...) name
    """
    found = _dated(text, dating, read)
    known = _readings(text, found, dating, read)
    unsaid = next((each for each in found if each.unsaid), None)
    if known and unsaid is not None:
        years = {_year_of(day) for day in unsaid.days if dating.as_of is not None}
        raise without_year(text, unsaid.unsaid, sorted(years), unsaid.end)
    if len(known) > 1 and not all(each.is_decided or len(each.days) == 1 for each in found):
        message = "the feast may be on several days"
        raise DateError(text, "two-readings", message, hint=" or ".join(when.text for when in known))
    return next(iter(known), None)


def days_within(text: str, dating: Dating, read: Read) -> tuple[When, ...]:
    """Return all the ways in which a phrase may be read in which feasts stand; none if it has no feast."""
    found = _dated(text, dating, read)
    return () if dating.as_of is None and any(each.unsaid for each in found) else _readings(text, found, dating, read)


def _readings(text: str, found: Sequence[Dated], dating: Dating, read: Read) -> tuple[When, ...]:
    """Return what a phrase means with each of the days for each of its feasts, each meaning once."""
    calendars = {day.calendar for each in found for day in each.days}
    if len(calendars) != 1:
        return ()
    own = by(dating, calendars.pop())
    is_list = _is_list(text, found, dating)
    ways = islice(product(*(each.days for each in found)), _MOST_READINGS)
    known = [tried(read, _replaced(text, found, days), own) for days in ways if is_list or _in_order(days)]
    return tuple({when.text: when for when in known if when is not None}.values())


def _is_list(text: str, found: Sequence[Place | Dated], dating: Dating) -> bool:
    """Return whether the feasts of a text are each meant by itself, as 'and' and 'or' say without a 'between'."""
    links = [marks(_tokens(text[before.end : after.start], dating)) for before, after in pairwise(found)]
    if not links or any(link not in _LINKS for link in links):
        return False
    return "b" not in marks(_tokens(text[: found[0].start], dating))


def _in_order(days: Sequence[When]) -> bool:
    """Return whether the days of several feasts follow one another within a year."""
    numbers = [day.earliest_day or 0 for day in days]
    return all(0 <= later - first <= _LONGEST_TURN for first, later in pairwise(numbers))


def _replaced(text: str, found: Sequence[Dated], days: Sequence[When]) -> str:
    """Return a text with days in numbers where feasts stand."""
    for each, day in reversed(list(zip(found, days, strict=True))):
        text = f"{text[: each.start]} {day.text}{' ~' * each.is_about} {text[each.end :]}"
    return " ".join(text.replace(" ,", ",").split())


def _dated(text: str, dating: Dating, read: Read) -> tuple[Dated, ...]:
    """Return the feasts of a text with their days."""
    places = places_of_feasts(text)
    if len(places) > _MOST_FEASTS:
        return ()
    found = [_of_own_year(text, place, dating, read) for place in places]
    for index, (before, each) in enumerate(pairwise(found), 1):
        if before is None and each is not None:
            found[index] = _turned(each, places[index], dating)
    dated = [each or _of_lent_year(text, index, places, found, dating) for index, each in enumerate(found)]
    return tuple(each._replace(is_about=place.is_about) for each, place in zip(dated, places, strict=True))


def _turned(found: Dated, place: Place, dating: Dating) -> Dated:
    """Return a new year with the next one, if the feast before it has no year: 'Christmas and New Year 2022'."""
    if not _is_turn(place):
        return found
    years = {civil((day.earliest_day or 0) + 1).year for day in found.days}
    day_of_year = place._replace(name=_TURNS[1])
    days = [day for year in sorted(years) for more in (0, 1) for day in _days_of(day_of_year, year + more, dating)]
    return found._replace(days=tuple(days))


def _is_turn(place: Place) -> bool:
    """Return whether a feast is the new year."""
    return FEASTS.get(place.name, place.name) in _TURNS


def _of_own_year(text: str, place: Place, dating: Dating, read: Read) -> Dated | None:
    """Return a feast of a text whose year is told beside it, None if it is not."""
    match = _YEAR.match(text, place.end)
    if match is not None:
        return Dated(place.start, match.end(), _days_of(place, int(match["year"]), dating))
    tells_year = not _year_words().isdisjoint(_LETTERS.findall(text.lower()))
    for start, end in (*_after(text, place), *_before(text, place)) if tells_year else ():
        year = tried(read, text[start:end].strip(" ,'\u2019").removesuffix("'s").removesuffix("\u2019s"), dating)
        if year is not None and year.kind is Kind.DATE and year.precision is Precision.YEAR and year.text.isdigit():
            return Dated(min(start, place.start), max(end, place.end), _days_of(place, int(year.text), dating))
    return None if dating.as_of is None else _beside_the_day(text, place, dating, dating.as_of)


@cache
def _year_words() -> frozenset[str]:
    """Return the words for a year of all languages, and those that stand for 'last year' alone."""
    languages = read_languages()
    words = {word for each in languages for word, meaning in each.words.items() if meaning == ("U", Unit.YEAR)}
    composed = {
        word for each in languages for word, parts in each.splits.items() if not words.isdisjoint(parts.split())
    }
    return frozenset(words | composed)


def _after(text: str, place: Place) -> Iterator[tuple[int, int]]:
    """Return the words after a feast that may tell its year, the most first: 'last year', 'de l'année dernière'."""
    ends = [match.end() for match in _PART.finditer(text[place.end :])][:_WORDS_OF_YEAR]
    found = ((place.end, place.end + end) for end in reversed(ends))
    yield from ((start, end) for start, end in found if not places_of_feasts(text[start:end]))


def _before(text: str, place: Place) -> Iterator[tuple[int, int]]:
    """Return the words before a feast that may tell its year: 'last year's Christmas'."""
    starts = [match.start() for match in _PART.finditer(text[: place.start])][-2:]
    yield from ((start, place.start) for start in starts)


def _beside_the_day(text: str, place: Place, dating: Dating, as_of: int) -> Dated | None:
    """Return a feast without its year that a word puts before or after the as-of day, None if none does."""
    start, end, way = _way(text, place)
    side = _looking(text[: place.start], dating) if way is None else way
    if side is None:
        return None
    this_year, near = _days_of(place, civil(as_of).year, dating), _nearest(place, side, as_of, dating)
    if way is None:
        near = (*near[: len(this_year)], *_nearest(place, -side, as_of, dating)[: len(this_year)])
    elif way and len(this_year) == 1 and near[0].text != this_year[0].text:
        near = near[:1]
    return Dated(start, end, near, is_decided=len(this_year) == 1)


def _way(text: str, place: Place) -> tuple[int, int, int | None]:
    """Return from where to where a feast stands with 'last', 'this' or 'next', and which of them; None if neither."""
    before = list(_LETTERS.finditer(text, 0, place.start))[-1:]
    after = list(_LETTERS.finditer(text, place.end))[:1]
    for match in (*before, *after):
        known = [language.words.get(match.group().lower()) for language in read_languages()]
        meanings = {meaning for meaning in known if meaning is not None}
        if {mark for mark, _ in meanings} == {"D"}:
            return min(match.start(), place.start), max(match.end(), place.end), meanings.pop()[1]
    return place.start, place.end, None


def _looking(before: str, dating: Dating) -> int | None:
    """Return whether the words before a feast look back (-1) or ahead (1), None if neither.

    Of which year a feast is 'a year after' which something was, no direction decides.
    """
    found = _tokens(before, dating)
    if any(token.mark == "U" and token.value >= Unit.MONTH for token in found):
        return None
    if dating.direction is not Direction.NEAREST:
        return -1 if dating.direction is Direction.PAST else 1
    last = marks(found).rstrip("i-")[-1:]
    return None if not last else -1 if last in _LOOKS_BACK else 1 if last in _LOOKS_AHEAD else None


def _tokens(text: str, dating: Dating) -> list[Token]:
    """Return some words as cut by the first language that knows them, none if none does."""
    for language in (*read_languages(dating.languages), *read_languages()):
        try:
            found = tokens(text, language)
        except DateError:
            continue
        if found:
            return found
    return []


def _nearest(place: Place, way: int, as_of: int, dating: Dating) -> tuple[When, ...]:
    """Return the two latest days of a feast before the as-of day (-1), or the next two (1); those of its year for 0."""
    year = civil(as_of).year
    found = {day.earliest_day or 0: day for each in range(year - 2, year + 3) for day in _days_of(place, each, dating)}
    if way == 0:
        return tuple(found[day] for day in sorted(found) if civil(day).year == year)
    near = sorted((day for day in found if (day - as_of) * way > 0), key=lambda day: abs(day - as_of))
    return tuple(found[day] for day in near[:2])


def _of_lent_year(
    text: str, index: int, places: Sequence[Place], found: Sequence[Dated | None], dating: Dating
) -> Dated:
    """Return a feast without its year, which another one lends: the same in a list, else so that one follows the other.

    If no other has a year, it may be the last one or the next.
    """
    place = places[index]
    others = (*range(index + 1, len(found)), *range(index))
    donors = ((of, each) for other in others for of, each in ((places[other], found[other]),) if each is not None)
    of, donor = next(donors, (place, None))
    if donor is None:
        return Dated(place.start, place.end, _days_beside(place, dating), unsaid=place.name)
    near = (0,) if _is_list(text, places, dating) else (-1, 0, 1)
    years = sorted({_year_of(day) + more for day in donor.days for more in near})
    days = [day for year in years for day in _days_of(place, year, dating)]
    if _is_turn(of):
        days = [day for day in days if civil(day.earliest_day or 0).month == _DECEMBER] or days
    return Dated(place.start, place.end, tuple(days))


def _days_beside(place: Place, dating: Dating) -> tuple[When, ...]:
    """Return the last day of a feast before the as-of day, and the next; any if no such day is known."""
    if dating.as_of is None:
        return _days_of(place, 2000, dating)[:1]
    as_of = dating.as_of
    return tuple(day for way in (-1, 1) for day in _nearest(place, way, as_of, dating)[:1])


def _year_of(day: When) -> int:
    """Return the year of a day in which a feast is named by it: of the Roman months, in the calendar of the day."""
    calendar = calendar_named(day.calendar)
    return (calendar if calendar.roman else GREGORIAN).civil(day.earliest_day or 0).year


def _days_of(place: Place, year: int, dating: Dating) -> tuple[When, ...]:
    """Return the days on which a feast may be in a year; none if it is no day."""
    name = FEASTS.get(place.name, place.name)
    name = f"{place.rite} {OF_TWO_RITES.get(name, name)}" if place.rite else name
    days = [when for when in _each(f"{name} {year}", dating) if when.earliest_day == when.latest_day]
    return tuple(written_day((when.earliest_day or 0) + place.shift, dating) if place.shift else when for when in days)


def _each(text: str, dating: Dating) -> Iterator[When]:
    """Return the days that a feast with its year may be."""
    try:
        when = feast(text, dating)
    except DateError as refusal:
        if refusal.code != "two-readings":
            raise
        for reading in refusal.hint.split(" or "):
            yield from _each(reading, dating) if RITES.search(reading) else (read_written(reading, dating),)
        return
    if when is not None:
        yield when
