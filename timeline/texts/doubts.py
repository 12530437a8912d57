"""What looks like an expression of time and is none: numbers that are no years, names, rates, ages; a rule each."""

import re
from collections.abc import Callable

from timeline.texts.case import Case
from timeline.texts.moments import Scale
from timeline.texts.names import NAMES, NAMES_WITH_A_YEAR
from timeline.texts.rules.named_tokens import scale_of
from timeline.texts.said import Away, DayAlone, TimeAlone, Undated
from timeline.texts.tokens import Tokens

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_BEFORE_A_YEAR = frozenset("isftbyBA_-(,/|;DPMS0a")
_BEFORE_A_SEASON = tuple("isftbyBA")
_NEVER_BEFORE_A_YEAR = frozenset("7$NJCY")
_BEFORE_A_RATE = tuple("$NJUYk;.")
_OF_A_THING = re.compile("_0?[.6]")
_TO_AN_ERA = re.compile("[-/ta][YJN]U?E")
_UNREAD_DAY = re.compile("i0O[.U]")
_OF_SOMETHING = frozenset({"de", "des", "du", "of"})
_SAME, _OF_ANOTHER = re.compile("0?q9?U"), re.compile("_?0?(?:Y|[Dd]U|[uNk]U[xe])")
_NUMBER_SIGNS = frozenset("#\u2116\u00b0")
_FROM_EVENT = re.compile(r"[,i]*7?0?[NJYku6]#?9?U(?:[BA][0_q]*|l[0_q]+)\.")
_NEAR = 4
_OLDEST, _ROUND, _SHORT = 100, 100, 3


def numbers_something(case: Case) -> bool:
    """'Page 1945', '1370 boats', 'nearly 2000': the number is no year; in '440-430 BC' it is."""
    if _TO_AN_ERA.match(case.cut.marks, case.last + 1):
        return False
    is_never = case.before in _NEVER_BEFORE_A_YEAR and not _is_about(case)
    is_impossible = not _FIRST_YEAR < case.end.value < _LAST_YEAR or is_never
    is_numbered = case.word_before in case.known.numbered or case.word_before in _NUMBER_SIGNS
    return is_impossible or is_numbered or _counts(case) or _is_dialled(case) or _is_part_of_a_number(case)


def _is_about(case: Case) -> bool:
    """Return whether a preposition and 'about' stand before a year that counts nothing: 'until at least 2032'."""
    is_so = case.before == "7" and case.cut.marks[max(case.first - 2, 0)] in _BEFORE_A_SEASON
    is_counting = case.word_after in case.known.counted or _is_plural(case.cut, case.last + 1)
    return is_so and not is_counting and case.end.value % _ROUND != 0


def _is_part_of_a_number(case: Case) -> bool:
    """Return whether a number goes on another one without a space: 'ISO 9001:2015'."""
    start = case.cut.each[case.first].start
    return case.cut.text[start - 1 : start] == ":" and case.cut.text[max(start - 2, 0) : start - 1].isdigit()


def _is_dialled(case: Case) -> bool:
    """Return whether a number goes on a shorter one: '555-1234'."""
    return case.before == "-" and case.cut.marks[max(case.first - 2, 0)] in ("J", "N")


def _counts(case: Case) -> bool:
    """Return whether a number counts the word after it."""
    is_counted = case.word_after in case.known.counted
    if is_counted and (case.before not in _BEFORE_A_YEAR or case.before in "0a;-(,|" or _is_of(case)):
        return True
    is_yearly = case.word_after in case.known.yearly and case.before == "0"
    if case.before == "" or case.word_before in case.known.before_years or is_yearly:
        return False
    is_usual = case.before in _BEFORE_A_YEAR
    if case.end.value % _ROUND == 0 and (case.after == "." or not is_usual):
        return True
    if case.before in (".", "i") and _is_plural(case.cut, case.last + 1):
        return True
    if case.after != "." or is_usual or case.end.word.startswith(("19", "20")):
        return False
    return _may_be_counted(case)


