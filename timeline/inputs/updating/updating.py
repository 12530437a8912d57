"""Rows added to a timeline, and brought again: what is new, what changed, what is in conflict, what is gone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple

from timeline.events.writing.append_many import join
from timeline.events.writing.change_many import Change, change_many
from timeline.events.writing.ground import Opened
from timeline.inputs.updating.import_log import LINK, Declared, Entry, Fields, ImportLog, linked
from timeline.inputs.updating.known_rows import Here, Names, pairs
from timeline.inputs.updating.matching import Row, matched
from timeline.inputs.updating.merging import Conflict, Merged, Prefer, changed, joined, merged
from timeline.inputs.updating.packed import Packed, unpacked
from timeline.inputs.updating.settling import Declarations, named_in
from timeline.views.nesting import above, without_circles

UNCHANGED = Change({}, ())


class Incoming(NamedTuple):
    """The rows of a file: what it is called, its rows, what they need declared, and which field its key is, if any.

    `references` are sources that are declared whether they are cited or not; `columns` tells which was read as what.
    """

    source: str
    rows: Sequence[Row]
    declarations: Declarations
    key_field: str = ""
    references: frozenset[str] = frozenset()
    columns: Mapping[str, str] = MappingProxyType({})


class Target(NamedTuple):
    """The file that rows come into: its text, its import log, and the ids that other files of the timeline have."""

    opened: Opened
    log: ImportLog
    elsewhere: frozenset[str] = frozenset()


@dataclass(slots=True)
class Outcome:
    """What became of rows: the texts afterwards, the ids of events, and rows by their position.

    `refused` and `unfit` were not added, `unchangeable` not changed; `gone` are events whose rows are in the file no
    more, `removed` rows whose events are here no more, `apart` rows whose events stand in another file.
    """

    text: str
    log: ImportLog
    added: tuple[str, ...] = ()
    changed: list[str] = field(default_factory=list)
    as_before: int = 0
    conflicts: list[tuple[int, str, Conflict]] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    removed: list[tuple[int, str]] = field(default_factory=list)
    apart: list[tuple[int, str]] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    unfit: list[tuple[int, str]] = field(default_factory=list)
    unchangeable: Mapping[str, str] = field(default_factory=dict)
    declared: tuple[str, ...] = ()


def imported_before(incoming: Incoming, target: Target) -> int:
    """Count the rows without an id that were imported before and whose events are here."""
    here = Here(target.opened, incoming.source)
    entries = [entry for entry in here.known(target.log.of(incoming.source).entries) if here.id_of(entry)]
    keys = {entry.key for entry in entries if entry.key}
    free = [row for row in incoming.rows if not row.fields.get("id")]
    others = [row.fields for row in free if not row.key or row.key not in keys]
    said = [here.said(entry) for entry in entries]
    same = matched(said, others) if said else {}
    return len(free) - len(others) + sum(said[old] == others[new] for new, old in same.items())


def added(incoming: Incoming, target: Target, *, logged: bool = True) -> Outcome:
    """Add all rows as new events; what was imported from the file before and is here stays known."""
    work = _Work(incoming, target)
    entries = [entry for entry in target.log.of(incoming.source).entries if work.here.id_of(entry)]
    found = work.join([*range(len(incoming.rows))], Names(entries, incoming.rows), logged=logged)
    if logged and work.outcome.added:
        work.keep([*entries, *found.values()])
    return work.outcome


def updated(incoming: Incoming, target: Target, prefer: Prefer | None = None) -> Outcome:
    """Bring rows again: add what is new, change what changed in the file alone, and tell everything else."""
    work = _Work(incoming, target)
    entries = work.here.known(target.log.of(incoming.source).entries)
    known = pairs(incoming.rows, incoming.key_field, entries, work.here)
    matched_entries = {id(entry) for entry in known.values()}
    gone = [entry for entry in entries if id(entry) not in matched_entries and work.here.id_of(entry)]
    work.outcome.gone = [work.here.id_of(entry) for entry in gone]
    kept = work.merge(known, prefer)
    new = [position for position in range(len(incoming.rows)) if position not in known]
    kept |= work.join(new, Names(entries, incoming.rows))
    work.keep([*(kept[position] for position in sorted(kept)), *gone])
    return work.outcome


class _Work:
    """One import in the making."""

    def __init__(self, incoming: Incoming, target: Target) -> None:
        self.incoming = incoming
        self.target = target
        self.here = Here(target.opened, incoming.source)
        self.outcome = Outcome(target.opened.text, target.log)
        self.set: list[Fields] = []

    def merge(self, known: Mapping[int, Entry], prefer: Prefer | None) -> dict[int, Entry]:
        """Change what changed in the file alone; return what is known of the rows now, by their position."""
        kept, merges = dict[int, Entry](), dict[str, Merged]()
        for position, entry in known.items():
            row, identity = self.incoming.rows[position], self.here.id_of(entry)
            if not identity:
                kept[position] = self._missing(position, entry)
                continue
            before = merges.get(identity)
            here = self.here.events[identity] if before is None else changed(self.here.events[identity], before.change)
            merge = merged(entry.fields, row.fields, here, prefer)
            merges[identity] = (merge if before is None else joined(before, merge))._replace(imported={})
            kept[position] = replace(
                entry,
                id=identity,
                fields=Packed(merge.imported) if merge.conflicts else row.fields,
                key=row.key or entry.key,
            )
            self.outcome.conflicts += [(position, identity, conflict) for conflict in merge.conflicts]
        self.outcome.conflicts.sort(key=lambda found: found[0])
        self.here.forget()
        self._change(merges)
        return kept | {at: known[at] for at, entry in kept.items() if entry.id in self.outcome.unchangeable}

    def _missing(self, position: int, entry: Entry) -> Entry:
        apart = entry.id in self.target.elsewhere
        (self.outcome.apart if apart else self.outcome.removed).append((position, entry.id))
        return entry

    def _change(self, merges: Mapping[str, Merged]) -> None:
        """Make the changes; what no file can hold is told."""
        outcome, opened = self.outcome, self.target.opened
        changes = {identity: merge.change for identity, merge in merges.items() if merge.change != UNCHANGED}
        made = change_many(opened.text, changes, opened.name)
        outcome.text, outcome.unchangeable = made.text, made.unfit
        outcome.changed = [identity for identity in changes if identity not in made.unfit]
        outcome.as_before = sum(merge.change == UNCHANGED and not merge.conflicts for merge in merges.values())
        self.set = [changes[identity].values for identity in outcome.changed]

    def join(self, positions: Sequence[int], names: Names, *, logged: bool = True) -> dict[int, Entry]:
        """Add rows as events, with what they and the changed ones need declared; return what is known of them now."""
        rows = [self.incoming.rows[position] for position in positions]
        labels = [names.name(row) for row in rows]
        events = [
            {**unpacked(row.fields), LINK: linked(self.incoming.source, label)}
            if logged and "id" not in row.fields
            else unpacked(row.fields)
            for row, label in zip(rows, labels, strict=True)
        ]
        opened = self.target.opened
        opened = opened if self.outcome.text == opened.text else Opened(self.outcome.text, opened.name)
        cited: Fields = {"sources": sorted(self.incoming.references)}
        needed = _needed(self.incoming.declarations, [*events, *self.set, cited])
        if not events and not any(needed.values()):
            return {}
        taken = {entry.id for entry in self.target.log.entries} - {str(row.fields.get("id", "")) for row in rows}
        joined = join(opened, events, needed, opened.name, self.target.elsewhere | taken)
        self.outcome.text, self.outcome.added, self.outcome.declared = joined.text, joined.ids, joined.declared
        self.outcome.refused = [positions[at] for at in joined.refused]
        self.outcome.unfit = [(positions[at], reason) for at, reason in joined.unfit]
        left_out = {*joined.refused, *(at for at, _ in joined.unfit)}
        stayed = (at for at in range(len(rows)) if at not in left_out)
        return {
            positions[at]: _entry(self.incoming.source, labels[at], identity, rows[at])
            for at, identity in zip(stayed, joined.ids, strict=True)
        }

    def keep(self, entries: Sequence[Entry]) -> None:
        """Log what is known of the file now: its rows, and what was declared for them, then and now."""
        source, declarations = self.incoming.source, self.incoming.declarations
        declared = {(each.section, each.name): each for each in self.target.log.of(source).declared}
        for section, name in (line.split(" ", 1) for line in self.outcome.declared):
            fields = declarations[section][name]
            declared[section, name] = Declared(source=source, section=section, name=name, fields=fields)
        log = self.target.log.with_rows(source, entries, list(declared.values()))
        self.outcome.log = log.with_columns(source, self.incoming.columns)


def _entry(source: str, label: str, identity: str, row: Row) -> Entry:
    return Entry(source=source, row=label, id=identity, fields=row.fields, key=row.key)


def _needed(declarations: Declarations, events: Sequence[Fields]) -> Declarations:
    """Return the declarations that events name, the categories around theirs, and all counts and eras."""
    named = named_in(events)
    lanes = declarations.get("categories", {})
    held = {name: str(fields["parent"]) for name, fields in lanes.items() if fields.get("parent") in lanes}
    outer = without_circles(held)
    named["categories"] |= {each for name in named["categories"] for each in above(name, outer)}
    return {
        section: {name: each for name, each in entries.items() if name in named.get(section, entries)}
        for section, entries in declarations.items()
    }
