"""What was decided about the proposals of a text: it lies beside the kept copy, one line a decision, for git to keep.

sources/hotnews-2023-06-21.txt.drafts.jsonl
{"format": "timeline-drafts", "version": 1}
{"decision": "rejected", "date": "2023-06-21", "said": "Wednesday", "number": 1, "quote": "Malyar also said on ..."}
"""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from timeline.problems import TimelineError
from timeline.proposals.proposal import Proposal
from timeline.records.json_values import json_object

FORMAT, VERSION = "timeline-drafts", 1
HEAD: Mapping[str, object] = {"format": FORMAT, "version": VERSION}
ENDING = ".drafts.jsonl"
MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
MERGED = "git left the marks of a merge: delete these lines, and keep all others"
BROKEN = "mend it, or move the file away: what was rejected is proposed again then"


class Decision(StrEnum):
    """What was decided: never to propose it again, or not to decide yet."""

    REJECTED = "rejected"
    SKIPPED = "skipped"


class Key(NamedTuple):
    """By what a proposal is known again: its quote on one line, the words of its date, which one it is of these."""

    quote: str
    said: str
    number: int


class Remembered(NamedTuple):
    """A decision, and the date that was proposed."""

    decision: Decision
    date: str


Decisions = Mapping[Key, Remembered]


def decisions_path(copy: Path) -> Path:
    """Return where the decisions about the text of a kept copy lie."""
    return copy.with_name(f"{copy.name}{ENDING}")


def key_of(proposal: Proposal) -> Key:
    """Return by what a proposal is known again."""
    return Key(*proposal.key)


def read_decisions(text: str, name: str) -> Decisions:
    """Read decisions; the last one about a proposal counts. Raise where a line is none, so that none is lost."""
    found: dict[Key, Remembered] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        read = json_object(line)
        if read.get("format") == FORMAT and read.get("version") == VERSION:
            continue
        match read:
            case {"decision": "rejected" | "skipped" as told, "quote": str() as quote, "said": str() as said}:
                which = read.get("number", 1)
                key = Key(quote, said, which if isinstance(which, int) else 1)
                found[key] = Remembered(Decision(told), str(read.get("date", "")))
            case _:
                hint = MERGED if line.startswith(MARKS) else BROKEN
                raise TimelineError(f"{name}:{number}: this is no line of decisions about drafts", hint=hint)
    return found


def written_decisions(text: str, made: Iterable[tuple[Key, Remembered]]) -> str:
    """Return the text of decisions with more of them at its end; what is there stays as it is."""
    lines = [json.dumps(_line(key, each), ensure_ascii=False) + "\n" for key, each in made]
    if not lines:
        return text
    head = "" if text else json.dumps(HEAD) + "\n"
    gap = "" if not text or text.endswith("\n") else "\n"
    return "".join([text, gap, head, *lines])


def _line(key: Key, each: Remembered) -> Mapping[str, object]:
    return {
        "decision": each.decision.value,
        "date": each.date,
        "said": key.said,
        "number": key.number,
        "quote": key.quote,
    }
