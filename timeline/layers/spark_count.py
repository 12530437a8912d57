"""A layer counted by Spark in a process of its own: from a request on standard input to what was counted.

Java writes to standard output and error as it likes; our messages go to those that there were before.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from threading import Timer

import pyspark
from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from timeline.confined.process import UNREADABLE
from timeline.layers.confined_count import answer
from timeline.layers.spark_engine import SETTINGS, Spark, line
from timeline.problems import TimelineError

PATIENCE = 60
"""How many seconds a cluster has to do the first work."""


def main() -> int:
    """Count; of what went wrong, write one line and what would be right below it."""
    output, complaints = os.fdopen(os.dup(1), "wb"), os.fdopen(os.dup(2), "w")
    with TemporaryFile() as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
        asked = json.load(sys.stdin)
        try:
            with session(sys.argv[1]) as spark:
                output.write(answer(Spark(spark, [Path(file) for file in asked["files"]]), asked))
        except TimelineError as error:
            complaints.write(json.dumps([error.message, error.hint]))
            return UNREADABLE
        finally:
            output.close()
            complaints.close()
    return 0


@contextmanager
def session(master: str) -> Iterator[SparkSession]:
    """Return a session of a cluster, which is ended; raise TimelineError if none begins, or no worker takes the job."""
    with TemporaryDirectory(prefix="timeline-spark-") as folder:
        spark = _begun(master, folder)
        try:
            if not master.startswith("local"):
                _refuse_idle(spark)
            yield spark
        finally:
            spark.stop()


def _begun(master: str, folder: str) -> SparkSession:
    builder = SparkSession.builder.master(master)
    own = {"spark.sql.warehouse.dir": f"{folder}/warehouse", "spark.local.dir": folder}
    if master.startswith("local"):
        own |= {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
    for name, value in (SETTINGS | own).items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except (PySparkException, Py4JError) as error:
        message = f"Spark does not start on {master[:120]}: {line(error)}"
        raise TimelineError(
            message, hint=f"is that a master of Spark {pyspark.__version__}, or of one that goes with it?"
        ) from error


def _refuse_idle(spark: SparkSession) -> None:
    """Raise TimelineError if a cluster does not even count one row in time."""
    limit = Timer(PATIENCE, spark.sparkContext.cancelAllJobs)
    limit.start()
    try:
        spark.range(1).count()
    except (PySparkException, Py4JError) as error:
        message = f"no worker of the cluster took the work within {PATIENCE} s"
        raise TimelineError(message, hint="its page tells whether they have free cores and memory") from error
    finally:
        limit.cancel()


if __name__ == "__main__":
    sys.exit(main())
