"""The kinds of which events, and problems, are made: how each of their fields is written as a column."""

from timeline.dates import when
from timeline.dates.when import Bounds, Edge, Precision, Qualifiers, Relation, When
from timeline.events.cache.columns import Constant, Free, Many, Numbers, Packing, Plain, Record
from timeline.events.key_forms import Choice, Degrees, Holds, Part, Several, Value
from timeline.events.keys import EVENT
from timeline.events.yaml.origins import ItemOrigin
from timeline.events.yaml.text import Text
from timeline.problems import Level, Place, Problem

TEXT = NUMBER = TRUTH = Plain()
TEXTS = Many(TEXT)
BOUNDS = Record(Bounds, earliest=NUMBER, latest=NUMBER, edge=Plain(Edge), timed=TRUTH, offset=NUMBER)
WHEN = Record(
    When,
    text=TEXT,
    kind=Plain(when.Kind),
    start=BOUNDS,
    end=BOUNDS,
    precision=Plain(Precision),
    level=NUMBER,
    uncertain=TRUTH,
    approximate=TRUTH,
    members=TEXTS,  # its place among the others: its kind is that of the whole
    qualifiers=Record(Qualifiers, year=TEXT, month=TEXT, day=TEXT),
    relation=Record(Relation, word=TEXT, events=TEXTS, amount=NUMBER, unit=TEXT),
    canonical=TEXT,
    calendar=TEXT,
)
WHEN.fields["members"] = Many(WHEN)


def event_packing(text: Text, offset: Packing = NUMBER) -> Record:
    """Return the kind of the events of a text, whose offsets may be of a kind of their own."""
    origin = Record(ItemOrigin, text=Constant(text), start=offset, end=offset)
    return part_packing(EVENT, date=TEXT, when=WHEN, title=TEXT, titles=Free(), origin=origin)


def part_packing(part: Part[object], **more: Packing) -> Record:
    """Return the kind of what a part describes; `more` are the attributes that are not keys, or differ from them."""
    kinds = {key.attribute: _kind(key.holds) for key in part.keys if key.attribute not in more}
    return Record(part.made, **kinds, **more, **({"extras": Free()} if part.extras else {}))


def _kind(holds: Holds) -> Packing:  # noqa: PLR0911 - one line a kind of value
    match holds:
        case Value.DATE:
            return WHEN
        case Value.TEXTS:
            return TEXTS
        case Value.NUMBER | Degrees():
            return Numbers()
        case Choice(words):
            return Plain(words)
        case Several(part):
            return Many(part_packing(part))
        case Part():
            return part_packing(holds)
        case _:
            return TEXT


def problem_packing(file: str) -> Record:
    """Return the kind of the problems of a file."""
    place = Record(Place, file=Constant(file), line=NUMBER, column=NUMBER, length=NUMBER, excerpt=TEXT)
    return Record(Problem, place=place, code=TEXT, message=TEXT, hint=TEXT, level=Plain(Level), event=TEXT)
