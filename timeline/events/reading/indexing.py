"""What is known of a large text: made while it is read, and found again by the hash of its bytes."""

from bisect import bisect_right
from collections import Counter

from timeline.events.cache.blocks import ENCODING_ERRORS, blocks_of, digest_of
from timeline.events.cache.cache_folder import Cache, Home
from timeline.events.cache.event_index import Index, Known
from timeline.events.cache.identity import content_key
from timeline.events.cache.kept_index import keep_index, recalled_index
from timeline.events.reading.carrying import carried
from timeline.events.reading.entries import Entries, column_of, cuts_of, end_of_events, key_line
from timeline.events.yaml.decoding import BOM
from timeline.events.yaml.faults import MOST, Faults
from timeline.events.yaml.nodes import Items, Pairs
from timeline.events.yaml.outline import Outline
from timeline.events.yaml.text import Text
from timeline.problems import Level


def index_of(parts: Outline, entries: Entries) -> Index | None:
    """Return what is known of a text that was read whole; None unless its events are a list of dashes with ids."""
    content, root = parts.text.content, parts.root
    events = root.find("events") if isinstance(root, Pairs) and not root.flow else None
    if not entries.fit or not entries.ids or not isinstance(events, Items) or events.flow:
        return None
    column = column_of(parts)
    cuts = [*cuts_of(content, column, entries.starts), end_of_events(parts)]
    return Index(
        column=column,
        key=key_line(parts),
        cuts=cuts,
        ids=entries.ids,
        named=entries.named,
        length=len(content),
        header=digest_of(content, 0, cuts[0]),
        rest=digest_of(content, cuts[-1], len(content)),
        blocks=blocks_of(parts.text, cuts),
    )


def with_errors(index: Index, faults: Faults, context: str, snapshot: str) -> Index | None:
    """Return an index with the errors of each block, as all events were read; nothing if they are many."""
    if any(number > MOST for number in faults.seen.values()):
        return None
    lines = [block.line for block in index.blocks]
    errors: list[Counter[str]] = [Counter() for _ in lines]
    for problem in faults.found:
        if problem.level is Level.ERROR:
            errors[bisect_right(lines, problem.place.line) - 1][problem.code] += 1
    blocks = [block._replace(errors=dict(each)) for block, each in zip(index.blocks, errors, strict=True)]
    return index._replace(blocks=blocks, context=context, snapshot=snapshot)


def known(data: bytes, home: Home) -> Known | None:
    """Return what is known of the bytes of a file, also if others changed it; nothing if all of it has to be read."""
    found = recalled_index(home.cache, home.key, home.path)
    return _known(data.decode("utf-8", ENCODING_ERRORS), home, found) if found else None


def _known(content: str, home: Home, found: tuple[Index, bool]) -> Known | None:
    old, is_exact = found
    text = Text(name=home.path, content=content.removeprefix(BOM), bom=content.startswith(BOM))
    index = old if is_exact else carried(old, text)
    if index is None or index.length != len(text.content):
        return None
    if not is_exact:
        keep_index(*home, index)
    return Known(text, index, home)


def known_in(cache: Cache, text: str, path: str) -> Known | None:
    """Return what a cache knows of the text of a file, also if others changed it; None if all of it has to be read."""
    home = Home(cache, content_key(text.encode("utf-8", ENCODING_ERRORS)), path)
    found = recalled_index(cache, home.key, path)
    return _known(text, home, found) if found else None
