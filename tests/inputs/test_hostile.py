"""Files made to be slow to read."""

from time import process_time

import pytest

from tests.formats import imported
from timeline.problems import TimelineError

LONG = 200_000
HOSTILE = {
    "words in a date": ("csv", "date,title\n" + "March a " * (LONG // 8) + ",A\n"),
    "digits in a date": ("csv", "date,title\n" + "1/" * (LONG // 2) + ",A\n"),
    "spaces in a time": ("csv", "date,time,title\n2023-06-21,1" + " " * LONG + ":,A\n"),
    "colons": ("markwhen", "2024: A\n" + "2024 a:" * (LONG // 7) + "\n"),
    "digits before a colon": ("markwhen", "2024: A\n" + "1 day " * (LONG // 6) + ": x\n"),
    "a zone": (
        "ics",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART;TZID=" + ";A" * (LONG // 2) + ":20200101T000000\n",
    ),
    "lines of one message": ("whatsapp", "1/13/22, 5:00 AM - A: x\n" + "y\n" * LONG),
    "one long message": ("timesketch", "message,datetime,timestamp_desc\n" + "a b " * (LONG // 4) + ",2020-01-01,x\n"),
    "deep objects": ("json", "[" + '{"a":' * 90 + "1" + "}" * 90 + "]"),
    "quotes": ("csv", "date,title\n2020," + '"' * LONG + "\n"),
}
"""By what is too much of; each took minutes, or would, with a careless pattern."""


@pytest.mark.parametrize(("name", "text"), HOSTILE.values(), ids=HOSTILE)
def test_no_file_of_a_few_hundred_kilobytes_takes_long(name: str, text: str) -> None:
    start = process_time()

    try:
        imported(text, name)
    except TimelineError as refused:
        assert refused.message  # noqa: PT017 - a refusal is an answer, too

    assert process_time() - start < 10
