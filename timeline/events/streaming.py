"""Events read while their file is still being composed, so that no large file stands in memory as nodes."""

from timeline.events.faults import Faults
from timeline.events.fields import Context
from timeline.events.header import read_header
from timeline.events.items import read_event
from timeline.events.model import Event, Timeline
from timeline.events.nodes import Node, Pairs, Scalar
from timeline.events.outline import Outline
from timeline.events.text import Text


class Stream:
    """Receives the events of one file, and reads them by the header that stands before the first of them.

    Their faults are kept apart: should the file end in a syntax error, or its header go on below the events,
    all of this is put away and read again.
    """

    def __init__(self, text: Text) -> None:
        """Begin with no event."""
        self.faults = Faults(text)
        self.events: list[Event] = []
        self._context: Context | None = None

    def receive(self, header: list[tuple[Scalar, Node]], node: Node) -> None:
        """Read one event."""
        if self._context is None:
            self._context = self._begun(header)
        event = read_event(self._context, node)
        if event is not None:
            self.events.append(event)

    def holds_for(self, timeline: Timeline) -> bool:
        """Tell whether the events were read by what the whole header, of all files, says."""
        context = self._context
        return context is None or (context.dating, context.language) == (timeline.dating, timeline.language)

    def _begun(self, header: list[tuple[Scalar, Node]]) -> Context:
        text = self.faults.text
        before = Pairs([pair for pair in header if pair[0].text != "events"], 0, 0, flow=False)
        read = read_header(Outline(text, Faults(text), before, []))
        return Context(self.faults, read.dating, read.language or "en")
