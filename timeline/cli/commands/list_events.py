"""`timeline list`."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Annotated

from typer import Option

from timeline.cli.event_table import Order, Sort, table_lines
from timeline.cli.opening import Look, Opened, say_what_is_left_out
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Json
from timeline.cli.terminal import counted, json_line, say, tell
from timeline.dates import iso_earliest, iso_latest
from timeline.events.model import Event
from timeline.problems import TimelineError
from timeline.views.phase import phase
from timeline.views.wording import date_words

SortBy = Annotated[Sort, Option("--sort", help="By what they are sorted; what is alike, by time.")]
Reverse = Annotated[bool, Option("--reverse", help="The last one first.")]
Limit = Annotated[int | None, Option("--limit", "-n", min=0, metavar="NUMBER", help="At most this many.")]
Csv = Annotated[bool, Option("--csv", help="Print CSV, as `timeline export csv` does.")]


@spread
def list_events(
    files: Files = None,
    *,
    as_json: Json = False,
    csv: Csv = False,
    sort: SortBy = Sort.TIME,
    reverse: Reverse = False,
    limit: Limit = None,
    look: Look,
) -> None:
    """List events in order of time: when, seen from when, what.

    On a terminal with headings, in the colours of the categories, wrapped to its width.

    Example: timeline list --from 'June 2023' --category battlefield
    """
    order = Order(sort, reverse, limit)
    if csv and (sort is not Sort.TIME or reverse):
        raise TimelineError("CSV is in order of time", hint="--json takes any order", status=2)
    opened, shown = look.opened(files)
    events = order.ordered(shown.timeline)
    if csv:
        tell_csv(shown._replace(timeline=replace(shown.timeline, events=tuple(events))))
    elif as_json:
        for line in json_lines(shown, events):
            tell(line)
    else:
        for parts in table_lines(shown, events):
            tell(*parts)
    say_what_is_left_out(opened, shown)
    if len(events) < len(shown.timeline.events):
        say(f"{counted(len(shown.timeline.events) - len(events), 'event')} more, beyond --limit {limit}")


def tell_csv(shown: Opened) -> None:
    """Print the events as the CSV export writes them."""
    from timeline.outputs import Options, output_named

    written = output_named("csv").write(shown.timeline, Options(day=shown.day))
    tell(str(written.content).removesuffix("\n"))


def json_lines(shown: Opened, events: Sequence[Event]) -> Iterable[str]:
    """Return one JSON object an event."""
    for event in events:
        yield json_line(
            {
                "id": event.id,
                "title": event.title,
                "date": event.date,
                "earliest": iso_earliest(event.when),
                "latest": iso_latest(event.when),
                "words": date_words(event),
                "phase": phase(event, shown.day).value,
                "category": event.category or None,
                "status": event.status,
                "verification": event.verification,
                "tags": list(event.tags),
            }
        )
