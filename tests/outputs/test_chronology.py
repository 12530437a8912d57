"""Documents: Markdown and HTML."""

import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from tests.formats import SHIPPED, exported, full, titled
from timeline.events.reading.reader import read, read_text
from timeline.outputs import Options

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "# not a heading",
    "*not* `code` _at_ all | here",
    "1. not a list",
    "- not one either",
    "![pixel](http://example.org/p.png)",
    "a\nb",
)


class Elements(HTMLParser):
    """Collects the elements and the addresses of a document."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]


def test_events_of_one_date_stand_under_one_heading() -> None:
    timeline, _ = read([SHIPPED])

    content = str(exported(timeline, "markdown").content)

    assert content.count("\n## 21 June 2023\n") == 1
    assert content.startswith("# Russia's war against Ukraine\n")
    assert "- **NATO summit in Vilnius**, Vilnius *(announced)*" in content


def test_every_citation_is_a_footnote_with_its_words() -> None:
    content = str(exported(full(), "markdown").content)

    paper = "An author, Publisher, A paper; with a semicolon, 21 June 2023, retracted 3 July 2023,"
    assert f"[^1]: {paper} p. 3, said on 21 June 2023," in content
    assert "says October 2022, as announced, disputes it, <https://example.org/paper>," in content
    assert "archived: <https://example.org/kept>, id paper." in content
    assert "\N{LEFT DOUBLE QUOTATION MARK}the words\N{RIGHT DOUBLE QUOTATION MARK}" in content
    assert sorted(set(re.findall(r"\[\^\d+\]", content))) == ["[^1]", "[^2]", "[^3]"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_is_text_in_markdown(text: str) -> None:
    content = str(exported(titled(text, description="", category=""), "markdown").content)

    found = Elements(MarkdownIt("commonmark").render(content))
    assert set(found.names) <= {"h1", "h2", "ul", "li", "strong", "p"}


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_the_data_is_alive_in_html(text: str) -> None:
    content = str(exported(titled(text, description=text), "html").content)

    found = Elements(content)
    assert not {"script", "img", "iframe", "object", "form"} & set(found.names)
    assert not [link for link in found.links if not link.startswith(("#", "http", "mailto:"))]


def test_html_in_a_description_is_text_in_markdown() -> None:
    content = str(
        exported(titled("A", description="one <b onclick=x>two</b> <https://example.org>"), "markdown").content
    )

    assert "one \\<b onclick=x>two\\</b> <https://example.org>" in content


def test_the_undated_come_last() -> None:
    timeline, _ = read_text("events:\n- {id: a, date: unknown, title: A}\n- {id: b, date: 2020, title: B}\n", "a.yaml")

    content = str(exported(timeline, "markdown").content)

    assert content.index("## 2020") < content.index("## Undated")


def test_an_unsafe_address_is_no_link() -> None:
    sources = "sources: {s: {title: S, url: 'javascript:alert(1)'}}"
    timeline, _ = read_text(f"{sources}\nevents:\n- {{id: a, date: 2020, title: A, sources: [s]}}\n", "a")

    assert "javascript" not in str(exported(timeline, "html").content)
    assert "javascript" not in str(exported(timeline, "markdown").content)


UNTOLD = (
    "actors", "announced", "category", "color", "icon", "image", "media", "said", "said_on", "tags", "url",
)  # fmt: skip


@pytest.mark.parametrize("name", ["markdown", "html", "docx"])
def test_what_a_chronology_does_not_tell_is_counted_and_a_table_was_asked_for(name: str) -> None:
    assert exported(full(), name).lost == {
        f"what events say under {', '.join(UNTOLD)}, x- keys": 3,
        "titles in other languages": 1,
        "what claims say under preferred, said, x- keys": 1,
        "stories (their order and their texts)": 1,
    }
    assert exported(full(), name, Options(columns=("row,title",))).lost == {}
