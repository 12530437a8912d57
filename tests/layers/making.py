"""Tables and layers for tests, counted in this process."""

from pathlib import Path

from timeline.events.model import Layer, Scale
from timeline.layers.counted import MILLION, Counted
from timeline.layers.counting import counted
from timeline.layers.duckdb_engine import DuckDB
from timeline.layers.request import Asked

KYIV = "Europe/Kyiv"


def table(folder: Path, text: str, name: str = "rows.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def layer(**keys: str | int | Scale | None) -> Layer:
    return Layer(**{"id": "rows", "file": "rows.csv", "time": "t", **keys})  # type: ignore[arg-type] # as they are named


def count(
    path: Path, zone: str = "UTC", shown: str = "UTC", until: int | None = None, **keys: str | int | None
) -> Counted:
    return counted(DuckDB([path]), Asked(layer(**keys), zone, shown, until))


def summed(found: Counted, *names: str) -> float:
    """Add up all bins of some series, as rows."""
    return sum(sum(found.bins.series.get(name, ())) for name in names) / MILLION


def filled(found: Counted, name: str) -> dict[int, float]:
    """Give the bins that are not empty, by their number since 1970, as rows."""
    bins = found.bins
    return {bins.start + at: value / MILLION for at, value in enumerate(bins.series.get(name, ())) if value}
