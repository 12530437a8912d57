"""PNG and PDF."""

import io
from pathlib import Path

import pypdf
import pytest

from tests.formats import DAY, exported, full
from timeline.outputs.pdf import browser, printed, stamped
from timeline.outputs.png import image
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


def test_a_missing_browser_is_told_with_what_would_be_right() -> None:
    def fails(*, format: str, width: int, scale: int) -> bytes:  # noqa: A002 - plotly's own name
        raise RuntimeError(f"Kaleido requires Google Chrome to be installed for {format} {width} {scale}.\nMore.")

    with pytest.raises(TimelineError, match="PNG: no browser draws it") as refused:
        image(fails)

    assert "install Chromium" in refused.value.hint


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
