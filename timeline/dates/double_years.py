"""The two years of a day before Lady Day, where years began on that: '11 February 1731/2' is of 1732."""

import re
from collections.abc import Iterator

LADY_DAY = (3, 25)
"""The month and the day on which a year began."""
LAST_DOUBLE = 1752
"""The last year that is written as the second of two: in England the next ones began on 1 January."""
TWO_YEARS = r"(?<![\d-])(?P<year>\d{3,4})\[?(?P<sign>[/\u2013-])(?P<next>\d{1,4})\]?(?![\d/.:-])"
"""Two years, or what looks like them: '1731/2', '1653-54', '1653[/4]'."""


def pairs_of_years(text: str) -> Iterator[re.Match[str]]:
    """Return what looks like two years in a text; the pattern is compiled when it is first asked for."""
    return re.finditer(TWO_YEARS, text)


def are_following(pair: re.Match[str]) -> bool:
    """Return whether the second of two years is the one after the first."""
    return str(int(pair["year"]) + 1).endswith(pair["next"])
