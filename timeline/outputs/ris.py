"""RIS: the sources that a timeline declares, each a record for reference managers."""

from collections.abc import Iterator

from timeline.events.model import Source, Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.references import (
    DATE,
    authors,
    identity,
    is_of_doi,
    kept,
    lost,
    published,
    publisher_elsewhere,
    with_retraction,
)

X = "x-ris-"
HELD = ("title", "publisher", "author", "url", "x-id")
PUBLISHERS = ("JO", "JF", "T2", "JA")


def write(timeline: Timeline, options: Options) -> Written:  # noqa: ARG001 - the signature of outputs
    """Write the sources in the order of the file."""
    sources = timeline.sources.values()
    records = ("".join(f"{tag}  - {value}".rstrip() + "\n" for tag, value in _lines(source)) for source in sources)
    inexact = sum(bool(published(source)) and not DATE.fullmatch(published(source)) for source in sources)
    dates = {"days of publication that are no year, month or day": inexact} if inexact else {}
    return Written(content="\n".join(records), lost=lost(timeline, X, HELD) | dates)


def _lines(source: Source) -> Iterator[tuple[str, str]]:
    others = kept(source, X)
    yield "TY", str(others.pop("TY", "") or ("ELEC" if source.url else "GEN"))
    yield "ID", identity(source)
    yield from (("AU", name.text) for name in authors(source))
    exact = DATE.fullmatch(published(source))
    day = "/".join(part or "" for part in exact.groups()) + "/" if exact else ""
    if day and str(others.get("DA", "")).startswith(day):
        day = str(others.pop("DA"))  # with the words that stood after it
    found = {
        "TI": source.title,
        "PB": "" if publisher_elsewhere(source, others, PUBLISHERS) else source.publisher,
        "DA": day,
        "UR": "" if is_of_doi(source, others.get("DO")) else source.url,
    }
    yield from ((tag, value) for tag, value in found.items() if value)
    others["N1"] = with_retraction(source, _values(others.get("N1", ())))
    for tag, value in others.items():
        yield from ((tag, each) for each in _values(value))
    yield "ER", ""


def _values(value: object) -> list[str]:
    """Return what stands under a tag: one value, or several."""
    return [str(each) for each in value] if isinstance(value, list | tuple) else [str(value)]
