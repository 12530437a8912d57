"""Dates in the months of other calendars: '1 Muharram 1445', '15 Nisan 5783', '9 Thermidor an II', '1445 AH'."""

import re

from timeline.dates.calendar_phrases.month_names import MONTHS, Month, plain_text
from timeline.dates.calendar_phrases.reader import by
from timeline.dates.calendars import Calendar, calendar_named
from timeline.dates.dating import DateError, Dating
from timeline.dates.days import civil, day_number
from timeline.dates.reading import read
from timeline.dates.when import When

_YEAR = (
    r"(?:(?:in |of |de |del )?(?:the )?(?:(?:year|lan|an|ano|jahr|anul) )?)?(?P<year>[0-9]{1,4}|[ivx]+)"
    r"(?: (?:ah|a\.h\.|h|hijri|hijra|am|a\.m\.|sh|ap|de la republique|of the republic|року|года|roku|хіджри|хиджры))?"
    r"(?: ?(?:\u0647\u0640|\u0647)(?!\w))?(?: \(tabular\))?"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|e|re|\.)?"
_MONTH = r"(?P<month>[^\W\d_]+(?: (?:[^\W\d_]+|[12])){0,3}?)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:(?:the|le) )?{_DAY}(?: of| de)? {_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"(?:in )?{_MONTH},? (?![0-9]{{1,2}}$){_YEAR}",
        rf"{_DAY}\s*[-\u2013]\s*(?P<last>[0-9]{{1,2}}) {_MONTH},? {_YEAR}",
    )
)
_YEARS_ALONE = {
    "islamic": re.compile(
        r"(?:a\.?h\.? ?(?P<before>\d{1,4})|(?P<year>\d{1,4}) ?(?:a\.?h\.?|hijri|hijra|\u0647\u0640?))(?: \(tabular\))?"
    ),
    "hebrew": re.compile(r"a\.?m\.? ?(?P<before>[3-7]\d{3})|(?P<year>[3-7]\d{3}) ?a\.?m\.?"),
    "persian": re.compile(r"(?P<year>1[2-5]\d\d) ?(?:a\.?p\.?|s\.?h\.?)"),
    "french-republican": re.compile(
        r"(?:the )?(?:year|lan|an) (?:(?P<year>[ivx]+)(?: de la republique| of the republic)?"
        r"|(?P<number>\d{1,2})(?: de la republique| of the republic))"
    ),
}
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LATEST = {"islamic": 1600, "hebrew": 6800, "persian": 1500, "french-republican": 14}
_HEBREW_FOR_SURE = 5900
"""The last year 'AM' that is one of the Hebrew calendar: later ones are those of Byzantium and of Rus, too."""
_BYZANTINE = 5509
"""Where a year of the world began in the Byzantine count: 6746 on 1 September 1237."""
_EARLIEST = {"islamic": 1, "hebrew": 3000, "persian": 1277, "french-republican": 1}


def calendar_date(text: str, dating: Dating) -> When | None:
    """Read a day, a month or a year of another calendar by its names, None if the text names none.

    date = day month year | month day year | month year | day "-" day month year | year era | era year
    era = AH | AM | SH
    """
    plain = plain_text(text)
    for form in _FORMS:
        match = form.fullmatch(plain)
        if match is not None and match["month"] in MONTHS:
            return _read(text, match, MONTHS[match["month"]], dating)
    for name, form in _YEARS_ALONE.items():
        match = form.fullmatch(plain)
        if match is not None:
            year = number_of(next(value for value in match.groups() if value))
            if name == "hebrew" and year > _HEBREW_FOR_SURE:
                raise _byzantine_year(text, year)
            return read(f"{year:04d}", by(dating, name))
    return None


def _byzantine_year(text: str, year: int) -> DateError:
    """Return the error for a year of the world that two counts have: the Hebrew one, that of Byzantium and of Rus."""
    first = year - _BYZANTINE
    message = f"a year {year} of the world is of the Byzantine count, or of the Hebrew one"
    days = f"{first:04d}-09/{first + 1:04d}-08"
    hint = f"Byzantine: {days}, `calendar: julian`; Hebrew: {year}, `calendar: hebrew`"
    return DateError(text, "two-readings", message, hint=hint)


def number_of(digits: str) -> int:
    """Return a year in digits or in Roman numerals as a number."""
    if digits.isdigit():
        return int(digits)
    values = [_ROMAN[letter] for letter in digits]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _read(text: str, match: re.Match[str], month: Month, dating: Dating) -> When:
    """Read the parts of a date as the date language writes them."""
    found, year = match.groupdict(), number_of(match["year"])
    calendar = calendar_named(month.calendar)
    if not is_plausible(year, month.calendar):
        raise _foreign_year(text, match, calendar, month)
    number = _month_number(text, match, calendar, year, month.number)
    days = [f"-{int(day):02d}" for day in (found.get("day"), found.get("last")) if day]
    written = "/".join(f"{year:04d}-{number:02d}{day}" for day in days or [""])
    return read(written, by(dating, month.calendar))


def is_plausible(year: int, name: str) -> bool:
    """Return whether a year is one that people write in a calendar, by its name, rather than one of our era."""
    return _EARLIEST[name] <= year <= _LATEST[name]


def _month_number(text: str, match: re.Match[str], calendar: Calendar, year: int, number: int) -> int:
    """Return the number of a month in a year: Adar alone does not say which of two, Adar I is in a long year only."""
    if calendar.name != "hebrew" or number != 12 or not calendar.holds(year):
        return number
    both = len(calendar.months(year)) > 12
    if both and match["month"] == "adar":
        message = f"the year {year} has two months Adar"
        adar = re.compile("adar", re.IGNORECASE)
        hint = " or ".join(adar.sub(each, text, count=1) for each in ("Adar I", "Adar II"))
        raise DateError(text, "two-readings", message, hint=hint)
    return number


def _foreign_year(text: str, match: re.Match[str], calendar: Calendar, month: Month) -> DateError:
    """Return the error for a month of one calendar with what is rather a year of another."""
    year, day = number_of(match["year"]), int(match.groupdict().get("day") or 1)
    message = f"{match['year']} is no year of the {calendar.title} calendar that people have written"
    readings = [each for each in _years_of(year, calendar) if calendar.day(each, month.number, day) is not None]
    fitting = [each for each in readings if civil(calendar.day(each, month.number, day) or 0).year == year]
    hint = " or ".join(re.sub(rf"\b{match['year']}\b", str(each), text) for each in fitting)
    return DateError(text, "two-readings", message, hint=hint)


def _years_of(gregorian: int, calendar: Calendar) -> list[int]:
    """Return the years of a calendar that have days in a Gregorian year, in their order."""
    found = []
    for day in (day_number(gregorian), day_number(gregorian, 7), day_number(gregorian + 1) - 1):
        try:
            found.append(calendar.civil(day).year)
        except ValueError:
            continue
    return list(dict.fromkeys(found))


def years_within(gregorian: int, name: str) -> list[int]:
    """Return the years of a calendar, by its name, that have days in a Gregorian year."""
    return _years_of(gregorian, calendar_named(name))
