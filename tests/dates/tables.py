"""Tables of date texts that lie beside the tests."""

from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


def rows(name: str) -> list[list[str]]:
    """Read a table of tab-separated values without its header; no quoting, nothing stripped."""
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines[1:] if line]
