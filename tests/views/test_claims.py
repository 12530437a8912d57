"""Claims: who said what about an event."""

from dataclasses import replace

from tests.views.building import ANNOUNCED, HELD, SUMMIT, VILNIUS, on, one_of, source, timeline_of
from timeline.events.model import Citation, Stance
from timeline.views.claims import claims, disagreeing


def test_claims_stand_in_the_order_in_which_they_became_known() -> None:
    undated = Citation(source="https://un.example/1")
    summit = replace(SUMMIT, citations=(undated, HELD, ANNOUNCED))

    found = claims(replace(VILNIUS, events=(summit,)), summit)

    assert [claim.citation for claim in found] == [ANNOUNCED, HELD, undated]
    assert [claim.position for claim in found] == [2, 1, 0]


def test_a_month_and_a_day_of_that_month_agree() -> None:
    assert tuple(disagreeing(claims(VILNIUS, SUMMIT))) == ()


def test_dates_that_nowhere_meet_disagree() -> None:
    other = Citation(source="other", date=one_of("2023-08-01", "2023-08-31", "2023-08"))
    summit = replace(SUMMIT, citations=(*SUMMIT.citations, other))
    timeline = replace(VILNIUS, sources={**VILNIUS.sources, "other": source("other", "2023-06-01")})

    pairs = disagreeing(claims(timeline, summit))

    assert [(one.citation.source, two.citation.source) for one, two in pairs] == [
        ("other", "news"),
        ("other", "communique"),
    ]


def test_a_denial_disagrees_with_a_report() -> None:
    denial = Citation(source="communique", stance=Stance.DENIES)
    summit = replace(SUMMIT, citations=(HELD, denial))

    assert len([*disagreeing(claims(VILNIUS, summit))]) == 1


def test_two_denials_agree() -> None:
    denial = Citation(source="communique", stance=Stance.DENIES)
    summit = replace(SUMMIT, citations=(denial, denial))

    assert [*disagreeing(claims(VILNIUS, summit))] == []


def test_a_claim_from_after_the_beginning_tells_and_one_from_before_it_foretells() -> None:
    first, second = claims(VILNIUS, SUMMIT)

    assert (first.foretells, first.tells) == (True, False)
    assert (second.foretells, second.tells) == (False, True)


def test_a_claim_without_a_day_neither_tells_nor_foretells() -> None:
    event = replace(SUMMIT, when=on("2023-07-11"), citations=(Citation(source="https://un.example/1"),))

    (claim,) = claims(timeline_of(event), event)

    assert (claim.foretells, claim.tells) == (False, False)
