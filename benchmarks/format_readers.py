"""Independent readers of the formats, each a function from a file's content to what it finds."""

import csv
import io
import json
import re
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from format_programs import (
    Missing,
    Reader,
    Seen,
    Tools,
    called,
    elsewhere,
    in_browser,
    loaded,
    of_rows,
    office,
    program,
    text_by_pandoc,
)


def duck(query: str) -> Reader:
    """Read a file by a query of DuckDB."""

    def read(content: str | bytes, _tools: Tools) -> Seen:
        database = loaded("duckdb").connect()
        with TemporaryDirectory() as folder:
            source = Path(folder, "file")
            source.write_bytes(content if isinstance(content, bytes) else content.encode())
            found = database.execute(query.format(source)).fetchall()
        return of_rows([dict(zip(("id", "title", "earliest"), map(str, row), strict=True)) for row in found])

    return read


def csv_by_python(content: str | bytes, _tools: Tools) -> Seen:
    """Read CSV by the standard library."""
    return of_rows(list(csv.DictReader(io.StringIO(str(content), newline=""))))


def csv_by_office(content: str | bytes, _tools: Tools) -> Seen:
    """Read CSV as LibreOffice opens it."""
    return of_rows(list(csv.DictReader(io.StringIO(office(content, "csv", "csv"), newline=""))))


def xlsx_by_office(content: str | bytes, _tools: Tools) -> Seen:
    """Read xlsx as LibreOffice opens it."""
    return of_rows(list(csv.DictReader(io.StringIO(office(content, "xlsx", "csv"), newline=""))))


def xlsx_by_calamine(content: str | bytes, _tools: Tools) -> Seen:
    """Read xlsx by calamine."""
    book = loaded("python_calamine").CalamineWorkbook.from_filelike(io.BytesIO(content))
    header, *rows = book.get_sheet_by_index(0).to_python()
    return of_rows([dict(zip(header, row, strict=True)) for row in rows])


def json_by_schema(content: str | bytes, _tools: Tools) -> Seen:
    """Hold JSON against its published schema."""
    schema = Path(__file__).parents[1] / "timeline" / "outputs" / "export.schema.json"
    document = json.loads(content)
    loaded("jsonschema").validate(document, json.loads(schema.read_text(encoding="utf-8")))
    return of_rows(document["events"])


def ics(content: str | bytes, _tools: Tools) -> Seen:
    """Read a calendar by icalendar."""
    events = loaded("icalendar").Calendar.from_ical(content).walk("VEVENT")
    dates = {str(event["UID"]).partition("-")[0]: _iso(event.decoded("DTSTART")) for event in events}
    return Seen([str(event["SUMMARY"]) for event in events], dates)


def _iso(value: date | datetime) -> str:
    return value.strftime("%Y-%m-%dT%H:%M:%S") if isinstance(value, datetime) else value.isoformat()


def _civil(moment: str) -> str:
    """Return the day of a civil midnight, else the moment in UTC."""
    if "T00:00:00" in moment:
        return moment[:10]
    return datetime.fromisoformat(moment).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def markwhen(content: str | bytes, tools: Tools) -> Seen:
    """Read Markwhen by its official parser."""
    home = tools.npm / "node_modules" / "@markwhen" / "parser" / "lib" / "index.js"
    if not home.exists():
        raise Missing("@markwhen/parser")
    script = (
        f"import {{ parse, flat }} from {json.dumps(home.as_uri())};"
        "import { readFileSync } from 'node:fs';"
        "const found = flat(parse(readFileSync(0, 'utf8')).events);"
        "console.log(JSON.stringify(found.map((e) =>"
        " [e.firstLine.restTrimmed, e.dateRangeIso.fromDateTimeIso])));"
    )
    found = json.loads(called(program("node"), "--input-type=module", "-e", script, content=str(content)))
    days = {f"e{title.split()[0]}": first for title, first in found}
    return Seen([title for title, _ in found], {name: _civil(first) for name, first in days.items()})


