"""What expressions are read against: each rule by itself."""

import pytest

from tests.texts.told import found, only, told
from timeline.dates.days import day_number


def test_a_date_with_its_year_needs_no_anchor() -> None:
    expression = only("It ended in 1998.")

    assert (expression.rule, expression.anchor) == ("absolute", None)


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        ("It ended yesterday.", "2023-06-20", "publication"),
        ("It ended last week.", "2023-W24", "publication"),
        ("It ended two days ago.", "2023-06-19", "publication"),
        ("It fell overnight.", "2023-06-20TNI", "publication"),
        ("It ended two weeks ago.", "2023-W23", "publication"),
        ("It ended a millennium ago.", "1", "publication"),
        ("It ended in the last millennium.", "1", "publication"),
        ("It ended last October.", "2022-10", "last-or-next"),
        ("It ended last Easter.", "2023-04-09", "last-or-next"),
        ("It will end next Easter.", "2024-03-31", "last-or-next"),
        ("It ended in May.", "2023-05", "tense"),
        ("In May it is cold.", "2023-05", "nearest"),
        ("It ended on Friday.", "2023-06-16", "latest-weekday"),
        ("It ended on Wednesday.", "2023-06-21", "latest-weekday"),
        ("It will end on Friday.", "2023-06-23", "weekday-ahead"),
        ("It ended last Friday.", "2023-06-16", "weekday"),
        ("It ended over the weekend.", "2023-W24-WE", "weekend"),
    ],
)
def test_news_are_read_against_the_day_of_publication(text: str, value: str, rule: str) -> None:
    expression = only(text)

    assert (expression.value, expression.rule) == (value, rule)
    assert expression.anchor is not None
    assert (expression.anchor.of, expression.anchor.day) == ("publication", day_number(2023, 6, 21))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 5 May 1940 it began. Two weeks later it ended.", "1940-W20"),
        ("On 5 May 1940 it began. It ended the following day.", "1940-05-06"),
        ("On 5 May 1940 it began. It ended the same day.", "1940-05-05"),
        ("On 5 May 1940 it began. It ended a year later.", "1941"),
        ("On 5 May 1940 it began. That month all was over.", "1940-05"),
        ("In December 1939 it was near. On 5 May 1940 it began. Later that month all was over.", "1940-05"),
        ("On 5 May 1940 it began. They had met the day before.", "1940-05-04"),
    ],
)
def test_words_that_point_into_the_text_take_its_last_date(text: str, value: str) -> None:
    last = found(text)[-1]

    assert (last.value, last.rule) == (value, "narrative")
    assert last.anchor is not None
    assert last.anchor.of == "narrative"


def test_days_are_not_counted_from_a_month() -> None:
    last = found("In May 1940 it began. Two days later it ended.")[-1]

    assert (last.text, last.value, last.when, last.rule) == ("Two days later", "XXXX-XX-XX", None, "no-anchor")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In May 1940 it began. That day it rained.", "That day"),
        ("In May 1940 it began. Later that week it rained.", "Later that week"),
        ("In 1940 it began. That month it rained.", "That month"),
        ("It rained from May 1940 to Friday.", "Friday"),
    ],
)
def test_what_is_finer_than_the_date_of_the_text_is_not_its_beginning(text: str, words: str) -> None:
    last = found(text)[-1]

    assert (last.text, last.value, last.when, last.rule) == (words, "XXXX-XX-XX", None, "no-anchor")


def test_what_is_not_known_is_not_counted_from() -> None:
    last = found("In May 1940 it began. That day it rained. The following day it was dry.")[-1]

    assert (last.text, last.value) == ("The following day", "XXXX-XX-XX")


def test_in_a_history_a_month_is_of_the_year_that_was_told_last() -> None:
    assert told("In 1861 it began. In May it ended.", history=True) == [("1861", "1861"), ("May", "1861-05")]


