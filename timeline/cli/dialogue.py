"""`timeline add` without a title: field by field, each shown as it was understood before anything is saved."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.cli.answers import (
    NONE,
    Names,
    Question,
    claimed,
    declarations,
    drafted,
    due,
    refuse_unmeant,
    with_declared,
)
from timeline.cli.line_asking import Ask
from timeline.cli.prompts import Prompt
from timeline.edits.claims import Claim
from timeline.edits.declared import Declarations
from timeline.edits.drafting import Answered, Draft, understood_of
from timeline.edits.understood import echo_lines
from timeline.events.model import Timeline
from timeline.problems import TimelineError
from timeline.records.saying import read_as

BACK = "<"
YES = frozenset({"y", "yes"})
AND_ANOTHER = "a"


class GivenUpError(TimelineError):
    """The person does not want to go on; nothing was saved."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("nothing was saved", status=1)


@dataclass
class Remembered:
    """What was answered before, by question: the arrow keys bring it again."""

    answers: dict[str, list[str]] = field(default_factory=dict)

    def past(self, key: str) -> Sequence[str]:
        """Return the answers to a question, the oldest first."""
        return tuple(self.answers.get(key.rstrip("0123456789"), ()))

    def keep(self, key: str, answer: str) -> None:
        """Keep an answer."""
        if answer:
            self.answers.setdefault(key.rstrip("0123456789"), []).append(answer)


class Dialogue(NamedTuple):
    """What a dialogue needs: the timeline, what it knows, the day number of today, whom to ask, and where to show."""

    timeline: Timeline
    names: Names
    today: int
    ask: Ask
    show: Callable[[str], None]
    remembered: Remembered

    @property
    def base(self) -> int:
        """The day from which words are read that nobody dated (a day number)."""
        return self.timeline.seen_from(self.today)


class Conversation(NamedTuple):
    """What was answered: the event, and what is to be declared for it."""

    answered: Answered
    missing: Declarations


def asked(dialogue: Dialogue, draft: Draft, claims: Sequence[Claim] = ()) -> Conversation:
    """Ask for each field in turn; return what was answered, or raise GivenUpError."""
    dialogue.show(f"One question at a time: Enter takes what is in brackets, {NONE} nothing, {BACK} goes back.")
    answers: dict[str, str] = {}
    kept: dict[str, str] = {}
    while question := _next(dialogue, answers):
        answer = _answer(dialogue, question, kept)
        if answer == BACK:
            kept |= [answers.popitem()] if answers else []
        elif _is_understood(dialogue, draft, claims, {**answers, question.key: answer}):
            answers = _settled({**answers, question.key: answer}, question.key)
            dialogue.remembered.keep(question.key, answer)
    found = _draft_of(dialogue, draft, claims, answers)
    return Conversation(found, declarations(answers, dialogue.timeline, dialogue.base))


def _next(dialogue: Dialogue, answers: Mapping[str, str]) -> Question | None:
    """Return the first question that was not answered yet."""
    return next((each for each in due(answers, dialogue.names, dialogue.timeline) if each.key not in answers), None)


def _is_understood(dialogue: Dialogue, draft: Draft, claims: Sequence[Claim], answers: Mapping[str, str]) -> bool:
    """Show how the last answer was understood, or why it cannot be; return whether it was."""
    key, answer = list(answers.items())[-1]
    try:
        refuse_unmeant(key, answer)
        for line in list(_told(dialogue, draft, claims, answers)):
            dialogue.show(f"  {line}")
    except GivenUpError:
        raise
    except TimelineError as error:
        dialogue.show(f"  {error.message}{f' ({error.hint})' if error.hint else ''}")
        return False
    return True


def _draft_of(dialogue: Dialogue, draft: Draft, claims: Sequence[Claim], answers: Mapping[str, str]) -> Answered:
    """Return the event that the answers make; raise where its date cannot be understood."""
    made, said = drafted(draft, answers), claimed(claims, answers)
    understood = understood_of(made, said, _declaring(dialogue, answers), dialogue.today)
    return Answered(answers.get("title", ""), made, said, understood)


def _declaring(dialogue: Dialogue, answers: Mapping[str, str]) -> Timeline:
    return with_declared(dialogue.timeline, answers, dialogue.base)


def _settled(answers: dict[str, str], key: str) -> dict[str, str]:
    """Return the answers; where a name is not to be declared, another one is asked for."""
    named, _, asked_whether = key.partition(" ")
    if asked_whether != "declared" or answers[key].casefold() in YES:
        return answers
    return {other: answer for other, answer in answers.items() if other not in {named, key}}


def _answer(dialogue: Dialogue, question: Question, kept: dict[str, str]) -> str:
    """Ask; an answer that was given before is kept by Enter, and left out by a dash."""
    known = kept.get(question.key, question.usual)
    past = dialogue.remembered.past(question.key)
    prompt = Prompt(question.words, known, question.offered, question.after, past, question.runs_on)
    try:
        given = dialogue.ask(prompt).strip()
    except EOFError:
        raise GivenUpError from None
    return "" if given == NONE else given or known


def _told(dialogue: Dialogue, draft: Draft, claims: Sequence[Claim], answers: Mapping[str, str]) -> Iterable[str]:
    """Say how the last answer was understood; raise where it cannot be."""
    key, answer = list(answers.items())[-1]
    timeline = dialogue.timeline
    match key:
        case "date":
            yield from echo_lines(_draft_of(dialogue, draft, claims, answers).understood, timeline)
        case "category":
            yield from (each.label for each in timeline.categories if each.id == answer and each.label)
        case "save" if answer.casefold() not in {"", AND_ANOTHER, *YES}:
            raise GivenUpError
        case _ if key.endswith(" published") and answer:
            yield from echo_lines(read_as(answer, timeline.dating_on(dialogue.base)), timeline)
        case _ if answer in timeline.sources and key.startswith("source"):
            yield from filter(None, [timeline.sources[answer].title])


def another(dialogue: Dialogue) -> bool:
    """Ask whether one more event is to be added, unless that was answered; Enter is no."""
    saved = dialogue.remembered.answers.pop("save", [""])
    if saved[-1].casefold() == AND_ANOTHER:
        return True
    try:
        return dialogue.ask(Prompt("Another one? y, Enter: no")).strip().casefold() in YES
    except EOFError:
        return False
