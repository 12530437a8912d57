"""Many events of a text edited while it is read, one by one: of each no more is kept than its edit and its digest."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

from timeline.events.reading.notes import note_ids
from timeline.events.saving.common_ends import common_end, common_start
from timeline.events.writing.alteration import Edit, altered
from timeline.events.writing.ground import ImpossibleError, id_of, missing_event, refuse_misunderstood
from timeline.events.writing.splices import Splice, spliced
from timeline.events.yaml.decoding import BOM, clean
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Node, Pairs, Plain, plain, scalars, shifted, significant
from timeline.events.yaml.outline import Outline, outline, part_node
from timeline.events.yaml.text import Text
from timeline.problems import TimelineError

COMMENT = re.compile(r"(?<!\S)#[^\r\n]*")
DIGEST = 16
"""How many bytes of the digest of an event are kept."""


class Made(NamedTuple):
    """The edit of one event: what it puts where, and the digest of the event afterwards."""

    splice: Splice
    digest: bytes


class Edited(NamedTuple):
    """A text after its edits, and why some events, by id, were not edited."""

    text: str
    unfit: Mapping[str, TimelineError]


def edited_one_by_one(text: str, name: str, edits: Mapping[str, Sequence[Edit]], *, keep_comments: bool) -> Edited:
    """Return a text in which some events, by id, were edited; where `keep_comments`, none that takes a comment out.

    The result is read again: its events are those that the edits mean, all others and the header as before.
    """
    before, faults = clean(text, name)
    reading = _Reading(before, edits, keep_comments=keep_comments)
    parts = outline(before, faults, lambda _, node: reading.take(node))
    refuse_misunderstood(parts)
    reading.end(parts)
    content = spliced(before.content, [each.splice for each in reading.made.values()])
    if not _is_right(content, name, parts, reading.digests):
        raise ImpossibleError(f"{name}: this cannot be done without touching more than one event; nothing was changed")
    return Edited(BOM * before.bom + content, reading.unfit)


class _Reading:
    """What is made while the events of a text go by."""

    def __init__(self, text: Text, edits: Mapping[str, Sequence[Edit]], *, keep_comments: bool) -> None:
        self.content = text.content
        self.edits = edits
        self.keep_comments = keep_comments
        self.digests: list[bytes] = []
        self.made: dict[int, Made] = {}
        self.unfit: dict[str, TimelineError] = {}
        self._name = text.name
        self._seen: Counter[str] = Counter()
        self._positions: dict[str, list[int]] = {}
        self._waiting: tuple[Pairs, str] | None = None

    def take(self, node: Node, identity: str = "") -> None:
        """Receive an event; one that is edited waits for the next one, before which its lines end."""
        self._edit(self._line_start(node))
        identity = identity or id_of(node)
        self._seen[identity] += 1
        if identity in self.edits and isinstance(node, Pairs):
            self._waiting = node, identity
            self._positions.setdefault(identity, []).append(len(self.digests))
        self.digests.append(digest(plain(node)))

    def end(self, parts: Outline) -> None:
        """Receive what has not passed, and report of which ids there is no event, or more than one."""
        named = note_ids([parts]).get(parts.text.name, "")
        alone = next(iter(self.edits), "") if is_note(self._name) else ""  # the id of a note depends on other notes
        for node in parts.items:
            self.take(node, alone or id_of(node) or named)
        self._edit(len(self.content))
        for identity in self.edits:
            if (number := self._seen[identity]) != 1:
                for at in self._positions.get(identity, ()):
                    self.made.pop(at, None)
                self.unfit[identity] = missing_event(self._name, identity, number, [*self._seen])
        for at, made in self.made.items():
            self.digests[at] = made.digest

    def _edit(self, end: int) -> None:
        """Edit the event that waits, looked at without the text around it."""
        if self._waiting is None:
            return
        (node, identity), self._waiting = self._waiting, None
        start = self._line_start(node)
        own = self.content[start : max(end, node.end)]
        try:
            self.made[len(self.digests) - 1] = self._made(own, _moved(node, -start), start, identity)
        except TimelineError as error:
            self.unfit[identity] = error

    def _made(self, own: str, node: Pairs, start: int, identity: str) -> Made:
        splice, fields = altered(own, node, self.edits[identity])
        if self.keep_comments:
            _refuse_loss(own, node, splice)
        return Made(_shortened(own, splice, start), digest(fields))

    def _line_start(self, node: Node) -> int:
        return self.content.rfind("\n", 0, node.start) + 1


def _is_right(content: str, name: str, before: Outline, expected: Sequence[bytes]) -> bool:
    """Return whether a text has the expected events, and the header as before."""
    found = list[bytes]()
    after = outline(*clean(content, name), lambda _, node: found.append(digest(plain(node))))
    found += (digest(plain(node)) for node in after.items)
    faultless = not after.faults.seen.keys() - {"no-events"}
    return faultless and found == [*expected] and plain(after.header) == plain(before.header)


def digest(fields: Plain) -> bytes:
    """Return the digest of an event; of its texts, line breaks at the end do not count."""
    said = json.dumps(significant(fields), sort_keys=True)
    return blake2b(said.encode(), digest_size=DIGEST).digest()


def _shortened(own: str, splice: Splice, start: int) -> Splice:
    """Return a splice of the lines that begin at `start` without what stays the same at both of its ends."""
    old, new = own[splice.start : splice.end], splice.text
    same = common_start(old, new)
    last = common_end(old, new, min(len(old), len(new)) - same)
    return Splice(start + splice.start + same, start + splice.end - last, new[same : len(new) - last])


def _refuse_loss(own: str, node: Pairs, splice: Splice) -> None:
    """Raise if an edit of an event takes a comment out."""
    after = spliced(own, [splice])
    altered_node = part_node(after, splice.start, splice.start + len(splice.text))
    if altered_node is None:
        return
    if lost := Counter(comments_in(own, node)) - Counter(comments_in(after, altered_node)):
        raise TimelineError(f"this would take out the comment '{next(iter(lost))[:60]}'")


def comments_in(content: str, node: Node) -> list[str]:
    """Return the comments of a text that holds one event: what follows a `#` outside of its values."""
    at, gaps = 0, list[str]()
    for value in scalars(node):
        gaps.append(content[at : value.start])
        at = value.end
    return COMMENT.findall("\n".join([*gaps, content[at:]]))


def _moved(node: Pairs, by: int) -> Pairs:
    moved = shifted(node, by)
    assert isinstance(moved, Pairs), "a mapping stays one"
    return moved
