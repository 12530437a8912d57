"""Feasts that move, nights between two days, hours told by words, halves, and names that only look like dates."""

import pytest

from tests.texts.told import found, told
from timeline.texts.feasts import Church, CountryFeast, EasterFeast, feast_of_year, number_of, ways


def dates(text: str, language: str = "en", *, history: bool = False) -> list[str | None]:
    """Return the dates that a text tells, published on Wednesday, 21 June 2023."""
    return [each.when and each.when.text for each in found(text, language, history=history)]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("It was shelled on Good Friday.", "en", "2023-04-07"),
        ("They met on Ash Wednesday and left.", "en", "2023-02-22"),
        ("The council met after Easter.", "en", "2023-04-09"),
        ("He was found Labor Day near a lake.", "en", "2022-09-05"),
        ("It fell on Easter Monday 2021.", "en", "2021-04-05"),
        ("It burned at Easter last year.", "en", "2022-04-17"),
        ("It was held on Orthodox Easter.", "en", "2023-04-16"),
        ("It was found on Thanksgiving Day.", "en", "[2022-10-10,2022-11-24]"),
        ("Es brannte an Karfreitag.", "de", "2023-04-07"),
        ("Zu Pfingsten war Ruhe.", "de", "2023-05-28"),
        ("L'église a brûlé le lundi de Pâques.", "fr", "2023-04-10"),
        ("Doszło do tego w Wielki Piątek.", "pl", "2023-04-07"),
        ("Обстріляли місто на Великдень.", "uk", "[2023-04-09,2023-04-16]"),
        ("Напередодні Великодня було тихо.", "uk", "[2023-04-08,2023-04-15]"),
        ("A ars în Vinerea Mare.", "ro", "[2023-04-07,2023-04-14]"),
    ],
)
def test_a_feast_that_moves_is_its_day_and_either_day_where_two_churches_keep_it(
    text: str, language: str, date: str
) -> None:
    assert dates(text, language) == [date]


def test_a_feast_is_of_the_year_that_a_history_tells() -> None:
    assert dates("In 1843 it opened. At Easter it burned.", history=True) == ["1843", "1843-04-16"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Easter Rising failed.", "en"),
        ("He broke the Good Friday Agreement.", "en"),
        ("Easter is early.", "en"),
        ("The Good Friday agreement held.", "en"),
        ("He cooked a Thanksgiving turkey.", "en"),
        ("She stayed over Easter weekend.", "en"),
        ("Він у трійці лідерів.", "uk"),
    ],
)
def test_what_is_only_named_after_a_feast_is_no_day(text: str, language: str) -> None:
    assert dates(text, language) == []


def test_feasts_are_numbered_by_their_church_and_their_country() -> None:
    friday, whitsun = ([number_of(EasterFeast(church, days)) for church in Church] for days in (-2, 49))
    western, orthodox, either = (number_of(EasterFeast(church, 0)) for church in Church)

    assert [ways(friday[2]), ways(whitsun[0])] == [(friday[0], friday[1]), (whitsun[0],)]
    assert len(ways(number_of(CountryFeast("thanksgiving")))) == 2
    assert (feast_of_year(either, 2024), feast_of_year(western, 1700)) == (None, None)
    assert feast_of_year(either, 2025) == feast_of_year(orthodox, 2025)


@pytest.mark.parametrize("words", ["29 February 2021", "February 29, 2021", "Feb. 30, 2019", "31 June 2019"])
def test_a_day_that_its_year_has_not_is_of_no_other_year(words: str) -> None:
    dates = [each.when.text for each in found(f"It burned on {words} at noon.", "en") if each.when]

    assert dates
    assert [date for date in dates if not date.startswith(words[-4:]) or date.count("-") > 1] == []


NEW_YEAR = "2020-12-31/2021-01-01"


@pytest.mark.parametrize(
    "words",
    [
        "28. auf den 29. Februar 2021",
        "8. Februar auf den 10. Februar 2020",
        "31. Oktober auf den 1. Januar 2020",
        "31. Oktober 2020 auf den 1. November 2021",
    ],
)
def test_two_days_that_do_not_follow_each_other_have_no_night(words: str) -> None:
    assert words not in [each.text for each in found(f"In der Nacht vom {words} brannte es.", "de")]


