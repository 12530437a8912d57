"""The table of keys: what each key of a file is called, what it holds, and its line in the manual.

The readers, the order in which an edit writes, the JSON schema, the records, the columns of CSV, the cache and
`edit --set` follow from it. A key of an event is an attribute of `Event`, a row here, and a row of `docs/file.md`.
"""

from enum import StrEnum
from itertools import pairwise

from timeline.dates import Count
from timeline.events.key_forms import Choice, Degrees, Named, Part, Several, Value, key
from timeline.events.model import (
    Category,
    Citation,
    Era,
    Event,
    Image,
    Layer,
    Location,
    Medium,
    Scale,
    Source,
    Stance,
    Status,
    Step,
    Story,
    Verification,
)


class Hemisphere(StrEnum):
    """Which months a season covers."""

    NORTH = "north"
    SOUTH = "south"


DATED = ("date", "calendar", "said", "said_on")
"""The keys that give one date together: with a part of another date they would make one that nobody wrote."""

PLACE = Part(
    made=Location,
    owner="a place",
    bare="name",
    required=("name",),
    together=("lat", "lon"),
    keys=(
        key("name", Value.LINE, "What it is called."),
        key("lat", Degrees(90), "Degrees north."),
        key("lon", Degrees(180), "Degrees east."),
        key("precision", Value.LINE, "How exact: building, town, region."),
    ),
)
IMAGE = Part(
    made=Image,
    owner="an image",
    foreign="url",
    either=("file", "url"),
    keys=(
        key("file", Value.LINE, "A file in the folder of the timeline."),
        key("url", Value.LINE, "An address."),
        key("alt", Value.TEXT, "The words used where it cannot be seen."),
        key("credit", Value.TEXT, "Whose it is."),
    ),
)
MEDIUM = Part(
    made=Medium,
    owner="a medium",
    bare="file",
    required=("file",),
    keys=(
        key("file", Value.LINE, "A sound or video file in the folder of the timeline."),
        key("alt", Value.TEXT, "What is heard or seen, in a few words."),
        key("credit", Value.TEXT, "Whose it is."),
        key("poster", Value.LINE, "A picture shown before it plays."),
    ),
)
CITATION = Part(
    made=Citation,
    owner="a citation",
    bare="source",
    required=("source",),
    extras=True,
    dated="date",
    keys=(
        key("source", Value.LINE, "The id of a declared source, or an address."),
        key("quote", Value.TEXT, "The words of the source."),
        key("at", Value.TEXT, "Where in the source: a page, a minute."),
        key("said", Value.TEXT, "The words from which the date was read, such as 'next month'."),
        key("said_on", Value.DATE, "The day on which they were said; left out, the source's own."),
        key("date", Value.DATE, "What this source says, where it is not the event's date."),
        key("calendar", Value.CALENDAR, "The calendar of that date; left out, that of the event."),
        key("stance", Choice(Stance, usual=Stance.REPORTS), "What the source does with the event."),
        key("status", Choice(Status), "What the source says became of the event."),
        key("preferred", Value.TRUTH, "Whether this claim wins where sources disagree."),
    ),
)
EVENT = Part(
    made=Event,
    owner="an event",
    required=("id", "date", "title"),
    extras=True,
    dated="date",
    keys=(
        key("id", Value.LINE, "A short name, unique and stable, by which dates and people name the event."),
        key(
            "date",
            Value.DATE,
            "When: 2023-06-21, 2022-10, 2023-06-21/.., [1667,1668], war day 483, after some-event, unknown.",
        ),
        key("calendar", Value.CALENDAR, "The calendar of that date, such as julian; left out, that of the file."),
        key("title", Value.TITLE, "One line, or one per language."),
        key("description", Value.TEXT, "More, in Markdown."),
        key("category", Value.LINE, "One of the declared categories."),
        key("tags", Value.TEXTS, "Words to filter by."),
        key("actors", Value.TEXTS, "Who takes part."),
        key("place", PLACE, "Where: a name, or a name with its coordinates."),
        key("status", Choice(Status), "What became of it."),
        key("verification", Choice(Verification), "How far it has been checked."),
        key("announced", Value.DATE, "When it became known, for an event without sources."),
        key("said", Value.TEXT, "The words from which the date was read, where no source carries them."),
        key("said_on", Value.DATE, "The day on which those words were said."),
        key("order", Value.NUMBER, "The order within one day."),
        key("color", Value.LINE, "A colour, such as '#b5402d'."),
        key("icon", Value.LINE, "A short sign."),
        key("image", IMAGE, "A picture."),
        key("media", Several(MEDIUM), "Sound and video, put next to the page by `plot --media`."),
        key("url", Value.LINE, "A link: http, https or mailto."),
        key("sources", Several(CITATION), "Who says so: ids of sources, addresses, or claims.", "citations"),
        key("x-ignore", Value.TEXTS, "Codes of checks that this event is excused from.", "ignore"),
    ),
)
SOURCE = Part(
    made=Source,
    owner="a source",
    extras=True,
    dated="published",
    keys=(
        key("title", Value.LINE, "What it is called."),
        key("publisher", Value.LINE, "Who published it."),
        key("author", Value.LINE, "Who wrote it."),
        key("published", Value.DATE, "The day from which it was known."),
        key("calendar", Value.CALENDAR, "The calendar of that day; left out, the Gregorian."),
        key("url", Value.LINE, "Its address."),
        key("archived", Value.LINE, "An archived copy."),
        key("file", Value.LINE, "A kept copy in the folder of the timeline."),
        key("sha256", Value.DIGEST, "The SHA-256 of the kept copy."),
        key("exhibit", Value.LINE, "What it is called as an exhibit: A-12; if none has one, all are numbered."),
        key("retracted", Value.DATE, "The day on which it was retracted: what stands on it alone is not published."),
    ),
)
CATEGORY = Part(
    made=Category,
    owner="a category",
    keys=(
        key("label", Value.LINE, "What the lane is called."),
        key("color", Value.LINE, "Its colour."),
        key("parent", Value.LINE, "The id of the category that contains it."),
    ),
)
ERA = Part(
    made=Era,
    owner="an era",
    required=("date",),
    extras=True,
    dated="date",
    keys=(
        key("date", Value.DATE, "When: 1940/1944, 2014-02/.., 199X, war day 1/war day 30, after some-event."),
        key("calendar", Value.CALENDAR, "The calendar of that date; left out, that of the file."),
        key("label", Value.LINE, "What the era is called."),
        key("color", Value.LINE, "Its colour."),
    ),
)
COUNT = Part(
    made=Count,
    owner="a day count",
    required=("first",),
    keys=(
        key("first", Value.DAY, "The first day, such as 2022-02-24."),
        key("number", Value.WHOLE, "The number of the first day."),
        key("label", Value.LINE, "How a day is called: 'Day {n} of the war'."),
    ),
)
STEP = Part(
    made=Step,
    owner="a step",
    bare="event",
    required=("event",),
    keys=(
        key("event", Value.LINE, "The id of the event."),
        key("text", Value.TEXT, "What the story says about it, in Markdown."),
    ),
)
STORY = Part(
    made=Story,
    owner="a story",
    keys=(
        key("title", Value.LINE, "What the story is called."),
        key("steps", Several(STEP), "Its events in the order in which they are told, each with a text."),
    ),
)
LAYER = Part(
    made=Layer,
    owner="a layer",
    required=("file", "time"),
    keys=(
        key(
            "file",
            Value.LINE,
            "A table below the folder of the timeline: CSV, JSON or Parquet, or a pattern: data/*.csv.",
        ),
        key("time", Value.LINE, "The column with the time."),
        key("end", Value.LINE, "The column with the end."),
        key("zone", Value.LINE, "The IANA zone of times without an offset; left out, that of the file."),
        key("precision", Value.LINE, "The column that says how exact the time is."),
        key("scale", Choice(Scale), "Whose numbers that column uses; left out, its name decides."),
        key("weight", Value.LINE, "The column whose numbers are added up, instead of rows."),
        key("group", Value.LINE, "The column that sorts rows into a few groups."),
        key("where", Value.LINE, "Which rows count: an SQL condition on the columns."),
        key("label", Value.LINE, "What the layer is called."),
        key("color", Value.LINE, "Its colour."),
        key(
            "in", Value.LINE, "The category in whose lane it is drawn; left out, it has a lane of its own.", "category"
        ),
        key("sample", Value.WHOLE, "How many rows can be read in the page."),
    ),
)
CHECKS: Part[object] = Part(
    made=dict, owner="`checks`", keys=(key("ignore", Value.TEXTS, "Codes of checks to leave out."),)
)
HEADER: Part[object] = Part(
    made=dict,
    owner="a timeline",
    extras=True,
    keys=(
        key("title", Value.LINE, "What the timeline is about, in one line."),
        key("as_of", Value.DAY, "The day from which 'upcoming' is judged; left out, it is today."),
        key("timezone", Value.LINE, "The IANA zone of times without an offset, as `UTC` or `America/New_York`."),
        key("hemisphere", Choice(Hemisphere), "Which months a season covers."),
        key("calendar", Value.CALENDAR, "The calendar of the events' dates, such as julian; left out, the Gregorian."),
        key(
            "calendar_change",
            Value.LINE,
            "The first Gregorian day, before which dates are Julian: a day, or rome, britain, russia.",
        ),
        key("language", Value.LINE, "The language of the texts, such as en."),
        key("languages", Value.TEXTS, "Further languages of dates in words, tried before all others."),
        key("counts", Named(COUNT), "Day counts: a first day and its number."),
        key("categories", Named(CATEGORY), "The lanes of the page, in this order."),
        key("eras", Named(ERA), "Periods that are shown behind the events."),
        key("sources", Named(SOURCE), "What events cite, each under an id."),
        key("stories", Named(STORY), "Orders in which the page tells events, each under an id."),
        key("layers", Named(LAYER), "Tables of many rows, counted and shown behind the events."),
        key("events", Several(EVENT), "The events, in any order."),
        key("include", Value.TEXTS, "Further files or folders next to this one."),
        key("checks", CHECKS, "Which checks to leave out."),
        key("publish", Choice(Verification, several=True), "Which verifications `plot --publish` lets through."),
    ),
)
PARTS: tuple[Part[object], ...] = (
    PLACE,
    IMAGE,
    MEDIUM,
    CITATION,
    EVENT,
    SOURCE,
    CATEGORY,
    ERA,
    COUNT,
    STEP,
    STORY,
    LAYER,
    CHECKS,
    HEADER,
)


def _order() -> list[str]:
    """Return the names of the keys in the order in which they are written: an event's, those of a source among them."""
    names = [each.name for each in EVENT.keys]
    for before, each in pairwise(SOURCE.keys):
        if each.name not in names:
            names.insert(names.index(before.name) + 1, each.name)
    return names


RANKS = {name: at for at, name in enumerate(_order())}


def rank(name: str) -> int:
    """Return the place of a key among the keys of an event or a source, the user's own last."""
    return RANKS.get(name, len(RANKS))


def names_of(*kinds: Value | type) -> frozenset[str]:
    """Return the names of all keys, of any part, that hold one of some kinds of values."""
    return frozenset(name for part in PARTS for name in part.names(*kinds))
