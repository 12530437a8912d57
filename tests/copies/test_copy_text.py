"""Kept copies of sources."""

from pathlib import Path
from time import process_time
from zlib import compress

import pytest

from tests.copies.making import pdf_of
from timeline.copies.copy_text import copy_path, copy_text, fingerprint
from timeline.copies.html_copy import html_text
from timeline.events.model import Source
from timeline.problems import Elsewhere, TimelineError

PAGE = """<!doctype html><html><head><title>Heading</title><style>p {}</style></head><body>
<p>The sum<b>mit</b> in&nbsp;Vilnius</p><script>var hidden = "<p>hidden</p>";</script>
<ul><li>one<li>two</ul></body></html>"""


def test_html_is_read_as_a_reader_sees_it() -> None:
    assert html_text(PAGE).split() == ["Heading", "The", "summit", "in", "Vilnius", "one", "two"]


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.txt", "Київ".encode(), "Київ"),
        ("a.txt", b"\xef\xbb\xbfword", "word"),
        ("a.txt", b"caf\xe9", "café"),
        ("a.txt", "9 Mar\u00adch 20\u200b22".encode(), "9 March 2022"),
        ("a.htm", b"9 Mar&shy;ch&nbsp;20&#8203;22", "9 March 2022"),
        ("a.HTM", b"<p>word</p>", "\n\nword\n\n"),
        ("a.html", b'<meta charset="windows-1251">' + "<p>Київ</p>".encode("cp1251"), " \n\nКиїв\n\n"),
        ("a.html", b"<meta content='text/html; charset=koi8-u'>" + "Київ".encode("koi8-u"), " Київ"),
        ("a.html", b'<meta charset="klingon">caf\xe9', " café"),
    ],
)
def test_a_copy_is_read_by_the_ending_of_its_name(tmp_path: Path, name: str, content: bytes, text: str) -> None:
    assert copy_text(kept(tmp_path / name, content)) == text


def test_a_pdf_is_read(tmp_path: Path) -> None:
    assert copy_text(kept(tmp_path / "a.pdf", pdf("We met in Vilnius"))).strip() == "We met in Vilnius"


def test_ligatures_of_a_pdf_are_its_letters(tmp_path: Path) -> None:
    assert copy_text(kept(tmp_path / "a.pdf", pdf_of([["The \\001rst"]]))).strip() == "The first"


@pytest.mark.parametrize("content", [b"%PDF-1.4 and no more", b"", b"\0" * 100, b"%PDF-1.4\n" + b"1 0 obj\n<<" * 1000])
def test_what_is_no_pdf_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(TimelineError, match="it is not a PDF that can be read"):
        copy_text(kept(tmp_path / "a.pdf", content))


def test_a_small_pdf_that_asks_for_much_is_given_up(tmp_path: Path) -> None:
    content = pdf("x) Tj" + " (a) Tj" * 900_000 + " (b")
    assert len(content) < 20_000

    with pytest.raises(TimelineError, match="more than 1 s of work, or too much memory"):
        copy_text(kept(tmp_path / "a.pdf", content))


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_copy_that_is_too_large_to_search_is_refused(tmp_path: Path, name: str) -> None:
    path = kept(tmp_path / name, b"word " * 100)

    assert copy_text(path, 500 * 16).strip().startswith("word")
    with pytest.raises(TimelineError, match="it is larger than 499 bytes"):
        copy_text(path, 499 * 16)


UNCLOSED = (
    "<a ",
    "<",
    "</",
    "<!--",
    "<![CDATA[",
    "<div>",
    "&",
    "&#",
    "&#1",
    '<a b="',
    "<script",
    "<style>",
    "'\"<a",
    "<p><b>",
)


@pytest.mark.parametrize("piece", UNCLOSED)
def test_html_is_read_in_time_that_grows_with_its_length(piece: str) -> None:
    small, large = (_cost(piece * (size // len(piece))) for size in (50_000, 400_000))

    assert large < 8 * 4 * max(small, 0.005)


def _cost(text: str) -> float:
    """Return the least of three measurements, in seconds of processor time."""
    times = []
    for _ in range(3):
        start = process_time()
        html_text(text)
        times.append(process_time() - start)
    return min(times)


def kept(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_copy_lies_beside_the_file_that_declares_it(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.html").touch()
    source = Source(id="a", file="sources/a.html", origin=Elsewhere(str(tmp_path / "events.yaml")))

    assert copy_path(source) == tmp_path / "sources/a.html"


@pytest.mark.parametrize("file", ["../a.html", "/etc/passwd", "sources/../../a.html"])
def test_a_copy_may_not_leave_the_folder(file: str) -> None:
    with pytest.raises(TimelineError, match="may not leave the folder"):
        copy_path(Source(id="a", file=file, origin=Elsewhere("work/events.yaml")))


def test_a_fingerprint_is_the_sha256_in_hexadecimal() -> None:
    assert fingerprint(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def pdf(line: str) -> bytes:
    """Make a PDF of one page with one line."""
    drawing = compress(f"BT /F1 12 Tf 72 720 Td ({line}) Tj ET".encode())
    fonts = b"<< /Font << /F1 5 0 R >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources %s >>" % fonts,
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    content, starts = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        starts.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(content)
    return content + b"xref\n0 6\n0000000000 65535 f \n" + table + end
