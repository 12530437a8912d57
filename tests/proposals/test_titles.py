"""Clauses around dates as titles."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proposals.test_reading import read
from timeline.proposals.titles import LONGEST, title_of
from timeline.proposals.titles_beside import Span, title_beside

MALYAR = (
    "Malyar also said on Wednesday that heavy fighting is taking place in the east, especially near the city of Liman, "
    "which Kyiv recaptured from Russian forces in October."
)
LONG = "Der Gouverneur erkl\u00e4rte am Mittwoch, " + "sehr " * 30 + "bald."


def title(sentence: str, said: str) -> str:
    start = sentence.index(said)
    return title_of(sentence, start, start + len(said))


@pytest.mark.parametrize(
    ("sentence", "said", "wanted"),
    [
        ("The bridge was opened in May 1997.", "May 1997", "The bridge was opened in May 1997"),
        (MALYAR, "Wednesday", "Malyar also said on Wednesday that heavy fighting is taking place in the east"),
        (
            MALYAR,
            "October",
            "Especially near the city of Liman, which Kyiv recaptured from Russian forces in October",
        ),
        (
            "The lunar module Eagle landed in the Sea of Tranquility on Sunday at 3:17 p.m., Houston time.",
            "Sunday",
            "The lunar module Eagle landed in the Sea of Tranquility on Sunday at 3:17 p.m.",
        ),
        (
            "OSTERVIK, March 14 (Reuters) - A court on Thursday fined the firm.",
            "Thursday",
            "A court on Thursday fined the firm",
        ),
        ("He replied on Monday (Exhibit C-13).", "Monday", "He replied on Monday (Exhibit C-13)"),
        ("\u2020 2. Mai 1957 in Kiel) war Botanikerin.", "2. Mai 1957", "\u2020 2. Mai 1957 in Kiel"),
        ("He left on Monday for the U.S.", "Monday", "He left on Monday for the U.S."),
        (LONG, "Mittwoch", "Der Gouverneur erkl\u00e4rte am Mittwoch"),
        ("\u201cHe left on Monday.", "Monday", "He left on Monday"),
        ("\u201cHe left,\u201d she said on Monday.", "Monday", "\u201cHe left,\u201d she said on Monday"),
        ("\u201eEr ging\u201c, sagte sie am Montag.", "Montag", "\u201eEr ging\u201c, sagte sie am Montag"),
        (
            "HALDEN (AP) \u2014 The old bridge of the town was opened on Wednesday, " + "and so on " * 9,
            "Wednesday",
            "The old bridge of the town was opened on Wednesday",
        ),
        (
            "It was closed on Nov. 15. The end of it all was not in sight, " + "and so on " * 9,
            "Nov. 15",
            "It was closed on Nov. 15",
        ),
    ],
)
def test_a_title_is_the_clause_around_the_date(sentence: str, said: str, wanted: str) -> None:
    assert title(sentence, said) == wanted


@given(st.text(alphabet="ab ,;:.\u201c\u201d-\n", max_size=300), st.integers(0, 300), st.integers(0, 60))
def test_a_title_is_a_part_of_its_sentence_and_short(sentence: str, start: int, length: int) -> None:
    found = title_of(sentence, min(start, len(sentence)), min(start + length, len(sentence)))

    assert len(found) <= LONGEST
    assert found.lower() in " ".join(sentence.split()).lower()


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "On 3 May 2023 the town and the bridge fell and on 5 May 2023 it was retaken.",
            ["On 3 May 2023 the town and the bridge fell", "On 5 May 2023 it was retaken"],
        ),
        (
            "He was arrested on 3 May 2023 after a raid on his house on 1 May 2023.",
            ["He was arrested on 3 May 2023", "After a raid on his house on 1 May 2023"],
        ),
        (
            "The bridge, which was opened on 4 May 1997, was closed on 6 June 2023; it fell on 7 July 2023.",
            ["The bridge, which was opened on 4 May 1997", "Was closed on 6 June 2023", "It fell on 7 July 2023"],
        ),
        (
            "Er wurde am 3. Mai 2023 verhaftet und am 5. Mai 2023 wieder freigelassen.",
            ["Er wurde am 3. Mai 2023 verhaftet", "Am 5. Mai 2023 wieder freigelassen"],
        ),
        (
            "The council will meet on 5 July 2023, the mayor said on 3 May 2023.",
            [
                "The council will meet on 5 July 2023",
                "The council will meet on 5 July 2023, the mayor said on 3 May 2023",
            ],
        ),
        (
            "The mayor said on 3 May 2023 that the bridge would be closed on 4 May 2023.",
            [
                "The mayor said on 3 May 2023 that the bridge would be closed on 4 May 2023",
                "The bridge would be closed on 4 May 2023",
            ],
        ),
        ("They met on 3 May 2023 and 5 May 2023.", ["They met on 3 May 2023", "They met on \u2026 5 May 2023"]),
        (
            "On 3 May 2023, 4 May 2023 and 9 June 2023 it was shut.",
            [
                "On 3 May 2023 \u2026 it was shut",
                "On \u2026 4 May 2023 \u2026 it was shut",
                "On \u2026 9 June 2023 it was shut",
            ],
        ),
        ("It was shut on 3 May 2023 to open on 9 June 2023.", ["It was shut on 3 May 2023 to open on 9 June 2023"] * 2),
    ],
)
def test_each_date_of_a_sentence_has_its_clause(sentence: str, titles: list[str]) -> None:
    places = [Span(*match.span()) for match in re.finditer(r"\d\.? \w+ \d{4}", sentence)]

    assert [title_beside(sentence, each, places) for each in places] == titles


@given(
    st.text(alphabet="ab ,;and.\u201c-", max_size=200),
    st.lists(st.integers(0, 200), min_size=2, max_size=6, unique=True),
)
def test_the_clause_of_a_date_is_a_part_of_its_sentence(sentence: str, places: list[int]) -> None:
    cut = sorted(min(each, len(sentence)) for each in places)
    dates = [Span(*pair) for pair in zip(cut[::2], cut[1::2], strict=False)]

    for each in dates:
        words = title_beside(sentence, each, dates).lower().split("\u2026")
        assert all(part.strip() in " ".join(sentence.split()).lower() for part in words)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("the bridge fell in May.", "The bridge fell in May"),
        ("\u0430\u0440\u043c\u0456\u044f \u0432 May.", "\u0410\u0440\u043c\u0456\u044f \u0432 May"),
        ("iPhone sales fell in May.", "iPhone sales fell in May"),
        ("mRNA was found in May.", "mRNA was found in May"),
        ("\u10d0\u10d1 in May.", "\u10d0\u10d1 in May"),
        ("\u00dfa in May.", "\u00dfa in May"),
        ("3 were lost in May.", "3 were lost in May"),
    ],
)
def test_a_title_begins_as_a_sentence_does(sentence: str, wanted: str) -> None:
    assert title(sentence, "May") == wanted


@pytest.mark.parametrize("row", ["3 June 2022\tThe bid is opened\tAnn", "| 3 June 2022 | The bid is opened | Ann |"])
def test_the_title_of_a_row_is_the_cell_that_tells_most(row: str) -> None:
    start = row.index("3 June 2022")
    date = Span(start, start + len("3 June 2022"))

    assert title_beside(row, date, [date]) == "The bid is opened"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("> The mill burned on **3 March 1943**.", "The mill burned on 3 March 1943"),
        ("- [x] call Ann on 5 June 2021", "Call Ann on 5 June 2021"),
        ("See [the 1950 map](https://a.example/map) of it.", "See the 1950 map of it"),
        ("It has 2 * 3 rooms since the snake_case of 1950.", "It has 2 * 3 rooms since the snake_case of 1950"),
    ],
)
def test_titles_have_no_signs_of_markdown(line: str, wanted: str) -> None:
    assert [each.title for each in read(line, "a.md").proposals] == [wanted]


def test_a_title_does_not_begin_within_a_quotation() -> None:
    before = "It said that it was advancing on the southern front after achieving "
    sentence = f"{before}“partial success” in the past 24 hours and countering a massive offensive in the east."
    start = sentence.index("in the past")

    expected = "… “partial success” in the past 24 hours and countering a massive offensive in the east"
    assert title_of(sentence, start, start + len("in the past 24 hours")) == expected


NOT_TRUE = (
    "It is not true as was said by all the others at the time that he ever left the house in the old town in May to "
    "see the man who later said to everybody in the house and in the garden that he had never been there at all."
)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "No evidence was found by investigators that the warehouse in the port was set on fire in May by anybody.",
            "… found by investigators that the warehouse in the port was set on fire in May by anybody",
        ),
        (
            "Nobody in the whole of the old harbour district was told to leave their houses by the middle of May.",
            "… whole of the old harbour district was told to leave their houses by the middle of May",
        ),
        (
            "In May the ship that had brought the machines from the islands was sold to its own captain by the heirs.",
            "In May the ship that had brought the machines from the islands was sold …",
        ),
        (
            NOT_TRUE,
            "… time that he ever left the house in the old town in May to see the man who later said …",
        ),
    ],
)
def test_words_of_a_clause_that_do_not_fit_leave_a_sign(sentence: str, wanted: str) -> None:
    """Else a title may say what its sentence denies."""
    made = title(sentence, "May")

    assert made == wanted
    assert len(made) <= 90


def test_clauses_that_are_left_out_leave_no_sign() -> None:
    sentence = (
        "The hall was sold; in May the ship that had brought machines was sold; its owner left the town for the hills."
    )

    assert "\u2026" not in title(sentence, "May")