@pytest.mark.parametrize(
    ("text", "language", "value", "date"),
    [
        ("It burned on the night of May 3-4.", "en", "2023-05-03TNI", "2023-05-03/2023-05-04"),
        ("In der Nacht vom 3. auf den 4. Mai brannte es.", "de", "2023-05-03TNI", "2023-05-03/2023-05-04"),
        ("In der Nacht von Samstag auf Sonntag brannte es.", "de", "2023-06-17TNI", "2023-06-17/2023-06-18"),
        ("In der Nacht zum Dienstag brannte es.", "de", "2023-06-20TNI", "2023-06-19/2023-06-20"),
        ("Dans la nuit du 30 avril au 1er mai 2021, tout a brûlé.", "fr", "2021-04-30TNI", "2021-04-30/2021-05-01"),
        ("W nocy z soboty na niedzielę spłonął dom.", "pl", "2023-06-17TNI", "2023-06-17/2023-06-18"),
        ("У ніч на 4 травня збили дрон.", "uk", "2023-05-04TNI", "2023-05-03/2023-05-04"),
        ("In der Nacht vom 31. Dezember auf den 1. Januar 2021 brannte es.", "de", "2020-12-31TNI", NEW_YEAR),
        ("In der Nacht vom 31. Dezember 2020 auf den 1. Januar 2021 brannte es.", "de", "2020-12-31TNI", NEW_YEAR),
        ("The night of December 31, 2020 to January 1, 2021 was long.", "en", "2020-12-31TNI", NEW_YEAR),
        ("The night of December 31 to January 1, 2021 was long.", "en", "2020-12-31TNI", NEW_YEAR),
        ("У ніч з 31 грудня 2020 року на 1 січня 2021 року горіло.", "uk", "2020-12-31TNI", NEW_YEAR),
        (
            "In der Nacht vom 28. Februar auf den 1. März 2021 brannte es.",
            "de",
            "2021-02-28TNI",
            "2021-02-28/2021-03-01",
        ),
        (
            "In der Nacht vom 8. Februar auf den 9. Februar 1904 brannte es.",
            "de",
            "1904-02-08TNI",
            "1904-02-08/1904-02-09",
        ),
        ("The night of February 29 to March 1, 2020 was dry.", "en", "2020-02-29TNI", "2020-02-29/2020-03-01"),
        ("В ночь с 3 на 4 мая сгорел дом.", "ru", "2023-05-03TNI", "2023-05-03/2023-05-04"),
        ("În noaptea de sâmbătă spre duminică a ars.", "ro", "2023-06-17TNI", "2023-06-17/2023-06-18"),
    ],
)
def test_a_night_is_one_expression_and_goes_on_into_the_next_day(
    text: str, language: str, value: str, date: str
) -> None:
    assert [(each.value, each.when and each.when.text) for each in found(text, language)] == [(value, date)]


LEAP_NIGHTS = "[2020-02-28,2020-02-29]"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In der Nacht vom 28. Februar auf den 1. März 2020 brannte es.", "de"),
        ("У ніч з 28 лютого на 1 березня 2020 року горіло.", "uk"),
        ("The night of February 28 to March 1, 2020 was dry.", "en"),
    ],
)
def test_a_night_that_forgets_the_leap_day_is_one_of_two(text: str, language: str) -> None:
    (night,) = found(text, language)

    assert night.when is not None
    assert (night.value, night.when.text, night.rule) == ("XXXX-XX-XXTNI", LEAP_NIGHTS, "either-night")


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Die Messe dauerte vom 5. bis zum 3. Mai.", "de", "[2023-04-05,2023-05-05]"),
        ("Die Messe dauerte vom 25. bis 3. Mai 2021.", "de", "[2021-04-25,2021-05-25]"),
        ("The fair runs from 25 to 3 May.", "en", "[2023-04-25,2023-05-25]"),
        ("La feria va del 25 al 3 de mayo.", "es", "[2023-04-25,2023-05-25]"),
        ("Le salon se tient du 25 au 3 mai.", "fr", "[2023-04-25,2023-05-25]"),
        ("Ярмарок триває з 25 до 3 травня.", "uk", "[2023-04-25,2023-05-25]"),
        ("Targi trwają od 25 do 3 maja.", "pl", "[2023-04-25,2023-05-25]"),
        ("Târgul are loc între 25 și 3 mai.", "ro", "[2023-04-25,2023-05-25]"),
        ("Rallies were held on 25 and 3 May.", "en", "2023-05-25"),
        ("The fair runs from 2 to 3 May.", "en", "2023-05-02"),
    ],
)
def test_a_day_that_would_be_after_the_end_of_its_span_may_be_of_the_month_before(
    text: str, language: str, date: str
) -> None:
    first, last = dates(text, language)

    assert (first, last) == (date, "2021-05-03" if "2021" in text else "2023-05-03")


def test_an_end_that_would_be_before_its_beginning_may_be_a_year_later_or_a_mistake() -> None:
    assert dates("The fair runs from May 5 to May 3.") == ["2023-05-05", "[2023-05-03,2024-05-03]"]


