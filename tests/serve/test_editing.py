"""Edits from the browser: those of the command line, with what was seen held against what is there."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

import pytest

from timeline.cli import main
from timeline.edits.plans import digest_of
from timeline.events.reading.input_bytes import LARGEST
from timeline.problems import TimelineError
from timeline.serve.asking import Asked, refused
from timeline.serve.session import Session
from timeline.serve.workshop import workshop_of

FILE = """\
title: T
categories:
  war: {label: War}
  talks: {}
sources:
  bbc: {title: BBC, published: 2023-06-24}
  old: {title: Old}
events:
  - id: march # kept
    date: 2023-06-24
    title: The march
    category: war
    tags: [east, south]
    place: {name: Rostov, lat: 47.2, lon: 39.7}
    sources:
      - source: bbc
        quote: they march
        x-mine: y
      - old
  - {id: summit, date: 2023-07-11, title: Summit, category: talks}
"""


class Told(TypedDict, total=False):
    """What is told, in all answers together."""

    error: str
    hint: str
    undeclared: list[str]
    saved: bool
    difference: list[str]
    notes: list[str]
    files: list[str]
    digest: str
    theirs: str
    ours: str
    same: bool
    text: str
    fields: dict[str, str]
    file: str
    ids: list[str]
    categories: list[dict[str, str]]
    sources: list[dict[str, str]]
    tags: list[str]
    actors: list[str]
    places: list[str]
    rows: list[list[str]]
    against: str


class Desk:
    """What is asked without a server between; what guards the addresses is tested for all of them elsewhere."""

    def __init__(self, name: str) -> None:
        self.file = Path(name)
        self.session = Session([name], LARGEST)
        self.addresses = {each.path: each.answer for each in workshop_of(self.session)}

    @property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")

    def ask(self, path: str, asked: Asked) -> tuple[int, Told]:
        try:
            answer = self.addresses[path](asked)
        except TimelineError as error:
            answer = refused(error)
        return answer.status_code, json.loads(bytes(answer.body))

    def get(self, path: str, **query: str) -> Told:
        return self.ask(path, Asked(query))[1]

    def post(self, path: str, value: object) -> tuple[int, Told]:
        return self.ask(path, Asked({}, json.dumps(value).encode()))

    def edit(self, path: str, value: Mapping[str, object]) -> tuple[int, Told]:
        """Ask for an edit of what the file holds, to be saved."""
        return self.post(path, {"digest": digest_of(self.text), "save": True, **value})

    def saved(self, path: str, value: Mapping[str, object]) -> str:
        status, answer = self.edit(path, value)
        assert (status, answer.get("error", "")) == (200, "")
        return self.text

    def by_command(self, *arguments: str) -> str:
        """Return what the command line makes of the file; it is as it was then."""
        assert main([*arguments, "-f", str(self.file)]) == 0
        made = self.text
        assert main(["undo", "-f", str(self.file)]) == 0
        return made


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.yaml").write_text(FILE, encoding="utf-8")
    return Desk("t.yaml")


OF_BBC = "read from 2023-06-24, the day of the source"
NEW = {"title": "New one", "date": "2023-08"}


@pytest.mark.parametrize(
    ("value", "options"),
    [
        ({}, ()),
        ({"date": "the day before yesterday"}, ()),
        ({"date": "yesterday", "claims": [{"source": "bbc"}]}, ("--source", "bbc")),
        (
            {
                "category": "war",
                "tags": ["east", "north"],
                "actors": ["Miller, John", "B"],
                "place": "Kyiv",
                "status": "announced",
                "verification": "unverified",
                "description": "One\n\ntwo",
                "id": "an-id",
            },
            (
                "--category", "war", "--tag", "east", "--tag", "north", "--actor", "Miller, John", "--actor", "B",
                "--place", "Kyiv", "--status", "announced", "--verification", "unverified",
                "--description", "One\n\ntwo", "--id", "an-id",
            ),
        ),
        (
            {"claims": [
                {"source": "bbc", "quote": "so it is", "at": "p. 1", "said": "in August"},
                {"source": "https://a.example/x", "quote": "q"},
                {"source": "", "quote": ""},
            ]},
            (
                "--source", "bbc", "--quote", "so it is", "--at", "p. 1", "--said", "in August",
                "--source", "https://a.example/x", "--quote", "q",
            ),
        ),
    ],
)  # fmt: skip
def test_what_is_added_is_what_the_command_adds(desk: Desk, value: dict[str, object], options: tuple[str, ...]) -> None:
    wanted = {**NEW, **value}
    expected = desk.by_command("add", "New one", "--date", str(wanted["date"]), *options)

    assert desk.saved("/add", wanted) == expected
    assert desk.post("/undo", {})[0] == 200
    assert desk.text == FILE


@pytest.mark.parametrize(
    ("value", "options"),
    [
        ({"values": {"title": "Better"}}, ("--set", "title=Better")),
        ({"values": {"date": "2023-06-25"}}, ("--set", "date=2023-06-25")),
        (
            {"values": {"category": "talks", "status": "happened"}},
            ("--set", "category=talks", "--set", "status=happened"),
        ),
        ({"values": {"tags": ["east", "west"]}}, ("--set", "tags=east,west")),
        ({"values": {"category": "", "tags": []}}, ("--unset", "category", "--unset", "tags")),
        ({"values": {"place.name": "Bataysk"}}, ("--set", "place.name=Bataysk")),
        ({"values": {"place": ""}}, ("--unset", "place")),
        ({"values": {"description": "a\n\nb"}}, ("--set", "description=a\n\nb")),
        (
            {"claims": [{"was": 0, "source": "bbc", "quote": "we march", "at": "1:20"}, {"was": 1, "source": "old"}]},
            ("--set", "sources.1.quote=we march", "--set", "sources.1.at=1:20"),
        ),
        (
            {"claims": [{"was": 1, "source": "old", "quote": "q"}]},
            ("--set", "sources.2.quote=q", "--drop", "sources.1"),
        ),
        ({"claims": [{"was": 0, "source": "bbc", "quote": "they march"}]}, ("--drop", "sources.2")),
        ({"claims": []}, ("--unset", "sources")),
    ],
)  # fmt: skip
def test_what_is_changed_is_what_the_command_changes(
    desk: Desk, value: dict[str, object], options: tuple[str, ...]
) -> None:
    expected = desk.by_command("edit", "march", *options)
    assert desk.saved("/edit", {"event": "march", **value}) == expected
    assert "# kept" in desk.text


def test_words_are_read_from_the_days_of_the_sources_that_the_form_has(desk: Desk) -> None:
    only = [{"was": 0, "source": "bbc", "quote": "they march"}]
    expected = desk.by_command("edit", "march", "--set", "date=2023-06-23", "--drop", "sources.2")

    assert desk.saved("/edit", {"event": "march", "values": {"date": "yesterday"}, "claims": only}) == expected


def test_a_citation_that_is_added_is_what_cite_adds(desk: Desk) -> None:
    kept = [{"was": 0, "source": "bbc", "quote": "they march"}, {"was": 1, "source": "old"}]
    new = {"source": "bbc", "quote": "and more", "said": "yesterday"}
    expected = desk.by_command("cite", "march", "--source", "bbc", "--quote", "and more", "--said", "yesterday")

    assert desk.saved("/edit", {"event": "march", "claims": [*kept, new]}) == expected


def test_the_text_of_an_event_is_written_anew(desk: Desk) -> None:
    new = "{id: summit, date: 2023-07-11, title: Summit, category: talks, icon: '*'}"

    assert desk.saved("/rewrite", {"event": "summit", "text": new}) == FILE.replace("talks}", "talks, icon: '*'}")


def test_without_save_nothing_is_written_and_the_difference_is_told(desk: Desk) -> None:
    status, answer = desk.edit("/edit", {"event": "march", "values": {"title": "Better"}, "save": False})

    assert status == 200
    assert answer["saved"] is False
    assert "-    title: The march" in answer["difference"]
    assert "+    title: Better" in answer["difference"]
    assert desk.text == FILE


def test_a_date_is_told_as_it_was_understood(desk: Desk) -> None:
    _, answer = desk.edit("/add", {**NEW, "date": "yesterday", "claims": [{"source": "bbc"}]})

    assert answer["notes"] == [
        "Friday 23 June 2023",
        "  2023-06-23",
        "  said: yesterday, read from 2023-06-24",
    ]


def test_an_event_is_told_with_its_keys_its_text_and_the_digest(desk: Desk) -> None:
    told = desk.get("/event", id="summit")

    assert told["text"] == "{id: summit, date: 2023-07-11, title: Summit, category: talks}"
    assert told["fields"] == {"id": "summit", "date": "2023-07-11", "title": "Summit", "category": "talks"}
    assert told["digest"] == digest_of(FILE)


def test_names_are_told_for_completion(desk: Desk) -> None:
    told = desk.get("/names")

    assert told["ids"] == ["march", "summit"]
    assert told["categories"] == [{"id": "war", "label": "War"}, {"id": "talks", "label": ""}]
    assert told["sources"] == [{"id": "bbc", "label": "BBC"}, {"id": "old", "label": "Old"}]
    assert (told["tags"], told["actors"], told["places"]) == (["east", "south"], [], ["Rostov"])
    assert (told["file"], told["digest"]) == ("t.yaml", digest_of(FILE))


def by_hand(desk: Desk) -> None:
    desk.file.write_text(FILE.replace("The march", "Their march"), encoding="utf-8")


@pytest.mark.parametrize("save", [True, False])
@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/add", NEW),
        ("/edit", {"event": "march", "values": {"title": "Mine"}}),
        ("/rewrite", {"event": "march", "text": "id: march\ndate: 2023\ntitle: Mine"}),
    ],
)
def test_an_edit_of_what_the_file_was_is_refused(
    desk: Desk, path: str, value: dict[str, object], *, save: bool
) -> None:
    digest = digest_of(FILE)
    by_hand(desk)

    status, answer = desk.post(path, {**value, "digest": digest, "save": save})

    assert status == 409
    assert "was changed meanwhile" in answer["error"]
    assert desk.text == FILE.replace("The march", "Their march")


def test_both_versions_of_a_conflict_are_told(desk: Desk) -> None:
    base = desk.get("/event", id="march")["text"]
    by_hand(desk)

    value = {"event": "march", "values": {"title": "Mine"}, "base": base, "digest": digest_of(FILE)}
    answer = desk.post("/edit", value)[1]

    assert answer["theirs"] == base.replace("The march", "Their march")
    assert answer["ours"] == base.replace("The march", "Mine")
    assert answer["same"] is False
    assert answer["digest"] == digest_of(desk.text)


def test_a_change_elsewhere_in_the_file_is_told_as_such(desk: Desk) -> None:
    base = desk.get("/event", id="summit")["text"]
    by_hand(desk)

    value = {"event": "summit", "text": "x", "base": base, "digest": digest_of(FILE)}

    assert desk.post("/rewrite", value)[1]["same"] is True


@pytest.mark.parametrize(
    ("path", "value", "error"),
    [
        ("/add", {}, "an event needs a title"),
        ("/add", {"title": "X"}, "an event needs a date"),
        ("/add", {**NEW, "date": "someday soonish"}, ""),
        ("/add", {**NEW, "title": "a\nb"}, "`title` is one line"),
        ("/add", {**NEW, "id": "march"}, "there is an event `march` already"),
        ("/add", {**NEW, "titel": "x"}, "there is no `titel`"),
        ("/add", {**NEW, "status": "maybe"}, "there is no `maybe` here"),
        ("/add", {**NEW, "tags": "east"}, "`tags` is a list"),
        ("/add", {**NEW, "tags": [1]}, "`tags` is a list of texts"),
        ("/add", {**NEW, "title": 5}, "`title` is a text"),
        ("/add", {**NEW, "save": "yes"}, "`save` is true or false"),
        ("/add", {**NEW, "claims": [{"quote": "q"}]}, "a citation needs its source"),
        ("/add", {**NEW, "claims": [{"source": "bbc", "x": "y"}]}, "there is no `x`"),
        ("/add", {**NEW, "date": "yesterday", "claims": [{"source": "old"}]}, "nobody wrote on which day"),
        ("/edit", {"event": "nobody"}, "there is no event `nobody`"),
        ("/edit", {"event": "march", "values": {"id": "x"}}, "an id is not set like other keys"),
        ("/edit", {"event": "march", "values": {"title": ""}}, "an event needs `title`"),
        ("/edit", {"event": "march", "values": {"titel": "x"}}, "an event has no key `titel`"),
        ("/edit", {"event": "march", "values": {"date": "32 June"}}, ""),
        ("/edit", {"event": "march", "values": []}, "`values` is an object"),
        ("/edit", {"event": "march", "claims": [{"was": 2, "source": "bbc"}]}, "these are not the citations"),
        ("/edit", {"event": "march", "claims": [{"was": 0, "source": "a"}, {"was": 0, "source": "b"}]}, "these"),
        ("/edit", {"event": "march", "claims": [{"was": 0}]}, "a citation needs its source"),
        ("/edit", {"event": "march", "claims": [{"was": True, "source": "bbc"}]}, "`was` is a whole number"),
        ("/rewrite", {"event": "march", "text": "id: x\ndate: 2020\ntitle: A"}, "the id of this event is `march`"),
        ("/rewrite", {"event": "march", "text": "id: march\ndate: soonish\ntitle: A"}, ""),
    ],
    ids=lambda each: str(each)[:60],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_the_file_stays(
    desk: Desk, path: str, value: dict[str, object], error: str
) -> None:
    status, answer = desk.edit(path, value)

    assert status == 422
    assert error in str(answer["error"])
    assert answer["error"]
    assert desk.text == FILE


def test_names_that_are_not_declared_are_told_and_declared_where_that_is_wanted(desk: Desk) -> None:
    value = {**NEW, "category": "wars", "claims": [{"source": "reuters"}]}

    status, answer = desk.edit("/add", value)
    assert (status, answer["undeclared"]) == (422, ["wars", "reuters"])
    assert "did you mean `war`?" in str(answer["hint"])
    assert desk.text == FILE

    expected = desk.by_command(
        "add", "New one", "--date", "2023-08", "--category", "wars", "--source", "reuters", "--declare"
    )
    assert desk.saved("/add", {**value, "declare": True}) == expected


def test_a_new_name_of_an_event_that_is_there_is_declared(desk: Desk) -> None:
    expected = desk.by_command("edit", "summit", "--set", "category=peace", "--declare")

    assert desk.saved("/edit", {"event": "summit", "values": {"category": "peace"}, "declare": True}) == expected


def test_a_file_that_is_not_understood_is_never_edited(desk: Desk) -> None:
    broken = FILE.replace("{id: summit", "[id: summit")
    desk.file.write_text(broken, encoding="utf-8")

    for path, value in (("/add", NEW), ("/edit", {"event": "summit", "values": {"title": "x"}})):
        status, answer = desk.edit(path, value)
        assert status == 422
        assert "t.yaml:" in str(answer["error"])
    assert desk.text == broken


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("category: war", "category: wars", "dangling-category"),
        ("category: war", 'category: "wars"', "dangling-category"),
        ("    tags:", "    tgas:", "unknown-key"),
        ("source: bbc", "source: bbcc", "dangling-source"),
    ],
)
def test_what_was_meant_is_written_where_it_is_certain(desk: Desk, old: str, new: str, code: str) -> None:
    desk.file.write_text(FILE.replace(old, new), encoding="utf-8")
    (problem,) = [each for each in desk.session.problems() if each.code == code]
    file, line, column, *_ = problem.place
    named = {"file": file, "line": line, "column": column, "code": code, "message": problem.message}

    status, answer = desk.post("/fix", named)

    assert (status, answer.get("error", "")) == (200, "")
    assert desk.text.replace('"', "") == FILE
    assert desk.post("/fix", named)[0] == 422
    assert desk.post("/undo", {})[0] == 200
    assert desk.text == FILE.replace(old, new)


def test_a_new_event_of_a_folder_is_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text("include: [.]\nevents: []\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("id: a\ndate: 2020\ntitle: A\n", encoding="utf-8")
    desk = Desk(str(tmp_path))
    for declare, category in ((False, ""), (True, "new")):
        value = {"title": f"New {category}", "date": "2021", "category": category, "declare": declare, "save": True}
        assert desk.post("/add", {**value, "digest": ""})[0] == 200
    told = desk.get("/event", id="new")
    value = {"event": "new", "digest": told["digest"], "values": {"title": "Newer"}, "save": True}
    assert desk.post("/edit", value)[0] == 200

    assert (tmp_path / "new.yaml").read_text(encoding="utf-8") == "id: new\ndate: 2021\ntitle: Newer\n"
    assert (tmp_path / "new-new.yaml").exists()
    assert "new:" in (tmp_path / "events.yaml").read_text(encoding="utf-8")


def test_undo_takes_an_edit_of_the_command_line_back_and_the_command_one_of_the_browser(desk: Desk) -> None:
    assert main(["add", "New", "--date", "2023-06-24", "-f", str(desk.file)]) == 0
    assert desk.post("/undo", {})[0] == 200
    assert desk.text == FILE

    desk.saved("/add", NEW)
    assert main(["undo", "-f", str(desk.file)]) == 0
    assert desk.text == FILE


def test_undo_says_what_it_took_back(desk: Desk) -> None:
    desk.saved("/add", NEW)

    told = desk.post("/undo", {})[1]

    assert told["files"] == ["t.yaml"]
    assert "-    title: New one" in told["difference"]


def test_undo_says_where_there_is_nothing_to_take_back(desk: Desk) -> None:
    status, answer = desk.post("/undo", {})

    assert status == 422
    assert answer["error"] == "no edit is known that could be taken back"


def test_undo_leaves_what_others_wrote_since(desk: Desk) -> None:
    desk.saved("/add", NEW)
    desk.file.write_text(desk.text + "# mine\n", encoding="utf-8")

    status, answer = desk.post("/undo", {})

    assert status == 422
    assert "was changed since" in answer["error"]
    assert "# mine" in desk.text


@pytest.mark.parametrize(
    ("query", "words", "against"),
    [
        ({"text": "2022-10"}, "October 2022", ""),
        ({"text": "yesterday", "sources": "bbc"}, "Friday 23 June 2023", OF_BBC),
        ({"text": "yesterday", "event": "march", "sources": "bbc"}, "Friday 23 June 2023", OF_BBC),
    ],
)  # fmt: skip
def test_a_date_is_explained(desk: Desk, query: dict[str, str], words: str, against: str) -> None:
    told = desk.get("/explain", **query)

    assert ["words", words] in told["rows"]
    assert told["against"] == against
    assert not told["error"]


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ({"text": "2022-13"}, "month"),
        ({"text": ""}, ""),
        ({"text": "x" * 3000}, "at most 2,000"),
        ({"text": "yesterday", "sources": "old"}, "nobody wrote on which day"),
        ({"text": "2020", "event": "nobody"}, "there is no event `nobody`"),
    ],
    ids=str,
)
def test_a_date_that_is_refused_says_why(desk: Desk, query: dict[str, str], error: str) -> None:
    told = desk.get("/explain", **query)

    assert told["error"]
    assert error in str(told["error"])


def test_a_date_with_several_readings_names_them(desk: Desk) -> None:
    told = desk.get("/explain", text="6/7/2023")

    assert "2023-06-07" in told["hint"]
    assert "2023-07-06" in told["hint"]


def test_an_event_that_is_added_meanwhile_is_shown_beside_the_one_of_the_same_title(desk: Desk) -> None:
    digest = digest_of(desk.text)
    theirs = "  - {id: theirs, date: 2023-06-25, title: A bridge is opened}\n"
    desk.file.write_text(desk.text + theirs, encoding="utf-8")
    event = {"title": "a bridge is opened", "date": "2023-06-24", "save": True}

    status, told = desk.post("/add", {**event, "digest": digest})

    assert status == 409
    assert "id: theirs" in told["theirs"]
    assert "title: a bridge is opened" in told["ours"]
    assert not told["same"]
    other = desk.post("/add", {**event, "title": "Another", "digest": digest})[1]
    assert (other["theirs"], other["same"]) == ("", True)
    assert desk.post("/add", {**event, "digest": told["digest"]})[0] == 200
