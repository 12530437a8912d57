"""A form has every key of an event and of a citation, and changes nothing that was not changed in it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.formats import FULL
from tests.serve.serving import Served, serving
from timeline.events.keys import CITATION, EVENT
from timeline.events.model import Event
from timeline.events.reading.reader import read_text
from timeline.serve.form_keys import keys_of, told_keys
from timeline.serve.forms import LISTS, NEW

EVENTS = read_text(FULL, "full.yaml")[0].events
CLAIM = {
    "source": "paper",
    "quote": "it was done in October",
    "at": "p. 4",
    "said": "October",
    "said_on": "2022-11-02",
    "date": "1 October 2022",
    "calendar": "julian",
    "stance": "disputes",
    "status": "moved",
    "preferred": "true",
}
FURTHER = {
    "place.lat": "48.5",
    "place.lon": "37.5",
    "place.precision": "town",
    "announced": "2022-09-30",
    "said": "on the 5th",
    "said_on": "2022-10-06",
    "order": "2",
    "color": "red",
    "icon": "*",
    "image.file": "a.png",
    "image.url": "https://example.org/a.png",
    "image.alt": "A picture",
    "image.credit": "Somebody",
    "url": "https://example.org/",
    "x-ignore": ["false-precision"],
}


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Served]:
    file = tmp_path / "events.yaml"
    file.write_text(FULL, encoding="utf-8")
    with serving(file) as made:
        yield made


def told(served: Served, path: str, **fields: object) -> dict[str, object]:
    answer = served.post(path, fields)
    found: dict[str, object] = json.loads(answer.text)
    assert answer.status == 200, found
    return found


def shown(served: Served, identity: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(served.ask(f"/event?id={identity}").text)
    return found


def flat(fields: Mapping[str, object]) -> dict[str, object]:
    """The values of a form, by the paths of their keys."""
    found = dict[str, object]()
    for key, value in fields.items():
        if isinstance(value, dict):
            found |= {f"{key}.{name}": each for name, each in value.items()}
        elif key not in {"id", "sources", "media"}:
            found[key] = value
    return {key: value for key, value in found.items() if isinstance(value, str) or key in LISTS}


def claims(fields: Mapping[str, object]) -> list[dict[str, object]]:
    """The citations of a form, with every key that it has."""
    sources = fields.get("sources", [])
    assert isinstance(sources, list)
    items = [each if isinstance(each, dict) else {"source": each} for each in sources]
    return [
        {**{key: each.get(key, "") for key in CITATION.by_name}, "was": number} for number, each in enumerate(items)
    ]


def of(served: Served, identity: str) -> Event:
    timeline, problems = read_text(served.file.read_text(encoding="utf-8"), "events.yaml")
    assert not [each for each in problems if each.level == "error"]
    return next(each for each in timeline.events if each.id == identity)


def test_every_key_has_a_field_but_for_lists_of_mappings() -> None:
    paths = {str(each["key"]) for each in told_keys(EVENT)}

    assert {path.partition(".")[0] for path in paths} == {*EVENT.by_name} - {"media", "sources"}
    assert [each["key"] for each in told_keys(CITATION)] == [*CITATION.by_name]
    assert {"place" if path == "place.name" else path for path in paths} <= {*NEW}


def test_what_is_sent_as_it_was_changes_nothing(full: Served) -> None:
    for event in EVENTS:
        known = shown(full, event.id)
        fields = known["fields"]
        assert isinstance(fields, dict)

        made = told(
            full, "/edit", event=event.id, values=flat(fields), claims=claims(fields), digest=known["digest"], save=True
        )

        assert full.file.read_text(encoding="utf-8") == FULL, made


def test_every_key_of_a_new_event_is_written(full: Served) -> None:
    digest = json.loads(full.ask("/names").text)["digest"]
    basic = {"title": "New", "id": "new", "date": "2022-10-05", "end": "6 October 2022", "calendar": "julian"}
    words = {"category": "talks", "place": "Lyman", "status": "moved", "verification": "disputed", "description": "So."}
    lists = {"tags": ["a"], "actors": ["B"]}
    sent = {**basic, **words, **lists, **FURTHER, "claims": [CLAIM]}
    assert {*sent} == {*NEW}

    told(full, "/add", **sent, digest=digest, save=True)

    event = of(full, "new")
    values = shown(full, "new")["fields"]
    assert isinstance(values, dict)
    assert {*keys_of(EVENT)} - {"media", "sources"} == {*flat(values), "id"}
    assert (event.calendar, event.date) == ("julian", "2022-10-05/2022-10-06")
    (citation,) = values["sources"]
    assert citation == {**CLAIM, "date": "2022-10-01"}


def test_every_key_of_an_event_is_changed(full: Served) -> None:
    known = shown(full, "interval")
    values = {
        "place": "Lyman",
        **FURTHER,
        "announced": "the day before yesterday",
        "date": "5 October 2022",
        "calendar": "julian",
    }

    told(full, "/edit", event="interval", values=values, digest=known["digest"], save=True)

    event = of(full, "interval")
    assert (event.date, event.calendar, event.color, event.order) == ("2022-10-05", "julian", "red", 2)
    assert event.announced
    assert event.announced.text == "2022-10-04", "words are read from the day on which they were said"
    assert event.image
    assert event.image.alt == "A picture"


def test_every_key_of_a_citation_is_changed_and_taken_out(full: Served) -> None:
    known = shown(full, "interval")
    claim = {**CLAIM, "date": "yesterday", "calendar": "", "said_on": "3 November 2022"}
    told(full, "/edit", event="interval", claims=[{**claim, "was": 0}], digest=known["digest"], save=True)
    known = shown(full, "interval")
    fields = known["fields"]
    assert isinstance(fields, dict)
    assert fields["sources"] == [
        {key: each for key, each in {**claim, "date": "2022-11-02", "said_on": "2022-11-03"}.items() if each}
    ]

    empty = {**dict.fromkeys(CLAIM, ""), "source": "paper", "was": 0}
    told(full, "/edit", event="interval", claims=[empty], digest=known["digest"], save=True)

    assert of(full, "interval").citations == next(each for each in EVENTS if each.id == "interval").citations


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"color": "zzz"}, ""),
        ({"order": "many"}, "order"),
        ({"image.alt": "of nothing"}, "image"),
        ({"place.lat": "91", "place.lon": "0", "place": "A"}, "lat"),
        ({"announced": "whenever"}, "whenever"),
        ({"end": "2019"}, "ends before"),
        ({"claims": [{"source": "paper", "preferred": "perhaps"}]}, "preferred"),
        ({"claims": [{"source": "paper", "date": "whenever"}]}, "whenever"),
    ],
)
def test_what_a_key_cannot_hold_is_refused_and_nothing_is_saved(
    full: Served, fields: dict[str, object], message: str
) -> None:
    digest = json.loads(full.ask("/names").text)["digest"]

    answer = full.post("/add", {"title": "New", "date": "2022", **fields, "digest": digest, "save": True})

    if not message:
        assert answer.status == 200, "it is a warning of `check` alone"
        return
    assert answer.status == 422, answer.text
    assert message in json.loads(answer.text)["error"]
    assert full.file.read_text(encoding="utf-8") == FULL


def test_a_date_is_explained_with_its_end_its_calendar_and_the_day_of_its_words(full: Served) -> None:
    def words(query: str) -> str:
        found = json.loads(full.ask(f"/explain?{query}").text)
        return str(dict(found["rows"]).get("words", found["error"]))

    assert words("text=2022-10-05&end=2022-10-07").startswith("5\u20137 October 2022")
    assert words("text=2022-10-05&calendar=julian").startswith("Tuesday 5 October 2022 (O.S.), 18 October")
    assert words("text=yesterday&said_on=2022-10-05").startswith("Tuesday 4 October 2022")
    assert "whenever" in words("text=2022&end=whenever")
    joined = json.loads(full.ask("/explain?text=last%20Saturday&end=yesterday&said_on=2022-10-05").text)
    assert joined["against"] == "read from 2022-10-05"
