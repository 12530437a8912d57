"""The whole that a file is part of: which timeline it belongs to, and which ids are taken there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from timeline.events.cache.cache_folder import usual_cache
from timeline.events.model import Timeline
from timeline.events.named_files import DEFAULT, identity, is_folder, is_there
from timeline.events.reading.file_queue import files_below
from timeline.events.reading.input_bytes import LARGEST, bytes_of
from timeline.events.saving.storage import ENCODING_ERRORS
from timeline.events.yaml.decoding import clean
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Pairs
from timeline.events.yaml.outline import outline
from timeline.problems import TimelineError

INCLUDE = "include"
APART = rb"(?m)^include: *\[ *[\"']?\.[\"']? *\]"
MOST_LOOKED_AT = 100_000


def root_of(path: Path, max_size: int = LARGEST) -> Path:
    """Return the file that a timeline begins with: the one given, or the nearest events.yaml above that includes it.

    A folder is included where all its files are.
    """
    within = files_below(path) if is_folder(path) else [str(path)]
    known = set(map(identity, within))
    for candidate in _candidates(path):
        try:
            if INCLUDE.encode() not in bytes_of(candidate, max_size):
                continue
            timeline = _read(candidate, max_size)
        except TimelineError:
            continue
        read_ones = set(map(identity, timeline.files))
        if known <= read_ones or (is_folder(path) and known & read_ones and _are_notes(within)):
            return candidate
    return path


def _read(file: Path, max_size: int) -> Timeline:
    from timeline.events.reading.reader import read

    return read([file], max_size, usual_cache())[0]


def _are_notes(files: Sequence[str]) -> bool:
    """Return whether all files are notes, of which some may be no events, and are in no timeline."""
    return all(map(is_note, files))


def with_header(path: Path, max_size: int = LARGEST) -> Path:
    """Return the file that has the header of a folder, or a file as it is; raise if the folder has no such file."""
    if not is_folder(path):
        return path
    root = root_of(path, max_size)
    others = files_below(path) if is_folder(root) else [str(root)]
    return first_with_header([path / DEFAULT, *map(Path, others)], path, max_size)


def declaring(timeline: Timeline, home: Path, max_size: int = LARGEST) -> Path:
    """Return the file in which names are declared that the event of a file uses: itself, unless it has only that event.

    Else the first file of the timeline that has a header; raise an error if there is none.
    """
    folder = home if is_folder(home) else home.parent
    return first_with_header([home, *map(Path, timeline.files)], folder, max_size)


def first_with_header(files: Iterable[Path], folder: Path, max_size: int) -> Path:
    """Return the first of some files that has a header; raise if no file of the folder has one."""
    for file in files:
        if is_there(file) and not is_folder(file) and not is_note(file.name) and holds_header(file, max_size):
            return file
    message = f"{folder}: no file of this folder has a header"
    hint = f"write {folder / DEFAULT} with two lines: `include: [.]`, `events: []`"
    raise TimelineError(message, hint=hint, status=1)


def holds_header(file: Path, max_size: int) -> bool:
    """Return whether a file is more than one event, or a bare list of them."""
    text = bytes_of(file, max_size).decode("utf-8", ENCODING_ERRORS)
    root = outline(*clean(text, str(file))).root
    return isinstance(root, Pairs) and root.find("date") is None


def whole_of(path: Path, text: str, max_size: int = LARGEST) -> Timeline | None:
    """Return the timeline of several files that a file with this text belongs to, None if it is not part of one."""
    root = root_of(path, max_size)
    if root == path and not _may_include(text):
        return None
    return _read(root, max_size)


def ids_elsewhere(path: Path, text: str, max_size: int = LARGEST) -> frozenset[str]:
    """Return the ids that are taken in the other files of the timeline that a file with this text belongs to."""
    timeline, known = whole_of(path, text, max_size), identity(path)
    if timeline is None:
        return frozenset()
    files = {name: identity(name) != known for name in timeline.files}
    return frozenset(event.id for event in timeline.events if files.get(event.origin.place().file))


def _may_include(text: str) -> bool:
    """Return whether `include` may be a key of a header: the first word of a line, or anything in braces."""
    at = text.find(INCLUDE)
    while at >= 0:
        before = text[text.rfind("\n", 0, at) + 1 : at]
        if not before.strip(" \t'\"?\ufeff") or text.lstrip("\ufeff \r\n").startswith(("{", "-")):
            return True
        at = text.find(INCLUDE, at + 1)
    return False


def _candidates(path: Path) -> Iterator[Path]:
    """Return each events.yaml in the folder of a file, and in those above."""
    try:
        folder = path.resolve() if is_folder(path) else path.resolve().parent
        for above in (folder, *folder.parents):
            if (above / DEFAULT).is_file() and identity(above / DEFAULT) != identity(path):
                yield above / DEFAULT
    except (OSError, RuntimeError, ValueError):
        return


def holds_apart(file: Path) -> bool:
    """Return whether a file is the header of a folder in which each event is a file of its own: it includes `.`."""
    try:
        return file.name == DEFAULT and re.search(APART, file.read_bytes()[:MOST_LOOKED_AT]) is not None
    except OSError:
        return False
