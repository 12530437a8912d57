"""The text of a kept copy in the browser: what of it is quoted, and events and citations made of words in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from timeline.cli.commands.add import Adding, add_one
from timeline.cli.commands.cite import Typed, cite_one
from timeline.cli.commands.sources_show import copy_of, quoted
from timeline.cli.phrasing import Phrasing
from timeline.cli.workshop.answering import Desk, answered, number_of, texts_of
from timeline.copies.article import blocks
from timeline.copies.copy_text import fingerprint
from timeline.copies.intake import Intake, taken_in
from timeline.dates import words as in_words
from timeline.edits.claims import Claim
from timeline.edits.drafting import Draft
from timeline.events.model import Source, Timeline
from timeline.problems import TimelineError
from timeline.serve.asking import Address, Asked, Reads, Writes
from timeline.views.naming import source_named

SELECTION = ("source", "start", "end", "sha256")
"""What names the words of a copy: its source, two offsets, and what tells the copy that was seen."""

MOST_KEPT = 4


def articles(desk: Desk) -> Sequence[Address]:
    """Return the addresses of kept copies."""
    reader = Reader(desk)
    return [
        Reads("/article/text", answered(reader.shown)),
        Writes("/article/event", answered(reader.event)),
        Writes("/article/citation", answered(reader.citation)),
    ]


class Copy(NamedTuple):
    """A kept copy as it was read, with its source and the timeline."""

    timeline: Timeline
    source: Source
    intake: Intake

    @property
    def sha256(self) -> str:
        """What tells it from any other text."""
        return fingerprint(self.intake.content)


def copy_read(desk: Desk, identity: str, sha256: str = "") -> Copy:
    """Read the kept copy of a source; raise where it is not the one that was seen."""
    timeline, source = desk.source(identity)
    found = Copy(timeline, source, copy_of(source, desk.max_size, _read))
    if sha256 and sha256 != found.sha256:
        message = f"the kept copy of {source.id} is not the one that you see any more; nothing was saved"
        raise TimelineError(message, hint="load the page again", status=1)
    return found


@lru_cache(maxsize=MOST_KEPT)
def _read(content: bytes, file: Path) -> Intake:
    """Read a text; the last ones are kept, since an article is asked for again after each event that is made of it."""
    return taken_in(content, file)


@dataclass(frozen=True, slots=True)
class Reader:
    """The kept copies of a timeline."""

    desk: Desk

    def shown(self, asked: Asked) -> Mapping[str, object]:
        """Return a copy: its paragraphs, each with its place, and the quotes that cite it; offsets count characters."""
        timeline, source, intake = found = copy_read(self.desk, asked.query.get("id", ""))
        return {
            "id": source.id,
            "name": source_named(source),
            "file": source.file,
            "published": in_words(source.published) if source.published else "",
            "sha256": found.sha256,
            "note": intake.note,
            "blocks": list(_blocks(intake)),
            "quotes": list(_quotes(found)),
            "events": [{"id": each.id, "title": each.title} for each in timeline.events],
            "categories": [{"id": each.id, "label": each.label or each.id} for each in timeline.categories],
        }

    def event(self, asked: Asked) -> Mapping[str, object]:
        """Add an event that quotes words of a copy, as `timeline add` does; its date is read from the source's day."""
        typed = texts_of(asked, (*SELECTION, "title", "date"), ("category",))
        claim = self._claim(typed)
        draft = Draft(date=typed["date"], category=typed.get("category") or None)
        adding = Adding(draft, [claim], declare=False, phrasing=Phrasing())
        identity = add_one(typed["title"], adding, self.desk.file, self.desk.max_size)
        return {"id": identity, "at": claim.at, "quote": claim.quote}

    def citation(self, asked: Asked) -> Mapping[str, object]:
        """Cite words of a copy for an event, as `timeline cite` does; they may tell another date."""
        typed = texts_of(asked, (*SELECTION, "event"), ("date",))
        claim = self._claim(typed)
        cite_one(Typed(typed["event"], claim, typed.get("date", "")), self.desk.file, Phrasing(), self.desk.max_size)
        return {"id": typed["event"], "at": claim.at, "quote": claim.quote}

    def _claim(self, typed: Mapping[str, str]) -> Claim:
        """Return the claim whose quote is the words between two offsets, on one line, with their place."""
        intake = copy_read(self.desk, typed["source"], typed["sha256"]).intake
        start, end = number_of(typed["start"]), number_of(typed["end"])
        selected = intake.text[start:end]
        if not selected.strip() or end > len(intake.text):
            raise TimelineError("no words are selected", hint="mark some in the text", status=2)
        first = start + len(selected) - len(selected.lstrip())
        return Claim(typed["source"], " ".join(selected.split()), intake.place(first))


def _blocks(intake: Intake) -> Iterator[Mapping[str, object]]:
    for start, end in blocks(intake.text, intake.stretches):
        yield {"start": start, "at": intake.place(start), "text": intake.text[start:end]}


def _quotes(found: Copy) -> Iterator[Mapping[str, object]]:
    for each in quoted(found.timeline, found.source, found.intake.text):
        start, end = each.place or (None, None)
        event = {"event": each.event.id, "title": each.event.title, "when": in_words(each.event.when)}
        yield {**event, "quote": each.quote, "start": start, "end": end}
