"""The page's own script: its modules joined into one, in the order in which they need each other."""

import re
from functools import cache
from importlib.resources import files

MODULES = (
    "calendar",
    "wording",
    "ticks",
    "store",
    "measure",
    "view",
    "filters",
    "lanes",
    "labels",
    "scene",
    "theme",
    "marks",
    "picture",
    "canvas",
    "plot",
    "dom",
    "app",
    "motion",
    "hit",
    "gestures",
    "overlay",
    "panel",
    "keys",
    "overview",
    "choices",
    "table",
    "address",
    "known",
    "slider",
    "margins",
    "linking",
    "surroundings",
    "main",
)
"""A module stands after those it imports from; a test holds this against the imports."""

IMPORT = re.compile(r"^import\s[^;]*;\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:const|function|async function|class) (\w+))", re.MULTILINE)


def source(name: str) -> str:
    """Return the text of one file of this folder."""
    return files("timeline.outputs.page").joinpath(name).read_text(encoding="utf-8")


@cache
def script() -> str:
    """Return the modules as one script: each keeps its own names to itself, and gives what it exports."""
    return '"use strict";\n(() => {\n' + "\n".join(_scoped(source(f"js/{name}.js")) for name in MODULES) + "})();\n"


def _scoped(module: str) -> str:
    given = ", ".join(match[1] for match in EXPORT.finditer(module))
    body = EXPORT.sub("", IMPORT.sub("", module))
    return f"const {{ {given} }} = (() => {{\n{body}return {{ {given} }};\n}})();\n"
