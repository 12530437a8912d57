"""Dates and times as people say them: weeks from a day, parts of an hour, bounds at an edge, amounts left open."""

import pytest

from timeline.dates import DateError, Dating, explain, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21), timezone="Europe/Kyiv")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("Tuesday week", "2023-07-04"),
        ("on Wednesday week", "2023-06-28"),
        ("Friday fortnight", "2023-07-07"),
        ("today week", "2023-06-28"),
        ("tomorrow week", "2023-06-29"),
        ("yesterday week", "2023-06-13"),
        ("a week on Tuesday", "2023-07-04"),
        ("two weeks from Friday", "2023-07-07"),
        ("a week ago last Tuesday", "2023-06-13"),
        ("a week ago today", "2023-06-14"),
        ("two years ago yesterday", "2021-06-20"),
        ("heute in einer Woche", "2023-06-28"),
        ("heute vor einem Jahr", "2022-06-21"),
        ("Samstag in einer Woche", "2023-07-01"),
    ],
)
def test_a_day_is_told_by_weeks_from_another(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("neunzehnhundertachtundneunzig", "1998"),
        ("im Jahr zweitausendundeins", "2001"),
        ("5. Mai achtzehnhundertachtundvierzig", "1848-05-05"),
        ("Mai neunzehnhundertdreissig", "1930-05"),
    ],
)
def test_a_german_year_may_be_one_word(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("half past three in the afternoon of 5 May 2023", "2023-05-05T15:30"),
        ("half past three pm on 5 May 2023", "2023-05-05T15:30"),
        ("5 May 2023 at quarter to six pm", "2023-05-05T17:45"),
        ("a quarter past six in the morning on 5 May 2023", "2023-05-05T06:15"),
        ("twenty past five in the morning on 5 May 2023", "2023-05-05T05:20"),
        ("half past twelve am on 5 May 2023", "2023-05-05T00:30"),
        ("six am on 5 May 2023", "2023-05-05T06"),
        ("at 1500 on 5 May 2023", "2023-05-05T15"),
        ("15:00 hours on 5 May 2023", "2023-05-05T15:00"),
        ("am 5. Mai 2023 um halb sechs Uhr abends", "2023-05-05T17:30"),
        ("um Viertel nach sechs morgens am 5. Mai 2023", "2023-05-05T06:15"),
        ("le 5 mai 2023 à cinq heures et demie du matin", "2023-05-05T05:30"),
        ("a las cinco y media de la tarde del 5 de mayo de 2023", "2023-05-05T17:30"),
        ("в половине шестого утра 24 февраля 2022 года", "2022-02-24T05:30"),
        ("о пів на шосту ранку 24 лютого 2022 року", "2022-02-24T05:30"),
        ("o wpół do szóstej rano 5 maja 2023", "2023-05-05T05:30"),
        ("pe 5 mai 2023 la ora cinci și jumătate dimineața", "2023-05-05T05:30"),
        ("في 5 مايو 2023 الساعة الخامسة والنصف مساء", "2023-05-05T17:30"),
    ],
)
def test_a_part_of_an_hour_is_a_time(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


@pytest.mark.parametrize(
    ("phrase", "hint"),
    [
        ("half past three on 5 May 2023", "2023-05-05T03:30 or 2023-05-05T15:30"),
        ("5 May 2023 at 3", "2023-05-05T03 or 2023-05-05T15"),
        ("am 5. Mai 2023 um halb sechs", "2023-05-05T05:30 or 2023-05-05T17:30"),
        ("11pm to 1am on 5 May 2023", "2023-05-04T23/2023-05-05T01 or 2023-05-05T23/2023-05-06T01"),
        ("March 5-7pm 2023", ""),
        ("the twenties", "202X or 192X"),
        ("the '10s", "201X or 191X"),
    ],
)
def test_what_comes_twice_names_both(phrase: str, hint: str) -> None:
    with pytest.raises(DateError) as refused:
        understand(phrase, SAID)

    assert (refused.value.code, refused.value.hint) == ("two-readings", hint)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("by the end of 2023", "[..2023]"),
        ("by the end of June 2023", "[..2023-06]"),
        ("by the end of the year", "[..2023]"),
        ("by the end of last week", "[..2023-06-18]"),
        ("after the end of 2023", "[2024..]"),
        ("before the beginning of 2023", "[..2022]"),
        ("after the beginning of 2022", "[2022..]"),
        ("d'ici fin 2023", "[..2023]"),
        ("after 3pm on 5 May 2023", "[2023-05-05T15..]"),
        ("after 15:30 on 5 May 2023", "[2023-05-05T15:30..]"),
        ("before 15:30 on 5 May 2023", "[..2023-05-05T15:29]"),
    ],
)
def test_a_bound_at_the_edge_of_a_year_or_an_hour_is_that_edge(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


@pytest.mark.parametrize(
    ("phrase", "text", "others"),
    [
        ("the summer of '69", "1969-22", ("2069-22",)),
        ("the noughties", "200X", ()),
        ("mid-to-late 1980s", "[1983~..1989~]", ()),
        ("the third decade of the 20th century", "192X", ()),
        ("~5 April 2019", "2019-04-05~", ()),
        ("1850 \u00b1 5 years", "[1845..1855]", ()),
        ("\u00b1 1850", "1850~", ()),
        ("c. 12,000 BC", "Y-11999~", ()),
        ("12.000 v. Chr.", "Y-11999", ()),
        ("2,000 years ago", "0023~", ()),
        ("the 870s", "087X", ()),
        ("the 480s BC", "[-0488..-0479]", ()),
        ("5 to 3 BC", "-0004/-0002", ()),
        ("5 or 3 BC", "[-0004,-0002]", ()),
        ("1850 at the latest", "[..1850]", ()),
        ("1850 au plus tard", "[..1850]", ()),
        ("1850 or so", "1850~", ()),
        ("[ca. 1850]", "1850~", ()),
        ("20th-century", "19XX", ()),
        ("fin de la semaine dernière", "[2023-06-16~..2023-06-18~]", ()),
        ("a finales del mes pasado", "[2023-05-21~..2023-05-31~]", ()),
        ("lata 60. XX w.", "196X", ()),
        ("les années 60 du XXe siècle", "196X", ()),
        ("60-е гг. XIX в.", "186X", ()),
        ("60-70-ті роки XX століття", "196X/197X", ()),
        ("w latach 1980-81", "1980/1981", ()),
        ("1914/15 гг.", "1914/1915", ()),
        ("поч. 1850-х", "[1850~..1852~]", ()),
        ("сер. XIX ст.", "[1833~..1865~]", ()),
        ("100 рік до нашої ери", "-0099", ()),
        ("между мартом и маем 2021 года", "[2021-03..2021-05]", ()),
        ("вчера в 3 часа дня", "2023-06-20T15", ()),
        ("the first nine months of 2022", "[2022-01..2022-09]", ()),
        ("summer 2022-23 (southern)", "2022-30", ()),
        ("4Q 2022", "2022-36", ()),
        ("2023 week 23", "[2023-06-05..2023-06-11]", ()),
        ("2023, 5 May", "2023-05-05", ()),
        ("2,5 years ago", "2020-12~", ()),
        ("1850-60s", "185X/186X", ()),
        ("H1/Q3 2019", "[2019-40,2019-35]", ()),
        ("1850-60-е гг.", "185X/186X", ()),
        ("1855-60s", "1855/186X", ()),
        ("у другій декаді червня 2023", "[2023-06-11..2023-06-20]", ()),
        ("в первой декаде XX века", "190X", ()),
        ("2-я четв. XIX в.", "[1825~..1849~]", ()),
        ("القرن التاسع عشر الميلادي", "18XX", ()),
        ("منذ ثلاثة أشهر", "2023-03~", ()),
        ("الليلة الماضية", "2023-06-20/2023-06-21", ()),
        ("on the day after 5 May 2019", "2019-05-06", ()),
        ("before late 2019", "[..2019-08-31~]", ()),
        ("before the end of 2019", "[..2019]", ()),
        ("after early May 2019", "[2019-05-11~..]", ()),
        ("Jan-00", "2000-01", ("1900-01",)),
        ("Monday to Thursday last week", "2023-06-12/2023-06-15", ()),
        ("two hundred years ago", "1823~", ()),
        ("12 thousand years ago", "-9977~", ()),
        ("half a century ago", "1973~", ()),
        ("the 72nd century", "71XX", ()),
        ("the 1st and 3rd Tuesday of May 2019", "{2019-05-07,2019-05-21}", ()),
        ("weeks 10 to 12 of 2020", "2020-03-02~/2020-03-22~", ()),
        ("terminus post quem 1850", "[1850..]", ()),
        ("< 1850", "[..1849]", ()),
        ("5/6 May 2019", "[2019-05-05,2019-05-06]", ()),
        ("between 10 May at 3pm and 12 May 2019 at 5pm", "[2019-05-10T15..2019-05-12T17]", ()),
        ("the last day of 2019", "2019-12-31", ()),
        ("le premier jour de 2019", "2019-01-01", ()),
        ("les premiers jours de 2019", "[2019-01-01~..2019-01-07~]", ()),
        ("the 100th day of 2019", "2019-04-10", ()),
        ("the last weekend of May 2019", "[2019-05-25..2019-05-26]", ()),
        ("weekend of 5 May 2019", "[2019-05-04..2019-05-05]", ()),
        ("the first Monday of 2019", "2019-01-07", ()),
        ("the last two weeks of May 2019", "[2019-05-18..2019-05-31]", ()),
        ("yesterday afternoon at 3", "2023-06-20T15", ()),
        ("5-7 May 2019 inclusive", "2019-05-05/2019-05-07", ()),
        ("übernächste Woche", "[2023-07-03..2023-07-09]", ()),
        ("позаминулого року", "2021", ()),
        ("la semana antepasada", "[2023-06-05..2023-06-11]", ()),
        ("I poł. XIX w.", "[1800~..1849~]", ()),
        ("late last night", "2023-06-20/2023-06-21", ()),
        ("the 60s AD", "006X", ()),
        ("the last third of the 18th century", "[1766~..1799~]", ()),
        ("the winter of 1941 to 1942", "1941-24", ("1941-24/1942",)),
        ("from winter 1941 to 1942", "1941-24/1942", ("1940-24/1942",)),
        ("early on 5 May 2023", "2023-05-05", ()),
        ("late on Tuesday night", "2023-06-20/2023-06-21", ("2023-06-27/2023-06-28",)),
        ("one day in March 2022", "2022-03", ()),
        ("4th of July", "2023-07-04", ("2022-07-04",)),
        ("у лютому 2022-го", "2022-02", ()),
        ("у 90-х роках", "199X", ("189X",)),
        ("March after next", "2025-03", ()),
        ("October before last", "2021-10", ()),
        ("the fifth last day of May 2022", "2022-05-27", ()),
        ("third last week of 2018", "[2018-12-10..2018-12-16]", ()),
        ("EOM", "[2023-06-21~..2023-06-30~]", ()),
        ("by EOY", "[..2023]", ()),
        ("the Ides of March 44 BC", "-0043-03-15", ()),
        ("Ides of June 44 BC", "-0043-06-13", ()),
        ("5.6.", "2023-06-05", ("2024-06-05",)),
        ("з 14.10. - 15.10.2018", "2018-10-14/2018-10-15", ()),
        ("5 May 2023, 9.10.", "2023-05-05T09:10", ()),
        ("1d ago", "2023-06-20", ()),
    ],
)
def test_parts_of_years_and_of_centuries_are_read(phrase: str, text: str, others: tuple[str, ...]) -> None:
    told = explain(phrase, SAID)

    assert (told.when and told.when.text, told.other_readings) == (text, others)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("Michaelmas 1640", "1640-09-29"),
        ("Lady Day 1751", "1751-03-25"),
        ("All Saints’ Day 2022", "2022-11-01"),
        ("St. George’s Day 2021", "2021-04-23"),
        ("before Michaelmas 1640", "[..1640-09-28]"),
        ("two days after Easter 2022", "2022-04-19"),
        ("the week before Easter 2022", "2022-04-10/2022-04-16"),
        ("the Monday after Easter 2022", "2022-04-18"),
        ("3 days after 1 Nisan 5783", "2023-03-26"),
    ],
)
def test_a_feast_is_a_day_from_which_others_are_told(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


@pytest.mark.parametrize(
    "phrase", ["Michaelmas", "Michaelmas term 1640", "10 days before Ramadan 2023", "2 days after it"]
)
def test_a_feast_without_its_year_or_of_many_days_is_no_day(phrase: str) -> None:
    with pytest.raises(DateError):
        understand(phrase, SAID)


@pytest.mark.parametrize(
    "phrase",
    [
        "a few days ago",
        "several weeks ago",
        "more than a year ago",
        "кілька днів тому",
        "несколько дней назад",
        "vor ein paar Tagen",
        "il y a quelques jours",
        "hace unos días",
        "kilka dni temu",
        "acum câteva zile",
        "قبل عدة أيام",
    ],
)
def test_an_amount_that_is_left_open_is_refused_with_what_to_write(phrase: str) -> None:
    with pytest.raises(DateError, match="leaves open how many") as refused:
        understand(phrase, SAID)

    assert (refused.value.code, refused.value.hint) == ("vague", "say about how many: about 3 days ago")


@pytest.mark.parametrize("phrase", ["every Tuesday", "jeden Dienstag", "chaque mardi", "cada martes", "щодня у травні"])
def test_every_day_of_a_name_is_no_one_date(phrase: str) -> None:
    with pytest.raises(DateError, match="means more than one date") as refused:
        understand(phrase, SAID)

    assert refused.value.code == "plural"


@pytest.mark.parametrize("phrase", ["May 2022-23", "May 1914-18", "half three on 5 May 2023", "Tuesday weeks"])
def test_what_has_no_sure_meaning_is_refused(phrase: str) -> None:
    with pytest.raises(DateError):
        understand(phrase, SAID)
