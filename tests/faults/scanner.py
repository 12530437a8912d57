"""Texts close to plain block style without number: the scanner reads each as libyaml does, or leaves it to libyaml."""

from pathlib import Path

from tests.faults.program import CLOCK, Outcome
from tests.properties.near_plain import Writer
from timeline.events.yaml.composer import Receiver, compose
from timeline.events.yaml.faults import Fault, Refused
from timeline.events.yaml.nodes import Node
from timeline.events.yaml.scanner import scan


def run(_: Path, *, full: bool) -> Outcome:
    """Read many texts both ways, whole and event by event."""
    number = 100_000 if full else 3_000
    done, faults = 0, list[str]()
    for seed in CLOCK.timely(range(number)):
        text = Writer(seed).text()
        faults += [f"read otherwise: {text!r}"] if read(text, scanned=True) != read(text, scanned=False) else []
        done += 1
    return Outcome(f"{done:,} of {number:,} texts", faults)


def read(text: str, *, scanned: bool) -> str:
    """Return all that one of them tells of a text; what is handed out before an error is left out."""
    reader = scan if scanned else compose
    handed: list[Node] = []
    receiver: Receiver = lambda _, node: handed.append(node)  # noqa: E731 - typed
    found: list[tuple[Node | None, list[Fault]]] = []
    try:
        found += [reader(text), reader(text, receiver)]
    except Refused as refused:
        return repr((refused.fault, refused.found))
    return repr((found, handed))
