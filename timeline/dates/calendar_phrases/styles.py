"""Old Style and New Style: '25 October 1917 O.S.', '7 November [O.S. 25 October] 1917'."""

import re
from collections.abc import Iterator
from itertools import islice

from timeline.dates.calendar_phrases.reader import Read, by, together, tried
from timeline.dates.dating import DateError, Dating
from timeline.dates.when import When

_OLD_WORDS = (
    r"o\.\s?s\.?|(?-i:OS)\b|old style|julian(?: calendar)?|ст\.\s?ст\.?|за старим стилем|по старому стилю"
    r"|a\.\s?st\.?|alten stils|stil vechi|ancien style|vieux style|st\.\s?st\.?|starego stylu"
    r"|estilo antiguo|التقويم القديم"
)
_NEW_WORDS = (
    r"n\.\s?s\.?|(?-i:NS)\b|new style|gregorian(?: calendar)?|н\.\s?ст\.?|за новим стилем|по новому стилю"
    r"|n\.\s?st\.?|neuen stils|stil nou|nouveau style|estilo nuevo|التقويم الجديد|nowego stylu"
)
STYLE_WORDS = frozenset(re.findall(r"[^\W\d_]{3,}", f"{_OLD_WORDS}|{_NEW_WORDS}"))
"""The long words by which a style is named."""

_OLD = re.compile(rf"[(\[]?(?<!\w)(?:{_OLD_WORDS})[)\]]?", re.IGNORECASE)
_NEW = re.compile(rf"[(\[]?(?<!\w)(?:{_NEW_WORDS})[)\]]?", re.IGNORECASE)
_INSIDE = re.compile(r"(?P<before>[^(\[]*\d[^(\[]*)[(\[](?P<inside>[^)\]]*\d[^)\]]*)[)\]](?P<after>.*)")
_MOST_CUTS = 8
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")


def styled(text: str, dating: Dating, read: Read) -> When | None:
    """Read a phrase that says 'Old Style' or 'New Style', None if it says neither.

    styled = date style | style date | date style ("," | ";" | "/") date [style] | date "[" style date "]" [year]
    """
    if not _OLD.search(text):
        return _new(text, dating, read) if _NEW.search(text) else None
    inside = _INSIDE.fullmatch(text)
    found = None if inside is None else _bracketed(text, inside, dating, read)
    if found is not None:
        return found
    return _two(text, dating, read) or _rest(text, _OLD, by(dating, "julian"), read)


def calendar_of_style(text: str) -> str:
    """Return the calendar that words of a text name, such as 'Date (O.S.)'; '' if they name none, or two."""
    told = [name for name, style in (("julian", _OLD), ("gregorian", _NEW)) if style.search(text)]
    return told[0] if len(told) == 1 else ""


def _new(text: str, dating: Dating, read: Read) -> When | None:
    """Read a New Style date."""
    return _rest(text, _NEW, by(dating, ""), read)


def _rest(text: str, style: re.Pattern[str], dating: Dating, read: Read) -> When | None:
    """Read what is left without the style, None if it tells no time; DateError if there is no such day."""
    rest = _without(style, text)
    if not re.search(r"\d", rest):
        return None
    try:
        return read(rest, dating)
    except DateError as fault:
        raise DateError(text, fault.code, fault.message, hint=fault.hint) from None


def _without(style: re.Pattern[str], text: str) -> str:
    """Leave out what says the style."""
    return re.sub(r"\s+([,;])", r"\1", " ".join(style.sub(" ", text).split()))


def _two(text: str, dating: Dating, read: Read) -> When | None:
    """Read 'A O.S., B', where B is the same day in New Style."""
    differing = None
    for left, right in _halves(text):
        old = tried(read, _without(_OLD, left), by(dating, "julian"))
        new = None if old is None else tried(read, _without(_NEW, right).strip("()[]"), by(dating, ""))
        if old is not None and new is not None:
            if old.possible == new.possible:
                return old
            differing = differing or (old, new)
    return together(text, *differing) if differing else None


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """Return what stands left and right of each place where a second date may begin."""
    for cut in islice(re.finditer(r"[;/=,]|(?<=[.)\]SEse])\s+(?=[(\[]?\w)", text), _MOST_CUTS):
        left, right = text[: cut.start()], text[cut.end() :]
        if re.search(r"\d", right) and _OLD.search(left) and not _OLD.search(right):
            yield left, right
        elif re.search(r"\d", left) and _OLD.search(right) and not _OLD.search(left) and _NEW.search(left):
            yield right, left


def _bracketed(text: str, found: re.Match[str], dating: Dating, read: Read) -> When | None:
    """Read a date with that of the other style in brackets, each lending the other the year."""
    outside, inside = f"{found['before'].strip()} {found['after'].strip(' ,')}".strip(), found["inside"]
    if not _OLD.search(outside) and not _OLD.search(inside):
        inside = f"{inside} O.S." if _OLD.search(text) else inside
    old, new = (inside, outside) if _OLD.search(inside) else (outside, inside)
    old, new = _without(_OLD, old).strip(" ,"), _without(_NEW, new).strip(" ,")
    year = _YEAR.search(new) or _YEAR.search(old)
    if year is None:
        return None
    readings = [
        (first, second)
        for each in _with_year(old, int(year[0]))
        for other in _with_year(new, int(year[0]))
        if (first := tried(read, each, by(dating, "julian"))) and (second := tried(read, other, by(dating, "")))
    ]
    agreeing = next((first for first, second in readings if first.possible == second.possible), None)
    return agreeing or (together(text, *readings[0]) if readings else None)


def _with_year(text: str, year: int) -> list[str]:
    """Return a date with its year, or with the year that may have been meant: that of the other, and its neighbours."""
    return [text] if _YEAR.search(text) else [f"{text} {year + step}" for step in (0, -1, 1)]