def html_by_lxml(content: str | bytes, _tools: Tools) -> Seen:
    """Read HTML by lxml."""
    found = loaded("lxml.html").fromstring(str(content).encode())
    return Seen([element.text_content() for element in found.iter("strong")])


def docx_by_itself(content: str | bytes, _tools: Tools) -> Seen:
    """Read docx by python-docx, which wrote it."""
    rows = loaded("docx").Document(io.BytesIO(content)).tables[0].rows[1:]
    return Seen([row.cells[2].text.partition(", Lyman")[0] for row in rows])


def docx_by_office(content: str | bytes, _tools: Tools) -> Seen:
    """Read docx as LibreOffice opens it."""
    text = office(content, "docx", "txt")
    return Seen([line.strip().partition(", Lyman")[0] for line in text.splitlines()])


def features(content: str | bytes, _tools: Tools) -> Seen:
    """Read GeoJSON."""
    found = json.loads(content)["features"]
    return of_rows([each["properties"] for each in found])


def linked_places(content: str | bytes, _tools: Tools) -> Seen:
    """Read Linked Places; a start that is `in` something is a date, its bounds are none."""
    found = json.loads(content)["features"]
    starts = {each["properties"]["id"]: each["when"]["timespans"][0]["start"] for each in found}
    dates = {name: start["in"].rstrip("~?%") for name, start in starts.items() if "in" in start}
    return Seen([each["properties"]["title"] for each in found], dates)


def graph(content: str | bytes, _tools: Tools) -> Seen:
    """Read the events of a graph of schema.org."""
    events = [each for each in json.loads(content)["@graph"] if each["@type"] == "Event"]
    dates = {each["identifier"]: each.get("startDate", "").removesuffix("Z") for each in events}
    return Seen([each["name"] for each in events], dates)


FTM = """
import json, sys
from followthemoney import model
found = []
for line in sys.stdin.read().split("\\n")[:-1]:
    entity = model.get_proxy(json.loads(line))
    entity.schema.validate(entity.to_dict())
    if entity.schema.name == "Event":
        dates = entity.get("startDate") or entity.get("date")
        found.append([entity.first("recordId"), entity.first("name"), dates[0] if dates else ""])
print(json.dumps(found))
"""


KML = """
import io, json, sys
from lxml import etree
from pathlib import Path
import fastkml
schema = etree.XMLSchema(etree.parse(str(Path(fastkml.__file__).parent / "schema" / "ogckml22.xsd")))
root = etree.fromstring(sys.stdin.buffer.read())
schema.assertValid(root)
K = "{http://www.opengis.net/kml/2.2}"
found = []
for mark in root.iter(K + "Placemark"):
    data = {each.get("name"): each.findtext(K + "value") for each in mark.iter(K + "Data")}
    when = mark.findtext(K + "TimeStamp/" + K + "when") or mark.findtext(K + "TimeSpan/" + K + "begin") or ""
    found.append([data["id"], mark.findtext(K + "name"), when.removesuffix("Z")])
print(json.dumps(found))
"""


def atom(content: str | bytes, _tools: Tools) -> Seen:
    """Read a feed by feedparser."""
    found = loaded("feedparser").parse(content)
    if found.bozo:
        raise found.bozo_exception
    return Seen([entry.title for entry in found.entries])


MERMAID = """async (code) => {
  mermaid.initialize({ startOnLoad: false });
  const made = await mermaid.render("g", code);
  document.getElementById("o").innerHTML = made.svg;
  const spans = (text) => [...text.querySelectorAll("tspan")].map((span) => span.textContent);
  const words = (text) => spans(text).join(" ").replace(/\\s+/g, " ");
  return [...document.querySelectorAll("#o text")].map((text) => words(text).replace(/, Lyman.*/, ""));
}"""


TIMELINEJS = """async (content) => {
  const made = new TL.Timeline("o", JSON.parse(content), { font: null });
  await new Promise((done) => setTimeout(done, 3000));
  return [...document.querySelectorAll(".tl-timemarker h2.tl-headline")].map((each) => each.textContent);
}"""


