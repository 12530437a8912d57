"""Tables and layers in which engines could differ: times, weights, groups, conditions, names, kinds of files."""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import NamedTuple

import duckdb

from tests.layers.making import KYIV, layer
from timeline.layers.request import Asked

NEW_YORK = "America/New_York"
HEAD = "t,e,p,w,g\n"
TIMES = (
    "2022-03-27 02:30,2022-03-27 03:30",  # the hour that Kyiv leaves out
    "2022-10-30 03:30,2022-10-30 04:30",  # the hour that comes twice
    "2022-11-06 01:30,2022-11-06 01:45",  # New York's
    "2022-03-15T16:10Z,2022-03-15 20:10+02:00",
    "2022-03-15 16:10:34.5,2022-03-14",
    "2022-03-15,2022-03",
    "2022-03,2022-04-02",
    "2022,",
    "1944-06-06,0044-03-15",
    " 2022-03-15 ,?",
    "-0044-03-15,x",
    "12022-01-01,2022-02-30",
    "15/03/2022,2022-03-15",
    "# 2022,2022",
    ",2022",
    '"2022-03-16\n",2022-03-16',
)
SIGNS = "05.eE+-"
NUMBERS = (
    "1_000",
    "1 000",
    "0x10",
    "1d",
    "2f",
    "inf",
    "nan",
    "٣",
    "1,5",
    "",
    " 7 ",
    "0.0000005",
    "1e12",
    "99999999999.5",
)
NO_NUMBERS = ("0e50", "0e55")
"""What is 0 to DuckDB and Spark 4.3, and no number to Spark 4.0."""

CODES = ("1", "2", "3", "4", "5", "3.0", "month", "Week", "hour", "", "9", "day")
GROUPS = ("a", "b", "B", "", " a ", "é", 'q"uote', "back\\slash", "it's", "ΟΔΟΣ")
ROWS = 400

PARQUET = """
COPY (
  SELECT CAST(d AS DATE) AS day, CAST(d AS TIMESTAMP) + INTERVAL (i * 977) MINUTE AS clock,
         CAST(CAST(d AS TIMESTAMP) + INTERVAL (i * 977) MINUTE AS TIMESTAMPTZ) AS moment, i AS whole, i * 0.25 AS part,
         CAST(i * 0.1 AS DOUBLE) AS fraction, CAST(i * 0.1 AS FLOAT) AS small, i % 3 = 0 AS truth,
         CASE WHEN i % 7 = 0 THEN NULL ELSE 'g' || (i % 4) END AS "odd "" name", 1 + i % 3 AS time_precision,
         [i] AS list
  FROM (
    SELECT i, CASE WHEN i % 40 = 0 THEN '0044-03-15 (BC)' WHEN i % 41 = 0 THEN '12022-01-01' WHEN i % 43 = 0 THEN NULL
              ELSE CAST(DATE '2022-03-20' + CAST(i AS INTEGER) AS VARCHAR) END AS d
    FROM range({rows}) AS made(i)
  )
) TO '{file}' (FORMAT parquet)
"""


class Case(NamedTuple):
    """A layer of a table: what it is called, its files, how it is counted."""

    name: str
    files: tuple[Path, ...]
    asked: Asked


def few(folder: Path) -> Iterator[Case]:
    """Return the cases in which the zone of a machine, or how rows are shared out, could tell."""
    for number, keys in enumerate(TEXT_KEYS):
        yield _case(f"csv {keys}", folder / "times.csv", Asked(layer(**keys), *ZONES[number % 3]))
    for number, keys in enumerate(PARQUET_KEYS):
        yield _case(f"parquet {keys}", folder / "kinds.parquet", Asked(layer(**keys), *ZONES[number % 3]))
    yield _case("list.json", folder / "list.json", Asked(layer(**TEXT_KEYS[2]), KYIV, KYIV))
    parts = tuple(sorted(folder.glob("parts/*/*.parquet")))
    yield Case("parts", parts, Asked(layer(time="clock", group="country", where="number > '1'"), KYIV, KYIV))