def test_the_nearest_date_names_the_other() -> None:
    expression = only("It is due in November.")

    assert [(other.value, other.rule) for other in expression.others] == [("2022-11", "other-side")]


def test_the_tense_decides_where_both_sides_are_near() -> None:
    assert told("The vote will be held in December.") == [("December", "2023-12")]
    assert told("The vote was held in December.") == [("December", "2022-12")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The vote was held on 4 July.", "en"),
        ("He was shot, she said, on July 4.", "en"),
        ("The bill was passed on 4 July and will soon take effect.", "en"),
        ("The match, first due in May, was played on 4 July.", "en"),
        ("The vote took place on 4 July, in the end.", "en"),
        ("Голосування відбулося 4 липня.", "uk"),
        ("Выборы состоялись 4 июля.", "ru"),
        ("Die Wahl fand am 4. Juli statt.", "de"),
        ("Il a été tué le 4 juillet.", "fr"),
        ("La votación se celebró el 4 de julio.", "es"),
        ("Głosowanie odbyło się 4 lipca.", "pl"),
        ("Votul a avut loc pe 4 iulie.", "ro"),
        ("جرت الانتخابات في 4 يوليو.", "ar"),
    ],
)
def test_what_happened_on_a_day_without_its_year_does_not_lie_ahead(text: str, language: str) -> None:
    expression = found(text, language)[-1]

    assert (expression.value, expression.rule) == ("2022-07-04", "tense")
    assert [other.value for other in expression.others] == ["2023-07-04"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The vote is held on 4 July.", "en"),
        ("The vote was to be held on 4 July.", "en"),
        ("The vote was scheduled for 4 July.", "en"),
        ("He said the vote would be held on 4 July.", "en"),
        ("The disputed vote on 4 July was annulled.", "en"),
        ("Голосування перенесли на 4 липня.", "uk"),
        ("Die Wahl wurde auf den 4. Juli verschoben.", "de"),
        ("Le vote a lieu le 4 juillet.", "fr"),
        ("Głosowanie miało odbyć się 4 lipca.", "pl"),
    ],
)
def test_what_was_planned_for_a_day_is_the_nearest(text: str, language: str) -> None:
    assert only(text, language).value == "2023-07-04"


def test_a_paper_may_bear_the_day_of_the_morning_after() -> None:
    assert [(each.value, each.rule) for each in found("It was held on 22 June.")] == [("2023-06-22", "nearest")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They have met since December.", "2022-12"),
        ("They must leave by December.", "2023-12"),
        ("They plan to leave in December.", "2023-12"),
        ("They are to leave on Friday.", "2023-06-23"),
    ],
)
def test_prepositions_and_infinitives_decide_the_side(text: str, value: str) -> None:
    assert only(text).value == value


def test_a_year_ago_in_a_report_of_a_quarter_is_that_quarter() -> None:
    text = "In the first quarter it lost money, after a gain a year earlier."

    assert told(text)[-1] == ("a year earlier", "2022-Q1")
    assert told("In the first quarter it lost money. Three years ago it was new.")[-1] == ("Three years ago", "2020")


def test_a_time_of_day_is_of_the_day_that_was_told() -> None:
    assert told("On 5 May 1940 it began. At 10:30 p.m. it ended.")[-1][1] == "1940-05-05T22:30"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He fled on 5 March 2022. The next morning he was found.", "2022-03-06TMO"),
        ("He fled on 5 March 2022. The following evening he was found.", "2022-03-06TEV"),
        ("He fled on 5 March 2022. It had rained the previous night.", "2022-03-04TNI"),
        ("He fled on 5 March 2022. At 9 a.m. the next day he was found.", "2022-03-06T09:00"),
        ("He fled on 5 March 2022. At 9 a.m. the next morning he was found.", "2022-03-06T09:00"),
        ("He fled on 5 March 2022. At 9:00 on the following day he was found.", "2022-03-06T09:00"),
        ("He fled on 5 March 2022. At 17:00 two days later he was found.", "2022-03-07T17:00"),
        ("He fled on 5 March 2022. At 9:00 on 2022-03-08 he was found.", "2022-03-08T09:00"),
        ("He fled on 5 March 2022. At 9:00 on 18.03.2022 he was found.", "2022-03-18T09:00"),
    ],
)
def test_a_part_of_a_day_and_a_time_are_of_the_day_beside_them(text: str, value: str) -> None:
    assert told(text)[1:] == [(told(text)[1][0], value)]


