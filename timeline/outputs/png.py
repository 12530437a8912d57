"""PNG: the figure through kaleido."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec

from timeline.events.model import Timeline
from timeline.outputs.figure import WIDTH, figure
from timeline.outputs.format import Options, Written
from timeline.problems import TimelineError, missing_extra

BROWSERS = "install Chromium or Google Chrome, or run `plotly_get_chrome`; BROWSER_PATH names one that is elsewhere"
SCALE = 2
PATIENCE = 60
"""How many seconds a browser may take."""

TRIES = 2
"""How often a browser is started that dies without a word."""

DRAWING = (sys.executable, "-P", "-m", "timeline.outputs.png_drawing", str(WIDTH), str(SCALE))


def write(timeline: Timeline, options: Options) -> Written:
    """Draw the figure as a picture."""
    if find_spec("kaleido") is None:
        raise missing_extra("PNG", "kaleido", "pictures")
    dark = options.theme == "dark"
    made = figure(timeline, day=options.day, title=options.title, dark=dark, layers=options.layers)
    return Written(content=drawn(made.to_json()))


def drawn(figure_text: str, program: Sequence[str] = DRAWING, patience: float = PATIENCE) -> bytes:
    """Return a figure, given as JSON, as PNG; raise if no browser draws it in `patience` seconds, twice."""
    for _ in range(TRIES):
        with subprocess.Popen(  # noqa: S603 - Python itself
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        ) as process:
            try:
                picture, complaint = process.communicate(figure_text.encode(), patience)
            except subprocess.TimeoutExpired:
                continue
            finally:
                _end(process)
        if process.returncode == 0:
            return picture
        reason = (complaint.decode("utf-8", "replace").strip().splitlines() or ["it ended without a word"])[-1]
        raise TimelineError(f"PNG: no browser draws it ({reason})", hint=BROWSERS)
    message = f"PNG: no browser draws it (twice it took more than {patience:g} s)"
    raise TimelineError(message, hint=f"try again, or draw a vector picture: -o x.svg; {BROWSERS}")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process that has not ended, and the browser that it started."""
    if process.poll() is not None:
        return
    if sys.platform != "win32":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
