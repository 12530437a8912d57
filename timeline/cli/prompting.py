"""A line of text asked for with prompt_toolkit: what is offered is shown as one types."""

import sys
from collections.abc import Iterator

from prompt_toolkit import PromptSession
from prompt_toolkit.buffer import CompletionState
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.output import create_output

from timeline.cli.prompts import MOST_IN_HISTORY, Prompt, answer, offers, question
from timeline.cli.terminal import Visible
from timeline.escapes import printable

ROWS_OFFERED = 5


class Offered(Completer):
    """The values that a question offers."""

    def __init__(self, prompt: Prompt) -> None:
        """Offer what a question offers."""
        self.prompt = prompt

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """Return what the text before the cursor may become; nothing before a key is pressed."""
        part, found = offers(self.prompt, document.text_before_cursor)
        if part or complete_event.completion_requested:
            for value in found:
                yield Completion(value, start_position=-len(part), display=printable(value))

    def take(self, event: KeyPressEvent) -> None:
        """Take the first value that is offered, at the next TAB the next one.

        At once, also where TAB is pressed before what is offered was shown.
        """
        buffer = event.current_buffer
        if buffer.complete_state:
            buffer.complete_next()
            return
        found = list(self.get_completions(buffer.document, CompleteEvent(completion_requested=True)))
        if found:
            buffer.complete_state = CompletionState(buffer.document, found)
            buffer.go_to_completion(0)


def ask(prompt: Prompt) -> str:
    """Ask for a line; the question stands on standard error."""
    offered, keys = Offered(prompt), KeyBindings()
    keys.add("tab")(offered.take)
    stream = sys.stderr.inner if isinstance(sys.stderr, Visible) else sys.stderr
    session: PromptSession[str] = PromptSession(
        completer=offered,
        complete_while_typing=True,
        history=InMemoryHistory(list(prompt.past[-MOST_IN_HISTORY:])),
        key_bindings=keys,
        output=create_output(stream),
        reserve_space_for_menu=ROWS_OFFERED,
    )
    return answer(prompt, session.prompt(printable(question(prompt))))
