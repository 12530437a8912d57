"""`timeline draft`, `drafts`, `accept`, `reject`."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.copies.making import PAGE, pdf_of
from timeline.events.model import Event, Timeline
from timeline.events.reading.reader import read

TEXT = """Governor closes the bridge

The governor said on Wednesday that the harbour bridge would be closed until July.

It was opened on 5 May 1997. The following day it was closed for a week, and nobody knew why.

The council will vote next month.
"""
FACTS = ("--published", "2023-06-21", "--title", "Bridge closed", "--publisher", "The Paper")
SOURCE = "the-paper-2023-06-21"


@pytest.fixture
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("downloads") / "bridge.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    path = tmp_path / "fresh.yaml"
    path.write_text("title: Fresh # a comment\nevents: []\n", encoding="utf-8")
    return path


def timeline_of(path: Path) -> Timeline:
    return read([path])[0]


def events(path: Path) -> dict[str, Event]:
    return {event.title: event for event in timeline_of(path).events}


def test_json_is_what_the_contract_says_and_nothing_is_written(run: Run, article: Path, fresh: Path) -> None:
    before = sorted(fresh.parent.iterdir())

    done = run("draft", article, "--published", "2023-06-21", "--json", "-f", fresh)

    lines = [json.loads(line) for line in done.out.splitlines()]
    keys = ["date", "said", "title", "quote", "start", "end", "at", "anchor", "rule", "other_readings", "event"]
    assert all(list(line) == keys for line in lines)
    assert [line["date"] for line in lines] == ["2023-06-21", "/2023-07", "1997-05-05", "1997-05-06", "2023-07"]
    assert all(TEXT[line["start"] : line["end"]] == line["quote"] for line in lines)
    assert sorted(fresh.parent.iterdir()) == before


def test_times_are_every_expression(run: Run, article: Path) -> None:
    done = run("draft", article, "--published", "2023-06-21", "--times", "--json")

    lines = [json.loads(line) for line in done.out.splitlines()]
    assert all(TEXT[line["start"] : line["end"]] == line["text"] for line in lines)
    assert ("a week", "DURATION", "P1W", None) in [
        (line["text"], line["type"], line["value"], line["date"]) for line in lines
    ]


def test_all_drafts_are_appended_with_their_source_and_its_copy(run: Run, article: Path, fresh: Path) -> None:
    done = run("draft", article, *FACTS, "--all", "-f", fresh)

    timeline = timeline_of(fresh)
    source = timeline.sources[SOURCE]
    assert done.status == 0, done.err
    assert (source.title, source.publisher, source.file) == ("Bridge closed", "The Paper", f"sources/{SOURCE}.txt")
    assert (fresh.parent / source.file).read_text(encoding="utf-8") == TEXT
    assert {event.verification for event in timeline.events} == {"draft"}
    assert fresh.read_text(encoding="utf-8").startswith("title: Fresh # a comment\n")
    opened = events(fresh)["It was opened on 5 May 1997"]
    (citation,) = opened.citations
    assert (opened.date, citation.said, citation.at) == ("1997-05-05", "5 May 1997", "paragraph 3")
    assert "5 drafts added" in done.err


def test_what_was_appended_has_no_problem(run: Run, article: Path, fresh: Path) -> None:
    run("draft", article, *FACTS, "--all", "-f", fresh)

    assert run("check", fresh, "--as-of", "2023-06-21").out == ""
    run("accept", "--all", "-f", fresh)
    assert run("check", fresh, "--as-of", "2023-06-21").out == ""


AHEAD = """Засідання перенесли на 2 липня. Міст закрили з 25 червня до 3 серпня. Роботи триватимуть до кінця липня.
Суд розгляне справу не раніше 10 липня. Новий порядок діє з 1 липня."""


def test_what_lies_ahead_is_announced_and_no_error_later(run: Run, article: Path, fresh: Path) -> None:
    article.write_text(AHEAD, encoding="utf-8")
    run("draft", article, *FACTS, "--all", "-f", fresh)

    assert run("check", fresh, "--as-of", "2023-06-21").out == ""
    assert run("check", fresh, "--as-of", "2026-06-21").status == 0


HISTORY = """The town was taken in 1939. It was besieged from 5 September to 7 October 1939 by an army. In 1941 it was
free, and in May 1942 people came back, in 1943 again.