def all_cases(folder: Path) -> Iterator[Case]:
    """Return the cases, for tables in a folder that `make` has filled."""
    yield from few(folder)
    for name in ("lines.jsonl", "semicolons.csv", "packed.csv.gz", "o dd#,[1]{2}*?%20é'.csv", "bom.csv"):
        yield _case(name, folder / name, Asked(layer(**TEXT_KEYS[1]), KYIV, KYIV))
    for where in CONDITIONS:
        yield _case(f"where {where}", folder / "conditions.csv", Asked(layer(where=where, group="g"), KYIV, KYIV))
    for where in TYPED:
        asked = Asked(layer(time="day", where=where, group="whole"), KYIV, KYIV)
        yield _case(f"where {where}", folder / "kinds.parquet", asked)
    yield _case("numbers", folder / "numbers.csv", Asked(layer(weight="w", group="w"), KYIV, KYIV))
    several = (folder / "times.csv", folder / "headings.csv", folder / "semicolons.csv")
    yield Case("several", several, Asked(layer(group="g", weight="w"), KYIV, KYIV))
    yield _case("one column", folder / "alone.csv", Asked(layer(), KYIV, KYIV))
    yield _case("far", folder / "far.csv", Asked(layer(sample=9), "UTC", "UTC"))
    yield _case("nothing", folder / "nothing.csv", Asked(layer(), KYIV, KYIV))
    yield _case("as of", folder / "times.csv", Asked(layer(end="e", weight="w"), KYIV, KYIV, until=19_066))


ZONES = ((KYIV, KYIV), (NEW_YORK, KYIV), ("UTC", NEW_YORK))
TEXT_KEYS: tuple[Mapping[str, str | int], ...] = (
    {},
    {"end": "e", "group": "g", "weight": "w"},
    {"precision": "p", "scale": "ucdp", "group": "p", "weight": "w", "sample": 50},
    {"precision": "p", "scale": "acled", "end": "e"},
)
PARQUET_KEYS: tuple[Mapping[str, str | int], ...] = (
    {"time": "day", "group": 'odd " name', "weight": "whole", "sample": 40},
    {"time": "clock", "precision": "time_precision", "group": "fraction", "weight": "fraction"},
    {"time": "moment", "end": "clock", "group": "truth", "weight": "small"},
    {"time": "day", "end": "moment", "weight": "part", "group": "small", "precision": "time_precision"},
)
CONDITIONS = (
    "g = 'back\\slash' OR g = 'it''s'",
    "g LIKE '%\\%' OR g LIKE 'é' OR g LIKE '_'",
    "g NOT LIKE '%a%' AND g ILIKE 'B'",
    "g IS NULL OR g IN ('a', ' a ')",
    "TRY_CAST(w AS INTEGER) >= 1",
    "TRY_CAST(w AS DOUBLE) / 2 > 0.24 AND TRY_CAST(w AS DECIMAL(10, 2)) <> 3",
    "TRY_CAST(w AS INTEGER) % 2 = 1 OR 1 / (TRY_CAST(w AS INTEGER) - 5) > 0",
    "TRY_CAST(t AS DATE) >= DATE '2022-03-15'",
    "TRY_CAST(t AS TIMESTAMP) > TIMESTAMP '2022-03-15 12:00:00'",
    "ROUND(TRY_CAST(w AS DOUBLE), 1) = 0.5 OR FLOOR(TRY_CAST(w AS DOUBLE)) = 5 OR ABS(TRY_CAST(w AS DECIMAL)) = 5",
    "LENGTH(TRIM(g)) = 1 AND SUBSTR(t, 1, 4) = '2022'",
    "CASE WHEN g = 'a' THEN w ELSE COALESCE(g, 'none') END <> '' AND NOT (g || 'x' = 'bx')",
    "g BETWEEN 'a' AND 'c' OR g IS DISTINCT FROM 'B'",
    "LOWER(g) = 'b' OR UPPER(g) = 'É'",
)
TYPED = (
    "day >= '2022-04-01' AND clock < TIMESTAMP '2022-06-01 00:00:00'",
    "moment > '2022-04-01 12:00:00' AND NOT truth",
    "fraction > 1.5 AND small < 20 AND part <> 7.25",
    "small = 0.1 OR fraction = 0.3 OR part / 3 > 2 OR whole % 5 = 2",
    "CAST(fraction AS INTEGER) = 3 OR CAST(day AS VARCHAR) LIKE '2022-04%'",
    "clock > day AND truth IS TRUE",
)


