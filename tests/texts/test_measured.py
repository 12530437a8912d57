"""Days, times and ordinals that are of a date, or only seem to be."""

import pytest

from tests.texts.told import found, only, told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They visited it three weeks after the complaint of 3 October 2024.", "en"),
        ("He died two days before the election of 4 May 2021.", "en"),
        ("It must be paid within 90 days of Tuesday's vote.", "en"),
        ("Drei Wochen nach der Beschwerde vom 3. Oktober 2024 kam er.", "de"),
    ],
)
def test_an_amount_of_time_is_measured_from_what_is_of_a_date(text: str, language: str) -> None:
    assert [each.is_measured for each in found(text, language) if each.when is not None] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Two hours after the attack of 5 May 2020 they came.",
        "Two weeks later the mayor resigned on 5 May 2020.",
        "He died two days before the election, on 2 May 2021.",
    ],
)
def test_a_date_of_its_own_is_not_measured_from(text: str) -> None:
    assert not any(each.is_measured for each in found(text) if each.when is not None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It will be held on the 26th at 7.30 p.m. in Bonn.", "2023-06-26T19:30"),
        ("It will be held on the 26th, at 10 a.m., in Bonn.", "2023-06-26T10:00"),
        ("It will begin at 7.30 p.m. on the 26th in Bonn.", "2023-06-26T19:30"),
        ("It will be held on the 26th in the town hall.", "2023-06-26"),
    ],
)
def test_a_time_beside_a_day_alone_is_of_that_day(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It was postponed twice, first in December 2022.", ["2022-12"]),
        ("He came second in May 2021 and third in June 2022.", ["2021-05", "2022-06"]),
        ("He came on the first of December 2022.", ["2022-12-01"]),
        ("He came on December first, 2022.", ["2022-12-01"]),
    ],
)
def test_an_ordinal_before_in_is_no_day_of_the_month(text: str, values: list[str]) -> None:
    assert [each for _, each in told(text)] == values
