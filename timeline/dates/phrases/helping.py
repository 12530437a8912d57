"""What is said of a phrase that was refused, so that its writer knows what to write.

negated      'not in 2021' says when it was not                     turn     'the turn of the century' is no date
own-year     'the school year 2021/22' begins when its keeper says  plural   'mardis' are no one day
zone         '21:00 local time' is that of some place                vague    'recent' does not say when
other-calendar  'Saka 1945' is of a calendar that is not read     rome      '753 AUC' counts from the founding of Rome
present      '66 million years ago' counts back from now
reign        'the third year of the reign' needs its king            duration 'for three weeks' says how long
feast        'Diwali 2020' is no feast that is read                 event    'before the war' needs the day of the war
zoned        '14:30 Europe/Kyiv' has the name of its zone outside of brackets
misread      '5 May 2O21' has a letter in its number                misspelt 'Febuary' is near to one word that is known
masked       '5 May 20??' lacks digits                              doubted  'May? 1850' doubts a part of its date
part         of some words, those before or after them that are a date are told
shape        what is said of the rest, by what it looks like, is in `shapes`
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache, lru_cache

from timeline.dates.dating import DateError
from timeline.dates.phrases.knowing import index
from timeline.dates.phrases.shapes import shaped
from timeline.dates.when import Kind, When

Read = Callable[[str], When]
"""What reads a text, without help; DateError where it is no date."""

_KINDS = {
    "negated": ("negated", "it says when it was not: write when it was"),
    "turn": ("vague", "a turn from one century, year or month to the next is no date: write about which year it was"),
    "own-year": ("vague", "that year begins when its keeper says: write its first and its last month"),
    "plural": ("plural", "it means more than one day: say which"),
    "zone": ("no-such-zone", "a local time is that of its place: write its offset, such as UTC+1"),
    "other-calendar": ("unknown-calendar", "dates of this calendar are not read: write the Gregorian date"),
    "present": ("vague", "it counts back from the present: write the years, such as '10,000 BC'"),
    "rome": ("unknown-calendar", "years from the founding of Rome are not read: write the year, 753 AUC is 1 BC"),
    "reign": ("vague", "years of a reign are not read: write the year"),
    "duration": ("vague", "it says how long, not when: write the first and the last day"),
    "feast": ("vague", "that is no feast or part of a year that is read: write its days"),
    "times": ("plural", "it says how often: write each day"),
    "vague": ("vague", "it does not say when: write a date, or a span in which it lies"),
}
_ARTICLE = "the"
_WORD = re.compile(r"(?<!\d)[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_LETTER_IN_NUMBER = re.compile(r"(?<![^\W\d_])(?=\w*\d)[\dOolI|ZSB]{2,}(?![^\W\d_])")
_DIGITS = str.maketrans("OolI|ZSB", "00111258")
_ROMAN = re.compile(r"\.? [IVX]{1,5}(?!\w)")
_ZONE = re.compile(r"(?<=\d)\s+\(?(?P<zone>[A-Z][A-Za-z]+/[A-Z][A-Za-z_/+-]+)\)?$")
_TIME = re.compile(r" time(?!\w)")
_DIGIT = re.compile(r"\d")
_UNKNOWN_DIGITS = re.compile(r"(?<!\w)(?:(?P<known>\d{2})(?:\?\?|--|__)|(?P<three>\d{3})[-_])(?!\w)")
_YEAR_DIGITS = 4
_LONGEST, _FEWEST_LETTERS, _NEAR = 8, 5, 0.8
_CUTS = 3


def helped(fault: DateError, read: Read, read_of_no_day: Read) -> DateError:
    """Return the fault of a phrase with what may be written instead, where that can be told.

    `read_of_no_day` reads what does not depend on the as-of day: a part of a text that leaves out its year is no help.
    """
    found = _told(fault) or _misread(fault, read) or _masked(fault) or _misspelt(fault, read)
    return (
        found
        or _doubted(fault, read)
        or _zoned(fault, read)
        or _named(fault)
        or _with_part(fault, read_of_no_day)
        or shaped(fault)
    )


def named(fault: DateError) -> DateError:
    """Return the fault of a phrase with the words that make it no date, in whatever calendar."""
    return _told(fault) or _named(fault) or shaped(fault)


def _told(fault: DateError) -> DateError | None:
    """Return the fault of a word that says why the text is no date, None if there is none."""
    for match in _WORD.finditer(fault.text.lower()):
        kind = index().refused.get(match.group())
        if kind is not None and not (kind == "negated" and _is_bound(fault.text, match.start())):
            code, message = _KINDS[kind]
            return DateError(fault.text, code, f"{match.group()!r}: {message}", column=match.start() + 1)
    return None


def _is_bound(text: str, start: int) -> bool:
    """Return whether a 'not' begins a bound: 'no later than'."""
    words = text[start:].lower().split()
    return any(" ".join(words[:length]) in index().bounds for length in (2, 3, 4))


def _named(fault: DateError) -> DateError | None:
    """Return the fault of a name: of a king with his number, of a place with its time, of an event with 'before'."""
    before, name, after = _around(fault)
    if fault.code != "unknown-word" or not name:
        return None
    if _ROMAN.match(after) and name[0].isupper():
        return DateError(fault.text, "vague", _KINDS["reign"][1], column=fault.column)
    if _TIME.match(after):
        return DateError(fault.text, "no-such-zone", f"{name!r}: {_KINDS['zone'][1]}", column=fault.column)
    head = (before.split() or [""])[0].lower().rstrip("-")
    if _DIGIT.search(fault.text) or head not in index().heads or (head == _ARTICLE and _has_known_word(after)):
        return None
    message = f"{name!r} is neither a date nor an event that is known here: write its date, or the id of an event"
    return DateError(fault.text, "unknown-event", message, column=fault.column)


def _has_known_word(text: str) -> bool:
    """Return whether a text has a long word that is of dates: 'sixties' in 'the swinging sixties'."""
    return any(len(word) >= _FEWEST_LETTERS and word in index().words for word in _WORD.findall(text.lower()))


def _around(fault: DateError) -> tuple[str, str, str]:
    """Return what stands before the word at which a text is at fault, the word, and what stands after it."""
    start = fault.column - 1
    match = _WORD.match(fault.text, start)
    end = start if match is None else match.end()
    return fault.text[:start], fault.text[start:end], fault.text[end:]


def _masked(fault: DateError) -> DateError | None:
    """Return the fault of a year of which digits are not known, as catalogues write it: '20??', '18--'."""
    match = _UNKNOWN_DIGITS.search(fault.text)
    if match is None:
        return None
    year = (match["known"] or match["three"]).ljust(_YEAR_DIGITS, "X")
    message = f"{match.group()!r} lacks digits: write the year alone, with X for each"
    return DateError(fault.text, "short-year", message, column=match.start() + 1, hint=year)


def _doubted(fault: DateError, read: Read) -> DateError | None:
    """Return the fault of a doubt about one part of a date: 'May? 1850'."""
    plain = fault.text.rstrip("? ").replace("?", "")
    when = None if "?" not in fault.text.rstrip("? ") else _tried(plain, read)
    if when is None or when.kind is not Kind.DATE:
        return None
    message = "a doubt stands after the whole date"
    return DateError(fault.text, fault.code, message, column=fault.text.index("?") + 1, hint=f"{when.text}?")


def _zoned(fault: DateError, read: Read) -> DateError | None:
    """Return the fault of a time with the name of its zone after it: '2023-05-05 14:30 Europe/Kyiv'."""
    match = _ZONE.search(fault.text)
    when = None if match is None else _tried(f"{fault.text[: match.start()]}[{match['zone']}]", read)
    if match is None or when is None:
        return None
    message = f"the name of a zone stands in brackets: '[{match['zone']}]'"
    return DateError(fault.text, "no-such-zone", message, column=match.start("zone") + 1, hint=when.text)


def _misread(fault: DateError, read: Read) -> DateError | None:
    """Return the fault of letters that stand for digits, as scanners read them: '2O21', 'l4 May'."""
    match = _LETTER_IN_NUMBER.search(fault.text)
    mended = _LETTER_IN_NUMBER.sub(lambda each: each.group().translate(_DIGITS), fault.text)
    when = None if match is None or mended == fault.text else _tried(mended, read)
    if match is None or when is None:
        return None
    message = f"{match.group()!r} has letters where a number would stand"
    return DateError(fault.text, "misread", message, column=match.start() + 1, hint=when.text)


def _misspelt(fault: DateError, read: Read) -> DateError | None:
    """Return the fault of a word that is one or two letters away from one that makes the text a date."""
    match = _WORD.match(fault.text.lower(), fault.column - 1)
    if fault.code != "unknown-word" or match is None or len(match.group()) < _FEWEST_LETTERS:
        return None
    for word in _near(match.group()):
        when = _tried(f"{fault.text[: match.start()]}{word}{fault.text[match.end() :]}", read)
        if when is not None:
            message = f"{match.group()!r} is no word for a date: {word!r} is one"
            return DateError(fault.text, fault.code, message, column=fault.column, hint=when.text)
    return None


@lru_cache(maxsize=1024)
def _near(word: str) -> tuple[str, ...]:
    """Return the words of all languages that are nearly written so, with the same first letter."""
    known = [each for length in range(len(word) - 2, len(word) + 3) for each in _by_length().get((word[0], length), ())]
    return tuple(get_close_matches(word, [each for each in known if _may_be_near(word, each)], n=3, cutoff=_NEAR))


@cache
def _by_length() -> Mapping[tuple[str, int], Sequence[str]]:
    """Return the words of all languages by their first letter and their length."""
    found: dict[tuple[str, int], list[str]] = {}
    for word in index().words:
        found.setdefault((word[0], len(word)), []).append(word)
    return found


def _may_be_near(word: str, other: str) -> bool:
    """Return whether two words share so many letters that they may be near: for most this tells that they are not."""
    letters, others = frozenset(word), frozenset(other)
    shared = min(len(word) - len(letters - others), len(other) - len(others - letters))
    return 2 * shared / (len(word) + len(other)) >= _NEAR


def _with_part(fault: DateError, read: Read) -> DateError | None:
    """Return the fault with the date of the longest run of words, from the first or to the last, if there is one."""
    for part in _parts(fault.text.split()):
        when = _tried(part, read)
        if when is not None:
            message = f"{fault.message}; {part!r} alone is {when.text}"
            return DateError(fault.text, fault.code, message, column=fault.column)
    return None


def _parts(words: list[str]) -> Iterator[str]:
    """Return the first and the last of some words, fewer each time; none of a long text."""
    if len(words) > _LONGEST:
        return
    for cut in range(1, min(len(words), _CUTS + 1)):
        yield " ".join(words[cut:])
        yield " ".join(words[:-cut])


def _tried(text: str, read: Read) -> When | None:
    """Return the date that a text means, None if it is none."""
    try:
        return read(text)
    except DateError:
        return None
