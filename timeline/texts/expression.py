"""An expression of time, its date in TIMEX3 and in our date language, and how it is made of what was read."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from timeline.dates import DateError, Dating, When, parse_date
from timeline.dates.days import iso_day
from timeline.texts.moments import NIGHT, Moment
from timeline.texts.readings import Anchor, Reading, one_of, shared_value
from timeline.texts.rule_names import OtherRule, RuleName, UndatedRule
from timeline.texts.said import Said
from timeline.texts.sentences import Sentence

_DATING = Dating()
_MODS = {"EARLIER": "START", "LATER": "END", "FIRST_HALF": "START", "LAST_HALF": "END", "NIGHT_BEFORE": ""}
"""The mods that TIMEX3 does not have, as it writes them."""


class _Told(NamedTuple):
    """What is told of time: its TIMEX value, and the date."""

    value: str
    when: When | None


class Other(NamedTuple):
    """Another date that an expression may mean: its TIMEX value, the date, and the name of the rule."""

    value: str
    when: When | None
    rule: OtherRule


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
    rule: RuleName | UndatedRule
    others: tuple[Other, ...] = ()
    is_over: bool = False
    is_measured: bool = False
    sentence: Sentence


class Place(NamedTuple):
    """Where an expression stands: its characters, its words, its sentence."""

    start: int
    end: int
    text: str
    sentence: Sentence


def undated(place: Place, kind: str, value: str, said: Said, rule: UndatedRule) -> Expression:
    """Return an expression that dates nothing."""
    return Expression(**place._asdict(), kind=kind, value=value, mod=_MODS.get(said.mod, said.mod), rule=rule)


def dated(place: Place, said: Said, reading: Reading) -> Expression:
    """Return an expression with its date."""
    mod = _MODS.get(said.mod, said.mod)
    moment = reading.moment._replace(mod=mod, clock=said.clock)
    told = _told(moment)
    if reading.either is not None:
        other = reading.either._replace(mod=mod, clock=said.clock)
        told = _either(_of_night(moment, said.mod), _of_night(other, said.mod), moment, other)
    return Expression(
        **place._asdict(),
        kind="TIME" if said.clock else "DATE",
        value=told.value,
        mod=mod,
        when=told.when if said.mod == mod else _part(reading, said.mod, told.when),
        anchor=reading.anchor,
        rule=reading.rule,
        others=tuple(Other(*_of_night(each, said.mod), rule) for each, rule in reading.others),
    )


def _either(one: _Told, other: _Told, moment: Moment, later: Moment) -> _Told:
    """Return one of two dates."""
    value = shared_value(moment, later)
    if one.when is None or other.when is None:
        return _Told(value, None)
    is_adjacent = later.first == moment.last + 1
    return _Told(value, _read(one_of(one.when.text, other.when.text, adjacent=is_adjacent)))


def _part(reading: Reading, mod: str, whole: When | None) -> When | None:
    """Return the part of a stretch that is told: 'earlier this week', 'the first half of May', 'ніч на 5 травня'."""
    if mod in ("EARLIER", "LATER"):
        return _part_gone(reading, is_earlier=mod == "EARLIER")
    if mod == "NIGHT_BEFORE":
        return whole if reading.either else _of_night(reading.moment, mod).when
    return _read(reading.moment.half(is_first=mod == "FIRST_HALF"))


def _of_night(moment: Moment, mod: str) -> _Told:
    """Return a date; of 'ніч на 5 травня' the night that ends on it."""
    told = _told(moment)
    is_before = mod == "NIGHT_BEFORE"
    return told._replace(when=_read(moment.moved(-1)._replace(clock=NIGHT).edtf)) if is_before else told


def _part_gone(reading: Reading, *, is_earlier: bool) -> When | None:
    """Return one of the days of a stretch up to the day of its anchor, or from it on: 'earlier this week'."""
    first, last = reading.moment.first, reading.moment.last
    if reading.anchor is not None and first <= reading.anchor.day <= last:
        first, last = (first, reading.anchor.day) if is_earlier else (reading.anchor.day, last)
    return _read(iso_day(first) if first == last else f"[{iso_day(first)}..{iso_day(last)}]")


@lru_cache(maxsize=4096)
def _told(moment: Moment) -> _Told:
    """Return a date by its value and in our date language; a text tells the same ones again and again."""
    return _Told(moment.value, _read(moment.edtf))


def _read(edtf: str) -> When | None:
    """Return a date of our date language, None if it is none there, as years past its reach are."""
    try:
        return parse_date(edtf, _DATING)
    except DateError:
        return None
