"""`timeline stories`."""

from collections.abc import Iterable

from timeline.cli.declared_told import tell_declared
from timeline.cli.files import named_files, read_files
from timeline.cli.options import Files, Json, MaxSize
from timeline.cli.terminal import aligned, counted, json_line, one_line
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST


def stories(files: Files = None, as_json: Json = False, max_size: MaxSize = LARGEST) -> None:
    """List the stories that the page tells, and the steps of each; or add, edit, remove, rename one.

    `timeline stories add ID` begins one; its steps are written into the file. `edit`, `remove` and `rename` change
    those that there are.

    Example: timeline stories
    """
    timeline, _ = read_files(named_files(files), max_size)
    lines = json_lines(timeline) if as_json else aligned(list(rows(timeline)))
    tell_declared(lines, "no story is declared", "stories add ID")


def rows(timeline: Timeline) -> Iterable[tuple[str, ...]]:
    """Return the cells of each story: its id, how many steps it has, its title, the events in their order."""
    for each in timeline.stories:
        events = " ".join(step.event for step in each.steps)
        yield one_line(each.id), counted(len(each.steps), "step"), one_line(each.title), one_line(events)


def json_lines(timeline: Timeline) -> Iterable[str]:
    """Return one JSON object a story."""
    for each in timeline.stories:
        steps = [{"event": step.event, "text": step.text or None} for step in each.steps]
        yield json_line({"id": each.id, "title": each.title or None, "steps": steps})
