"""Texts to proposals."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.copies.making import PAGE, pdf_of
from timeline.copies.copy_text import text_in
from timeline.copies.intake import Intake, taken_in
from timeline.copies.quotes import is_quoted, printed
from timeline.dates import Count, Dating, parse_date
from timeline.dates.days import day_number
from timeline.events.model import Citation, Event, Location, Timeline
from timeline.events.reading.reader import read as read_files
from timeline.problems import TimelineError
from timeline.proposals.found_dates import Asked
from timeline.proposals.matching import KnownEvents
from timeline.proposals.names import KnownNames
from timeline.proposals.proposal import Proposal, event_of
from timeline.proposals.reading import Drafted, Known, drafted
from timeline.views.drafts import ANCHOR

DAY = day_number(2023, 6, 21)
DATING = Dating(as_of=DAY, counts=(Count(name="war", first=day_number(2022, 2, 24), number=1),))
SHIPPED = {event.id: event for event in read_files([Path(__file__).parents[2] / "events.yaml"])[0].events}


def shipped(identity: str) -> str:
    """Return the words that a shipped event quotes from the article of 21 June 2023."""
    return next(each.quote for each in SHIPPED[identity].citations if each.source == "hotnews-2023-06-21")


TOLD = (
    ("bbc-interview", "2023-06-21"), ("recovery-conference", "2023-06-21"), ("mined-territory", "2023-06-21"),
    ("stoltenberg-no-invitation", "[2023-06-19..2023-06-21]"), ("vilnius-summit", "2023-07"),
    ("partial-success", "2023-06-20/2023-06-21"), ("eight-villages", "2023-06-07~/2023-06-21~"),
    ("november-advances", "2022-11"), ("fighting-lyman-bakhmut", "2023-06-21"), ("drive-to-melitopol", "2023-06-21"),
    ("counteroffensive", "2023-06-07~/.."), ("lyman-recaptured", "2022-10"),
)  # fmt: skip
"""The twelve dated facts that the shipped events tell by that article, with their dates."""

ARTICLE = f"""{shipped("bbc-interview")}.

“This is not true,” he stressed {shipped("recovery-conference")}.

He told them of {shipped("mined-territory")}.

This came after {shipped("stoltenberg-no-invitation")}.

The army said earlier on Wednesday that {shipped("partial-success")}.

{shipped("eight-villages")}. Although small, {shipped("november-advances")}.

{shipped("fighting-lyman-bakhmut")}. She clarified that {shipped("drive-to-melitopol")}.

{shipped("counteroffensive")}.

