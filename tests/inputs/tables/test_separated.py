"""Text with separated cells."""

import pytest

from timeline.inputs.tables.separated import read_table


@pytest.mark.parametrize(
    ("text", "names", "rows"),
    [
        ("a,b\n1,2\n", ("a", "b"), [("1", "2")]),
        ("a;b\n1,5;2", ("a", "b"), [("1,5", "2")]),
        ("a\tb\r\n1\t2\r\n", ("a", "b"), [("1", "2")]),
        ("a|b\r1|2\r", ("a", "b"), [("1", "2")]),
        ("sep=;\na;b\n1;2\n", ("a", "b"), [("1", "2")]),
        ('"a,b,c";d\n1;2\n', ("a,b,c", "d"), [("1", "2")]),
        ('a,b\n"x ""y"" \n z",2\n', ("a", "b"), [('x "y" \n z', "2")]),
        ("a,b\n\n,\n1,2\n", ("a", "b"), [("1", "2")]),
        ("a,a,\n1,2,3\n", ("a", "a-2", "column-3"), [("1", "2", "3")]),
        ("a,b\n1\n", ("a", "b"), [("1",)]),
        ("a,b\n1,2,,\n", ("a", "b"), [("1", "2", "", "")]),
        ("", (), []),
    ],
)
def test_a_dialect_is_found_from_the_header_line(
    text: str, names: tuple[str, ...], rows: list[tuple[str, ...]]
) -> None:
    table = read_table(text, "f.csv")

    assert table.names == names
    assert [row.texts for row in table.rows] == rows
    assert [row.fault for row in table.rows] == [None] * len(rows)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('a,b\n1,2\nx,"never\n3,4\n', "f.csv:3:3", "this quote is never closed"),
        ('a,b\n1,2\n"x"y,2\n3,4\n', "f.csv:3:4", "there is text after a closing quote"),
        ("a,b\n1,2\n1,2,3\n3,4\n", "f.csv:3:5", "there are 3 cells under 2 column names"),
    ],
)
def test_a_bad_row_spoils_no_other(text: str, place: str, message: str) -> None:
    table = read_table(text, "f.csv")

    faults = [row.fault for row in table.rows if row.fault]
    assert [(str(fault.place), fault.message) for fault in faults] == [(place, message)]
    assert [row.texts for row in table.rows if not row.fault] == [("1", "2"), ("3", "4")]


def test_a_cell_has_its_place_behind_cells_with_line_breaks() -> None:
    table = read_table('a,b\n"x\ny",z\n', "f.csv")

    assert str(table.rows[0].locate(1)) == "f.csv:3:4"


def test_thousands_of_columns_are_read() -> None:
    wide = ",".join(map(str, range(5000)))

    table = read_table(f"{wide}\n{wide}\n", "f.csv")

    assert len(table.rows[0].texts) == 5000


def test_short_cells_that_are_alike_are_held_once() -> None:
    first, second = read_table('a,b,c\nyes,no,"x, y"\nyes,no,"x, y"\n', "f.csv").rows

    assert first.cells == ("yes", "no", "x, y")
    assert all(one is other for one, other in zip(first.cells, second.cells, strict=True))
