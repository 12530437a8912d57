"""What a slow machine does with the page: its size, its first picture, its longest task, at a sixth of the CPU.

    python benchmarks/tasks.py --rounds 5

The times of tasks are CPU times of the main thread, since others may use the machine meanwhile; the throttling counts
into them. First picture is what the browser calls first contentful paint, in time of the clock.
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TypedDict

from playwright.sync_api import Browser, sync_playwright

from tests.browser.samples import generated
from tests.browser.watching import CHROMIUM, FLAGS
from timeline.events.reading.reader import read_text
from timeline.outputs.page import page

RATE = 6
SCREENS = {"desktop": (1280, 860), "phone": (390, 844)}
KEYS = ("+", "+", "ArrowRight", "Enter", "Escape", "-", "0")


class Traced(TypedDict, total=False):
    """An event of a trace: its times are microseconds."""

    name: str
    ts: int
    tdur: int
    pid: int
    tid: int


class Seen(NamedTuple):
    """Milliseconds: to the first picture; the longest task from then until the page is used; the longest in use."""

    picture: float
    start: float
    used: float


def measured(browser: Browser, path: Path, size: tuple[int, int]) -> Seen:
    """Open a page at a sixth of the CPU, use it, and read the trace."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    opened = context.new_page()
    session = context.new_cdp_session(opened)
    session.send("Emulation.setCPUThrottlingRate", {"rate": RATE})
    browser.start_tracing(page=opened, categories=["toplevel", "loading", "blink.user_timing"])
    opened.goto(path.as_uri(), wait_until="commit")
    opened.wait_for_function("() => document.documentElement.dataset.state === 'ready'")
    opened.wait_for_timeout(3000)
    if opened.is_visible("#mode"):
        opened.click("#mode")
        opened.wait_for_timeout(1000)
    opened.evaluate("() => performance.mark('used')")
    opened.focus("#stage")
    for key in KEYS:
        opened.keyboard.press(key)
        opened.wait_for_timeout(600)
    trace = json.loads(browser.stop_tracing())
    context.close()
    return read(trace["traceEvents"])


def read(events: Sequence[Traced]) -> Seen:
    """Find the first picture and the longest tasks of the thread that painted it."""
    painted = next(one for one in events if one["name"] == "firstContentfulPaint")
    began = min(one["ts"] for one in events if one["name"] == "navigationStart" and one["pid"] == painted["pid"])
    used = next(one["ts"] for one in events if one["name"] == "used")
    tasks = [
        (one["ts"], one["tdur"] / 1000)
        for one in events
        if one["name"].endswith("RunTask") and one.get("tdur") and (one["pid"], one["tid"]) == thread(painted)
    ]
    after = [(at, took) for at, took in tasks if at > painted["ts"]]
    start, use = ([took for at, took in after if (at < used) is early] for early in (True, False))
    return Seen((painted["ts"] - began) / 1000, max(start, default=0), max(use, default=0))


def thread(event: Traced) -> tuple[int, int]:
    """Name the thread of an event."""
    return event["pid"], event["tid"]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds: int = parser.parse_args().rounds
    texts = {"the shipped 15": Path("events.yaml").read_text(encoding="utf-8"), "10,000": generated(10_000)}
    print("| events | screen | kB | first picture, ms | longest task after it | longest task in use |")
    print("|---|---|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        for name, text in texts.items():
            timeline, _ = read_text(text, "events.yaml")
            path = Path(folder, "page.html")
            path.write_text(page(timeline, day=timeline.as_of or 0), encoding="utf-8", newline="\n")
            for screen, size in SCREENS.items():
                seen = [measured(browser, path, size) for _ in range(rounds)]
                cells = " | ".join(f"{statistics.median(each):,.0f}" for each in zip(*seen, strict=True))
                print(f"| {name} | {screen} | {path.stat().st_size / 1000:,.0f} | {cells} |", flush=True)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
