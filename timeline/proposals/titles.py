"""A clause of a sentence as the title of an event: its words, never reworded, as many as fit.

Its first letter is made a capital, as at the beginning of a sentence.
"""

import re
from collections.abc import Iterator, Sequence

from timeline.proposals.title_edges import EDGES, begun, tidied

LONGEST, SHORTEST = 90, 30
"""How many characters a title has at most; a shorter clause than the second gets words before it."""

CUT = "\u2026"
"""What stands for the words of a clause that do not fit: without them it may say what its sentence denies."""

ROOM = LONGEST - len(f"{CUT} ")

STRONG = re.compile(r"\s*[;:\u2014]\s|\s+[-\u2013]\s+|[()]|[.!?\u2026][\"'\u201d\u2019\u00bb]*\s+")
WEAK = re.compile(r",[\"'\u201d\u2019\u00bb]*\s")
"""Signs that part clauses, plainly or perhaps."""

SHORT = re.compile(r"(?:\s+[^\W\d_A-Z]{1,3})+$")
"""Words at the end of a part of a sentence that stand for nothing without the next: 'of the', 'in', 'und'."""

DATELINE = re.compile(r"[^\W\d_a-z][^()\n]{1,60}\([^()\n]{2,30}\) ?(?:--?|[\u2013\u2014]) ?")
"""The place, the day and the agency before a text."""


PAIRS = (("\u201c", "\u201d"), ("\u00ab", "\u00bb"))
"""Quotation marks that tell whether they open or close."""


def title_of(sentence: str, start: int, end: int) -> str:
    """Return the clause of a sentence that has the characters from `start` to `end`, at most 90 characters long."""
    first, last = 0, len(sentence)
    for breaks in (STRONG, WEAK):
        if _length(sentence, first, last) <= LONGEST:
            break
        signs = [each for each in breaks.finditer(sentence, first, last) if not start < each.end() <= end]
        clauses = _clauses(first, last, signs)
        first, last = _widened(sentence, clauses, start, end)
    clause = first, last
    if _length(sentence, first, last) > LONGEST:
        first, last = _window(sentence, first, last, start, end)
    elif _length(sentence, first, last) < SHORTEST and first > 0:
        clause = 0, last
        first = _word_after(sentence, max(0, last - ROOM), first)
    begun_at, ended_at = first, last
    first, last = _after_bracket(sentence, first, start), _before_bracket(sentence, first, end, last)
    first = _after_agency(sentence, first, start)
    is_cut, is_open = first == begun_at, last == ended_at != clause[1]
    first, last = _with_quotation(sentence, first, end, last)
    title = tidied(" ".join(sentence[first:last].split()))[:LONGEST]
    title = f"{title})" if title.count("(") == title.count(")") + 1 and len(title) < LONGEST else title
    return _marked(title, is_cut=is_cut and bool(sentence[clause[0] : first].strip(EDGES)), is_open=is_open)


def _marked(title: str, *, is_cut: bool, is_open: bool) -> str:
    """Return a title with the sign for words before it, and after it, that are left out of its clause."""
    title = f"{CUT} {title}" if is_cut and len(title) + len(CUT) < LONGEST else begun(title)
    return f"{title} {CUT}" if is_open and len(title) + len(CUT) < LONGEST else title


def _with_quotation(sentence: str, first: int, end: int, last: int) -> tuple[int, int]:
    """Return where a title begins and ends that would begin within a quotation: with that, if it has room for it."""
    for opening, closing in PAIRS:
        closed = sentence.find(closing, first, last)
        opened = sentence.rfind(opening, 0, first) if closed >= 0 and opening not in sentence[first:closed] else -1
        if opened >= 0 and closing not in sentence[opened:first] and end - opened <= LONGEST:
            return opened, last if last - opened <= LONGEST else max(end, _cut(sentence, end, opened + LONGEST))
    return first, last


def _before_bracket(sentence: str, first: int, end: int, last: int) -> int:
    """Return where a title ends that would have the second of two brackets alone, as in '1957 in Kiel) was'."""
    closing = sentence.find(")", end, last)
    return last if closing < 0 or "(" in sentence[first:closing] else closing


def _after_agency(sentence: str, first: int, start: int) -> int:
    """Return where a title begins after a dateline: 'OSTERVIK, March 14 (Reuters) - '."""
    dateline = DATELINE.match(sentence, first)
    return dateline.end() if dateline is not None and dateline.end() <= start else first


def _after_bracket(sentence: str, first: int, start: int) -> int:
    """Return where a title begins that would begin within brackets, as after 'HALDEN (AP)'."""
    closing = sentence.find(")", first, start)
    return first if closing < 0 or "(" in sentence[first:closing] else closing + 1


def _length(sentence: str, first: int, last: int) -> int:
    return len(" ".join(sentence[first:last].split()).strip(EDGES))


def _clauses(first: int, last: int, breaks: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    """Return the parts of a sentence between some signs."""
    found, at = list[tuple[int, int]](), first
    for each in breaks:
        found.append((at, each.start()))
        at = each.end()
    return [*found, (at, last)]


def _widened(sentence: str, clauses: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Return the clauses that have some characters, with those before and after them while that is short enough."""
    low = max((number for number, each in enumerate(clauses) if each[0] <= start), default=0)
    high = min((number for number, each in enumerate(clauses) if each[1] >= end), default=len(clauses) - 1)
    high = max(low, high)
    for step in _steps(len(clauses)):
        lower, higher = (low - 1, high) if step < 0 else (low, high + 1)
        if lower >= 0 and higher < len(clauses) and _length(sentence, clauses[lower][0], clauses[higher][1]) <= LONGEST:
            low, high = lower, higher
    return clauses[low][0], clauses[high][1]


def _steps(number: int) -> Iterator[int]:
    """Yield the order in which clauses are added: all that fit before, then those after."""
    yield from [-1] * min(number, LONGEST)
    yield from [1] * min(number, LONGEST)


def _window(sentence: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """Return as many words around some characters as fit: from the beginning of the clause, else up to its end."""
    start, end = max(first, min(start, last)), min(last, max(end, first))
    if end - first <= ROOM:
        return first, max(end, _cut(sentence, end, first + ROOM))
    if last - start <= ROOM:
        return _word_after(sentence, last - ROOM, start), last
    most = ROOM - len(f" {CUT}")
    low = _word_after(sentence, start - 2 * max(0, most - (end - start)) // 3, start)
    return low, max(end, _cut(sentence, end, low + most)) if end - low <= most else low + most


def _cut(sentence: str, end: int, most: int) -> int:
    """Return where the last whole word ends, up to a place; short words at the end are left out."""
    at = sentence.rfind(" ", end, most + 1)
    found = SHORT.search(sentence, end, max(at, end))
    return found.start() if found else at


def _word_after(sentence: str, at: int, most: int) -> int:
    """Return where the next word begins, at or after a place."""
    if at == 0 or sentence[at - 1].isspace():
        return at
    found = sentence.find(" ", at, most)
    return most if found < 0 else found + 1
