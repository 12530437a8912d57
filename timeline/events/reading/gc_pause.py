"""The collector of cycles, out of the way of those who make many things at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Pause the collector of cycles: reading makes many things that live on, and it would look at them all again."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def set_aside() -> None:
    """Exclude all present objects from garbage collection, for a process that ends before they would be freed."""
    gc.freeze()
