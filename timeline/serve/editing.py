"""Edits from the browser: the same as those of the command line, and in the same journal.

Each request carries the digest of the text that it was made against. Where the file holds another one, nothing is
written, and both versions of the event are returned. Unless `save` is given, what would be changed is only shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from starlette.responses import Response

from timeline.edits.additions import IntoFile, addition_to
from timeline.edits.declared import Declarations, with_events_ahead
from timeline.edits.differences import differences
from timeline.edits.fixing import fix
from timeline.edits.form import Read, addition, alteration, rewriting
from timeline.edits.item_assignments import Lists
from timeline.edits.opening import opened, text_or_none
from timeline.edits.plans import Changed, ChangedSinceError, Seen, digest_of, preview, saved
from timeline.edits.understood import echo_lines
from timeline.events.keys import CITATION, EVENT
from timeline.events.model import Event, Timeline
from timeline.events.saving.history import last_edited_of, undo
from timeline.events.saving.own_files import state_folder
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.own_text import own_text
from timeline.problems import TimelineError
from timeline.serve import given
from timeline.serve.asking import REFUSED, Address, Asked, Reads, Writes, told
from timeline.serve.conflicts import conflict, conflict_of_addition
from timeline.serve.form_keys import told_keys
from timeline.serve.forms import NEW, changes, new_event
from timeline.serve.session import Session, today

HOW = ("digest", "declare", "save")
"""What each edit says in addition to its changes: what was seen, what may be done on the way, and whether to save."""


def editing(session: Session) -> Sequence[Address]:
    """Return the addresses of edits."""
    edits = Edits(session)
    return [
        Reads("/event", edits.event),
        Reads("/names", edits.names),
        Writes("/add", edits.add),
        Writes("/edit", edits.edit),
        Writes("/rewrite", edits.rewrite),
        Writes("/fix", edits.fix),
        Writes("/undo", edits.undo),
    ]


@dataclass(frozen=True, slots=True)
class Edits:
    """What answers requests that edit the files of a session."""

    session: Session

    def event(self, asked: Asked) -> Response:
        """Answer with an event as it is to be edited: its keys, its text, and the digest of its file."""
        event, timeline = self.session.event(asked.query.get("id", ""))
        return told(shown(event, timeline))

    def names(self, _: Asked) -> Response:
        """Answer with the names that the timeline has, and with the file that a new event goes to."""
        timeline, _problems = self.session.read()
        home = Path(self.session.names[0])
        return told({**names_of(timeline), "file": str(home), "digest": _digest(home)})

    def add(self, asked: Asked) -> Response:
        """Add an event, or show what that would write."""
        fields = asked.fields()
        given.refuse_others(fields, (*NEW, *HOW))
        new = new_event(fields)
        place = addition_to(Path(self.session.names[0]), self.session.max_size, self.session.reading)
        known = place.timeline()
        timeline = with_events_ahead(known, [new.draft.date or ""]) if given.truth(fields, "declare") else known
        found = addition(new, place, timeline, today())
        file = found.plan.files[-1]
        seen = Seen(file, given.text(fields, "digest") if isinstance(place, IntoFile) else digest_of(""))
        try:
            return self._answered(fields, found, seen, timeline)
        except ChangedSinceError as error:
            return conflict_of_addition(error, found.plan, new.title, self.session.read()[0].events)

    def edit(self, asked: Asked) -> Response:
        """Change keys and citations of an event, or show what that would write."""
        fields = asked.fields()
        given.refuse_others(fields, ("event", "values", "claims", "base", *HOW))
        event, timeline = self.session.event(given.text(fields, "event"))
        seen = _seen(fields, event)

        def read(event: Event) -> Read:
            typed = changes(fields, event)
            ahead = with_events_ahead(timeline, [str(typed.values.get("date", ""))])
            return alteration(typed, event, ahead if given.truth(fields, "declare") else timeline, today())

        try:
            seen.refuse_other({str(seen.file): text_or_none(seen.file)})
            return self._answered(fields, read(event), seen, timeline)
        except ChangedSinceError as error:
            return conflict(error, event, given.text(fields, "base"), lambda then: read(then).plan)

    def rewrite(self, asked: Asked) -> Response:
        """Write the new text of an event, or show what that would change."""
        fields = asked.fields()
        given.refuse_others(fields, ("event", "text", "base", *HOW))
        event, timeline = self.session.event(given.text(fields, "event"))
        text = given.text(fields, "text")
        try:
            found = Read(rewriting(text, event, timeline), (), {})
            return self._answered(fields, found, _seen(fields, event), timeline)
        except ChangedSinceError as error:
            return conflict(error, event, given.text(fields, "base"), text)

    def fix(self, asked: Asked) -> Response:
        """Write what a problem says was meant."""
        fields = asked.fields()
        given.refuse_others(fields, ("file", "line", "column", "code", "message"))
        wanted = tuple(fields.get(key) for key in ("file", "line", "column", "code", "message"))
        for each in self.session.problems():
            if (*each.place[:3], each.code, each.message) == wanted:
                seen = Seen(Path(each.place.file), _digest(Path(each.place.file)))
                made = saved(fix(each, self.session.problems_with), seen, _nobody)
                return told(_made(made, (), is_saved=True))
        raise TimelineError("there is no such problem any more", status=1)

    def undo(self, _: Asked) -> Response:
        """Take the last edit of the timeline back, as `timeline undo` does."""
        notes = list[str]()
        path = last_edited_of(self.session.edited_files(), state_folder())
        taken = undo(path, state_folder(), notes.append)
        lines = [line for file, (before, after) in taken.items() for line in differences(before, after, file.name)]
        return told({"files": [file.name for file in taken], "notes": notes, "difference": lines})

    def _answered(self, fields: Mapping[str, object], found: Read, seen: Seen, timeline: Timeline) -> Response:
        """Save an edit, or show it; refuse names that are not declared, unless they are to be."""
        if found.missing and not given.truth(fields, "declare"):
            return told(undeclared_told(found.missing, timeline), REFUSED)
        notes = [*(line for each in found.dates for line in echo_lines(each, timeline)), *found.told]
        if given.truth(fields, "save"):
            return told(_made(saved(found.plan, seen, notes.append), notes, is_saved=True))
        return told(_made(preview(found.plan, seen), notes, is_saved=False))


def shown(event: Event, timeline: Timeline) -> dict[str, object]:
    """Return an event as it is to be edited."""
    path = Path(event.origin.place().file)
    text = text_or_none(path)
    return {
        "id": event.id,
        "file": str(path),
        "digest": digest_of(text),
        "fields": Lists(event).fields,
        "text": own_text(opened(path, text), event.id),
        "language": timeline.language,
    }


def names_of(timeline: Timeline) -> dict[str, object]:
    """Return the names that a form completes."""
    events = timeline.events
    return {
        "ids": [event.id for event in events],
        "categories": [{"id": each.id, "label": each.label} for each in timeline.categories],
        "sources": [{"id": each.id, "label": each.title or each.publisher} for each in timeline.sources.values()],
        "tags": _each(tag for event in events for tag in event.tags),
        "actors": _each(actor for event in events for actor in event.actors),
        "places": _each(event.place.name for event in events if event.place),
        "keys": told_keys(EVENT),
        "claim_keys": told_keys(CITATION),
    }


def undeclared_told(missing: Declarations, timeline: Timeline) -> dict[str, object]:
    """Return that names are not declared, and which may be meant."""
    kinds = {"categories": "category", "sources": "source"}
    known = {"categories": [each.id for each in timeline.categories], "sources": list(timeline.sources)}
    named = [(section, name) for section, names in missing.items() for name in names]
    error = ", ".join(f"the {kinds[section]} `{name[:80]}`" for section, name in named) + " is not declared"
    hints = [did_you_mean(name, known[section]) for section, name in named]
    return {"error": error, "hint": " ".join(filter(None, hints)), "undeclared": [name for _, name in named]}


def _made(changed: Changed, notes: Iterable[str], *, is_saved: bool) -> dict[str, object]:
    """Return what an edit changed, with what is said of it; line by line, what it would change."""
    shown = {} if is_saved else changed.after
    lines = [line for name, after in shown.items() for line in differences(changed.before[name], after, name)]
    digests = {name: digest_of(after) for name, after in changed.after.items()}
    return {"id": changed.id, "saved": is_saved, "difference": lines, "notes": list(notes), "digests": digests}


def _seen(fields: Mapping[str, object], event: Event) -> Seen:
    return Seen(Path(event.origin.place().file), given.text(fields, "digest"))


def _digest(path: Path) -> str:
    return "" if path.is_dir() else digest_of(text_or_none(path))


def _each(names: Iterable[str]) -> list[str]:
    return sorted(dict.fromkeys(names))


def _nobody(_: str) -> None:
    """Ignore what would be said."""
