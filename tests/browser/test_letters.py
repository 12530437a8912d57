"""The size of letters that a reader set for all pages holds in the plot, too."""

import pytest

from tests.browser.conftest import Opener
from tests.browser.samples import generated
from tests.browser.test_page import SHIPPED

LARGER = """async (size) => {
  const sheet = document.createElement("style");
  sheet.textContent = `html{font-size:${size}px}`;
  document.head.append(sheet);
  window.timeline.app.resize();
  window.timeline.app.state.view = [...window.timeline.app.state.full];
  window.timeline.app.still();
  await window.timeline.settled();
}"""
SEEN = """() => {
  const { app } = window.timeline;
  const box = (one) => one.getBoundingClientRect();
  const text = [...document.querySelectorAll("#plot text.c, #plot text.t")][0];
  const names = [...document.querySelectorAll("#names .lane")].map((lane) => box(lane).top - box(app.stage).top);
  return {
    size: parseFloat(getComputedStyle(text).fontSize) * (box(text.ownerSVGElement).width / app.width),
    high: box(app.stage).height / app.scene.height,
    wide: box(text.ownerSVGElement).width - box(app.stage).width,
    apart: Math.max(...names.map((top, k) => Math.abs(top - app.scene.lanes[k].y * app.letter))),
    marks: app.scene.boxes.map(({ i, a, b, y, h }) => {
      const { left, top } = box(app.stage);
      return [app.store.ids[i], left + (a + b) / 2 * app.letter, top + (y + 6) * app.letter];
    }),
  };
}"""


@pytest.mark.parametrize("text", [SHIPPED, generated(300)], ids=["15", "300"])
def test_the_plot_has_letters_of_the_size_that_the_reader_set(opened: Opener, text: str) -> None:
    page = opened(text, width=1440)
    plain = page.page.evaluate(SEEN)

    page.page.evaluate(LARGER, 24)
    larger = page.page.evaluate(SEEN)
    name, x, y = larger["marks"][0]
    page.page.mouse.move(x, y)
    page.page.mouse.down()
    page.page.mouse.up()
    page.page.wait_for_selector("#panel h2")

    assert larger["size"] == pytest.approx(1.5 * plain["size"], rel=0.01)
    assert larger["high"] == pytest.approx(1.5, abs=0.01)
    assert abs(larger["wide"]) < 1
    assert larger["apart"] < 1
    assert page.page.evaluate("() => window.timeline.app.store.ids[window.timeline.app.state.selected]") == name
    assert page.faults == []


@pytest.mark.parametrize("size", [16, 60])
def test_the_link_to_the_table_is_seen_only_with_the_focus(opened: Opener, size: int) -> None:
    page = opened(SHIPPED)
    page.page.evaluate(LARGER, size)
    ends = "(link) => { const { top, bottom } = link.getBoundingClientRect(); return [top, bottom] }"
    link = page.page.locator(".skip")
    hidden = link.evaluate(ends)

    link.focus()

    assert hidden[1] <= 0
    assert link.evaluate(ends)[0] >= 0
