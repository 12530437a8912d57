"""KML 2.2: a placemark an event, folders for categories, its date as a TimeStamp or a TimeSpan as exact as it was."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from xml.etree.ElementTree import Element

from timeline.dates import When
from timeline.events.model import Event, Timeline
from timeline.outputs.chronology import CLAIMS, Entry, chronology
from timeline.outputs.chronology import KEPT as TOLD
from timeline.outputs.entry import place_named
from timeline.outputs.format import Options, Written
from timeline.outputs.losses import counted, undated, untold
from timeline.outputs.plain_dates import plain_date
from timeline.outputs.safe_html import rendered
from timeline.outputs.xml_tree import Tree
from timeline.records.cells import join
from timeline.views.wording import date_words, titles_of

NAMESPACE = {"": "http://www.opengis.net/kml/2.2"}
NOWHERE = "events whose place has no coordinates (they are listed, not on the map)"
KEPT = frozenset({"category", "url", "tags", "actors"}) | TOLD


def write(timeline: Timeline, options: Options) -> Written:
    """Write a document in order of time."""
    found = chronology(timeline, options.day)
    entries = [entry for heading in found.headings for entry in heading.entries]
    tree = Tree("kml", NAMESPACE)
    document = tree.add(tree.root, "Document")
    tree.add(document, "name", found.title)
    titles = titles_of(timeline.events)
    for label, members in _folders(timeline, entries):
        folder = document
        if label:
            folder = tree.add(document, "Folder")
            tree.add(folder, "name", label)
        for entry in members:
            words = date_words(entry.event, timeline.language, titles)
            _placemark(tree, folder, entry, words)
    nowhere = {NOWHERE: sum(_coordinates(entry.event) is None for entry in entries)}
    dates = undated(entry.event for entry in entries)
    lost = counted(dates, nowhere, tree.lost, untold(timeline.events, KEPT, CLAIMS))
    return Written(content=tree.text(), lost=lost)


def _folders(timeline: Timeline, entries: Iterable[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    labels = {category.id: category.label or category.id for category in timeline.categories}
    found: dict[str, list[Entry]] = {"": [], **{name: [] for name in labels}}
    for entry in entries:
        found.setdefault(entry.event.category, []).append(entry)
    return ((labels.get(name, name), members) for name, members in found.items() if members)


def _placemark(tree: Tree, folder: Element, entry: Entry, words: str) -> None:
    event = entry.event
    made = tree.add(folder, "Placemark")
    tree.add(made, "name", event.title)
    tree.add(made, "description", _described(entry, words))
    _time(tree, made, event.when)
    data = tree.add(made, "ExtendedData")
    for name, value in _data(event, words).items():
        tree.add(tree.add(data, "Data", name=name), "value", value)
    if (point := _coordinates(event)) is not None:
        tree.add(tree.add(made, "Point"), "coordinates", point)


def _time(tree: Tree, made: Element, when: When) -> None:
    """Write the date, where KML can say it as it is; a moment or a day is a stamp, what lasts a span."""
    found = plain_date(when)
    if found is None:
        return
    if not found.lasts:
        tree.add(tree.add(made, "TimeStamp"), "when", found.first.text)
        return
    span = tree.add(made, "TimeSpan")
    tree.add(span, "begin", found.first.text)
    if found.last:
        tree.add(span, "end", found.last.text)


def _data(event: Event, words: str) -> Mapping[str, str]:
    told = {
        "id": event.id,
        "date": event.date,
        "words": words,
        "place": event.place.name if event.place else "",
        "tags": join(event.tags) if event.tags else "",
        "actors": join(event.actors) if event.actors else "",
        "url": event.url,
    }
    return {name: value for name, value in told.items() if value}


def _described(entry: Entry, words: str) -> str:
    """Return the date in words, the place, the description and the sources as HTML, which readers of KML show.

    The place is no `address`: a reader would look for it, and find another of the name.
    """
    place = escape(place_named(entry.event))
    remark = f" ({escape(entry.remark)})" if entry.remark else ""
    notes = "".join(
        f"<li>{', '.join(map(escape, (*note.parts, *filter(None, (note.url, note.archived)))))}"
        f"{f' <q>{escape(note.quote)}</q>' if note.quote else ''}</li>"
        for note in entry.notes
    )
    listed = f"<ul>{notes}</ul>" if notes else ""
    return f"<p><b>{escape(words)}</b>{place}{remark}</p>{rendered(entry.event.description)}{listed}"


def _coordinates(event: Event) -> str | None:
    place = event.place
    return None if place is None or place.lat is None or place.lon is None else f"{place.lon},{place.lat}"
