"""The cells of a row, by their fields, to the mapping of an event."""

import re
from collections.abc import Mapping, Sequence

from timeline.dates import DateError, Dating
from timeline.dates.calendars import dating_calendar
from timeline.events.key_forms import Value
from timeline.events.keys import EVENT
from timeline.events.model import Stance
from timeline.inputs.headline import headline, longer
from timeline.inputs.tables.column_dates import Manner, read_cell
from timeline.inputs.tables.fields import Fields, Setting
from timeline.inputs.tables.parts import PARTS, row_date
from timeline.inputs.tables.places import PLACE, put_place
from timeline.records.cells import split
from timeline.records.reading import dating_within

LISTS = EVENT.names(Value.TEXTS)
OF_SOURCES = ("at", "stance")
"""What a column says of the sources of a row, one item a source."""
OF_EITHER = ("said", "said_on")
"""What a column says of the sources of a row where there are as many items, else of the event."""
OTHER_DATES = ("said_on", "announced")
"""Days beside that of the event, which may have any form that a cell may have."""
SPECIAL = frozenset({*PLACE, *LISTS, *PARTS, *OF_SOURCES, *OF_EITHER, "announced", "sources", "exhibit", "quotes",
                     "title", "description", "text", "url", "coordinates"})  # fmt: skip
PAGE = re.compile(r"\d+(?P<several>(?:\s*(?:[-\N{EN DASH},&]|and|to)\s*\d+)*)")
"""A page, or several."""
LABELS = re.compile(r"(?:[^\W\d_]{0,4}[-. /]?\d+[^\W\d_]?)(?:\s*(?:,|&|\band\b)\s*[^\W\d_]{0,4}[-. /]?\d+[^\W\d_]?)+")
"""Several exhibits in a cell: `A-1, A-2`."""
STANCES = tuple(stance.value for stance in Stance)
LINKS = ("http://", "https://", "mailto:")
BETWEEN_LINKS = re.compile(r"(?:\s*[,|]\s*|\s+)(?=https?://)")


def event_fields(cells: Mapping[str, Sequence[object]], setting: Setting) -> Fields:
    """Return the mapping of an event; raises DateError where its date cannot be read."""
    fields = Fields()
    fields.known = {name: _one(found) for name, found in cells.items() if name not in SPECIAL}
    fields.known |= {name: _list(cells[name], parted=name in setting.parted) for name in LISTS if name in cells}
    fields.known["title"] = _one(cells.get("title", ()), ", ")
    fields.known["description"] = _one([*_told(cells, fields), *cells.get("description", ())], "\n\n")
    _put_url(cells.get("url", ()), setting, fields)
    put_place(cells, setting, fields)
    _put_other_dates(cells, setting, fields)
    fields.known["sources"] = _sources(cells, setting, fields)
    texts = {name: [cell for cell in cells[name] if isinstance(cell, str)] for name in PARTS if name in cells}
    _put_date(texts, setting, fields)
    return fields


def listed(cell: str, *, parted: bool = False) -> tuple[str, ...]:
    """Read a list: at semicolons where there are any, here or elsewhere in the column (`parted`), else at commas."""
    if parted or ";" in cell or "\\" in cell:
        return tuple(item for item in split(cell) if item)
    return tuple(item.strip() for item in cell.split(",") if item.strip())


def _one(found: Sequence[object], between: str = " ") -> object:
    """Return the one value of a field, several texts as one."""
    if len(found) == 1:
        return found[0]
    return between.join(str(cell) for cell in found)


def _told(cells: Mapping[str, Sequence[object]], fields: Fields) -> list[object]:
    """Take the title from a text where there is no other, and return the text where it says more than that."""
    text = _one(cells.get("text", ()), "\n\n")
    if not isinstance(text, str) or fields.known["title"]:
        return [text] if text else []
    title = fields.known["title"] = headline(text)
    return [rest] if (rest := longer(text, title)) else []


def _list(found: Sequence[object], *, parted: bool) -> list[object]:
    items: list[object] = []
    for cell in found:
        items += listed(cell, parted=parted) if isinstance(cell, str) else cell if isinstance(cell, list) else [cell]
    return items


def _put_url(found: Sequence[object], setting: Setting, fields: Fields) -> None:
    """Put an address; what is none is kept aside, and so are further ones."""
    every = [each for cell in found for each in (cell if isinstance(cell, list) else [cell])]
    texts = [str(each).strip() for each in every]
    links = [text for text in texts if text.lower().startswith(LINKS) and not re.search(r"\s", text)]
    fields.known["url"] = links[0] if links else ""
    if others := [text for text in texts if text not in links[:1]]:
        wrong = [text for text in others if text not in links]
        why = f"'{wrong[0]}' is no address; one begins with https://" if wrong else ""
        fields.keep("url", setting.key("url"), " ".join(others), why)


def _put_other_dates(cells: Mapping[str, Sequence[object]], setting: Setting, fields: Fields) -> None:
    """Put the days that are not the event's own, and words; what is of each source is taken from here later."""
    fields.known |= {name: _one(cells[name]) for name in ("announced", *OF_EITHER) if name in cells}
    for name in OTHER_DATES:
        if isinstance(cell := fields.known.get(name), str):
            fields.known[name] = _day_text(cell, setting.manners.get(name, Manner()), setting.dating)


def _day_text(cell: str, manner: Manner, dating: Dating) -> str:
    """Return a cell in the date language; as it stands where it is none: who reads the event tells that."""
    try:
        return read_cell(cell, manner, dating).text
    except DateError:
        return cell