def lines_by_json(content: str | bytes, _tools: Tools) -> Seen:
    """Read Timesketch's JSON Lines."""
    rows = [json.loads(line) for line in str(content).split("\n")[:-1]]
    return of_rows(rows, "message", "datetime")


def timesketch(content: str | bytes, _tools: Tools) -> Seen:
    """Read Timesketch's CSV."""
    return of_rows(list(csv.DictReader(io.StringIO(str(content), newline=""))), "message", "datetime")


def references(source: str) -> Reader:
    """Read sources by pandoc."""

    def read(content: str | bytes, _tools: Tools) -> Seen:
        made = json.loads(called(program("pandoc"), "-f", source, "-t", "csljson", content=str(content)))
        parts = {f"e{each['id'].removeprefix('s')}": each.get("issued", {}).get("date-parts") for each in made}
        dates = {name: "-".join(f"{part:02d}" for part in found[0]) for name, found in parts.items() if found}
        return Seen([re.sub("</?(span|i|b|sub|sup)[^>]*>", "", each["title"]) for each in made], dates)

    return read


def ris(content: str | bytes, _tools: Tools) -> Seen:
    """Read sources by rispy."""
    made = loaded("rispy").loads(str(content))
    said = {f"e{each['id'].removeprefix('s')}": each.get("date") or each.get("year") or "" for each in made}
    dates = {name: found.strip("/").replace("/", "-") for name, found in said.items() if found}
    return Seen([each["title"] for each in made], dates)


def sheet(content: str | bytes, _tools: Tools) -> Seen:
    """Read the sheet of TimelineJS."""
    rows = csv.DictReader(io.StringIO(str(content), newline=""))
    return Seen([unescape(row["Headline"]) for row in rows])


READERS: tuple[tuple[str, str, Reader], ...] = (
    ("csv", "csv of Python", csv_by_python),
    ("csv", "DuckDB", duck("select id, title, earliest from read_csv('{}', all_varchar=true)")),
    ("csv", "LibreOffice", csv_by_office),
    ("xlsx", "calamine", xlsx_by_calamine),
    ("xlsx", "LibreOffice", xlsx_by_office),
    ("parquet", "DuckDB", duck("select id, title, earliest from read_parquet('{}')")),
    ("json", "jsonschema", json_by_schema),
    ("jsonl", "DuckDB", duck("select id, title, earliest from read_json('{}', format='newline_delimited',"
                             " ignore_errors=false, columns={{id: 'VARCHAR', title: 'VARCHAR', earliest: 'VARCHAR'}})"
                             " where id is not null")),
    ("ics", "icalendar", ics),
    ("markwhen", "@markwhen/parser", markwhen),
    ("markdown", "pandoc", text_by_pandoc("markdown-smart")),
    ("html", "pandoc", text_by_pandoc("html")),
    ("html", "lxml", html_by_lxml),
    ("docx", "python-docx", docx_by_itself),
    ("docx", "LibreOffice", docx_by_office),
    ("docx", "pandoc", text_by_pandoc("docx")),
    ("geojson", "json of Python", features),
    ("linked-places", "json of Python", linked_places),
    ("schema-org", "json of Python", graph),
    ("followthemoney", "followthemoney", elsewhere(FTM, "followthemoney")),
    ("kml", "schema of OGC, lxml", elsewhere(KML, "fastkml")),
    ("atom", "feedparser", atom),
    ("mermaid", "Mermaid in Chromium", in_browser("mermaid", "mermaid/dist/mermaid.min.js", MERMAID)),
    ("timelinejs", "TimelineJS3 in Chromium", in_browser("@knight-lab/timelinejs",
                                                       "@knight-lab/timelinejs/dist/js/timeline.js", TIMELINEJS)),
    ("bibtex", "pandoc", references("biblatex")),
    ("csl-json", "pandoc", references("csljson")),
    ("ris", "rispy", ris),
    ("timelinejs-csv", "csv of Python", sheet),
    ("timesketch", "csv of Python", timesketch),
    ("timesketch-jsonl", "json of Python", lines_by_json),
)  # fmt: skip
"""Each format with the readers that are asked."""
