"""How large a file may be, told by its size before it is read."""

from pathlib import Path

import pytest

from timeline.events.reading import input_bytes
from timeline.events.reading.input_bytes import bytes_of
from timeline.problems import TimelineError


@pytest.mark.parametrize("size", [0, 1, 5])
@pytest.mark.parametrize("largest", [0, 1, 4, 5, 6])
def test_a_file_has_so_many_bytes_at_most(tmp_path: Path, size: int, largest: int) -> None:
    (tmp_path / "f").write_bytes(b"x" * size)

    if size <= largest:
        assert bytes_of(tmp_path / "f", largest) == b"x" * size
        return
    with pytest.raises(TimelineError, match=rf"f: larger than {largest} bytes, the limit"):
        bytes_of(tmp_path / "f", largest)


def test_a_file_that_grows_while_it_is_read_is_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "f").write_bytes(b"12345")
    monkeypatch.setattr(input_bytes, "_size", lambda _: 3)

    assert bytes_of(tmp_path / "f", 5) == b"12345"
    with pytest.raises(TimelineError, match="larger than 4 bytes"):
        bytes_of(tmp_path / "f", 4)
