"""Where each event of a large text is, its id, and which events its dates name: proved by hashes of blocks."""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.events.cache.cached_files import Cache, recall, store
from timeline.events.cache.identity import identity
from timeline.events.cache.json_pieces import json_pieces
from timeline.events.yaml.text import Text

BLOCK = 32
"""How many events have a hash of their own together."""

FOLDER = "index"
ENCODING_ERRORS = "surrogateescape"


class Block(NamedTuple):
    """Some events: the first of them, its line, the hash of their text, how many errors of each kind reading them gave.

    The errors are None if these events were not read as they would be now.
    """

    first: int
    line: int
    digest: str
    errors: dict[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """What is known of a text that was understood whole, without its byte order mark, and whose events are a list.

    An event begins at its cut, where the line of its dash begins, and ends at the next one; at the last cut the list
    ends; the line of their key begins at `key`. `named` has the ids that the dates of an event name, by its position.
    `context` is what decided how dates were read when the errors were counted; `snapshot` is the key of the text, this
    or an older one, whose events are stored.
    """

    column: int
    key: int
    cuts: list[int]
    ids: list[str]
    named: dict[int, list[str]]
    length: int
    header: str
    rest: str
    blocks: list[Block]
    context: str = ""
    snapshot: str = ""
    positions: dict[str, list[int]] = field(default_factory=dict, compare=False, repr=False)

    def begin(self, part: int) -> int:
        """Return where a part that has a hash begins: the header (0), a block, the rest; where that ends, one after."""
        if 0 < part <= len(self.blocks):
            return self.cuts[self.blocks[part - 1].first]
        return (0, self.cuts[-1], self.length)[max(0, part - len(self.blocks))]

    @property
    def digests(self) -> list[str]:
        """The hashes of header, blocks and rest."""
        return [self.header, *(block.digest for block in self.blocks), self.rest]

    def places_of(self, identity: str) -> list[int]:
        """Return the positions of the events that have an id."""
        if not self.positions:
            for position, each in enumerate(self.ids):
                self.positions.setdefault(each, []).append(position)
        return self.positions.get(identity, [])

    def span(self, position: int) -> tuple[int, int]:
        """Return where an event begins and ends, with what is between it and the next one."""
        return self.cuts[position], self.cuts[position + 1]


def blocks_of(text: Text, cuts: Sequence[int], first: int = 0) -> list[Block]:
    """Return the events between cuts by blocks; `first` is the position of the first of them."""
    ends = [*cuts[BLOCK:-1:BLOCK], cuts[-1]]
    spans = [*enumerate(zip(cuts[:-1:BLOCK], ends, strict=False))]
    return [
        Block(first + number * BLOCK, text.line_of(start), digest_of(text.content, start, end))
        for number, (start, end) in spans
    ]


def digest_of(content: str, start: int, end: int) -> str:
    """Return the hash of the bytes of a part of a text."""
    return hashlib.sha256(content[start:end].encode("utf-8", ENCODING_ERRORS)).hexdigest()[:40]


def recalled_index(cache: Cache, key: str, path: str) -> tuple[Index, bool] | None:
    """Return what is known of some bytes, and True; else what is known of those that the file held last, and False."""
    found = index_of_key(cache, key)
    if found is not None:
        return found, True
    last = _last(cache, path)
    before = index_of_key(cache, last) if last else None
    return (before, False) if before else None


def remember(cache: Cache, key: str, path: str) -> None:
    """Remember which bytes a file holds, as they are known by their key."""
    if _last(cache, path) != key:
        store(cache.folder / FOLDER / f"{_path_key(path)}.last", key.encode("ascii"))


def _last(cache: Cache, path: str) -> str:
    """Return the key of the bytes that a file held when it was looked at last."""
    last = (recall(cache.folder / FOLDER / f"{_path_key(path)}.last") or b"").decode("ascii", "replace")
    return last if last.isalnum() else ""


def keep_index(cache: Cache, key: str, path: str, index: Index) -> None:
    """Keep what is known of a text under the key of its bytes, and remember that the file holds it."""
    try:
        pieces = [*json_pieces(_packed(index))]
    except UnicodeEncodeError:
        return
    store(cache.folder / FOLDER / f"{key}.json", *pieces)
    remember(cache, key, path)


def _path_key(path: str) -> str:
    """Return the name of what is remembered of a file, whatever link it is reached by."""
    return hashlib.sha256(identity() + os.fsencode(os.path.realpath(path))).hexdigest()


def _packed(index: Index) -> dict[str, object]:
    """Return an index as JSON knows it."""
    return {
        "column": index.column,
        "key": index.key,
        "cuts": index.cuts,
        "ids": index.ids,
        "named": [[position, *names] for position, names in index.named.items()],
        "length": index.length,
        "header": index.header,
        "rest": index.rest,
        "blocks": [[block.first, block.line, block.digest, block.errors] for block in index.blocks],
        "context": index.context,
        "snapshot": index.snapshot,
    }


def index_of_key(cache: Cache, key: str) -> Index | None:
    """Return what is known of the bytes with a key."""
    content = recall(cache.folder / FOLDER / f"{key}.json")
    if content is None:
        return None
    try:
        packed = json.loads(content)
        named = {position: names for position, *names in packed.pop("named")}
        return Index(named=named, blocks=[Block(*each) for each in packed.pop("blocks")], **packed)
    except (ValueError, TypeError, AttributeError, LookupError):
        return None
