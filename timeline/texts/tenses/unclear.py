"""Whether a sentence may look at a day of the week from either side."""

import re

from timeline.texts.scanning import Stretch
from timeline.texts.tenses.around import (
    ENDS,
    HELPERS,
    SENTENCE,
    begins_some_day,
    preposition_before,
    words_around,
)
from timeline.texts.tenses.past import is_plainly_past
from timeline.texts.tenses.plans import is_reported
from timeline.texts.tenses.schedules import is_scheduled
from timeline.texts.tenses.verbs import may_be_past, side_before, side_of_verb
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_FEWEST = 5
"""So many words a clause has at least that tells by its verbs when it was."""

_LINKS = ("t", "-")
_DAY_ALONE = re.compile("(?:C@?i?0?)?Wz?(?:[i,]*C@?)?")


def is_unclear(cut: Tokens, stretch: Stretch, known: Vocabulary, side: int) -> bool:
    """Return whether a sentence may look at a day of the week from either side.

    It may where what was planned for the day has an end in the past, 'a service planned for Saturday was cancelled', or
    where the plan itself may be of that day, 'on Friday they planned to pay', where no verb tells of the past and
    nothing of the future, 'they meet on Monday', after 'by' and 'until', 'he gave them until Tuesday', or where a plan
    of the past is told: 'they said that they would meet on Monday'.
    """
    if is_reported(cut, stretch, known):
        return True
    if side > 0:
        return _is_planned(cut, stretch, known)
    if is_scheduled(cut, stretch, known):
        return True
    if preposition_before(cut, stretch) in ENDS:
        is_open = side == 0 and not known.extras.plain_tenses
        return is_open or _may_end_later(cut, stretch, known)
    if side == 0 and _goes_on(cut, stretch, known):
        return False
    return side == 0 and (begins_some_day(cut, stretch) or _is_of_the_present(cut, stretch, known))


def _goes_on(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether 'from' a day something goes on already: 'prace trwają od poniedziałku'."""
    is_from = cut.marks[max(stretch.first - 1, 0) : stretch.first] == "f"
    return is_from and not known.enduring.isdisjoint(each.word for each in words_around(cut, stretch))


def _may_end_later(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether what had begun may end on a day to come: 'he gave them until Tuesday', 'he left by Friday'."""
    words = [each.word for each in cut.each[max(stretch.first - HELPERS, 0) : stretch.first]]
    if words[-1:] == [known.infinitive] or not known.open_verbs.isdisjoint(words):
        return False
    return side_before(cut, stretch.first, known) < 0 and not is_plainly_past(cut, stretch, known)


def _is_planned(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether only a participle looks ahead, with a verb of the past after the day, or itself after it."""
    words = words_around(cut, stretch)
    at = [number for number, each in enumerate(words) if each.word in known.ahead]
    if len(at) != 1 or not words[at[0]].word.endswith(known.past or ("-",)):
        return False
    helpers = {each.word for each in words[max(at[0] - HELPERS, 0) : at[0]]}
    if helpers & (known.open_verbs | known.done):
        return False
    return words[at[0]].start > cut.each[stretch.last].start or _has_end(cut, stretch, known)


def _has_end(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a past form of 'to be' or 'to have' stands after an expression."""
    return any(
        each.word in known.done for each in words_around(cut, stretch) if each.start > cut.each[stretch.last].start
    )


def _is_of_the_present(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether no verb of a sentence is of the past, and the day stands alone, unlike "Monday's vote"."""
    before, after = cut.marks[stretch.first - 1 : stretch.first], cut.marks[stretch.last + 1 : stretch.last + 2]
    is_bare = _DAY_ALONE.fullmatch(cut.marks, stretch.first, stretch.last + 1) is not None
    is_bare = is_bare and before not in "s_" and after != "'"
    is_bare = is_bare and not (before == "f" and after in _LINKS)
    return is_bare and tells_nothing_past(cut, stretch, known)


def tells_nothing_past(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether no word of a sentence looks back, in a language of which the verbs of the past are known."""
    words = words_around(cut, stretch, SENTENCE)
    if len(words) < _FEWEST or not (known.extras.plain_tenses or known.may_be_past):
        return False
    return not any(side_of_verb(each, known) or may_be_past(each.word, known) for each in words)
