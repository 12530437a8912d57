"""How large things are: pages of generated events and of the shipped ones, what some of their parts take, a wheel.

    python benchmarks/size.py [EVENTS ...]

Without numbers: 100, 1,000, 10,000 and 100,000 events as `publishing.py` makes them, of dates and titles, and with
texts, tags and quotes too. Kilobytes are of 1,000 bytes. Nothing here depends on the machine.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.publishing import as_yaml

SIZES = (100, 1_000, 10_000, 100_000)
SHIPPED = Path("events.yaml").resolve()
WAYS = (("", []), (", with a story", ["--story"]), (", with a map", ["--map"]), (", by plotly", ["--plotly"]))


def page(source: Path, folder: Path, *options: str) -> float:
    """Return the kilobytes of a page."""
    made = folder / "page.html"
    command = [sys.executable, "-m", "timeline", "plot", str(source), "-o", str(made), *options]
    subprocess.run(command, check=True, capture_output=True)
    return made.stat().st_size / 1000


def wheel(folder: Path) -> tuple[float, float]:
    """Return the kilobytes of a wheel, and of what it holds."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    made = next(folder.glob("*.whl"))
    with ZipFile(made) as opened:
        return made.stat().st_size / 1000, sum(each.file_size for each in opened.infolist()) / 1000


def main(arguments: list[str]) -> None:
    """Print the table."""
    print("| what | kB |\n| --- | --: |")
    with TemporaryDirectory() as place:
        folder = Path(place)
        for said, options in WAYS:
            print(f"| the page of the shipped events{said} | {page(SHIPPED, folder, *options):,.1f} |", flush=True)
        source = folder / "made.yaml"
        for number in map(int, arguments or SIZES):
            for said, told in (("dates and titles", False), ("and texts, tags, quotes", True)):
                source.write_text(as_yaml(number, told=told), encoding="utf-8")
                print(f"| a page of {number:,} events: {said} | {page(source, folder):,.0f} |", flush=True)
        packed, unpacked = wheel(folder)
        print(f"| a wheel | {packed:,.0f} |\n| a wheel, unpacked | {unpacked:,.0f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
