"""What news, documents and catalogues write of dates: weeks by their days, bounds, what a librarian supplied."""

import pytest

from timeline.dates import DateError, Dating, readings, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21), events=frozenset({"ceasefire", "siege", "vilnius-summit"}))


def date(phrase: str) -> str:
    return understand(phrase, SAID).text


def refusal(phrase: str) -> DateError:
    with pytest.raises(DateError) as refused:
        understand(phrase, SAID)
    return refused.value


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the week of 5-11 June 2023", "[2023-06-05..2023-06-11]"),
        ("the week of June 5 to 9, 2023", "[2023-06-05..2023-06-09]"),
        ("week of 29 May - 4 June 2023", "[2023-05-29..2023-06-04]"),
        ("la semaine du 5 au 11 juin 2023", "[2023-06-05..2023-06-11]"),
        ("тиждень з 5 по 11 червня 2023", "[2023-06-05..2023-06-11]"),
        ("the weekend of 3-4 June 2023", "[2023-06-03..2023-06-04]"),
        ("week 5 to 11 of 2023", "2023-01-30~/2023-03-19~"),
    ],
)
def test_a_week_by_its_days_is_that_week(phrase: str, expected: str) -> None:
    assert date(phrase) == expected


def test_more_days_than_a_week_are_no_week() -> None:
    assert refusal("the week of 5-20 June 2023").code == "not-understood"


@pytest.mark.parametrize("phrase", ["ante 1453, post 1400", "before 1453 and after 1400", "vor 1453, nach 1400"])
def test_two_bounds_in_either_order_are_one_span(phrase: str) -> None:
    assert date(phrase) == "[1401..1452]"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("after May 1914 and before 1918", "[1914-06-01..1917-12-31]"),
        ("before 1918, after 5 May 1914", "[1914-05-06..1917-12-31]"),
        ("18th century, by spring 1713", "[1700-01-01..1713-05-31]"),
        ("between c. 1914 and May 1918", "[1914-01-01~..1918-05-31]"),
        ("after c. 1914, before May 1918?", "[1915-01-01%..1918-04-30?]"),
    ],
)
def test_two_bounds_that_are_not_equally_fine_are_days(phrase: str, expected: str) -> None:
    assert date(phrase) == expected


def test_bounds_that_exclude_each_other_are_refused() -> None:
    assert refusal("before 1400, after 1500").code == "ends-before-start"


def test_a_comma_joins_no_date_to_a_bound() -> None:
    assert refusal("before 1900, 1910").code == "not-understood"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("end of Q3 2023", "2023-09~"),
        ("late H1 2023", "[2023-05~..2023-06~]"),
        ("Ende des 3. Quartals 2022", "2022-09~"),
        ("3Q22", "2022-35"),
        ("2H 2023", "2023-41"),
        ("the summer before last", "2021-22"),
        ("exactly a year ago", "2022-06-21"),
        ("within 30 days after 14 March 2019", "[2019-03-14..2019-04-13]"),
        ("within 3 days before 5 May 2021", "[2021-05-02..2021-05-05]"),
        ("from 5 May 2021 on", "2021-05-05/.."),
        ("vom 5. Mai 2021 an", "2021-05-05/.."),
        ("the 5th day of May in the year 2021", "2021-05-05"),
        ("during the period from 1 January to 31 March 2019", "2019-01-01/2019-03-31"),
        ("w okresie od 5 do 9 maja 2021 r.", "2021-05-05/2021-05-09"),
        ("subsequent to 5 May 2021", "[2021-05-06..]"),
        ("no antes del 5 de mayo de 2021", "[2021-05-05..]"),
        ("близько 5-ї ранку 24 лютого 2022 року", "2022-02-24T05~"),
        ("с 2014 г. по настоящее время", "2014/.."),
    ],
)
def test_words_of_news_and_documents_are_read(phrase: str, expected: str) -> None:
    assert date(phrase) == expected


def test_within_some_days_of_a_date_may_be_on_either_side_of_it() -> None:
    assert refusal("within 30 days of 14 March 2019").hint.split(" or ") == [
        "[2019-03-14..2019-04-13]",
        "[2019-02-12..2019-03-14]",
    ]


