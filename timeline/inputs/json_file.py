"""JSON: an object with a header beside its events, or a list of events."""

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.json_events import Items, read_items
from timeline.inputs.json_text import Text, first_sign, items, members
from timeline.problems import Place, TimelineError


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a JSON document; each item of `events` is an event or is refused with its place."""
    text = Text(decoded(content, name, options.encoding), name)
    if first_sign(text) == "[":
        return read_items(_items(text, 0), {}, Place(name), options)
    found = members(text)
    if "events" not in found:
        raise TimelineError(f"{name}: there is no list `events`", hint='{"events": [...]} or [...]', status=3)
    header = {key: item.value for key, item in found.items() if key != "events"}
    return read_items(_items(text, found["events"].start), header, Place(name), options)


def _items(text: Text, start: int) -> Items:
    return [(item.value, text.place(item.start)) for item in items(text, start)]
