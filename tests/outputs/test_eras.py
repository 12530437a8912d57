"""Eras and categories within others, out and in again; what a format does not hold is counted."""

from dataclasses import replace

import pytest

from tests.formats import exported, full, imported
from tests.odd_texts import ODD_TEXTS
from timeline.dates import parse_date
from timeline.events.model import Category, Era, Event, Timeline
from timeline.events.reading.reader import read_text
from timeline.events.writing.append_many import join
from timeline.inputs import Options
from timeline.inputs.additions import declarations, event_records
from timeline.outputs.registry import OUTPUTS

HOLD = {
    *("json", "jsonl", "timelinejs", "timelinejs-csv", "markwhen", "markdown", "html", "docx", "png", "svg", "pdf"),
    *("bibtex", "ris", "csl-json"),
}


def again(name: str, timeline: Timeline) -> Timeline:
    """Give what comes back of a timeline through a format, in a file of ours."""
    found = imported(exported(timeline, name).content, name, Options(dating=timeline.dating))
    assert found.refused == 0
    text = join("events: []\n", [*event_records(found.events)], declarations(found)).text
    back, problems = read_text(text)
    assert [problem for problem in problems if problem.code != "ambiguous-count"] == []
    return back


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_holds_all_of_them(name: str) -> None:
    back = again(name, full())

    assert back.eras == full().eras
    assert set(back.categories) >= {category for category in full().categories if category.id != "talks"}


@pytest.mark.parametrize(("name", "lost"), [("timelinejs", {"open"}), ("markwhen", set[str]())])
def test_timelinejs_and_markwhen_carry_them_whole(name: str, lost: set[str]) -> None:
    back = {era.id: era for era in again(name, full()).eras}
    assert back == {era.id: era for era in full().eras if era.id not in lost}


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("timelinejs", '"headline": "Occupation"', '"headline": "Changed"'),
        ("markwhen", ": Occupation\n", ": Changed\n"),
    ],
)
def test_what_was_changed_there_wins(name: str, before: str, after: str) -> None:
    content = str(exported(full(), name).content)
    assert before in content
    found = {era.id: era for era in imported(content.replace(before, after), name).eras}

    expected = next(era for era in full().eras if era.id == "occupation")
    assert found["occupation"] == replace(expected, label="Changed")


def test_an_era_of_timelinejs_keeps_all_that_it_said() -> None:
    slide = (
        '{"start_date": {"year": "-44"}, "end_date": {"year": "14"}, "text": {"headline": "A <b>b</b>", "text": "c"}, '
        '"background": {"color": "#123456", "url": "d.png"}, "more": 1}'
    )
    found = imported(f'{{"events": [], "eras": [{slide}, {{"text": {{"headline": "none"}}}}]}}', "timelinejs")

    (era,) = found.eras
    assert (era.id, era.date.text, era.label, era.color) == ("a-b", "-0043/0014", "A b", "#123456")
    assert era.extras["x-description"] == "c"
    assert era.extras["x-timelinejs-background"] == {"url": "d.png"}
    assert era.extras["x-timelinejs-more"] == "1"
    assert (found.rows, found.refused, [problem.code for problem in found.problems]) == (2, 1, ["missing-key"])


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.name)
def test_a_format_holds_eras_or_counts_them(output: object) -> None:
    name = getattr(output, "name", "")
    if name in {"png", "pdf"}:
        assert name in HOLD
        return
    assert ("eras" in exported(full(), name).lost) is (name not in HOLD)


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_documents_list_them_in_words(name: str) -> None:
    content = str(exported(full(), name).content)
    assert "March 2022 – 11 November 2022" in content
    assert content.index("O.S.") < content.index("March 2022 –")


@pytest.mark.parametrize("name", ["json", "timelinejs", "markwhen"])
def test_odd_texts_come_back(name: str) -> None:
    lines = [" ".join(text.split()) for text in ODD_TEXTS]
    eras = tuple(
        Era(id=f"e{number}", date=parse_date("2020/2021"), label=line, color=line, extras={"x-t": line})
        for number, line in enumerate(lines)
    )
    found = imported(exported(Timeline(eras=eras), name).content, name)

    assert [era.extras for era in found.eras] == [era.extras for era in eras]
    assert [era.id for era in found.eras] == [era.id for era in eras]


def test_sections_lie_in_each_other_and_come_back() -> None:
    names = ["a", "b", "c", "d"]
    held = tuple(
        Category(id=name, label=name.upper(), parent=outer) for name, outer in zip(names, ["", *names], strict=False)
    )
    event = Event(id="one", title="One", date="2020", when=parse_date("2020"), category="d")
    back = again("markwhen", Timeline(categories=held, events=(event,)))

    assert (back.categories, back.events[0].category) == (held, "d")


def test_an_imported_era_does_not_write_over_one_that_says_something_else() -> None:
    from timeline.inputs.updating.settling import settled

    wanted = {"eras": {"war": {"date": "2020"}}}
    here = {"eras": {"war": {"date": "1940/1944"}}}
    own, foreign = (settled(wanted, here, (), own=own) for own in (True, False))

    assert foreign.declarations["eras"] == {"war-2": {"date": "2020"}}
    assert "stays as it is declared here" in own.told[0]
