"""Whether a sentence tells of a past event at an expression: 'was held on 4 June', 'they had left by 4 June'."""

import re
from itertools import pairwise

from timeline.texts.scanning import Stretch
from timeline.texts.tenses.around import HELPERS, REACH, SENTENCE, first_helper, preposition_before, words_around
from timeline.texts.tenses.plans import is_to_come
from timeline.texts.tenses.verbs import is_past_verb, side_after, side_before
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_CLAUSE_ENDS = re.compile("[|,;a]")
_OPENING = re.compile("(?:^|[|;,])[.a]?[_itf]?0?")
_ARTICLES, _DETERMINERS = ("0", "u"), tuple("01uDdq")


def is_plainly_past(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a sentence tells of a past event at an expression: 'was held on 4 June', not 'was due on 4 June'.

    'By 4 June' is past with 'had', 'were' if nothing was still to come. Else it is if the nearest verb before the
    expression is of the past, nothing parts the two, and no word of its clause looks ahead; or the verb after it where
    it opens its sentence: 'In September 39 houses burned down'.
    """
    if preposition_before(cut, stretch) == "y":
        words = {each.word for each in words_around(cut, stretch)}
        is_done = not words.isdisjoint(known.done) and known.infinitive not in words
        return is_done and not is_to_come(cut, stretch, known)
    first = max(stretch.first - REACH, 0)
    start = max(cut.marks.rfind("|", first, stretch.first) + 1, first)
    if _opens_clause(cut.marks[start : stretch.first]) and _goes_on_past(cut, stretch, known):
        return True
    for place in range(stretch.first - 1, start - 1, -1):
        word = cut.each[place].word
        is_parting = word in known.partings or cut.marks[place] in "yt;"
        if is_parting and not (_is_direction(cut, place, known) or _is_of_pluperfect(cut, place, stretch, known)):
            return False
        if is_past_verb(word, known):
            first = place if word in known.done else first_helper(cut, place, start)
            clause = cut.each[first : _end_of_clause(cut, stretch)]
            is_planned = any(each.word in known.ahead or each.word in known.planned for each in clause)
            return not (is_planned or _is_other_verb(cut, place, start, known))
    return False


def _opens_clause(marks: str) -> bool:
    """Return whether the marks of a sentence before an expression leave it the first of its sentence, or its clause."""
    return any(_OPENING.fullmatch(marks, at) for at in range(max(len(marks) - HELPERS - 1, 0), len(marks) + 1))


def _goes_on_past(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a verb of the past stands after an expression, and none of the present or the future around it."""
    end = cut.each[stretch.last].end
    around = [each for each in words_around(cut, stretch, SENTENCE) if each.start >= end or each.mark == "."]
    is_past = any(each.start >= end and is_past_verb(each.word, known) for each in around)
    words = {each.word for each in around}
    others = known.ahead | known.planned | known.open_verbs | known.reported
    return is_past and others.isdisjoint(words) and not any(each.endswith(known.future or ("-",)) for each in words)


def _is_direction(cut: Tokens, place: int, known: Vocabulary) -> bool:
    """Return whether 'to' stands before an article, not before a verb: 'changed to a calendar year in December'."""
    return cut.each[place].word == known.infinitive and cut.marks[place + 1 : place + 2] in _ARTICLES


def _is_of_pluperfect(cut: Tokens, place: int, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether 'for', not before a date, is of a verb: 'had asked (them) for it in June'."""
    if cut.each[place].word not in known.of_verbs or not cut.marks[place + 1 : stretch.first].strip("0b"):
        return False
    before = cut.each[max(place - HELPERS - 2, cut.marks.rfind("|", 0, place) + 1) : place]
    verbs = (verb.word for helper, verb in pairwise(before) if helper.word in known.pluperfect)
    return any(is_past_verb(each, known) and each not in known.planned for each in verbs)


def _end_of_clause(cut: Tokens, stretch: Stretch) -> int:
    """Return the token with which the clause of an expression ends: a comma, 'and', the end of the sentence."""
    end = _CLAUSE_ENDS.search(cut.marks, stretch.last + 1, stretch.last + 1 + REACH)
    return stretch.last + 1 + REACH if end is None else end.start()


def _is_other_verb(cut: Tokens, place: int, start: int, known: Vocabulary) -> bool:
    """Return whether a participle is no verb of the past: 'is held', 'may be held', 'the disputed vote'."""
    helpers = cut.each[first_helper(cut, place, start) : place]
    if any(each.word in known.partings or each.word in known.open_verbs for each in helpers):
        return True
    return cut.each[place].word not in known.past_verbs and cut.marks[place - 1 : place] in _DETERMINERS


def is_over_by(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a verb of the past tells that something was over by then: 'they had left by 4 June'."""
    if preposition_before(cut, stretch) != "y":
        return False
    words = {each.word for each in words_around(cut, stretch)}
    is_past = (side_before(cut, stretch.first, known) or side_after(cut, stretch.last, known)) < 0
    return is_past and known.infinitive not in words and not is_to_come(cut, stretch, known)
