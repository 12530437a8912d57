"""Which column is proposed for which field."""

import pytest

from tests.formats import imported
from timeline.dates import Dating
from timeline.dates.days import iso_day
from timeline.inputs import Options
from timeline.problems import TimelineError


def proposed(text: str, field: str) -> list[str]:
    return [name for name, found in imported(text, "csv").fields.items() if found == field]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("case no,filed on,event\n2023-01,2014-03-07,A\n2023-02,2014-03-08,B\n", "filed on"),
        ("no,incident,happened\n5167,A,2014-03-07\n", "happened"),
        ("incident_id,name,Date of Incident\n5167,A,7/13/2014\n", "Date of Incident"),
        ("last_verified,title,occurred\n2024-01-02,A,2014-03-07\n", "occurred"),
        ("last_updated,title,created,day\n2024-01-02,A,2014-03-08,2014-03-07\n", "day"),
        ("from,to,title,sent\nme,you,A,2014-03-07\n", "sent"),
        ("start,title,date of attack\n5167,A,2014-03-07\n", "date of attack"),
        ("Time,title\n2014-03-07 16:42,A\n", "Time"),
        ("Week,title\n2022-W09,A\n", "Week"),
        ("Period,title\nQ1 2022,A\nH2 2021,B\n", "Period"),
        ("title,created_at\nA,2014-03-07\n", "created_at"),
        ("when,title\nlast summer,A\n", "when"),
        ("Timestamp,What happened?,When did it happen?\n3/22/2023 14:05:11,A,3/21/2023\n", "When did it happen?"),
        ("timestamp,title\n2014-03-07 16:42,A\n", "timestamp"),
        ("Display Date,title,Incident Date\nspring,A,2014-03-07\n", "Incident Date"),
        ("Report Date,Seen From,Seen To,title\n2014-03-09,2014-03-07,2014-03-08,A\n", "Seen From"),
        ("created_at,title\nTue Apr 18 17:22:01 +0000 2023,A\n", "created_at"),
    ],
)
def test_the_date_is_a_column_that_says_when(text: str, name: str) -> None:
    assert proposed(text, "date") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "no,title\n5167,A\n1999,B\n",
        "case no,title\n2023-01,A\n2023-02,B\n",
        "title,last_verified\nA,2024-01-02\n",
        "title,case id\nA,2024-01-02\n",
    ],
)
def test_what_is_no_date_of_an_event_is_asked_for_once(text: str) -> None:
    found = imported(text, "csv")

    assert (found.rows, found.refused, len(found.problems)) == (text.count("\n") - 1, text.count("\n") - 1, 1)
    assert (found.problems[0].code, found.problems[0].hint[:17]) == ("no-date", "--map COLUMN=date")


def test_day_numbers_of_a_spreadsheet_are_told() -> None:
    (problem,) = imported("Event,Date\nA,44616\nB,44650.5\n", "csv").problems

    assert problem.hint.endswith("Date holds numbers: 44616 is 2022-02-24 if a spreadsheet counted it")


def test_a_table_without_a_title_says_once_which_column_could_be_it() -> None:
    text = "event_date,event_type,source scale,notes\n" + "2014-03-07,Battles,National,People met in the square\n" * 30

    found = imported(text, "csv")

    assert (found.rows, found.refused) == (30, 30)
    assert [(problem.code, problem.hint) for problem in found.problems] == [
        ("no-title", "--map event_type=title or --map notes=title or --map 'source scale=title'")
    ]


@pytest.mark.parametrize(
    ("header", "cell", "field"),
    [
        ("time", "16:42", "time"),
        ("Start time", "4 pm", "time"),
        ("Time UTC", "16:42", "time"),
        ("Zeit", "16:42", "time"),
        ("time", "2014-03-07", "date"),
        ("end time", "16:42", "end_time"),
        ("start", "14:30", "time"),
        ("end", "16:42", "end_time"),
        ("end time", "2014-03-07 16:42", "end"),
        ("end_date", "2014-03-08", "end"),
        ("tz", "Europe/Kyiv", "timezone"),
        ("Time Zone", "UTC", "timezone"),
        ("zone", "North", "x-zone"),
        ("precision", "month", "precision"),
        ("precision", "12", "x-precision"),
    ],
)
def test_parts_of_dates_are_known_by_name_and_cells(header: str, cell: str, field: str) -> None:
    day = "title,other\nA,x" if field == "date" else "date,title\n2014-03-07,A"
    names, row = day.split("\n")

    assert imported(f"{names},{header}\n{row},{cell}\n", "csv").fields[header] == field


