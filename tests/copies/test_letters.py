"""Mail: who wrote what when, of messages that quote others."""

from itertools import pairwise

import pytest

from timeline.copies.letters import OWN, UNKNOWN, Writer, letters, part_of
from timeline.dates.days import iso_day

REPLY = """I sent it yesterday.

On Tue, 14 Feb 2023 at 21:04, Ann Lee <ann@oakmere.example>
wrote:
> Did you send it this morning?
>
> Am 10.02.2023 um 09:00 schrieb Ben Carr <ben@oakmere.example>:
>> Wir treffen uns morgen.
> We meet on Monday.

Yes, today.

> And the next day?
"""
OLD = """From: Ann Lee
Sent: Thursday, 16 February 2023 10:02
To: Ben Carr
Subject: RE: pumps

I will see them tomorrow.
> The price was agreed last week.

-----Original Message-----
Von: Ben Carr
Gesendet: Montag, 13. Februar 2023 17:40

They called yesterday.
"""


def told(text: str) -> list[tuple[str, str]]:
    """Return the lines of a text that end with a dot or a question mark, each with its day."""
    found = []
    for writer, parts in letters(text).items():
        day = {OWN: "own", UNKNOWN: "unknown"}.get(writer) or iso_day(writer.day or 0)
        lines = part_of(text, parts).splitlines()
        found += [(at, day, line) for at, line in enumerate(lines) if line.rstrip().endswith((".", "?"))]
    return [(day, line) for _, day, line in sorted(found)]


def test_each_message_has_the_day_that_is_told_before_it() -> None:
    assert told(REPLY) == [
        ("own", "I sent it yesterday."),
        ("2023-02-14", "> Did you send it this morning?"),
        ("2023-02-10", ">> Wir treffen uns morgen."),
        ("2023-02-14", "> We meet on Monday."),
        ("own", "Yes, today."),
        ("2023-02-14", "> And the next day?"),
    ]


def test_a_head_tells_the_day_and_what_is_quoted_without_one_is_of_none() -> None:
    assert told(OLD) == [
        ("2023-02-16", "I will see them tomorrow."),
        ("unknown", "> The price was agreed last week."),
        ("2023-02-13", "They called yesterday."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed yesterday.\n",
        "He wrote:\n> We left yesterday.\n",
        "It was closed on 5 May 2023:\n\nThe mayor said so.\n",
        "From: here to there.\nDate: soon\n",
    ],
)
def test_a_text_that_quotes_no_message_of_a_known_day_is_no_mail(text: str) -> None:
    assert letters(text) == {}


def test_the_parts_are_all_of_the_text() -> None:
    parts = sorted(each for of in letters(REPLY).values() for each in of)

    assert parts[0].start == 0
    assert parts[-1].end == len(REPLY)
    assert all(one.end == other.start for one, other in pairwise(parts))
    assert Writer(day=1).day_or(2) == 1
    assert OWN.day_or(2) == 2
