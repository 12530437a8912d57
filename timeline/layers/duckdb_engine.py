"""DuckDB as the engine of a layer: it reads the files that are named, and can do nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path

import duckdb

from timeline.layers.sql import TABLE, Kind
from timeline.layers.table_files import kind_of
from timeline.problems import TimelineError

MEMORY = "1GB"
THREADS = 2
AT_ONCE = 10_000
LONGEST = 300
CAST = "columns of CSV are texts: TRY_CAST(fatalities AS INTEGER) > 3"
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
    "memory_limit": MEMORY,
    "threads": THREADS,
    "temp_directory": "",
}
"""The settings under which nothing is loaded, installed or written."""

READERS = {
    "csv": "read_csv({}, header = true, all_varchar = true, union_by_name = true, quote = '\"', escape = '\"')",
    "json": "read_json({}, union_by_name = true)",
    "parquet": "read_parquet({}, union_by_name = true)",
}
"""How the files of each kind are read: CSV as texts, so that no date is guessed."""

KINDS: Mapping[str, Kind] = {
    "VARCHAR": "text",
    "DATE": "day",
    "TIMESTAMP": "clock",
    "TIMESTAMP_NS": "clock",
    "TIMESTAMP_MS": "clock",
    "TIMESTAMP_S": "clock",
    "TIMESTAMP WITH TIME ZONE": "instant",
}
NUMBERS = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT")
FRACTIONS = ("FLOAT", "DOUBLE", "DECIMAL")


class DuckDB:
    """A database in memory with one view of the files, behind locked doors."""

    def __init__(self, files: Sequence[Path]) -> None:
        """Open the files; raise TimelineError where they are no table."""
        self._database = duckdb.connect(":memory:", config=SETTINGS)
        named = ", ".join("'" + str(file).replace("'", "''") + "'" for file in files)
        reader = READERS[kind_of(files[0])].format(f"[{named}]")
        try:
            self._database.execute("SET TimeZone = 'UTC'")
            self._database.execute(f"SET allowed_paths = [{named}]")
            self._database.execute("SET enable_external_access = false")
            self._database.execute("SET lock_configuration = true")
            self._database.execute(f"CREATE VIEW {TABLE} AS SELECT * FROM {reader}")
            described = self._database.execute(f"SELECT * FROM {TABLE} LIMIT 0").description or ()
        except duckdb.Error as error:
            raise TimelineError(line(error)) from error
        self._kinds = {str(name): _kind(str(of)) for name, of, *_ in described}

    def kinds(self) -> Mapping[str, Kind]:
        """Return the columns and what each holds."""
        return self._kinds

    def select(self, query: str) -> Iterator[Sequence[object]]:
        """Return the rows of a query; raise TimelineError where a file cannot be read to its end."""
        try:
            answer = self._database.execute(query)
            while rows := answer.fetchmany(AT_ONCE):
                yield from rows
        except duckdb.OutOfMemoryException as error:
            message = f"counting it takes more than {MEMORY} of memory"
            raise TimelineError(message, hint="a `group` of few values, or Parquet instead of CSV") from error
        except (duckdb.ConversionException, duckdb.BinderException) as error:
            raise TimelineError(line(error), hint=CAST) from error
        except duckdb.Error as error:
            raise TimelineError(line(error)) from error


def line(error: Exception) -> str:
    """Return a message in one line, without the query and the hints that follow it."""
    told = takewhile(lambda each: not each.startswith(("LINE ", "Candidate", "Possible")), str(error).splitlines())
    text = " ".join(" ".join(told).split()) or type(error).__name__
    return (text.partition("Error: ")[2] or text)[:LONGEST]


def _kind(of: str) -> Kind:
    plain = of.partition("(")[0]
    if plain in KINDS:
        return KINDS[plain]
    return "number" if plain in (*NUMBERS, *FRACTIONS) else "other"
