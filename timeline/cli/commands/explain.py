"""`timeline explain`."""

import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Annotated

from typer import Argument, Exit, Option

from timeline.cli.default_file import default_file
from timeline.cli.files import read_files, today
from timeline.cli.option_groups import spread
from timeline.cli.options import AsOf, Calendar, Json, MaxSize
from timeline.cli.phrasing import Phrasing
from timeline.cli.terminal import aligned, json_line, one_line, say, tell, width
from timeline.dates import Dating, Explanation, understand
from timeline.dates import explain as explained
from timeline.dates.understanding import understood_or_none
from timeline.edits.explanations import explanation_rows
from timeline.events.reading.input_bytes import LARGEST
from timeline.problems import TimelineError
from timeline.records.saying import in_calendar

Texts = Annotated[
    list[str], Argument(metavar="TEXT...", help="Dates or words; - reads one a line from standard input.")
]
Strict = Annotated[bool, Option("--strict-edtf", help="Refuse all that is not EDTF, levels 0 to 2.")]
File = Annotated[str | None, Option("--file", "-f", help="The timeline whose day counts and time zone are used.")]


@spread
def explain(
    texts: Texts,
    as_of: AsOf = None,
    file: File = None,
    as_json: Json = False,
    strict_edtf: Strict = False,
    calendar: Calendar = None,
    max_size: MaxSize = LARGEST,
    *,
    phrasing: Phrasing,
) -> None:
    """Explain what a date means: its words, its bounds, what is certain.

    Example: timeline explain 2022-10 'day 483' 'earlier this week'
    """
    dating = phrasing.read_by(in_calendar(dating_of(file, as_of, max_size), calendar))
    refused = False
    for text in read_texts(texts):
        explanation = explained(text, dating, strict=strict_edtf)
        refused = refused or explanation.error is not None
        for line in shown_as_json(explanation) if as_json else shown_as_text(explanation):
            tell(line)
    if refused:
        joined = " ".join(texts)
        if texts[1:] and understood_or_none(joined, dating):
            say(f"together they are one date: timeline explain {shlex.quote(joined)}")
        raise Exit(1)


def dating_of(file: str | None, as_of: str | None, max_size: int) -> Dating:
    """Return the counts, the zone and the as-of day of a timeline; where there is none, those of nobody and today."""
    dating = _dating_of_file(file, max_size)
    dating = dating if dating.as_of is not None else replace(dating, as_of=today())
    if as_of is None:
        return dating
    when = understand(as_of, dating.of_calendar(""))
    return replace(dating, as_of=when.latest_day if when.latest_day is not None else dating.as_of)


def _dating_of_file(file: str | None, max_size: int) -> Dating:
    """Read the header of the timeline; without a name, of the nearest, if there is one."""
    try:
        name = str(default_file()) if file is None else file
    except TimelineError:
        return Dating()
    timeline, _ = read_files([name], max_size)
    return replace(timeline.dating_on(0), as_of=timeline.as_of)


def read_texts(texts: Sequence[str]) -> Iterator[str]:
    """Return the texts, standard input line by line where `-` stands."""
    for text in texts:
        if text == "-":
            yield from (line.rstrip("\n") for line in sys.stdin)
        else:
            yield text


def shown_as_json(explanation: Explanation) -> Iterable[str]:
    """Return one line of JSON."""
    yield json_line(explanation.as_json())


def shown_as_text(explanation: Explanation) -> Iterable[str]:
    """Return the words of a date, its bounds and its numbers; or what is wrong with it, pointed at."""
    if explanation.when is None:
        yield from _refusal(explanation)
        return
    yield one_line(explanation.text)
    rows = explanation_rows(explanation, explanation.when)
    yield from (f"  {line}" for line in aligned([row for row in rows if row[1]]))


def _refusal(explanation: Explanation) -> Iterable[str]:
    """Point at what is wrong with a text."""
    error = explanation.error
    assert error is not None, "a text is either understood or refused"
    yield one_line(explanation.text)
    yield " " * width(one_line(explanation.text[: error.column - 1])) + "^"
    yield f"  refused: {one_line(error.message)} [{error.code}]"
    if error.hint:
        yield f"  = {one_line(error.hint)}"
