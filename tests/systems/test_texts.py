"""Texts are read and written alike on every system: by a rule that reads the program itself."""

import ast
from pathlib import Path

SOURCES = sorted(Path("timeline").rglob("*.py"))
TEXTS = frozenset({"read_text", "write_text"})
MODES = frozenset("rwaxbt+")


def mode(call: ast.Call) -> str | None:
    """Return the mode in which a call opens a file; None if it opens none."""
    given = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    modes = [each for each in given if each and set(each) <= MODES]
    if isinstance(call.func, ast.Name) and call.func.id == "open":
        return modes[0] if modes else "r"
    if isinstance(call.func, ast.Attribute) and call.func.attr == "open" and (modes or not call.args):
        return modes[0] if modes else "r"
    return None


def is_fault(call: ast.Call) -> bool:
    """Return whether a call reads a text without an encoding, or writes one without line ends."""
    named = {each.arg for each in call.keywords}
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    opened = mode(call)
    of_text = name in TEXTS or (opened is not None and "b" not in opened)
    writes = name == "write_text" or (opened is not None and bool(set(opened) & set("wax+")))
    return of_text and ("encoding" not in named or (writes and "newline" not in named))


def faults(text: str) -> list[int]:
    """Return the lines of such calls."""
    return [each.lineno for each in ast.walk(ast.parse(text)) if isinstance(each, ast.Call) and is_fault(each)]


BAD = """\
Path(x).read_text()
open(x)
Path(x).open("w", encoding="utf-8")
x.write_text(y, encoding="utf-8")
x.open()
"""
GOOD = """\
x.read_text(encoding="utf-8")
open(x, "rb")
x.write_text(y, encoding="utf-8", newline="")
webbrowser.open(address)
book.open(part)
"""


def test_the_rule_finds_what_it_is_for() -> None:
    assert faults(BAD) == [1, 2, 3, 4, 5]
    assert faults(GOOD) == []


def test_every_text_has_its_encoding_and_its_line_ends() -> None:
    found = {str(path): lines for path in SOURCES if (lines := faults(path.read_text(encoding="utf-8")))}

    assert found == {}
