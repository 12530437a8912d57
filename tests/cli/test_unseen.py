"""The law of all commands and all fields: nothing that they print is alive, whatever stands in the data."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import fromstring

import pytest

from tests.cli.conftest import Run
from timeline.cli.command_table import COMMANDS
from timeline.escapes import unseen
from timeline.events import keys

HOSTILE = "\x1b]8;;http://a\x07x\x1b[31m\x9b1m\u202ey\u2066z\u200f\x85\u2028\udc9b"
IN_FILES = HOSTILE.replace("\udc9b", "")
"""As a file of text can hold it: in double quotes, all of it escaped."""

NAMES = "\x1b[31m\u202ename\x9b"


def quoted(text: str) -> str:
    return json.dumps(text)


class Field(NamedTuple):
    """A place where a text can stand, and a timeline in which it stands there."""

    name: str
    text: str


EVENT = "events:\n  - {id: a, date: 2020-05, title: A, status: announced%s}\n  - {id: b, date: war day 3, title: B}\n"
SOURCE_KEYS = (
    "title", "publisher", "author", "published", "url", "file", "sha256", "archived", "calendar", "exhibit",
    "retracted",
)  # fmt: skip
EVENT_KEYS = (
    "description", "said", "place", "color", "icon", "url", "category", "status", "verification", "order", "announced",
    "calendar", "said_on", "x-ignore",
)  # fmt: skip
COUNT = "counts: {war: {first: 2020-01-01}}\n"


def media(it: str) -> str:
    return f", media: [{it}, {{file: {it}, alt: {it}, poster: {it}}}]"


def of_layers(it: str) -> Iterator[Field]:
    layer = ", ".join(f"{key.name}: {it}" for key in keys.LAYER.keys)
    yield Field("layer", f"layers: {{{it}: {{{layer}}}}}\n{COUNT}{EVENT % ''}")


def fields() -> Iterator[Field]:
    it = quoted(IN_FILES)
    for key in ("title", "language", "timezone", "hemisphere", "as_of"):
        yield Field(f"header {key}", f"{key}: {it}\n{COUNT}{EVENT % ''}")
    yield Field("count name", f"counts: {{{it}: {{first: 2020-01-01}}}}\n{EVENT % ''}")
    yield Field("count label", f"counts: {{war: {{first: 2020-01-01, label: {it}}}}}\n{EVENT % ''}")
    yield Field("category", f"categories: {{{it}: {{label: {it}, color: {it}}}}}\n{COUNT}{EVENT % f', category: {it}'}")
    yield Field(
        "parent", f"categories: {{a: {{parent: {it}}}, {it}: {{parent: {it}}}}}\n{COUNT}{EVENT % ', category: a'}"
    )
    eras = f"eras: {{{it}: {{date: {it}}}, a: {{date: 2020, calendar: {it}, label: {it}, color: {it}}}, "
    yield Field("eras", f"{eras}{it}: {{date: 2020/.., label: {it}, x-a: {it}}}}}\n{COUNT}{EVENT % ''}")
    yield Field("unknown key", f"{it}: x\n{COUNT}{EVENT % f', {it}: y'}")
    yield Field(
        "own keys", f'"x-{IN_FILES}": x\n'.replace(IN_FILES, it[1:-1]) + COUNT + EVENT % f', "x-{it[1:-1]}": {it}'
    )
    source = ", ".join(f"{key}: {it}" for key in SOURCE_KEYS)
    cite = f", sources: [{it}, {{source: {it}, quote: {it}, at: {it}, said: {it}, date: {it}, said_on: {it}, "
    cite += f"calendar: {it}, stance: {it}, status: {it}, preferred: {it}}}]"
    yield Field("source", f"sources: {{{it}: {{{source}}}}}\n{COUNT}{EVENT % cite}")
    yield Field(
        "story", f"stories: {{{it}: {{title: {it}, steps: [{it}, {{event: a, text: {it}}}]}}}}\n{COUNT}{EVENT % ''}"
    )
    yield Field("include", f"include: [{it}]\n{COUNT}{EVENT % ''}")
    yield Field("ignore", f"checks: {{ignore: [{it}]}}\npublish: [{it}]\n{COUNT}{EVENT % ''}")
    for key in EVENT_KEYS:
        yield Field(f"event {key}", COUNT + EVENT.replace(", status: announced", "") % f", {key}: {it}")
    for key in ("date", "title", "id"):
        yield Field(f"event {key}", f"{COUNT}events: [{{id: a, date: 2020, title: A}}, {{id: b, {key}: {it}}}]\n")
    yield Field(
        "id, named", f"{COUNT}events: [{{id: {it}, date: 2020, title: A}}, {{id: b, date: after {IN_FILES[2:5]}}}]\n"
    )
    yield Field("lists", COUNT + EVENT % f", tags: [{it}], actors: [{it}]")
    yield Field(
        "parts",
        COUNT + EVENT % f", place: {{name: {it}, precision: {it}}}, image: {{file: {it}, alt: {it}}}{media(it)}",
    )
    yield Field("titles", COUNT + EVENT.replace("title: A,", "") % f", title: {{en: {it}, {it}: {it}}}")
    yield Field("raw", f"title: {HOSTILE}\n{COUNT}{EVENT % ''}")
    yield Field("syntax", f"{COUNT}events: [{{id: {it}\n")


FIELDS = [*fields(), *of_layers(quoted(IN_FILES))]
READING = (
    ("list",),
    ("list", "--json"),
    ("list", "--as-of", "2021"),
    ("show", "a"),
    ("show", "a", "--json"),
    ("show", "b"),
    ("stats",),
    ("stats", "--json"),
    ("sources",),
    ("sources", "--json"),
    ("categories",),
    ("categories", "--json"),
    ("eras",),
    ("eras", "--json"),
    ("eras", "--as-of", "2021"),
    ("counts",),
    ("counts", "--json"),
    ("stories",),
    ("stories", "--json"),
    ("layers",),
    ("layers", "--json"),
    ("list", "--sort", "title", "--limit", "1"),
    ("list", "--not-tag", HOSTILE),
    ("pending", "--as-of", "2024"),
    ("pending", "--json", "--as-of", "2024"),
    ("drafts",),
    ("drafts", "--json"),
    ("check",),
    *(("check", "--format", form) for form in ("json", "github", "sarif", "junit")),
    ("export", "json"),
    ("export", "jsonl"),
    ("export", "geojson"),
    ("export", "timelinejs"),
    ("plot", "--publish", "-o", "out.html"),
    ("plot", "--media", "media", "-o", "out.html"),
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose own name is hostile, with a file whose name is."""
    home = tmp_path / NAMES
    home.mkdir()
    monkeypatch.chdir(tmp_path)
    return home


