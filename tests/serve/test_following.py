"""The page follows the files, however they are saved."""

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from watchfiles import Change

from tests.serve.serving import PATIENCE, Served, renamed_over
from timeline.serve.sight import Sight
from timeline.serve.watching import concerns

NEW = "  - {id: new-one, date: 2023-06-24, title: New in the file}\n"


def in_place(file: Path, text: str) -> None:
    """Save as nano does."""
    file.write_text(text, encoding="utf-8")


def emptied_first(file: Path, text: str) -> None:
    """Save in two steps, the file empty between."""
    with file.open("w", encoding="utf-8") as opened:
        opened.flush()
        os.fsync(opened.fileno())
        opened.write(text)


def backed_up(file: Path, text: str) -> None:
    """Save with a backup: the old file is moved away, a new one made."""
    file.rename(f"{file}~")
    file.write_text(text, encoding="utf-8")


WAYS = (in_place, emptied_first, renamed_over, backed_up)


@pytest.mark.parametrize("save", WAYS)
def test_a_saved_file_is_seen_twice_over(served: Served, save: Callable[[Path, str], None]) -> None:
    text = served.file.read_text(encoding="utf-8")

    save(served.file, text + NEW)
    served.until(lambda: "New in the file" in served.ask("/picture").text)
    save(served.file, text)

    served.until(lambda: "New in the file" not in served.ask("/picture").text)


def test_who_listens_is_told_the_version_of_now_and_each_that_follows(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.port), timeout=PATIENCE) as raw:
        head = f"GET /changes HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n"
        raw.sendall(f"{head}Cookie: timeline-{served.port}=a-token-of-the-tests\r\n\r\n".encode())
        lines = raw.makefile("r", encoding="utf-8")
        told = (line.removeprefix("data: ").strip() for line in lines if line.startswith("data: "))
        before = next(told)

        served.write(served.file.read_text(encoding="utf-8") + NEW)
        served.until(lambda: is_new(served.viewer.sight) and served.viewer.sight.checked)
        after = served.viewer.sight.version
        assert after in told

    assert before != after


def is_new(seen: Sight) -> bool:
    return seen.picture is not None and "New in the file" in seen.picture.data


def test_a_file_that_is_not_understood_keeps_the_page_and_says_what_is_wrong(served: Served) -> None:
    text = served.file.read_text(encoding="utf-8")

    served.write("events: [\n" + text)
    served.until(lambda: served.viewer.sight.stale and served.viewer.sight.checked)

    sight = json.loads(served.ask("/sight").text)
    assert sight["fault"].startswith("events.yaml:")
    assert [each["code"] for each in sight["problems"]] == ["syntax"]
    assert "Lyman" in served.ask("/picture").text

    served.write(text)
    served.until(lambda: not served.viewer.sight.stale)
    assert not json.loads(served.ask("/sight").text)["fault"]


def test_a_file_that_goes_is_looked_for(served: Served) -> None:
    text = served.file.read_text(encoding="utf-8")

    served.file.unlink()
    served.until(lambda: served.viewer.sight.stale)
    assert "events.yaml" in json.loads(served.ask("/sight").text)["fault"]

    served.write(text + NEW)
    served.until(lambda: "New in the file" in served.ask("/picture").text)


def test_a_file_that_is_included_later_is_followed_too(served: Served) -> None:
    text = served.file.read_text(encoding="utf-8")
    more = served.file.absolute().parent / "sub" / "more.yaml"
    more.parent.mkdir()
    more.write_text("events:\n" + NEW, encoding="utf-8")

    served.write(f"include: [sub/more.yaml]\n{text}")
    served.until(lambda: "New in the file" in served.ask("/picture").text)
    renamed_over(more, "events:\n" + NEW.replace("New in", "Newer in"))

    served.until(lambda: "Newer in the file" in served.ask("/picture").text)


def test_git_checks_out_another_version_underneath(served: Served) -> None:
    folder = served.file.absolute().parent

    def git(*words: str) -> None:
        subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@localhost", *words], cwd=folder, check=True)

    git("init", "-q")
    git("add", "events.yaml")
    git("commit", "-qm", "one")
    git("checkout", "-qb", "other")
    served.write(served.file.read_text(encoding="utf-8") + NEW)
    git("commit", "-qam", "two")
    served.until(lambda: "New in the file" in served.ask("/picture").text)

    git("checkout", "-q", "-")

    served.until(lambda: "New in the file" not in served.ask("/picture").text)


def test_a_folder_that_goes_and_comes_is_followed(served: Served) -> None:
    sub = served.file.absolute().parent / "sub"
    sub.mkdir()
    (sub / "more.yaml").write_text("events:\n" + NEW, encoding="utf-8")
    served.write(f"include: [sub/more.yaml]\n{served.file.read_text(encoding='utf-8')}")
    served.until(lambda: "New in the file" in served.ask("/picture").text)

    shutil.rmtree(sub)
    served.until(lambda: "New in the file" not in served.ask("/picture").text)
    sub.mkdir()
    (sub / "more.yaml").write_text("events:\n" + NEW.replace("New in", "Newer in"), encoding="utf-8")

    served.until(lambda: "Newer in the file" in served.ask("/picture").text)


def test_what_is_no_file_of_the_timeline_concerns_nobody(tmp_path: Path) -> None:
    concerned = concerns(frozenset({tmp_path / "events.yaml", tmp_path / "copies" / "a.pdf"}))

    assert concerned(Change.modified, str(tmp_path / "events.yaml"))
    assert concerned(Change.added, str(tmp_path / "copies" / "a.pdf"))
    assert concerned(Change.added, str(tmp_path / "more.yaml"))
    assert not concerned(Change.modified, str(tmp_path / "timeline.html"))
    assert not concerned(Change.modified, str(tmp_path / "copies" / "b.pdf"))
    assert not concerned(Change.modified, str(tmp_path / ".git" / "index.lock"))
