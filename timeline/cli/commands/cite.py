"""`timeline cite`."""

from pathlib import Path
from typing import Annotated, NamedTuple

from typer import Option

from timeline.cli.commands.edit import Identity, make
from timeline.cli.edits import how_to_undo, opened_event
from timeline.cli.files import file_to_write, today
from timeline.cli.option_groups import spread
from timeline.cli.options import Declare, DryRun, MaxSize, Target
from timeline.cli.phrasing import Phrasing
from timeline.cli.terminal import say, tell
from timeline.cli.understood import echo_lines
from timeline.dates import words
from timeline.edits.claims import Claim
from timeline.edits.declared import NOTHING, also_declared, refuse_undeclared, undeclared
from timeline.edits.drafting import is_paraphrase, record_of, told_paraphrases, with_days
from timeline.events.keys import CITATION
from timeline.events.model import Event, Stance, Timeline
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.list_items import ItemEdit
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError
from timeline.records.saying import Understood, read_on_one_of
from timeline.records.writing import part_record

Source = Annotated[str, Option("--source", help="The id of a declared source, or an address.")]
Quote = Annotated[str, Option("--quote", help="Its words, verbatim.", show_default=False)]
At = Annotated[str, Option("--at", help="Where in it: a page, a minute.", show_default=False)]
Said = Annotated[str, Option("--said", help="In which words it tells the date: 'next month'.", show_default=False)]
SaidOn = Annotated[str, Option("--said-on", metavar="DATE", help="The day on which it said so.", show_default=False)]
Date = Annotated[str, Option("--date", help="What it says, where that is not the event's date.", show_default=False)]
StanceOption = Annotated[Stance | None, Option("--stance", help="What it does with the event.")]
Preferred = Annotated[bool, Option("--preferred", help="Follow it where sources disagree.")]


@spread
def cite(
    id: Identity,  # noqa: A002 - typer shows this name
    source: Source,
    quote: Quote = "",
    at: At = "",
    said: Said = "",
    said_on: SaidOn = "",
    date: Date = "",
    stance: StanceOption = None,
    preferred: Preferred = False,
    declare: Declare = False,
    file: Target = None,
    dry_run: DryRun = False,
    max_size: MaxSize = LARGEST,
    *,
    phrasing: Phrasing,
) -> None:
    """Cite one more source for an event, and say how that one dates it.

    The words of --said, or of --date, are read from the day of the source. Where they give another date than that of
    the event, it is written as what this source says.

    Example: timeline cite vilnius-summit --source nato-vilnius-communique --at "paragraph 1"
    """
    if not source.strip():
        raise TimelineError("--source is empty", hint="--source ID, or --source https://...", status=2)
    claim = Claim(source, quote, at, said, said_on, stance or "")
    typed = Typed(id, claim, date, preferred, declare, dry_run)
    cite_one(typed, file or file_to_write(), phrasing, max_size)


class Typed(NamedTuple):
    """A citation as it was typed for an event, and how it is to be saved."""

    identity: str
    claim: Claim
    date: str = ""
    preferred: bool = False
    declare: bool = False
    dry_run: bool = False


def cite_one(typed: Typed, file: Path, phrasing: Phrasing, max_size: int) -> None:
    """Cite a source for an event of a file, and say how it dates that."""
    claim = typed.claim
    timeline, event, path = opened_event(file, typed.identity, max_size)
    timeline = phrasing.on(timeline)
    missing = undeclared(timeline, [], [claim.source])
    refuse_undeclared(timeline, NOTHING if typed.declare else missing)
    understood = _understood(claim, typed.date, timeline)
    citation = cited(claim, understood, event, timeline, preferred=typed.preferred)
    refuse_said(event, citation)
    make(path, event.id, [ItemEdit("sources", value=citation)], missing, timeline, dry_run=typed.dry_run)
    for line in echo_lines(understood, timeline) if understood else ():
        tell(line)
    for line in told_paraphrases([claim], understood) if understood else ():
        say(line)
    _say_difference(understood, event)
    if any(each.source == claim.source for each in event.citations):
        say(f"{event.id} cites {claim.source} already; this is another claim of it")
    if not typed.dry_run:
        say(f"{path}: {event.id} cites {claim.source}{also_declared(missing)}; {how_to_undo([path])}")


def _understood(claim: Claim, date: str, timeline: Timeline) -> Understood | None:
    """Understand what a source says of the date, None if it does not say; words are read from its own day."""
    text, base = date or claim.said, timeline.seen_from(today())
    if not text:
        return None
    return read_on_one_of(text, claim.days(timeline, base), base, timeline)


def cited(claim: Claim, understood: Understood | None, event: Event, timeline: Timeline, *, preferred: bool) -> Plain:
    """Return a claim as a citation of the file; a date that is the event's own goes without saying."""
    (dated,) = with_days([claim], timeline, today())
    said = record_of(dated)
    parts = {"source": said} if isinstance(said, str) else dict(said) if isinstance(said, dict) else {}
    if understood and understood.said and not claim.said and not is_paraphrase(claim, understood):
        parts["said"] = understood.said
    if understood and understood.when.text != event.when.text:
        parts["date"] = understood.when.text
    if preferred:
        parts["preferred"] = "true"
    return claim.source if set(parts) <= {"source"} else parts


def refuse_said(event: Event, citation: Plain) -> None:
    """Raise where the event has the very same claim already."""
    said = {"source": citation} if isinstance(citation, str) else citation
    for each in event.citations:
        record = part_record(CITATION, each)
        if {key: str(value) for key, value in record.items()} == said:
            raise TimelineError(f"{event.id} has this claim of {each.source} already; nothing was saved", status=1)


def _say_difference(understood: Understood | None, event: Event) -> None:
    """Say where a source gives another date than the event has."""
    if understood and understood.when.text != event.when.text:
        say(f"the event's own date is {words(event.when)}; `timeline show {event.id}` has both")
