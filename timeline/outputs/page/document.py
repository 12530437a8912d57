"""One HTML page out of a timeline: sealed, offline, the same bytes for the same input."""

import json
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from typing import Literal

from timeline.dates import Count
from timeline.drawing.opening import opening
from timeline.drawing.store import Store
from timeline.drawing.wording import Wording, language_of
from timeline.events.model import Event, Timeline
from timeline.images import NONE, Pictures
from timeline.outputs.page.bundle import packed, packed_plotly, plotly
from timeline.outputs.page.columns import coded, facets, numbers, store_of
from timeline.outputs.page.details import details
from timeline.outputs.page.rows import MOST, rows, source_name
from timeline.outputs.page.script import script, source
from timeline.views import date_words, in_time_order, titles_of

Theme = Literal["auto", "light", "dark"]
LANGUAGES = ("en", "uk", "ro")
RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi")
HOLE = re.compile(r"\{\{(\w+)\}\}")


def page(
    timeline: Timeline, *, day: int, title: str | None = None, theme: Theme = "auto", pictures: Pictures = NONE
) -> str:
    """Return the page of a timeline with its pictures, seen from the as-of day (a day number)."""
    events = in_time_order(timeline.events)
    titles = titles_of(timeline.events)
    dates = [date_words(event, timeline.language, titles) for event in events]
    heading = title or timeline.title or "Timeline"
    phrases = phrases_of(timeline.language)
    store = store_of(timeline, events, dates, day=day, nameless=phrases["noCategory"])
    labels = {lane["id"]: lane["label"] for lane in store.lanes}
    filters = facets(events, store.lanes, lambda name: source_name(timeline, name))
    header = {"title": heading, "day": day, "phrases": phrases, "categories": store.lanes, **_header(timeline)}
    data = {"header": header, "columns": _columns(store), **_texts(events, store), "facets": filters}
    wording = Wording(language=language_of(timeline.language), phrases=phrases)
    holes = {
        **opening(store, wording, timeline.counts, heading),
        "title": escape(heading),
        "language": escape(timeline.language),
        "direction": "rtl" if timeline.language.partition("-")[0] in RIGHT_TO_LEFT else "ltr",
        "theme": theme,
        "policy": escape(policy(script(), plotly())),
        "style": source("page.css"),
        "noTable": ".few{display:none}" if len(events) <= MOST else "#table,.every{display:none}",
        "unfiltered": "" if len(filters) > 1 else "hidden",
        "rows": rows(timeline, events, dates, labels),
        "static": "" if len(events) > MOST else "static",
        "open": "open" if len(events) <= 40 else "",
        "dayColumn": _head(phrases["dayColumn"]) if timeline.counts else "",
        "data": packed(_json(data)),
        "details": packed(_json(details(timeline, events, pictures))),
        "images": "".join(_image(*numbered) for numbered in enumerate(pictures.data)),
        "plotly": packed_plotly(),
        "script": script(),
        **{f"say_{name}": escape(text) for name, text in _spoken(phrases, len(events)).items()},
    }
    return HOLE.sub(lambda hole: holes[hole[1]], source("page.html"))


def policy(*scripts: str) -> str:
    """Return the content security policy under which only these scripts run and nothing is fetched."""
    hashes = " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def phrases_of(language: str) -> dict[str, str]:
    """Return the phrases of the page in a language, in English where it is not among ours."""
    known = language.partition("-")[0]
    english: dict[str, str] = json.loads(source("words/en.json"))
    return english | json.loads(source(f"words/{known}.json")) if known in LANGUAGES else english


def _spoken(phrases: Mapping[str, str], n: int) -> dict[str, str]:
    filled = {name: text.replace("{n}", f"{n:,}") for name, text in phrases.items() if name.isidentifier()}
    return filled | {"table": phrases["table.other"].replace("{n}", f"{n:,}")}


def _image(number: int, data: str) -> str:
    return f'<script type="text/plain" id="image{number}">{data}</script>\n'


def _head(text: str) -> str:
    return f'<th scope="col"><button type="button">{escape(text)}</button></th>'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _header(timeline: Timeline) -> dict[str, object]:
    counts = [_count(count) for count in timeline.counts]
    return {"n": len(timeline.events), "language": timeline.language, "counts": counts}


def _columns(store: Store) -> dict[str, str]:
    return {
        "s0": numbers(store.s0, "d"),
        "s1": numbers(store.s1, "d"),
        "e0": numbers(store.e0, "d"),
        "e1": numbers(store.e1, "d"),
        "flags": numbers(store.flags, "H"),
        "category": numbers(store.category, "H"),
        "rank": numbers(store.rank, "f"),
    }


def _texts(events: Sequence[Event], store: Store) -> dict[str, object]:
    return {
        "titles": store.titles,
        "ids": [event.id for event in events],
        "words": coded(store.words),
        "members": store.members,
        "ghosts": store.ghosts,
    }


def _count(count: Count) -> dict[str, str | int]:
    return {"name": count.name, "first": count.first, "number": count.number, "label": count.label}
