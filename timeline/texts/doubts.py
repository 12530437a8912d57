"""What looks like an expression of time and is none: numbers that are no years, rates, ages."""

from timeline.texts.moments import Scale
from timeline.texts.rules.rule import scale_of
from timeline.texts.said import Said, Undated, Written
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_BEFORE_A_YEAR = frozenset("isftbyBA_-(,/|;DPMS0a")
_BEFORE_A_SEASON = tuple("isftbyBA")
_OLDEST = 100
_ROUND = 100


def is_doubtful(cut: Tokens, first: int, last: int, said: Said, known: Vocabulary) -> bool:
    """Return whether a stretch of tokens rather tells no time."""
    what = said.what
    if isinstance(what, Written) and what.moment.scale is Scale.YEAR and first == last:
        return not is_year(cut, first, known)
    if cut.marks[first : last + 1] == "S" and not known.extras.bare_seasons:
        return cut.marks[first - 1 : first] not in _BEFORE_A_SEASON
    if not isinstance(what, Undated):
        return False
    if what.kind == "DATE":
        return _opens_a_sentence(cut, first, last)
    if what.kind != "DURATION":
        return False
    return _is_rate(cut, first, last) or _is_age(cut, first, last, known) or _is_fraction(cut, first, last)


def _opens_a_sentence(cut: Tokens, first: int, last: int) -> bool:
    """Return whether a word such as 'Now' only leads over from the sentence before."""
    return first == last and cut.each[first].value == 0 and cut.marks[first - 1 : first] in ("", "|")


def _is_fraction(cut: Tokens, first: int, last: int) -> bool:
    """Return whether it is a part of something: 'three-quarters', 'a quarter of the market'."""
    if scale_of(cut.each[last]) is not Scale.QUARTER or cut.marks[last] != "U":
        return False
    return cut.marks[last - 1] == "-" or (first + 1 == last and cut.marks[last + 1 : last + 2] == "_")


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
    """Return whether 'a year' tells how often: '$5 a year', '500 million a year'."""
    return cut.marks[first : last + 1] == "uU" and cut.marks[first - 1 : first] in (*"$NJUYk;", ".")


def _is_age(cut: Tokens, first: int, last: int, known: Vocabulary) -> bool:
    """Return whether a number of years is an age: ', 26 ans,', 'de 38 ans'."""
    if cut.each[last].word not in known.ages or not cut.marks[first:last].rstrip("_").endswith("N"):
        return False
    if cut.marks[first] in "07" and cut.each[last - 1].value < _OLDEST:
        return cut.marks[max(first - 1, 0) : first + 1] in ("07", "0")
    return (
        cut.marks[last + 1 : last + 3] == "-8"
        or cut.marks[last + 1 : last + 2] == "8"
        or (cut.each[first - 1].word in known.aged if first else False)
    )
