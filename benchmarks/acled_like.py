"""A made-up table with the columns and codes of ACLED's codebook: python benchmarks/acled_like.py ROWS > table.csv.

No row is of a real event. One row in four is known to its week (2) or its month (3) alone; the latter has a day all
the same, as ACLED writes it.
"""

import csv
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "event_type", "sub_event_type", "actor1", "country",
    "admin1", "location", "geo_precision", "source", "notes", "fatalities",
)  # fmt: skip
KINDS = {
    "Battles": ("Armed clash", 4),
    "Explosions/Remote violence": ("Shelling/artillery/missile attack", 3),
    "Protests": ("Peaceful protest", 0),
    "Violence against civilians": ("Attack", 2),
}
FIRST, DAYS = date(2022, 3, 1), 45


def rows(number: int, seed: int = 19) -> Iterator[tuple[object, ...]]:
    """Return so many rows, the same ones each time."""
    chance = random.Random(seed)
    for at in range(1, number + 1):
        kind = chance.choices([*KINDS], [5, 4, 3, 2])[0]
        part, most = KINDS[kind]
        day = FIRST + timedelta(days=min(int(chance.expovariate(1 / 15)), DAYS - 1))
        precision = chance.choices([1, 2, 3], [15, 3, 2])[0]
        day = day.replace(day=1) if precision == 3 else day
        where = chance.choice(["North", "South", "East"])
        notes = f"Made up: {part.lower()}, {chance.choice(['no', 'a', 'an unknown'])} report of the number of dead."
        yield (
            f"XXX{at}", day.isoformat(), day.year, precision, kind, part, "Made-up force", "Nowhere", where,
            f"{where} town", 1, "Made-up daily", notes, chance.randint(0, most) if most else 0,
        )  # fmt: skip


def main() -> None:
    """Print the table."""
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(rows(int(sys.argv[1])))


if __name__ == "__main__":
    main()
