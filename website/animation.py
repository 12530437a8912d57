"""The pictures of the README: the shipped page, and a session in a terminal with the page that comes out of it.

    python -m website.animation

Chromium draws each; docs/page.png is the one, docs/five-minutes.webp shows the others one after another.
"""

import shutil
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.watching import CHROMIUM, FLAGS, wait_until_drawn
from tests.sessions import ROOT, printed

TARGET = ROOT / "docs" / "five-minutes.webp"
STILL = ROOT / "docs" / "page.png"
SIZE, STILL_SIZE = (960, 600), (1280, 860)
READING, LOOKING = 2600, 3200
"""Milliseconds for a picture of the terminal, and for one of the page."""
SESSION = (
    "timeline init moon.yaml --empty --title 'Apollo 11' --timezone America/Chicago --as-of 1969-07-24",
    "timeline draft docs/samples/eagle.txt --published 1969-07-21 -f moon.yaml 2> /dev/null | tail -12",
    """timeline draft docs/samples/eagle.txt --published 1969-07-21 \\
    --title 'Two men on the Moon' --publisher 'The Sample' --all -f moon.yaml""",
    "timeline accept --all -f moon.yaml 2> /dev/null; timeline check moon.yaml",
    "timeline plot moon.yaml -o moon.html",
)
OPENED = "The crew will splash down"
"""The event that is opened on the page."""
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; padding: 24px; background: #14181d; color: #d7dde4; font: 15px/1.45 "DejaVu Sans Mono", monospace }}
pre {{ margin: 0; font: inherit; white-space: pre-wrap }} b {{ color: #fff }} i {{ color: #6fbf73; font-style: normal }}
</style><pre>{}</pre><script>scrollTo(0, document.body.scrollHeight)</script>"""


def main() -> None:
    """Write both pictures."""
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        shutil.copytree(ROOT / "docs" / "samples", folder / "docs" / "samples")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]}, reduced_motion="reduce")
        STILL.write_bytes(still(browser, folder))
        pictures = [*terminal(page, folder), *published(page, folder / "moon.html")]
        browser.close()
    first, *others = [Image.open(BytesIO(picture)) for picture, _ in pictures]
    times = [time for _, time in pictures]
    first.save(TARGET, save_all=True, append_images=others, duration=times, loop=0, quality=70, method=6)


def still(browser: Browser, folder: Path) -> bytes:
    """Return a picture of the shipped timeline as a page."""
    shutil.copy(ROOT / "events.yaml", folder)
    done("timeline plot events.yaml -o shipped.html", folder)
    page = browser.new_page(viewport={"width": STILL_SIZE[0], "height": STILL_SIZE[1]}, reduced_motion="reduce")
    opened(page, folder / "shipped.html")
    return page.screenshot()


def opened(page: Page, file: Path) -> None:
    """Open a page that was published, and wait until its picture is there."""
    page.goto(file.as_uri())
    wait_until_drawn(page)
    page.evaluate("window.timeline.settled()")


def terminal(page: Page, folder: Path) -> Iterator[tuple[bytes, int]]:
    """Return a picture of the terminal after each command, and its milliseconds."""
    shown = ""
    for command in SESSION:
        shown += f"<i>$</i> <b>{escape(command)}</b>\n"
        page.set_content(TERMINAL.format(shown))
        yield page.screenshot(), READING // 2
        shown += escape(done(command, folder))
        page.set_content(TERMINAL.format(shown))
        yield page.screenshot(), READING


def done(command: str, folder: Path) -> str:
    """Return what a command prints; raise where it fails."""
    output = printed(command, folder)
    if "[exit " in output:
        raise RuntimeError(f"{command}\n{output}")
    return output


def published(page: Page, file: Path) -> Iterator[tuple[bytes, int]]:
    """Return pictures of the page, and of one of its events opened."""
    opened(page, file)
    yield page.screenshot(), LOOKING
    for asked in (page.get_by_role("button", name="Main part"), page.get_by_text(OPENED).first):
        asked.click()
        page.evaluate("window.timeline.settled()")
        yield page.screenshot(), LOOKING


if __name__ == "__main__":
    main()
