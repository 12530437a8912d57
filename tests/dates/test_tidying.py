import unicodedata

import pytest

from timeline.dates import DateError, Dating, tidied, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("  2023-06-21 ", "2023-06-21"),
        ("2023-06-21\r", "2023-06-21"),
        ("6\N{NO-BREAK SPACE}June 2023", "2023-06-06"),
        ("\N{ZERO WIDTH NO-BREAK SPACE}2023-06-21", "2023-06-21"),
        ("2023\N{EN DASH}06\N{EN DASH}21", "2023-06-21"),
        ("2023\N{NON-BREAKING HYPHEN}06\N{NON-BREAKING HYPHEN}21", "2023-06-21"),
        ("\N{MINUS SIGN}0043", "-0043"),
        ("２０２３-06-21", "2023-06-21"),
        ("٢٠٢٣-06-21", "2023-06-21"),
        ("'6 June 2023'", "2023-06-06"),
        ("' 6 June 2023 '", "2023-06-06"),
        ("\N{LEFT DOUBLE QUOTATION MARK}June 2023\N{RIGHT DOUBLE QUOTATION MARK}", "2023-06"),
        ("\u00ab6 June 2023\u00bb", "2023-06-06"),
        ("Date: 6 June 2023", "2023-06-06"),
        ("DATE:2023-06-06", "2023-06-06"),
        ("Datum: 6. Juni 2023", "2023-06-06"),
        ("June \N{RIGHT SINGLE QUOTATION MARK}36", "1936-06"),
        ("п\N{RIGHT SINGLE QUOTATION MARK}ятниця", "2023-06-16"),
        (unicodedata.normalize("NFD", "vinerea trecută"), "2023-06-16"),
    ],
)
def test_a_text_from_a_shell_or_a_file_is_read_as_what_it_means(text: str, date: str) -> None:
    assert understand(text, SAID).text == date


def test_a_fault_points_into_the_text_as_it_was_written() -> None:
    with pytest.raises(DateError) as refusal:
        understand("\N{NO-BREAK SPACE} 2023-02-30", SAID)

    assert (refusal.value.column, refusal.value.text) == (11, "\N{NO-BREAK SPACE} 2023-02-30")


def test_what_is_plain_stays_as_it_is() -> None:
    assert tidied("6 June 2023").text == "6 June 2023"


@pytest.mark.parametrize(("text", "column"), [("Date: 2023-02-30", 15), ("'2023-02-30'", 10), ("''", 1), ("'89'", 1)])
def test_a_fault_within_quotation_marks_or_after_a_label_is_pointed_at(text: str, column: int) -> None:
    with pytest.raises(DateError) as refusal:
        understand(text, SAID)

    assert (refusal.value.column, refusal.value.text) == (column, text)
