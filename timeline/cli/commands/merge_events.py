"""`timeline merge-events`."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.edits import made_together
from timeline.cli.files import file_to_write, read_files
from timeline.cli.import_saving import log_of
from timeline.cli.no_event import no_event
from timeline.cli.options import DryRun, MaxSize, Target
from timeline.cli.terminal import one_line, say
from timeline.edits.item_assignments import Lists
from timeline.edits.whole_timeline import root_of
from timeline.events.model import Event, Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.alteration import Edit, key_edits
from timeline.events.writing.comments import comments_of, with_comments
from timeline.events.writing.editor import alter, remove
from timeline.events.writing.renaming import renamed_references
from timeline.events.writing.soundness import refuse_more_errors
from timeline.events.writing.union import Difference, union
from timeline.events.yaml.nodes import Plain
from timeline.inputs.updating.import_log import LINK, ImportLog, links_of
from timeline.problems import TimelineError

ALL = "all"
LONGEST_SHOWN = 100

First = Annotated[str, Argument(metavar="ID", help="The event that stays, with its id.")]
Second = Annotated[str, Argument(metavar="OTHER", help="The event that is the same, and goes.")]
Take = Annotated[
    list[str] | None,
    Option("--take", metavar="KEY", help="Of a key that differs, what the second says; `all` for each."),
]
Keep = Annotated[
    list[str] | None,
    Option("--keep", metavar="KEY", help="Of a key that differs, what the first says; `all` for each."),
]


def merge_events(
    first: First,
    second: Second,
    take: Take = None,
    keep: Keep = None,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
) -> None:
    """Make two records of one event one: citations joined, what differs shown and chosen.

    A source goes on saying what it said: where the date of the other event is taken, it keeps its own as `date`. Dates
    that name the second event name the first one, and rows that it was imported from belong to the first.

    Example: timeline merge-events vilnius-summit nato-summit --keep title --take date
    """
    path = file or file_to_write()
    timeline, _ = read_files([root_of(path, max_size)], max_size)
    one, other = event_of(timeline, first), event_of(timeline, second)
    fields = without_links(Lists(one).fields), without_links(Lists(other).fields)
    refuse_meaningless(one, other)
    differences = union(*fields).differences
    taken = chosen(differences, take or (), keep or (), one, other)
    homes = one.origin.place().file, other.origin.place().file
    edits = [*union(*fields, taken).edits, *joined_links(one, other, log_of(Path(homes[1])))]

    def merged(texts: Mapping[str, str]) -> Mapping[str, str]:
        after, comments = dict(texts), comments_of(texts[homes[1]], second, homes[1])
        after[homes[0]] = alter(after[homes[0]], first, edits, homes[0]).text
        after[homes[0]] = with_comments(after[homes[0]], first, comments, homes[0])
        after[homes[1]] = remove(after[homes[1]], second, homes[1]).text
        after = {name: text and renamed_references(text, second, first, name) for name, text in after.items()}
        for name, text in texts.items():
            refuse_more_errors(text, after[name], name, timeline, renamed=True)
        return after

    files = [Path(name) for name in timeline.files]
    made_together(files, merged, lambda _: f"{second} is {first} now", dry_run=dry_run)
    for left in differences:
        value = left.first if left.key in taken else left.second
        say(f"left out: {left.key} {shown(value)} of {first if left.key in taken else second}")


def without_links(fields: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return what an event says, but for the rows that it came from."""
    return {key: value for key, value in fields.items() if key != LINK}


def joined_links(one: Event, other: Event, log: ImportLog) -> list[Edit]:
    """Return the edit that lets the first event name the rows that both came from; none where the second has none."""
    here, there = (links_of(Lists(each).fields) for each in (one, other))
    logged = [entry.link for entry in log.entries if entry.id == other.id and entry.has_own_id]
    links = [*dict.fromkeys([*here, *there, *logged])]
    return key_edits({LINK: links[0] if len(links) == 1 else links}, ()) if links != here else []


def event_of(timeline: Timeline, identity: str) -> Event:
    """Find an event; raise where there is none, or several."""
    found = [event for event in timeline.events if event.id == identity]
    if len(found) == 1:
        return found[0]
    if found:
        raise TimelineError(f"{len(found)} events have the id `{identity}`", hint="give each its own first", status=1)
    raise no_event(identity, (event.id for event in timeline.events))


def refuse_meaningless(one: Event, other: Event) -> None:
    """Raise where two events cannot be one: they are already, or the date of one is told by the other."""
    if one.id == other.id:
        raise TimelineError("these are one event already", status=2)
    for event, named in ((one, other), (other, one)):
        if named.id in event.when.events:
            message = f"the date of {event.id} is told by {named.id}, so they are two events"
            raise TimelineError(message, hint=f"timeline edit {event.id} --set date=...", status=1)


def chosen(
    differences: Sequence[Difference], take: Sequence[str], keep: Sequence[str], one: Event, other: Event
) -> frozenset[str]:
    """Return the keys of which the second event's value is taken; ask for those that nobody chose, or raise."""
    names = [each.key for each in differences]
    for key in (*take, *keep):
        if key not in {*names, ALL}:
            hint = did_you_mean(key, names) or "these say the same of all other keys"
            raise TimelineError(f"`{key}` does not differ", hint=hint, status=2)
    open_ones = [each for each in differences if not {each.key, ALL}.intersection({*take, *keep})]
    asked: set[str] = set()
    if open_ones and sys.stdin.isatty() and sys.stdout.isatty():
        asked = {each.key for each in open_ones if ask(each)}
    elif open_ones:
        for line in told(open_ones, one, other):
            say(line)
        hint = " ".join(f"--keep {each.key}" for each in open_ones) + ", or --take"
        raise TimelineError("these differ, and nobody chose; nothing was saved", hint=hint, status=1)
    kept = {*names} - {*keep} if ALL in take else {*take}
    return frozenset({*names}.intersection({*kept, *asked}))


def ask(difference: Difference) -> bool:
    """Ask which of two values is right; return whether it is the second."""
    say(f"{difference.key}: 1 {shown(difference.first)}")
    say(f"{' ' * len(difference.key)}  2 {shown(difference.second)}")
    try:
        answer = input(f"{difference.key}: 1 or 2 [1]? ").strip()
    except EOFError:
        answer = "?"
    if answer not in {"", "1", "2"}:
        raise TimelineError("nothing was saved", status=1)
    return answer == "2"


def told(differences: Iterable[Difference], one: Event, other: Event) -> Iterable[str]:
    """Say what differs, one below the other."""
    for each in differences:
        yield f"{each.key} of {one.id}: {shown(each.first)}"
        yield f"{each.key} of {other.id}: {shown(each.second)}"


def shown(value: Plain) -> str:
    """Show a value in one line."""
    text = value if isinstance(value, str) else ", ".join(f"{key} {each}" for key, each in parts(value))
    line = one_line(text)
    return f"'{line[:LONGEST_SHOWN]}...'" if len(line) > LONGEST_SHOWN else f"'{line}'"


def parts(value: Plain) -> Iterable[tuple[str, Plain]]:
    """Return the parts of a value with their names."""
    return value.items() if isinstance(value, Mapping) else [(str(at + 1), each) for at, each in enumerate(value)]
