"""What a date text means, told in full: bounds, core, words, counts, other readings."""

from dataclasses import dataclass

from timeline.dates.dating import DateError, Dating
from timeline.dates.days import weekday
from timeline.dates.isotext import count_numbers, iso_certain, iso_earliest, iso_latest
from timeline.dates.reading import parse_edtf
from timeline.dates.understanding import other_readings, understand
from timeline.dates.when import When
from timeline.dates.words import words
from timeline.dates.writer import edtf

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

JsonValue = str | int | bool | None | list[str] | list[str | None] | dict[str, list[int | None]] | dict[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A text, and the date it was understood as or the fault for which it was refused."""

    text: str
    dating: Dating
    when: When | None = None
    error: DateError | None = None
    other_readings: tuple[str, ...] = ()

    def as_json(self) -> dict[str, JsonValue]:
        """Return the object that `explain --json` prints for the text."""
        if self.when is None:
            return {"text": self.text, "error": _fault(self.error)}
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
        }


def explain(text: str, dating: Dating, *, strict: bool = False, future: bool = False) -> Explanation:
    """Explain a text, never raising: a refusal is part of the explanation.

    `strict` takes EDTF as published only; `future` reads what has no year as ahead of the as-of day.
    """
    try:
        when = parse_edtf(text) if strict else understand(text, dating, future=future)
    except DateError as error:
        return Explanation(text=text, dating=dating, error=error)
    others = other_readings(text, when, dating, future=future)
    return Explanation(text=text, dating=dating, when=when, other_readings=others)


def weekday_name(when: When) -> str | None:
    """Name the day of the week of a date that is one day, None of any other."""
    day = when.earliest_day
    return WEEKDAYS[weekday(day)] if day is not None and day == when.latest_day else None


def _fault(error: DateError | None) -> dict[str, str | int]:
    """Return the part of the object that tells of a refusal."""
    assert error is not None, "a text is either understood or refused"
    return {"code": error.code, "message": error.message, "column": error.column, "hint": error.hint}


def _counts(when: When, dating: Dating) -> dict[str, list[int | None]]:
    """Return the numbers of a date in every declared count."""
    numbers = {count.name: count_numbers(when, count) for count in dating.counts}
    return {name: list(pair) for name, pair in numbers.items() if pair is not None}
