"""What reading the values of one file needs: where faults go, how dates are read."""

from timeline.dates import UNKNOWN, DateError, Dating, When, parse_date
from timeline.dates.calendars import dating_calendar
from timeline.dates.reading import read as read_bluntly
from timeline.events.yaml.faults import MOST, Faults


class Context:
    """What reading the values of one file needs: where faults go, how dates are read."""

    def __init__(self, faults: Faults, dating: Dating, language: str = "en") -> None:
        """Begin; dates that occur often are read once."""
        self.faults = faults
        self.dating = dating
        self.language = language
        self.is_blind = bool(dating.unread)
        self._whens: dict[str, When | DateError] = {}
        self._others: dict[str, Context] = {}

    def of_calendar(self, name: str) -> "Context":
        """Return what reads dates of a calendar, by the name that a file gives it; of an unknown one it reads none."""
        if not name:
            return self
        found = self._others.get(name)
        if found is None:
            calendar = dating_calendar(name)
            found = Context(self.faults, self.dating.of_calendar(calendar or ""), self.language)
            found.is_blind = calendar is None
            self._others[name] = found
        return found

    def when(self, text: str) -> When | DateError:
        """Read a date, or give why it cannot be read."""
        known = self._whens.get(text)
        if known is None:
            known = self._whens[text] = self._parsed(text)
        return known

    def _parsed(self, text: str) -> When | DateError:
        """Read a date; where hundreds were wrong already, without looking for what may have been meant."""
        if self.is_blind:
            return UNKNOWN
        read = parse_date if self.faults.seen["bad-date"] < MOST else read_bluntly
        try:
            return read(text, self.dating)
        except DateError as error:
            error.__context__ = None
            return error.with_traceback(None)
