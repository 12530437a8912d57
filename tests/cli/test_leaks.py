"""What must not be in an output is in no byte of it."""

import base64
import io
import re
import zipfile
import zlib
from pathlib import Path

import pandas as pd
import pytest
from pypdf import PdfReader

from tests.cli.conftest import Run
from timeline.outputs import OUTPUTS

FILE = """\
title: A timeline
timezone: Europe/Kyiv
categories:
  open: {label: Open}
  SECRETdesk: {label: SECRETlabel}
sources:
  june: {title: The June paper, publisher: A paper, published: 2023-06-21}
  july: {title: SECRETtitle, publisher: SECRETpublisher, published: 2023-07-11, url: "https://SECRET.org/july"}
  SECRETsource: {title: SECRETtoo, published: 2023-07-12}
  undated: {title: SECRETundated}
events:
  - id: summit
    date: 2023-07-11/2023-07-12
    title: A summit
    description: SECRETdescription, it ended without a result
    category: open
    status: happened
    verification: verified
    place: {name: Vilnius, lat: 54.69, lon: 25.28}
    url: https://SECRET.org/summit
    image: {file: later.gif, url: "https://SECRET.org/image.jpg", alt: SECRETalt}
    said: SECRETsaid
    said_on: 2023-07-12
    x-desk: SECRETextra
    sources:
      - {source: june, said: next month, date: 2023-07, quote: we shall meet}
      - {source: july, quote: SECRETquote, at: SECRETat, said: SECRETwords}
      - {source: undated, quote: SECRETunknown}
      - {source: "https://SECRET.org/bare", said_on: 2023-08-01}
  - id: SECRETid
    date: 2023-06-01
    title: SECRETevent
    category: SECRETdesk
    tags: [SECRETtag]
    actors: [SECRETactor]
    place: {name: SECRETplace, lat: 1, lon: 2}
    verification: draft
    sources: [SECRETsource]
    image: {file: draft.gif, alt: SECRETdraftalt}
  - id: party
    date: after SECRETid
    title: A party
    category: open
    verification: verified
    sources: [june]
"""

FORMATS = ["plot html", *(f"export {each.name}" for each in OUTPUTS if each.name != "png")]
"""A PNG holds pixels only, of the same figure as the SVG, whose text is searched here."""
BIBLIOGRAPHIES = ("export bibtex", "export ris", "export csl-json")
"""They hold sources and no events."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_text(FILE, encoding="utf-8")
    for name in ("later", "draft"):
        (tmp_path / f"{name}.gif").write_bytes(gif(f"SECRET{name}pixels"))
    return path


def gif(palette: str) -> bytes:
    """Make an image of one pixel whose colours are a text, with a comment."""
    head = b"GIF89a\1\0\1\0\x82\0\0" + palette.encode().ljust(24, b"\0")
    return head + b"\x21\xfe\x0dSECRETcomment\0" + b"\x2c\0\0\0\0\1\0\1\0\0" + b"\2\2\x44\1\0;"


def unpacked(content: bytes) -> bytes:
    """Give a file's bytes with everything that is packed inside of them unpacked behind."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return b"".join(archive.read(name) for name in archive.namelist())
    if content.startswith(b"%PDF"):
        pages = PdfReader(io.BytesIO(content)).pages
        return content + b"".join(page.extract_text().encode() + str(page.get("/Annots")).encode() for page in pages)
    if content.startswith(b"PAR1"):
        return content + pd.read_parquet(io.BytesIO(content)).to_json().encode()
    packed = re.findall(rb"[A-Za-z0-9+/]{40,}={0,2}", content)
    unfolded = content.replace(b"\r\n ", b"")
    return content + unfolded + b"".join(_inflated(text) for text in packed)


def _inflated(text: bytes) -> bytes:
    try:
        raw = base64.b64decode(text + b"=" * (-len(text) % 4))
    except ValueError:
        return b""
    try:
        return raw + zlib.decompress(raw, wbits=47)
    except zlib.error:
        return raw


def secrets(content: bytes) -> list[bytes]:
    return re.findall(rb"SECRET\w*|2023-07-1[12]", unpacked(content))


def made(run: Run, file: Path, name: str, *options: str) -> bytes:
    """Make an output, and give its bytes."""
    output = file.with_name("out.html" if name.startswith("plot") else "out")
    command, format_name = name.split()
    done = run(command, *([format_name] if command == "export" else []), file, "-o", output, *options)
    assert done.status == 0
    return output.read_bytes()


