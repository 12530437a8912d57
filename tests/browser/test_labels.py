import re
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
