"""Builds the site, and refuses one that is not whole: `python -m website [FOLDER] [--twice]`."""

import argparse
import os
import shutil
import subprocess
import sys
from filecmp import dircmp
from pathlib import Path
from tempfile import TemporaryDirectory

from sphinx.cmd.build import build_main

from website.samples import write_samples
from website.soundness import faults

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def main() -> int:
    """Build the site, in a second folder too if asked, and print what is wrong with it."""
    parser = argparse.ArgumentParser(description="Build the site and look whether it is whole.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "site")
    parser.add_argument("--twice", action="store_true", help="build it once more, and compare the bytes")
    asked = parser.parse_args()
    if build(asked.folder):
        return 1
    found = [*faults(asked.folder), *(differences(asked.folder) if asked.twice else ())]
    print(*found, sep="\n", end="\n" if found else "")  # noqa: T201 -- the result of this program
    print(f"{asked.folder}: {size(asked.folder)}; {len(found)} faults")  # noqa: T201
    return 1 if found else 0


def build(folder: Path) -> int:
    """Write the site into a folder that is made anew; return the exit status of Sphinx."""
    shutil.rmtree(folder, ignore_errors=True)
    with TemporaryDirectory() as trees:
        status = build_main(["-q", "-W", "--keep-going", "-c", "website", "-d", trees, str(DOCS), str(folder)])
    (folder / ".buildinfo").unlink(missing_ok=True)
    write_samples(folder / "samples")
    return status


def differences(folder: Path) -> list[str]:
    """Build the site again with another order of hashes, in another zone, and return the files that differ."""
    with TemporaryDirectory() as name:
        other = Path(name) / "site"
        elsewhere = os.environ | {"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo"}
        subprocess.run([sys.executable, "-m", "website", str(other)], env=elsewhere, check=True)
        return [f"{name}: not the same when it is built again" for name in unlike(dircmp(folder, other))]


def unlike(compared: "dircmp[str]") -> list[str]:
    """Return the names of files that are in one of two folders alone, or differ."""
    pairs = [(Path(compared.left) / name, Path(compared.right) / name) for name in compared.common_files]
    other = [str(left) for left, right in pairs if left.read_bytes() != right.read_bytes()]
    below = [name for inner in compared.subdirs.values() for name in unlike(inner)]
    return [*compared.left_only, *compared.right_only, *other, *below]


def size(folder: Path) -> str:
    """Return how many files there are, and how large they are together."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return f"{len(sizes)} files, {sum(sizes) / 1e6:.1f} MB"


if __name__ == "__main__":
    sys.exit(main())