@pytest.mark.parametrize(
    ("header", "row", "date", "title"),
    [
        ("Call Start (UTC),Call End (UTC),A-Party,B-Party", "2023-06-21 10:00:05,2023-06-21 10:02:00,123,456",
         "2023-06-21T10:00:05/2023-06-21T10:02:00", "123, 456"),
        ("Call Start Time,Call End Time,From,To", "2023-06-21 23:58,2023-06-22 00:03,+380501112,+380671112",
         "2023-06-21T23:58/2023-06-22T00:03", "+380501112, +380671112"),
        ("Start Date,Start Time,Caller,Callee,Call Type", "2023-06-21,10:00,123,456,Voice",
         "2023-06-21T10:00", "123, 456, Voice"),
        ("Posting Date,Description,Amount,Balance", "06/21/2023,Transfer to B,-5.00,20.10", "2023-06-21",
         "Transfer to B"),
        ("Buchungstag;Buchungstext;Betrag", "21.06.2023;Miete;-5,00", "2023-06-21", "Miete"),
        ("Date,Text,Debit", "2023-06-21,First line,5", "2023-06-21", "First line"),
        ("Incident Number,Occurred From,Occurred To,Offense", "23-1,6/21/2023 22:00,6/22/2023 06:00,BURGLARY",
         "2023-06-21T22:00/2023-06-22T06:00", "BURGLARY"),
    ],
)  # fmt: skip
def test_tables_of_a_kind_are_read_without_a_map(header: str, row: str, date: str, title: str) -> None:
    (event,) = imported(f"{header}\n{row}\n", "csv").events

    assert (event.date, event.title) == (date, title)


@pytest.mark.parametrize(
    ("header", "calendar", "earliest"),
    [
        ("Date (O.S.)", "julian", "1905-01-22"),
        ("Julian date", "julian", "1905-01-22"),
        ("Date (Julian calendar)", "julian", "1905-01-22"),
        ("Old Style date", "julian", "1905-01-22"),
        ("Date (UTC)", "", "1905-01-09"),
        ("Julian Assange date", "", "1905-01-09"),
    ],
)
def test_the_name_of_a_column_tells_the_calendar_of_its_dates(header: str, calendar: str, earliest: str) -> None:
    (event,) = imported(f"{header},title\n9 January 1905,A\n", "csv").events

    assert (event.calendar, iso_day(event.when.earliest_day or 0)) == (calendar, earliest)


def test_a_start_and_an_end_of_two_calendars_are_no_date() -> None:
    text = "Start (O.S.),End (N.S.),title\n1905-01-09,1905-01-22,A\n"

    with pytest.raises(TimelineError, match="of two calendars"):
        imported(text, "csv", Options(mapping={"Start (O.S.)": "date", "End (N.S.)": "end"}))


def test_starts_and_ends_have_one_order_of_day_and_month() -> None:
    text = "title,start date,end date\nA,5/1/2023,5/2/2023\nB,5/23/2023,\n"

    assert [event.date for event in imported(text, "csv").events] == ["2023-05-01/2023-05-02", "2023-05-23"]


def test_numbered_columns_are_several_of_one_field() -> None:
    text = "date,title,Source 1,Source 2,Actor1,actor_2\n2023,A,https://a.example,https://b.example,X,Y\n"

    (event,) = imported(text, "csv").events

    assert ([each.source for each in event.citations], event.actors) == (
        ["https://a.example", "https://b.example"],
        ("X", "Y"),
    )


def test_what_is_mapped_is_stored() -> None:
    text = "date,clock,zone of it,title\n2014-03-07,16:42,Europe/Kyiv,A\n"

    (event,) = imported(text, "csv", Options(mapping={"clock": "time", "zone of it": "timezone"})).events

    assert (event.date, event.extras) == ("2014-03-07T16:42+02:00", {"x-zone-of-it": "Europe/Kyiv"})


