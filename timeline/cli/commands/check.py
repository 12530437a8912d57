"""`timeline check`."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

from typer import Exit, Option

from timeline import __version__
from timeline.checks import check as checked
from timeline.checks import manual
from timeline.checks.reports import REPORTS, Report
from timeline.cli.files import named_files, read_files, today
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, MaxSize
from timeline.cli.phrasing import Phrasing
from timeline.cli.progress import Quiet, under_way
from timeline.cli.terminal import Line, counted, put, say, shown_problem, tell
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.suggestions import did_you_mean
from timeline.problems import Level, Problem, TimelineError

Strict = Annotated[bool, Option("--strict", help="Fail on warnings too.")]
Only = Annotated[list[str] | None, Option("--only", metavar="CODE", help="Show only problems with this code.")]


class Form(StrEnum):
    """For people, or for programs."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


Format = Annotated[Form, Option("--format", help="For people, or for programs.")]
JudgedFrom = Annotated[
    str | None,
    Option("--as-of", metavar="DATE", help="Judge from this day what is overdue or ahead; all events are checked."),
]
Listed = Annotated[bool, Option("--list", help="Print the manual: every code, its level, what it means.")]


@spread
def check(
    files: Files = None,
    *,
    form: Format = Form.TEXT,
    strict: Strict = False,
    only: Only = None,
    listed: Listed = False,
    as_of: JudgedFrom = None,
    quiet: Quiet = False,  # noqa: ARG001 - its callback is told
    max_size: MaxSize = LARGEST,
    phrasing: Phrasing,
) -> None:
    """Find every problem of every file at once: where, what, how to fix it.

    Example: timeline check events.yaml --strict
    """
    if listed:
        tell("\n".join(manual_lines()))
        return
    refuse_unknown(only or ())
    timeline, found = read_files(named_files(files), max_size)
    if as_of is not None:
        meant = phrasing.on(timeline).day_meant(as_of, timeline.seen_from(today()))
        timeline = replace(timeline, as_of=meant)
    with under_way(f"checking {counted(len(timeline.events), 'event')}"):
        problems = [problem for problem in checked(timeline, found, today()) if not only or problem.code in only]
    show(Report(problems, timeline.files, len(timeline.events), manual(), __version__), form)
    say(summary(problems, len(timeline.events)))
    if any(fails(problem, strict=strict) for problem in problems):
        raise Exit(1)


def show(report: Report, form: str) -> None:
    """Print a report in a format."""
    for each in REPORTS:
        if each.name == form:
            put(each.write(report))
            return
    for line in text_lines(report.problems):
        tell(*line)


def refuse_unknown(codes: Sequence[str]) -> None:
    """Refuse a code that does not exist."""
    known = [page.code for page in manual()]
    for code in codes:
        if code not in known:
            raise TimelineError(f"there is no check `{code}`", hint=did_you_mean(code, known), status=2)


def manual_lines() -> Iterable[str]:
    """Return the manual: each code with its level, then what it means."""
    for page in manual():
        yield f"{page.code} ({page.level})"
        yield f"    {page.text}"


def fails(problem: Problem, *, strict: bool) -> bool:
    """Return whether a problem makes the check fail: an error always, a warning where that is asked for."""
    return problem.level is Level.ERROR or (strict and problem.level is Level.WARNING)


def text_lines(problems: Sequence[Problem]) -> Iterable[Line]:
    """Return the problems as a person reads them, an empty line between."""
    for number, problem in enumerate(problems):
        if number:
            yield ("",)
        yield from shown_problem(problem)


def summary(problems: Sequence[Problem], events: int) -> str:
    """Count events and problems: '15 events: 1 error, 2 warnings'."""
    counts = Counter(problem.level for problem in problems)
    named = [counted(counts[level], level.value) for level in Level if counts[level]]
    return f"{counted(events, 'event')}: {', '.join(named) or 'no problems'}"
