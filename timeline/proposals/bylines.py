"""Dates of the text itself, not of what it tells: bylines, 'Published 12 May 2023', copyright, datelines."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from timeline.dates import DateError, parse_edtf
from timeline.proposals.found_date import Found, end_with_year
from timeline.texts.sections import is_heading
from timeline.texts.sentences import Sentence

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
_UP_TO_DATE = re.compile(
    r"\W*(?:(?i:by|von|par|por|de) [^\n]{2,30}?\W+)?"
    r"(?:(?i:on|at|am|vom|den|le|el|la|pe|w|dnia|v|в|у)\W+)?(?:\w{2,10},\W*)?"
)
"""What may stand between 'published' and its day."""

_ROLE_WORDS = """
agencies agency agencia agencias agence agences bureau correspondent correspondents corespondent corresponsal
correspondant correspondante correspondants desk editor editorial envoyé korespondent korrespondent korrespondenten
korrespondentin newsroom redacción redacția redakcja redaktion reporter reporters rédaction staff writer writers
агентство агентства корреспондент кореспондент редакция редакція редакції журналист журналіст مراسل مراسلنا
корреспондента кореспондента
"""
_ROLES = frozenset(_ROLE_WORDS.split())
"""Words for who writes."""

_WORDS_BESIDE = """
a an by chief de la din enviado especial foreign from guest our political senior special spécial the unserem
unserer von el la le les notre nuestro nuestra nasz naszego nostru od від наш нашого наша нашего от собственный
"""
_BESIDE_ROLES = frozenset(_WORDS_BESIDE.split())
"""Words that stand beside them."""

_SEPARATOR = re.compile(r"\s[|\u00b7\u2022]\s")
_CREDIT = re.compile(
    r"\W*(?:photo(?:graph)?s?|pictures?|images?|video|graphic|illustration|credit|fotos?|bild(?:er)?|фото|"
    r"imagen?|zdjęcie)(?: by| credit)?\s?[:/\u00a9]",
    re.IGNORECASE,
)
_PUBLISHED_WORD = re.compile(_PUBLISHED, re.IGNORECASE)
_RIGHTS = re.compile(r"\W*(?:\(c\)|copyright\b)|©", re.IGNORECASE)
_PLACE = re.compile(r"[^\d\n()]{2,40}[,\u060c] ")
_AGENCY = re.compile(r"(?: ?\([^()\n]{2,30}\)|,? [^\W\d_]{2,20})?(?: (?:--?|[\u2013\u2014]) ?|: |\.[-\u2013\u2014] ?)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SMALL_WORDS = """
am and at author autor автор bst by edt est et gmt of on par pm por um und utc von à та і и
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


class _Line(NamedTuple):
    """A sentence with dates, its words without them, and the day of publication."""

    text: str
    dates: Sequence[Found]
    words: Sequence[str]
    published: int

    @property
    def sentence(self) -> Sentence:
        """Where it stands."""
        return self.dates[0].sentence

    def begins(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return the match of a pattern at its beginning."""
        return pattern.match(self.text, *self.sentence)


def _is_byline(text: str, dates: Sequence[Found], published: int) -> bool:
    """Return whether a sentence tells nothing but when, and by whom, its text was published."""
    start, end = dates[0].sentence
    if end - start > _LONGEST:
        return False
    words = [word for word in _WORD.findall(_without(text, dates)) if word.lower() not in _SMALL]
    line = _Line(text, dates, words, published)
    return any(each(line) for each in _RULES)


def _is_published(line: _Line) -> bool:
    """'Published: 12 May 2023', 'last updated on 3 May'."""
    opening = line.begins(_OPENING)
    if opening is None or _UP_TO_DATE.fullmatch(line.text, opening.end(), line.dates[0].start) is None:
        return False
    return len(line.words) <= _MOST_WORDS + len(_WORD.findall(opening[0]))


def _tells_rights(line: _Line) -> bool:
    """'(c) 2019-2023', 'Photo: Agency, 2019'."""
    return bool(line.begins(_RIGHTS) or (line.begins(_CREDIT) and len(line.words) <= _MOST_NAMES))


def _lists_days(line: _Line) -> bool:
    """'June 20, 2023 Updated June 21, 2023'."""
    return len(line.dates) > 1 and all(_PUBLISHED_WORD.fullmatch(word) for word in line.words)


def _names_alone(line: _Line) -> bool:
    """'By Jane Doe, June 21, 2023', 'Kyiv Post, 21 June 2023': names beside the day, 'By a staff writer | 14 March'."""
    if not is_heading(line.text, line.sentence) or not 0 < len(line.words) <= _MOST_NAMES:
        return False
    words = {word.lower() for word in line.words}
    if not _ROLES.isdisjoint(words) and words <= _ROLES | _BESIDE_ROLES:
        return True
    if not all(word[0].isupper() for word in line.words):
        return False
    return line.begins(_BY) is not None or all(_is_near(each, line.published) for each in line.dates)


def _has_bars(line: _Line) -> bool:
    """'By A. Writer | Published 3 hours ago | Updated 8 March 2024'."""
    parts = _parts(line.text, line.sentence) if is_heading(line.text, line.sentence) else ()
    return any(each.match(line.text, *part) for part in parts for each in (_OPENING, _BY))


_RULES = (_is_published, _tells_rights, _lists_days, _names_alone, _has_bars)


def _parts(text: str, sentence: Sentence) -> Sequence[Sentence]:
    """Return the parts of a line between bars, if there are some: 'By A. Writer | Published 3 hours ago'."""
    bars = [each.span() for each in _SEPARATOR.finditer(text, *sentence)]
    starts, ends = [sentence.start, *(end for _, end in bars)], [*(start for start, _ in bars), sentence.end]
    return [Sentence(*each) for each in zip(starts, ends, strict=True)] if bars else []


def _without(text: str, dates: Sequence[Found]) -> str:
    """Return the words of a sentence without those of its dates."""
    start, end = dates[0].sentence
    pieces, at = list[str](), start
    for each in dates:
        pieces.append(text[at : each.start])
        at = max(at, end_with_year(text, each))
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
    return not any(word[0].islower() for word in _WORD.findall(place[0]))
