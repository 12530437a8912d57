"""What is said of a date in a row that cannot be read: there is no line of the file to show, so its text is shown."""

from timeline.dates import DateError, Dating
from timeline.dates.understanding import with_help
from timeline.problems import Place, Problem

SAID_WHEN = "--as-of DATE, if all was said on that day"
HELPED = 1_000
"""Of so many dates of a file at most it is looked for what may be written instead, which takes longer than reading."""


def unread_date(place: Place, error: DateError) -> Problem:
    """Return the problem of a date that cannot be read, with its text."""
    hint = error.hint or (SAID_WHEN if error.code in ("words", "no-as-of") else "")
    return Problem(place=place, code=error.code, message=error.with_text, hint=hint)


class UnreadDates:
    """Tells the dates of one file that cannot be read, the first `HELPED` of them with what may be written instead."""

    def __init__(self, dating: Dating) -> None:
        """Take what the dates are read by."""
        self.dating = dating
        self.left = HELPED

    def problem(self, place: Place, error: DateError) -> Problem:
        """Return the problem of a date that cannot be read.

        What the error holds of where it was raised is let go: no garbage is collected during an import.
        """
        found = error.with_traceback(None)
        if self.left:
            self.left -= 1
            found = with_help(error, self.dating)
            found.__context__ = None
        return unread_date(place, found.with_traceback(None))
