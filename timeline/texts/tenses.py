"""Which way a sentence looks from an expression in it: back, ahead, or neither."""

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.texts.said import NamedDay, PartOfYear
from timeline.texts.scanning import Stretch
from timeline.texts.token import Token
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_DATE_MARKS = tuple("NOMYWSmw")
_PREPOSITIONS = {"y": 1, "t": 1, "s": -1}
_ENDS, _LINKS, _BEFORE = ("y", "t"), ("t", "-"), ("B", "X")
_REACH = 14
_AUXILIARY = 3
_SHORTEST = 4
_FEWEST, _SENTENCE = 5, 60
_CLAUSE_ENDS = re.compile("[|,;a]")
_CLAUSES = ";"
_ARTICLES = ("0", "u")
_OF_VERBS, _PLUPERFECT = ("for", "with"), "had"
_DETERMINERS = tuple("01uDdq")
_MONTHS = ("M", "m")
_OPENING = re.compile("(?:^|[|;,])[.a]?[_itf]?0?")
_DAY_ALONE = re.compile("(?:C@?i?0?)?Wz?(?:[i,]*C@?)?")
_NONE = Token("|", 0, 0, 0, "")


def side_of(cut: Tokens, stretch: Stretch, known: Vocabulary) -> int:
    """Return 1 if an expression is looked at ahead, -1 if back, 0 if nothing tells; 2 or -2 if that is plain.

    Before a month or a day without its year, 'since' looks back, plainly where no verb looks ahead, 'by' and 'until'
    ahead unless the verb looks back;
    else the verb nearest before the expression decides, or the one after it. 'Will' is plainly ahead of it.
    """
    if isinstance(stretch.said.what, PartOfYear) and is_plainly_past(cut, stretch, known):
        return -2
    bound = _bound(cut, stretch) if isinstance(stretch.said.what, PartOfYear) else ""
    side = (
        0
        if _is_reported(cut, stretch, known)
        else _before(cut, stretch.first, known) or _after(cut, stretch.last, known)
    )
    if bound and _PREPOSITIONS[bound] < 0:
        return -2 if side <= 0 or known.extras.plain_tenses else -1
    if side <= 0 and known.lasting and _lasts(cut, stretch, known):
        return -2
    if side < 0 and _is_after(cut, stretch) and not _is_to_come(cut, stretch, known):
        return -2
    if bound and (side < 0 or not (side or known.extras.plain_tenses)):
        return int(_is_to_come(cut, stretch, known))
    return max(side, 1) if bound or (side == 0 and _ends_ahead(cut, stretch, known)) else side


