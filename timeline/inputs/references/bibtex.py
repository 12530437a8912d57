"""BibTeX and BibLaTeX: each entry is a source under its key; commands of LaTeX become what they print."""

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.references.latex import balanced, plain_text
from timeline.inputs.references.reference import BETWEEN, Entry, address, date_of, dated, sources_of
from timeline.inputs.rejects import reasons
from timeline.problems import Place, Problem, missing_extra

X = "x-bibtex"
PUBLISHERS = ("publisher", "journal", "journaltitle", "booktitle", "institution", "organization", "school")
"""Who published it, the nearest first; what is not called publisher is kept under its own name, too."""
TAKEN = frozenset(
    {"title", "author", "editor", "date", "year", "month", "day", "url", "publisher", "archived", "sha256"}
)
VERBATIM = frozenset({"url", "doi", "file", "eprint", "archived", "sha256"})
"""Fields that hold no LaTeX."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
BLOCKS = {
    "DuplicateBlockKeyBlock": "there is an entry with this key already; this one was not taken",
    "DuplicateFieldKeyBlock": "a field occurs twice in this entry",
}


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a bibliography; each entry is a source or is refused with its line."""
    return sources_of(_entries(decoded(content, name, options.encoding), name), options.dating)


class Raw(Protocol):
    """A part of a bibliography."""

    @property
    def start_line(self) -> int | None:
        """The line on which it begins, from 0."""

    @property
    def raw(self) -> str | None:
        """The part as it stands."""


def _blocks(text: str) -> Sequence[Raw]:
    """Return the parts of a bibliography; raise where they cannot be read for want of a library."""
    try:
        from bibtexparser.entrypoint import parse_string
    except ModuleNotFoundError:
        raise missing_extra("BibTeX", "bibtexparser", "bibtex") from None
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it says, we say with its place
    return parse_string(text).blocks


def _place(block: Raw, name: str) -> Place:
    return Place(name, (block.start_line or 0) + 1)


def _entries(text: str, name: str) -> Iterator[Entry | Problem]:
    blocks = _blocks(text)
    from bibtexparser.model import Entry as Block
    from bibtexparser.model import ParsingFailedBlock

    for block in blocks:
        place = _place(block, name)
        if isinstance(block, ParsingFailedBlock):
            why = BLOCKS.get(type(block).__name__, "this entry is not closed, or is no BibTeX")
            yield Problem(place=place, code="syntax", message=why)
        elif isinstance(block, Block):
            fields = {field.key.lower(): str(field.value) for field in block.fields}
            yield _entry(block.key, block.entry_type, fields, place)


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return the entries that have an error as they stand, each with the reason in a line above it."""
    text = decoded(content, name, options.encoding)
    blocks = _blocks(text)
    found = reasons([_place(block, name) for block in blocks], errors)
    written = [f"% {' '.join(why.split())}\n{(blocks[at].raw or '').strip()}\n" for at, why in found.items()]
    return "\n".join(written).encode(options.encoding or "utf-8")


def _is_plain(name: str, value: str) -> bool:
    """Return whether a value is none of LaTeX: an address, or a date, whose `~` is that of EDTF."""
    return name in VERBATIM or (name == "date" and "\\" not in value)


def _entry(key: str, kind: str, fields: Mapping[str, str], place: Place) -> Entry:
    plain = {name: value if _is_plain(name, value) else plain_text(value) for name, value in fields.items()}
    published, told = _published(plain)
    publisher = next((name for name in PUBLISHERS if plain.get(name)), "")
    author = "author" if fields.get("author") else "editor"
    found: dict[str, object] = {
        "title": plain.get("title", ""),
        "publisher": plain.get(publisher, ""),
        "author": BETWEEN.join(_names(fields.get(author, ""))),
        "published": published,
        "url": address(plain.get("url", ""), plain.get("doi", "")),
        "archived": plain.get("archived", ""),
        "sha256": plain.get("sha256", ""),
        f"{X}-type": kind.lower(),
    }
    kept = {name for name in plain if name not in TAKEN}
    kept |= {"year", "month", "day", "date"} & plain.keys() if told else set()
    kept |= {"editor"} & plain.keys()
    return Entry(key, found | {f"{X}-{name}": plain[name] for name in sorted(kept)}, place, told)


def _published(fields: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Return when an entry was published, and what is told if that cannot be understood."""
    date, year, month = (fields.get(name, "").strip() for name in ("date", "year", "month"))
    if date:
        found = dated(date)
    else:
        number = str(MONTHS.index(month[:3].lower()) + 1) if month[:3].lower() in MONTHS else month
        found = date_of(year, number, fields.get("day", "").strip())
    said = date or " ".join(part for part in (year, month) if part)
    return found, () if found or not said else (f"'{said}' is no date; kept under {X}- keys",)


def _names(text: str) -> Iterator[str]:
    """Return the names of persons as `Last, First`, of others as they are."""
    from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names

    for name in split_multiple_persons_names(text) if balanced(text) else [text]:
        if re.fullmatch(r"\{.*\}", name.strip()) or not balanced(text):
            yield plain_text(name)
            continue
        parts = parse_single_name_into_parts(name, strict=False)
        last = " ".join([*parts.von, *parts.last])
        yield plain_text(", ".join(" ".join(part) for part in ([last], parts.jr, parts.first) if part))