def test_both_times_that_and_ties_are_of_the_day_after_them() -> None:
    values = [value for _, value in told("Shells fell at 9 a.m. and 11 a.m. on 1 May 2022.")]

    assert values == ["2022-05-01T09:00", "2022-05-01T11:00"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2022 the king died. The following Monday she left.",
        "In April 2022 the king died. The following Monday she left.",
        "On 5/6/2022 at noon the order was given.",
        "At 9:00 on 5/6/2022 the order was given.",
        "On 31 February 2022 at noon the order was given.",
        "In June 2022, at noon, the order was given.",
        "On 5 March 2022 he fled. At 9 a.m. on the 15th guards came.",
    ],
)
def test_no_day_is_made_of_what_tells_none(text: str) -> None:
    dates = [each.when.text for each in found(text) if each.when is not None]
    days = [date for date in dates if len(date) > len("2022-02")]

    assert days in ([], ["2022-03-05"])


@pytest.mark.parametrize(
    "text",
    [
        "On 16 March 1941 it fell. The king, who was driven out in 1936, came back. On 17 March it was taken.",
        "On 16 March 1941 it fell. It would be lost again in 1944. On 17 March it was taken.",
        "On 16 March 1941 it fell (it was rebuilt in 1951). On 17 March it was taken.",
        "On 16 March 1941 it fell, and stayed so until 1942.\n\nOn 17 March the other was taken.",
    ],
)
def test_a_history_does_not_go_on_from_a_year_in_passing(text: str) -> None:
    assert told(text, history=True)[-1] == ("17 March", "1941-03-17")


def test_a_history_goes_on_from_a_year_that_opens_a_paragraph() -> None:
    text = "On 16 March 1941 it fell.\n\nIn 1936 all had been well. In May it was sold."

    assert told(text, history=True)[-1] == ("May", "1936-05")


def test_below_a_heading_of_several_years_the_first_one_is_told() -> None:
    text = "It began in 1939.\n\nThe end (December 1944 \N{EN DASH} September 1945)\n\nOn 16 December they struck."

    assert told(text, history=True)[-1] == ("16 December", "1944-12-16")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Im Mai 1941 begann es. Im neuen Jahr endete es.", "1942"),
        ("Im Mai 1941 begann es. Im Folgejahr endete es.", "1942"),
        ("Im Mai 1941 begann es. Im Vorjahr war es still.", "1940"),
        ("Im Mai 1941 begann es. Bis zum Jahresende war es still.", "1941"),
        ("Im Mai 1941 begann es. Es kamen 1848 noch viele.", "1848"),
    ],
)
def test_years_are_told_as_german_does(text: str, value: str) -> None:
    assert told(text, "de", history=True)[-1][1] == value


def test_german_numbers_before_nouns_are_no_years() -> None:
    assert told("Im Mai 1941 begann es. Es kamen 1848 Menschen.", "de", history=True) == [("Mai 1941", "1941-05")]


def test_as_early_as_looks_ahead() -> None:
    assert only("It may come as early as Friday.").value == "2023-06-23"


