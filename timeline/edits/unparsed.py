"""Files that are not fully understood are not worked on, and dates that would be others are not shown."""

from collections.abc import Sequence

from timeline.events.yaml.faults import UNPARSED
from timeline.problems import Problem, TimelineError

MOVED = frozenset({"two-timezones", "two-hemispheres"})
"""Faults for which dates of a file are read as others than the file says."""


def refuse_moved(problems: Sequence[Problem]) -> None:
    """Raise if dates of a file would not be shown as it says them: another file names another zone or hemisphere."""
    moved = next((problem for problem in problems if problem.code in MOVED), None)
    if moved is not None:
        raise TimelineError(f"{moved.place}: {moved.message}", hint=moved.hint)


def refuse_unparsed(problems: Sequence[Problem]) -> None:
    """Raise if a file is not fully understood, so that events may be missing."""
    unparsed = next((problem for problem in problems if problem.code in UNPARSED), None)
    if unparsed is not None:
        message = f"{unparsed.place}: {unparsed.message}; the file is not fully understood, and events may be missing"
        raise TimelineError(message, hint="`timeline check` shows every problem and how to mend it")
