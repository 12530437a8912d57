"""A look at who else writes a file, or waits to; if the system does not know, nobody is seen."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path


class Watch:
    """A file about which nothing is known: nobody writes it, and nobody waits to."""

    is_written = False

    def is_awaited(self) -> bool:
        """Return whether somebody waits to write the file."""
        return False


class Held:
    """A new file that others may open as soon as it has its name."""

    def is_wanted(self) -> bool:
        """Return whether somebody waits to write the file."""
        return False

    def give(self, content: bytes, /) -> None:
        """Let those who wait to open the file find a content in it; nobody waits."""


def watched(_path: Path, /) -> AbstractContextManager[Watch]:
    """Look at nothing; the file is not opened either, for it could not be replaced then on Windows."""
    return nullcontext(Watch())


def withheld(_path: Path, /) -> AbstractContextManager[Held]:
    """Withhold nothing."""
    return nullcontext(Held())
