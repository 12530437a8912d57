"""Counting a layer: an engine groups its rows, here they are read and spread into bins."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from timeline.events.model import Layer
from timeline.layers.column_kinds import Kind
from timeline.layers.column_names import with_columns
from timeline.layers.counted import MILLION, SERIES, Bins, Counted, Group
from timeline.layers.placing import Place, Places, Time
from timeline.layers.request import Asked
from timeline.layers.sampling import sampled
from timeline.layers.spreading import Grid, Steps, grid_of
from timeline.layers.sql import SUMS, counting
from timeline.layers.times import NAMES, Clock, Stretch
from timeline.problems import TimelineError

MOST_GROUPS = 12
"""How many groups are counted separately; the smaller ones are combined."""

TOO_MANY_GROUPS = 20_000
OTHER = "other groups"


class Engine(Protocol):
    """What holds the table of a layer under the name `rows`."""

    def kinds(self) -> Mapping[str, Kind]:
        """Return the columns and what each holds."""
        ...  # pragma: no cover

    def select(self, query: str) -> Iterator[Sequence[object]]:
        """Return the rows of a query."""
        ...  # pragma: no cover


Entry = tuple[Stretch, int, int]
"""Rows of one stretch and one group: their number, and their weight in millionths."""

Grouped = dict[str, list[Entry]]


def counted(engine: Engine, asked: Asked, *, grouped: bool = True) -> Counted:
    """Return a layer counted by an engine; without the bins of its groups where it need not be `grouped`."""
    layer = with_columns(asked.layer, engine.kinds())
    asked = asked._replace(layer=layer)
    if grouped or not layer.group:
        return _counted(engine, asked)
    alone = _counted(engine, asked._replace(layer=replace(layer, group="")))
    groups = _groups(engine, asked)
    if sum(group.rows for group in groups) != alone.rows:
        return _counted(engine, asked)  # a day was readable where its hour is not
    return replace(alone, groups=groups)


def _groups(engine: Engine, asked: Asked) -> tuple[Group, ...]:
    """Return the groups of a layer, counted by the day: a tenth of the rows that an engine gives by the hour."""
    layer = replace(asked.layer, end="")
    names, query = counting(layer, engine.kinds(), by_day=True)
    places = Places(_clock(asked, whole_days=True), asked.until)
    return _told_groups(_largest(_grouped(places, engine.select(query), names)))


def _clock(asked: Asked, *, whole_days: bool) -> Clock:
    layer = asked.layer
    return Clock(asked.zone, asked.shown, layer.scale or NAMES.get(layer.precision.lower()), whole_days=whole_days)


def _counted(engine: Engine, asked: Asked) -> Counted:
    layer, kinds = asked.layer, engine.kinds()
    names, query = counting(layer, kinds)
    rows = list(engine.select(query))
    places = Places(_clock(asked, whole_days=not any(row[-1] for row in rows)), asked.until)
    found = _grouped(places, rows, names)
    grid = grid_of(places.stretches())
    sample = sampled(engine.select, layer, kinds, places)
    return _told(_largest(found) if layer.group else found, grid, layer, places, sample)


def _grouped(places: Places, rows: Iterable[Sequence[object]], names: Sequence[str]) -> Grouped:
    """Sort the rows of an answer by group; its columns are those of a time, the group if there is one, and the sums."""
    is_grouped = "g" in names
    wide = len(names) - len(SUMS) - is_grouped
    found: Grouped = {}
    known: dict[Sequence[object], Place] = {}
    told: dict[object, list[Entry]] = {}
    for row in rows:
        key = row[:wide]
        place = known.get(key)
        if place is None:
            texts = (None if text is None else str(text) for text in key)
            place = known[key] = places.place(Time(**dict(zip(names, texts, strict=False))))
        stretch, reason, text = place
        number, weight, unweighed, _ = row[-len(SUMS) :]
        if reason is not None:
            reason.add(number, text)  # type: ignore[arg-type] # a whole number, as the query has it
        if stretch is None:
            continue
        places.unweighed += unweighed  # type: ignore[operator] # a whole number
        group = row[wide] if is_grouped else None
        entries = told.get(group)
        if entries is None:
            entries = told[group] = _of(found, "" if group is None else str(group))
        entries.append((stretch, number, weight))  # type: ignore[arg-type] # whole numbers
    return found


def _of(found: Grouped, name: str) -> list[Entry]:
    if name not in found and len(found) >= TOO_MANY_GROUPS:
        message = f"its `group` has more than {TOO_MANY_GROUPS:,} values"
        raise TimelineError(message, hint="name a column of a few groups, such as a region or a type")
    return found.setdefault(name, [])


def _largest(grouped: Grouped) -> Grouped:
    """Return the largest groups, and the others as one."""
    sizes = {name: sum(number for _, number, _ in entries) for name, entries in grouped.items()}
    names = sorted(grouped, key=lambda name: (-sizes[name], name))
    kept = {name: grouped[name] for name in names[:MOST_GROUPS]}
    if rest := names[MOST_GROUPS:]:
        kept[f"{len(rest):,} {OTHER}"] = [entry for name in rest for entry in grouped[name]]
    return kept


def _told(grouped: Grouped, grid: Grid, layer: Layer, places: Places, sample: tuple[Sequence[str], ...]) -> Counted:
    """Return what was counted."""
    groups = _told_groups(grouped)
    filled = [_filled(entries, grid, layer) for entries in grouped.values()]
    stretches = [*places.stretches()]
    columns, *rows = sample or ((),)
    return Counted(
        rows=sum(group.rows for group in groups),
        weight=sum(group.weight for group in groups),
        first=min((stretch.first for stretch in stretches), default=None),
        end=max((stretch.end for stretch in stretches), default=None),
        undated=places.undated.told(),
        unsaid=places.unsaid.told(),
        endless=places.endless.told(),
        unweighed=places.unweighed,
        later=places.later.number,
        groups=groups if layer.group else (),
        bins=Bins(step=grid.step, start=grid.start, series=_whole(filled)),
        by_group=Bins(step=grid.step, start=grid.start, series=_numbered(filled) if layer.group else {}),
        columns=tuple(columns),
        sample=tuple(tuple(row) for row in rows),
    )


def _told_groups(grouped: Grouped) -> tuple[Group, ...]:
    return tuple(
        Group(name, sum(number for _, number, _ in entries), sum(weight for _, _, weight in entries))
        for name, entries in grouped.items()
    )


def _filled(entries: Iterable[Entry], grid: Grid, layer: Layer) -> dict[str, list[int]]:
    """Return the series of a group, by their names: only those that count anything."""
    values = {name: [0] * grid.number for name in SERIES}
    wide = {name: Steps() for name in SERIES}
    step, start = grid.step, grid.start
    rows, loose, weights, loose_weights = values.values()
    for stretch, number, weight in entries:
        first, end, somewhere = stretch
        place = first // step
        if place != (end - 1) // step:
            for name, amount in zip(SERIES[somewhere::2], (number * MILLION, weight), strict=True):
                wide[name].add(stretch, amount)
        elif somewhere:
            loose[place - start] += number * MILLION
            loose_weights[place - start] += weight
        else:
            rows[place - start] += number * MILLION
            weights[place - start] += weight
    for name, steps in wide.items():
        steps.put(values[name], grid)
    return {name: values[name] for name in (SERIES if layer.weight else SERIES[:2]) if any(values[name])}


def _whole(filled: Iterable[Mapping[str, Sequence[int]]]) -> dict[str, Sequence[int]]:
    """Return the series of all groups together."""
    found: dict[str, list[Sequence[int]]] = {}
    for series in filled:
        for name, values in series.items():
            found.setdefault(name, []).append(values)
    return {name: [*map(sum, zip(*found[name], strict=True))] for name in SERIES if name in found}


def _numbered(filled: Iterable[Mapping[str, Sequence[int]]]) -> dict[str, Sequence[int]]:
    return {f"{at} {name}": values for at, series in enumerate(filled) for name, values in series.items()}
