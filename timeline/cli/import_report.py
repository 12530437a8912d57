"""What an import did, as a person and as a program read it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.cli.terminal import Line, counted, json_line, say, shown_problem, tell
from timeline.escapes import printable
from timeline.events.yaml.nodes import Plain
from timeline.inputs.format import Imported
from timeline.inputs.updating.merging import Conflict
from timeline.inputs.updating.updating import Incoming, Outcome
from timeline.problems import Level, Place, Problem

SHOWN = 20
"""So many problems of one kind are shown; the rest are counted."""
MOST_KEPT = 100
LONGEST = 60
ANOTHER = "--update brings what changed in it; another event needs another id: `timeline rename`"
NOTES = frozenset({"removed-here", "elsewhere"})


class Report(NamedTuple):
    """A file as it was read, what became of its rows, what is told of them, and the file that they came into."""

    imported: Imported
    outcome: Outcome
    told: Sequence[Problem]
    path: str

    @property
    def problems(self) -> list[Problem]:
        """All that is told, in the order in which it was found."""
        return [*self.imported.problems, *self.told]

    @property
    def refusals(self) -> list[Problem]:
        """Why rows were not added."""
        errors = [problem for problem in self.problems if problem.level is Level.ERROR]
        return [problem for problem in errors if problem.code != "conflict"]

    @property
    def has_errors(self) -> bool:
        """Whether a row was not added, is in conflict, or there was no table at all."""
        return any(problem.level is Level.ERROR for problem in self.problems)


def telling(imported: Imported, incoming: Incoming, outcome: Outcome, path: str) -> list[Problem]:
    """Say which rows were not added, are in conflict, or belong to events that are here no more."""
    return [*_not_added(incoming, outcome), *_conflicts(incoming, outcome), *_gone(imported, incoming, outcome, path)]


def _not_added(incoming: Incoming, outcome: Outcome) -> Iterator[Problem]:
    for position in outcome.refused:
        identity = str(incoming.rows[position].fields["id"])
        message = f"there is an event `{identity}` already; this one was not added"
        yield _problem(incoming, position, "duplicate-id", message, identity, ANOTHER)
    for position, reason in outcome.unfit:
        yield _problem(incoming, position, "unfit", f"this event was not added: {reason}")
    for identity, reason in outcome.unchangeable.items():
        yield Problem(place=Place(incoming.source), code="unfit", message=f"`{identity}` was not changed: {reason}")


def _conflicts(incoming: Incoming, outcome: Outcome) -> Iterator[Problem]:
    for position, identity, conflict in outcome.conflicts:
        hint = f"timeline edit {identity} --set {conflict.key}=...; or --prefer here, --prefer file"
        yield _problem(incoming, position, "conflict", _conflict(identity, conflict), identity, hint)


def _conflict(identity: str, conflict: Conflict) -> str:
    sides = {"imported": conflict.imported, "here": conflict.here, "in the file": conflict.file}
    said = ", ".join(f"{side} {_short(value)}" for side, value in sides.items())
    return f"`{identity}`: {conflict.key} changed in the file and here: {said}"


def _short(value: Plain) -> str:
    text = value if isinstance(value, str) else json_line(value)
    return f"'{text[:LONGEST]}{'...' if len(text) > LONGEST else ''}'" if text else "nothing"


def _gone(imported: Imported, incoming: Incoming, outcome: Outcome, path: str) -> Iterator[Problem]:
    perhaps = f", or it is among the {counted(imported.refused, 'row')} that cannot be read" if imported.refused else ""
    for identity in outcome.gone:
        message = f"`{identity}` stays: its row is in {incoming.source} no more{perhaps}"
        yield Problem(place=Place(path), code="gone", message=message, level=Level.NOTE, event=identity)
    for position, identity in outcome.removed:
        message = f"`{identity}` was removed here, and is not added again"
        yield _problem(incoming, position, "removed-here", message, identity)
    for position, identity in outcome.apart:
        message = f"`{identity}` is in another file of the timeline, and was not compared"
        yield _problem(incoming, position, "elsewhere", message, identity)


def _problem(incoming: Incoming, position: int, code: str, message: str, event: str = "", hint: str = "") -> Problem:
    level = Level.NOTE if code in NOTES else Level.ERROR
    place = incoming.rows[position].place
    return Problem(place=place, code=code, message=message, hint=hint, level=level, event=event)


def _columns(fields: Mapping[str, str]) -> str:
    """Return which column was read as what; of very many, those that are kept under `x-` keys are counted."""
    shown = [column for column, field in fields.items() if not field.startswith("x-")]
    rest = [column for column, field in fields.items() if field.startswith("x-")]
    listed = fields if len(rest) <= MOST_KEPT else [*shown, *rest[:MOST_KEPT]]
    more = [f"and {len(fields) - len(listed):,} more under x- keys"] if len(listed) < len(fields) else []
    return ", ".join([*(f"{printable(column)} = {printable(fields[column])}" for column in listed), *more])


def report(found: Report, *, dry_run: bool, update: bool, as_json: bool) -> None:
    """Say which column was read as what, what was wrong, and what became of the rows."""
    fields, outcome = found.imported.fields, found.outcome
    if fields:
        say(f"columns: {_columns(fields)}")
    for line in problem_lines(found.problems):
        say(*line)
    refused = found.imported.refused + len(outcome.refused) + len(outcome.unfit)
    would = "would be " * dry_run
    done = [f"{counted(len(outcome.added), 'event')} {would}added"]
    if references := found.imported.references:
        number = sum(line.startswith("sources ") for line in outcome.declared)
        done = [f"{counted(number, 'source')} {would}declared", f"{len(references) - number} as before"]
    if update and not found.imported.references:
        done += [f"{len(outcome.changed)} changed", f"{outcome.as_before} as before"]
        done += [f"{counted(len(outcome.conflicts), 'conflict')}"] if outcome.conflicts else []
        done += [f"{len(outcome.gone)} gone from the file"] if outcome.gone else []
    if found.imported.eras:
        number = sum(line.startswith("eras ") for line in outcome.declared)
        done.append(f"{counted(number, 'era')} {would}declared")
    rows = counted(found.imported.rows, "row")
    say(f"{found.path}: {rows}: {', '.join(done)}, {counted(refused, 'row')} reported")
    if as_json:
        tell(json_line(_record(found, refused, update=update)))


def _record(found: Report, refused: int, *, update: bool) -> dict[str, object]:
    outcome = found.outcome
    counts: dict[str, object] = {"rows": found.imported.rows, "added": list(outcome.added), "refused": refused}
    if update:
        counts |= {"changed": outcome.changed, "as_before": outcome.as_before, "gone": outcome.gone}
        counts["conflicts"] = [{"event": event, **each._asdict()} for _, event, each in outcome.conflicts]
    return counts | {"problems": [problem_record(problem) for problem in found.problems]}


def problem_lines(problems: Sequence[Problem]) -> Iterable[Line]:
    """Show the first problems of each kind, and count the others of it."""
    seen: Counter[str] = Counter()
    for problem in problems:
        seen[problem.code] += 1
        if seen[problem.code] <= SHOWN:
            yield from shown_problem(problem)
    for code, number in seen.items():
        if number > SHOWN:
            yield (f"... and {number - SHOWN} more problems [{code}]",)


def problem_record(problem: Problem) -> dict[str, str | int]:
    """Return a problem as a mapping."""
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "level": problem.level.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }
