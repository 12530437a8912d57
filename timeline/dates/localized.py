"""When to words in other languages than English: patterns of CLDR through babel, the extra `i18n`."""

from collections.abc import Callable, Mapping
from datetime import date

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.units import format_unit

from timeline.dates.connectives import SIGNS, Connectives
from timeline.dates.days import DAY_SECONDS, civil
from timeline.dates.english_words import beside, in_its_calendar
from timeline.dates.gregorian import gregorian, is_as_vague, same_digits
from timeline.dates.intervals import MISSING, OPEN
from timeline.dates.languages import language as language_of
from timeline.dates.locales import find_locale
from timeline.dates.naming import STYLES, ends_its_day, part_code, zone_name
from timeline.dates.relations import relation_words
from timeline.dates.roman_numerals import in_roman
from timeline.dates.when import Kind, Precision, When
from timeline.problems import TimelineError

_SKELETONS = {
    Precision.DAY: "yMMMMd",
    Precision.MONTH: "yMMMM",
    Precision.QUARTER: "yQQQQ",
    Precision.YEAR: "y",
}
_CLOCKS = (Precision.HOUR, Precision.MINUTE, Precision.SECOND)
_YEARS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM, Precision.DEEP)
_PARTS_OF_YEAR = (Precision.SEASON, Precision.QUADRIMESTER, Precision.SEMESTER)
_WITH_ERA = 999
"""The last year that is said with its era, lest it be taken for a number."""
_LAST_YEAR, _LONG_IN_ROMAN = 9999, 40
_LAST_PLAIN, _LAST_NORTHERN, _LAST_QUARTER = 24, 28, 36
"""The last codes of seasons that follow the hemisphere, of those of the north, and of quarters."""


def localized(when: When, language: str, names: Mapping[str, str]) -> str:
    """Say a date in a language by its code, such as `uk` or `pt-BR`; other events by their `names`."""
    locale, table = _locale(language), language_of(language)
    link = SIGNS if table is None else table.connectives
    if when.relation is None:
        return _in_both(when, locale, link) if when.calendars else _said(when, locale, link)

    def distance(amount: int, unit: str) -> str:
        return format_unit(amount, f"duration-{unit}", locale=locale)

    return relation_words(when, names, link, distance)


def _in_both(when: When, locale: Locale, link: Connectives) -> str:
    """Say a date of another calendar in that, then in the Gregorian; the months of most are named as in English."""
    alike = same_digits(when)
    if alike is None or any(name in STYLES for name in when.calendars):
        said = in_its_calendar(when)
    else:
        said = _said(alike, locale, link)
        said = link.old_style.format(said) if when.calendars == ("julian",) and _all_julian(when) else said
    return said if is_as_vague(when) else beside(said, _said(gregorian(when), locale, link))


def _all_julian(when: When) -> bool:
    """Return whether a date, or each of its members, is Julian."""
    dated = [member for member in when.members if member not in (OPEN, MISSING)]
    return all(map(_all_julian, dated)) if dated else when.calendar == "julian"


def _locale(language: str) -> Locale:
    """Find the language in CLDR."""
    locale = find_locale(language)
    if locale is None:
        message = f"there is no language {language!r}"
        raise TimelineError(message, hint="en, uk, ro, de, fr", status=1)
    return locale


def _said(when: When, locale: Locale, link: Connectives) -> str:
    """Say a date of any kind."""
    match when.kind:
        case Kind.DATE:
            return _single(when, locale, link)
        case Kind.INTERVAL:
            return _interval(when, locale, link)
        case Kind.ONE_OF if len(when.members) == 1 and when.members[0].kind is Kind.INTERVAL:
            return _choice(when, locale, link)
        case Kind.ONE_OF | Kind.ALL_OF:
            return _set(when, locale, link)
        case Kind.RELATION:
            return when.text
        case Kind.UNKNOWN:
            return link.unknown


def _set(when: When, locale: Locale, link: Connectives) -> str:
    """Say one or all of some dates."""
    if len(when.members) == 1:
        return _said(when.members[0], locale, link)
    pattern = link.either if when.kind is Kind.ONE_OF else link.both
    say = _said if len({(each.uncertain, each.approximate) for each in when.members}) == 1 else _noted
    names = [_member(member, locale, link, say) for member in when.members]
    return pattern.format(", ".join(names[:-1]), names[-1])


