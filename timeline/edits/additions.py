"""Where a new event goes: into a file of events, or into a folder as a file of its own."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from timeline.edits.declared import Declarations
from timeline.edits.opening import found_for_edit, opened
from timeline.edits.whole_timeline import declaring, holds_apart, ids_elsewhere, root_of, whole_of
from timeline.events.cache.cache_folder import usual_cache
from timeline.events.keys import HEADER
from timeline.events.model import Timeline
from timeline.events.named_files import is_below, is_folder
from timeline.events.reading.file_queue import files_below
from timeline.events.reading.joining import header_timeline
from timeline.events.saving.storage import Found
from timeline.events.writing.editor import Edited, insert, insert_into, named_fields
from timeline.events.writing.ground import Ground, Opened, ground_to_add
from timeline.events.writing.writer import alone
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Pairs, Plain
from timeline.problems import Problem, TimelineError

MOST_NAMED = 5
"""How many keys of a file are named that is something else."""

Reading = Callable[[Sequence[str | Path], int], tuple[Timeline, list[Problem]]]
"""What reads files as one timeline, each of at most this many bytes."""


class NewFile(NamedTuple):
    """The file that a new event is: the id of the event, the file, its text."""

    id: str
    path: Path
    text: str


class Target(NamedTuple):
    """A file or a folder, how many bytes a file of it may have, and what reads it."""

    path: Path
    max_size: int
    reading: Reading


class IntoFile(Target):
    """A file of events, to which one is added after the last."""

    @cached_property
    def found(self) -> Found:
        """What the file holds."""
        return found_for_edit(self.path, self.max_size)

    @cached_property
    def before(self) -> Ground:
        """What of the file has to be read; one that is large and not known becomes known first."""
        before = opened(self.path, self.found.text)
        cache = usual_cache()
        if before.known is None and cache is not None and len(self.found.text) >= cache.smallest:
            self.reading([self.path], self.max_size)
            before = opened(self.path, self.found.text)
        return ground_to_add(before)

    def timeline(self) -> Timeline:
        """Return the header by which dates are read, with the ids of the events."""
        before = self.before
        _refuse_foreign(before.before.root, self.path)
        timeline = whole_of(self.path, self.found.text, self.max_size) or header_timeline(before.before)
        return replace(timeline, dating=replace(timeline.dating, events=frozenset(before.ids)))

    def adding(self, fields: Mapping[str, Plain], missing: Declarations) -> Callable[[Opened], Edited]:
        """Return the edit that adds an event and what it names."""

        def added(found: Opened) -> Edited:
            elsewhere = ids_elsewhere(self.path, found.text, self.max_size)
            if missing:
                return _with_declarations(missing, found, fields, elsewhere)
            if found.known is None and found.text == self.found.text:
                return insert_into(self.before, fields, elsewhere)
            return insert(found, fields, elsewhere=elsewhere)

        return added


class IntoFolder(Target):
    """A folder of one timeline, in which an event is a file of its own: two people who add touch no common file."""

    @cached_property
    def whole(self) -> Timeline:
        """The timeline that the folder is, or is part of."""
        if not files_below(self.path):
            return Timeline()
        timeline, _ = self.reading([root_of(self.path, self.max_size)], self.max_size)
        return timeline

    @cached_property
    def has_notes(self) -> bool:
        """Return whether events of this folder are notes, and none is a YAML file only."""
        homes = [event.origin.place().file for event in self.whole.events]
        below = [home for home in homes if is_below(self.path, Path(home))]
        return bool(below) and all(map(is_note, below))

    def timeline(self) -> Timeline:
        """Return the timeline of the folder, with the ids of its events."""
        ids = frozenset(event.id for event in self.whole.events)
        return replace(self.whole, dating=replace(self.whole.dating, events=ids))

    def new_file(self, fields: Mapping[str, Plain]) -> NewFile:
        """Return the file of a new event."""
        (new,) = self.new_files([fields])
        return new

    def new_files(self, events: Iterable[Mapping[str, Plain]]) -> list[NewFile]:
        """Return the files of new events."""
        taken, made = self._taken(), list[NewFile]()
        for fields in events:
            made.append(self._new_file(*named_fields(fields, taken)))
            taken.add(made[-1].id)
        return made

    def _new_file(self, identity: str, ordered: Mapping[str, Plain]) -> NewFile:
        if self.has_notes:
            from timeline.events.writing.notes import new_note

            return NewFile(identity, self.path / f"{identity}.md", new_note(identity, ordered))
        return NewFile(identity, self.path / f"{identity}.yaml", alone(ordered))

    def home(self) -> Path:
        """Return the file in which names are declared; raise an error if there is none."""
        return declaring(self.whole, self.path, self.max_size)

    def _taken(self) -> set[str]:
        """Return the ids of all events, and the names of all files."""
        files = (file for ending in ("*.y*ml", "*.md", "*.markdown") for file in self.path.glob(ending))
        return {event.id for event in self.whole.events} | {file.stem for file in files}


Addition = IntoFile | IntoFolder


def _with_declarations(
    missing: Declarations, found: Opened, fields: Mapping[str, Plain], elsewhere: frozenset[str]
) -> Edited:
    """Add an event and declare what it names; raise if its id is taken."""
    from timeline.events.writing.append_many import join

    joined = join(found, [fields], missing, found.name, elsewhere)
    if not joined.ids:
        raise TimelineError(f"there is an event `{fields['id']}` already", hint="--id, another one", status=1)
    return Edited(joined.text, joined.ids[0])


def _refuse_foreign(root: object, path: Path) -> None:
    """Raise where a file is a mapping of something else: of its keys no timeline has one."""
    keys = [key.text for key, _ in root.pairs] if isinstance(root, Pairs) else []
    if keys and not any(key in HEADER.by_name or key.startswith("x-") for key in keys):
        hint = f"its keys are {', '.join(keys[:MOST_NAMED])}; a timeline begins with `events:`"
        raise TimelineError(f"{path}: this is no timeline; nothing was saved", hint=hint, status=2)


def addition_to(path: Path, max_size: int, reading: Reading) -> Addition:
    """Return where a new event goes; a header that includes its own folder stands for the folder."""
    if holds_apart(path):
        return IntoFolder(path.parent, max_size, reading)
    return IntoFolder(path, max_size, reading) if is_folder(path) else IntoFile(path, max_size, reading)
