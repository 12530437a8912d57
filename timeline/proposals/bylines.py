"""Dates of the text itself, not of what it tells: bylines, 'Published 12 May 2023', copyright, datelines."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from timeline.dates import DateError, parse_edtf
from timeline.proposals.found_date import Found
from timeline.texts.sections import is_heading

_PUBLISHED = (
    "published|updated|posted|modified|revised|corrected|accessed|retrieved|archived|created|publication date|date|"
    "veröffentlicht|aktualisiert|stand|datum|publiée?|mise? à jour|modifiée?|publicado|actualizado|fecha|publicat|"
    "actualizat|data|opublikowano|zaktualizowano|aktualizacja|опубліковано|оновлено|дата|опубликовано|обновлено|"
    "نشر|نُشر|تم النشر|تحديث"
)
_OPENING = re.compile(
    r"\W*(?:(?:this|the) (?:article|page|post|report|story) was )?"
    rf"(?:(?:first|last|originally|zuletzt|última|ostatnia) )?(?:{_PUBLISHED})\b",
    re.IGNORECASE,
)
_BY = re.compile(r"(?i:by|von|par|por|de)\s+[^\W\d_a-z]")
_PUBLISHED_WORD = re.compile(_PUBLISHED, re.IGNORECASE)
_RIGHTS = re.compile(r"\W*(?:\(c\)|copyright\b)|©", re.IGNORECASE)
_PLACE = re.compile(r"[^\d\n()]{2,40}, ")
_AGENCY = re.compile(r"(?: ?\([^()\n]{2,30}\)|,? [^\W\d_]{2,20})?(?: (?:--?|[\u2013\u2014]) ?|: )")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SMALL_WORDS = """
am and at author autor автор bst by edt est et gmt of on par pm por um und utc von à та \u0456 и
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_MOST_WORDS, _MOST_NAMES, _LONGEST = 4, 6, 120


def without_bylines(text: str, found: Sequence[Found], published: int) -> list[Found]:
    """Return dates without those that only tell when the text itself was written, published or changed."""
    by_sentence = groupby(sorted(found), key=lambda each: each.sentence)
    return sorted(each for _, dates in by_sentence for each in _of_events(text, list(dates), published))


def _of_events(text: str, dates: Sequence[Found], published: int) -> Iterator[Found]:
    """Yield the dates of one sentence that are no dates of the text itself."""
    if _is_byline(text, dates, published):
        return
    for number, each in enumerate(dates):
        if number or not _is_dateline(text, each):
            yield each


def _is_byline(text: str, dates: Sequence[Found], published: int) -> bool:
    """Return whether a sentence tells nothing but when, and by whom, its text was published."""
    start, end = sentence = dates[0].sentence
    if end - start > _LONGEST:
        return False
    words = [word for word in _WORD.findall(_without(text, dates)) if word.lower() not in _SMALL]
    if _RIGHTS.match(text, start, end):
        return True
    if (opening := _OPENING.match(text, start, end)) is not None:
        return len(words) <= _MOST_WORDS + len(_WORD.findall(opening[0]))
    if len(dates) > 1 and all(_PUBLISHED_WORD.fullmatch(word) for word in words):
        return True
    if not is_heading(text, sentence) or not (
        0 < len(words) <= _MOST_NAMES and all(word[0].isupper() for word in words)
    ):
        return False
    return _BY.match(text, start, end) is not None or all(_is_near(each, published) for each in dates)


def _without(text: str, dates: Sequence[Found]) -> str:
    """Return the words of a sentence without those of its dates."""
    start, end = dates[0].sentence
    pieces, at = list[str](), start
    for each in dates:
        pieces.append(text[at : each.start])
        at = max(at, each.end)
    return " ".join([*pieces, text[at:end]])


def _is_near(found: Found, published: int) -> bool:
    """Return whether a date is the day of publication, or one beside it."""
    try:
        when = parse_edtf(found.date)
    except DateError:
        return False
    days = (when.earliest_day, when.latest_day)
    return all(day is not None and abs(day - published) <= 1 for day in days)


def _is_dateline(text: str, found: Found) -> bool:
    """Return whether a date stands with its place before the text: 'WASHINGTON, March 12 (Reuters) - '."""
    place = _PLACE.fullmatch(text, found.sentence.start, found.start)
    if place is None or _AGENCY.match(text, found.end) is None:
        return False
    return all(word[0].isupper() for word in _WORD.findall(place[0]))
