"""Layers: their tables may be read, their category is declared, their zone and their condition are sound."""

from collections.abc import Iterator
from importlib.util import find_spec

from timeline.checks.findings import Finding
from timeline.checks.references import Names
from timeline.dates.zones import zone_exists, zone_hint
from timeline.events.model import Timeline
from timeline.events.named_files import OutOfReachError


def layer_unreadable(timeline: Timeline) -> Iterator[Finding]:
    """A table of a layer does not exist, lies outside the folder, or is none that is read; addresses are not."""
    from timeline.layers.table_files import home_of, tables_of

    for layer in timeline.layers:
        try:
            home_of(layer)
        except OutOfReachError:
            continue
        try:
            tables_of(layer)
        except OutOfReachError as error:
            yield Finding(layer.origin, ("file",), f"the table {layer.file[:120]}: {error.message}", error.hint)


def dangling_layer(timeline: Timeline) -> Iterator[Finding]:
    """A layer is to be drawn in a category (`in`) that `categories:` does not declare."""
    declared = {category.id for category in timeline.categories}
    names = Names("category", declared)
    for layer in timeline.layers:
        if layer.category and layer.category not in declared:
            hint = names.hint(layer.category)
            yield Finding(layer.origin, ("in",), f"{names.told(layer.category)} is not declared", hint)


def layer_zone(timeline: Timeline) -> Iterator[Finding]:
    """A layer names a `zone` that is no time zone."""
    for layer in timeline.layers:
        if layer.zone and not zone_exists(layer.zone):
            message = f"`{layer.zone[:60]}` is no time zone"
            yield Finding(layer.origin, ("zone",), message, zone_hint(layer.zone))


def layer_condition(timeline: Timeline) -> Iterator[Finding]:
    """The `where` of a layer is no condition on the columns of its table; looked at where DuckDB is installed."""
    conditions = [layer for layer in timeline.layers if layer.where.strip()]
    if not conditions or find_spec("duckdb") is None:
        return
    from timeline.layers.condition import parsed
    from timeline.layers.condition_values import ConditionError

    for layer in conditions:
        try:
            parsed(layer.where)
        except ConditionError as error:
            yield Finding(layer.origin, ("where",), f"`where` cannot be asked: {error.message}", error.hint)
