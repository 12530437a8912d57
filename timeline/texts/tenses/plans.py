"""What was to come: 'agreed to pay by', 'said that they would', 'bids were due on'."""

from timeline.texts.scanning import Stretch
from timeline.texts.tenses.around import ENDS, HELPERS, REACH, preposition_before, words_around
from timeline.texts.tenses.verbs import side_of_verb
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_BEFORE = ("B", "X")


def is_bounded(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether an expression is a bound, or that of a plan: 'by 31 August', 'bids were due on 31 August'.

    That of a plan of today is none: 'the trial is scheduled for June'.
    """
    start = max(stretch.first - HELPERS, cut.marks.rfind("|", 0, stretch.first) + 1)
    before = cut.marks[start : stretch.first].rstrip("0")
    if before[-1:] in _BEFORE or preposition_before(cut, stretch) in ENDS:
        return True
    planned = [place for place in range(start, stretch.first) if cut.each[place].word in known.planned]
    helpers = {each.word for place in planned for each in cut.each[max(place - HELPERS, 0) : place]}
    return bool(planned) and helpers.isdisjoint(known.open_verbs | known.certain)


def is_to_come(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a word of a sentence tells of what was still to come: 'agreed to pay by 4 June'."""
    own = cut.each[stretch.first : stretch.last + 1]
    words = [each.word for each in words_around(cut, stretch) if each not in own]
    return any(each in known.ahead or each in known.planned or each in known.open_verbs for each in words)


def is_reported(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a plan of the past is told before an expression: 'she said that they would meet on Saturday'."""
    first = max(stretch.first - REACH, 0)
    first = max(cut.marks.rfind("|", first, stretch.first) + 1, first)
    for place in range(stretch.first - 1, first - 1, -1):
        if cut.each[place].word in known.reported:
            return True
        if side_of_verb(cut.each[place], known):
            return False
    return False
