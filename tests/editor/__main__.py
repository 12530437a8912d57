"""Opens timelines in a real yaml-language-server: right is not painted red, wrong is, and keys are offered."""

import json
import sys
import tempfile
from pathlib import Path

from tests.editor.server import Server
from tests.packages import home_of
from timeline.events.schema import schema

HEAD = "# yaml-language-server: $schema=./timeline.schema.json\n"
RIGHT = """\
title: 1984
as_of: 2023-06-21
x-mine: {a: [1]}
sources: {a: {title: no, published: 2023-06-21}}
events:
  - id: 2020
    date: [1667,1668..1670]
    title: {en: yes, uk: Так}
    tags: [1984, war]
    place: {name: Lyman, lat: 48.99, lon: 37.81}
    sources: [a, {source: a, quote: no}]
    x-own: 1
"""
WRONG = "events:\n  - id: a\n    date: 2020\n    titel: b\n    status: hapened\n"
COMPLETED = "events:\n  - id: a\n    date: 2020\n    \n"


def main() -> int:
    """Prove the schema on the server that package.json pins."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made).resolve()
        (folder / "timeline.schema.json").write_text(json.dumps(schema()), encoding="utf-8")
        server = Server(home_of("yaml-language-server"), folder)
        try:
            faults = proved(server, folder)
        finally:
            server.stop()
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    sys.stdout.write(f"schema: {4 - len(faults)} passed, {len(faults)} failed\n")
    return 1 if faults else 0


def proved(server: Server, folder: Path) -> list[str]:
    """Give what does not go as it should."""
    shipped = Path(__file__).parents[2] / "events.yaml"
    faults = []
    for name, text in (("right.yaml", HEAD + RIGHT), ("shipped.yaml", HEAD + shipped.read_text(encoding="utf-8"))):
        server.open(folder / name, text)
        red = server.diagnostics(folder / name)
        faults += [f"{name} is painted red: {red}"] if red else []
    server.open(folder / "wrong.yaml", HEAD + WRONG)
    red = server.diagnostics(folder / "wrong.yaml")
    if not any("titel" in each for each in red) or not any("accepted" in each for each in red):
        faults.append(f"wrong.yaml is not painted red where it is wrong: {red}")
    server.open(folder / "completed.yaml", HEAD + COMPLETED)
    offered = server.completions(folder / "completed.yaml", 4, 4)
    if not {"title", "verification", "sources"} <= set(offered):
        faults.append(f"keys are not offered: {offered}")
    return faults


raise SystemExit(main())
