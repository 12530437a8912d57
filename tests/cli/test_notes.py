"""A folder of notes: read as a timeline, and edited in place, byte by byte."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.vault import write_vault
from timeline.events.reading.reader import read
from timeline.events.yaml.front_matter import front_of

NUMBER = 200


@pytest.fixture
def vault(tmp_path: Path) -> tuple[Path, Mapping[Path, bytes]]:
    """A folder of 200 notes, and the bytes of each."""
    folder = tmp_path / "vault"
    return folder, write_vault(folder, NUMBER)


def body(data: bytes) -> str:
    text = data.decode("utf-8").removeprefix("\ufeff")
    front = front_of(text)
    assert front is not None
    return text[front.end :]


def others(folder: Path, *changed: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path not in changed}


def test_two_hundred_notes_are_read(run: Run, vault: tuple[Path, Mapping[Path, bytes]]) -> None:
    folder, _ = vault
    timeline, problems = read([folder])

    assert len(timeline.events) == len({event.id for event in timeline.events}) == NUMBER
    assert [each.code for each in problems] == ["no-event", "no-event"]
    done = run("check", folder, "--only", "no-event")
    assert done.err == "200 events: 2 notes\n"
    assert "3 notes without `date` are no events" in done.out
    assert "1 note without front matter is no event" in run("list", folder).err


def test_each_note_is_edited_and_all_other_bytes_stay(run: Run, vault: tuple[Path, Mapping[Path, bytes]]) -> None:
    folder, notes = vault
    done = run("edit", "--where", "from=1900", "--set", "place=Lyman", "--add", "tags=added", "-f", folder)
    assert done.status == 0

    changed = [path for path, before in notes.items() if path.read_bytes() != before]
    assert len(changed) > NUMBER / 2
    for path in changed:
        before, after = notes[path], path.read_bytes()
        assert body(after) == body(before)
        assert_lines_added(before.decode("utf-8"), after.decode("utf-8"))
    read_again = {Path(event.origin.place().file): event for event in read([folder])[0].events}
    assert all(read_again[path].tags[-1] == "added" and read_again[path].place for path in changed)


def assert_lines_added(before: str, after: str) -> None:
    """Every line that is not about tags or place stands as it stood, its line end too."""
    left = iter(after.splitlines(keepends=True))
    for line in before.splitlines(keepends=True):
        if not line.startswith(("tags:", "- war", "  - war", "  - city")):
            assert line in left, line


def test_commands_on_one_note_touch_it_alone_and_are_taken_back(
    run: Run, vault: tuple[Path, Mapping[Path, bytes]]
) -> None:
    folder, notes = vault
    for event in read([folder])[0].events[::80]:
        path = Path(event.origin.place().file)
        before = others(folder, path)
        for command in (
            ("edit", event.id, "--set", "title=Another title"),
            ("edit", event.id, "--set", "description=A line\n\nand more"),
            ("cite", event.id, "--source", "https://example.org/a", "--quote", "q"),
            ("rename", event.id, "renamed"),
            ("edit", "renamed", "--set", "date=2023-06-21", "--unset", "place"),
        ):
            assert run(*command, "-f", folder).status == 0, (path, command)
            assert others(folder, path) == before
        (found,) = [each for each in read([folder])[0].events if each.id == "renamed"]
        assert (found.title, found.description, found.date) == ("Another title", "A line\n\nand more", "2023-06-21")
        for _ in range(5):
            assert run("undo", "-f", path).status == 0
        assert path.read_bytes() == notes[path]


def test_a_note_is_added_to_notes(run: Run, vault: tuple[Path, Mapping[Path, bytes]]) -> None:
    folder, _ = vault
    before = others(folder)
    done = run("add", "Wagner mutiny", "--date", "24 June 2023", "--description", "# Text", "-f", folder)

    new = folder / "wagner-mutiny.md"
    assert done.status == 0
    assert "title: Wagner mutiny" in new.read_text(encoding="utf-8")
    assert others(folder, new) == before
    (event,) = [each for each in read([folder])[0].events if each.id == "wagner-mutiny"]
    assert (event.title, event.description, event.date) == ("Wagner mutiny", "# Text", "2023-06-24")
    assert run("add", "Wagner mutiny", "--date", "2023", "--id", "Odd_id", "-f", folder).status == 0
    assert any(each.id == "Odd_id" for each in read([folder])[0].events)
    assert run("undo", "-f", new).status == 0
    assert not new.exists()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A header with two declarations that includes a folder of notes."""
    (tmp_path / "notes").mkdir()
    text = "timezone: Europe/Kyiv\ncounts: {war: {first: 2022-02-24}}\ncategories: {front: {label: Front}}\n"
    (tmp_path / "events.yaml").write_text(f"{text}include: [notes]\nevents: []\n", encoding="utf-8")
    (tmp_path / "notes/a.md").write_text("---\ndate: 2022\n---\n\nText\n", encoding="utf-8")
    (tmp_path / "notes/b.md").write_text("---\ndate: after a\n---\n", encoding="utf-8")
    return tmp_path


