"""Tables of known makers: one file a layout, told by their headers or asked for by name."""

from collections.abc import Collection

from timeline.inputs.layouts import (
    acled,
    dockets,
    gdelt,
    gtd,
    issues,
    mastodon,
    office_calendars,
    plaso,
    telegram,
    timemap,
    timesketch,
    ucdp,
    whatsapp,
    wikidata,
    workspaces,
)
from timeline.inputs.layouts.layout import Layout
from timeline.inputs.tables.table import Table

LAYOUTS: tuple[Layout, ...] = (
    acled.LAYOUT,
    ucdp.LAYOUT,
    gtd.LAYOUT,
    gdelt.LAYOUT,
    plaso.L2T,
    plaso.DYNAMIC,
    timesketch.LAYOUT,
    office_calendars.LAYOUT,
    office_calendars.OUTLOOK,
    office_calendars.GOOGLE,
    wikidata.LAYOUT,
    issues.GITHUB,
    issues.GITLAB,
    telegram.LAYOUT,
    whatsapp.LAYOUT,
    mastodon.LAYOUT,
    workspaces.NOTION,
    workspaces.AIRTABLE,
    dockets.LAYOUT,
    timemap.LAYOUT,
)
"""The layouts, the more special ones first."""


def layout_of(table: Table) -> Layout | None:
    """Return the layout of a table, None if it is nobody's that is known."""
    return next((layout for layout in LAYOUTS if layout.is_that_of(table)), None)


def document_layout(keys: Collection[str]) -> Layout | None:
    """Return the layout of a JSON document with such keys, None if it is nobody's that is known."""
    known = {key.lower() for key in keys}
    return next((layout for layout in LAYOUTS if layout.document and layout.document <= known), None)
