"""`timeline merge`."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from typer import Argument, Exit, Option

from timeline.checks import check
from timeline.cli.edits import text_of
from timeline.cli.git import git
from timeline.cli.options import MaxSize
from timeline.cli.results import written_to
from timeline.cli.terminal import say
from timeline.events.merging.chunks import Apart, Conflict
from timeline.events.merging.merge import Merge, Texts, UnmergedError, merge_texts
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.reader import read_text
from timeline.events.saving.storage import ENCODING_ERRORS
from timeline.problems import Level, Problem, TimelineError

Base = Annotated[Path, Argument(metavar="BASE", help="The version from which both come.", show_default=False)]
Ours = Annotated[Path, Argument(metavar="OURS", help="Our version.", show_default=False)]
Theirs = Annotated[Path, Argument(metavar="THEIRS", help="Their version.", show_default=False)]
Result = Annotated[
    Path | None, Option("--output", "-o", help="Where to write, OURS too; - or none is standard output.")
]
Name = Annotated[str | None, Option("--name", help="What messages call the file. None: OURS.")]
OursLabel = Annotated[str, Option("--ours", metavar="LABEL", help="What stands after `<<<<<<<`.")]
TheirsLabel = Annotated[str, Option("--theirs", metavar="LABEL", help="What stands after `>>>>>>>`.")]
MarkSize = Annotated[int, Option("--mark-size", min=1, max=200, help="How many signs a mark of a conflict has.")]


class Side(StrEnum):
    """One of the two versions that are merged."""

    OURS = "ours"
    THEIRS = "theirs"


Prefer = Annotated[Side | None, Option("--prefer", help="Settle each conflict for this side, and say which they are.")]


def merge(
    base: Base,
    ours: Ours,
    theirs: Theirs,
    output: Result = None,
    name: Name = None,
    ours_label: OursLabel = "ours",
    theirs_label: TheirsLabel = "theirs",
    mark_size: MarkSize = 7,
    prefer: Prefer = None,
    max_size: MaxSize = LARGEST,
) -> None:
    """Merge two versions of a file by event, key and citation; the exit status is 1 if conflicts are left.

    Example: timeline merge base.yaml mine.yaml yours.yaml -o mine.yaml
    """
    called, apart = name or str(ours), Apart(ours_label, theirs_label, mark_size, prefer or "")
    texts = Texts(*(text_of(file, max_size) for file in (base, ours, theirs)))
    result = merged(texts, (base, ours, theirs), called, apart)
    written_to(output, result.text.encode("utf-8", ENCODING_ERRORS), Timeline())
    for problem in new_errors(texts, result, called) if prefer or not result.conflicts else ():
        say(f"{problem.place}: {problem.message}; neither side had this, `timeline check` tells more")
    for conflict in result.conflicts:
        say(f"{called}: {told(conflict)}{f'; {prefer.value} is taken' if prefer else ''}")
    if result.conflicts and not prefer:
        say(f"{called}: decide between the marks and delete them, or merge again with --prefer; then `timeline check`")
        raise Exit(1)


def merged(texts: Texts, files: Sequence[Path], name: str, apart: Apart) -> Merge:
    """Merge the texts of three files event by event, or line by line where one of them is not understood."""
    try:
        return merge_texts(texts, name, apart)
    except UnmergedError as error:
        say(f"{error}; merged line by line, as git does")
        return by_lines(files, name, apart)


def new_errors(texts: Texts, result: Merge, name: str) -> Iterator[Problem]:
    """Return the errors of a merged text that neither side has: a date that names an event which the other took out."""
    if result.text in texts:
        return
    known = {(each.code, each.message) for text in texts[1:] for each in errors_of(text, name)}
    yield from (each for each in errors_of(result.text, name) if (each.code, each.message) not in known)


def errors_of(text: str, name: str) -> list[Problem]:
    """Return what is wrong with a text."""
    return [each for each in check(*read_text(text, name)) if each.level is Level.ERROR]


def by_lines(files: Sequence[Path], name: str, apart: Apart) -> Merge:
    """Merge three files with `git merge-file`."""
    base, ours, theirs = (str(file.absolute()) for file in files)
    labels = ("-L", apart.ours, "-L", "base", "-L", apart.theirs)
    settled = [f"--{apart.preferred}"] if apart.preferred else []
    done = git(name, "merge-file", "-p", f"--marker-size={apart.size}", *settled, *labels, ours, base, theirs)
    if done.returncode > MOST_CONFLICTS:
        reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("error: ")
        raise TimelineError(f"{name}: git merge-file: {reason}; nothing was written")
    conflicts = [Conflict(("some lines",), "", "")] * bool(done.returncode)
    return Merge(done.stdout.decode("utf-8", ENCODING_ERRORS), conflicts)


MOST_CONFLICTS = 127
"""`git merge-file` exits with the number of conflicts, at most this; above it, it failed."""


def told(conflict: Conflict) -> str:
    """Say where both sides changed something: 'lyman: date was changed on both sides'."""
    where = conflict.path[1:] if conflict.path[:1] == ("events",) else conflict.path
    place = ": ".join(where) or "the whole file"
    if bool(conflict.ours) == bool(conflict.theirs):
        return f"{place}: changed on both sides"
    gone, changed = ("theirs", "ours") if conflict.ours else ("ours", "theirs")
    return f"{place}: taken out in {gone}, changed in {changed}"
