"""The list of the eras in the page: each with its date in words, its name leading to it."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from math import inf

from timeline.dates import Truth, When, contains
from timeline.dates.days import DAY_SECONDS
from timeline.events.model import Event, Timeline

ROOM = 0.06
"""So much of an era is shown beside it."""


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
    """Return the stretch of time that shows an era, with room beside it; nothing where none of it is known."""
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
    named = [(" ".join(era.name.split()), era.date, _extent(era.date)) for era in timeline.eras]
    return [_names(named, event.when) if named else () for event in events]


def _names(eras: Iterable[tuple[str, When, tuple[float, float]]], when: When) -> tuple[str, ...]:
    """Return the names of the eras in which a date certainly lies; those far from it are not looked at closely."""
    first, last = _extent(when)
    near = ((name, era) for name, era, (start, end) in eras if start <= first and last <= end)
    return tuple(dict.fromkeys(name for name, era in near if contains(era, when) is Truth.CERTAINLY))


def _extent(when: When) -> tuple[float, float]:
    first, last = when.earliest, when.latest
    return (-inf if first is None else first, inf if last is None else last)
