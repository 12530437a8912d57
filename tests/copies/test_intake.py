"""Files that come in: what of them is read, and where a place in them is."""

import io
import resource
from pathlib import Path

import pytest
from docx import Document

from tests.copies.making import ARTICLE, PAGE, docx_of, docx_with, pdf_of
from timeline.copies import intake as module
from timeline.copies.article import MOST_TAGS
from timeline.copies.copy_text import copy_text
from timeline.copies.intake import TAGS, Intake, taken_in
from timeline.copies.quotes import is_quoted, printed
from timeline.dates.days import iso_day
from timeline.problems import TimelineError

WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(content: bytes | str, name: str) -> Intake:
    return taken_in(content.encode() if isinstance(content, str) else content, Path(name))


def words(intake: Intake) -> str:
    return " ".join(intake.readable.split())


def test_of_a_page_the_article_is_read() -> None:
    assert words(read(PAGE, "a.html")).removeprefix("Bridge closed until July ") == " ".join(" ".join(ARTICLE).split())


def test_what_is_told_to_be_no_article_within_one_is_not_read() -> None:
    beside = '<div class="box Ad"><p>Sale ends on Sunday.</p></div><p id="newsletter">Since 2017, every Friday.</p>'
    intake = read(PAGE.replace("</p><p>", f"</p>{beside}<p>", 1), "a.html")

    assert "Sale ends" in intake.text
    assert words(intake) == words(read(PAGE, "a.html"))


def test_a_class_that_all_of_an_article_has_takes_none_of_it() -> None:
    page = PAGE.replace("article-body", "related")

    assert words(read(page, "a.html")) == words(read(PAGE, "a.html"))


def test_how_much_of_a_page_is_its_article_is_told() -> None:
    assert read(PAGE, "a.html").note == "4 of 14 paragraphs of the page are its article; --whole-page reads all"


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


@pytest.mark.parametrize(
    ("pages", "says"),
    [
        ([["One."], ["Two."]], ""),
        ([["One."], [], ["Three."], [" "]], "no text is on pages 2, 4: what is a picture is not read"),
        (
            [["One."], *[[]] * 11],
            "no text is on pages 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, ...: what is a picture is not read",
        ),
        ([[], []], "none of its pages has text: what is a picture is not read"),
    ],
)
def test_pages_of_a_pdf_without_text_are_told(pages: list[list[str]], says: str) -> None:
    assert read(pdf_of(pages), "a.pdf").note.partition(" (ocrmypdf")[0] == says


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
    <w:del><w:r><w:delText> Tuesday</w:delText></w:r></w:del>
    <w:moveFrom><w:r><w:t> Friday</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t> Hidden</w:t></w:r>
    <w:r><w:rPr><w:strike/></w:rPr><w:t> Wednesday</w:t></w:r>
    <w:r><w:rPr><w:dstrike w:val="1"/></w:rPr><w:t>2020</w:t></w:r>
    <w:del><w:r><w:t> Sunday</w:t></w:r></w:del><w:r><w:rPr><w:strike w:val="0"/></w:rPr></w:r>
    <w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:tab/><w:t>1</w:t><w:br/><w:t>2</w:t></w:r></w:p>
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


def test_a_page_of_more_tags_than_articles_have_is_read_whole_and_that_is_said() -> None:
    intake = read(f"<html><body>{'<br>' * MOST_TAGS}<p>They met on 5 May 2023 in a hall by the river.</p>", "a.html")

    assert "5 May 2023" in intake.readable
    assert "it has more than 150,000 tags" in intake.note


def test_a_page_of_more_text_than_articles_have_is_read_whole_before_its_article_is_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = list[str]()

    def article_html(page: str) -> str:
        asked.append(page)
        return page

    monkeypatch.setattr("timeline.copies.article.LONGEST", 30)
    monkeypatch.setattr("timeline.copies.article.article_html", article_html)

    few = read("<html><body><p>They met in 2021.</p><img src='data:,00000000000000000000000'>", "a.html")
    many = read("<html><body><p>They met on 5 May 2023 in a hall by the river.</p>", "a.html")

    assert (few.note, len(asked)) == ("", 1)
    assert "5 May 2023" in many.readable
    assert "its text has more than 30 characters" in many.note


CHAT = """12/06/2024, 09:15 - Messages are encrypted.
12/06/2024, 09:16 - Anna: The bridge was closed yesterday after a storm that nobody had told us about
13/06/2024, 10:01 - Ben: It reopened today
at noon
"""


def test_the_day_of_a_message_of_a_chat_is_a_line_of_its_own() -> None:
    intake = read(CHAT, "a.txt")

    assert words(intake) == (
        "2024-06-12 Messages are encrypted. "
        "2024-06-12 Anna: The bridge was closed yesterday after a storm that nobody had told us about "
        "2024-06-13 Ben: It reopened today at noon"
    )
    assert words(read(f"{CHAT}13/06/2024, 10:02 - Anna: I know.\n", "a.txt")).endswith("today at noon Anna: I know.")
    assert len(intake.readable) == len(intake.text)
    assert intake.place(CHAT.index("reopened")) == "13/06/2024, 10:01"


