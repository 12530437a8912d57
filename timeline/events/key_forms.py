"""What the table of keys is made of: kinds of values, keys, and the parts of a file that have them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cached_property
from typing import Generic, NamedTuple, TypeAlias, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Value(Enum):
    """The kinds of values that need no more said of them."""

    __hash__ = object.__hash__  # that of Enum is not in C, and each key of each event is looked up by it

    LINE = "a text of one line"
    DIGEST = "a text of one line, in which case does not count"
    TEXT = "a text"
    TEXTS = "a list of texts"
    TITLE = "a text of one line, or one a language"
    DATE = "a date"
    DAY = "a date that is one day, as a day number"
    NUMBER = "a number"
    WHOLE = "a whole number"
    TRUTH = "true or false"
    CALENDAR = "the name of a calendar"


class Degrees(NamedTuple):
    """A number of degrees, at most so many from zero."""

    most: int


class Choice(NamedTuple):
    """One of a few words, or `several`; the `usual` one goes without saying."""

    words: type[StrEnum]
    usual: str = ""
    several: bool = False


class Named(NamedTuple):
    """A mapping from names to mappings."""

    part: "Part[object]"


class Several(NamedTuple):
    """A list of mappings."""

    part: "Part[object]"


Holds: TypeAlias = "Value | Degrees | Choice | Part[object] | Named | Several"


class Key(NamedTuple):
    """A key: its name, what it holds, its line in the manual, and the attribute of the model that has its value."""

    name: str
    holds: Holds
    line: str
    attribute: str


def key(name: str, holds: Holds, line: str, attribute: str = "") -> Key:
    """Return a key; its attribute is named as it is, unless said."""
    return Key(name, holds, line, attribute or name)


@dataclass(frozen=True, kw_only=True, eq=False)
class Part(Generic[T_co]):
    """A mapping of the file: what is made of it, how messages call it, its keys.

    The value of the key `bare` may stand alone instead of the mapping; in files of others, that of `foreign`. Needed
    are the keys `required`, all of `together` if there is one, and one of `either`. With `extras`, `x-` keys are kept.
    The key `dated` holds a date of the calendar that the key `calendar` names, where that stands.
    """

    made: type[T_co]
    owner: str
    keys: tuple[Key, ...]
    bare: str = ""
    foreign: str = ""
    required: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    extras: bool = False
    dated: str = ""

    @cached_property
    def by_name(self) -> dict[str, Key]:
        """The keys by their names, in the order of the manual."""
        return {key.name: key for key in self.keys}

    @cached_property
    def blank(self) -> dict[str, object]:
        """What is empty in every model made of this part, where no more is known."""
        return dict.fromkeys(self.required, "")

    def names(self, *kinds: Value | type) -> tuple[str, ...]:
        """Return the names of the keys that hold one of some kinds of values."""
        return tuple(key.name for key in self.keys if key.holds in kinds or type(key.holds) in kinds)

    def make(self, values: Mapping[str, object]) -> T_co:
        """Make what the mapping describes, of the values of its attributes."""
        return self.made(**values)

    def lacking(self, names: Mapping[str, object]) -> Sequence[str]:
        """Return the names that are missing among those that are there."""
        there = names.keys()
        found = [name for name in self.required if name not in there]
        if self.together and not there.isdisjoint(self.together):
            found += [name for name in self.together if name not in there]
        if self.either and there.isdisjoint(self.either):
            found.append("` or `".join(self.either))
        return found
