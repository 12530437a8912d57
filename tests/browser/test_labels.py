import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.browser.conftest import Opener
from tests.browser.samples import WAR, generated

VIEWS = Path("tests/browser/views.js").read_text(encoding="utf-8").partition("\n")[2]
SHIPPED = Path("events.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", [WAR, SHIPPED, generated(120), generated(3000)], ids=["5", "15", "120", "3000"])
def test_no_title_is_over_another_or_leaves_the_plot_and_the_count_is_true(opened: Opener, text: str) -> None:
    page = opened(text)
    page.settled()

    assert page.page.evaluate(VIEWS) == []
    assert page.faults == []


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_on_a_tablet_no_title_is_cut_and_little_of_the_plot_is_left_empty(opened: Opener, language: str) -> None:
    page = opened(re.sub("(?m)^language: .*$", f"language: {language}", SHIPPED), width=768, height=1024)
    page.settled()

    scene = page.page.evaluate(
        "() => (({mode, width, boxes, asOf}) => ({mode, width, boxes, asOf}))(timeline.app.scene)"
    )

    titles = [" ".join(box["lines"][:-1]) for box in scene["boxes"]]
    assert scene["mode"] == "pairs"
    assert len(titles) == 15
    assert not [title for title in titles if title.endswith("…")]
    assert max(max(box["b"], box["text"]) for box in scene["boxes"]) > scene["width"] * 0.77


@pytest.mark.parametrize(("many", "width", "height"), [(91, 1440, 900), (98, 1440, 900), (200, 1920, 1200)])
def test_a_plot_takes_two_windows_where_these_hold_the_title_of_each_event(
    opened: Opener, many: int, width: int, height: int
) -> None:
    page = opened(spread(many), width=width, height=height)
    page.settled()
    titles, high = page.page.evaluate("() => [timeline.app.scene.boxes.length, timeline.app.scene.height]")

    assert titles == many
    assert high < 2 * height


def spread(many: int) -> str:
    """Events one after the other over some years, in three lanes."""
    days = [date(2019, 1, 1) + timedelta(days=number * 1400 // many) for number in range(many)]
    events = (
        f"  - {{id: e{k}, date: {day}, title: What happened then and there in a few words, category: c{k % 3}}}\n"
        for k, day in enumerate(days)
    )
    return f"as_of: 2023-06-21\ncategories: {{c0: {{}}, c1: {{}}, c2: {{}}}}\nevents:\n{''.join(events)}"


def test_more_than_two_windows_hold_is_seen_in_one(opened: Opener) -> None:
    page = opened(generated(1000), width=1440, height=900)
    page.settled()

    bottom, badges = page.page.evaluate(
        "() => [document.getElementById('stage').getBoundingClientRect().bottom, timeline.app.scene.clusters.length]"
    )

    assert bottom < 900
    assert badges > 4
