"""Which calendar an unknown name means: a country that changed it, what it is called elsewhere, or a slip."""

from timeline.dates.calendars.named import CHANGES, NAMES, changing_name
from timeline.events.suggestions import did_you_mean

OTHERS = {
    "arabic": "islamic",
    "french": "french-republican",
    "hijri": "islamic",
    "iranian": "persian",
    "jalali": "persian",
    "jewish": "hebrew",
    "muslim": "islamic",
    "new style": "gregorian",
    "n.s.": "gregorian",
    "ns": "gregorian",
    "o.s.": "julian",
    "old style": "julian",
    "os": "julian",
    "republican": "french-republican",
    "revolutionary": "french-republican",
    "solar hijri": "persian",
}
"""What calendars are called elsewhere, and here."""

COUNTRIES = {"england": "britain", "british": "britain", "italy": "rome", "spain": "rome", "russian": "russia"}


def calendar_meant(name: str) -> str:
    """Return a hint at the calendar that a name may mean, else all there are."""
    word = " ".join(name.casefold().replace("-", " ").split())
    change = CHANGES.get(COUNTRIES.get(word, word))
    if change is not None:
        return f"`{changing_name(change)}`: Julian before that day, Gregorian from it on"
    return f"did you mean `{OTHERS[word]}`?" if word in OTHERS else did_you_mean(name, NAMES)
