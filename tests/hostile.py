"""Files made to hurt, and how the program ends with each: one table for the suite and for `python -m tests.faults`."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

LONG = 200_000
DEEP = 100_000
DIGITS = "9" * 5000
WINDOW = "--from 2000 --to 2100"


class Hostile(NamedTuple):
    """A file, the command that reads it, the exit status that is right, and some of what is said."""

    file: str
    content: Callable[[], str | bytes]
    command: str
    status: int
    says: str = ""


def hostile_import(format_name: str, content: str | bytes, status: int, says: str = "", more: str = "") -> Hostile:
    """Give a file that is imported without being saved."""
    return Hostile(
        f"hostile.{format_name}",
        lambda: content,
        f"import {format_name} hostile.{format_name} -f plain.yaml --dry-run {more}",
        status,
        says,
    )


def in_a_file(content: str, status: int, says: str = "", command: str = "check") -> Hostile:
    """Give a timeline."""
    return Hostile("hostile.yaml", lambda: content, f"{command} hostile.yaml", status, says)


def calendar(*lines: str, start: str = "20200101T000000Z", times: int = 1) -> str:
    """Write a calendar of events that are all the same."""
    event = ["BEGIN:VEVENT", "UID:a", f"DTSTART:{start}", "SUMMARY:A", *lines, "END:VEVENT"]
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *(event * times), "END:VCALENDAR", ""])


def recurring(rule: str, status: int, says: str = "", times: int = 1) -> Hostile:
    """Give a calendar whose events recur."""
    return hostile_import("ics", calendar(f"RRULE:{rule}", times=times), status, says, WINDOW)


def zipped(members: dict[str, Iterator[bytes]]) -> bytes:
    """Put members into an archive, without holding one whole."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, pieces in members.items():
            with archive.open(name, "w", force_zip64=True) as member:
                for piece in pieces:
                    member.write(piece)
    return buffer.getvalue()


SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/></Types>'
)
WORKBOOK = (
    f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>"
)
TABLE = (
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>date</t></is></c><c r="B1" t="inlineStr"><is><t>title</t></is></c>'
    b'</row><row r="2"><c r="A2"><v>2020</v></c><c r="B2" t="inlineStr"><is><t>A</t></is></c></row>'
)


def relation(kind: str, target: str) -> bytes:
    """Write the relations of a part to one other."""
    there = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{PACKAGE}">{there}</Relationships>'.encode()