@pytest.mark.parametrize("phrase", ["vom 5. Mai 2021", "від 5 травня 2021 р.", "от 5 мая 2021 г.", "din 5 mai 2021"])
def test_the_day_of_a_document_is_not_taken_for_a_beginning(phrase: str) -> None:
    assert refusal(phrase).hint == "2021-05-05/.. or 2021-05-05"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("fin XVIIIe", "[1766~..1799~]"),
        ("XVIIe-XVIIIe", "16XX/17XX"),
        ("s. XVIII ex.", "[1766~..1799~]"),
        ("saec. XV med.", "[1433~..1465~]"),
        ("siglos XV-XVI", "14XX/15XX"),
        ("siglos V y IV a. C.", "{-04XX,-03XX}"),
        ("2. H. 15. Jh.", "[1450~..1499~]"),
        ("signed and dated 1639", "1639"),
        ("1850-ish", "1850~"),
        ("[1895?]-1901", "1895?/1901"),
        ("1895-[1901?]", "1895/1901?"),
        ("[s.d.]", "unknown"),
        ("IV.1921", "1921-04"),
        ("05.2021", "2021-05"),
        ("4/99", "1999-04"),
        ("??.05.2021", "2021-05-XX"),
        ("Spätsommer 1939", "1939-08~"),
        ("la década de 1980", "198X"),
    ],
)
def test_a_catalogues_dates_are_read(phrase: str, expected: str) -> None:
    assert date(phrase) == expected


def test_a_roman_ordinal_that_may_be_a_month_is_no_century() -> None:
    assert refusal("IVe").code == "not-understood"


def test_a_copyright_is_told_from_about() -> None:
    assert refusal("1995, c1994").hint == "1995 or {1995,1994~}"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("two days after the ceasefire", "2 days after ceasefire"),
        ("the day after the ceasefire", "1 day after ceasefire"),
        ("a fortnight before the siege", "2 weeks before siege"),
        ("after the Vilnius summit", "after vilnius-summit"),
        ("during the siege", "during siege"),
        ("between the siege and the ceasefire", "between siege and ceasefire"),
        ("за два дні до siege", "2 days before siege"),
        ("pendant la siege", "during siege"),
    ],
)
def test_words_tell_a_date_by_an_event_of_the_file(phrase: str, expected: str) -> None:
    assert date(phrase) == expected


@pytest.mark.parametrize("phrase", ["until the siege", "shortly after the siege", "on the eve of the siege"])
def test_what_no_relation_says_of_an_event_is_refused_and_names_it(phrase: str) -> None:
    fault = refusal(phrase)

    assert (fault.code, fault.column) == ("beside-event", len(phrase) - len("siege") + 1)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("11 June 2004 (day approximate)", "2004-06-~11"),
        ("4 June 2011 (month uncertain, day approximate)", "2011-?06-~04"),
    ],
)
def test_a_doubt_about_a_part_is_read_back(phrase: str, expected: str) -> None:
    assert date(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("5ᵗʰ May 2021", "2021-05-05"),
        ("1ᵉʳ mai 2021", "2021-05-01"),
        ("ⅩⅨ c.", "18XX"),
        ("«5» мая 2021 г.", "2021-05-05"),
        ("1850→1860", "1850/1860"),
        ("24 فبـراير 2022", "2022-02-24"),
    ],
)
def test_signs_of_word_processors_are_plain_ones(phrase: str, expected: str) -> None:
    assert date(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("15. Jh., 2. Hälfte", "[1450~..1499~]"),
        ("s. XVI (segunda mitad)", "[1550~..1599~]"),
        ("XIX в., вторая половина", "[1850~..1899~]"),
        ("16th c. (late)", "[1566~..1599~]"),
        ("18th century, after 1713", "[1714..1799]"),
        ("May 2021, after 5 May 2021", "[2021-05-06..2021-05-31]"),
        ("960-1279", "0960/1279"),
        ("1831 or 2", "[1831,1832]"),
        ("probably 1626/1641", "[1626?..1641?]"),
        ("1914, later cast", "1914"),
        ("1990s, re-fired 2000", "199X"),
        ("datiert 1648", "1648"),
        ("trzy lata temu", "2020~"),
        ("w dniach 5-9 maja 2021", "2021-05-05/2021-05-09"),
        ("two to three weeks after 5 May 2021", "[2021-05-19..2021-05-26]"),
    ],
)
def test_what_stands_after_a_century_or_a_year_is_of_it(phrase: str, expected: str) -> None:
    assert date(phrase) == expected


@pytest.mark.parametrize("phrase", ["1990s, after 2005", "555-1234", "1914 or 1", "May 1831 or 2", "C19th"])
def test_what_does_not_fit_together_is_refused(phrase: str) -> None:
    assert refusal(phrase).code in ("not-understood", "not-a-date")


def test_fifteen_days_may_be_two_weeks() -> None:
    assert refusal("quinze jours après le 24 février 2022").hint == "2022-03-11 or 2022-03-10"


def test_a_month_and_a_year_of_two_digits_are_named_beside_the_day() -> None:
    dates = [reading.date for reading in readings("05/21", SAID)]

    assert dates[0] == "2023-05-21"
    assert "2021-05" in dates
