"""A file of GEDCOM 5.5, 5.5.1 or 7: the events of its persons and families."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.inputs.citing import Cited
from timeline.inputs.declaring import declared
from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.gedcom.events import (
    Genealogy,
    Happening,
    attributes,
    beside,
    event_fields,
    happenings,
    uncited,
)
from timeline.inputs.gedcom.lines import Node, records
from timeline.inputs.json_events import ItemOrigin
from timeline.problems import Level, Place, Problem, TimelineError, missing_extra
from timeline.records.moving import moved_record
from timeline.records.reading import Read, read_event

ENCODING = re.compile(rb"(?:^|[\r\n])[ \t]*1[ \t]+CHAR[ \t]+([\w -]+)")
SAMPLE = 1 << 16
ENCODINGS = {
    b"ANSEL": "gedcom", b"ANSI": "cp1252", b"WINDOWS-1252": "cp1252", b"WINDOWS-1251": "cp1251", b"IBMPC": "cp437",
}  # fmt: skip
"""What a file may say of its encoding, which else is UTF-8."""
PERSONS = ("INDI", "FAM")
READ = frozenset({*PERSONS, "HEAD", "TRLR", "SOUR", "NOTE", "SNOTE"})
"""The records that are read, or that others point to."""


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read the events of persons and families; each is an event or is refused with its line."""
    text = decoded(content, name, options.encoding or _encoding(content))
    found, broken = records(unicodedata.normalize("NFC", text))
    if not found or found[0].tag != "HEAD":
        raise TimelineError(f"{name}: this is no GEDCOM", hint="it begins with `0 HEAD`", status=3)
    genealogy, cited = Genealogy({node.id: node for node in found if node.id}, options.dating), Cited()
    happened = [each for record in found if record.tag in PERSONS for each in happenings(record)]
    results = [_event(each, genealogy, cited, name, options) for each in happened]
    imported = declared(gathered(results), cited.sources)
    return replace(imported, problems=(*_told(found, broken, name), *imported.problems))


def _encoding(content: bytes) -> str:
    """Return the encoding that a file says it has, where that is not UTF-8."""
    said = ENCODING.search(content[:SAMPLE])
    encoding = ENCODINGS.get(said[1].strip().upper(), "") if said else ""
    if encoding == "gedcom":
        try:
            import ansel
        except ModuleNotFoundError:
            raise missing_extra("GEDCOM", "ged4py", "gedcom") from None
        ansel.register()
    return encoding


def _event(happening: Happening, genealogy: Genealogy, cited: Cited, name: str, options: Options) -> Read:
    place = Place(name, happening.node.line)
    fields, wrong = event_fields(happening, genealogy)
    sources = fields.get("sources")
    if isinstance(sources, list):
        fields["sources"] = [cited.citation(source, options.dating) for source in sources]
    read = read_event(moved_record(fields, options.dating, options.dating), options.dating, ItemOrigin(place))
    message = f"date: {wrong}; the event is kept without one, its words as `said`"
    told = [Problem(place=place, code="kept-aside", message=message, level=Level.WARNING)] if wrong else []
    return read._replace(problems=(*told, *read.problems))


def _told(found: Sequence[Node], broken: Sequence[int], name: str) -> Iterator[Problem]:
    for line in broken:
        message = "this is no line of GEDCOM; it was taken as more of the value above"
        yield Problem(place=Place(name, line), code="syntax", message=message, level=Level.WARNING)
    without = sum(1 for record in found if record.tag in PERSONS for _ in attributes(record))
    kinds = Counter(node.tag for node in found if node.tag not in READ)
    others = {f"{tag} records": kinds[tag] for tag in sorted(kinds)}
    for what, number in {"attributes of persons without a date or a place": without, **others}.items():
        if number:
            message = f"{what} are no events: {number}"
            yield Problem(place=Place(name), code="not-taken", message=message, level=Level.NOTE)
    for what, tags in (("persons and families", beside(found)), ("citations and sources", uncited(found))):
        if tags:
            message = f"of {what}, this was not taken: {', '.join(sorted(tags))}"
            yield Problem(place=Place(name), code="not-taken", message=message, level=Level.NOTE)
