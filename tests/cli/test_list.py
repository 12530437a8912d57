"""`timeline list` and `timeline show`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("as_of", "words", "phase"),
    [("2023-06-21", "July 2023", "upcoming"), ("2023-08-01", "11–12 July 2023", "past")],
)
def test_the_summit_is_as_it_was_known(run: Run, shipped: Path, as_of: str, words: str, phase: str) -> None:
    done = run("list", "--as-of", as_of, "--id", "vilnius-summit", "--json", shipped)

    event = json.loads(done.out)
    assert (event["words"], event["phase"]) == (words, phase)


def test_without_an_as_of_day_the_editors_own_dates_are_listed(run: Run, shipped: Path) -> None:
    done = run("list", shipped)

    [summit] = [line for line in done.out.splitlines() if "vilnius-summit" in line]
    assert summit.startswith("11–12 July 2023")
    assert "upcoming" in summit


def test_what_is_left_out_is_counted(run: Run, shipped: Path) -> None:
    done = run("list", "--category", "diplomacy", shipped)

    assert len(done.out.splitlines()) == 2
    assert done.err == "15 events: 2 shown, 13 filtered out\n"


def test_what_was_not_known_yet_is_counted(run: Run, shipped: Path) -> None:
    done = run("list", "--as-of", "2022-12-01", shipped)

    assert len(done.out.splitlines()) == 2
    assert done.err == "15 events: 2 shown, 13 not known yet\n"


def test_events_come_in_order_of_time(run: Run, shipped: Path) -> None:
    done = run("list", "--json", shipped)

    earliest = [json.loads(line)["earliest"] for line in done.out.splitlines()]
    assert [day for day in earliest if day] == sorted(day for day in earliest if day)


def test_an_event_is_shown_with_its_claims(run: Run, shipped: Path) -> None:
    done = run("show", "vilnius-summit", shipped)

    assert done.status == 0
    assert "NATO summit in Vilnius" in done.out
    assert "days 503–504 of the war" in done.out
    assert "next month" in done.out
    assert "Vilnius Summit Communiqué, NATO" in done.out


def test_an_event_that_is_not_there_is_named(run: Run, shipped: Path) -> None:
    done = run("show", "vilnius", shipped)

    assert done.status == 1
    assert "there is no event 'vilnius'" in done.err
