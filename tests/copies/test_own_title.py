"""The title that a text bears itself, and the line that may be one."""

import pytest

from timeline.copies.own_title import headline, own_title

BODY = "\n\nIt was closed on 3 May 2022.\n"


@pytest.mark.parametrize(
    ("text", "title", "where"),
    [
        ("# The *bridge* closes" + BODY, "The bridge closes", "first heading"),
        ("Bridge\n======\n" + BODY, "Bridge", "first heading"),
        ("---\ndate: 2022\ntitle: 'Closed: why'\n---\n# More" + BODY, "Closed: why", "front matter"),
        ('+++\ntitle = "Closed"\n+++\nIt began.' + BODY, "Closed", "front matter"),
        ("---\ntags: [a]\n---\n# More" + BODY, "More", "first heading"),
    ],
)
def test_markdown_says_its_title(text: str, title: str, where: str) -> None:
    assert own_title(text) == ("title", title, where, "")


def test_markdown_may_have_no_title() -> None:
    assert own_title("It began.\n\n# Later\n\ntitle: no\n") is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The harbour bridge is closed" + BODY, "The harbour bridge is closed"),
        ("\n\n  Who closed the  bridge?" + BODY, "Who closed the bridge?"),
        ("The bridge was closed on Monday." + BODY, ""),
        ("Tuesday, 5 September 1939" + BODY, ""),
        ("KYIV, June 21 \u2014" + BODY, ""),
        ("Dear Sir or Madam," + BODY, ""),
        ("Bridge closed" + BODY, ""),
        ("The bridge was\nclosed on Monday.\n", ""),
        ("See https://example.org/a for all of it" + BODY, ""),
        ("The harbour bridge is closed", ""),
        ("", ""),
    ],
)
def test_a_line_that_stands_alone_may_be_the_title(text: str, title: str) -> None:
    assert headline(text, is_markdown=False) == title


def test_the_line_of_markdown_is_the_one_below_its_head() -> None:
    assert headline("---\ntags: [a]\n---\nThe **bridge** is closed" + BODY, is_markdown=True) == "The bridge is closed"


@pytest.mark.parametrize("text", [" " * 100_000, "# " + "#" * 100_000, "---\ntitle: " + " " * 100_000 + "\n---\n"])
def test_what_never_ends_is_no_title(text: str) -> None:
    assert (own_title(text), headline(text, is_markdown=False)) == (None, "")
