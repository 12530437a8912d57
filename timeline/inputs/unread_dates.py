"""What is said of a date in a row that cannot be read: there is no line of the file to show, so its text is shown."""

from timeline.dates import DateError
from timeline.problems import Place, Problem

SAID_WHEN = "--as-of DATE, if all was said on that day"


def unread_date(place: Place, error: DateError) -> Problem:
    """Return the problem of a date that cannot be read, with its text."""
    hint = error.hint or (SAID_WHEN if error.code in ("words", "no-as-of") else "")
    return Problem(place=place, code=error.code, message=error.with_text, hint=hint)
