"""PDF: the page as a browser prints it, with its picture and its table."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.dates.days import civil
from timeline.events.model import Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.page import Looks, Seen, page
from timeline.outputs.png import BROWSERS
from timeline.problems import TimelineError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
ELSEWHERE = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)
PATIENCE = 120
STAMP = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")


def write(timeline: Timeline, options: Options) -> Written:
    """Print the page in the light theme; its time stamps are the as-of day."""
    html = page(timeline, day=options.day, title=options.title, looks=Looks("light"), seen=Seen(layers=options.layers))
    return Written(content=stamped(printed(html, browser()), options.day))


def browser(path: str | None = None) -> str:
    """Find a browser that prints: $BROWSER_PATH, else one on the path (of this process unless given)."""
    named = os.environ.get("BROWSER_PATH", "") if path is None else ""
    found = [shutil.which(name, path=path) for name in NAMES]
    elsewhere = [name for name in ELSEWHERE if path is None and Path(name).exists()]
    for candidate in (named, *found, *elsewhere):
        if candidate:
            return candidate
    raise TimelineError("PDF: no browser is found that prints it", hint=BROWSERS)


def printed(html: str, program: str) -> bytes:
    """Let a browser print a document, in a folder of its own and without the network."""
    with TemporaryDirectory(prefix="timeline-") as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_bytes(html.encode("utf-8"))
        flags = [
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--no-pdf-header-footer",
            "--virtual-time-budget=10000",
            f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={target}",
            *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
        ]
        try:
            done = subprocess.run(
                [program, *flags, source.as_uri()], capture_output=True, timeout=PATIENCE, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise TimelineError(f"PDF: {program} does not print ({fault})", hint=BROWSERS) from None
        if not target.exists():
            reason = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1][:200]
            raise TimelineError(f"PDF: {program} does not print ({reason})", hint=BROWSERS)
        return target.read_bytes()


def stamped(content: bytes, day: int) -> bytes:
    """Put a fixed day in place of the clock, which is as long."""
    year, month, date = civil(day)
    return STAMP.sub(lambda found: found[1] + f"{year:04d}{month:02d}{date:02d}000000".encode()[-14:], content)
