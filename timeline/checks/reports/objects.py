"""Problems as JSON."""

from timeline.checks.reports.report import Report
from timeline.escapes import json_text
from timeline.problems import Level, Problem


def objects(report: Report) -> str:
    """Write one JSON object: the problems, and how many of each level there are."""
    counts = {level.value: sum(problem.level is level for problem in report.problems) for level in Level}
    whole = {"events": report.events, "counts": counts, "problems": [_object(each) for each in report.problems]}
    return json_text(whole, indent=2) + "\n"


def _object(problem: Problem) -> dict[str, str | int]:
    place = problem.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "length": place.length,
        "level": problem.level.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "event": problem.event,
        "excerpt": place.excerpt,
    }
