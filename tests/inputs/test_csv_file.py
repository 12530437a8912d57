"""CSV in."""

import pytest

from tests.formats import imported
from tests.odd_texts import ODD_TEXTS
from timeline.inputs import Options
from timeline.problems import TimelineError


def test_columns_are_known_by_their_names() -> None:
    found = imported("Start Date,End Date,Headline,Type,Wind\n2020-01,2020-03,A,Politics & Law,3\n", "csv")

    (event,) = found.events
    assert found.fields == {
        "Start Date": "date", "End Date": "end", "Headline": "title", "Type": "category", "Wind": "x-Wind",
    }  # fmt: skip
    assert (event.title, event.date, event.category) == ("A", "2020-01/2020-03", "politics-law")
    assert event.extras == {"x-Wind": "3"}
    assert [(category.id, category.label) for category in found.categories] == [("politics-law", "Politics & Law")]


def test_what_the_user_says_goes_before_what_a_name_suggests() -> None:
    options = Options(mapping={"name": "actors", "oblast": "title", "raion": "title"})

    found = imported("date,name,oblast,raion\n2020,X; Y,A,B\n", "csv", options)

    assert (found.events[0].title, found.events[0].actors) == ("A, B", ("X", "Y"))


def test_a_column_of_dates_is_found_by_its_values() -> None:
    found = imported("title,wann\nA,2020-01-02\nB,2020-01-03\n", "csv")

    assert [event.date for event in found.events] == ["2020-01-02", "2020-01-03"]


def test_rows_are_added_or_refused_and_none_is_lost() -> None:
    text = "date,title\n2020,A\n2020-13,B\n,C\n2021,\n2022,D,E\n2023,F\n"

    found = imported(text, "csv", file="f.csv")

    assert (found.rows, len(found.events), found.refused) == (6, 2, 4)
    assert [(str(problem.place), problem.code) for problem in found.problems] == [
        ("f.csv:3:1", "no-such-month"),
        ("f.csv:4:1", "missing-key"),
        ("f.csv:5:6", "missing-key"),
        ("f.csv:6:8", "ragged-row"),
    ]


def test_an_undecided_column_is_asked_for() -> None:
    text = "date,title\n1/2/2020,A\n3/4/2020,B\n"

    assert imported(text, "csv").refused == 2
    assert [event.date for event in imported(text, "csv", Options(day_first=True)).events] == [
        "2020-02-01",
        "2020-04-03",
    ]
    assert [event.date for event in imported(text, "csv", Options(day_first=False)).events] == [
        "2020-01-02",
        "2020-03-04",
    ]


def test_year_month_and_day_may_stand_apart() -> None:
    found = imported("Year,Month,Day,Title\n2020,,,A\n2020,2,,B\n2020,2,3,C\n2020,,3,D\n", "csv")

    assert [event.date for event in found.events] == ["2020", "2020-02", "2020-02-03"]
    assert found.problems[0].message == "'3': a day needs its month, a time its day"


def test_the_mark_against_formulas_comes_off() -> None:
    assert imported("date,title\n2020,'=1+1\n", "csv").events[0].title == "=1+1"
    assert imported("date,title\n2020,'=1+1\n", "csv", Options(raw=True)).events[0].title == "'=1+1"


def test_names_of_sources_become_declared_sources() -> None:
    found = imported('date,title,source,quote\n2020,A,The Paper; https://example.org/x,"it was"\n', "csv")

    assert [(item.source, item.quote) for item in found.events[0].citations] == [
        ("the-paper", "it was"),
        ("https://example.org/x", ""),
    ]
    assert [(source.id, source.title) for source in found.sources] == [("the-paper", "The Paper")]


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("\ufeffdate,title\n2020,Caf\u00e9\n".encode(), "Caf\u00e9"),
        ("\ufeffdate,title\n2020,Caf\u00e9\n".encode("utf-16-le"), "Caf\u00e9"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding(raw: bytes, title: str) -> None:
    assert imported(raw, "csv").events[0].title == title


def test_bytes_that_are_no_utf8_are_refused_with_their_line() -> None:
    with pytest.raises(TimelineError, match=r"f\.csv:2: byte 0xE9 is not UTF-8"):
        imported("date,title\n2020,Caf\u00e9\n".encode("latin-1"), "csv", file="f.csv")


def test_a_named_encoding_is_used() -> None:
    raw = "date,title\n2020,Caf\u00e9\n".encode("latin-1")

    assert imported(raw, "csv", Options(encoding="latin-1")).events[0].title == "Caf\u00e9"


@pytest.mark.parametrize("mapping", [{"nothing": "title"}, {"date": "wrong"}])
def test_a_mapping_to_nowhere_is_wrong_usage(mapping: dict[str, str]) -> None:
    with pytest.raises(TimelineError) as refused:
        imported("date,title\n2020,A\n", "csv", Options(mapping=mapping))

    assert refused.value.status == 2


def test_an_id_that_no_file_may_hold_is_kept_aside() -> None:
    (event,) = imported("id,date,title\nEvent 1,2020,A\n", "csv").events

    assert (event.id, event.extras) == ("", {"x-id": "Event 1"})


def test_what_is_no_address_goes_aside_and_bad_coordinates_leave_the_name() -> None:
    text = "date,title,url,place,lat,lon\n2020,A,URL pending,Kyiv,999,30\n2020,B,https://a.org/,Lyman,48.9,37.8\n"

    first, second = (found := imported(text, "csv")).events

    assert first.place is not None
    assert (first.place.name, first.place.lat, first.url) == ("Kyiv", None, "")
    assert first.extras == {"x-url": "URL pending", "x-lat": "999", "x-lon": "30"}
    assert [problem.code for problem in found.problems] == ["kept-aside", "kept-aside"]
    assert second.place is not None
    assert (second.url, second.place.lat) == ("https://a.org/", 48.9)


def test_a_title_above_the_header_is_told_and_tabs_part_headers_with_commas() -> None:
    found = imported("Incidents, 2023\n\nDate\tTitle\tRole, side\n2014-03-07\tA, b\tC, d\n", "csv")

    (event,) = found.events
    assert (event.date, event.title, event.extras) == ("2014-03-07", "A, b", {"x-Role,-side": "C, d"})
    assert [(problem.code, problem.place.line) for problem in found.problems] == [("above-header", 1)]


def test_odd_texts_come_in_to_the_letter() -> None:
    for text in ODD_TEXTS:
        quoted = text.replace('"', '""')
        found = imported(f'date,title,notes,more\n2020,A,"{quoted}","{quoted}"\n', "csv", Options(raw=True))

        (event,) = found.events
        assert (event.description, event.extras["x-more"]) == (text, text)


def test_a_date_that_cannot_be_read_is_shown_with_what_would_be_right() -> None:
    found = imported("Date,Title\nnext week,A\n2024-13-45,B\n" + "x" * 99 + ",C\n", "csv")

    words, month, long = found.problems
    assert words.message == "'next week': what these words mean depends on the day they were said: write the date"
    assert words.hint == "--as-of DATE, if all was said on that day"
    assert month.message.startswith("'2024-13-45': there is no month 13")
    assert long.message.startswith(f"'{'x' * 60}…': ")


def test_a_table_without_a_header_is_told() -> None:
    found = imported("2022-03-01,A\n2022-03-02,B\n", "csv", Options(mapping={"A": "title", "2022-03-01": "date"}))

    assert [(problem.code, problem.message) for problem in found.problems] == [
        ("no-header", "the first row is read as the names of columns, and '2022-03-01' is a date")
    ]
    assert [event.title for event in found.events] == ["B"]
