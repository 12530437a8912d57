"""What there is to say of a date that was understood, each with its name."""

from collections.abc import Iterable, Sequence

from timeline.dates import Dating, Explanation, When, iso_certain, iso_earliest, iso_latest
from timeline.dates.calendars import calendar_named
from timeline.edits.dates_told import in_full


def explanation_rows(explanation: Explanation, when: When) -> Sequence[tuple[str, str]]:
    """Return what there is to say of a date, each with its name."""
    certain = iso_certain(when)
    return [
        ("words", in_full(when, explanation.dating.counts)),
        ("date", when.text if when.text != explanation.text else ""),
        ("kind", when.kind.value.replace("_", " ")),
        ("earliest", iso_earliest(when) or "no first day"),
        ("latest", iso_latest(when) or "no last day"),
        ("certain", " to ".join(dict.fromkeys(day or "open" for day in certain)) if certain else "no day of it"),
        ("precision", when.precision.value),
        ("calendar", ", ".join(calendar_named(name).title for name in _calendars(when, explanation.dating))),
        ("qualified", " and ".join(_qualifiers(when))),
        *(("could also mean", f"{other.date} ({other.rule})") for other in explanation.others),
    ]


def _calendars(when: When, dating: Dating) -> Sequence[str]:
    """Return the names of the calendars of a date; the Gregorian is named if the file has another."""
    return when.calendars or ([""] if dating.calendar and when.earliest_day is not None else [])


def _qualifiers(when: When) -> Iterable[str]:
    """Name the qualifiers of a date."""
    if when.uncertain:
        yield "uncertain"
    if when.approximate:
        yield "approximate"
