"""Another id reaches every date that names the event, by the grammar of dates, and nothing else."""

import pytest

from timeline.dates import parse_date
from timeline.dates.relations import with_event_renamed
from timeline.events.reading.reader import read_text
from timeline.events.writing.renaming import rename, rename_everywhere
from timeline.problems import TimelineError

EVENT = "  - {id: %s, date: 2020, title: T}\n"
FORMS = (
    "after {}",
    "before {}",
    "during {}",
    "between {} and x",
    "between x and {}",
    "between {} and {}",
    "2 weeks after {}",
    "90 minutes before {}",
    "1 day after {}",
)
IDS = ("a", "and", "after", "before", "between", "during", "2", "weeks", "day", "a-b", "a.b", "x", "київ", "é", "a+b*")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("identity", IDS)
def test_a_relation_names_the_event_by_its_new_id_and_is_the_same_otherwise(form: str, identity: str) -> None:
    text = form.replace("{}", identity)
    renamed = with_event_renamed(text, identity, "new")

    if identity == "x" and "x" in form:
        assert renamed == form.replace("{}", "new").replace("x", "new")
    else:
        assert renamed == form.replace("{}", "new")


@pytest.mark.parametrize("text", ["2020", "after ab", "after b", "a", "between b and c", "unknown", "after a b", ""])
def test_what_does_not_name_the_event_stays(text: str) -> None:
    assert with_event_renamed(text, "a", "new") == text


PLACES = {
    "date": "  - {id: n, date: <>, title: N}\n",
    "announced": "  - {id: n, date: 2020, title: N, announced: <>}\n",
    "said_on": "  - {id: n, date: 2020, title: N, said_on: <>}\n",
    "date of a claim": "  - {id: n, date: 2020, title: N, sources: [b, {source: b, date: <>}]}\n",
    "said_on of a claim": "  - {id: n, date: 2020, title: N, sources: [{source: b, said_on: <>, quote: a}]}\n",
    "block": "  - id: n   # a\n    date: <>   # after a\n    title: after a\n    description: |\n      after a\n",
    "literal": "  - id: n\n    date: |\n      <>\n    title: after a\n",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("quoted", ["{}", "'{}'", '"{}"'])
@pytest.mark.parametrize("relation", ["after {}", "between {} and b", "2 days before {}"])
def test_every_date_that_names_the_event_follows(place: str, quoted: str, relation: str) -> None:
    if "|" in place and quoted != "{}":
        return
    text = "sources: {b: {title: B}}\nevents:\n" + EVENT % "a" + EVENT % "b" + place
    before, after = (text.replace("<>", quoted.format(relation.format(name))) for name in ("a", "new"))

    renamed = rename(before, "a", "new").text

    assert renamed.replace("|\n      ", "") == after.replace("id: a,", "id: new,").replace("|\n      ", "")


def test_a_source_whose_day_is_told_by_the_event_follows() -> None:
    text = "sources: {s: {title: S, published: after a}}\nevents:\n" + EVENT % "a"

    assert rename(text, "a", "new").text == text.replace("after a", "after new").replace("id: a,", "id: new,")


def test_what_only_looks_like_the_id_stays() -> None:
    text = (
        "events:\n" + EVENT % "a" + "  - {id: b, date: 2020, title: after a, x-note: after a, tags: [a], category: a}\n"
    )

    assert rename(text, "a", "new").text == text.replace("id: a,", "id: new,")


def test_all_files_follow_and_those_that_do_not_name_it_stay_to_the_byte() -> None:
    texts = {
        "one.yaml": "events:\n" + EVENT % "a",
        "two.yaml": "\ufeffevents:\r\n  - {id: b, date: after a, title: B}\r\n",
        "three.yaml": "# nothing\nevents:   []",
    }

    renamed = rename_everywhere(texts, "a", "new")

    assert renamed["two.yaml"] == texts["two.yaml"].replace("after a", "after new")
    assert renamed["three.yaml"] == texts["three.yaml"]
    assert renamed["one.yaml"] == texts["one.yaml"].replace("id: a", "id: new")


@pytest.mark.parametrize(
    ("texts", "new", "message", "status"),
    [
        ([EVENT % "a", EVENT % "b"], "b", "there is an event `b` already", 1),
        ([EVENT % "a", EVENT % "a"], "b", r"2 events have the id `a` \(0.yaml, 1.yaml\)", 1),
        ([EVENT % "a" + EVENT % "a"], "b", r"2 events have the id `a` \(0.yaml\)", 1),
        ([EVENT % "b"], "c", "there is no event `a`", 1),
        (["  - {date: 2020, title: A}\n"], "c", "the event has no `id` that could be renamed", 1),
        ([EVENT % "a", "  - {id: [}\n"], "b", r"1.yaml:2:.*never rewritten", 3),
    ],
)
def test_what_cannot_be_renamed_everywhere_is_renamed_nowhere(
    texts: list[str], new: str, message: str, status: int
) -> None:
    named = {f"{number}.yaml": f"events:\n{text}" for number, text in enumerate(texts)}
    with pytest.raises(TimelineError, match=message) as raised:
        rename_everywhere(named, "a", new)

    assert raised.value.status == status


@pytest.mark.parametrize(
    "new",
    ["", " ", "a b", "a,b", "a/b", "2020", "2020-01", "-a", ".a", "#a", "a\nb", "'a'", 'a"', "a\0b", "x" * 300, "\n"],
)
def test_an_id_that_no_date_could_name_is_refused(new: str) -> None:
    with pytest.raises(TimelineError, match="is no id") as raised:
        rename("events:\n" + EVENT % "a", "a", new)

    assert raised.value.status == 2


@pytest.mark.parametrize("new", ["b", "київ-2", "no", "y", "1a", "and", "a.b", "a:b", "a#b", "null"])
def test_an_id_that_a_date_can_name_is_read_back(new: str) -> None:
    renamed = rename("events:\n" + EVENT % "a" + "  - {id: z, date: after a, title: Z}\n", "a", new).text

    timeline, problems = read_text(renamed)
    assert ([event.id for event in timeline.events], problems) == ([new, "z"], [])
    assert timeline.events[1].date == f"after {new}"
    assert parse_date(f"after {new}").relation is not None
