"""The import log: what each imported row said when it was last imported. It lies beside the timeline, for git to keep.

events.imports.jsonl
{"format": "timeline-imports", "version": 1}
{"from": "raids.csv", "columns": {"date": "date", "what": "title"}}
{"from": "raids.csv", "row": "row 1", "id": "raid-on-odesa", "event": {"date": "2023-06-14", "title": ...}}
{"from": "raids.csv", "section": "sources", "name": "the-paper", "declared": {"title": "The Paper"}}
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from timeline.events.yaml.nodes import Plain
from timeline.inputs.updating.packed import Packed, unpacked
from timeline.problems import TimelineError
from timeline.records.json_values import json_object

Fields = Mapping[str, Plain]
FORMAT, VERSION = "timeline-imports", 1
DECLARED = '"declared"'
"""What stands in each line of a declaration."""
BUNCH = 1000
LINK = "x-import"
"""The key of an event that names the file and the row that it came from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row as it was last imported: from which file, by which name of the row, as which event, saying what.

    `key` is the text of its key, where `--key` named a column; what is not known (None) was never imported.
    """

    source: str
    row: str
    id: str
    fields: Fields | None
    key: str = ""

    @property
    def link(self) -> str:
        """What the event says under `x-import`."""
        return linked(self.source, self.row)

    @property
    def has_own_id(self) -> bool:
        """Whether the row named its event itself, which bears no link then."""
        return self.fields is None or "id" in self.fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A category, a source or a count as an import declared it."""

    source: str
    section: str
    name: str
    fields: Fields


@dataclass(frozen=True, slots=True)
class ImportLog:
    """All that is known of what was imported into one file; `columns` tells, by file, as which field each was read."""

    entries: tuple[Entry, ...] = ()
    declared: tuple[Declared, ...] = ()
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, source: str) -> "ImportLog":
        """Return what came from one file."""
        return ImportLog(
            tuple(entry for entry in self.entries if entry.source == source),
            tuple(each for each in self.declared if each.source == source),
            {name: fields for name, fields in self.columns.items() if name == source},
        )

    def with_columns(self, source: str, fields: Mapping[str, str]) -> "ImportLog":
        """Return the log in which columns of one file were read as some fields; what it knows of others stays."""
        known = {**self.columns.get(source, {}), **fields}
        return replace(self, columns={**self.columns, source: known}) if known else self

    def with_rows(self, source: str, entries: Sequence[Entry], declared: Sequence[Declared]) -> "ImportLog":
        """Return the log with other rows of one file, at the end."""
        others = tuple(entry for entry in self.entries if entry.source != source)
        kept = tuple(each for each in self.declared if each.source != source)
        return ImportLog((*others, *entries), (*kept, *declared), self.columns)


def linked(source: str, row: str) -> str:
    """Return what an event says of the row that it came from."""
    return f"{source} {row}"


def links_of(fields: Fields) -> list[str]:
    """Return what an event says of the rows that it came from: one, or several that were merged into one event."""
    value = fields.get(LINK, "")
    every = [value] if isinstance(value, str) else value if isinstance(value, Sequence) else []
    return [link for link in every if isinstance(link, str) and link]


def written_log(log: ImportLog) -> str:
    """Return the text of a log, one line a row."""
    if not log.entries and not log.declared:
        return ""
    lines: list[Mapping[str, object]] = [{"format": FORMAT, "version": VERSION}]
    known = {each.source for each in log.entries} | {each.source for each in log.declared}
    lines += [{"from": name, "columns": fields} for name, fields in log.columns.items() if name in known]
    every = chain(lines, map(_entry_line, log.entries), map(_declared_line, log.declared))
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in every if line)


def _declared_line(each: Declared) -> Mapping[str, object]:
    return {"from": each.source, "section": each.section, "name": each.name, "declared": each.fields}


def _entry_line(entry: Entry) -> Mapping[str, object]:
    """Return the line of a row; none of one of which only its event tells."""
    if entry.fields is None:
        return {}
    key = {"key": entry.key} if entry.key else {}
    return {"from": entry.source, "row": entry.row, **key, "id": entry.id, "event": unpacked(entry.fields)}


def read_log(text: str, name: str) -> ImportLog:
    """Read a log; raises where it is none, so that nothing is taken for unchanged that is not known to be."""
    entries, declared, columns = list[Entry](), list[Declared](), dict[str, Mapping[str, str]]()
    for number, found in _objects(text):
        if found.get("format") == FORMAT and found.get("version") == VERSION:
            continue
        if columns_line := _columns(found):
            columns |= columns_line
            continue
        thing = _entry(found) or _declared(found)
        if isinstance(thing, Entry):
            entries.append(thing)
        elif isinstance(thing, Declared):
            declared.append(thing)
        else:
            message = f"{name}:{number}: this is no line of an import log"
            hint = "mend it, or move the file away: what differs then is a conflict"
            raise TimelineError(message, hint=hint)
    return ImportLog(tuple(entries), tuple(declared), columns)


def read_declared(text: str, name: str) -> ImportLog:
    """Read what a log tells of declarations, and not its rows, which are as large as their timeline."""
    return read_log("\n".join(line if DECLARED in line else "" for line in text.split("\n")), name)


def _objects(text: str) -> Iterator[tuple[int, dict[str, object]]]:
    """Return the object of each line with its number; of many lines at once, so that they share their keys."""
    lines = ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
    while bunch := list(islice(lines, BUNCH)):
        try:
            found = json.loads(f"[{','.join(line for _, line in bunch)}]")
        except (ValueError, RecursionError):
            found = []
        if len(found) != len(bunch) or not all(isinstance(each, dict) for each in found):
            found = [json_object(line) for _, line in bunch]
        yield from ((number, each) for (number, _), each in zip(bunch, found, strict=True))


def _columns(found: Mapping[str, object]) -> dict[str, Mapping[str, str]]:
    match found:
        case {"from": str() as source, "columns": dict() as fields}:
            return {source: {str(name): str(each) for name, each in fields.items()}}
        case _:
            return {}


def _entry(found: Mapping[str, object]) -> Entry | None:
    match found:
        case {"from": str() as source, "row": str() as row, "id": str() as identity, "event": dict() as fields}:
            return Entry(source=source, row=row, id=identity, fields=Packed(fields), key=str(found.get("key", "")))
        case _:
            return None


def _declared(found: Mapping[str, object]) -> Declared | None:
    match found:
        case {"from": str() as source, "section": str() as part, "name": str() as name, "declared": dict() as fields}:
            return Declared(source=source, section=part, name=name, fields=fields)
        case _:
            return None
