"""`timeline stats` and `timeline sources`."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_a_selection_is_counted(run: Run, shipped: Path) -> None:
    done = run("stats", "--category", "diplomacy", "--json", shipped)

    record = json.loads(done.out)
    assert record["events"] == 2
    assert record["by"]["verification"] == {"verified": 2}
    assert record["on_one_source"] == []
    assert done.err == "15 events: 2 shown, 13 filtered out\n"


def test_counts_are_aligned_and_heaps_are_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "events.yaml"
    events = [f"  - {{id: e{year}, date: {year}-01-01, title: A}}\n" for year in range(1990, 2002)]
    file.write_text("as_of: 2023-06-21\nevents:\n" + "".join(events), encoding="utf-8")

    done = run("stats", file)

    assert "by precision\n  12  day\n" in done.out
    assert "12 of 12 events that name a day lie on 1 January; chance gives 0.0" in done.out


def test_a_long_tally_is_cut_and_says_so(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "events.yaml"
    events = [f"  - {{id: e{at}, date: 2023, title: A, sources: ['https://un.org/{at}']}}\n" for at in range(25)]
    file.write_text("events:\n" + "".join(events), encoding="utf-8")

    done = run("stats", file)

    assert "  and 5 more\n" in done.out
    assert done.out.startswith("25 events, 25 sources\n")


def test_sources_are_listed_with_who_cites_them(run: Run, shipped: Path) -> None:
    done = run("sources", shipped)

    assert done.out.splitlines()[0].startswith("13 events  hotnews-2023-06-21")
    assert done.out.splitlines()[-1] == "  isw-2022-11-11: kherson-liberated"


def test_sources_of_later_days_are_not_listed(run: Run, shipped: Path) -> None:
    done = run("sources", "--as-of", "2023-06-21", "--json", shipped)

    assert [json.loads(line)["id"] for line in done.out.splitlines()] == [
        "hotnews-2023-06-21",
        "un-es-11-1",
        "isw-2022-11-11",
    ]