def xlsx(more: bytes = b"", times: int = 1, styles: int = 0) -> bytes:
    """Write a workbook with a small table and `more` below it, `times` over; so many MB of styles."""

    def sheet() -> Iterator[bytes]:
        yield f'<worksheet xmlns="{SPREADSHEET}"><sheetData>'.encode() + TABLE
        yield from (more for _ in range(times))
        yield b"</sheetData></worksheet>"

    members = {
        "[Content_Types].xml": iter([TYPES.encode()]),
        "_rels/.rels": iter([relation("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": iter([WORKBOOK.encode()]),
        "xl/_rels/workbook.xml.rels": iter([relation("worksheet", "worksheets/sheet1.xml")]),
        "xl/worksheets/sheet1.xml": sheet(),
    }
    if styles:
        members["xl/styles.xml"] = (b" " * 1_000_000 for _ in range(styles))
    return zipped(members)


OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SHEET_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0"><manifest:file-entry manifest:full-path="/" '
    f'manifest:media-type="{SHEET_TYPE}"/></manifest:manifest>'
)


def ods(rows: str) -> bytes:
    """Write an OpenDocument sheet of rows below a header."""
    head = "<table:table-row>" + "".join(map(text_cell, ("date", "title"))) + "</table:table-row>"
    names = " ".join(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in ("office", "table", "text"))
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{head}{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    members = {"mimetype": SHEET_TYPE, "META-INF/manifest.xml": MANIFEST, "content.xml": content}
    return zipped({name: iter([text.encode()]) for name, text in members.items()})


def text_cell(text: str) -> str:
    """Write a cell of an OpenDocument sheet."""
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def pdf(text: bytes) -> bytes:
    """Write a PDF of one page with an operator stream, packed."""
    packed = zlib.compress(b"BT /F1 12 Tf " + text + b" ET")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    page = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed) + packed + b"\nendstream"
    root, pages = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate((root, pages, page, stream, font), 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n%btrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (table, len(out))


REPEATED = 'table:number-rows-repeated="1048574"'
MUCH = "ask for more memory or work than a file of"
TOO_OFTEN = "it recurs"
IMPORTS = {
    "words in a date": hostile_import("csv", "date,title\n" + "March a " * (LONG // 8) + ",A\n", 1),
    "digits in a date": hostile_import("csv", "date,title\n" + "1/" * (LONG // 2) + ",A\n", 1),
    "spaces in a time": hostile_import("csv", "date,time,title\n2023-06-21,1" + " " * LONG + ":,A\n", 0),
    "quotes": hostile_import("csv", "date,title\n2020," + '"' * LONG + "\n", 0),
    "columns": hostile_import(
        "csv", f"date,title{''.join(f',c{n}' for n in range(20_000))}\n2020,A{',x' * 20_000}\n", 0, "1 event would"
    ),
    "columns of one name": hostile_import("csv", f"date,title{',a' * 20_000}\n2020,A\n", 0, "1 event would"),
    "columns without a header": hostile_import("csv", "," * 1_000_000 + "\n", 1, "there is no header"),
    "a year of 5,000 digits": hostile_import("csv", f"date,title\n{DIGITS},A\nY{DIGITS},B\n", 1, "5,000 characters"),
    "dates that are none": hostile_import(
        "csv",
        "date,title\n" + "".join(f"the day number {n} of xyz,A\n" for n in range(800)),
        1,
        "800 rows reported",
    ),
    "deep JSON": hostile_import("json", "[" * DEEP, 3, "nested too deeply"),
    "deep objects": hostile_import("json", "[" + '{"a":' * 90 + "1" + "}" * 90 + "]", 1, "1 row reported"),
    "deep lines": hostile_import("jsonl", "[" * DEEP + "\n" + '{"date": "2020", "title": "A"}\n', 1, "1 event would"),
    "a number of 5,000 digits": hostile_import("json", f'[{{"date": {DIGITS}, "title": "A"}}]', 1, "1 row reported"),
    "deep slides": hostile_import("timelinejs", '{"events": ' + "[" * DEEP, 3, "nested too deeply"),
    "years of slides": hostile_import(
        "timelinejs",
        f'{{"events": [{{"start_date": {{"year": {DIGITS}}}, "text": {{"headline": "A"}}}}]}}',
        1,
        "no year",
    ),
    "colons": hostile_import("markwhen", "2024: A\n" + "2024 a:" * (LONG // 7) + "\n", 0),
    "digits before a colon": hostile_import("markwhen", "2024: A\n" + "1 day " * (LONG // 6) + ": x\n", 0),
    "a long number before a colon": hostile_import("markwhen", f"{DIGITS}: A\n2020: B\n", 1, "1 event would"),
    "deep JSON in Markwhen": hostile_import("markwhen", f"2020: A\nx-timeline: {'[' * DEEP}\n", 0, "1 event would"),
    "deep keys in Markwhen": hostile_import(
        "markwhen", "---\n" + "".join(" " * n + "a:\n" for n in range(1_000)) + "---\n2020: A\n", 0, "1 event would"
    ),
    "every second in Markwhen": hostile_import("markwhen", "2020-01-01 every second: A\n", 1, TOO_OFTEN, WINDOW),
    "every so many days": hostile_import("markwhen", f"2020 every {DIGITS} days: A\n", 0, "1 event would", WINDOW),
    "each day of 300 ages": hostile_import("markwhen", "0001-01-01 every day: A\n" * 300, 1, TOO_OFTEN, WINDOW),
    "brackets in Markwhen": hostile_import("markwhen", "2020: A\n" + "[" * LONG + "\n" + "![" * LONG + "\n", 0),
    "cells that span all": hostile_import(
        "html", "<table><tr>" + "<td rowspan=1000 colspan=100>" * 100 + "<tr>" * LONG, 3, "span more than 100,000"
    ),
    "hidden things in cells": hostile_import(
        "html", "<table><tr><td>" + "<b style=display:none>" * LONG, 3, "no table"
    ),
    "lines without GEDCOM": hostile_import("gedcom", "\n" * LONG, 3, "no GEDCOM"),
    "lines below a name in GEDCOM": hostile_import("gedcom", "0 HEAD\n0 @I1@ INDI\n1 NAME " + "\n" * LONG, 0),
    "dashes in GEDCOM": hostile_import("gedcom", "0 HEAD\n0 @I1@ INDI\n1 BIRT\n2 DATE " + "-" * LONG + "\n", 0),
    "a zone": hostile_import("ics", calendar().replace("DTSTART:", "DTSTART;TZID=" + ";A" * (LONG // 2) + ":"), 0),
    "deep JSON in a calendar": hostile_import("ics", calendar("X-TIMELINE:" + "[" * DEEP), 0, "1 event would"),
    "deep objects in a calendar": hostile_import("ics", calendar("X-TIMELINE:" + '{"a":' * DEEP), 0, "1 event would"),
    "an end after the year 9999": hostile_import(
        "ics", calendar("DURATION:P1000000W", start="99991231T235959Z"), 1, "ends after the year 9999"
    ),
    "a year of 5,000 digits in a calendar": hostile_import("ics", calendar(start=f"{DIGITS}0101"), 1, "no DTSTART"),
    "no interval": recurring("FREQ=DAILY;INTERVAL=0", 1, "INTERVAL=0 is no whole number"),
    "back in time": recurring("FREQ=DAILY;INTERVAL=-1", 1, "INTERVAL=-1 is no whole number"),
    "each second": recurring("FREQ=SECONDLY", 1, TOO_OFTEN),
    "each second of 300 events": recurring("FREQ=SECONDLY", 1, TOO_OFTEN, times=300),
    "each minute": recurring("FREQ=MINUTELY", 1, TOO_OFTEN),
    "a billion days": recurring("FREQ=DAILY;COUNT=1000000000", 1, TOO_OFTEN),
    "30 February": recurring("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", 0, "1 event would"),
    "30 February, 300 times": recurring("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", 1, "have no day at all", times=300),
    "each second of 30 February": recurring("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", 1, TOO_OFTEN),
    "all seconds of a day": recurring(
        f"FREQ=YEARLY;BYSECOND={','.join(map(str, range(60)))};BYMINUTE={','.join(map(str, range(60)))}", 1, TOO_OFTEN
    ),
    "what replaces itself": hostile_import(
        "ics", calendar("RRULE:FREQ=YEARLY;COUNT=1", "RECURRENCE-ID:20200101T000000Z", times=300), 1, "", WINDOW
    ),
    "two cells far apart": hostile_import(
        "xlsx", xlsx(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 3, MUCH
    ),
    "a cell outside": hostile_import(
        "xlsx", xlsx(b'<row r="4294967295"><c r="ZZZZZZ4294967295"><v>1</v></c></row>'), 3, "workbook"
    ),
    "a cell far below": hostile_import(
        "xlsx", xlsx(b'<row r="1048576"><c r="B1048576"><v>1</v></c></row>'), 1, "1 event"
    ),
    "cells without names": hostile_import(
        "xlsx", xlsx(b"<row>" + b"<c><v>1</v></c>" * 60_000 + b"</row>", 200), 3, MUCH
    ),
    "a row, a million times": hostile_import(
        "xlsx", ods(f"<table:table-row {REPEATED}>{text_cell('2020')}{text_cell('A')}</table:table-row>"), 3, MUCH
    ),
    "nothing, a million times": hostile_import(
        "xlsx",
        ods(
            f"<table:table-row>{text_cell('2020')}{text_cell('A')}</table:table-row>"
            f'<table:table-row {REPEATED}><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        ),
        0,
        "1 event would",
    ),
    "lines of one message": hostile_import("whatsapp", "1/13/22, 5:00 AM - A: x\n" + "y\n" * LONG, 0),
    "one long message": hostile_import(
        "timesketch", "message,datetime,timestamp_desc\n" + "a b " * (LONG // 4) + ",2020-01-01,x\n", 0
    ),
}
"""By what is too much of; each took minutes, gigabytes, or ended in a bug."""

KEPT = """\
sources: {{s: {{title: S, file: {file}}}}}
events: [{{id: a, date: '2020', title: A, sources: [{{source: s, quote: hello there}}]}}]
"""


def copy(ending: str, content: str | bytes, says: str) -> Hostile:
    """Give a kept copy in which a quote is looked for."""
    return Hostile(f"copy.{ending}", lambda: content, "check copies.yaml", 1 if says == ABSENT else 0, says)


ABSENT = "these words are not in the kept copy"
COPIES = {
    "tags that nobody closes": copy("html", "<a " * 14_000, ABSENT),
    "attributes that nobody closes": copy("html", "<a x='" * 14_000, ABSENT),
    "comments that nobody closes": copy("html", "<!--" * 14_000, ABSENT),
    "scripts that nobody closes": copy("html", "<script>" * 8_000, ABSENT),
    "references": copy("html", "&#" * 30_000, ABSENT),
    "text of a PDF": copy("pdf", pdf(b"(a) Tj " * 700_000), "reading it takes more than"),
}

TIMELINES = {
    "deep YAML": in_a_file("title: " + "[" * DEEP, 1, "nested more than 24 deep"),
    "deep lists of an event": in_a_file(
        f"events:\n  - {{id: a, date: '2020', title: A, x-a: {'[' * 500}{']' * 500}}}\n", 1, "nested more than 24 deep"
    ),
    "dates that are none, in a file": in_a_file(
        "events:\n" + "".join(f"  - {{id: e{n}, date: the day {n} of xyz, title: A}}\n" for n in range(2_000)), 1
    ),
    **{
        f"a date: {text[:9]}": in_a_file(f"events:\n  - {{id: a, date: '{text}', title: A}}\n", 1)
        for text in (
            DIGITS,
            f"Y{DIGITS}",
            f"1E{DIGITS}",
            f"2020-{DIGITS}",
            f"{DIGITS} BC",
            f"day {DIGITS} of war",
            "1E17",
        )
    },
    **{
        f"a picture of {year[:5]}": in_a_file(
            f"counts: {{war: {{first: 2022-02-24}}}}\nevents:\n  - {{id: a, date: '{year}', title: A}}\n",
            0,
            "1 event",
            command="plot -o out.svg",
        )
        for year in ("Y1E17", f"Y{'9' * 100}", "Y-1E99")
    },
}

HOSTILE = {**IMPORTS, **COPIES, **TIMELINES}


def bomb(content: Callable[[], bytes], status: int) -> Hostile:
    """Give a workbook of a few hundred KB that unpacks to 600 MB."""
    return Hostile("hostile.xlsx", content, "import xlsx hostile.xlsx -f plain.yaml --dry-run", status)


BOMBS = {
    "a sheet of 600 MB": bomb(lambda: xlsx(b"<row>" + b" " * 1_000_000 + b"</row>", 600), 0),
    "a text of 600 MB": bomb(
        lambda: xlsx(b"<row>" + (b'<c t="inlineStr"><is><t>' + b"a" * 1_000_000 + b"</t></is></c>") + b"</row>", 600), 3
    ),
    "styles of 600 MB": bomb(lambda: xlsx(styles=600), 3),
}
"""Those that take long to be written, too."""
