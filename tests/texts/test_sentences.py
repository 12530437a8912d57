"""Sentences are verbatim slices."""

from collections.abc import Iterator

import pytest

from timeline.problems import TimelineError
from timeline.texts import sentences as module
from timeline.texts.sentences import sentences


def cut(text: str) -> list[str]:
    """Cut a text into the words of its sentences."""
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began. It ended.", ["It began.", "It ended."]),
        ("Is it over? No! Wait... Yes.", ["Is it over?", "No!", "Wait...", "Yes."]),
        (
            "Dr. Smith met Mr. Jones on Nov. 15. The talks failed.",
            ["Dr. Smith met Mr. Jones on Nov. 15.", "The talks failed."],
        ),
        (
            "Bp. Fox (fl. 1450, d. 1460) met J. Lee, Esq. and left. The house of c. 1383 stood.",
            ["Bp. Fox (fl. 1450, d. 1460) met J. Lee, Esq. and left.", "The house of c. 1383 stood."],
        ),
        ("J. F. Kennedy spoke in the U.S. Senate.", ["J. F. Kennedy spoke in the U.S. Senate."]),
        ("He left the U.S. The army stayed.", ["He left the U.S.", "The army stayed."]),
        ('"It is over." She left.', ['"It is over."', "She left."]),
        ("It was held on 3 June\n2023, when it rained.", ["It was held on 3 June\n2023, when it rained."]),
        ("It was held on the\n3 June 2023 at noon.", ["It was held on the\n3 June 2023 at noon."]),
        ("1997 It was opened\n1998 It was closed", ["1997 It was opened", "1998 It was closed"]),
        (
            "brother of the mayor of it\nwho was told of it by Mr\nAnderson, and that he went",
            ["brother of the mayor of it\nwho was told of it by Mr\nAnderson, and that he went"],
        ),
        (
            "Anna Berg, the mayor of it\nBen Carr, chair of the board\nCarl Dee, a clerk of it all",
            ["Anna Berg, the mayor of it", "Ben Carr, chair of the board", "Carl Dee, a clerk of it all"],
        ),
        ("It opened in 1997.[2] It closed.[3][a]", ["It opened in 1997.[2]", "It closed.[3][a]"]),
        ("Am 2. Mai begann es. Am 3. Mai endete es.", ["Am 2. Mai begann es.", "Am 3. Mai endete es."]),
        ("Krieg des 20. Jahrhunderts. Ende.", ["Krieg des 20. Jahrhunderts.", "Ende."]),
        ("У 2022 р. почалася війна. Вона триває.", ["У 2022 р. почалася війна.", "Вона триває."]),
        ("Il vit à St. Malo. Il est né en 1941.", ["Il vit à St. Malo.", "Il est né en 1941."]),
        ("A title\n\nFirst line of it.", ["A title", "First line of it."]),
        ("- one item\n- another item", ["- one item", "- another item"]),
        (
            "A line that was wrapped at its end because it was too long for\nits page goes on.",
            ["A line that was wrapped at its end because it was too long for\nits page goes on."],
        ),
        ("It was built in\n1907 and shut.", ["It was built in\n1907 and shut."]),
        (
            "They agreed last\n  week to pay. It\n\twas 5\n\tMay 1990.",
            ["They agreed last\n  week to pay.", "It\n\twas 5\n\tMay 1990."],
        ),
        ("Paid by the mayor of it\n  Anderson left.", ["Paid by the mayor of it", "Anderson left."]),
        (
            "It was agreed on\n\fFriday and\n \n\f\n will be paid.",
            ["It was agreed on\n\fFriday and\n \n\f\n will be paid."],
        ),
        ("It was paid.\n\fWhat came next\n\fThe mayor left.", ["It was paid.", "What came next", "The mayor left."]),
        ("The bridge is shut until\n31 May at least.", ["The bridge is shut until\n31 May at least."]),
        ("Version 2.0.1 came out.", ["Version 2.0.1 came out."]),
        ("", []),
        ("  \n\n ", []),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_in_a_column_with_ragged_lines_a_sentence_goes_on_before_a_capital() -> None:
    column = """The valley below the dam
is narrow, and its farms
lie close to the river. The
road that leads through it
was widened with public
money and is used by
lorries from the quarry.
On the night of 27
February the gauge at
the eastern abutment
stopped sending
readings.
A history of it
The dam was built
between 1958 and 1963."""

    assert [" ".join(each.split()) for each in cut(column)][2:4] == [
        "On the night of 27 February the gauge at the eastern abutment stopped sending readings.",
        "A history of it",
    ]


def test_a_text_of_more_sentences_than_any_book_has_is_refused_before_the_rest_is_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_at, trimmed = list[int](), module._trimmed

    def counted(text: str, start: int, end: int) -> Iterator[module.Sentence]:
        looked_at.append(start)
        return trimmed(text, start, end)

    monkeypatch.setattr(module, "MOST", 50)
    monkeypatch.setattr(module, "_trimmed", counted)

    assert len(sentences("It rained again.\n" * 50)) == 50
    looked_at.clear()
    with pytest.raises(TimelineError, match="more than 50 sentences") as refused:
        sentences("It rained again.\n" * 5_000)
    assert "the first before line 51;" in refused.value.hint
    assert len(looked_at) < 2 * 52


def test_how_wide_columns_are_is_measured_once_a_block_not_once_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, measured = list[int](), module._Columns._measured

    def counted(columns: module._Columns, start: int, end: int) -> int | None:
        asked.append(end - start)
        return measured(columns, start, end)

    monkeypatch.setattr(module._Columns, "_measured", counted)

    text = "Anna\n" * 2_000
    assert len(sentences(text)) == 2_000
    assert len(asked) >= len(text) // module._BLOCK
    assert sum(asked) < 4 * len(text)


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_lines_are_told_apart_by_their_indentation_whatever_ends_them(end: str) -> None:
    start = f"A list of what the harbour master had seen and written down{end}"

    assert len(cut(f"{start * 3}    Anna went on board")) == 1 + len(cut(f"{start * 3}Anna went on board"))


def test_a_heading_of_markdown_ends_at_its_line_however_narrow_the_lines_around_it_are() -> None:
    code = "run this\nand that\nor rather\nthe other\n"

    assert cut(f"```\n{code}```\n## What was seen on board\nAnna went to the harbour.")[-2:] == [
        "## What was seen on board",
        "Anna went to the harbour.",
    ]
