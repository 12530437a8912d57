"""`timeline edit`, `remove`, `rename` and `undo`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.model import Event, Status
from timeline.events.reading.reader import read

MEDIA = """\
events:
  - id: a
    date: 2020
    title: A
    media:
      - a.mp3 # one
      - file: b.mp3 # two
        # note
        alt: "B"
"""


def event(path: Path, identity: str) -> Event:
    return next(each for each in read([path])[0].events if each.id == identity)


def test_fields_are_set_and_unset(run: Run, shipped: Path) -> None:
    done = run("edit", "lyman-recaptured", "--set", "status=happened", "--set", "tags=east, city", "-f", shipped)

    lyman = event(shipped, "lyman-recaptured")
    assert done.status == 0
    assert (lyman.status, lyman.tags) == (Status.HAPPENED, ("east", "city"))
    assert "timeline undo" in done.err


def test_a_part_of_a_field_is_set(run: Run, plain: Path) -> None:
    run("edit", "a", "--set", "place.name=Lyman", "--set", "place.lat=48.99", "--set", "place.lon=37.81", "-f", plain)
    run("edit", "a", "--set", "title.uk=Лиман", "-f", plain)

    edited = event(plain, "a")
    assert edited.place is not None
    assert (edited.place.name, edited.place.lat, edited.place.lon) == ("Lyman", 48.99, 37.81)
    assert edited.titles == {"en": "A", "uk": "Лиман"}


def test_a_date_in_words_is_kept_with_its_words(run: Run, plain: Path) -> None:
    plain.write_text("as_of: 2023-06-21\n" + plain.read_text())
    run("edit", "a", "--set", "date=last Friday", "-f", plain)

    edited = event(plain, "a")
    assert (edited.date, edited.said) == ("2023-06-16", "last Friday")


def test_a_date_in_words_is_read_from_the_day_of_the_events_own_source(run: Run, shipped: Path) -> None:
    shipped.write_text(shipped.read_text().replace("published: 2023-06-21", "published: 2023-05-10", 1))
    done = run("edit", "lyman-recaptured", "--set", "date=Thursday", "-f", shipped)

    assert event(shipped, "lyman-recaptured").date == "2023-05-11"
    assert "Thursday 11 May 2023" in done.out
    assert "said: Thursday, read from 2023-05-10" in done.out


def test_a_date_in_words_is_never_read_from_a_day_that_nobody_wrote(run: Run, shipped: Path) -> None:
    shipped.write_text(shipped.read_text().replace("    published: 2023-06-21\n", "", 1))
    refused = run("edit", "lyman-recaptured", "--set", "date=Thursday", "-f", shipped)
    done = run("edit", "lyman-recaptured", "--set", "date=Thursday", "--said-on", "2023-05-10", "-f", shipped)

    assert refused.status == 2
    assert "nobody wrote on which day 'Thursday' was said" in refused.err
    assert done.status == 0
    assert event(shipped, "lyman-recaptured").date == "2023-05-11"


def test_a_list_of_sources_never_takes_out_a_quote(run: Run, shipped: Path) -> None:
    before = shipped.read_bytes()
    done = run("edit", "lyman-recaptured", "--set", "sources=hotnews-2023-06-21,un-es-11-1", "-f", shipped)

    assert done.status == 2
    assert "would take out `quote`, `said` of `hotnews-2023-06-21`" in done.err
    assert shipped.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hotnews-2023-06-21,un-es-11-1", ("hotnews-2023-06-21", "un-es-11-1")),
        ("un-es-11-1, https://example.org/a,b", ("un-es-11-1", "https://example.org/a,b")),
    ],
)
def test_bare_sources_are_a_list(run: Run, shipped: Path, text: str, expected: tuple[str, ...]) -> None:
    run("edit", "full-scale-invasion", "--set", f"sources={text}", "-f", shipped)

    assert tuple(each.source for each in event(shipped, "full-scale-invasion").citations) == expected


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["edit", "b", "--set", "url=x"], 1, "there is no event `b`"),
        (["edit", "a"], 2, "nothing to change"),
        (["edit", "a", "--set", "url"], 2, "sets nothing"),
        (["edit", "a", "--set", "catgory=x"], 2, "did you mean `category`?"),
        (["edit", "a", "--set", "status=hapened"], 1, "did you mean `happened`?"),
        (["edit", "a", "--set", "url.x=1"], 2, "`url` has no parts"),
        (["edit", "a", "--set", "id=x"], 2, "timeline rename"),
        (["edit", "a", "--unset", "date"], 2, "an event needs `date`"),
        (["remove", "b"], 1, "there is no event `b`"),
        (["rename", "a", "a"], 1, "there is an event `a` already"),
        (["rename", "a", "new id"], 2, "is no id"),
        (["rename", "a", "before"], 2, "`before` is a word of dates"),
        (["rename", "a", "March"], 2, "`March` is a word of dates"),
        (["edit", "a", "--set", "category=x"], 1, "the category `x` is not declared"),
        (["edit", "a", "--set", "sources=x"], 1, "the source `x` is not declared"),
        (["undo"], 1, "no edit is known"),
    ],
)
def test_an_edit_that_makes_no_sense_changes_nothing(
    run: Run, plain: Path, arguments: list[str], status: int, message: str
) -> None:
    before = plain.read_text()
    done = run(*arguments, "-f", plain)

    assert done.status == status
    assert message in done.err
    assert plain.read_text() == before


def test_a_dry_run_shows_the_difference_and_saves_nothing(run: Run, shipped: Path) -> None:
    before = shipped.read_bytes()

    assert "-  - id: lyman-recaptured" in run("remove", "lyman-recaptured", "--dry-run", "-f", shipped).out
    assert "+  - id: lyman" in run("rename", "lyman-recaptured", "lyman", "--dry-run", "-f", shipped).out
    assert (
        "+    status: moved" in run("edit", "lyman-recaptured", "--set", "status=moved", "--dry-run", "-f", shipped).out
    )
    assert shipped.read_bytes() == before


def test_every_edit_can_be_taken_back_to_the_byte(run: Run, shipped: Path) -> None:
    before = shipped.read_bytes()
    run("remove", "lyman-recaptured", "-f", shipped)
    run("add", "One more", "--date", "2023-06", "-f", shipped)
    run("rename", "one-more", "another", "-f", shipped)
    undone = [run("undo", "-f", shipped).status for _ in range(3)]

    assert undone == [0, 0, 0]
    assert shipped.read_bytes() == before


def test_a_renaming_reaches_every_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text("- {id: a, date: 2023, title: A}\n")
    (tmp_path / "two.yaml").write_text("- {id: b, date: after a, title: B}\n")
    done = run("rename", "a", "c", "-f", tmp_path)

    assert done.status == 0
    assert event(tmp_path, "b").date == "after c"
    assert event(tmp_path, "c").title == "A"


def test_a_removal_tells_whose_dates_hang_in_the_air(run: Run, plain: Path) -> None:
    run("add", "Later", "--date", "after a", "-f", plain)

    assert "the dates of later name a" in run("remove", "a", "-f", plain).err


@pytest.mark.parametrize("cache", ["on", "off"])
@pytest.mark.parametrize(
    "command", [["edit", "c", "--set", "title=D"], ["remove", "c"], ["cite", "c", "--source", "s"]]
)
def test_what_may_be_among_what_is_not_understood_is_not_told_as_missing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: str, command: list[str]
) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(
        "events:\n  - id: a\n    date: 2020\n    title: A\nas_of: 2023\n      - b\n  - id: c\n    date: 2020\n"
    )
    monkeypatch.setenv("TIMELINE_CACHE", cache)

    done = run(*command, "-f", path)

    assert done.status == 3
    assert "is no event" not in done.err
    assert "the file is not fully understood" in done.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--set", "media.1.alt=A siren"], "- file: a.mp3 # one\n        alt: A siren\n"),
        (["--set", "media.b.mp3.alt=A song"], '# note\n        alt: "A song"\n'),
        (["--set", "media.2=c.mp3"], '- file: c.mp3 # two\n        # note\n        alt: "B"\n'),
        (["--unset", "media.b.mp3.alt"], "- file: b.mp3 # two\n        # note\n"),
        (["--drop", "media=b.mp3"], "media:\n      - a.mp3 # one\n"),
    ],
)
def test_media_are_edited_one_by_one(run: Run, tmp_path: Path, arguments: list[str], told: str) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(MEDIA, encoding="utf-8")
    done = run("edit", "a", *arguments, "-f", path)

    assert done.status == 0
    assert told in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("assignment", "told"),
    [
        ("media=c.mp3", "another list of media would take out `alt` of `b.mp3`"),
        ("media.2.caption=x", "did you mean `alt`?"),
        ("media.2.x-own=x", "a medium has no key `x-own`"),
        ("media.2.file=", "a medium without `file`"),
    ],
)
def test_nothing_that_is_said_of_a_medium_is_lost(run: Run, tmp_path: Path, assignment: str, told: str) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(MEDIA, encoding="utf-8")
    done = run("edit", "a", "--set", assignment, "-f", path)

    assert done.status in (1, 2)
    assert told in done.err
    assert path.read_text(encoding="utf-8") == MEDIA
