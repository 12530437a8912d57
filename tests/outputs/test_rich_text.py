"""Markdown as lines of a document that is no HTML."""

import pytest

from timeline.outputs.document import Run, Style
from timeline.outputs.rich_text import paragraphs


def lines(text: str) -> list[str]:
    return ["".join(run.text for run in runs) for runs in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo", ["one two"]),
        ("one  \ntwo\n\nthree", ["one\ntwo", "three"]),
        ("- a\n  - b\n    1. c\n- d", ["\N{BULLET} a", "    \N{BULLET} b", "        1. c", "\N{BULLET} d"]),
        ("- a\n\n  more\n- b", ["\N{BULLET} a", "more", "\N{BULLET} b"]),
        ("> quoted\n\n# Head", ["quoted", "Head"]),
        ("```\na\n  b\n```", ["a\n  b"]),
        ("[a](https://e.org) and [b](https://e.org/b)", ["a (https://e.org) and b (https://e.org/b)"]),
        ("<https://e.org>, <a@e.org>", ["https://e.org, a@e.org"]),
        ("[a](javascript:b)", ["[a](javascript:b)"]),
        ("![words](https://e.org/i.png)", ["words"]),
        ("<b>a</b> &amp; `c`", ["<b>a</b> & c"]),
        ("", []),
    ],
)
def test_paragraphs_lists_links_and_code_are_lines(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_strong_and_emphasis_are_styles_and_strong_is_the_stronger() -> None:
    (runs,) = paragraphs("a **b *c*** *d*")

    assert runs == (
        Run("a "),
        Run("b ", Style.STRONG),
        Run("c", Style.STRONG),
        Run(" "),
        Run("d", Style.EMPHASIS),
    )