def _is_of(case: Case) -> bool:
    """Return whether 'of' stands before a number, and not a word that is more often before a year, as 'in' is."""
    return case.before == "_" and case.word_before not in case.known.before_years


def _may_be_counted(case: Case) -> bool:
    """Return whether the word after a number may be a noun; where all have a capital, 'kamen 1861 noch' is none."""
    return not case.known.extras.dot_ordinals or case.cut.is_capital(case.last + 1)


def _is_plural(cut: Tokens, place: int) -> bool:
    """Return whether a word is one in small letters that ends as plurals of Western Europe do: '1998 copies'."""
    is_word = cut.marks[place : place + 1] == "." and not cut.is_capital(place)
    return is_word and len(cut.each[place].word) > _SHORT and cut.each[place].word.endswith("s")


def is_of_an_unread_day(case: Case) -> bool:
    """'9 a.m. on the 15th he came': the time is of a day that is told, and not of the one before."""
    if not isinstance(case.said.what, TimeAlone) or _UNREAD_DAY.match(case.cut.marks, case.last + 1) is None:
        return False
    return case.cut.each[case.last + 3].word[:1].isdigit()


def is_of_a_day_told_by_an_event(case: Case) -> bool:
    """'6 a.m. ten days before the shooting': the time is of a day that no date tells."""
    return isinstance(case.said.what, TimeAlone) and _FROM_EVENT.match(case.cut.marks, case.last + 1) is not None


def is_today_in_general(case: Case) -> bool:
    """'Today's world', 'the people of tomorrow' are of no day."""
    if case.marks != "R" or case.end.word not in case.known.general_days:
        return False
    following = [each.word for each in case.cut.each[case.last + 1 : case.last + 1 + _NEAR]]
    is_of = case.word_before == "of" and case.after in (";", ",", "|", ".")
    return is_of or (case.after == "'" and not case.known.of_general_days.isdisjoint(following))


def numbers_a_thing(case: Case) -> bool:
    """'The 23rd floor', 'the 1st of the cracks' are no days; 'on the 23rd they marched', 'am 26. statt' are."""
    if not isinstance(case.said.what, DayAlone):
        return False
    is_part = _OF_A_THING.match(case.cut.marks, case.last + 1) and case.word_after not in case.known.before_years
    is_of_word = case.after == "." and case.word_after not in case.known.pronouns
    is_verb = case.known.extras.dot_ordinals and not case.cut.is_capital(case.last + 1)
    is_bare = case.marks == "O" and (case.word_before == "im" or not case.known.extras.dot_ordinals)
    return bool(is_part) or is_bare or (is_of_word and not is_verb)


def is_time_code(case: Case) -> bool:
    """'[00:12:30]', '(00:12:30)' in a transcript count from its beginning."""
    if case.marks != "C" or case.word_before not in ("[", "("):
        return False
    return case.word_before == "[" or (case.word_after == ")" and case.end.word.count(":") > 1)


def is_bare_season(case: Case) -> bool:
    """'Summer' alone is no summer of a year where a preposition would tell it."""
    return case.marks == "S" and not case.known.extras.bare_seasons and case.before not in _BEFORE_A_SEASON


def opens_a_sentence(case: Case) -> bool:
    """'Now' only leads over from the sentence before."""
    is_vague = isinstance(case.said.what, Undated) and case.said.what.kind == "DATE" and case.first == case.last
    return is_vague and case.end.value == 0 and case.before in ("", "|") and " " not in case.end.word


def is_rate(case: Case) -> bool:
    """'A year' in '$5 a year', '500 million a year', 'ten times a year' tells how often, as '24 hours a day' does."""
    is_counted = (
        len(case.word_before) > _SHORT and case.word_before.endswith("s")
    ) or case.word_before in case.known.counted
    is_lasting = case.before == "." and not is_counted
    return (case.marks == "uU" and case.before in _BEFORE_A_RATE and not is_lasting) or case.cut.marks.startswith(
        "uU", case.last + 1
    )


