"""A new event put where it goes, or shown."""

from collections.abc import Mapping
from pathlib import Path

from timeline.cli.differences_told import tell_difference
from timeline.cli.edits import made, made_together
from timeline.cli.terminal import say
from timeline.edits.additions import Addition, IntoFile, IntoFolder, NewFile
from timeline.edits.declared import Declarations, with_declarations
from timeline.events.saving.history import recorder
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import Saved, create
from timeline.events.yaml.nodes import Plain


def put(place: Addition, fields: Mapping[str, Plain], missing: Declarations, *, dry_run: bool) -> tuple[str, Path]:
    """Add an event and what it names; return its id and its file, or print what would be changed."""
    if isinstance(place, IntoFile):
        return made(place.path, place.adding(fields, missing), dry_run=dry_run, found=place.found).id, place.path
    new = place.new_file(fields)
    if missing:
        _put_both(place, new, missing, dry_run=dry_run)
    elif dry_run:
        tell_difference(new.path, "", new.text)
    else:
        create(new.path, new.text)
        recorder(state_folder(), say)(new.path, Saved("", new.text))
    return new.id, new.path


def _put_both(place: IntoFolder, new: NewFile, missing: Declarations, *, dry_run: bool) -> None:
    """Write the file of an event, and declare what it names where the timeline has its header."""
    home = place.home()

    def both(texts: Mapping[str, str]) -> Mapping[str, str]:
        return {str(home): with_declarations(texts[str(home)], missing, str(home)), str(new.path): new.text}

    made_together([home, new.path], both, None, dry_run=dry_run)
