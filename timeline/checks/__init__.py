"""Timeline to problems: one family of rules a file, all of them in one tuple."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from timeline.checks.cut_off import text_cut_off
from timeline.checks.disputes import claims_disagree
from timeline.checks.draft_places import draft_misplaced
from timeline.checks.duplicates import near_duplicate
from timeline.checks.eras import era_without_bounds
from timeline.checks.findings import Check, Finding
from timeline.checks.images import image_unreadable
from timeline.checks.kept import copy_unreadable, hash_mismatch, quote_not_found
from timeline.checks.layers import dangling_layer, layer_condition, layer_unreadable, layer_zone
from timeline.checks.links import image_without_alt, link_not_kept, unsafe_url
from timeline.checks.looks import bad_color, bad_icon
from timeline.checks.manual import Page, pages
from timeline.checks.media import media_unreadable, media_without_alt
from timeline.checks.outcomes import source_before_event
from timeline.checks.phases import happened_ahead, overdue
from timeline.checks.precision import false_precision, implausible_date
from timeline.checks.references import (
    bad_id,
    dangling_category,
    dangling_event,
    dangling_parent,
    dangling_source,
    duplicate_exhibit,
    duplicate_id,
    parent_loop,
)
from timeline.checks.retractions import retracted_source
from timeline.checks.spelling import similar_actor, similar_tag
from timeline.checks.stories import dangling_step, empty_story
from timeline.checks.weekdays import calendar_unnamed, wrong_weekday
from timeline.checks.words import count_disagrees, said_disagrees
from timeline.checks.year_starts import single_year
from timeline.checks.zones import timezone_unnamed
from timeline.events.model import Timeline
from timeline.events.reading.gc_pause import without_collection
from timeline.problems import Level, Problem

MOST = 500

CHECKS = (
    Check(duplicate_id),
    Check(bad_id, Level.WARNING),
    Check(text_cut_off, Level.WARNING),
    Check(dangling_category),
    Check(dangling_parent),
    Check(parent_loop),
    Check(dangling_source),
    Check(dangling_event),
    Check(era_without_bounds, Level.WARNING),
    Check(duplicate_exhibit, Level.WARNING),
    Check(dangling_step),
    Check(empty_story, Level.WARNING),
    Check(dangling_layer),
    Check(layer_zone),
    Check(layer_condition),
    Check(layer_unreadable, Level.WARNING),
    Check(happened_ahead),
    Check(overdue, Level.WARNING),
    Check(said_disagrees, Level.WARNING),
    Check(count_disagrees, Level.WARNING),
    Check(wrong_weekday, Level.WARNING),
    Check(calendar_unnamed, Level.NOTE),
    Check(single_year, Level.NOTE),
    Check(timezone_unnamed, Level.NOTE),
    Check(source_before_event),
    Check(claims_disagree, Level.WARNING),
    Check(retracted_source, Level.WARNING),
    Check(copy_unreadable, Level.WARNING),
    Check(hash_mismatch),
    Check(quote_not_found),
    Check(draft_misplaced, Level.WARNING),
    Check(near_duplicate, Level.WARNING),
    Check(similar_tag, Level.WARNING),
    Check(similar_actor, Level.WARNING),
    Check(false_precision, Level.NOTE),
    Check(implausible_date, Level.WARNING),
    Check(unsafe_url),
    Check(link_not_kept, Level.WARNING),
    Check(image_without_alt, Level.WARNING),
    Check(image_unreadable, Level.WARNING),
    Check(media_unreadable, Level.WARNING),
    Check(media_without_alt, Level.WARNING),
    Check(bad_color, Level.WARNING),
    Check(bad_icon, Level.WARNING),
)

__all__ = ["CHECKS", "Check", "Page", "check", "manual"]


def manual() -> tuple[Page, ...]:
    """Return a page for every code: those of reading first, then those of the checks."""
    return (*pages(), *(Page(each.code, each.level, each.page) for each in CHECKS))


@without_collection()
def check(timeline: Timeline, problems: Iterable[Problem] = (), day: int | None = None) -> list[Problem]:
    """Return what reading found with what the checks find, in the order of the files, without what is to be ignored.

    `day` (a day number) is today's: what is overdue is seen from there where the file states no `as_of`.
    """
    seen = timeline if timeline.as_of is not None or day is None else replace(timeline, as_of=day)
    found = (problem for each in CHECKS if each.code not in timeline.ignore for problem in _found(each, seen))
    ignored = {event.id: event.ignore for event in timeline.events if event.ignore}
    kept = [
        problem
        for problem in chain(problems, found)
        if problem.code not in timeline.ignore and problem.code not in ignored.get(problem.event, ())
    ]
    order = {name: number for number, name in enumerate(timeline.files)}
    return sorted(kept, key=lambda problem: (order.get(problem.place.file, 0), *problem.place[1:3], problem.code))


def _found(each: Check, timeline: Timeline) -> Iterator[Problem]:
    """Return the problems of one check; after `MOST` of them the rest is only counted."""
    findings = (finding for finding in each.rule(timeline) if not _is_ignored(each, finding))
    for number, finding in enumerate(islice(findings, MOST + 1)):
        if number < MOST:
            yield _problem(each, finding)
        else:
            more = 1 + sum(1 for _ in findings)
            yield replace(_problem(each, finding), message=f"and {more:,} more like these", hint="", event="")


def _is_ignored(each: Check, finding: Finding) -> bool:
    return finding.event is not None and each.code in finding.event.ignore


def _problem(each: Check, finding: Finding) -> Problem:
    return Problem(
        place=finding.origin.place(*finding.path),
        code=each.code,
        message=finding.message,
        hint=finding.hint,
        level=each.level,
        event=finding.event.id if finding.event else "",
    )
