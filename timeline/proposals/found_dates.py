"""The dates of a text: what the scanner finds, written as the date language has it, and days of the declared counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from timeline.dates import Dating, Kind, Truth, When, overlaps
from timeline.dates.counts import COUNTED_IN_TEXT
from timeline.dates.days import iso_day
from timeline.dates.understanding import calendar_key
from timeline.problems import TimelineError
from timeline.proposals.bounds import bounded
from timeline.proposals.either_order import swapped_days
from timeline.proposals.fiscal import is_fiscal
from timeline.proposals.found_date import COMPARED, FISCAL, Found, first_word, read_words, word_starts
from timeline.proposals.over import over_by
from timeline.proposals.proposal import EITHER, OtherReading
from timeline.proposals.ranges import anchor_day, joined
from timeline.proposals.told_once import told_once
from timeline.proposals.whole_dates import RULE as WHOLE_DATE
from timeline.proposals.whole_dates import Whole, whole_dates
from timeline.texts.expression import Expression
from timeline.texts.expressions import expressions
from timeline.texts.sentences import Sentence, sentences
from timeline.texts.spoken import Spoken, spoken_in
from timeline.texts.vocabulary import vocabulary

LAST_WORD = re.compile(r"\S+\s+$")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
YEAR = re.compile(r"\d{4}", re.ASCII)
DAY_OR_MONTH = re.compile(r"\d{4}-\d{2}(?:-\d{2})?", re.ASCII)
DATED = frozenset({"DATE", "TIME"})
LONGEST = 1_000
"""How many characters a sentence may have; of a longer one, what stands near its date is quoted."""

FEWEST_OF_A_TABLE, WORDS_A_DATE = 2_000, 4
MOST_WORDS_BEFORE, MOST_BEFORE = 4, 60
COUNT_RULE: Final = "day-count"
SPAN_RULE: Final = "span"
AGE_RULE: Final = "going-on"
WHOLE_RULES = frozenset({COUNT_RULE, SPAN_RULE, AGE_RULE, FISCAL, COMPARED})
"""The rules that read an interval with its ends already, or a date that is not proposed."""

AGE = re.compile(
    r"[tT](?<=\b[tT])(?i:he\s+(?P<number>[\w]+)-(?P<unit>day|week|month|year)(?P<old>-old)?\s+(?:[\w-]+\s+)?"
    r"(?:blockade|campaign|conflict|crisis|fighting|occupation|offensive|operation|protests?|siege|standoff|strikes?|war)\b)"
)
"""How long something lasts already: 'the two-week-old strike'."""

GOING_ON = re.compile(r"\b(?:still|so far|continues?)\b", re.IGNORECASE)
COARSE = re.compile(r"P\d+(?:\.\d+)?[WMY]")
"""The values of durations whose days are not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How a text is read: the day of its publication (a day number), what the timeline declares, languages."""

    published: int
    dating: Dating
    languages: Sequence[str] = ()

    @property
    def publication(self) -> str:
        """The day of publication as an anchor."""
        return f"publication {iso_day(self.published)}"


def found_dates(text: str, asked: Asked) -> list[Found]:
    """Return the dates of a text in their order; none of them overlap. TimelineError if it is a table of dates."""
    spoken = spoken_in(text, asked.languages)
    told = told_once(text, expressions(text, published=asked.published, languages=asked.languages), spoken.main.code)
    asked = _in_language(asked, spoken.main.code)
    _refuse_table(text, sum(each.when is not None for each in told))
    counted = [*_counted(text, asked), *_ages(text, asked), *swapped_days(text, told, asked.dating)]
    taken = {at for each in counted for at in range(each.start, each.end)}
    for whole in whole_dates(text, told, asked.dating):
        if taken.isdisjoint(range(whole.start, whole.end)):
            taken.update(range(whole.start, whole.end))
            if whole.when is not None:
                counted.append(_whole(whole, whole.when, asked.dating))
    found = [
        each
        for expression in told
        for each in _dated(text, expression, _spoken_at(asked, spoken, expression.start))
        if not taken.intersection(range(each.start, each.end))
    ]
    near = sorted(each._replace(sentence=_near(text, each)) for each in [*counted, *found])
    made = joined(text, near, lambda words, day: read_words(words, _seen_from(asked.dating, day)))
    return [
        each if each.rule in WHOLE_RULES else _bounded(text, each, _spoken_at(asked, spoken, each.start))
        for each in made
    ]


def _in_language(asked: Asked, code: str) -> Asked:
    """Return how a text in a language is read."""
    return replace(asked, languages=(code,), dating=replace(asked.dating, languages=(code,)))


def _spoken_at(asked: Asked, spoken: Spoken, place: int) -> Asked:
    """Return how a text is read at a place, where it may be in another language than the rest."""
    return _in_language(asked, spoken.at(place).code) if spoken.foreign else asked


def _refuse_table(text: str, dates: int) -> None:
    """Raise where so many of the words are dates that this is a table, not a text that tells of events."""
    if dates > FEWEST_OF_A_TABLE and dates * WORDS_A_DATE > text.count(" ") + text.count("\n"):
        message = f"{dates:,} dates are more than one in {WORDS_A_DATE} words: this is a table, not a text"
        raise TimelineError(message, hint="timeline import csv FILE", status=1)


def _whole(whole: Whole, when: When, dating: Dating) -> Found:
    """Return a date that all of its words tell, in its calendar."""
    key = calendar_key(when, dating)
    return Found(whole.start, whole.end, whole.sentence, when.text, "", WHOLE_DATE, calendar=key)


def _bounded(text: str, found: Found, asked: Asked) -> Found:
    """Return a date as the interval that the word before it tells, seen from its anchor."""
    day = anchor_day(found.anchor)
    dating = _seen_from(asked.dating, asked.published if day is None else day)
    return bounded(text, found, dating, asked.published)


def _near(text: str, found: Found) -> Sentence:
    """Return the sentence of a date; of one that never ends, the words around the date."""
    start, end = found.sentence
    if end - start <= LONGEST:
        return found.sentence
    first, last = max(start, found.start - LONGEST // 2), min(end, found.end + LONGEST // 2)
    first = first if first == start else text.find(" ", first, found.start) + 1 or found.start
    cut = last if last == end else text.rfind(" ", found.end, last)
    return Sentence(first, found.end if cut < 0 else cut)


def _counted(text: str, asked: Asked) -> Iterator[Found]:
    """Find the days of declared counts: '483rd day of the war'."""
    for count in asked.dating.counts:
        name = re.escape(count.name).replace("\\-", "[ -]")
        for match in re.finditer(COUNTED_IN_TEXT.format(name=name), text, re.IGNORECASE):
            when = read_words(match[0], _seen_from(asked.dating, asked.published))
            if when is not None:
                sentence = _sentence_around(text, match.start())
                yield Found(match.start(), match.end(), sentence, when.text, "", COUNT_RULE)


def _ages(text: str, asked: Asked) -> Iterator[Found]:
    """Find what has been going on for some time: it began about then, and has no end yet."""
    for match in AGE.finditer(text):
        if not (match["old"] or GOING_ON.search(text, max(0, match.start() - LONGEST), match.end() + LONGEST)):
            continue
        sentence = _sentence_around(text, match.start())
        if not (match["old"] or GOING_ON.search(text, *sentence)):
            continue
        span = f"over the past {match['number']} {match['unit']}s"
        when = read_words(span, _seen_from(asked.dating, asked.published))
        if when is not None and when.earliest_day is not None:
            date = f"{iso_day(when.earliest_day)}~/.."
            yield Found(
                match.start(),
                match.end("old") if match["old"] else match.end("unit"),
                sentence,
                date,
                asked.publication,
                AGE_RULE,
            )


def _sentence_around(text: str, at: int) -> Sentence:
    """Return the sentence in which a place is, or what of a long one is near."""
    least, most = max(0, at - LONGEST), min(len(text), at + LONGEST)
    start, end = max(least, text.rfind("\n\n", least, at) + 1), text.find("\n\n", at, most)
    part = text[start : most if end < 0 else end]
    found = [Sentence(start + each.start, start + each.end) for each in sentences(part)]
    return next(each for each in found if each.start <= at < each.end)


def _dated(text: str, expression: Expression, asked: Asked) -> Iterator[Found]:
    """Return the date of an expression, if it dates anything."""
    if expression.kind == "DURATION":
        yield from _span(text, expression, asked)
        return
    if expression.when is None or expression.kind not in DATED:
        return
    if is_fiscal(text, expression):
        yield Found(expression.start, expression.end, expression.sentence, expression.when.text, "", FISCAL)
        return
    if expression.is_measured:
        yield Found(expression.start, expression.end, expression.sentence, expression.when.text, "", COMPARED)
        return
    if expression.anchor and (span := _span_back(text, expression, asked)):
        yield span
        return
    is_apart = text[max(0, expression.start - 1) : expression.start].isspace()
    if is_apart and YEAR.fullmatch(expression.value) and (longer := _before_a_year(text, expression, asked)):
        yield longer
        return
    anchor, ours = _year_told_beside(text, expression, asked), None
    if expression.anchor is not None:
        anchor = expression.anchor.told
        dating = _seen_from(asked.dating, expression.anchor.day)
        ours = read_words(text[expression.start : expression.end], dating)
    is_certain = not expression.rule.startswith(EITHER)
    agrees = is_certain and ours is not None and overlaps(ours, expression.when) is not Truth.NO
    date = ours.text if ours is not None and agrees else expression.when.text
    others = [OtherReading(each.when.text, each.rule) for each in expression.others if each.when is not None]
    start, date = over_by(text, expression, asked.dating, asked.published) or (expression.start, date)
    yield Found(
        start,
        expression.end,
        expression.sentence,
        date,
        anchor,
        expression.rule,
        tuple(other for other in others if other.date != date),
    )


def _span(text: str, expression: Expression, asked: Asked) -> Iterator[Found]:
    """Read a duration with the words before it that make it a date: 'over the past two weeks'."""
    dating = _seen_from(asked.dating, asked.published)
    least = max(expression.sentence.start, expression.start - MOST_BEFORE)
    known = vocabulary(asked.languages[0])
    for first in word_starts(text, least, expression.start, MOST_WORDS_BEFORE):
        if not known.may_begin(first_word(text, first)):
            continue
        words = text[first : expression.end]
        when = read_words(words, dating)
        if when is not None and _borders_on(when, asked.published):
            date = _roughly(when) if COARSE.fullmatch(expression.value) else when.text
            yield Found(first, expression.end, expression.sentence, date, asked.publication, SPAN_RULE)
            return


def _year_told_beside(text: str, expression: Expression, asked: Asked) -> str:
    """Return the year of a date as its anchor, where another word of the text tells it: 'from 5 May to 7 June 1939'."""
    words = text[expression.start : expression.end]
    if expression.anchor is not None or expression.when is None or YEAR.search(words):
        return ""
    ours = read_words(words, _seen_from(asked.dating, asked.published))
    year = expression.value[:4]
    if ours is None or overlaps(ours, expression.when) is not Truth.NO or not YEAR.fullmatch(year):
        return ""
    return f"narrative {year}"


def _before_a_year(text: str, expression: Expression, asked: Asked) -> Found | None:
    """Return the day or the month of a year, by the two words before it, or the one: '5 mai 1997'."""
    least = max(expression.sentence.start, expression.start - MOST_BEFORE)
    known = vocabulary(asked.languages[0])
    for first in word_starts(text, least, expression.start, 2):
        if all(map(known.is_beside, text[first : expression.start].lower().split())):
            break
        when = read_words(text[first : expression.end], asked.dating)
        if when is not None and when.text != expression.value and DAY_OR_MONTH.fullmatch(when.text):
            return Found(first, expression.end, expression.sentence, when.text, "", expression.rule)
    return None


def _span_back(text: str, expression: Expression, asked: Asked) -> Found | None:
    """Return what goes back from the day of publication by the word before it: 'over the last day'."""
    words = text[expression.start : expression.end]
    first = max(expression.sentence.start, expression.start - MOST_BEFORE)
    before = LAST_WORD.search(text, first, expression.start)
    dating = _seen_from(asked.dating, asked.published)
    if before is None or read_words(words, dating) is not None:
        return None
    when = read_words(f"{before[0]}{words}", dating)
    if when is None or when.latest_day != asked.published or when.earliest_day is None:
        return None
    return Found(before.start(), expression.end, expression.sentence, when.text, asked.publication, SPAN_RULE)


def _borders_on(when: When, day: int) -> bool:
    """Return whether a date is a span that ends, or begins, on a day."""
    return when.kind is Kind.INTERVAL and day in (when.earliest_day, when.latest_day) and when.latest_day is not None


def _roughly(when: When) -> str:
    """Return a span of whole days whose ends are roughly so."""
    days = when.text.split("/")
    return "/".join(f"{day}~" for day in days) if len(days) == 2 and all(map(DAY.fullmatch, days)) else when.text


@lru_cache(maxsize=1_000)
def _seen_from(dating: Dating, day: int | None) -> Dating:
    """Return how dates are read from a day (a day number); a text reads many from the same one."""
    return replace(dating, as_of=day)