@pytest.mark.parametrize(
    ("text", "date", "rule"),
    [
        ("By 4 January all were gone.", "2023-01-04", "tense"),
        ("By 4 January, 300 houses had been lost.", "2023-01-04", "tense"),
        ("All must leave by 4 January.", "2024-01-04", "tense"),
        ("They agreed to pay by 4 January.", "2024-01-04", "tense"),
        ("By Friday all were gone.", "2023-06-16", "latest-weekday"),
        ("By Monday, officials hardened their stance.", "2023-06-19", "latest-weekday"),
        ("It was not until Monday that they came.", "2023-06-19", "latest-weekday"),
        ("It will be left by Friday.", "2023-06-23", "weekday-ahead"),
        ("It shed a third on Friday in London.", "2023-06-16", "latest-weekday"),
    ],
)
def test_a_bound_is_past_where_its_verb_is(text: str, date: str, rule: str) -> None:
    expression = only(text)

    assert expression.when is not None
    assert (expression.when.text, expression.rule) == (date, rule)


@pytest.mark.parametrize(
    ("text", "value", "date", "rule"),
    [
        ("He gave them until Tuesday to sign.", "XXXX-WXX-2", "[2023-06-20,2023-06-27]", "either-weekday"),
        ("On Friday, the office planned to pay.", "XXXX-WXX-5", "[2023-06-16,2023-06-23]", "either-weekday"),
        ("A talk planned for Friday was cancelled.", "XXXX-WXX-5", "[2023-06-16,2023-06-23]", "either-weekday"),
        ("The ministers meet separately on Friday.", "XXXX-WXX-5", "[2023-06-16,2023-06-23]", "either-weekday"),
        ("She said they would meet on Friday.", "XXXX-WXX-5", "[2023-06-16,2023-06-23]", "either-weekday"),
    ],
)
def test_a_weekday_that_may_be_either_is_no_certain_day(text: str, value: str, date: str, rule: str) -> None:
    expression = only(text)

    assert expression.when is not None
    assert (expression.value, expression.when.text, expression.rule) == (value, date, rule)
    assert [each.when.text for each in expression.others if each.when] == date.strip("[]").split(",")


def test_a_month_that_is_half_a_year_back_in_a_history_is_of_either_year() -> None:
    last = found("In October 1941 it began. In March it ended.", history=True)[-1]

    assert last.when is not None
    assert (last.value, last.when.text, last.rule) == ("XXXX-03", "[1941-03,1942-03]", "either-year")


def test_the_week_before_a_sunday_may_be_that_which_ends_on_it() -> None:
    (last,) = found("It ended last week.", published=day_number(2023, 6, 18))
    (next_one,) = found("It will end next week.", published=day_number(2023, 6, 18))

    assert last.when is not None
    assert (last.value, last.when.text, last.rule) == ("XXXX-WXX", "[2023-06-05..2023-06-18]", "either-week")
    assert next_one.value == "2023-W25"


def test_the_second_end_of_a_span_is_not_before_the_first() -> None:
    ends = found("It was shut from 15 December to 15 January, and again between 1 June and 2 August.")

    assert [each.value for each in ends] == ["2022-12-15", "2023-01-15", "2023-06-01", "2023-08-02"]


def test_the_sunday_is_one_beside_the_day_that_was_told() -> None:
    last = found("We left on 10 March. On the Sunday my neighbour came.")[-1]

    assert last.when is not None
    assert (last.text, last.when.text) == ("the Sunday", "[2023-03-05,2023-03-12]")
    assert found("On the Sunday my neighbour came.")[-1].rule == "no-anchor"


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("uk", "Міст зруйнували у березні 2022 року. Роботи триватимуть наступного місяця.", "2023-07"),
        ("uk", "Міст зруйнували у березні 2022 року. Його збудували наступного місяця.", "2022-04"),
        ("uk", "Міст зруйнували у березні 2022 року. Ремонт — наступного місяця.", "[2022-04,2023-07]"),
        ("pl", "Most zburzono w marcu 2022 roku. Prace w następnym miesiącu.", "[2022-04,2023-07]"),
        ("en", "It fell in March 2022. It was rebuilt the following month.", "2022-04"),
    ],
)
def test_the_next_month_may_be_the_one_after_the_text_or_after_today(language: str, text: str, date: str) -> None:
    last = found(text, language)[-1]

    assert last.when is not None
    assert last.when.text == date