def make(folder: Path) -> None:
    """Make the tables."""
    several = list(product(TIMES, CODES, ("5", "0.5", "x"), GROUPS))
    rows = [several[at * len(several) // ROWS] for at in range(ROWS)]
    lines = [",".join((time, code, weight, _cell(group))) for time, code, weight, group in rows]
    text = HEAD + "".join(f"{line}\n" for line in lines)
    names = ("times.csv", "o dd#,[1]{2}*?%20é'.csv")
    for name in names:
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "bom.csv").write_text(text.replace("\n", "\r\n"), encoding="utf-8-sig", newline="")
    (folder / "packed.csv.gz").write_bytes(gzip.compress(text.encode()))
    (folder / "semicolons.csv").write_text(
        "g;t;w;e;p\n" + "".join(f"{_cell(g)};{t.split(',')[0]};{w};2022-04-01;{c}\n" for t, c, w, g in rows),
        encoding="utf-8",
    )
    (folder / "headings.csv").write_text("w,t\n5,2022-03-15\n,2022-03\n\n1,2022\n", encoding="utf-8")
    (folder / "far.csv").write_text("t\n0001-01-01 05:00\n9999-12-31 23:59\n0044-03\n", encoding="utf-8")
    (folder / "alone.csv").write_text("t\n2022-03-15\n\nnever\n2022\n", encoding="utf-8")
    (folder / "nothing.csv").write_text("t,g\n", encoding="utf-8")
    _of_json(folder, rows)
    _of_numbers(folder)
    _of_parquet(folder)


def _of_json(folder: Path, rows: Iterable[tuple[str, ...]]) -> None:
    objects = [
        {"t": time.split(",")[0].strip('"'), "e": time.split(",")[1], "p": code, "w": at / 4, "g": group, "more": [at]}
        for at, (time, code, _, group) in enumerate(rows)
    ]
    del objects[3]["w"], objects[4]["g"]
    (folder / "list.json").write_text(json.dumps(objects, indent=1), encoding="utf-8")
    lines = "\n\n".join(json.dumps(each, ensure_ascii=False) for each in objects)
    (folder / "lines.jsonl").write_text(lines, encoding="utf-8")


def _of_numbers(folder: Path) -> None:
    short = ("".join(signs) for length in range(1, 5) for signs in product(SIGNS, repeat=length))
    numbers = [*(each for each in short if each.lower() not in NO_NUMBERS), *NUMBERS]
    lines = (f"2022-03-{at % 31 + 1:02},{_cell(each)}\n" for at, each in enumerate(numbers))
    text = "t,w\n" + "".join(lines)
    (folder / "numbers.csv").write_text(text, encoding="utf-8")
    some = [*numbers[:400], *NUMBERS]
    cells = ((TIMES[at % len(TIMES)].split(",")[0], each, GROUPS[at % len(GROUPS)]) for at, each in enumerate(some))
    text = "t,w,g\n" + "".join(f"{time},{_cell(each)},{_cell(group)}\n" for time, each, group in cells)
    (folder / "conditions.csv").write_text(text.replace('"2022-03-16\n"', "2022-03-16"), encoding="utf-8")


def _of_parquet(folder: Path) -> None:
    duckdb.execute(PARQUET.format(rows=ROWS, file=folder / "kinds.parquet"))
    for at, country in enumerate(("UA", "RO", "MD")):
        part = folder / "parts" / f"country={country}"
        part.mkdir(parents=True)
        duckdb.execute(
            "COPY (SELECT TIMESTAMP '2022-03-15 10:00:00' + INTERVAL (i) HOUR AS clock, CAST(i % 4 AS VARCHAR) "
            f"AS number FROM range({at * 9 + 5}) AS made(i)) TO '{part / 'rows.parquet'}'"
        )


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if {*text} & {*',"\n'} else text


def _case(name: str, file: Path, asked: Asked) -> Case:
    return Case(name, (file,), asked)
