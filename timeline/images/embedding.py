"""The image files of events as a page carries them: read from the timeline's folder, stripped, within limits."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from timeline.events.model import Event
from timeline.events.named_files import OutOfReachError, file_below
from timeline.images.faults import UnsafeImageError
from timeline.images.kinds import Picture, stripped

MEGABYTE = 1024 * 1024


class Limits(NamedTuple):
    """How many bytes one image file may have, and all embedded ones together."""

    each: int = 8 * MEGABYTE
    total: int = 50 * MEGABYTE


AT_MOST = Limits()


class Left(NamedTuple):
    """An image file that is not embedded, its event, and why."""

    event: Event
    file: str
    why: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Images as data of a page, each once; which of them an event shows, by its file; and what was left out."""

    data: tuple[str, ...] = ()
    places: Mapping[Path, int] = field(default_factory=dict)
    left: tuple[Left, ...] = ()

    def place(self, event: Event) -> int | None:
        """Return the number of an event's image among the data."""
        return self.place_of(event, event.image.file) if event.image and event.image.file else None

    def place_of(self, event: Event, file: str) -> int | None:
        """Return the number of an image file of an event among the data."""
        path = _path(event, file) if self.places else None
        return None if path is None else self.places.get(path)


NONE = Pictures()


def pictures_of(events: Iterable[Event], limits: Limits = AT_MOST, *, posters: bool = False) -> Pictures:
    """Read the image files that events name, in their order, until the limit is reached; note what is left out.

    `posters` are the images that stand for sound and video before they play.
    """
    data: list[str] = []
    places: dict[Path, int] = {}
    left: list[Left] = []
    room = limits.total
    for event, file in ((each, file) for each in events for file in _files(each, posters=posters)):
        try:
            path = image_path(event, file)
            if path in places:
                continue
            picture = _picture(path, limits.each, room)
        except UnsafeImageError as error:
            left.append(Left(event, file, error.message, error.hint))
            continue
        room -= len(picture.content)
        places[path] = len(data)
        data.append(f"data:{picture.kind};base64,{b64encode(picture.content).decode()}")
    return Pictures(data=tuple(data), places=places, left=tuple(left))


def image_path(event: Event, file: str) -> Path:
    """Return the place of an image file of an event, which lies in the folder of the event's own file, or below."""
    home = folder_of(event)
    if home is None:
        raise UnsafeImageError("its event is in no file, so it has no folder")
    try:
        return file_below(home, file)
    except OutOfReachError as error:
        raise UnsafeImageError(error.message) from None


def has_folder(event: Event) -> bool:
    """Return whether an event is in a file, beside which its images and its media lie."""
    return folder_of(event) is not None


def folder_of(event: Event) -> Path | None:
    """Return the folder in which an event's files lie; None if the event is in no file."""
    home = Path(event.origin.place().file)
    return home.parent if home.is_file() else None


def _files(event: Event, *, posters: bool) -> Iterator[str]:
    return (file for (key, *_), file in image_files(event) if posters or key == "image")


def image_files(event: Event) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Return the image files that an event names, its own and those that stand for its media, each after its keys."""
    if event.image and event.image.file:
        yield ("image", "file"), event.image.file
    for number, medium in enumerate(event.media):
        if medium.poster:
            yield ("media", number, "poster"), medium.poster


def _path(event: Event, file: str) -> Path | None:
    """Return the resolved path of an image file; None if there is none or it cannot be read."""
    try:
        return image_path(event, file)
    except UnsafeImageError:
        return None


def _picture(path: Path, each: int, room: int) -> Picture:
    """Read an image file that is within the limits, and strip it."""
    try:
        size = path.stat().st_size
        if size > each:
            hint = f"`--max-image {size_typed(size)}` lets it in"
            raise UnsafeImageError(f"it has {size_typed(size)}, more than {size_typed(each)}", hint=hint)
        picture = stripped(path.read_bytes())
    except OSError as error:
        raise UnsafeImageError((error.strerror or str(error)).lower()) from None
    if len(picture.content) > room:
        raise UnsafeImageError("the page holds as many images as it may", hint="`--max-images` makes room for more")
    return picture


def size_typed(size: int) -> str:
    """Return a size, rounded up, as it is typed: '9MB'."""
    unit, name = (MEGABYTE, "MB") if size >= MEGABYTE else (1024, "KB")
    return f"{-(-size // unit)}{name}"
