"""Clocks: the offset of an IANA zone at a moment, and local times that do not exist or exist twice."""

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from timeline.dates.dating import DateError

_UTC = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"})
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - local time on the clock of a zone, given where it is asked
_FIRST, _LAST = -62_135_596_800 + 86_400, 253_402_300_799 - 86_400  # the years that `datetime` has, less a day


@cache
def _zone(name: str) -> ZoneInfo:
    """Find a zone by its IANA name."""
    return ZoneInfo(name)


def zone_exists(name: str) -> bool:
    """Return whether a name is one of the IANA zones."""
    try:
        _zone(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def zone_hint(name: str) -> str:
    """Return which zone may be meant by a name that is none: of that city, or spelt much like it; else what is one."""
    from difflib import get_close_matches

    known = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "SystemV/")))
    city = name.strip().casefold().replace(" ", "_")
    found = [zone for zone in known if city in (zone.casefold(), zone.rpartition("/")[2].casefold())]
    found = found or get_close_matches(name.strip(), known, n=1, cutoff=0.8)
    return f"`{found[0]}`" if found else "a name of the IANA database: `UTC`, or a continent and a city"


def offsets(local: int, name: str) -> tuple[int, int]:
    """Return the zone's offset in seconds at a local time: two of them, which differ where the clock was changed.

    The first is smaller where the local time does not exist, and larger where it exists twice (PEP 495).
    """
    if name in _UTC:
        return 0, 0
    moment = (_EPOCH + timedelta(seconds=min(max(local, _FIRST), _LAST))).replace(tzinfo=_zone(name))
    return _seconds(moment), _seconds(moment.replace(fold=1))


def clock_of(text: str, utc: int, name: str) -> tuple[int, int]:
    """Return the local time (seconds) of a moment of UTC, and the zone's offset there."""
    if name in _UTC:
        return utc, 0
    _refuse_unknown(text, name)
    moment = (_EPOCH + timedelta(seconds=min(max(utc, _FIRST), _LAST))).replace(tzinfo=_zone("UTC"))
    offset = _seconds(moment.astimezone(_zone(name)))
    return utc + offset, offset


def offset_at(text: str, local: int, name: str) -> int:
    """Return the offset at a local time; DateError where the clock never showed it, or showed it twice."""
    if name in _UTC:
        return 0
    _refuse_unknown(text, name)
    first, second = offsets(local, name)
    if first == second:
        return first
    readings = " or ".join(f"{text}{_written(each)}" for each in (first, second))
    if first > second:
        message = f"{text} came twice in {name}, for the clocks went back: say which by its offset"
        raise DateError(text, "ambiguous-time", message, column=text.find("T") + 2, hint=readings)
    message = f"{text} never came in {name}, for the clocks went forward"
    raise DateError(text, "no-such-time", message, column=text.find("T") + 2, hint=readings)


def _seconds(moment: datetime) -> int:
    """Return the offset of a moment in seconds."""
    offset = moment.utcoffset()
    return 0 if offset is None else offset.days * 86_400 + offset.seconds


def _written(offset: int) -> str:
    """Write an offset as `+03:00`."""
    sign, minutes = "-" if offset < 0 else "+", abs(offset) // 60
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def _refuse_unknown(text: str, name: str) -> None:
    """Raise where there is no such zone."""
    if not zone_exists(name):
        raise DateError(text, "no-such-zone", f"there is no time zone {name!r}", hint=zone_hint(name))
