"""Layers in the file: read, edited, merged, compared, out and in again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.formats import exported, imported
from timeline.checks import check
from timeline.events.model import Layer, Scale
from timeline.events.reading.reader import read, read_text, read_texts
from timeline.events.writing.append_many import join
from timeline.events.writing.declarations import Entry
from timeline.events.writing.renaming_entries import rename_entry
from timeline.inputs.additions import declarations, event_records
from timeline.outputs import Options, output_named
from timeline.views.changes import changes
from timeline.views.corrections import sentence

TEXT = """\
title: T
categories: {front: {label: Front}}
layers:
  alerts: {file: data/a.csv, time: start, end: stop, zone: Europe/Kyiv, group: region, label: Alerts,
           in: front, sample: 5}
  acled:
    file: data/*.parquet
    time: event_date
    precision: prec
    scale: acled
    weight: fatalities
    where: "country = 'Ukraine'"
    color: teal
events:
- {id: a, date: 2022, title: A, category: front}
"""


def test_layers_are_read() -> None:
    timeline, problems = read_text(TEXT)

    alerts, acled = timeline.layers
    assert problems == []
    assert (alerts.name, alerts.category, alerts.sample, alerts.zone) == ("Alerts", "front", 5, "Europe/Kyiv")
    assert (acled.name, acled.scale, acled.where, acled.sample) == ("acled", Scale.ACLED, "country = 'Ukraine'", None)


@pytest.mark.parametrize(
    ("layers", "code", "message"),
    [
        ("[a]", "wrong-kind", "`layers` is a mapping"),
        ("{a: b}", "wrong-kind", "a layer is a mapping: `a: {file: ...}`"),
        ("{a: {file: a.csv}}", "missing-key", "a layer without `time`"),
        ("{a: {time: t}}", "missing-key", "a layer without `file`"),
        ("{a: }", "missing-key", "a layer without `file`"),
        ("{a: {file: a.csv, time: t, colour: red}}", "unknown-key", "a layer has no key `colour`"),
        ("{a: {file: a.csv, time: t, lane: x}}", "unknown-key", "a layer has no key `lane`"),
        ("{a: {file: a.csv, time: t, scale: gtd}}", "bad-value", "`gtd` is no scale"),
        ("{a: {file: a.csv, time: t, sample: many}}", "bad-value", "`sample` is a number, not `many`"),
        ("{a: {file: [a.csv], time: t}}", "wrong-kind", "`file` is a text"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(layers: str, code: str, message: str) -> None:
    timeline, problems = read_text(f"title: T\nlayers: {layers}\nevents: [{{id: a, date: 2022, title: A}}]\n")

    assert [event.id for event in timeline.events] == ["a"]
    assert (code, 2) in [(problem.code, problem.place.line) for problem in problems]
    assert message in [problem.message for problem in problems]


def found(folder: Path, layers: str) -> Iterator[tuple[str, str]]:
    path = folder / "events.yaml"
    path.write_text(f"layers: {layers}\nevents: [{{id: a, date: 2022, title: A}}]\n", encoding="utf-8")
    timeline, problems = read([str(path)])
    yield from ((problem.code, problem.message) for problem in check(timeline, problems))


@pytest.mark.parametrize(
    ("keys", "code", "message"),
    [
        ("in: nowhere", "dangling-layer", "the category `nowhere` is not declared"),
        ("zone: Kyiv", "layer-zone", "`Kyiv` is no time zone"),
        ("where: '1 = (SELECT 1)'", "layer-condition", "`where` cannot be asked"),
        ("file: ../a.csv", "layer-unreadable", "the table ../a.csv: it may not leave the folder of the timeline"),
        ("file: none.csv", "layer-unreadable", "the table none.csv: there is no such file"),
        (
            "file: 'https://example.org/a.csv'",
            "layer-unreadable",
            "it is an address",
        ),
    ],
)
def test_checks_tell_what_no_page_could_show(tmp_path: Path, keys: str, code: str, message: str) -> None:
    (tmp_path / "a.csv").write_text("t\n", encoding="utf-8")
    file = "" if "file" in keys else "file: a.csv, "

    ((told, why),) = found(tmp_path, f"{{a: {{{file}time: t, {keys}}}}}")

    assert told == code
    assert message in why


def test_a_sound_layer_has_no_problem(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("t\n", encoding="utf-8")

    assert [*found(tmp_path, "{a: {file: '*.csv', time: t, where: t IS NOT NULL}}")] == []
    assert check(read_text(TEXT, "nowhere.yaml")[0]) == []


def test_a_category_takes_the_layers_in_it_along() -> None:
    renamed = rename_entry({"a": TEXT}, Entry("categories", "front"), "line")["a"]

    assert read_text(renamed)[0].layers[0].category == "line"
    assert "in: line" in renamed


def test_json_holds_them_whole_and_other_formats_say_that_they_do_not() -> None:
    timeline, _ = read_text(TEXT)
    back = imported(exported(timeline, "json").content, "json")
    text = join("events: []\n", [*event_records(back.events)], declarations(back)).text

    assert back.layers == timeline.layers
    assert read_text(text)[0].layers == timeline.layers
    for name in ("csv", "ics", "markdown", "timelinejs"):
        assert output_named(name).write(timeline, Options(day=0)).lost["layers (which tables they name)"] == 2


def test_a_change_of_a_layer_is_told() -> None:
    timeline, _ = read_text(TEXT)
    first, second = timeline.layers
    new = replace(timeline, layers=(replace(first, where="region = 'x'"), Layer(id="more", file="b.csv", time="t")))

    told = "\n".join(sentence(change, {}) for change in changes(timeline, new))

    assert "The where of the layer “Alerts” was" in told
    assert f"The layer “{second.name}” was removed" in told
    assert "The layer “more” was added" in told


def test_layers_of_several_files_are_joined() -> None:
    layer = "layers: {a: {file: a.csv, time: t%s}}\nevents: []\n"
    same = read_texts({"one.yaml": layer % "", "two.yaml": layer % ""})
    other = read_texts({"one.yaml": layer % "", "two.yaml": layer % ", label: B"})

    assert (len(same[0].layers), same[1]) == (1, [])
    assert [problem.code for problem in other[1]] == ["duplicate-id"]
