"""JSON: an object with a header beside its events, a list of events, or a list somewhere in a document."""

import json
from collections.abc import Iterator, Mapping, Sequence

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.json_events import read_items
from timeline.inputs.json_table import Items
from timeline.inputs.json_text import Item, JsonText, first_sign, items, members
from timeline.inputs.layouts import document_layout
from timeline.inputs.rejects import reasons, refused_item
from timeline.problems import Place, Problem, TimelineError

DEEPEST = 4


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a JSON document; each item of `events`, or of the list at a path, is an event or is refused."""
    return read_items(*_found(content, name, options), Place(name), options)


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return the items that have an error, each with the reason under `why`, below the header if there is one."""
    found, header = _found(content, name, options)
    refused = [refused_item(found[at][0], why) for at, why in reasons([place for _, place in found], errors).items()]
    document = {**header, "events": refused} if header else refused
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode(options.encoding or "utf-8")


def _found(content: bytes, name: str, options: Options) -> tuple[Items, dict[str, object]]:
    """Return the items of a document and its header."""
    text = JsonText(decoded(content, name, options.encoding), name)
    if options.at and first_sign(text) != "[":
        return _items(text, _start(text, options.at)), {}
    if first_sign(text) == "[":
        return _items(text, 0), {}
    found = members(text)
    layout = document_layout(found.keys())
    if layout is not None and "events" not in found:
        return _items(text, _start(text, layout.at)), {}
    if "events" not in found:
        paths = [f"--at {path}" for path in _lists({key: item.value for key, item in found.items()})]
        hint = " or ".join(paths) or '{"events": [...]} or [...]'
        if "type" in found and found["type"].value == "FeatureCollection":
            hint = "it is GeoJSON: timeline import geojson"
        raise TimelineError(f"{name}: there is no list `events`", hint=hint, status=3)
    header = {key: item.value for key, item in found.items() if key != "events"}
    return _items(text, found["events"].start), header


def _items(text: JsonText, at: int) -> Items:
    return [(item.value, text.place(item.start)) for item in items(text, at)]


def _start(text: JsonText, path: str) -> int:
    """Return where the list begins that stands at a path such as `data.items` or `pages.0.events`."""
    item, passed = Item(None, 0), list[str]()
    for part in path.split("."):
        within = ".".join(passed) or "the document"
        if text.content[item.start :].lstrip()[:1] == "[":
            below = {str(number): each for number, each in enumerate(items(text, item.start))}
        else:
            below = members(text, item.start)
        if part not in below:
            hint = ", ".join(list(below)[:20])
            raise TimelineError(f"{text.file}: {within} has no `{part}`", hint=f"it has {hint}", status=2)
        item = below[part]
        passed.append(part)
    if not isinstance(item.value, list):
        paths = [f"{path}.{more}" for more in _lists(item.value)] if isinstance(item.value, Mapping) else []
        hint = " or ".join(f"--at {each}" for each in paths)
        raise TimelineError(f"{text.file}: `{path}` is no list", hint=hint, status=2)
    return item.start


def _lists(value: Mapping[str, object], levels: int = DEEPEST) -> Iterator[str]:
    """Return the paths to lists of objects."""
    for key, below in value.items():
        if isinstance(below, list) and any(isinstance(item, Mapping) for item in below):
            yield key
        elif isinstance(below, Mapping) and levels:
            yield from (f"{key}.{path}" for path in _lists(below, levels - 1))
