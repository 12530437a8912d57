"""Expressions of one date that stand beside each other: a day and its time, what is counted and its date."""

import re
from collections.abc import Iterable
from dataclasses import replace

from timeline.dates import Truth, overlaps
from timeline.texts.expression import Expression
from timeline.texts.vocabulary import vocabulary

COUNTED, APPOSED = frozenset({"publication", "narrative"}), re.compile(r",\s+(?:[^\W\d_]{1,3}\s+)?")
CLOCK, LETTERS, NEAR = re.compile(r"\d{4}-\d\d-\d\dT\d\d(?::\d\d)?"), re.compile(r"[^\W\d_]+"), 24
OF_A_TIME = frozenset("i7cA&0@")
PART_RULE, PART_OF_DAY = "narrative-day", re.compile(r"T[A-Z]{2}$")


def told_once(text: str, told: Iterable[Expression], language: str) -> list[Expression]:
    """Return expressions without those whose date another one of the sentence tells.

    A part of a day that was told, 'on Friday, he said in the evening', and what is counted before a date that says the
    same: 'two years ago, on 14 July 2022'.
    """
    kept: list[Expression] = []
    for each in told:
        if kept and _is_told_again(text, kept[-1], each):
            kept.pop()
        if kept and _is_time_of(text, kept[-1], each, language):
            kept[-1] = _timed(text, kept[-1], each)
            continue
        is_part = each.rule == PART_RULE and PART_OF_DAY.search(each.value) is not None
        if not (is_part and kept and kept[-1].sentence == each.sentence):
            kept.append(each)
    return kept


def _is_time_of(text: str, day: Expression, each: Expression, language: str) -> bool:
    """Return whether a time of day stands right after its day: 'am 9. Mai um 4 Uhr', 'pe 3 iunie, la ora 10'."""
    is_clock = each.rule == PART_RULE and CLOCK.fullmatch(each.value) is not None
    is_of_it = is_clock and each.value[:10] == day.value and each.sentence == day.sentence
    words = LETTERS.findall(text, day.end, each.start) if is_of_it and each.start - day.end <= NEAR else None
    known = vocabulary(language)
    return words is not None and all(
        word.lower() in known.at or known.words.get(word.lower(), ("", 0))[0] in OF_A_TIME for word in words
    )


def _timed(text: str, day: Expression, each: Expression) -> Expression:
    """Return a day with the time that stands after it."""
    words = text[day.start : each.end]
    return replace(day, end=each.end, text=words, kind=each.kind, value=each.value, when=each.when)


def _is_told_again(text: str, counted: Expression, each: Expression) -> bool:
    """Return whether a date only says more exactly what is counted right before it: 'yesterday, 5 May 2022'."""
    if counted.rule not in COUNTED or counted.when is None or each.when is None or counted.kind != "DATE":
        return False
    is_beside = APPOSED.fullmatch(text, counted.end, each.start) is not None
    return is_beside and each.rule not in COUNTED and overlaps(counted.when, each.when) is not Truth.NO
