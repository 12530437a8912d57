"""The sample pages of the site, each made by the program from a file that the reader can have too."""

import shutil
from pathlib import Path

from timeline.cli import main as timeline

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SAMPLES = (ROOT / "events.yaml", *sorted(DOCS.glob("*.yaml")), *sorted((DOCS / "samples").glob("*.yaml")))
"""The timelines of which sample pages are made."""


def write_samples(folder: Path) -> None:
    """Write the page of each sample, and its file beside it."""
    folder.mkdir(parents=True)
    for file in SAMPLES:
        shutil.copyfile(file, folder / file.name)
        if timeline(["plot", str(file), "--quiet", "-o", str(folder / f"{file.stem}.html")]):
            raise RuntimeError(f"no page was made of {file}")
