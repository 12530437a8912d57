"""The hook of pre-commit, which is handed all files that changed at once."""

from pathlib import Path

import pytest
import yaml

from timeline.cli.hook import checked

RAID = "events:\n  - {{id: raid, date: {date}, title: Raid}}\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / name / "events.yaml" for name in ("kyiv", "-odesa")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(RAID.format(date="2023-06-14"), encoding="utf-8")
    return paths


def test_each_file_is_a_timeline_of_its_own(files: list[Path]) -> None:
    assert checked([str(file) for file in files]) == 0
    assert checked([]) == 0


def test_a_fault_in_any_file_is_told_and_fails(
    files: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files[0].write_text(RAID.format(date="2023-02-30"), encoding="utf-8")
    monkeypatch.chdir(files[0].parents[1])

    assert checked(["kyiv/events.yaml", "-odesa/events.yaml"]) == 1
    assert "kyiv/events.yaml:2:" in capsys.readouterr().out


def test_the_hook_of_pre_commit_is_this_one() -> None:
    hook = yaml.safe_load(Path(".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]

    assert hook["entry"] == "python -m timeline.cli.hook"
