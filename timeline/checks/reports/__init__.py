"""Problems as programs read them: one format a file, all of them in one tuple."""

from collections.abc import Callable
from typing import NamedTuple

from timeline.checks.reports.annotations import annotations
from timeline.checks.reports.objects import objects
from timeline.checks.reports.report import Report
from timeline.checks.reports.sarif import sarif

__all__ = ["REPORTS", "Report", "ReportFormat"]


class ReportFormat(NamedTuple):
    """A format of reports: its name, and what writes it."""

    name: str
    write: Callable[[Report], str]


def junit(report: Report) -> str:
    """Write a report as JUnit XML, whose writer is loaded only then."""
    from timeline.checks.reports.junit import junit as written

    return written(report)


REPORTS = (
    ReportFormat("json", objects),
    ReportFormat("github", annotations),
    ReportFormat("sarif", sarif),
    ReportFormat("junit", junit),
)
