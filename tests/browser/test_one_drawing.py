"""One set of rules: what the engine draws where no browser is, and what a browser draws by them."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.drawing.samples import SAMPLES, spoken
from timeline.drawing.engine import drawn, rules
from timeline.drawing.payload import payload_of
from timeline.events.reading.reader import read_text

LANGUAGES = ("en", "uk", "ro", "ru", "pl", "de", "fr", "es", "ar", "hi", "zh")
WISH = json.dumps({"title": "A title", "width": 1000, "dark": True, "cited": ["a"] * 10_000})
CALLS = {"opening": [], "alone": ["auto"], "figure": [WISH]}


@pytest.fixture(scope="module")
def ruled(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    for name in CALLS:
        page.add_script_tag(content=rules(name))
    yield page
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_browser_draws_what_the_engine_draws_in_every_language(ruled: Page, language: str) -> None:
    assert_alike(ruled, spoken(language))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_browser_draws_what_the_engine_draws_of_every_kind_of_timeline(ruled: Page, name: str) -> None:
    assert_alike(ruled, SAMPLES[name])


def assert_alike(ruled: Page, text: str) -> None:
    timeline, _ = read_text(text, "events.yaml")
    payload = payload_of(timeline, day=timeline.as_of or 0).written()
    for name, more in CALLS.items():
        ours = drawn(name, payload, *more)
        theirs = json.loads(ruled.evaluate(f"(texts) => {name}(...texts)", [payload, *more]))
        assert ours == theirs