@pytest.mark.parametrize("field", FIELDS, ids=[field.name for field in FIELDS])
def test_nothing_that_is_read_is_printed_alive(run: Run, home: Path, field: Field) -> None:
    path = home / f"{NAMES}.yaml"
    path.write_bytes(field.text.encode("utf-8", "surrogatepass"))
    for command in READING:
        done = run(*command, path)
        assert not unseen().search(done.out + done.err), command
        assert done.status in (0, 1, 2, 3), (command, done.err)


@pytest.mark.parametrize("field", FIELDS, ids=[field.name for field in FIELDS])
def test_nothing_is_printed_alive_by_those_that_write(run: Run, home: Path, field: Field) -> None:
    path, other = home / f"{NAMES}.yaml", home / f"{NAMES}-other.yaml"
    path.write_bytes(field.text.encode("utf-8", "surrogatepass"))
    other.write_text(f"events: [{{id: a, date: 2021, title: {quoted(IN_FILES)}}}, {{id: c, date: 2020, title: C}}]\n")
    (home / f"{NAMES}.txt").write_text(f"{IN_FILES} closed it on 5 May 2023, they say {IN_FILES}.\n", encoding="utf-8")
    (home / f"{NAMES}.csv").write_text(f"title,date,{IN_FILES}\n{IN_FILES},2020,x\n{IN_FILES},{IN_FILES},x\n")
    for command in (
        ("diff", path, other),
        ("diff", other, path, "--json"),
        ("diff", path, other, "--markdown"),
        ("explain", HOSTILE, "2020", "day 3", "-f", path),
        ("explain", HOSTILE, "--json", "-f", path),
        ("add", HOSTILE, "--date", "2020", "--category", HOSTILE, "--source", HOSTILE, "-f", path, "--dry-run"),
        ("add", IN_FILES, "--date", "2020", "--tag", HOSTILE, "-f", path),
        ("add", IN_FILES, "--date", "2020", "--json", "--category", IN_FILES, "-f", path),
        ("add", "x", "--date", HOSTILE, "-f", path),
        ("edit", "a", "--set", f"title={IN_FILES}", "-f", path),
        ("edit", HOSTILE, "--set", "title=x", "-f", path),
        ("edit", "a", "--set", HOSTILE, "--unset", HOSTILE, "-f", path),
        ("rename", "a", HOSTILE, "-f", path),
        ("rename", HOSTILE, "new", "-f", path),
        ("import", "csv", home / f"{NAMES}.csv", "-f", path, "--dry-run"),
        ("import", "csv", home / f"{NAMES}.csv", "-f", path, "--json"),
        ("import", HOSTILE, home / f"{NAMES}.csv", "-f", path),
        *(
            (section, *rest, "-f", path)
            for section in ("sources", "categories", "eras", "counts")
            for rest in (
                ("add", IN_FILES),
                ("add", "new", "--label" if section != "sources" else "--title", IN_FILES),
                ("edit", IN_FILES, "--unset", HOSTILE),
                ("edit", "new", "--unset", "label", "--url" if section == "sources" else "--label", HOSTILE),
                ("rename", "new", HOSTILE),
                ("rename", IN_FILES, "other"),
                ("remove", HOSTILE),
                (HOSTILE,),
            )
        ),
        ("merge-events", "a", "b", "-f", path),
        ("merge-events", "a", "b", "--take", HOSTILE, "-f", path),
        ("merge-events", "a", "b", "--take", "all", "--dry-run", "-f", path),
        ("merge-events", "a", HOSTILE, "-f", path),
        ("merge", path, other, path, "-o", home / f"{NAMES}-merged.yaml"),
        ("split", path, home / f"{NAMES}-split"),
        ("join", home / f"{NAMES}-split", "-o", home / f"{NAMES}-joined.yaml"),
        ("cite", "a", "--source", HOSTILE, "--declare", "-f", path),
        ("cite", "a", "--source", f"https://{IN_FILES}", "--quote", IN_FILES, "--said", HOSTILE, "-f", path),
        ("cite", "a", "--source", f"https://{IN_FILES}", "--quote", IN_FILES, "-f", path),
        ("edit", "a", "--add", f"tags={HOSTILE}", "--drop", f"tags={IN_FILES}", "-f", path),
        ("edit", "a", "--set", f"sources.1.{HOSTILE}={IN_FILES}", "-f", path),
        ("edit", "--where", f"tag={HOSTILE}", "--set", "url=x", "-f", path),
        ("edit", "--where", "status=announced", "--set", f"title={IN_FILES}", "-f", path),
        ("remove", "--where", f"id={IN_FILES}", "-f", path),
        ("sources", "keep", IN_FILES, home / f"{NAMES}.csv", "-f", path),
        ("sources", "show", IN_FILES, "-f", path),
        ("layers", "add", IN_FILES, "--table", f"{NAMES}.csv", "--time", "date", "--label", IN_FILES, "-f", path),
        ("stories", "add", IN_FILES, "--title", HOSTILE, "-f", path),
        ("draft", home / f"{NAMES}.txt", "--published", HOSTILE, "-f", path),
        ("draft", home / f"{NAMES}.txt", "--published", "2023-06-21", "--title", IN_FILES, "--all", "-f", path),
        ("draft", home / f"{NAMES}.txt", "--published", "2023-06-21", "--source", HOSTILE, "--all", "-f", path),
        ("draft", home / f"{NAMES}.txt", "--published", "2023-06-21", "-f", path),
        ("draft", home / f"{NAMES}.txt", "--published", "2023-06-21", "--json", "-f", path),
        ("draft", home / f"{NAMES}.txt", "--published", "2023-06-21", "--times"),
        ("accept", HOSTILE, "-f", path),
        ("reject", HOSTILE, "-f", path),
        ("accept", "--all", "--dry-run", "-f", path),
        ("remove", "a", "-f", path),
        ("undo", "-f", path),
        ("check", path, "--only", HOSTILE),
        ("list", path, f"--{NAMES}", HOSTILE),
        ("list", home / HOSTILE.replace("/", "")),
        ("export", HOSTILE, path),
        ("export", "csv", path, "-o", home / NAMES / "none.csv"),
        ("init", home / NAMES),
        ("init", home / NAMES),
        ("completion", HOSTILE),
        ("serve", home / HOSTILE.replace("/", "")),
    ):
        done = run(*command)
        assert not unseen().search(done.out + done.err), command
        assert done.status in (0, 1, 2, 3), (command, done.err)


