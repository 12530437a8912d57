"""What a user's data or arguments can be wrong in: an exit status that says so, never 70.

Standard output that is full, closed, or without the characters stands in `test_streams.py`, files made to hurt in
`test_hostile.py`.
"""

import os
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.conftest import Run

ONE = "events:\n  - id: a\n    date: '2020'\n    title: A\n"
LONG = "x" * 300
DEEP = "x/" * 2_500
BLOCK = f"{ONE}    description: |\n      text"
"""A file that ends inside a block, without a line end."""

FORMATS = ("csv", "json", "jsonl", "ics", "timelinejs", "markwhen", "markdown", "html", "parquet", "xlsx", "geojson")
PLACES = (
    "schema-org",
    "linked-places",
    "followthemoney",
    "kml",
    "atom",
    "mermaid",
    "timelinejs-csv",
    "timesketch",
    "docx",
)


class Fault(NamedTuple):
    """What stands in `events.yaml`, a command, and the exit status that is right."""

    text: str | bytes
    command: str
    status: int


UNNAMEABLE = {"long": LONG, "deep": DEEP, "loop": "loop", "NUL": '"a\\0b"'}
NAMING = {
    "copy": "sources: {{s: {{title: S, file: {}}}}}\n" + ONE.replace("{", "{{").replace("}", "}}"),
    "image": ONE + "    image: {{file: {}, alt: B}}\n",
    "include": "include: [{}]\n" + ONE,
}
NAMED = {
    f"{what} {name}, {command}": Fault(text.format(value), command, int(what == "include" and command == "check"))
    for what, text in NAMING.items()
    for name, value in UNNAMEABLE.items()
    for command in ("check", "plot -o out.svg")
}
WRITING = (
    "add N --date 2020", "edit a --set title=B", "remove a", "rename a b", "import csv rows.csv",
    "sources add s --title S",
)  # fmt: skip
NOT_UTF_8 = {
    f"no UTF-8, {command}": Fault(ONE.encode() + b"    url: \xff\n", f"{command} --dry-run", 3) for command in WRITING
}
WITH_A_NAME = (
    *(f"{command} -f {{}}" for command in WRITING), "import csv rows.csv --dry-run -f {}", "list {}", "show a {}",
    "init {}", "init {} --git", "init {}.yaml", "export csv -o {}", "plot -o {}.html", "diff {} events.yaml",
    "import csv bad.csv --rejects {}", "merge {} events.yaml events.yaml",
)  # fmt: skip
NO_NAMES = {
    f"{len(name)} characters, {command}": Fault(ONE, command.format(name), 3)
    for name in (LONG, DEEP)
    for command in WITH_A_NAME
}
OUT = ("plot -o out.svg", "plot -o out.html", *(f"export {name} -o out" for name in FORMATS))
FAR = {
    f"the year 1E17, {command}": Fault(f"{ONE}  - {{id: b, date: Y1E17, title: B}}\n", command, 0)
    for command in (*OUT, "list", "stats", "show b", "plot --plotly -o out.json")
}
CONTROLS = 'events: [{id: a, date: "2020", title: "A\\u0001B", description: "x\\u0008y", place: "p\\u000bq"}]\n'
CONTROLLED = {f"a control character, {command}": Fault(CONTROLS, command, 0) for command in OUT}
TAGS = {
    "root": 1,
    "und": 1,
    "und-AR": 1,
    "en-": 0,
    "en_": 1,
    "x": 1,
    "zz": 1,
    "-": 1,
    "i-klingon": 1,
    "en-US-posix": 0,
    "1": 1,
}
"""Whether a page is made in a language; 1 where it is refused."""

LANGUAGES = {
    f"the language {tag}, {command}": Fault(f"language: '{tag}'\n{ONE}", command, refused * (command != "list"))
    for tag, refused in TAGS.items()
    for command in ("list", "plot -o out.svg")
}
FAULTS = {
    "tags without any": Fault(ONE, "edit a --set tags=", 0),
    "all that is not there": Fault(ONE, "edit a --set tags= --set actors= --set url= --set place= --set color=", 0),
    "a circle of links": Fault(ONE, "list loop", 3),
    "a result into a circle of links": Fault(ONE, "export csv -o loop", 3),
    "an import into a circle of links": Fault(ONE, "import csv rows.csv -f loop", 3),
    "an import below a circle of links": Fault(ONE, "import csv rows.csv -f loop/x", 3),
    "a block without a line end, add": Fault(BLOCK, "add N --date 2020", 0),
    "a block without a line end, import": Fault(BLOCK, "import csv rows.csv", 0),
    "the number of an item, 5,000 digits": Fault(ONE, f"edit a --set tags.{'9' * 5000}=x", 1),
    "a title that is no UTF-8": Fault(ONE, "plot --title \udcff -o out.html", 2),
    "a NUL for a file": Fault(ONE, "undo -f a\0b", 2),
    **NAMED, **NOT_UTF_8, **NO_NAMES, **FAR, **CONTROLLED, **LANGUAGES,
}  # fmt: skip
"""By what is wrong, and with which command."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with rows to import, and a circle of links."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_FILE", "events.yaml")
    (tmp_path / "rows.csv").write_text("date,title\n2020,A\n", encoding="utf-8")
    (tmp_path / "bad.csv").write_text("date,title\nxx,A\n2020,B\n", encoding="utf-8")
    (tmp_path / "loop").symlink_to("loop")
    return tmp_path


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_what_is_wrong_with_data_or_arguments_is_no_bug(fault: Fault, folder: Path, run: Run) -> None:
    content = fault.text if isinstance(fault.text, bytes) else fault.text.encode()
    (folder / "events.yaml").write_bytes(content)

    done = run(*fault.command.split())

    assert done.status == fault.status, done.err[-2000:]
    if fault.status == 3:
        assert (folder / "events.yaml").read_bytes() == content


@pytest.mark.skipif(sys.platform == "darwin", reason="its file systems refuse such names themselves")
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_a_file_whose_name_is_no_utf_8_is_reported(form: str, folder: Path, run: Run) -> None:
    (folder / os.fsdecode(b"\xff.yaml")).write_text("events: [{id: a, date: xx, title: A}]\n", encoding="utf-8")

    assert run("check", os.fsdecode(b"\xff.yaml"), "--format", form).status == 1
    assert run("check", ".", "--format", form).status == 1