def _sources(cells: Mapping[str, Sequence[object]], setting: Setting, fields: Fields) -> list[object]:
    """Return the citations of a row; what is said of each stands in columns of their own, one item a source."""
    sources: list[object] = []
    for cell in cells.get("sources", ()):
        sources += _listed_sources(cell) if isinstance(cell, str) else cell if isinstance(cell, list) else [cell]
    quotes = _items(cells, "quotes")
    described = _exhibited([source for source in sources if source not in ("", None)], cells, setting, fields)
    cited = [setting.cited.citation(source, setting.dating) for source in described]
    cited += [""] * (len(quotes) - len(cited))
    said = {"quote": quotes + [""] * (len(cited) - len(quotes))} if quotes else {}
    said |= {name: found for name in OF_SOURCES if (found := _of_each(name, cells, len(cited), setting, fields))}
    said |= {name: found for name in OF_EITHER if (found := _of_either(name, cells, len(cited), setting, fields))}
    return [_citation(source, {name: every[at] for name, every in said.items()}) for at, source in enumerate(cited)]


def _listed_sources(cell: str) -> list[str]:
    """Return the sources of a cell; addresses may be parted by commas, spaces and line breaks, too."""
    return [each for item in split(cell) for each in (BETWEEN_LINKS.split(item) if item.startswith(LINKS) else [item])]


def _exhibited(
    sources: list[object], cells: Mapping[str, Sequence[object]], setting: Setting, fields: Fields
) -> list[object]:
    """Return the sources of a row as the exhibits that they are; a row without sources has its exhibits alone."""
    labels = [label for cell in cells.get("exhibit", ()) for label in _labels(str(cell))]
    if not labels:
        return sources
    if not sources:
        return [setting.cited.exhibit("", label, setting.dating) for label in labels]
    if len(labels) != len(sources) or any(isinstance(source, Mapping) for source in sources):
        why = _unpaired(len(labels), len(sources))
        fields.keep("exhibit", setting.key("exhibit"), "; ".join(labels), why)
        return sources
    pairs = zip(sources, labels, strict=True)
    return [setting.cited.exhibit(str(source), label, setting.dating) if label else source for source, label in pairs]


def _unpaired(items: int, sources: int) -> str:
    """Return why so many items are of none of so many sources."""
    return f"{items} for {sources} source{'s' * (sources != 1)}: which belongs to which is not said"


def _labels(cell: str) -> Sequence[str]:
    """Return what the exhibits of a cell are called."""
    if LABELS.fullmatch(cell.strip()):
        return [label.strip() for label in re.split(r",|&|\band\b", cell)]
    return [" ".join(label.split()) for label in split(cell)]


def _page(said: str) -> str:
    """Return where in a source as it is cited: a number alone is a page."""
    match = PAGE.fullmatch(said.strip())
    return said if match is None else f"{'pp.' if match['several'] else 'p.'} {said.strip()}"


def _of_either(
    name: str, cells: Mapping[str, Sequence[object]], number: int, setting: Setting, fields: Fields
) -> list[str]:
    """Return what is said of each of so many sources; what is not parted so is of the event."""
    items = _items(cells, name)
    if name == "said_on":
        items = [_day_text(item, setting.manners.get(name, Manner()), setting.dating) for item in items]
    if number > 1 and len(items) == number:
        del fields.known[name]
        return items
    if len(items) > 1 and name == "said_on":
        del fields.known[name]
        _of_each(name, cells, number, setting, fields)
    return []


def _items(cells: Mapping[str, Sequence[object]], name: str) -> list[str]:
    return [item for cell in cells.get(name, ()) for item in split(str(cell))]


def _of_each(
    name: str, cells: Mapping[str, Sequence[object]], number: int, setting: Setting, fields: Fields
) -> list[str]:
    """Return what is said of each of so many sources; it is kept aside where nobody could say of which."""
    found = _items(cells, name)
    if not found:
        return []
    if name == "at" and number == 1:
        found = [", ".join(filter(None, found))]
    why = "" if len(found) == number else _unpaired(len(found), number)
    if not why and name == "stance" and (wrong := next((each for each in found if each and each not in STANCES), "")):
        why = f"'{wrong}' is not one of {', '.join(STANCES)}"
    if why:
        fields.keep(name, setting.key(name), "; ".join(found), why)
    if why:
        return []
    return [_page(each) for each in found] if name == "at" and setting.paged else found


def _citation(source: object, said: Mapping[str, str]) -> object:
    kept = {name: text for name, text in said.items() if text or name == "quote"}
    if not kept:
        return source
    return {"source": source, **kept} if isinstance(source, str) else _more(source, kept)


def _more(source: object, said: Mapping[str, str]) -> object:
    """Return a source that is described, with what its row says besides; what itself says goes before."""
    return {**said, **source} if isinstance(source, Mapping) else source


def _put_date(texts: Mapping[str, Sequence[str]], setting: Setting, fields: Fields) -> None:
    date = row_date(texts, setting.manners, _dating(setting, fields))
    fields.known["date"] = date.text
    if date.calendar:
        fields.known["calendar"] = date.calendar
    if date.said:
        fields.known.setdefault("said", date.said)
    fields.doubts += date.doubts
    reasons = dict(date.told)
    for name, text in date.aside.items():
        fields.keep(name, setting.key(name), text, reasons.get(name, ""))


def _dating(setting: Setting, fields: Fields) -> Dating:
    """Return how the date of a row is read; a calendar that there is not is told by who reads the event."""
    name = str(fields.known.get("calendar") or "").strip()
    if dating_calendar(name.lower()) is None:
        return setting.dating
    fields.known["calendar"] = name.lower()
    return dating_within(fields.known, setting.dating)
