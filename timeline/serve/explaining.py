"""A date explained while it is typed: what it means, and from which day it is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from starlette.responses import Response

from timeline.dates import DateError, explain
from timeline.edits.assignments import Moment
from timeline.edits.claims import Claim
from timeline.edits.drafting import Draft, understood_of
from timeline.edits.explanations import explanation_rows
from timeline.events.model import Citation, Event, Timeline
from timeline.problems import TimelineError
from timeline.records.saying import Understood, day_written, days_of, in_calendar, read_on_one_of
from timeline.serve.asking import Address, Asked, Reads, told
from timeline.serve.session import Session, today

LONGEST = 2000
"""How many characters of a date are explained."""


class Date(NamedTuple):
    """A date as it was typed: its text, its end where that was typed apart, its calendar, the day of its words."""

    text: str
    end: str = ""
    calendar: str = ""
    said_on: str = ""


def explaining(session: Session) -> Sequence[Address]:
    """Return the address at which dates are explained."""
    return [Reads("/explain", Explains(session).explain)]


@dataclass(frozen=True, slots=True)
class Explains:
    """What answers requests for explanations."""

    session: Session

    def explain(self, asked: Asked) -> Response:
        """Answer with the meaning of a date that is typed for an event, new or known by its id, with some sources."""
        text, identity = asked.query.get("text", "").strip(), asked.query.get("event", "")
        if len(text) > LONGEST:
            raise TimelineError(f"a date has at most {LONGEST:,} characters", status=2)
        sources = list(filter(None, asked.query.get("sources", "").split("\n")))
        event, timeline = self.session.event(identity) if identity else (None, self.session.read()[0])
        typed = Date(text, *(asked.query.get(key, "").strip() for key in ("end", "calendar", "said_on")))
        return told(explained(typed, sources, event, timeline))


def explained(typed: Date, sources: Sequence[str], event: Event | None, timeline: Timeline) -> dict[str, object]:
    """Return what a date means, and from which day it was read; or why it is refused, and what would be right."""
    base, calendar = timeline.seen_from(today()), typed.calendar or (event.calendar if event else "")
    try:
        days = [timeline.day_meant(typed.said_on, base)] if typed.said_on else _days(sources, event, timeline)
        whole = _until_its_end(typed._replace(calendar=calendar), days, base, timeline) if typed.end else None
        text = whole.when.text if whole else typed.text
        dating = in_calendar(timeline.dating_on(days[0] if days else base), calendar or None)
    except TimelineError as error:
        return {"rows": [], **_refused(error)}
    explanation = explain(text, dating)
    if explanation.when is None:
        return {"rows": [], **_refused(explanation.error)}
    rows = [list(row) for row in explanation_rows(explanation, explanation.when) if row[1]]
    try:
        understood = whole or read_on_one_of(text, days, base, timeline, calendar)
    except TimelineError as error:
        return {"rows": rows, **_refused(error)}
    return {"rows": rows, "against": _against(understood, sources), "error": "", "hint": ""}


def _until_its_end(typed: Date, days: Sequence[int], base: int, timeline: Timeline) -> Understood:
    """Understand a date whose end was typed apart."""
    said_on = day_written(timeline.dating_on(days[0] if days else base))
    draft = Draft(date=typed.text, end=typed.end, calendar=typed.calendar or None)
    return understood_of(draft, [Claim(said_on=said_on)], timeline, base)


def _days(sources: Sequence[str], event: Event | None, timeline: Timeline) -> list[int]:
    """Return the days from which words are read, as an edit would; none if nobody gave one."""
    moment, base = Moment(today()), timeline.seen_from(today())
    if event is not None:
        kept = {each.source: each for each in event.citations}
        citations = tuple(kept.get(source, Citation(source=source)) for source in sources)
        return moment.days_of_event(replace(event, citations=citations), timeline)
    found = [day for source in sources for day in days_of(Citation(source=source), timeline)]
    return list(dict.fromkeys(found)) if sources else [base]


def _against(understood: Understood, sources: Sequence[str]) -> str:
    """Say from which day words were read, and whose that is; nothing if the date is not words."""
    if not understood.said:
        return ""
    day = understood.said_on or "any of the days of its sources: the same"
    return f"read from {day}" + (", the day of the source" if sources and understood.said_on else "")


def _refused(error: TimelineError | None) -> dict[str, object]:
    """Return why a date is refused, and where in it."""
    assert error is not None, "a text is either understood or refused"
    column = error.column if isinstance(error, DateError) else 0
    return {"against": "", "error": error.message, "hint": error.hint, "column": column}
