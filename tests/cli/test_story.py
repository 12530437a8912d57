"""The story of one event in `timeline show`."""

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
