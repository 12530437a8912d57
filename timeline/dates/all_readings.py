"""All the ways in which a text may be read: those beside the one that was taken, those that a refusal names."""

import re

from timeline.dates.dating import DateError, Dating
from timeline.dates.possible import AS_WRITTEN, FEAST, NAMED, ORTHODOX, TWO_YEARS, Reading
from timeline.dates.reading import read
from timeline.dates.tidying import tidied
from timeline.dates.understanding import understood_or_none, unhelped
from timeline.dates.when import When

_EASTER = r"(?i)\b(?:easter|pascha|shrove|ash|palm|maundy|good|holy|ascension|pentecost|whit|trinity|corpus)"
"""What may be a feast that lies some days from Easter."""

_YEAR_AND_CODE = re.compile(r"(\d{4})-([23]\d|4[01])", re.ASCII)


def readings(text: str, dating: Dating, when: When | None = None) -> tuple[Reading, ...]:
    """Return all the ways in which a text may be read, the likeliest first; those that a refusal names if it is one.

    `when` is the date as which the text was understood, if that is known already.
    """
    plain = tidied(text).bare.text
    if when is not None and when.text == plain:
        return (Reading(when.text, AS_WRITTEN, None), *_two_years(plain))
    known = when or understood_or_none(plain, dating)
    found = tuple(each for each in _all_readings(plain, dating, known) if _readable(each.date, dating))
    if known is None:
        return found
    found = found if any(each.date == known.text for each in found) else (Reading(known.text, AS_WRITTEN, None),)
    return (*found, *_of_the_other_rite(plain, known, dating))


def _of_the_other_rite(text: str, known: When, dating: Dating) -> tuple[Reading, ...]:
    """Return the reading of a feast by the other Easter, where it gives another date; none if no feast is named so."""
    if dating.calendar or re.search(_EASTER, text) is None:
        return ()
    from timeline.dates.calendar_phrases import of_the_other_rite

    other = understood_or_none(named, dating) if (named := of_the_other_rite(text)) else None
    return () if other is None or other.text == known.text else (Reading(other.text, ORTHODOX, None),)


def _two_years(text: str) -> tuple[Reading, ...]:
    """Return the other reading of a season by its code that looks like two years, as sports and schools write them."""
    match = _YEAR_AND_CODE.fullmatch(text)
    first = 0 if match is None else int(match[1])
    return (Reading(f"{first}/{first + 1}", TWO_YEARS, None),) if match and (first + 1) % 100 == int(match[2]) else ()


def readings_refused(text: str, dating: Dating, hint: str = "") -> tuple[Reading, ...]:
    """Return the ways in which a text may be read that was refused since there are several.

    Where no rule tells them they are those of the hint of the refusal.
    """
    plain = tidied(text).bare.text
    found = tuple(each for each in _all_readings(plain, dating, None) if _readable(each.date, dating))
    dates = (Reading(each, NAMED, None) for each in hint.split(" or ") if each)
    return found or tuple(each for each in dates if _readable(each.date, dating))


def _all_readings(text: str, dating: Dating, known: When | None) -> tuple[Reading, ...]:
    """Return the readings of a plain text; of another calendar than the file's, none but the one that is known."""
    from timeline.dates.phrases import is_stamp, readings_of, rewritten

    if dating.calendar and not is_stamp(text):
        from timeline.dates.calendar_phrases import readings_in_calendar

        return readings_in_calendar(text, dating)
    if known is not None and known.calendars:
        return ()
    return readings_of(rewritten(text) or text, dating) or _of_feasts(text, dating)


def _of_feasts(text: str, dating: Dating) -> tuple[Reading, ...]:
    """Return the readings of a phrase in which feasts stand, by the days on which they may be."""
    from timeline.dates.calendar_phrases import days_within

    return tuple(Reading(when.text, FEAST, None) for when in days_within(text, dating, unhelped))


def _readable(text: str, dating: Dating) -> bool:
    """Return whether a reading is a date that there is."""
    try:
        read(text, dating)
    except DateError:
        return False
    return True
