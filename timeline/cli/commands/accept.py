"""`timeline accept`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NamedTuple

from typer import Argument, Option

from timeline.cli.drafts_unchanged import refuse_changed
from timeline.cli.files import file_to_write, read_files
from timeline.cli.options import DryRun, MaxSize, Target, Where, Yes
from timeline.cli.where import Selected, by_file, edit_files, selected
from timeline.edits.whole_timeline import root_of
from timeline.events.model import Event, Timeline, Verification
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.alteration import Edit, KeyEdit
from timeline.events.writing.change_many import alter_many
from timeline.events.writing.list_items import ItemEdit
from timeline.problems import TimelineError
from timeline.views.drafts import ANCHOR, DRAFT, Waiting, anchor_told, waiting

Ids = Annotated[list[str] | None, Argument(metavar="[ID]...", help="The drafts; `timeline drafts` lists them.")]
All = Annotated[bool, Option("--all", help="Every draft; with --where, every one that is selected.")]
Checked = Annotated[
    Verification | None, Option("--verification", help="How far they are checked; left out, they are unverified.")
]


def accept(
    ids: Ids = None,
    every: All = False,
    where: Where = None,
    verification: Checked = None,
    yes: Yes = False,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Make events of drafts, and citations of those that cite what is known; one edit, with one undo.

    Example: timeline accept --all --dry-run
    """
    found = chosen("accept", ids, where, file, max_size, every=every)
    timeline = replace(found.whole, events=tuple(each.event for each in found.drafts))
    files = by_file(timeline)

    def accepted(texts: Mapping[str, str]) -> Mapping[str, str]:
        edits = {each.event.id: list(_accepting(each, found.whole, verification)) for each in found.drafts}
        for name, text in texts.items():
            here = {event.id for event in files[name]}
            refuse_changed([each for each in found.drafts if each.event.id in here], text, name)
        return {
            name: alter_many(text, {event.id: edits[event.id] for event in files[name]}, name)
            for name, text in texts.items()
        }

    edit_files(timeline, accepted, what="accepted", dry_run=dry_run, yes=yes or not where)


class Chosen(NamedTuple):
    """The drafts that are chosen, in their timeline."""

    whole: Timeline
    drafts: Sequence[Waiting]


def chosen(
    command: str,
    ids: Sequence[str] | None,
    where: Sequence[str] | None,
    file: Path | None,
    max_size: int,
    *,
    every: bool,
) -> Chosen:
    """Return the drafts that are named, or all, or those that filters select; raise where that is unclear or none."""
    if bool(ids) == (every or bool(where)):
        hint = ", ".join(f"timeline {command} {which}" for which in ("ID ...", "--all", "--all --where source=ID"))
        raise TimelineError("name the drafts, or --all", hint=hint, status=2)
    found = _whole(file, max_size) if ids or not where else selected(where, file, max_size)
    drafts = list(waiting(found.timeline))
    if ids:
        _refuse_no_drafts(ids, [each.event.id for each in drafts], found.whole)
        drafts = [each for each in drafts if each.event.id in ids]
    if not drafts:
        raise TimelineError("no draft waits", hint="`timeline drafts` lists them", status=1)
    return Chosen(found.whole, drafts)


def _whole(file: Path | None, max_size: int) -> Selected:
    timeline, _ = read_files([root_of(file or file_to_write(), max_size)], max_size)
    return Selected(timeline, timeline)


def _refuse_no_drafts(ids: Sequence[str], known: Sequence[str], timeline: Timeline) -> None:
    """Raise for the first id that is not one of the known drafts."""
    identity = next((each for each in ids if each not in known), None)
    if identity is None:
        return
    if any(event.id == identity for event in timeline.events):
        raise TimelineError(f"`{identity}` is no draft", hint="`timeline drafts` lists them", status=1)
    hint = did_you_mean(identity, known) or "drafts are named by their ids: `timeline drafts` lists them"
    raise TimelineError(f"there is no event `{identity[:80]}`", hint=hint, status=1)


def _accepting(each: Waiting, timeline: Timeline, verification: Verification | None) -> Iterator[Edit]:
    """Return the edits that make a draft what it is a draft of."""
    event = each.event
    if not each.citations:
        yield KeyEdit("verification", verification.value if verification else "")
        yield KeyEdit(DRAFT, "")
    for at in each.citations or range(len(event.citations)):
        yield from _kept_anchor(event, at, timeline)
        if DRAFT in event.citations[at].extras:
            yield ItemEdit("sources", at, DRAFT, "")


def _kept_anchor(event: Event, at: int, timeline: Timeline) -> Iterator[Edit]:
    """Return the edit that keeps what the words of a citation were read against, where that is no day of its source."""
    citation = event.citations[at]
    anchor = anchor_told(event, citation) if citation.said else ""
    source = timeline.sources.get(citation.source)
    own = source.published.text if source and source.published else ""
    if anchor and anchor != own and ANCHOR not in citation.extras:
        yield ItemEdit("sources", at, ANCHOR, anchor)
