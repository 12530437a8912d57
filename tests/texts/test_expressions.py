"""The expressions that are found in running text, what each is, what it means."""

import pytest

from tests.texts.told import PUBLISHED, found, only, told
from timeline.problems import TimelineError
from timeline.texts.expressions import expressions
from timeline.texts.scanning import MOST


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Er starb im Jahr neunzehnhundertachtundneunzig.", "de", "1998"),
        ("Er starb zweitausendundeins in Graz.", "de", "2001"),
        ("Er starb am 5. Mai achtzehnhundertachtundvierzig.", "de", "1848-05-05"),
        ("Es begann im Sommer neunzehnhundertdreissig.", "de", "1930-SU"),
        ("Seit zweitausend gilt das Gesetz.", "de", "2000"),
        ("It was lost by the year two thousand.", "en", "2000"),
        ("Se construyó en el año dos mil tres.", "es", "2003"),
        ("Это было в две тысячи двадцать втором году.", "ru", "2022"),
        ("Це було у дві тисячі двадцять другому році.", "uk", "2022"),
        ("W roku dwa tysiące trzecim spłonął.", "pl", "2003"),
        ("În anul două mii trei a ars.", "ro", "2003"),
        ("En l'an deux mille tout a brûlé.", "fr", "2000"),
    ],
)
def test_years_are_read_in_words(text: str, language: str, value: str) -> None:
    assert only(text, language).value == value


@pytest.mark.parametrize(
    ("text", "language", "words", "value"),
    [
        ("It meets every second Tuesday of the month.", "en", "every second Tuesday of the month", "XXXX-WXX-2"),
        ("It meets on the first Monday of every month.", "en", "first Monday of every month", "XXXX-WXX-1"),
        ("It meets each first and third Friday.", "en", "each first and third Friday", "XXXX-WXX-5"),
        ("Er tagt jeden zweiten Dienstag im Monat.", "de", "jeden zweiten Dienstag im Monat", "XXXX-WXX-2"),
        ("Er tagt am ersten Montag jedes Monats.", "de", "ersten Montag jedes Monats", "XXXX-WXX-1"),
        ("Il se réunit chaque deuxième mardi du mois.", "fr", "chaque deuxième mardi du mois", "XXXX-WXX-2"),
        ("Рада збирається кожного другого вівторка місяця.", "uk", "кожного другого вівторка місяця", "XXXX-WXX-2"),
        ("Совет собирается каждый второй вторник месяца.", "ru", "каждый второй вторник месяца", "XXXX-WXX-2"),
        ("Rada zbiera się w każdy drugi wtorek miesiąca.", "pl", "każdy drugi wtorek miesiąca", "XXXX-WXX-2"),
        ("Se întrunește în fiecare a doua marți a lunii.", "ro", "fiecare a doua marți", "XXXX-WXX-2"),
    ],
)
def test_what_is_on_a_weekday_of_each_month_is_on_no_day(text: str, language: str, words: str, value: str) -> None:
    expression = only(text, language)
    assert (expression.text, expression.value, expression.when) == (words, value, None)


