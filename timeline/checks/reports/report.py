"""What a check found, for whoever shows it."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline.checks.manual import Page
from timeline.problems import Problem


class Report(NamedTuple):
    """The problems of a timeline, its files, the number of its events, and the pages of the manual."""

    problems: Sequence[Problem]
    files: Sequence[str]
    events: int
    pages: Sequence[Page]
    version: str
