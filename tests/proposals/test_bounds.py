"""What 'since', 'until', 'after' and 'from' make of the date after them."""

import pytest

from tests.proposals.test_reading import DATING, dates, read, timeline_with
from timeline.dates import parse_date
from timeline.events.model import Citation


@pytest.mark.parametrize(
    ("words", "date", "said"),
    [
        ("Exports have been banned since 2019 in the whole country.", "2019/..", "since 2019"),
        ("The fighters have held the plant since Monday.", "2023-06-19/..", "since Monday"),
        ("The town has been without water since last week.", "2023-06-12~/..", "since last week"),
        ("Seit dem 5. Mai wird in der Stadt gestreikt.", "2023-05-05/..", "Seit dem 5. Mai"),
        ("Depuis le 5 mai ils font la grève en ville.", "2023-05-05/..", "Depuis le 5 mai"),
        ("From 1809 onwards he drew a small pension.", "1809/..", "From 1809 onwards"),
        ("The new law applies from 1 July in all towns.", "2023-07-01/..", "from 1 July"),
        ("Prace trwają od marca.", "2023-03/..", "od marca"),
        ("Підозрюваний перебуває під вартою з грудня.", "2022-12/..", "з грудня"),
        ("Ремонт продолжается с понедельника.", "2023-06-19/..", "с понедельника"),
    ],
)
def test_what_lasts_from_a_day_on_has_no_end(words: str, date: str, said: str) -> None:
    assert dates(read(words)) == [(date, said)]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Since November, when they advanced, little moved.", "2022-11"),
        ("The letter from 3 March 2022 was lost at sea.", "2022-03-03"),
    ],
)
def test_the_day_of_something_else_stays_a_day(words: str, date: str) -> None:
    assert [each for each, _ in dates(read(words))] == [date]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The park will be closed until 15 July.", "/2023-07-15"),
        ("He was the mayor of the town until 1984.", "/1984"),
        ("Le parc est fermé jusqu'au 15 juillet.", "/2023-07-15"),
        ("The offer in the shop is open until Friday.", "/2023-06-23"),
        ("The bridge was not opened until May 2001.", "2001-05"),
        ("The trial was adjourned until 4 September.", "2023-09-04"),
        ("Der Prozess wurde bis zum 4. September vertagt.", "2023-09-04"),
        ("The talks were moved to 4 July by the court.", "2023-07-04"),
        ("Документи приймають у місті до 15 липня.", "2023-07-15"),
        ("Школы закрыты до 15 июля.", "/2023-07-15"),
        ("Школи закриті до 15 липня.", "/2023-07-15"),
        ("Szkoły są zamknięte do 15 lipca.", "/2023-07-15"),
        ("By Sunday the flow had fallen.", "[..2023-06-18]"),
        ("Sales in the quarter ended 31 May fell by 3%.", "/2023-05-31"),
        ("Sales in the three months ended 31 May fell by 3%.", "/2023-05-31"),
        ("Der Umsatz im Quartal zum 31. Mai fiel um 3 Prozent.", "/2023-05-31"),
        ("Les ventes du trimestre clos le 31 mai ont baissé.", "/2023-05-31"),
        ("Las ventas del trimestre terminado el 31 de mayo cayeron.", "/2023-05-31"),
        ("Продаж за квартал, що закінчився 31 травня, впав.", "/2023-05-31"),
        ("The strike ended 31 May.", "2023-05-31"),
        ("К воскресенью вода спала.", "[..2023-06-18]"),
    ],
)
def test_what_lasts_until_a_day_has_no_beginning(words: str, date: str) -> None:
    assert [each for each, _ in dates(read(words))] == [date]


@pytest.mark.parametrize(
    ("words", "date", "said"),
    [
        ("After 5 May 2020, nobody paid for the water.", "[2020-05-06..]", "After 5 May 2020"),
        ("Two weeks after 5 May 1945 he died at sea.", "1945-05-19", "Two weeks after 5 May 1945"),
        ("The price of oil fell after Monday's vote.", "2023-06-19", "Monday"),
        ("Nach dem 4. Juni 2023 war in der Stadt Ruhe.", "[2023-06-05..]", "Nach dem 4. Juni 2023"),
    ],
)
def test_what_was_after_a_day_is_any_day_after_it(words: str, date: str, said: str) -> None:
    assert dates(read(words)) == [(date, said)]


@pytest.mark.parametrize(
    "words",
    [
        "It is the largest protest since 1989 in that town.",
        "Sales rose in the shops for the first time since March 2021.",
        "C'est la plus grande grève du pays depuis 1995.",
        "C'est le pire bilan du pays depuis 1999.",
        "Це найбільша атака на місто з березня 2022 року.",
    ],
)
def test_what_is_only_compared_with_is_no_draft(words: str) -> None:
    found = read(words)

    assert (dates(found), found.compared) == ([], 1)


