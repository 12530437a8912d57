"""DuckDB as the engine of a layer: it reads the files that are named, and can do nothing else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path

import duckdb

from timeline.layers.column_kinds import TABLE, Kind, numbered
from timeline.layers.condition_values import TEXTS
from timeline.layers.csv_tables import Headings, by_headings, refuse_endless, together
from timeline.layers.table_files import kind_of
from timeline.problems import TimelineError

MEMORY = "1GB"
THREADS = 2
AT_ONCE = 10_000
LONGEST = 300
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

CSV = """\
read_csv({files}, columns = {{{columns}}}, delim = '{sign}', header = true, auto_detect = false, quote = '"', \
escape = '"', comment = '', hive_partitioning = false)"""
JSON = "read_json({files}, union_by_name = true, sample_size = -1, hive_partitioning = false{columns})"
PARQUET = "read_parquet({files}, union_by_name = true, hive_types_autocast = false)"
"""How files are read: nothing is guessed of CSV, and no text of JSON is taken for a date."""

KINDS: Mapping[str, Kind] = {
    "VARCHAR": "text",
    "DATE": "day",
    "TIMESTAMP": "clock",
    "TIMESTAMP_NS": "clock",
    "TIMESTAMP_MS": "clock",
    "TIMESTAMP_S": "clock",
    "TIMESTAMP WITH TIME ZONE": "instant",
    "BOOLEAN": "truth",
    "DECIMAL": "number",
    "FLOAT": "fraction",
    "DOUBLE": "fraction",
}
WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT")
PLAIN = (*WHOLE, "DOUBLE", "BOOLEAN", "STRUCT", "MAP")
"""How the types begin that a column of JSON keeps; one of any other is one of texts."""


class DuckDB:
    """A database in memory with one view of the files, behind locked doors."""

    def __init__(self, files: Sequence[Path]) -> None:
        """Open the files; raise TimelineError if they are not a table."""
        self._database = duckdb.connect(":memory:", config=SETTINGS)
        try:
            self._database.execute("SET TimeZone = 'UTC'")
            self._database.execute(f"SET allowed_paths = {_listed(files)}")
            self._database.execute("SET enable_external_access = false")
            self._database.execute("SET lock_configuration = true")
            names, query = self._table(files)
            self._database.execute(f"CREATE VIEW {TABLE}({', '.join(numbered(names).values())}) AS {query}")
            kinds = [_kind(of) for _, of in self._described(f"SELECT * FROM {TABLE}")]
        except duckdb.Error as error:
            raise _told(error) from error
        self._kinds = dict(zip(names, kinds, strict=True))

    def _table(self, files: Sequence[Path]) -> tuple[Sequence[str], str]:
        """Return the names of the columns of some files, and the query that reads them."""
        match kind_of(files[0]):
            case "csv":
                tables = by_headings(files)
                refuse_endless(files)
                return _of_csv(tables)
            case "json":
                query = f"SELECT * FROM {self._json(files)}"
            case _:
                query = f"SELECT * FROM {PARQUET.format(files=_listed(files))}"
        return [name for name, _ in self._described(query)], query

    def _json(self, files: Sequence[Path]) -> str:
        """Return what reads files of JSON, whose texts stay texts whatever they look like."""
        plain = JSON.format(files=_listed(files), columns="")
        found = self._described(f"SELECT * FROM {plain}")
        if [name for name, _ in found] == ["json"]:
            hint = "a list of objects, or an object a line, in UTF-8 without a byte order mark"
            raise TimelineError("it holds no objects with names of columns", hint=hint)
        columns = (f"{_quoted(name)}: '{of if of.startswith(PLAIN) else 'VARCHAR'}'" for name, of in found)
        return JSON.format(files=_listed(files), columns=f", columns = {{{', '.join(columns)}}}")

    def _described(self, query: str) -> list[tuple[str, str]]:
        """Return the names of what a query gives, and the types."""
        found = self._database.execute(f"{query} LIMIT 0").description or ()
        return [(str(name), str(of)) for name, of, *_ in found]

    def kinds(self) -> Mapping[str, Kind]:
        """Return the columns and what each holds."""
        return self._kinds

    def select(self, query: str) -> Iterator[Sequence[object]]:
        """Return the rows of a query; raise TimelineError if a file cannot be read to its end."""
        try:
            answer = self._database.execute(query)
            while rows := answer.fetchmany(AT_ONCE):
                yield from rows
        except duckdb.OutOfMemoryException as error:
            message = f"counting it takes more than {MEMORY} of memory"
            raise TimelineError(message, hint="a `group` of few values, or Parquet instead of CSV") from error
        except (duckdb.ConversionException, duckdb.BinderException) as error:
            raise TimelineError(line(error), hint=TEXTS) from error
        except duckdb.Error as error:
            raise _told(error) from error


def _of_csv(tables: Mapping[Headings, Sequence[Path]]) -> tuple[Sequence[str], str]:
    """Return the columns of files of CSV, and the query that reads those of each heading and puts them together."""
    names, queries = together(tables), []
    for table, files in tables.items():
        columns = ", ".join(f"'h{at}': 'VARCHAR'" for at in range(len(table.names)))
        places = {name: f"h{at}" for at, name in enumerate(table.names)}
        cells = ", ".join(places.get(name, "NULL") for name in names)
        query = f"SELECT {cells} FROM {CSV.format(files=_listed(files), columns=columns, sign=table.sign)}"
        # engines disagree about an empty line, which of one column is a row
        queries.append(f"{query} WHERE h0 IS NOT NULL" if len(table.names) == 1 else query)
    return names, " UNION ALL ".join(queries)


def _listed(files: Iterable[Path]) -> str:
    return f"[{', '.join(_quoted(str(file)) for file in files)}]"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _told(error: duckdb.Error) -> TimelineError:
    """Return what an engine complains of, in a line."""
    told = line(error)
    if "Parallel CSV Reader" in told:
        hint = "is a quote of it never closed?"
        return TimelineError("one of its lines is too long to be read", hint=hint)
    if "state machine" in told:
        return TimelineError("its lines end in several ways", hint="save it anew with LF, or with CRLF, in all of it")
    return TimelineError(told)


def line(error: Exception) -> str:
    """Return a message in one line, without the query, and without advice on settings that users do not have here."""
    told = takewhile(lambda each: not each.startswith(("LINE ", "Candidate", "Possible")), str(error).splitlines())
    text = " ".join(" ".join(told).split()).partition(" Try setting ")[0] or type(error).__name__
    return (text.partition("Error: ")[2] or text)[:LONGEST]


def _kind(of: str) -> Kind:
    plain = of.partition("(")[0]
    if plain in KINDS:
        return KINDS[plain]
    return "whole" if plain in WHOLE else "other"
