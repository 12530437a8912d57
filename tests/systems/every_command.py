"""Every command in this process, in a folder: what `test_systems` runs in a Python that is made to lack something."""

import contextlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.smoke import Ran, tried
from timeline.cli import main


def run(arguments: Sequence[str]) -> Ran:
    """Run a command; its output is of the encoding of this process."""
    out = io.BytesIO()
    stream = io.TextIOWrapper(out, encoding=sys.stdout.encoding, errors="strict", newline="\r\n", write_through=True)
    with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
        status = main(arguments)
    return Ran(status, out.getvalue().decode(sys.stdout.encoding, "replace"))


if __name__ == "__main__":
    os.chdir(sys.argv[1])
    print("\n".join(tried(Path(sys.argv[1]), run)))  # noqa: T201 - the report
