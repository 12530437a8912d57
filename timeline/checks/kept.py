"""Quotes held against the kept copies of their sources."""

from collections.abc import Iterator
from typing import NamedTuple

from timeline.checks.copies import copy_path, copy_text, fingerprint
from timeline.checks.findings import Finding, at
from timeline.checks.quotes import Printed, found_part, is_quoted, printed
from timeline.events.model import Citation, Source, Timeline
from timeline.problems import TimelineError


class Unread(NamedTuple):
    """Why a kept copy could not be read, and what would help."""

    why: str
    hint: str = ""


def copy_unreadable(timeline: Timeline) -> Iterator[Finding]:
    """The kept copy that a source names is not there, lies outside the folder, or holds no text that can be read."""
    for source in _kept(timeline):
        text = _text(source)
        if isinstance(text, Unread):
            yield Finding(source.origin, ("file",), f"the kept copy {source.file}: {text.why}", text.hint)


def hash_mismatch(timeline: Timeline) -> Iterator[Finding]:
    """The kept copy of a source is no longer the file whose SHA-256 was recorded."""
    for source in _kept(timeline):
        content = _content(source) if source.sha256 else b""
        if isinstance(content, bytes) and source.sha256 and fingerprint(content) != source.sha256.lower():
            message = f"{source.file} is not the file that was kept: its SHA-256 is {fingerprint(content)}"
            hint = f"bring that file back, or `timeline sources keep {source.id} {source.file}`"
            yield Finding(source.origin, ("sha256",), message, hint)


def quote_not_found(timeline: Timeline) -> Iterator[Finding]:
    """A quote does not stand word for word in the kept copy of its source; `[...]` stands for what was left out.

    Kinds of quotation marks, dashes, spaces and line breaks don't matter.
    """
    texts = dict(_printed(timeline))
    for event in timeline.events if texts else ():
        for index, citation in enumerate(event.citations):
            text = texts.get(citation.source)
            if text and citation.quote and not is_quoted(citation.quote, text):
                yield at(event, ("sources", index, "quote"), *_told(citation, text))


def _printed(timeline: Timeline) -> Iterator[tuple[str, Printed]]:
    """Return the kept copies that can be read, by source, ready for search."""
    for source in _kept(timeline):
        text = _text(source)
        if isinstance(text, str):
            yield source.id, printed(text)


def _told(citation: Citation, text: Printed) -> tuple[str, str]:
    begun = found_part(citation.quote, text)
    hint = f"the copy has them as far as \u2018{begun}\u2019" if begun else ""
    return f"these words are not in the kept copy of {citation.source}", hint


def _kept(timeline: Timeline) -> Iterator[Source]:
    """Return the sources that name a kept copy."""
    return (source for source in timeline.sources.values() if source.file)


def _text(source: Source) -> str | Unread:
    content = _content(source)
    if isinstance(content, Unread):
        return content
    try:
        return copy_text(source.file, content)
    except TimelineError as error:
        return Unread(error.message, error.hint)


def _content(source: Source) -> bytes | Unread:
    try:
        return copy_path(source).read_bytes()
    except TimelineError as error:
        return Unread(error.message, error.hint)
    except OSError as error:
        return Unread((error.strerror or str(error)).lower())
