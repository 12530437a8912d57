"""Edits without number of ugly files: each is read back as it should, and by PyYAML, ruamel.yaml and js-yaml too."""

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.faults.program import CLOCK, Outcome
from tests.properties.ugly import FILES, LINE, LINES
from tests.readers import disagreement
from timeline.events.writing.editor import change, insert, remove
from timeline.events.yaml.decoding import clean
from timeline.events.yaml.nodes import Plain, plain, significant
from timeline.events.yaml.outline import outline
from timeline.problems import TimelineError

FIELDS = st.fixed_dictionaries(
    {"title": LINE | LINES, "date": st.sampled_from(["2020", "2022-10/..", "[1667,1668]"])},
    optional={"description": LINES | LINE, "tags": st.lists(LINE, min_size=1, max_size=3), "url": LINE},
)
OPERATIONS = st.lists(
    st.tuples(st.sampled_from(["add", "add", "edit", "unset", "remove"]), FIELDS, st.integers(0, 99)),
    min_size=10,
    max_size=10,
)


def run(_: Path, *, full: bool) -> Outcome:
    """Do ten edits each on many ugly files, and hold the file against a model in memory after each."""
    examples, faults = 2000 if full else 60, []
    done, files = [0], [0]

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        derandomize=not full,
        suppress_health_check=list(HealthCheck),
    )
    @given(FILES, OPERATIONS)
    def edits(text: str, operations: list[tuple[str, dict[str, Plain], int]]) -> None:
        if CLOCK.is_over or events_of(text) is None:
            return
        files[0] += 1
        for number, (operation, fields, which) in enumerate(operations):
            fault, text = edited(text, operation, fields, which, number)
            done[0] += 1
            if fault:
                faults.append(f"{fault}: {text!r}")

    edits()
    return Outcome(f"{done[0]} operations on {files[0]} of {examples} files", faults)


def events_of(text: str) -> list[Plain] | None:
    """Read a text strictly: nothing where anything in it is not understood."""
    parts = outline(*clean(text, "fuzz.yaml"))
    return None if parts.faults.seen.keys() - {"no-events"} else [significant(plain(item)) for item in parts.items]


def edited(text: str, operation: str, fields: dict[str, Plain], which: int, number: int) -> tuple[str, str]:
    """Make one edit, and give what is wrong with the result, then the result."""
    before = events_of(text) or []
    ids = [event["id"] for event in before if isinstance(event, dict)]
    identity = str(ids[which % len(ids)]) if ids else ""
    try:
        match operation if ids else "add":
            case "edit":
                after = change(text, identity, fields).text
            case "unset":
                after = change(text, identity, {}, ["description", "tags", "x-own"]).text
            case "remove":
                after = remove(text, identity).text
            case _:
                identity, after = "", insert(text, {"id": f"new-{number}", **fields}).text
    except TimelineError as error:
        return f"{operation} of {identity} was refused: {error}", text
    return wrong(before, after, identity), after


def wrong(before: list[Plain], text: str, identity: str) -> str:
    """Give what is wrong with an edited text: another event changed, or another reader reads something else."""
    after = events_of(text)
    if after is None:
        return "not understood"
    others = [event for event in before if isinstance(event, dict) and event["id"] != identity]
    kept = [event for event in after if event in others]
    if kept != others:
        return "another event changed"
    whole = outline(*clean(text, "fuzz.yaml")).root
    return "no root" if whole is None else disagreement(text, plain(whole))