They fight near {shipped("lyman-recaptured")}.
"""
"""The quotes, with words of our own between them."""


def read(text: str | bytes, name: str = "a.txt", *, timeline: Timeline | None = None, **options: object) -> Drafted:
    content = text.encode() if isinstance(text, str) else text
    return proposed(taken_in(content, Path(name)), timeline or Timeline(), undated=bool(options.get("undated")))


def proposed(intake: Intake, timeline: Timeline, *, undated: bool = False) -> Drafted:
    known = Known(KnownEvents(timeline, "paper", DATING), KnownNames(timeline))
    return drafted(intake, Asked(published=DAY, dating=DATING), known, undated=undated)


def dates(found: Drafted) -> list[tuple[str, str]]:
    return [(each.date, each.said) for each in found.proposals]


@pytest.mark.parametrize(("event", "date"), TOLD)
def test_the_dated_facts_of_the_shipped_events_are_proposed(event: str, date: str) -> None:
    found = read(ARTICLE).proposals

    assert [each for each in found if each.date == date and shipped(event) in each.quote]


def test_no_date_of_that_article_is_another_than_its_words_mean() -> None:
    meant = {
        "Wednesday": "2023-06-21", "the same day": "2023-06-21", "earlier this week": "[2023-06-19..2023-06-21]",
        "next month": "2023-07", "in the past 24 hours": "2023-06-20/2023-06-21", "November": "2022-11",
        "over the past two weeks": "2023-06-07~/2023-06-21~", "the two-week": "2023-06-07~/..", "October": "2022-10",
        "": "2023-06-21",
    }  # fmt: skip

    assert {each.said: each.date for each in read(ARTICLE).proposals} == meant


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("It had success over the last day.", "2023-06-20/2023-06-21"),
        ("It is the 483rd day of the war.", "war day 483"),
        ("On day 400 of the war it rained.", "war day 400"),
        ("It rained in the past 24 hours.", "2023-06-20/2023-06-21"),
        ("The two-year-old conflict still costs much.", "2021-06-21~/.."),
        ("The two-week operation is still going on.", "2023-06-07~/.."),
    ],
)
def test_spans_counts_and_ages_are_dates(words: str, date: str) -> None:
    assert [each.date for each in read(words).proposals] == [date]


@pytest.mark.parametrize(
    ("words", "date", "said"),
    [
        ("The road was closed from 1 to 5 April 2023.", "2023-04-01/2023-04-05", "from 1 to 5 April 2023"),
        ("The road was shut May 28 to June 3.", "2023-05-28/2023-06-03", "May 28 to June 3"),
        ("It was besieged from 5 May to 7 June 1939 by an army.", "1939-05-05/1939-06-07", "from 5 May to 7 June 1939"),
        ("It happened between 2 and 7 May in the town.", "[2023-05-02..2023-05-07]", "between 2 and 7 May"),
        ("He was the mayor 1998\u20132002.", "1998/2002", "1998\u20132002"),
        ("Sales fell from Q1 to Q3 2021 in all towns.", "2021-33/2021-35", "from Q1 to Q3 2021"),
        (
            "The talks ran from 9:00 to 11:30 on 4 March 2023 in the town.",
            "2023-03-04T09:00/2023-03-04T11:30",
            "from 9:00 to 11:30 on 4 March 2023",
        ),
        (
            "They met from 10 a.m. to noon on Friday in the town.",
            "2023-06-16T10/2023-06-16T12",
            "from 10 a.m. to noon on Friday",
        ),
        ("The strike lasted from Monday to Wednesday.", "2023-06-19/2023-06-21", "from Monday to Wednesday"),
        ("З 3 по 7 лютого тривали консультації.", "2023-02-03/2023-02-07", "З 3 по 7 лютого"),
        ("De la 3 la 7 februarie au avut loc consultări.", "2023-02-03/2023-02-07", "De la 3 la 7 februarie"),
        ("In den Jahren 2019 bis 2021 lebte er in Bonn.", "2019/2021", "Jahren 2019 bis 2021"),
        ("Vom 3. bis 7. Februar gab es Gespräche.", "2023-02-03/2023-02-07", "Vom 3. bis 7. Februar"),
    ],
)
def test_the_ends_of_a_date_are_one_date(words: str, date: str, said: str) -> None:
    assert dates(read(words)) == [(date, said)]


@pytest.mark.parametrize(
    ("words", "date", "said"),
    [
        ("By 4 June all were gone from the town.", "[..2023-06-04]", "By 4 June"),
        ("All had left the town by May.", "[..2023-05]", "by May"),
        ("The bridge was built before 1945.", "[..1944]", "before 1945"),
        ("Vor dem 4. Juni war die Brücke zu.", "[..2023-06-03]", "Vor dem 4. Juni"),
        ("They must leave the town by 4 July.", "2023-07-04", "4 July"),
        ("He gave them until Tuesday to sign.", "[2023-06-20,2023-06-27]", "Tuesday"),
        ("The price was to be paid by 4 May 2023.", "2023-05-04", "4 May 2023"),
        ("The verdict had been expected by 4 May 2023.", "2023-05-04", "4 May 2023"),
        ("Ships built before 1998 must be refitted.", "[..1997]", "before 1998"),
        ("They sat on 7-10 and 13 June 2022.", "2022-06-07/2022-06-10", "7-10"),
    ],
)
def test_what_was_over_by_a_day_is_not_dated_on_it(words: str, date: str, said: str) -> None:
    assert dates(read(words))[0] == (date, said)


def test_the_other_reading_of_ends_is_one_date_too() -> None:
    (found,) = read("The road will be closed from 1 to 5 October.").proposals

    assert (found.date, [each.date for each in found.others]) == ("2023-10-01/2023-10-05", ["2022-10-01/2022-10-05"])


def test_the_words_before_ends_are_not_those_of_another_date() -> None:
    found = read("They met in the town on Friday between 10 a.m. and noon.").proposals

    assert [each.said for each in found] == ["Friday", "between 10 a.m. and noon"]


@pytest.mark.parametrize(
    "words",
    [
        "The wars of 2014 and 2022 are one.",
        "It lasts until May 2, June 3 is free.",
        "It began on 4 June. On 9 June it ended.",
        "They came at 10 a.m. and on Friday noon they left.",
        "He left from Kyiv on 4 June, to come back on 9 June.",
    ],
)
def test_two_dates_that_are_no_ends_stay_two(words: str) -> None:
    assert len(read(words).proposals) == 2


@pytest.mark.parametrize(
    "words",
    [
        "The two-week course was closed.",
        "The 6-year-old boy still waits at home.",
        "They fought for two weeks.",
        "Turning its back on 210 years of loyalty, it voted.",
        "It was the second letter in two weeks.",
        "If the family fails to appeal within 14 days, he leaves.",
        "It opens daily.",
    ],
)
def test_what_dates_nothing_is_no_date(words: str) -> None:
    assert dates(read(words)) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "У середу президент підписав закон. Міст у місті відкрили 24 серпня 1991 року.",
            ["2023-06-21", "1991-08-24"],
        ),
        (
            "Podul peste râu a fost deschis la 5 mai 1997, iar ieri a fost închis de primărie.",
            ["1997-05-05", "2023-06-20"],
        ),
        (
            "Die Brücke wurde am 5. Mai 1997 eröffnet. Gestern wurde sie von der Stadt gesperrt.",
            ["1997-05-05", "2023-06-20"],
        ),
    ],
    ids=["uk", "ro", "de"],
)
def test_other_languages_are_read(text: str, wanted: list[str]) -> None:
    found = read(text)

    assert [each.date for each in found.proposals] == wanted
    assert all(is_quoted(each.quote, printed(text)) for each in found.proposals)


def test_of_a_page_the_article_alone_is_drafted() -> None:
    found = read(PAGE, "a.html")

    assert {each.said for each in found.proposals} >= {"Wednesday", "May 1997", "Earlier this week"}
    assert not {each.said for each in found.proposals} & {"Sunday", "2004", "Monday", "2019", "1999"}
    assert all(is_quoted(each.quote, printed(text_in(PAGE.encode(), ".html"))) for each in found.proposals)


def test_the_page_of_a_pdf_is_told() -> None:
    found = read(
        pdf_of([["Nothing here."], ["The bridge was closed", "on 5 May 2023 by the city."], ["End."]]), "a.pdf"
    )

    (one,) = found.proposals
    assert (one.date, one.at, one.words) == ("2023-05-05", "page 2", "The bridge was closed on 5 May 2023 by the city.")


def test_a_sentence_of_a_pdf_goes_on_over_its_pages_and_headers() -> None:
    head = "GAZETTE - page {} of 2"
    pages = [
        [head.format(1), "Emergency payments were agreed on"],
        [head.format(2), "Friday and will be paid from 20 March."],
    ]
    intake = taken_in(pdf_of(pages), Path("a.pdf"))
    found = proposed(intake, Timeline())

    assert dates(found) == [("2023-06-16", "Friday"), ("2024-03-20/..", "from 20 March")]
    assert found.proposals[0].title == "Emergency payments were agreed on Friday"
    quote = "Emergency payments were agreed on [...] Friday and will be paid from 20 March."
    assert {each.words for each in found.proposals} == {quote}
    assert is_quoted(quote, printed(intake.text))


def test_of_a_mail_each_message_is_read_from_its_own_day() -> None:
    mail = """From: Ben Carr