In May 1944 it fell. In June it was burnt, and on the following day nobody lived there. On 5 July 1944 it rained. The
following day was dry.
"""


def test_the_dates_of_a_history_have_no_problem(run: Run, article: Path, fresh: Path) -> None:
    article.write_text(HISTORY, encoding="utf-8")
    run("draft", article, *FACTS, "--all", "-f", fresh)

    assert {event.date[:4] for event in timeline_of(fresh).events} == {"1939", "1941", "1942", "1943", "1944"}
    assert "1944-07-06" in {event.date for event in timeline_of(fresh).events}
    assert "1944-06-02" not in {event.date for event in timeline_of(fresh).events}
    assert run("check", fresh, "--only", "said-disagrees").out == ""
    run("accept", "--all", "-f", fresh)
    assert run("check", fresh, "--only", "said-disagrees").out == ""


def test_one_undo_takes_all_back(run: Run, article: Path, fresh: Path) -> None:
    before = fresh.read_bytes()
    run("draft", article, *FACTS, "--all", "-f", fresh)

    run("undo", "-f", fresh)

    assert fresh.read_bytes() == before


def test_a_second_time_nothing_is_added(run: Run, article: Path, fresh: Path) -> None:
    run("draft", article, *FACTS, "--all", "-f", fresh)
    before = fresh.read_bytes()

    done = run("draft", article, "--all", "-f", fresh)

    assert "nothing was added" in done.err
    assert "5 cited already" in done.err
    assert fresh.read_bytes() == before


def test_a_dry_run_shows_the_difference_and_writes_nothing(run: Run, article: Path, fresh: Path) -> None:
    before = fresh.read_bytes()

    done = run("draft", article, *FACTS, "--dry-run", "-f", fresh)

    assert "+    verification: draft" in done.out
    assert fresh.read_bytes() == before
    assert not (fresh.parent / "sources").exists()


def test_a_declared_source_gets_its_copy(run: Run, shipped: Path, article: Path) -> None:
    done = run("draft", article, "--source", "hotnews-2023-06-21", "--all", "-f", shipped)

    assert done.status == 0
    assert timeline_of(shipped).sources["hotnews-2023-06-21"].file == "sources/hotnews-2023-06-21.txt"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "the day on which this text was published"),
        (("--published", "June 2023", "--title", "X"), "is not one day"),
        (("--published", "yesterday", "--title", "X"), "'yesterday' is no day"),
        (("--published", "2023-06-21"), "the source of this text is not named"),
        (("--source", "hotnews-2023-06-21", "--published", "2023-06-22"), "was published on 2023-06-21"),
        (("--source", "hotnews-2023-06-21", "--title", "X"), "is declared with another title"),
        (("--source", "a b", "--published", "2023-06-21"), "is no name of a source"),
        ((*FACTS, "--language", "xx"), "words are not read in 'xx'"),
    ],
)
def test_what_is_not_said_is_asked_for(
    run: Run, shipped: Path, article: Path, options: tuple[str, ...], message: str
) -> None:
    before = shipped.read_bytes()

    done = run("draft", article, *options, "--all", "-f", shipped)

    assert done.status in {1, 2}
    assert message in done.err
    assert shipped.read_bytes() == before


@pytest.mark.parametrize(("day", "is_refused"), [(20, False), (21, False), (22, True), (25, False)])
def test_a_day_in_utc_is_held_against_the_line_of_the_article(
    run: Run, fresh: Path, day: int, *, is_refused: bool
) -> None:
    page = fresh.with_name("page.html")
    line = "" if day == 20 else f"<p>{day} June 2023 00:15 CEST</p>"
    told = PAGE.replace("2023-06-21T09:30:00+03:00", "2023-06-21T22:15:00Z").replace("</h1>", f"</h1>{line}")
    page.write_text(told, encoding="utf-8")
    done = run("draft", page, "--json", "-f", fresh)

    assert done.status == (2 if is_refused else 0)
    assert "2023-06-21 (meta article:published_time, 22:15 UTC)" in done.err
    if is_refused:
        assert "\u201822 June 2023 00:15 CEST\u2019, paragraph" in done.err
        assert done.err.endswith("\n  = --published 2023-06-21 or --published 2023-06-22\n")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "Вежа\n\nКиїв, 21 березня 2024 року\n\nУчора.",
            "--published 2024-03-21, if this is its day: ‘21 березня 2024’, paragraph 2",
        ),
        ("Im Mai 2023 und danach", "--published DAY, such as 2023-06-21"),
        ("The bridge\n\nIt was opened on 5 May 1997.", "--published DAY, such as 2023-06-21"),
    ],
)
def test_a_day_that_a_text_may_tell_is_offered(run: Run, fresh: Path, text: str, hint: str) -> None:
    tower = fresh.with_name("tower.txt")
    tower.write_text(text, encoding="utf-8")
    done = run("draft", tower, "--all", "-f", fresh)

    assert done.status == 2
    assert done.err.endswith(f"\n  = {hint}\n")


def test_a_source_has_one_text(run: Run, fresh: Path, article: Path) -> None:
    run("draft", article, *FACTS, "--all", "-f", fresh)
    article.write_text("Another text of 5 May 2001, and more.", encoding="utf-8")

    done = run("draft", article, "--source", SOURCE, "--all", "-f", fresh)

    assert done.status == 1
    assert f"the kept copy of {SOURCE}, sources/{SOURCE}.txt, is another text" in done.err


def test_a_page_says_itself_what_it_is(run: Run, fresh: Path) -> None:
    page = fresh.parent / "page.html"
    page.write_text(PAGE, encoding="utf-8")

    done = run("draft", page, "--all", "-f", fresh)

    source = timeline_of(fresh).sources["the-paper-2023-06-21"]
    assert "published  2023-06-21 (meta article:published_time)" in done.err
    assert (source.author, source.url, source.file) == ("A. Writer", "https://paper.example/bridge", "page.html")


def test_a_page_with_two_days_is_asked_about(run: Run, fresh: Path) -> None:
    page = fresh.parent / "page.html"
    page.write_text(PAGE.replace('2023-06-21T09:30:00+03:00", "author', '2023-06-20", "author'), encoding="utf-8")

    done = run("draft", page, "--all", "-f", fresh)

    assert done.status == 2
    assert (
        "several days on which it may have been published: 2023-06-20 (JSON-LD datePublished), 2023-06-21" in done.err
    )


def test_standard_input_is_read(run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(pdf_of([["Closed since 5 May 2020."]]))))

    done = run("draft", "-", *FACTS, "--all", "-f", fresh)

    assert done.status == 0, done.err
    assert timeline_of(fresh).sources[SOURCE].file == f"sources/{SOURCE}.pdf"


def test_drafts_are_listed_with_their_reasons(run: Run, article: Path, fresh: Path) -> None:
    run("draft", article, *FACTS, "--all", "-f", fresh)

    done = run("drafts", fresh)

    assert "  ‘Wednesday’, from publication 2023-06-21, rule latest-weekday, or 2023-06-28" in done.out
    assert "5 drafts: timeline accept ID, timeline reject ID" in done.err
    first = json.loads(run("drafts", fresh, "--json").out.splitlines()[0])
    assert first["sources"][0]["anchor"] == "publication 2023-06-21"


def test_an_accepted_draft_is_an_event(run: Run, article: Path, fresh: Path) -> None:
    run("draft", article, *FACTS, "--all", "-f", fresh)

    run("accept", "it-was-opened-on-5-may-1997", "-f", fresh)

    event = events(fresh)["It was opened on 5 May 1997"]
    assert (event.verification, dict(event.extras)) == (None, {})
    assert "4 drafts" in run("drafts", fresh).err


def test_drafts_are_accepted_by_filters(run: Run, article: Path, fresh: Path) -> None:
    run("draft", article, *FACTS, "--all", "-f", fresh)

    run("accept", "--all", "--where", "to=1999", "--verification", "verified", "--yes", "-f", fresh)

    assert sum(event.verification == "verified" for event in timeline_of(fresh).events) == 3


def test_what_is_rejected_is_not_proposed_again(run: Run, article: Path, fresh: Path) -> None:
    run("draft", article, *FACTS, "--all", "-f", fresh)
    run("reject", "it-was-opened-on-5-may-1997", "-f", fresh)
    remembered = fresh.parent / "sources" / f"{SOURCE}.txt.drafts.jsonl"

    done = run("draft", article, "--all", "-f", fresh)

    assert json.loads(remembered.read_text(encoding="utf-8").splitlines()[1])["said"] == "5 May 1997"
    assert "1 rejected before" in done.err
    assert len(timeline_of(fresh).events) == 4


def test_an_undo_forgets_what_was_rejected(run: Run, article: Path, fresh: Path) -> None:
    run("draft", article, *FACTS, "--all", "-f", fresh)
    run("reject", "it-was-opened-on-5-may-1997", "-f", fresh)

    run("undo", "-f", fresh)

    assert len(timeline_of(fresh).events) == 5
    assert not list(fresh.parent.glob("sources/*.jsonl"))


@pytest.mark.parametrize("command", ["accept", "reject"])
@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "name the drafts, or --all"),
        (("vilnius-summit",), "`vilnius-summit` is no draft"),
        (("nothing",), "there is no event `nothing`"),
        (("--all",), "no draft waits"),
    ],
)
def test_what_is_no_draft_is_refused(
    run: Run, shipped: Path, command: str, words: tuple[str, ...], message: str
) -> None:
    before = shipped.read_bytes()

    done = run(command, *words, "-f", shipped)

    assert done.status in {1, 2}
    assert message in done.err
    assert shipped.read_bytes() == before


@pytest.mark.parametrize("command", ["accept", "reject"])
def test_how_drafts_are_named_is_told_with_the_command_that_was_typed(run: Run, shipped: Path, command: str) -> None:
    done = run(command, "-f", shipped)

    assert done.err.endswith(
        f"\n  = timeline {command} ID ..., timeline {command} --all, timeline {command} --all --where source=ID\n"
    )


def test_what_is_known_gets_a_citation_that_waits(run: Run, shipped: Path, article: Path) -> None:
    text = "He said that Ukraine would not be invited to join NATO at the alliance's next summit in Vilnius next month."
    article.write_text(text, encoding="utf-8")

    run("draft", article, *FACTS, "--all", "-f", shipped)

    (event,) = (event for event in timeline_of(shipped).events if event.id == "vilnius-summit")
    assert [citation.source for citation in event.citations][-1] == SOURCE
    assert "x-draft" in event.citations[-1].extras
    told = event.citations[-1].date
    assert told is not None
    assert told.text == "2023-07"
    published = run("export", "json", shipped, "--publish").out
    assert SOURCE not in published
    run("accept", "vilnius-summit", "-f", shipped)
    assert SOURCE in run("export", "json", shipped, "--publish").out


@pytest.mark.parametrize("address", ["https://example.org/a?b=1", "http://example.org/a"])
def test_no_address_is_fetched(run: Run, address: str) -> None:
    done = run("draft", address, "--json")

    assert done.status == 2
    assert done.err == (
        f"timeline: no address is fetched\n  = save the page, then: timeline draft page.html --url {address}\n"
    )


def test_drafts_are_never_published(run: Run, article: Path, fresh: Path) -> None:
    run("draft", article, *FACTS, "--all", "-f", fresh)
    text = fresh.read_text(encoding="utf-8")
    fresh.write_text(f"publish: [draft, unverified]\n{text}", encoding="utf-8")

    done = run("export", "json", fresh, "--publish")

    assert done.status == 1
    assert "nothing may be published" in done.err


def test_a_draft_that_was_moved_is_found(run: Run, article: Path, fresh: Path) -> None:
    run("draft", article, *FACTS, "--all", "-f", fresh)
    text = fresh.read_text(encoding="utf-8").replace("at: paragraph 3", "at: paragraph 2", 1)
    fresh.write_text(text.replace("date: 2023-06-21\n", "date: 2023-06-20\n", 1), encoding="utf-8")

    found = run("check", fresh, "--as-of", "2023-06-21").out

    assert "the quote of this draft stands at paragraph 3, not at paragraph 2 [draft-misplaced]" in found
    assert "`Wednesday` gives 21 June 2023" in found


@pytest.fixture(params=["a.yaml", "a.md"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder in which each event is a file, or a note, of its own."""
    home = tmp_path / "timeline"
    home.mkdir()
    (home / "events.yaml").write_text("title: T\ninclude: [.]\nevents: []\n", encoding="utf-8")
    text = "date: 1990\ntitle: A\n"
    note = f"---\n{text}---\n" if str(request.param).endswith(".md") else f"id: a\n{text}"
    (home / str(request.param)).write_text(note, encoding="utf-8")
    return home


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_in_a_folder_each_draft_is_a_file_of_its_own(run: Run, article: Path, folder: Path) -> None:
    before, ending = held(folder), next(each.suffix for each in folder.iterdir() if each.stem == "a")
    preview = run("draft", article, *FACTS, "--all", "--dry-run", "-f", folder)
    assert (preview.status, held(folder)) == (0, before)

    done = run("draft", article, *FACTS, "--all", "-f", folder)

    assert f"{folder}: 5 drafts added; to take it back: timeline undo" in done.err
    assert (folder / f"it-was-opened-on-5-may-1997{ending}").is_file()
    assert {name: each for name, each in held(folder).items() if name in before and name != "events.yaml"}.items() < (
        before.items()
    )
    assert run("check", folder, "--as-of", "2023-06-21").status == 0
    assert run("accept", "it-was-opened-on-5-may-1997", "-f", folder).status == 0
    assert {event.id: event.verification for event in timeline_of(folder).events}["it-was-opened-on-5-may-1997"] is None
    assert "nothing was added" in run("draft", article, *FACTS, "--all", "-f", folder / "events.yaml").err

    run("undo", "-f", folder)
    assert run("undo", "-f", folder).status == 0
    assert held(folder) == before


