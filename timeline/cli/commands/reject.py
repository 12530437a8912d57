"""`timeline reject`."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from timeline.cli.commands.accept import All, Chosen, Ids, chosen
from timeline.cli.commands.remove import dated_by
from timeline.cli.decided_saving import Decided, save_decided
from timeline.cli.drafts_unchanged import refuse_changed
from timeline.cli.edits import how_to_undo
from timeline.cli.few_names import few
from timeline.cli.options import DryRun, MaxSize, Target, Where
from timeline.cli.terminal import counted, say
from timeline.cli.where import file_of
from timeline.copies.copy_text import copy_path
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.change_many import alter_many, remove_many
from timeline.events.writing.list_items import ItemEdit
from timeline.problems import TimelineError
from timeline.proposals.remembered import Decision, Key, Remembered, decisions_path
from timeline.views.drafts import Waiting, reason_told

LONGEST_NUMBER = 9
"""The most digits of a number that a draft tells; a longer one was not written here."""


def reject(
    ids: Ids = None,
    every: All = False,
    where: Where = None,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Remove drafts; what is rejected is recorded next to the kept copy, and not proposed again.

    Example: timeline reject some-draft --dry-run
    """
    found = chosen("reject", ids, where, file, max_size, every=every)
    _rejected(found, dry_run=dry_run)
    for each in found.drafts:
        naming = dated_by(found.whole, each.event.id) if not each.citations else []
        if naming:
            say(f"the dates of {', '.join(naming)} name {each.event.id}, which is gone; `timeline check` shows where")


def _by_decisions(found: Chosen) -> dict[Path | None, list[Waiting]]:
    """Return the drafts by the file that remembers what was decided about their text; None if there is none."""
    grouped: dict[Path | None, list[Waiting]] = {}
    for each in found.drafts:
        grouped.setdefault(_decisions_of(found.whole, each), []).append(each)
    return grouped


def _decisions_of(timeline: Timeline, each: Waiting) -> Path | None:
    for citation in each.cited:
        source = timeline.sources.get(citation.source)
        if source is not None and source.file:
            try:
                return decisions_path(copy_path(source))
            except TimelineError:
                return None
    return None


def _rejected(found: Chosen, *, dry_run: bool) -> None:
    """Take drafts out of their files, and remember that beside the texts that they come from."""
    files: dict[str, list[Waiting]] = {}
    for each in found.drafts:
        files.setdefault(file_of(each.event, found.whole), []).append(each)
    grouped = _by_decisions(found)
    decided = [Decided(path, [pair for each in here for pair in _decided(each)]) for path, here in grouped.items()]

    def edited(texts: Mapping[str, str]) -> Mapping[str, str]:
        return {name: _without(text, files.get(name, []), name) for name, text in texts.items()}

    for path in save_decided([*map(Path, files)], edited, decided, dry_run=dry_run):
        ids = few([each.event.id for each in files[str(path)]])
        say(f"{path}: rejected {ids}; {how_to_undo([path])}")
    if None in grouped:
        say(f"{counted(len(grouped[None]), 'draft')} without a kept copy: that they were rejected is not remembered")


def _without(text: str, here: Sequence[Waiting], name: str) -> str:
    """Return a file without drafts: events that are, and citations of others."""
    if here:
        refuse_changed(here, text, name)
    edits = {each.event.id: list(_dropping(each)) for each in here if each.citations}
    text = alter_many(text, edits, name) if edits else text
    gone = [each.event.id for each in here if not each.citations]
    return remove_many(text, gone, name) if gone else text


def _dropping(each: Waiting) -> Iterator[ItemEdit]:
    for at in reversed(each.citations):
        yield ItemEdit("sources", at)


def _decided(each: Waiting) -> Iterator[tuple[Key, Remembered]]:
    event = each.event
    for citation in each.cited:
        if citation.quote:
            which = _which(reason_told(citation.extras) or reason_told(event.extras))
            key = Key(" ".join(citation.quote.split()), citation.said, which)
            date = citation.date.text if citation.date else event.date
            yield key, Remembered(Decision.REJECTED, date)


def _which(reason: Mapping[str, object]) -> int:
    """Return which of the equal words in its quote a date was read from, 1 where that is not told."""
    number = reason.get("number", "")
    return int(number) if isinstance(number, str) and number.isdecimal() and len(number) <= LONGEST_NUMBER else 1
