"""The expressions of time of a running text, what each means, and what it was read against."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from timeline.dates import DateError, Dating, When, parse_date
from timeline.dates.days import iso_day
from timeline.texts.anchors import anchored
from timeline.texts.coordination import years_told_after
from timeline.texts.entries import entry_days
from timeline.texts.measured import is_measured_from
from timeline.texts.moments import NIGHT, Moment, Scale, timex_clock
from timeline.texts.readings import Anchor, Reading, one_of, shared_value
from timeline.texts.said import (
    Away,
    Base,
    DayAlone,
    NamedDay,
    PartOfYear,
    Said,
    TimeAlone,
    Undated,
    What,
    Written,
)
from timeline.texts.scanning import Stretch, scan
from timeline.texts.sections import is_heading, without_strays, years_told
from timeline.texts.sentences import Sentence, sentences
from timeline.texts.story import Story
from timeline.texts.styles import is_history, language_of, tells_of_both
from timeline.texts.surroundings import is_aside, is_definite, is_opening, is_repeated
from timeline.texts.tenses.past import is_over_by
from timeline.texts.tenses.plans import is_bounded
from timeline.texts.tenses.side import side_of
from timeline.texts.tenses.unclear import is_unclear
from timeline.texts.times_and_days import is_day, joined, with_days
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary import vocabulary

_DATING = Dating()
_UNKNOWN_DAY = "XXXX-XX-XX"
_MODS = {"EARLIER": "START", "LATER": "END", "FIRST_HALF": "START", "LAST_HALF": "END", "NIGHT_BEFORE": ""}
_LINKS = ("t", "-")
_TODAY = Away(Scale.DAY, 0, Base.PUBLICATION)


class Other(NamedTuple):
    """Another date that an expression may mean: its TIMEX value, the date, and the name of the rule."""

    value: str
    when: When | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """An expression of time as it stands in a text.

    start, end  the characters of the text, half-open; `text` is that slice
    kind        DATE, TIME, DURATION or SET, as in TIMEX3
    value       the value of TIMEX3: `1998-W02`, `1998-Q3`, `2013-SU`, `197`, `PAST_REF`, `XXXX-WXX-2`, `P1M`
    mod         START, MID, END, APPROX, EQUAL_OR_MORE or EQUAL_OR_LESS, as in TIMEX3; '' if none
    when        the date in our date language; None if the expression dates nothing
    anchor      what it was read against, and whose day that is; None if it needs none, or dates nothing
    rule        the name of the rule that decided
    others      other dates that it may mean
    is_over     whether a verb of the past tells that something was over by then
    is_measured whether an amount of time is counted from what is of that date: 'a week after the vote of 4 May'
    sentence    the sentence in which it stands
    """

    start: int
    end: int
    text: str
    kind: str
    value: str
    mod: str = ""
    when: When | None = None
    anchor: Anchor | None = None
    rule: str
    others: tuple[Other, ...] = ()
    is_over: bool = False
    is_measured: bool = False
    sentence: Sentence


class _Place(NamedTuple):
    """Where an expression stands: its characters, its words, its sentence."""

    start: int
    end: int
    text: str
    sentence: Sentence


def expressions(
    text: str, *, published: int | None = None, languages: Sequence[str] = (), history: bool | None = None
) -> Iterator[Expression]:
    """Yield the expressions of time of a text, in order; none of them overlap.

    `published` is the day of its publication (a day number), against which words such as 'yesterday' are read; without
    it these have no date. `languages` are codes such as `uk`; of several, or none, the one that fits the text is taken.
    `history` says whether the text tells of other years than that of its publication; None finds it out. TimelineError
    where there are more than `scanning.MOST`.
    """
    known = vocabulary(language_of(text, languages))
    found = sentences(text)
    cut, stretches = scan(text, found, known)
    scanned = with_days(cut, tuple(joined(cut, stretches)))
    tells_of_years = is_history(scanned, published) if history is None else history
    scanned = without_strays(cut, scanned, known) if tells_of_years else scanned
    days = {} if published is None else entry_days(cut, scanned, found)
    story = Story(published, tells_of_years, span=years_told(scanned), is_sunday_first=known.extras.sunday_first)
    story.is_mixed = not tells_of_years and tells_of_both(scanned, published)
    places = tuple(_places(text, found, cut, scanned))
    years = years_told_after(cut, scanned, known)
    for stretch, place in zip(scanned, _led(story, cut, scanned, places, days), strict=True):
        what, story.years_after = stretch.said.what, years.get(stretch.first, ())
        is_of_text = isinstance(what, Away | NamedDay | PartOfYear) and what.base is Base.NARRATIVE
        may_be_next = known.extras.next_is_following and is_of_text
        is_sided = may_be_next or is_of_text or isinstance(what, NamedDay | PartOfYear | TimeAlone | DayAlone)
        is_sided = is_sided or _is_weekend(what)
        story.side = side_of(cut, stretch, known) if is_sided else 0
        story.may_be_next = may_be_next
        story.is_unclear = isinstance(what, NamedDay) and is_unclear(cut, stretch, known, story.side)
        story.is_bound = is_bounded(cut, stretch, known)
        story.is_definite = is_definite(cut, stretch)
        expression = _expression(place, stretch.said, story)
        is_over, is_measured = is_over_by(cut, stretch, known), is_measured_from(cut, stretch, known)
        yield replace(expression, is_over=is_over, is_measured=is_measured) if is_over or is_measured else expression


def _is_weekend(what: What) -> bool:
    """Return whether a weekend is said."""
    return isinstance(what, Away) and what.scale is Scale.WEEKEND


def _led(
    story: Story, cut: Tokens, scanned: Sequence[Stretch], places: Sequence[_Place], days: Mapping[Sentence, int]
) -> Iterator[_Place]:
    """Yield the places of expressions, each after the story was told what stands around it."""
    sections, unread = _sections(cut.text, places, scanned), _unread(cut, scanned, places)
    end, link, sentence, is_between = 0, -1, None, False
    what: What | None = None
    for number, (stretch, place) in enumerate(zip(scanned, places, strict=True), 1):
        after = zip(scanned[number : number + 1], places[number : number + 1], strict=True)
        story.is_dated_later = any(_is_later_day(each, at, place) for each, at in after)
        if (day := days.get(place.sentence)) is not None:
            story.begin_entry(day)
        is_same_day = bool(stretch.said.clock) and stretch.said.what == what
        is_link = cut.marks[link : link + 1] in _LINKS or (is_between and cut.marks[link : link + 1] == "a")
        story.is_linked = link >= 0 and stretch.first == link + 1 and is_link and not is_same_day
        story.is_repeated = isinstance(stretch.said.what, TimeAlone) and is_repeated(cut, stretch)
        story.is_span = story.is_linked or cut.marks[stretch.last + 1 : stretch.last + 2] in _LINKS
        story.is_aside, story.is_opening = is_aside(cut, stretch), is_opening(cut, stretch)
        story.is_since = cut.marks[stretch.first - 1 : stretch.first] == "s"
        if (heading := sections.get(place.sentence)) is not None:
            story.begin_section(heading)
        story.is_dated, story.is_unread = story.is_dated and place.sentence == sentence, place.sentence in unread
        if "\n" in cut.text[end : place.start]:
            story.begin_paragraph()
        end, link, what, sentence = place.end, stretch.last + 1, stretch.said.what, place.sentence
        is_between = cut.marks[max(stretch.first - 2, 0) : stretch.first].rstrip("0").endswith("b")
        yield place


def _unread(cut: Tokens, scanned: Sequence[Stretch], places: Sequence[_Place]) -> frozenset[Sentence]:
    """Return the sentences with a date in numbers that is not read, since its day and its month may be either."""
    if "%" not in cut.marks:
        return frozenset()
    read = {number for each in scanned for number in range(each.first, each.last + 1)}
    left = [token.start for number, token in enumerate(cut.each) if token.mark == "%" and number not in read]
    told = {place.sentence for place in places}
    return frozenset(each for each in told if any(each.start <= at < each.end for at in left))


def _is_later_day(stretch: Stretch, at: _Place, place: _Place) -> bool:
    """Return whether a day without a time stands in the sentence of an expression before it."""
    return is_day(stretch.said.what) and not stretch.said.clock and at.sentence == place.sentence


def _sections(text: str, places: Sequence[_Place], scanned: Sequence[Stretch]) -> Mapping[Sentence, Sequence[Moment]]:
    """Return the dates of the headings that tell some with their year."""
    told: dict[Sentence, list[Moment]] = {}
    for place, stretch in zip(places, scanned, strict=True):
        if isinstance(stretch.said.what, Written) and is_heading(text, place.sentence):
            told.setdefault(place.sentence, []).append(stretch.said.what.moment)
    return told


def _places(text: str, found: Sequence[Sentence], cut: Tokens, scanned: Sequence[Stretch]) -> Iterator[_Place]:
    """Yield where stretches of tokens stand."""
    index = 0
    for stretch in scanned:
        start, end = cut.each[stretch.first].start, cut.each[stretch.last].end
        while found[index].end <= start:
            index += 1
        yield _Place(start, end, text[start:end], found[index])


def _expression(place: _Place, said: Said, story: Story) -> Expression:
    """Return an expression with what it means; the text goes on from the date that it tells."""
    if isinstance(said.what, Undated):
        return _undated(place, said.what.kind, said.what.value, said, "no-date")
    if story.is_history and said.what == _TODAY:
        return _undated(place, "DATE", "PRESENT_REF", said, "no-date")
    reading = anchored(said, story)
    if reading is None:
        return _undated(
            place, "TIME" if said.clock else "DATE", _UNKNOWN_DAY + timex_clock(said.clock), said, "no-anchor"
        )
    if reading.either is None:
        story.tell(said, reading.moment)
    else:
        story.is_unsettled = True
    if story.is_entry and reading.anchor is not None:
        reading = reading._replace(anchor=reading.anchor._replace(of=Base.NARRATIVE))
    return _dated(place, said, reading)


def _undated(place: _Place, kind: str, value: str, said: Said, rule: str) -> Expression:
    """Return an expression that dates nothing."""
    return Expression(**place._asdict(), kind=kind, value=value, mod=_MODS.get(said.mod, said.mod), rule=rule)


def _dated(place: _Place, said: Said, reading: Reading) -> Expression:
    """Return an expression with its date."""
    mod = _MODS.get(said.mod, said.mod)
    moment = reading.moment._replace(mod=mod, clock=said.clock)
    told = _told(moment, reading.rule)
    if reading.either is not None:
        other = reading.either._replace(mod=mod, clock=said.clock)
        told = _either(told, _told(other, reading.rule), moment, other)
    return Expression(
        **place._asdict(),
        kind="TIME" if said.clock else "DATE",
        value=told.value,
        mod=mod,
        when=told.when if said.mod == mod else _part(reading, said.mod, told.when),
        anchor=reading.anchor,
        rule=told.rule,
        others=tuple(_told(each, rule) for each, rule in reading.others),
    )


def _either(one: Other, other: Other, moment: Moment, later: Moment) -> Other:
    """Return one of two dates."""
    value = shared_value(moment, later)
    if one.when is None or other.when is None:
        return Other(value, None, one.rule)
    is_adjacent = later.first == moment.last + 1
    return Other(value, _read(one_of(one.when.text, other.when.text, adjacent=is_adjacent)), one.rule)


def _part(reading: Reading, mod: str, whole: When | None) -> When | None:
    """Return the part of a stretch that is told: 'earlier this week', 'the first half of May', 'ніч на 5 травня'."""
    if mod in ("EARLIER", "LATER"):
        return _part_gone(reading, is_earlier=mod == "EARLIER")
    if mod == "NIGHT_BEFORE":
        return whole if reading.either else _read(reading.moment.moved(-1)._replace(clock=NIGHT).edtf)
    return _read(reading.moment.half(is_first=mod == "FIRST_HALF"))


def _part_gone(reading: Reading, *, is_earlier: bool) -> When | None:
    """Return one of the days of a stretch up to the day of its anchor, or from it on: 'earlier this week'."""
    first, last = reading.moment.first, reading.moment.last
    if reading.anchor is not None and first <= reading.anchor.day <= last:
        first, last = (first, reading.anchor.day) if is_earlier else (reading.anchor.day, last)
    return _read(iso_day(first) if first == last else f"[{iso_day(first)}..{iso_day(last)}]")


@lru_cache(maxsize=4096)
def _told(moment: Moment, rule: str) -> Other:
    """Return a date by its value and in our date language; a text tells the same ones again and again."""
    return Other(moment.value, _read(moment.edtf), rule)


def _read(edtf: str) -> When | None:
    """Return a date of our date language, None if it is none there, as years past its reach are."""
    try:
        return parse_date(edtf, _DATING)
    except DateError:
        return None
