import pytest

from timeline.dates import parse_date, words
from timeline.problems import TimelineError

DASH = "\N{EN DASH}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2022-10", "October 2022"),
        ("2022-10-XX", "some time in October 2022"),
        ("2023-06-21", "21 June 2023"),
        ("-0043-03-15", "15 March 44 BC"),
        ("0079", "AD 79"),
        ("Y17000002", "AD 17,000,002"),
        ("Y-170000002", "170,000,003 BC"),
        ("199X", "the 1990s"),
        ("18XX", "the 19th century"),
        ("-04XX", "the 5th century BC"),
        ("000X", f"the decade 1 BC {DASH} AD 9"),
        ("1XXX", "the 2nd millennium"),
        ("1950S2", "the 20th century"),
        ("2023-21", "spring 2023"),
        ("2023-24", f"winter 2023{DASH}24"),
        ("2023-30", "summer 2023 (southern)"),
        ("202X-24", "202X-24, from 1 December 2020 to 28 February 2030"),
        ("2023-34", "the second quarter of 2023"),
        ("2023-38", "the middle four months of 2023"),
        ("2023-41", "the second half of 2023"),
        ("1999-XX-01", "1999-XX-01, from 1 January 1999 to 1 December 1999"),
        ("2020-04-3X", "30 April 2020"),
        ("2023?", "possibly 2023"),
        ("2023-06~", "about June 2023"),
        ("2023%", "possibly about 2023"),
        ("2004-06-~11", "11 June 2004 (day approximate)"),
        ("?2004-06~", "June 2004 (year uncertain and approximate, month approximate)"),
        ("2023-06-21T14:30", "21 June 2023, 14:30 UTC"),
        ("2023-06-21T14:30:05", "21 June 2023, 14:30:05 UTC"),
        ("2023-06-21T15", "21 June 2023, 3 pm UTC"),
        ("2023-06-21T14:00/2023-06-21T16:30", f"21 June 2023, 14:00{DASH}16:30 UTC"),
        ("2023-07-11/2023-07-12", f"11{DASH}12 July 2023"),
        ("2023-06-28/2023-07-03", f"28 June {DASH} 3 July 2023"),
        ("2022-12-28/2023-01-03", f"28 December 2022 {DASH} 3 January 2023"),
        ("2023-06/2023-08", f"June{DASH}August 2023"),
        ("2019/2021", f"2019{DASH}2021"),
        ("-0100/-0044", f"101{DASH}45 BC"),
        ("-0100/0100", f"101 BC {DASH} AD 100"),
        ("2023-06-07~/2023-06-21~", "from about 7 to about 21 June 2023"),
        ("1980?/1994~", "from possibly 1980 to about 1994"),
        ("2022-02-24/..", "from 24 February 2022, ongoing"),
        ("1985/", "from 1985, end unknown"),
        ("../1985-04", "until April 1985"),
        ("/1960", "until 1960, start unknown"),
        ("[..1825]", "before 1826"),
        ("[1957..]", "after 1956"),
        ("[2023-03-05..]", "after 4 March 2023"),
        ("[..2023-05]", "before June 2023"),
        ("[..2023-21]", "before the end of spring 2023"),
        ("[2023-06-19..2023-06-21]", "between 19 and 21 June 2023"),
        ("[1793?..1794?]", "possibly between 1793 and 1794"),
        ("[1667,1668,1670..1672]", f"1667, 1668 or 1670{DASH}1672"),
        ("[1760~..1762]", "between about 1760 and 1762"),
        ("{1960,1961-12}", "1960 and December 1961"),
        ("{1950,1964~}", "1950 and 1964 (approximate)"),
        ("200X", "the decade of the 2000s"),
        ("{..1983,1985..}", "1983 or earlier and 1985 or later"),
        ("after lyman-recaptured", "after lyman-recaptured"),
        ("unknown", "unknown"),
    ],
)
def test_a_date_is_said_as_a_person_would(text: str, said: str) -> None:
    assert words(parse_date(text)) == said


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("2022-10", "uk", "жовтень 2022 р."),
        ("2022-02-24/..", "uk", "з 24 лютого 2022 р., триває"),
        ("2023-07-11/2023-07-12", "ro", f"11{DASH}12 iul. 2023"),
        ("18XX", "ro", "secolul al XIX-lea"),
        ("199X", "de", "1990er Jahre"),
        ("[..1825]", "de", "vor 1826"),
        ("[2023-06-05..]", "fr", "après 4 juin 2023"),
        ("2023-21", "fr", "printemps 2023"),
        ("[1667,1668]", "uk", "1667 або 1668"),
        ("[2023-06-04..2023-06-10]", "uk", "між 4 червня 2023 р. та 10 червня 2023 р."),
        ("{1960,1961}", "ro", "1960 și 1961"),
        ("../1985", "ro", "până la 1985"),
        ("-0043-03-15", "uk", "15 березня 44 до н. е."),
        ("2023-06-21T14:30", "ro", "21 iunie 2023, 14:30 UTC"),
        ("2023~", "ja", "\N{ALMOST EQUAL TO} 2023"),
        ("2023-40", "ro", "prima jumătate din 2023"),
        ("2023-30", "uk", "літо 2023 (південна)"),
        ("Y-170000002", "de", "170000003 v. Chr."),
        ("1XXX", "de", "2. Jahrtausend"),
        ("1984/2004-06", "de", f"1984 {DASH} Juni 2004"),
        ("after lyman-recaptured", "uk", "after lyman-recaptured"),
        ("unknown", "uk", "невідомо"),
    ],
)
def test_other_languages_are_said_by_the_patterns_of_cldr(text: str, language: str, said: str) -> None:
    assert " ".join(words(parse_date(text), language).split()) == said


def test_a_language_that_there_is_not_is_refused() -> None:
    with pytest.raises(TimelineError):
        words(parse_date("2022"), "xx-klingon")


NAMES = {"mutiny": "Wagner mutiny", "summit": "Vilnius summit"}


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("before mutiny", "en", "before “Wagner mutiny”"),
        ("between mutiny and summit", "en", "between “Wagner mutiny” and “Vilnius summit”"),
        ("during summit", "en-GB", "during “Vilnius summit”"),
        ("1 day after mutiny", "en", "1 day after “Wagner mutiny”"),
        ("2 weeks before summit", "en", "2 weeks before “Vilnius summit”"),
        ("2 weeks before summit", "uk", "2 тижні до «Vilnius summit»"),
        ("between mutiny and summit", "ro", "între „Wagner mutiny” și „Vilnius summit”"),
        ("before treaty", "en", "before treaty"),
        ("between mutiny and treaty", "uk", "between mutiny and treaty"),
    ],
)
def test_a_date_told_by_other_events_is_said_with_their_names_where_all_are_known(
    text: str, language: str, said: str
) -> None:
    assert words(parse_date(text), language, NAMES) == said
