"""Whether an edit brings a new error into a timeline: read before and after, as far as the edit can concern it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from timeline.dates.relations import read_relation
from timeline.events.cache.event_index import MOST_RELATED, Index
from timeline.events.model import Timeline
from timeline.events.reading.reader import read_beside, read_text
from timeline.events.writing.ground import Opened
from timeline.events.yaml.excerpts import Span, excerpt, joined_spans
from timeline.events.yaml.nodes import Plain
from timeline.problems import Level, Problem, TimelineError

NAME = "events.yaml"


def refuse_new_errors(
    before: Opened, after: str, identity: str, values: Mapping[str, Plain], timeline: Timeline | None = None
) -> None:
    """Raise if a text has an error, after some values of an event were set, that it did not have before."""
    refuse_more_errors(*(_concerned(before, after, identity, values) or (before.text, after)), before.name, timeline)


def refuse_more_errors(
    old_text: str, new_text: str, name: str = NAME, timeline: Timeline | None = None, *, renamed: bool = False
) -> None:
    """Raise if a text has an error that it did not have before an edit; where names changed, one more of a kind.

    `name` is that of the file, which distinguishes notes from YAML; a file that is to be removed has no errors. A text
    without a header is read by that of the `timeline` which it is part of.
    """
    if not new_text:
        return
    told = _code if renamed else _told
    old = Counter(told(problem) for problem in _errors(old_text, name, timeline))
    for problem in _errors(new_text, name, timeline):
        old[told(problem)] -= 1
        if old[told(problem)] < 0:
            raise TimelineError(f"{problem.message}; nothing was saved", hint=problem.hint, status=1)


def _errors(text: str, name: str, timeline: Timeline | None) -> Iterator[Problem]:
    problems = read_text(text, name)[1] if timeline is None else read_beside(text, name, timeline)
    return (problem for problem in problems if problem.level is Level.ERROR)


def _told(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.message


def _code(problem: Problem) -> tuple[str, str]:
    return problem.code, ""


def _concerned(before: Opened, after: str, identity: str, values: Mapping[str, Plain]) -> tuple[str, str] | None:
    """Return the header with the events that an edit can concern, before and after it; None if that is not known."""
    known = before.known
    if known is None or len(places := known.index.places_of(identity)) != 1:
        return None
    index, content, edited = known.index, known.text.content, after[known.text.bom :]
    positions = {places[0], *_related(index, values)}
    if len(positions) > MOST_RELATED:
        return None
    spans = joined_spans([(0, index.cuts[0]), *map(index.span, positions), (index.cuts[-1], index.length)])
    start, longer = index.cuts[places[0]], len(edited) - len(content)
    return excerpt(content, spans), excerpt(edited, [_moved(span, start, longer) for span in spans])


def _related(index: Index, values: Mapping[str, Plain]) -> Iterator[int]:
    """Return the positions of all events whose dates name others, or are named, after the edit too."""
    when = read_relation(str(values.get("date", "")).strip())
    names = {name for each in index.named.values() for name in each}
    names.update(when.events if when else ())
    yield from index.named
    for name in names:
        yield from index.places_of(name)


def _moved(span: Span, start: int, longer: int) -> Span:
    """Return a span after an event that begins at `start` has become longer by some characters."""
    return span[0] + longer * (span[0] > start), span[1] + longer * (span[1] > start)
