"""A message of mail as a source: what it says, and on which day it was sent."""

from pathlib import Path

import pytest

from timeline.copies.copy_text import copy_text
from timeline.copies.intake import taken_in
from timeline.copies.mail_copy import mail_facts
from timeline.copies.page_facts import days_published
from timeline.problems import TimelineError

MAIL = b"""Received: from mx.example.org; Mon, 19 Jun 2023 09:15:00 +0300
From: =?utf-8?q?Press_Office?= <press@oakmere.example>
Date: %s
Subject: =?utf-8?q?Bridge_closed?=
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

The bridge was closed yesterday, and will open on Fri=
day.

On 14 February 2023 at 21:04, A. Writer wrote:
> The bridge was inspected yesterday.
"""
SENT = b"Wed, 21 Jun 2023 00:30:00 +0300"
FILE = Path("a.eml")


def test_of_a_mail_its_subject_and_its_decoded_text_are_read(tmp_path: Path) -> None:
    content = MAIL % SENT
    intake = taken_in(content, FILE)
    assert intake.text.startswith("Bridge closed\n\nThe bridge was closed yesterday, and will open on Friday.\n")
    assert "Received" not in intake.text
    assert [writer.is_quoted for writer, _ in intake.by_writer()] == [False, True]
    kept = tmp_path / "a.eml"
    kept.write_bytes(content)
    assert copy_text(kept) == intake.text


def test_its_headers_tell_its_day_in_the_zone_of_the_sender_its_title_and_its_author() -> None:
    facts = taken_in(MAIL % SENT, FILE).facts
    assert days_published(facts) == {"2023-06-21": "header Date"}
    assert [(each.key, each.text) for each in facts][:2] == [("title", "Bridge closed"), ("author", "Press Office")]


@pytest.mark.parametrize(
    ("date", "days", "utc"),
    [
        (b"Tue, 20 Jun 2023 23:30:00 +0000", ["2023-06-20"], "23:30"),
        (b"20 Jun 2023 23:30", ["2023-06-20"], ""),
        (b"Mon, 20 Jun 2023 23:30:00 +0300", [], ""),
        (b"yesterday", [], ""),
        (b"Tue, 20 Jun 2023 23:30:00 +0300\nDate: Mon, 19 Jun 2023 23:30:00 +0300", [], ""),
    ],
)
def test_a_day_that_is_in_doubt_is_not_told(date: bytes, days: list[str], utc: str) -> None:
    published = [each for each in mail_facts(MAIL % date) if each.key == "published"]
    assert [each.text for each in published] == days
    assert "".join(each.utc for each in published) == utc


def test_a_mail_of_too_many_parts_is_refused_with_what_to_do() -> None:
    with pytest.raises(TimelineError, match="more than 200 parts") as raised:
        taken_in(b"Content-Type: text/plain\n" * 300, FILE)
    assert raised.value.hint == "save its text as .txt, and draft that"
