"""Texts and lists as cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.records.cells import join, marked, split, unmarked


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_what_a_spreadsheet_could_run_bears_a_mark(sign: str) -> None:
    assert marked(f"{sign}1") == f"'{sign}1"


@pytest.mark.parametrize("separator", [";", "\t", "|", "\n", "\r", "\r\n", "; ", ';"', ";'", "|\n", ";\xa0 "])
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_what_a_spreadsheet_of_another_country_could_run_bears_a_mark_where_its_cell_begins(
    separator: str, sign: str
) -> None:
    text = f"a{separator}{sign}cmd|b"
    begins = max(text.rfind(each, 0, text.index(sign)) for each in ";\t|\n\r") + 1

    assert marked(text) == f"{text[:begins]}'{text[begins:]}"


@given(st.text(alphabet="'\"=+-@\t\n\r;| ab\0\uff1d", max_size=9))
def test_the_mark_comes_off_again(text: str) -> None:
    assert unmarked(marked(text)) == text


@given(st.lists(st.text(alphabet=r"a;\ ,\"" + "\n", max_size=5), min_size=2))
def test_a_list_comes_back_from_its_cell(items: list[str]) -> None:
    assert split(join([*items, "last"])) == (*items, "last")


def test_a_blank_cell_is_an_empty_list() -> None:
    assert split("  ") == ()


def test_a_foreign_list_is_trimmed() -> None:
    assert split("a ;b;  c") == ("a", "b", "c")
