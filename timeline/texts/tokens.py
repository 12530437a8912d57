"""The words of a text, each with the mark of what it is, as one long row of marks.

The marks are those of the date language (`timeline.dates.languages.english`), and:

0 article   1 every   2 daily, weekly (its unit)   3 now, recently, soon (0 present, 1 past, 2 future)   6 several
4 ended   5 period   7 nearly, more than   8 old, long (after a unit)   9 more, full   _ of   q that, same
~ the day before, after   m, w the name of a month, a weekday, perhaps   C time of day   : decimal   % date in numbers
* feast, by month and day: 1225   $ number that dates nothing   ' 's   . other word   ; other sign   | end of a sentence
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.dates.languages.table import Meaning
from timeline.dates.roman_numerals import roman_value
from timeline.texts.sentences import Sentence
from timeline.texts.vocabulary.table import Vocabulary

_LETTER = r"[^\W\d_]"
_HALF = r"\s?[apAP]\.?\s?[mM](?![^\W_])\.?"
_PART_OF_YEAR = r"(?:[QqTt][1-4]|[HhSs][12]|[1-4][Tt]|[12][Ss])"
_QUARTER = (
    rf"{_PART_OF_YEAR}(?=(?:\s?(?:to|and|[-\u2013])\s?{_PART_OF_YEAR})?"
    r"(?:,?\s|[/-])(?:(?:of|de|del|din)\s)?(?:19|20)\d\d(?!\w))"
)
"""A quarter or a half before its year; 'Q1' alone may be a question."""

_PIECE = re.compile(
    rf"(?P<address>(?:https?://|www\.)\S+)|(?P<word>{_QUARTER}|(?:{_LETTER}\.){{2,}}|{_LETTER}+(?:['\u2019\u02bc]{_LETTER}+)?\.?)"
    r"|(?P<date>\d{4}(?P<hyphen>[-\u2010\u2011])\d\d(?P=hyphen)\d\d(?![\d\u2010\u2011-])|\d{4}/\d{1,2}/\d{1,2}(?![\d/])|\d{1,2}(?P<sign>[./\u2010\u2011-])\d{1,2}(?P=sign)(?:\d{4}|\d\d)(?![\d/\u2010\u2011-]|\.\d))"
    r"|(?P<dotted>\d{1,2}\.(?=[\s,/\u2013\u2014-]))"
    rf"|(?P<clock>\d{{1,2}}\s?h(?:\s?[0-5]\d)?(?!\w)|\d{{1,2}}:\d\d(?::\d\d)?(?![\d:])(?:{_HALF})?|\d{{1,2}}(?:\.\d\d)?{_HALF})"
    r"|(?P<decade>['\u2019]?\d{2,4}['\u2019]?s(?![^\W_]))"
    r"|(?P<thousands>\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d))|(?P<decimal>\d+[.,]\d+)"
    rf"|(?P<number>['\u2019]?\d+)(?:(?P<tie>-?)(?P<ending>{_LETTER}{{1,5}})(?!\w))?"
    r"|(?P<mark>[^\w\s\u200e\u200f\u2066-\u2069])"
)
_MONEY, _UNITS = frozenset("$\u00a3\u20ac\u20b4\u20bd#\u2116"), frozenset("%\u2030\u00b0$\u20ac\u00a3")
_APOSTROPHES = str.maketrans("\u2019\u02bc", "''")
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_SIGNS = {"-": "-", "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-", "/": "/", ",": ","}
_LONGEST_NUMBER = 12
_ROMAN_LETTERS = "IVX\u0406\u0425"
BROKEN = "-\n"
"""A hyphen at the end of a line."""

_YEAR_DIGITS = 4
_BEFORE_UNITS, _COUNTING = 2, tuple("NJku6#9:DdpT")
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_FIRST_SPELLED_YEAR = 1310
_NOTHING: Meaning = (".", 0)
_UNSURE: Meaning = ("", 0)


class Token(NamedTuple):
    """A word, a number or a sign: its mark, its value, where it stands, and how it is written in small letters."""

    mark: str
    value: int
    start: int
    end: int
    word: str


class Tokens(NamedTuple):
    """The tokens of a text and the row of their marks."""

    text: str
    marks: str
    each: Sequence[Token]

    def is_capital(self, place: int) -> bool:
        """Return whether a token is a word with a capital."""
        return 0 <= place < len(self.each) and self.text[self.each[place].start : self.each[place].start + 1].isupper()


def tokens(text: str, found: Sequence[Sentence], known: Vocabulary) -> Tokens:
    """Cut the sentences of a text into tokens."""
    each = _with_rows(list(_marked(text, found, known)), known)
    each = _with_units(each, known.extras.after_numbers) if known.extras.after_numbers else each
    each = _unbroken(text, each, known) if BROKEN in text else each
    if any(token.mark == "k" for token in each):
        each = _compounded(each)
    return Tokens(text, "".join([token.mark for token in each]), each)


def _marked(text: str, found: Sequence[Sentence], known: Vocabulary) -> Iterator[Token]:
    """Yield the tokens of a text, with one for the end of each sentence."""
    ends = iter([*(sentence.end for sentence in found), len(text) + 1])
    end, is_plain = next(ends), not known.prefixes
    for match in _PIECE.finditer(text):
        start = match.start()
        while start >= end:
            yield Token("|", 0, end, end, "")
            end = next(ends)
        kind, written = match.lastgroup, match.group()
        if kind == "word":
            word = written.lower()
            mark, value = known.sure.get(word) or (_NOTHING if written[0] not in _ROMAN_LETTERS else _UNSURE)
            if mark and is_plain and word.isalpha() and word not in known.splits and len(word) == len(written):
                yield Token(mark, value, start, start + len(word), word)
            else:
                yield from _word(text, match, end, known)
        elif kind == "mark":
            yield Token(_SIGNS.get(written, ";"), 0, start, start + 1, written)
        elif kind == "address":
            yield Token(".", 0, start, match.end(), "")
        else:
            yield from _number(text, match, end, known)


def _with_rows(each: list[Token], known: Vocabulary) -> list[Token]:
    """Join rows of words that mean one thing."""
    joined: list[Token] = []
    begin, rows = 0, known.rows
    for index in [number for number, token in enumerate(each) if token.word in rows]:
        row = _row(each, index, known) if index >= begin else None
        if row is not None:
            joined += each[begin:index]
            joined.append(row[0])
            begin = index + row[1]
    return [*joined, *each[begin:]]


def _unbroken(text: str, each: Sequence[Token], known: Vocabulary) -> list[Token]:
    """Join words of time that are broken at the end of a line: 'Septem-' and 'ber'."""
    joined: list[Token] = []
    begin = 0
    for index in [number for number, token in enumerate(each) if text.startswith(BROKEN, token.start)]:
        head, tail = each[max(index - 1, 0)], each[min(index + 1, len(each) - 1)]
        meaning = known.words.get(f"{head.word}{tail.word}") if index - 1 >= begin and tail.word.isalpha() else None
        if meaning is not None and tail.start == each[index].end + 1:
            joined += [*each[begin : index - 1], Token(*meaning, head.start, tail.end, f"{head.word}{tail.word}")]
            begin = index + 2
    return [*joined, *each[begin:]]


def _with_units(each: Sequence[Token], units: Mapping[str, Meaning]) -> list[Token]:
    """Return tokens in which words that mean something else after a number do: 'trei luni', 'ultimele luni'."""
    made: list[Token] = []
    for token in each:
        marks = "".join(before.mark for before in made[-_BEFORE_UNITS:]).rstrip("_")
        meaning = units.get(token.word) if marks[-1:] in _COUNTING else None
        made.append(token if meaning is None else token._replace(mark=meaning[0], value=meaning[1]))
    return made


def _compounded(each: list[Token]) -> list[Token]:
    """Join the words of one number: 'twenty-four', 'nineteen ninety-four', 'dix-huit'."""
    joined: list[Token] = []
    for token in each:
        joined.append(token)
        while token.mark in "kO" and (value := _with_tens(joined)) is not None:
            last = joined.pop()
            head = joined.pop() if joined[-1].mark != "-" else (joined.pop(), joined.pop())[1]
            mark = "Y" if value >= _FIRST_SPELLED_YEAR else last.mark
            joined.append(Token(mark, value, head.start, last.end, f"{head.word} {last.word}"))
    return joined


def _with_tens(joined: Sequence[Token]) -> int | None:
    """Return the value of the last number word together with the one before it, None if they are two numbers."""
    token, before = joined[-1], [each for each in joined[-3:-1] if each.mark != "-"]
    head = before[-1] if before else None
    if head is None or head.mark not in "kY" or not f"{head.word}{token.word}".replace(" ", "").isalpha():
        return None
    if head.mark == "Y":
        return head.value + token.value if head.value % 100 in range(20, 100, 10) and 0 < token.value < 10 else None
    if head.value in range(10, 100, 10) and 0 < token.value < (20 if head.value in (60, 80) else 10):
        return head.value + token.value
    is_year = head.value in range(13, 21) and token.mark == "k" and token.value in range(10, 100)
    return 100 * head.value + token.value if is_year else None


def _row(each: Sequence[Token], index: int, known: Vocabulary) -> tuple[Token, int] | None:
    """Return the token of the row of words that begins at an index, and how many tokens it takes."""
    for rest, (mark, value) in known.rows[each[index].word]:
        last, left = index, list(rest)
        while left and last + 1 < len(each) and each[last + 1].word in (left[0], "-", "."):
            last += 1
            if each[last].word == left[0]:
                left.pop(0)
        if not left:
            word = " ".join(token.word for token in each[index : last + 1])
            return Token(mark, value, each[index].start, each[last].end, word), last + 1 - index
    return None


def _word(text: str, match: re.Match[str], end: int, known: Vocabulary) -> Iterator[Token]:
    """Yield the token of a word, the row of words that it begins, or the words that an apostrophe ties."""
    written, start = match.group(), match.start()
    word = written.lower()
    if len(word) != len(written):
        yield Token(".", 0, start, match.end(), written)
        return
    if word[-1] == ".":
        bare = word.replace(".", "")
        is_one = bare in known.dotted or len(bare) < len(word) - 1 or _is_roman_ordinal(written[:-1], known)
        keeps_dot = is_one and match.end() < end
        yield from _plain(text, bare, start, match.end() - (not keeps_dot), known)
        if not keeps_dot:
            yield Token(";", 0, match.end() - 1, match.end(), ".")
    elif word.isalpha() or "'" not in (plain := word.translate(_APOSTROPHES)):
        yield from _plain(text, word, start, match.end(), known)
    else:
        yield from _tied(text, plain, start, known)


def _is_roman_ordinal(written: str, known: Vocabulary) -> bool:
    """Return whether a word is a Roman number whose dot makes it an ordinal: 'XIX. Jahrhundert'."""
    return known.extras.dot_ordinals and roman_value(written) is not None


def _plain(text: str, word: str, start: int, end: int, known: Vocabulary) -> Iterator[Token]:
    """Yield the token of a word, or those of the words for which it stands."""
    if word in known.splits:
        yield from _split(known.splits[word], start, end, known)
    else:
        yield _looked_up(text, word, start, end, known)


def _split(parts: Sequence[str], start: int, end: int, known: Vocabulary) -> Iterator[Token]:
    """Yield the tokens for which one word stands: the first has its place, the others end with it."""
    for number, part in enumerate(parts):
        mark, value = ("k", int(part)) if part.isdigit() else known.words.get(part, _NOTHING)
        yield Token(mark, value, start if number == 0 else end, end, part)


def _tied(text: str, word: str, start: int, known: Vocabulary) -> Iterator[Token]:
    """Yield the tokens of two words with an apostrophe between them: "Friday's", "l'an", "aujourd'hui"."""
    head, _, tail = word.partition("'")
    if word in known.words or word in known.rows:
        yield _looked_up(text, word, start, start + len(word), known)
        return
    cut = start + len(head)
    yield _looked_up(text, head, start, cut + (tail != "s"), known)
    if tail != "s":
        yield _looked_up(text, tail, cut + 1, start + len(word), known)
    else:
        yield Token("'", 0, cut, cut + 2, "'s")


def _looked_up(text: str, word: str, start: int, end: int, known: Vocabulary) -> Token:
    """Return the token of a word."""
    mark, value = known.words.get(word, _NOTHING)
    if mark == ".":
        for prefix in known.prefixes:
            if word.startswith(prefix) and word[len(prefix) :] in known.words:
                mark, value = known.words[word[len(prefix) :]]
                return Token(mark, value, start + len(prefix), end, word)
        roman = _roman(text[start : start + len(word)], known) if text[start].isupper() else None
        mark, value = (mark, value) if roman is None else ("V", roman)
    elif mark in "mw" and known.extras.capitals and not text[start].isupper():
        mark = "."
    return Token(mark, value, start, end, word)


def _roman(written: str, known: Vocabulary) -> int | None:
    """Return the value of a Roman number, with the ending of an ordinal or without: 'XIX', 'XIXe'."""
    ending = written.lstrip(_ROMAN_LETTERS)
    return roman_value(written.removesuffix(ending) if ending in known.ordinals else written)


def _number(text: str, match: re.Match[str], end_of_sentence: int, known: Vocabulary) -> Iterator[Token]:
    """Yield the token of a number, and that of the word that is tied to it."""
    start, end = match.span()
    if _is_no_date(text, start, end):
        yield Token("$", 0, start, end, match.group())
        return
    if match["dotted"]:
        digits = match["dotted"][:-1]
        is_ordinal = known.extras.dot_ordinals and end < end_of_sentence
        yield Token("O" if is_ordinal else "N", int(digits), start, end if is_ordinal else end - 1, digits)
        return
    for kind, mark in (("date", "%"), ("clock", "C"), ("decimal", ":")):
        if match[kind]:
            yield Token(mark, 0, start, end, match[kind].lower().translate(_HYPHENS))
            return
    if match["thousands"]:
        yield Token("J", int(re.sub(r"\D", "", match["thousands"])[:_LONGEST_NUMBER]), start, end, match["thousands"])
        return
    if match["decade"]:
        digits = match["decade"].strip("'\u2019s")
        yield Token("G" if len(digits) == 4 else "g", int(digits), start, end, digits)
        return
    yield from _whole_number(match, known)


def _is_no_date(text: str, start: int, end: int) -> bool:
    """Return whether a number is a price, a percentage, or part of a name: '$1,998', 'c1999', 'M-1944', 'BL-2019-1'."""
    before, sign = text[start - 1 : start] if start else "", text[start - 2 : start - 1] if start > 1 else ""
    if (before and before in _MONEY) or before.isalpha() or (end < len(text) and text[end] in _UNITS):
        return True
    if before != "-" or not sign.isalpha():
        return False
    is_letter = sign.isupper() and not text[max(start - 3, 0) : start - 2].isalnum()
    is_more = sign.isupper() and text[end : end + 2][:1] in "-/" and text[end + 1 : end + 2].isdigit()
    return end - start < _YEAR_DIGITS or is_letter or is_more


def _whole_number(match: re.Match[str], known: Vocabulary) -> Iterator[Token]:
    """Yield the token of a whole number: a year, an ordinal, a decade, a plain one."""
    written, ending = match["number"], (match["ending"] or "").lower()
    digits = written.lstrip("'\u2019")
    value, start, cut = int(digits[:_LONGEST_NUMBER]), match.start(), match.end("number")
    if ending and ending in known.decades and value % 10 == 0 and len(digits) in (2, 4):
        yield Token("G" if len(digits) == 4 else "g", value, start, match.end(), digits)
    elif ending and ending in known.ordinals:
        yield Token("Y" if len(digits) == 4 else "O", value, start, match.end(), digits + ending)
    else:
        yield Token(_kind(digits, written, value), value, start, cut, digits)
        if match["tie"]:
            yield Token("-", 0, cut, cut + 1, "-")
        if ending:
            yield Token(*known.words.get(ending, _NOTHING), match.start("ending"), match.end(), ending)


def _kind(digits: str, written: str, value: int) -> str:
    """Return the mark of a number by its digits."""
    if digits != written:
        return "j" if len(digits) == 2 else "$"
    return "Y" if len(digits) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR else "N" if len(digits) <= 2 else "J"
