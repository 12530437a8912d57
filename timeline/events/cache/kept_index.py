"""What is known of where events are, kept in the cache under the hash of a text, and found again."""

import hashlib
import json
import os

from timeline.events.cache.cache_folder import Cache
from timeline.events.cache.cached_files import recall, store
from timeline.events.cache.event_index import Block, Index
from timeline.events.cache.identity import identity
from timeline.events.cache.json_pieces import json_pieces

FOLDER = "index"


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
