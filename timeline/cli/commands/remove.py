"""`timeline remove`."""

from collections.abc import Collection, Iterator, Mapping

from timeline.cli.commands.edit import OneOrWhere, refuse_both
from timeline.cli.edits import made_together, opened_event
from timeline.cli.files import file_to_write
from timeline.cli.options import DryRun, MaxSize, Target, Where, Yes
from timeline.cli.terminal import one_line, say
from timeline.cli.where import Selected, by_file, edit_files, selected
from timeline.edits.opening import opened
from timeline.events.model import Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.change_many import remove_many
from timeline.events.writing.editor import remove


def remove_event(
    id: OneOrWhere = None,  # noqa: A002 - typer shows this name
    where: Where = None,
    yes: Yes = False,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Take one event out; no other line of the file is touched.

    With --where, all events that the filters select, in one edit, which is shown first on a terminal.

    Example: timeline remove vilnius-summit --dry-run
    """
    refuse_both(id, where)
    if id is None:
        remove_selected(selected(where or (), file, max_size), dry_run=dry_run, yes=yes)
        return
    timeline, _, path = opened_event(file or file_to_write(), id, max_size)
    name = str(path)
    made_together(
        [path],
        lambda texts: {name: remove(opened(path, texts[name]), id, name).text},
        lambda _: f"removed {id}",
        dry_run=dry_run,
    )
    naming = dated_by(timeline, id)
    if naming:
        say(f"{path}: the dates of {', '.join(naming)} name {id}, which is gone; `timeline check` shows where")
    for line in telling(timeline, {id}):
        say(line)


def remove_selected(selected: Selected, *, dry_run: bool, yes: bool) -> None:
    """Take all events that are selected out of their files."""
    gone = {event.id for event in selected.timeline.events}
    files = by_file(selected.timeline)

    def removed(texts: Mapping[str, str]) -> Mapping[str, str]:
        return {name: remove_many(text, [event.id for event in files[name]], name) for name, text in texts.items()}

    edit_files(selected.timeline, removed, what="removed", dry_run=dry_run, yes=yes)
    left = (event for event in selected.whole.events if event.id not in gone)
    naming = [event.id for event in left if gone.intersection(event.when.events)]
    naming += [f"the era {each.id}" for each in selected.whole.eras if gone.intersection(each.date.events)]
    if naming:
        say(f"the dates of {', '.join(naming)} name events that are gone; `timeline check` shows where")
    for line in telling(selected.whole, gone):
        say(line)


def dated_by(timeline: Timeline, identity: str) -> list[str]:
    """Return what has a date that names an event: the ids of events, eras by their names."""
    events = [event.id for event in timeline.events if identity in event.when.events]
    return events + [f"the era {era.id}" for era in timeline.eras if identity in era.date.events]


def telling(timeline: Timeline, gone: Collection[str]) -> Iterator[str]:
    """Say which stories tell events that are gone."""
    for story in timeline.stories:
        if told := [step.event for step in story.steps if step.event in gone]:
            named = one_line(", ".join(told))
            yield f"the story {one_line(story.id)} tells {named}, which is gone; `timeline check` shows where"
