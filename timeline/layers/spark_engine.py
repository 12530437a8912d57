"""Spark as the engine of a layer: it reads the tables where they are, with the SQL that DuckDB reads them with."""

import gzip
import re
from collections.abc import Iterator, Mapping, Sequence
from json import JSONDecoder
from pathlib import Path
from urllib.parse import unquote

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as made
from pyspark.sql.types import ArrayType, StringType, StructField, StructType

from timeline.layers.column_kinds import TABLE, Kind, numbered
from timeline.layers.condition_values import TEXTS
from timeline.layers.csv_tables import Headings, by_headings, together
from timeline.layers.table_files import kind_of
from timeline.problems import TimelineError

SETTINGS = {
    "spark.app.name": "timeline layers",
    "spark.ui.enabled": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",  # what cannot be cast is an error, as it is elsewhere
    "spark.sql.caseSensitive": "true",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.csv.parser.columnPruning.enabled": "false",  # else rows that are broken elsewhere count
    "spark.sql.csv.filterPushdown.enabled": "false",
    "spark.sql.files.ignoreCorruptFiles": "false",
    "spark.sql.files.ignoreMissingFiles": "false",
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.int96RebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.inferTimestampNTZ.enabled": "true",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
}
"""Under these, rows mean what they mean elsewhere, whatever the zone of the machine."""

CSV = {"header": "true", "quote": '"', "escape": '"', "multiLine": "true", "mode": "FAILFAST", "encoding": "UTF-8"}
LONGEST_CELL = "2000000"
JSON = {"mode": "FAILFAST", "allowNonNumericNumbers": "false"}
SIGNS_OF_PATTERNS = re.compile(r"([\\{}\[\]*?])")
BEGINNING = 64 * 1024
LONGEST = 300
CAUSE = re.compile(r"^Caused by: [\w.$]+: (.+)$", re.MULTILINE)
NOISE = re.compile(r"^An error occurred while calling \S+\s*|^: |^[\w.$]+(?:Exception|Error): | SQLSTATE: \w+$")
UNREADABLE = "\ufffd"

KINDS: Mapping[str, Kind] = {
    "string": "text",
    "varchar": "text",
    "char": "text",
    "date": "day",
    "timestamp_ntz": "clock",
    "timestamp": "instant",
    "tinyint": "whole",
    "smallint": "whole",
    "int": "whole",
    "bigint": "whole",
    "decimal": "number",
    "float": "fraction",
    "double": "fraction",
    "boolean": "truth",
}


