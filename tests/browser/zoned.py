"""Timelines at whose days some readers' clocks jump, and the zones of such readers."""

ZONES = (
    "UTC",
    "America/St_Johns",
    "Europe/Kyiv",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kiritimati",
)
"""On both sides of Greenwich and of the line of dates; halves and quarters of hours, half an hour of summer."""

MINUTES = """\
title: Minutes around the change to summer time
as_of: 2025-03-30
language: en
events:
  - {id: a, date: "2025-03-30T00:30", title: Half past midnight, category: one}
  - {id: b, date: "2025-03-30T02:30", title: Half past two, category: one}
  - {id: c, date: "2025-03-30T02:59/2025-03-30T03:01", title: Around three, category: two}
  - {id: d, date: "2025-03-30T04:00", title: Four, category: two}
  - {id: e, date: 2025-03-29, title: The day before, category: two}
"""
APIA = """\
title: The end of 2011 in Samoa
as_of: 2012-01-02
language: en
counts: {days: {first: 2011-12-28, number: 1}}
events:
  - {id: a, date: 2011-12-29, title: Thursday, category: one}
  - {id: b, date: 2011-12-30, title: "A Friday, which Samoa left out", category: one}
  - {id: c, date: 2011-12-30/2011-12-31, title: Two days, category: two}
  - {id: d, date: 2012-01, title: A month, category: two}
"""
FILES = {"minutes": MINUTES, "apia": APIA}
