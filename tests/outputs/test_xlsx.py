"""xlsx out and in."""

import io
import zipfile

import pytest
from python_calamine import CalamineWorkbook

from tests.formats import exported, full, imported, titled
from timeline.inputs import Options as InputOptions
from timeline.problems import TimelineError
from timeline.views.order import in_time_order


def test_the_same_events_come_back() -> None:
    found = imported(exported(full(), "xlsx").content, "xlsx", InputOptions(dating=full().dating))

    assert found.problems == ()
    assert list(found.events) == in_time_order(full().events)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "http://example.org", "0123", "'=1", "_x0041_"])
def test_a_text_is_a_text_and_no_formula(text: str) -> None:
    content = exported(titled(text), "xlsx").content

    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
        assert "hyperlink" not in parts.read("xl/worksheets/sheet1.xml").decode()
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert rows[1][1] == text


def test_a_text_that_no_cell_holds_is_cut_and_counted() -> None:
    written = exported(titled("A", description="x" * 40_000), "xlsx")

    assert dict(written.lost) == {"texts past 32767 characters (they are cut)": 1}


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(TimelineError, match="this is no workbook"):
        imported(b"not a workbook", "xlsx")
