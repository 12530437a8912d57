"""`timeline stats`."""

from collections.abc import Iterable

from timeline.cli.opening import Look, Opened, say_what_is_left_out
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Json
from timeline.cli.terminal import aligned, json_line, one_line, tell
from timeline.views.citing import cited, on_one_source
from timeline.views.heaps import Heap, heaps
from timeline.views.tallies import Tally, tallies

MOST = 20
"""How many lines a tally is shown with; `--json` has all."""


@spread
def stats(
    files: Files = None,
    *,
    as_json: Json = False,
    look: Look,
) -> None:
    """Count events by what they are and what is known; find heaps of days.

    Counted are category, precision, phase, status, verification and source. A heap is more events on 1 January, or
    on the first of a month, than chance allows.

    Example: timeline stats --tag nato
    """
    opened, shown = look.opened(files)
    for line in json_lines(shown) if as_json else text_lines(shown):
        tell(line)
    say_what_is_left_out(opened, shown)


def text_lines(shown: Opened) -> Iterable[str]:
    """Return each tally as a block of aligned lines, then what stands on one source, then the heaps."""
    yield f"{len(shown.timeline.events):,} events, {len(cited(shown.timeline)):,} sources"
    for tally in tallies(shown.timeline, shown.day):
        if tally.counts:
            yield ""
            yield f"by {tally.name}"
            yield from aligned(_rows(tally))
        if len(tally.counts) > MOST:
            yield f"  and {len(tally.counts) - MOST:,} more"
    if alone := len(on_one_source(shown.timeline)):
        yield ""
        yield f"{alone} of {len(shown.timeline.events)} events stand on one source only"
    for heap in heaps(shown.timeline):
        yield ""
        yield heap_told(heap)


def heap_told(heap: Heap) -> str:
    """Say a heap against what chance gives."""
    return (
        f"{len(heap.events)} of {heap.among} events that name a day lie on {heap.name}; "
        f"chance gives {heap.expected:.1f}: are these days known, or made up?"
    )


def _rows(tally: Tally) -> list[tuple[str, str]]:
    width = max(len(str(count)) for _, count in tally.counts)
    return [(f"  {count:>{width}}", one_line(label)) for label, count in tally.counts[:MOST]]


def json_lines(shown: Opened) -> Iterable[str]:
    """Return everything that was counted as one JSON object."""
    counted = {tally.name: dict(tally.counts) for tally in tallies(shown.timeline, shown.day)}
    piled = [
        {
            "on": heap.name,
            "events": [event.id for event in heap.events],
            "among": heap.among,
            "expected": round(heap.expected, 3),
        }
        for heap in heaps(shown.timeline)
    ]
    alone = [event.id for event in on_one_source(shown.timeline)]
    number = len(shown.timeline.events)
    record = {"events": number, "by": counted, "on_one_source": alone, "heaps": piled}
    yield json_line(record)
