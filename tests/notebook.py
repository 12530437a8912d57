"""The notebook of the manual: its cells are run one after another, and what they give is compared, or written anew.

`python -m tests.notebook` writes it anew.
"""

import ast
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
NOTEBOOK = ROOT / "docs" / "notebook.ipynb"


class Cell(NamedTuple):
    """A cell of code: its text, and the text that it gives."""

    source: str
    given: str


def cells(notebook: Path = NOTEBOOK) -> Iterator[Cell]:
    """The cells of code of a notebook."""
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            yield Cell("".join(cell["source"]), "".join(text for each in cell["outputs"] for text in _text(each)))


def _text(output: dict[str, object]) -> list[str]:
    data = output.get("data")
    text = data.get("text/plain") if isinstance(data, dict) else output.get("text")
    return [str(each) for each in text] if isinstance(text, list) else []


def run(sources: list[str], folder: Path) -> Iterator[str]:
    """Run cells in a folder, in one namespace, and give what each prints and shows, as a notebook does."""
    names: dict[str, object] = {"__name__": "__main__"}
    here = Path.cwd()
    os.chdir(folder)
    try:
        for source in sources:
            yield _given(source, names)
    finally:
        os.chdir(here)


def _given(source: str, names: dict[str, object]) -> str:
    body = ast.parse(source).body
    last = body.pop() if body else None
    shown = ast.Expression(last.value) if isinstance(last, ast.Expr) else None
    body += [last] if last and not shown else []
    printed = StringIO()
    with redirect_stdout(printed):
        exec(compile(ast.Module(body, []), "cell", "exec"), names)  # noqa: S102 - our own cells
        value = eval(compile(shown, "cell", "eval"), names) if shown else None  # noqa: S307 - and their last lines
    return printed.getvalue() + ("" if value is None else f"{value!r}")


def write_anew() -> None:
    """Run the notebook, and write what its cells give."""
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    with tempfile.TemporaryDirectory() as name:
        shutil.copy(ROOT / "events.yaml", name)
        given = list(run([cell.source for cell in cells()], Path(name)))
    for number, (cell, text) in enumerate(zip(code, given, strict=True), 1):
        cell["execution_count"] = number
        cell["outputs"] = [_output(number, text)] if text else []
    NOTEBOOK.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _output(number: int, text: str) -> dict[str, object]:
    lines = text.splitlines(keepends=True)
    return {
        "data": {"text/plain": lines},
        "execution_count": number,
        "metadata": {},
        "output_type": "execute_result",
    }


if __name__ == "__main__":
    write_anew()
