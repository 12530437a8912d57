"""Dates of workbooks are as exact as their cells show them."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats import imported
from timeline.confined import cell_formats, ods_formats, xls_formats
from timeline.confined.shown import Shown

DATA = Path(__file__).parent.parent / "data" / "workbooks"
READERS = {".xlsx": cell_formats.shown_dates, ".ods": ods_formats.shown_dates, ".xls": xls_formats.shown_dates}
ODS = "urn:oasis:names:tc:opendocument:xmlns"
CONTENT = f"""<c xmlns:o="{ODS}:office:1.0" xmlns:s="{ODS}:style:1.0"
 xmlns:t="{ODS}:table:1.0" xmlns:n="{ODS}:datastyle:1.0">
<n:date-style s:name="N1"><n:year/></n:date-style>
<s:style s:name="base" s:family="table-cell" s:data-style-name="N1"/>
<s:style s:name="year" s:family="table-cell" s:parent-style-name="base"/>
<s:style s:name="loop" s:family="table-cell" s:parent-style-name="loop"/>
<o:body>
<t:table t:name="other"><t:table-row><t:table-cell t:style-name="year" o:value-type="date"/></t:table-row></t:table>
<t:table t:name="events"><t:table-column t:number-columns-repeated="2"/>
<t:table-column t:default-cell-style-name="year"/>
<t:table-row t:number-rows-repeated="3"><t:table-cell t:number-columns-repeated="2"/><t:table-cell o:value-type="date"/>
</t:table-row>
<t:table-row><t:table-cell o:value-type="date" t:style-name="loop"/>
<t:table-cell o:value-type="string" t:style-name="year"/>
<t:table-cell t:number-columns-repeated="9999999999999" o:value-type="date"/></t:table-row>
</t:table></o:body></c>"""


@pytest.mark.parametrize("suffix", READERS)
def test_what_is_shown_is_what_is_read(suffix: str) -> None:
    found = imported((DATA / f"shown{suffix}").read_bytes(), "xlsx")

    assert [(event.title, event.date) for event in found.events] == [
        ("mmm-yy", "2022-02"),
        ("yyyy", "1945"),
        ("yyyy-mm-dd", "2022-02-01"),
        ("yyyy-mm-dd hh:mm", "2022-02-01T00:00:00"),
        ("d/m/yyyy h:mm", "2022-02-01T14:30:00"),
        ("mmmm yyyy", "2022-02-02"),
        ("yyyy", "1945-03-01"),
        ("mm/dd/yy", "2022-02-01"),
        ("far", "1999"),
    ]


def test_styles_come_from_parents_and_columns_and_rows_may_stand_for_several() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as book:
        book.writestr("styles.xml", "<s/>")
        book.writestr("content.xml", CONTENT)

    found = ods_formats.shown_dates(packed.getvalue(), "events")

    assert found == {(row, 3): Shown.YEAR for row in (1, 2, 3, 4)}


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
@given(st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), max_size=20))
def test_of_a_damaged_workbook_no_more_is_known(suffix: str, damages: list[tuple[int, int]]) -> None:
    content = (DATA / f"shown{suffix}").read_bytes()
    damaged = bytearray(content)
    for place, byte in damages:
        damaged[place % len(damaged)] = byte

    found = READERS[suffix](bytes(damaged), "events")

    assert len(found) <= len(READERS[suffix](content, "events")) + 3


@pytest.mark.parametrize("suffix", READERS)
def test_of_nothing_nothing_is_known(suffix: str) -> None:
    assert READERS[suffix](b"", "events") == {}
