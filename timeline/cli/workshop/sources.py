"""Sources from the browser, as `timeline sources` has them: listed, declared, a copy of each kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.cli.commands.sources_keep import Incoming, keep_incoming
from timeline.cli.draft_source import TOLD, new_identity
from timeline.cli.files import today
from timeline.cli.header_edits import Edition, add_entry, edit_entry
from timeline.cli.key_options import SourceKeys
from timeline.cli.workshop.answering import Desk, answered, texts_of
from timeline.copies.copy_text import PACKED
from timeline.copies.html_copy import ENDINGS as HTML
from timeline.copies.intake import MARKDOWN, TEXT, ending_of, taken_in
from timeline.dates import words as in_words
from timeline.events.reading.input_bytes import size_told
from timeline.events.writing.declarations import Entry
from timeline.problems import TimelineError
from timeline.serve.asking import Address, Asked, Reads, Writes
from timeline.views.citing import Cited, cited

BYTES = "application/octet-stream"
LARGEST_COPY = 32 * 1024 * 1024
LARGEST_TEXT = 4 * 1024 * 1024
ENDINGS = frozenset((*PACKED, *HTML, *MARKDOWN, TEXT))
"""How files end that may be kept from the browser: those that are read as a text."""


def sources(desk: Desk) -> Sequence[Address]:
    """Return the addresses of sources."""
    shelf = Shelf(desk)
    return [
        Reads("/sources", answered(shelf.listed)),
        Writes("/sources/add", answered(shelf.added)),
        Writes("/sources/edit", answered(shelf.edited)),
        Writes("/sources/paste", answered(shelf.pasted), most=LARGEST_TEXT),
        Writes("/sources/facts", answered(shelf.facts), kind=BYTES, most=LARGEST_COPY),
        Writes("/sources/keep", answered(shelf.kept), kind=BYTES, most=LARGEST_COPY),
    ]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The sources of a timeline."""

    desk: Desk

    def listed(self, _: Asked) -> Mapping[str, object]:
        """Return the sources, who cites each, which events stand on one alone."""
        return {"sources": [_record(each) for each in cited(self.desk.timeline())]}

    def added(self, asked: Asked) -> Mapping[str, object]:
        """Declare a source; without an id it gets one, of its publisher and day, or of its title."""
        typed = texts_of(asked, (), ("id", *TOLD))
        keys = SourceKeys(**{key: typed[key] for key in TOLD if typed.get(key)})
        target = Edition(self.desk.file, self.desk.max_size)
        values = keys.values(target.timeline, today())
        identity = typed.get("id") or new_identity({"published": "", **values}, target.timeline)
        if not identity:
            raise TimelineError("a source needs a title, or an id", status=2)
        add_entry(Entry("sources", identity), keys, target, dry_run=False)
        return {"id": identity}

    def edited(self, asked: Asked) -> Mapping[str, object]:
        """Change what the file says of a source; an empty text takes a key out."""
        typed = texts_of(asked, ("id",), TOLD)
        identity = typed.pop("id")
        target = Edition(self.desk.file, self.desk.max_size)
        edit_entry(Entry("sources", identity), SourceKeys(**typed), None, target, dry_run=False)
        return {"id": identity}

    def pasted(self, asked: Asked) -> Mapping[str, object]:
        """Keep a text that was pasted."""
        typed = texts_of(asked, ("id", "text"))
        return self._keep(typed["id"], (typed["text"] + "\n").encode(), TEXT)

    def kept(self, asked: Asked) -> Mapping[str, object]:
        """Keep a file that was sent; of its name nothing is taken but the ending."""
        return self._keep(asked.query.get("id", ""), asked.body, ending_sent(asked))

    def facts(self, asked: Asked) -> Mapping[str, object]:
        """Return what a page says of itself; nothing is written."""
        intake = taken_in(asked.body, _called(ending_sent(asked)))
        facts = dict[str, str]()
        for each in intake.facts:
            facts.setdefault(each.key, each.text)
        return {"facts": {key: facts[key] for key in TOLD if key in facts}}

    def _keep(self, identity: str, content: bytes, ending: str) -> Mapping[str, object]:
        """Keep a copy that can be read; raise before anything is written where it cannot."""
        timeline, source = self.desk.source(identity)
        name = _called(ending)
        if not taken_in(content, name).text.strip():
            raise TimelineError("there is no text in it", hint="a PDF of pictures has none: keep its text", status=1)
        home = Path(source.origin.place().file)
        keep_incoming(home, (timeline, source), Incoming(name, content), self.desk.max_size)
        return {"id": identity}


def ending_sent(asked: Asked) -> str:
    """Return the ending of a file that was sent; raise where it is none that is read, or holds something else."""
    ending = Path(asked.query.get("name", "").replace("\\", "/").rpartition("/")[2]).suffix.lower()
    told = ending_of(asked.body, Path("-"))
    ending = ending or told
    if ending not in ENDINGS:
        raise TimelineError("no such file is kept", hint=f"one of: {', '.join(sorted(ENDINGS))}", status=1)
    if {told, ending} & PACKED.keys() and told != ending:
        raise TimelineError(f"this is no {ending[1:]} by what it holds", hint="save it as what it is", status=1)
    if ending not in PACKED and len(asked.body) > LARGEST_TEXT:
        raise TimelineError(
            f"a text has at most {size_told(LARGEST_TEXT)} here", hint="timeline sources keep", status=1
        )
    return ending


def _called(ending: str) -> Path:
    """Return a name for what came over the wire; it is that of no file."""
    return Path(f"/dev/stdin{ending}")


def _record(each: Cited) -> Mapping[str, object]:
    source = each.source
    return {
        "id": each.id,
        "declared": source is not None,
        **{key: getattr(source, key) if source else "" for key in TOLD if key != "published"},
        "published": source.published.text if source and source.published else "",
        "day": in_words(source.published) if source and source.published else "",
        "kept": source.file if source else "",
        "events": [{"id": event.id, "title": event.title} for event in each.events],
        "alone": [event.id for event in each.alone],
    }
