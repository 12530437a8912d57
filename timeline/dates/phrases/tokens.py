"""Words of a phrase, each with the mark of what it is: a month, a weekday, a number, a preposition."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.dates.dating import DateError
from timeline.dates.languages.table import Language, Meaning
from timeline.dates.phrases.clocks import PATTERN, UNSURE_CLOCKS, is_half_unknown, read_clock
from timeline.dates.phrases.company import Token, in_company
from timeline.dates.phrases.values import Clock
from timeline.dates.roman_numerals import roman_value, roman_year
from timeline.dates.when import Precision

_PIECE = re.compile(
    r"(?=[\d'\u2019])(?:"
    r"(?P<iso>(?<![\d./:-])\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![\w./:-]))|"
    r"(?P<daymonth>(?<![\d.:/])(?<!\d{4}, )(?<!\d{4} )(?<!at )(?<!um )"
    r"(?:3[01]|[12]\d|0?[1-9])\.(?:1[0-2]|0?[1-9])\.(?!\d))|" + PATTERN + r"|(?P<masked>(?<!\d)\d{2}\?{2})"
    r"|(?P<decade>['\u2019]?\d{2,4}['\u2019]?\s?s\b)"
    r"|(?P<partof>[1-4][qt]\b|[12]s\b)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?!\d)|['\u2019]?\d+)(?:(?P<hyphen>[-.]?)(?P<ending>[^\W\d_]{1,3})\b\.?)?)"
    r"|(?=[^\W\d_])(?:(?P<part>[qht][1-4]\b|s[12]\b)|(?P<short>w/[bce]\b)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['\u2019][^\W\d_]+)?\.?))"
    r"|(?P<dot>(?<=\d)\.(?=\d))"
    r"|(?P<sign>[^\s\w])"
)
"""What begins with a digit, what begins with a letter, and signs: each place is tried for what may begin there."""
_SIGNS = {
    "-": "-",
    "\u2010": "-",
    "\u2013": "_",
    "\u2014": "_",
    "\u2212": "_",
    "/": "/",
    ",": ",",
    "?": "u",
    "&": "a",
    "+": "\u207a",
    "\u2248": "c",
    "~": "c",
    "\u00b1": "\u00b1",
    "<": "B",
    ">": "A",
    "\u2264": "y",
    "\u2265": "I",
}
_YEAR_DIGITS, _SHORT_DECADE = 4, 2
_ONES = ("i", "\u0456")
_BRACKETS = frozenset("()[]\"\u201c\u201d.;'")


def tokens(text: str, language: Language) -> list[Token]:
    """Cut a text into tokens; DateError names the first word that the grammar does not know."""
    return list(_cut(text, language))


@lru_cache(maxsize=64)
def _cut(text: str, language: Language) -> tuple[Token, ...]:
    """Cut a text into tokens; the last texts are remembered, for each is cut again to tell its other readings."""
    pieces = list(_pieces(text, language))
    found: list[Token] = []
    index = 0
    while index < len(pieces):
        token, used = _token(text, pieces, index, language)
        if token.mark:
            found.append(token)
        index += used
    return tuple(in_company(_compounded(found), language))


class _Piece(NamedTuple):
    """A word, number or sign as cut from the text."""

    kind: str
    text: str
    ending: str
    column: int
    clock: Clock | None = None


def _pieces(text: str, language: Language) -> Iterator[_Piece]:
    """Cut a text into words, numbers and signs."""
    for match in _matches(text):
        kind = match.lastgroup or ""
        if kind == "word":
            parts = _parts(match["word"], language) or (("word", match["word"], ""),)
            yield from (_Piece(*part, match.start() + 1) for part in parts)
        elif kind == "iso":
            yield from _of_iso(match)
        elif kind == "daymonth":
            yield from _day_and_month(match)
        elif kind == "clock":
            half = "half" if is_half_unknown(match) else ""
            yield _Piece("clock", match["clock"], half, match.start() + 1, read_clock(match, text))
        elif kind == "ending" and _is_decade(match["number"], match["ending"], language):
            yield _Piece("decade", f"{match['number']}{match['ending']}", "", match.start() + 1)
        elif kind == "ending" and not _is_ordinal(match, language):
            yield from _number_and_word(match)
        else:
            kind = "number" if kind == "ending" else kind
            yield _Piece(kind, match[kind], match["ending"] or "", match.start() + 1)


def _number_and_word(match: re.Match[str]) -> Iterator[_Piece]:
    """Return the pieces of a number and a short word after it: '3pm', '5-day'."""
    yield _Piece("number", match["number"], "", match.start() + 1)
    if match["hyphen"] == "-":
        yield _Piece("sign", "-", "", match.start("hyphen") + 1)
    yield _Piece("word", match["ending"], "", match.start("ending") + 1)


@lru_cache(maxsize=8)
def _matches(text: str) -> tuple[re.Match[str], ...]:
    """Return what the pattern of pieces finds in a text; several languages cut the same one."""
    return tuple(_PIECE.finditer(text.lower()))


def _of_iso(match: re.Match[str]) -> Iterator[_Piece]:
    """Return the pieces of '2019-04-05' as of '5 April 2019', of '2019-04' as of 'April 2019'; '2001-02' are years."""
    year, month, *day = match["iso"].split("-")
    told = [*(("number", each) for each in day), ("month", month), ("number", year)]
    if not day and int(month) > int(year) % 100:
        told = [("number", year), ("sign", "-"), ("number", month)]
    for kind, text in told:
        yield _Piece(kind, text, "", match.start() + 1)


def _day_and_month(match: re.Match[str]) -> Iterator[_Piece]:
    """Return the pieces of a day with its month in numbers: '14.10.', the last dot of which is no sentence's end."""
    day, month, _ = match["daymonth"].split(".")
    yield _Piece("number", day, "", match.start() + 1)
    yield _Piece("dot", ".", "", match.start() + 1 + len(day))
    yield _Piece("number", month, "", match.start() + 2 + len(day))


