"""What a file is by how it begins, so that one of another format is told as that, and not read as nonsense."""

import re
from typing import NamedTuple

from timeline.problems import TimelineError

LOOKED_AT = 4096


class Signature(NamedTuple):
    """How files of a kind begin, what they are, what to do with them, and which formats they are."""

    begins: re.Pattern[bytes]
    what: str
    hint: str
    formats: frozenset[str] = frozenset()


def _signature(begins: bytes, what: str, hint: str, *formats: str) -> Signature:
    return Signature(
        re.compile(rb"(?:\xef\xbb\xbf)?" + begins, re.IGNORECASE | re.DOTALL), what, hint, frozenset(formats)
    )


BINARY = (
    _signature(rb"PK\x03\x04", "a workbook or another zipped file", "timeline import xlsx", "xlsx"),
    _signature(rb"\xd0\xcf\x11\xe0", "a file of an older Office", "timeline import xlsx", "xlsx"),
    _signature(rb"%PDF-", "a PDF", "timeline draft reads documents"),
    _signature(rb"\x1f\x8b", "a file that gzip compressed", "unpack it first"),
    _signature(rb"SQLite format 3\x00", "a database of SQLite", "export a table as CSV first"),
)
"""Kinds that no format of texts is."""
TEXTS = (
    _signature(rb"\s*(?:<!doctype html|<html|<head|<body|<table)", "HTML", "timeline import html", "html"),
    _signature(rb"\s*<\?xml|\s*<(?:kml|gpx|rss|feed)\b", "XML", "save it as CSV or GeoJSON first"),
    _signature(rb"\s*BEGIN:VCALENDAR\b", "a calendar", "timeline import ics", "ics"),
    _signature(rb"\s*0 HEAD\r?\n", "GEDCOM", "timeline import gedcom", "gedcom"),
    _signature(rb'\s*\{"[^\n]*\}[ \r]*\n\s*\{"', "JSON Lines", "timeline import jsonl", "jsonl"),
    _signature(
        rb'\s*(?:\{\s*["}]|\[\s*[\[{\]])', "JSON", "timeline import json",
        "json", "jsonl", "geojson", "timelinejs", "csl-json",
    ),
)  # fmt: skip
"""Kinds of texts, the surer first."""
ASKED = frozenset({"csv", "ics", "gedcom", "markwhen", "bibtex", "ris", "json", "jsonl", "geojson", "timelinejs",
                   "csl-json", "html", "yaml", "eml", "mbox"})  # fmt: skip
"""The formats that are texts of one form: a layout may be in any, and a format of another package anything."""


def must_be(content: bytes, name: str, asked: str) -> bytes:
    """Return the bytes of a file; raise where they are plainly of another format than the one that is asked for."""
    beginning = content[:LOOKED_AT] if asked in ASKED else b""
    found = next((each for each in (*BINARY, *TEXTS) if each.begins.match(beginning)), None)
    if found and asked not in found.formats:
        raise TimelineError(f"{name}: this is no {asked}, but {found.what}", hint=found.hint)
    return content
