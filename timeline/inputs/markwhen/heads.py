"""What stands before the colon of a line: a date of Markwhen, a date in words of our own language, or a spoiled one.

A line of text may hold a colon, too: only what consists of numbers, signs and the words of dates is taken for a date.
"""

import re
from functools import cached_property

from timeline.dates import Dating, When
from timeline.dates.days import DAY_SECONDS
from timeline.dates.understanding import understood_or_none
from timeline.inputs.markwhen.dates import Before, Stretch, is_part, read_part
from timeline.inputs.tables.day_order import Order, order_of

DATE_FORMAT = re.compile(r"^dateFormat\s*:\s*['\"]?d", re.IGNORECASE | re.MULTILINE)
SLASHED = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?!\d)")
WORDS = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october"
    r"|november|december|bce?|ad|ce|to|now|present|today|ongoing|after|before|by|every|week|w\d\d?|q\d|[ap]m|spring|summer|autumn|fall|winter"
    r"|early|mid|late|circa|ca?|about|century|centuries|\d+(?:st|nd|rd|th|s)|\d+\s*(?:days?|weeks?|months?|years?))\b\.?"
    r"|![\w-]+(?:\.(?:start|end))?|[~?%]",
    re.IGNORECASE,
)
SIGNS = re.compile("[\\s\\d/.,:TZ\\-\N{EN DASH}\N{EM DASH}]*")
NUMBER = re.compile(r"\d{3,}|\d{1,2}[/.]\d{1,2}[/.]\d{2}|![\w-]+|\b(?:bce?|ad|ce)\b|century", re.IGNORECASE)
DECADE = re.compile(r"(?<!\d)[12]\d\d0s\b")
"""What Markwhen would read as so many seconds."""
LONGEST = 80


class Heads:
    """Reads the heads of the lines of one document."""

    def __init__(self, text: str, dating: Dating) -> None:
        """Take the document's text, which tells whether the day stands first in its dates."""
        self.text = text
        self.dating = dating

    @cached_property
    def order(self) -> Order:
        """What stands first in 6/5/2024, by all dates of the document."""
        heads = (line.rpartition(":")[0] for line in self.text.split("\n"))
        return order_of(date for head in heads for date in SLASHED.findall(head))

    @cached_property
    def day_first(self) -> bool:
        """Whether the day stands first: the header says so, or a date that could be no other shows it."""
        return DATE_FORMAT.search(self.text) is not None or self.order is Order.DAY

    def is_date(self, head: str) -> bool:
        """Return whether a head is a date."""
        known = not DECADE.search(head) and is_part(head, day_first=self.day_first)
        return known or self.in_words(head) is not None

    def read(self, head: str, before: Before) -> Stretch | None:
        """Read a head; None if it refers to what is not there."""
        found = None if DECADE.search(head) else read_part(head, before)
        when = self.in_words(head) if found is None else None
        return found if when is None else _stretch(when, before.now)

    def in_words(self, head: str) -> When | None:
        """Read a date that Markwhen has no form for: 3000 BC, 1990s; None if it is none, or has a colon after it."""
        if not is_spoiled(head) or len(head) > LONGEST or head.rstrip().endswith(":"):
            return None
        when = understood_or_none(head.strip(), self.dating)
        return None if when is None or when.relation else when


def is_spoiled(head: str) -> bool:
    """Return whether a head that could not be read was meant as a date."""
    return NUMBER.search(head) is not None and SIGNS.fullmatch(WORDS.sub("", head)) is not None


def _stretch(when: When, now: int) -> Stretch:
    first = now if when.earliest is None else when.earliest // DAY_SECONDS * DAY_SECONDS
    last = now if when.latest is None else when.latest + 1
    return Stretch(first, max(first, last), when.text)
