"""Names in a column of people: parted at semicolons where there are any, since a name may have a comma."""

import pytest

from tests.formats import imported


@pytest.mark.parametrize(
    ("cells", "actors", "told"),
    [
        (["Smith, John; Jones, Ann", "Brown, Pat"], [("Smith, John", "Jones, Ann"), ("Brown, Pat",)], []),
        (["Schirra, Eisele, Cunningham", "Borman"], [("Schirra", "Eisele", "Cunningham"), ("Borman",)], []),
        (
            ["Smith, John", "Oakmere"],
            [("Smith", "John"), ("Oakmere",)],
            ["'actors' was parted at commas: 'Smith' and 'John' are two"],
        ),
    ],
)
def test_commas_part_names_unless_the_column_has_semicolons(
    cells: list[str], actors: list[tuple[str, ...]], told: list[str]
) -> None:
    rows = "".join(f'2020,A{at},"{cell}"\n' for at, cell in enumerate(cells))
    found = imported(f"date,title,actors\n{rows}", "csv")

    assert [event.actors for event in found.events] == actors
    assert [problem.message for problem in found.problems] == told
