"""What is known of a large file that was read whole before: adding to it needs only its header and its last events.

A file is known by the SHA-256 of its text. Nothing here is needed: where it is missing, or the file was changed by
anybody else, the whole file is read.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from timeline.events.cache.cached_files import keep, recall
from timeline.events.model import Timeline
from timeline.events.reading.gc_pause import without_collection
from timeline.events.reading.reader import header_of, read_text
from timeline.events.saving.storage import ENCODING_ERRORS
from timeline.events.writing.editor import Edited, insert_into, named_fields, understood
from timeline.events.writing.insertion import block_items
from timeline.events.writing.splices import spliced
from timeline.events.yaml.decoding import BOM
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, Scalar, plain, significant
from timeline.events.yaml.outline import Outline

SMALL = 1_000_000


class Known(NamedTuple):
    """A text that was understood whole: where its events and the last two of them begin, and all their ids."""

    text: str
    digest: str
    events_at: int
    tail_at: int
    ids: tuple[str, ...]


def recalled(text: str, folder: Path | None) -> Known | None:
    """Return what is known of a text; nothing of a small one, which is soon read."""
    if folder is None or len(text) < SMALL:
        return None
    digest = _digest(text)
    content = recall(_file(folder, digest))
    if content is None:
        return None
    first, _, ids = content.decode("utf-8").partition("\n")
    events_at, tail_at = json.loads(first)
    return Known(text, digest, int(events_at), int(tail_at), tuple(ids.split("\n")))


class Ready(NamedTuple):
    """A text that is ready for an addition: what its header says, and what is known of it, else its parts."""

    text: str
    header: Timeline
    known: Known | None = None
    parts: Outline | None = None

    @property
    def ids(self) -> frozenset[str]:
        """The ids of its events."""
        if self.known is not None:
            return frozenset(self.known.ids)
        return frozenset(_id(item) for item in self.parts.items) if self.parts else frozenset()


@without_collection()
def ready(text: str, name: str, folder: Path | None) -> Ready:
    """Understand a text, or recall what is known of it; raise where it is not understood."""
    known = recalled(text, folder)
    if known is not None:
        return Ready(text, read_text(text[: known.events_at], name)[0], known)
    parts = understood(text, name)
    return Ready(text, header_of(parts), _examined(text, parts.root) if len(text) >= SMALL else None, parts)


class Surroundings(NamedTuple):
    """What an addition may use: where texts are known, what was made ready a moment ago, and the ids of other files.

    What was made ready counts if the text is still the same.
    """

    folder: Path | None = None
    before: Ready | None = None
    elsewhere: frozenset[str] = frozenset()


@without_collection()
def insert_known(text: str, fields: Mapping[str, Plain], name: str, around: Surroundings) -> Edited:
    """Add an event: after the last ones alone where the text is known, else with all of it read."""
    folder, before, elsewhere = around
    if before is None or before.text != text:
        before = ready(text, name, folder)
    edited = _behind_the_tail(text, fields, before.known, elsewhere) if before.known else None
    if edited is not None and before.known is not None:
        if folder is not None:
            _keep(folder, edited.text, before.known._replace(ids=(*before.known.ids, edited.id)), before.known.digest)
        return edited
    edited = insert_into(before.parts or understood(text, name), fields, elsewhere)
    if folder is not None and len(edited.text) >= SMALL:
        found = _examined(edited.text, understood(edited.text, name).root)
        if found is not None:
            _keep(folder, edited.text, found, forget="")
    return edited


def _behind_the_tail(text: str, fields: Mapping[str, Plain], known: Known, elsewhere: frozenset[str]) -> Edited | None:
    """Add an event by reading the last two events; nothing where these alone do not tell how."""
    identity, ordered = named_fields(fields, elsewhere.union(known.ids))
    tail = text[known.tail_at :]
    before = _items(tail)
    if before is None:
        return None
    expected = [*map(plain, before.items), ordered]
    for splices in block_items(tail, before, ordered):
        edited = spliced(tail, splices)
        after = _items(edited)
        if after is not None and [significant(plain(item)) for item in after.items] == significant(expected):
            return Edited(text[: known.tail_at] + edited, identity)
    return None


def _items(tail: str) -> Items | None:
    """Read a list of events that is all there is in a text."""
    parts = understood(tail, "events.yaml")
    return parts.root if isinstance(parts.root, Items) and not parts.root.flow else None


def _examined(text: str, root: Node | None) -> Known | None:
    """Return what is to be known of a text; nothing where its events are not a list of dashes at its end."""
    if not isinstance(root, Pairs) or root.flow or text.startswith(BOM):
        return None
    key, events = root.pairs[-1]
    if key.text != "events" or not isinstance(events, Items) or events.flow or len(events.items) < 2:
        return None
    ids = tuple(_id(item) for item in events.items)
    return (
        None
        if any("\n" in each for each in ids)
        else Known(text, "", key.start, _tail_at(text, events.items[-2:]), ids)
    )


def _tail_at(text: str, items: list[Node]) -> int:
    """Return where the line of the first of the last events begins; its dash may stand on a line above."""
    return text.rfind("\n", 0, text.rfind("-", 0, items[0].start) + 1) + 1


def _keep(folder: Path, text: str, known: Known, forget: str) -> None:
    """Write down what is known of a text, in place of the one that it grew from."""
    digest = _digest(text)
    tail = _items(text[known.tail_at :])
    if tail is None:
        return
    tail_at = known.tail_at + _tail_at(text[known.tail_at :], tail.items[-2:])
    lines = [json.dumps([known.events_at, tail_at]), *known.ids]
    keep(_file(folder, digest), "\n".join(lines).encode("utf-8"))
    if forget:
        with suppress(OSError):
            _file(folder, forget).unlink()


def _id(item: Node) -> str:
    identity = item.find("id") if isinstance(item, Pairs) else None
    return identity.text if isinstance(identity, Scalar) else ""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", ENCODING_ERRORS)).hexdigest()


def _file(folder: Path, digest: str) -> Path:
    return folder / "known" / digest[:40]
