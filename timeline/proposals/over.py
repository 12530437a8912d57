"""Up to when something was over: 'by 4 June all were gone', 'before 1945 they had left'."""

from timeline.dates import Dating, Kind
from timeline.proposals.bound_case import YEAR
from timeline.proposals.bound_marks import BY, MOST_WORDS, OVER, SOON, bound_before, first_words, is_limit, last_words
from timeline.proposals.bound_rules import MOST_BEFORE, WHOLE_DAY, is_negated
from timeline.proposals.found_date import first_word, read_words, word_starts
from timeline.texts.expression import Expression


def over_by(text: str, expression: Expression, dating: Dating, published: int) -> tuple[int, str] | None:
    """Return where 'by' or 'before' begins, and the date up to which something was over: 'by 4 June all were gone'."""
    least = max(expression.sentence.start, expression.start - MOST_BEFORE)
    last = None if expression.when is None else expression.when.latest_day
    if expression.when is None or last is None or last > published or not YEAR.match(expression.value):
        return None
    if last_words(dating.languages[0], OVER).isdisjoint(text[least : expression.start].lower().split()[-MOST_WORDS:]):
        return None
    clause = text[least : expression.start]
    bound = bound_before(clause, dating.languages[0])
    if is_limit(bound.word, bound.mark) or bound.mark in SOON.values() or is_negated(clause):
        return None
    if bound.mark == BY and expression.is_over and WHOLE_DAY.fullmatch(expression.when.text):
        return least + bound.start, f"[..{expression.when.text}]"
    words = text[expression.start : expression.end]
    words = words if YEAR.search(words) else f"{words} {expression.value[:4]}"
    begins = first_words(dating.languages[0], OVER)
    for first in reversed(word_starts(text, least, expression.start, MOST_WORDS)):
        if first_word(text, first) not in begins:
            continue
        when = read_words(f"{text[first : expression.start]}{words}", dating)
        if when is not None and when.kind is Kind.ONE_OF and when.earliest is None and when.latest is not None:
            is_by = when.latest == expression.when.latest
            return (first, when.text) if expression.is_over or not is_by else None
    return None
