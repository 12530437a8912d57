"""Dates and numbers that are part of a name: of a person, a street, a law, a film; a doubt each."""

import re
from collections.abc import Callable

from timeline.texts.case import Case
from timeline.texts.feasts import FIRST, is_season
from timeline.texts.vocabulary.table import WEEKDAYS

_BEFORE_A_NAME = ("", "|", ".", ";", ",")
_OPENS_QUOTE = re.compile(r"[\"'\u2018\u201c\u201d\u201e\u00ab\u00bb]\s?$")
_TITLE = r"(?:[ld]['\u2019])?[A-Z\u00c0-\u00de][\w\u2019' ]{2,40}\s?[\"\u201d\u00bb]"
_IN_A_TITLE = re.compile(rf"\s?[\"'\u2019\u201c\u201d\u00ab\u00bb]|\s?:|, {_TITLE}")
"""What closes a quotation of a year alone, or goes on as the title of a book or a film does."""
_POSSESSIVES = frozenset({"her", "his", "my", "our", "their", "your"})
_LAW_REPORT = re.compile(r"\]\s*(?:\d+\s+)?[A-Z][A-Z][A-Za-z]*")


def is_name(case: Case) -> bool:
    """'June Carter', with no preposition before, is a person, 'la planète Mars' a planet."""
    if case.marks != "M":
        return False
    if case.before == "." and not case.known.extras.capitals and case.cut.is_capital(case.first):
        return True
    return case.before in _BEFORE_A_NAME and case.after == "." and _is_capital_after(case)


def _is_capital_after(case: Case) -> bool:
    """Return whether the word after has a capital where not all nouns have one."""
    return case.cut.is_capital(case.last + 1) and not case.known.extras.dot_ordinals


def is_name_of_an_adjective(case: Case) -> bool:
    """'Лютнева революція', 'Жовтневий район' are names; '20 червневих днів' are days of June."""
    stems = case.known.month_adjectives
    if not stems or case.marks[-1:] != "M" or not case.end.word.startswith(stems):
        return False
    return case.cut.is_capital(case.last) or case.marks[:-1].strip("0") != ""


def is_name_of_a_season(case: Case) -> bool:
    """'Der Prager Frühling' is a name, where the adjective of a city stands right before it."""
    is_after_name = case.before == "." and case.cut.is_capital(case.first - 1) and not _opens(case, case.first - 1)
    return case.marks == "S" and case.known.extras.dot_ordinals and is_after_name


def is_name_of_a_day(case: Case) -> bool:
    """'Black Friday' is one day of the year, 'Bloody Sunday' one of history."""
    return case.marks == "W" and case.word_before in case.known.day_names


def is_named_after_a_feast(case: Case) -> bool:
    """'The Easter Rising', 'the Good Friday agreement', 'a Thanksgiving dinner' tell no day; a feast has a capital."""
    if case.marks[-1:] != "*" or case.end.value < FIRST:
        return False
    text, first, last = case.cut.text, case.cut.each[case.first].start, case.end.end
    is_name = case.after == "." and _is_capital_after(case)
    is_agreed = case.word_after in case.known.laws or case.before == "u"
    is_attribute = case.before == "0" and case.known.extras.capitals and is_season(case.end.value)
    is_small = is_season(case.end.value) and text[first:last].islower()
    return is_name or is_small or is_attribute or is_agreed


def is_of_a_life(case: Case) -> bool:
    """'In his twenties' tells an age."""
    return case.marks in ("G", "g") and not case.end.word[:1].isdigit() and case.word_before in _POSSESSIVES


def is_titled(case: Case) -> bool:
    """'Herr M\u00e4rz', 'Mrs May', 'Captain June' are persons."""
    return case.marks in ("M", "m", "W", "w", "S", "F") and case.word_before in case.known.titles


def is_street(case: Case) -> bool:
    """'14 March Road' is an address."""
    is_written_so = case.word_after in case.known.streets and case.cut.is_capital(case.last + 1)
    return is_written_so and case.marks[-1:] in ("M", "m", "W", "w")


def is_quoted(case: Case) -> bool:
    """'He read \u201c1984\u201d': a year alone in quotation marks, or with which a title in them begins."""
    text, start, end = case.cut.text, case.cut.each[case.first].start, case.end.end
    return _OPENS_QUOTE.search(text, max(start - 2, 0), start) is not None and bool(_IN_A_TITLE.match(text, end))


def is_name_of_a_paper(case: Case) -> bool:
    """'The daily Granma', 'the daily newspaper', 'the Daily Mail' tell of no set."""
    is_of_days = case.marks.lstrip("10") != "2" or case.end.value >= WEEKDAYS
    if is_of_days or not case.known.extras.capitals or case.known.extras.dot_ordinals:
        return False
    is_named = case.after == "." and (case.cut.is_capital(case.last + 1) or case.word_after in case.known.papers)
    return is_named or (case.cut.is_capital(case.last) and not _opens(case, case.last))


def is_title_in_quotes(case: Case) -> bool:
    """'The programme \u201cThis Week\u201d': all words in the quotation have a capital."""
    text, start, end = case.cut.text, case.cut.each[case.first].start, case.end.end
    is_opened = case.first < case.last and _OPENS_QUOTE.search(text, max(start - 2, 0), start) is not None
    return is_opened and all(word[0].isupper() for word in text[start:end].split())


def is_person(case: Case) -> bool:
    """'The May government' is that of a person."""
    return case.marks[-1:] in ("M", "m") and case.end.word == "may" and case.word_after in case.known.of_persons


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
    is_name_of_a_season,
    is_name_of_an_adjective,
    is_name_of_a_day,
    is_named_after_a_feast,
    is_of_a_life,
    is_titled,
    is_street,
    is_name_of_a_paper,
    is_title_in_quotes,
    is_person,
)
NAMES_WITH_A_YEAR: tuple[Callable[[Case], bool], ...] = (is_quoted, is_law_report, is_law, is_title)
