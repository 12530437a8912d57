"""Adding to a timeline in Python, and dates that are read there."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

import timeline
from timeline.events.reading.reader import read
from timeline.events.saving.history import undo
from timeline.events.saving.own_files import state_folder

EVENTS = Path(__file__).parent.parent / "events.yaml"


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(EVENTS, tmp_path))


def test_events_are_a_sequence_and_found_by_id() -> None:
    tl = timeline.load(EVENTS)

    assert tl[0] is tl.events[0]
    assert tl[-1].id == tl.events[-1].id
    assert [event.id for event in tl[:2]] == [event.id for event in tl.events[:2]]
    assert tl["vilnius-summit"].title == "NATO summit in Vilnius"
    assert "vilnius-summit" in tl
    assert tl[3] in tl
    assert "nothing" not in tl
    with pytest.raises(KeyError):
        tl["nothing"]
    with pytest.raises(IndexError):
        tl[len(tl)]


@pytest.mark.parametrize(
    ("text", "as_of", "language", "date"),
    [
        ("next month", "2023-06-21", (), "2023-07"),
        ("next month", dt.date(2023, 6, 21), "en", "2023-07"),
        ("вчора", "21 June 2023", "uk", "2023-06-20"),
        ("2022-10", None, (), "2022-10"),
        ("24 June 2023", None, ["en", "ro"], "2023-06-24"),
    ],
)
def test_a_date_is_read_from_a_day_in_a_language(
    text: str, as_of: str | dt.date | None, language: str | list[str], date: str
) -> None:
    assert timeline.parse_date(text, as_of=as_of, language=language).text == date


def test_words_that_need_a_day_are_refused_without_one() -> None:
    with pytest.raises(timeline.DateError, match="give an as-of day"):
        timeline.parse_date("next month")
    assert timeline.parse_date("1917-10-25", timeline.Dating(calendar="julian")).earliest_day is not None


def test_what_is_added_is_saved_with_no_other_byte_changed(file: Path) -> None:
    before = file.read_text()
    tl = timeline.load(file).add(
        "Column turns back",
        "yesterday",
        category="battlefield",
        tags=("wagner",),
        sources={"source": "nato-vilnius-communique", "quote": "q", "preferred": True},
        place={"name": "Rostov", "lat": 47.2, "lon": 39.7},
    )

    event = tl["column-turns-back"]
    assert (event.date, event.citations[0].said, event.citations[0].preferred) == ("2023-07-10", "yesterday", True)
    assert file.read_text() == before
    saved = tl.save()
    assert file.read_text().startswith(before)
    assert saved["column-turns-back"] == event
    assert saved.unsaved == ()
    assert read([file])[1] == []
    with pytest.warns(UserWarning, match="return a new chronicle"):
        assert saved.save()["column-turns-back"] == event


def test_a_notebook_shows_objects_in_a_line(file: Path) -> None:
    tl = timeline.load(file)
    more = tl.add("One", "last Tuesday")

    assert repr(tl["lyman-recaptured"]) == (
        "Event(id='lyman-recaptured', date='2022-10', title='Kyiv recaptures Lyman from Russian forces')"
    )
    assert repr(tl["bbc-interview"].when) == "When('war day 483', canonical='2023-06-21')"
    assert repr(more) == f"Chronicle({tl.timeline.title!r}, 16 events, seen from 2023-06-21, 1 not saved)"
    assert repr(tl.timeline) == f"Timeline(title={tl.timeline.title!r}, 15 events, 5 sources)"


def test_several_additions_get_ids_of_their_own_and_meet_those_of_others(file: Path) -> None:
    tl = timeline.load(file).add("One", "2023").add("One", dt.date(2023, 6, 1), sources=["https://example.org/a"])
    file.write_text(file.read_text() + "\n  - {id: theirs, date: 2024, title: Theirs}\n")
    saved = tl.save()

    assert [event.id for event in saved.timeline.events[-3:]] == ["theirs", "one", "one-2"]
    assert saved["one-2"].date == "2023-06-01"


def test_a_selection_that_is_added_to_is_the_whole_again(file: Path) -> None:
    tl = timeline.load(file).select(tags="nato").add("One", "last Tuesday")

    assert len(tl) == 16
    assert (tl["one"].date, tl["one"].said) == ("2023-06-20", "last Tuesday")


def test_what_a_file_could_not_hold_is_refused(file: Path) -> None:
    tl = timeline.load(file)

    with pytest.raises(TypeError, match="no key 'catgory'; did you mean `category`"):
        tl.add("A", "2023", catgory="x")
    with pytest.raises(timeline.TimelineError, match="category `battle` is not declared"):
        tl.add("A", "2023", category="battle")
    with pytest.raises(timeline.TimelineError, match="source `hotnews` is not declared"):
        tl.add("A", "2023", sources="hotnews")
    with pytest.raises(timeline.TimelineError, match="there is an event `bbc-interview` already"):
        tl.add("A", "2023", id="bbc-interview")
    with pytest.raises(timeline.TimelineError, match="another date on each day on which it may have been said"):
        tl.add("A", "Thursday", sources=["hotnews-2023-06-21", "nato-vilnius-communique"])
    with pytest.raises(timeline.DateError):
        tl.add("A", "2023-02-30")
    with pytest.raises(timeline.TimelineError, match="one line"):
        tl.add("A\nB", "2023")


def test_an_event_is_edited_in_its_own_lines(file: Path) -> None:
    before = file.read_text()
    tl = timeline.load(file).edit(
        "lyman-recaptured",
        set={"title": "Lyman is retaken", "place.lat": 48.9, "tags": "east", "category": "statements"},
        unset=["sources"],
    )

    event = tl["lyman-recaptured"]
    assert (event.title, event.place and event.place.lat, event.citations) == ("Lyman is retaken", 48.9, ())
    assert file.read_text() == before
    assert tl.save()["lyman-recaptured"] == event
    lines, old = file.read_text().splitlines(), before.splitlines()
    assert {line.strip() for line in set(lines) - set(old)} == {
        "title: Lyman is retaken",
        "place: {name: Lyman, lat: 48.9, lon: 37.81}",
    }
    assert "    date: 2022-10                 # the month is known, the day is not" in lines


def test_words_are_read_from_the_day_of_the_source_of_the_event(file: Path) -> None:
    tl = timeline.load(file, today="2030-01-01").edit("lyman-recaptured", set={"date": "yesterday"})
    assert (tl["lyman-recaptured"].date, tl["lyman-recaptured"].said) == ("2023-06-20", "")

    tl = timeline.load(file).add("One", "2023").edit("one", set={"date": "yesterday", "said_on": "2023-06-12"}).save()
    assert (tl["one"].date, tl["one"].said) == ("2023-06-11", "yesterday")
    assert tl.edit("one", set={"said": None})["one"].said == ""


def test_all_that_was_edited_is_one_step_of_undo(file: Path) -> None:
    before = file.read_text()
    tl = timeline.load(file).add("One", "2023").remove("bbc-interview").edit("one", set={"order": 2}).remove("one")
    tl = tl.edit("vilnius-summit", set={"description": "A\n\nB"}).save()

    assert "bbc-interview" not in tl
    assert "one" not in tl
    assert (tl["vilnius-summit"].description, len(tl)) == ("A\n\nB", 14)
    assert undo(file, state_folder(), print) is not None
    assert file.read_text() == before


def test_edits_are_made_on_what_others_wrote_meanwhile(file: Path) -> None:
    tl = timeline.load(file).edit("bbc-interview", set={"title": "Mine"}).remove("mined-territory")
    file.write_text(file.read_text().replace("title: NATO summit in Vilnius", "title: Theirs"))
    tl = tl.save()

    assert (tl["bbc-interview"].title, tl["vilnius-summit"].title, "mined-territory" in tl) == ("Mine", "Theirs", False)


def test_what_cannot_be_edited_is_refused(file: Path) -> None:
    tl = timeline.load(file)

    with pytest.raises(KeyError):
        tl.edit("nothing", set={"title": "A"})
    with pytest.raises(KeyError):
        tl.remove("nothing")
    with pytest.raises(TypeError, match="no key 'catgory'; did you mean `category`"):
        tl.edit("bbc-interview", set={"catgory": "x"})
    with pytest.raises(timeline.TimelineError, match="an event needs `date`"):
        tl.edit("bbc-interview", unset=["date"])
    with pytest.raises(timeline.TimelineError, match="category `battle` is not declared"):
        tl.edit("bbc-interview", set={"category": "battle"})
    with pytest.raises(timeline.TimelineError, match="source `hotnews` is not declared"):
        tl.edit("bbc-interview", set={"sources": ["hotnews"]})
    with pytest.raises(timeline.TimelineError, match="is no status"):
        tl.edit("bbc-interview", set={"status": "over"})
    with pytest.raises(timeline.TimelineError, match="an id is not set"):
        tl.edit("bbc-interview", set={"id": "x"})


def test_files_that_are_one_event_and_notes_are_edited_and_removed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: a\ndate: 2020\ntitle: A\n")
    (tmp_path / "events.yaml").write_text("counts: {war: {first: 2022-02-24}}\nevents: []\n")
    (tmp_path / "Note.md").write_text("---\ndate: 2021   # as told\n---\n\nText\n")
    tl = timeline.load(tmp_path)
    tl = tl.remove("a").edit("note", set={"date": "war day 3", "description": "Other"}).add("New", "2022").save()

    assert [event.id for event in tl] == ["new", "note"]
    assert not (tmp_path / "a.yaml").exists()
    assert (tmp_path / "Note.md").read_text() == "---\ndate: war day 3   # as told\n---\n\nOther\n"
    undo(tmp_path, state_folder(), print)
    assert (tmp_path / "a.yaml").read_text() == "id: a\ndate: 2020\ntitle: A\n"


@pytest.mark.parametrize(
    ("name", "text"), [("a.yaml", "id: a\ndate: 2020\ntitle: A\n"), ("a.md", "---\ndate: 2020\n---\n")]
)
def test_in_a_folder_an_event_begins_a_file_as_by_the_command(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    (tmp_path / "b.yaml").write_text("title: header\n")
    ending = name.partition(".")[2]
    tl = timeline.load(tmp_path)
    tl = tl.add("A", "2021", description="Text").add("A", "2022").add("Gone", "2023").remove("gone").save()

    assert [event.date for event in tl] == ["2020", "2021", "2022"]
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == sorted(
        [f"a-2.{ending}", f"a-3.{ending}", name, "b.yaml"]
    )
    assert "2022" in (tmp_path / f"a-3.{ending}").read_text()
    assert (tmp_path / name).read_text() == text


def test_a_file_that_others_began_stays(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: a\ndate: 2020\ntitle: A\n")
    tl = timeline.load(tmp_path).add("B", "2021")
    (tmp_path / "b.yaml").write_text("id: b\ndate: 2020\ntitle: Theirs\n")

    with pytest.raises(timeline.TimelineError, match="there is a file already"):
        tl.save()
    assert "Theirs" in (tmp_path / "b.yaml").read_text()