Date: Wed, 21 Jun 2023 08:20

It was closed yesterday.

On 14 Jun 2023, Ann Lee wrote:
> It was closed yesterday, and will be
> open tomorrow.
>> We meet on Friday.
"""
    found = read(mail)

    assert dates(found) == [
        ("2023-06-20", "yesterday"),
        ("2023-06-14", "14 Jun 2023"),
        ("2023-06-13", "yesterday"),
        ("2023-06-15", "tomorrow"),
    ]
    assert found.unknown == 1
    assert [each.anchor for each in found.proposals[2:]] == ["narrative 2023-06-14"] * 2
    assert found.proposals[2].anchor_kept == "2023-06-14"
    assert found.proposals[3].title == "Will be open tomorrow"


def test_the_time_of_a_transcript_is_told() -> None:
    text = (
        "[00:00:05] ANNA: On Monday we left home.\n[00:00:09] BORIS: Why was that?\n[00:01:20] ANNA: We fled in 2014.\n"
    )

    found = read(text)

    assert [(each.date, each.at) for each in found.proposals] == [("2023-06-19", "00:00:05"), ("2014", "00:01:20")]


def test_a_line_that_is_a_date_alone_is_no_event() -> None:
    assert dates(read("Wednesday, 21 June 2023\n\nThe bridge was closed on Monday.")) == [("2023-06-19", "Monday")]


def test_sentences_without_a_date_are_counted_and_can_be_drafted() -> None:
    text = "The bridge was closed on Monday. Nobody in town knows why. Cars wait.\n\nA heading without end"

    assert (read(text).sentences, read(text).undated) == (2, 1)
    assert dates(read(text, undated=True)) == [("2023-06-19", "Monday"), ("unknown", "")]


SAID = "Hanna Malyar said on Monday that it began."


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        (f"{SAID} She added that it was hard.", True),
        (f"{SAID} Malyar also stressed that it was hard.", True),
        (f"{SAID} \u201cIt is hard,\u201d said Malyar.", True),
        (f"{SAID} Stoltenberg added that it was hard.", False),
        (f"{SAID} Before that she had said that it was easy.", False),
        (f"{SAID} It rained all day in the town. She added that it was hard.", False),
        ("Hanna Malyar said that it will begin on Friday, and so on. She added that it was hard.", False),
        ("Hanna Malyar said it in 2020 in the town. She added that it was hard.", False),
        ("It began on Monday, in the town. She added that it was hard.", False),
    ],
)
def test_a_statement_goes_on_while_the_same_person_speaks(text: str, *, goes_on: bool) -> None:
    rules = [each.rule for each in read(text).proposals]

    assert ("statement" in rules) == goes_on


def test_what_lies_ahead_is_announced() -> None:
    ahead, back = read("The summit will open on 11 July 2023. It closed on 5 May 2023 for a week.").proposals

    assert event_of(ahead, "paper")["status"] == "announced"
    assert "status" not in event_of(back, "paper")


def test_two_equal_sentences_are_two_proposals() -> None:
    found = read("It was closed on Monday, they said.\n\nIt was closed on Monday, they said.")

    assert [each.number for each in found.proposals] == [1, 2]


MONDAY = parse_date("2023-06-19", DATING)


def timeline_with(**keys: object) -> Timeline:
    event = Event(id="closure", title="Governor closes the harbour bridge", date="2023-06-19")
    when = replace(event, when=MONDAY)
    return Timeline(events=(replace(when, **keys),))  # type: ignore[arg-type] # keys of an event


SENTENCE = "The governor closes the old harbour bridge on Monday."


@pytest.mark.parametrize(
    ("keys", "event", "cited"),
    [
        ({}, "closure", False),
        ({"title": "A harbour festival"}, "", False),
        ({"title": "X", "citations": (Citation(source="paper", quote="the old harbour bridge"),)}, "closure", True),
        ({"title": "X", "citations": (Citation(source="other", quote="the old harbour bridge"),)}, "closure", False),
    ],
)
def test_what_the_file_knows_is_proposed_as_a_citation(keys: dict[str, object], event: str, *, cited: bool) -> None:
    (one,) = read(SENTENCE, timeline=timeline_with(**keys)).proposals

    assert (one.event, one.is_cited) == (event, cited)


def test_names_that_the_file_knows_are_filled_in_in_its_spelling() -> None:
    place = Location(name="Lyman", lat=48.99, lon=37.81)
    known = timeline_with(title="X", actors=("Hanna Malyar", "NATO"), tags=("east", "nato"), place=place)

    (one,) = read(
        "Hanna Malyar of NATO spoke on 5 May 2023 in Lyman, not in the Easter, east.", timeline=known
    ).proposals

    fields = event_of(one, "paper")
    assert (fields["actors"], fields["tags"]) == (["Hanna Malyar", "NATO"], ["east"])
    assert fields["place"] == {"name": "Lyman", "lat": "48.99", "lon": "37.81"}


def test_an_accepted_event_keeps_what_its_words_were_read_against() -> None:
    found = read("The bridge was opened on 5 May 2021. The following day it was closed again by the city.").proposals

    assert [each.date for each in found] == ["2021-05-05", "2021-05-06"]
    sources = event_of(found[1], "paper", accepted=True)["sources"]
    assert isinstance(sources, list)
    assert isinstance(sources[0], dict)
    assert sources[0][ANCHOR] == "2021-05-05"


@pytest.mark.parametrize(
    "text",
    ["1" * 300_000, "a" * 300_000, "Monday" * 50_000, "Monday " * 1_000, "the two-week " * 9_000, "said " * 20_000],
    ids=["digits", "letters", "no spaces", "days", "ages", "verbs"],
)
def test_odd_texts_are_read(text: str) -> None:
    assert all(isinstance(each, Proposal) for each in read(text).proposals)


def test_every_quote_of_a_book_stands_at_its_offset() -> None:
    page = "In the spring of {} the bridge was opened. A year later it was closed; by March {} nobody crossed it.\n\n"
    book = "".join(page.format(1700 + number, 1702 + number) for number in range(300))

    found = read(book).proposals

    assert len(found) > 600
    assert all(book[each.start : each.end] == each.quote and each.said in each.quote for each in found)


def test_a_table_of_dates_is_refused() -> None:
    with pytest.raises(TimelineError, match="3,000 dates are more than one in 4 words: this is a table"):
        read("On Monday, " * 3_000)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The vote will be held on 4 July.", "announced"),
        ("The vote was held on 4 July.", ""),
        ("The disputed vote on 4 July was annulled.", "announced"),
        ("Засідання перенесли на 2 липня.", "announced"),
        ("The road is closed from 25 June to 3 August.", "announced"),
        ("The vote is due on 4 July 2023 in the capital.", "announced"),
    ],
)
def test_what_is_dated_after_the_text_is_announced(text: str, status: str) -> None:
    (proposal,) = read(text).proposals

    assert event_of(proposal, "paper").get("status", "") == status


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("They met from 2 to 4 p.m. on 4 May 2023.", "2023-05-04T14/2023-05-04T16"),
        ("They met from 10 to 2 p.m. on 4 May 2023.", "2023-05-04T10/2023-05-04T14"),
        ("It was shelled between 10 a.m. and noon on 3 May 2023.", "[2023-05-03T10..2023-05-03T12]"),
        ("On 3 May 2023 it rained. It snowed from 2 p.m. to 4 p.m.", "2023-05-03T14/2023-05-03T16"),
        ("The 1914-18 war killed millions.", "1914/1918"),
        ("In 1904-05 many died.", "1904/1905"),
        ("Sales rose in H1 2021.", "2021-40"),
    ],
)
def test_two_ends_are_one_date(text: str, date: str) -> None:
    assert [each for each, _ in dates(read(text))][-1:] == [date]


def test_years_that_may_be_a_month_tell_it() -> None:
    (proposal,) = read("In 1904-05 many died.").proposals

    assert [(other.date, other.rule) for other in proposal.others] == [("1904-05", "month")]


def test_a_part_of_a_day_that_the_sentence_told_is_no_draft_of_its_own() -> None:
    text = "They came on Friday, he said in the evening. In the morning they left the town."

    assert [each.date for each in read(text).proposals] == ["2023-06-16", "2023-06-16"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two years ago, on 14 July 2021, they died there.", ["2021-07-14"]),
        ("Yesterday, on Tuesday, the council left the town.", ["2023-06-20"]),
        ("A year ago, in June 1999, it was all over there.", ["2022~", "1999-06"]),
        ("They will meet on Wednesday in the town.", ["[2023-06-21,2023-06-28]"]),
        ("The wars of 2008-09, 2012 and 2014 were lost.", ["2008/2009", "2012", "2014"]),
        ("In his twenties the mayor moved to the town.", []),
        ("1944 fiel er. Im Frühjahr darauf war Ruhe im Dorf.", ["1944", "1945-21"]),
    ],
)
def test_what_is_counted_before_its_date_is_told_once(text: str, told: list[str]) -> None:
    assert [each.date for each in read(text).proposals] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It fell just after 3 a.m. local time on Tuesday.", [("2023-06-20T03", "3 a.m. local time on Tuesday")]),
        ("At 3 a.m., officials said, on Tuesday it fell.", [("2023-06-20", "Tuesday")]),
        ("Procesul a început pe 3 mai, la ora 10:00.", [("2023-05-03T10:00", "3 mai, la ora 10:00")]),
        ("Am 9. Mai 2022 um 4 Uhr Ortszeit begann es.", [("2022-05-09T04", "9. Mai 2022 um 4 Uhr Ortszeit")]),
        ("A week ago Monday the bridge fell down.", [("2023-06-12", "A week ago Monday")]),
        ("L'an dernier au printemps, il pleuvait.", [("2022-21", "L'an dernier au printemps")]),
        ("Sales rose in the same quarter of 2021.", [("2021", "2021")]),
        ("It is three years to the day after the fire.", []),
    ],
)
def test_a_day_with_its_time_and_a_year_with_its_season_are_one(text: str, told: list[tuple[str, str]]) -> None:
    assert dates(read(text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "Київ, 21 березня 2024 року",
        "м. Київ, 21 березня 2024 р.",
        "Москва, 21 марта 2024 года.",
        "Kraków, 5 maja 2021 r.",
    ],
)
def test_a_place_with_a_day_is_no_event(text: str) -> None:
    assert read(f"{text}\n\nBla bla.").proposals == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("4 February 2024 Fire", "4 February 2024 Fire"),
        ("04.02.2024: Fire", "04.02.2024: Fire"),
        ("Fire\t04.02.2024", "Fire"),
        ("| Fire | 04.02.2024 |", "Fire"),
    ],
)
def test_one_word_beside_a_day_is_an_entry_of_a_chronology(text: str, title: str) -> None:
    (proposal,) = read(f"{text}\n\nBla bla.").proposals

    assert (proposal.date, proposal.title) == ("2024-02-04", title)


def test_dates_beside_which_nothing_is_told_are_counted() -> None:
    found = read("4 February 2024\n\nTuesday, 6 February 2024\n\nThe warehouse burned down on 7 February 2024.")

    assert ([each.date for each in found.proposals], found.alone) == (["2024-02-07"], 2)
