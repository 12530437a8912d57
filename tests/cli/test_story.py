"""The story and the claims of one event in `timeline show`."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_what_was_known_when_is_told_in_order(run: Run, shipped: Path) -> None:
    done = run("show", "vilnius-summit", shipped, "--as-of", "2023-08-01")

    told = done.out.partition("What was known when\n")[2].splitlines()
    assert [line.split(",")[0].strip() for line in told] == [
        "2023-06-21: announced for July 2023",
        "2023-07-11: reported to have begun; date narrowed from July 2023 to 11\u201312 July 2023",
    ]


def test_what_came_later_is_not_told(run: Run, shipped: Path) -> None:
    done = run("show", "vilnius-summit", shipped, "--as-of", "2023-06-21")

    assert "2023-07-11" not in done.out
    assert "What was known when" not in done.out


def test_an_event_is_given_to_programs_with_its_claims_and_its_story(run: Run, shipped: Path) -> None:
    record = json.loads(run("show", "vilnius-summit", shipped, "--as-of", "2023-08-01", "--json").out)

    assert (record["id"], record["earliest"], record["phase"], record["counts"]) == (
        "vilnius-summit",
        "2023-07-11",
        "past",
        {"war": [503, 504]},
    )
    assert [(claim["source"], claim["date"], claim["disagrees_with"]) for claim in record["claims"]] == [
        ("hotnews-2023-06-21", "2023-07", []),
        ("nato-vilnius-communique", "2023-07-11/2023-07-12", []),
    ]
    assert record["story"][1] == {
        "day": "2023-07-11",
        "turns": ["happened", "narrowed"],
        "date": "2023-07-11/2023-07-12",
        "sources": ["nato-vilnius-communique"],
    }


def test_claims_that_disagree_stand_below_each_other(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "events.yaml"
    file.write_text(
        "sources:\n  june: {publisher: A paper, published: 2023-06-21}\n"
        "events:\n  - {id: a, date: 2023-06-01, title: A, sources: [{source: june, preferred: true},"
        " {source: 'https://un.org/1', date: 2023-05}]}\n",
        encoding="utf-8",
    )

    done = run("show", "a", file)

    first, second = "A paper (21 June 2023) says 1 June 2023 (preferred)", "https://un.org/1 says May 2023"
    assert f"These claims disagree\n    {first}\n    {second}" in done.out
    record = json.loads(run("show", "a", file, "--json").out)
    assert [claim["disagrees_with"] for claim in record["claims"]] == [["https://un.org/1"], ["june"]]
