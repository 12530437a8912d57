"""`timeline merge`, by itself and as what git calls."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

BASE = """\
# what is known
title: Spring
sources:
  bbc: {title: BBC}
events:
  - id: a
    date: 2020-01-01
    title: A   # its note
    sources:
      - bbc

  # of b
  - id: b
    date: 2021
    title: B
    description: |
      one
      two
"""
C = "\n  - id: c\n    date: 2022\n    title: C\n"
D = "\n  - id: d\n    date: 2023\n    title: D\n"
DRIVER = f"{sys.executable} -m timeline merge %O %A %B -o %A --name %P --mark-size %L"


@pytest.fixture
def versions(tmp_path: Path) -> "Versions":
    return Versions(tmp_path)


class Versions:
    """Three files of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, ours: str, theirs: str, base: str = BASE) -> list[Path]:
        paths = [self.folder / name for name in ("base.yaml", "ours.yaml", "theirs.yaml")]
        for path, text in zip(paths, (base, ours, theirs), strict=True):
            path.write_bytes(text.encode("utf-8"))
        return paths


@pytest.mark.parametrize(
    ("ours", "theirs", "wanted"),
    [
        (BASE + C, BASE + D, BASE + C + D),
        (BASE, BASE + D, BASE + D),
        (BASE + C, BASE, BASE + C),
        (BASE + C, BASE + C, BASE + C),
        (
            BASE.replace("date: 2021", "date: 2021-05"),
            BASE.replace("title: B\n", "title: Bee\n"),
            BASE.replace("date: 2021", "date: 2021-05").replace("title: B\n", "title: Bee\n"),
        ),
        (
            BASE.replace("      - bbc\n", "      - bbc\n      - source: bbc\n        quote: one\n"),
            BASE.replace("      - bbc\n", "      - bbc\n      - source: bbc\n        quote: two\n"),
            BASE.replace(
                "      - bbc\n",
                "      - bbc\n      - source: bbc\n        quote: one\n      - source: bbc\n        quote: two\n",
            ),
        ),
        (
            BASE.replace("  bbc: {title: BBC}\n", "  bbc: {title: BBC, url: 'https://bbc.com'}\n"),
            BASE.replace("  bbc: {title: BBC}\n", "  bbc: {title: BBC}\n  cnn: {title: CNN}\n"),
            BASE.replace("  bbc: {title: BBC}\n", "  bbc: {title: BBC, url: 'https://bbc.com'}\n  cnn: {title: CNN}\n"),
        ),
        (
            BASE.replace("# its note", "# noted"),
            BASE.replace("# of b", "# about b"),
            BASE.replace("# its note", "# noted").replace("# of b", "# about b"),
        ),
        (BASE[: BASE.index("\n  # of b")], BASE.replace("A   #", "AA  #"), None),
        (
            BASE.replace("\n", "\r\n"),
            BASE + C,
            (BASE + C).replace("\n", "\r\n"),
        ),
        (
            BASE.replace("    title: B\n", "    title: B\n    tags: [x]\n"),
            BASE.replace("    title: B\n", "    title: B\n    tags: [y]\n"),
            BASE.replace("    title: B\n", "    title: B\n    tags: [x, y]\n"),
        ),
    ],
)
def test_what_each_side_did_is_done(run: Run, versions: Versions, ours: str, theirs: str, wanted: str | None) -> None:
    base, own, their = versions(ours, theirs)
    done = run("merge", base, own, their, "-o", own)

    assert (done.status, done.out, done.err) == (0, "", "")
    if wanted is None:
        wanted = ours.replace("A   #", "AA  #")
    assert own.read_bytes().decode("utf-8") == wanted


@pytest.mark.parametrize(
    ("sides", "marked", "told"),
    [
        (
            (BASE.replace("date: 2021", "date: 2021-05"), BASE.replace("date: 2021", "date: 2021-06")),
            "  - id: b\n<<<<<<< ours\n    date: 2021-05\n=======\n    date: 2021-06\n>>>>>>> theirs\n    title: B\n",
            "b: date: changed on both sides",
        ),
        (
            (BASE[: BASE.index("\n  # of b")], BASE.replace("date: 2021", "date: 2021-06")),
            "<<<<<<< ours\n=======\n\n  # of b\n  - id: b\n    date: 2021-06\n",
            "b: taken out in ours, changed in theirs",
        ),
        (
            (BASE + C, BASE + C.replace("2022", "2024")),
            "<<<<<<< ours\n    date: 2022\n=======\n    date: 2024\n>>>>>>> theirs\n",
            "c: date: changed on both sides",
        ),
        (
            (BASE.replace("title: Spring", "title: Summer"), BASE.replace("title: Spring", "title: Autumn")),
            "<<<<<<< ours\ntitle: Summer\n=======\ntitle: Autumn\n>>>>>>> theirs\nsources:\n",
            "title: changed on both sides",
        ),
    ],
)
def test_what_both_sides_changed_stands_between_marks_and_is_named(
    run: Run, versions: Versions, sides: tuple[str, str], marked: str, told: str
) -> None:
    ours, theirs = sides
    base, own, their = versions(ours, theirs)
    done = run("merge", base, own, their)

    assert done.status == 1
    assert marked in done.out
    assert done.err.splitlines()[0] == f"{own}: {told}"
    assert done.out.count("<<<<<<<") == 1