DIARY = """{first}
Two days ago nobody believed it.

Tuesday
Last night I could not sleep. {more}

Thursday, 7 Sept.
Tomorrow we dig.
"""


def test_below_a_line_that_is_a_day_words_are_read_from_that_day() -> None:
    text = DIARY.format(first="Monday, 4 September 1939", more="It began in June.")
    read = [(each.when.text, each.anchor.told) for each in found(text) if each.when and each.anchor]

    assert read == [
        ("1939-09-02", "narrative 1939-09-04"),
        ("1939-09-05", "narrative 1939-09-05"),
        ("1939-09-04/1939-09-05", "narrative 1939-09-05"),
        ("1939-06", "narrative 1939-09-05"),
        ("1939-09-07", "narrative 1939-09-07"),
        ("1939-09-08", "narrative 1939-09-07"),
    ]


@pytest.mark.parametrize("text", [DIARY.format(first="Monday", more=""), "4 September 1939\nYesterday it rained."])
def test_lines_without_a_first_whole_day_begin_no_diary(text: str) -> None:
    assert all(each.anchor is None or each.anchor.of == "publication" for each in found(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will meet Monday week.", "2023-07-03"),
        ("They will meet on Friday fortnight.", "2023-07-07"),
        ("It reopens a week on Saturday.", "2023-07-01"),
        ("It reopens two weeks from Monday.", "2023-07-10"),
        ("It will open on Wednesday week.", "2023-06-28"),
        ("It is due a week from today.", "2023-06-28"),
        ("Tomorrow week the shop opens.", "2023-06-29"),
        ("Ten days from now it will be over.", "2023-07-01"),
        ("The strike had lasted three weeks on Saturday.", "XXXX-XX-XX"),
    ],
)
def test_a_day_may_be_weeks_after_the_coming_one(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("In September 1814 few expected it. In the following June it ended.", "en", "1815-06"),
        ("It burned in February 2020. The following spring it was rebuilt.", "en", "2020-SP"),
        ("It burned on 5 May 2001. The previous autumn it had been sold.", "en", "2000-FA"),
        ("It burned on 5 May 2001. The Sunday after, they met.", "en", "2001-05-06"),
        ("It burned on 5 May 2001. Two days after that, they met.", "en", "2001-05-07"),
        ("Il brûla en février 2020. En juin suivant il fut vendu.", "fr", "2020-06"),
        ("The following June it was sold.", "en", "XXXX-XX-XX"),
        ("The Sunday after, they met.", "en", "XXXX-XX-XX"),
        ("З 4 червня триває наступ. Засідання відбудеться наступної п'ятниці.", "uk", "2023-06-23"),
        ("It burned on Sunday. The win at the weekend was dear.", "en", "2023-W24-WE"),
    ],
)
def test_what_follows_is_seen_from_the_text(text: str, language: str, value: str) -> None:
    assert found(text, language)[-1].value == value


