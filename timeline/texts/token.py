"""A word, a number or a sign of a text with the mark of what it is.

The marks are those of the date language (`timeline.dates.languages.english`), and:

0 article   1 every   2 daily, weekly (its unit)   3 now, recently, soon (0 present, 1 past, 2 future)   6 several
4 ended   5 period   7 nearly, more than   8 old, long (after a unit)   9 more, full   _ of   q that, same
~ the day before, after   m, w the name of a month, a weekday, perhaps   C time of day   : decimal   % date in numbers
* feast, by month and day: 1225   & 'auf', 'um'   $ number that dates nothing   ' 's   . other word   ; other sign
| end of a sentence
"""

from typing import NamedTuple

from timeline.dates.languages.table import Meaning

NOTHING: Meaning = (".", 0)
"""What a word means that tells nothing of time."""


class Token(NamedTuple):
    """A word, a number or a sign: its mark, its value, where it stands, and how it is written in small letters."""

    mark: str
    value: int
    start: int
    end: int
    word: str