def test_the_marks_are_found_by_check_which_says_what_to_do(run: Run, versions: Versions) -> None:
    base, own, their = versions(BASE.replace("2021", "2022"), BASE.replace("2021", "2023"))
    run("merge", base, own, their, "-o", own)
    done = run("check", own)

    assert done.status == 1
    assert f"`timeline merge {own}` while git merges" in done.out


def renamed(new: str) -> str:
    return BASE.replace("id: a\n", f"id: {new}\n").replace("date: 2021\n", f"date: after {new}\n")


def test_an_event_that_both_sides_renamed_is_one_event(run: Run, versions: Versions) -> None:
    base = BASE.replace("date: 2021\n", "date: after a\n")
    done = run("merge", *versions(renamed("x"), renamed("y"), base))

    assert done.status == 1
    assert (done.out.count("title: A"), done.out.count("- id: x"), done.out.count("- id: y")) == (1, 1, 1)
    assert "a: id: changed on both sides" in done.err


@pytest.mark.parametrize("theirs", [text.replace("title: A ", "title: AA ") for text in (BASE, renamed("x"))])
def test_a_new_id_and_another_edit_of_one_event_are_both_made(run: Run, versions: Versions, theirs: str) -> None:
    done = run("merge", *versions(BASE.replace("id: a\n", "id: x\n"), theirs.replace("after x", "2021")))

    assert (done.status, done.out) == (0, BASE.replace("id: a\n", "id: x\n").replace("title: A ", "title: AA "))


@pytest.mark.parametrize("side", ["ours", "theirs"])
def test_the_comment_above_an_event_goes_with_it(run: Run, versions: Versions, side: str) -> None:
    gone, kept = BASE[: BASE.index("\n  # of b")], BASE.replace("title: B\n", "title: Bee\n")
    ours, theirs = (gone, kept) if side == "ours" else (kept, gone)
    done = run("merge", *versions(ours, theirs), "--prefer", side)

    assert (done.status, done.out) == (0, gone)


def test_two_comments_on_the_line_of_a_key_are_one_conflict_of_that_line(run: Run, versions: Versions) -> None:
    ours, theirs = (BASE.replace("events:", f"events: # {who}") for who in ("mine", "yours"))
    done = run("merge", *versions(ours + C, theirs + D))

    assert "<<<<<<< ours\nevents: # mine\n=======\nevents: # yours\n>>>>>>> theirs\n" in done.out
    assert done.out.endswith(C + D)
    assert "the comment of `events`: changed on both sides" in done.err


def test_a_version_that_is_not_understood_is_merged_by_lines_and_that_is_said(run: Run, versions: Versions) -> None:
    base, own, their = versions(BASE.replace("{title: BBC}", "{title: BBC"), BASE + D)
    done = run("merge", base, own, their)

    assert done.status == 0
    assert "merged line by line, as git does" in done.err
    assert done.out == BASE.replace("{title: BBC}", "{title: BBC") + D


def test_both_sides_may_have_made_the_file(run: Run, versions: Versions) -> None:
    base, own, their = versions(
        "events:\n  - {id: a, date: 2020, title: A}\n", "events:\n  - {id: b, date: 2021, title: B}\n", ""
    )
    done = run("merge", base, own, their)

    assert (done.status, done.err) == (0, "")
    assert done.out == "events:\n  - {id: a, date: 2020, title: A}\n  - {id: b, date: 2021, title: B}\n"


@pytest.mark.parametrize("base", ["events: []\n", "events:\n", "title: T\ncategories: {}\nevents: []\n"])
def test_the_first_events_of_both_sides_are_joined(run: Run, versions: Versions, base: str) -> None:
    head = "".join(line for line in base.splitlines(keepends=True) if not line.startswith("events"))
    own, their = (f"{head}events:\n  - id: {name}\n    date: 2020\n    title: {name.upper()}\n" for name in "ab")

    done = run("merge", *versions(own, their, base))

    assert (done.status, done.err) == (0, "")
    assert done.out == own + their.removeprefix(head).removeprefix("events:\n")


