"""One of the ways in which a text may be read."""

from typing import NamedTuple

AS_WRITTEN = "as written"
FROM_THE_DAY = "from the as-of day"
FEAST = "by the day of the feast"
NAMED = "named by the refusal"
TWO_YEARS = "one year and the next"
ORTHODOX = "of the Orthodox churches"


class Reading(NamedTuple):
    """One way to read a text: the date (in the date language), the rules that give it, the day that it is read from.

    The day is an EDTF text, None if the reading needs none.
    """

    date: str
    rule: str
    anchor: str | None
