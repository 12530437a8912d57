"""What kind of text it is: news, or one that tells of other years."""

from collections.abc import Sequence

from timeline.dates.days import civil
from timeline.texts.said import Away, Base, NamedDay
from timeline.texts.scanning import Stretch
from timeline.texts.sections import written_years

_NEAR, _FEW = 1, 4


def is_history(scanned: Sequence[Stretch], published: int | None) -> bool:
    """Return whether a text tells of other years than that of its publication: most of its dates with a year are."""
    if published is None:
        return True
    far, near = _far_and_near(scanned, published)
    return far > max(2 * near, _FEW)


def tells_of_both(scanned: Sequence[Stretch], published: int | None) -> bool:
    """Return whether a text tells of other years about as much as of that of its publication, as judgments do."""
    if published is None:
        return False
    far, near = _far_and_near(scanned, published)
    return 2 * far > max(near, _FEW)


def tells_of_past(scanned: Sequence[Stretch], published: int | None) -> bool:
    """Return whether a text tells of other years than that of its publication, and no date of about that."""
    if published is None:
        return False
    far, near = _far_and_near(scanned, published)
    return far > 0 and near == 0


def _far_and_near(scanned: Sequence[Stretch], published: int) -> tuple[int, int]:
    """Return how many dates of a text are of other years than that of its publication, and how many are not."""
    year, years = civil(published).year, written_years(scanned)
    far = sum(abs(each - year) > _NEAR for each in years)
    return far, len(years) - far + sum(_is_of_news(each.said.what) for each in scanned)


def _is_of_news(what: object) -> bool:
    """Return whether an expression is such as news have: 'yesterday', 'Friday'."""
    return isinstance(what, NamedDay) or (isinstance(what, Away) and what.base is Base.PUBLICATION)
