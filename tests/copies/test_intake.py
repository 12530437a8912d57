"""Files that come in: what of them is read, and where a place in them is."""

import io
import resource
from pathlib import Path

import pytest
from docx import Document

from tests.copies.making import ARTICLE, PAGE, docx_of, docx_with, pdf_of
from timeline.copies.copy_text import copy_text
from timeline.copies.intake import Intake, taken_in
from timeline.copies.quotes import is_quoted, printed
from timeline.problems import TimelineError

WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(content: bytes | str, name: str) -> Intake:
    return taken_in(content.encode() if isinstance(content, str) else content, Path(name))


def words(intake: Intake) -> str:
    return " ".join(intake.readable.split())


def test_of_a_page_the_article_is_read() -> None:
    assert words(read(PAGE, "a.html")).removeprefix("Bridge closed until July ") == " ".join(" ".join(ARTICLE).split())


def test_the_whole_of_a_page_can_be_asked_for() -> None:
    whole = taken_in(PAGE.encode(), Path("a.html"), whole=True)

    assert "I crossed it in 2004." in whole.readable


def test_a_page_without_an_article_is_read_whole_and_that_is_said() -> None:
    intake = read("<p></p>", "a.html")

    assert intake.readable == intake.text
    assert intake.note.startswith("the whole page is read: its article cannot be told from the rest")


def test_headers_and_footers_of_a_pdf_are_not_read() -> None:
    pages = [["GAZETTE - 8 March 2024", f"Told on page {text}.", f"Page {n} of 3"] for n, text in enumerate("abc", 1)]

    assert words(read(pdf_of(pages), "a.pdf")) == "Told on page a. Told on page b. Told on page c."


def test_what_stands_on_one_page_of_two_is_read() -> None:
    assert words(read(pdf_of([["One.", "5 May."], ["Two.", "Six May."]]), "a.pdf")) == "One. 5 May. Two. Six May."


