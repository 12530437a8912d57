"""The list of the eras in the page: each with its date in words, its name leading to it."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from timeline.dates.days import DAY_SECONDS
from timeline.events.model import Event, Timeline
from timeline.views.eras import era_finder

ROOM = 0.06
"""So much of an era is shown next to it."""


def eras_list(eras: Sequence[Mapping[str, object]], heading: str, last: int) -> str:
    """Return a section with a list, nothing without eras; what goes on is shown up to a last second."""
    listed = "".join(_item(era, last) for era in eras)
    title = f'<h2 id="erasTitle">{escape(heading)}</h2>'
    return f'<section id="eras" aria-labelledby="erasTitle">{title}<ul>{listed}</ul></section>\n' if listed else ""


def _item(era: Mapping[str, object], last: int) -> str:
    tone = "mute" if era["tone"] is None else f"tone{era['tone']}"
    name, view = escape(str(era["label"])), _view(era, last)
    shown = f'<a href="#view={view}" dir="auto">{name}</a>' if view else f'<span dir="auto">{name}</span>'
    mark = f'<i class="swatch shape1" style="--tone:var(--{tone})"></i>'
    date = f'<span class="many" dir="auto">{escape(str(era["words"]))}</span>'
    return f'<li data-era="{escape(str(era["id"]))}">{mark}{shown}{date}</li>'


def _view(era: Mapping[str, object], last: int) -> str:
    """Return the stretch of time that shows an era, with room next to it; nothing if none of it is known."""
    bounds = [at for key in ("s0", "s1", "e0", "e1") if isinstance(at := era[key], int)]
    if not bounds:
        return ""
    first, end = min(bounds), max(bounds)
    if era["e1"] is None:
        end = max(end, last)
    beside = round(max(end - first, DAY_SECONDS) * ROOM)
    return f"{first - beside}..{end + beside}"


def eras_of_events(timeline: Timeline, events: Iterable[Event]) -> list[tuple[str, ...]]:
    """Return for each event the names of the eras in which it certainly lies."""
    found = era_finder(timeline.eras)
    return [tuple(dict.fromkeys(" ".join(era.name.split()) for era in found(event.when))) for event in events]
