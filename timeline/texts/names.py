"""Dates and numbers that are part of a name: of a person, a street, a law, a film; a doubt each."""

import re
from collections.abc import Callable

from timeline.texts.case import Case

_BEFORE_A_NAME = ("", "|", ".", ";", ",")
_LAW_REPORT = re.compile(r"\]\s*(?:\d+\s+)?[A-Z][A-Z][A-Za-z]*")


def is_name(case: Case) -> bool:
    """'June Carter', with no preposition before, is a person."""
    return case.marks == "M" and case.before in _BEFORE_A_NAME and case.after == "." and _is_capital_after(case)


def _is_capital_after(case: Case) -> bool:
    """Return whether the word after has a capital where not all nouns have one."""
    return case.cut.is_capital(case.last + 1) and not case.known.extras.dot_ordinals


def is_name_of_a_day(case: Case) -> bool:
    """'Black Friday' is one day of the year, 'Bloody Sunday' one of history."""
    return case.marks == "W" and case.word_before in case.known.day_names


def is_titled(case: Case) -> bool:
    """'Herr M\u00e4rz', 'Mrs May', 'Captain June' are persons."""
    return case.marks in ("M", "m", "W", "w", "S", "F") and case.word_before in case.known.titles


def is_street(case: Case) -> bool:
    """'14 March Road' is an address."""
    is_written_so = case.word_after in case.known.streets and case.cut.is_capital(case.last + 1)
    return is_written_so and case.marks[-1:] in ("M", "m", "W", "w")


def is_law_report(case: Case) -> bool:
    """'[1998] AC 45', '[2021] EWHC 3042' say where a judgment is printed."""
    return case.word_before == "[" and _LAW_REPORT.match(case.cut.text, case.end.end) is not None


def is_law(case: Case) -> bool:
    """'The Companies Act 2006', 'the Securities Act of 1933', 'the 2016 Agreement' are names of what is in force."""
    if case.word_after in case.known.laws and case.cut.is_capital(case.last + 1):
        return True
    place = case.first - 1 if case.before == "." else case.first - 2
    is_of = case.before in (".", "_") and place >= 0
    return is_of and case.cut.each[place].word in case.known.laws and case.cut.is_capital(place)


def is_title(case: Case) -> bool:
    """'Blade Runner 2049', 'Agenda 2030', 'Windows 2000': a year right after a name is part of it."""
    if not case.known.extras.capitals or case.known.extras.dot_ordinals or case.before != ".":
        return False
    is_range = case.cut.marks.startswith("-N", case.last + 1)
    return not is_range and case.cut.is_capital(case.first - 1) and not _opens(case, case.first - 1)


def _opens(case: Case, place: int) -> bool:
    """Return whether a word is the first of its sentence."""
    return place == 0 or case.cut.marks[place - 1] == "|"


NAMES: tuple[Callable[[Case], bool], ...] = (
    is_name,
    is_name_of_a_day,
    is_titled,
    is_street,
)
NAMES_WITH_A_YEAR: tuple[Callable[[Case], bool], ...] = (is_law_report, is_law, is_title)
