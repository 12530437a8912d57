"""What a date text means, told in full: bounds, core, words, counts, other readings."""

from dataclasses import replace
from typing import NamedTuple

from timeline.dates.all_readings import readings, readings_refused
from timeline.dates.calendars.roman import FIRST_CHANGE
from timeline.dates.dating import DateError, Dating, Direction
from timeline.dates.days import weekday
from timeline.dates.isotext import count_numbers, iso_certain, iso_earliest, iso_latest
from timeline.dates.possible import Reading
from timeline.dates.reading import parse_edtf
from timeline.dates.understanding import parse_date, understand
from timeline.dates.when import When
from timeline.dates.words import words
from timeline.dates.writer import edtf

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

JsonValue = (
    str
    | int
    | bool
    | None
    | list[str]
    | list[str | None]
    | dict[str, list[int | None]]
    | dict[str, str | int]
    | list[dict[str, str | None]]
)


class Explanation(NamedTuple):
    """A text, and the date it was understood as or the fault for which it was refused."""

    text: str
    dating: Dating
    when: When | None = None
    error: DateError | None = None
    readings: tuple[Reading, ...] = ()

    @property
    def others(self) -> tuple[Reading, ...]:
        """The readings beside the one that was taken."""
        return tuple(each for each in self.readings if self.when is None or each.date != self.when.text)

    @property
    def other_readings(self) -> tuple[str, ...]:
        """The dates of the other readings, in the date language."""
        return tuple(each.date for each in self.others)

    def as_json(self) -> dict[str, JsonValue]:
        """Return the object that `explain --json` prints for the text."""
        if self.when is None:
            return {"text": self.text, "error": _fault(self.error), "readings": self._told()}
        certain = iso_certain(self.when)
        return {
            "text": self.text,
            "edtf": edtf(self.when),
            "level": self.when.level,
            "kind": str(self.when.kind),
            "earliest": iso_earliest(self.when),
            "latest": iso_latest(self.when),
            "certain": None if certain is None else list(certain),
            "precision": str(self.when.precision),
            "uncertain": self.when.uncertain,
            "approximate": self.when.approximate,
            "open_start": self.when.open_start,
            "open_end": self.when.open_end,
            "words": words(self.when),
            "counts": _counts(self.when, self.dating),
            "weekday": weekday_name(self.when),
            "calendar": ", ".join(self.when.calendars) or "gregorian",
            "other_readings": list(self.other_readings),
            "readings": self._told(),
        }

    def _told(self) -> list[dict[str, str | None]]:
        """Return the readings: the date, its words, the rule that gives it, the day from which it is read."""
        whens = [self._read(each.date) for each in self.readings]
        return [
            {"date": each.date, "words": words(when), "rule": each.rule, "anchor": each.anchor}
            for each, when in zip(self.readings, whens, strict=True)
        ]

    def _read(self, date: str) -> When:
        """Return the date of a reading, in the calendar of the date that was taken, else in that of the file."""
        if self.when is None:
            return parse_date(date, self.dating)
        if date == self.when.text:
            return self.when
        return parse_date(date, self.dating.of_calendar((*self.when.calendars, "")[0]))


def explain(text: str, dating: Dating, *, strict: bool = False, future: bool = False) -> Explanation:
    """Explain a text, never raising: a refusal is part of the explanation.

    `strict` takes EDTF as published only; `future` reads what has no year as ahead of the as-of day.
    """
    dating = replace(dating, direction=Direction.FUTURE) if future else dating
    try:
        when = parse_edtf(text) if strict else understand(text, dating)
    except DateError as error:
        named = () if strict or error.code != "two-readings" else readings_refused(text, dating, error.hint)
        return Explanation(text=text, dating=dating, error=error, readings=named)
    return Explanation(text=text, dating=dating, when=when, readings=readings(text, dating, when))


def weekday_name(when: When) -> str | None:
    """Name the day of the week of a date that is one day for certain, None of any other.

    A Gregorian day before there were any has none that anybody would have named: it is told of dates of a calendar.
    """
    day = when.earliest_day
    if any(when.qualifiers) or (day is not None and day < FIRST_CHANGE and not when.calendars):
        return None
    return WEEKDAYS[weekday(day)] if day is not None and day == when.latest_day else None


def _fault(error: DateError | None) -> dict[str, str | int]:
    """Return the part of the object that tells of a refusal."""
    assert error is not None, "a text is either understood or refused"
    return {"code": error.code, "message": error.message, "column": error.column, "hint": error.hint}


def _counts(when: When, dating: Dating) -> dict[str, list[int | None]]:
    """Return the numbers of a date in every declared count."""
    numbers = {count.name: count_numbers(when, count) for count in dating.counts}
    return {name: list(pair) for name, pair in numbers.items() if pair is not None}
