"""`timeline cite`, and `timeline edit` of lists and citations."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.model import Citation, Event, Stance
from timeline.events.reading.reader import read

NATO = ["--source", "nato-vilnius-communique"]


def event(path: Path, identity: str) -> Event:
    return next(each for each in read([path])[0].events if each.id == identity)


def last(path: Path, identity: str) -> Citation:
    return event(path, identity).citations[-1]


def test_a_source_more_is_cited(run: Run, shipped: Path) -> None:
    before = shipped.read_text()
    more = ["--quote", "q: #1", "--at", "p. 14", "--stance", "denies", "--preferred"]
    done = run("cite", "bbc-interview", *NATO, *more, "-f", shipped)

    citation = last(shipped, "bbc-interview")
    assert done.status == 0, done.err
    assert (citation.source, citation.quote, citation.at) == ("nato-vilnius-communique", "q: #1", "p. 14")
    assert (citation.stance, citation.preferred, citation.date) == (Stance.DENIES, True, None)
    added = '      - source: nato-vilnius-communique\n        quote: "q: #1"\n        at: p. 14\n'
    assert added + "        stance: denies\n        preferred: true\n" in shipped.read_text()
    run("undo", "-f", shipped)
    assert shipped.read_text() == before


def test_words_are_read_from_the_day_of_the_source_that_is_cited(run: Run, shipped: Path) -> None:
    done = run("cite", "bbc-interview", *NATO, "--said", "yesterday", "-f", shipped)

    citation = last(shipped, "bbc-interview")
    assert "said: yesterday, read from 2023-07-11" in done.out
    assert "the event's own date is 21 June 2023" in done.err
    assert citation.said == "yesterday"
    assert citation.date is not None
    assert citation.date.text == "2023-07-10"


def test_a_date_that_is_the_events_own_goes_without_saying(run: Run, shipped: Path) -> None:
    run("cite", "vilnius-summit", *NATO, "--date", "2023-07-11/2023-07-12", "--said-on", "yesterday", "-f", shipped)

    citation = last(shipped, "vilnius-summit")
    assert citation.date is None
    assert citation.said_on is not None
    assert citation.said_on.text == "2023-06-20"


def test_an_event_without_sources_gets_its_first(run: Run, plain: Path) -> None:
    done = run("cite", "a", "--source", "https://example.org/a,b", "-f", plain)

    assert done.status == 0
    assert [each.source for each in event(plain, "a").citations] == ["https://example.org/a,b"]
    assert run("cite", "a", "--source", "new", "--declare", "-f", plain).status == 0
    assert [*read([plain])[0].sources] == ["new"]
    assert run("check", plain).status == 0


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["cite", "bbc-intervew", *NATO], 1, "did you mean `bbc-interview`?"),
        (["cite", "bbc-interview", "--source", "nato"], 1, "did you mean `nato-vilnius-communique`?"),
        (["cite", "bbc-interview", "--source", "https://a.b", "--said", "yesterday"], 2, "nobody wrote on which day"),
        (["cite", "bbc-interview"], 2, "`timeline cite` needs --source"),
        (["cite", "bbc-interview", "--source", " "], 2, "--source is empty"),
        (["edit", "bbc-interview", "--set", "sources.2.quote=x"], 1, "there are 1, counted from 1"),
        (["edit", "bbc-interview", "--set", "sources.1.page=x"], 2, "did you mean `at`?"),
        (["edit", "bbc-interview", "--set", "sources.1.stance=denys"], 1, "did you mean `denies`?"),
        (["edit", "bbc-interview", "--set", "sources.1=nato"], 1, "the source `nato` is not declared"),
        (["edit", "bbc-interview", "--drop", "tags=x"], 1, "`tags` has no `x`"),
        (["edit", "bbc-interview", "--drop", "title=x"], 2, "`title` is no list"),
        (["edit", "bbc-interview", "--drop", "sources.1.quote"], 2, "--unset sources.1.quote"),
        (["edit", "bbc-interview", "--add", "tags"], 2, "adds nothing"),
        (["edit", "vilnius-summit", "--add", "tags=a", "--set", "tags=b"], 2, "one of both"),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    run: Run, shipped: Path, arguments: list[str], status: int, message: str
) -> None:
    before = shipped.read_bytes()
    done = run(*arguments, "-f", shipped)

    assert done.status == status
    assert message in done.err
    assert shipped.read_bytes() == before


LONG = "\n    - source: s\n      quote: q # n\n    - t"


@pytest.mark.parametrize(
    ("sources", "arguments", "expected"),
    [
        ("[s] # n", ["--set", "sources.1.quote=q"], "[{source: s, quote: q}] # n"),
        ("[s, t]", ["--set", "sources.t.at=p. 3"], "[s, {source: t, at: p. 3}]"),
        ("[s, t]", ["--drop", "sources=s"], "[t]"),
        ("[s, t]", ["--drop", "sources.1", "--add", "sources=u"], "[t, u]"),
        ("\n    - s # n\n    - t", ["--set", "sources.1.at=q"], "\n    - source: s # n\n      at: q\n    - t"),
        ("\n    - s\n    - t # n", ["--add", "sources=u"], "\n    - s\n    - t # n\n    - u"),
        (LONG, ["--unset", "sources.1.quote"], "\n    - source: s\n    - t"),
        (LONG, ["--set", "sources.1.date=2020"], LONG.replace("# n", "# n\n      date: 2020")),
        (LONG, ["--set", "sources.1.x-a=1"], LONG.replace("# n", '# n\n      x-a: "1"')),
        (LONG, ["--set", "sources.1=u"], LONG.replace("source: s", "source: u")),
        (LONG, ["--drop", "sources=t"], LONG.removesuffix("\n    - t")),
        ("[s, s]", ["--drop", "sources.2"], "[s]"),
        ("[s]", ["--unset", "sources.1.quote"], "[s]"),
    ],
)
def test_only_the_item_is_touched(run: Run, tmp_path: Path, sources: str, arguments: list[str], expected: str) -> None:
    path = tmp_path / "events.yaml"
    text = "sources: {s: , t: , u: }\nevents:\n  - id: a\n    date: 2020\n    title: A\n    sources: {}\n    x-own: 1\n"
    path.write_text(text.replace("sources: {}", f"sources: {sources}"))
    done = run("edit", "a", *arguments, "-f", path)

    assert done.status == 0, done.err
    assert path.read_text() == text.replace("sources: {}", f"sources: {expected}")


def test_words_of_a_list_are_added_once_and_dropped(run: Run, shipped: Path) -> None:
    run("edit", "vilnius-summit", "--add", "tags=nato, summit", "--add", "actors=Foreign, and more", "-f", shipped)
    summit = event(shipped, "vilnius-summit")
    assert (summit.tags, summit.actors[-1]) == (("nato", "summit"), "Foreign, and more")

    run("edit", "vilnius-summit", "--drop", "tags=nato,summit", "--drop", "actors=Foreign, and more", "-f", shipped)
    assert event(shipped, "vilnius-summit").tags == ()
    assert "tags" not in shipped.read_text().partition("id: vilnius-summit")[2].partition("sources:")[0]


def test_a_source_that_is_cited_twice_is_named_by_its_number(run: Run, shipped: Path) -> None:
    run("cite", "bbc-interview", "--source", "hotnews-2023-06-21", "--quote", "twice", "-f", shipped)
    refused = run("edit", "bbc-interview", "--drop", "sources=hotnews-2023-06-21", "-f", shipped)

    assert refused.status == 1
    assert "write sources.1 or sources.2" in refused.err
    assert run("edit", "bbc-interview", "--drop", "sources.2", "-f", shipped).status == 0
    assert [each.quote for each in event(shipped, "bbc-interview").citations] != ["twice"]


def test_a_date_of_a_claim_is_read_from_its_own_day(run: Run, shipped: Path) -> None:
    done = run("edit", "vilnius-summit", "--set", "sources.2.date=yesterday", "-f", shipped)

    claim = event(shipped, "vilnius-summit").citations[1].date
    assert done.status == 0
    assert claim is not None
    assert claim.text == "2023-07-10"
    assert "read from 2023-07-11" in done.out


def test_json_stays_json(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text('{"sources": {"s": {}}, "events": [{"id": "a", "date": "2020", "title": "A", "tags": ["x"]}]}')
    for arguments in (
        ["edit", "a", "--add", "tags=y", "--set", "tags.1=z", "--add", "sources=s"],
        ["edit", "a", "--set", "sources.1.quote=q"],
        ["cite", "a", "--source", "https://example.org/a", "--preferred"],
        ["sources", "add", "t", "--title", "T"],
        ["sources", "rename", "t", "u"],
        ["merge-events", "a", "b", "--take", "all"],
        ["edit", "a", "--drop", "sources.1", "--unset", "tags"],
    ):
        run("add", "B", "--id", "b", "--date", "2021", "--tag", "w", "-f", path)
        assert run(*arguments, "-f", path).status == 0, arguments
        json.loads(path.read_text())


def test_a_date_of_a_claim_is_read_from_the_day_that_is_set_beside_it(run: Run, shipped: Path) -> None:
    both = ["--set", "sources.1.date=yesterday", "--set", "sources.1.said_on=2023-06-10"]
    run("edit", "bbc-interview", *both, "-f", shipped)

    claim = event(shipped, "bbc-interview").citations[0]
    assert claim.date is not None
    assert claim.said_on is not None
    assert (claim.said_on.text, claim.date.text) == ("2023-06-10", "2023-06-09")


def test_the_same_claim_twice_is_refused_and_a_pinpoint_is_shown(run: Run, shipped: Path) -> None:
    claim = ("cite", "vilnius-summit", "--source", "un-es-11-1", "--quote", "q", "--at", "p. 3", "-f", shipped)
    assert run(*claim).status == 0
    before = shipped.read_bytes()
    done = run(*claim)

    assert (done.status, shipped.read_bytes()) == (1, before)
    assert "has this claim of un-es-11-1 already" in done.err
    assert ", p. 3\n" in run("show", "vilnius-summit", shipped).out


@pytest.mark.parametrize(
    ("words", "quote", "kept"),
    [
        ("on Monday", "It was  On\nMonday.", True),
        ("two days ago", "It was on Monday.", False),
        ("two days ago", "", True),
    ],
)
def test_words_that_are_not_those_of_the_quote_are_not_said_by_the_source(
    run: Run,
    shipped: Path,
    words: str,
    quote: str,
    kept: bool,  # noqa: FBT001 - a column of the table
) -> None:
    quoted = ["--quote", quote] if quote else []
    added = run("add", "X", "--date", words, "--source", "hotnews-2023-06-21", *quoted, "-f", shipped)
    cited = run("cite", "bbc-interview", "--date", words, "--source", "hotnews-2023-06-21", *quoted, "-f", shipped)

    events = {event.id: event for event in read([shipped])[0].events}
    for done, citation in ((added, events["x"].citations[0]), (cited, events["bbc-interview"].citations[-1])):
        assert done.status == 0
        assert (citation.said == words, "only the date is kept" in done.err) == (kept, not kept)
    assert events["x"].date == "2023-06-19"
