"""Things named in a sentence: a source, a citation, a title, a list of them."""

from collections.abc import Iterable, Mapping

from timeline.dates import words
from timeline.events.model import Citation, Source


def quoted(text: str) -> str:
    """Return a text between quotation marks."""
    return f"“{text}”"


def listed(names: Iterable[str]) -> str:
    """Join names as a sentence does: 'a, b and c'."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def source_named(source: Source) -> str:
    """Name a source by its publisher, title and day, and that it was retracted; by its id where it has neither."""
    parts = [source.publisher, quoted(source.title) if source.title else ""]
    named = ", ".join(filter(None, parts)) or source.id
    published = words(source.published) if source.published else ""
    days = ", ".join(filter(None, [published, retraction(source)]))
    return f"{named} ({days})" if days else named


def retraction(source: Source, language: str = "en", retracted: str = "retracted") -> str:
    """Return that a source was retracted, and when: 'retracted 3 July 2023'; nothing if it was not."""
    return f"{retracted} {words(source.retracted, language)}" if source.retracted else ""


def citation_named(citation: Citation, sources: Mapping[str, Source]) -> str:
    """Name what a citation cites, a declared source or an address, with where in it."""
    source = sources.get(citation.source)
    named = source_named(source) if source else citation.source
    return f"{named}, {citation.at}" if citation.at else named
