"""Problems as SARIF 2.1.0, the format of static analysis (OASIS)."""

from os import fsencode
from pathlib import PurePath
from typing import TypeAlias
from urllib.parse import quote

from timeline.checks.manual import Page
from timeline.checks.reports.report import Report
from timeline.escapes import json_text
from timeline.problems import Problem

_Json: TypeAlias = str | int | list["_Json"] | dict[str, "_Json"]
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(report: Report) -> str:
    """Write one run of one tool, with a rule for each page of the manual."""
    indexes = {page.code: index for index, page in enumerate(report.pages)}
    driver: dict[str, _Json] = {
        "name": "timeline",
        "semanticVersion": report.version,
        "rules": [_rule(page) for page in report.pages],
    }
    run: dict[str, _Json] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, indexes) for problem in report.problems],
    }
    whole: dict[str, _Json] = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(whole, indent=2) + "\n"


def _rule(page: Page) -> dict[str, _Json]:
    return {
        "id": page.code,
        "shortDescription": {"text": page.text},
        "defaultConfiguration": {"level": page.level.value},
    }


def _result(problem: Problem, indexes: dict[str, int]) -> dict[str, _Json]:
    message = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    return {
        "ruleId": problem.code,
        **({"ruleIndex": indexes[problem.code]} if problem.code in indexes else {}),
        "level": problem.level.value,
        "message": {"text": message},
        "locations": [{"physicalLocation": _location(problem)}],
    }


def _location(problem: Problem) -> dict[str, _Json]:
    place = problem.place
    region: dict[str, _Json] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endColumn": place.column + place.length,
        "snippet": {"text": place.excerpt},
    }
    return {"artifactLocation": {"uri": quote(fsencode(PurePath(place.file).as_posix()))}, "region": region}
