"""One HTML page out of a timeline and its table: sealed, offline, the same bytes for the same input."""

import json
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from typing import Literal

from pandas import DataFrame

from timeline.dates import Count
from timeline.events.model import Event, Timeline
from timeline.frame import events_of
from timeline.outputs.page.bundle import packed, packed_plotly, plotly
from timeline.outputs.page.columns import categories, coded, facets, flags, ghosts, members, numbers, ranks, spans
from timeline.outputs.page.details import details
from timeline.outputs.page.rows import MOST, rows, source_name
from timeline.outputs.page.script import script, source

Theme = Literal["auto", "light", "dark"]
LANGUAGES = ("en", "uk", "ro")
RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi")
HOLE = re.compile(r"\{\{(\w+)\}\}")


def page(timeline: Timeline, table: DataFrame, *, day: int, title: str | None = None, theme: Theme = "auto") -> str:
    """Give the page of a timeline; `table` is its frame, `day` the as-of day (a day number)."""
    events = events_of(timeline, table)
    heading = title or timeline.title or "Timeline"
    phrases = phrases_of(timeline.language)
    lanes = categories(timeline, table, phrases["noCategory"])
    labels = {lane["id"]: lane["label"] for lane in lanes}
    data = _payload(timeline, table, events, {"title": heading, "day": day, "phrases": phrases, "categories": lanes})
    holes = {
        "title": escape(heading),
        "language": escape(timeline.language),
        "direction": "rtl" if timeline.language.partition("-")[0] in RIGHT_TO_LEFT else "ltr",
        "theme": theme,
        "policy": escape(policy(script(), plotly())),
        "style": source("page.css"),
        "rows": rows(timeline, table, events, labels),
        "static": "" if len(table) > MOST else "static",
        "open": "open" if len(table) <= 40 else "",
        "dayColumn": _head(phrases["dayColumn"]) if timeline.counts else "",
        "data": packed(_json(data)),
        "details": packed(_json(details(timeline, events))),
        "plotly": packed_plotly(),
        "script": script(),
        **{f"say_{name}": escape(text) for name, text in _spoken(phrases, len(table)).items()},
    }
    return HOLE.sub(lambda hole: holes[hole[1]], source("page.html"))


def policy(*scripts: str) -> str:
    """Give the content security policy under which only these scripts run and nothing is fetched."""
    hashes = " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def phrases_of(language: str) -> dict[str, str]:
    """Give the phrases of the page in a language, in English where it is not among ours."""
    known = language.partition("-")[0]
    english: dict[str, str] = json.loads(source("words/en.json"))
    return english | json.loads(source(f"words/{known}.json")) if known in LANGUAGES else english


def _spoken(phrases: Mapping[str, str], n: int) -> dict[str, str]:
    filled = {name: text.replace("{n}", f"{n:,}") for name, text in phrases.items() if name.isidentifier()}
    return filled | {"table": phrases["table.other"].replace("{n}", f"{n:,}")}


def _head(text: str) -> str:
    return f'<th scope="col"><button type="button">{escape(text)}</button></th>'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _payload(
    timeline: Timeline, table: DataFrame, events: Sequence[Event], header: Mapping[str, object]
) -> dict[str, object]:
    lanes = categories(timeline, table)
    places = {lane["id"]: number for number, lane in enumerate(lanes)}
    bounds = {"s0": "start_earliest", "s1": "start_latest", "e0": "end_earliest", "e1": "end_latest"}
    return {
        "header": {**header, "n": len(table), "language": timeline.language, "counts": [*map(_count, timeline.counts)]},
        "columns": {
            **{short: numbers(table[name], "<f8") for short, name in bounds.items()},
            "flags": numbers(flags(table), "<u2"),
            "category": numbers(table["category"].map(places), "<u2"),
            "rank": numbers(ranks(table, events), "<f4"),
        },
        "titles": list(table["title"]),
        "ids": list(table["id"]),
        "words": coded(table["words"]),
        "members": spans(members(event) for event in events),
        "ghosts": spans(ghosts(event) for event in events),
        "facets": facets(table, lanes, lambda name: source_name(timeline, name)),
    }


def _count(count: Count) -> dict[str, str | int]:
    return {"name": count.name, "first": count.first, "number": count.number, "label": count.label}