@pytest.mark.parametrize(
    "text", ["Zweitausend Soldaten kamen.", "Das kostet neunzehnhundert Euro.", "Mehr als zweitausend kamen."]
)
def test_what_is_counted_in_words_is_no_year(text: str) -> None:
    assert found(text, "de") == ()


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("Sales rose from 3Q21 to 3Q22.", "en", ["2021-Q3", "2022-Q3"]),
        ("Sales rose in Q3/22, in Q3'22 and in 1H 2023.", "en", ["2022-Q3", "2022-Q3", "2023-H1"]),
        ("Sales rose in FY22 and in FY2023.", "en", ["2022", "2023"]),
        ("Der Umsatz stieg im 3. Quartal 22.", "de", ["2022-Q3"]),
        ("Les ventes ont augmenté au 3T22.", "fr", ["2022-Q3"]),
        ("They have 2S19 guns, 3T22 parts and 4H20 rooms, and flat 3Q22A.", "en", []),
    ],
)
def test_parts_of_a_year_are_read_as_analysts_write_them(text: str, language: str, values: list[str]) -> None:
    assert [each.value for each in found(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He signed it on 12 June 2023.", [("12 June 2023", "2023-06-12")]),
        ("en", "On Friday, November 6, 1998 he left.", [("Friday, November 6, 1998", "1998-11-06")]),
        ("en", "It opened Nov. 15. The talks failed.", [("Nov. 15", "2022-11-15")]),
        ("en", "In the late 1970s and the 19th century.", [("the late 1970s", "197"), ("the 19th century", "18")]),
        ("en", "In the third quarter of 1998.", [("the third quarter of 1998", "1998-Q3")]),
        ("en", "Sales rose in Q3 1998.", [("Q3 1998", "1998-Q3")]),
        ("en", "Sales rose in Q3 of 1998.", [("Q3 of 1998", "1998-Q3")]),
        ("en", "Sales rose from Q1 to Q3 1998.", [("Q1", "1998-Q1"), ("Q3 1998", "1998-Q3")]),
        ("de", "Der Umsatz stieg im Q3 1998.", [("Q3 1998", "1998-Q3")]),
        ("en", "Q1 What did you do in 1998?", [("1998", "1998")]),
        ("en", "In nineteen ninety-four it began.", [("nineteen ninety-four", "1994")]),
        ("en", "From April 24 and 25, 1999.", [("April 24", "1999-04-24"), ("25, 1999", "1999-04-25")]),
        ("en", "It lasted two weeks and a half.", [("two weeks and a half", "P2.5W")]),
        ("en", "In recent years, for the past two months.", [("recent years", "PXY"), ("the past two months", "P2M")]),
        ("en", "Every Monday, daily.", [("Every Monday", "XXXX-WXX-1"), ("daily", "P1D")]),
        (
            "en",
            "In June, July and August 2022.",
            [("June", "2022-06"), ("July", "2022-07"), ("August 2022", "2022-08")],
        ),
        ("en", "In the last half of the '80s.", [("the last half of the '80s", "198")]),
        ("uk", "Навесні 490 до н. е. так.", [("Навесні 490 до н. е.", "BC0490-SP")]),
        ("en", "On 2023/06/05, AD 79.", [("2023/06/05", "2023-06-05"), ("AD 79", "0079")]),
        ("en", "The week before last, weeks ago.", [("The week before last", "2023-W23"), ("weeks ago", "PAST_REF")]),
        (
            "en",
            "From Monday to Friday, this Friday.",
            [("Monday", "2023-06-19"), ("Friday", "2023-06-23"), ("this Friday", "2023-06-23")],
        ),
        ("en", "10,000 years, 3.5 years.", [("10,000 years", "P10000Y"), ("3.5 years", "P3.5Y")]),
        (
            "de",
            "Am Montagabend starb er, im XIX. Jahrhundert.",
            [("Montagabend", "2023-06-19TEV"), ("XIX. Jahrhundert", "18")],
        ),
        ("de", "Am 27./28. September 1939.", [("27.", "1939-09-27"), ("28. September 1939", "1939-09-28")]),
        (
            "de",
            "Vor drei Jahren, Ende des Jahres 1941.",
            [("Vor drei Jahren", "2020"), ("Ende des Jahres 1941", "1941")],
        ),
        ("uk", "З 8 по 11 травня 1940 року.", [("8", "1940-05-08"), ("11 травня 1940", "1940-05-11")]),
        ("uk", "Від вересня до листопада 1944 року.", [("вересня", "1944-09"), ("листопада 1944", "1944-11")]),
        ("uk", "У 480 до н. е. і в 1920-х роках.", [("480 до н. е.", "BC0480"), ("1920-х роках", "192")]),
        ("uk", "Три роки тому, вчора.", [("Три роки тому", "2020"), ("вчора", "2023-06-20")]),
        (
            "ru",
            "12 июня 2022 г. и на прошлой неделе.",
            [("12 июня 2022", "2022-06-12"), ("прошлой неделе", "2023-W24")],
        ),
        ("fr", "Le 27 mai 1998, à 21 h 45.", [("Le 27 mai 1998", "1998-05-27"), ("21 h 45", "1998-05-27T21:45")]),
        (
            "fr",
            "Il y a dix-huit mois, ces dernières années.",
            [("Il y a dix-huit mois", "2021-12"), ("ces dernières années", "PXY")],
        ),
        (
            "es",
            "El 12 de junio de 2023, hace tres años.",
            [("El 12 de junio de 2023", "2023-06-12"), ("hace tres años", "2020")],
        ),
        (
            "pl",
            "Dwa dni później, 12 czerwca 2022 r.",
            [("Dwa dni później", "2023-06-23"), ("12 czerwca 2022", "2022-06-12")],
        ),
        ("ro", "Pe 12 iunie 2022, acum trei ani.", [("12 iunie 2022", "2022-06-12"), ("acum trei ani", "2020")]),
        ("ar", "في 12 يونيو 2022 و الأسبوع الماضي.", [("12 يونيو 2022", "2022-06-12"), ("الأسبوع الماضي", "2023-W24")]),
    ],
)
def test_expressions_are_found_with_their_values(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text, language) == expected


