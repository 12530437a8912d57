"""One HTML page out of a timeline: sealed, offline, the same bytes for the same input."""

import json
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from gzip import compress
from hashlib import sha256
from html import escape
from importlib.resources import files

from timeline.dates.days import DAY_SECONDS
from timeline.drawing import engine
from timeline.drawing.payload import Payload, payload_of
from timeline.drawing.script import joined
from timeline.drawing.speech import counted, phrases_of
from timeline.events.model import Timeline
from timeline.outputs.page.atlas import section
from timeline.outputs.page.details import NOTHING, Seen, details
from timeline.outputs.page.eras import eras_list, eras_of_events
from timeline.outputs.page.extras import Shown, blocks, is_dateless, unused, used
from timeline.outputs.page.facets import Facet, facets
from timeline.outputs.page.knowledge import is_replayed
from timeline.outputs.page.layers import layers_list
from timeline.outputs.page.looks import Looks
from timeline.outputs.page.rows import MOST, rows, source_name

RIGHT_TO_LEFT = ("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")
HOLE = re.compile(r"\{\{(\w+)\}\}")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
PARTING = re.compile(r'("[^"]*")|(?<=[:;,{}(\n])\s+|\s+(?=[{})])|;\s*(?=\})|(?<![\w.])0(?=\.\d)')
"""What means nothing in a style: spaces at its signs, a `;` before a brace, a nought before a point; or a text."""

OPENED = 40
"""The table of so many events is open from the start."""

MEDIA = "media-src 'self'; "
PLACES = ("timeline.outputs.page", "timeline.drawing")
WRITTEN = frozenset(
    (
        "asOfSlider",
        "beyond",
        "fitLong",
        "howToAdd",
        "keyEvents",
        "keyFit",
        "keyHelp",
        "keySearch",
        "keyZoom",
        "keys",
        "late",
        "mainLong",
        "noScript",
        "noScriptMany",
        "skip",
        "stageTools",
        "tableCaption",
        "unzoned",
        "zoomIn",
        "zoomOut",
    )
)
"""Phrases that stand in the page: its script says none of them, so that its data go without."""

TINT = "(f=>f&&(document.documentElement.dataset.theme=f[1]))(/[#&]theme=(light|dark)/.exec(location.hash))"
"""The script that makes a page light or dark as its address says, before anything of it is seen."""

UNDRAWN = dict.fromkeys(
    ("range", "asOf", "chips", "names", "opening", "openingStyle", "undated", "count", "legend"), ""
)
LEFT: Mapping[str, str] = {**UNDRAWN, "loose": "hidden", "strip": "hidden"}
"""What stands where the opening view is left to the script."""


