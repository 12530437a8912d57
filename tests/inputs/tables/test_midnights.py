"""Midnights that programs write where there is no time."""

import pytest

from tests.formats import imported


@pytest.mark.parametrize("midnight", ["00:00", "00:00:00", "00:00:00.000", "00:00:00Z", "00:00:00+00:00", "00:00 UTC"])
def test_a_column_of_midnights_is_one_of_days(midnight: str) -> None:
    found = imported(f"date,title\n2023-06-14T{midnight},A\n2023-06-15T{midnight},B\n", "csv")

    assert [event.date for event in found.events] == ["2023-06-14", "2023-06-15"]


def test_one_other_time_makes_all_of_them_times() -> None:
    found = imported("date,title\n2023-06-14T00:00:00Z,A\n2023-06-15T10:00:00Z,B\n", "csv")

    assert [event.date for event in found.events] == ["2023-06-14T00:00:00Z", "2023-06-15T10:00:00Z"]
