"""One Chromium for the whole run; a missing one is a failure."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from tests.browser.watching import CHROMIUM, FLAGS, STANDS, Watched, watch
from tests.serve.serving import Served, copied, serving
from timeline.events.model import Timeline
from timeline.events.reading.reader import read_text
from timeline.outputs.page import Seen
from timeline.outputs.page import page as page_of
from timeline.outputs.page.details import NOTHING


class Opener(Protocol):
    """Opens the page of a timeline, or of a YAML text."""

    def __call__(
        self,
        text: str | Timeline,
        *,
        fragment: str = "",
        width: int = 1280,
        height: int = 860,
        dark: bool = False,
        seen: Seen = NOTHING,
    ) -> Watched: ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Open a page in a window of its own, watched for all that a sealed page must not do."""
    watched: list[Watched] = []

    def open_page(
        text: str | Timeline,
        *,
        fragment: str = "",
        width: int = 1280,
        height: int = 860,
        dark: bool = False,
        seen: Seen = NOTHING,
    ) -> Watched:
        timeline = text if isinstance(text, Timeline) else read_text(text, "events.yaml")[0]
        day = timeline.as_of or 0
        path = tmp_path / f"{len(watched)}.html"
        path.write_text(page_of(timeline, day=day, seen=seen), encoding="utf-8", newline="\n")
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        watched.append(watch(context.new_page(), path.as_uri() + fragment))
        return watched[-1]

    yield open_page
    for one in watched:
        one.page.context.close()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(copied(tmp_path)) as made:
        yield made


def is_overtaken(message: ConsoleMessage) -> bool:
    """Whether a message says that what the panel would say was asked for when there was a newer picture already."""
    return "/details?" in message.location["url"] and "status of 422" in message.text


@contextmanager
def window_of(browser: Browser, served: Served) -> Iterator[tuple[Page, list[str]]]:
    """Open the timeline as the command's address is; give its window, and what its console and its errors say."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    faults = list[str]()
    opened = context.new_page()
    opened.on("console", lambda message: None if is_overtaken(message) else faults.append(message.text))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto(served.first)
    opened.wait_for_selector(STANDS)
    yield opened, faults
    context.close()


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """A window with the timeline, in which nothing is refused."""
    with window_of(browser, served) as (opened, faults):
        yield opened
    assert not faults
