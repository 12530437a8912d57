"""Drafts beside the article: proposed and decided as `timeline draft` does."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256 as sha256_of
from pathlib import Path

import pytest

from tests.serve.serving import Served, serving
from timeline.cli import main
from timeline.cli.draft_saving import Batch, Saving, save_drafts
from timeline.cli.workshop.answering import Desk
from timeline.cli.workshop.drafts import drafts
from timeline.cli.workshop.sources import sources
from timeline.events.model import Event
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.reading.reader import read
from timeline.serve.asking import Asked

FILE = """\
sources:
  paper: {title: Bridge closed, published: 2023-06-21}
events:
  - {id: opening, date: 1997-05, title: The bridge was opened}
"""
TEXT = """\
The bridge was closed on Wednesday, the governor said in the evening.

The bridge was opened in May 1997 by the mayor. Engineers found cracks on 3 June, which nobody had expected.

The council meets again on 4 July. Nobody in the town knows why."""

Proposed = Mapping[str, str]


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.chdir(tmp_path)
    Path("events.yaml").write_text(FILE, encoding="utf-8")
    with serving(Path("events.yaml")) as made:
        assert made.post("/sources/paste", {"id": "paper", "text": TEXT}).status == 200
        yield made


def events_of(served: Served) -> dict[str, Event]:
    return {each.title: each for each in read([served.file], LARGEST)[0].events}


def proposed(served: Served, more: str = "") -> list[Proposed]:
    found: list[Proposed] = json.loads(served.ask(f"/drafts/proposed?id=paper{more}").text)["proposals"]
    return found


def decide(served: Served, each: Proposed, decision: str, **more: str) -> dict[str, object]:
    sha256 = json.loads(served.ask("/article/text?id=paper").text)["sha256"]
    key = {name: each[name] for name in ("quote", "said", "number")}
    value = {"source": "paper", "sha256": sha256, "decision": decision, **key, **more}
    found: dict[str, object] = json.loads(served.post("/drafts/decide", value).text)
    return found


def test_the_dates_of_a_text_are_proposed_with_their_places(served: Served) -> None:
    found = proposed(served)

    assert [each["date"] for each in found] == ["2023-06-21", "1997-05", "[1997-06-03,2023-06-03]", "2023-07-04"]
    assert [TEXT[int(each["said_start"]) : int(each["said_end"])] for each in found] == [
        "Wednesday",
        "May 1997",
        "3 June",
        "4 July",
    ]
    assert found[1]["event"] == "opening"
    assert found[1]["event_title"] == "The bridge was opened"


def test_what_is_accepted_is_what_the_command_would_add(served: Served) -> None:
    first = proposed(served)[0]

    answer = decide(served, first, "accept")

    assert answer["ids"]
    event = events_of(served)[first["title"]]
    assert (event.date, event.verification) == ("2023-06-21", None)
    assert (event.citations[0].quote, event.citations[0].said) == (first["quote"], "Wednesday")
    assert main(["check", str(served.file)]) == 0
    assert first["quote"] not in [each["quote"] for each in proposed(served)]


def test_what_is_corrected_is_saved_corrected(served: Served) -> None:
    decide(served, proposed(served)[2], "accept", title="Cracks found", date="2 June 2023")

    assert events_of(served)["Cracks found"].date == "2023-06-02"


def test_what_is_known_is_cited(served: Served) -> None:
    decide(served, proposed(served)[1], "accept")
    decide(served, proposed(served)[0], "cite", event="opening")

    quotes = [each.quote for each in events_of(served)["The bridge was opened"].citations]
    assert len(quotes) == 2
    assert "by the mayor" in quotes[0]


def test_what_is_rejected_is_not_proposed_again_and_undo_takes_that_back(served: Served) -> None:
    last = proposed(served)[-1]

    decide(served, last, "reject")
    assert last["quote"] not in [each["quote"] for each in proposed(served)]

    assert served.post("/undo", {}).status == 200
    assert last["quote"] in [each["quote"] for each in proposed(served)]


def test_what_is_skipped_comes_last(served: Served) -> None:
    first = proposed(served)[0]

    decide(served, first, "skip")

    found = proposed(served)
    assert (found[-1]["quote"], found[-1]["decision"]) == (first["quote"], "skipped")


def test_sentences_without_a_date_are_proposed_if_that_is_asked(served: Served) -> None:
    (undated,) = (each for each in proposed(served, "&undated=yes") if each["date"] == "unknown")

    decide(served, undated, "accept")

    assert events_of(served)[undated["title"]].date == "unknown"


def test_words_are_read_from_the_day_that_is_named_where_the_source_has_none(served: Served) -> None:
    text = served.file.read_text(encoding="utf-8")
    served.write(text.replace(", published: 2023-06-21", ""))

    refused = json.loads(served.ask("/drafts/proposed?id=paper").text)

    assert "does not say on which day it was published" in refused["error"]
    assert proposed(served, "&published=2023-06-28")[0]["date"] == "2023-06-28"


def test_a_proposal_is_decided_once(served: Served) -> None:
    first = proposed(served)[0]
    decide(served, first, "accept")
    before = served.file.read_bytes()

    assert "cites this already" in str(decide(served, first, "accept")["error"])
    assert served.file.read_bytes() == before


def test_of_two_tabs_that_decide_at_once_one_is_refused(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    first, both = proposed(served)[0], threading.Barrier(2)

    def together(saving: Saving, batch: Batch, *, dry_run: bool) -> list[str]:
        with suppress(threading.BrokenBarrierError):
            both.wait(0.3)
        return save_drafts(saving, batch, dry_run=dry_run)

    monkeypatch.setattr("timeline.cli.workshop.drafts.save_drafts", together)
    answers = list[dict[str, object]]()
    tabs = [threading.Thread(target=lambda: answers.append(decide(served, first, "accept"))) for _ in range(2)]
    for each in tabs:
        each.start()
    for each in tabs:
        each.join()

    assert ["error" in each for each in answers].count(True) == 1
    assert len(events_of(served)) == 2


@pytest.mark.parametrize(
    ("decision", "more", "error"),
    [
        ("accept", {"date": "whenever it was"}, "whenever"),
        ("accept", {"quote": "never written"}, "not proposed any more"),
        ("accept", {"sha256": "0" * 64}, "not the one that you see"),
        ("accept", {"number": "x"}, "no number"),
        ("cite", {}, "there is no event"),
        ("cite", {"event": "none"}, "there is no event"),
        ("delete", {}, "nothing such is decided"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_written(
    standing_text: Served, decision: str, more: Mapping[str, str], error: str
) -> None:
    before = standing_text.file.read_bytes()

    assert error in str(decide(standing_text, proposed(standing_text)[0], decision, **more)["error"])

    assert standing_text.file.read_bytes() == before


@pytest.fixture(scope="module")
def standing_text(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    file = tmp_path_factory.mktemp("standing") / "events.yaml"
    file.write_text(FILE, encoding="utf-8")
    with serving(file) as made:
        assert made.post("/sources/paste", {"id": "paper", "text": TEXT}).status == 200
        yield made


def test_drafts_that_wait_in_the_file_are_accepted_and_rejected(served: Served) -> None:
    copy = str(served.file.absolute().parent / "sources" / "paper.txt")
    assert main(["draft", copy, "--source", "paper", "--all", "-f", str(served.file)]) == 0
    waiting = json.loads(served.ask("/drafts/waiting?id=paper").text)["drafts"]
    assert len(waiting) == 4
    assert json.loads(served.ask("/drafts/waiting?id=other").text)["drafts"] == []

    assert served.post("/drafts/accept", {"id": waiting[0]["id"]}).status == 200
    assert served.post("/drafts/reject", {"id": waiting[2]["id"]}).status == 200

    left = json.loads(served.ask("/drafts/waiting").text)["drafts"]
    assert [each["id"] for each in left] == [waiting[1]["id"], waiting[3]["id"]]
    assert served.post("/drafts/accept", {"id": "opening-none"}).status == 422


def test_what_is_decided_goes_to_the_file_that_knows_the_source(tmp_path: Path) -> None:
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    first.write_text("events: []\n", encoding="utf-8")
    second.write_text(FILE, encoding="utf-8")
    desk = Desk(names=[str(first), str(second)], max_size=LARGEST)
    answers = {each.path: each.answer for each in (*sources(desk), *drafts(desk))}

    answers["/sources/paste"](Asked({}, json.dumps({"id": "paper", "text": TEXT}).encode()))
    found = json.loads(bytes(answers["/drafts/proposed"](Asked({"id": "paper"})).body))["proposals"][0]
    sha256 = sha256_of((TEXT + "\n").encode()).hexdigest()
    known = {name: found[name] for name in ("quote", "said", "number")}
    answers["/drafts/decide"](
        Asked({}, json.dumps({**known, "source": "paper", "sha256": sha256, "decision": "accept"}).encode())
    )

    assert first.read_text(encoding="utf-8") == "events: []\n"
    assert found["quote"] in second.read_text(encoding="utf-8")
    assert main(["check", str(second)]) == 0


HEADER = "include: [.]\nsources:\n  paper: {title: Bridge closed, published: 2023-06-21}\n"


@pytest.mark.parametrize("note", [False, True])
@pytest.mark.parametrize("whole", [False, True])
def test_where_each_event_is_a_file_what_is_accepted_is_one_more(tmp_path: Path, *, note: bool, whole: bool) -> None:
    event = "id: opening\ndate: 1997-05\ntitle: The bridge was opened\n"
    tmp_path.joinpath("events.yaml").write_text(HEADER, encoding="utf-8")
    tmp_path.joinpath("opening.md" if note else "opening.yaml").write_text(
        f"---\n{event}---\n" if note else event, encoding="utf-8"
    )
    with serving(tmp_path if whole else tmp_path / "events.yaml") as served:
        assert served.post("/sources/paste", {"id": "paper", "text": TEXT}).status == 200
        before = {each.name for each in tmp_path.iterdir()}

        ids = decide(served, proposed(served)[0], "accept")["ids"]

        made = {each for each in tmp_path.iterdir() if each.name not in before}
        assert [each.stem for each in made] == ids
        assert [each.suffix for each in made] == [".md" if note else ".yaml"]
        assert served.post("/undo", {}).status == 200
        assert {each.name for each in tmp_path.iterdir()} == before


def test_a_text_is_read_by_the_words_of_the_languages_that_are_asked_for(served: Served) -> None:
    served.post("/sources/add", {"title": "Brücke", "published": "2023-06-21"})
    served.post("/sources/paste", {"id": "brucke", "text": "Die Brücke wurde am 3. Mai 2022 geschlossen."})
    asked = "/drafts/proposed?id=brucke&language="

    (found,) = json.loads(served.ask(f"{asked}de").text)["proposals"]

    assert found["date"] == "2022-05-03"
    assert "xx" in json.loads(served.ask(f"{asked}xx").text)["error"]
    sha256 = json.loads(served.ask("/article/text?id=brucke").text)["sha256"]
    key = {name: found[name] for name in ("quote", "said", "number")}
    value = {"source": "brucke", "sha256": sha256, "decision": "accept", "language": "de", **key}
    assert served.post("/drafts/decide", value).status == 200
