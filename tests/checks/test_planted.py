"""Ten faults of provenance, planted among what is sound: all are found, and nothing else."""

from pathlib import Path

from timeline.checks import check
from timeline.events.reading.reader import read

PLANTED = Path(__file__).parent.parent / "data" / "provenance" / "planted.yaml"


def test_ten_planted_faults_are_found_each_at_its_line_and_none_more() -> None:
    marked = {
        number: line.split("#")[1].split(":")[0].strip()
        for number, line in enumerate(PLANTED.read_text(encoding="utf-8").splitlines(), 1)
        if "#" in line
    }

    found = check(*read([PLANTED]))

    assert sorted(problem.place.line for problem in found) == sorted(marked)
    assert sorted(marked.values(), key=int) == [str(number) for number in range(1, 11)]
    assert {problem.code for problem in found} == {
        "copy-unreadable",
        "hash-mismatch",
        "quote-not-found",
        "said-disagrees",
        "count-disagrees",
        "wrong-weekday",
        "claims-disagree",
        "source-before-event",
        "overdue",
        "happened-ahead",
    }
