"""`timeline rename`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from typer import Argument

from timeline.cli.commands.edit import Identity
from timeline.cli.edits import made_together
from timeline.cli.files import file_to_write, timeline_around
from timeline.cli.options import DryRun, MaxSize, Target
from timeline.edits.whole_timeline import root_of
from timeline.events.cache.cache_folder import usual_cache
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.known import known_text
from timeline.events.writing.renaming import rename_everywhere

New = Annotated[str, Argument(metavar="NEW", help="Its new id.")]


def rename_event(
    id: Identity,  # noqa: A002 - typer shows this name
    new: New,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Give an event another id, and every date that names it, in all files of the timeline or in none.

    Example: timeline rename vilnius-summit nato-summit-2023
    """
    files = files_of(file or file_to_write(), max_size)

    def renamed(texts: Mapping[str, str]) -> Mapping[str, str]:
        known = {name: known_text(text, name, usual_cache()) for name, text in texts.items()}
        return rename_everywhere(texts, id, new, known)

    made_together(files, renamed, lambda _: f"{id} is {new} now", dry_run=dry_run)


def files_of(path: Path, max_size: int) -> list[Path]:
    """Return the files of the timeline that a file, or a folder, belongs to."""
    return [Path(name) for name in timeline_around(root_of(path, max_size), "", max_size)[0].files]
