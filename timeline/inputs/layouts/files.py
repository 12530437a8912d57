"""Files of a layout that was asked for by name: CSV, a workbook, JSON, JSON Lines, or a text of its own."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.inputs import csv_file, json_file, jsonl, xlsx
from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.layouts.layout import Layout
from timeline.inputs.tables.table_events import events_of
from timeline.problems import Problem
from timeline.records.json_values import NoValueError, json_value

CHATS = frozenset({"whatsapp"})
"""Layouts of texts that are no tables: what is refused of them is written as a table."""
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read_as(layout: Layout, content: bytes, name: str, options: Options) -> Imported:
    """Read a file as one of a layout, whatever form it has."""
    options = replace(options, layout=layout.name)
    if content.startswith(WORKBOOKS):
        return xlsx.read(content, name, options)
    text = decoded(content, name, options.encoding).lstrip()
    if layout.rows:
        return events_of(layout.rows(text, name), options)
    if text.startswith(("[", "{")):
        read = jsonl.read if _is_lines(text) else json_file.read
        return read(content, name, options)
    return csv_file.read(content, name, options)


def rejects_as(layout: Layout, content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return the rows that have an error, in the form that the file has."""
    options = replace(options, layout=layout.name)
    if content.startswith(WORKBOOKS):
        return xlsx.rejects(content, name, options, errors)
    text = decoded(content, name, options.encoding).lstrip()
    if layout.rows:
        separator = "," if layout.name in CHATS else "\t"
        return csv_file.rejected(layout.rows(text, name), separator, options, errors)
    if text.startswith(("[", "{")):
        write = jsonl.rejects if _is_lines(text) else json_file.rejects
        return write(content, name, options, errors)
    return csv_file.rejects(content, name, options, errors)


def _is_lines(text: str) -> bool:
    """Return whether the first line is an object of its own, with others below it."""
    first, _, below = text.partition("\n")
    try:
        return isinstance(json_value(first), dict) and bool(below.strip())
    except NoValueError:
        return False
