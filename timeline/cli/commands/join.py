"""`timeline join`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.files import read_files
from timeline.cli.options import MaxSize
from timeline.cli.results import written_to
from timeline.cli.terminal import counted, say
from timeline.edits.opening import text_of
from timeline.events.merging.splitting import has_header, joined
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.yaml.front_matter import is_note
from timeline.problems import TimelineError

Folder = Annotated[Path, Argument(metavar="FOLDER", help="A folder of one timeline.", show_default=False)]
Result = Annotated[Path | None, Option("--output", "-o", help="The file to write; - or none is standard output.")]


def join(folder: Folder, output: Result = None, max_size: MaxSize = LARGEST) -> None:
    """Write the files of a folder as one file of events; the folder stays.

    Example: timeline join project -o events.yaml
    """
    timeline, _ = read_files([folder], max_size)
    refuse_notes(timeline, folder)
    texts = {name: text_of(Path(name), max_size) for name in timeline.files}
    header = named_header(texts)
    further = [(name, text) for name, text in texts.items() if name != header]
    written_to(output, joined(texts[header], further, header), timeline)
    if output is not None:
        say(f"{output}: {counted(len(timeline.events), 'event')} of {counted(len(texts), 'file')}")
        named = [source.file for source in timeline.sources.values() if source.file]
        if named and output.resolve().parent != folder.resolve():
            say(f"{counted(len(named), 'kept copy')} named by it in {folder}: copy the folder too")


def refuse_notes(timeline: Timeline, folder: Path) -> None:
    """Raise where some events are notes, whose texts are files of their own in other programs too."""
    notes = [name for name in timeline.files if is_note(name)]
    if notes:
        message = f"{folder}: {counted(len(notes), 'note')}, such as {notes[0]}, which stay notes"
        hint = f"`timeline export {folder} -o all.json`, and `timeline import json all.json -f new.yaml`, copy them"
        raise TimelineError(message, hint=hint, status=1)


def named_header(texts: dict[str, str]) -> str:
    """Return the file that has the header, the first one if none has; raise where two have one."""
    found: Sequence[str] = [name for name, text in texts.items() if has_header(text, name)]
    if len(found) > 1:
        message = f"{found[0]} and {found[1]} both have a header"
        raise TimelineError(message, hint="keep one: its time zone, for one, is that of all", status=1)
    return found[0] if found else next(iter(texts))
