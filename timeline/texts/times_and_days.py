"""A time and the day that it is of: '9:00 on 05.06.2022', 'from 9:00 to 11:30 on Friday'."""

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.texts.moments import Scale
from timeline.texts.said import Away, DayAlone, NamedDay, PartOfAway, PartOfYear, Said, TimeAlone, What, Written
from timeline.texts.scanning import Stretch
from timeline.texts.tokens import Tokens

_TIE = re.compile("[-ta][Cz]")
_OF = re.compile("[i_]?0?")


def joined(cut: Tokens, scanned: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield stretches in which a time is one with the day after it: '9:00 on 05.06.2022', '9 a.m. the next morning'."""
    before: Stretch | None = None
    for each in scanned:
        if before is not None and _is_day_of(cut, before, each):
            time = before.said
            before = Stretch(
                before.first, each.last, each.said._replace(mod=time.mod or each.said.mod, clock=time.clock)
            )
            continue
        if before is not None:
            yield before
        before = each
    if before is not None:
        yield before


def _is_day_of(cut: Tokens, time: Stretch, other: Stretch) -> bool:
    """Return whether the day of a time, or a part of that day, stands right after it."""
    if not isinstance(time.said.what, TimeAlone) or other.said.clock[1:2].isdigit() or not is_day(other.said.what):
        return False
    return _OF.fullmatch(cut.marks, time.last + 1, other.first) is not None


def is_day(what: What) -> bool:
    """Return whether a day is said."""
    match what:
        case Written(moment):
            return moment.scale is Scale.DAY
        case PartOfYear() | PartOfAway():
            return what.day is not None
        case Away():
            return what.scale is Scale.DAY
        case _:
            return isinstance(what, NamedDay | DayAlone)


def with_days(cut: Tokens, scanned: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return stretches in which a time has the day of the time that it goes up to: 'from 9:00 to 11:30 on Friday'."""
    after = (*scanned[1:], None) if scanned else ()
    return tuple(
        each if other is None or not _shares_day(cut, each, other) else each._replace(said=_on_the_day(each, other))
        for each, other in zip(scanned, after, strict=True)
    )


def _shares_day(cut: Tokens, time: Stretch, other: Stretch) -> bool:
    """Return whether a time without its day is tied to one that has it."""
    if not isinstance(time.said.what, TimeAlone) or isinstance(other.said.what, TimeAlone) or not other.said.clock:
        return False
    return _TIE.fullmatch(cut.marks, time.last + 1, other.first + 1) is not None


def _on_the_day(time: Stretch, other: Stretch) -> Said:
    """Return a time of the day of another one."""
    return other.said._replace(mod=time.said.mod, clock=time.said.clock)
