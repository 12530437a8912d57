"""Exports of Notion and Airtable: tables whose columns their users named.

Notion writes `June 21, 2023 2:30 PM (GMT+3) \N{RIGHTWARDS ARROW} June 23, 2023`, which any cell may hold; the API
of Airtable wraps each row in `fields`.
"""

from timeline.inputs.layouts.layout import Layout, header

NOTION = Layout(name="notion", maker="Notion")
AIRTABLE = Layout(name="airtable", maker="Airtable", document=header("records"), at="records")
