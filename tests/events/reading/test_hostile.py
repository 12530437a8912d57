import json
from collections.abc import Mapping
from pathlib import Path

import yaml

from timeline.events.model import Event
from timeline.events.reading.reader import read_text
from timeline.events.writing.editor import change, insert
from timeline.events.yaml.nodes import Plain
from timeline.problems import Level

NASTY = Path(__file__).parents[2] / "data" / "nasty"
STRINGS = [text for text in json.loads((NASTY / "blns.json").read_text(encoding="utf-8")) if text]
SUITE = json.loads((NASTY / "yaml-test-suite.json").read_text(encoding="utf-8"))
START = "events:\n  - {id: a, date: 2020, title: b}\n"


def fields(text: str) -> Mapping[str, Plain]:
    claim = {"source": "https://example.org/", "quote": text}
    return {
        "title": text,
        "date": "2020",
        "description": text,
        "tags": [text],
        "place": {"name": text},
        "sources": [claim],
    }


def holds(event: Event, text: str) -> bool:
    place = event.place.name if event.place else ""
    return (event.title, event.description, event.tags, place, event.citations[0].quote) == (
        text,
        text,
        (text,),
        text,
        text,
    )


def refused_by_libyaml(text: str) -> bool:
    try:
        list(yaml.parse(text.encode("utf-8", "surrogateescape"), yaml.CLoader))
    except (yaml.YAMLError, UnicodeDecodeError):
        return True
    return False


def has_errors(text: str) -> bool:
    return any(problem.level is Level.ERROR for problem in read_text(text)[1])


def test_naughty_strings_are_read_back_as_they_were_written() -> None:
    assert len(STRINGS) == 514
    assert [text for text in STRINGS if not holds(read_text(insert(START, fields(text)).text)[0].events[1], text)] == []


def test_naughty_strings_are_read_back_as_they_were_changed_inside_braces() -> None:
    said = [text for text in STRINGS if not text.isspace()]

    assert len(said) == 513  # a title of spaces alone is refused
    assert [
        text for text in said if not holds(read_text(change(START, "a", fields(text)).text)[0].events[0], text)
    ] == []


def test_every_document_of_the_yaml_test_suite_is_read_without_a_crash() -> None:
    texts = [*SUITE["valid"].values(), *SUITE["invalid"].values()]

    assert len([read_text(text) for text in texts]) == 406


def test_what_libyaml_refuses_is_an_error() -> None:
    refused = {name: text for name, text in SUITE["invalid"].items() if refused_by_libyaml(text)}

    assert len(refused) > 60
    assert [name for name, text in refused.items() if not has_errors(text)] == []
