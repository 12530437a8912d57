"""Which row of a file imported again is which row of last time.

By its id or its key where it has one. Rows without are the same where all they say is the same; else where date and
title are; else where the title is found once on both sides; else where, between the same neighbours, a row alone has
its date. Whatever is left is new, or is gone.
"""

import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.inputs.updating.import_log import Fields
from timeline.inputs.updating.packed import unpacked
from timeline.problems import Place, TimelineError

Judge = Callable[[Fields], Hashable]


class Row(NamedTuple):
    """A row of the file as an event: its fields, the text of its key (empty if there is none), where it stands.

    Its `number` among the rows, from 1, counts those that were refused; 0 is none.
    """

    fields: Fields
    key: str
    place: Place
    number: int = 0


def refuse_equal_keys(rows: Sequence[Row], column: str) -> None:
    """Raise where two rows have one key: nobody could say which is which."""
    seen = dict[str, Row]()
    for row in rows:
        if row.key and (first := seen.setdefault(row.key, row)) is not row:
            message = f"{row.place}: '{row.key}' stands under {column} in {first.place}, too"
            raise TimelineError(message, hint="--key COLUMN names a column in which no two rows are alike", status=1)


def matched(old: Sequence[Fields], new: Sequence[Fields]) -> dict[int, int]:
    """Return, by the position of a new row, that of the old row which it is."""
    found = dict[int, int]()
    for judge in (_whole, _date_and_title):
        found |= _paired(old, new, found, judge, as_often=True)
    found |= _paired(old, new, found, _title, as_often=False)
    return found | dict(_between(old, new, found))


def _paired(
    old: Sequence[Fields], new: Sequence[Fields], found: Mapping[int, int], judge: Judge, *, as_often: bool
) -> dict[int, int]:
    """Pair rows that are judged the same: in their order where there are as many of them, or only those found once."""
    before, after = _grouped(old, {*found.values()}, judge), _grouped(new, {*found}, judge)
    pairs = dict[int, int]()
    for key, positions in after.items():
        there = before.get(key, [])
        if (as_often and len(there) == len(positions)) or (len(there) == len(positions) == 1):
            pairs |= zip(positions, there, strict=True)
        elif judge is _whole:
            pairs |= zip(positions, there, strict=False)
    return pairs


def _grouped(rows: Sequence[Fields], taken: set[int], judge: Judge) -> dict[Hashable, list[int]]:
    groups = dict[Hashable, list[int]]()
    for position, fields in enumerate(rows):
        if position not in taken:
            groups.setdefault(judge(unpacked(fields)), []).append(position)
    return groups


def _between(old: Sequence[Fields], new: Sequence[Fields], found: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Pair the rows between two neighbours that are known which alone have their date, then and now."""
    taken, last_old, start = {*found.values()}, -1, 0
    for position in range(len(new) + 1):
        there = len(old) if position == len(new) else found.get(position)
        if there is None:
            continue
        before = _by_date(old, (at for at in range(last_old + 1, there) if at not in taken))
        after = _by_date(new, range(start, position))
        alone = (date for date in after if len(after[date]) == len(before.get(date, ())) == 1)
        yield from ((after[date][0], before[date][0]) for date in alone)
        last_old, start = there, position + 1


def _by_date(rows: Sequence[Fields], positions: Iterable[int]) -> dict[str, list[int]]:
    """Return positions of rows by their dates."""
    groups = dict[str, list[int]]()
    for position in positions:
        groups.setdefault(json.dumps(rows[position].get("date", "")), []).append(position)
    return groups


def _whole(fields: Fields) -> str:
    return json.dumps(fields, sort_keys=True)


def _date_and_title(fields: Fields) -> tuple[str, str]:
    return json.dumps(fields.get("date", "")), _title(fields)


def _title(fields: Fields) -> str:
    return json.dumps(fields.get("title", ""), sort_keys=True)
