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
