"""Atom (RFC 4287): an entry an event, its date in words and as EDTF, stamped with the day on which it was last known.

An entry has no day of publication: readers would show it as the day of the event.
"""

from collections.abc import Mapping
from html import escape

from timeline import __version__
from timeline.dates import edtf
from timeline.dates.days import day_number, iso_day
from timeline.events.model import Event, Timeline
from timeline.outputs.chronology import CLAIMS, Entry, Note, chronology
from timeline.outputs.chronology import KEPT as TOLD
from timeline.outputs.extents import EXACT
from timeline.outputs.format import Options, Written
from timeline.outputs.identity import unique, unique_timeline
from timeline.outputs.losses import counted, untold
from timeline.outputs.plain_dates import plain_date
from timeline.outputs.safe_html import address, rendered
from timeline.outputs.xml_tree import Tree
from timeline.views.claims import Claim, claims
from timeline.views.wording import date_words, titles_of

NAMESPACES = {
    "": "http://www.w3.org/2005/Atom",
    "dcterms": "http://purl.org/dc/terms/",
    "georss": "http://www.georss.org/georss",
}
KEPT = frozenset({"category", "tags", "url"}) | TOLD
FIRST, LAST = day_number(1), day_number(9999, 12, 31)
UNTOLD_DATES = "dates for the reader to sort by (they are in words and EDTF)"


def write(timeline: Timeline, options: Options) -> Written:
    """Write a feed in order of time; an event of which no claim states its day is stamped with the as-of day."""
    found = chronology(timeline, options.day)
    entries = [entry for heading in found.headings for entry in heading.entries]
    tree = Tree("feed", NAMESPACES)
    tree.add(tree.root, "id", unique_timeline(timeline).urn)
    tree.add(tree.root, "title", found.title)
    tree.add(tree.root, "updated", _stamp(options.day))
    tree.add(tree.add(tree.root, "author"), "name", found.title)
    tree.add(tree.root, "generator", "sourced-timeline", version=__version__)
    labels = {category.id: category.label or category.id for category in timeline.categories}
    titles = titles_of(timeline.events)
    for entry in entries:
        _Entry(tree, timeline, options.day, labels, titles).write(entry)
    dated = {UNTOLD_DATES: len(entries)}
    lost = counted(dated, tree.lost, untold(timeline.events, KEPT, CLAIMS))
    return Written(content=tree.text(), lost=lost)


class _Entry:
    """Writes the entry of an event."""

    def __init__(
        self, tree: Tree, timeline: Timeline, day: int, labels: Mapping[str, str], titles: Mapping[str, str]
    ) -> None:
        self._tree, self._timeline, self._day, self._labels, self._titles = tree, timeline, day, labels, titles
        self._made = tree.add(tree.root, "entry")

    def write(self, entry: Entry) -> None:
        event, tree, made = entry.event, self._tree, self._made
        words = date_words(event, self._timeline.language, self._titles)
        tree.add(made, "id", unique(event, self._timeline).urn)
        tree.add(made, "title", event.title)
        tree.add(made, "updated", _stamp(last_known(event, self._timeline, self._day)))
        for term in filter(None, (event.category, *event.tags)):
            tree.add(made, "category", term=term, label=self._labels.get(term, term))
        self._link(event, entry.notes)
        tree.say(made, "dcterms:temporal", edtf(event.when) or "")
        place = event.place
        if place and place.lat is not None and place.lon is not None:
            tree.add(made, "georss:point", f"{place.lat} {place.lon}")
        tree.add(made, "summary", f"{words}{f', {place.name}' if place else ''}")
        tree.add(made, "content", self._content(entry, words), type="html")

    def _link(self, event: Event, notes: tuple[Note, ...]) -> None:
        if address(event.url):
            self._tree.add(self._made, "link", rel="alternate", href=event.url)
        for url in dict.fromkeys(note.url for note in notes if note.url):
            self._tree.add(self._made, "link", rel="related", href=url)

    def _content(self, entry: Entry, words: str) -> str:
        place = f", {escape(entry.event.place.name)}" if entry.event.place else ""
        remark = f" ({escape(entry.remark)})" if entry.remark else ""
        notes = "".join(f"<li>{_note(note)}</li>" for note in entry.notes)
        listed = f"<ul>{notes}</ul>" if notes else ""
        return f"<p><b>{escape(words)}</b>{place}{remark}</p>{rendered(entry.event.description)}{listed}"


def last_known(event: Event, timeline: Timeline, day: int) -> int:
    """Return the last day, up to a day (day numbers), on which a claim about an event became known; else that day.

    A claim counts whose day was stated: a source of June 2023 was published on none that could be named.
    """
    stated = [_stated(claim) for claim in claims(timeline, event)]
    return max((each for each in stated if each is not None and FIRST <= each <= day), default=day)


def _stated(claim: Claim) -> int | None:
    said_on = claim.citation.said_on or (claim.source.published if claim.source else None)
    plain = plain_date(said_on) if said_on else None
    return claim.known if plain and plain.first.precision in EXACT and not plain.lasts else None


def _note(note: Note) -> str:
    quote = f" <q>{escape(note.quote)}</q>" if note.quote else ""
    links = [f'<a href="{escape(url)}">{escape(url)}</a>' for url in (note.url, note.archived) if url]
    return ", ".join([*map(escape, note.parts), *links]) + quote


def _stamp(day: int) -> str:
    return f"{iso_day(max(FIRST, min(day, LAST)))}T00:00:00Z"
