"""From save to picture in `timeline serve`: an event is added, and the page that has it is drawn.

    python benchmarks/live.py --sizes 1000 10000 --rounds 20

Measured in the browser, from the request that saves to the frame in which the new page stands: medians, in
milliseconds, and as a ratio to opening the written page as a file in the same browser, which nothing can be under. The
aims are 200 ms at 1,000 events and 800 ms at 10,000.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.watching import CHROMIUM, FLAGS, STANDS
from tests.faults.program import command, done
from tests.faults.workshop import Desk, served

AIMS = {1000: 200, 10_000: 800}
SAVED = """async ([value, token, wanted]) => {
  const stands = () => document.querySelector("iframe:not(.coming)")?.contentDocument?.querySelector("header");
  const headers = { "Content-Type": "application/json", "X-Timeline-Token": token };
  const start = performance.now();
  const answer = await fetch("/add", { method: "POST", headers, body: JSON.stringify(value) });
  const told = await answer.json();
  const saved = performance.now() - start;
  while (!stands()?.textContent.includes(wanted)) await new Promise((resolve) => setTimeout(resolve, 4));
  return { saved, drawn: performance.now() - start, digest: Object.values(told.digests)[0] };
}"""
READY = "() => document.documentElement.dataset.state === 'ready' && performance.now()"
TOPICS = ("bridge", "summit", "grain", "front", "report", "talks", "aid", "port")


class Times(NamedTuple):
    """Milliseconds: until a save is answered, until the new page stands, and until the page opens as a file."""

    saved: float
    drawn: float
    opened: float


def timeline_of(size: int) -> str:
    """Write a timeline of some events over a hundred years."""
    lanes = "".join(f"  lane{lane}: {{label: Lane {lane}}}\n" for lane in range(5))
    events = "".join(
        f"  - id: e{number}\n    date: {1920 + number % 100}-{1 + number % 12:02}-{1 + number % 28:02}\n"
        f"    title: The {TOPICS[number % 8]} of number {number}\n    category: lane{number % 5}\n"
        f"    tags: [{TOPICS[number % 7]}]\n    description: What was said of it, in a sentence, for number {number}.\n"
        for number in range(size)
    )
    return f"title: A timeline\ncategories:\n{lanes}events:\n{events}"


def measured(browser: Browser, size: int, rounds: int) -> Times:
    """Save some events, one after another, and return the medians."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "events.yaml"
        path.write_text(timeline_of(size), encoding="utf-8")
        with served(folder, path) as (desk, _):
            saves = _saves(browser, desk, size, rounds)
        done(folder, command("plot", path, "-o", folder / "page.html"))
        opened = [_opened(browser, folder / "page.html") for _ in range(5)]
    return Times(median(each[0] for each in saves), median(each[1] for each in saves), median(opened))


def _saves(browser: Browser, desk: Desk, size: int, rounds: int) -> list[tuple[float, float]]:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    name, _, value = desk.cookie.partition("=")
    context.add_cookies([{"name": name, "value": value, "domain": "127.0.0.1", "path": "/"}])
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{desk.port}/")
    page.wait_for_selector(STANDS, timeout=120_000)
    digest, found = desk.get("/names")["digest"], list[tuple[float, float]]()
    for number in range(1, rounds + 1):
        event = {"title": f"Saved {number}", "date": "1980-05-01", "category": "lane1", "save": True, "digest": digest}
        told = page.evaluate(SAVED, [event, desk.token, f"{size + number:,} events"])
        digest = told["digest"]
        found.append((told["saved"], told["drawn"]))
        sys.stderr.write(f"  {size:,} events, save {number} of {rounds}: {told['drawn']:.0f} ms\n")
    context.close()
    return found


def _opened(browser: Browser, path: Path) -> float:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    page: Page = context.new_page()
    page.goto(path.as_uri())
    time = page.wait_for_function(READY).json_value()
    context.close()
    return float(time)


def main(arguments: Sequence[str]) -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--rounds", type=int, default=20)
    asked = parser.parse_args(arguments)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        for size in asked.sizes:
            times = measured(browser, size, asked.rounds)
            aim = AIMS.get(size)
            held = "" if aim is None else f", aim {aim} ms: {times.drawn / aim:.1f} of it"
            sys.stdout.write(
                f"{size:,} events: saved {times.saved:.0f} ms, in the picture {times.drawn:.0f} ms, "
                f"{times.drawn / times.opened:.1f} of opening the page ({times.opened:.0f} ms){held}\n"
            )
            sys.stdout.flush()
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
