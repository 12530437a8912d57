"""Timelines of every kind, for the tests of drawings."""

from pathlib import Path

from tests.browser.samples import DEEP, WAR, generated

SHIPPED = Path("events.yaml").read_text(encoding="utf-8")
ANTIQUE = """\
title: Of all ages
as_of: 2023-06-21
events:
  - {id: founded, date: "-0752-04-21~", title: Rome is founded, category: rome}
  - {id: caesar, date: -0043-03-15, title: Caesar is killed, category: rome}
  - {id: age, date: "-0026/0475", title: The empire of the west, category: rome}
  - {id: split, date: "{0364,0395}", title: It is divided, category: rome}
  - {id: fall, date: "[0476,0480]", title: "It falls?", category: rome}
  - {id: early, date: "/0100", title: Something before, category: other}
  - {id: open, date: "../1066-10-14", title: Something since ever, category: other}
  - {id: late, date: 1453-05-29/, title: Something after, category: other}
  - {id: now, date: 2023-06-07/.., title: Something that goes on, category: other}
  - {id: maybe, date: "1500?", title: Something uncertain, category: other}
  - {id: off, date: 2024-01-01, title: A thing called off, status: cancelled, category: other}
  - {id: never, date: unknown, title: A thing without a date, category: other}
"""
EVERY = """\
title: Every mark
as_of: 2023-06-21
counts: {war: {first: 2022-02-24, number: 1}}
sources: {a: {title: A}}
categories: {one: {label: One, color: "#ffee00"}, two: {label: "\u05d0\u05d7\u05ea"}}
events:
  - {id: a, date: 2023-03~, title: About March, category: one}
  - {id: b, date: 2023-04-01~, title: "About a  day", category: one}
  - {id: c, date: 2023-04-03/2023-05-04, title: From a day to a day, category: one}
  - {id: d, date: 2023-04/2023-06-04, title: From a month on, category: one}
  - {id: e, date: "{2023-04-01,2023-04-20,2023-05}", title: All of these, category: two}
  - {id: f, date: "[2023-04-02,2023-05-11]", title: "\u05d0\u05d7\u05d3 \u05de\u05d0\u05dc\u05d4", category: two}
  - {id: g, date: 2023-07-11/2023-07-12, title: Planned, category: two, sources: [{source: a, date: 2023-05}]}
  - {id: h, date: 2023-08-01, title: Planned day, category: two, sources: [{source: a, date: 2023-05-01}]}
  - {id: i, date: 2023-08, title: Planned month, category: one}
  - {id: j, date: 2023-06-01/.., title: It goes on, category: one}
  - {id: k, date: /2023-06-01, title: Unknown beginning, category: one}
  - {id: l, date: 2023-05-21/, title: Unknown end with a title as long as only a very long title is, category: two}
"""


ERAS = """\
title: Eras
as_of: 2023-06-21
counts: {war: {first: 2022-02-24, number: 1}}
categories: {east: {label: East}, west: {label: West}}
eras:
  war: {date: 2022-02-24/.., label: Full-scale war}
  occupation: {date: 2022-03/2022-11-11, label: Occupation of Kherson, color: "#b5402d"}
  siege: {date: 2022-08~/2023-05, label: Siege of Bakhmut, color: teal}
  twice: {date: "{2022-06,2023-02}", label: "\u05e4\u05e2\u05de\u05d9\u05d9\u05dd"}
  decade: {date: 202X, label: A decade}
  later: {date: after b, label: Later}
  before: {date: /2022-05-24, label: Before}
  never: {date: unknown, label: Nobody knows}
events:
  - {id: a, date: 2022-10-01, title: Lyman is recaptured, category: east}
  - {id: b, date: 2023-03, title: Something in March, category: west}
  - {id: c, date: 2023-06-01/.., title: Something that goes on, category: east}
"""


NESTED = """\
title: Nested
as_of: 2023-06-21
categories:
  war: {label: War, color: "#b5402d"}
  peace: {label: Peace}
  east: {label: East, parent: war}
  bakhmut: {label: Bakhmut, parent: east}
  south: {label: South, parent: war, color: teal}
  loop: {label: Loop, parent: loop}
events:
  - {id: a, date: 2020-01-01, title: A, category: war}
  - {id: b, date: 2021-02, title: B, category: east}
  - {id: c, date: 2022-03-01, title: C, category: bakhmut}
  - {id: d, date: 2022-04-01, title: D, category: bakhmut}
  - {id: e, date: 2022-05-01, title: E, category: south}
  - {id: f, date: 2023-06-01, title: F, category: peace}
"""


def nested(each: int) -> str:
    """Give categories within categories within categories, so many in each."""
    ids = [
        f"c{a}{b}{c}" for a in range(each) for b in ("", *range(each)) for c in ("", *(range(each) if b != "" else ()))
    ]
    lanes = [f"  {name}: {{label: Lane {name}{', parent: ' * (len(name) > 1)}{name[:-1]}}}\n" for name in ids]
    events = [
        f"  - {{id: e{at}, date: 20{at % 20:02}-0{at % 9 + 1}, title: Event {at}, category: {name}}}\n"
        for at, name in enumerate(ids)
    ]
    return f"title: Many\nas_of: 2023-06-21\ncategories:\n{''.join(lanes)}events:\n{''.join(events)}"


def spoken(language: str) -> str:
    """Give the shipped timeline in another language."""
    return SHIPPED.replace("language: en", f"language: {language}")


def crowded(categories: int, each: int) -> str:
    """Give many categories of some events over three hundred years."""
    lines = [
        f"  - {{id: e{lane}-{number}, date: '{1700 + (number * 7 + lane * 13) % 300}-{number % 12 + 1:02}', "
        f"title: Event {number} of {lane}, category: c{lane}}}\n"
        for lane in range(categories)
        for number in range(each)
    ]
    return "title: Crowded\nas_of: 1950-01-01\nevents:\n" + "".join(lines)


FAR = (
    "title: Far off\nas_of: 2023-06-21\nevents:\n  - {id: far, date: 1500, title: Long ago, category: past}\n"
    + "".join(f"  - {{id: e{day}, date: 2023-05-{day:02}, title: Day {day}, category: now}}\n" for day in range(1, 31))
)
SAMPLES = {
    "nested": NESTED,
    "nested 84": nested(4),
    "eras": ERAS,
    "shipped": SHIPPED,
    "ukrainian": spoken("uk"),
    "romanian": spoken("ro"),
    "war": WAR,
    "deep": DEEP,
    "antique": ANTIQUE,
    "every mark": EVERY,
    "far off": FAR,
    "60": generated(60),
    "1,000": generated(1000),
    "10,000": generated(10_000),
    "30 lanes": crowded(30, 12),
    "nothing": "title: Nothing\nas_of: 2023-06-21\nevents: []\n",
}
