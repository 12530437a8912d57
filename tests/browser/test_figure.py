"""The figure as plotly shows it."""

from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.watching import Watched
from tests.formats import SHIPPED
from timeline.chronicle import load

BOXES = """() => [...document.querySelectorAll(".textpoint text")].map((text) => {
  const { left, right, top, bottom } = text.getBoundingClientRect();
  return [left, right, top, bottom];
})"""


@pytest.fixture(params=[600, 1000, 1400])
def shown(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Watched:
    width: int = request.param
    load(SHIPPED).figure(width=width).write_html(tmp_path / "figure.html")
    page = browser.new_page(viewport={"width": width + 16, "height": 900})
    watched = Watched(page)
    page.on("console", lambda message: watched.faults.append(message.text))
    page.on("pageerror", lambda error: watched.faults.append(str(error)))
    page.goto((tmp_path / "figure.html").as_uri())
    page.wait_for_selector(".textpoint text")
    return watched


def test_no_two_texts_of_a_figure_overlap_and_none_leaves_it(shown: Watched) -> None:
    boxes: list[list[float]] = shown.page.evaluate(BOXES)

    assert len(boxes) > 20
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []
    assert max(right for _, right, _, _ in boxes) <= shown.page.evaluate("innerWidth")
    assert shown.faults == []


def overlap(one: list[float], other: list[float]) -> bool:
    """Tell whether two boxes (left, right, top, bottom) share more than the edges of their lines."""
    across = min(one[1], other[1]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[2], other[2])
    return across > 1 and down > 3


def test_a_figure_has_no_button_that_sends_it_to_a_cloud(shown: Watched) -> None:
    titles = [each.get_attribute("data-title") for each in shown.page.locator(".modebar-btn").all()]

    assert "Zoom in" in titles
    assert not [title for title in titles if title and "hare" in title]
