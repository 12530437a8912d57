"""Edits of what a header declares."""

import pytest

from timeline.events.writing.declarations import Entry, change_entry, declare, undeclare
from timeline.problems import TimelineError

VALUES = {"sha256": "abc", "file": "a.html"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "sources:\n  a:\n    title: A # first\n  b: {title: B}\nevents: []\n",
            "sources:\n  a:\n    title: A # first\n    file: a.html\n    sha256: abc\n  b: {title: B}\nevents: []\n",
        ),
        (
            "sources: {a: {title: A}}\nevents: []\n",
            "sources: {a: {title: A, sha256: abc, file: a.html}}\nevents: []\n",
        ),
        (
            "sources:\n  a:\n    title: A\n    file: old.html\n    sha256: 'old'\n",
            "sources:\n  a:\n    title: A\n    file: a.html\n    sha256: 'abc'\n",
        ),
    ],
)
def test_only_the_source_is_touched(text: str, expected: str) -> None:
    assert change_entry(text, Entry("sources", "a"), VALUES) == expected


@pytest.mark.parametrize("sources", ["", "sources: {b: {title: B}}\n"])
def test_a_source_that_is_not_declared_is_refused(sources: str) -> None:
    with pytest.raises(TimelineError, match="there is no source `a`"):
        change_entry(f"{sources}events: []\n", Entry("sources", "a"), VALUES)


def test_what_is_no_mapping_is_refused() -> None:
    with pytest.raises(TimelineError, match="the source `a` is no mapping"):
        change_entry("sources: {a: text}\nevents: []\n", Entry("sources", "a"), VALUES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("events: []\n", "categories:\n  c: {label: C}\n\nevents: []\n"),
        ("", "categories:\n  c: {label: C}\n"),
        ("categories:\nevents: []\n", "categories:\n  c: {label: C}\nevents: []\n"),
        ("categories: {}\nevents: []\n", "categories:\n  c: {label: C}\nevents: []\n"),
        ("categories: {a: }\nevents: []\n", "categories: {a: , c: {label: C}}\nevents: []\n"),
        (
            "categories:\n    a:   # first\n    b: {}\n\n# events\nevents: []\n",
            "categories:\n    a:   # first\n    b: {}\n    c: {label: C}\n\n# events\nevents: []\n",
        ),
    ],
)
def test_a_declaration_comes_after_the_last(text: str, expected: str) -> None:
    assert declare(text, Entry("categories", "c"), {"label": "C", "color": ""}) == expected


def test_what_is_declared_is_not_declared_again() -> None:
    with pytest.raises(TimelineError, match="`a` is declared already"):
        declare("categories: {a: }\nevents: []\n", Entry("categories", "a"), {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("categories:\n  a: {}\n  b:\n  c: {}\nevents: []\n", "categories:\n  a: {}\n  c: {}\nevents: []\n"),
        ("categories:\n  b:\n    label: B\n  c: {}\nevents: []\n", "categories:\n  c: {}\nevents: []\n"),
        ("categories:\n  a: {}\n  b: {}   # the last\nevents: []\n", "categories:\n  a: {}\nevents: []\n"),
        ("categories: {b: , c: {}}\nevents: []\n", "categories: {c: {}}\nevents: []\n"),
        ("title: T\ncategories:\n  b: {}\nevents: []\n", "title: T\nevents: []\n"),
    ],
)
def test_a_declaration_is_taken_out(text: str, expected: str) -> None:
    assert undeclare(text, Entry("categories", "b")) == expected


@pytest.mark.parametrize(
    ("before", "unset", "after"),
    [
        ("  b:\n", [], "  b: {label: B}\n"),
        ("  b: {}\n", [], "  b: {label: B}\n"),
        ("  b: {color: red}\n", ["color"], "  b: {label: B}\n"),
        ("  b:\n    color: red # why\n", [], "  b:\n    color: red # why\n    label: B\n"),
    ],
)
def test_an_entry_is_changed(before: str, unset: list[str], after: str) -> None:
    text = "categories:\n{}events: []\n"

    assert change_entry(text.format(before), Entry("categories", "b"), {"label": "B"}, unset) == text.format(after)


@pytest.mark.parametrize("entry", ["  b: {label: B}\n", "  b:\n    label: B\n"])
def test_an_entry_may_say_nothing_in_the_end(entry: str) -> None:
    text = "categories:\n{}events: []\n"

    assert change_entry(text.format(entry), Entry("categories", "b"), {}, ["label"]) == text.format("  b: {}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"events": []}', '{"categories": {"c": {"label": "C"}}, "events": []}'),
        ('{"categories": {}, "events": []}', '{"categories": {"c": {"label": "C"}}, "events": []}'),
        ('{"categories": {"b": {}}}', '{"categories": {"b": {}, "c": {"label": "C"}}}'),
        ("{categories: , events: []}", "{categories: {c: {label: C}}, events: []}"),
    ],
)
def test_json_stays_json(text: str, expected: str) -> None:
    assert declare(text, Entry("categories", "c"), {"label": "C"}) == expected


def test_a_file_that_is_one_event_declares_nothing() -> None:
    with pytest.raises(TimelineError, match="a file that is one event declares nothing"):
        declare("id: a\ndate: 2020\ntitle: A\n", Entry("categories", "c"), {})