JUDGMENT = "They signed on 3 March 2016. He left in 2017. He died in 2018, in May 2018. "


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        (f"{JUDGMENT}By a letter of 17 July he had left.", "XXXX-07-17", "either-year"),
        (f"{JUDGMENT}By a letter of 17 July he left. On the following day he slept.", "XXXX-XX-XX", "no-anchor"),
        (f"{JUDGMENT}The trial will go on on 10 July.", "2023-07-10", "tense"),
        (f"{JUDGMENT}On 3 March 2016 it was prolonged until 17 July.", "XXXX-07-17", "either-year"),
        ("They signed on 3 March 2016. On 17 May he will leave.", "2024-05-17", "tense"),
    ],
)
def test_texts_that_tell_of_two_years_may_mean_either(text: str, value: str, rule: str) -> None:
    last = found(text)[-1]

    assert (last.value, last.rule) == (value, rule)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It expects to close the sale in the fourth quarter.", "2023-Q4"),
        ("The offer is open until Friday.", "2023-06-23"),
        ("The road is shut from Monday.", "XXXX-WXX-1"),
        ("They host Rovers on Tuesday night.", "XXXX-WXX-2TNI"),
        ("He called them; we speak again on Friday.", "XXXX-WXX-5"),
    ],
)
def test_sentences_of_the_present_look_ahead(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("He came on 5 June. At 10:00 they left.", "en", "2023-06-05T10:00"),
        ("He came on 5 June. At 10:00 there will be a vote.", "en", "XXXX-XX-XXT10:00"),
        ("Le procès se tiendra le 3 août.", "fr", "2023-08-03"),
        ("La loi, votée le 16 mars, entrera en vigueur.", "fr", "2023-03-16"),
        ("Firms changed to a calendar year in December.", "en", "2022-12"),
    ],
)
def test_the_side_of_a_sentence_holds_for_times_and_after_to(text: str, language: str, value: str) -> None:
    assert found(text, language)[-1].value == value


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("The vote will be held in March.", "en", "2024-03"),
        ("In March the vote will be held.", "en", "2024-03"),
        ("In August 39 houses burned down.", "en", "2022-08"),
        ("In August the vote on the law passed in May will be held.", "en", "2023-08"),
        ("They may meet in August.", "en", "2023-08"),
        ("They may have met in August.", "en", "2022-08"),
        ("Im August brannten 39 Häuser ab.", "de", "2022-08"),
        ("In der Stadt wird im März gewählt.", "de", "2024-03"),
        ("Elle sera jugée en mars.", "fr", "2024-03"),
        ("Las elecciones se celebrarán en marzo.", "es", "2024-03"),
        ("У серпні згоріли 39 будинків.", "uk", "2022-08"),
        ("W sierpniu spłonęło 39 domów.", "pl", "2022-08"),
    ],
)
def test_a_plain_tense_decides_however_far_the_date_is(text: str, language: str, date: str) -> None:
    when = found(text, language)[0].when

    assert when is not None
    assert when.text == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On the 23rd they marched.", "2023-05-23"),
        ("It will end on the 3rd.", "2023-07-03"),
        ("On the 31st they marched.", "2023-05-31"),
        ("On 28 May it opened. On the 30th it closed.", "2023-05-30"),
    ],
)
def test_a_day_of_no_month_is_the_nearest_on_its_side(text: str, date: str) -> None:
    when = found(text)[-1].when

    assert when is not None
    assert when.text == date


def test_what_is_later_than_nothing_has_no_date() -> None:
    assert only("Two days later the body was found.").when is None
    assert only("Sales were up from $2m a year earlier.").value == "2022"


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Half a century ago the dam broke.", "en", "1973~"),
        ("Vor einem halben Jahrhundert brach der Damm.", "de", "1973~"),
        ("Il y a un demi-siècle, le barrage a cédé.", "fr", "1973~"),
        ("Pół wieku temu pękła tama.", "pl", "1973~"),
        ("Half a year ago the dam broke.", "en", "2022-12~"),
    ],
)
def test_half_of_a_unit_ago(text: str, language: str, date: str) -> None:
    when = only(text, language).when

    assert when is not None
    assert when.text == date


