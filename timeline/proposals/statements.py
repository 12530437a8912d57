"""Statements that go on: who said something on Wednesday and 'clarified' in the next sentence did so on that day."""

import re
from collections.abc import Iterator, Sequence

from timeline.dates import DateError, parse_edtf
from timeline.proposals.found_dates import Found
from timeline.texts.sentences import Sentence

SAID = re.compile(
    r"\b(?:said|told|added|clarified|specified|stressed|reiterated|noted|explained|insisted|warned|announced|stated|"
    r"sagte|erkl\u00e4rte|betonte|f\u00fcgte|teilte|"
    r"\u0441\u043a\u0430\u0437\u0430\u0432|\u0441\u043a\u0430\u0437\u0430\u043b\u0430|\u0434\u043e\u0434\u0430\u0432|"
    r"\u0434\u043e\u0434\u0430\u043b\u0430|\u0437\u0430\u044f\u0432\u0438\u0432|\u0437\u0430\u044f\u0432\u0438\u043b\u0430|"
    r"\u043f\u043e\u0432\u0456\u0434\u043e\u043c\u0438\u0432|\u043f\u043e\u0432\u0456\u0434\u043e\u043c\u0438\u043b\u0430|"
    r"\u0441\u043a\u0430\u0437\u0430\u043b|\u0434\u043e\u0431\u0430\u0432\u0438\u043b|\u0434\u043e\u0431\u0430\u0432\u0438\u043b\u0430|"
    r"a spus|a declarat|a ad\u0103ugat|a precizat|a subliniat|"
    r"a dit|a d\u00e9clar\u00e9|a ajout\u00e9|dijo|declar\u00f3|a\u00f1adi\u00f3|powiedzia\u0142a?|doda\u0142a?)\b",
    re.IGNORECASE,
)
"""Verbs by which somebody is reported to have said something."""

RULE = "statement"
NEAR = 60
"""How many characters may stand between the verb of a statement and its date."""


def statements(text: str, found: Sequence[Found], others: Sequence[Sentence]) -> Iterator[Found]:
    """Return the sentences that go on with the statement of a day in the sentence before them, with that day."""
    by_sentence: dict[Sentence, list[Found]] = {}
    for each in found:
        by_sentence.setdefault(each.sentence, []).append(each)
    day = ""
    for sentence in sorted([*by_sentence, *others]):
        if sentence in by_sentence:
            day = _day_of_statement(text, by_sentence[sentence])
        elif day and (verb := SAID.search(text, *sentence)):
            yield Found(verb.start(), verb.end(), sentence, day, f"narrative {day}", RULE)
        else:
            day = ""


def _day_of_statement(text: str, found: Sequence[Found]) -> str:
    """Return the day on which somebody said something in a sentence; nothing where it is not told."""
    start, end = found[0].sentence
    verbs = list(SAID.finditer(text, start, end))
    near = [each for each in found if any(_gap(each, verb) <= NEAR for verb in verbs) and _is_day(each.date)]
    days = {each.date for each in near}
    return days.pop() if len(days) == 1 else ""


def _gap(found: Found, verb: re.Match[str]) -> int:
    return max(verb.start() - found.end, found.start - verb.end(), 0)


def _is_day(date: str) -> bool:
    try:
        when = parse_edtf(date)
    except DateError:
        return False
    return when.earliest_day is not None and when.earliest_day == when.latest_day
