"""Drafts saved: events, citations, the source with its kept copy, and the decisions beside that, in one edit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import NamedTuple

from timeline.cli.decided_saving import Decided, save_decided
from timeline.cli.draft_source import DraftSource
from timeline.cli.edits import how_to_undo
from timeline.cli.files import read_files
from timeline.cli.terminal import counted, say
from timeline.cli.where import file_of
from timeline.copies.copy_text import fingerprint
from timeline.copies.intake import Intake
from timeline.dates import Kind, parse_date
from timeline.edits.additions import Addition, IntoFolder, addition_to
from timeline.edits.kept_copies import kept_path, write_new
from timeline.edits.whole_timeline import ids_elsewhere
from timeline.events.model import Source, Timeline
from timeline.events.named_files import is_there
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.append_many import join
from timeline.events.writing.change_many import alter_many
from timeline.events.writing.declarations import Entry, change_entry
from timeline.events.writing.ground import Opened
from timeline.events.writing.list_items import ItemEdit
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError
from timeline.proposals.proposal import Proposal, citation_of, event_of, reason
from timeline.proposals.remembered import Key, Remembered, decisions_path
from timeline.views.drafts import DRAFT


class Taken(NamedTuple):
    """A proposal that goes into the file; one that nobody has accepted yet is a draft there."""

    proposal: Proposal
    accepted: bool = False


class Batch(NamedTuple):
    """What goes into the file at once, and what was decided about other proposals."""

    taken: Sequence[Taken]
    decided: Sequence[tuple[Key, Remembered]] = ()


class Saving(NamedTuple):
    """Where drafts go: the timeline, the file or the folder, the source of the text, and where its copy is kept.

    `home` is the file that declares the source, or will.
    """

    timeline: Timeline
    place: Addition
    source: DraftSource
    intake: Intake
    copy: Path
    home: Path

    @property
    def path(self) -> Path:
        """The file, or the folder, into which events go."""
        return self.place.path

    @property
    def decisions(self) -> Path:
        """Where the decisions lie."""
        return decisions_path(self.copy)


def saving_of(
    timeline: Timeline, path: Path, source: DraftSource, intake: Intake, text: Path, *, max_size: int = LARGEST
) -> Saving:
    """Return where drafts go; raise where the source has another text as its kept copy."""
    place = addition_to(path, max_size, read_files)
    declared = source.declared or Source(id=source.identity)
    home = Path(declared.origin.place().file) if source.declared else place.path
    home = place.home() if isinstance(place, IntoFolder) and not source.declared else home
    if declared.sha256 and declared.sha256.lower() != fingerprint(intake.content):
        message = f"the kept copy of {declared.id}, {declared.file}, is another text"
        raise TimelineError(message, hint=f"draft {home.parent / declared.file}, or name another --source", status=1)
    name = Path(f"/dev/stdin{intake.ending}") if str(text) == "-" else text
    copy = kept_path(home.parent, name, intake.content, timeline=timeline, source=declared)
    return Saving(timeline, place, source, intake, copy, home)


class Saved(NamedTuple):
    """What was saved: the ids of the new events, and what was done to each file that changed, in words."""

    ids: Sequence[str]
    told: Mapping[Path, str]


def save_drafts(saving: Saving, batch: Batch, *, dry_run: bool) -> list[str]:
    """Save a batch, or print what it would change; return the ids of the new events."""
    saved = save_batch(saving, batch, dry_run=dry_run)
    for path, told in saved.told.items():
        say(f"{path}: {told}; {how_to_undo([path])}")
    return list(saved.ids)


def save_batch(saving: Saving, batch: Batch, *, dry_run: bool = False) -> Saved:
    """Save a batch as one step of `undo`, or print what it would change."""
    edit = _FolderEdit(saving, batch, saving.place) if isinstance(saving.place, IntoFolder) else _Edit(saving, batch)
    decided = Decided(saving.decisions, batch.decided)
    with _kept(saving) if batch.taken and not dry_run else nullcontext():
        changed = save_decided(edit.files(), edit.made, [decided], dry_run=dry_run)
    return Saved(edit.ids, edit.told_all(changed))


class _Edit:
    """The edit of all files; it is made again if others changed one of them meanwhile."""

    def __init__(self, saving: Saving, batch: Batch) -> None:
        self.saving = saving
        self.batch = batch
        self.ids: list[str] = []
        self.new = [each for each in batch.taken if not each.proposal.event]
        self.cited = [each for each in batch.taken if each.proposal.event]
        wanted = {each.proposal.event for each in self.cited}
        timeline = saving.timeline
        self.known = {event.id: event for event in timeline.events if event.id in wanted}
        self.homes = {identity: file_of(event, timeline) for identity, event in self.known.items()}

    def files(self) -> list[Path]:
        """Return the files that are edited, each once."""
        names = [str(self.saving.path), str(self.saving.home)] if self.batch.taken else [str(self.saving.path)]
        names += [self.homes[each.proposal.event] for each in self.cited]
        return [Path(name) for name in dict.fromkeys(names)]

    def made(self, texts: Mapping[str, str]) -> Mapping[str, str]:
        """Return the texts after the edit."""
        after = dict(texts)
        if self.batch.taken:
            self._join(after)
            self._keep(after)
            self._cite(after)
        return after

    def _join(self, texts: dict[str, str]) -> None:
        """Add the new events, and declare the source."""
        name, source = str(self.saving.path), self.saving.source
        entry: Mapping[str, Plain] = {**source.values, **self._copy_keys()}
        declared: Mapping[str, Mapping[str, Plain]] = {} if source.declared else {"sources": {source.identity: entry}}
        events = self._events()
        elsewhere = ids_elsewhere(self.saving.path, texts[name])
        joined = join(Opened(texts[name], name), events, declared, name, elsewhere)
        if joined.unfit:
            raise TimelineError(f"{name}: a draft was not added: {joined.unfit[0][1]}; nothing was saved")
        texts[name], self.ids = joined.text, list(joined.ids)

    def _events(self) -> list[Mapping[str, Plain]]:
        """Return the keys and values of the new events."""
        identity = self.saving.source.identity
        return [event_of(each.proposal, identity, accepted=each.accepted) for each in self.new]

    def _copy_keys(self) -> dict[str, Plain]:
        copy = self.saving.copy.relative_to(self.saving.home.parent).as_posix()
        return {"file": copy, "sha256": fingerprint(self.saving.intake.content)}

    def _keep(self, texts: dict[str, str]) -> None:
        """Record the kept copy of a source that is declared without one."""
        declared, home = self.saving.source.declared, str(self.saving.home)
        if declared is not None and not declared.file:
            texts[home] = change_entry(texts[home], Entry("sources", declared.id), self._copy_keys(), name=home)

    def _cite(self, texts: dict[str, str]) -> None:
        """Cite the source for events that are there already."""
        for name in dict.fromkeys(self.homes[each.proposal.event] for each in self.cited):
            edits: dict[str, list[ItemEdit]] = {}
            for each in self.cited:
                if self.homes[each.proposal.event] == name:
                    value = citation_of(each.proposal, self.saving.source.identity, accepted=each.accepted)
                    value |= self._own_date(each.proposal)
                    value |= {} if each.accepted else {DRAFT: reason(each.proposal)}
                    edits.setdefault(each.proposal.event, []).append(ItemEdit("sources", value=value))
            texts[name] = alter_many(texts[name], edits, name)

    def _own_date(self, proposal: Proposal) -> dict[str, Plain]:
        """Return the date that a source tells, where that is not the one of the event."""
        event = self.known[proposal.event]
        dating = self.saving.timeline.dating_on(self.saving.source.published)
        told = parse_date(proposal.date, proposal.dating(dating))
        is_same = (told.earliest, told.latest) == (event.when.earliest, event.when.latest)
        if is_same or told.kind is Kind.UNKNOWN:
            return {}
        return {"date": told.text, **({"calendar": proposal.calendar} if proposal.calendar else {})}

    def told_all(self, changed: Iterable[Path]) -> dict[Path, str]:
        """Say what was done to each file that changed."""
        return {path: self.told(path) for path in changed}

    def told(self, path: Path) -> str:
        """Say what was done to a file."""
        parts = []
        if path == self.saving.path and self.new:
            accepted = sum(each.accepted for each in self.new)
            parts += [f"{counted(accepted, 'event')} added"] if accepted else []
            parts += [f"{counted(len(self.new) - accepted, 'draft')} added"] if accepted < len(self.new) else []
        here = sum(self.homes[each.proposal.event] == str(path) for each in self.cited)
        parts += [f"{counted(here, 'citation')} added"] if here else []
        return ", ".join(parts) or "the kept copy is recorded"


class _FolderEdit(_Edit):
    """The edit of a folder in which each event is a file of its own: a new file for each, as `add` makes it."""

    def __init__(self, saving: Saving, batch: Batch, folder: IntoFolder) -> None:
        super().__init__(saving, batch)
        self.made_files = folder.new_files(self._events())
        self.ids = [each.id for each in self.made_files]

    def files(self) -> list[Path]:
        """Return the files that are edited or made, each once."""
        names = [*(str(each.path) for each in self.made_files), str(self.saving.home)]
        names += [self.homes[each.proposal.event] for each in self.cited]
        return [Path(name) for name in dict.fromkeys(names)]

    def _join(self, texts: dict[str, str]) -> None:
        """Make the files of the new events, and declare the source; raise where others made one of them meanwhile."""
        for each in self.made_files:
            if texts[str(each.path)]:
                raise TimelineError(f"{each.path}: somebody made this file meanwhile; nothing was saved", status=1)
            texts[str(each.path)] = each.text
        source, home = self.saving.source, str(self.saving.home)
        if not source.declared:
            entry: Mapping[str, Plain] = {**source.values, **self._copy_keys()}
            texts[home] = join(Opened(texts[home], home), [], {"sources": {source.identity: entry}}, home).text

    def told_all(self, changed: Iterable[Path]) -> dict[Path, str]:
        """Say what was done in the folder."""
        return {self.saving.path: self.told(self.saving.path)} if list(changed) else {}

    def told(self, path: Path) -> str:
        """Say what was done in the folder."""
        parts = [super().told(path)] if self.new or not self.cited else []
        return ", ".join([*parts, *([f"{counted(len(self.cited), 'citation')} added"] if self.cited else [])])


@contextmanager
def _kept(saving: Saving) -> Iterator[None]:
    """Keep the copy; where the edit fails, a new one goes again."""
    is_new = not is_there(saving.copy)
    if is_new:
        write_new(saving.copy, saving.intake.content, None)
    try:
        yield
    except TimelineError:
        if is_new:
            saving.copy.unlink(missing_ok=True)
        raise
