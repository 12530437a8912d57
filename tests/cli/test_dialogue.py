"""`timeline add` without a title."""

import pytest

from timeline.cli.answers import Names
from timeline.cli.dialogue import Conversation, Dialogue, GivenUpError, Remembered, another, asked
from timeline.cli.prompts import Prompt, answer, offers
from timeline.edits.claims import Claim
from timeline.edits.drafting import Draft
from timeline.events.reading.reader import read_text

HEADER = """\
as_of: 2023-06-21
counts: {war: {first: 2022-02-24, label: "Day {n} of the war"}}
categories: {battlefield: {label: Battlefield}}
sources: {hotnews: {title: Slower than desired, published: 2023-06-21}}
"""
EVENTS = """\
events:
  - {id: a, date: 2023, title: A, tags: [east], actors: [Hanna Malyar], place: Lyman, sources: [hotnews]}
  - {id: b, date: 2023, title: B, tags: [south], place: Kherson, sources: ["https://example.org/b"]}
"""


class Person:
    """Answers questions by the words that they begin with, Enter to all others, and remembers what was shown."""

    def __init__(self, *answers: tuple[str, str], text: str = HEADER) -> None:
        self.answers = list(answers)
        self.asked: list[Prompt] = []
        self.shown: list[str] = []
        self.text = text

    def ask(self, prompt: Prompt) -> str:
        self.asked.append(prompt)
        if self.answers and prompt.words.startswith(self.answers[0][0]):
            return self.answers.pop(0)[1]
        if len(self.asked) > 50:
            raise EOFError
        return ""

    def dialogue(self, *, remembers: bool = True) -> Dialogue:
        timeline, _ = read_text(self.text)
        return Dialogue(timeline, Names(timeline, remembers), 20_000, self.ask, self.shown.append, Remembered())

    def made(self, draft: Draft | None = None, *claims: Claim) -> Conversation:
        return asked(self.dialogue(), draft or Draft(), claims)

    def prompt(self, words: str) -> Prompt:
        return next(each for each in self.asked if each.words.startswith(words))


def test_each_field_is_asked_for_and_the_date_shown_as_understood() -> None:
    person = Person(
        ("Source", "hotnews"),
        ("Its words", "in\nOctober"),
        ("Where in it", "paragraph 3"),
        ("What", "Kyiv recaptures Lyman"),
        ("When", "day 483 of the war"),
        ("Category", "battlefield"),
        ("Place", "Lyman"),
        ("Tags", "a, b"),
        ("Who", "Hanna Malyar, Jens Stoltenberg"),
        ("More", "one\ntwo"),
    )
    (title, draft, claims, understood), missing = person.made()

    assert (title, understood.when.text, missing) == ("Kyiv recaptures Lyman", "war day 483", {})
    assert list(claims) == [Claim("hotnews", quote="in\nOctober", at="paragraph 3")]
    assert (draft.tag, draft.place, draft.description) == (["a", "b"], "Lyman", "one\ntwo")
    assert draft.actor == ["Hanna Malyar", "Jens Stoltenberg"]
    assert "  Wednesday 21 June 2023, day 483 of the war" in person.shown
    assert {"  Slower than desired", "  Battlefield"} <= set(person.shown)


def test_several_sources_are_cited() -> None:
    person = Person(
        ("Source", "hotnews"),
        ("Its words", "one"),
        ("Another source", "https://example.org/a"),
        ("Its words", "two"),
        ("What", "One"),
        ("When", "2023"),
    )
    (_, _, claims, _), _ = person.made()

    assert list(claims) == [Claim("hotnews", "one"), Claim("https://example.org/a", "two")]
    assert [each.words for each in person.asked].count("Another source (Enter: none)") == 2


def test_what_is_known_is_offered_and_the_last_source_remembered() -> None:
    person = Person(("Its words", "Russian forces left"), ("What", "One"), ("When", "2023"), text=HEADER + EVENTS)
    (_, _, claims, _), _ = person.made()

    assert list(claims) == [Claim("https://example.org/b", "Russian forces left")]
    assert list(person.prompt("Source").offered) == ["https://example.org/b", "hotnews"]
    assert list(person.prompt("What").offered) == ["Russian", "forces", "left", "Hanna Malyar", "Kherson", "Lyman"]
    assert list(person.prompt("Tags").offered) == ["south", "east", "russian", "forces", "left"]
    assert list(person.prompt("Place").offered) == ["Kherson", "Lyman", "Russian", "One"]
    assert list(person.prompt("Category").offered) == ["battlefield"]
    assert person.prompt("Category").words == "Category: battlefield (Enter: none)"


def test_a_short_quote_is_offered_as_the_title_and_its_names_and_day_are_offered() -> None:
    quote = "heavy fighting near Bakhmut, Hanna Malyar said."
    person = Person(("Source", "hotnews"), ("Its words", quote), ("When", "2023"), text=HEADER)

    assert person.made().answered.title == "Heavy fighting near Bakhmut, Hanna Malyar said"
    assert list(person.prompt("Place").offered) == ["Bakhmut", "Hanna Malyar", "Malyar", "Heavy"]
    assert list(person.prompt("When").offered) == ["2023-06-21", "war day 483"]
    long = Person(("Source", "hotnews"), ("Its words", f"{quote} {quote}"), ("What", "One"), ("When", "2023"))
    assert (long.made().answered.title, long.prompt("What").known) == ("One", "")


