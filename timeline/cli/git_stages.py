"""The versions of a file that git keeps while a merge is not finished: the base, ours, theirs."""

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.cli.git import git
from timeline.cli.revisions import pieces_of
from timeline.events.reading.file_queue import ENDINGS
from timeline.events.reading.input_bytes import bytes_of
from timeline.events.saving.storage import ENCODING_ERRORS
from timeline.events.yaml.decoding import may_be_unmerged
from timeline.events.yaml.front_matter import is_note
from timeline.problems import TimelineError

NAMES = ("base", "ours", "theirs")


def unmerged_files(folder: Path) -> list[Path]:
    """Return the timelines and notes of a folder, and below, that git could not merge; raise where there is none."""
    done = git("merge", "-C", str(folder), "ls-files", "-u", "-z")
    rows = done.stdout.decode("utf-8", ENCODING_ERRORS).split("\0")
    names = dict.fromkeys(row.partition("\t")[2] for row in rows if row)
    found = [Path(name) if folder == Path() else folder / name for name in names if _may_be_ours(name)]
    if not found:
        raise TimelineError("git has no file here whose merge is not finished", hint="BASE OURS THEIRS", status=2)
    return found


def _may_be_ours(name: str) -> bool:
    return name.endswith(ENDINGS) or is_note(name)


@contextmanager
def stages(file: Path, max_size: int) -> Iterator[tuple[Path, Path, Path]]:
    """Give the three versions of a file as files of their own, an empty one where git has none.

    Raise where no merge of it is under way, or where its marks are gone, since somebody settled it.
    """
    if not may_be_unmerged(bytes_of(file, max_size).decode("utf-8", ENCODING_ERRORS)):
        raise TimelineError(
            f"{file}: it has no marks of a merge; nothing was changed", hint=f"git add {shlex.quote(str(file))}"
        )
    with TemporaryDirectory() as place:
        versions = [_written(file, number, Path(place) / name, max_size) for number, name in enumerate(NAMES, start=1)]
        if not versions[1] or not versions[2]:
            message = f"{file}: git has no two versions of it that could be merged"
            raise TimelineError(message, hint="settle what is between the marks and delete them", status=1)
        yield Path(place) / NAMES[0], Path(place) / NAMES[1], Path(place) / NAMES[2]


def _written(file: Path, number: int, target: Path, max_size: int) -> bool:
    """Write one version of a file; return whether git has it."""
    home, name = file.absolute().parent, f":{number}:./{file.name}"
    is_kept = git(str(file), "-C", str(home), "cat-file", "-e", name).returncode == 0
    with target.open("wb") as written:
        written.writelines(pieces_of(name, max_size, home) if is_kept else ())
    return is_kept
