"""The list of the layers in the page: how many rows each has, from when to when, and a few of them to be read."""

from collections.abc import Iterable, Sequence
from html import escape

from timeline.dates import parse_date, words
from timeline.dates.days import iso_day
from timeline.drawing.layers import weighed
from timeline.drawing.payload import Payload
from timeline.drawing.speech import counted, phrases_of, written
from timeline.layers.counted import QUARTERS, Counted, LayerCount

MOST = 40_000
"""How many letters of rows are in a page for a layer; further rows are left out."""

WORD = 14
"""A cell of at most so many letters is not broken."""

ROOM = 0.04
"""So much of a layer is shown next to it."""


def layers_list(layers: Sequence[LayerCount], payload: Payload, language: str) -> str:
    """Return a section with a list, nothing without layers."""
    if not layers:
        return ""
    labels = {lane["id"]: lane["label"] for lane in payload.lanes}
    header = payload.content["header"]
    assert isinstance(header, dict), "as payload_of makes it"
    told = zip(layers, header["layers"], strict=True)
    items = "".join(_item(each, drawn["tone"], labels if drawn["lane"] >= 0 else {}, language) for each, drawn in told)
    title = escape(phrases_of(language)["layers.title"])
    head = f'<h2 id="layersTitle">{title}</h2>'
    return f'<section id="layers" aria-labelledby="layersTitle">{head}<ul>{items}</ul></section>\n'


def _item(each: LayerCount, tone: int | None, labels: dict[str, str], language: str) -> str:
    layer, found = each
    color = "mute" if tone is None else f"tone{tone}"
    mark = f'<i class="swatch shape1" style="--tone:var(--{color})"></i>'
    name, view = escape(" ".join(layer.name.split())), _view(found)
    shown = f'<a href="#view={view}" dir="auto">{name}</a>' if view else f'<span dir="auto">{name}</span>'
    facts = " · ".join(f"<bdi>{escape(fact)}</bdi>" for fact in _facts(each, labels, language))
    told = ((escape(group.name or "–"), written(group.rows, language)) for group in found.groups)
    groups = phrases_of(language)["comma"].join(f"<bdi>{group}</bdi> {rows}" for group, rows in told)
    more = f'<p class="many" dir="auto">{groups}</p>' if groups else ""
    line = f'<div class="head">{mark}{shown}<span class="many" dir="auto">{facts}</span></div>'
    return f"<li>{line}{more}{_rows(found, language)}</li>"


def _facts(each: LayerCount, labels: dict[str, str], language: str) -> Iterable[str]:
    """Return what is told of a layer: its rows, its extent, its lane, what is pale in it, what cannot be read."""
    layer, found = each
    phrases = phrases_of(language)
    yield counted("layers.rows", found.rows, language)
    if layer.weight:
        yield weighed(layer, found.weight, language)
    if found.first is not None and found.end is not None:
        first, last = iso_day(found.first // QUARTERS), iso_day((found.end - 1) // QUARTERS)
        yield words(parse_date(first if first == last else f"{first}/{last}"), language)
    if layer.category in labels:
        yield phrases["layers.inside"].replace("{lane}", labels[layer.category])
    if "loose" in found.bins.series:
        yield phrases["layers.loose"]
    if found.unread:
        yield phrases["layers.unread"].replace("{n}", written(found.unread, language))


def _view(found: Counted) -> str:
    if found.first is None or found.end is None:
        return ""
    first, end = found.first * 900, found.end * 900
    beside = round((end - first) * ROOM)
    return f"{first - beside}..{end + beside}"


def _rows(found: Counted, language: str) -> str:
    """Return the rows that can be read as a table that is opened, nothing if there are none."""
    kept, left = [], MOST
    for row in found.sample:
        cells = "".join(_cell("td", cell) for cell in row[2:])
        left -= len(cells)
        if left < 0:
            break
        kept.append(f'<tr data-at="{int(row[0]) * 900}">{cells}</tr>')
    if not kept:
        return ""
    title = escape(phrases_of(language)["layers.sample"].replace("{n}", written(len(kept), language)))
    head = "".join(_cell('th scope="col"', name) for name in found.columns)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(kept)}</tbody></table>"
    region = f'<div class="rows" tabindex="0" role="region" aria-label="{title}">{table}</div>'
    return f"<details><summary>{title}</summary>{region}</details>"


def _cell(tag: str, text: str) -> str:
    long = ' class="long"' if len(text) > WORD else ""
    return f'<{tag} dir="auto"{long}>{escape(text)}</{tag[:2]}>'
