"""Words of a phrase, each with the mark of what it is: a month, a weekday, a number, a preposition."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.dates.dating import DateError
from timeline.dates.languages.table import Language, Meaning
from timeline.dates.phrases.clocks import UNSURE_CLOCKS
from timeline.dates.phrases.company import in_company
from timeline.dates.phrases.compounds import compounded
from timeline.dates.phrases.pieces import Piece, decade, number, pieces
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.values import Clock
from timeline.dates.roman_numerals import roman_value, roman_year
from timeline.dates.when import Precision

_YEAR_DIGITS = 4
_ONES, _CAPITALS = ("i", "\u0456"), ("I", "\u0406")


def tokens(text: str, language: Language) -> list[Token]:
    """Cut a text into tokens; DateError names the first word that the grammar does not know."""
    return list(_cut(text, language))


@lru_cache(maxsize=64)
def _cut(text: str, language: Language) -> tuple[Token, ...]:
    """Cut a text into tokens; the last texts are remembered, for each is cut again to tell its other readings."""
    told, found, alone = _told(pieces(text), language), [], language.words_alone
    index = 0
    while index < len(told):
        piece, used = told[index], 1
        token = piece.token
        if token is None and (meaning := alone.get(piece.text)) is not None:
            token = _meaning(meaning, piece.text, piece.column)
        elif token is None:
            token, used = _word(text, told, index, language)
        if token.mark:
            found.append(token)
        index += used
    return tuple(in_company(compounded(found), language))


def _told(cut: Sequence[Piece], language: Language) -> Sequence[Piece]:
    """Return pieces as a language tells them: words that stand for several, and numbers with an ending."""
    if not any(_has_parts(piece, language) for piece in cut if piece.token is None):
        return cut
    return [part for piece in cut for part in (_numbered if piece.ending else _parts)(piece, language)]


def _has_parts(piece: Piece, language: Language) -> bool:
    """Return whether a word may stand for several, or for a part of it; a number with an ending always does."""
    if piece.ending or piece.text in language.splits:
        return True
    return (bool(language.prefixes) or "'" in piece.text) and piece.text not in language.words


def _numbered(piece: Piece, language: Language) -> Iterator[Piece]:
    """Return a number with its ending as a decade or an ordinal, else as a number and a short word: '3pm', '5-day'.

    Some endings make an ordinal only after a hyphen: '4-a'.
    """
    text, column, ending = piece.text, piece.column, piece.ending
    if _is_decade(text, ending, language):
        yield decade(f"{text}{ending}", column)
    elif ending in language.ordinal_endings or f"{piece.hyphen}{ending}" in language.ordinal_endings:
        yield _ordinal(text, ending, column)
    else:
        yield number(text, column)
        if piece.hyphen == "-":
            yield Piece("sign", "-", column + len(text), Token("-", 0, "-", column + len(text)))
        yield Piece("word", ending, column + len(text) + len(piece.hyphen), written=piece.written)


def _is_decade(number: str, ending: str, language: Language) -> bool:
    """Return whether a number with its ending is a decade: '1990er', '90er', but not '20-e' of a month."""
    if ending not in language.decade_endings or len(number) not in (2, 4) or not number.endswith("0"):
        return False
    return len(number) == _YEAR_DIGITS or ending not in language.ordinal_endings


def _ordinal(text: str, ending: str, column: int) -> Piece:
    """Return an ordinal; of four digits it is a year."""
    digits = text.replace(",", "").lstrip("'\u2019")
    if len(digits) == _YEAR_DIGITS:
        return number(text, column)
    return Piece("number", text, column, Token("O", int(digits[:12]), digits + ending, column))


def _parts(piece: Piece, language: Language) -> Iterator[Piece]:
    """Return the words for which one word stands, itself if it stands for none."""
    word, column = piece.text, piece.column
    if piece.kind != "word":
        yield piece
        return
    if word in language.splits:
        for part in language.splits[word].split():
            yield number(part, column) if part.isdigit() else _part(piece, part)
        return
    head, tied, rest = word.partition("'")
    prefix = next((each for each in language.prefixes if _is_joined(each, word, language)), "")
    if prefix:
        yield _part(piece, prefix)
        yield _part(piece, word.removeprefix(prefix))
    elif tied and head in language.elisions and word not in language.words and word not in language.rows:
        yield _part(piece, rest)
    else:
        yield piece


def _is_joined(prefix: str, word: str, language: Language) -> bool:
    """Return whether a word is another one with a prefix."""
    return word.startswith(prefix) and word not in language.words and word.removeprefix(prefix) in language.words


def _part(piece: Piece, word: str) -> Piece:
    """Return a word of those for which a piece stands."""
    return Piece("word", word, piece.column, written=piece.written[: len(word)])


def _word(text: str, told: Sequence[Piece], index: int, language: Language) -> tuple[Token, int]:
    """Look a word up, the longest row of words first."""
    piece = told[index]
    word = _bare(piece.text)
    alone = language.words_alone.get(word)
    if alone is not None:
        return _meaning(alone, word, piece.column), 1
    for length in (4, 3, 2) if word in language.row_heads else ():
        row = " ".join(_bare(each.text) for each in told[index : index + length])
        if len(told) - index >= length and row in language.rows:
            return _meaning(language.rows[row], row, piece.column), length
    if word in language.dropped:
        return Token("", 0, word, piece.column), 1
    if piece.text in _ONES and piece.written[:1] in _CAPITALS and language.words.get(word, ("a", 0))[0] == "a":
        return Token("V", 1, word, piece.column), 1
    meaning = language.words.get(word) or language.words.get(word.removesuffix("'s").removesuffix("\u2019s"))
    meaning = meaning or _roman(piece, language) or (("@", 0) if word in language.clock_words else None)
    if meaning is None:
        raise _unknown(text, word, piece.column)
    return _meaning(meaning, word, piece.column), 1


def _unknown(text: str, word: str, column: int) -> DateError:
    """Return the error for a word that a language does not know."""
    if word in UNSURE_CLOCKS:
        message = f"{word.upper()!r} may be {UNSURE_CLOCKS[word]}: write the offset"
        return DateError(text, "no-such-zone", message, column=column)
    return DateError(
        text, "unknown-word", f"{word!r} is no word for a date in any language that is read", column=column
    )


def _meaning(meaning: Meaning, text: str, column: int) -> Token:
    """Return the token of words with a meaning, a time of day with its clock."""
    mark, value = meaning
    clock = Clock(value * 3600, Precision.HOUR) if mark == "C" else None
    return Token(mark, value, text, column, clock)


def _roman(piece: Piece, language: Language) -> Meaning | None:
    """Read a year in Roman digits, or a small number with the ending of an ordinal or without; None if it is none."""
    written = piece.written.rstrip(".")
    if (year := roman_year(written)) is not None:
        return "Y", year
    capitals = written.rstrip("abcdefghijklmnopqrstuvwxyz\u00e8")
    ending = written[len(capitals) :]
    value = roman_value(capitals)
    return None if value is None or (ending and ending not in language.ordinal_endings) else ("V", value)


def _bare(word: str) -> str:
    """Return a word without its dots."""
    return word.replace(".", "")