class Spark:
    """A session with one view of the files."""

    def __init__(self, session: SparkSession, files: Sequence[Path]) -> None:
        """Open the files; raise TimelineError if they are not a table, or Spark would pass over one."""
        self._session = session
        for file in files:
            if file.name.startswith(("_", ".")):
                raise TimelineError(
                    f"Spark passes over files whose name begins with `{file.name[0]}`", hint="rename it"
                )
        try:
            names, table = self._table(files)
            table.createOrReplaceTempView(TABLE)
            kinds = [KINDS.get(field.dataType.simpleString().partition("(")[0], "other") for field in table.schema]
        except (PySparkException, Py4JError) as error:
            raise TimelineError(line(error)) from error
        self._kinds: dict[str, Kind] = dict(zip(names, kinds, strict=True))

    def kinds(self) -> Mapping[str, Kind]:
        """Return the columns and what each holds."""
        return self._kinds

    def select(self, query: str) -> Iterator[Sequence[object]]:
        """Return the rows of a query; raise TimelineError if a file cannot be read to its end."""
        try:
            rows = self._session.sql(query).collect()
        except (PySparkException, Py4JError) as error:
            told = line(error)
            raise TimelineError(told, hint=TEXTS if "CAST_INVALID" in told else "") from error
        for row in rows:
            if any(isinstance(cell, str) and UNREADABLE in cell for cell in row):
                raise TimelineError("it is not UTF-8", hint="save it as UTF-8")
            yield tuple(row)

    def _table(self, files: Sequence[Path]) -> tuple[Sequence[str], DataFrame]:
        """Return the names of the columns of some files, and their rows, in which these are numbers."""
        match kind_of(files[0]):
            case "csv":
                return self._of_csv(by_headings(files))
            case "json":
                found = self._of_json(files)
            case _:
                reader = self._session.read.option("mergeSchema", "true").option("basePath", _address(_base(files)))
                found = reader.parquet(*map(_address, files))
        return found.columns, found.toDF(*numbered(found.columns).values())

    def _of_csv(self, tables: Mapping[Headings, Sequence[Path]]) -> tuple[Sequence[str], DataFrame]:
        """Return the files of each heading, put together; of a quote that is not closed, Spark would make one cell."""
        self._refuse_odd_quotes([file for files in tables.values() for file in files])
        names = together(tables)
        found = [self._with_headings(table, files, names) for table, files in tables.items()]
        whole = found[0]
        for each in found[1:]:
            whole = whole.unionAll(each)
        return names, whole

    def _with_headings(self, table: Headings, files: Sequence[Path], names: Sequence[str]) -> DataFrame:
        schema = StructType([StructField(f"h{at}", StringType()) for at in range(len(table.names))])
        reader = self._session.read.options(**CSV, sep=table.sign, maxCharsPerColumn=LONGEST_CELL)
        rows = reader.schema(schema).csv([_address(file) for file in files])
        rows = rows.where("h0 IS NOT NULL") if len(table.names) == 1 else rows  # as DuckDB counts empty lines
        places = {name: f"h{at}" for at, name in enumerate(table.names)}
        cells = (f"{places.get(name, 'CAST(NULL AS STRING)')} AS c{at}" for at, name in enumerate(names))
        return rows.selectExpr(*cells)

    def _refuse_odd_quotes(self, files: Sequence[Path]) -> None:
        lines = self._session.read.text([_address(file) for file in files])
        quotes = lines.selectExpr(
            "_metadata.file_path AS file", "LENGTH(value) - LENGTH(REPLACE(value, CHR(34), '')) AS n"
        )
        odd = quotes.groupBy("file").agg(made.sum("n").alias("n")).where("n % 2 = 1").orderBy("file").limit(1).collect()
        for row in odd:
            name = unquote(row.file).rpartition("/")[2]
            hint = "a quote within a cell is written twice, and the cell in quotes"
            raise TimelineError(f"{name[:80]}: a quote is never closed, or stands alone within a cell", hint=hint)

    def _of_json(self, files: Sequence[Path]) -> DataFrame:
        """Return files of JSON, of which each is a list, or has an object a line."""
        lists = [file for file in files if _is_list(file)]
        lines = [file for file in files if file not in lists]
        found = [self._objects(each, whole=each is lists) for each in (lists, lines) if each]
        whole = found[0] if len(found) == 1 else found[0].unionByName(found[1], allowMissingColumns=True)
        first = [name for name in _keys(files[0]) if name in whole.columns]  # Spark has them by the alphabet
        return whole.select(
            *(whole[f"`{name.replace('`', '``')}`"] for name in dict.fromkeys((*first, *whole.columns)))
        )

    def _objects(self, files: Sequence[Path], *, whole: bool) -> DataFrame:
        """Return the objects of files; of a text with more behind its first value, Spark would leave that out."""
        paths = [_address(file) for file in files]
        schema = self._session.read.options(**JSON, multiLine=str(whole).lower()).json(paths).schema
        texts = self._session.read.text(paths, wholetext=whole)
        before, after = ('{"a":', "}") if whole else ('{"a":[', "]}")
        text = made.concat(made.lit(before), "value", made.lit(after))
        within = StructType([StructField("a", ArrayType(schema))])
        return texts.select(made.from_json(text, within, JSON).alias("read")).select(made.inline("read.a"))


def line(error: Exception) -> str:
    """Return what Spark complains of, in a line: the last cause that it names."""
    text = str(error)
    causes = CAUSE.findall(text)
    told = causes[-1] if causes else next((each for each in map(_plain, text.splitlines()) if each), "")
    return _plain(told)[:LONGEST] or type(error).__name__


def _plain(text: str) -> str:
    before = ""
    while text != before:
        before, text = text, NOISE.sub("", text.strip())
    return " ".join(text.split())


def _address(path: Path) -> str:
    """Return the address of a file; Spark takes some signs of a name for a pattern."""
    return "file://" + SIGNS_OF_PATTERNS.sub(r"\\\1", str(path))


def _base(files: Sequence[Path]) -> Path:
    """Return the folder above those whose names are values of columns: `country=UA`."""
    return next((folder for folder in files[0].parents if not any("=" in part for part in folder.parts)), Path("/"))


def _is_list(file: Path) -> bool:
    """Whether a file of JSON is a list."""
    return _beginning(file).startswith("[")


def _keys(file: Path) -> list[str]:
    """Return the keys of the first object of a file of JSON, in their order; none if it is too long to be seen."""
    try:
        first, _ = JSONDecoder().raw_decode(_beginning(file).lstrip("[ \t\r\n"))
    except (ValueError, RecursionError):
        return []
    return [*first] if isinstance(first, dict) else []


def _beginning(file: Path) -> str:
    opened = gzip.open if file.name.lower().endswith(".gz") else Path.open
    try:
        with opened(file, "rb") as content:
            return content.read(BEGINNING).decode("utf-8-sig", "replace").lstrip()
    except (OSError, EOFError) as error:
        raise TimelineError(f"{file.name[:80]} cannot be read: {str(error)[:100]}") from error
