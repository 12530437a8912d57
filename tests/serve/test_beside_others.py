"""Saves over the addresses while another program adds to the same file: none is lost, each conflict is told."""

from pathlib import Path

from tests.faults.program import timeline_file
from tests.faults.workshop import Desk, beside_another, missing
from tests.serve.serving import GIVEN, serving
from timeline.serve.asking import writing_token


def test_no_save_and_no_addition_of_another_program_is_lost(tmp_path: Path) -> None:
    path = timeline_file(tmp_path / "beside")
    with serving(path) as served:
        desk = Desk(served.port, f"timeline-{served.port}={GIVEN}", writing_token(GIVEN))
        found, added = beside_another(tmp_path, path, desk, 12)

    assert not found.faults
    assert len(found.saved) == 12
    assert not missing(path, [*found.saved, *added])
