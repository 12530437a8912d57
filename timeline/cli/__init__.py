"""The terminal: one command a file, each reading its arguments, calling one function a stage, printing."""

import sys
from collections.abc import Sequence

from timeline.problems import TimelineError

BUG = 70
"""The exit status of a fault in the program itself (EX_SOFTWARE of sysexits.h)."""

INTERRUPTED = 130
"""The exit status after ^C: 128 and the number of SIGINT."""

HELP = frozenset({"-h", "--help", "--version"})
"""What is asked for help alone is answered without looking at any file, in as little time."""


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
    except Exception:  # noqa: BLE001 - whatever comes this far is a bug, and says so with its own exit status
        import traceback

        traceback.print_exc()
        sys.stderr.write("timeline: this is a bug in timeline itself: please report it with the lines above\n")
        return BUG


def _run(arguments: Sequence[str] | None) -> int:
    """Call the application, and see that what it printed has arrived."""
    from timeline.cli.application import application
    from timeline.cli.terminal import let_closed_pipes_end_quietly

    if arguments is None:
        let_closed_pipes_end_quietly()
    typed = list(sys.argv[1:] if arguments is None else arguments)
    if typed and not HELP.intersection(typed):
        _finish_what_was_cut_off()
    status = 0
    try:
        application(args=typed, prog_name="timeline")
    except SystemExit as stop:
        status = stop.code if isinstance(stop.code, int) else 0
    try:
        sys.stdout.flush()
    except OSError as error:
        raise TimelineError(f"standard output: {error.strerror}") from error
    return status


def _finish_what_was_cut_off() -> None:
    """Finish, or take back, an edit of several files in the midst of which a process ended."""
    from timeline.events.saving.own_files import has_journals, state_folder

    if has_journals(state_folder()):
        from timeline.cli.terminal import say
        from timeline.events.saving.together import mend

        mend(state_folder(), say)


def _complained(error: TimelineError) -> int:
    """Say why the program cannot go on, and give the exit status of that."""
    from timeline.cli.terminal import complain

    complain(error)
    return error.status
