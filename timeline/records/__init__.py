"""The plain forms in which events travel between files: mappings and cells."""

from timeline.records.calendars import calendar_moved, self_told
from timeline.records.carrying import Aspect, Restored, carried, portable, restored
from timeline.records.cells import join, marked, split, unmarked
from timeline.records.dating import calendar_of, counts_of, dating_of
from timeline.records.header import header
from timeline.records.moving import NAIVE, moved, moved_record, offset_text, setting, with_counts, with_offsets
from timeline.records.reading import Read, dating_within, own, plain, read_event, read_source
from timeline.records.writing import part_record, record, written

__all__ = [
    "NAIVE",
    "Aspect",
    "Read",
    "Restored",
    "calendar_moved",
    "calendar_of",
    "carried",
    "counts_of",
    "dating_of",
    "dating_within",
    "header",
    "join",
    "marked",
    "moved",
    "moved_record",
    "offset_text",
    "own",
    "part_record",
    "plain",
    "portable",
    "read_event",
    "read_source",
    "record",
    "restored",
    "self_told",
    "setting",
    "split",
    "unmarked",
    "with_counts",
    "with_offsets",
    "written",
]
