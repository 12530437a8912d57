"""Day counts: 'day 483 of the war', from a first day and its number."""

from dataclasses import dataclass

COUNTED_IN_TEXT = (
    r"\bday\s+(?P<before>\d{{1,12}})\s+of\s+(?:the\s+)?{name}\b"
    r"|\b(?P<after>\d{{1,12}})(?:st|nd|rd|th)\s+day\s+of\s+(?:the\s+)?{name}\b"
)
"""A pattern of running text that names a day of a count, by a pattern of its name: '483rd day of the war'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A count of days declared in the file: its first day (a day number) and the number that day bears."""

    name: str
    first: int
    number: int = 1
    label: str = "Day {n}"

    def number_of(self, day: int) -> int:
        """Return the number that a day (a day number) bears in this count."""
        return day - self.first + self.number

    def day_of(self, number: int) -> int:
        """Return the day number of the day that bears `number`."""
        return self.first + number - self.number
