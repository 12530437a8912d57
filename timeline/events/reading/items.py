"""The node of one event to an Event."""

from collections.abc import Iterator, Mapping

from timeline.dates import UNKNOWN
from timeline.events.model import Citation, Event, Image, Location, Stance, Status, Verification
from timeline.events.reading.fields import Context, Fields
from timeline.events.slug import slug
from timeline.events.yaml.faults import Fault
from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar, is_empty
from timeline.events.yaml.origins import ItemOrigin

EVENT_KEYS = (
    "id",
    "date",
    "title",
    "description",
    "category",
    "tags",
    "actors",
    "place",
    "status",
    "verification",
    "announced",
    "said",
    "said_on",
    "order",
    "color",
    "icon",
    "image",
    "url",
    "sources",
)
_EVENT_KEYS = dict.fromkeys(EVENT_KEYS)
CITATION_KEYS = ("source", "quote", "at", "said", "said_on", "date", "stance", "status", "preferred")
PLACE_KEYS = ("name", "lat", "lon", "precision")
IMAGE_KEYS = ("file", "url", "alt", "credit")


def rank(key: str) -> int:
    """Return the place of a key among the keys of an event, the user's own last."""
    return EVENT_KEYS.index(key) if key in EVENT_KEYS else len(EVENT_KEYS)


def read_event(context: Context, node: Node) -> Event | None:
    """Read one event; what is wrong in it is left empty, and only what is no mapping gives nothing."""
    if not isinstance(node, Pairs):
        if not context.faults.is_full("wrong-kind"):
            message = "an event is a mapping: `- id: ...`"
            context.faults.add(Fault(node.start, node.end, "wrong-kind", message))
        return None
    identity = node.find("id")
    fields = Fields(context, node, _EVENT_KEYS, "an event", identity.text if isinstance(identity, Scalar) else "")
    titles = _titles(fields)
    title = titles.get(context.language) or next(iter(titles.values()), "") if titles else fields.line("title")
    if not title:
        fields.missing("title")
    return Event(
        id=_identity(fields, title),
        title=title,
        titles=titles,
        date=fields.date_text("date") or _missing_date(fields),
        when=fields.date("date") or UNKNOWN,
        description=fields.text("description"),
        category=fields.line("category"),
        tags=fields.texts("tags"),
        actors=fields.texts("actors"),
        place=_location(fields),
        status=fields.choice("status", Status),
        verification=fields.choice("verification", Verification),
        announced=fields.date("announced"),
        said=fields.text("said"),
        said_on=fields.date("said_on"),
        order=fields.number("order") or 0.0,
        color=fields.line("color"),
        icon=fields.line("icon"),
        image=_image(fields),
        url=fields.line("url"),
        citations=tuple(_citations(fields)),
        ignore=fields.texts("x-ignore"),
        extras=fields.extras(),
        origin=ItemOrigin(context.faults.text, node.start, node.end),
    )


def _titles(fields: Fields) -> Mapping[str, str]:
    """Return a title that is written in several languages."""
    node = fields.nodes.get("title")
    if not isinstance(node, Pairs):
        return {}
    languages = Fields(fields.context, node, [key.text for key, _ in node.pairs], "a title", fields.event)
    return {key: languages.line(key) for key in languages.nodes}


def _identity(fields: Fields, title: str) -> str:
    identity = fields.line("id")
    if identity:
        return identity
    fields.missing("id", f"id: {slug(title)}")
    return slug(title)


def _missing_date(fields: Fields) -> str:
    if "date" not in fields.nodes or is_empty(fields.nodes["date"]):
        fields.missing("date", "`date: unknown` is allowed")
    return "unknown"


def _location(fields: Fields) -> Location | None:
    """Return a place: a name, or a name with its coordinates."""
    node = fields.nodes.get("place")
    if node is None or is_empty(node):
        return None
    if isinstance(node, Scalar):
        return Location(name=fields.line("place"))
    if isinstance(node, Items):
        fields.wrong(node, "`place` is a name, or a mapping with a name")
        return None
    place = Fields(fields.context, node, PLACE_KEYS, "a place", fields.event)
    if "name" not in place.nodes:
        place.missing("name")
    latitude, longitude = place.number("lat", -90, 90), place.number("lon", -180, 180)
    if ("lat" in place.nodes) != ("lon" in place.nodes):
        place.missing("lon" if "lat" in place.nodes else "lat")
    return Location(name=place.line("name"), lat=latitude, lon=longitude, precision=place.line("precision"))


def _image(fields: Fields) -> Image | None:
    node = fields.mapping("image")
    if node is None:
        return None
    image = Fields(fields.context, node, IMAGE_KEYS, "an image", fields.event)
    if not image.nodes.keys() & {"file", "url"}:
        image.missing("file", "an image has a `file` or a `url`")
    return Image(file=image.line("file"), url=image.line("url"), alt=image.text("alt"), credit=image.text("credit"))


def _citations(fields: Fields) -> Iterator[Citation]:
    """Return the sources of an event: each an id, an address, or a mapping."""
    node = fields.nodes.get("sources")
    if node is None or is_empty(node):
        return
    if not isinstance(node, Items):
        hint = "begin each source with `- `"
        fields.wrong(node, "`sources` is a list", hint)
    for item in fields.entries("sources", node) if isinstance(node, Items) else [node]:
        citation = _citation(fields, item)
        if citation is not None:
            yield citation


def _citation(fields: Fields, node: Node) -> Citation | None:
    if isinstance(node, Scalar):
        return Citation(source=node.text.strip())
    if isinstance(node, Items):
        fields.wrong(node, "a source is an id, an address, or a mapping with `source`")
        return None
    claim = Fields(fields.context, node, CITATION_KEYS, "a citation", fields.event)
    if not claim.line("source"):
        claim.missing("source")
    return Citation(
        source=claim.line("source"),
        quote=claim.text("quote"),
        at=claim.text("at"),
        said=claim.text("said"),
        said_on=claim.date("said_on"),
        date=claim.date("date"),
        stance=claim.choice("stance", Stance) or Stance.REPORTS,
        status=claim.choice("status", Status),
        preferred=claim.truth("preferred"),
        extras=claim.extras(),
    )
