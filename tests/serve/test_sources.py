"""Sources declared, and copies of them kept, from the browser; what is hostile is refused, or does no harm."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.copies.making import ARTICLE, PAGE, docx_of, docx_with, pdf_of
from tests.serve.serving import Served, serving
from timeline.cli import main
from timeline.cli.workshop.sources import BYTES, LARGEST_TEXT
from timeline.events.model import Source
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.reader import read

FILE = """\
sources:
  old: {title: An old one}
events:
  - {id: summit, date: 2023-07-11, title: Summit, sources: [old]}
"""
NEW = {"id": "paper", "title": "Bridge closed", "publisher": "The Paper", "published": "21 June 2023"}
TEXT = "\n\n".join(ARTICLE)
WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOMB = f"<w:document {WORDS}><w:body>".encode() + b"<w:p/>" * 12_000_000 + b"</w:body></w:document>"


def sources_of(served: Served) -> dict[str, Source]:
    return dict(read([served.file], LARGEST)[0].sources)


def files_of(served: Served) -> set[str]:
    home = served.file.absolute().parent
    return {each.relative_to(home).as_posix() for each in home.rglob("*") if each.is_file()}


def sent(served: Served, content: bytes, name: str, source: str = "paper", to: str = "keep") -> dict[str, object]:
    answer = served.post(f"/sources/{to}?id={source}&name={name}", content, Content_Type=BYTES)
    found: dict[str, object] = json.loads(answer.text)
    assert answer.status == (422 if found.get("error") else 200)
    return found


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.chdir(tmp_path)
    Path("events.yaml").write_text(FILE, encoding="utf-8")
    with serving(Path("events.yaml")) as made:
        yield made


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of a timeline into which nothing comes."""
    file = tmp_path_factory.mktemp("unchanged") / "events.yaml"
    file.write_text(FILE.replace("sources:\n", "sources:\n  paper: {title: Bridge closed}\n"), encoding="utf-8")
    with serving(file) as made:
        yield made


