"""The registry of outputs."""

import pytest

from timeline.outputs import OUTPUTS, output_for, output_named
from timeline.problems import TimelineError


def test_every_name_and_every_ending_finds_its_format() -> None:
    for output in OUTPUTS:
        assert output_named(output.name) is output
        assert all(output_for(f"Folder/File{suffix.upper()}") is output for suffix in output.suffixes)


def test_an_unknown_name_is_wrong_usage() -> None:
    with pytest.raises(TimelineError, match="no format is called 'docx'") as refused:
        output_named("docx")

    assert refused.value.status == 2


def test_an_unknown_ending_is_wrong_usage() -> None:
    with pytest.raises(TimelineError, match="names no format") as refused:
        output_for("a.docx")

    assert refused.value.status == 2
