"""Layers in pictures and in the page: their bins, their list, what a page without them carries."""

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.layers.making import count, layer, table
from timeline.drawing.layers import MOST, MOST_OF_GROUPS, drawn, layers_of, size, whole
from timeline.drawing.payload import payload_of
from timeline.events.model import Layer, Timeline
from timeline.events.reading.reader import read_text
from timeline.layers.counted import MILLION, Bins, Counted, Group, LayerCount, unrolled
from timeline.outputs import Options, output_named
from timeline.outputs.page import Seen, page

TEXT = """\
categories: {front: {label: Front}}
events: [{id: a, date: 2022-03-15, title: A, category: front}, {id: b, date: 2022-04-15, title: B, category: front}]
"""
DAY = 19_066


def timeline() -> Timeline:
    return read_text(TEXT)[0]


def counted(folder: Path, **keys: str | int | None) -> LayerCount:
    rows = "".join(f"2022-03-{day:02},{day % 3},<b>g{day % 2}</b>\n" for day in range(1, 29))
    path = table(folder, f"t,w,g\n{rows}2022-04,5,x\nnever,1,x\n")
    return LayerCount(layer(**{"label": "Rows & more", **keys}), count(path, **keys))  # type: ignore[arg-type] # keys of a layer


def test_bins_in_a_page_add_up_to_the_rows(tmp_path: Path) -> None:
    for keys, name in (({}, 29), ({"weight": "w"}, 33)):
        each = counted(tmp_path, **keys)
        told = drawn(each.counted, is_weighed=bool(keys))
        sure, loose, unit = told["sure"], told["loose"], told["unit"]
        assert isinstance(sure, list)
        assert isinstance(loose, list)
        assert isinstance(unit, int)
        assert sum(unrolled(sure)) + sum(unrolled(loose)) == name * unit


@pytest.mark.parametrize("unit", [1, 1000])
def test_millionths_are_rounded_and_nothing_is_lost(unit: int) -> None:
    values = [333_333, 333_333, 333_334, 0, 999_999, 1]

    assert sum(whole(values, unit)) == 2 * unit
    assert whole([1_000_000, 0, 3_000_000], unit) == [unit, 0, 3 * unit]


def test_a_layer_of_too_many_bins_has_wider_ones_in_a_page() -> None:
    values = [byte * MILLION for at in range(4096) for byte in sha256(at.to_bytes(2, "big")).digest()]
    found = Counted(rows=1, bins=Bins(step=4, start=3, series={"rows": values}))

    told = drawn(found, is_weighed=False)

    assert size(told) <= MOST
    assert told["step"] in (7200, 14_400, 28_800)
    assert sum(unrolled(told["sure"])) == sum(values) // 1_000_000  # type: ignore[arg-type] # a list, as it is drawn


def told_of(each: LayerCount) -> dict[str, object]:
    return layers_of([each], {}, 0, (), "en").told[0]


def parts(told: object, unit: object) -> int:
    assert isinstance(told, list)
    assert isinstance(unit, int)
    return sum(unrolled(told)) * MILLION // unit


def test_the_bins_of_groups_add_up_to_those_of_their_layer(tmp_path: Path) -> None:
    for keys in ({}, {"weight": "w"}):
        told = told_of(counted(tmp_path, group="g", **keys))
        groups = told["groups"]
        assert isinstance(groups, dict)
        for series in ("sure", "loose"):
            whole = parts(told[series], told["unit"])
            assert sum(parts(item[series], groups["unit"]) for item in groups["items"]) == whole
        assert [item["label"] for item in groups["items"]] == ["<b>g0</b>", "<b>g1</b>", "x"]
    assert "groups" not in told_of(counted(tmp_path))


def test_the_groups_of_a_layer_take_little_room_in_a_page() -> None:
    values = [byte * MILLION for at in range(256) for byte in sha256(at.to_bytes(2, "big")).digest()]
    bins = Bins(step=4, start=3, series={f"{at} rows": values for at in range(13)})
    found = Counted(rows=1, bins=Bins(step=4, start=3, series={"rows": values}), by_group=bins)
    found = replace(found, groups=tuple(Group(str(at), 1, 0) for at in range(13)))

    assert size(told_of(LayerCount(layer(), found))) < MOST + 1.1 * MOST_OF_GROUPS


