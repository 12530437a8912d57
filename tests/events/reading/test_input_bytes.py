import subprocess
from pathlib import Path

import pytest

from timeline.events.reading.input_bytes import LARGEST, PIECE, bytes_of, size_told
from timeline.events.reading.reader import read
from timeline.problems import TimelineError

SMALL = b"events:\n  - {id: a, date: 2020, title: A}\n"


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_bytes(SMALL)

    assert bytes_of(path, len(SMALL)) == SMALL


def test_a_file_that_is_larger_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_bytes(SMALL)

    with pytest.raises(TimelineError, match=r"events.yaml: larger than 41 bytes, the limit$") as refused:
        bytes_of(path, len(SMALL) - 1)
    assert (refused.value.status, "--max-size" in refused.value.hint) == (3, True)


def test_a_file_of_several_pieces_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    with path.open("wb") as file:
        file.truncate(PIECE * 2 + 1)

    assert len(bytes_of(path)) == PIECE * 2 + 1


def test_a_device_is_refused_before_it_is_read() -> None:
    with pytest.raises(TimelineError, match="/dev/zero: this is a device or a socket, not a file"):
        bytes_of("/dev/zero", 1024 * 1024)


def test_what_never_ends_is_refused_at_the_limit() -> None:
    with subprocess.Popen(["yes"], stdout=subprocess.PIPE) as endless:
        assert endless.stdout is not None
        with pytest.raises(TimelineError, match=r"/dev/fd/\d+: larger than 1 MB, the limit"):
            bytes_of(f"/dev/fd/{endless.stdout.fileno()}", 1024 * 1024)
        endless.kill()


def test_each_file_of_a_folder_has_the_limit(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_bytes(SMALL)

    assert len(read([tmp_path], len(SMALL))[0].events) == 2
    with pytest.raises(TimelineError, match=r"a.yaml: larger than"):
        read([tmp_path], len(SMALL) - 1)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match=r"none.yaml: No such file"):
        bytes_of(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, "1 bytes"), (1000, "1,000 bytes"), (1024, "1 KB"), (LARGEST, "256 MB"), (2**30, "1 GB"), (2**50, "1,024 TB")],
)
def test_a_size_is_told_in_the_largest_unit_that_is_whole(number: int, told: str) -> None:
    assert size_told(number) == told