def test_a_day_that_only_a_hyphen_ties_is_of_the_month_before_it() -> None:
    assert told("On July 11-12 in Vilnius.") == [("July 11", "2023-07-11"), ("12", "2023-07-12")]


@pytest.mark.parametrize(
    "text",
    [
        "May I go?",
        "We march on.",
        "The Sun wrote so.",
        "It was sold for 2000 dollars.",
        "It cost $1,998 and 1,998 euros.",
        "They won 3-2 and 21:7.",
        "Version 2.0.1 and 3.11 came out.",
        "Call 555-1234.",
        "He was the first, and came second.",
        "Some 1500 soldiers fell.",
        "A 44-year-old man, 52 years old.",
        "It pays $5 a year.",
        "It made 5 million a year.",
        "Now they are away.",
        "See page 1945, No. 1917, https://x.org/2023/06/21/a.",
        "An F-16 and a Su-27 of COVID-19.",
        "[00:12:30] ANNA: We left.",
        "There June Carter met them.",
        "A Black Friday.",
        "For 1998 copies.",
        "Three-quarters of it, a quarter of the market.",
        "More than a quarter of all.",
        "It is open 24 hours a day, seven days a week.",
        "For now it holds.",
        "Sales of the latest fiscal year.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two weeks passed.", "DURATION"),
        ("It came every Monday.", "SET"),
        ("He spoke at 10:30 p.m. there.", "TIME"),
        ("It ended on Friday.", "DATE"),
        ("It ended recently.", "DATE"),
    ],
)
def test_durations_and_sets_are_told_apart_from_dates(text: str, kind: str) -> None:
    expression = only(text)

    assert expression.kind == kind
    assert (expression.when is None) is (kind in ("DURATION", "SET") or expression.value == "PAST_REF")


def test_an_expression_stands_in_its_sentence() -> None:
    text = "It began. It ended on 12 June 2023, they say."
    expression = only(text)

    assert text[expression.start : expression.end] == expression.text == "12 June 2023"
    assert text[expression.sentence.start : expression.sentence.end] == "It ended on 12 June 2023, they say."


def test_the_date_is_one_of_the_date_language() -> None:
    dates = [each.when.text for each in found("In 1998, last week, in the 1970s, at 10 p.m. Friday.") if each.when]

    assert dates == ["1998", "[2023-06-12..2023-06-18]", "197X", "2023-06-16T22"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In the late 1970s.", "[1976~..1979~]"),
        ("In the early 19th century.", "[1800~..1832~]"),
        ("In the 5th century BC.", "-04XX"),
        ("In mid-2022.", "[2022-05~..2022-08~]"),
    ],
)
def test_parts_of_years_decades_and_centuries_are_those_of_the_date_language(text: str, date: str) -> None:
    when = only(text).when

    assert when is not None
    assert when.text == date


def test_a_part_of_a_month_is_some_of_its_days() -> None:
    expression = only("In early March 2022.")

    assert (expression.value, expression.mod) == ("2022-03", "START")
    assert expression.when is not None
    assert expression.when.text == "[2022-03-01~..2022-03-10~]"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("It began earlier this week.", "[2023-06-19..2023-06-21]"),
        ("It ends later this month.", "[2023-06-21..2023-06-30]"),
    ],
)
def test_what_is_earlier_in_a_week_is_before_the_day_of_its_anchor(text: str, date: str) -> None:
    when = only(text).when

    assert when is not None
    assert when.text == date


def test_without_a_day_of_publication_yesterday_has_no_date() -> None:
    (expression,) = found("It ended yesterday.", published=None)

    assert (expression.value, expression.when, expression.rule) == ("XXXX-XX-XX", None, "no-anchor")


def test_the_language_is_found_out() -> None:
    text = "Am 12. Juni 2022 begann der Angriff, der bis zum Ende des Jahres dauerte und in der Nacht begann."
    first = next(expressions(text, published=PUBLISHED))

    assert (first.text, first.value) == ("12. Juni 2022", "2022-06-12")


