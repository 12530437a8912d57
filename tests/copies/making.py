"""Files as strangers bring them: a page, a PDF of several pages, a docx."""

import io
from collections.abc import Sequence
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import compress

from docx import Document

LINKED_DATA = '{"@type": "NewsArticle", "datePublished": "2023-06-21T09:30:00+03:00", "author": {"name": "A. Writer"}}'
ARTICLE = (
    """The governor said on Wednesday that the bridge would be closed until July, after engineers had found cracks in
two of its pillars.""",
    """The bridge was opened in May 1997 and carries 40,000 cars a day, most of them on their way to the port, where a
new terminal began to work last month.""",
    """Earlier this week the council had refused to pay for the repair, which is expected to take three weeks, and the
governor called that decision a mistake.""",
)
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge closed | The Paper</title>
<meta property="og:title" content="Bridge closed until July"><meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2023-06-21T09:30:00+03:00">
<link rel="canonical" href="https://paper.example/bridge">
<script type="application/ld+json">{LINKED_DATA}</script><style>p {{ color: red }}</style></head><body>
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/y">Yesterday</a></li><li><a href="/2019">Archive of
2019</a></li></ul></nav><header><div class="date">Monday 26 June 2023</div></header>
<article class="article-body"><h1>Bridge closed until July</h1>
{"".join(f"<p>{text.replace('Wednesday', '<b>Wednesday</b>')}</p>" for text in ARTICLE)}
</article><aside class="advertisement"><p>Only until Sunday: 20 % off all shoes!</p></aside>
<section id="comments" class="comments"><h2>Comments</h2><div class="comment">I crossed it in 2004.</div>
<div class="comment">Closed since Monday, shame on them.</div></section>
<footer>Copyright 1999-2026</footer></body></html>"""


def pdf_of(pages: Sequence[Sequence[str]]) -> bytes:
    """Make a PDF of pages of lines; the character 1 is the ligature of f and i."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [1 /fi] >> >>",
    ]
    for number, lines in enumerate(pages):
        drawing = compress(
            ("BT /F1 12 Tf 14 TL 72 720 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET").encode()
        )
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R /Resources "
        objects.append(f"{page}<< /Font << /F1 3 0 R >> >> >>".encode())
        objects.append(b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing))
    content, starts = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        starts.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def docx_of(paragraphs: Sequence[str]) -> bytes:
    """Make a docx of paragraphs."""
    document, file = Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(file)
    return file.getvalue()


def docx_with(document: bytes) -> bytes:
    """Make a docx whose main part is some XML."""
    file = io.BytesIO()
    with ZipFile(io.BytesIO(docx_of(["x"]))) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, document if name == "word/document.xml" else old.read(name))
    return file.getvalue()
