"""What tests need of npm: the versions that package-lock.json names, installed where they are not."""

import json
import shutil
import subprocess
import tempfile
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[1]
MANIFESTS = (".npmrc", "package.json", "package-lock.json")


def home_of(name: str) -> Path:
    """Return the folder in whose node_modules a package is; without `npm ci` here all are installed elsewhere."""
    lock = (ROOT / "package-lock.json").read_bytes()
    version = json.loads(lock)["packages"][f"node_modules/{name}"]["version"]
    for folder in (ROOT, Path(tempfile.gettempdir()) / f"timeline-tests-{sha256(lock).hexdigest()[:16]}"):
        if _version_in(folder, name) == version:
            return folder
    folder.mkdir(exist_ok=True)
    for manifest in MANIFESTS:
        shutil.copy(ROOT / manifest, folder)
    subprocess.run(["npm", "ci", "--silent", "--prefix", str(folder)], check=True)
    return folder


def _version_in(folder: Path, name: str) -> str:
    """Return the version of a package that a folder holds."""
    try:
        text = (folder / "node_modules" / name / "package.json").read_text(encoding="utf-8")
    except OSError:
        return ""
    return str(json.loads(text)["version"])
