"""Edits without number of ugly files: each is read back as it should, and by PyYAML and js-yaml too.

ruamel.yaml, which takes longer than all else together, reads what is left after every fifth edit.
"""

import random
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, settings

from tests.faults.program import CLOCK, Outcome
from tests.properties.ugly import FILES, TEXTS
from tests.readers import disagreement
from timeline.events.writing.editor import change, insert, remove
from timeline.events.yaml.decoding import clean
from timeline.events.yaml.nodes import Plain, plain, significant
from timeline.events.yaml.outline import Outline, outline
from timeline.problems import TimelineError

OPERATIONS = ("add", "add", "edit", "unset", "remove")
EACH = 20
"""How many edits are made of one file."""


def run(_: Path, *, full: bool) -> Outcome:
    """Do many edits of many ugly files, and hold the file against a model in memory after each."""
    examples, faults = (1500 if full else 30) // CLOCK.parts, []
    done, files = [0], [0]

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        derandomize=not full,
        suppress_health_check=list(HealthCheck),
    )
    @given(FILES)
    def edits(text: str) -> None:
        held, chance = None if CLOCK.is_over else read(text), random.Random(text)
        if held is None:
            return
        files[0] += 1
        for number in range(EACH):
            fault, held = edited(held, chance, number)
            done[0] += 1
            if fault:
                faults.append(f"{fault}: {held.text!r}")

    edits()
    return Outcome(f"{done[0]:,} operations on {files[0]:,} of {examples:,} files", faults)


def fields(chance: random.Random) -> dict[str, Plain]:
    """Make the values of an event."""
    made: dict[str, Plain] = {"title": _text(chance), "date": chance.choice(["2020", "2022-10/..", "[1667,1668]"])}
    more = {"description": _text(chance), "tags": [_line(chance) for _ in range(chance.randint(1, 3))]}
    more["url"] = _line(chance)
    return made | {key: value for key, value in more.items() if chance.random() < 0.5}


def _text(chance: random.Random) -> str:
    """Make a text of one line, or of several, of which some may be empty."""
    lines = [_line(chance) if chance.random() < 0.7 else "" for _ in range(chance.randint(2, 4))]
    return chance.choice([_line(chance), "\n".join(["first", *lines, "last"])])


def _line(chance: random.Random) -> str:
    return " ".join(chance.choices(TEXTS, k=chance.randint(1, 4)))


class Held(NamedTuple):
    """A text, its events, and the whole of what it says."""

    text: str
    events: list[Plain]
    whole: Plain


def read(text: str) -> Held | None:
    """Read a text strictly: nothing where anything in it is not understood."""
    parts: Outline = outline(*clean(text, "fuzz.yaml"))
    if parts.faults.seen.keys() - {"no-events"} or parts.root is None:
        return None
    return Held(text, [significant(plain(item)) for item in parts.items], plain(parts.root))


def edited(held: Held, chance: random.Random, number: int) -> tuple[str, Held]:
    """Make one edit, and return what is wrong with the result, then the result."""
    text, ids = held.text, [event["id"] for event in held.events if isinstance(event, dict)]
    identity, operation = str(chance.choice(ids)) if ids else "", chance.choice(OPERATIONS)
    try:
        match operation if ids else "add":
            case "edit":
                after = change(text, identity, fields(chance)).text
            case "unset":
                after = change(text, identity, {}, ["description", "tags", "x-own"]).text
            case "remove":
                after = remove(text, identity).text
            case _:
                identity, after = "", insert(text, {"id": f"new-{number}", **fields(chance)}).text
    except TimelineError as error:
        return f"{operation} of {identity} was refused: {error}", held
    now = read(after)
    if now is None:
        return "not understood", held._replace(text=after)
    return wrong(held.events, now, identity, slow=number % 5 == 4), now


def wrong(before: list[Plain], now: Held, identity: str, *, slow: bool) -> str:
    """Return what is wrong with an edited text: another event changed, or another reader reads something else."""
    others = [event for event in before if isinstance(event, dict) and event["id"] != identity]
    if [event for event in now.events if event in others] != others:
        return "another event changed"
    return disagreement(now.text, now.whole, slow=slow)
