"""`timeline list`."""

from collections.abc import Iterable, Sequence
from typing import Annotated

from typer import Option

from timeline.cli.dates_told import counts_in_brief
from timeline.cli.opening import Look, Opened, say_what_is_left_out
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Json
from timeline.cli.terminal import aligned, json_line, one_line, tell
from timeline.dates import iso_earliest, iso_latest
from timeline.events.model import Event
from timeline.views import date_words, in_time_order, phase

Csv = Annotated[bool, Option("--csv", help="Print CSV, as `timeline export csv` does.")]


@spread
def list_events(
    files: Files = None,
    *,
    as_json: Json = False,
    csv: Csv = False,
    look: Look,
) -> None:
    """List events in order of time: when, seen from when, what.

    Example: timeline list --from 'June 2023' --category battlefield
    """
    opened, shown = look.opened(files)
    if csv:
        tell_csv(shown)
    else:
        for line in json_lines(shown) if as_json else text_lines(shown):
            tell(line)
    say_what_is_left_out(opened, shown)


def tell_csv(shown: Opened) -> None:
    """Print the events as the CSV export writes them."""
    from timeline.outputs import Options, output_named

    written = output_named("csv").write(shown.timeline, Options(day=shown.day))
    tell(str(written.content).removesuffix("\n"))


def text_lines(shown: Opened) -> Iterable[str]:
    """Return the events as aligned columns: when, day counts, phase, title, id."""
    events = in_time_order(shown.timeline.events)
    return aligned([_row(shown, event) for event in events])


def _row(shown: Opened, event: Event) -> Sequence[str]:
    counts = [", ".join(counts_in_brief(event.when, shown.timeline.counts))] if shown.timeline.counts else []
    columns = [date_words(event), *counts, phase(event, shown.day).value, event.id, event.title]
    return [one_line(column) for column in columns]


def json_lines(shown: Opened) -> Iterable[str]:
    """Return one JSON object an event."""
    for event in in_time_order(shown.timeline.events):
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
