"""The kinds of which events, and problems, are made: how each of their fields is written as a column."""

from timeline.dates.when import Bounds, Edge, Kind, Precision, Qualifiers, Relation, When
from timeline.events.cache.columns import Constant, Free, Many, Numbers, Plain, Record
from timeline.events.model import Citation, Event, Image, Location, Stance, Status, Verification
from timeline.events.yaml.origins import ItemOrigin
from timeline.events.yaml.text import Text
from timeline.problems import Level, Place, Problem

TEXT = NUMBER = TRUTH = Plain()
TEXTS = Many(TEXT)
BOUNDS = Record(Bounds, earliest=NUMBER, latest=NUMBER, edge=Plain(Edge), timed=TRUTH, offset=NUMBER)
WHEN = Record(
    When,
    text=TEXT,
    kind=Plain(Kind),
    start=BOUNDS,
    end=BOUNDS,
    precision=Plain(Precision),
    level=NUMBER,
    uncertain=TRUTH,
    approximate=TRUTH,
    qualifiers=Record(Qualifiers, year=TEXT, month=TEXT, day=TEXT),
    relation=Record(Relation, word=TEXT, events=TEXTS, amount=NUMBER, unit=TEXT),
    canonical=TEXT,
    calendar=TEXT,
)
WHEN.fields["members"] = Many(WHEN)
LOCATION = Record(Location, name=TEXT, lat=Numbers(), lon=Numbers(), precision=TEXT)
IMAGE = Record(Image, file=TEXT, url=TEXT, alt=TEXT, credit=TEXT)
CITATION = Record(
    Citation,
    source=TEXT,
    quote=TEXT,
    at=TEXT,
    said=TEXT,
    said_on=WHEN,
    date=WHEN,
    stance=Plain(Stance),
    status=Plain(Status),
    preferred=TRUTH,
    extras=Free(),
)


def event_kind(text: Text) -> Record:
    """Return the kind of the events of a text."""
    return Record(
        Event,
        id=TEXT,
        title=TEXT,
        date=TEXT,
        when=WHEN,
        titles=Free(),
        description=TEXT,
        category=TEXT,
        tags=TEXTS,
        actors=TEXTS,
        place=LOCATION,
        status=Plain(Status),
        verification=Plain(Verification),
        announced=WHEN,
        said=TEXT,
        said_on=WHEN,
        order=Numbers(),
        color=TEXT,
        icon=TEXT,
        image=IMAGE,
        url=TEXT,
        citations=Many(CITATION),
        ignore=TEXTS,
        extras=Free(),
        origin=Record(ItemOrigin, text=Constant(text), start=NUMBER, end=NUMBER),
    )


def problem_kind(file: str) -> Record:
    """Return the kind of the problems of a file."""
    place = Record(Place, file=Constant(file), line=NUMBER, column=NUMBER, length=NUMBER, excerpt=TEXT)
    return Record(Problem, place=place, code=TEXT, message=TEXT, hint=TEXT, level=Plain(Level), event=TEXT)
