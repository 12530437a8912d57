"""Claims against each other."""

from dataclasses import replace

import pytest

from tests.views.building import HELD, SUMMIT, VILNIUS
from timeline.checks.disputes import claims_disagree
from timeline.dates import parse_date
from timeline.events.model import Citation, Event, Stance, Status, Verification

AUGUST = Citation(source="news", date=parse_date("2023-08"))
DENIAL = Citation(source="news", stance=Stance.DENIES)
OF_TWO_DATES = replace(SUMMIT, citations=(AUGUST, HELD))
DENIED = replace(SUMMIT, citations=(DENIAL, HELD))


@pytest.mark.parametrize(
    ("event", "message"),
    [
        (
            OF_TWO_DATES,
            (
                "A paper, “Title of news” (21 June 2023) says August 2023, but "
                "A paper, “Title of communique” (11 July 2023) says 11\u201312 July 2023; neither is preferred"
            ),
        ),
        (
            DENIED,
            (
                "A paper, “Title of news” (21 June 2023) denies it, but "
                "A paper, “Title of communique” (11 July 2023) says 11\u201312 July 2023; neither is preferred"
            ),
        ),
    ],
)
def test_claims_that_cannot_both_hold_are_found(event: Event, message: str) -> None:
    (finding,) = claims_disagree(replace(VILNIUS, events=(event,)))

    assert (finding.message, finding.path) == (message, ("sources", 1))


def test_all_claims_that_disagree_are_named_once() -> None:
    third, alike = (replace(AUGUST, date=parse_date(date)) for date in ("2024", "2023-08-05"))
    event = replace(SUMMIT, citations=(AUGUST, HELD, third, alike))
    (finding,) = claims_disagree(replace(VILNIUS, events=(event,)))

    said = ("August 2023; ", "11\u201312 July 2023; ", "2024; ", "5 August 2023; ")
    assert [finding.message.count(f"says {part}") for part in said] == [1, 1, 1, 1]
    assert finding.message.endswith("; none is preferred")
    many = tuple(replace(AUGUST, date=parse_date(f"20{year}")) for year in range(10, 90))
    (finding,) = claims_disagree(replace(VILNIUS, events=(replace(SUMMIT, citations=many),)))
    assert "; and 74 more; none is preferred" in finding.message


@pytest.mark.parametrize(
    "event",
    [
        SUMMIT,
        replace(OF_TWO_DATES, citations=(AUGUST, replace(HELD, preferred=True))),
        replace(OF_TWO_DATES, status=Status.MOVED),
        replace(OF_TWO_DATES, verification=Verification.DISPUTED),
        replace(DENIED, verification=Verification.RETRACTED),
    ],
)
def test_what_the_editor_has_settled_is_no_problem(event: Event) -> None:
    assert list(claims_disagree(replace(VILNIUS, events=(event,)))) == []