def test_half_an_hour_ago_is_no_day() -> None:
    assert only("Half an hour ago it broke.").when is None


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("At Christmas they were freed.", "en", "2022-12-25"),
        ("It will start on Boxing Day.", "en", "2023-12-26"),
        ("On Christmas Eve 1914 the guns fell silent.", "en", "1914-12-24"),
        ("Last Christmas they moved.", "en", "2022-12-25"),
        ("An Silvester stürzte die Brücke ein.", "de", "2022-12-31"),
        ("À Noël, ils ont été libérés.", "fr", "2022-12-25"),
    ],
)
def test_a_feast_is_its_day_on_the_side_of_the_sentence(text: str, language: str, date: str) -> None:
    when = only(text, language).when

    assert when is not None
    assert when.text == date


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He spent Christmas at home.", "en"),
        ("A gift for Christmas was found.", "en"),
        ("The Christmas Day truce held.", "en"),
        ("Le marché de Noël a fermé.", "fr"),
    ],
)
def test_the_name_of_a_feast_alone_is_no_date(text: str, language: str) -> None:
    assert found(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("В пятницу суд слушает дело о поджоге.", "ru", "XXXX-WXX-5"),
        ("В пятницу произошёл взрыв на заводе.", "ru", "2023-06-16"),
        ("W piątek sąd bada sprawę podpalenia.", "pl", "XXXX-WXX-5"),
        ("El juez decidirá el lunes.", "es", "2023-06-26"),
        ("Ministrul a demisionat luni.", "ro", "2023-06-19"),
        ("Am Sonntag, dem 4. Juni, wurde gewählt.", "de", "2023-06-04"),
        ("Учора ввечері їх затримали.", "uk", "2023-06-20TEV"),
        ("Au XIXe siècle, la ville grandit.", "fr", "18"),
        ("În secolul al XIX-lea orașul a crescut.", "ro", "18"),
        ("Au début du mois, il a brûlé.", "fr", "2023-06"),
    ],
)
def test_days_and_centuries_are_read_as_their_language_writes_them(text: str, language: str, value: str) -> None:
    assert only(text, language).value == value


def test_a_word_for_monday_is_months_after_a_number() -> None:
    assert [each.value for each in found("Acum două luni, în trei luni, în ultimele luni.", "ro")] == [
        "2023-04",
        "P3M",
        "PXM",
    ]


def test_a_day_before_the_last_one_may_be_of_the_next_month() -> None:
    last = found("On 28 May it opened. On the 3rd it closed.")[-1]

    assert last.when is not None
    assert (last.rule, last.when.text) == ("either-month", "[2023-05-03,2023-06-03]")
    assert found("On 28 May it opened. It will close on the 3rd.")[-1].value == "2023-06-03"


def test_what_starts_in_a_month_need_not_start_early_in_it() -> None:
    assert (only("They agreed to start in July.").text, only("It was at the end of July.").mod) == ("July", "END")


