"""Large files that are known from a cache: every edit is what it is without one, whatever happens to the cache.

Edits of ours and of others, kills, a cache that is cut, mixed up, or older than the file, and two who edit at once.
"""

import random
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.faults.program import CLOCK, Copied, Outcome, ids, load
from timeline.cli import main

EVENTS = 1_600
EVENT = (
    "  - id: e{n}\n    date: {date}\n    title: {title} {n}\n    description: |\n      {text}\n"
    "    tags: [a, b]\n    sources:\n      - source: s\n        quote: '{title}'\n\n"
)
LOADED = [["edit", "e1", "--set", "title=A"], ["remove", "e2"], ["rename", "e3", "f3"], ["add", "A", "--date", "2022"]]
LOADED += [["undo"], ["show", "e5", "--json"], ["show", "e5"]]


def run(folder: Path, *, full: bool) -> Outcome:
    """Edit one file with a cache, and its twin without, and hold them against each other after each edit."""
    rounds, chance = (300 if full else 12) // CLOCK.parts, random.Random(11 + CLOCK.part)
    known, plain = folder / "known", folder / "plain"
    (folder / "begun.yaml").write_text(large_file(random.Random(12)), encoding="utf-8")
    for each in (known, plain):
        each.mkdir()
        shutil.copyfile(folder / "begun.yaml", each / "events.yaml")
        load(*LOADED, folder=each, more=_more(each))
        shutil.copyfile(folder / "begun.yaml", each / "events.yaml")
        shutil.rmtree(each / "state", ignore_errors=True)
    done, faults = 0, list[str]()
    for number in CLOCK.timely(range(rounds)):
        done += 1
        faults += _round(number, known, plain, chance)
        if faults:
            break
    faults += _two_at_once(folder / "two", 2, 40 if full else 4)
    told = f"{done} of {rounds} edits of {EVENTS:,} events, with damage to the cache; 2 editors at once"
    return Outcome(told, faults)


def large_file(chance: random.Random) -> str:
    """Write a file above the size from which files are kept, some of whose dates name other events."""
    words = ["summit", "attack", "Kyiv", "Лиман", "vote", "talks"]
    events = []
    for number in range(EVENTS):
        date = f"after e{number - 1}" if number % 500 == 7 else f"{chance.randint(1950, 2023)}-0{chance.randint(1, 9)}"
        text = " ".join(chance.choices(words, k=9))
        events.append(EVENT.format(n=number, date=date, title=chance.choice(words), text=text))
    return "title: Large\nsources:\n  s: {title: S}\nevents:\n" + "".join(events)


def _round(number: int, known: Path, plain: Path, chance: random.Random) -> Iterator[str]:
    """Make the same edit in both files, and something else happen to one cache before it."""
    path, twin = known / "events.yaml", plain / "events.yaml"
    if chance.random() < 0.3:
        _by_others(path, chance)
        twin.write_bytes(path.read_bytes())
    _damage(known / "cache", chance)
    arguments = _edit(number, chance)
    if chance.random() < 0.2:
        yield from _killed(arguments, known, chance)
        twin.write_bytes(path.read_bytes())
        for folder in (known, plain):  # what was killed may be remembered, or not
            shutil.rmtree(folder / "state", ignore_errors=True)
        return
    told = [_done(arguments, folder) for folder in (known, plain)]
    if path.read_bytes() != twin.read_bytes():
        yield f"edit {number}, {arguments}: the texts differ"
    if told[0] != told[1]:
        yield f"edit {number}, {arguments}: {told[0]} is not {told[1]}"