def is_age(case: Case) -> bool:
    """', 26 ans,', 'de 38 ans', 'les moins de 17 ans' are ages."""
    number = case.marks[:-1].rstrip("_")
    if case.end.word not in case.known.ages or not number.endswith("N"):
        return False
    if number[0] in "07":
        is_group = number[0] == "0" or case.before == "0"
        return is_group and case.cut.each[case.first + len(number) - 1].value < _OLDEST
    return case.after == "8" or case.word_before in case.known.aged


def is_of_no_calendar(case: Case) -> bool:
    """'The latest fiscal year' without its number is the year of a company, which may begin in any month."""
    what = case.said.what
    if not isinstance(what, Away) or what.scale is not Scale.YEAR:
        return False
    return any(each.word in case.known.company_years for each in case.cut.each[case.first : case.last + 1])


def is_eve_of_something(case: Case) -> bool:
    """'Напередодні виборів', 'à la veille du scrutin' are seen from what the words after tell, not from the text."""
    if case.marks[-1:] != "~":
        return False
    word = case.word_after
    return case.after in ("_", "f") or word in case.known.eve_words or word.endswith(case.known.eve_endings or ("-",))


def is_last_of_something(case: Case) -> bool:
    """'The last week of the war', 'la dernière semaine de la campagne' are not seen from today."""
    return case.marks in ("0DU", "0D9U") and case.word_after in _OF_SOMETHING


def is_turn_of_a_century(case: Case) -> bool:
    """'At the turn of the century' is about its first year, or its last."""
    words = [each.word for each in case.cut.each[max(case.first - 2, 0) : case.first]]
    return words == ["turn", "of"]


def is_same_of_another(case: Case) -> bool:
    """'The same quarter of 2023', 'the same month last year' are not of the text's own year."""
    return _SAME.fullmatch(case.marks) is not None and _OF_ANOTHER.match(case.cut.marks, case.last + 1) is not None


def is_to_the_day(case: Case) -> bool:
    """'Three years to the day' tells no day."""
    return case.marks == "0U" and case.word_before == "to" and scale_of(case.end) is Scale.DAY


def is_attribute(case: Case) -> bool:
    """'The year-end results' are of no day."""
    return case.marks[-1:] == "*" and case.end.word.startswith("year") and case.after in (".", "'")


def is_clocked(case: Case) -> bool:
    """'He ran it in 3:35' tells how long it took."""
    return case.marks == "C" and case.word_before in case.known.clocked and ":" in case.end.word


def is_fraction(case: Case) -> bool:
    """'Three-quarters', 'a quarter of the market', 'more than a quarter' are parts of something."""
    if case.marks[-1] != "U" or scale_of(case.end) is not Scale.QUARTER or case.marks[0] == "6":
        return False
    return case.marks[-2:-1] == "-" or case.marks == "7uU" or (len(case.marks) == len("uU") and case.after == "_")


Doubt = Callable[[Case], bool]

OF_YEARS: tuple[Doubt, ...] = (numbers_something, *NAMES_WITH_A_YEAR)
OF_DURATIONS: tuple[Doubt, ...] = (is_rate, is_age, is_fraction)
OF_OTHERS: tuple[Doubt, ...] = (
    is_of_an_unread_day,
    is_of_a_day_told_by_an_event,
    is_today_in_general,
    numbers_a_thing,
    is_time_code,
    is_bare_season,
    opens_a_sentence,
    is_of_no_calendar,
    is_clocked,
    is_eve_of_something,
    is_last_of_something,
    is_turn_of_a_century,
    is_same_of_another,
    is_to_the_day,
    is_attribute,
    *NAMES,
)


def is_doubtful(case: Case) -> bool:
    """Return whether some tokens rather tell no time."""
    doubts = OF_YEARS if case.is_year else OF_DURATIONS if case.is_duration else OF_OTHERS
    return any(doubt(case) for doubt in doubts)