def test_two_days_with_a_hyphen_of_which_the_first_is_later_are_a_score() -> None:
    assert dates("They lost 5-3 in May.") == ["2023-05"]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Er kam am Montag um 19.30 Uhr.", "de", "2023-06-19T19:30"),
        ("Er kam am Montag um 8 Uhr abends.", "de", "2023-06-19T20"),
        ("Die Sitzung findet am 26. um 19.30 Uhr statt.", "de", "2023-06-26T19:30"),
        ("Ședința a avut loc marți la ora 19.30.", "ro", "2023-06-20T19:30"),
        ("Il est arrivé mardi à 19 heures.", "fr", "2023-06-20T19"),
        ("La séance aura lieu le 26 à 19h30.", "fr", "2023-06-26T19:30"),
        ("Збори відбулися у вівторок о 19.30.", "uk", "2023-06-20T19:30"),
        ("Он прибыл во вторник в 19 часов.", "ru", "2023-06-20T19"),
        ("It began at 8:30 in the evening on Friday.", "en", "2023-06-16T20:30"),
        ("It began at 9 in the evening on Friday.", "en", "2023-06-16T21"),
        ("Llegó el martes a las 9 de la noche.", "es", "2023-06-20T21"),
    ],
)
def test_a_word_for_the_hour_makes_a_number_a_time_of_day(text: str, language: str, date: str) -> None:
    assert dates(text, language)[-1] == date


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Il a attendu trois heures.", "fr", "PT3H"),
        ("Он ждал 19 часов.", "ru", "PT19H"),
        ("Він чекав 3 години.", "uk", "PT3H"),
        ("It lasted a week.", "en", "P1W"),
        ("They meet on Mondays.", "en", "XXXX-WXX-1"),
        ("Das Museum ist montags zu.", "de", "XXXX-WXX-1"),
        ("Ils se voient tous les jeudis.", "fr", "XXXX-WXX-4"),
        ("In the evening they left.", "en", "XXXX-XX-XXTEV"),
    ],
)
def test_hours_that_are_counted_and_every_monday_are_of_no_day(text: str, language: str, value: str) -> None:
    assert [(each.value, each.when) for each in found(text, language)] == [(value, None)]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("It fell in the first half of May.", "en", "[2023-05-01..2023-05-15]"),
        ("It fell in the second half of February 2022.", "en", "[2022-02-16..2022-02-28]"),
        ("It was built in the first half of the 19th century.", "en", "[1800~..1849~]"),
        ("It was built in the second half of the 1980s.", "en", "[1985~..1989~]"),
        ("În vara anului 2021 a ars.", "ro", "2021-22"),
        ("În luna mai a anului 2021 a ars.", "ro", "2021-05"),
        ("În anii '90 era o uzină.", "ro", "199X"),
        ("W latach 90. działała fabryka.", "pl", "199X"),
        ("Торік у серпні він приїхав.", "uk", "2022-08"),
        ("He was held last year on May 5.", "en", "2022-05-05"),
        ("Після липневих днів уряд пішов.", "uk", "2022-07"),
        ("It has fallen since August.", "en", "2022-08"),
        ("It is up since year-end.", "en", "2022-12-31"),
        ("The March accession helped them.", "en", "2023-03"),
    ],
)
def test_parts_and_sides_are_as_the_words_tell(text: str, language: str, date: str) -> None:
    assert dates(text, language) == [date]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They led in the first half of the match.", "en"),
        ("In the first half Smith scored twice.", "en"),
        ("The daily Granma, and the Weekly Standard.", "en"),
        ('He spoke on "This Week" there.', "en"),
        ("The May government fell.", "en"),
        ("The year-end results came.", "en"),
        ("Напередодні виборів було тихо.", "uk"),
        ("À la veille du scrutin, tout était calme.", "fr"),
        ("Після Лютневої революції він утік.", "uk"),
        ("Er wohnt im 3. und im 6. Stock.", "de"),
    ],
)
def test_names_and_eves_of_something_are_no_dates(text: str, language: str) -> None:
    assert told(text, language) == []


def test_a_history_goes_on_from_a_year_that_opens_its_sentence() -> None:
    text = "On 5 May 1833 they fled. By 1840 nothing was left. Two years later it burned."

    assert told(text, history=True)[-1] == ("Two years later", "1842")


def test_that_day_is_none_of_another_week() -> None:
    text = "On 6 March 2023 it began. The week before last it ended. That day it rained."

    assert dates(text)[-1] is None