def _lasts(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether what goes on does so 'from' an expression: 'od 24 lutego trwa stan wojenny'."""
    is_from = cut.marks[max(stretch.first - 1, 0) : stretch.first] == "f" and isinstance(stretch.said.what, PartOfYear)
    words = {each.word for each in _around(cut, stretch)} if is_from else set()
    return not words.isdisjoint(known.lasting) and not _is_to_come(cut, stretch, known)


def _is_after(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether 'after' stands before an expression: what came after it in the past was after one that is over."""
    return cut.marks[max(stretch.first - _AUXILIARY, 0) : stretch.first].rstrip("0").endswith("A")


def _ends_ahead(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a day of the week is that up to which something lasts now: 'the offer is open until Friday'."""
    is_end = isinstance(stretch.said.what, NamedDay) and _bound(cut, stretch) in _ENDS
    is_plain = known.extras.plain_tenses or _tells_nothing_past(cut, stretch, known)
    return is_end and is_plain and not _is_reported(cut, stretch, known)


def _is_reported(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a plan of the past is told before an expression: 'she said that they would meet on Saturday'."""
    first = max(stretch.first - _REACH, 0)
    first = max(cut.marks.rfind("|", first, stretch.first) + 1, first)
    for place in range(stretch.first - 1, first - 1, -1):
        if cut.each[place].word in known.reported:
            return True
        if _side(cut.each[place], known):
            return False
    return False


def _bound(cut: Tokens, stretch: Stretch) -> str:
    """Return the mark of 'by', 'until' or 'since' before an expression that is not the end of a span."""
    before = cut.marks[max(stretch.first - _AUXILIARY, 0) : stretch.first].rstrip("0")
    return before[-1:] if before[-1:] in _PREPOSITIONS and before[-2:-1] not in _DATE_MARKS else ""


def is_bounded(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether an expression is a bound, or that of a plan: 'by 31 August', 'bids were due on 31 August'.

    That of a plan of today is none: 'the trial is scheduled for June'.
    """
    start = max(stretch.first - _AUXILIARY, cut.marks.rfind("|", 0, stretch.first) + 1)
    before = cut.marks[start : stretch.first].rstrip("0")
    if before[-1:] in _BEFORE or _bound(cut, stretch) in _ENDS:
        return True
    planned = [place for place in range(start, stretch.first) if cut.each[place].word in known.planned]
    helpers = {each.word for place in planned for each in cut.each[max(place - _AUXILIARY, 0) : place]}
    return bool(planned) and helpers.isdisjoint(known.open_verbs | known.certain)


def _is_to_come(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a word of a sentence tells of what was still to come: 'agreed to pay by 4 June'."""
    own = cut.each[stretch.first : stretch.last + 1]
    words = [each.word for each in _around(cut, stretch) if each not in own]
    return any(each in known.ahead or each in known.planned or each in known.open_verbs for each in words)


def _around(cut: Tokens, stretch: Stretch, reach: int = _REACH) -> Sequence[Token]:
    """Return the tokens of a sentence near an expression, up to a semicolon."""
    first, last = max(stretch.first - reach, 0), stretch.last + 1 + reach
    start, end = cut.marks.rfind("|", first, stretch.first) + 1, cut.marks.find("|", stretch.last, last)
    start, end = max(start, first), min(last if end < 0 else end, len(cut.each))
    signs = [place for place in range(start, end) if cut.marks[place] == ";" and cut.each[place].word == _CLAUSES]
    start = max([start, *(each + 1 for each in signs if each < stretch.first)])
    return cut.each[start : min([end, *(each for each in signs if each > stretch.last)])]


def is_plainly_past(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a sentence tells of a past event at an expression: 'was held on 4 June', not 'was due on 4 June'.

    'By 4 June' is past with 'had', 'were' if nothing was still to come. Else it is if the nearest verb before the
    expression is of the past, nothing parts the two, and no word of its clause looks ahead; or the verb after it where
    it opens its sentence: 'In September 39 houses burned down'.
    """
    if _bound(cut, stretch) == "y":
        words = {each.word for each in _around(cut, stretch)}
        is_done = not words.isdisjoint(known.done) and known.infinitive not in words
        return is_done and not _is_to_come(cut, stretch, known)
    first = max(stretch.first - _REACH, 0)
    start = max(cut.marks.rfind("|", first, stretch.first) + 1, first)
    if _opens_clause(cut.marks[start : stretch.first]) and _goes_on_past(cut, stretch, known):
        return True
    for place in range(stretch.first - 1, start - 1, -1):
        word = cut.each[place].word
        is_parting = word in known.partings or cut.marks[place] in "yt;"
        if is_parting and not (_is_direction(cut, place, known) or _is_of_pluperfect(cut, place, stretch, known)):
            return False
        if _is_past(word, known):
            first = place if word in known.done else _first_helper(cut, place, start)
            clause = cut.each[first : _end_of_clause(cut, stretch)]
            is_planned = any(each.word in known.ahead or each.word in known.planned for each in clause)
            return not (is_planned or _is_other_verb(cut, place, start, known))
    return False


def _opens_clause(marks: str) -> bool:
    """Return whether the marks of a sentence before an expression leave it the first of its sentence, or its clause."""
    return any(_OPENING.fullmatch(marks, at) for at in range(max(len(marks) - _AUXILIARY - 1, 0), len(marks) + 1))


def _goes_on_past(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a verb of the past stands after an expression, and none of the present or the future around it."""
    end = cut.each[stretch.last].end
    around = [each for each in _around(cut, stretch, _SENTENCE) if each.start >= end or each.mark == "."]
    is_past = any(each.start >= end and _is_past(each.word, known) for each in around)
    words = {each.word for each in around}
    others = known.ahead | known.planned | known.open_verbs | known.reported
    return is_past and others.isdisjoint(words) and not any(each.endswith(known.future or ("-",)) for each in words)


def _is_past(word: str, known: Vocabulary) -> bool:
    """Return whether a word is a verb of the past."""
    return word in known.past_verbs or _has_past_ending(word, known)


def _is_direction(cut: Tokens, place: int, known: Vocabulary) -> bool:
    """Return whether 'to' stands before an article, not before a verb: 'changed to a calendar year in December'."""
    return cut.each[place].word == known.infinitive and cut.marks[place + 1 : place + 2] in _ARTICLES


def _is_of_pluperfect(cut: Tokens, place: int, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether 'for', not before a date, is of a verb: 'had asked (them) for it in June'."""
    if cut.each[place].word not in _OF_VERBS or not cut.marks[place + 1 : stretch.first].strip("0b"):
        return False
    before = cut.each[max(place - _AUXILIARY - 2, cut.marks.rfind("|", 0, place) + 1) : place]
    verbs = (verb.word for helper, verb in pairwise(before) if helper.word == _PLUPERFECT)
    return any(_is_past(each, known) and each not in known.planned for each in verbs)


def _end_of_clause(cut: Tokens, stretch: Stretch) -> int:
    """Return the token with which the clause of an expression ends: a comma, 'and', the end of the sentence."""
    end = _CLAUSE_ENDS.search(cut.marks, stretch.last + 1, stretch.last + 1 + _REACH)
    return stretch.last + 1 + _REACH if end is None else end.start()


def _is_other_verb(cut: Tokens, place: int, start: int, known: Vocabulary) -> bool:
    """Return whether a participle is no verb of the past: 'is held', 'may be held', 'the disputed vote'."""
    helpers = cut.each[_first_helper(cut, place, start) : place]
    if any(each.word in known.partings or each.word in known.open_verbs for each in helpers):
        return True
    return cut.each[place].word not in known.past_verbs and cut.marks[place - 1 : place] in _DETERMINERS


def _first_helper(cut: Tokens, place: int, start: int) -> int:
    """Return where the few words before a verb begin that are of its clause."""
    first = max(start, place - _AUXILIARY)
    return max(first, cut.marks.rfind(",", first, place) + 1)


def _has_past_ending(word: str, known: Vocabulary) -> bool:
    """Return whether a word ends as verbs of the past do."""
    return len(word) > _SHORTEST and bool(known.past) and word.endswith(known.past)


def _may_be_past(word: str, known: Vocabulary) -> bool:
    """Return whether a word ends as verbs of the past do, and as other words do."""
    return len(word) > _SHORTEST and bool(known.may_be_past) and word.endswith(known.may_be_past)


def _before(cut: Tokens, origin: int, known: Vocabulary) -> int:
    """Return which way the verb before an expression looks: 'will be held' looks ahead, though 'held' looks back."""
    first = max(origin - _REACH, 0)
    start = max(cut.marks.rfind("|", first, origin) + 1, first)
    for place in range(origin - 1, start - 1, -1):
        if cut.each[place].word == _CLAUSES:
            break
        side = _side(cut.each[place], known)
        if cut.each[place].word in known.ahead_to and cut.each[place + 1].word == known.infinitive:
            return 1
        if side and cut.each[place].word in known.done:
            return side
        if side:
            helpers = cut.each[max(start, place - _AUXILIARY) : place]
            return max([side, *(ahead for each in helpers if (ahead := _side(each, known)) > 0)])
    return 0


def _after(cut: Tokens, origin: int, known: Vocabulary) -> int:
    """Return which way the verb after an expression looks, unless commas part them: 'the law, voted on 4 May, will'."""
    start = cut.marks.rfind("|", 0, origin) + 1
    if cut.marks[origin + 1 : origin + 2] == "," and "," in cut.marks[max(start, origin - _REACH) : origin]:
        return 0
    last = origin + 1 + _REACH
    end = cut.marks.find("|", origin, last)
    end = last if end < 0 else end
    for each, following in pairwise([*cut.each[origin + 1 : end], _NONE]):
        side = 1 if each.word in known.ahead_to and following.word == known.infinitive else _side(each, known)
        if side:
            return side
    return 0


def _side(token: Token, known: Vocabulary) -> int:
    """Return which way a word looks; 2 if it tells of nothing but what is to come."""
    word = token.word
    if token.mark in _MONTHS:
        return 0
    if word in known.certain:
        return 2
    if word in known.ahead:
        return 1
    if word in known.back or word in known.past_verbs:
        return -1
    if known.future and word.endswith(known.future):
        return 2
    return -1 if _has_past_ending(word, known) else 0


def is_over_by(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a verb of the past tells that something was over by then: 'they had left by 4 June'."""
    if _bound(cut, stretch) != "y":
        return False
    words = {each.word for each in _around(cut, stretch)}
    is_past = (_before(cut, stretch.first, known) or _after(cut, stretch.last, known)) < 0
    return is_past and known.infinitive not in words and not _is_to_come(cut, stretch, known)


def is_unclear(cut: Tokens, stretch: Stretch, known: Vocabulary, side: int) -> bool:
    """Return whether a sentence may look at a day of the week from either side.

    It may where what was planned for the day has an end in the past, 'a service planned for Saturday was cancelled', or
    where the plan itself may be of that day, 'on Friday they planned to pay', where no verb tells of the past and
    nothing of the future, 'they meet on Monday', after 'by' and 'until', 'he gave them until Tuesday', or where a plan
    of the past is told: 'they said that they would meet on Monday'.
    """
    if _is_reported(cut, stretch, known):
        return True
    if side > 0:
        return _is_planned(cut, stretch, known)
    if _bound(cut, stretch) in _ENDS:
        return _may_end_later(cut, stretch, known)
    return side == 0 and _is_of_the_present(cut, stretch, known)


def _may_end_later(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether what had begun may end on a day to come: 'he gave them until Tuesday', 'he left by Friday'."""
    words = [each.word for each in cut.each[max(stretch.first - _AUXILIARY, 0) : stretch.first]]
    if words[-1:] == [known.infinitive] or not known.open_verbs.isdisjoint(words):
        return False
    return _before(cut, stretch.first, known) < 0 and not is_plainly_past(cut, stretch, known)


def _is_planned(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether only a participle looks ahead, with a verb of the past after the day, or itself after it."""
    words = _around(cut, stretch)
    at = [number for number, each in enumerate(words) if each.word in known.ahead]
    if len(at) != 1 or not words[at[0]].word.endswith(known.past or ("-",)):
        return False
    helpers = {each.word for each in words[max(at[0] - _AUXILIARY, 0) : at[0]]}
    if helpers & (known.open_verbs | known.done):
        return False
    return words[at[0]].start > cut.each[stretch.last].start or _has_end(cut, stretch, known)


def _has_end(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a past form of 'to be' or 'to have' stands after an expression."""
    return any(each.word in known.done for each in _around(cut, stretch) if each.start > cut.each[stretch.last].start)


def _is_of_the_present(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether no verb of a sentence is of the past, and the day stands alone, unlike "Monday's vote"."""
    before, after = cut.marks[stretch.first - 1 : stretch.first], cut.marks[stretch.last + 1 : stretch.last + 2]
    is_bare = _DAY_ALONE.fullmatch(cut.marks, stretch.first, stretch.last + 1) is not None
    is_bare = is_bare and before not in "s_" and after != "'"
    is_bare = is_bare and not (before == "f" and after in _LINKS)
    return is_bare and _tells_nothing_past(cut, stretch, known)


def _tells_nothing_past(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether no word of a sentence looks back, in a language of which the verbs of the past are known."""
    words = _around(cut, stretch, _SENTENCE)
    if len(words) < _FEWEST or not (known.extras.plain_tenses or known.may_be_past):
        return False
    return not any(_side(each, known) or _may_be_past(each.word, known) for each in words)