def test_a_header_may_tell_the_zone_of_its_times() -> None:
    there = Options(dating=Dating(timezone="America/New_York"))
    for name in ("date (UTC)", "date_utc", "Date (GMT)"):
        (event,) = imported(f"{name},title\n2023-06-21 14:30,A\n", "csv", there).events

        assert event.date == "2023-06-21T14:30Z"
    (event,) = imported("Date (local time: Europe/Kyiv),title\n2023-06-21 14:30,A\n", "csv", there).events
    assert event.date == "2023-06-21T14:30+03:00"


def test_months_may_be_named_and_years_short() -> None:
    assert imported("year,month,title\n2023,June,A\n", "csv").events[0].date == "2023-06"
    text = "date,title\n21/6/23 14:30,A\n1/2/98,B\n"

    assert [problem.code for problem in imported(text, "csv").problems] == ["short-year", "short-year"]
    found = imported(text, "csv", Options(short_from=1950))
    assert [event.date for event in found.events] == ["2023-06-21T14:30", "1998-02-01"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Année,Mois,Jour,Titre,Date affichée\n2019,3,5,A,mars 2019\n",
            {"Année": "year", "Mois": "month", "Jour": "day"},
        ),
        ("Rok,Miesiąc,Dzień,Tytuł\n2019,3,5,A\n", {"Rok": "year", "Miesiąc": "month", "Dzień": "day"}),
        ("Рік,Місяць,День,Назва\n2019,3,5,A\n", {"Рік": "year", "Місяць": "month", "День": "day"}),
        ("Año,Mes,Día,Título\n2019,3,5,A\n", {"Año": "year", "Mes": "month", "Día": "day"}),
        ("Jahr,Monat,Tag,Titel\n2019,3,5,A\n", {"Jahr": "year", "Monat": "month", "Tag": "day"}),
    ],
)
def test_the_parts_of_a_date_are_known_in_other_languages(text: str, fields: dict[str, str]) -> None:
    found = imported(text, "csv")

    assert fields.items() <= found.fields.items()
    assert [event.date for event in found.events] == ["2019-03-05"]


@pytest.mark.parametrize(
    "names",
    ["start year,end year", "startYear,endYear", "Year From,Year To", "begin_year,end_year", "von Jahr,bis Jahr"],
)
def test_years_of_a_start_and_of_its_end_belong_together(names: str) -> None:
    (event,) = imported(f"{names},title\n1914,1918,A\n", "csv").events

    assert (event.date, event.extras) == ("1914/1918", {})


def test_a_column_that_is_empty_is_no_title() -> None:
    text = "Subject,Message Date,What\n,2021-03-04 05:06,We leave at dawn\n"

    assert imported(text, "csv").events[0].title == "We leave at dawn"


def test_what_is_due_or_resolved_is_not_when_it_happened() -> None:
    text = "Summary,Created,Resolved,Due Date\nA,2024-02-03,2024-02-04,2024-02-05\n"

    assert proposed(text, "date") == ["Created"]


def test_the_id_and_the_name_of_something_else_are_not_those_of_the_event() -> None:
    text = """[{"type": "Default", "date": "2023-02-03", "author": {"id": "9", "name": "anna"}, "summary": "Seen"},
               {"type": "Default", "date": "2023-02-03", "author": {"id": "9", "name": "anna"}, "summary": "Gone"}]"""

    found = imported(text, "json")

    assert [event.title for event in found.events] == ["Seen", "Gone"]
    assert found.fields["author.id"] == "x-author.id"