def _is_decade(number: str, ending: str, language: Language) -> bool:
    """Return whether a number with its ending is a decade: '1990er', '90er', but not '20-e' of a month."""
    if ending not in language.decade_endings or len(number) not in (2, 4) or not number.endswith("0"):
        return False
    return len(number) == 4 or ending not in language.ordinal_endings


def _is_ordinal(match: re.Match[str], language: Language) -> bool:
    """Return whether the ending of a number makes it an ordinal; some do so only after a hyphen: '4-a'."""
    return not {match["ending"], f"{match['hyphen']}{match['ending']}"}.isdisjoint(language.ordinal_endings)


def _parts(word: str, language: Language) -> list[tuple[str, str, str]]:
    """Return the kinds and texts of the words for which one word stands, none if it stands for itself."""
    if word in language.splits:
        parts = language.splits[word].split()
        return [("number" if part.isdigit() else "word", part, "") for part in parts]
    if word not in language.words:
        for prefix in language.prefixes:
            rest = word.removeprefix(prefix)
            if rest != word and rest in language.words:
                return [("word", prefix, ""), ("word", rest, "")]
    head, tied, rest = word.partition("'")
    is_elided = tied and head in language.elisions and word not in language.words and word not in language.rows
    return [("word", rest, "")] if is_elided else []


def _token(text: str, pieces: Sequence[_Piece], index: int, language: Language) -> tuple[Token, int]:
    """Return the token that begins at a piece, and how many pieces it takes."""
    piece = pieces[index]
    match piece.kind:
        case "word":
            return _word(text, pieces, index, language)
        case "number":
            token = _number(piece)
        case "clock":
            token = Token("C", int(bool(piece.ending)), piece.text, piece.column, piece.clock)
        case "decade":
            digits = re.sub(r"\D", "", piece.text)
            token = Token("G" if len(digits) > _SHORT_DECADE else "g", int(digits), piece.text, piece.column)
        case "month":
            token = Token("M", int(piece.text), piece.text, piece.column)
        case "dot":
            token = Token(".", 0, piece.text, piece.column)
        case "sign" | "masked":
            mark = "" if piece.text in _BRACKETS else _SIGNS.get(piece.text, "*")
            token = Token(mark, 0, piece.text, piece.column)
        case _:
            return _word(text, pieces, index, language)
    return token, 1


