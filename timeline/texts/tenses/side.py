"""Which way a sentence looks from an expression in it: back, ahead, or neither."""

from timeline.texts.moments import Scale
from timeline.texts.said import NamedDay, PartOfYear
from timeline.texts.scanning import Stretch
from timeline.texts.tenses.around import (
    ENDS,
    HELPERS,
    PREPOSITIONS,
    begins_some_day,
    preposition_before,
    words_around,
)
from timeline.texts.tenses.past import is_plainly_past
from timeline.texts.tenses.plans import is_reported, is_to_come
from timeline.texts.tenses.unclear import tells_nothing_past
from timeline.texts.tenses.verbs import side_after, side_before
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_LINKS = ("t", "-")
_FOR, _ARTICLE = frozenset({"for", "für", "pour", "para", "pentru", "za", "за", "عن"}), 3
"""Words for 'for', and so many letters an article has at most."""


def side_of(cut: Tokens, stretch: Stretch, known: Vocabulary) -> int:
    """Return 1 if an expression is looked at ahead, -1 if back, 0 if nothing tells; 2 or -2 if that is plain.

    Before a month or a day without its year, 'since' looks back, plainly where no verb looks ahead, 'by' and 'until'
    ahead unless the verb looks back, and so does 'as from', 'ab'. 'For the third quarter' looks nowhere;
    else the verb nearest before the expression decides, or the one after it. 'Will' is plainly ahead of it.
    """
    if _is_measure(cut, stretch):
        return 0
    side = _side_told(cut, stretch, known)
    return 1 if side == 0 and _is_from(cut, stretch) else side


def _side_told(cut: Tokens, stretch: Stretch, known: Vocabulary) -> int:
    """Return which way the verbs and the prepositions around an expression look."""
    if isinstance(stretch.said.what, PartOfYear) and is_plainly_past(cut, stretch, known):
        return -2
    bound = preposition_before(cut, stretch) if isinstance(stretch.said.what, PartOfYear) else ""
    side = (
        0
        if is_reported(cut, stretch, known)
        else side_before(cut, stretch.first, known) or side_after(cut, stretch.last, known)
    )
    if bound and PREPOSITIONS[bound] < 0:
        is_behind = side <= 0 or known.extras.plain_tenses
        return side if _is_from(cut, stretch) else -2 if is_behind else -1
    if side <= 0 and known.lasting and _lasts(cut, stretch, known):
        return -2
    if side < 0 and _is_after(cut, stretch) and not is_to_come(cut, stretch, known):
        return -2
    if bound and (side < 0 or not (side or known.extras.plain_tenses)):
        return int(is_to_come(cut, stretch, known))
    return max(side, 1) if bound or (side == 0 and _ends_ahead(cut, stretch, known)) else side


def _is_measure(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether what is told is 'for' a quarter or a half, however its verb looks: 'results for the quarter'."""
    what = stretch.said.what
    if not isinstance(what, PartOfYear) or what.scale not in (Scale.QUARTER, Scale.HALF):
        return False
    words = [each.word for each in cut.each[max(stretch.first - 2, 0) : stretch.first]]
    return not _FOR.isdisjoint(words[-1:]) or (len("".join(words[-1:])) <= _ARTICLE and not _FOR.isdisjoint(words))


def _is_from(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether the word before an expression tells from when something goes on, and not that it does already."""
    return isinstance(stretch.said.what, PartOfYear) and begins_some_day(cut, stretch)


def _lasts(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether what goes on does so 'from' an expression, up to no other: 'od 24 lutego trwa stan wojenny'."""
    before, after = cut.marks[max(stretch.first - 1, 0) : stretch.first], cut.marks[stretch.last + 1 : stretch.last + 2]
    is_from = before == "f" and after not in _LINKS and isinstance(stretch.said.what, PartOfYear)
    words = {each.word for each in words_around(cut, stretch)} if is_from else set()
    return not words.isdisjoint(known.lasting) and not is_to_come(cut, stretch, known)


def _is_after(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether 'after' stands before an expression: what came after it in the past was after one that is over."""
    return cut.marks[max(stretch.first - HELPERS, 0) : stretch.first].rstrip("0").endswith("A")


def _ends_ahead(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a day of the week is that up to which something lasts now: 'the offer is open until Friday'."""
    is_end = isinstance(stretch.said.what, NamedDay) and preposition_before(cut, stretch) in ENDS
    is_plain = known.extras.plain_tenses or tells_nothing_past(cut, stretch, known)
    return is_end and is_plain and not is_reported(cut, stretch, known)
