"""What no honest file has: reading it ends soon, and says where."""

from pathlib import Path

from timeline.checks import check
from timeline.events.reading.node_values import LONGEST_LIST
from timeline.events.reading.reader import read_text
from timeline.events.yaml.faults import HOPELESS, UNPARSED

ROOT = Path(__file__).parents[3]
EVENT = "  - {id: e%d, date: 2020, title: T}\n"


def codes(text: str) -> set[str]:
    return {problem.code for problem in read_text(text)[1]}


def test_behind_thousands_of_faults_the_rest_is_not_read() -> None:
    timeline, problems = read_text("title: A\nevents:\n" + "  - {}\n" * HOPELESS)

    last = problems[-1]
    assert timeline.title == "A"
    assert (last.code, last.message) == (
        "too-many-faults",
        f"more than {HOPELESS:,} faults are above: the rest of this file is not read",
    )
    assert last.place.line == 3 + len(timeline.events) - 1
    assert len(timeline.events) < HOPELESS


def test_a_list_that_is_the_whole_file_is_not_read_on_either() -> None:
    assert "too-many-faults" in codes("- {}\n" * HOPELESS)


def test_thousands_of_right_events_are_read_to_the_end() -> None:
    timeline, problems = read_text("events:\n" + "".join(EVENT % number for number in range(10_000)))

    assert (len(timeline.events), problems) == (10_000, [])


def test_a_list_of_an_event_has_a_limit() -> None:
    event = "events:\n  - {id: a, date: 2020, title: T, %s: [%s]}\n"
    allowed, excess = ",".join(["x"] * LONGEST_LIST), ",".join(["x"] * (LONGEST_LIST + 1))

    assert codes(event % ("tags", allowed)) == set()
    assert codes(event % ("tags", excess)) == codes(event % ("sources", excess)) == {"too-long"}


def test_what_stands_before_a_syntax_error_is_read_once_with_its_faults() -> None:
    text = "events:\n  - {id: a, date: 2020, title: A, titel: B, id: c}\n  - {id: [}\n" + EVENT % 1

    timeline, problems = read_text(text)

    assert [event.id for event in timeline.events] == ["a", "e1"]
    assert [(problem.code, problem.place.line) for problem in problems] == [
        ("unknown-key", 2),
        ("duplicate-key", 2),
        ("syntax", 3),
    ]


def test_a_quote_that_swallows_events_is_told_where_it_is_opened() -> None:
    events = [EVENT % number for number in range(200)]
    events[10] = "  - {id: [}\n"
    events[20] = '  - {id: e20, date: 2020, title: "open}\n'
    events[25] = '  - {id: e25, date: 2020, title: closed"}\n'

    timeline, problems = read_text("events:\n" + "".join(events))

    assert ("syntax", 22) in [(problem.code, problem.place.line) for problem in problems]
    assert {event.id for event in timeline.events} >= {
        f"e{number}" for number in range(200) if number not in {10, 20, 25}
    }


def test_what_a_header_says_below_the_events_holds_for_them() -> None:
    text = "events:\n  - {id: a, date: war day 2, title: {en: one, uk: два}}\ncounts: {war: {first: 2022-02-24}}\n"

    timeline, problems = read_text(f"{text}language: uk\n")

    assert problems == []
    assert (timeline.events[0].title, timeline.events[0].when.earliest_day) == ("два", 19048)


def test_a_header_that_only_seems_to_stand_below_the_events_does_not_count() -> None:
    event = "  - id: a\n    date: 2020\n    title: {en: one, uk: два}\n    said: 'x\n\nlanguage: en'\n"

    assert read_text(f"language: uk\nevents:\n{event}")[0].events[0].title == "два"


def test_every_problem_of_one_long_event_has_its_own_place() -> None:
    lines = "".join(f"      - none-{number}\n" for number in range(300))
    timeline, problems = read_text(f"events:\n  - id: a\n    date: 2020\n    title: T\n    sources:\n{lines}")

    found = [problem.place.line for problem in check(timeline, problems) if problem.code == "dangling-source"]

    assert found == [*range(6, 306)]


def test_the_codes_of_texts_that_are_not_parsed_are_those_that_parsing_gives() -> None:
    names = ("yaml/composer", "yaml/decoding", "yaml/syntax", "yaml/faults", "yaml/outline", "yaml/suspects")
    given = "".join((ROOT / "timeline" / "events" / f"{name}.py").read_text(encoding="utf-8") for name in names)

    assert [code for code in UNPARSED if f'"{code}"' not in given.replace(f'        "{code}",\n', "", 1)] == []
