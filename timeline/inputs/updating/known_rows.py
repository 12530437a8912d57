"""The rows that are known of a file that was imported before, and which of them a row of now is."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from timeline.events.writing.change_many import fields_by_id
from timeline.events.writing.ground import Opened
from timeline.events.yaml.nodes import Plain
from timeline.inputs.updating.import_log import LINK, Entry, Fields, links_of
from timeline.inputs.updating.matching import Row, matched
from timeline.inputs.updating.packed import Packed, unpacked


class Here:
    """The events of a timeline, by id and by the row of one file that they came from."""

    def __init__(self, opened: Opened, source: str) -> None:
        """Take the timeline and the file; nothing is read before it is asked for."""
        self.opened = opened
        self.source = source

    @cached_property
    def events(self) -> Mapping[str, Fields]:
        """The events by their ids."""
        return fields_by_id(self.opened.text, self.opened.name, Packed)

    @cached_property
    def by_link(self) -> Mapping[str, str]:
        """The ids of the events that came from the file, by what they say of their row."""
        if LINK not in self.opened.text:
            return {}
        links = ((link, identity) for identity, fields in self.events.items() for link in links_of(fields))
        return {link: identity for link, identity in links if link.startswith(f"{self.source} ")}

    def forget(self) -> None:
        """Let go of the events; they are read again where they are asked for."""
        vars(self).pop("events", None)

    def id_of(self, entry: Entry) -> str:
        """Return the id of the event that came from a row, empty if it is here no more."""
        if linked_here := self.by_link.get(entry.link):
            return linked_here
        found = self.events.get(entry.id)
        is_that = found is not None and (entry.has_own_id or entry.link in (links_of(found) or [entry.link]))
        return entry.id if is_that else ""

    def known(self, logged: Sequence[Entry]) -> list[Entry]:
        """Return the rows that the log knows, and those of which only their events tell."""
        links = {entry.link for entry in logged}
        found = [
            Entry(source=self.source, row=link.removeprefix(f"{self.source} "), id=identity, fields=None)
            for link, identity in self.by_link.items()
            if link not in links
        ]
        return [*logged, *found]

    def said(self, entry: Entry) -> Fields:
        """Return what a row said last time, or what its event says where that is not known."""
        if entry.fields is not None:
            return entry.fields
        return {key: value for key, value in unpacked(self.events.get(entry.id, {})).items() if key not in ("id", LINK)}


class Names:
    """Names for rows: the id or the key of each that has one, else `row 7` by its place in the file.

    Where that is the name of another row by now, it is the first number that never was one.
    """

    def __init__(self, entries: Sequence[Entry], rows: Sequence[Row]) -> None:
        """Take the rows that have names already, and those of the file."""
        self.taken = {entry.row for entry in entries}
        known = (name.removeprefix("row ") for name in self.taken)
        numbers = [int(number) for number in known if number.isdecimal()]
        self.last = max([*numbers, *(row.number for row in rows)], default=0)

    def name(self, row: Row) -> str:
        """Return the name of a row."""
        if row.fields.get("id"):
            return str(row.fields["id"])
        name = " ".join(row.key.split())
        if not name or name in self.taken:
            name = f"row {row.number}" if row.number else ""
        if not name or name in self.taken:
            self.last += 1
            name = f"row {self.last}"
        self.taken.add(name)
        return name


def pairs(rows: Sequence[Row], key_field: str, entries: Sequence[Entry], here: Here) -> dict[int, Entry]:
    """Return the known row of each row that has one: by id, by key, by all that it says."""
    found = dict(_by_id(rows, entries, here))
    found |= _by_key(
        [(at, row) for at, row in enumerate(rows) if at not in found and row.key], key_field, entries, here
    )
    taken = {id(entry) for entry in found.values()}
    keyed = any(row.key for row in rows)
    old = [entry for entry in entries if id(entry) not in taken and not (keyed and entry.key)]
    new = [at for at, row in enumerate(rows) if at not in found and not row.fields.get("id")]
    alike = matched([here.said(entry) for entry in old], [rows[at].fields for at in new])
    return found | {new[row]: old[entry] for row, entry in alike.items()}


def _by_id(rows: Sequence[Row], entries: Sequence[Entry], here: Here) -> Iterator[tuple[int, Entry]]:
    known = {entry.id: entry for entry in entries} | {entry.row: entry for entry in entries if entry.has_own_id}
    for position, row in enumerate(rows):
        identity = str(row.fields.get("id", ""))
        if identity and identity in known:
            yield position, known[identity]
        elif identity and identity in here.events:
            yield position, Entry(source=here.source, row=identity, id=identity, fields=None)


def _by_key(
    rows: Sequence[tuple[int, Row]], field: str, entries: Sequence[Entry], here: Here
) -> Iterator[tuple[int, Entry]]:
    """Pair rows by the text of their key; where it was not known yet, by what the events say in its field."""
    if not rows:
        return
    known = {entry.key or entry.row: entry for entry in entries if entry.key or entry.fields is None}
    said = {_text(here.said(entry), field): entry for entry in entries if not entry.key}
    events = {_text(fields, field): identity for identity, fields in here.events.items()}
    for position, row in rows:
        text = _text(row.fields, field)
        if entry := known.get(row.key) or (said.get(text) if text else None):
            yield position, entry
        elif text and text in events:
            yield position, Entry(source=here.source, row=row.key, id=events[text], fields=None, key=row.key)


def _text(fields: Fields, field: str) -> str:
    value: Plain = fields.get(field, "")
    return value if isinstance(value, str) else repr(value)
