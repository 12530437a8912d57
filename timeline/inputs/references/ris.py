"""RIS, as reference managers exchange it: each record from `TY` to `ER` is a source.

record = "TY  - " kind { tag "  - " value | more of the value above } "ER  -"
date   = year [ "/" month [ "/" day [ "/" words ]]]
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.references.reference import BETWEEN, Entry, address, date_of, sources_of
from timeline.inputs.rejects import WHY, is_reason, reasons
from timeline.problems import Place, Problem

X = "x-ris"
TAG = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*))?")
TITLES, AUTHORS = ("TI", "T1", "CT", "BT"), ("AU", "A1")
PUBLISHERS = ("PB", "JO", "JF", "T2", "JA")
DATES = ("DA", "PY", "Y1")
URLS, DOIS = ("UR", "L2", "L1"), ("DO",)
TAKEN = frozenset({"ID", "PB", *AUTHORS})

Tags = Mapping[str, list[str]]


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read records; each is a source or is refused with its line."""
    return sources_of(_entries(decoded(content, name, options.encoding), name), options.dating)


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return the records that have an error as they stand, each with the reason in a line above it."""
    lines = re.split(r"\r\n|\n|\r", decoded(content, name, options.encoding).lstrip("\ufeff"))
    starts = [number for number, line in enumerate(lines, 1) if _tag(line)[0] == "TY"]
    strays = {error.place.line for error in errors} - {*starts}
    numbers = sorted({*starts, *strays})
    written = list[str]()
    for at, why in reasons([Place(name, number) for number in numbers], errors).items():
        end = numbers[at + 1] - 1 if at + 1 < len(numbers) else len(lines)
        written += [f"{WHY}: {' '.join(why.split())}", *lines[numbers[at] - 1 : end]]
    return "".join(f"{line}\n" for line in written).encode(options.encoding or "utf-8")


def _tag(line: str) -> tuple[str, str]:
    """Return the tag of a line and its value; what has none is a value alone."""
    match = TAG.fullmatch(line.rstrip())
    return (match[1], (match[2] or "").strip()) if match else ("", line.strip())


def _is_reason(line: str) -> bool:
    """Return whether a line is the reason for which a record was refused."""
    return line.startswith(f"{WHY}: ") and is_reason(line)


MORE = re.compile(r"[^/]*/[^/]*/[^/]*/.*\S.*")
"""A date with words after its day."""


def _entries(text: str, name: str) -> Iterator[Entry | Problem]:
    record, last, place = dict[str, list[str]](), "", Place(name)
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text.lstrip("\ufeff")), 1):
        tag, value = _tag(line)
        if tag in ("TY", "ER") and record:
            yield _entry(record, place)
            record = {}
        if tag == "TY":
            record, last, place = {tag: [value]}, tag, Place(name, number)
        elif not record and tag != "ER" and value and not _is_reason(line):
            yield Problem(
                place=Place(name, number), code="syntax", message="this stands in no record: one begins with TY"
            )
        elif tag and record:
            record.setdefault(tag, []).append(value)
            last = tag
        elif value and record:
            record[last][-1] = f"{record[last][-1]} {value}".strip()
    if record:
        yield _entry(record, place)


def _entry(record: Tags, place: Place) -> Entry:
    title, publisher, url, doi = (_first(record, tags) for tags in (TITLES, PUBLISHERS, URLS, DOIS))
    date, told = _published(record)
    taken = {*TAKEN, title, url, *(() if MORE.fullmatch(_value(record, date)) else (date,))}
    fields: dict[str, object] = {
        "title": _value(record, title),
        "publisher": _value(record, publisher),
        "author": BETWEEN.join(value for tag in AUTHORS for value in record.get(tag, ())),
        "published": date_of(*_parts(_value(record, date))) if date else "",
        "url": address(_value(record, url), _value(record, doi)),
    }
    for tag, values in record.items():
        kept = values[1:] if tag in taken and tag not in AUTHORS else values if tag not in taken else []
        if kept:
            fields[f"{X}-{tag}"] = kept[0] if len(kept) == 1 else kept
    return Entry(_value(record, "ID"), fields, place, told)


def _published(record: Tags) -> tuple[str, tuple[str, ...]]:
    """Return the tag of the most exact date, and what is told if none can be understood."""
    said = [tag for tag in DATES if _value(record, tag)]
    found = [(len(date_of(*_parts(_value(record, tag)))), tag) for tag in said]
    best = max((length for length, _ in found), default=0)
    if best:
        return next(tag for length, tag in found if length == best), ()
    return "", (f"'{_value(record, said[0])}' is no date; kept under {X}- keys",) if said else ()


def _parts(date: str) -> tuple[str, ...]:
    """Return year, month and day of a date; words after them are for people."""
    found = re.fullmatch(r"(\d{4})(?:[/-](\d{0,2})(?:[/-](\d{0,2})(?:/.*)?)?)?", date.strip())
    return tuple(part or "" for part in found.groups()) if found else ("",)


def _first(record: Tags, tags: tuple[str, ...]) -> str:
    return next((tag for tag in tags if _value(record, tag)), "")


def _value(record: Tags, tag: str) -> str:
    return next(iter(record.get(tag, ())), "")
