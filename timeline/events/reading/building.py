"""A mapping to what it describes, by the table of keys, be it of a YAML file or any other."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from timeline.events.key_forms import Key, Part

T = TypeVar("T")


class Values(Protocol):
    """The values of one mapping. What is missing is empty; what is wrong is reported and empty, or kept as an extra."""

    def names(self) -> Iterable[str]:
        """Return the names of the keys that are there."""
        ...  # pragma: no cover

    def value(self, key: Key) -> object:
        """Return the value of a key as what it holds, None if there is none."""
        ...  # pragma: no cover

    def extras(self, part: Part[object]) -> Mapping[str, object]:
        """Return what is kept in addition to the keys of a part; called last."""
        ...  # pragma: no cover


def built(part: Part[T], values: Values, **given: object) -> T:
    """Make what a mapping describes; attributes that are `given` are not read."""
    found, keys = {**part.blank, **given}, part.by_name
    for name in values.names():
        key = keys.get(name)
        if key is not None and key.attribute not in given:
            value = values.value(key)
            if value is not None and value != "":
                found[key.attribute] = value
    if part.extras:
        found["extras"] = values.extras(part)
    return part.made(**found)
