"""The options on how a foreign file is read."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated, NamedTuple

from typer import Option

from timeline.cli.files import today
from timeline.events.model import Timeline
from timeline.inputs.era import era_named
from timeline.inputs.format import Options
from timeline.problems import TimelineError


class ForeignOptions(NamedTuple):
    """How the foreign file is read, each an option."""

    map: Annotated[
        list[str] | None, Option("--map", metavar="COLUMN=FIELD", help="Which column is which field; repeat for more.")
    ] = None
    as_of: Annotated[str | None, Option("--as-of", metavar="DATE", help="What 'now' means in the file.")] = None
    day_first: Annotated[
        bool | None, Option("--day-first/--month-first", help="What 6/5/2023 begins with. None: the column decides.")
    ] = None
    first: Annotated[
        str | None, Option("--from", metavar="DATE", help="Expand what recurs from this day on (with --to).")
    ] = None
    last: Annotated[str | None, Option("--to", metavar="DATE", help="Expand what recurs up to this day.")] = None
    years: Annotated[
        str,
        Option("--years", metavar="bc|astronomical", help="What the year -333 is: 333 BC, or EDTF's -0333."),
    ] = ""
    short_years: Annotated[
        int | None,
        Option(
            "--short-years",
            min=1,
            max=9900,
            metavar="YEAR",
            help="The first of the hundred years that two digits mean.",
        ),
    ] = None
    at: Annotated[str, Option("--at", metavar="PATH", help="JSON: where the events are, such as data.items.")] = ""
    sheet: Annotated[
        str, Option("--sheet", help="Workbooks, HTML: which sheet or table. None: the first that fits.")
    ] = ""
    visible: Annotated[bool, Option("--visible", help="Workbooks, HTML: leave out what is hidden.")] = False
    encoding: Annotated[str, Option("--encoding", help="The encoding of a file that is not UTF-8.")] = ""
    raw: Annotated[bool, Option("--raw", help="Keep the marks against formulas.")] = False

    def on(self, timeline: Timeline) -> Options:
        """Return how a file is read whose events are added to a timeline."""
        day = timeline.seen_from(today())
        days = (self.as_of, self.first, self.last)
        as_of, first, last = (timeline.day_meant(text, day) if text else None for text in days)
        return Options(
            dating=replace(timeline.dating, as_of=as_of, calendar=""),
            now=day if as_of is None else as_of,
            mapping=mapping_of(self.map or ()),
            day_first=self.day_first,
            encoding=self.encoding,
            raw=self.raw,
            first_day=first,
            last_day=last,
            sheet=self.sheet,
            visible=self.visible,
            at=self.at,
            era=era_named(self.years),
            short_from=self.short_years,
        )


def mapping_of(pairs: Iterable[str]) -> dict[str, str]:
    """Read `COLUMN=FIELD`; the column's name may hold `=` itself."""
    mapping = {}
    for pair in pairs:
        column, sign, field = pair.rpartition("=")
        if not sign or not column or not field:
            raise TimelineError(f"{pair!r} maps nothing", hint="such as --map oblast=title", status=2)
        mapping[column] = field
    return mapping