def test_the_header_of_the_whole_is_that_of_each_note(run: Run, project: Path) -> None:
    notes = project / "notes"
    assert run("add", "C", "--date", "war day 3", "--category", "front", "-f", notes).status == 0
    assert (
        run("edit", "a", "--set", "date=war day 2", "--set", "category=front", "-f", project / "events.yaml").status
        == 0
    )
    assert run("edit", "a", "--set", "category=back", "-f", project / "events.yaml").status == 1

    assert (notes / "a.md").read_text(encoding="utf-8") == "---\ndate: war day 2\ncategory: front\n---\n\nText\n"
    assert (notes / "c.md").exists()
    assert run("check", project / "events.yaml").status == 0


def test_a_new_id_is_written_into_the_note_and_reaches_the_dates_of_others(run: Run, project: Path) -> None:
    assert run("rename", "a", "first", "-f", project / "events.yaml").status == 0

    assert (project / "notes/a.md").read_text(encoding="utf-8") == "---\ndate: 2022\nid: first\n---\n\nText\n"
    assert (project / "notes/b.md").read_text(encoding="utf-8") == "---\ndate: after first\n---\n"


@pytest.mark.parametrize(
    ("note", "edit", "message"),
    [
        ("---\ndate: 2020\nurl: /a\n---\n", "url=https://a.org", "`url` of this note is something else: '/a'"),
        ("---\ndate: 2020\n---\n# H\n", "title=H #", "would not say this `title`"),
        ("---\ndate: 2020\n---\n", "status=x", "is no status"),
    ],
)
def test_what_cannot_be_written_is_refused(run: Run, tmp_path: Path, note: str, edit: str, message: str) -> None:
    path = tmp_path / "n.md"
    path.write_text(note, encoding="utf-8")
    done = run("edit", "n", "--set", edit, "-f", path)

    assert done.status in {1, 2, 3}
    assert message in done.err
    assert path.read_text(encoding="utf-8") == note


def test_notes_are_not_joined_and_are_merged_as_text(run: Run, project: Path, tmp_path: Path) -> None:
    done = run("join", project / "notes")
    assert (done.status, "2 notes, such as" in done.err) == (1, True)

    base, ours, theirs = (tmp_path / f"{name}.md" for name in ("base", "ours", "theirs"))
    base.write_text("---\ndate: 2020\n---\na\n\nb\n", encoding="utf-8")
    ours.write_text("---\ndate: 2021\n---\na\n\nb\n", encoding="utf-8")
    theirs.write_text("---\ndate: 2020\n---\na\n\nc\n", encoding="utf-8")
    done = run("merge", base, ours, theirs)
    assert (done.status, done.out) == (0, "---\ndate: 2021\n---\na\n\nc\n")


def test_a_result_is_not_written_over_a_note_be_it_an_event_or_not(
    run: Run, vault: tuple[Path, Mapping[Path, bytes]]
) -> None:
    folder, notes = vault
    before = others(folder)
    for path in (next(iter(notes)), folder / "Index.md", folder / "People/Anna.md"):
        done = run("export", "markdown", folder, "-o", path)
        assert (done.status, "it is not overwritten" in done.err) == (2, True)
    assert others(folder) == before


def test_several_tags_are_added_to_a_text_of_tags_and_dropped_from_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "n.md"
    path.write_text("---\ndate: 2020\ntags: war, east\n---\n", encoding="utf-8")
    added = [argument for tag in ("a", "b", "a") for argument in ("--add", f"tags={tag}")]
    assert run("edit", "n", *added, "--drop", "tags=war", "-f", path).status == 0

    assert read([path])[0].events[0].tags in {("east", "a", "b"), ("east", "a", "b", "a")}


@pytest.mark.parametrize("text", ["+++\ndate = 2020\n+++\n", "---\ndate: 2020\nNo end\n"])
def test_a_note_that_cannot_be_read_is_not_left_out_in_silence(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "good.md").write_text("---\ndate: 2020\n---\n", encoding="utf-8")
    (tmp_path / "bad.md").write_text(text, encoding="utf-8")

    done = run("export", "csv", tmp_path)

    assert (done.status, done.out) == (3, "")
    assert "bad.md:1:1" in done.err
