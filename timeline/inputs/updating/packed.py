"""The fields of an event in little memory: as one text, from which they are made each time that they are asked for."""

import json
from collections.abc import Iterator, Mapping

from timeline.events.yaml.nodes import Plain


class Packed(Mapping[str, Plain]):
    """A mapping that is held as one text, a fifth of its size; who asks for more than one key unpacks it."""

    __slots__ = ("_text",)

    def __init__(self, fields: Mapping[str, Plain]) -> None:
        """Take the fields, in their order."""
        self._text = json.dumps(fields, ensure_ascii=False)

    def unpacked(self) -> dict[str, Plain]:
        """Return the fields as a mapping of their own."""
        fields: dict[str, Plain] = json.loads(self._text)
        return fields

    def __getitem__(self, key: str) -> Plain:
        """Return the value of one key."""
        return self.unpacked()[key]

    def __iter__(self) -> Iterator[str]:
        """Return the keys, in their order."""
        return iter(self.unpacked())

    def __len__(self) -> int:
        """Return how many keys there are."""
        return len(self.unpacked())

    def __eq__(self, other: object) -> bool:
        """Return whether another mapping says the same, in whatever order."""
        if isinstance(other, Packed) and self._text == other._text:
            return True
        return isinstance(other, Mapping) and self.unpacked() == unpacked(other)

    __hash__ = None  # type: ignore[assignment] # as a dict


def unpacked(fields: Mapping[str, Plain]) -> Mapping[str, Plain]:
    """Return fields to look at more than once, packed or not."""
    return fields.unpacked() if isinstance(fields, Packed) else fields
