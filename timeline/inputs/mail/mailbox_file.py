"""Files of messages: one (`.eml`), or many, each below a line that begins with `From ` (`.mbox`)."""

import re
from codecs import BOM_UTF8
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.json_events import ItemOrigin
from timeline.inputs.mail.messages import ATTACHED, message_fields
from timeline.inputs.rejects import reasons
from timeline.problems import Level, Place, Problem
from timeline.records.mail.parsing import FAULTS, parsed
from timeline.records.reading import Read, read_event

FROM = re.compile(rb"(?m)^From (?P<rest>[^\r\n]*)\r?\n")
"""What may stand above a message of a mailbox: `From a@x.example Fri May 14 15:40:00 2021`."""
STAMP, HEADER, LONGEST = re.compile(rb"\d:\d\d\b.* \d{4}\b"), re.compile(rb"[!-9;-~]+:"), 300
UNDATED = re.compile(rb"(?:-|\S+@\S+)? *")
MARKED = re.compile(rb"(?m)^>(>*From )")
"""A line of a message that would begin another one."""
WHY = b"X-Timeline-Why"
MOST_NAMED = 20


class Found(NamedTuple):
    """A message as it stands in its file, and where it begins."""

    content: bytes
    place: Place


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read the messages of a file; each is an event, or is refused."""
    left: set[str] = set()
    reads = [_read(each, options, left) for each in _messages(content, name)]
    imported = gathered(reads)
    told = (
        Problem(place=Place(name), code="not-taken", message=message, level=Level.NOTE)
        for message in _not_taken(imported, left)
    )
    return replace(imported, problems=(*told, *imported.problems))


def _not_taken(imported: Imported, left: Collection[str]) -> Iterator[str]:
    """Say what of the messages has no place here."""
    if left:
        names = sorted(left, key=str.lower)
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        yield f"headers that were not taken: {', '.join(names[:MOST_NAMED])}{more}"
    if number := sum(ATTACHED in event.extras for event in imported.events):
        yield f"attached files were not taken, only their names: of {number:,} message{'s' * (number > 1)}"


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:  # noqa: ARG001 - of all formats
    """Return a mailbox of the messages that have an error, each with the reason in X-Timeline-Why."""
    found = list(_messages(content, name))
    why = reasons([each.place for each in found], errors)
    told = ((found[at].content, " ".join(reason.split()).encode()) for at, reason in why.items())
    marked = ((re.sub(rb"(?m)^(>*From )", rb">\1", text), reason) for text, reason in told)
    return b"".join(b"From -\n" + WHY + b": " + reason + b"\n" + text.rstrip() + b"\n\n" for text, reason in marked)


def _messages(content: bytes, name: str) -> Iterator[Found]:
    """Return the messages of a file; one that has no line above is the only one."""
    content = content.removeprefix(BOM_UTF8)
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    return _split(content, name) if content.startswith(b"From ") else iter([Found(content, Place(name, 1))])


def _split(content: bytes, name: str) -> Iterator[Found]:
    """Return the messages of a mailbox, each without the line above it."""
    heads = [line for line in FROM.finditer(content) if _begins(line)]
    line, last = 1, 0
    for at, head in enumerate(heads):
        end = heads[at + 1].start() if at + 1 < len(heads) else len(content)
        line, last = line + content.count(b"\n", last, head.end()), head.end()
        yield Found(MARKED.sub(rb"\1", content[head.end() : end]), Place(name, line))


def _begins(line: re.Match[bytes]) -> bool:
    """Return whether a line begins a message: a sentence of a message may begin with 'From', too.

    Such a line has a time and a year, or nothing but an address; an empty line stands before it, a header after it.
    One with a time needs one of the two, and the first line of a file neither.
    """
    content, rest = line.string, line["rest"][:LONGEST]
    is_apart = content[max(0, line.start() - 3) : line.start()].endswith((b"\n\n", b"\n\r\n"))
    has_header = HEADER.match(content, line.end()) is not None
    if STAMP.search(rest):
        return line.start() == 0 or is_apart or has_header
    return line.start() == 0 or (is_apart and has_header and UNDATED.fullmatch(rest) is not None)


def _refused(found: Found, why: str) -> Read:
    return Read(None, (Problem(place=found.place, code="bad-message", message=why),))


def _read(found: Found, options: Options, left: set[str]) -> Read:
    """Read a message; `left` takes the headers that have no place here."""
    try:
        told = message_fields(parsed(found.content), options.encoding)
    except FAULTS as fault:
        return _refused(found, f"this message cannot be read: {fault}")
    left.update(told.left - {WHY.decode()})
    read_here = read_event(told.fields, options.dating, ItemOrigin(found.place))
    warnings = (
        Problem(place=found.place, code="kept-aside", message=message, level=Level.WARNING) for message in told.warnings
    )
    return read_here._replace(problems=(*warnings, *read_here.problems))
