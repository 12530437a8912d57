"""`timeline pending`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def without_outcome(shipped: Path) -> Path:
    """The shipped timeline without the communiqué of the summit."""
    text = shipped.read_text(encoding="utf-8")
    head, _, _ = text.rpartition("      - source: nato-vilnius-communique")
    shipped.write_text(head, encoding="utf-8")
    return shipped


def test_a_summit_without_an_outcome_is_named(run: Run, without_outcome: Path) -> None:
    done = run("pending", "--as-of", "2023-08-01", without_outcome)

    assert done.status == 0
    assert done.out == "1 day overdue  July 2023  vilnius-summit  NATO summit in Vilnius\n"


def test_a_summit_whose_outcome_is_cited_is_not_named(run: Run, shipped: Path) -> None:
    done = run("pending", "--as-of", "2023-08-01", shipped)

    assert (done.status, done.out, done.err) == (0, "", "nothing is overdue on 2023-08-01\n")


def test_the_days_are_counted_for_programs(run: Run, without_outcome: Path) -> None:
    done = run("pending", "--as-of", "2023-08-31", "--json", without_outcome)

    assert json.loads(done.out) == {
        "id": "vilnius-summit",
        "title": "NATO summit in Vilnius",
        "date": "2023-07",
        "latest": "2023-07-31",
        "days_overdue": 31,
    }