def _edit(number: int, chance: random.Random) -> list[str]:
    """Choose a command; some are refused."""
    one = f"e{chance.randrange(EVENTS + 20)}"
    return chance.choice(
        [
            ["edit", one, "--set", f"title=edited {number}"],
            ["edit", one, "--set", f"date={chance.choice(['2020', 'after e7', f'after {one}', 'no date', '2021-13'])}"],
            ["edit", one, "--unset", "tags", "--set", "place.name=Kyiv"],
            ["remove", one],
            ["rename", one, chance.choice([f"new-{number}", "e1", f"{one}-b"])],
            ["add", f"Added {number}", "--date", "2022"],
            ["undo"],
            ["show", one],
            ["show", "e507", "--json"],
        ]
    )


def _by_others(path: Path, chance: random.Random) -> None:
    """Change the file as another program does, now and then so that it is not sound."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at = chance.randrange(5, len(lines))
    new = [
        "# note",
        "    x-own: 1",
        "  - id: other\n    date: 2020\n    title: O",
        "",
        "    titel: x",
        "as_of: 2023-01-01",
    ]
    lines[at:at] = [chance.choice(new)]
    text = "\n".join(lines)
    path.write_text(text if chance.random() < 0.8 else text.replace("\n    tags: [a, b]", "", 3), encoding="utf-8")


def _damage(cache: Path, chance: random.Random) -> None:
    """Cut a file of the cache, let two change places, or bring one back from before."""
    files = sorted(each for each in cache.rglob("*") if each.is_file())
    if len(files) < 2 or chance.random() < 0.5:
        return
    one, other = chance.sample(files, 2)
    match chance.choice(["cut", "swap", "copy", "none"]):
        case "cut":
            one.write_bytes(one.read_bytes()[: chance.randrange(200)])
        case "swap":
            content = one.read_bytes()
            one.write_bytes(other.read_bytes())
            other.write_bytes(content)
        case "copy":
            shutil.copyfile(one, other)
        case _:
            one.unlink()


def _done(arguments: list[str], folder: Path) -> tuple[int, str]:
    """Run a command in a folder; return its exit status and what it said."""
    return Copied(lambda: main(arguments), folder, _more(folder)).ended()


def _more(folder: Path) -> dict[str, str]:
    cache = {"TIMELINE_CACHE": "off"} if folder.name == "plain" else {"XDG_CACHE_HOME": str(folder / "cache")}
    return {"TIMELINE_FILE": "events.yaml", **cache}


def _killed(arguments: list[str], folder: Path, chance: random.Random) -> Iterator[str]:
    """Kill a command at some moment: the file is the old one or the new one, and can be read."""
    Copied(lambda: main(arguments), folder, _more(folder)).killed_after(chance.uniform(0.01, 0.5))
    if (found := ids(folder / "events.yaml")) is not None and len(found) < EVENTS // 2:
        yield f"{arguments} killed: {len(found)} events are left"


def _two_at_once(folder: Path, processes: int, rounds: int) -> Iterator[str]:
    """Let processes edit and add at the same time; nothing of it is lost."""
    folder.mkdir()
    path = folder / "events.yaml"
    path.write_text(large_file(random.Random(3)), encoding="utf-8")
    started = [Copied(partial(_edits, str(path), worker, rounds), folder, _more(folder)) for worker in range(processes)]
    for process in started:
        status, said = process.ended()
        if status:
            yield f"an editor ended with {status}: {said[-200:]}"
    text = path.read_text(encoding="utf-8")
    kept = sum(text.count(f"title: by {worker}\n") for worker in range(processes))
    added = sum(f"id: n-{worker}-{number}\n" in text for worker in range(processes) for number in range(rounds))
    if (kept, added) != (processes * rounds, processes * rounds):
        yield f"two editors: {kept} edits and {added} additions of {processes * rounds} each were kept"


def _edits(path: str, worker: int, rounds: int) -> int:
    """Edit and add in turn; return the highest exit status."""
    statuses = list[int]()
    for number in range(rounds):
        statuses.append(main(["edit", f"e{worker * 700 + number}", "--set", f"title=by {worker}", "-f", path]))
        statuses.append(main(["add", "N", "--id", f"n-{worker}-{number}", "--date", "2021", "-f", path]))
    return max(statuses)
