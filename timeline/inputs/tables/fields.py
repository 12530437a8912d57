"""What the cells of a row become: the mapping of an event, and what is the same for all rows of a table."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.dates import Dating
from timeline.inputs.citing import Cited
from timeline.inputs.tables.column_dates import Manner


@dataclass(slots=True)
class Fields:
    """The mapping of an event, and what was kept aside with the reason, by field."""

    known: dict[str, object] = field(default_factory=dict)
    told: list[tuple[str, str]] = field(default_factory=list)
    doubts: list[tuple[str, str]] = field(default_factory=list)
    """What is told of fields that are used, as the clock of another season."""

    def keep(self, name: str, key: str, value: object, why: str = "") -> None:
        """Keep the value of a field under an `x-` key; `why` is told where something is wrong with it."""
        self.known[key] = value
        if why:
            self.told.append((name, f"{why}; kept as {key}"))


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for all rows of a table: how its dates are written and meant, what its columns are called.

    `dating` is the table's, `target` that of the file that its events come into.
    `keys` gives the `x-` key under which the cell of a field is kept that cannot be what its field wants.
    """

    manners: Mapping[str, Manner]
    dating: Dating
    target: Dating
    keys: Mapping[str, str]
    cited: Cited
    parted: frozenset[str] = frozenset()
    """The lists of which a cell has a semicolon, so that commas belong to their items: `Smith, John; Jones, Ann`."""
    paged: bool = False
    """Whether the column of pinpoints is called one of pages, so that a number in it is a page."""

    def key(self, name: str) -> str:
        """Return the `x-` key under which a field is kept."""
        return self.keys.get(name, f"x-{name}")
