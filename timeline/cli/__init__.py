"""The terminal: one command a file, each reading its arguments, calling one function a stage, printing."""

import sys
import traceback
from collections.abc import Sequence

from timeline.problems import TimelineError

BUG = 70
"""The exit status of a fault in the program itself (EX_SOFTWARE of sysexits.h)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status.

    0 done; 1 the data has problems; 2 wrong usage; 3 cannot run; 70 a bug of ours; 130 interrupted.
    """
    from timeline.cli.application import application

    try:
        application(args=list(sys.argv[1:] if arguments is None else arguments), prog_name="timeline")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except TimelineError as error:
        from timeline.cli.terminal import complain

        complain(error)
        return error.status
    except Exception:  # noqa: BLE001 - whatever comes this far is a bug, and says so with its own exit status
        traceback.print_exc()
        sys.stderr.write("timeline: this is a bug in timeline itself: please report it with the lines above\n")
        return BUG
    return 0
