"""PNG and PDF."""

import io
import time
from pathlib import Path

import pypdf
import pytest

from tests.formats import DAY, exported, full
from timeline.outputs.pdf import browser, printed, stamped
from timeline.outputs.png import drawn
from timeline.problems import TimelineError


def test_the_figure_is_a_png() -> None:
    content = exported(full(), "png").content

    assert isinstance(content, bytes)
    assert content.startswith(b"\x89PNG")


def test_the_page_is_printed_with_its_table() -> None:
    content = exported(full(), "pdf").content

    assert isinstance(content, bytes)
    text = "".join(found.extract_text() for found in pypdf.PdfReader(io.BytesIO(content)).pages)
    assert "Every field" in text
    assert "A title, with a comma" in text


def test_a_missing_browser_is_told_with_what_would_be_right(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "none"))
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(TimelineError, match="PNG: no browser draws it") as refused:
        drawn('{"data": [], "layout": {"height": 100}}')

    assert "install Chromium" in refused.value.hint


def test_a_drawing_that_never_ends_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    started = tmp_path / "started"
    endless = f"sleep 1000 & echo $! >> {started}; wait"

    with pytest.raises(TimelineError, match="twice it took more than 2 s"):
        drawn("{}", ("/bin/sh", "-c", endless), 2)

    numbers = list(map(int, started.read_text().split()))
    assert len(numbers) == 2
    end = time.monotonic() + 10  # who was killed may take a moment to die
    while any(runs(number) for number in numbers):
        assert time.monotonic() < end, "it runs on"
        time.sleep(0.01)


def runs(number: int) -> bool:
    """Whether a process has not ended, though nobody may have asked for its end yet."""
    try:
        status = Path(f"/proc/{number}/stat").read_text(encoding="ascii")
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def test_a_drawing_that_fails_once_without_an_end_is_tried_again(tmp_path: Path) -> None:
    tried = tmp_path / "tried"

    made = drawn("{}", ("/bin/sh", "-c", f"[ -e {tried} ] && printf PNG && exit; touch {tried}; sleep 1000"), 2)

    assert made == b"PNG"


def test_no_browser_on_the_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match="no browser is found"):
        browser(str(tmp_path))


def test_a_browser_that_does_not_print_is_told(tmp_path: Path) -> None:
    program = tmp_path / "chromium"
    program.write_text("#!/bin/sh\necho broken >&2\n")
    program.chmod(0o755)

    with pytest.raises(TimelineError, match=r"does not print \(broken\)"):
        printed("<p>A</p>", browser(str(tmp_path)))


def test_time_stamps_are_the_as_of_day() -> None:
    before = b"/CreationDate (D:20991231235959+00'00')"

    assert stamped(before, DAY) == b"/CreationDate (D:20230621000000+00'00')"
