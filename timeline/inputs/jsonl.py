"""JSON Lines: one object a line; a first line without `id` and `date` that names its format is the header."""

import json
from collections.abc import Iterator, Sequence

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.json_events import FORMAT, read_items, refused
from timeline.inputs.json_table import Items
from timeline.inputs.json_text import JsonText, value_at
from timeline.inputs.rejects import reasons, refused_item
from timeline.problems import Place, Problem, TimelineError


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read JSON Lines; each line that is not blank is an event or is refused with its place."""
    lines = list(_lines(decoded(content, name, options.encoding), name))
    header = _header(lines[0][0]) if lines else {}
    lines = lines[1:] if header else lines
    faults = [value for value, _ in lines if isinstance(value, Problem)]
    found: Items = [(value, place) for value, place in lines if not isinstance(value, Problem)]
    return refused(read_items(found, header, Place(name), options), faults)


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return the lines that have an error, each with the reason under `why`, below the header if there is one."""
    text = decoded(content, name, options.encoding)
    lines = list(_lines(text, name))
    header = _header(lines[0][0]) if lines else {}
    found = reasons([place for _, place in lines], errors)
    refused = [refused_item(_as_it_stands(*lines[at], text), why) for at, why in found.items()]
    written = [json.dumps(item, ensure_ascii=False) for item in (*([header] if header else []), *refused)]
    return "".join(f"{line}\n" for line in written).encode(options.encoding or "utf-8")


def _as_it_stands(value: object, place: Place, text: str) -> object:
    """Return the value of a line, or its text where it has none."""
    return text.split("\n")[place.line - 1].strip() if isinstance(value, Problem) else value


def _header(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) and value.get("format") == FORMAT else {}


def _lines(text: str, name: str) -> Iterator[tuple[object, Place]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _value(line, Place(name, number)), Place(name, number)


def _value(line: str, place: Place) -> object:
    try:
        value, end = value_at(JsonText(line.strip(), place.file), 0)
    except TimelineError as error:
        return Problem(place=place, code="syntax", message=error.message.split(": ", 1)[1], hint=error.hint)
    if end < len(line.strip()):
        return Problem(place=place._replace(column=end + 1), code="syntax", message="there is text after the end")
    return value
