"""`timeline add` without a title."""

import pytest

from timeline.cli.claims import Claim
from timeline.cli.dialogue import QUESTIONS, Dialogue, GivenUpError, asked
from timeline.cli.drafting import Draft
from timeline.events.reading.reader import read_text

HEADER = """\
as_of: 2023-06-21
counts: {war: {first: 2022-02-24, label: "Day {n} of the war"}}
categories: {battlefield: {label: Battlefield}}
sources: {hotnews: {title: Slower than desired, published: 2023-06-21}}
"""


class Person:
    """Answers one question after another, and remembers what was asked and shown."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.questions: list[str] = []
        self.shown: list[str] = []

    def ask(self, question: str) -> str:
        self.questions.append(question)
        if not self.answers:
            raise EOFError
        return self.answers.pop(0)

    def dialogue(self) -> Dialogue:
        return Dialogue(read_text(HEADER)[0], 20_000, self.ask, self.shown.append)


def test_each_field_is_asked_for_and_the_date_shown_as_understood() -> None:
    person = Person(
        "Kyiv recaptures Lyman", "hotnews", "in October", "day 483 of the war", "battlefield", "Lyman", "a, b", "", ""
    )
    title, draft, claims, understood = asked(person.dialogue(), Draft())

    assert title == "Kyiv recaptures Lyman"
    assert understood.when.text == "war day 483"
    assert list(claims) == [Claim("hotnews", quote="in October")]
    assert (draft.tag, draft.place) == (["a", "b"], "Lyman")
    assert any("Wednesday 21 June 2023, day 483 of the war" in line for line in person.shown)
    assert "  Slower than desired" in person.shown


def test_back_goes_to_the_question_before_and_keeps_its_answer() -> None:
    person = Person("One", "<", "", "", "2023", *[""] * 5)
    title, draft, _, _ = asked(person.dialogue(), Draft())

    assert (title, draft.date) == ("One", "2023")
    assert person.questions[:3] == [
        "What happened, in one line: ",
        "Source: an id, or an address (Enter: none): ",
        "What happened, in one line [One]: ",
    ]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (["", "One", "", "2023"], "  an event needs a title"),
        (["One", "hotnew", "", "", "2023"], "  the source `hotnew` is not declared (did you mean `hotnews`?)"),
        (["One", "", "", "2023"], "  an event needs a date (unknown, if nobody knows)"),
        (["One", "", "2023-02-30", "2023"], "  February 2023 has 28 days (2023-02-28)"),
        (
            ["One", "", "2023", "battle", ""],
            "  the category `battle` is not declared (did you mean `battlefield`?)",
        ),
    ],
)
def test_an_answer_that_makes_no_sense_is_asked_for_again(answers: list[str], told: str) -> None:
    person = Person(*answers, *[""] * 5)
    asked(person.dialogue(), Draft())

    assert told in person.shown


@pytest.mark.parametrize("answers", [["One"], ["One", "", "2023", "", "", "", "", "n"]])
def test_a_dialogue_can_be_given_up(answers: list[str]) -> None:
    with pytest.raises(GivenUpError, match="nothing was saved"):
        asked(Person(*answers).dialogue(), Draft())


def test_the_words_of_no_source_are_not_asked_for_either_way() -> None:
    person = Person("One", "", "<", "", "2023", *[""] * 5)
    asked(person.dialogue(), Draft())

    assert not any(question.startswith("Its words") for question in person.questions)
    assert person.questions[3].startswith("Source:")


def test_every_question_is_asked_once() -> None:
    person = Person("One", "hotnews", "", "2023", *[""] * 5)
    asked(person.dialogue(), Draft())

    assert len(person.questions) == len(QUESTIONS)
