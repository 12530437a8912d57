"""`timeline explain`."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_day_of_the_war_is_a_date(run: Run, shipped: Path) -> None:
    done = run("explain", "day 483", "-f", shipped)

    assert "2023-06-21" in done.out


def test_a_date_has_its_weekday_and_its_day_counts(run: Run, shipped: Path) -> None:
    done = run("explain", "2023-06-21", "-f", shipped)

    assert "Wednesday" in done.out
    assert "483" in done.out


def test_json_is_the_contract(run: Run, shipped: Path) -> None:
    done = run("explain", "2022-10", "--json", "-f", shipped)

    assert json.loads(done.out) == {
        "text": "2022-10",
        "edtf": "2022-10",
        "level": 0,
        "kind": "date",
        "earliest": "2022-10-01",
        "latest": "2022-10-31",
        "certain": None,
        "precision": "month",
        "uncertain": False,
        "approximate": False,
        "open_start": False,
        "open_end": False,
        "words": "October 2022",
        "counts": {"war": [220, 250]},
        "weekday": None,
        "calendar": "gregorian",
        "other_readings": [],
        "readings": [{"date": "2022-10", "words": "October 2022", "rule": "as written", "anchor": None}],
    }


def test_texts_come_from_standard_input_too(run: Run, shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("2022-10\n2001-02-29\n"))

    done = run("explain", "--json", "-", "-f", shipped)

    first, second = (json.loads(line) for line in done.out.splitlines())
    assert done.status == 1
    assert first["latest"] == "2022-10-31"
    assert second["error"]["column"] == 9
    assert second["error"]["hint"] == "2001-02-28"


def test_words_without_a_year_may_lie_ahead(run: Run, shipped: Path) -> None:
    behind = json.loads(run("explain", "in October", "--json", "--past", "-f", shipped).out)
    ahead = json.loads(run("explain", "in October", "--json", "--future", "-f", shipped).out)

    assert (behind["edtf"], behind["other_readings"]) == ("2022-10", ["2023-10"])
    assert (ahead["edtf"], ahead["other_readings"]) == ("2023-10", ["2022-10"])


@pytest.mark.parametrize("text", ["-" * 50_000 + "x", "1/" * 25_000, "(" * 50_000, "9" * 50_000, "a" * 50_000])
def test_a_text_of_50_000_characters_is_refused_at_once(run: Run, text: str) -> None:
    done = run("explain", "--", text)

    assert done.status == 1
    assert "a date has at most 2000 characters" in done.out
