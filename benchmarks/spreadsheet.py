"""Our CSV and xlsx of hostile texts opened by LibreOffice: how many cells it finds, and how many formulas.

    python benchmarks/spreadsheet.py FILE

FILE holds one hostile text a line. Each stands as title, description (after a line before it) and tag of an event, once
as it is and once behind each separator; LibreOffice turns the tables into flat XML, in which a formula is an attribute
of its cell. It opens CSV as it does where a comma parts cells, and as it does in countries where a semicolon does, or a
tab.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.dates import parse_date
from timeline.events.model import Event, Timeline
from timeline.outputs import Options, output_named

DAY = "2023-06-21"
MANNERS = (("csv", "csv", Options()), ("csv for Excel", "csv", Options(excel=True)), ("xlsx", "xlsx", Options()))
SEPARATORS = (",", ";", "\t", "|")
CONTROL = ("csv without marks, for comparison", "csv", Options(raw=True))


def main(texts: list[str]) -> None:
    """Print, for each manner of export, the cells and the formulas that LibreOffice finds."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("soffice is not installed")
    timeline = Timeline(title="Hostile", events=tuple(_events(texts)))
    for told, name, options in (*MANNERS, CONTROL):
        written = output_named(name).write(timeline, options).content
        content = written if isinstance(written, bytes) else written.encode()
        for separator in SEPARATORS if name == "csv" else [""]:
            cells, formulas = opened(office, content, name, separator)
            parted = f", parted at {separator!r}" if separator else ""
            print(f"{told}{parted}: {len(texts)} texts, {cells} cells, {formulas} formulas")


def opened(office: str, content: bytes, name: str, separator: str = "") -> tuple[int, int]:
    """Let LibreOffice open a table; give its filled cells and its formulas."""
    how = [f"--infilter=CSV:{ord(separator)},34,76,1"] if separator else []
    with TemporaryDirectory() as folder:
        source = Path(folder, f"table.{name}")
        source.write_bytes(content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", *how, "--convert-to", "fods", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        sheet = Path(folder, "table.fods").read_text(encoding="utf-8")
        return sheet.count("office:value-type="), sheet.count("table:formula=")


def _events(texts: list[str]) -> list[Event]:
    when = parse_date(DAY)
    return [
        Event(id=f"event-{number}", title=text, date=DAY, when=when, description=f"line\n{text}", tags=(text,))
        for number, text in enumerate(each for text in texts for each in (text, *(f"x{mark}{text}" for mark in ";\t|")))
    ]


if __name__ == "__main__":
    main([line for line in Path(sys.argv[1]).read_text(encoding="utf-8").split("\n") if line.strip()])
