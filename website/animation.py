"""The animation of the README, made of a real session in a terminal and of the page that comes out of it.

    python -m website.animation

Chromium draws each picture; docs/five-minutes.webp shows them one after another. tests/test_documents.py runs the same
commands.
"""

import shutil
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.browser.watching import CHROMIUM, FLAGS
from tests.sessions import ROOT, printed

TARGET = ROOT / "docs" / "five-minutes.webp"
SIZE = (960, 600)
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
    """Write the animation."""
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        shutil.copytree(ROOT / "docs" / "samples", folder / "docs" / "samples")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]}, reduced_motion="reduce")
        pictures = [*terminal(page, folder), *published(page, folder / "moon.html")]
        browser.close()
    first, *others = [Image.open(BytesIO(picture)) for picture, _ in pictures]
    times = [time for _, time in pictures]
    first.save(TARGET, save_all=True, append_images=others, duration=times, loop=0, quality=70, method=6)


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
    page.goto(file.as_uri())
    page.wait_for_function("document.documentElement.dataset.state === 'ready'")
    yield page.screenshot(), LOOKING
    for asked in (page.get_by_role("button", name="Main part"), page.get_by_text(OPENED).first):
        asked.click()
        page.evaluate("window.timeline.settled()")
        yield page.screenshot(), LOOKING


if __name__ == "__main__":
    main()
