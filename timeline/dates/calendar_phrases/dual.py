"""Two dates for one day, and two years: '11/24 February 1918', '25 October (7 November) 1917', '11 February 1731/2'."""

import re
from collections.abc import Sequence

from timeline.dates.calendar_phrases.month_words import month_of
from timeline.dates.calendar_phrases.reader import Read, by, tried
from timeline.dates.calendars import GREGORIAN, JULIAN
from timeline.dates.dating import DateError, Dating
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
_TWO_YEARS = re.compile(r"(?P<head>.*[^\W\d_].*\W)(?P<year>\d{3,4})/(?P<next>\d{1,4})(?P<tail>\D{0,10})")
_YEAR_WORD = re.compile(r"\s*(?:року|року\.|года|roku)$|(?<=\d)\s*[^\W\d_]\.?$")
_BETWEEN_DAYS = frozenset("/([")
_LAST_OLD_YEAR, _LAST_CHANGE = 1752, 1923
_LADY_DAY = (3, 25)


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

    The day is of the second year, in the Julian calendar. None if the text has not two years that follow one another.
    """
    match = _TWO_YEARS.fullmatch(text) if "/" in text else None
    if match is None:
        return None
    if not str(int(match["year"]) + 1).endswith(match["next"]):
        _refuse_not_following(text, match, dating, read_phrase)
        return None
    first, second = int(match["year"]), int(match["year"]) + 1
    old = by(dating, "julian")
    when = tried(read_phrase, f"{match['head']}{second:04d}{match['tail']}", old)
    if when is None or when.precision not in (Precision.DAY, Precision.MONTH) or when.earliest_day is None:
        return None
    _, month, day = JULIAN.civil(when.earliest_day)
    if (month, day) >= _LADY_DAY or second > _LAST_OLD_YEAR:
        here = f"{match['head'].strip()} {first}"
        message = "a year is written double up to 24 March, where years began on 25 March: in England until 1752"
        raise DateError(text, "two-readings", message, hint=f"{here} or {match['head'].strip()} {second}")
    return when


def _refuse_not_following(text: str, match: re.Match[str], dating: Dating, read_phrase: Read) -> None:
    """Raise for a day of two years that do not follow one another; what is no day of a year may be something else."""
    year = int(match["year"])
    plain = f"{match['head']}{match['year']}{match['tail']}"
    if year < _LAST_OLD_YEAR and tried(read_phrase, plain, by(dating, "julian")) is not None:
        right = f"{match['head']}{year}/{str(year + 1)[-len(match['next']) :]}{match['tail']}"
        message = f"{match['year']}/{match['next']} are not two years that follow one another"
        raise DateError(text, "dual-date", message, hint=f"{right} or {plain}")
