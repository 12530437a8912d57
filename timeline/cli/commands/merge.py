"""`timeline merge`."""

import re
import shlex
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from typer import Argument, Exit, Option

from timeline.checks import check
from timeline.cli.edits import how_to_undo
from timeline.cli.git import git
from timeline.cli.git_stages import stages, unmerged_files
from timeline.cli.options import MaxSize
from timeline.cli.results import written_to
from timeline.cli.terminal import counted, say
from timeline.edits.opening import text_of
from timeline.events.belongings import is_among
from timeline.events.merging.chunks import Apart, Conflict
from timeline.events.merging.merge import Merge, Texts, UnmergedError, merge_texts
from timeline.events.model import Timeline
from timeline.events.named_files import is_there
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.other_settings import SEASON, TIME
from timeline.events.reading.reader import read_text
from timeline.events.saving.history import save_with_history
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import ENCODING_ERRORS
from timeline.events.writing.layout import newline_of
from timeline.problems import Level, Problem, TimelineError

NO_BASE = (
    "BASE OURS THEIRS, or a file in a merge of git; of two files, one comes into the other: `timeline import yaml`"
)
DATED_BY = {"timezone": TIME, "hemisphere": SEASON}
"""What tells, in the header, which moments dates are."""
Base = Annotated[
    Path | None,
    Argument(
        metavar="[BASE]", help="The version from which both come; alone, a file that git merges.", show_default=False
    ),
]
Ours = Annotated[Path | None, Argument(metavar="[OURS]", help="Our version.", show_default=False)]
Theirs = Annotated[Path | None, Argument(metavar="[THEIRS]", help="Their version.", show_default=False)]
Result = Annotated[
    Path | None, Option("--output", "-o", help="Where to write, OURS too; - or none is standard output.")
]
Name = Annotated[str | None, Option("--name", help="What messages call the file. None: OURS.")]
OursLabel = Annotated[str, Option("--ours", metavar="LABEL", help="What is written after `<<<<<<<`.")]
TheirsLabel = Annotated[str, Option("--theirs", metavar="LABEL", help="What is written after `>>>>>>>`.")]
MarkSize = Annotated[int, Option("--mark-size", min=1, max=200, help="How many signs a mark of a conflict has.")]


class Side(StrEnum):
    """One of the two versions that are merged."""

    OURS = "ours"
    THEIRS = "theirs"


Prefer = Annotated[Side | None, Option("--prefer", help="Settle each conflict for this side, and say which they are.")]


def merge(
    base: Base = None,
    ours: Ours = None,
    theirs: Theirs = None,
    output: Result = None,
    name: Name = None,
    ours_label: OursLabel = "ours",
    theirs_label: TheirsLabel = "theirs",
    mark_size: MarkSize = 7,
    prefer: Prefer = None,
    max_size: MaxSize = LARGEST,
) -> None:
    """Merge two versions of a file by event, key and citation; the exit status is 1 if conflicts are left.

    With one file, or none, what a merge of git left between marks is merged again, from the versions that git has.

    Example: timeline merge base.yaml mine.yaml yours.yaml -o mine.yaml
    """
    apart = Apart(ours_label, theirs_label, mark_size, prefer or "")
    if ours is None or base is None:
        if output is not None or name is not None:
            raise TimelineError("-o and --name are for three versions", hint="BASE OURS THEIRS", status=2)
        left = [merged_again(file, apart, max_size) for file in ([base] if base else unmerged_files(Path()))]
    elif theirs is None:
        raise _two_alone(base, ours)
    else:
        refuse_others(output, base, ours, theirs)
        result = merged_and_told((base, ours, theirs), name or str(ours), apart, max_size)
        written_to(output, result.text.encode("utf-8", ENCODING_ERRORS), Timeline())
        left = [told_conflicts(result, name or str(ours), apart)]
    if any(left):
        raise Exit(1)


def _two_alone(one: Path, other: Path) -> TimelineError:
    """Return the error for two names: two versions without their base, or two events that are meant to be one."""
    if not is_there(one) and not is_there(other):
        hint = f"two events: timeline merge-events {shlex.quote(str(one))} {shlex.quote(str(other))}"
        return TimelineError(f"{one} and {other} are no files", hint=hint, status=2)
    return TimelineError("two versions and no base", hint=NO_BASE, status=2)


def refuse_others(output: Path | None, base: Path, ours: Path, theirs: Path) -> None:
    """Raise where a result would be written over the base or over their version."""
    if output is not None and not is_among(output, [ours]) and is_among(output, [base, theirs]):
        message = f"{output} is one of the versions that are merged: it is not overwritten"
        raise TimelineError(message, hint="-o OURS, or another file", status=2)


def merged_again(file: Path, apart: Apart, max_size: int) -> bool:
    """Merge what git has of a file, in its place; return whether conflicts are left."""
    with stages(file, max_size) as versions:
        result = merged_and_told(versions, str(file), apart, max_size)

    def settled(before: str) -> str:
        return result.text.replace("\r\n", "\n").replace("\n", newline_of(before))

    save_with_history(file, settled, state_folder(), say)
    left = told_conflicts(result, str(file), apart)
    if not left:
        say(f"{file}: merged; `git add {shlex.quote(str(file))}` ends it, {how_to_undo([file])}")
    return left


def merged_and_told(files: Sequence[Path], called: str, apart: Apart, max_size: int) -> Merge:
    """Merge three files, and say what no longer fits together."""
    texts = Texts(*(text_of(file, max_size) for file in files))
    result = merged(texts, files, called, apart)
    for problem in new_errors(texts, result, called) if apart.preferred or not result.conflicts else ():
        say(f"{problem.place}: {problem.message}; neither side had this, `timeline check` tells more")
    for line in moved_by(texts, result.text):
        say(f"{called}: {line}")
    return result


def moved_by(texts: Texts, result: str) -> Iterator[str]:
    """Say which new dates of one side mean something else by the header that the other side changed."""
    known = {*texts.base.splitlines()}
    for key, dated in DATED_BY.items():
        after = _named(result, key)
        for side, text in (("ours", texts.ours), ("theirs", texts.theirs)):
            before = _named(text, key)
            new = [] if before == after else [each for each in text.splitlines() if each not in known]
            if moved := [each.strip() for each in new if dated.search(each)]:
                meant = f"what {side} wrote for `{before or 'none'}` means another time: {counted(len(moved), 'line')}"
                yield f"{key} is `{after or 'none'}` now, and {meant}, such as '{moved[0][:60]}'"


def _named(text: str, key: str) -> str:
    """Return what a header says under a key."""
    found = re.search(rf"^{key}:[ \t]*([^\s#]*)", text, re.MULTILINE)
    return found[1].strip("'\"") if found else ""


def told_conflicts(result: Merge, called: str, apart: Apart) -> bool:
    """Name what both sides changed in two ways; return whether it is left to be settled."""
    for conflict in result.conflicts:
        say(f"{called}: {told(conflict)}{f'; {apart.preferred} is taken' if apart.preferred else ''}")
    if result.conflicts and not apart.preferred:
        say(f"{called}: decide between the marks and delete them, or merge again with --prefer; then `timeline check`")
    return bool(result.conflicts) and not apart.preferred


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
