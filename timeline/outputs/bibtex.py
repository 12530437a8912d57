"""BibTeX: the sources that a timeline declares, each an entry under its id."""

import re
from collections.abc import Iterator

from timeline.events.model import Source, Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.references import (
    DATE,
    Name,
    authors,
    is_of_doi,
    kept,
    lost,
    published,
    publisher_elsewhere,
    with_retraction,
)

X = "x-bibtex-"
HELD = ("title", "publisher", "author", "published", "url", "archived", "sha256")
PUBLISHERS = ("journal", "journaltitle", "booktitle", "institution", "organization", "school")
VERBATIM = frozenset({"url", "doi", "file", "eprint", "archived", "sha256", "date"})
PARTS = ("year", "month", "day")
COMMANDS = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
SIGN = re.compile(r"[\\{}$&%#_~^]")
LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=<)(?=<)|(?<=>)(?=>)|(?<=[?!])(?=`)|(?<=,)(?=,)")
"""Between signs that LaTeX makes one of."""


def write(timeline: Timeline, options: Options) -> Written:  # noqa: ARG001 - the signature of outputs
    """Write the sources in the order of the file."""
    entries = "\n".join(_entry(source) for source in timeline.sources.values())
    return Written(content=entries, lost=lost(timeline, X, HELD))


def latex(text: str) -> str:
    """Return a text of which LaTeX prints the same."""
    return LIGATURE.sub("{}", SIGN.sub(lambda sign: COMMANDS[sign[0]], text))


def _entry(source: Source) -> str:
    others = kept(source, X)
    kind = others.pop("type", "") or ("online" if source.url else "misc")
    lines = [f"  {name} = {{{_value(name, value)}}},\n" for name, value in _fields(source, others)]
    names = f"  author = {{{' and '.join(map(_name, authors(source)))}}},\n" if _has_author(source, others) else ""
    return f"@{kind}{{{source.id},\n{names}{''.join(lines)}}}\n"


def _value(name: str, value: str) -> str:
    """Return a value as LaTeX reads it; braces keep the capitals of a title, which styles make small."""
    if name in VERBATIM:
        return value
    return f"{{{latex(value)}}}" if name == "title" else latex(value)


def _fields(source: Source, others: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Return the fields that say something, author aside."""
    date = published(source)
    exact = DATE.fullmatch(date)
    parts = exact.groupdict() if exact else {"date": date}
    found: dict[str, object] = {
        "title": source.title,
        "publisher": "" if publisher_elsewhere(source, others, PUBLISHERS) else source.publisher,
        **parts,
        "url": "" if is_of_doi(source, others.get("doi")) else source.url,
        "archived": source.archived,
        "sha256": source.sha256,
    }
    note = "; ".join(with_retraction(source, [str(others["note"])] if others.get("note") else []))
    for name, value in (found | others | {"note": note}).items():
        if isinstance(value, str) and value:
            yield name, value


def _has_author(source: Source, others: dict[str, object]) -> bool:
    names = " and ".join(name.text for name in authors(source))
    return bool(names) and others.get("editor") != names


def _name(name: Name) -> str:
    return latex(name.text) if name.parts else f"{{{latex(name.text)}}}"
