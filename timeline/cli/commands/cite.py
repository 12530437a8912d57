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
from timeline.dates import words
from timeline.edits.citing import cited, refuse_said, understood_claim
from timeline.edits.claims import Claim
from timeline.edits.declared import NOTHING, also_declared, refuse_undeclared, undeclared
from timeline.edits.drafting import told_paraphrases, with_days
from timeline.edits.understood import echo_lines
from timeline.events.model import Event, Stance
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.list_items import ItemEdit
from timeline.records.saying import Understood

Source = Annotated[str, Option("--source", help="The id of a declared source, or an address.")]
Quote = Annotated[str, Option("--quote", help="Its words, verbatim.", show_default=False)]
At = Annotated[str, Option("--at", help="Where in it: a page, a minute.", show_default=False)]
Said = Annotated[str, Option("--said", help="Its words for the date: 'next month'.", show_default=False)]
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
    understood = understood_claim(claim, typed.date, timeline, today())
    (dated,) = with_days([claim], timeline, today())
    citation = cited(dated, understood, event, preferred=typed.preferred)
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


def _say_difference(understood: Understood | None, event: Event) -> None:
    """Say where a source gives another date than the event has."""
    if understood and understood.when.text != event.when.text:
        say(f"the event's own date is {words(event.when)}; `timeline show {event.id}` has both")
