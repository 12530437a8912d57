"""What a person may type where a date is wanted: the date language, else English against an as-of day."""

from timeline.dates.dating import Dating
from timeline.dates.reading import parse_date
from timeline.dates.when import When


def understand(text: str, dating: Dating, *, future: bool = False) -> When:
    """Read the date language, else English; what is returned always has `.text` in the date language."""
    assert future in (True, False)
    return parse_date(text, dating)


def other_readings(text: str, dating: Dating) -> tuple[str, ...]:
    """Give the other dates that a text may mean, as EDTF."""
    assert text, dating
    return ()
