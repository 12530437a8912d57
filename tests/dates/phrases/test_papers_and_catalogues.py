"""What news, documents and catalogues write of dates: weeks by their days, bounds, what a librarian supplied."""

import pytest

from tests.dates.tables import rows
from timeline.dates import DateError, Dating, readings, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21), events=frozenset({"ceasefire", "siege", "vilnius-summit"}))


def date(phrase: str) -> str:
    return understand(phrase, SAID).text


def refusal(phrase: str) -> DateError:
    with pytest.raises(DateError) as refused:
        understand(phrase, SAID)
    return refused.value


@pytest.mark.parametrize(("_", "phrase", "expected"), rows("phrases/papers_and_catalogues.tsv"))
def test_what_papers_and_catalogues_write_is_read(_: str, phrase: str, expected: str) -> None:
    assert date(phrase) == expected


def test_more_days_than_a_week_are_no_week() -> None:
    assert refusal("the week of 5-20 June 2023").code == "not-understood"


def test_bounds_that_exclude_each_other_are_refused() -> None:
    assert refusal("before 1400, after 1500").code == "ends-before-start"


def test_a_comma_joins_no_date_to_a_bound() -> None:
    assert refusal("before 1900, 1910").code == "not-understood"


def test_within_some_days_of_a_date_may_be_on_either_side_of_it() -> None:
    assert refusal("within 30 days of 14 March 2019").hint.split(" or ") == [
        "[2019-03-14..2019-04-13]",
        "[2019-02-12..2019-03-14]",
    ]


@pytest.mark.parametrize("phrase", ["vom 5. Mai 2021", "від 5 травня 2021 р.", "от 5 мая 2021 г.", "din 5 mai 2021"])
def test_the_day_of_a_document_is_not_taken_for_a_beginning(phrase: str) -> None:
    assert refusal(phrase).hint == "2021-05-05/.. or 2021-05-05"


def test_a_roman_ordinal_that_may_be_a_month_is_no_century() -> None:
    assert refusal("IVe").code == "not-understood"


def test_a_copyright_is_told_from_about() -> None:
    assert refusal("1995, c1994").hint == "1995 or {1995,1994~}"


@pytest.mark.parametrize("phrase", ["until the siege", "shortly after the siege", "on the eve of the siege"])
def test_what_no_relation_says_of_an_event_is_refused_and_names_it(phrase: str) -> None:
    fault = refusal(phrase)

    assert (fault.code, fault.column) == ("beside-event", len(phrase) - len("siege") + 1)


@pytest.mark.parametrize("phrase", ["1990s, after 2005", "555-1234", "1914 or 1", "May 1831 or 2", "C19th"])
def test_what_does_not_fit_together_is_refused(phrase: str) -> None:
    assert refusal(phrase).code in ("not-understood", "not-a-date")


def test_fifteen_days_may_be_two_weeks() -> None:
    assert refusal("quinze jours après le 24 février 2022").hint == "2022-03-11 or 2022-03-10"


def test_a_month_and_a_year_of_two_digits_are_named_beside_the_day() -> None:
    dates = [reading.date for reading in readings("05/21", SAID)]

    assert dates[0] == "2023-05-21"
    assert "2021-05" in dates