def _number(piece: _Piece) -> Token:
    """Tell an ordinal, a year of four digits and a small number apart."""
    written = piece.text.replace(",", "")
    digits = written.lstrip("'\u2019")
    value = int(digits[:12])
    if piece.ending and len(digits) != _YEAR_DIGITS:
        return Token("O", value, digits + piece.ending, piece.column)
    if digits != written:
        return Token("j", value, piece.text, piece.column)
    mark = "Y" if len(digits) == 4 else "N" if len(digits) <= 2 else "J"
    return Token(mark, value, digits, piece.column)


def _word(text: str, pieces: Sequence[_Piece], index: int, language: Language) -> tuple[Token, int]:
    """Look a word up, the longest row of words first."""
    piece = pieces[index]
    alone = language.words_alone.get(piece.text)
    if alone is not None:
        return _meaning(alone, piece.text, piece.column), 1
    for length in (4, 3, 2) if _bare(piece.text) in language.row_heads else ():
        row = " ".join(_bare(each.text) for each in pieces[index : index + length])
        if len(pieces) - index >= length and row in language.rows:
            return _meaning(language.rows[row], row, piece.column), length
    word = _bare(piece.text)
    if word in language.dropped:
        return Token("", 0, word, piece.column), 1
    if piece.text in _ONES and text[piece.column - 1] in "I\u0406" and language.words.get(word, ("a", 0))[0] == "a":
        return Token("V", 1, word, piece.column), 1
    meaning = language.words.get(word) or language.words.get(word.removesuffix("'s").removesuffix("\u2019s"))
    meaning = meaning or _roman(text, piece, language) or (("@", 0) if word in language.clock_words else None)
    if meaning is None and word in UNSURE_CLOCKS:
        message = f"{word.upper()!r} is the time of several countries: write its offset, such as UTC+1"
        raise DateError(text, "no-such-zone", message, column=piece.column)
    if meaning is None:
        message = f"{word!r} is no word for a date in any language that is read"
        raise DateError(text, "unknown-word", message, column=piece.column)
    return _meaning(meaning, word, piece.column), 1


def _meaning(meaning: Meaning, text: str, column: int) -> Token:
    """Return the token of words with a meaning, a time of day with its clock."""
    mark, value = meaning
    clock = Clock(value * 3600, Precision.HOUR) if mark == "C" else None
    return Token(mark, value, text, column, clock)


def _roman(text: str, piece: _Piece, language: Language) -> Meaning | None:
    """Read a year in Roman digits, or a small number with the ending of an ordinal or without; None if it is none."""
    written = text[piece.column - 1 : piece.column - 1 + len(piece.text)]
    if (year := roman_year(written.rstrip("."))) is not None:
        return "Y", year
    capitals = written.rstrip("abcdefghijklmnopqrstuvwxyz\u00e8")
    ending = written[len(capitals) :]
    value = roman_value(capitals)
    return None if value is None or (ending and ending not in language.ordinal_endings) else ("V", value)


def _bare(word: str) -> str:
    """Return a word without its dots."""
    return word.replace(".", "")


def _compounded(found: Sequence[Token]) -> list[Token]:
    """Join number words: 'twenty first', 'twenty-one'."""
    joined: list[Token] = []
    for token in found:
        previous = joined[-1] if joined else None
        if previous is not None and previous.mark == "-" and len(joined) > 1 and _tens(joined[-2], token):
            joined.pop()
            previous = joined[-1]
        if previous is not None and _tens(previous, token):
            joined[-1] = Token(token.mark, previous.value + token.value, previous.text + token.text, previous.column)
        else:
            joined.append(token)
    return joined


def _tens(first: Token, second: Token) -> bool:
    """Return whether two tokens are a ten and a one, both written as words."""
    return (
        first.mark == "N"
        and second.mark in "NO"
        and first.text.isalpha()
        and second.text.isalpha()
        and first.value in range(20, 100, 10)
        and second.value < 10
    )
