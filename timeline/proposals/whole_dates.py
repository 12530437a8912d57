"""Dates whose words the scanner reads only in part, as the date language reads all of them.

'20 January 1539/40', 'c. 1650', 'the second quarter of the thirteenth century', 'the third Sunday after Easter 1764'.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from timeline.dates import Dating, Truth, When, overlaps
from timeline.proposals.found_date import first_word, read_words, word_starts
from timeline.texts.expression import Expression
from timeline.texts.sentences import Sentence, sentences
from timeline.texts.vocabulary import vocabulary

RULE: Final = "absolute"
REACH, MOST_WORDS = 60, 7
YEAR = re.compile(
    r"\d(?<!\d\.\d)(?<![\w,:/$\u00a3\u20ac#\u2116-]\d)\d{2,3}(?![\w%\u2030\u00b0\u20ac/-]|[.,:]\d)", re.ASCII
)
DUAL_YEAR = re.compile(r"/\d{1,2}(?![\w/]|[.,-]\d)", re.ASCII)
ENDS_IN_A_YEAR = re.compile(r"(?<!\d)\d{4}$", re.ASCII)
DUAL_DAY = re.compile(r"(?<![\w/.-])\d{1,2}/$", re.ASCII)
OF_IT = re.compile(r"\s+(?:(?:of|de|du|del|des|din|al)\s+)?(?:the\s+|la\s+|l')?")
OF_ABOUT = re.compile(r"\s+of\s+(?:c\.?|ca\.?|circa|about|around)\s*")
EITHER_DAY = re.compile(r"(?<![\w.,/:-])\d{1,2}\.?\s+([^\W\d_]{1,4})\s+$")
WORD = re.compile(r"(?<![\w.])([^\W\d_]+)\.?\s+$")
NEXT = re.compile(r"\s+([^\W\d_]+)")
OF_TIME = frozenset({"vers", "hacia"})
"""Words for 'about' that are of times and places, and not of amounts."""

NOT_ROUGHLY = frozenset(["almost", "cal", "calc", "est", "gegen", "nearly", "say"])
"""Words that the date language reads as 'about', and that say other things in running text."""

ROUGHLY = re.compile(r"(?<![\w.])(?:c\.?\s*|C\.\s*|(?:[cC]a\.?|cca\.?|[cC]irca)\s+)$")
MORE_YEARS = re.compile(r"[-\u2010\u2011\u2013]\d{2,4}(?![\w-]|[.,]\d)", re.ASCII)
NEAR = 10
"""How many characters 'circa ' and the like have at most."""

NAME = re.compile(r"([^\W\d_][^\s,]*)(?:\s+(?:of|in))?[\s,]*$")
COUNTING = re.compile(r"(?<![\w.])(?:in|about|around)\s+$", re.IGNORECASE)
"""Words before a number that are before years and amounts: it is a year where something is told to have begun then."""

_BEGUN = """
abandoned anointed baptised baptized begun born buried built canonised canonized carved compiled completed composed
conquered consecrated converted created crowned dated dedicated demolished deposed destroyed died dissolved drafted
engraved enlarged erected established executed finished founded written laid made martyred ordained painted printed
razed rebuilt reconsecrated refounded reigned repaired restored sacked translated
"""
_DATED_THINGS = """
altarpiece brass building charter chronicle church copy deed door drawing engraving fresco house inscription letter
manuscript map painting plan portrait print psalter roll seal sketch survey tomb tower view window woodcut
"""
BEGUN = re.compile(
    rf"\b(?:{'|'.join(_BEGUN.split())}|(?:{'|'.join(_DATED_THINGS.split())})\s+of)\s+(?:in\s+)?$", re.IGNORECASE
)
CLOSES = re.compile(
    r"\s*(?:[.;:)!?\u2014]|,(?!\s*\d)|$)|\s+(?:and|but|by|for|as|at|from|on|or(?!\s+\d)|to|under|when|where|which|who|with)\b"
)
COUNTED = re.compile(r"\s+(?:or so\s+)?(?!was\b|is\b|has\b|as\b)(?:[a-z]+s|men|people|women|children)\b")
PARTS = re.compile(r"[,;:()]|\d{3,}|\b(?:and|at|between|by|from|in|on|or|since|till|to|until)\b", re.IGNORECASE)
FEAST_OF = re.compile(r"\b(?:eve|vigil|morrow|octave|day|days|weeks?|\w+day)\s+(?:of|after|before|next|following)\b")


class Whole(NamedTuple):
    """The words of one date, and the date; None where they are not read, and no part of them may be."""

    start: int
    end: int
    sentence: Sentence
    when: When | None


def whole_dates(text: str, told: Sequence[Expression], dating: Dating) -> Iterator[Whole]:
    """Yield the dates that more words tell than those of an expression."""
    for before, each in pairwise([None, *told]):
        if each is not None and each.anchor is None and each.when is not None:
            yield from _around(text, before, each, dating)
    ends = {each.end for each in told if each.when is not None and each.anchor is None}
    yield from _beside_years(text, ends, dating)


def _around(text: str, before: Expression | None, told: Expression, dating: Dating) -> Iterator[Whole]:
    """Yield the date that an expression is a part of: with the year of two styles, two days, a part of a century."""
    roughly = _start_of_roughly(text, told, dating)
    if before is not None and _is_loose(before) and OF_ABOUT.fullmatch(text, before.end, told.start):
        yield Whole(before.start, before.end, told.sentence, None)
    dual = DUAL_YEAR.match(text, told.end) if ENDS_IN_A_YEAR.search(text, told.start, told.end) else None
    is_dual = dual is not None and not text[told.start : told.end].isdigit()
    end = dual.end() if dual is not None and is_dual else told.end
    if roughly is not None and (more := MORE_YEARS.match(text, told.end)) is not None:
        end = more.end()
    start = next(_starts(text, before, told, dating.languages[0]), told.start if roughly is None else roughly)
    if (start, end) == (told.start, told.end):
        return
    when = _read(text, start, end, dating)
    if when is not None and _is_closed(when) and (is_dual or _is_of(when, told)):
        yield Whole(start, end, told.sentence, when)
    elif DUAL_DAY.fullmatch(text, start, told.start) is not None:
        yield Whole(start, end, told.sentence, None)


def _start_of_roughly(text: str, told: Expression, dating: Dating) -> int | None:
    """Return where the words begin by which a date is rough, right before it: 'c.', 'around', 'alrededor de', 'um'."""
    match = ROUGHLY.search(text, max(0, told.start - NEAR), told.start)
    if match is not None:
        return match.start()
    rough, date = _rough_words(dating.languages[0]), "" if told.when is None else f"{told.when.text}~"
    for start in word_starts(text, max(told.sentence.start, told.start - 2 * NEAR), told.start, 2):
        is_rough = first_word(text, start) in rough
        if is_rough and (when := _read(text, start, told.end, dating)) is not None and when.text == date:
            return start
    return None


@lru_cache(maxsize=16)
def _rough_words(language: str) -> frozenset[str]:
    """Return the first words by which dates of a language may be rough."""
    table = vocabulary(language).table
    words = {"um", *(word for word, (mark, _) in table.words.items() if mark == "c")}
    rows = [row.split() for row, (mark, _) in table.rows.items() if mark == "c"]
    return frozenset(words.union(row[0] for row in rows if row[-1] not in words) - NOT_ROUGHLY)


def _is_loose(told: Expression) -> bool:
    """Return whether an expression has its date from elsewhere, or none."""
    return told.when is None or told.anchor is not None


def _starts(text: str, before: Expression | None, told: Expression, language: str) -> Iterator[int]:
    """Yield where the words before an expression begin that may be of its date."""
    either = EITHER_DAY.search(text, max(0, told.start - REACH), told.start)
    if either is not None and vocabulary(language).table.words.get(either[1].lower(), ("", 0))[0] == "o":
        yield either.start()
    if (day := DUAL_DAY.search(text, max(0, told.start - REACH), told.start)) is not None:
        yield day.start()
    if before is not None and _is_loose(before) and OF_IT.fullmatch(text, before.end, told.start):
        yield before.start


def _is_of(when: When, told: Expression) -> bool:
    """Return whether a date is not another than that of an expression; two days for one may be both of it."""
    is_near = told.when is not None and overlaps(when, told.when) is not Truth.NO
    return is_near or when.text[:7] == told.value[:7]


def _beside_years(text: str, ends: Collection[int], dating: Dating) -> Iterator[Whole]:
    """Yield years with the words before them that tell how they are meant: 'c. 383', 'Michaelmas 1413'."""
    for year in YEAR.finditer(text):
        start = _roughly(text, year, is_year=year.end() in ends)
        start = _told_a_year(text, year, dating.languages[0]) if start is None else start
        if start is not None and (when := _read(text, start, year.end(), dating)) is not None:
            is_in = text[start : start + 2].lower() == "in"
            yield Whole(year.start() if is_in else start, year.end(), sentence_at(text, year.start()), when)
        elif start is None and (whole := _feast(text, year, dating)) is not None:
            yield whole


def _roughly(text: str, year: re.Match[str], *, is_year: bool) -> int | None:
    """Return where 'c.' begins before a number that is a year, None if there is none, or it counts something."""
    least = max(0, year.start() - REACH)
    match = ROUGHLY.search(text, max(0, year.start() - NEAR), year.start())
    if match is None or is_year or BEGUN.search(text, least, match.start()):
        return None if match is None else match.start()
    is_long = year.end() - year.start() == len("1650")
    is_told = is_long or CLOSES.match(text, year.end()) is not None
    return match.start() if is_told and COUNTED.match(text, year.end()) is None else None


def _told_a_year(text: str, year: re.Match[str], language: str) -> int | None:
    """Return where the word before a number begins that is a year by that word, by its verb, or by a word after it."""
    if language == "en":
        return _counting(text, year)
    match, after = WORD.search(text, max(0, year.start() - 2 * NEAR), year.start()), NEXT.match(text, year.end())
    word, table = "" if match is None else match[1].lower(), vocabulary(language).table
    is_year = word in OF_TIME or (after is not None and after[1].lower() in table.years_after)
    is_roughly = word not in NOT_ROUGHLY and table.words.get(word, ("", 0))[0] == "c"
    return match.start() if match is not None and is_year and is_roughly else None


def _counting(text: str, year: re.Match[str]) -> int | None:
    """Return where 'in', 'about' begin before a number that is a year, since something is told to have begun then."""
    least = max(0, year.start() - REACH)
    match = COUNTING.search(text, max(0, year.start() - NEAR), year.start())
    if match is None or CLOSES.match(text, year.end()) is None or not BEGUN.search(text, least, match.start()):
        return None
    is_found = match.group()[:2].lower() == "in" and year.end() - year.start() > len("689")
    return None if is_found else match.start()


def _feast(text: str, year: re.Match[str], dating: Dating) -> Whole | None:
    """Return the day that is told by a feast before a year; without a date where the words beside it are not read."""
    from timeline.dates.calendar_phrases import places_of_feasts

    least = max(0, year.start() - REACH)
    name = NAME.search(text, max(0, year.start() - 2 * NEAR), year.start())
    if name is None or not name[1][0].isupper() or vocabulary(dating.languages[0]).is_month(name[1].lower()):
        return None
    places = places_of_feasts(text[least : year.start()])
    if not places or text[least + places[-1].end : year.start()].strip(" ,\n"):
        return None
    sentence, first = sentence_at(text, year.start()), least + places[-1].start
    clause = max((each.end() for each in PARTS.finditer(text, max(least, sentence.start), first)), default=0)
    for start in [*word_starts(text, max(least, sentence.start, clause), first, MOST_WORDS), first]:
        when = _read(text, start, year.end(), dating)
        if when is not None and _is_closed(when):
            return Whole(start, year.end(), sentence, when if not _is_cut(text, start) else None)
    return Whole(first, year.end(), sentence, None) if _is_cut(text, first) else None


def _is_cut(text: str, start: int) -> bool:
    """Return whether words before a place count from the feast there: 'the eve of', 'Sunday after'."""
    before = text[max(0, start - REACH) : start]
    last = " ".join(before.split()[-4:])
    match = FEAST_OF.search(last)
    return match is not None and not last[match.end() :].replace("the", "").replace("feast of", "").strip()


def _is_closed(when: When) -> bool:
    """Return whether a date has a beginning and an end."""
    return when.earliest_day is not None and when.latest_day is not None


def _read(text: str, start: int, end: int, dating: Dating) -> When | None:
    """Return as which date some words of a text are read."""
    return read_words(text[start:end], dating)


def sentence_at(text: str, at: int) -> Sentence:
    """Return the sentence in which a place is."""
    found = sentences(text)
    return found[bisect_right(found, (at, len(text))) - 1]