def test_a_month_broken_at_the_end_of_a_line_is_one_word() -> None:
    assert only("It closed on 5 Septem-\nber 2022, all said.").value == "2022-09-05"


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("She turned 30 in April.", "en", ["2023-04"]),
        ("On the 30 of April she left.", "en", ["2023-04-30"]),
        ("A year ago today the dam broke.", "en", ["2022-06-21"]),
        ("Thirty years ago this week it ended.", "en", ["1993-W25"]),
        ("A year ago yesterday it fell, two years ago last month it rose.", "en", ["2022-06-20", "2021-05"]),
        ("Ten years ago in May it fell, and twenty years ago, on 5 May.", "en", ["2013-05", "2003-05-05"]),
        (
            "Ten years ago, in May 2014, it fell, and ten years ago on May 5, 2014.",
            "en",
            ["2013", "2014-05", "2013", "2014-05-05"],
        ),
        ("Vor zehn Jahren im Mai fiel es.", "de", ["2013-05"]),
        ("The will was read in May.", "en", ["2023-05"]),
        ("They married in June 1990; in July the war began.", "en", ["1990-06", "XXXX-07"]),
        ("They met in June 1990 and will meet in July.", "en", ["1990-06", "2023-07"]),
        ("The law takes effect on 1 January.", "en", ["2024-01-01"]),
        ("The train leaves on Thursday at 10:40.", "en", ["XXXX-WXX-4T10:40"]),
        ("Das Gesetz tritt am 1. Januar in Kraft.", "de", ["2024-01-01"]),
        ("Am 3., 5. und 9. Mai rief er sie an.", "de", ["2023-05-03", "2023-05-05", "2023-05-09"]),
        ("Bis Freitag muss die Rechnung bezahlt sein.", "de", ["2023-06-23"]),
        ("Il arrivera dans trois jours.", "fr", ["2023-06-24"]),
        ("Del 5 al 7 de mayo quedó aislada.", "es", ["2023-05-05", "2023-05-07"]),
        ("Der Prager Frühling endete im August 1968.", "de", ["1968-08"]),
        ("До п'ятниці треба сплатити рахунок.", "uk", ["2023-06-23"]),
    ],
)
def test_numbers_anniversaries_and_what_is_still_to_come(text: str, language: str, values: list[str]) -> None:
    assert [each.value for each in found(text, language)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She had asked for the records in July.", "2022-07"),
        ("She had asked the owners for their records in July.", "2022-07"),
        ("She had met with the owners in August.", "2022-08"),
        ("She had asked for a vote to be held in July.", "2023-07"),
    ],
)
def test_a_preposition_of_a_verb_in_the_pluperfect_leaves_it_past(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Ab 1. Juli gelten neue Preise.", "2024-07-01"),
        ("de", "Seit 1. Juli gelten neue Preise.", "2023-07-01"),
        ("de", "Ab 1. Juli mussten alle gehen.", "2023-07-01"),
        ("fr", "À partir du 1er juillet, les prix augmentent.", "2024-07-01"),
        ("fr", "À partir du 1er juillet, les prix ont augmenté.", "2023-07-01"),
        ("es", "A partir del 1 de julio rigen nuevos precios.", "2024-07-01"),
        ("ro", "Începând cu 1 iulie prețurile cresc.", "2024-07-01"),
        ("en", "New prices will apply with effect from 1 July.", "2024-07-01"),
        ("en", "New prices applied as from 1 July.", "2023-07-01"),
        ("en", "Since 1 July new prices apply.", "2023-07-01"),
    ],
)
def test_what_goes_on_from_a_day_is_to_come_unless_a_verb_looks_back(language: str, text: str, value: str) -> None:
    (expression,) = found(text, language, published=day_number(2023, 12, 27))

    assert expression.value == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The bank will publish results for the third quarter.", "2022-Q3"),
        ("de", "Die Bank wird Zahlen für das dritte Quartal vorlegen.", "2022-Q3"),
        ("en", "The bank will open in the third quarter.", "2023-Q3"),
    ],
)
def test_what_is_told_for_a_quarter_may_be_told_after_it(language: str, text: str, value: str) -> None:
    (expression,) = found(text, language, published=day_number(2022, 10, 5))

    assert expression.value == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Né en mars 2018, il est mort le 3 septembre suivant.", ["2018-03", "2018-09-03"]),
        ("Né en 2018, il fut arrêté les 12 et 13 février derniers.", ["2018", "2023-02-12", "2023-02-13"]),
        ("Né en 2018, il sera jugé les 5 et 6 mars prochains.", ["2018", "2024-03-05", "2024-03-06"]),
    ],
)
def test_french_words_after_a_day_tell_its_year(text: str, values: list[str]) -> None:
    assert [value for _, value in told(text, "fr")] == values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        (
            "de",
            "Das teilte die Polizei am Mittwoch mit. Das Feuer war gegen 2.30 Uhr ausgebrochen.",
            "XXXX-XX-XXT02:30",
        ),
        ("en", "Police said so on Tuesday. The fire broke out at 2 a.m.", "XXXX-XX-XXT02:00"),
        ("en", "The ship arrived on Tuesday. The fire broke out at 2 a.m.", "2023-06-20T02:00"),
        ("en", "Police said on Tuesday that the fire broke out at 2 a.m.", "2023-06-20T02:00"),
    ],
)
def test_a_time_after_the_day_of_a_report_is_of_no_day(language: str, text: str, value: str) -> None:
    assert found(text, language)[-1].value == value
