"""What an expression says of time, before it is known what it is read against."""

from enum import StrEnum
from typing import NamedTuple

from timeline.texts.moments import Moment, Scale


class Base(StrEnum):
    """Whose day an expression is read against."""

    PUBLICATION = "publication"
    NARRATIVE = "narrative"


class Doubt(StrEnum):
    """What words say of two days that the calendar contradicts, so that the first may be another one.

    LEAP_NIGHT   a night from 28 February to 1 March, which in a leap year are no neighbours
    LATER_THAN_END  a day that its month makes later than the end: 'vom 5. bis zum 3. Mai'
    """

    NONE = ""
    LEAP_NIGHT = "leap-night"
    LATER_THAN_END = "later-than-end"


class Written(NamedTuple):
    """A date that needs nothing else."""

    moment: Moment


class PartOfYear(NamedTuple):
    """A month, day, quarter or season (from 0) without its year; `way` is -1 for 'last', 0 for 'this', 1 for 'next'.

    `base` is the day from which that is seen: 'next June' is seen from today, 'the following June' from the text.
    """

    scale: Scale
    part: int
    day: int | None = None
    weekday: int | None = None
    way: int | None = None
    base: Base = Base.PUBLICATION


class NamedDay(NamedTuple):
    """A day of the week, Monday 0; `way` as above; `weeks` away from the week of the day that it is read against.

    `later` is so many weeks after the coming one: 'Monday week', 'a week on Monday'; today counts where `way` is None.
    """

    weekday: int
    way: int | None = None
    weeks: int | None = None
    base: Base = Base.PUBLICATION
    later: int = 0


class Away(NamedTuple):
    """Some units from another date: 'today' is 0 days from publication, 'a year earlier' -1 years from the text.

    `within` is the unit that is meant there, if it is another one: the day in 'a year ago today'; `beside` is so many
    of it from the one of today: 'a year ago yesterday'.
    """

    scale: Scale
    number: int
    base: Base
    is_distance: bool = False
    within: Scale | None = None
    beside: int = 0


class PartOfAway(NamedTuple):
    """A part of a year that is some years away: 'last June', 'the third quarter of last year'."""

    scale: Scale
    part: int
    day: int | None
    years: int
    base: Base


class DayAlone(NamedTuple):
    """A day of a month that is not said: 'the 15th'."""

    day: int


class TimeAlone(NamedTuple):
    """A time of day without its day."""


class Undated(NamedTuple):
    """What dates nothing by itself: a duration, a set, 'recently'."""

    kind: str
    value: str


What = Written | PartOfYear | NamedDay | Away | PartOfAway | DayAlone | TimeAlone | Undated


class Said(NamedTuple):
    """What is said, with its mod and its time of day as TIMEX writes it.

    EARLIER and LATER are START and END up to, and from, the day that it is read against: 'earlier this week'.
    """

    what: What
    mod: str = ""
    clock: str = ""
    doubt: Doubt = Doubt.NONE
