"""Layers in the page: silhouettes at every zoom, the list that leads to them, what was known on a day."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener
from tests.browser.test_access import violations
from tests.browser.test_eras import NASTY
from timeline.drawing.speech import LANGUAGES, speech_of, written
from timeline.events.model import Layer
from timeline.layers.counted import MILLION, Bins, Counted, Group, LayerCount, Unread
from timeline.outputs.page import Seen

TEXT = """\
title: Layers
as_of: 2022-12-31
categories: {front: {label: Front}}
sources: {s: {title: S, published: 2022-03-10}, t: {title: T, published: 2022-03-20}}
events:
- {id: a, date: 2022-03-10, title: First, category: front, sources: [s]}
- {id: b, date: 2022-03-20, title: Last, category: front, sources: [t]}
"""
DAY = 19_051  # 2022-02-28
HOURS = 24 * 40


def layers(label: str = "Alerts") -> Seen:
    values = [(at * 7 % 11) * MILLION for at in range(HOURS)]
    bins = Bins(step=4, start=DAY * 24, series={"rows": values, "loose": [MILLION] * HOURS})
    by_group = Bins(step=4, start=DAY * 24, series={"0 rows": values, "1 loose": [MILLION] * HOURS})
    first, end = DAY * 96, DAY * 96 + HOURS * 4
    sample = tuple((str(first + at * 96), str(first + at * 96 + 4), f"row {at} {label}") for at in range(3))
    found = Counted(
        rows=sum(values) // MILLION + HOURS,
        first=first,
        end=end,
        bins=bins,
        by_group=by_group,
        groups=(Group(label, sum(values) // MILLION, 0), Group("vague", HOURS, 0)),
        columns=(label,),
        sample=sample,
    )
    inside = Layer(id="in", label=label, category="front")
    return Seen(layers=[LayerCount(inside, found), LayerCount(Layer(id="own", label=label, color="teal"), found)])


def test_silhouettes_stand_behind_the_events_at_every_zoom_and_the_list_leads_to_them(opened: Opener) -> None:
    page = opened(TEXT, seen=layers())
    assert re.match(r"2 events, and 11,5\d\d rows in 2 layers: 2 shown", page.text("#count"))
    drawn = "() => timeline.app.drawn.areas.length"
    assert page.page.evaluate(drawn) == 4
    page.page.evaluate("() => timeline.app.look(1647000000, 1647010000)")
    page.settled()
    assert page.page.evaluate(drawn) == 4
    page.page.get_by_role("link", name="Alerts").first.click()
    page.settled()
    first, last = page.view()

    assert first <= DAY * 86_400
    assert last >= (DAY + 40) * 86_400
    page.page.get_by_text("Rows of the table (3)").first.click()
    expect(page.page.locator("#layers .seen").first).to_have_text("row 0 Alerts")


def test_what_a_silhouette_has_is_told_to_pointer_finger_and_keyboard_and_its_groups_stand_apart(
    opened: Opener,
) -> None:
    page = opened(TEXT, seen=layers())
    tip, slider = page.page.locator("#tip"), page.page.get_by_role("slider", name="Alerts: what lies where").last
    stage = page.page.locator("#stage")
    top = page.page.evaluate("() => timeline.app.scene.lanes[0].y - 12")
    page.page.evaluate(f"() => timeline.app.look({DAY * 86_400}, {(DAY + 20) * 86_400})")
    page.settled()
    stage.hover(position={"x": 300, "y": top})
    expect(tip).to_contain_text(re.compile(r"^\d+ rowsAlerts · \d+ Mar 2022 .*of these \d+ lie somewhere.*vague \d"))
    stage.click(position={"x": 300, "y": top})
    expect(page.page.locator(".bin")).to_be_visible()
    told = slider.get_attribute("aria-valuetext") or ""
    assert told.split(", ")[0] in tip.inner_text()

    slider.press("ArrowRight")
    expect(slider).not_to_have_attribute("aria-valuetext", told)
    page.page.get_by_role("button", name="Groups apart").last.click()
    page.settled()
    assert page.page.evaluate("() => timeline.app.scene.lanes[0].y - 12") == top + 64
    assert page.page.evaluate("() => timeline.app.drawn.texts.some(({text}) => text.startsWith('vague · 960 rows'))")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_number_of_a_layer_is_written_as_the_language_does(opened: Opener, language: str) -> None:
    page = opened(TEXT.replace("title: Layers", f"title: Layers\nlanguage: {language}"), seen=many())
    page.settled()
    told = " ".join(page.page.locator("#layers, #count").all_inner_texts())

    point = speech_of(language)["digits"]["decimal"]
    for number in (f"{written(1_234_567, language)}{point}25", f"14{point}58"):
        assert re.search(rf"killed {re.escape(number)}(?!\d)", told), (
            "a sum, and bins: three decimals would look like thousands"
        )
    for whole in (1_234_567, 4_321, 1_500):
        assert re.search(rf"(?<![\d.,]){written(whole, language)}(?![\d.,])", told), "rows, unread, of the sample"


BESIDE = """() => [...document.querySelectorAll("#layers .head bdi")].map((one) => [...one.getClientRects()])
  .flat().map(({ left, right, top }) => [Math.round(top / 8), left, right])
  .sort((one, other) => one[0] - other[0] || one[1] - other[1])"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_told_of_a_layer_stands_part_by_part_in_each_direction(opened: Opener, language: str) -> None:
    """Else a day stands apart from its month beside a Latin word in Arabic."""
    page = opened(TEXT.replace("title: Layers", f"title: Layers\nlanguage: {language}"), seen=many())

    boxes = page.page.evaluate(BESIDE)

    assert len(boxes) >= 4
    assert all(before[0] < after[0] or before[2] <= after[1] for before, after in pairwise(boxes))


