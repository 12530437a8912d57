"""Seconds of civil time: steps by months, working days and weeks, and how moments are written."""

from timeline.dates.days import DAY_SECONDS, civil, day_number, iso_day, iso_year, month_length, weekday

UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": DAY_SECONDS, "week": 7 * DAY_SECONDS}
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def later(moment: int, amount: int, unit: str) -> int:
    """Go so many units on, or back; a day past the end of its month becomes the last of it."""
    if unit in MONTHS:
        return _months_later(moment, amount * MONTHS[unit])
    if unit == "workday":
        return _workdays_later(moment, amount)
    return moment + amount * UNITS[unit]


def moment_text(moment: int, offset: str = "") -> str:
    """Write a moment to the minute, or to the second where it has any."""
    day, second = divmod(moment, DAY_SECONDS)
    seconds = f":{second % 60:02d}" if second % 60 else ""
    return f"{iso_day(day)}T{second // 3600:02d}:{second // 60 % 60:02d}{seconds}{offset}"


def first_text(moment: int, offset: str = "") -> str:
    """Write where something begins: a day at midnight, else a time."""
    return moment_text(moment, offset) if moment % DAY_SECONDS else iso_day(moment // DAY_SECONDS)


def last_text(end: int, unit: str, offset: str = "") -> str:
    """Write the last month, year or day before an end, or the time of the end."""
    if end % DAY_SECONDS:
        return moment_text(end, offset)
    year, month, _ = civil(end // DAY_SECONDS - 1)
    if unit == "year" and end // DAY_SECONDS == day_number(year + 1):
        return iso_year(year)
    if unit in ("month", "year") and civil(end // DAY_SECONDS).day == 1:
        return f"{iso_year(year)}-{month:02d}"
    return iso_day(end // DAY_SECONDS - 1)


def _months_later(moment: int, months: int) -> int:
    day, second = divmod(moment, DAY_SECONDS)
    date = civil(day)
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return day_number(year, month + 1, min(date.day, month_length(year, month + 1))) * DAY_SECONDS + second


def _workdays_later(moment: int, amount: int) -> int:
    """Count Monday to Friday only; whole weeks are taken at once."""
    weeks = max(abs(amount) - 1, 0) // 5
    rest = abs(amount) - 5 * weeks
    step = DAY_SECONDS if amount >= 0 else -DAY_SECONDS
    moment += step * weeks * 7
    while rest:
        passed = min(moment, moment + step) // DAY_SECONDS
        rest -= weekday(passed) < 5
        moment += step
    return moment
