"""A figure of plotly drawn by kaleido, in a process of its own: from standard input to standard output.

Kaleido waits without end where its browser dies at the wrong moment; who waits for a process can stop.
"""

import json
import sys

from choreographer.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError
from kaleido import calc_fig_sync

UNDRAWN = 4
"""The exit status where no browser draws."""


def main() -> int:
    """Read a figure as JSON and write it as PNG; of what went wrong, write the first line."""
    width, scale = map(int, sys.argv[1:])
    figure = json.load(sys.stdin)
    height = figure.get("layout", {}).get("height")
    try:
        made = calc_fig_sync(figure, opts={"format": "png", "width": width, "height": height, "scale": scale})
    except (ChromeNotFoundError, BrowserFailedError, BrowserClosedError, RuntimeError) as fault:
        sys.stderr.write(str(fault).strip().split("\n", 1)[0] or type(fault).__name__)
        return UNDRAWN
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