LINES = """(cells) => cells.map((cell) => {
  const text = document.createRange();
  text.selectNodeContents(cell);
  return new Set([...text.getClientRects()].map(({ top }) => top)).size;
})"""


def test_on_paper_no_short_cell_of_a_layer_is_broken(opened: Opener) -> None:
    columns = ("oblast", "raion", "hromada", "level", "started_at", "finished_at", "source")
    place, at = "Dnipropetrovska oblast and its surroundings", "2022-03-16 05:36:21+00:00"
    row = (str(DAY * 96), str(DAY * 96 + 4), place, place, place, "hromada", at, at, "official")
    seen = many()
    (layer, found), *_ = seen.layers
    page = opened(TEXT, seen=Seen(layers=[LayerCount(layer, replace(found, columns=columns, sample=(row,)))]))
    page.page.set_viewport_size({"width": 703, "height": 1032})
    page.page.emulate_media(media="print")
    page.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")

    cells = page.page.locator("#layers tr > *").evaluate_all(LINES)

    assert cells[:7] == [1] * 7
    assert (cells[10], cells[13]) == (1, 1)
    assert max(cells[11:13]) <= 2
    assert not page.wide()


def test_on_paper_the_events_are_before_the_rows_of_layers(opened: Opener) -> None:
    page = opened(TEXT, seen=layers())
    order = (
        "() => [...document.getElementById('body').children].map(({id}) => id).filter((id) => /table|layers/.test(id))"
    )
    before = page.page.evaluate(order)

    page.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    printing = page.page.evaluate(order)
    page.page.evaluate("() => dispatchEvent(new Event('afterprint'))")

    assert printing == ["table", "layers"]
    assert before == page.page.evaluate(order) == ["layers", "table"]


def test_after_paper_the_layers_of_a_phone_are_behind_its_list_again(opened: Opener) -> None:
    page = opened(TEXT, seen=layers(), width=390, height=844)
    behind = "() => document.getElementById('body').lastElementChild.id"
    before = page.page.evaluate(behind)

    page.page.evaluate("() => { for (const each of ['beforeprint', 'afterprint']) dispatchEvent(new Event(each)) }")

    assert before == page.page.evaluate(behind) == "layers"


def many() -> Seen:
    """A layer of a million rows, with parts of rows in its bins, and rows that cannot be read."""
    first = (DAY + 12) * 96
    bins = Bins(step=96, start=DAY + 12, series={"weight": [14_583_333, 0, 333_333]})
    found = Counted(
        rows=1_234_567,
        first=first,
        end=first + 96 * 3,
        bins=bins,
        weight=1_234_567_250_000,
        undated=Unread(4_321),
        groups=(Group("all", 1_234_567, 0),),
        columns=("row",),
        sample=tuple((str(first), str(first + 4), "-") for _ in range(1_500)),
    )
    return Seen(layers=[LayerCount(Layer(id="own", label="Own", weight="killed"), found)])


def test_what_was_not_known_on_a_day_is_not_drawn(opened: Opener) -> None:
    page = opened(TEXT, seen=layers())
    widest = "() => Math.max(...timeline.app.drawn.areas.flatMap(({points}) => points.map(([x]) => x)))"
    whole = page.page.evaluate(widest)
    page.page.evaluate("() => { location.hash = 'known=19061' }")
    page.page.wait_for_function("() => timeline.app.state.knownOn === 19061")
    page.settled()

    assert page.page.evaluate(widest) < whole / 2


def test_axe_finds_nothing_on_a_phone_and_names_are_texts(opened: Opener) -> None:
    page = opened(TEXT, seen=layers(NASTY), width=390, dark=True)

    assert violations(page) == []
    assert not page.wide()
    assert page.page.query_selector("#layers img") is None