def test_saving_may_ask_for_another_one() -> None:
    person = Person(("What", "One"), ("When", "2023"), ("Save", "a"), text=HEADER)
    dialogue = person.dialogue()
    asked(dialogue, Draft())

    assert another(dialogue)
    assert not another(dialogue)


@pytest.mark.parametrize("remembers", [True, False])
def test_a_dash_leaves_out_what_stands_in_brackets(*, remembers: bool) -> None:
    person = Person(("Source", "-"), ("What", "One"), ("When", "2023"), text=HEADER + EVENTS)
    claims = [Claim("hotnews")]
    found, _ = asked(person.dialogue(remembers=remembers), Draft(), claims)

    assert found.claims == claims
    assert person.asked[0].known == ("https://example.org/b" if remembers else "")


def test_back_goes_to_the_question_before_and_keeps_its_answer() -> None:
    person = Person(("What", "One"), ("When", "<"), ("What", "<"), ("Source", ""), ("What", ""), ("When", "2023"))
    (title, draft, _, _), _ = person.made()

    assert (title, draft.date) == ("One", "2023")
    assert [each.words.partition(" ")[0] for each in person.asked[:6]] == [
        "Source:",
        "What",
        "When:",
        "What",
        "Source:",
        "What",
    ]
    assert person.asked[3].known == person.asked[5].known == "One"


def test_back_before_the_first_question_asks_it_again() -> None:
    person = Person(("Source", "<"), ("Source", ""), ("What", "One"), ("When", "2023"))

    assert person.made().answered.title == "One"


def test_what_is_not_declared_is_declared_on_the_way_and_dates_are_read_by_it() -> None:
    person = Person(
        ("Source", "bbc"),
        ("`bbc` is not declared", "y"),
        ("Its title", "Slower"),
        ("Published on", "25 June 2023"),
        ("What", "One"),
        ("When", "yesterday"),
        ("Category", "talks"),
        ("`talks` is not declared", "yes"),
        text="{}\n",
    )
    found, missing = person.made()

    assert missing == {"sources": {"bbc": {"title": "Slower", "published": "2023-06-25"}}, "categories": {"talks": {}}}
    assert (found.understood.when.text, found.understood.said_on) == ("2023-06-24", "2023-06-25")


@pytest.mark.parametrize("no", ["", "n", "battlefield"])
def test_a_slip_is_named_and_asked_for_again(no: str) -> None:
    person = Person(
        ("Source", "hotnew"),
        ("`hotnew` is not declared (did you mean `hotnews`?)", no),
        ("Source", "hotnews"),
        ("What", "One"),
        ("When", "2023"),
        ("Category", "battle"),
        ("`battle` is not declared (did you mean `battlefield`?)", no),
        ("Category", "battlefield"),
    )
    found, missing = person.made()

    assert (found.draft.category, list(found.claims), missing) == ("battlefield", [Claim("hotnews")], {})
    assert not person.answers


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([("What", ""), ("What", "One"), ("When", "2023")], "  an event needs a title"),
        ([("What", "One"), ("When", ""), ("When", "2023")], "  an event needs a date (unknown, if nobody knows)"),
        ([("What", "One"), ("When", "2023-02-30"), ("When", "2023")], "  February 2023 has 28 days (2023-02-28)"),
    ],
)
def test_an_answer_that_makes_no_sense_is_asked_for_again(answers: list[tuple[str, str]], told: str) -> None:
    person = Person(*answers)
    person.made()

    assert told in person.shown
    assert not person.answers


def test_other_readings_of_a_date_are_named() -> None:
    person = Person(("What", "One"), ("When", "first week of June"))
    person.made()

    assert any(line.startswith("    could also mean: ") for line in person.shown), person.shown


def test_a_dialogue_can_be_given_up() -> None:
    refusing = Person(("What", "One"), ("When", "2023"), ("Save", "n"))

    for person in (refusing, Person()):
        with pytest.raises(GivenUpError, match="nothing was saved"):
            person.made()


def test_former_answers_come_back_by_question() -> None:
    person = Person(("What", "One"), ("When", "2023"), ("What", "Two"), ("When", "2024"))
    dialogue = person.dialogue()
    asked(dialogue, Draft())
    asked(dialogue, Draft())

    assert [list(each.past) for each in person.asked if each.words.startswith("When")] == [[], ["2023"]]


@pytest.mark.parametrize(("said", "more"), [("y", True), ("Yes", True), ("", False), ("n", False)])
def test_one_more_is_asked_for(said: str, *, more: bool) -> None:
    assert another(Person(("Another one", said)).dialogue()) is more


@pytest.mark.parametrize(
    ("after", "before", "part", "found"),
    [
        ("", "k", "k", ["Kyiv", "east kyiv"]),
        ("", "Kyiv ", "Kyiv ", []),
        (",", "south, e", "e", ["east kyiv"]),
        (" ", "In the k", "k", ["Kyiv", "east kyiv"]),
        ("", "", "", ["Kyiv", "east kyiv", "é"]),
        ("", "É", "É", ["é"]),
    ],
)
def test_values_are_offered_for_the_part_that_is_typed(after: str, before: str, part: str, found: list[str]) -> None:
    assert offers(Prompt("", offered=["Kyiv", "east kyiv", "é"], after=after), before) == (part, found)


@pytest.mark.parametrize(("runs_on", "made"), [(True, "one\n\ntwo  three"), (False, "one  two  three")])
def test_lines_are_kept_where_a_text_may_run_on(*, runs_on: bool, made: str) -> None:
    assert answer(Prompt("", runs_on=runs_on), " one \r\n\r\ntwo  three\n") == made
