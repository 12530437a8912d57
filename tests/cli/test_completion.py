"""TAB in bash, zsh and fish: the key is pressed in the real shell, and the words that it made are read."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import ROOT, Run
from tests.cli.terminals import Terminal, terminal
from timeline.cli.completion.answer import SHELLS, script
from timeline.cli.completion.asked import TABLE, asked_for, table
from timeline.cli.completion.table import written
from timeline.cli.completion.values import values
from timeline.events.reading.reader import read

START = {
    "bash": ("bash", "--norc", "--noprofile", "-i"),
    "zsh": ("zsh", "-f", "-i"),
    "fish": ("fish", "--no-config", "-i", "-C", "function fish_prompt; echo 'ready> '; end; source timeline.fish"),
}
LOADED = {
    "bash": "PS1='ready> '; source timeline.bash; echo loaded",
    "zsh": "PS1='ready> '; bindkey -e; autoload -Uz compinit; compinit -u -D; source timeline.zsh; echo loaded",
    "fish": "echo loaded",
}
ODD = (
    "two words",
    "it's so",
    'quoted "x"',
    "a:b:c",
    "$HOME",
    "\\back",
    "Київ місто",
    "wild*card",
    "semi;colon",
    "#hash",
    "!bang",
    "~tilde",
    "(paren)",
    "`tick`",
    "x=y",
    "-dash",
    "[set]",
    "été",
    "u&v|w<x>",
)


@pytest.fixture
def folder(tmp_path: Path, shipped: Path) -> Path:
    """A folder with the shipped timeline, one with odd tags, and `timeline` on the path."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "timeline"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)} -m timeline "$@"\n'
    )
    program.chmod(0o755)
    tags = ", ".join(f"'{each.replace(chr(39), chr(39) * 2)}'" for each in ODD)
    hidden = '"esc\\e[31m", "line\\nbreak", "turned\\u202e"'
    (tmp_path / "odd.yaml").write_text(f"events:\n  - {{id: a, date: 2023, title: A, tags: [{tags}, {hidden}]}}\n")
    for shell in SHELLS:
        (tmp_path / f"timeline.{shell}").write_text(script(shell))
    assert shipped.exists()
    return tmp_path


@contextmanager
def in_shell(shell: str, folder: Path) -> Iterator[Terminal]:
    """Start a shell in which TAB completes `timeline`."""
    if shutil.which(shell) is None:
        pytest.fail(f"{shell} is not installed: tests/run installs it")
    variables = {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "HOME": str(folder), "LANG": "C.UTF-8", "PS1": "> "}
    with terminal(*START[shell], folder=folder, variables=variables, size=(40, 300)) as person:
        if shell == "fish":
            person.see("ready> ")
        person.press(LOADED[shell], "\r")
        person.see("loaded\r\n")
        person.see("ready> ")
        yield person


def made_of(person: Terminal, line: str) -> list[str]:
    """Type the beginning of a line, press TAB, and let the shell show the words that it has then."""
    person.press(line, "\t", "\x01", "printf '<%s>\\n' ", "\x05", " END", "\r")
    shown = person.see("<END>")
    person.see("ready> ")
    return [part.removesuffix(">") for part in shown.split("\n<")[1:-1]]


CASES = [
    ("timeline sho", "show"),
    ("timeline show vil", "vilnius-summit"),
    ("timeline list --tag cou", "counteroffensive"),
    ("timeline list --category=dip", "--category=diplomacy"),
    ("timeline add X --source isw", "isw-2022-11-11"),
    ("timeline add X --tag east,nat", "east,nato"),
    ("timeline edit bbc-interview --set category=sta", "category=statements"),
    ("timeline edit --where not-tag=nat", "not-tag=nato"),
    ("timeline list --actor Jens", "Jens Stoltenberg"),
    ("timeline list --actor 'Jens", "Jens Stoltenberg"),
    ('timeline list --actor "Jens', "Jens Stoltenberg"),
    ("timeline check --only overd", "overdue"),
    ("timeline check eve", "events.yaml"),
    ("timeline list -f x --ver", "--verification"),
    ("timeline sources rena", "rename"),
    ("timeline sources edit nato", "nato-vilnius-communique"),
    ("timeline export markd", "markdown"),
    ("timeline list odd.yaml --tag two", "two words"),
]


@pytest.mark.parametrize("shell", SHELLS)
def test_tab_completes(folder: Path, shell: str) -> None:
    with in_shell(shell, folder) as person:
        for line, word in CASES:
            assert made_of(person, line)[-1:] == [word], line