def test_a_file_that_is_not_there_is_named(run: Run, versions: Versions) -> None:
    base, own, _ = versions(BASE, BASE)
    done = run("merge", base, own, own.with_name("gone.yaml"), "-o", own)

    assert done.status == 3
    assert "gone.yaml" in done.err
    assert own.read_text(encoding="utf-8") == BASE


def git(folder: Path, *arguments: str, fails: bool = False) -> str:
    identity = ["-c", "user.name=A", "-c", "user.email=a@localhost", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert bool(done.returncode) == fails, done.stderr
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository in which two branches added an event each, and changed one in two keys; ours is checked out."""
    git(tmp_path, "init", "-q")
    git(tmp_path, "config", "merge.timeline.driver", DRIVER)
    (tmp_path / ".gitattributes").write_text("events.yaml merge=timeline\n", encoding="utf-8")
    saved(tmp_path, BASE)
    git(tmp_path, "checkout", "-qb", "theirs")
    saved(tmp_path, BASE.replace("title: B\n", "title: Bee\n") + D)
    git(tmp_path, "checkout", "-q", "main")
    saved(tmp_path, BASE.replace("date: 2021", "date: 2021-05") + C)
    return tmp_path


def saved(folder: Path, text: str) -> None:
    (folder / "events.yaml").write_text(text, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "saved")


BOTH = BASE.replace("title: B\n", "title: Bee\n").replace("date: 2021", "date: 2021-05")


@pytest.mark.parametrize("act", [["merge", "-q", "theirs"], ["rebase", "-q", "theirs"], ["cherry-pick", "theirs"]])
def test_git_merges_rebases_and_picks_by_it(repository: Path, act: list[str]) -> None:
    git(repository, *act)

    merged = (repository / "events.yaml").read_text(encoding="utf-8")
    assert merged == (BOTH + D + C if act[0] == "rebase" else BOTH + C + D)


def test_git_is_told_of_a_conflict(repository: Path) -> None:
    git(repository, "checkout", "-q", "theirs")
    saved(repository, BASE.replace("date: 2021", "date: 2021-06") + D)
    git(repository, "merge", "main", fails=True)

    merged = (repository / "events.yaml").read_text(encoding="utf-8")
    assert "UU events.yaml" in git(repository, "status", "--short")
    assert "<<<<<<< ours\n    date: 2021-06\n=======\n    date: 2021-05\n>>>>>>> theirs\n" in merged
    assert "id: c" in merged
    assert "id: d" in merged


def test_two_clones_that_both_add_are_joined(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "clone"
    saved(repository, BASE)
    shutil.copytree(repository, other)
    saved(repository, BASE + C)
    saved(other, BASE + D)
    git(repository, "pull", "-q", "--no-rebase", "--no-edit", str(other), "main")
    git(other, "pull", "-q", "--no-rebase", "--no-edit", str(repository), "main")

    texts = {(folder / "events.yaml").read_text(encoding="utf-8") for folder in (repository, other)}
    assert texts == {BASE + C + D}


def test_a_clone_is_told_once_and_other_lines_stay(run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(repository, "config", "--remove-section", "merge.timeline")
    (repository / ".gitattributes").write_text("*.md text", encoding="utf-8")
    monkeypatch.chdir(repository)
    before = (repository / "events.yaml").read_bytes()
    done = [run("init", "--git") for _ in range(2)]

    assert [each.status for each in done] == [0, 0]
    logs = "*.imports.jsonl merge=union\n*.drafts.jsonl merge=union\n"
    text = (repository / ".gitattributes").read_text(encoding="utf-8")
    assert text == f"*.md text\nevents.yaml merge=timeline\n{logs}"
    assert git(repository, "config", "merge.timeline.driver").startswith("timeline merge %O %A %B -o %A")
    assert git(repository, "check-attr", "merge", "events.yaml") == "events.yaml: merge: timeline"
    assert (repository / "events.yaml").read_bytes() == before


def test_what_two_people_rejected_and_imported_is_joined(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    assert run("init", "--git").status == 0
    (repository / "note.txt").write_text(
        "The port was closed on 5 May 2023. It was open on 6 May 2023.\n", encoding="utf-8"
    )
    facts = ("draft", "note.txt", "--published", "2023-06-21", "--title", "Note", "--all")
    assert run(*facts).status == 0
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "drafts")
    for branch, draft, table in (
        ("ann", "the-port-was-closed-on-5-may-2023", "a.csv"),
        ("bob", "it-was-open-on-6-may-2023", "b.csv"),
    ):
        git(repository, "switch", "-qc", branch, "main")
        assert run("reject", draft).status == 0
        (repository / table).write_text(f"title,date\nOf {branch},2023-06-01\n", encoding="utf-8")
        assert run("import", "csv", table).status == 0
        git(repository, "add", ".")
        git(repository, "commit", "-qm", branch)

    git(repository, "merge", "-q", "-m", "both", "ann")

    assert git(repository, "status", "--short") == ""
    assert "nothing was added" in run("import", "csv", "a.csv").err
    assert "nothing was added" in run("import", "csv", "b.csv").err
    again = run(*facts)
    assert (again.status, "2 rejected before" in again.err) == (0, True), again.err


def test_an_odd_name_is_a_pattern_of_git(run: Run, repository: Path) -> None:
    odd = 'my "war" [1]*.yaml'
    assert run("init", repository / odd, "--git").status == 0
    assert git(repository, "check-attr", "-z", "merge", odd).split("\0")[2] == "timeline"
    assert git(repository, "check-attr", "-z", "merge", 'my "war" 1.yaml').split("\0")[2] == "unspecified"


def test_a_folder_that_is_no_repository_is_told(run: Run, tmp_path: Path) -> None:
    done = run("init", tmp_path, "--git")

    assert done.status == 3
    assert "git: not a git repository" in done.err
    assert list(tmp_path.iterdir()) == []
    assert "git init" in done.err


def test_a_preferred_side_settles_conflicts_which_are_named(run: Run, versions: Versions) -> None:
    ours, theirs = BASE.replace("date: 2021", "date: 2021-05") + C, BASE.replace("date: 2021", "date: 2021-06") + D
    base, own, their = versions(ours, theirs)

    for side, date in (("ours", "2021-05"), ("theirs", "2021-06")):
        done = run("merge", base, own, their, "--prefer", side)
        assert done.status == 0
        assert done.out == BASE.replace("date: 2021", f"date: {date}") + C + D
        assert f"b: date: changed on both sides; {side} is taken" in done.err


CITED = """\
events:
  - id: a
    date: 2020
    title: A
    sources:
      - source: s
        quote: one
      - source: s
        quote: two
      - source: s
        quote: three
"""
ONE, TWO, THREE = (f"      - source: s\n        quote: {words}\n" for words in ("one", "two", "three"))
PAGE = "        at: p. 2\n"


@pytest.mark.parametrize(
    ("ours", "theirs", "sources"),
    [
        (CITED.replace(ONE, ""), CITED.replace(TWO, TWO + PAGE), TWO + PAGE + THREE),
        (CITED.replace(ONE, ""), CITED.replace(TWO, ""), THREE),
        (CITED.replace(ONE + TWO, TWO + ONE), CITED.replace(ONE, ONE + PAGE), TWO + ONE + PAGE + THREE),
        (
            CITED.replace(ONE, "      - source: s\n        quote: new\n" + ONE),
            CITED.replace(ONE, ONE + PAGE),
            "      - source: s\n        quote: new\n" + ONE + PAGE + TWO + THREE,
        ),
    ],
)
def test_a_page_stays_with_its_words(run: Run, versions: Versions, ours: str, theirs: str, sources: str) -> None:
    done = run("merge", *versions(ours, theirs, CITED))

    assert (done.status, done.err) == (0, "")
    assert done.out == CITED.replace(ONE + TWO + THREE, sources)


SAID = """\
events:
  - id: a
    title: A
    date: 2020
    said: last year
    said_on: 2021-03-01
"""
UNSAID = SAID.replace("    said: last year\n", "")
WITH_PLACE = "events:\n  - id: a\n    date: 2020\n    title: A\n    place: {name: P, lat: 1, lon: 2}\n"


@pytest.mark.parametrize(
    ("base", "sides", "told"),
    [
        (CITED, (CITED.replace(ONE, ""), CITED.replace(ONE, ONE + PAGE)), "taken out in ours"),
        (CITED, (CITED.replace("quote: one", "quote: won"), CITED.replace(ONE, ONE + PAGE)), "a: sources: s: changed"),
        (WITH_PLACE, (WITH_PLACE.replace("lat: 1", "lat: 9"), WITH_PLACE.replace("lon: 2", "lon: 8")), "a: place: "),
        (
            WITH_PLACE,
            (WITH_PLACE.replace("2020", "2021"), WITH_PLACE.replace("    title", "    said: last year\n    title")),
            "a: date: changed on both sides",
        ),
        (
            SAID,
            (UNSAID.replace("2021-03", "2021-04"), UNSAID),
            "a: date: changed on both sides",
        ),
        (
            WITH_PLACE,
            (WITH_PLACE.replace("2020\n", "2020 # ours\n"), WITH_PLACE.replace("2020\n", "2020 # theirs\n")),
            "a: date: changed on both sides",
        ),
        (
            CITED,
            (CITED[: CITED.index("    sources")], CITED.replace("    sources:\n", "    sources: # sure\n")),
            "a: sources: taken out in ours, changed in theirs",
        ),
    ],
)
def test_what_nobody_wrote_is_not_put_together(
    run: Run, versions: Versions, base: str, sides: tuple[str, str], told: str
) -> None:
    theirs = sides[1]
    done = run("merge", *versions(*sides, base))

    assert done.status == 1
    assert told in done.err
    lost = [line for line in theirs.splitlines() if line not in base.splitlines() and line not in done.out.splitlines()]
    assert lost == []


def test_what_no_longer_fits_is_said(run: Run, versions: Versions) -> None:
    ours, theirs = BASE[: BASE.index("\n  # of b")], BASE.replace("date: 2020-01-01", "date: after b")
    base, own, their = versions(ours, theirs)
    done = run("merge", base, own, their)

    assert done.status == 0
    assert "after b" in done.out
    assert "neither side had this" in done.err
    assert run("merge", base, own, own).err == ""


@pytest.fixture
def unmerged(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in which git, without the driver, left marks around what it could not merge."""
    (repository / ".gitattributes").unlink()
    git(repository, "commit", "-qam", "no driver")
    git(repository, "merge", "-q", "theirs", fails=True)
    monkeypatch.chdir(repository)
    assert "<<<<<<<" in (repository / "events.yaml").read_text(encoding="utf-8")
    return repository / "events.yaml"


@pytest.mark.parametrize("arguments", [(), ("events.yaml",)])
def test_what_git_left_between_marks_is_merged_again(run: Run, unmerged: Path, arguments: tuple[str, ...]) -> None:
    before = unmerged.read_bytes()
    done = run("merge", *arguments)

    assert (done.status, unmerged.read_text(encoding="utf-8")) == (0, BOTH + C + D)
    assert "events.yaml: merged; `git add events.yaml` ends it" in done.err
    assert run("merge", "events.yaml").status == 3
    assert run("undo").status == 0
    assert unmerged.read_bytes() == before


def test_a_conflict_that_is_left_keeps_its_marks_and_prefer_settles_it(run: Run, unmerged: Path) -> None:
    git(unmerged.parent, "merge", "--abort")
    saved(unmerged.parent, BASE.replace("title: B\n", "title: Be\n"))
    git(unmerged.parent, "merge", "-q", "theirs", fails=True)
    done = run("merge")

    assert done.status == 1
    assert "b: title: changed on both sides" in done.err
    assert "<<<<<<< ours\n    title: Be\n=======\n    title: Bee\n" in unmerged.read_text(encoding="utf-8")
    assert run("merge", "--prefer", "theirs").status == 0
    assert "title: Bee" in unmerged.read_text(encoding="utf-8")


def test_a_version_of_git_that_is_too_large_is_not_read(run: Run, unmerged: Path) -> None:
    unmerged.write_text("<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n", encoding="utf-8")
    done = run("merge", "--max-size", "60")

    assert (done.status, ":1:./events.yaml: larger than 60 bytes, the limit" in done.err) == (3, True)


def test_without_a_merge_of_git_three_versions_are_needed(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    for arguments in ((), ("events.yaml", "events.yaml")):
        done = run("merge", *arguments)
        assert (done.status, "BASE OURS THEIRS" in done.err) == (2, True)


def test_dates_that_a_changed_header_would_move_are_told(run: Run, versions: Versions) -> None:
    base = "timezone: Europe/Kyiv\nevents:\n  - {id: a, date: 2022, title: A}\n"
    added = base + '  - {id: b, date: "2022-03-02T10:00", title: B}\n'
    moved = base.replace("Kyiv", "Berlin")

    done = run("merge", *versions(moved, added, base))
    other = run("merge", *versions(moved, added.replace("10:00", "10:00+02:00"), base))

    assert "timezone is `Europe/Berlin` now, and what theirs wrote for `Europe/Kyiv` means another time" in done.err
    assert other.err == ""