def _member(when: When, locale: Locale, link: Connectives, say: Callable[[When, Locale, Connectives], str]) -> str:
    """Say one member of a set, which may be an open range."""
    start, end = when.members if when.kind is Kind.INTERVAL else (when, when)
    if start == OPEN and link.or_earlier:
        return link.or_earlier.format(say(end, locale, link))
    if end == OPEN and link.or_later:
        return link.or_later.format(say(start, locale, link))
    return say(when, locale, link)


def _marked(text: str, when: When, link: Connectives) -> str:
    """Say what is approximate and what is uncertain."""
    text = link.about.format(text) if when.approximate else text
    return link.possibly.format(text) if when.uncertain else text


def _noted(when: When, locale: Locale, link: Connectives) -> str:
    """Say one date of several with what is rough or doubtful of it alone after it."""
    if when.kind is not Kind.DATE:
        return _said(when, locale, link)
    notes = (" (\N{ALMOST EQUAL TO})" if when.approximate else "", " (?)" if when.uncertain else "")
    return f"{_name(when, locale, link)}{''.join(notes)}"


def _single(when: When, locale: Locale, link: Connectives) -> str:
    """Say one date."""
    return _marked(_name(when, locale, link), when, link)


def _interval(when: When, locale: Locale, link: Connectives) -> str:
    """Say an interval."""
    start, end = when.members
    if end in (OPEN, MISSING):
        pattern = link.ongoing if end == OPEN else link.end_unknown
        return pattern.format(_single(start, locale, link))
    if start in (OPEN, MISSING):
        pattern = link.until if start == OPEN else link.start_unknown
        return pattern.format(_single(end, locale, link))
    if when.approximate or when.uncertain:
        return link.span.format(_single(start, locale, link), _single(end, locale, link))
    return _range(when, start, end, locale, link)


def _choice(when: When, locale: Locale, link: Connectives) -> str:
    """Say that it was at one of the days or years of a range."""
    start, end = when.members[0].members
    if start == OPEN:
        return (link.earlier or link.before).format(_marked(_neighbour(end, 1, locale), end, link))
    if end == OPEN:
        return link.after.format(_marked(_neighbour(start, -1, locale), start, link))
    names = _name(start, locale, link), _name(end, locale, link)
    return _marked(link.between.format(*names), when, link)


def _neighbour(when: When, step: int, locale: Locale) -> str:
    """Name the year, month or day next to a date, of a part of a year the month; what is after a time is from it."""
    if when.precision in _CLOCKS:
        return _moment(when, locale) if step < 0 else _moment_after(when, locale)
    day = (when.latest_day or 0) + 1 if step > 0 else (when.earliest_day or 0) - 1
    return _name_of_day(day, when, locale)


def _range(when: When, start: When, end: When, locale: Locale, link: Connectives) -> str:
    """Say from when to when, naming once what both share."""
    skeleton = "" if start.precision is Precision.QUARTER else _SKELETONS.get(start.precision, "")
    first, last = when.earliest_day, when.latest_day
    if start.precision is end.precision and skeleton and first is not None and last is not None:
        days = _as_date(first), _as_date(last)
        if days[0] and days[1] and days[0].year > _WITH_ERA:
            return format_interval(days[0], days[1], skeleton, locale=locale)
    return f"{_name(start, locale, link)} \N{EN DASH} {_name(end, locale, link)}"


def _name(when: When, locale: Locale, link: Connectives) -> str:
    """Name one date without what is uncertain of it."""
    first, last = when.earliest_day or 0, when.latest_day or 0
    if when.precision in _CLOCKS:
        return _moment(when, locale)
    if when.precision in _YEARS:
        return _years(when, locale, link)
    if when.precision in _PARTS_OF_YEAR and (named := _part_of_year(when, locale, link)):
        return named
    if "X" in when.text:
        names = _name_of_day(first, when, locale), _name_of_day(last, when, locale)
        return names[0] if names[0] == names[1] else link.between.format(*names)
    if when.precision in _PARTS_OF_YEAR:
        ends = _as_date(first), _as_date(last)
        if ends[0] and ends[1]:
            return format_interval(ends[0], ends[1], "yMMMM", locale=locale)
    return _name_of_day(first, when, locale)


