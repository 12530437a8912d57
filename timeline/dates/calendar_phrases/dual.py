"""Two dates for one day, and two years: '11/24 February 1918', '25 October (7 November) 1917', '11 February 1731/2'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.calendar_phrases.month_words import month_of
from timeline.dates.calendar_phrases.reader import Read, by, tried
from timeline.dates.calendars import GREGORIAN, JULIAN
from timeline.dates.dating import DateError, Dating
from timeline.dates.double_years import LADY_DAY, LAST_DOUBLE, TWO_YEARS, are_following, pairs_of_years
from timeline.dates.reading import read
from timeline.dates.when import Precision, When

_NAME = r"[^\W\d_]+\.?"
_DAYS_FIRST = re.compile(
    rf"(?P<d1>\d{{1,2}})\.?(?:\s*(?P<m1>{_NAME}))?(?:,?\s+(?P<y1>\d{{3,4}}))?\s*[/(\[]\s*"
    rf"(?P<d2>\d{{1,2}})\.?(?:\s*(?P<m2>{_NAME}))?(?:,?\s+(?P<y2>\d{{3,4}}))?\s*[)\]]?"
    rf"(?:\s*(?P<m3>{_NAME}))?(?:,?\s+(?P<y3>\d{{3,4}}))?"
)
_MONTHS_FIRST = re.compile(
    rf"(?P<m1>{_NAME})\s+(?P<d1>\d{{1,2}})(?:,?\s+(?P<y1>\d{{3,4}}))?\s*[/(\[]\s*"
    rf"(?:(?P<m2>{_NAME})\s+)?(?P<d2>\d{{1,2}})(?:,?\s+(?P<y2>\d{{3,4}}))?\s*[)\]]?(?:,?\s+(?P<y3>\d{{3,4}}))?"
)
_DATE_BEFORE = re.compile(r"(?:[^\W\d_]\W{0,4}(?:\d{1,2}\W{1,2})?|\d{1,2}\.\s?\d{1,2}\.\s?|\d{1,2}/\d{1,2}/)\Z")
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)[\W\d_]{0,8}\Z")
_NEXT_WORD = re.compile(r"\s*[^\W\d_]+")
_SAYING = frozenset({"dual-date", "no-such-day", "two-readings", "weekday-disagrees"})
"""The refusals that are of the date, whichever of two years it has."""

_OF_MONTHS = frozenset({Precision.MONTH, Precision.DAY, Precision.HOUR, Precision.MINUTE, Precision.SECOND})
_LONGEST_NEXT = 2
_YEAR_WORD = re.compile(r"\s*(?:року|року\.|года|roku)$|(?<=\d)\s*[^\W\d_]\.?$", re.IGNORECASE)
_BETWEEN_DAYS = frozenset("/([")
_LAST_CHANGE = 1923


def dual_date(text: str, dating: Dating, _: Read) -> When | None:
    """Read two dates of one day, the Julian and the Gregorian, None if the text is none; DateError if they differ.

    dual = day [month] [year] ("/" day | "(" day) [month] [")"] [month] year
    """
    if _BETWEEN_DAYS.isdisjoint(text):
        return None
    plain = _YEAR_WORD.sub("", text)
    match = _DAYS_FIRST.fullmatch(plain) or _MONTHS_FIRST.fullmatch(plain)
    if match is None:
        return None
    found = match.groupdict()
    months = [month_of(found.get(name), dating) for name in ("m1", "m2", "m3")]
    years = [int(found[name]) for name in ("y1", "y2", "y3") if found.get(name)]
    if any(found.get(name) and month is None for name, month in zip(("m1", "m2", "m3"), months, strict=True)):
        return None
    named = [month for month in months if month is not None]
    only_first = found["y1"] and not (found["y2"] or found.get("y3") or months[1])
    if not named or not years or only_first:
        return None
    try:
        return _one_day(text, _sides(found, months, years), dating)
    except DateError:
        if "/" in text and years[-1] > _LAST_CHANGE:
            return None
        raise


Side = tuple[int, int, int]


def _sides(found: dict[str, str | None], months: Sequence[int | None], years: Sequence[int]) -> tuple[Side, Side]:
    """Return year, month and day of both dates, each with what only the other says."""
    second = months[1] or months[2] or months[0] or 1
    first = months[0] or second
    year = years[-1]
    before = years[0] if len(years) > 1 else year - (first > second + 6) + (second > first + 6)
    return (before, first, int(found["d1"] or 0)), (year, second, int(found["d2"] or 0))


def _one_day(text: str, sides: tuple[Side, Side], dating: Dating) -> When:
    """Return the Julian of two dates, whichever stands first; DateError if they are not one day."""
    for old, new in (sides, sides[::-1]):
        number = JULIAN.day(*old)
        if number is not None and number == GREGORIAN.day(*new):
            return read(JULIAN.written(number), by(dating, "julian"))
    raise _differing(text, sides)


def _differing(text: str, sides: tuple[Side, Side]) -> DateError:
    """Return the error for two dates that are not one day."""
    first, second = (f"{year:04d}-{month:02d}-{day:02d}" for year, month, day in sides)
    number, span = JULIAN.day(*sides[0]), f"{first}/{second}"
    if number is None:
        message = f"two dates of one day: {first} is no day of the Julian calendar"
        return DateError(text, "dual-date", message)
    right = GREGORIAN.written(number)
    message = f"two dates of one day do not agree: {first} Old Style is {right} New Style, not {second}"
    hint = f"{first} O.S." if sides[1] < sides[0] else f"{first} O.S. or {span}"
    return DateError(text, "dual-date", message, hint=hint)


def dual_year(text: str, dating: Dating, read_phrase: Read) -> When | None:
    """Read '11 February 1731/2': a year that began on 25 March, and the one that began on 1 January.

    The day is of the second year, in the Julian calendar; a hyphen does for the stroke, and a phrase may have several.
    None if the text has not two years that follow one another; DateError if a day has another number after its year.
    """
    pairs = [match for match in pairs_of_years(text) if _is_of_a_date(match, dating)]
    if not pairs:
        return None
    old = by(dating, "julian")
    if odd := next((pair for pair in pairs if not are_following(pair)), None):
        _refuse_not_following(text, odd, old, read_phrase)
        return None
    try:
        when = read_phrase(_with_years(text, pairs, 1), old)
    except DateError as fault:
        if fault.code in _SAYING:
            raise
        return None
    if when.precision not in (_OF_MONTHS - {Precision.MONTH} if _is_span(pairs) else _OF_MONTHS):
        return None
    if not all(_is_before_lady_day(when, pair, text) for pair in pairs):
        message = "a year is written double up to 24 March, where years began on 25 March: in England until 1752"
        hint = f"{_with_years(text, pairs, 0)} or {_with_years(text, pairs, 1)}"
        raise DateError(text, "two-readings", message, hint=hint)
    return when


def _is_of_a_date(pair: re.Match[str], dating: Dating) -> bool:
    """Return whether two years end a date: a month is before them, and none after; 'winter 1679-80' is none."""
    head, after = pair.string[: pair.start()], _NEXT_WORD.match(pair.string, pair.end())
    of_any = replace(dating, languages=())
    if _DATE_BEFORE.search(head) is None or (after and month_of(after[0], of_any)):
        return False
    word = _LAST_WORD.search(head)
    return pair["sign"] == "/" or word is None or month_of(word["word"], of_any) is not None


def _is_span(pairs: Sequence[re.Match[str]]) -> bool:
    """Return whether two years may be a span of years: '1653-1654'."""
    return any(pair["sign"] != "/" and len(pair["next"]) == len(pair["year"]) for pair in pairs)


def _with_years(text: str, pairs: Sequence[re.Match[str]], which: int) -> str:
    """Return a text with the first (0) or the second year (1) of each pair."""
    for pair in reversed(pairs):
        text = f"{text[: pair.start()]}{int(pair['year']) + which:04d}{text[pair.end() :]}"
    return text


def _is_before_lady_day(when: When, pair: re.Match[str], text: str) -> bool:
    """Return whether a date is of the part of a year that had two numbers; no bound tells where another year does."""
    second = int(pair["year"]) + 1
    bounds = [JULIAN.civil(day) for day in (when.earliest_day, when.latest_day) if day is not None]
    told_apart = re.search(rf"(?<!\d){second}(?![\d/])", re.sub(TWO_YEARS, "", text))
    return second <= LAST_DOUBLE and (
        bool(told_apart) or all((month, day) < LADY_DAY for year, month, day in bounds if year == second)
    )


def _refuse_not_following(text: str, pair: re.Match[str], old: Dating, read_phrase: Read) -> None:
    """Raise for a day of two years that do not follow one another; what is no day of a year may be something else."""
    year, plain = int(pair["year"]), f"{text[: pair.end('year')]}{text[pair.end() :]}"
    when = tried(read_phrase, plain, old)
    if when is None or when.precision is not Precision.DAY or len(pair["next"]) > _LONGEST_NEXT:
        return
    right = f"{text[: pair.end('year')]}{pair['sign']}{str(year + 1)[-len(pair['next']) :]}{text[pair.end() :]}"
    message = f"{pair['year']}{pair['sign']}{pair['next']} are not two years that follow one another"
    raise DateError(text, "dual-date", message, hint=f"{right} or {plain}" if year < LAST_DOUBLE else plain)