@pytest.mark.parametrize(
    ("header", "row", "date"),
    [
        ("Date Sent,Time Sent,Date Received,Time Received", "2021-02-03,09:14,2021-02-05,00:10", "2021-02-03T09:14"),
        ("Sent Date,Sent Time", "3 Feb 2021,9:14 pm", "2021-02-03T21:14"),
        ("Date of arrest,Hour of arrest", "2021-02-03,22.40", "2021-02-03T22:40"),
        ("acq_date,acq_time", "2021-02-03,0012", "2021-02-03T00:12"),
        ("Date de l'attaque,Heure de l'attaque", "2021-02-03,5h12", "2021-02-03T05:12"),
        ("Date,Time (local)", "2021-02-03,14:00", "2021-02-03T14:00"),
        ("Date/Time,Clock", "2021-02-03 14:00,1", "2021-02-03T14:00"),
        ("Date (UTC),Dep Time (Z),Arr Time (Z)", "2021-02-03,0800Z,1320Z", "2021-02-03T08:00Z/2021-02-03T13:20Z"),
        ("Seen From Date,Seen From Time,Seen To Date,Seen To Time", "2021-02-03,1800,2021-02-04,0730",
         "2021-02-03T18:00/2021-02-04T07:30"),
        ("Start,Start Time", "2021-02-03,18:00", "2021-02-03T18:00"),
        ("Post Created,Post Created Time", "2021-02-03,18:00", "2021-02-03T18:00"),
        ("Datum,Hora", "20210203,05:12 h", "2021-02-03T05:12"),
        ("Date of arrest,Time of release", "2021-02-03,18:00", "2021-02-03"),
        ("Datum von,Datum bis,Uhrzeit von,Uhrzeit bis", "2021-02-03,2021-02-04,16:30,08:00",
         "2021-02-03T16:30/2021-02-04T08:00"),
        ("data,ora inizio,ora fine", "2021-02-03,16:30,18:00", "2021-02-03T16:30/2021-02-03T18:00"),
        ("Дата начала,Дата окончания", "2021-02-03,2021-02-04", "2021-02-03/2021-02-04"),
        ("Starts,Ends", "2021-02-03 10:00,2021-02-03 11:00", "2021-02-03T10:00/2021-02-03T11:00"),
        ("Date (DD/MM/YYYY)", "01/03/2021", "2021-03-01"),
        ("Date (mm/dd/yyyy)", "01/03/2021", "2021-01-03"),
        ("date,year", "11/30/21,1921", "1921-11-30"),
        ("date,year", "24 February,2022", "2022-02-24"),
        ("date,year", "2022-02-24,2023", "2022-02-24"),
        ("date,precision", "2022-02-24,Approx.", "2022-02-24~"),
        ("date,time,AM/PM", "2022-02-24,5:12,PM", "2022-02-24T17:12"),
        ("date,start time,half,end time,half", "2022-02-24,11:00,a.m.,1:30,p.m.", "2022-02-24T11:00/2022-02-24T13:30"),
        ("year", "44 BC", "-0043"),
        ("Arrival date,Arrival time,Departure date,Departure time", "2021-02-03,14:00,2021-02-05,11:00",
         "2021-02-03T14:00/2021-02-05T11:00"),
        ("Departure,Arrival", "2021-02-03 22:00,2021-02-04 01:00", "2021-02-03T22:00/2021-02-04T01:00"),
        ("Received,Sent", "2021-02-04,2021-02-03", "2021-02-03"),
        ("date,start,time", "2021-02-03,10:00,11:00", "2021-02-03T11:00"),
        ("year,month,day,hour,minute", "2022,3,1,5,2", "2022-03-01T05:02"),
        ("date,Hour,Minute,Second", "2022-03-01,5,12,7", "2022-03-01T05:12:07"),
        ("date,Hour,Minute,half", "2022-03-01,5,12,PM", "2022-03-01T17:12"),
        ("date,Hour", "2022-03-01,5", "2022-03-01"),
        ("date,Second", "2022-03-01,5", "2022-03-01"),
        ("start,end", "2022-02-24,ongoing", "2022-02-24/.."),
        ("Posted at", '"Mar 1, 2022 \N{MIDDLE DOT} 5:12 AM EST"', "2022-03-01T05:12-05:00"),
    ],
)  # fmt: skip
def test_a_time_belongs_to_the_date_that_is_called_like_it(header: str, row: str, date: str) -> None:
    (event,) = imported(f"{header},title\n{row},A\n", "csv").events

    assert event.date == date