def test_the_other_readings_are_bounded_as_well() -> None:
    (found,) = read("The bridge would be closed until July.").proposals

    assert [each.date for each in found.others] == ["/2022-07"]


@pytest.mark.parametrize("words", ["The bridge would be closed until July.", "By 4 June all were gone from the town."])
def test_what_is_open_is_known_again(words: str) -> None:
    (found,) = read(words).proposals
    known = timeline_with(
        title="X", when=parse_date(found.date, DATING), citations=(Citation(source="paper", quote=words),)
    )

    assert [each.event for each in read(words, timeline=known).proposals] == ["closure"]


@pytest.mark.parametrize(
    ("words", "date", "said"),
    [
        ("The abbey was founded shortly after 1066 by a new abbot.", "[1066..]", "shortly after 1066"),
        ("The mayor resigned shortly before 3 May 2020 in anger.", "[..2020-05-03]", "shortly before 3 May 2020"),
        ("The mayor resigned soon after Monday over the contract.", "[2023-06-19..]", "soon after Monday"),
        (
            "Primarul a plecat la scurt timp după 3 mai 2020 din oraș.",
            "[2020-05-03..]",
            "la scurt timp după 3 mai 2020",
        ),
    ],
)
def test_what_was_soon_after_a_date_may_be_of_its_end_or_later(words: str, date: str, said: str) -> None:
    assert dates(read(words)) == [(date, said)]


def test_soon_after_a_time_is_about_it() -> None:
    assert [each for each, _ in dates(read("It closed shortly after 10 am on 5 May 2020."))] == ["2020-05-05T10~"]
    assert parse_date("2020-05-05T10~").latest_day == parse_date("2020-05-05").latest_day


def test_the_night_before_last_is_that_of_two_nights() -> None:
    assert dates(read("Three houses burned the night before last.")) == [
        ("2023-06-19/2023-06-20", "night before last"),
    ]


def test_what_lies_an_amount_of_time_from_a_date_is_not_proposed_for_it() -> None:
    drafts = read("Inspectors visited the plant three weeks after the complaint of 3 October 2022.")

    assert dates(drafts) == []


@pytest.mark.parametrize(
    ("words", "date", "said"),
    [
        ("The bridge is to be built by 2028 in the north.", "[..2028]", "by 2028"),
        ("They hope to finish the road before Christmas.", "[..2023-12-24]", "before Christmas"),
        ("The plant is to close by the end of the year.", "[..2023-12~]", "by the end of the year"),
        ("The firm must pay the whole debt by 4 July.", "2023-07-04", "4 July"),
        ("He must leave the town before 4 July.", "[..2023-07-03]", "before 4 July"),
        ("La ligne sera construite d'ici à 2028.", "[..2028]", "d'ici à 2028"),
        ("Der Tunnel soll bis 2028 gebaut werden.", "[..2028]", "bis 2028"),
        ("Die Straße soll bis 2028 gesperrt bleiben.", "/2028", "bis 2028"),
        ("Міст у місті збудують до 2026 року.", "[..2026]", "до 2026 року"),
    ],
)
def test_what_is_to_come_by_a_year_is_at_any_time_up_to_it(words: str, date: str, said: str) -> None:
    (proposal,) = read(words).proposals

    assert (proposal.date, proposal.said, proposal.is_ahead) == (date, said, date != "/2028")


def test_what_came_after_a_feast_of_two_churches_came_after_the_earlier_at_least() -> None:
    (proposal,) = read("Обстріли міста відновилися після Великодня.").proposals

    assert (proposal.date, proposal.said) == ("[2023-04-10..]", "після Великодня")
    assert [each.date for each in proposal.others] == ["[2023-04-10..]", "[2023-04-17..]"]


@pytest.mark.parametrize(
    ("words", "date", "said"),
    [
        ("The mayor, detained since 2020, was freed.", "2020/..", "since 2020"),
        ("The first witness, held since 2020, spoke.", "2020/..", "since 2020"),
        ("He has been held there at least since 2020.", "2020/..", "since 2020"),
        ("Am 3. Mai kam er; seit 2020 ist er krank.", "2020/..", "seit 2020"),
    ],
)
def test_a_word_that_is_no_superlative_compares_nothing(words: str, date: str, said: str) -> None:
    assert dates(read(words))[-1] == (date, said)