@pytest.fixture(scope="module")
def pasted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of a timeline with a kept copy, to which nothing is added."""
    file = tmp_path_factory.mktemp("pasted") / "events.yaml"
    file.write_text(FILE.replace("sources:\n", "sources:\n  paper: {title: Bridge closed}\n"), encoding="utf-8")
    with serving(file) as made:
        assert made.post("/sources/paste", {"id": "paper", "text": TEXT}).status == 200
        yield made


@pytest.fixture
def declared(served: Served) -> Served:
    assert served.post("/sources/add", NEW).status == 200
    return served


def test_a_source_is_declared_as_the_command_declares_it(served: Served, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(served.file.read_bytes())
    options = [word for key in ("title", "publisher", "published") for word in (f"--{key}", NEW[key])]

    answer = json.loads(served.post("/sources/add", NEW).text)
    assert main(["sources", "add", "paper", *options, "-f", str(other)]) == 0

    assert answer["id"] == "paper"
    assert answer["said"][0].startswith("events.yaml: declared the source `paper`")
    assert served.file.read_bytes() == other.read_bytes()


def test_a_source_without_an_id_gets_one(served: Served) -> None:
    answer = served.post("/sources/add", {"title": "Bridge closed until July", "publisher": ""})

    assert json.loads(answer.text)["id"] == "bridge-closed-until-july"


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"publisher": "The Paper"},
        {"id": "a b", "title": "x"},
        {"id": "../x", "title": "x"},
        {"title": "x", "file": "/etc/passwd"},
        {"title": ["x"]},
        {"title": "x", "published": "no day"},
        {"title": "two\nlines"},
        {"id": "old", "title": "declared already"},
    ],
    ids=str,
)
def test_what_is_no_source_is_refused_and_nothing_written(unchanged: Served, value: dict[str, object]) -> None:
    before = unchanged.file.read_bytes()

    answer = unchanged.post("/sources/add", value)

    assert answer.status == 422
    assert json.loads(answer.text)["error"]
    assert unchanged.file.read_bytes() == before


def test_a_source_is_changed(declared: Served) -> None:
    assert declared.post("/sources/edit", {"id": "paper", "title": "Another", "publisher": ""}).status == 200

    assert sources_of(declared)["paper"].title == "Another"
    assert not sources_of(declared)["paper"].publisher


def test_sources_are_listed_with_those_who_cite_them(declared: Served) -> None:
    found = {each["id"]: each for each in json.loads(declared.ask("/sources").text)["sources"]}

    assert found["paper"]["events"] == []
    assert found["paper"]["day"] == "21 June 2023"
    assert "summit" in [each["id"] for each in found["old"]["events"]]


@pytest.mark.parametrize(
    ("content", "name", "kept"),
    [
        (TEXT.encode(), "notes.txt", "sources/paper.txt"),
        (TEXT.encode(), "", "sources/paper.txt"),
        (PAGE.encode(), "a.b.HTML", "sources/paper.html"),
        (PAGE.encode(), "", "sources/paper.html"),
        (pdf_of([["It was closed"]]), "x.pdf", "sources/paper.pdf"),
        (docx_of(ARTICLE), "C%3A%5Cwork%5Cx.docx", "sources/paper.docx"),
        (b"# It was closed", "x.md", "sources/paper.md"),
    ],
    ids=lambda each: str(each)[:20],
)
def test_a_copy_is_kept_under_a_name_of_ours(declared: Served, content: bytes, name: str, kept: str) -> None:
    before = files_of(declared)

    answer = sent(declared, content, name)

    assert "error" not in answer
    assert files_of(declared) - before == {kept}
    assert sources_of(declared)["paper"].file == kept
    assert (declared.file.absolute().parent / kept).read_bytes() == content
    assert main(["check", str(declared.file)]) == 0


@pytest.mark.parametrize(
    "name",
    ["..%2F..%2Fx.txt", "%2Fetc%2Fcron.d%2Fx.txt", "..%5C..%5Cx.txt", "x%00.txt", ".txt%2F..%2F..%2Fx.txt", "%0A.txt"],
)
def test_no_name_leads_anywhere(declared: Served, name: str) -> None:
    before = files_of(declared)
    above = set(declared.file.absolute().parent.parent.iterdir())

    sent(declared, TEXT.encode(), name)

    assert files_of(declared) - before == {"sources/paper.txt"}
    assert set(declared.file.absolute().parent.parent.iterdir()) == above


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (docx_with(BOMB), "bomb.docx"),
        (b"PK\x03\x04" + b"\0" * 100, "broken.docx"),
        (b"%PDF-1.4 and no more", "broken.pdf"),
        (pdf_of([["It was closed"]]), "a.txt"),
        (pdf_of([["It was closed"]]), "a.docx"),
        (docx_of(ARTICLE), "a.pdf"),
        (docx_of(ARTICLE), "a.html"),
        (b"only text", "a.pdf"),
        (b"MZ\x90\0" + b"\0" * 100, "a.txt"),
        (b"MZ\x90\0" + b"\0" * 100, "a.exe"),
        (b"events: []", "a.yaml"),
        (b"#!/bin/sh", "a.sh"),
        (b"a" * (LARGEST_TEXT + 1), "a.txt"),
        (b"", "a.txt"),
        (b" \n", "a.txt"),
        (b"<html><body></body></html>", "a.html"),
    ],
    ids=lambda each: str(each)[:20],
)
def test_what_is_hostile_or_no_text_is_refused_before_anything_is_written(
    unchanged: Served, content: bytes, name: str
) -> None:
    before, files = unchanged.file.read_bytes(), files_of(unchanged)

    assert sent(unchanged, content, name)["error"]

    assert unchanged.file.read_bytes() == before
    assert files_of(unchanged) == files


def test_a_link_that_leads_out_of_the_folder_is_not_followed(
    declared: Served, tmp_path_factory: pytest.TempPathFactory
) -> None:
    away = tmp_path_factory.mktemp("away")
    (declared.file.absolute().parent / "sources").symlink_to(away)

    assert "may not leave" in str(sent(declared, TEXT.encode(), "a.txt")["error"])

    assert not list(away.iterdir())


def test_another_file_is_never_written_over(declared: Served) -> None:
    there = declared.file.absolute().parent / "sources" / "paper.txt"
    there.parent.mkdir()
    there.write_text("mine", encoding="utf-8")

    sent(declared, TEXT.encode(), "a.txt")

    assert there.read_text(encoding="utf-8") == "mine"
    assert sources_of(declared)["paper"].file.startswith("sources/paper-")


def test_a_source_that_is_not_declared_gets_no_copy(declared: Served) -> None:
    assert "there is no source" in str(sent(declared, TEXT.encode(), "a.txt", "no-such")["error"])


def test_a_text_is_pasted(declared: Served) -> None:
    answer = declared.post("/sources/paste", {"id": "paper", "text": TEXT})

    assert answer.status == 200
    assert (declared.file.absolute().parent / "sources" / "paper.txt").read_text(encoding="utf-8") == f"{TEXT}\n"


def test_what_a_page_says_of_itself_is_told_and_nothing_written(declared: Served) -> None:
    before = files_of(declared)

    facts = sent(declared, PAGE.encode(), "a.html", to="facts")["facts"]

    assert facts == {
        "title": "Bridge closed until July",
        "publisher": "The Paper",
        "author": "A. Writer",
        "published": "2023-06-21",
        "url": "https://paper.example/bridge",
    }
    assert files_of(declared) == before


def article_of(served: Served) -> dict[str, str]:
    found: dict[str, str] = json.loads(served.ask("/article/text?id=paper").text)
    return found


def words(served: Served, to: str, place: tuple[int, int], **more: str) -> dict[str, str]:
    """Make something of the words between two offsets."""
    start, end = map(str, place)
    value = {"source": "paper", "start": start, "end": end, "sha256": article_of(served)["sha256"], **more}
    found: dict[str, str] = json.loads(served.post(f"/article/{to}", value).text)
    return found


def test_words_of_a_kept_text_become_an_event_whose_date_is_read_from_its_day(declared: Served) -> None:
    text = "\U0001f30d It was closed\non Wednesday.\n\nIt was opened in 1997."
    declared.post("/sources/paste", {"id": "paper", "text": text})

    article = json.loads(declared.ask("/article/text?id=paper").text)
    made = words(declared, "event", (2, 28), title="Bridge closed", date="on Wednesday")

    assert [(each["start"], each["at"]) for each in article["blocks"]] == [(0, "paragraph 1"), (31, "paragraph 2")]
    (event,) = (each for each in read([declared.file], LARGEST)[0].events if each.id == made["id"])
    (citation,) = event.citations
    assert event.date == "2023-06-21"
    assert (citation.quote, citation.at, citation.said) == ("It was closed on Wednesday", "paragraph 1", "on Wednesday")
    assert main(["check", str(declared.file)]) == 0


def test_words_of_a_kept_text_are_cited_for_an_event(declared: Served) -> None:
    declared.post("/sources/paste", {"id": "paper", "text": "It was closed.\n\n It was opened in 1997."})

    made = words(declared, "citation", (14, 39), event="summit")

    citation = read([declared.file], LARGEST)[0].events[0].citations[1]
    assert made["said"]
    assert (citation.source, citation.quote, citation.at) == ("paper", "It was opened in 1997.", "paragraph 2")


def test_the_quotes_that_cite_it_are_marked(declared: Served) -> None:
    declared.post("/sources/paste", {"id": "paper", "text": TEXT})
    quote = "the bridge would be closed until July"
    cite = ["cite", "summit", "--source", "paper", "--quote", quote, "-f", str(declared.file)]
    assert main(cite) == 0

    article = json.loads(declared.ask("/article/text?id=paper").text)

    (mark,) = article["quotes"]
    assert mark["event"] == "summit"
    assert TEXT[mark["start"] : mark["end"]] == quote


@pytest.mark.parametrize("place", [(0, 0), (5, 2), (0, 10**9), (-1, 3), (10**12, 10**13)])
def test_words_that_are_not_there_are_none(pasted: Served, place: tuple[int, int]) -> None:
    assert words(pasted, "citation", place, event="summit")["error"]


def test_words_of_a_text_that_changed_are_refused(pasted: Served) -> None:
    assert "not the one that you see" in words(pasted, "citation", (0, 9), event="summit", sha256="0" * 64)["error"]


def test_what_is_made_of_words_must_be_whole(pasted: Served) -> None:
    assert "someday" in words(pasted, "event", (0, 9), title="A", date="someday")["error"]
    assert "`title` is missing" in words(pasted, "event", (0, 9), title=" ", date="2023")["error"]
    assert "category" in words(pasted, "event", (0, 9), title="A", date="2023", category="none")["error"]
    assert "no event" in words(pasted, "citation", (0, 9), event="none")["error"]


@pytest.mark.parametrize("query", ["", "id=", "id=old", "id=../../etc/passwd"])
def test_a_source_without_a_copy_has_no_text(declared: Served, query: str) -> None:
    assert declared.ask(f"/article/text?{query}").status == 422


def test_of_a_file_that_is_not_understood_no_source_is_told_as_missing(served: Served) -> None:
    served.write("sources: {paper: {title: A}\nevents: []\n")

    for path in ("/sources", "/drafts/waiting", "/article/text?id=paper"):
        assert "not fully understood" in json.loads(served.ask(path).text)["error"]