def _part_of_year(when: When, locale: Locale, link: Connectives) -> str:
    """Name a season, a third or a half by its code, '' in a language that has no words for it here."""
    code, year = part_code(when.canonical or when.text) or 0, _year(civil(when.earliest_day or 0).year, locale)
    if code > _LAST_QUARTER:
        return link.parts[code - _LAST_QUARTER - 1].format(year) if link.parts else ""
    half = "" if code <= _LAST_PLAIN else link.hemispheres[code > _LAST_NORTHERN]
    return f"{link.seasons[(code - 21) % 4]} {year}{half}" if link.seasons else ""


def _moment(when: When, locale: Locale) -> str:
    """Name a day with its time, on the clock of the timeline's zone."""
    return _clock_of(when, when.earliest or 0, locale)


def _moment_after(when: When, locale: Locale) -> str:
    """Name the time with which that has begun of which a date is before."""
    return _clock_of(when, (when.latest or 0) + 1, locale)


def _clock_of(when: When, at: int, locale: Locale) -> str:
    """Name a second as finely as a date is told."""
    day, second = divmod(at, DAY_SECONDS)
    hours, minutes = f"{second // 3600}", f"{second // 60 % 60:02d}"
    clock = f"{hours} h" if when.precision is Precision.HOUR else f"{hours:0>2}:{minutes}"
    clock = f"{clock}:{second % 60:02d}" if when.precision is Precision.SECOND else clock
    clock = "24:00" if ends_its_day(when) else clock
    return f"{_day_name(day, locale)}, {clock}{zone_name(when.start.offset)}"


def _day_name(day: int, locale: Locale) -> str:
    """Name a day."""
    year, month, number = civil(day)
    if _WITH_ERA < year <= _LAST_YEAR:
        return format_date(date(year, month, number), "long", locale=locale)
    return f"{_in_its_year(Precision.DAY, date(2000, month, number), locale)} {_year(year, locale)}"


def _name_of_day(day: int, when: When, locale: Locale) -> str:
    """Name the year, month or day in which a day lies, as fine as the date is."""
    year, month, number = civil(day)
    precision = Precision.MONTH if when.precision in _PARTS_OF_YEAR else when.precision
    if precision is Precision.DAY:
        return _day_name(day, locale)
    moment = None if year <= _WITH_ERA else _as_date(day)
    if moment is not None:
        return format_skeleton(_SKELETONS.get(precision, "y"), moment, locale=locale)
    return f"{_in_its_year(precision, date(2000, month, number), locale)} {_year(year, locale)}".lstrip()


def _in_its_year(precision: Precision, day: date, locale: Locale) -> str:
    """Name a day, a month or a quarter without its year, '' of what is longer."""
    if precision is Precision.DAY:
        return format_skeleton("MMMMd", day, locale=locale)
    if precision is Precision.MONTH:
        return str(locale.months["stand-alone"]["wide"][day.month])
    return format_date(day, "QQQQ", locale=locale) if precision is Precision.QUARTER else ""


def _years(when: When, locale: Locale, link: Connectives) -> str:
    """Name a year, a decade, a century or any row of years."""
    first, last = civil(when.earliest_day or 0).year, civil(when.latest_day or 0).year
    if first == last:
        return _year(first, locale)
    years = f"{_year(first, locale)} \N{EN DASH} {_year(last, locale)}"
    if when.precision is Precision.DECADE and link.decade:
        is_named = first > _WITH_ERA and first % 100
        return link.decade.format(first) if is_named else link.decade_of.format(years)
    length, pattern = {Precision.CENTURY: (100, link.century), Precision.MILLENNIUM: (1000, link.millennium)}.get(
        when.precision, (1, "")
    )
    if not pattern or last > _LAST_YEAR:
        return link.between.format(_year(first, locale), _year(last, locale))
    number = (1 - first) // length if last <= 0 else first // length + 1
    era = f" {locale.eras['abbreviated'][0]}" if last <= 0 else ""
    return f"{pattern.format(in_roman(number) if link.roman and number < _LONG_IN_ROMAN else number)}{era}"


def _year(year: int, locale: Locale) -> str:
    """Name a year, with its era before year 1000 and after the year 9999."""
    eras = locale.eras["abbreviated"]
    if _WITH_ERA < year <= _LAST_YEAR:
        return str(year)
    return f"{year} {eras[1]}" if year > 0 else f"{1 - year} {eras[0]}"


def _as_date(day: int) -> date | None:
    """Return a day as Python's date, None outside the years it has."""
    year, month, number = civil(day)
    return date(year, month, number) if 1 <= year <= 9999 else None