def shown(name: str) -> bytes:
    """Return what an output shows in any case."""
    return b"The June paper" if name in BIBLIOGRAPHIES else b"A summit"


def test_what_is_packed_inside_a_page_is_found(run: Run, file: Path) -> None:
    found = set(secrets(made(run, file, "plot html")))

    assert {b"SECRETquote", b"SECRETdescription", b"SECRETid", b"SECRETlabel", b"SECRETtitle"} <= found
    assert {b"SECRETlaterpixels", b"SECRETdraftpixels"} <= found


def test_what_is_hidden_in_an_image_and_its_name_are_in_no_page(run: Run, file: Path) -> None:
    page = unpacked(made(run, file, "plot html"))

    assert b"SECRETlaterpixels" in page
    assert b"SECRETcomment" not in page
    assert b"later.gif" not in page


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("options", [["--as-of", "2023-06-21"], ["--as-of", "2023-06-21", "--publish"]])
def test_nothing_of_later_days_is_in_an_output(run: Run, file: Path, name: str, options: list[str]) -> None:
    written = made(run, file, name, *options)

    assert shown(name) in unpacked(written)
    assert secrets(written) == []


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_of_a_draft_is_in_what_is_published(run: Run, file: Path, name: str) -> None:
    draft = {b"SECRETid", b"SECRETevent", b"SECRETtag", b"SECRETactor", b"SECRETplace", b"SECRETsource", b"SECRETtoo"}
    draft |= {b"SECRETdraftalt", b"SECRETdraftpixels", b"SECRETextra"}

    written = made(run, file, name, "--publish")

    assert shown(name) in unpacked(written)
    assert not draft & set(secrets(written))


def test_what_is_held_back_is_said_with_the_reason(run: Run, file: Path) -> None:
    done = run("export", "jsonl", file, "--publish")

    assert done.err.splitlines()[:4] == [
        "held back: SECRETid (draft)",
        "held back: party (its date depends on SECRETid, which is held back)",
        "held back: keys of your own, unless --columns names them: x-desk",
        "3 events: 1 shown, 2 held back",
    ]


def test_a_key_of_ones_own_goes_out_where_it_is_named(run: Run, file: Path) -> None:
    done = run("export", "csv", file, "--publish", "--columns", "id, x-desk")

    assert done.out == "id,x-desk\nsummit,SECRETextra\n"
    assert "keys of your own" not in done.err


def test_events_are_chosen_by_keys_that_do_not_go_out(run: Run, file: Path) -> None:
    chosen = run("export", "json", file, "--publish", "--field", "x-desk=SECRETextra")
    others = run("export", "json", file, "--publish", "--not-field", "x-desk")

    assert '"summit"' in chosen.out
    assert "SECRETextra" not in chosen.out
    assert '"summit"' not in others.out


def test_a_comparison_of_what_is_published_tells_nothing_else(run: Run, file: Path) -> None:
    later = file.with_name("later.yaml")
    text = FILE.replace("title: A summit", "title: The summit").replace("title: SECRETevent", "title: SECRETnew")
    later.write_text(text.replace("SECRETextra", "SECRETmore"), encoding="utf-8")

    done = run("diff", file, later, "--publish")

    assert done.out == "The title “A summit” was changed to “The summit”.\n"
    assert "SECRETnew" in run("diff", file, later).out


@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["list", "--json"],
        ["show", "summit"],
        ["show", "summit", "--json"],
        ["stats"],
        ["stats", "--json"],
        ["sources", "--json"],
        ["pending"],
        ["export", "csv", "--claims"],
    ],
    ids=" ".join,
)
def test_nothing_of_later_days_is_printed(run: Run, file: Path, command: list[str]) -> None:
    done = run(*command, file, "--as-of", "2023-06-21")

    assert done.status == 0
    assert secrets(done.out.encode()) == []
    assert secrets(done.err.encode()) == []


def test_citations_without_a_day_are_counted(run: Run, file: Path) -> None:
    done = run("list", file, "--as-of", "2023-06-21")

    withheld = "withheld, since no day is stated: 1 citation; `published` or `said_on` would say"
    assert done.err.splitlines() == [withheld, "3 events: 2 shown (1 undated), 1 not known yet"]
