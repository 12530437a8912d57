"""Whatever commands do to a file, undone one by one it is what it was, byte by byte, at each step."""

import contextlib
import io
import shutil
import stat
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.ugly import LINE
from timeline.checks import check
from timeline.cli import main
from timeline.events.reading.reader import read
from timeline.problems import Level

SHIPPED = Path(__file__).parents[2] / "events.yaml"
IDS = st.sampled_from(["lyman-recaptured", "vilnius-summit", "full-scale-invasion", "bbc-interview", "renamed"])
SOURCES = st.sampled_from(["hotnews-2023-06-21", "un-es-11-1", "new-1", "new-2", "https://example.org/a,b"])
TAGS = st.sampled_from(["east", "nato", "new tag", "no", "#1"])
COMMANDS = st.one_of(
    st.tuples(st.just("sources"), st.just("add"), SOURCES, st.just("--title"), LINE),
    st.tuples(st.just("sources"), st.just("edit"), SOURCES, st.just("--publisher"), LINE),
    st.tuples(st.just("sources"), st.just("remove"), SOURCES),
    st.tuples(st.just("sources"), st.just("rename"), SOURCES, st.sampled_from(["new-1", "new-3"])),
    st.tuples(st.just("categories"), st.just("rename"), st.sampled_from(["battlefield", "b"]), st.just("b")),
    st.tuples(st.just("cite"), IDS, st.just("--source"), SOURCES, st.just("--quote"), LINE),
    st.tuples(st.just("edit"), IDS, st.just("--add"), TAGS.map("tags={}".format)),
    st.tuples(st.just("edit"), IDS, st.just("--drop"), TAGS.map("tags={}".format)),
    st.tuples(st.just("edit"), IDS, st.just("--drop"), SOURCES.map("sources={}".format)),
    st.tuples(st.just("edit"), IDS, st.just("--set"), LINE.map("sources.1.quote={}".format)),
    st.tuples(st.just("edit"), IDS, st.just("--unset"), st.sampled_from(["sources.1.said", "tags", "sources.2"])),
    st.tuples(st.just("merge-events"), IDS, IDS, st.just("--take"), st.just("all")),
    st.tuples(st.just("edit"), st.just("--where"), st.just("tag=east"), st.just("--add"), TAGS.map("tags={}".format)),
    st.tuples(st.just("rename"), IDS, st.sampled_from(["renamed", "other"])),
    st.tuples(st.just("add"), LINE, st.just("--date"), st.just("2023"), st.just("--source"), SOURCES),
    st.tuples(st.just("remove"), IDS),
)


def errors(path: Path) -> list[str]:
    return [each.code for each in check(*read([path])) if each.level is Level.ERROR]


@settings(max_examples=25, deadline=None)
@given(st.lists(COMMANDS, min_size=1, max_size=5))
def test_commands_are_undone_one_by_one(commands: list[tuple[str, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()):
        path = Path(shutil.copy(SHIPPED, folder))
        versions = [path.read_bytes()]
        for command in commands:
            status = main([*command, "-f", str(path)])
            assert status in {0, 1, 2}, command
            if status == 0 and path.read_bytes() != versions[-1]:
                versions.append(path.read_bytes())
            assert path.read_bytes() == versions[-1], command
            assert errors(path) == [], command
        while len(versions) > 1:
            versions.pop()
            assert main(["undo", "-f", str(path)]) == 0
            assert path.read_bytes() == versions[-1]


FORMS = st.sampled_from(["file", "files", "folder", "notes"])


def laid_out(form: str, folder: Path) -> tuple[Path, Path]:
    """Write the shipped timeline in a form; return what `-f` names, and what `undo -f` does."""
    if form == "file":
        path = Path(shutil.copy(SHIPPED, folder))
        return path, path
    assert main(["split", str(SHIPPED), str(folder / "p")]) == 0
    home = folder / "p"
    if form == "folder":
        return home, home
    for file in [file for file in home.glob("*.yaml") if file.name != "events.yaml"]:
        text = file.read_text(encoding="utf-8")
        if form == "notes":
            file.with_suffix(".md").write_text(f"---\n{text}---\n\nOf *{file.stem}*.\n", encoding="utf-8")
            file.unlink()
    return home / "events.yaml", home


def held(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {str(file): (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) for file in files}


@settings(max_examples=6, deadline=None)
@given(FORMS.filter(lambda form: form != "file"), st.lists(COMMANDS, min_size=1, max_size=4))
def test_commands_over_many_files_are_undone_one_by_one(form: str, commands: list[tuple[str, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()):
        path, home = laid_out(form, Path(folder))
        versions = [held(home)]
        for command in commands:
            status = main([*command, "-f", str(path)])
            assert status in {0, 1, 2}, command
            if status == 0 and held(home) != versions[-1]:
                versions.append(held(home))
            assert held(home) == versions[-1], command
            assert errors(home) == [], command
        while len(versions) > 1:
            versions.pop()
            assert main(["undo", "-f", str(home)]) == 0
            assert held(home) == versions[-1]
