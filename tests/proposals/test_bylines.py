"""Dates of the text itself are no drafts."""

import pytest

from tests.proposals.test_reading import dates, read


@pytest.mark.parametrize(
    "line",
    [
        "Published 20 June 2023",
        "Published: Tuesday, June 20, 2023 at 10:00 GMT",
        "Last updated on 22 June 2023",
        "June 20, 2023 3:12 PM GMT Updated June 21, 2023",
        "First published 3 May 2023, updated 21 June 2023",
        "This article was published on 21 June 2023.",
        "Posted on June 21, 2023 by admin",
        "\u00a9 2023 Example News Ltd. All rights reserved.",
        "Copyright 2019-2023 Example",
        "By Jane Doe, June 21, 2023",
        "By Rita Friday, Local Reporter",
        "By Rita Friday | Published 3 hours ago | Updated 8 March 2024, 11:02 GMT",
        "By a staff writer | 14 March 2023",
        "Our correspondent, 14 March 2023",
        "Von unserem Korrespondenten | 14. März 2023",
        "Par notre correspondant | 14 mars 2023",
        "Від нашого кореспондента, 14 березня 2023",
        "Photo: PA, 2019",
        "Jane Doe, Kyiv, 21 June 2023",
        "Reuters | 21 June 2023",
        "Kyiv, 21 June 2023",
        "Ver\u00f6ffentlicht am 21. Juni 2023",
        "Stand: 21. Juni 2023",
        "Publi\u00e9 le 21 juin 2023 \u00e0 10h00",
        "Publicado el 21 de junio de 2023",
        "Опубліковано 21 червня 2023",
    ],
)
def test_what_tells_of_the_text_itself_is_no_draft(line: str) -> None:
    found = read(f"{line}\n\nThe bridge was opened on 5 May 1997.\n")

    assert [date for date, _ in dates(found)] == ["1997-05-05"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Published on 3 May 2023, the report tells of the flood that killed many in the town.",
        "He published the letter on 3 May 2023 in the capital.",
        "Posted to Berlin on 3 May 2023.",
        "Our correspondent arrived on 3 May 2023",
        "Data were taken on 3 May 2023.",
        "The bridge was opened on 3 May 2023",
        "Updated rules for all of the ships of the line came into force on 3 May 2023.",
        "The place, 3 May 2023, is known to all - and to him.",
    ],
)
def test_what_is_told_of_others_is_one(sentence: str) -> None:
    assert dates(read(sentence)) == [("2023-05-03", "3 May 2023")]


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON, June 12 (Reuters) - The senate voted on 10 May 2023.",
        "KYIV, 12 June 2023 \u2013 The council voted on 10 May 2023.",
        "NEW YORK, June 12, 2023 -- The court ruled on 10 May 2023.",
        "Madrid, 12 jun (Agencia).- El Congreso votó el 10 de mayo de 2023.",
        "بيروت، 12 يونيو (وكالة) - صوت المجلس في 10 مايو 2023.",
        "Київ, 12 червня \u2014 Рада голосувала 10 травня 2023.",
    ],
)
def test_the_day_of_a_dateline_is_none_of_an_event(text: str) -> None:
    assert [date for date, _ in dates(read(text))] == ["2023-05-10"]
