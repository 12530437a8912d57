"""Text to when: which reader a text goes to."""

from functools import partial

from timeline.dates.calendars import GREGORIAN, Calendar, calendar_named
from timeline.dates.counted import read_counted
from timeline.dates.dating import DateError, Dating
from timeline.dates.days import iso_day
from timeline.dates.edtf import read_date
from timeline.dates.intervals import Reader, read_interval
from timeline.dates.relations import read_relation
from timeline.dates.sets import read_set
from timeline.dates.times import read_time
from timeline.dates.when import UNKNOWN, When

_LONGEST = 2000
_SET = "[{"
UNREAD = "unknown-calendar"


def parse_edtf(text: str) -> When:
    """Read EDTF levels 0 to 2 as published, nothing else; DateError for all the rest.

    text = date | time | interval | set          a time stands alone, in no interval or set
    """
    try:
        return _read_edtf(text)
    except DateError as fault:
        raise _with_mend(fault, _read_edtf) from None


def read(text: str, dating: Dating) -> When:
    """Read the date language; the fault is as the reader found it, without what was probably meant.

    text = date | time | interval | set | counted | relation | "unknown"
    """
    if dating.unread:
        raise DateError(text, UNREAD, dating.unread, hint="mend the header, or say --calendar")
    if dating.calendar:
        return _in_calendar(text, dating)
    if not text or len(text) > _LONGEST or text[0] in _SET or "/" in text:
        return _compound(text, partial(_point, dating=dating))
    return read_date(text, dating.hemisphere) or _other_point(text, dating, GREGORIAN, relations=True)


def _in_calendar(text: str, dating: Dating) -> When:
    """Read the date language, its dates in another calendar than the Gregorian."""
    calendar = calendar_named(dating.calendar)
    relation = _relation(text) if len(text) <= _LONGEST else None
    if relation is not None:
        return relation._replace(calendar=dating.calendar)
    return UNKNOWN if text == "unknown" else _compound(text, partial(_point, dating=dating, calendar=calendar))


def _read_edtf(text: str) -> When:
    """Read the standard."""
    return (read_time(text, strict=True) if len(text) < 40 else None) or _compound(text, _published)


def _relation(text: str) -> When | None:
    """Read a relation to an event; a date is no event."""
    when = read_relation(text)
    if when is not None and when.relation is not None:
        for event in when.relation.events:
            date = read_date(event)
            if date is not None:
                _refuse_date_as_event(text, event, date, when.relation.word)
    return when


def _refuse_date_as_event(text: str, event: str, date: When, word: str) -> None:
    """Raise for a relation to a date, which EDTF has its own forms for."""
    after, before = iso_day((date.latest_day or 0) + 1), iso_day((date.earliest_day or 0) - 1)
    hint = {"after": f"[{after}..]", "before": f"[..{before}]", "during": event}.get(word, "")
    message = f"{event} is a date: a relation names an event by its id"
    raise DateError(text, "date-as-event", message, column=text.index(event) + 1, hint=hint)


def _compound(text: str, read: Reader) -> When:
    """Read a set, an interval or a single date, whichever the text looks like."""
    if not text:
        raise DateError(text, "not-a-date", "an empty text is no date", hint="unknown")
    if len(text) > _LONGEST:
        raise DateError(text[:80], "too-long", f"a date has at most {_LONGEST} characters")
    if text[0] in _SET:
        return read_set(text, read)
    return read_interval(text, read) if "/" in text else read(text)


def _point(text: str, dating: Dating, calendar: Calendar = GREGORIAN) -> When:
    """Read one date, time or counted day."""
    return read_date(text, dating.hemisphere, calendar) or _other_point(text, dating, calendar)


def _other_point(text: str, dating: Dating, calendar: Calendar, *, relations: bool = False) -> When:
    """Read what is no date by its digits: a time, which has a T, or words, which have a space between them."""
    when = read_time(text, dating.timezone, calendar) if "T" in text else None
    if when is None and " " in text:
        when = (_relation(text) if relations else None) or read_counted(text, dating.counts, calendar)
    if when is None and relations and text == "unknown":
        return UNKNOWN
    return when or _refuse(text)


def _published(text: str) -> When:
    """Read one date of the standard."""
    when = read_date(text)
    return _refuse(text) if when is None or when.level is None else when


def _refuse(text: str) -> When:
    """Raise for a text that no reader knows."""
    shown = text if len(text) <= 60 else f"{text[:57]}..."
    raise DateError(text, "not-a-date", f"{shown!r} is no date")


def told_better(fault: DateError, dating: Dating) -> DateError:
    """Return the fault of a text with what was probably meant."""
    return _with_mend(fault, partial(read, dating=dating))


def _with_mend(fault: DateError, reader: Reader) -> DateError:
    """Return the fault with what was probably meant; the table of likely mistakes is loaded when one was made."""
    from timeline.dates.mistakes import refuse

    return refuse(fault, partial(_accepts, read=reader))


def _accepts(text: str, read: Reader) -> bool:
    """Return whether a text can be read."""
    try:
        read(text)
    except DateError:
        return False
    return True
