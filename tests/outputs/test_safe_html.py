"""Links of descriptions: only what a page may lead to stays live, and `check` names the others."""

import json
import re

import pytest

from timeline.checks import check
from timeline.events.model import Timeline
from timeline.events.reading.reader import read_text
from timeline.outputs import Options, output_named
from timeline.outputs.page import page
from timeline.outputs.safe_html import address, rendered

DEAD = (
    "//host/share", "/etc/passwd", "evil.html", "../up.html", "./here", "?q", "file:///etc/passwd",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x", "ftp://host/x", "https:evil.html", "http:/evil", "https:",
    "\\\\host\\share", "%2f%2fhost", "ms-word:ofe|u|http://x", "blob:https://x", "about:blank", "chrome://x", "tel:1",
    "https:///x", "http://",
)  # fmt: skip
LIVE = (
    "https://example.org/a?b=c#d",
    "http://example.org",
    "mailto:a@example.org",
    "#event=a",
    "#view=1..2&q=x",
    "HTTPS://A.B",
)
MANNERS = ("[text]({})", "[text](<{}>)", "[text][r]\n\n[r]: {}", '[text]({} "title")', "> - [a **b**]({})")


def hrefs(html: str) -> list[str]:
    return re.findall(r"""href\s*=\s*["']?([^"'\s>]*)""", html)


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("url", DEAD)
def test_a_link_that_leads_elsewhere_is_dead_and_named(manner: str, url: str) -> None:
    text = manner.format(url)
    timeline = described(text)

    written = str(output_named("html").write(timeline, Options()).content)
    assert hrefs(rendered(text)) == hrefs(written) == []
    assert f'href=\\"{url}' not in page(timeline, day=0)
    if "text</a>" in _anything(text):
        assert "link-not-kept" in {problem.code for problem in check(timeline)}


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("url", LIVE)
def test_a_link_that_a_page_may_lead_to_stays(manner: str, url: str) -> None:
    text = manner.format(url)
    timeline = described(text)

    assert hrefs(rendered(text)) == [url.replace("&", "&amp;")]
    assert "link-not-kept" not in {problem.code for problem in check(timeline)}


@pytest.mark.parametrize("url", DEAD)
def test_what_is_no_address_is_none_in_other_fields_either(url: str) -> None:
    assert address(url) == ""


def described(text: str) -> Timeline:
    return read_text(f"events: [{{id: a, date: 2020, title: A, description: {json.dumps(text)}}}]\n")[0]


def _anything(text: str) -> str:
    """Render Markdown with every link that a parser sees."""
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark").render(text))
