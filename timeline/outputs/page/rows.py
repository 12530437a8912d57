"""The table of all events: what a screen reader, a printer, a browser without JavaScript gets."""

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import quote

from timeline.dates import Count, When, count_numbers
from timeline.drawing.columns import own_colors
from timeline.drawing.speech import phrases_of, written
from timeline.events.model import Event, Timeline
from timeline.outputs.safe_html import address

EN_DASH = "\u2013"
MOST = 1500
"""How many events stand in the HTML; more are filled in as one scrolls."""


def source_name(timeline: Timeline, citation: str) -> str:
    """Return the name under which a source is listed."""
    source = timeline.sources.get(citation)
    return (source.title or source.id) if source else citation


def rows(
    timeline: Timeline,
    events: Sequence[Event],
    dates: Sequence[str],
    labels: Mapping[str, str],
    years: Sequence[str] = (),
) -> str:
    """Return the rows of the table.

    `dates` are those of the events in words, `labels` the names of the lanes, `years` what stands above each event in
    the list of a phone, '' for nothing.
    """
    if len(events) > MOST:
        return ""
    _, own = own_colors(events, len(labels))
    lanes = {name: number for number, name in enumerate(labels)}
    told = enumerate(zip(events, dates, strict=True))
    return "".join(
        f'<tr{_above(years, row)} style="--tone:var(--tone{own.get(row, lanes[event.category])})">'
        f"{_row(timeline, event, words, labels, own.get(row))}</tr>\n"
        for row, (event, words) in told
    )


def _above(years: Sequence[str], row: int) -> str:
    return f' data-year="{escape(years[row])}"' if years and years[row] else ""


def _row(timeline: Timeline, event: Event, words: str, labels: Mapping[str, str], tone: int | None) -> str:
    sources = phrases_of(timeline.language)["comma"].join(
        dict.fromkeys(_source(timeline, citation.source) for citation in event.citations)
    )
    numbers = [_days(event.when, count, timeline.language) for count in timeline.counts[:1]]
    name = escape(phrases_of(timeline.language)["dayColumn"])
    day = "".join(f'<td class="day" data-name="{name}">{number}</td>' for number in numbers)
    title = f'<a href="#event={escape(quote(event.id))}" dir="auto">{_mark(event, tone)}{escape(event.title)}</a>'
    lane = escape(labels.get(event.category, event.category))
    date = f'<td dir="auto">{escape(words)}</td>'
    return f'{date}{day}<td>{title}</td><td dir="auto">{lane}</td><td>{sources}</td>'


def _days(when: When, count: Count, language: str) -> str:
    """Return the days of a date in a count, as the picture tells them: none if an end is open, or before it."""
    first, last = count_numbers(when, count) or (None, None)
    if first is None or last is None or first < count.number:
        return ""
    return EN_DASH.join(written(number, language) for number in dict.fromkeys((first, last)))


def _mark(event: Event, tone: int | None) -> str:
    """Return the colour and the sign of an event's own before its title, whose words say it to who hears them."""
    color = "" if tone is None else f'<i class="swatch shape0" style="--tone:var(--tone{tone})"></i> '
    sign = event.icon.strip()
    return color + (f'<span class="sign" aria-hidden="true">{escape(sign)}</span> ' if sign else "")


def _source(timeline: Timeline, name: str) -> str:
    source = timeline.sources.get(name)
    url = address(source.url if source else name)
    called = source_name(timeline, name)
    text = escape(called)
    if not url:
        return f'<span dir="auto">{text}</span>'
    bare = ' class="bare"' if called == url else ""
    return f'<a href="{escape(url)}"{bare} rel="noopener noreferrer" dir="auto">{text}</a>'
