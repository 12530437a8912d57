"""Same input, same bytes, whatever the process that writes."""

import json
import subprocess
import sys
from pathlib import Path

from tests.formats import FULL

HERE = Path(__file__).parents[2]
PROGRAM = """
import hashlib, json, sys
from timeline.events.reading.reader import read
from timeline.outputs import OUTPUTS, Options
timeline, _ = read(["full.yaml"])
formats = [output for output in OUTPUTS if output.name not in ("png", "pdf")]
written = {output.name: output.write(timeline, Options(day=19529)).content for output in formats}
raw = {name: content.encode() if isinstance(content, str) else content for name, content in written.items()}
print(json.dumps({name: hashlib.sha256(content).hexdigest() for name, content in raw.items()}))
"""


def digests(folder: Path, **environment: str) -> dict[str, str]:
    folder.mkdir()
    (folder / "full.yaml").write_text(FULL, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(HERE)},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def test_neither_hash_seed_nor_zone_nor_locale_nor_folder_changes_a_byte(tmp_path: Path) -> None:
    one = digests(tmp_path / "a", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8", PATH="/usr/bin")
    two = digests(
        tmp_path / "\u0431 \u0431",
        PYTHONHASHSEED="77",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
        PYTHONUTF8="1",
        PATH="/bin",
    )

    assert one == two
    assert len(set(one.values())) == len(one) >= 12
