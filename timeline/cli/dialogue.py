"""`timeline add` without a title: field by field, each shown as it was understood before anything is saved."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.cli.claims import Claim
from timeline.cli.dates_told import bounds_in_words, in_full
from timeline.cli.drafting import Answered, Draft, split_tags, understood_of
from timeline.dates import UNKNOWN
from timeline.events.model import Timeline
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError
from timeline.records.saying import Understood

BACK = "<"


class GivenUpError(TimelineError):
    """The person does not want to go on; nothing was saved."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("nothing was saved", status=1)


class Question(NamedTuple):
    """A field that is asked for, and in which words."""

    field: str
    words: str


QUESTIONS = (
    Question("title", "What happened, in one line"),
    Question("source", "Source: an id, or an address (Enter: none)"),
    Question("quote", "Its words, verbatim (Enter: none)"),
    Question("date", "When: 2023-06-21, 2022-10, last Tuesday, unknown"),
    Question("category", "Category (Enter: none)"),
    Question("place", "Place (Enter: none)"),
    Question("tag", "Tags, with commas between (Enter: none)"),
    Question("description", "More, in one line (Enter: none)"),
    Question("save", "Save it? Enter or y, n"),
)


class Dialogue(NamedTuple):
    """What a dialogue needs: the timeline, the day number of today, whom to ask, and where to show."""

    timeline: Timeline
    today: int
    ask: Callable[[str], str]
    show: Callable[[str], None]


def asked(dialogue: Dialogue, draft: Draft, claims: Sequence[Claim] = ()) -> Answered:
    """Ask for each field in turn; return what was answered, or raise GivenUpError."""
    dialogue.show(f"One question at a time; {BACK} goes back to the one before.")
    answers: dict[str, str] = {}
    understood, at = Understood(UNKNOWN), 0
    while at < len(QUESTIONS):
        question = QUESTIONS[at]
        answer = _answer(dialogue, question, answers) if _is_due(question, answers) else ""
        if answer == BACK:
            at = _before(at, answers)
            continue
        given = {**answers, question.field: answer}
        try:
            if question.field == "date":
                understood = _dated(dialogue, drafted(draft, given), claimed(claims, given))
            lines = list(_told(dialogue, question.field, answer, understood))
        except GivenUpError:
            raise
        except TimelineError as error:
            dialogue.show(f"  {error.message}{f' ({error.hint})' if error.hint else ''}")
            continue
        for line in lines:
            dialogue.show(f"  {line}")
        answers = given
        at += 1
    return Answered(answers["title"], drafted(draft, answers), claimed(claims, answers), understood)


def _is_due(question: Question, answers: Mapping[str, str]) -> bool:
    """Return whether a question makes sense: the words of no source are not asked for."""
    return question.field != "quote" or bool(answers.get("source"))


def _before(at: int, answers: Mapping[str, str]) -> int:
    """Return the place of the question before, among those that make sense."""
    return max((place for place in range(at) if _is_due(QUESTIONS[place], answers)), default=0)


def drafted(draft: Draft, answers: Mapping[str, str]) -> Draft:
    """Return a draft with the answers in it."""
    tags = answers.get("tag", "")
    return replace(
        draft,
        date=answers.get("date") or draft.date,
        category=answers.get("category") or draft.category,
        place=answers.get("place") or draft.place,
        tag=list(split_tags([tags])) or draft.tag,
        description=answers.get("description") or draft.description,
    )


def claimed(claims: Sequence[Claim], answers: Mapping[str, str]) -> Sequence[Claim]:
    """Return the claims: that of the source that was answered, else those that were typed."""
    source = answers.get("source", "")
    return [Claim(source, answers.get("quote", ""))] if source else claims


def _answer(dialogue: Dialogue, question: Question, answers: Mapping[str, str]) -> str:
    """Ask; an answer that was given before is kept by Enter."""
    known = answers.get(question.field, "")
    try:
        given = dialogue.ask(f"{question.words}{f' [{known}]' if known else ''}: ").strip()
    except EOFError:
        raise GivenUpError from None
    return given or known


def _dated(dialogue: Dialogue, draft: Draft, claims: Sequence[Claim]) -> Understood:
    """Understand the date; raise where it cannot be."""
    if not draft.date:
        raise TimelineError("an event needs a date", hint="unknown, if nobody knows")
    return understood_of(draft, claims, dialogue.timeline, dialogue.today)


def _told(dialogue: Dialogue, field: str, answer: str, understood: Understood) -> Iterable[str]:
    """Say how an answer was understood; raise where it cannot be."""
    timeline = dialogue.timeline
    match field:
        case "title" if not answer:
            raise TimelineError("an event needs a title")
        case "date":
            yield f"{in_full(understood.when, timeline.counts)}: {bounds_in_words(understood.when)}"
        case "source" if answer and "://" not in answer:
            yield _declared("source", answer, {name: source.title for name, source in timeline.sources.items()})
        case "category" if answer:
            yield _declared("category", answer, {each.id: each.label for each in timeline.categories})
        case "save" if answer.casefold() not in {"", "y", "yes"}:
            raise GivenUpError


def _declared(kind: str, name: str, declared: Mapping[str, str]) -> str:
    """Return what a declared name is called; raise where it is not declared."""
    if name not in declared:
        raise TimelineError(f"the {kind} `{name}` is not declared", hint=did_you_mean(name, declared))
    return declared[name] or name
