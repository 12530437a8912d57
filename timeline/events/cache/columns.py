"""Many similar things as columns of JSON, and back: what is equal is there once, and is made once."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Protocol, TypeAlias

Json: TypeAlias = bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"] | None


class Packing(Protocol):
    """A kind of values, and how a column of them is written."""

    def packed(self, values: Sequence[object]) -> Json:
        """Return a column as JSON."""
        ...  # pragma: no cover

    def unpacked(self, packed: Json, number: int) -> list[object]:
        """Return this many values of a column."""
        ...  # pragma: no cover


class Plain:
    """Texts, whole numbers, truth values, nothing; `make` turns each, except nothing, into what it represents."""

    def __init__(self, make: Callable[[str], object] | None = None) -> None:
        """Take what makes values."""
        self._make = make

    def packed(self, values: Sequence[object]) -> Json:
        """Return the values; or the one that all are; or the different ones, then the position of each."""
        places: dict[object, int] = {}
        at = [places.setdefault(value, len(places)) for value in values]
        if len(places) == 1:
            return {"all": _json(*places)}
        if len(places) * 2 < len(values):
            return {"of": [_json(value) for value in places], "at": at}
        return [_json(value) for value in values]

    def unpacked(self, packed: Json, number: int) -> list[object]:
        """Return the values."""
        if isinstance(packed, Mapping) and "all" in packed:
            return self._made([packed["all"]]) * number
        if isinstance(packed, Mapping):
            return [*map(self._made(_list(packed["of"])).__getitem__, _list(packed["at"]))]  # type: ignore[arg-type] # positions
        return self._made(_list(packed))

    def _made(self, values: Sequence[Json]) -> list[object]:
        make = self._make
        return [*values] if make is None else [value if value is None else make(str(value)) for value in values]


class Moved:
    """Whole numbers that have moved since they were written."""

    def __init__(self, kind: Packing, now: Callable[[int], int]) -> None:
        """Take their kind, and what gives each as it is now."""
        self._kind = kind
        self._now = now

    def packed(self, values: Sequence[object]) -> Json:
        """Return the values as they are."""
        return self._kind.packed(values)

    def unpacked(self, packed: Json, number: int) -> list[object]:
        """Return the values as they are now."""
        return [self._now(value) for value in self._kind.unpacked(packed, number) if isinstance(value, int)]


class Numbers:
    """Numbers with a fraction: -0.0 equals 0.0, and is held apart."""

    def packed(self, values: Sequence[object]) -> Json:
        """Return the values, or the one that all are."""
        alike = len(set(map(repr, values))) == 1
        return {"all": _json(values[0])} if alike else [_json(value) for value in values]

    def unpacked(self, packed: Json, number: int) -> list[object]:
        """Return the values."""
        return [packed["all"]] * number if isinstance(packed, Mapping) else [*_list(packed)]


class Free:
    """Mappings of texts, lists and mappings, most of them empty."""

    def packed(self, values: Sequence[object]) -> Json:
        """Return the mappings, or nothing if all are empty."""
        return [_json(value) for value in values] if any(values) else None

    def unpacked(self, packed: Json, number: int) -> list[object]:
        """Return the mappings."""
        return [{} for _ in range(number)] if packed is None else [*_list(packed)]


class Constant:
    """One value that all have, and that is not written."""

    def __init__(self, value: object) -> None:
        """Take the value."""
        self._value = value

    def packed(self, values: Sequence[object]) -> Json:  # noqa: ARG002 - the protocol's signature
        """Return nothing."""
        return None

    def unpacked(self, packed: Json, number: int) -> list[object]:  # noqa: ARG002 - the protocol's signature
        """Return the value for each."""
        return [self._value] * number


class Many:
    """Tuples of values of one kind."""

    def __init__(self, kind: Packing) -> None:
        """Take the kind of what is in the tuples."""
        self._kind = kind

    def packed(self, values: Sequence[object]) -> Json:
        """Return the lengths, then all that is in the tuples in one column."""
        lengths = [len(value) for value in values if isinstance(value, tuple)]
        held = [each for value in values if isinstance(value, tuple) for each in value]
        return {"lengths": Plain().packed(lengths), "held": self._kind.packed(held) if held else None}

    def unpacked(self, packed: Json, number: int) -> list[object]:
        """Return the tuples."""
        assert isinstance(packed, Mapping)
        lengths: list[int] = Plain().unpacked(packed["lengths"], number)  # type: ignore[assignment] # lengths
        whole = sum(lengths)
        if not whole:
            return [()] * number
        held = self._kind.unpacked(packed["held"], whole)
        if whole == number == lengths.count(1):
            return [*zip(held, strict=True)]
        each = iter(held)
        return [tuple(islice(each, length)) for length in lengths]


class Record:
    """Things of one class, each field a column; a thing that occurs in several places is written once."""

    def __init__(self, made: type, **fields: Packing) -> None:
        """Take the class, and the kind of each of its fields in their order."""
        self.made = made
        self.fields = fields

    def packed(self, values: Sequence[object]) -> Json:
        """Return the fields of the different things, then the position of each; nothing follows the last."""
        places: dict[int, int] = {}
        at = [-1 if value is None else places.setdefault(id(value), len(places)) for value in values]
        things = [*{id(value): value for value in values if value is not None}.values()]
        columns = {name: kind.packed([getattr(thing, name) for thing in things]) for name, kind in self.fields.items()}
        positions = None if len(things) == len(values) else Plain().packed(at)
        return {"number": len(things), "at": positions, "columns": columns if things else {}}

    def unpacked(self, packed: Json, number: int) -> list[object]:
        """Return the things."""
        assert isinstance(packed, Mapping)
        things = self._things(packed["columns"], packed["number"])
        if packed["at"] is None:
            return things
        return [*map([*things, None].__getitem__, Plain().unpacked(packed["at"], number))]  # type: ignore[arg-type] # positions

    def _things(self, columns: Json, number: Json) -> list[object]:
        """Make things, field by field: with a hundred thousand of them in a tenth of the time of their own making."""
        assert isinstance(columns, Mapping)
        assert isinstance(number, int)
        if not number:
            return []
        values = {name: kind.unpacked(columns[name], number) for name, kind in self.fields.items()}
        if issubclass(self.made, tuple):
            return [self.made.__new__(self.made, *each) for each in zip(*values.values(), strict=True)]
        things = [object.__new__(self.made) for _ in range(number)]
        for name, column in values.items():
            put: Callable[[object, object], None] = vars(self.made)[name].__set__
            for _ in map(put, things, column):
                pass
        return things


def _json(value: object) -> Json:
    """Return a value that JSON knows as what it is."""
    assert value is None or isinstance(value, str | int | float | list | dict), value
    return value


def _list(packed: Json) -> Sequence[Json]:
    assert isinstance(packed, list)
    return packed
