"""`timeline categories`."""

from collections import Counter
from collections.abc import Iterable

from timeline.cli.declared_told import tell_declared
from timeline.cli.files import named_files, read_files
from timeline.cli.options import Files, Json, MaxSize
from timeline.cli.terminal import aligned, counted, json_line, one_line
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.views.nesting import in_tree, parents

DEEPEST = 8
"""So far lines are indented."""


def categories(files: Files = None, as_json: Json = False, max_size: MaxSize = LARGEST) -> None:
    """List the categories, in the order of the page; or add, edit, remove, rename one.

    `timeline categories add ID` declares one; `edit`, `remove` and `rename` change those that there are.

    Example: timeline categories
    """
    timeline, _ = read_files(named_files(files), max_size)
    lines = json_lines(timeline) if as_json else aligned(list(rows(timeline)))
    tell_declared(lines, "no category is declared", "categories add ID")


def rows(timeline: Timeline) -> Iterable[tuple[str, ...]]:
    """Return the cells of each category, below the one it lies in: its id, its events, its label, its colour.

    The events of what lies in a category are its events, too.
    """
    held = parents(timeline.categories)
    numbers = Counter(event.category for event in timeline.events)
    known = {each.id: each for each in timeline.categories}
    tree = in_tree(known, held)
    for name, _ in reversed(tree):
        if name in held:
            numbers[held[name]] += numbers[name]
    for name, depth in tree:
        each = known[name]
        shift = "  " * min(depth, DEEPEST)
        yield shift + one_line(name), counted(numbers[name], "event"), one_line(each.label), one_line(each.color)


def json_lines(timeline: Timeline) -> Iterable[str]:
    """Return one JSON object a category."""
    numbers = Counter(event.category for event in timeline.events)
    for each in timeline.categories:
        said = {"label": each.label or None, "color": each.color or None, "parent": each.parent or None}
        yield json_line({"id": each.id, **said, "events": numbers[each.id]})
