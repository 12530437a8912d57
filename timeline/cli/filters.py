"""The filters that list, show, plot, export, stats take: declared once, handed on as one Selection."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from typer import Option

from timeline.dates import When
from timeline.events.model import Status, Verification
from timeline.views import Filters, Selection

Many = list[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The filters as they were typed."""

    from_: Annotated[str | None, Option("--from", metavar="DATE", help="Possibly on or after this date.")] = None
    to: Annotated[str | None, Option("--to", metavar="DATE", help="Possibly on or before this date.")] = None
    certainly: Annotated[bool, Option("--certainly", help="Certainly between --from and --to.")] = False
    category: Annotated[Many, Option("--category", help="Of this category.")] = None
    tag: Annotated[Many, Option("--tag", help="With this tag.")] = None
    actor: Annotated[Many, Option("--actor", help="With this actor.")] = None
    place: Annotated[Many, Option("--place", help="At this place.")] = None
    source: Annotated[Many, Option("--source", help="Citing this source.")] = None
    status: Annotated[list[Status] | None, Option("--status", help="announced, happened, moved or cancelled.")] = None
    verification: Annotated[
        list[Verification] | None, Option("--verification", help="verified, unverified, disputed, ...")
    ] = None
    grep: Annotated[Many, Option("--grep", metavar="TEXT", help="With this text anywhere, accents folded.")] = None
    id: Annotated[Many, Option("--id", help="This event.")] = None
    not_category: Annotated[Many, Option("--not-category", help="Not of this category.")] = None
    not_tag: Annotated[Many, Option("--not-tag", help="Without this tag.")] = None
    not_actor: Annotated[Many, Option("--not-actor", help="Without this actor.")] = None
    not_place: Annotated[Many, Option("--not-place", help="Not at this place.")] = None
    not_source: Annotated[Many, Option("--not-source", help="Not citing this source.")] = None
    not_status: Annotated[list[Status] | None, Option("--not-status", help="Not of this status.")] = None
    not_verification: Annotated[
        list[Verification] | None, Option("--not-verification", help="Not of this verification.")
    ] = None
    not_grep: Annotated[Many, Option("--not-grep", metavar="TEXT", help="Without this text.")] = None
    not_id: Annotated[Many, Option("--not-id", help="Not this event.")] = None


def selection_of(typed: Typed, date: Callable[[str], When]) -> Selection:
    """Make a selection of the filters typed; `date` reads what stands after --from and --to."""
    return Selection(
        start=date(typed.from_) if typed.from_ else None,
        end=date(typed.to) if typed.to else None,
        certainly=typed.certainly,
        wanted=Filters(
            categories=tuple(typed.category or ()),
            tags=tuple(typed.tag or ()),
            actors=tuple(typed.actor or ()),
            places=tuple(typed.place or ()),
            sources=tuple(typed.source or ()),
            statuses=tuple(typed.status or ()),
            verifications=tuple(typed.verification or ()),
            grep=tuple(typed.grep or ()),
            ids=tuple(typed.id or ()),
        ),
        unwanted=Filters(
            categories=tuple(typed.not_category or ()),
            tags=tuple(typed.not_tag or ()),
            actors=tuple(typed.not_actor or ()),
            places=tuple(typed.not_place or ()),
            sources=tuple(typed.not_source or ()),
            statuses=tuple(typed.not_status or ()),
            verifications=tuple(typed.not_verification or ()),
            grep=tuple(typed.not_grep or ()),
            ids=tuple(typed.not_id or ()),
        ),
    )
