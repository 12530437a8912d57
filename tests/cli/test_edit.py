"""`timeline edit`, `remove`, `rename` and `undo`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.model import Event, Status
from timeline.events.reading.reader import read


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
