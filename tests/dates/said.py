"""The day on which the phrases of tests are said, and a day count of their file."""

from timeline.dates import Count, Dating
from timeline.dates.days import day_number

WAR = Count(name="war", first=day_number(2022, 2, 24))
SAID = Dating(as_of=day_number(2023, 6, 21), counts=(WAR,))