@pytest.mark.parametrize(
    "words",
    [
        "It was the deadliest attack, officials said, since 2014.",
        "Es war der schlimmste Brand in der Stadt seit 1945.",
        "Це був наймасштабніший обстріл міста з 2022 року.",
    ],
)
def test_a_superlative_compares_with_the_date_beyond_a_comma_too(words: str) -> None:
    assert read(words).proposals == []


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("On 5 May 2020 the works began, with bids due by 31 August.", "[2020-08-31,2023-08-31]"),
        ("On 5 May 2020 the works began; bids were due on 31 August.", "[2020-08-31,2023-08-31]"),
        ("The works began on 5 May 2020 and the road stayed shut until 31 August.", "[2020-08-31,2023-08-31]"),
        ("On 12 November 2021 he was told to leave before 1 February.", "[2022-02-01,2023-02-01]"),
        ("Pe 5 mai 2020 au început lucrările, cu oferte până la 31 august.", "[2020-08-31,2023-08-31]"),
        ("The plan was agreed on 5 May 2020, and the works will end by 31 August.", "2023-08-31"),
        ("The trial, opened on 5 May 2020, is scheduled for 31 August.", "2023-08-31"),
    ],
)
def test_a_bound_after_a_day_of_another_year_is_not_simply_of_the_year_of_publication(words: str, date: str) -> None:
    assert [each for each, _ in dates(read(words))][1] == date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The court will hear the case no earlier than 10 July.", "[2023-07-10..]"),
        ("The court will hear the case on 10 July at the earliest.", "[2023-07-10..]"),
        ("The court will not hear the case before 10 July.", "[2023-07-10..]"),
        ("The letter was written no earlier than 10 April 1945.", "[1945-04-10..]"),
        ("The court must rule by 10 July at the latest, he said.", "[..2023-07-10]"),
        ("The court must rule no later than 10 July.", "[..2023-07-10]"),
        ("The man died on or before 3 June 1919, they say.", "[..1919-06-03]"),
        ("The court sits on 10 July at the latest venue.", "2023-07-10"),
        ("The court must rule by 10 July.", "2023-07-10"),
        ("Das Gericht wird frühestens am 10. Juli entscheiden.", "[2023-07-10..]"),
        ("Das Gericht wird spätestens am 10. Juli entscheiden.", "[..2023-07-10]"),
        ("Le tribunal jugera l'affaire au plus tôt le 10 juillet.", "[2023-07-10..]"),
        ("Le tribunal jugera l'affaire le 10 juillet au plus tard.", "[..2023-07-10]"),
        ("El tribunal no decidirá antes del 10 de julio.", "[2023-07-10..]"),
        ("Sąd rozpatrzy sprawę nie wcześniej niż 10 lipca.", "[2023-07-10..]"),
        ("Instanța va judeca dosarul nu mai devreme de 10 iulie.", "[2023-07-10..]"),
        ("Суд розгляне справу не раніше, ніж 10 липня.", "[2023-07-10..]"),
        ("Рішення ухвалять не раніше кінця липня.", "[2023-07-21~..]"),
        ("Суд рассмотрит дело не позднее чем 10 июля.", "[..2023-07-10]"),
    ],
)
def test_at_the_earliest_is_any_day_from_there_and_at_the_latest_any_up_to_it(words: str, date: str) -> None:
    assert [each for each, _ in dates(read(words))] == [date]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Уночі проти 29 квітня 2022 року місто обстріляли.", "2022-04-28/2022-04-29"),
        ("Вночі на 1 травня 2022 року місто обстріляли.", "2022-04-30/2022-05-01"),
        ("Вночі 29 квітня 2022 року місто обстріляли.", "2022-04-29/2022-04-30"),
        ("Вночі проти неділі місто обстріляли.", "2023-06-17/2023-06-18"),
        ("Ночью на 29 апреля 2022 года город обстреляли.", "2022-04-28/2022-04-29"),
        ("W nocy na niedzielę ostrzelano miasto.", "2023-06-17/2023-06-18"),
    ],
)
def test_the_night_against_a_day_ends_on_it(words: str, date: str) -> None:
    assert [each for each, _ in dates(read(words))] == [date]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Shortly after midnight on 15 October 2021 the house burned down.", "2021-10-15T00"),
        ("Just before midnight on 15 October 2021 the house burned down.", "2021-10-15T24"),
        ("The house burned down on 15 October 2021, just after midnight.", "2021-10-15T00"),
        ("At midnight on 15 October 2021 the house burned down.", "2021-10-15T00"),
        ("From 10 p.m. to midnight on 5 May 2021 it rained in the town.", "2021-05-05T22/2021-05-05T24"),
        ("Am 15. Oktober 2021, kurz nach Mitternacht, brannte das Haus ab.", "2021-10-15T00"),
        ("Am 15. Oktober 2021, kurz vor Mitternacht, brannte das Haus ab.", "2021-10-15T24"),
        ("Am 15. Oktober 2021 um Mitternacht brannte das Haus ab.", "2021-10-15T24"),
        ("Le 15 octobre 2021, peu avant minuit, la maison a brûlé.", "2021-10-15T24"),
        ("15 жовтня 2021 року, невдовзі після опівночі, будинок згорів.", "2021-10-15T00"),
        ("Вскоре после полуночи 15 октября 2021 года дом сгорел.", "2021-10-15T00"),
        ("Tuż po północy 15 października 2021 roku dom spłonął.", "2021-10-15T00"),
    ],
)
def test_a_midnight_after_or_before_which_something_was_begins_or_ends_its_day(words: str, date: str) -> None:
    assert [each for each, _ in dates(read(words))][-1] == date
