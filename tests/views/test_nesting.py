"""Categories within others, and what is counted of them, however deep they are."""

from timeline.cli.commands.categories import rows
from timeline.drawing.columns import categories
from timeline.events.model import Timeline
from timeline.events.reading.reader import read_text
from timeline.views.citing import cited
from timeline.views.nesting import with_above

DEEP = 2_000


def nested(deep: int) -> Timeline:
    lanes = "".join(f"  c{number}: {{parent: c{number - 1}}}\n" for number in range(1, deep))
    events = f"events:\n  - {{id: a, date: 2020, title: A, category: c{deep - 1}}}\n"
    return read_text(f"categories:\n  c0: {{color: '#123456'}}\n{lanes}{events}", "events.yaml")[0]


def test_what_contains_a_name_is_found_once() -> None:
    assert with_above(["b", "c", "x"], {"a": "root", "b": "a", "c": "a"}) == {"a", "b", "c", "root", "x"}


def test_a_deep_category_has_the_colour_of_the_outermost_and_counts_in_each() -> None:
    timeline = nested(DEEP)
    lanes = categories(timeline, timeline.events)

    assert {lane["color"] for lane in lanes} == {"#123456"}
    assert [lane["parent"] for lane in lanes] == [*range(-1, DEEP - 1)]
    assert {row[1] for row in rows(timeline)} == {"1 event"}


def test_an_event_of_many_sources_is_alone_with_none() -> None:
    names = ", ".join(f"s{number}" for number in range(DEEP // 2))
    text = f"events:\n  - {{id: a, date: 2020, title: A, sources: [{names}]}}\n"
    found = cited(read_text(f"{text}  - {{id: b, date: 2020, title: B, sources: [s1, s1]}}\n", "events.yaml")[0])

    assert len(found) == DEEP // 2
    assert [(each.id, [event.id for event in each.alone]) for each in found if each.alone] == [("s1", ["b"])]
