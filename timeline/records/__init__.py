"""The plain forms in which events travel between files: mappings and cells."""

from timeline.records.carrying import Aspect, carried, portable, restored
from timeline.records.cells import join, marked, split, unmarked
from timeline.records.header import header
from timeline.records.reading import Read, own, plain, read_event, read_source
from timeline.records.writing import part_record, record, written

__all__ = [
    "Aspect",
    "Read",
    "carried",
    "header",
    "join",
    "marked",
    "own",
    "part_record",
    "plain",
    "portable",
    "read_event",
    "read_source",
    "record",
    "restored",
    "split",
    "unmarked",
    "written",
]
