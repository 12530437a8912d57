"""`timeline check`."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Annotated

from typer import Exit, Option

from timeline.checks import check as checked
from timeline.cli.options import Files
from timeline.cli.reading import named_files
from timeline.cli.terminal import say, shown_problem, tell
from timeline.events import read
from timeline.problems import Level, Problem

Strict = Annotated[bool, Option("--strict", help="Fail on warnings too.")]
Only = Annotated[list[str] | None, Option("--only", metavar="CODE", help="Show problems with this code alone.")]


def check(files: Files = None, strict: Strict = False, only: Only = None) -> None:
    """Find every problem of every file at once: where, what, how to mend it.

    Example: timeline check events.yaml --strict
    """
    timeline, found = read(named_files(files))
    problems = [problem for problem in checked(timeline, found) if not only or problem.code in only]
    for line in text_lines(problems):
        tell(line)
    say(summary(problems, len(timeline.events)))
    if any(fails(problem, strict=strict) for problem in problems):
        raise Exit(1)


def fails(problem: Problem, *, strict: bool) -> bool:
    """Tell whether a problem makes the check fail: an error always, a warning where that is asked for."""
    return problem.level is Level.ERROR or (strict and problem.level is Level.WARNING)


def text_lines(problems: Sequence[Problem]) -> Iterable[str]:
    """Give the problems as a person reads them, an empty line between."""
    for number, problem in enumerate(problems):
        if number:
            yield ""
        yield from shown_problem(problem, terminal=sys.stdout.isatty())


def summary(problems: Sequence[Problem], events: int) -> str:
    """Count events and problems: '15 events: 1 error, 2 warnings'."""
    counts = Counter(problem.level for problem in problems)
    named = [_plural(counts[level], level.value) for level in Level if counts[level]]
    return f"{_plural(events, 'event')}: {', '.join(named) or 'no problems'}"


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