def test_in_a_folder_a_known_event_is_cited_in_its_file(run: Run, article: Path, folder: Path) -> None:
    (folder / "b.yaml").write_text("id: b\ndate: 1997-05-05\ntitle: The bridge was opened\n", encoding="utf-8")
    text = article.with_name("b.txt")
    text.write_text("The old bridge was opened on 5 May 1997.", encoding="utf-8")

    done = run("draft", text, *FACTS, "--all", "-f", folder)

    assert "1 citation added" in done.err
    assert "quote: The old bridge was opened" in (folder / "b.yaml").read_text(encoding="utf-8")


def test_in_a_folder_without_a_header_no_source_is_declared(run: Run, article: Path, folder: Path) -> None:
    (folder / "events.yaml").unlink()

    done = run("draft", article, *FACTS, "--all", "-f", folder)

    assert (done.status, "no file of this folder has a header" in done.err) == (1, True)
    assert len(held(folder)) == 1


def test_dates_beside_which_nothing_is_told_are_told_of(run: Run, tmp_path: Path, fresh: Path) -> None:
    file = tmp_path / "log.txt"
    file.write_text("4 February 2024\n\nThe warehouse burned down on 7 February 2024.\n", encoding="utf-8")

    done = run("draft", file, "--published", "2024-02-08", "-f", fresh)

    assert "left out: 1 date beside which nothing is told" in done.err


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("a.csv", "timeline import csv"),
        ("a.xlsx", "timeline import xlsx"),
        ("a b.ics", "timeline import ics"),
        ("a.mbox", "timeline import mbox"),
    ],
)
def test_a_table_is_refused_with_the_command_that_imports_it(run: Run, tmp_path: Path, name: str, wanted: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"PK\x03\x04 or BEGIN:VCALENDAR\nSUMMARY:A\n")

    done = run("draft", file, "--published", "2024-01-01")

    assert done.status == 2
    assert f"= {wanted} " in done.err


CHAT = """[04/02/2024, 03:41:12] Ann: smoke at the pier
[05/02/2024, 18:02:00] Ann: Police wants to see us on Thursday.
[13/02/2024, 09:00:00] Bo: He was questioned yesterday for three hours.
"""


def test_a_message_of_a_chat_looks_ahead_from_its_own_day(run: Run, tmp_path: Path, fresh: Path) -> None:
    file = tmp_path / "chat.txt"
    file.write_text(CHAT, encoding="utf-8")

    for day in ("2024-02-04", "2024-02-20"):
        done = run("draft", file, "--published", day, "--title", day, "--all", "--dry-run", "-f", fresh)
        police, _, questioned = done.out.partition("He was questioned")

        assert done.status == 0, done.err
        assert "status: announced" in police
        assert "status: announced" not in questioned
