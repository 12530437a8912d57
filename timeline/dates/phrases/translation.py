"""A phrase turned into the date language, with the other ways in which it may be read."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product

from timeline.dates.dating import DateError, Dating
from timeline.dates.days import iso_day
from timeline.dates.languages import read_languages
from timeline.dates.languages.table import Language
from timeline.dates.phrases.counting import counted
from timeline.dates.phrases.knowing import is_told_whole, may_know, unknown_word
from timeline.dates.phrases.phrase import Phrase, Undecided
from timeline.dates.phrases.pieces import Worded, worded
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.tokens import tokens
from timeline.dates.phrases.values import Value
from timeline.dates.phrases.whole import whole
from timeline.dates.phrases.writing import written
from timeline.dates.possible import AS_WRITTEN, FROM_THE_DAY, Reading
from timeline.dates.when import When

_WORD = re.compile(r"[^\W\d_IVX]")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_AMOUNT = re.compile("(?!.*[xhX])[cw]?(?:[NJ]U[,a]*)+(?![BAfZ\u00a7])")
_LONGEST = 200
_MOST_TOKENS = 24
_MOST_READINGS = 16
_FEW = 3
"""How many languages are named, at most, that know the words before one that they do not."""

Reader = Callable[[str, Dating], When]
"""What reads the date language; DateError where a text is no date."""


def translated(text: str, dating: Dating, *, years: int = 0, read: Reader | None = None) -> str:
    """Return the date-language text of a phrase; DateError where the grammar does not cover it, or no way is likely.

    `years` is added to each year that is told. Where several languages know the words, those count whose date can be
    read.

    phrase = single | span | list | night | counted day | "n.d."          each maybe 'about', 'possibly', 'printed ...'
    """
    known = _in_each_language(text, dating, years)
    known = known if len(known) == 1 else _unlike(known)
    if len(known) == 1:
        return _translated(known[0])
    found: dict[str, str] = {}
    fault: DateError | None = None
    for each in known:
        try:
            date = _translated(each)
            if read is not None:
                read(date, dating)
            found.setdefault(date, each.languages[0].name)
        except DateError as refusal:
            fault = fault or refusal
    if len(found) > 1:
        message = f"{' and '.join(found.values())} read it differently: say --language"
        raise known[0].refused("two-languages", message, " or ".join(found))
    if fault is not None and not found:
        raise fault
    return next(iter(found))


def _unlike(known: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases of those languages for which a text is not the same tokens as for one before."""
    cuts: list[tuple[Phrase, list[Token]]] = []
    for phrase in known:
        try:
            cut = tokens(phrase.text, phrase.languages[0])
        except DateError:
            cut = []
        if not cut or not any(cut == other and phrase.is_like(before, cut) for before, other in cuts):
            cuts.append((phrase, cut))
    return [phrase for phrase, _ in cuts]


def _translated(phrase: Phrase) -> str:
    """Return the date-language text of a phrase of one language."""
    try:
        return written(_meant(phrase))
    except Undecided as undecided:
        found = {reading.date: None for reading in _each_way(phrase, undecided)}
        if len(found) == 1:
            return next(iter(found))
        if not found:
            raise _not_understood(phrase) from None
        raise phrase.refused("two-readings", undecided.message, " or ".join(found)) from None


def _in_each_language(text: str, dating: Dating, years: int) -> list[Phrase]:
    """Return a phrase once for each language that knows all its words; of all where it has no words, or none does.

    The languages that were named come first, and where one of them knows the words the others are not asked. Some
    years are added to each that it tells.
    """
    if len(text) > _LONGEST:
        raise DateError(text[:80], "too-long", f"a phrase has at most {_LONGEST} characters")
    named = read_languages(dating.languages) or read_languages()
    if _WORD.search(text) is None:
        return [_phrase(text, dating, years, named)]
    known = _knowing(text, named) or _knowing(text, _others_than(named))
    return [_phrase(text, dating, years, (each,)) for each in known] or [_phrase(text, dating, years, named)]


def _knowing(text: str, languages: tuple[Language, ...]) -> Sequence[Language]:
    """Return those of some languages that know all words of a text."""
    if not languages:
        return ()
    if is_told_whole(text, languages):
        return [each for each in languages if _knows(each, text)]
    try:
        return _with_all_words(worded(text), languages)
    except DateError:
        return ()


@lru_cache(maxsize=4096)
def _with_all_words(told: Worded, languages: tuple[Language, ...]) -> tuple[Language, ...]:
    """Return those of some languages that know all words of a text, whatever its numbers."""
    return tuple(each for each in may_know(told, languages) if _has_words(each, told.text))


def _has_words(language: Language, text: str) -> bool:
    """Return whether a language knows all words of a text."""
    try:
        tokens(text, language)
    except DateError:
        return False
    return True


@cache
def _others_than(named: tuple[Language, ...]) -> tuple[Language, ...]:
    """Return the languages that were not named."""
    return tuple(each for each in read_languages() if each not in named)


def _knows(language: Language, text: str) -> bool:
    """Return whether a language knows all words of a text, or tells no time by it, or a day of a count."""
    plain = " ".join(text.lower().split())
    return _has_words(language, text) or plain in language.vague or _is_counted(plain, language)


def _is_counted(plain: str, language: Language) -> bool:
    """Return whether a text is a day of a count: 'day 483 of the war'."""
    return _DIGIT.search(plain) is not None and any(each.fullmatch(plain) for each in language.counted_forms)


