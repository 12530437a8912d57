"""An event of a person or a family to the mapping of an event here."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from timeline.dates import Dating
from timeline.inputs.gedcom.dates import read_date
from timeline.inputs.gedcom.lines import Node

X = "x-gedcom"
PERSON = {
    "BIRT": "Birth", "CHR": "Christening", "DEAT": "Death", "BURI": "Burial", "CREM": "Cremation", "ADOP": "Adoption",
    "BAPM": "Baptism", "BARM": "Bar mitzvah", "BASM": "Bat mitzvah", "BLES": "Blessing", "CHRA": "Adult christening",
    "CONF": "Confirmation", "FCOM": "First communion", "ORDN": "Ordination", "NATU": "Naturalization",
    "EMIG": "Emigration", "IMMI": "Immigration", "CENS": "Census", "PROB": "Probate", "WILL": "Will",
    "GRAD": "Graduation", "RETI": "Retirement", "EVEN": "Event", "BAPL": "Baptism (LDS)", "CONL": "Confirmation (LDS)",
    "ENDL": "Endowment (LDS)",
}  # fmt: skip
FAMILY = {
    "MARR": "Marriage", "DIV": "Divorce", "ANUL": "Annulment", "ENGA": "Engagement", "DIVF": "Divorce filed",
    "MARB": "Marriage banns", "MARC": "Marriage contract", "MARL": "Marriage licence", "MARS": "Marriage settlement",
    "CENS": "Census", "EVEN": "Event", "SLGS": "Sealing (LDS)",
}  # fmt: skip
ATTRIBUTES = {
    "OCCU": "Occupation", "RESI": "Residence", "EDUC": "Education", "TITL": "Title", "RELI": "Religion",
    "PROP": "Possession", "NATI": "Nationality", "CAST": "Caste", "DSCR": "Description", "FACT": "Fact",
}  # fmt: skip
"""What holds for a time: an event where it has a date or a place."""
NO_EVENTS = frozenset({"CHAN", "CREA", "SOUR", "NOTE", "OBJE", "NAME", "FAMC", "FAMS", "ASSO", "REFN", "SNOTE"})
NAMES = frozenset({"NAME", "HUSB", "WIFE"})
SOURCE = ("TITL", "ABBR", "AUTH", "PUBL")
NOTES = ("NOTE", "SNOTE")
TAKEN = frozenset({"DATE", "PLAC", *NOTES, "SOUR", "TYPE"})


class Genealogy(NamedTuple):
    """The records of a file by their ids, and how its dates are read."""

    records: Mapping[str, Node]
    dating: Dating


class Happening(NamedTuple):
    """An event of a record: the record, the node, and which of its kind there it is."""

    record: Node
    node: Node
    number: int


def happenings(record: Node) -> Iterator[Happening]:
    """Return the events of a person or a family."""
    known = PERSON if record.tag == "INDI" else FAMILY
    seen: Counter[str] = Counter()
    for node in record.below:
        dated = any(node.all("DATE", "PLAC"))
        if node.tag in known or (dated and node.tag not in NO_EVENTS):
            seen[node.tag] += 1
            yield Happening(record, node, seen[node.tag])


def attributes(record: Node) -> Iterator[Node]:
    """Return what is said of a person without a date or a place, and so is no event."""
    return (node for node in record.all(*ATTRIBUTES) if not any(node.all("DATE", "PLAC")))


def beside(records: Sequence[Node]) -> set[str]:
    """Return the tags of what is said of persons and families that is neither an event nor names one."""
    found = set[str]()
    for record in (each for each in records if each.tag in ("INDI", "FAM")):
        events = {id(each.node) for each in happenings(record)} | {id(node) for node in attributes(record)}
        found |= {node.tag for node in record.below if id(node) not in events and node.tag not in NAMES}
    return found


def uncited(records: Sequence[Node]) -> set[str]:
    """Return the tags of what citations of events, and the sources that they cite, say beyond what is taken."""
    found = {node.tag for record in records if record.tag == "SOUR" for node in record.below} - {*SOURCE}
    for record in (each for each in records if each.tag in ("INDI", "FAM")):
        for event in happenings(record):
            for cited in event.node.all("SOUR"):
                found |= {node.tag for node in cited.below} - {"PAGE", "TEXT", "DATA"}
                found |= {f"DATA.{node.tag}" for data in cited.all("DATA") for node in data.below} - {"DATA.TEXT"}
    return found


def event_fields(happening: Happening, genealogy: Genealogy) -> tuple[dict[str, object], str]:
    """Return the mapping of an event, and what was wrong with its date."""
    record, node, number = happening
    names = [name for person in _persons(record, genealogy) if (name := name_of(person))]
    kind, said = _kind(record, node), node.value if node.value not in ("Y", "N") and not node.target else ""
    date = read_date(node.text("DATE"), genealogy.dating, node.text("DATE", "TIME"))
    title = f"{kind} of {' and '.join(names) or record.id.strip('@') or 'somebody'}"
    fields: dict[str, object] = {
        "title": f"{title}: {' '.join(said.split())}" if said else title,
        "date": date.text,
        "calendar": date.calendar,
        "said": date.said,
        "category": kind,
        "actors": names,
        "place": _place(node),
        "description": "\n\n".join(_notes(node, genealogy)),
        "sources": list(_citations(node, genealogy)),
        f"{X}-record": f"{record.id} {node.tag}" + (f" {number}" if number > 1 else ""),
    }
    for below in node.below:
        if below.tag not in TAKEN and f"{X}-{below.tag.lower()}" not in fields:
            same = [_whole(each) for each in node.all(below.tag)]
            fields[f"{X}-{below.tag.lower()}"] = same[0] if len(same) == 1 else same
    fields |= _beside(node, timed=date.has_time)
    return {key: value for key, value in fields.items() if value not in ("", [], {}, None)}, date.wrong


def _beside(node: Node, *, timed: bool) -> Iterator[tuple[str, object]]:
    """Return what stands below a date, a place, a kind or a note and is read by nobody, and further ones of them."""
    known = {"DATE": frozenset({"TIME"} if timed else ()), "PLAC": frozenset({"MAP"}), "TYPE": frozenset[str]()}
    for tag, read in known.items():
        every = [_whole(each) if at else _below(each, read) for at, each in enumerate(node.all(tag))]
        if kept := [each for each in every if each]:
            yield f"{X}-{tag.lower()}", kept[0] if len(kept) == 1 else kept
    for tag in NOTES:
        if kept := [_whole(each) for each in node.all(tag) if each.below]:
            yield f"{X}-{tag.lower()}", kept[0] if len(kept) == 1 else kept


def name_of(person: Node) -> str:
    """Return the name of a person; the surname stands between slashes in the file."""
    return " ".join(person.text("NAME").replace("/", " ").split())


def _persons(record: Node, genealogy: Genealogy) -> Iterator[Node]:
    if record.tag == "INDI":
        yield record
    for node in record.all("HUSB", "WIFE") if record.tag == "FAM" else ():
        if person := genealogy.records.get(node.target):
            yield person


def _kind(record: Node, node: Node) -> str:
    kind = " ".join(node.text("TYPE").split())
    known = (PERSON | ATTRIBUTES if record.tag == "INDI" else FAMILY | ATTRIBUTES).get(node.tag)
    return kind if kind and node.tag in ("EVEN", "FACT") else known or kind or node.tag.strip("_").capitalize()


def _place(node: Node) -> dict[str, object]:
    """Return the place of an event, with its coordinates where it has any."""
    place = next(node.all("PLAC"), None)
    if place is None:
        return {}
    lat, lon = _degrees(place.text("MAP", "LATI"), "NS"), _degrees(place.text("MAP", "LONG"), "EW")
    name = " ".join(place.value.split()) or (f"{lat}, {lon}" if lat and lon else "")
    return {"name": name, **({"lat": lat, "lon": lon} if lat and lon else {})} if name else {}


def _degrees(text: str, signs: str) -> str:
    """Return degrees, which bear a letter instead of a sign: `N48.99`."""
    letter, number = text[:1].upper(), text[1:].strip()
    if letter not in signs or not letter:
        return text.strip()
    return f"-{number}" if letter == signs[1] else number


def _notes(node: Node, genealogy: Genealogy) -> Iterator[str]:
    for note in node.all(*NOTES):
        shared = genealogy.records.get(note.target)
        if text := (shared.value if shared else note.value).strip():
            yield text


def _citations(node: Node, genealogy: Genealogy) -> Iterator[dict[str, object]]:
    """Return who says so: each a source that is described, with the page and the words."""
    for cited in node.all("SOUR"):
        source = genealogy.records.get(cited.target)
        title = " ".join((source.text("TITL") or source.text("ABBR") if source else cited.value).split())
        described: dict[str, object] = {
            "title": title or (cited.value.strip("@") if source else ""),
            "author": " ".join(source.text("AUTH").split()) if source else "",
            "publisher": " ".join(source.text("PUBL").split()) if source else "",
            "quote": cited.text("DATA", "TEXT") or cited.text("TEXT"),
            "at": " ".join(cited.text("PAGE").split()),
        }
        if described["title"]:
            yield {key: value for key, value in described.items() if value}


def _whole(node: Node) -> object:
    """Return a node as it stands: its value, or a mapping of it and of what stands below."""
    if not node.below:
        return node.value
    return ({"value": node.value} if node.value else {}) | _below(node, frozenset())


def _below(node: Node, left_out: AbstractSet[str]) -> dict[str, object]:
    """Return what stands below a node, by its tags."""
    below: dict[str, object] = {}
    for tag in dict.fromkeys(each.tag for each in node.below if each.tag not in left_out):
        same = [_whole(each) for each in node.all(tag)]
        below[tag] = same[0] if len(same) == 1 else same
    return below