def test_a_text_of_other_years_is_found_to_be_a_history() -> None:
    text = "The war began in 1861. In 1862 it went on, in 1863, 1864 and 1865 too. In May it ended."
    last = list(expressions(text, published=PUBLISHED, languages=("en",)))[-1]

    assert (last.text, last.value, last.rule) == ("May", "1865-05", "narrative-year")


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011"])
def test_a_date_in_numbers_may_have_any_hyphen(hyphen: str) -> None:
    assert told(f"It fell on 2022{hyphen}04{hyphen}14.") == [(f"2022{hyphen}04{hyphen}14", "2022-04-14")]
    assert told(f"It fell on 14{hyphen}04{hyphen}2022.") == [(f"14{hyphen}04{hyphen}2022", "2022-04-14")]


def test_marks_of_direction_part_no_date() -> None:
    assert told("It fell on \u200f14 April\u200e 2022.") == [("14 April\u200e 2022", "2022-04-14")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Im Q3 2021 stieg er.", "de"),
        ("Au T3 2021 ils ont baiss\u00e9.", "fr"),
        ("En el 3T 2021 subi\u00f3.", "es"),
        ("\u00cen trimestrul III 2021 a crescut.", "ro"),
        ("W III kw. 2021 r. wzros\u0142y.", "pl"),
        ("За III кв. 2021 року зросли.", "uk"),
        ("В 3 кв. 2021 года выросли.", "ru"),
        ("It fell in Q3/2021.", "en"),
    ],
)
def test_a_quarter_is_read_as_its_language_writes_it(text: str, language: str) -> None:
    assert [value for _, value in told(text, language)] == ["2021-Q3"]


def test_a_half_is_found_by_its_letter() -> None:
    assert told("It fell in H1 and H2 2021; au S1 it rose.") == [("H1", "2021-H1"), ("H2 2021", "2021-H2")]
    assert told("Au S1 2021 ils ont baiss\u00e9.", "fr") == [("S1 2021", "2021-H1")]


def test_a_number_before_a_time_is_an_hour_only_in_a_span() -> None:
    assert [value for _, value in told("They met from 2 to 4 p.m. on 4 May 2023.")] == [
        "2023-05-04T14:00",
        "2023-05-04T16:00",
    ]
    assert [words for words, _ in told("Won 3 to 2 at 4 p.m.")] == ["4 p.m."]


def test_that_after_said_is_no_part_of_a_date() -> None:
    assert told("They said that last week it rained.") == [("last week", "2023-W24")]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("uk", "Вони пішли на північ опівночі.", ["опівночі"]),
        ("pl", "Poszli na południe w południe, a na północ o północy.", ["w południe", "o północy"]),
        ("fr", "Dans les années 1980, il écrit.", ["les années 1980"]),
        ("en", "Claim No. BL-2019-001733 was lost.", []),
        ("de", "Im Sp\u00e4tsommer und Herbst 1940 verlor er.", ["Herbst 1940"]),
    ],
)
def test_what_is_no_time_of_day_and_no_year_is_not_found(language: str, text: str, words: list[str]) -> None:
    assert [each for each, _ in told(text, language)] == words


def test_a_text_of_more_dates_than_anybody_reads_is_refused_before_they_are_understood() -> None:
    with pytest.raises(TimelineError, match="more than 20,000 dates") as refused:
        next(expressions("They met on 4 May 2019. " * (MOST + 1), published=PUBLISHED))

    assert "parts, the first before line 1;" in refused.value.hint


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It is rare in today's world.", []),
        ("It is for the people of tomorrow.", []),
        ("It was said at today's meeting.", ["2023-06-21"]),
        ("The car was seen at 6 a.m. ten days before the shooting.", ["P10D"]),
        ("Es wurde um 6 Uhr, zwei Tage nach der Konferenz, gesehen.", ["P2D"]),
        ("The car was seen at 6 a.m. two days later.", ["XXXX-XX-XXT06:00"]),
        ("They blame him for the recent bombings.", []),
        ("In the past they did not.", ["PAST_REF"]),
        ("It will stay so for the foreseeable future.", ["FUTURE_REF"]),
        ("In the future they will.", ["FUTURE_REF"]),
        ("They meet annually.", ["P1Y"]),
        ("It could take as long as a month.", ["P1M"]),
        ("He pays $5 a month.", []),
        ("They let it begin as previously planned Saturday night.", ["2023-06-17TNI"]),
    ],
)
def test_words_that_tell_no_day_and_words_that_tell_one(text: str, values: list[str]) -> None:
    assert [each.value for each in found(text, "de" if text.startswith("Es") else "en")] == values
