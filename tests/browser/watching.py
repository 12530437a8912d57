"""A page in a browser, with all that it says, asks and calls."""

from dataclasses import dataclass, field

from playwright.sync_api import Dialog, Frame, Page

CHROMIUM = "/usr/bin/chromium"
STANDS = "iframe:not(.coming)"
"""The page that `serve` shows."""

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Watched:
    """A page and the faults seen on it: console messages, errors, requests, dialogs."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        """The text of an element, once nothing moves: what is read follows at the end of a gesture."""
        self.moved()
        self.page.evaluate("() => window.timeline?.settled()")
        return self.page.inner_text(selector)

    def click(self, selector: str) -> None:
        """Click on an element and wait until the next frames are drawn."""
        self.page.click(selector)
        self.moved()

    def view(self) -> tuple[int, int]:
        """The first and the last second that the plot shows."""
        start, end = self.page.evaluate("() => window.timeline.app.state.view")
        return round(start), round(end)

    def listen(self) -> None:
        """Note all that a sealed page must not do."""
        self.page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", lambda request: self.asked(request.url))
        self.page.on("dialog", self.dismissed)

    def asked(self, address: str) -> None:
        """Note a request that leaves the file."""
        if not address.startswith(("file:", "data:")):
            self.faults.append(address)

    def dismissed(self, dialog: Dialog) -> None:
        """Note a dialog and close it."""
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def moved(self) -> None:
        """Wait until the next frames are drawn."""
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def settled(self) -> None:
        """Wait until nothing moves."""
        self.page.evaluate("() => window.timeline.settled()")

    def wide(self) -> bool:
        """Whether the page is wider than its window."""
        wide: bool = self.page.evaluate("() => document.documentElement.scrollWidth > innerWidth")
        return wide

    def press(self, *keys: str) -> None:
        """Press keys on the plot."""
        self.page.focus("#stage")
        for key in keys:
            self.page.keyboard.press(key)
        self.moved()


def watch(page: Page, address: str) -> Watched:
    """Open an address and wait for its first full picture."""
    watched = Watched(page)
    watched.listen()
    page.set_default_timeout(30_000)
    page.goto(address)
    wait_until_drawn(page)
    return watched


def wait_until_drawn(page: Page | Frame) -> None:
    """Wait for the first full picture of a page. It is asked by a function: pages let no text be run as a script."""
    page.wait_for_function("() => document.documentElement.dataset.state === 'ready'")
