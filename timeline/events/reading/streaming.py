"""Events read while their file is still being composed, so that no large file is in memory as nodes."""

from timeline.events.model import Event, Timeline
from timeline.events.reading.context import Context
from timeline.events.reading.entries import Entries
from timeline.events.reading.header import read_header
from timeline.events.reading.items import read_event
from timeline.events.yaml.composer import compose
from timeline.events.yaml.faults import Faults, Refused
from timeline.events.yaml.nodes import Node, Pairs, Scalar
from timeline.events.yaml.outline import Outline
from timeline.events.yaml.text import Text

DATING_KEYS = ("counts", "timezone", "hemisphere", "calendar", "calendar_change", "as_of", "language", "languages")
"""What a header says that decides how dates and titles are read."""


class Stream:
    """Receives the events of one file, and reads them by the header before the first of them.

    Their faults are kept apart: should the header go on below the events and say something else of dates, all of
    this is discarded and read again.
    """

    def __init__(self, text: Text, entries: Entries | None = None) -> None:
        """Begin with no event; `entries` collects where each is."""
        self.faults = Faults(text)
        self.events: list[Event] = []
        self.header = Pairs([], 0, 0, flow=False)
        self.entries = entries
        self._context: Context | None = None

    def receive(self, header: list[tuple[Scalar, Node]], node: Node) -> None:
        """Read one event; raise GivenUp if there are too many faults to go on."""
        if self._context is None:
            self._context = self._begun(header)
        if self.entries is not None:
            self.entries.add(node)
        event = read_event(self._context, node)
        if event is not None:
            self.events.append(event)
        self.faults.give_up(node.start)

    def holds_for(self, timeline: Timeline) -> bool:
        """Return whether the events were read by what the whole header, of all files, says."""
        context = self._context
        return context is None or (context.dating, context.language) == (timeline.dating, timeline.language)

    def _begun(self, header: list[tuple[Scalar, Node]]) -> Context:
        text = self.faults.text
        self.header = Pairs([pair for pair in header if pair[0].text != "events"], 0, 0, flow=False)
        whole = self.header._replace(pairs=[*self.header.pairs, *_below(text.content)])
        read = read_header(Outline(text, Faults(text), whole, []))
        return Context(self.faults, read.dating, read.language or "en")


def _below(content: str) -> list[tuple[Scalar, Node]]:
    """Guess what the header says of dates below the events; what was guessed wrong is found out in the end."""
    lines = [content.rfind(f"\n{key}:") for key in DATING_KEYS]
    start = min((line for line in lines if line > content.find("\nevents")), default=-1)
    try:
        found = compose(content[start + 1 :])[0] if start >= 0 else None
    except Refused:
        return []
    return found.pairs if isinstance(found, Pairs) else []
