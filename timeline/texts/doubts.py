"""What looks like an expression of time and is none: numbers that are no years, rates, ages."""

from timeline.texts.moments import Scale
from timeline.texts.said import Said, Undated, Written
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_BEFORE_A_YEAR = frozenset("isftbyBA_-(,/|;DPMS0a")
_BEFORE_A_SEASON = tuple("isftbyBA_")
_ROUND = 100


def is_doubtful(cut: Tokens, first: int, last: int, said: Said, known: Vocabulary) -> bool:
    """Return whether a stretch of tokens rather tells no time."""
    what = said.what
    if isinstance(what, Written) and what.moment.scale is Scale.YEAR and first == last:
        return not is_year(cut, first, known)
    if cut.marks[first : last + 1] == "S" and not known.extras.bare_seasons:
        return cut.marks[first - 1 : first] not in _BEFORE_A_SEASON
    if isinstance(what, Undated) and what.kind == "DURATION":
        return _is_rate(cut, first, last) or _is_age(cut, first, last, known)
    return False


def is_year(cut: Tokens, place: int, known: Vocabulary) -> bool:
    """Return whether a number of four digits, that stands alone, is a year: not '1370 boats', 'some 2000 people'."""
    value, before, after = cut.each[place].value, cut.marks[place - 1 : place], cut.marks[place + 1 : place + 2]
    if not _FIRST_YEAR < value < _LAST_YEAR or before in ("7", "$", "N", "J", "C"):
        return False
    if before == "-" and cut.marks[place - 2 : place - 1] in ("J", "N"):
        return False
    if value % _ROUND == 0 and after == "." and cut.each[place - 1].word not in known.before_years:
        return False
    if before and before not in _BEFORE_A_YEAR and value % _ROUND == 0:
        return False
    return not (after == "." and _counts(cut, place))


def _counts(cut: Tokens, place: int) -> bool:
    """Return whether the word after a number is what it counts, since nothing before it speaks for a year."""
    before = cut.marks[place - 1 : place]
    return bool(before) and before not in _BEFORE_A_YEAR and not cut.each[place].word.startswith(("19", "20"))


def _is_rate(cut: Tokens, first: int, last: int) -> bool:
    """Return whether 'a year' tells how often: '$5 a year'."""
    return cut.marks[first : last + 1] == "uU" and cut.marks[first - 1 : first] in ("$", "N", "J", "U", "Y", "k")


def _is_age(cut: Tokens, first: int, last: int, known: Vocabulary) -> bool:
    """Return whether a number of years is an age: ', 26 ans,', 'de 38 ans'."""
    if cut.each[last].word not in known.ages or cut.marks[first] != "N":
        return False
    return (
        cut.marks[last + 1 : last + 3] == "-8"
        or cut.marks[last + 1 : last + 2] == "8"
        or (cut.each[first - 1].word in known.aged if first else False)
    )
