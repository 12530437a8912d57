"""Files that are not fully understood are not worked on."""

from collections.abc import Sequence

from timeline.events.yaml.faults import UNPARSED
from timeline.problems import Problem, TimelineError


def refuse_unparsed(problems: Sequence[Problem]) -> None:
    """Raise if a file is not fully understood, so that events may be missing."""
    unparsed = next((problem for problem in problems if problem.code in UNPARSED), None)
    if unparsed is not None:
        message = f"{unparsed.place}: {unparsed.message}; the file is not fully understood, and events may be missing"
        raise TimelineError(message, hint="`timeline check` shows every problem and how to mend it")
