"""The keys by which a person who knows TAB enters an event: by questions and answers, or by commands."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from timeline.cli.answers import Names
from timeline.cli.completion.answer import offered
from timeline.cli.completion.asked import Table, asked_for
from timeline.cli.dialogue import Dialogue, Remembered, asked
from timeline.cli.prompts import Prompt, offers
from timeline.dates import Dating
from timeline.edits.drafting import Draft
from timeline.events.model import Event, Source
from timeline.events.reading.reader import read
from timeline.problems import TimelineError
from timeline.records.saying import read_as

MOST_QUESTIONS = 50
TAB, ENTER, PASTE = "\t", "\r", "\x16"


class Keys(NamedTuple):
    """What is pressed when a question is seen; a text that is pasted counts as one key."""

    seen: str
    pressed: str
    pasted: str = ""

    @property
    def number(self) -> int:
        """How many keys these are."""
        return len(self.pressed) + bool(self.pasted)


def shortest(prompt: Prompt, value: str) -> str:
    """The fewest keys by which a value is typed: its beginning, TAB and what is left, or all of it."""
    ways = [value]
    for length in range(len(value) - 1):
        _, found = offers(prompt, value[:length])
        for tabs, each in enumerate(found, 1):
            if each and value.startswith(each):
                ways.append(f"{value[:length]}{TAB * tabs}{value[len(each) :]}")
    return min(ways, key=len)


def words_of(prompt: Prompt, text: str) -> str:
    """The fewest keys by which a text is typed word by word."""
    return " ".join(_word(prompt, word) for word in text.split(" "))


def _word(prompt: Prompt, word: str) -> str:
    bare = word.rstrip(":.,;'’")
    return shortest(prompt, bare) + word[len(bare) :] if len(bare) > 3 else word


def dialogue_keys(event: Event, source: Source | None, file: Path) -> list[Keys]:
    """The keys that answer the questions about an event, as the file stands now; `source` describes a new one."""
    timeline, _ = read([file])
    answers = iter(answers_of(event, None if source and source.id in timeline.sources else source))
    day = source.published.earliest_day if source and source.published else None
    dating = timeline.dating_on(day or 0)
    following = [next(answers)]
    pressed: list[Keys] = []

    def ask(prompt: Prompt) -> str:
        assert len(pressed) < MOST_QUESTIONS, (following, pressed[-3:])
        if not prompt.words.startswith(following[0].seen):
            value = "y" if "Declare it?" in prompt.words else ""
            pressed.append(Keys(prompt.words, value + ENTER))
            return value
        answer = following[0].pressed
        following[0] = next(answers)
        same = [each for each in prompt.offered if answer == event.date and meant(each, dating) == answer]
        answer = same[0] if same else answer
        pressed.append(_pressed(prompt, answer))
        return "" if answer == prompt.known else answer or ("-" if prompt.known else "")

    asked(Dialogue(timeline, Names(timeline), 0, ask, lambda _: None, Remembered()), Draft())
    return pressed


def meant(text: str, dating: Dating) -> str:
    """The date that a text means, an empty one where it means none."""
    try:
        return read_as(text, dating).when.text
    except TimelineError:
        return ""


def answers_of(event: Event, source: Source | None) -> Iterator[Keys]:
    """The answers to the questions in their order, each with the words by which its question begins."""
    for at, citation in enumerate(event.citations):
        yield Keys("Another source" if at else "Source", citation.source)
        if source and source.published:
            yield Keys("Its title", source.title)
            yield Keys("Published", source.published.text)
        yield Keys("Its words", citation.quote)
        yield Keys("Where", citation.at)
    yield Keys("Another source" if event.citations else "Source", "")
    yield Keys("What", event.title)
    yield Keys("When", event.date)
    yield Keys("Category", event.category)
    yield Keys("Place", event.place.name if event.place else "")
    yield Keys("Tags", ",".join(event.tags))
    yield Keys("Who", ",".join(event.actors))
    yield Keys("More", event.description)
    yield Keys("Save", "")
    yield Keys("none", "")


def _pressed(prompt: Prompt, answer: str) -> Keys:
    """The fewest keys of an answer; what may run over several lines is pasted."""
    if answer == prompt.known:
        return Keys(prompt.words, ENTER)
    if prompt.runs_on:
        return Keys(prompt.words, ENTER, answer)
    if prompt.after == " ":
        return Keys(prompt.words, words_of(prompt, answer) + ENTER)
    values = answer.split(prompt.after) if prompt.after else [answer]
    return Keys(prompt.words, prompt.after.join(shortest(prompt, each) for each in values) + ENTER)


def command_keys(words: Sequence[str], pasted: str, known: Table, file: Path) -> Iterator[str]:
    """The fewest keys by which a command is typed in a shell whose TAB completes it; what is quoted is pasted."""
    for at, word in enumerate(words):
        if " " in word:
            yield f"'{PASTE if word == pasted else word}' "
            continue
        yield _typed(word, words[:at], known, file)
    yield ENTER


def _typed(word: str, before: Sequence[str], known: Table, file: Path) -> str:
    for length in range(len(word) - 1):
        asked_now = asked_for(before, word[:length], known)._replace(files=(str(file),))
        if list(offered(asked_now, known)) == [word]:
            return f"{word[:length]}{TAB}"
    return f"{word} "
