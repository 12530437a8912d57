"""The clause around a date as the title of an event: the words of its sentence, never reworded.

Its first letter is made a capital, as at the beginning of a sentence; an ellipsis stands for words that are left out.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.proposals.statements import SAID

LONGEST, SHORTEST = 90, 30
STRONG = re.compile(r"\s*[;:\u2014]\s|\s+[-\u2013]\s+|[()]|[.!?\u2026][\"'\u201d\u2019\u00bb]*\s+")
WEAK = re.compile(r",[\"'\u201d\u2019\u00bb]*\s")
SHORT = re.compile(r"(?:\s+[^\W\d_A-Z]{1,3})+$")
"""Words at the end of a part of a sentence that stand for nothing without the next: 'of the', 'in', 'und'."""

EDGES = " \t\n,;:-\u2013\u2014.()"
DOTTED = re.compile(r"\b[^\W\d_]\.(?:[^\W\d_]\.)*[^\W\d_]$")
"""The end of an abbreviation whose letters have dots, without its last dot."""
QUOTES = (("\u201c", "\u201d"), ("\u00ab", "\u00bb"), ("\u201e", "\u201c"), ('"', '"'))


AND = re.compile(
    r"(?P<comma>,)?\s+(?:and|but|while|whereas|after|before|when|until|that|und|aber|w\u00e4hrend|nachdem|bevor|dass|et|mais|puis|apr\u00e8s|avant|que|"
    r"y|pero|mientras|tras|i|oraz|ale|po|\u017ce|c\u0103|\u0219i|dar|iar|dup\u0103|\u0442\u0430|\u0456|\u0439|\u0430|\u0430\u043b\u0435|"
    r"\u0449\u043e|\u0447\u0442\u043e|\u043f\u0456\u0441\u043b\u044f|\u0438|\u043d\u043e|\u043f\u043e\u0441\u043b\u0435)\s+",
    re.IGNORECASE,
)
"""Words that join two clauses."""

AND_AFTER = ("after", "before", "when", "while", "whereas", "until", "nachdem", "bevor")
BESIDE = 12
"""So many characters before a date a word that joins clauses begins the clause of that date: 'and on 5 May'."""

WITH_CAPITALS = re.compile("[a-z\u00df-\u024f\u0370-\u03ff\u0430-\u052f]")
"""The letters of scripts whose languages begin a sentence with a capital: Latin, Greek, Cyrillic."""

DATELINE = re.compile(r"[^\W\d_a-z][^()\n]{1,60}\([^()\n]{2,30}\) ?(?:--?|[\u2013\u2014]) ?")
"""The place, the day and the agency before a text."""

LEFT_OUT = "…"
LONGEST_JOINING = 3
"""How many letters a word has at most that tells nothing between two dates: 'and', 'on', 'les'."""

WHOLE_DATE = re.compile(r"[^\W\d_]{3,}|\d{4}")
"""What a date has that is told by itself; '25' in 'April 24 and 25' is none."""

CELL = re.compile(r"[^|\t]+")
OWN_WORD = re.compile(r"[^\W\d_]{2,}")
FEWEST_OWN, MOST_OF_SPEAKER = 2, 6


class Span(NamedTuple):
    """From a first character of a sentence up to, not including, another."""

    start: int
    end: int


def title_beside(sentence: str, date: Span, dates: Sequence[Span]) -> str:
    """Return the clause around one of the dates of a sentence, which ends where that of the next date begins.

    Of a row of a table it is the cell that tells most beside its dates.
    """
    if (cell := _telling_cell(sentence, dates)) is not None:
        return title_of(sentence[cell.start : cell.end], 0, 0)
    first, last, undated = 0, len(sentence), _without(sentence, dates)
    for one, other in pairwise(dates):
        cut = _between(undated, first, one, other)
        if cut is None:
            continue
        if date.start >= other.start:
            first = cut.end
        else:
            last = cut.start
            break
    if _only_says(sentence[first:last]):
        first, last = 0, len(sentence)
    run = _run(sentence, date, [each for each in dates if first <= each.start and each.end <= last])
    if len(run) > 1 and _is_alone(sentence, Span(first, last), date, run):
        return _alone(sentence, Span(first, last), date, run)
    return title_of(sentence[first:last], date.start - first, date.end - first)


def _telling_cell(sentence: str, dates: Sequence[Span]) -> Span | None:
    """Return the cell of a row that has most words of its own, None where it is no row."""
    if "\t" not in sentence and not (sentence.startswith("|") and sentence.endswith("|")):
        return None
    undated = _without(sentence, dates)
    cells = [Span(*each.span()) for each in CELL.finditer(sentence)]
    told = [(sum(map(len, OWN_WORD.findall(undated, *each))), each) for each in cells]
    most = max(told, key=lambda each: each[0], default=(0, None))
    return most[1] if most[0] else None


def _run(sentence: str, date: Span, dates: Sequence[Span]) -> list[Span]:
    """Return the dates around one of them that no words part but 'and', 'on', 'of'."""
    run: list[Span] = []
    for each in dates:
        if run and _has_words(sentence[run[-1].end : each.start]):
            if date in run:
                break
            run = []
        run.append(each)
    return run if date in run else [date]


def _has_words(between: str) -> bool:
    """Return whether words between two dates tell anything."""
    return any(len(word) > LONGEST_JOINING for word in OWN_WORD.findall(between)) or STRONG.search(between) is not None


def _is_alone(sentence: str, clause: Span, date: Span, run: Sequence[Span]) -> bool:
    """Return whether all dates of a run have the same words, before or after them, and one can be told by itself."""
    told = [sentence[clause.start : run[0].start], sentence[run[-1].end : clause.end]]
    is_full = WHOLE_DATE.search(sentence, date.start, date.end) is not None
    return is_full and not all(map(_has_words, told))


def _alone(sentence: str, clause: Span, date: Span, run: Sequence[Span]) -> str:
    """Return the title of one of several dates of a clause, without the others: 'They met on … 7 May in Geneva'."""
    head, own = sentence[clause.start : run[0].start], sentence[date.start : date.end]
    tail = sentence[run[-1].end : clause.end]
    before = head if date == run[0] else f"{head.rstrip()} {LEFT_OUT} "
    after = tail if date == run[-1] else f" {LEFT_OUT} {tail.lstrip(' ,')}" if OWN_WORD.search(tail) else tail
    before = before.lstrip() if head.strip() else f"{LEFT_OUT} " * (date != run[0])
    return title_of(f"{before}{own}{after}", len(before), len(before) + len(own))


def _without(sentence: str, dates: Sequence[Span]) -> str:
    """Return a sentence with spaces in place of its dates."""
    for each in dates:
        sentence = f"{sentence[: each.start]}{' ' * (each.end - each.start)}{sentence[each.end :]}"
    return sentence


def _only_says(clause: str) -> bool:
    """Return whether a clause says nothing but who said it: 'the mayor said on Monday'."""
    return SAID.search(clause) is not None and len(OWN_WORD.findall(clause)) <= MOST_OF_SPEAKER


def _between(sentence: str, first: int, one: Span, other: Span) -> Span | None:
    """Return the signs and words that part the clauses of two dates; None where one would have few words of its own."""
    for cut in _cuts(sentence, one.end, other.start):
        before = f"{sentence[first : one.start]} {sentence[one.end : cut.start]}"
        after = f"{sentence[cut.end : other.start]} {sentence[other.end :]}"
        if all(len(OWN_WORD.findall(words)) >= FEWEST_OWN for words in (before, after)):
            return cut
    return None


def _cuts(sentence: str, start: int, end: int) -> Iterator[Span]:
    """Yield where the words between two dates may be parted, the plainest first."""
    joining = list(AND.finditer(sentence, start, end))
    near = [each for each in joining if end - each.end() <= BESIDE]
    strong, weak = STRONG.finditer(sentence, start, end), WEAK.finditer(sentence, start, end)
    for each in (*strong, *(each for each in joining if each["comma"]), *near, *weak, *joining):
        yield Span(each.start(), each.start() + 1 if _opens_clause(each[0]) else each.end())


def _opens_clause(words: str) -> bool:
    """Return whether a word that joins clauses is part of the second one: 'after the raid'."""
    return words.strip(" ,").lower() in AND_AFTER


def title_of(sentence: str, start: int, end: int) -> str:
    """Return the clause of a sentence that has the characters from `start` to `end`, at most 90 characters long."""
    first, last = 0, len(sentence)
    for breaks in (STRONG, WEAK):
        if _length(sentence, first, last) <= LONGEST:
            break
        signs = [each for each in breaks.finditer(sentence, first, last) if not start < each.end() <= end]
        clauses = _clauses(first, last, signs)
        first, last = _widened(sentence, clauses, start, end)
    if _length(sentence, first, last) > LONGEST:
        first, last = _window(sentence, first, last, start, end)
    elif _length(sentence, first, last) < SHORTEST and first > 0:
        first = _word_after(sentence, max(0, last - LONGEST), first)
    first, last = _after_bracket(sentence, first, start), _before_bracket(sentence, first, end, last)
    first = _after_agency(sentence, first, start)
    title = _tidy(" ".join(sentence[first:last].split()))
    return f"{title})" if title.count("(") == title.count(")") + 1 and len(title) < LONGEST else title


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
    if end - first <= LONGEST:
        return first, max(end, _cut(sentence, end, first + LONGEST))
    if last - start <= LONGEST:
        return _word_after(sentence, last - LONGEST, start), last
    room = max(0, LONGEST - (end - start))
    low = _word_after(sentence, start - 2 * room // 3, start)
    return low, max(end, _cut(sentence, end, low + LONGEST)) if end - low <= LONGEST else low + LONGEST


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


def _bare(title: str) -> str:
    """Take off signs at the ends, but for the last dot of 'p.m.' and 'U.S.'."""
    bare = title.strip(EDGES)
    end = title.find(bare) + len(bare)
    return f"{bare}." if title[end : end + 1] == "." and DOTTED.search(bare) else bare


def _tidy(title: str) -> str:
    """Take off signs at the ends, and quotation marks that have lost their other half."""
    title = _bare(title)
    for opening, closing in QUOTES:
        if opening == "\u201e" and opening not in title:
            continue
        if opening == closing:
            lonely = title.count(opening) % 2 == 1
            title = title.strip(opening) if lonely else title
        elif title.count(opening) != title.count(closing):
            title = title.strip(opening + closing)
    return begun(_bare(title)[:LONGEST])


def begun(title: str) -> str:
    """Make the first letter a capital where all languages of its script begin sentences so, and its word has no other.

    'iPhone' and 'mRNA' stay; so do letters of other scripts: Georgian has capitals, and begins no sentence with one.
    """
    word, capital = title.partition(" ")[0], title[:1].upper()
    is_plain = word[:1].islower() and word == word.lower() and WITH_CAPITALS.match(title) is not None
    return f"{capital}{title[1:]}" if is_plain and len(capital) == 1 else title
