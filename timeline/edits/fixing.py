"""Fixes that are certain: the one intended word in place of the present one."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from timeline.edits.plans import Plan, Planned, Texts
from timeline.events.writing.splices import Splice, spliced
from timeline.events.yaml.decoding import BOM, clean
from timeline.events.yaml.scalars import scalar
from timeline.problems import Problem, TimelineError

MEANT = re.compile(r"did you mean `([^`\n]+)`\?")

Looking = Callable[[str, str], Sequence[Problem]]
"""What finds all problems, where a file, by its name, has a text."""


def meant(problem: Problem) -> str:
    """Return the word that a problem says was meant, empty if it says none, or several."""
    found = MEANT.fullmatch(problem.hint)
    return found[1] if found else ""


def fix(problem: Problem, looking: Looking) -> Plan:
    """Return the edit that writes what was meant; it raises unless that solves the problem and makes no other."""
    name, word = problem.place.file, meant(problem)
    if not word:
        raise TimelineError("no fix of this is certain", hint="edit the event", status=1)

    def fixed(texts: Texts) -> Planned:
        after = _written(texts[name], problem, word)
        left = Counter(map(_told, looking(name, after)))
        before = Counter(map(_told, looking(name, texts[name])))
        if left[_told(problem)] >= before[_told(problem)] or any(left[each] > before[each] for each in left):
            raise TimelineError(f"`{word}` would not do there; nothing was changed", hint="edit the event", status=1)
        return Planned({name: after}, problem.event)

    return Plan([Path(name)], fixed)


def _written(text: str, problem: Problem, word: str) -> str:
    """Return a text with a word in the place of a problem; a text in quotes keeps them."""
    cleaned, _ = clean(text, problem.place.file)
    content = cleaned.content
    lines = content.split("\n")
    start = sum(len(line) + 1 for line in lines[: problem.place.line - 1]) + problem.place.column - 1
    end = start + problem.place.length
    old = content[start:end]
    if not old.strip() or "\n" in old:
        raise TimelineError("the place of this problem is not one word", hint="edit the event", status=1)
    quote = old[0] if old[0] in "'\"" and old[-1] == old[0] and word.isidentifier() else ""
    written = f"{quote}{word}{quote}" if quote else scalar(word, flow=True)
    return BOM * cleaned.bom + spliced(content, [Splice(start, end, written)])


def _told(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.message, problem.event
