"""Which column of a table a name means: the one that is called so, never the first of several."""

from collections.abc import Callable, Collection
from dataclasses import replace

from timeline.events.model import Layer
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError

LONGEST = 60
LONGEST_HINT = 300


class ColumnError(TimelineError):
    """A column that a layer names and its table does not have, or not with such values."""


def with_columns(layer: Layer, columns: Collection[str]) -> Layer:
    """Return a layer with its columns as the table calls them; raise ColumnError if it has none of a name."""
    if not layer.time:
        raise ColumnError("it names no column of times", hint=f"`time`: {_among(columns)}")

    def own(name: str) -> str:
        return column_of(name, columns) if name else ""

    return replace(
        layer,
        time=own(layer.time),
        end=own(layer.end),
        precision=own(layer.precision),
        weight=own(layer.weight),
        group=own(layer.group),
    )


def column_of(name: str, columns: Collection[str]) -> str:
    """Return the column with this name, or the only one that differs in white space only."""
    return _meant(name, columns, lambda text: " ".join(text.split()))


def column_meant(name: str, columns: Collection[str]) -> str:
    """Return the column with this name, or the only one that differs in capitals or white space only, as in SQL."""
    return _meant(name, columns, lambda text: " ".join(text.lower().split()))


def _meant(name: str, columns: Collection[str], alike: Callable[[str], str]) -> str:
    if name in columns:
        return name
    found = [column for column in columns if alike(column) == alike(name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise ColumnError(f"`{name[:LONGEST]}` may be {_either(found)}", hint="write it as the table has it")
    raise ColumnError(f"the table has no column `{name[:LONGEST]}`", hint=_hint(name, columns))


def _hint(name: str, columns: Collection[str]) -> str:
    """Return which column may be meant, or which ones there are; several of one name have a number each."""
    several = [column for at in range(len(columns)) if (column := f"{name}_{at + 1}") in columns]
    if len(several) > 1:
        return f"several are called so, and have a number here: {_either(several)}"
    other = [column for column in columns if column.lower() == name.lower()]
    near = f"did you mean {_either(other)}?" if other else did_you_mean(name, columns)
    return near[:LONGEST_HINT] or f"its columns: {_among(columns)}"


def _either(columns: Collection[str]) -> str:
    return " or ".join(f"`{column[:LONGEST]}`" for column in columns)[:LONGEST_HINT]


def _among(columns: Collection[str]) -> str:
    return ", ".join(columns)[:LONGEST_HINT]
