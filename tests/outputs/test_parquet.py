"""Parquet."""

import io
import json

from pyarrow import parquet

from tests.formats import HEADER, exported, full


def test_the_columns_keep_their_kinds() -> None:
    content = exported(full(), "parquet").content

    assert isinstance(content, bytes)
    rows = {row["id"]: row for row in parquet.read_table(io.BytesIO(content)).to_pylist()}
    assert rows["full"]["tags"] == ["one", "two; three", "=1+1"]
    assert (rows["full"]["lat"], rows["full"]["approximate"]) == (48.99, True)
    assert (rows["undated"]["earliest"], rows["undated"]["start_earliest"]) == (None, None)
    assert rows["full"]["day_war"] == "220..250"


def test_what_has_no_column_of_the_frame_has_one_of_its_own() -> None:
    written = exported(full(), "parquet")

    assert isinstance(written.content, bytes)
    row = next(row for row in parquet.read_table(io.BytesIO(written.content)).to_pylist() if row["id"] == "full")
    assert (row["said_on"], row["announced"], row["place_precision"]) == ("2023-06-21", "2022-09", "town")
    assert json.loads(row["titles"]).keys() == {"en", "uk"}
    assert json.loads(row["image"])["alt"] == "An image"
    assert json.loads(row["citations"])[0]["stance"] == "disputes"
    assert json.loads(row["x-mine"]) == {"nested": ["1", "two"]}
    assert list(written.lost) == ["what the file says of its sources (their ids are kept)", *HEADER]
