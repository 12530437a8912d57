"""Quotes compared with the kept copies of their sources."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from timeline.checks.findings import Finding, at
from timeline.copies.quotes import Printed, found_part, is_quoted, printed
from timeline.events.model import Citation, Event, Source, Timeline
from timeline.problems import TimelineError


class Unread(NamedTuple):
    """Why a kept copy could not be read, and what would help."""

    why: str
    hint: str = ""


def copy_unreadable(timeline: Timeline) -> Iterator[Finding]:
    """The kept copy that a source names does not exist, lies outside the folder, or holds no text that can be read."""
    for source in _kept(timeline):
        text = _text(timeline, source)
        if isinstance(text, Unread):
            yield Finding(source.origin, ("file",), f"the kept copy {source.file}: {text.why}", text.hint)


def hash_mismatch(timeline: Timeline) -> Iterator[Finding]:
    """The kept copy of a source is no longer the file whose SHA-256 was recorded."""
    for source in _kept(timeline):
        found = _of_copy(source, _fingerprint) if source.sha256 else Unread("")
        if isinstance(found, str) and found != source.sha256.lower():
            message = f"{source.file} is not the file that was kept: its SHA-256 is {found}"
            hint = f"bring that file back, or `timeline sources keep {source.id} {source.file}`"
            yield Finding(source.origin, ("sha256",), message, hint)


def quote_not_found(timeline: Timeline) -> Iterator[Finding]:
    """A quote is not found word for word in the kept copy of its source; `[...]` stands for what was left out.

    Kinds of quotation marks, dashes, spaces and line breaks don't matter.
    """
    cited = _quotes(timeline)
    for source in _kept(timeline):
        text = _text(timeline, source) if source.id in cited else Unread("nothing of it is quoted")
        if isinstance(text, str):
            yield from _missing(cited[source.id], printed(text))


def _quotes(timeline: Timeline) -> dict[str, list[tuple[Event, int]]]:
    """Return where words are quoted, by source: the event, and the number of the citation."""
    found: dict[str, list[tuple[Event, int]]] = {}
    for event in timeline.events:
        for index, citation in enumerate(event.citations):
            if citation.quote:
                found.setdefault(citation.source, []).append((event, index))
    return found


def _missing(quotes: Iterable[tuple[Event, int]], text: Printed) -> Iterator[Finding]:
    """Find the quotes that are not in a text."""
    for event, index in quotes:
        citation = event.citations[index]
        if not is_quoted(citation.quote, text):
            yield at(event, ("sources", index, "quote"), *_told(citation, text))


def _told(citation: Citation, text: Printed) -> tuple[str, str]:
    begun = found_part(citation.quote, text)
    hint = f"the copy has them as far as \u2018{begun}\u2019" if begun else ""
    return f"these words are not in the kept copy of {citation.source}", hint


def _kept(timeline: Timeline) -> Iterator[Source]:
    """Return the sources that name a kept copy."""
    return (source for source in timeline.sources.values() if source.file)


def _text(timeline: Timeline, source: Source) -> str | Unread:
    def text(path: Path) -> str:
        from timeline.copies.copy_text import copy_text

        return copy_text(path, timeline.largest)

    return _of_copy(source, text)


def _fingerprint(path: Path) -> str:
    """Return the SHA-256 of a copy; what reads copies is loaded where there is one."""
    from timeline.copies.copy_text import fingerprint_of

    return fingerprint_of(path)


def _of_copy(source: Source, read: Callable[[Path], str]) -> str | Unread:
    """Return what is read of a kept copy, or why it cannot be."""
    from timeline.copies.copy_text import copy_path

    try:
        return read(copy_path(source))
    except TimelineError as error:
        return Unread(error.message, error.hint)
    except OSError as error:
        return Unread((error.strerror or str(error)).lower())