@pytest.mark.parametrize(
    ("stamps", "days"),
    [
        (("[12.06.24, 9:16] ", "[12.06.24, 9:17] ", "[01.07.24, 9:18] "), ["2024-06-12", "2024-06-12", "2024-07-01"]),
        (
            ("6/12/24, 9:16 PM - ", "6/30/24, 9:17 PM - ", "7/1/24, 9:18 PM - "),
            ["2024-06-12", "2024-06-30", "2024-07-01"],
        ),
        (
            ("05/06/2024, 9:16 - ", "06/06/2024, 9:17 - ", "01/07/2024, 9:18 - "),
            ["2024-06-05", "2024-06-06", "2024-07-01"],
        ),
        (
            ("[2024-06-12 09:16] ", "[2024-06-12 09:17] ", "[2024-06-13 09:18] "),
            ["2024-06-12", "2024-06-12", "2024-06-13"],
        ),
        (("05/06/2024, 9:16 - ", "05/06/2024, 9:17 - ", "06/06/2024, 9:18 - "), []),
        (("05/06/2024, 9:16 - ", "06/06/2024, 9:17 - "), []),
    ],
)
def test_the_order_of_day_and_month_is_told_by_all_stamps_or_not_known(
    stamps: tuple[str, ...], days: list[str]
) -> None:
    intake = read("".join(f"{stamp}Anna: It closed.\n" for stamp in stamps), "a.txt")

    assert [iso_day(each.day) for each in intake.stamps] == days


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1\n00:00:01,000 --> 00:00:04,000\n<i>It closed.</i>\n", "a.srt"),
        (
            "WEBVTT\nKind: captions\n\nNOTE of 1 May 2020\n\n00:01.000 --> 00:04.000 line:0\n<v Mayor>It closed.\n",
            "a.vtt",
        ),
    ],
)
def test_of_subtitles_only_what_is_spoken_is_read(text: str, name: str) -> None:
    intake = read(text, name)

    assert words(intake).removeprefix("1 ") == "It closed."
    assert intake.place(text.index("closed")) in ("00:00:01,000", "00:01.000")
    assert intake.plain("<v Mayor>It closed.") == "It closed."


@pytest.mark.parametrize(
    ("content", "name", "note"),
    [
        (
            "Міст закрили 5 травня 2024 року, тріщини у двох опорах.".encode("cp1251"),
            "a.txt",
            "its bytes look like cp1251, and are read so",
        ),
        (
            "Die Brücke wurde am 5. März gesperrt.".encode("latin-1"),
            "a.txt",
            "its bytes look like latin-1, and are read so",
        ),
        ("It closed.".encode("utf-16"), "a.txt", ""),
        ("Закрили 5 травня.".encode(), "a.txt", ""),
        ('<meta charset="windows-1251"><p>Закрили 5 травня.</p>'.encode("cp1251"), "a.html", ""),
    ],
)
def test_bytes_that_do_not_say_their_charset_are_read_as_what_they_look_like(
    content: bytes, name: str, note: str
) -> None:
    intake = read(content, name)

    assert any(each in intake.readable for each in ("травня", "März", "It closed."))
    assert intake.note == note


def test_a_compressed_page_is_refused_with_how_to_unpack_it() -> None:
    with pytest.raises(TimelineError) as caught:
        read(b"\x1f\x8b\x08\x00\x00", "a b.html")

    assert caught.value.hint == "gunzip < 'a b.html' > 'unpacked-a b.html'"


def test_emphasis_within_a_date_of_markdown_is_not_read() -> None:
    intake = read("+++\ndate = 2020-01-01\n+++\nIt closed on **5 May** 2024.[^1]\n", "a.md")

    assert words(intake) == "It closed on 5 May 2024.[^1]"
    assert intake.plain("It closed on **5 May** 2024.[^1]") == "It closed on 5 May 2024."


def test_the_notes_of_an_encyclopedia_are_no_part_of_its_article() -> None:
    told = "<p>The bridge was opened by the mayor of the city, and its council, on a day in May.[1]</p>" * 3
    page = f"<body><div>{told}<ol class='references'><li>Retrieved on 4 April 2014.</li></ol></div></body>"

    assert "Retrieved" not in read(page, "a.html").readable


def test_a_page_of_more_tags_than_a_page_has_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def text_in(*_: object) -> str:
        raise AssertionError("it was read")

    monkeypatch.setattr(module, "text_in", text_in)

    with pytest.raises(TimelineError, match=r"a\.html: it has more than 300,000 tags") as refused:
        read("<p>" * (TAGS + 1), "a.html")
    assert "a page or a text of its own" in refused.value.hint
    with pytest.raises(AssertionError):
        read("<p>" * TAGS, "a.html")
