"""The page and every export as a download, and what is said of them before."""

import json
import threading
from collections.abc import Iterator

import pytest

from tests.serve.serving import PATIENCE, Served
from timeline.outputs import OUTPUTS
from timeline.problems import TimelineError
from timeline.serve.asking import Asked
from timeline.serve.publishing import MOST_AT_ONCE, Format, Publication, Publishing, Wish

DRAFT = "  - {id: a-draft, date: 2023-06-24, title: Only a draft, verification: draft}\n"
BY_BROWSER = {"png", "pdf"}
GATED = "Only a draft"


def with_draft(served: Served) -> None:
    served.write(served.file.read_text(encoding="utf-8") + DRAFT)


def test_all_formats_and_the_page_are_offered(standing: Served) -> None:
    found = json.loads(standing.ask("/publish/formats").text)["formats"]

    assert [each["name"] for each in found] == ["page", *(each.name for each in OUTPUTS)]
    assert all(each["ending"].startswith(".") for each in found)


@pytest.mark.parametrize("name", ["page", *(each.name for each in OUTPUTS if each.name not in BY_BROWSER)])
def test_each_is_a_download_that_may_do_nothing_here(standing: Served, name: str) -> None:
    answer = standing.ask(f"/publish/file?format={name}&drafts=yes")

    assert answer.status == 200
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''events")
    assert answer.headers["content-security-policy"].startswith("sandbox")
    assert answer.content


def test_a_draft_is_held_back_and_that_is_said_first(served: Served) -> None:
    with_draft(served)

    report = json.loads(served.ask("/publish/report?format=csv").text)
    file = served.ask("/publish/file?format=csv").text

    assert "held back: a-draft (draft)" in report["said"]
    assert report["name"] == "events.csv"
    assert report["bytes"] == len(file.encode())
    assert GATED not in file


def test_drafts_are_in_what_is_asked_for_with_them(served: Served) -> None:
    with_draft(served)

    report = json.loads(served.ask("/publish/report?format=page&drafts=yes").text)

    assert any("1 draft" in line for line in report["said"])
    assert GATED in served.ask("/publish/file?format=page&drafts=yes").text


def test_where_nothing_may_be_published_that_is_the_answer(served: Served) -> None:
    served.write(f"events:\n{DRAFT}")

    for path in ("report", "file"):
        answer = served.ask(f"/publish/{path}?format=page")

        assert answer.status == 422
        assert json.loads(answer.text)["error"] == "nothing may be published: every event is held back"
        assert GATED not in answer.text


def test_files_that_are_not_understood_are_not_published(served: Served) -> None:
    served.write("events: [\n")

    assert served.ask("/publish/file?format=csv&drafts=yes").status == 422


@pytest.mark.parametrize("query", ["", "format=", "format=../events.yaml", "format=csv&theme=red", "format=md"])
def test_what_nobody_can_publish_is_refused_with_what_can_be(standing: Served, query: str) -> None:
    answer = standing.ask(f"/publish/file?{query}")

    assert answer.status == 422
    assert json.loads(answer.text)["hint"]


class Slow:
    """A publisher that goes on when it is let."""

    def __init__(self) -> None:
        self.begun = threading.Semaphore(0)
        self.let = threading.Event()

    def formats(self) -> Iterator[Format]:
        yield Format(name="page", ending=".html")

    def published(self, wish: Wish) -> Publication:
        self.begun.release()
        self.let.wait(PATIENCE)
        return Publication(content=b"", name=wish.format, said=())


def test_only_some_are_made_at_once() -> None:
    slow = Slow()
    answers = Publishing(slow)
    asked = Asked({"format": "page"})
    at_work = [threading.Thread(target=answers.file, args=[asked]) for _ in range(MOST_AT_ONCE)]
    for each in at_work:
        each.start()
        slow.begun.acquire()

    with pytest.raises(TimelineError, match="are being made"):
        answers.file(asked)
    slow.let.set()
    for each in at_work:
        each.join()

    assert answers.file(asked).status_code == 200