def test_the_cells_of_a_row_of_a_docx_are_one_line() -> None:
    document, file = Document(), io.BytesIO()
    document.add_paragraph("Before.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["3 June", "Opened", "4 June", "Shut"], strict=True):
        cell.text = text
    document.save(file)

    assert read(file.getvalue(), "a.docx").text.strip() == "Before.\n\n3 June\tOpened\n\n4 June\tShut"


def test_code_in_a_line_and_what_is_struck_out_are_not_read() -> None:
    assert words(read("It was `made on 5 May` and ~~sold in 1950~~ kept.", "a.md")) == "It was and kept."


@pytest.mark.parametrize(
    ("content", "name", "wanted"),
    [
        (PAGE.encode(), "a.html", ARTICLE),
        (pdf_of([["First page."], ["It was closed on 5", "May 2023."]]), "a.pdf", ("It was closed on 5 May 2023.",)),
        (docx_of(["First.", "It was closed on 5 May 2023."]), "a.docx", ("It was closed on 5 May 2023.",)),
        ("\ufeffFirst.\r\n\r\nIt was closed.\r\n".encode(), "a.txt", ("It was closed.",)),
        ("Закрили 5 травня.".encode("cp1251"), "a.html", ()),
    ],
)
def test_what_is_read_stands_at_its_offset_in_the_kept_copy(
    tmp_path: Path, content: bytes, name: str, wanted: tuple[str, ...]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    intake = taken_in(content, path)

    assert intake.text == copy_text(path)
    assert len(intake.readable) == len(intake.text)
    assert all(read in (own, " ", "\n") for read, own in zip(intake.readable, intake.text, strict=True))
    assert all(is_quoted(quote, printed(intake.text)) for quote in wanted)


def test_the_pages_of_a_pdf_are_counted() -> None:
    intake = read(pdf_of([["One."], ["Two."], ["Three."]]), "a.pdf")

    assert [intake.place(intake.text.index(word)) for word in ("One", "Two", "Three")] == ["page 1", "page 2", "page 3"]


def test_the_paragraphs_of_an_article_are_counted_without_what_stands_around_it() -> None:
    intake = read(PAGE, "a.html")
    first = int(intake.place(intake.text.index("The governor said")).removeprefix("paragraph "))

    assert first <= 2
    assert intake.place(intake.text.index("The bridge was opened")) == f"paragraph {first + 1}"


TRANSCRIPT = "[00:00:05] ANNA: On Monday we left.\n[00:00:09] BORIS: Why?\n[00:01:20] ANNA: The war began at 12:30.\n"


def test_the_times_of_a_transcript_tell_the_place_and_are_not_read() -> None:
    intake = read(TRANSCRIPT, "a.txt")

    assert intake.place(intake.text.index("The war")) == "00:01:20"
    assert words(intake) == "ANNA: On Monday we left. BORIS: Why? ANNA: The war began at 12:30."


def test_a_text_that_begins_a_line_with_a_time_is_no_transcript() -> None:
    assert words(read("12:30 was the hour.\n\nThen it ended.", "a.txt")) == "12:30 was the hour. Then it ended."


MARKDOWN = """---
date: 2001-01-01
---
# Closed

It was [closed](https://example.org/2023/06/21/) in May.
<!-- on 1 June -->
```
2020-01-01
```
See https://example.org/1999/05 too.
"""


def test_of_markdown_its_head_code_comments_and_addresses_are_not_read() -> None:
    assert words(read(MARKDOWN, "a.md")) == "# Closed It was [closed in May. See too."


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"\0\1\2", "a.txt", "this is no text"),
        (b"{\\rtf1 text}", "a.rtf", "this is no text"),
        (b"%PDF-1.4", "a.text", "this is pdf by what it holds"),
        (PAGE.encode(), "a.php", "this is html by what it holds"),
        (b"%PDF-1.4 and no more", "a.pdf", "it is not a PDF that can be read"),
        (b"PK\3\4 and no more", "a.docx", "it is not a docx that can be read"),
        (b"", "a.docx", "it is not a docx that can be read"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, name: str, message: str) -> None:
    with pytest.raises(TimelineError, match=message):
        read(content, name)


def test_standard_input_is_told_by_what_it_holds() -> None:
    assert read(PAGE, "-").ending == ".html"
    assert read(docx_of(["Text."]), "-").text.strip() == "Text."
    assert read("Text", "-").ending == ".txt"


def test_a_docx_has_what_was_inserted_and_its_text_boxes_once() -> None:
    body = f"""<w:document {WORDS} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
    <w:p><w:r><w:t>On</w:t></w:r><w:ins><w:r><w:t xml:space="preserve"> Monday</w:t></w:r></w:ins>
    <w:del><w:r><w:delText> Tuesday</w:delText></w:r></w:del><w:r><w:tab/><w:t>1</w:t><w:br/><w:t>2</w:t></w:r></w:p>
    <w:p><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Box</w:t></w:r></w:p></mc:Choice>
    <mc:Fallback><w:p><w:r><w:t>Box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p></w:body></w:document>"""

    assert read(docx_with(body.encode()), "a.docx").text.split("\n\n") == ["", "On Monday\t1\n2", "", "Box"]


BOMB = f"<w:document {WORDS}><w:body>".encode() + b"<w:p/>" * 12_000_000 + b"</w:body></w:document>"
ENTITIES = (
    b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(9))
    + f"]><w:document {WORDS}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>".encode()
)


@pytest.mark.parametrize("document", [BOMB, ENTITIES], ids=["bomb", "entities"])
def test_a_docx_that_grows_beyond_measure_is_refused_or_read_as_little(document: bytes) -> None:
    content = docx_with(document)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    try:
        text = read(content, "a.docx").text
    except TimelineError:
        text = ""

    assert len(text) < 1_000
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 4


@pytest.mark.parametrize("piece", ["<div>", "<table><tr><td>", "<p><b>", "<a href='", "<!--", "&amp"])
def test_deep_pages_are_read(piece: str) -> None:
    page = f"<html><body><p>It was closed.</p>{piece * 20_000}"

    assert "It was closed." in read(page, "a.html").readable


@pytest.mark.parametrize("piece", ["```\n", "<!--", "](", "---\n", "[a]:", "12:30 \n", "https://"])
def test_odd_markdown_is_read(piece: str) -> None:
    intake = read(piece * 50_000, "a.md")

    assert len(intake.readable) == len(intake.text)


@pytest.mark.parametrize(("tag", "deep"), [("div", True), ("span", True), ("p", False), ("li", False), ("br", False)])
def test_a_page_nested_too_deeply_for_its_article_is_read_whole_and_that_is_said(tag: str, *, deep: bool) -> None:
    intake = read(f"<html><body>{f'<{tag}>' * 400}<p>They met on 5 May 2023 in a hall by the river.</p>", "a.html")

    assert "5 May 2023" in intake.readable
    assert ("deep in each other" in intake.note) is deep