def test_a_time_finds_its_date_where_the_user_says_which_that_is() -> None:
    text = "Date Sent,Date Read,Time Sent,Time Read,title\n2021-02-03,2021-02-04,09:14,10:00,A\n"

    assert imported(text, "csv", Options(mapping={"Date Read": "date"})).events[0].date == "2021-02-04T10:00"


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Place of arrest", "place"),
        ("Arrest location", "place"),
        ("Town/City", "place"),
        ("Town or city (of residence)", "place"),
        ("Type of arrest", "category"),
        ("Link to source", "sources"),
        ("Place of incident", "place"),
        ("Event type", "category"),
        ("Город", "place"),
        ("Case name", "x-Case-name"),
        ("Arrest ID", "x-Arrest-ID"),
        ("Event ID", "x-Event-ID"),
    ],
)
def test_what_a_name_shares_with_that_of_the_date_goes_without_saying(header: str, field: str) -> None:
    assert imported(f"Date of arrest,title,{header}\n2021-02-03,A,Minsk\n", "csv").fields[header] == field


@pytest.mark.parametrize("name", ["text", "Message Body", "Tweet", "Description of event", "Memo"])
def test_where_nothing_else_is_a_title_the_text_tells_it(name: str) -> None:
    found = imported(f'date,{name}\n2021-02-03,"We leave.\nAt five."\n2021-02-04,Gone\n', "csv")

    assert found.fields[name] == "text"
    assert [(event.title, event.description) for event in found.events] == [
        ("We leave.", "We leave.\nAt five."),
        ("Gone", ""),
    ]


def test_a_text_that_has_a_title_beside_it_is_its_description() -> None:
    text = "date,label,said there\n2021-02-03,A,We leave.\n2021-02-04,,Gone\n"

    found = imported(text, "csv", Options(mapping={"label": "title", "said there": "text"}))

    assert [(event.title, event.description) for event in found.events] == [("A", "We leave."), ("Gone", "")]


def test_a_status_is_one_of_ours_and_a_table_of_tasks_has_another() -> None:
    assert proposed("date,title,Status\n2021-02-03,A,Done\n", "status") == []
    assert proposed("date,title,Status\n2021-02-03,A,Done\n2021-02-04,B,Cancelled\n", "status") == ["Status"]


@pytest.mark.parametrize(
    ("name", "cell", "place"),
    [
        ("Coordinates", "50.45, 30.52", (50.45, 30.52)),
        ("Lat/Long", "(50.45 -30.52)", (50.45, -30.52)),
        ("Location", "50.45N; 30.52W", (50.45, -30.52)),
        ("GPS", "-1.25\N{DEGREE SIGN}, 36.8\N{DEGREE SIGN}", (-1.25, 36.8)),
        ("Location", "Building 5, 3", None),
        ("Geo", "52, 30", None),
    ],
)
def test_latitude_and_longitude_may_stand_in_one_cell(name: str, cell: str, place: tuple[float, float] | None) -> None:
    (event,) = imported(f'date,title,{name}\n2021-02-03,A,"{cell}"\n', "csv").events

    found = event.place and event.place.lat is not None and (event.place.lat, event.place.lon)
    assert (found or None) == place


def test_coordinates_beside_themselves_are_no_name_of_a_place() -> None:
    text = 'date,title,Latitude,Longitude,Location\n2021-02-03,A,50.45,30.52,"(50.45, 30.52)"\n'

    assert imported(text, "csv").fields["Location"] == "x-Location"


def test_coordinates_that_are_none_are_kept_and_told() -> None:
    cells = ["50.45, 30.52"] * 20 + ["95.0, 30.5", "50 27 N 30 31 E"]
    text = "date,title,Coordinates\n" + "".join(f'2021-02-03,A,"{cell}"\n' for cell in cells)

    found = imported(text, "csv", Options(mapping={"Coordinates": "coordinates"}))

    assert [problem.message for problem in found.problems] == [
        "lat: 95.0 is not between -90 and 90; kept as x-lat",
        "coordinates: '50 27 N 30 31 E' is no latitude and longitude; 50.45, 30.52 is; kept as x-Coordinates",
    ]
    assert found.events[-2].extras == {"x-lat": "95.0", "x-lon": "30.5"}


@pytest.mark.parametrize("cell", ["before 1211", "9 January 1905", "c. 1300"])
@pytest.mark.parametrize("column", ["Date (O.S.)", "Date O.S.", "Date [o.s.]", "When (approx.)"])
def test_points_in_a_name_part_no_path_where_they_abbreviate(column: str, cell: str) -> None:
    (event,) = imported(f"{column},Event\n{cell},A\n", "csv").events

    assert event.title == "A"