ESCAPED = {"bash": {"'": "", '"': '$`"\\'}, "zsh": {"'": "", '"': '$`"\\'}, "fish": {"'": "'\\", '"': '$"\\'}}
"""What a backslash stands before, in each kind of quotes."""


def typed(word: str, quote: str, shell: str) -> str | None:
    """The first character of a word as it is typed, None where that shell has no such way."""
    first = word[0]
    if not quote:
        return first if first.isalnum() or first == "-" else f"\\{first}"
    if first in ESCAPED[shell][quote]:
        return f"{quote}\\{first}"
    return None if first == quote or (first == "!" and shell != "fish") else f"{quote}{first}"


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_odd_values_are_quoted_as_the_shell_needs_it(folder: Path, shell: str, quote: str) -> None:
    wrong = []
    with in_shell(shell, folder) as person:
        for word in ODD:
            if (begun := typed(word, quote, shell)) is None:
                continue
            made = made_of(person, f"timeline list odd.yaml --tag {begun}")
            wrong += [] if made[-1:] == [word] else [(word, begun, made)]

    assert not wrong


def test_what_cannot_be_seen_is_not_offered(folder: Path) -> None:
    assert set(values("tag", [str(folder / "odd.yaml")], "")) == set(ODD)


@pytest.mark.parametrize("kind", ["id", "category", "source", "tag", "actor", "place"])
@pytest.mark.parametrize("style", ["block", "flow", "json", "crlf"])
def test_values_are_those_that_the_reader_finds(tmp_path: Path, shipped: Path, kind: str, style: str) -> None:
    timeline, _ = read([shipped])
    known = {
        "id": {event.id for event in timeline.events},
        "category": {each.id for each in timeline.categories},
        "source": set(timeline.sources),
        "tag": {tag for event in timeline.events for tag in event.tags},
        "actor": {actor for event in timeline.events for actor in event.actors},
        "place": {event.place.name for event in timeline.events if event.place},
    }
    file = tmp_path / "other.yaml"
    plain = yaml.safe_load(shipped.read_text())
    text = {
        "block": yaml.safe_dump(plain, allow_unicode=True, sort_keys=False),
        "flow": yaml.safe_dump(plain, default_flow_style=True, width=1e9),
        "json": json.dumps(plain, default=str, indent=1),
        "crlf": shipped.read_text().replace("\n", "\r\n"),
    }[style]
    file.write_bytes(text.encode())

    assert set(values(kind, [str(file)], "")) == known[kind]


def test_values_come_from_folders_and_from_what_is_included(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "one.yaml").write_text("- {id: one, date: 2023, title: The first}\n")
    (tmp_path / "parts" / "two.yaml").write_text("id: two\ndate: 2023\ntitle: Two\n")
    (tmp_path / "events.yaml").write_text("include: [parts, ../outside.yaml]\nevents: []\n")
    (tmp_path.parent / "outside.yaml").write_text("events: [{id: outside, date: 2023, title: X}]\n")

    assert values("id", [str(tmp_path / "events.yaml")], "") == {"one": "The first", "two": "Two"}
    assert values("id", [str(tmp_path)], "T") == {"two": "Two"}


def test_values_come_from_notes(tmp_path: Path) -> None:
    note = "---\ndate: 2022\ntags: [east, west]\n---\n# A front\ntags: none of these\nid: nor this\n"
    (tmp_path / "Front line.md").write_text(note)
    (tmp_path / "other.md").write_text("---\nid: own\n---\ntext\n")

    assert set(values("id", [str(tmp_path)], "")) == {"front-line", "own"}
    assert set(values("tag", [str(tmp_path)], "")) == {"east", "west"}


@pytest.mark.parametrize(
    ("line", "kinds", "part", "files"),
    [
        ("", ("commands",), "", ()),
        ("-", ("options",), "-", ()),
        ("nonsense x", (), "x", ()),
        ("show a", ("id",), "a", ()),
        ("show a b", ("file",), "b", ()),
        ("list one.yaml --tag e", ("tag",), "e", ("one.yaml",)),
        ("list -fx --tag e", ("tag",), "e", ()),
        ("edit -fx --set tags=a,b", ("tags",), "b", ("x",)),
        ("edit --file=x --add actors=b", ("actor",), "b", ("x",)),
        ("add --title", ("options",), "--title", ()),
        ("add X --quote --tag", ("",), "--tag", ()),
        ("add -- --tag", ("",), "--tag", ()),
        ("cite a b", ("options",), "b", ()),
        ("sources edit -f x n", ("source",), "n", ("x",)),
        ("sources keep n f", ("file",), "f", ()),
        ("sources show n", ("source",), "n", ()),
        ("merge a b c", ("file",), "c", ("a", "b")),
        ("undo -f e", ("file",), "e", ()),
    ],
)
def test_what_is_asked_for_follows_from_the_words(line: str, kinds: tuple[str, ...], part: str, files: object) -> None:
    *before, current = line.split(" ")
    asked = asked_for(before, current, table())

    assert (asked.kinds, asked.part, asked.files) == (kinds, part, files)


