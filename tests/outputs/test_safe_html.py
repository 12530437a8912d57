import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.outputs.safe_html import address, parsed, rendered

SIGNS = "aZé\u0416\u05d0 1.,:;!?'\"()-+=~#*_`[]<>&\\/|@\n\t\r\x00\x7f\x85\xa0\u2003\u2028\u200b\U0001f600"


def test_markdown_is_rendered() -> None:
    assert rendered("A **bold** claim") == "<p>A <strong>bold</strong> claim</p>\n"


@given(st.text(SIGNS, max_size=40) | st.text(max_size=40))
@example("Two lines\nof words.\n")
@example("Word\n===")
@example("Words  \nbroken")
@example("A no-break space\xa0")
@example("An entity &amp; more")
@example("http://example.org")
def test_a_text_without_markup_is_rendered_as_markdown_would(text: str) -> None:
    assert rendered(text) == (parsed(text) if text else "")


def test_a_text_without_markup_is_a_paragraph() -> None:
    assert rendered("Kyiv recaptured Lyman,\nsaid 'the city'.\n") == (
        "<p>Kyiv recaptured Lyman,\nsaid 'the city'.</p>\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![a picture](https://example.org/x.png)",
        "[link](javascript:alert(1))",
        "[link](data:text/html;base64,PHNjcmlwdD4=)",
        "<a href='x' onclick='alert(1)' style='background:url(//x)'>x</a>",
    ],
)
def test_what_could_run_or_call_is_taken_out(text: str) -> None:
    html = rendered(text)

    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
    assert 'href="data' not in html
    assert "<a href='x' onclick" not in html


def test_links_tell_nobody_where_one_came_from() -> None:
    assert 'rel="noopener noreferrer"' in rendered("[x](https://example.org)")


@pytest.mark.parametrize(
    "text", ["https://example.org/a", "http://example.org", "mailto:a@example.org", "HTTPS://example.org"]
)
def test_an_address_of_the_web_or_of_mail_may_be_followed(text: str) -> None:
    assert address(text) == text


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "//example.org", "x", "", 'https://x"y'],
)
def test_no_other_address_may(text: str) -> None:
    assert address(text) == ""
