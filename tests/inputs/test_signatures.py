"""A file of another format is told as that."""

import gzip

import pytest

from timeline.inputs import Options, input_named
from timeline.problems import TimelineError

CALENDAR = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20220301\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
LINES = b'{"date": "2022-03-01", "title": "A"}\n{"date": "2022-03-02", "title": "B"}\n'


@pytest.mark.parametrize(
    ("asked", "content", "told"),
    [
        ("csv", b"PK\x03\x04\x14\x00", "no csv, but a workbook or another zipped file"),
        ("json", b"\xd0\xcf\x11\xe0\xa1", "no json, but a file of an older Office"),
        ("csv", b"%PDF-1.7\n%\xe2\xe3", "no csv, but a PDF"),
        ("jsonl", gzip.compress(LINES), "no jsonl, but a file that gzip compressed"),
        ("csv", b"\xef\xbb\xbf\n<!DOCTYPE html><table>", "no csv, but HTML"),
        ("csv", b"<?xml version='1.0'?><kml>", "no csv, but XML"),
        ("csv", CALENDAR, "no csv, but a calendar"),
        ("csv", b"0 HEAD\n1 CHAR UTF-8\n", "no csv, but GEDCOM"),
        ("json", LINES, "no json, but JSON Lines"),
        ("csv", LINES, "no csv, but JSON Lines"),
        ("ics", b'[{"date": "2022"}]', "no ics, but JSON"),
        ("ics", b"Hello\n", "no calendar: no line is BEGIN:VCALENDAR"),
        ("ics", b"", "no calendar"),
    ],
)
def test_a_file_of_another_format_is_told_as_that(asked: str, content: bytes, told: str) -> None:
    with pytest.raises(TimelineError, match=told):
        input_named(asked).take(content, "file", Options())


@pytest.mark.parametrize(
    ("asked", "content"),
    [
        ("csv", b"[id],date,title\n1,2022-03-01,A\n"),
        ("csv", b'"{a}",date,title\n1,2022-03-01,A\n'),
        ("jsonl", LINES),
        ("json", LINES.splitlines()[0].join([b"[", b"]"])),
        ("ics", CALENDAR),
        ("markwhen", b"2022-03-01: A\n"),
    ],
)
def test_a_file_of_the_format_is_read(asked: str, content: bytes) -> None:
    assert input_named(asked).take(content, "file", Options()).events[0].title == "A"