def readings_of(text: str, dating: Dating, *, years: int = 0) -> tuple[Reading, ...]:
    """Return all the ways in which a phrase may be read, the likeliest first; none if it cannot be read.

    Where no way is likely, and the phrase is refused, they are those that are named in the refusal.
    """
    found = [reading for phrase in _in_each_language(text, dating, years) for reading in _readings(phrase)]
    first: dict[str, Reading] = {}
    for reading in found:
        first.setdefault(reading.date, reading)
    return tuple(first.values())


def _readings(phrase: Phrase) -> list[Reading]:
    """Return the readings of a phrase of one language."""
    try:
        likeliest = _reading(phrase)
    except Undecided as undecided:
        return list(_each_way(phrase, undecided))
    except DateError:
        return []
    return [likeliest, *_others(phrase)] if phrase.trail.forks else [likeliest]


def _phrase(text: str, dating: Dating, years: int, languages: tuple[Language, ...]) -> Phrase:
    """Return the phrase of a text in some languages, some years added to each that it tells."""
    return Phrase(
        text=text,
        as_of=dating.as_of,
        direction=dating.direction,
        counts=dating.counts,
        hemisphere=dating.hemisphere,
        languages=languages,
        years=years,
    )


def _reading(phrase: Phrase) -> Reading:
    """Return the reading of a phrase by its turns."""
    date = written(_meant(phrase))
    trail = phrase.trail
    rules = ", ".join(ways[taken] for ways, taken in trail.forks.values())
    anchor = iso_day(phrase.today) if trail.anchored else None
    return Reading(date, rules or (FROM_THE_DAY if anchor else AS_WRITTEN), anchor)


def _others(phrase: Phrase) -> Iterator[Reading]:
    """Return the readings of a phrase by every other way at its forks."""
    forks = phrase.trail.forks
    ways = product(*(range(len(names)) for names, _ in forks.values()))
    for turn in list(ways)[:_MOST_READINGS]:
        yield from _tried(phrase, dict(zip(forks, turn, strict=True)))


def _each_way(phrase: Phrase, undecided: Undecided) -> Iterator[Reading]:
    """Return the readings of a phrase at a fork where no way is likely."""
    for way in range(len(undecided.ways)):
        yield from _tried(phrase, {undecided.fork: way})


def _tried(phrase: Phrase, turns: Mapping[str, int]) -> Iterator[Reading]:
    """Return the reading by some turns; where these lead to a fork, all from there; none where they lead nowhere."""
    turned = phrase.turned(turns)
    try:
        yield _reading(turned)
    except Undecided as undecided:
        yield from _each_way(turned, undecided)
    except DateError:
        return


def _meant(phrase: Phrase) -> Value:
    """Return what the words of a phrase mean."""
    by_count = counted(phrase)
    if by_count is not None:
        return by_count
    _refuse_vague(phrase)
    found = _tokens(phrase)
    value = whole(found, phrase) if 0 < len(found) <= _MOST_TOKENS else None
    if value is None:
        raise _unread(found, phrase)
    return value


def _unknown(phrase: Phrase) -> DateError | None:
    """Return the fault of a word that no language has, None if there is none: no text with one need be cut."""
    word = unknown_word(phrase.text)
    if word is None:
        return None
    message = f"{word.group()!r} is no word for a date in any language that is read"
    return phrase.refused("unknown-word", message, column=word.start() + 1)


def _unread(found: Sequence[Token], phrase: Phrase) -> DateError:
    """Return the error for tokens that are no date: an amount of time says how long, not when."""
    if _AMOUNT.match(marks(found)):
        return phrase.refused("vague", "these words say how long, not when", "say since when, or from when to when")
    return _not_understood(phrase)


def _not_understood(phrase: Phrase) -> DateError:
    """Return the error for words that the grammar does not cover."""
    return phrase.refused("not-understood", "these words are no date in the grammar of this program")


def _refuse_vague(phrase: Phrase) -> None:
    """Raise for words that tell no time."""
    plain = " ".join(phrase.text.lower().split())
    for language in phrase.languages:
        if plain in language.vague:
            message = f"{plain!r} does not say when"
            raise phrase.refused("vague", message, language.vague[plain])


def _tokens(phrase: Phrase) -> list[Token]:
    """Cut the text by the first language that knows all its words, else raise the fault of the one that knows most."""
    unknown = None if len(phrase.languages) == 1 else _unknown(phrase)
    if unknown is not None:
        raise _with_languages(unknown)
    faults: list[tuple[DateError, Language]] = []
    for language in phrase.languages:
        try:
            return tokens(phrase.text, language)
        except DateError as fault:
            faults.append((fault, language))
    if not faults:
        raise phrase.refused("no-language", "phrases are not read in this language")
    last = max(fault.column for fault, _ in faults)
    furthest = [(fault, language) for fault, language in faults if fault.column == last]
    raise _of_languages(furthest[0][0], [language for _, language in furthest])


def _of_languages(fault: DateError, languages: Sequence[Language]) -> DateError:
    """Return the fault of a word with the languages that know all words before it, if those are few."""
    word = _LETTERS.match(fault.text, fault.column - 1)
    if fault.code != "unknown-word" or word is None:
        return fault
    if fault.column == 1 or len(languages) > _FEW:
        return _with_languages(fault)
    names = " or ".join(language.name for language in languages)
    message = f"{word.group().lower()!r} is no word for a date in {names}"
    return DateError(fault.text, fault.code, message, column=fault.column)


def _with_languages(fault: DateError) -> DateError:
    """Return the fault of a word with the languages that are read."""
    message = f"{fault.message} ({_names_of_all()})"
    return DateError(fault.text, fault.code, message, column=fault.column, hint=fault.hint)


@cache
def _names_of_all() -> str:
    """Return the names of the languages that are read."""
    return ", ".join(language.name for language in read_languages())
