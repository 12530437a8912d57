"""The description of the server is a contract: it names every address, and every answer is as it says."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from jsonschema import Draft202012Validator
from starlette.applications import Starlette
from starlette.routing import Route

from tests.serve.serving import Answer, Served, serving
from timeline.cli.commands.serve import viewer_of
from timeline.cli.workshop.addresses import addresses
from timeline.cli.workshop.sources import BYTES
from timeline.events.reading.input_bytes import LARGEST
from timeline.serve.application import Around, Listeners, application, described
from timeline.serve.asking import Writes
from timeline.serve.description.document import ADDRESSES, document
from timeline.serve.description.schemas import CONFLICT, JSON, REFUSED, Described

FILE = """\
publish: [unverified]
categories:
  works: {label: Works}
sources:
  paper: {title: Bridge closed, published: 2023-06-21}
events:
  - {id: opening, date: 1997-05, title: The bridge was opened, sources: [paper], category: wroks}
"""
TEXT = "The bridge was closed on Wednesday, they said.\n\nIt opens again on 4 July. It was repaired on 5 June."
COPY = Path(__file__).parents[2] / "docs" / "openapi.json"


class Exchange(NamedTuple):
    """An address, what it was asked, what it answered."""

    path: str
    answer: Answer


def get(served: Served, path: str) -> Exchange:
    return Exchange(path.partition("?")[0], served.ask(path))


def post(served: Served, path: str, value: object, **headers: str) -> Exchange:
    return Exchange(path.partition("?")[0], served.post(path, value, **headers))


def seen(served: Served, path: str, name: str) -> str:
    return str(json.loads(served.ask(path).text)[name])


def asked(served: Served) -> Iterator[Exchange]:
    """Ask each address that answers with JSON for something that it can do, in an order in which it can."""
    yield from asked_to_look(served)
    yield from asked_about_sources(served)
    yield from asked_about_drafts(served)
    yield from asked_to_edit(served)


def asked_to_look(served: Served) -> Iterator[Exchange]:
    served.until(lambda: served.viewer.sight.checked)
    yield get(served, "/sight")
    yield get(served, f"/details?number={seen(served, '/sight', 'picture')}")
    problem = json.loads(served.ask("/sight").text)["problems"][0]
    yield post(served, "/fix", {name: problem[name] for name in ("file", "line", "column", "code", "message")})
    yield get(served, "/openapi.json")
    yield get(served, "/publish/formats")
    yield get(served, "/publish/report?format=csv")


def asked_about_sources(served: Served) -> Iterator[Exchange]:
    page = b"<html><head><title>A</title></head></html>"
    yield post(served, "/sources/add", {"title": "Another"})
    yield post(served, "/sources/edit", {"id": "another", "publisher": "The Paper"})
    yield post(served, "/sources/keep?id=another&name=a.txt", b"Some words.", Content_Type=BYTES)
    yield post(served, "/sources/facts?name=a.html", page, Content_Type=BYTES)
    yield post(served, "/sources/paste", {"id": "paper", "text": TEXT})
    yield get(served, "/article/text?id=paper")
    words = {**copy_of(served), "start": "0", "end": "10"}
    yield post(served, "/article/event", {**words, "title": "Closed", "date": "2023-06-21"})
    yield post(served, "/article/citation", {**words, "event": "opening"})
    yield get(served, "/sources")


def asked_about_drafts(served: Served) -> Iterator[Exchange]:
    yield get(served, "/drafts/proposed?id=paper")
    proposal = json.loads(served.ask("/drafts/proposed?id=paper").text)["proposals"][0]
    known = {name: proposal[name] for name in ("quote", "said", "number")}
    yield post(served, "/drafts/decide", {**copy_of(served), **known, "decision": "accept"})
    for number in ("1", "2"):
        draft = {"title": f"Draft {number}", "date": "2023", "verification": "draft", "save": True}
        yield post(served, "/add", {**draft, "digest": seen(served, "/names", "digest")})
    yield get(served, "/drafts/waiting")
    yield post(served, "/drafts/accept", {"id": "draft-1"})
    yield post(served, "/drafts/reject", {"id": "draft-2"})


def asked_to_edit(served: Served) -> Iterator[Exchange]:
    yield get(served, "/names")
    yield get(served, "/explain?text=last%20Tuesday")
    yield get(served, "/explain?text=whenever")
    yield get(served, "/event?id=opening")
    event = {"event": "opening", "digest": seen(served, "/event?id=opening", "digest"), "save": False}
    yield post(served, "/edit", {**event, "values": {"title": "It was opened"}})
    yield post(served, "/rewrite", {**event, "text": seen(served, "/event?id=opening", "text")})
    yield post(served, "/undo", {})


def copy_of(served: Served) -> Mapping[str, str]:
    return {"source": "paper", "sha256": seen(served, "/article/text?id=paper", "sha256")}


@pytest.fixture(scope="module")
def answering(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    file = tmp_path_factory.mktemp("described") / "events.yaml"
    file.write_text(FILE, encoding="utf-8")
    with serving(file) as made:
        yield made


@pytest.fixture(scope="module")
def exchanges(answering: Served) -> list[Exchange]:
    return list(asked(answering))


def routes() -> set[tuple[str, str]]:
    around = Around(workshop=addresses(["events.yaml"], LARGEST))
    app = application(viewer_of(["events.yaml"], LARGEST), Listeners(), "token", 1, around).app
    assert isinstance(app, Starlette)
    found = [each for each in app.routes if isinstance(each, Route)]
    return {(each.path, method.lower()) for each in found for method in each.methods or () if method != "HEAD"}


def faults(value: object, schema: Mapping[str, object]) -> list[str]:
    return [each.message for each in Draft202012Validator(schema).iter_errors(value)]


def test_every_address_is_described_and_no_other() -> None:
    paths = described()["paths"]
    assert isinstance(paths, dict)

    assert {(path, method) for path, methods in paths.items() for method in methods} == routes()


@pytest.mark.parametrize("each", [each for each in ADDRESSES if each.kind == JSON], ids=lambda each: each.path)
def test_an_answer_is_as_it_is_described(each: Described, exchanges: list[Exchange]) -> None:
    found = [made.answer for made in exchanges if made.path == each.path]

    assert found
    assert [answer.status for answer in found] == [200] * len(found), found[0].text
    assert each.answer is not None
    assert [faults(json.loads(answer.text), each.answer) for answer in found] == [[]] * len(found)


@pytest.mark.parametrize("each", [each for each in ADDRESSES if each.takes.body], ids=lambda each: each.path)
def test_a_refusal_is_as_it_is_described(each: Described, answering: Served) -> None:
    answer = answering.post(each.path, b"\0", Content_Type=each.takes.kind)

    if answer.status == 200:
        assert each.path == "/undo"
        return
    assert answer.status == 422
    assert faults(json.loads(answer.text), REFUSED) == []


@pytest.mark.parametrize("each", [each for each in ADDRESSES if each.conflicts], ids=lambda each: each.path)
def test_a_conflict_is_as_it_is_described(each: Described, answering: Served, exchanges: list[Exchange]) -> None:
    assert exchanges
    wanted: Mapping[str, Mapping[str, object]] = {
        "/add": {"title": "A", "date": "2023"},
        "/edit": {"event": "opening", "values": {"title": "B"}},
        "/rewrite": {"event": "opening", "text": "id: a"},
    }

    answer = answering.post(each.path, {**wanted[each.path], "digest": "0" * 64, "save": True})

    assert answer.status == 409, answer.text
    assert faults(json.loads(answer.text), CONFLICT) == []


def test_what_is_sent_is_as_it_is_described() -> None:
    kinds = {each.path: each.kind for each in addresses(["none.yaml"], LARGEST) if isinstance(each, Writes)}

    assert {each.path: each.takes.kind for each in ADDRESSES if each.takes.body} == kinds


def test_the_copy_in_the_manual_is_the_description() -> None:
    assert json.loads(COPY.read_text(encoding="utf-8")) == document({}), "python -m timeline.serve.description"
