"""How many keys an event takes: the events of the shipped article, entered from nothing, in three ways.

    python benchmarks/effort.py

Keys are those of a person who knows TAB and presses it as early as it helps; a quote is pasted, which is one key. By
options: the command typed in a shell without completion, with it, and the questions of `timeline add`. A second
citation is that of `timeline cite` in a shell with completion.
"""

import shlex
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.cli.entering import PASTE, command_keys, dialogue_keys
from timeline.cli import main
from timeline.cli.completion.asked import table
from timeline.events.model import Event
from timeline.events.reading.reader import read

ROOT = Path(__file__).parents[1]
ARTICLE = "hotnews-2023-06-21"


def options(event: Event) -> list[str]:
    """The words of the command that adds an event with its first source."""
    citation = event.citations[0]
    pairs = [("--date", event.date), ("--category", event.category), ("--tag", ",".join(event.tags))]
    pairs += [("--actor", actor) for actor in event.actors]
    pairs += [("--place", event.place.name if event.place else "")]
    pairs += [("--source", citation.source), ("--quote", citation.quote)]
    return ["add", event.title, *(part for pair in pairs if pair[1] for part in pair)]


def plain_keys(words: Sequence[str], quote: str) -> int:
    """How many keys a command takes without completion."""
    line = shlex.join(["timeline", *(PASTE if word == quote else word for word in words)])
    return len(line) + 1


def shell_keys(words: Sequence[str], quote: str, file: Path) -> int:
    """How many keys a command takes in a shell with completion."""
    return len("timeline ") + sum(map(len, command_keys(words, quote, table(), file)))


def entered(events: Sequence[Event], file: Path) -> list[tuple[str, int, int, int]]:
    """Enter the events one after another; return the title of each and its keys in three ways."""
    rows = []
    source = read([ROOT / "events.yaml"])[0].sources[ARTICLE]
    for event in events:
        words = options(event)
        one = replace(event, citations=event.citations[:1])
        dialogue = sum(keys.number for keys in dialogue_keys(one, source, file))
        # `a` before the last Enter asks for one more
        quote = event.citations[0].quote
        rows.append((event.title, plain_keys(words, quote), shell_keys(words, quote, file), dialogue + 1))
        if not rows[1:]:
            main(["sources", "add", ARTICLE, "--title", source.title, "--published", "2023-06-21", "-f", str(file)])
        if main([*words, "--declare", "--no-input", "-f", str(file)]):
            sys.exit(f"{event.id} was not added")
    return rows


def main_table() -> None:
    """Print the table."""
    timeline, _ = read([ROOT / "events.yaml"])
    events = [each for each in timeline.events if each.citations[0].source == ARTICLE and not each.when.relation]
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "events.yaml"
        main(["init", str(file), "--empty", "--as-of", "2023-06-21"])
        main(["counts", "add", "war", "--first", "2022-02-24", "-f", str(file)])
        rows = entered(events, file)
        main(["sources", "add", "isw-2022-11-11", "-f", str(file)])
        made, _ = read([file])
        cited = [
            shell_keys(["cite", event.id, "--source", "isw-2022-11-11", "--quote", "a quote"], "a quote", file)
            for event in made.events
        ]
    print(f"{'event':60.60} {'options':>8} {'with TAB':>8} {'questions':>9}")
    for title, *numbers in rows:
        print(f"{title:60.60} {numbers[0]:8} {numbers[1]:8} {numbers[2]:9}")
    medians = [statistics.median(column) for column in zip(*(row[1:] for row in rows), strict=True)]
    means = [statistics.mean(column) for column in zip(*(row[1:] for row in rows), strict=True)]
    print(f"{'median':60} {medians[0]:8.0f} {medians[1]:8.0f} {medians[2]:9.0f}")
    print(f"{'mean':60} {means[0]:8.0f} {means[1]:8.0f} {means[2]:9.0f}")
    print(f"a second citation, with TAB: {statistics.mean(cited):.0f} (from {min(cited)} to {max(cited)})")


if __name__ == "__main__":
    main_table()
