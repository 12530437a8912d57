"""Problems as JUnit XML, which build servers show as failed tests."""

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.checks.reports.report import Report
from timeline.escapes import xml_text
from timeline.problems import Level, Problem

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def junit(report: Report) -> str:
    """Write one suite a file; each problem is a test that failed, and a file without any one that passed."""
    suites = Element("testsuites", name="timeline check")
    for file in dict.fromkeys([*report.files, *(problem.place.file for problem in report.problems)]):
        found = [problem for problem in report.problems if problem.place.file == file]
        _suite(suites, file, found)
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml_text(tostring(suites, encoding="unicode"))}\n'


def _suite(suites: Element, file: str, problems: list[Problem]) -> None:
    failed = [problem for problem in problems if problem.level is not Level.NOTE]
    tests, failures = str(max(1, len(problems))), str(len(failed))
    suite = SubElement(suites, "testsuite", name=_text(file), tests=tests, failures=failures, errors="0")
    if not problems:
        SubElement(suite, "testcase", name=_text(file), classname="timeline")
    for problem in problems:
        case = SubElement(suite, "testcase", name=_text(f"{problem.place} {problem.code}"), classname=problem.code)
        if problem.level is not Level.NOTE:
            failure = SubElement(case, "failure", message=_text(problem.message), type=problem.level.value)
            failure.text = _text("\n".join(filter(None, (problem.place.excerpt, problem.hint))))


def _text(text: str) -> str:
    """Leave out what XML has no way to write."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
