"""The terminal: one command a file, each reading its arguments, calling one function a stage, printing."""

import errno
import gc
import os
import sys
from collections.abc import Sequence

from timeline.problems import TimelineError

BUG = 70
"""The exit status of a fault in the program itself (EX_SOFTWARE of sysexits.h)."""

OBJECTS_BEFORE_GC = 100_000
"""How many new objects a process of ours makes before it looks for circles: loading modules makes 50,000, all kept."""

SCARCE = frozenset({errno.EMFILE, errno.ENFILE})
"""What the system says of a process that has as many files open as it may."""

SHELL_ASKS = "_TIMELINE_COMPLETE"
"""Set where a shell asks what may stand at the cursor: `complete_bash`; `source_bash` asks for its script."""

INTERRUPTED = 130
"""The exit status after ^C: 128 and the number of SIGINT."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status.

    0 done; 1 the data has problems; 2 wrong usage; 3 cannot run; 70 a bug of ours; 130 interrupted.
    """
    try:
        return _run(arguments)
    except TimelineError as error:
        return _complained(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError:
        return _complained(TimelineError("there is not enough memory", hint="`ulimit -v` says how much it may have"))
    except Exception as error:  # noqa: BLE001 - whatever comes this far is a bug, and says so with its own exit status
        if isinstance(error, OSError) and error.errno in SCARCE:
            return _complained(TimelineError(str(error.strerror).lower(), hint="`ulimit -n` says how many"))
        import traceback

        from timeline.cli.terminal import say

        say(traceback.format_exc())
        say("timeline: this is a bug in timeline itself: please report it with the lines above")
        return BUG


def _run(arguments: Sequence[str] | None) -> int:
    """Call the application, and see that what it printed can be read and has arrived; or answer a shell."""
    if arguments is None and (asked := os.environ.get(SHELL_ASKS)):
        from timeline.cli.completion.answer import answer

        return answer(asked, sys.argv[1:])
    if arguments is None:
        gc.set_threshold(OBJECTS_BEFORE_GC)
    from timeline.cli.application import application
    from timeline.cli.standard_streams import let_closed_pipes_end_quietly
    from timeline.cli.terminal import flush, safe_streams, told_where_it_fails

    if arguments is None:
        let_closed_pipes_end_quietly()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if any("\0" in each for each in given):
        raise TimelineError("an argument with a NUL character: no command line has one", status=2)
    with safe_streams(), told_where_it_fails():
        try:
            application(args=given, prog_name="timeline")
        except SystemExit as stop:
            return stop.code if isinstance(stop.code, int) else 0
        finally:
            flush()
            if arguments is None:
                gc.freeze()  # the process ends: to look for circles among all that lives would take a sixth of it
    return 0


def _complained(error: TimelineError) -> int:
    """Say why the program cannot go on, and give the exit status of that."""
    from timeline.cli.terminal import complain

    complain(error)
    return error.status