def test_every_key_is_held_to_the_law() -> None:
    texts = "".join(field.text for field in FIELDS)
    it = re.escape(quoted(IN_FILES))

    for key in {
        key.name for part in (keys.EVENT, keys.CITATION, keys.SOURCE, keys.ERA, keys.CATEGORY) for key in part.keys
    }:
        assert re.search(rf"\b{key}: (?:\[|\{{[a-z]+: |\[\{{[a-z]+: )?{it}", texts), key


def test_every_command_is_held_to_the_law() -> None:
    named = {command[0] for command in READING} | {
        "diff", "explain", "add", "cite", "edit", "rename", "import", "sources", "remove", "undo", "init", "schema",
        "merge", "merge-events", "split", "join", "completion", "draft", "accept", "reject", "serve",
    }  # fmt: skip

    assert named == set(COMMANDS)


def test_reports_say_the_same_as_before(run: Run, home: Path) -> None:
    path = home / f"{NAMES}.yaml"
    path.write_text(f"events: [{{id: a, date: {quoted(IN_FILES)}, title: A}}]\n")

    problem = json.loads(run("check", path, "--format", "json").out)["problems"][0]
    suites = fromstring(run("check", path, "--format", "junit").out)  # noqa: S314 - our own

    assert problem["file"] == str(path)
    assert IN_FILES[2:8] in problem["excerpt"] + problem["message"] or "\\u001b" in problem["excerpt"]
    assert next(suites.iter("failure")).get("message")