def test_years_before_our_era_share_it() -> None:
    assert dates("It was written between 440 and 430 BC.", history=True) == ["-0439", "-0429"]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("The pipeline will be shut from June 20 to July 1.", "en", "2023-06-20"),
        ("In 2020 it closed. The plant will move at the end of the year.", "en", "[2023-09~..2023-12~]"),
        ("They meet next weekend.", "en", "[2023-06-24..2023-06-25,2023-07-01..2023-07-02]"),
        ("З 24 серпня діє новий закон.", "uk", "2022-08-24"),
        ("Od września trwa remont.", "pl", "2022-09"),
        ("Позаминулого тижня він утік.", "uk", "[2023-06-05..2023-06-11]"),
        ("На вихідних евакуювали триста людей.", "uk", "[2023-06-17..2023-06-18]"),
        ("Cu o săptămână în urmă a demisionat.", "ro", "[2023-06-12..2023-06-18]"),
        ("Heute Morgen bat er um Verzeihung.", "de", "2023-06-21"),
        ("Une marche a lieu ce jeudi à 14 heures.", "fr", "2023-06-22T14"),
        ("Il a plu mardi. La nuit suivante, tout a brûlé.", "fr", "[2023-06-20,2023-06-21]"),
        ("Накануне вечером он пришёл.", "ru", "2023-06-20"),
        ("Anoche tembló la tierra.", "es", "2023-06-20/2023-06-21"),
        ("They meet on 4 July 2023. At noon the court adjourned.", "en", None),
        ("On Armistice Day 1918 the whistles blew.", "en", "1918-11-11"),
    ],
)
def test_sides_weekends_and_nights(text: str, language: str, date: str | None) -> None:
    assert date in dates(text, language, history=False)


def test_that_autumn_is_of_the_year_of_the_text() -> None:
    text = "It was chartered on 26 June 1846. Work began that autumn; the following August it ran."

    assert dates(text, history=True) == ["1846-06-26", "1846-23", "1847-08"]


def test_next_friday_of_the_same_week_may_be_counted_in_weeks() -> None:
    (friday,) = found("They will meet next Friday.")

    assert [(each.when and each.when.text, each.rule) for each in friday.others] == [("2023-06-30", "counted-in-weeks")]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("The curfew runs from 10 p.m. to 5 a.m. every day.", "en", ["XXXX-XX-XXT22:00", "XXXX-XX-XXT05:00", "P1D"]),
        ("Tous les soirs, ils veillent.", "fr", ["XXXX-XX-XXTEV"]),
        ("Au cours des six derniers mois, il a plu.", "fr", ["P6M"]),
        ("Ces derniers mois, il a plu.", "fr", ["PXM"]),
        ("Speeds rose over the next decade.", "en", ["P10Y"]),
        ("He fell in the last week of the war.", "en", []),
        ("It was rich at the turn of the twentieth century.", "en", []),
    ],
)
def test_what_is_repeated_or_lasts_or_is_of_something_else_has_no_day(
    text: str, language: str, values: list[str]
) -> None:
    assert [(each.value, each.when) for each in found(text, language)] == [(value, None) for value in values]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("On Friday they came. That night the bridge burned.", "en", "2023-06-16/2023-06-17"),
        ("On 5 May 2021 they came. That Friday it burned.", "en", "2021-05-07"),
        ("Am Freitag kamen sie. In derselben Nacht brannte es.", "de", "2023-06-16/2023-06-17"),
        ("Vendredi ils arrivèrent. Ce soir-là, il plut.", "fr", "2023-06-16"),
        ("Il naquit en 1916. Cette année-là, il plut.", "fr", "1916"),
        ("De février à décembre 1916, on se battit.", "fr", "1916-02"),
        ("La veille de la Toussaint, il plut.", "fr", "2023-10-31"),
        ("In 1916 it began. A hundred years ago it was over.", "en", "1923"),
    ],
)
def test_what_is_pointed_at_is_of_the_text(text: str, language: str, date: str) -> None:
    assert date in dates(text, language)


def test_what_is_counted_back_in_a_history_is_counted_from_its_publication() -> None:
    assert dates("In 1916 it began. A hundred years ago it was over.", history=True) == ["1916", "1923"]


def test_every_friday_is_a_set_in_polish() -> None:
    assert told("Co piątek protestują.", "pl") == [("Co piątek", "XXXX-WXX-5")]


@pytest.mark.parametrize(
    "text", ["They met before the Oct cabinet meeting.", "The Oct cabinet met.", "The Oct. cabinet met."]
)
def test_a_short_month_before_a_government_is_no_person(text: str) -> None:
    assert dates(text) == ["2022-10"]
