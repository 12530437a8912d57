"""How long one waits for a lock: on a clock of the test's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.events.saving import locking
from timeline.problems import TimelineError


class Clock:
    """A clock that goes on by a second at each pause."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, _: float) -> None:
        self.now += 1


Holder = Callable[[float], str]


@pytest.mark.parametrize(
    ("holder", "waited", "said"),
    [
        (lambda _: "process 1", 122, "process 1 writes here, and has for 120 seconds"),
        (lambda now: f"process {int(now // 15)}", 1202, "others write here in turn, and have for 1200 seconds"),
        (lambda now: f"process {min(int(now // 60), 3)}", 307, "process 3 writes here, and has for 120 seconds"),
    ],
)
def test_one_waits_longer_where_many_write_in_turn(
    monkeypatch: pytest.MonkeyPatch, holder: Holder, waited: int, said: str
) -> None:
    clock, told = Clock(), list[str]()
    monkeypatch.setattr(locking, "time", clock)
    monkeypatch.setattr(locking, "is_taken", lambda _: False)
    monkeypatch.setattr(locking, "_holder", lambda _: holder(clock.now))

    with pytest.raises(TimelineError, match=said):
        locking._wait(0, Path("e.yaml"), locking.PATIENCE, told.append)

    assert len(told) == 1
    assert abs(clock.now - waited) <= 12
