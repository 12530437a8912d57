"""What tests need of npm: the version that package.json pins, installed where it is not."""

import json
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
QUIET = ("--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", "--silent")


def home_of(name: str) -> Path:
    """Give the folder in whose node_modules a package is; without `npm install` here it is installed elsewhere."""
    version = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"][name]
    for folder in (ROOT, Path(tempfile.gettempdir()) / f"timeline-tests-{name}-{version}"):
        if _version_in(folder, name) == version:
            return folder
    folder.mkdir(exist_ok=True)
    subprocess.run(["npm", "install", *QUIET, "--prefix", str(folder), f"{name}@{version}"], check=True)
    return folder


def _version_in(folder: Path, name: str) -> str:
    """Give the version of a package that a folder holds."""
    try:
        text = (folder / "node_modules" / name / "package.json").read_text(encoding="utf-8")
    except OSError:
        return ""
    return str(json.loads(text)["version"])
