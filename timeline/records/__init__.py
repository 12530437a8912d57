"""The plain forms in which events travel between files: mappings and cells."""

from timeline.records.carrying import Aspect, carried, portable, restored
from timeline.records.cells import join, marked, split, unmarked
from timeline.records.header import category_record, count_record, header
from timeline.records.reading import Read, own, plain, read_event, read_source
from timeline.records.writing import image_record, location_record, record, source_record

__all__ = [
    "Aspect",
    "Read",
    "carried",
    "category_record",
    "count_record",
    "header",
    "image_record",
    "join",
    "location_record",
    "marked",
    "own",
    "plain",
    "portable",
    "read_event",
    "read_source",
    "record",
    "restored",
    "source_record",
    "split",
    "unmarked",
]