def test_the_table_is_that_of_the_commands() -> None:
    assert TABLE.read_text() == written(), "python -m timeline.cli.completion.table writes it anew"


def bad_files(folder: Path) -> Iterator[Path]:
    os.mkfifo(folder / "pipe.yaml")
    yield folder / "pipe.yaml"
    yield folder / "nowhere.yaml"
    for name, content in {
        "broken": b"events: [{id: 'a, tags: [\n  - }",
        "bytes": bytes(range(256)) * 20,
        "deep": b"[" * 100_000,
        "quotes": b'events: [{id: "' * 20_000,
        "spaces": b"events:\n  - id: a" + b" " * 3_000_000 + b"#\n    tags: [" + b" " * 3_000_000,
        "line": b"{events: [" + b"{id: a, tags: [b], place: {name: c}}, " * 20_000,
        "header": b"sources: {" + b"a " * 300_000,
        "huge": b"events:\n" + b"  - {id: a, date: 2023, title: A}\n" * 600_000,
    }.items():
        (folder / f"{name}.yaml").write_bytes(content)
        yield folder / f"{name}.yaml"


def test_no_file_makes_it_fail_wait_or_write(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    files = list(bad_files(tmp_path / "files"))
    before = {file: file.stat() for file in files if file.exists()}
    for file in files:
        for words in (["cite", ""], ["edit", "--add", "tags="], ["add", "X", "--source", ""], ["add", "--place", ""]):
            command = [sys.executable, "-m", "timeline", words[0], "-f", str(file), *words[1:]]
            variables = {**os.environ, "_TIMELINE_COMPLETE": "complete_fish", "XDG_CACHE_HOME": str(tmp_path / "cache")}
            done = subprocess.run(command, env=variables, capture_output=True, timeout=60, check=True)
            assert (done.stderr, done.stdout.count(b"\0") % 2) == (b"", 1), (file, words)

    assert sorted(tmp_path.iterdir()) == [tmp_path / "files"]
    assert {file: file.stat().st_mtime_ns for file in before} == {
        file: each.st_mtime_ns for file, each in before.items()
    }


@pytest.mark.parametrize("instruction", ["complete_tcsh", "nonsense", "source_", "complete_bash"])
def test_what_no_shell_of_ours_asks_is_not_answered(instruction: str) -> None:
    variables = {**os.environ, "_TIMELINE_COMPLETE": instruction}
    done = subprocess.run([sys.executable, "-m", "timeline"], env=variables, capture_output=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_nothing_that_reads_whole_files_is_loaded(folder: Path) -> None:
    variables = {**os.environ, "_TIMELINE_COMPLETE": "complete_zsh"}
    command = [sys.executable, "-X", "importtime", "-m", "timeline", "show", ""]
    done = subprocess.run(command, env=variables, cwd=folder, capture_output=True, text=True, check=True)

    assert "lyman-recaptured" in done.stdout
    assert not [
        name for name in ("typer", "yaml", "timeline.dates", "timeline.events.model") if f" {name}\n" in done.stderr
    ]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_printed_and_installed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("ZDOTDIR", raising=False)
    start = {"bash": tmp_path / ".bashrc", "zsh": tmp_path / ".zshrc"}.get(shell)
    if start:
        start.write_bytes(b"own \xff line")
    monkeypatch.setenv("SHELL", f"/usr/bin/{shell}")

    assert run("completion").out == run("completion", shell).out == script(shell)
    for _ in range(2):
        assert run("completion", "--install").status == 0
    assert [file.read_text() for file in tmp_path.rglob("*timeline*") if file.is_file()] == [script(shell)]
    if start:
        assert start.read_bytes().startswith(b"own \xff line\n")
        assert start.read_bytes().count(b"\n") == 2


def test_a_shell_that_is_not_completed_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SHELL", raising=False)

    assert "did you mean `fish`?" in run("completion", "fsh").err
    assert run("completion", "tcsh").status == run("completion").status == 2
