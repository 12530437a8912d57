"""'Shortly before' and 'shortly after' a date, in all languages, and ordinals before 'in'."""

import pytest

from timeline.dates import DateError, Dating
from timeline.dates.understanding import understand


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("soon after 3 May 2020", "[2020-05-03..]"),
        ("not long before 1066", "[..1066]"),
        ("kurz nach dem 3. Mai 2020", "[2020-05-03..]"),
        ("juste avant mai 2020", "[..2020-05]"),
        ("poco después del 3 de mayo de 2020", "[2020-05-03..]"),
        ("незадовго до 1991 року", "[..1991]"),
        ("вскоре после 1917 года", "[1917..]"),
        ("tuż przed 3 maja 2020", "[..2020-05-03]"),
        ("cu puțin înainte de 3 mai 2020", "[..2020-05-03]"),
        ("بعد وقت قصير من 3 مايو 2020", "[2020-05-03..]"),
        ("just before 10:30 on 5 May 2020", "2020-05-05T10:30~"),
    ],
)
def test_shortly_beside_a_date_excludes_no_day_that_may_be_meant(text: str, date: str) -> None:
    assert understand(text, Dating()).text == date


@pytest.mark.parametrize("text", ["first in December 2025", "second in May 2021"])
def test_an_ordinal_before_in_is_no_day_of_the_month(text: str) -> None:
    with pytest.raises(DateError):
        understand(text, Dating())


@pytest.mark.parametrize("text", ["first of December 2025", "December first, 2025", "1st in December 2025"])
def test_an_ordinal_of_a_month_is_its_day(text: str) -> None:
    assert understand(text, Dating()).text == "2025-12-01"
