import pytest

from timeline.dates import Count, Dating, explain
from timeline.dates.days import day_number

WAR = Dating(counts=(Count(name="war", first=day_number(2022, 2, 24)),), timezone="Europe/Kyiv")


def test_a_month_is_told_in_full() -> None:
    assert explain("2022-10", WAR).as_json() == {
        "text": "2022-10",
        "edtf": "2022-10",
        "level": 0,
        "kind": "date",
        "earliest": "2022-10-01",
        "latest": "2022-10-31",
        "certain": None,
        "precision": "month",
        "uncertain": False,
        "approximate": False,
        "open_start": False,
        "open_end": False,
        "words": "October 2022",
        "counts": {"war": [220, 250]},
        "weekday": None,
        "calendar": "gregorian",
        "other_readings": [],
        "readings": [{"date": "2022-10", "words": "October 2022", "rule": "as written", "anchor": None}],
    }


def test_a_refusal_is_told_in_full() -> None:
    assert explain("2001-02-29", WAR).as_json() == {
        "text": "2001-02-29",
        "error": {
            "code": "no-such-day",
            "message": "February 2001 has 28 days",
            "column": 9,
            "hint": "2001-02-28",
        },
        "readings": [],
    }


def test_a_counted_day_is_told_as_the_day_it_is() -> None:
    told = explain("war day 483", WAR).as_json()

    assert (told["edtf"], told["weekday"], told["counts"]) == ("2023-06-21", "Wednesday", {"war": [483, 483]})


def test_a_time_is_told_in_utc() -> None:
    told = explain("2023-06-21T14:30", WAR).as_json()

    assert (told["earliest"], told["latest"]) == ("2023-06-21T11:30:00Z", "2023-06-21T11:30:59Z")


def test_an_open_interval_has_a_core_without_end() -> None:
    told = explain("2022-02-24/..", WAR).as_json()

    assert (told["certain"], told["latest"], told["open_end"]) == (["2022-02-24", None], None, True)


def test_strict_reading_refuses_what_is_not_published() -> None:
    assert "error" in explain("war day 483", WAR, strict=True).as_json()
    assert "error" in explain("2023-06-21T14:30", WAR, strict=True).as_json()


@pytest.mark.parametrize(
    ("text", "calendar", "weekday"),
    [
        ("1582-10-15", "", "Friday"),
        ("1582-10-14", "", None),
        ("1066-10-14", "", None),
        ("1066-10-14", "julian", "Saturday"),
        ("5703-01-14", "hebrew", "Monday"),
        ("2023-06-21~", "", None),
        ("2023-06-21?", "", None),
    ],
)
def test_a_weekday_is_told_where_somebody_named_it(text: str, calendar: str, weekday: str | None) -> None:
    assert explain(text, Dating(calendar=calendar)).as_json()["weekday"] == weekday


@pytest.mark.parametrize("text", ["5 May 2023 at 0300Z", "mid to late March 2022", "Fri May 05 14:30:00 2023"])
@pytest.mark.parametrize("calendar", ["hebrew", "persian", "julian"])
def test_a_gregorian_date_in_a_file_of_another_calendar_is_told_as_what_it_is(calendar: str, text: str) -> None:
    told = explain(text, Dating(as_of=day_number(2023, 6, 21), calendar=calendar)).as_json()

    readings = told["readings"]
    assert isinstance(readings, list)
    first = readings[0]
    assert isinstance(first, dict)
    assert first["words"] == told["words"]
