"""The tokens of words: whole ones, abbreviations, words that an apostrophe ties, words that stand for several."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.dates.languages.table import Meaning
from timeline.dates.roman_numerals import roman_value
from timeline.texts.token import NOTHING, Token
from timeline.texts.vocabulary.table import Vocabulary

_APOSTROPHES = str.maketrans("\u2019\u02bc", "''")
_FIRST_YEAR = 1000
_ROMAN_LETTERS = "IVX\u0406\u0425"


@lru_cache(maxsize=1 << 14)
def word_tokens(written: str, known: Vocabulary) -> tuple[Token, ...]:
    """Return the tokens of a word as if the text began with it: those of all that it stands for.

    A text has the same words again and again, so the last ones are remembered.
    """
    return tuple(_tokens(written, known, is_last=False))


@lru_cache(maxsize=1 << 12)
def last_tokens(written: str, known: Vocabulary) -> tuple[Token, ...]:
    """Return the tokens of the word with whose dot a sentence ends, as if the text began with it."""
    return tuple(_tokens(written, known, is_last=True))


def _tokens(written: str, known: Vocabulary, *, is_last: bool) -> Iterator[Token]:
    """Yield the tokens of a word."""
    word, end = written.lower(), len(written)
    if len(word) != end:
        yield Token(".", 0, 0, end, written)
    elif word[-1] == ".":
        bare = word.replace(".", "")
        is_one = bare in known.dotted or len(bare) < end - 1 or _is_roman_ordinal(written[:-1], known)
        keeps_dot = is_one and not is_last
        yield from _plain(written, bare, end - (not keeps_dot), known)
        if not keeps_dot:
            yield Token(";", 0, end - 1, end, ".")
    elif word.isalpha() or "'" not in (plain := word.translate(_APOSTROPHES)):
        yield from _plain(written, word, end, known)
    else:
        yield from _tied(written, plain, known)


def _is_roman_ordinal(written: str, known: Vocabulary) -> bool:
    """Return whether a word is a Roman number whose dot makes it an ordinal: 'XIX. Jahrhundert'."""
    return known.extras.dot_ordinals and roman_value(written) is not None


def _plain(written: str, word: str, end: int, known: Vocabulary) -> Iterator[Token]:
    """Yield the token of a word, or those of the words for which it stands."""
    if word in known.splits:
        yield from _split(known.splits[word], end, known)
    else:
        yield _looked_up(written, word, 0, end, known)


def _split(parts: Sequence[str], end: int, known: Vocabulary) -> Iterator[Token]:
    """Yield the tokens for which one word stands: the first has its place, the others end with it."""
    for number, part in enumerate(parts):
        mark, value = _number(int(part)) if part.isdigit() else known.words.get(part, NOTHING)
        yield Token(mark, value, 0 if number == 0 else end, end, part)


def _number(value: int) -> Meaning:
    """Return what the word for a number means: a year, if it has four digits."""
    return "Y" if value >= _FIRST_YEAR else "k", value


def _tied(written: str, word: str, known: Vocabulary) -> Iterator[Token]:
    """Yield the tokens of two words with an apostrophe between them: "Friday's", "l'an", "aujourd'hui"."""
    head, _, tail = word.partition("'")
    if word in known.words or word in known.rows:
        yield _looked_up(written, word, 0, len(word), known)
        return
    cut = len(head)
    yield _looked_up(written, head, 0, cut + (tail != "s"), known)
    if tail != "s":
        yield _looked_up(written, tail, cut + 1, len(word), known)
    else:
        yield Token("'", 0, cut, cut + 2, "'s")


def _looked_up(written: str, word: str, start: int, end: int, known: Vocabulary) -> Token:
    """Return the token of a word that begins at a place of what is written."""
    mark, value = known.words.get(word, NOTHING)
    if mark == ".":
        for prefix in known.prefixes:
            if word.startswith(prefix) and word[len(prefix) :] in known.words:
                mark, value = known.words[word[len(prefix) :]]
                return Token(mark, value, start + len(prefix), end, word)
        roman = _roman(written[start : start + len(word)], known) if written[start].isupper() else None
        mark, value = (mark, value) if roman is None else ("V", roman)
    elif mark in "mw" and known.extras.capitals and not written[start].isupper():
        mark = "."
    return Token(mark, value, start, end, word)


def _roman(written: str, known: Vocabulary) -> int | None:
    """Return the value of a Roman number, with the ending of an ordinal or without: 'XIX', 'XIXe'."""
    ending = written.lstrip(_ROMAN_LETTERS)
    return roman_value(written.removesuffix(ending) if ending in known.ordinals else written)