def test_a_layer_has_the_colour_of_its_own_or_of_its_lane(tmp_path: Path) -> None:
    inside, own = counted(tmp_path, category="front"), counted(tmp_path, color="teal")
    gone = counted(tmp_path, category="nowhere")

    header = payload_of(timeline(), day=DAY, layers=[inside, own, gone]).content["header"]

    assert isinstance(header, dict)
    assert [(each["lane"], each["tone"]) for each in header["layers"]] == [(0, 0), (-1, 1), (-1, None)]
    assert header["colors"] == ["#008080"]


def test_a_page_without_layers_carries_nothing_of_them(tmp_path: Path) -> None:
    without = page(timeline(), day=DAY)
    declared = replace(timeline(), layers=(Layer(id="a", file="a.csv", time="t"),))

    assert page(declared, day=DAY) == without
    assert "levelOf" not in without
    assert 'id="layers"' not in without
    assert len(page(timeline(), day=DAY, seen=Seen(layers=[counted(tmp_path)]))) - len(without) < 20_000


def test_a_page_lists_layers_and_rows_that_can_be_read(tmp_path: Path) -> None:
    each = counted(tmp_path, category="front", group="g", weight="w", sample=5)
    text = page(timeline(), day=DAY, seen=Seen(layers=[each]))

    section = re.search(r'<section id="layers".*?</section>', text, re.DOTALL)
    assert section
    for told in (
        "Rows &amp; more",
        "<bdi>29 rows</bdi> · <bdi>w 33</bdi> · <bdi>1 March – 30 April 2022</bdi> · <bdi>in the lane Front</bdi> · ",
        "<bdi>pale: lies somewhere in there</bdi>",
        "1 without a readable time",
        "<bdi>&lt;b&gt;g1&lt;/b&gt;</bdi> 14",
        "<summary>Rows of the table (",
        '<th scope="col" dir="auto">t</th>',
    ):
        assert told in section[0]
    assert "<b>" not in section[0]
    assert "2 events, and 29 rows in 1 layer: 2 shown" in text


def test_a_drawing_has_the_silhouettes_and_says_how_many_rows_there_are(tmp_path: Path) -> None:
    options = Options(day=DAY, layers=[counted(tmp_path), counted(tmp_path, category="front")])
    plain = str(output_named("svg").write(timeline(), Options(day=DAY)).content)
    drawing = str(output_named("svg").write(timeline(), options).content)

    assert drawing.count("<path") >= plain.count("<path") + 4
    assert "Rows &amp; more · 29 rows" in drawing
    assert "2 events, and 58 rows in 2 layers" in drawing
    assert not output_named("svg").write(timeline(), options).lost


def test_rows_that_lie_ages_apart_are_drawn(tmp_path: Path) -> None:
    path = table(tmp_path, "t\n0001-01-01\n9999-12-31\n1999-06\n")
    each = LayerCount(layer(label="Far"), count(path))

    assert "Far · 3 rows" in str(output_named("svg").write(timeline(), Options(day=DAY, layers=[each])).content)
    assert "Far · 3 rows" in page(timeline(), day=DAY, seen=Seen(layers=[each]))


def test_a_figure_has_the_silhouettes(tmp_path: Path) -> None:
    from timeline.outputs.figure import figure

    plain, made = (figure(timeline(), day=DAY, layers=each) for each in ((), [counted(tmp_path)]))

    assert len(made.data) > len(plain.data)
    assert any("29 rows" in str(trace.text) for trace in made.data)


@pytest.mark.parametrize("events", ["[]", "[{id: a, title: A}]"])
def test_layers_are_drawn_where_no_event_has_a_date(tmp_path: Path, events: str) -> None:
    bare = read_text(f"categories: {{front: {{}}}}\nevents: {events}\n")[0]
    layers = [counted(tmp_path, category="front")]

    drawing = str(output_named("svg").write(bare, Options(day=DAY, layers=layers)).content)
    shown = page(bare, day=DAY, seen=Seen(layers=layers))

    for text in (drawing, shown):
        assert "Rows &amp; more · 29 rows" in text
        assert "Mar 2022" in text
    assert 'class="dateless' not in shown


def test_a_layer_of_a_category_without_events_has_a_strip_of_its_own(tmp_path: Path) -> None:
    text = "categories: {front: {label: Front}, home: {}, far: {in: front}}\n" + TEXT.partition("\n")[2]
    layers = [counted(tmp_path, category=name) for name in ("front", "home", "far")]

    header = payload_of(read_text(text)[0], day=DAY, layers=layers).content["header"]

    assert isinstance(header, dict)
    assert [each["lane"] for each in header["layers"]] == [0, -1, -1]
