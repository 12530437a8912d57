"""What a person is asked of a text of which nobody said the day of its publication, or its title."""

from pathlib import Path

import pytest

from timeline.cli.draft_asking import DAY, TITLE, completed
from timeline.cli.draft_source import SourceTyped
from timeline.cli.prompts import Prompt
from timeline.copies.intake import taken_in
from timeline.events.model import Timeline

TEXT = "The bridge was closed yesterday.\n"
HEADED = f"The harbour bridge is closed\n\n{TEXT}"


class Answers:
    """Answers in their order, and the questions that were asked."""

    def __init__(self, *given: str) -> None:
        self.given, self.asked = list(given), list[Prompt]()

    def __call__(self, prompt: Prompt) -> str:
        self.asked.append(prompt)
        return self.given.pop(0)


def told(text: str, answers: Answers, **typed: str) -> SourceTyped:
    return completed(SourceTyped(**typed), taken_in(text.encode(), Path("a.txt")), Timeline(), answers)


def test_the_day_and_the_title_are_asked_until_they_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    answers = Answers("May 2023", "3 May 2023", "", "Bridge closed")

    assert told(TEXT, answers) == SourceTyped(published="2023-05-03", title="Bridge closed")
    assert answers.asked == [DAY, DAY, TITLE, TITLE]
    assert "'May 2023' is not one day" in capsys.readouterr().err


def test_enter_takes_the_line_that_stands_alone_at_the_beginning() -> None:
    answers = Answers("")

    assert told(HEADED, answers, published="2023-05-03").title == "The harbour bridge is closed"
    assert answers.asked == [TITLE._replace(known="The harbour bridge is closed")]


def test_what_was_typed_or_stands_in_the_text_is_not_asked() -> None:
    answers = Answers()

    assert told(TEXT, answers, published="2023-05-03", title="Bridge closed").title == "Bridge closed"
    assert told(TEXT, answers, published="2023-05-03", source="paper").source == "paper"
    assert answers.asked == []