LOOKS = Looks()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a page is made of: the timeline, how it looks, what is drawn of it, and what the page says around that."""

    timeline: Timeline
    looks: Looks
    seen: Seen
    extras: tuple[str, ...]
    payload: Payload
    facets: Sequence[Facet]
    holes: Mapping[str, str]

    @property
    def data(self) -> str:
        """What is drawn, as JSON."""
        return self.payload.written(facets=self.facets)

    @property
    def details(self) -> str:
        """What the panel says of each event, as JSON."""
        return _json(details(self.timeline, self.payload.events, self.seen))

    @property
    def blocks(self) -> Mapping[str, str]:
        """The data of the extras as JSON, by the ids of their blocks."""
        made = blocks(self.extras, Shown(self.timeline, self.payload.events, self.looks))
        return {name: _json(content) for name, content in made.items()}

    @property
    def images(self) -> str:
        """The images of events, each in an element of its own."""
        return "".join(_image(*numbered) for numbered in enumerate(self.seen.pictures.data))

    def rows(self, years: Sequence[str]) -> str:
        """Return the rows of the table below their years, if they are few enough to stand in the page."""
        labels = {lane["id"]: lane["label"] for lane in self.payload.lanes}
        return rows(self.timeline, self.payload.events, self.payload.dates, labels, years)


def page(
    timeline: Timeline,
    *,
    day: int,
    title: str | None = None,
    looks: Looks = LOOKS,
    seen: Seen = NOTHING,
) -> str:
    """Return the page of a timeline with what is seen and heard of it, from the as-of day (a day number)."""
    made = made_of(timeline, day=day, title=title, looks=looks, seen=seen)
    data, program = made.data, script("whole", *made.extras)
    opened, years = _opening(data) if looks.drawn else (LEFT, ())
    holes = {
        **opened,
        **made.holes,
        "policy": escape(policy(program, TINT, media=made.looks.media)),
        "style": style(*made.extras),
        "rows": made.rows(years),
        "static": "" if len(made.payload.events) > MOST else "static",
        "data": packed(data),
        "details": packed(made.details),
        "images": made.images,
        "blocks": "".join(_block(*each) for each in made.blocks.items()),
        "script": program,
        "tint": TINT,
    }
    return filled(source("page.html"), holes)


def made_of(timeline: Timeline, *, day: int, title: str | None = None, looks: Looks, seen: Seen = NOTHING) -> Made:
    """Return what the page of a timeline is made of, seen from the as-of day (a day number)."""
    images = any(seen.pictures.place(event) is not None for event in timeline.events)
    looks = replace(looks, media=bool(seen.media.files), images=images, layers=bool(seen.layers))
    extras = used(timeline, looks)
    payload = payload_of(timeline, day=day, title=title, layers=seen.layers, unsaid=unused(extras) | WRITTEN)
    eras = eras_of_events(timeline, payload.events)
    return Made(
        timeline=timeline,
        looks=looks,
        seen=seen,
        extras=extras,
        payload=payload,
        facets=(found := facets(payload.events, payload.lanes, lambda name: source_name(timeline, name), eras)),
        holes=_said(timeline, payload, looks, title)
        | {
            "unfiltered": "" if len(found) > 1 else "hidden",
            "sliding": "" if is_replayed(timeline, payload.events, day) else "hidden",
            "eras": eras_list(payload.eras, phrases_of(timeline.language)["eras.title"], (day + 1) * DAY_SECONDS - 1)
            + layers_list(seen.layers, payload, timeline.language),
            "atlas": section(timeline, payload.events) if "atlas" in extras else "",
        },
    )


def _said(timeline: Timeline, payload: Payload, looks: Looks, title: str | None) -> dict[str, str]:
    """Return what the page says and how it stands, whatever its extras are."""
    events, phrases = payload.events, phrases_of(timeline.language)
    return {
        "title": escape(title or timeline.title or "Timeline"),
        "language": escape(timeline.language),
        "direction": "rtl" if timeline.language.partition("-")[0] in RIGHT_TO_LEFT else "ltr",
        "theme": looks.theme,
        "embed": " data-embed" if looks.embed else "",
        "listed": "" if looks.embed else " listed",
        "noTable": ".few{display:none}" if len(events) <= MOST else "#table,.every{display:none}",
        "open": "open" if len(events) <= OPENED and not looks.embed else "",
        "tableTitle": escape(counted("table", len(events), timeline.language)),
        **_nothing(payload, phrases),
        "unsourced": "" if any(event.citations for event in events) else ' class="unsourced"',
        "dayColumn": _head(phrases["dayColumn"]) if timeline.counts else "",
        **{f"say_{name}": escape(text) for name, text in phrases.items()},
    }


def filled(template: str, holes: Mapping[str, str]) -> str:
    """Return a text with its holes filled, each by its name."""
    return HOLE.sub(lambda hole: holes[hole[1]], template)


def _nothing(payload: Payload, phrases: Mapping[str, str]) -> dict[str, str]:
    """Return what is in place of the plot where nothing has a date."""
    events = payload.events
    if payload.behind or not all(is_dateless(event.when) for event in events):
        return {"state": "", "drawable": "hidden", "nothing": ""}
    state, said = ("dateless", ("noDates",)) if events else ("empty dateless", ("noEvents", "howToAdd"))
    return {"state": state, "drawable": "", "nothing": escape(" ".join(phrases[each] for each in said))}


def _opening(data: str) -> tuple[Mapping[str, str], Sequence[str]]:
    """Return the opening view, and the year above each event in a list; nothing if no engine is installed."""
    if not engine.is_there():
        return LEFT, ()
    made = engine.drawn("opening", data)
    assert isinstance(made, dict)
    return made, made.pop("years")


@cache
def source(name: str) -> str:
    """Return the text of one file of this folder."""
    return files("timeline.outputs.page").joinpath(name).read_text(encoding="utf-8")


def style(*extras: str) -> str:
    """Return the style of the page and of its extras."""
    return "".join(tight(source(f"{name}.css")) for name in ("page", "phone", *extras))


def tight(text: str) -> str:
    """Return a style without its comments and what means nothing."""
    return PARTING.sub(lambda match: match[1] or "", COMMENT.sub("", text)).strip()


def script(entry: str, *extras: str) -> str:
    """Return a script of the page by the module that it begins with, with some extras."""
    return f'"use strict";\n(() => {{\n{joined(entry, PLACES, extras)}}})();\n'


def packed(text: str) -> str:
    """Return a text as base64 of gzip, the same bytes for the same text."""
    return b64encode(compress(text.encode(), compresslevel=5, mtime=0)).decode()


def policy(*scripts: str, media: bool = False) -> str:
    """Return the content security policy under which only these scripts run and nothing is fetched.

    Sound and video (`media`) are those that lie where the page lies.
    """
    hashes = " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
        f"{MEDIA if media else ''}base-uri 'none'; form-action 'none'"
    )


def _image(number: int, data: str) -> str:
    return f'<script type="text/plain" id="image{number}">{data}</script>\n'


def _block(name: str, content: str) -> str:
    return f'<script type="text/plain" id="{name}">{packed(content)}</script>\n'


def _head(text: str) -> str:
    return f'<th scope="col" data-name="{escape(text)}"><button type="button">{escape(text)}</button></th>'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
