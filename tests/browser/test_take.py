"""What a reader may take along: pictures of the view, rows of the table."""

import csv
import io
import json
import subprocess
from itertools import product
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.browser.conftest import Opener
from tests.browser.samples import WAR, generated
from tests.browser.watching import Watched
from timeline.records.cells import marked

CELLS = Path("timeline/outputs/page/js/cells.js").resolve().as_uri()
GUARD = """
const { guarded } = await import(process.argv[2]);
let given = "";
for await (const part of process.stdin) given += part;
process.stdout.write(JSON.stringify(JSON.parse(given).map(guarded)));
"""
NASTY = Path("tests/data/nasty/blns.json")


def taken(page: Watched, choice: str) -> tuple[str, bytes]:
    """Choose what is to be taken; its name and its bytes."""
    page.page.click("#take summary")
    with page.page.expect_download() as waiting:
        page.page.click(f"#take button:has-text('{choice}')")
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def height_of(svg: bytes) -> float:
    """Return how high a picture is."""
    return float(ET.fromstring(svg).get("height", ""))  # noqa: S314 - made by our own page


def test_the_view_is_taken_as_a_picture_of_shapes(opened: Opener) -> None:
    page = opened(WAR, fragment="#category=battlefield")
    page.settled()

    name, content = taken(page, "SVG")

    root = ET.fromstring(content)  # noqa: S314 - made by our own page
    texts = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert name == "a-war.svg"
    assert root.get("width") == "1280"
    assert {"It begins", "Battlefield"} <= set(texts)
    assert "Summit in Vilnius" not in content.decode()
    assert page.faults == []


def test_a_part_is_taken_and_printed_without_the_room_of_what_is_not_in_it(opened: Opener) -> None:
    page = opened(generated(40))
    high = "() => (dispatchEvent(new Event('beforeprint')), timeline.app.scene.height)"

    whole, printed = height_of(taken(page, "SVG")[1]), page.page.evaluate(high)
    page.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.page.evaluate("() => timeline.app.look(1577836800, 1578441600)")
    page.settled()
    part, part_printed = height_of(taken(page, "SVG")[1]), page.page.evaluate(high)

    assert part < whole * 0.8
    assert part_printed < printed * 0.8
    assert page.faults == []


def test_the_view_is_taken_as_a_picture_of_pixels(opened: Opener) -> None:
    page = opened(WAR, width=390, height=844)

    name, content = taken(page, "PNG")

    assert name == "a-war.png"
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(content[16:20]) == 2560
    assert len(content) > 20_000
    assert page.faults == []


def test_the_rows_that_pass_are_taken_as_a_table(opened: Opener) -> None:
    formula = WAR.replace("title: Lyman is retaken", "title: '=HYPERLINK(\"x\")'")
    page = opened(formula, fragment="#category=battlefield")
    page.settled()

    name, content = taken(page, "CSV")

    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert name == "a-war.csv"
    assert [row["id"] for row in rows] == ["start", "lyman", "push"]
    assert rows[1]["title"] == '\'=HYPERLINK("x")'
    assert [rows[1][key] for key in ("words", "earliest", "latest", "place", "sources")] == [
        "October 2022",
        "2022-10-01",
        "2022-10-31",
        "Lyman",
        "The news",
    ]
    assert page.faults == []


def test_escape_shuts_the_menu(opened: Opener) -> None:
    page = opened(WAR)

    page.page.click("#take summary")
    page.page.keyboard.press("Escape")

    assert page.page.is_hidden("#take button")
    assert page.page.evaluate("() => document.activeElement.textContent") == "Save"


def test_cells_are_guarded_as_those_of_the_export(tmp_path: Path) -> None:
    made = ["".join(some) for some in product("=a;' \t\r\n\"|@", repeat=4)]
    texts = [*made, *json.loads(NASTY.read_text(encoding="utf-8")), "\x1c=1", "\uff1d1", "a\x85=", "\x00x"]
    program = tmp_path / "guard.mjs"
    program.write_text(GUARD, encoding="utf-8")

    run = subprocess.run(
        ["node", program, CELLS], input=json.dumps(texts), capture_output=True, encoding="utf-8", check=True
    )

    assert json.loads(run.stdout) == [marked(text) for text in texts]
