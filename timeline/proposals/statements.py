"""Statements that go on: who said something on Wednesday and 'clarified' in the next sentence did so on that day."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from timeline.dates import DateError, parse_edtf
from timeline.proposals.found_date import Found
from timeline.texts.sentences import Sentence

SAID = re.compile(
    r"\b(?:said|told|added|clarified|specified|admitted|stressed|reiterated|noted|explained|insisted|warned|announced|stated|"
    r"sagte|erklärte|betonte|fügte|teilte|"
    r"сказав|сказала|додав|додала|заявив|заявила|повідомив|повідомила|сказал|добавил|добавила|"
    r"a spus|a declarat|a adăugat|a precizat|a subliniat|"
    r"a dit|a déclaré|a ajouté|dijo|declaró|añadió|powiedziała?|dodała?)\b",
    re.IGNORECASE,
)
"""Verbs by which somebody is reported to have said something."""

PRONOUN = re.compile(
    r"\b(?:he|she|they|er|sie|він|вона|вони|он|она|они|el|ea|ei|il|elle|ils|él|ella|ellos|ona|oni)$", re.IGNORECASE
)
BEFORE = re.compile(r"([^\W\d_]+(?:'s)?)\s+(?:also\s+|auch\s+|також\s+|aussi\s+)?$")
AFTER = re.compile(r"\s+(?:also\s+)?([^\W\d_]+)")
QUOTED = re.compile(r"[,\"\u201d\u00bb'\u2019]\s*$")
"""What stands before a verb whose speaker follows: '..., said Malyar'."""

APART = re.compile(r"[,;:\"\u201c\u201d\u00ab\u00bb]")
NAME = re.compile(r"\b[^\W\d_a-z]\w{4,}")

RULE: Final = "statement"
NEAR, DAYS, REACH = 40, 7, 60
"""How many characters may stand between the verb of a statement and its day, how many days that may lie back, and how
far from the day such a verb may begin or end."""

SAME_LETTERS = 5
"""By how many letters a name is known again: Zelenskyi, Zelenskyy."""


def statements(text: str, found: Sequence[Found], others: Sequence[Sentence], published: int) -> Iterator[Found]:
    """Return the sentences that go on with the statement of a day in the sentence before them, with that day.

    What they report is said by the same person: a pronoun, or a name of a sentence that reports that day.
    """
    by_sentence: dict[Sentence, list[Found]] = {}
    for each in found:
        by_sentence.setdefault(each.sentence, []).append(each)
    told, names = "", dict[str, frozenset[str]]()
    for sentence in sorted([*by_sentence, *others]):
        if sentence in by_sentence:
            told = _day_of_statement(text, by_sentence[sentence], published)
            names[told] = names.get(told, frozenset()) | _names(text[sentence.start : sentence.end])
        elif told and (verb := _going_on(text, sentence, names[told])):
            yield Found(verb.start(), verb.end(), sentence, told, f"narrative {told}", RULE)
        else:
            told = ""


def _names(text: str) -> frozenset[str]:
    return frozenset(name[:SAME_LETTERS] for name in NAME.findall(text))


def _going_on(text: str, sentence: Sentence, names: frozenset[str]) -> re.Match[str] | None:
    """Return the verb by which a sentence goes on with what the same person says, None if it does not."""
    for verb in SAID.finditer(text, *sentence):
        before = text[max(sentence.start, verb.start() - NEAR) : verb.start()]
        after = AFTER.match(text, verb.end(), sentence.end) if QUOTED.search(before) else None
        speaker = BEFORE.search(before)
        if speaker and (PRONOUN.fullmatch(speaker[1]) or speaker[1][:SAME_LETTERS] in names):
            return verb
        if after and after[1][:SAME_LETTERS] in names:
            return verb
    return None


def _day_of_statement(text: str, found: Sequence[Found], published: int) -> str:
    """Return the day on which somebody said something in a sentence; nothing where it is not told."""
    days = {each.date for each in found if _is_recent(each.date, published) and _is_reported(text, each)}
    return days.pop() if len(days) == 1 else ""


def _is_reported(text: str, found: Found) -> bool:
    """Return whether a verb of its sentence reports that something was said on a date."""
    first, last = max(found.sentence.start, found.start - REACH), min(found.sentence.end, found.end + REACH)
    return any(_is_near(text, found, verb) for verb in SAID.finditer(text, first, last))


def _is_near(text: str, found: Found, verb: re.Match[str]) -> bool:
    """Return whether a date stands beside a verb, with nothing between that parts them."""
    first, last = sorted([(found.start, found.end), verb.span()])
    between = text[first[1] : last[0]]
    return len(between) <= NEAR and APART.search(between) is None


@lru_cache(maxsize=1_000)
def _is_recent(date: str, published: int) -> bool:
    """Return whether a date is one of the last days before the publication."""
    try:
        when = parse_edtf(date)
    except DateError:
        return False
    if when.earliest_day is None or when.earliest_day != when.latest_day:
        return False
    return published - DAYS <= when.earliest_day <= published
