"""One HTML page out of a timeline: sealed, offline, the same bytes for the same input."""

import json
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from gzip import compress
from hashlib import sha256
from html import escape
from importlib.resources import files

from timeline.dates.days import DAY_SECONDS
from timeline.drawing import engine
from timeline.drawing.payload import payload_of
from timeline.drawing.script import joined
from timeline.drawing.speech import counted, phrases_of
from timeline.events.model import Event, Timeline
from timeline.outputs.page.atlas import section
from timeline.outputs.page.details import NOTHING, Seen, details
from timeline.outputs.page.eras import eras_list, eras_of_events
from timeline.outputs.page.extras import Shown, blocks, is_dateless, unused, used
from timeline.outputs.page.facets import facets
from timeline.outputs.page.layers import layers_list
from timeline.outputs.page.looks import Looks
from timeline.outputs.page.rows import MOST, rows, source_name

RIGHT_TO_LEFT = ("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")
HOLE = re.compile(r"\{\{(\w+)\}\}")
OPENED = 40
"""The table of so many events is open from the start."""

MEDIA = "media-src 'self'; "
PLACES = ("timeline.outputs.page", "timeline.drawing")
UNDRAWN = dict.fromkeys(("range", "chips", "names", "opening", "openingStyle", "undated", "count", "legend"), "")
LEFT: Mapping[str, str] = {**UNDRAWN, "loose": "hidden"}
"""What stands where the opening view is left to the script."""


LOOKS = Looks()


def page(
    timeline: Timeline,
    *,
    day: int,
    title: str | None = None,
    looks: Looks = LOOKS,
    seen: Seen = NOTHING,
) -> str:
    """Return the page of a timeline with what is seen and heard of it, from the as-of day (a day number)."""
    looks = replace(looks, media=bool(seen.media.files), layers=bool(seen.layers))
    extras = used(timeline, looks)
    program = script(*extras)
    payload = payload_of(timeline, day=day, title=title, layers=seen.layers, unsaid=unused(extras))
    events = payload.events
    phrases = phrases_of(timeline.language)
    labels = {lane["id"]: lane["label"] for lane in payload.lanes}
    filters = facets(events, payload.lanes, lambda name: source_name(timeline, name), eras_of_events(timeline, events))
    data = payload.written(facets=filters)
    heading = title or timeline.title or "Timeline"
    holes = {
        **(_opening(data) if looks.drawn else LEFT),
        "title": escape(heading),
        "language": escape(timeline.language),
        "direction": "rtl" if timeline.language.partition("-")[0] in RIGHT_TO_LEFT else "ltr",
        "theme": looks.theme,
        "embed": " data-embed" if looks.embed else "",
        "listed": "" if looks.embed else " listed",
        "policy": escape(policy(program, media=looks.media)),
        "style": style(*extras),
        "noTable": ".few{display:none}" if len(events) <= MOST else "#table,.every{display:none}",
        "unfiltered": "" if len(filters) > 1 else "hidden",
        "eras": eras_list(payload.eras, phrases["eras.title"], (day + 1) * DAY_SECONDS - 1)
        + layers_list(seen.layers, payload, timeline.language),
        "rows": rows(timeline, events, payload.dates, labels),
        "static": "" if len(events) > MOST else "static",
        "open": "open" if len(events) <= OPENED and not looks.embed else "",
        "tableTitle": escape(counted("table", len(events), timeline.language)),
        **_nothing(events, phrases),
        "unsourced": "" if any(event.citations for event in events) else ' class="unsourced"',
        "dayColumn": _head(phrases["dayColumn"]) if timeline.counts else "",
        "data": packed(data),
        "details": packed(_json(details(timeline, events, seen))),
        "images": "".join(_image(*numbered) for numbered in enumerate(seen.pictures.data)),
        "blocks": "".join(_block(*each) for each in blocks(extras, Shown(timeline, events, looks)).items()),
        "atlas": section(timeline, events) if "atlas" in extras else "",
        "script": program,
        **{f"say_{name}": escape(text) for name, text in _spoken(phrases, len(events)).items()},
    }
    return HOLE.sub(lambda hole: holes[hole[1]], source("page.html"))


def _nothing(events: Sequence[Event], phrases: Mapping[str, str]) -> dict[str, str]:
    """Return what stands in place of the plot where nothing has a date."""
    if not all(is_dateless(event.when) for event in events):
        return {"state": "", "drawable": "hidden", "nothing": ""}
    state, said = ("dateless", "noDates") if events else ("empty dateless", "noEvents")
    return {"state": state, "drawable": "", "nothing": escape(phrases[said])}


def _opening(data: str) -> Mapping[str, str]:
    """Return the opening view; nothing where no engine is installed."""
    if not engine.is_there():
        return LEFT
    made = engine.drawn("opening", data)
    assert isinstance(made, dict)
    return made


@cache
def source(name: str) -> str:
    """Return the text of one file of this folder."""
    return files("timeline.outputs.page").joinpath(name).read_text(encoding="utf-8")


def style(*extras: str) -> str:
    """Return the style of the page and of its extras, without its indents, comments and the breaks of its blocks."""
    names = ("page", "phone", *extras)
    text = re.sub(r"(?<=\n)(?:\s+|/\*.*?\*/\s*)", "", "\n".join(source(f"{name}.css") for name in names))
    return re.sub(r"(?<=[{};,])\n", "", text)


def script(*extras: str) -> str:
    """Return the script of the page, with some extras."""
    return f'"use strict";\n(() => {{\n{joined("main", PLACES, extras)}}})();\n'


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


def _spoken(phrases: Mapping[str, str], n: int) -> dict[str, str]:
    return {name: text.replace("{n}", f"{n:,}") for name, text in phrases.items() if name.isidentifier()}


def _image(number: int, data: str) -> str:
    return f'<script type="text/plain" id="image{number}">{data}</script>\n'


def _block(name: str, content: object) -> str:
    return f'<script type="text/plain" id="{name}">{packed(_json(content))}</script>\n'


def _head(text: str) -> str:
    return f'<th scope="col" data-name="{escape(text)}"><button type="button">{escape(text)}</button></th>'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
