"""Parquet."""

import io

from pyarrow import parquet

from tests.formats import exported, full


def test_the_columns_keep_their_kinds() -> None:
    content = exported(full(), "parquet").content

    assert isinstance(content, bytes)
    rows = {row["id"]: row for row in parquet.read_table(io.BytesIO(content)).to_pylist()}
    assert rows["full"]["tags"] == ["one", "two; three", "=1+1"]
    assert (rows["full"]["lat"], rows["full"]["approximate"]) == (48.99, True)
    assert (rows["undated"]["earliest"], rows["undated"]["start_earliest"]) == (None, None)
    assert rows["full"]["day_war"] == "220..250"
