"""What decides how a text is read, apart from the text itself: this program, its Python, its YAML, its time zones."""

import hashlib
import sys
import zoneinfo
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import yaml
from yaml._yaml import get_version_string

from timeline import __version__

PACKAGE = Path(__file__).parents[1]
READING = ("dates", "events", "problems.py")


@cache
def identity() -> bytes:
    """Return a digest that is another one as soon as the same text could be read in another way."""
    digest = hashlib.sha256()
    for part in (__version__, sys.version, yaml.__version__, get_version_string(), *_zones()):
        digest.update(f"{part}\n".encode())
    for file in _sources():
        digest.update(file.read_bytes())
    return digest.digest()


def content_key(data: bytes) -> str:
    """Return the name of what this program knows of some bytes."""
    digest = hashlib.sha256(identity())
    digest.update(data)
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    """Return the files of this program that affect reading."""
    for name in READING:
        path = PACKAGE / name
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path] if path.is_file() else []


def _zones() -> Iterator[str]:
    """Return the versions of the time zones: an update of the system's changes the time of each of their folders."""
    with suppress(ImportError):
        import tzdata

        yield tzdata.IANA_VERSION
    for folder in zoneinfo.TZPATH:
        with suppress(OSError):
            places = [Path(folder), *(place for place in Path(folder).iterdir() if place.is_dir())]
            yield from (f"{place} {place.stat().st_mtime_ns}" for place in sorted(places))
