"""Layers as commands ask for them: counted once, and kept by the content of their tables."""

import contextlib
import hashlib
import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

from timeline import __version__
from timeline.dates.zones import zone_exists, zone_hint
from timeline.events.cache.cache_folder import cache_folder
from timeline.events.cache.cached_files import recall, store
from timeline.events.model import Layer, Timeline
from timeline.layers.counted import Counted, Detail, LayerCount, read
from timeline.layers.request import Asked, request
from timeline.layers.table_files import stamps, tables_of
from timeline.problems import TimelineError, missing_extra

LIMITS = (1_800, 8 * 1024**3)
"""The seconds of work and the bytes of memory that counting one layer may take."""

LONGEST = 4 * 3_600
"""How many seconds Spark may take, which limits its memory itself."""

HERE = Path(__file__).parent
FRESH = 2_000_000_000
"""What was changed this many nanoseconds ago, or less, may change again without a different time."""

CHUNK = 1 << 20


def asked(timeline: Timeline, layer: Layer, until: int | None = None) -> Asked:
    """Return what is to be counted of a layer: what begins after the day `until` (a day number) is not known."""
    shown = timeline.dating.timezone
    return Asked(layer, layer.zone or shown, shown, until)


def count(wanted: Asked, allowed: Iterable[Path] = (), detail: Detail = "bins", *, master: str = "") -> Counted:
    """Return a layer counted, as it was kept where its tables are the same; raise TimelineError if it cannot be.

    It is counted by DuckDB, or by the Spark of a `master`: what was kept is the same.
    """
    count_fresh = partial(_by_spark, master) if master else _by_duckdb
    try:
        _refuse_unknown(wanted.zone)
        grouped = bool(wanted.layer.group) and (detail == "groups" or _is_by_day(wanted.layer))
        return read(_content(wanted, tables_of(wanted.layer, allowed), count_fresh, grouped=grouped), detail)
    except TimelineError as error:
        named = f"the layer `{wanted.layer.id[:60]}` ({wanted.layer.file[:120]})"
        raise TimelineError(f"{named}: {error.message}", hint=error.hint) from error


def _is_by_day(layer: Layer) -> bool:
    """Return whether rows come by the day, since they say how exact they are: then their groups cost nothing more."""
    return bool(layer.precision) and not layer.end


def count_all(
    timeline: Timeline,
    until: int | None = None,
    allowed: Iterable[Path] = (),
    detail: Detail = "bins",
    *,
    master: str = "",
) -> Iterator[LayerCount | TimelineError]:
    """Return each layer of a timeline as `count` does, or why it cannot be counted."""
    for layer in timeline.layers:
        try:
            yield LayerCount(layer, count(asked(timeline, layer, until), allowed, detail, master=master))
        except TimelineError as error:
            yield error


def _refuse_unknown(zone: str) -> None:
    if not zone_exists(zone):
        raise TimelineError(f"`{zone[:60]}` is no time zone", hint=zone_hint(zone))


def _content(wanted: Asked, files: tuple[Path, ...], count_fresh: Callable[[bytes], bytes], *, grouped: bool) -> bytes:
    """Return a layer as it is kept; what was counted with the bins of its groups has all else, too."""
    before = stamps(files)
    digest = _digest(before)
    keys = [_key(digest, request(wanted, (), grouped=each)) for each in dict.fromkeys((grouped, True))]
    content = next(filter(None, map(_recalled, keys)), None)
    if content is None:
        content = count_fresh(request(wanted, files, grouped=grouped))
        if stamps(files) != before:
            raise TimelineError("it was changed while it was read", hint="try again when nobody writes it")
        if (folder := cache_folder()) is not None:
            store(folder / "layers" / keys[0], content)
    return content


def _recalled(key: str) -> bytes | None:
    folder = cache_folder()
    return None if folder is None else recall(folder / "layers" / key)


def _by_duckdb(asked_for: bytes) -> bytes:
    """Count in a process of its own."""
    if find_spec("duckdb") is None:
        raise missing_extra("a layer", "duckdb", "layers")
    from timeline.confined.process import Limits, confined

    with _complaints():
        return confined("timeline.layers.confined_count", Limits(*LIMITS), content=asked_for)


def _by_spark(master: str, asked_for: bytes) -> bytes:
    """Count on a cluster, by a process of its own."""
    from timeline.confined.process import alone
    from timeline.layers.spark_session import refuse_unreachable, refuse_without_java

    for package in ("pyspark", "duckdb"):
        if find_spec(package) is None:
            raise missing_extra("a layer on Spark", package, "spark")
    refuse_unreachable(master)
    refuse_without_java()
    with _complaints():
        return alone("timeline.layers.spark_count", master, content=asked_for, patience=LONGEST, too_much="")


@contextlib.contextmanager
def _complaints() -> Iterator[None]:
    """Report an error message of a process."""
    from timeline.confined.process import TooMuchError, UnreadableError

    try:
        yield
    except TooMuchError as error:
        raise TimelineError(
            "counting it takes too much time or memory", hint="Parquet is read faster than CSV"
        ) from error
    except UnreadableError as error:
        raise _told(error.message) from error


def _told(complaint: str) -> TimelineError:
    """Return an error message of a process; one that is not a message of ours is a line of DuckDB's, or of Python's."""
    with contextlib.suppress(ValueError):
        message, hint = json.loads(complaint)
        return TimelineError(str(message), hint=str(hint))
    return TimelineError(f"it cannot be counted: {complaint[:200]}")


def _digest(found: Sequence[tuple[str, int, int, int]]) -> str:
    """Return the digest of the contents of files; the one that is known where they were not touched since."""
    folder = cache_folder()
    names = hashlib.sha256(json.dumps(found).encode("utf-8", "surrogatepass")).hexdigest()
    known = None if folder is None else recall(folder / "tables" / names)
    if known is not None:
        return known.decode("ascii")
    digest = hashlib.sha256()
    for name, size, *_ in found:
        digest.update(f"{size}\n".encode())
        _add(digest, Path(name))
    told = digest.hexdigest()
    if folder is not None and all(time.time_ns() - changed > FRESH for _, _, changed, _ in found):
        store(folder / "tables" / names, told.encode("ascii"))
    return told


def _add(digest: "hashlib._Hash", path: Path) -> None:
    """Add the bytes of a file."""
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise TimelineError(f"{path.name}: {(error.strerror or str(error)).lower()}") from error


def _key(digest: str, told: bytes) -> str:
    """Return the name of what is kept of a layer: of its tables, of how it is counted, of this program."""
    return hashlib.sha256(b"\n".join((_program(), digest.encode("ascii"), told))).hexdigest()


@cache
def _program() -> bytes:
    """Return a digest that is another one as soon as a layer could be counted in another way."""
    digest = hashlib.sha256(__version__.encode())
    for file in sorted(HERE.glob("*.py")):
        digest.update(file.read_bytes())
    return digest.digest()
