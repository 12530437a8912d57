"""The node of one event to an Event."""

from collections.abc import Mapping

from timeline.dates import UNKNOWN
from timeline.events.keys import EVENT
from timeline.events.model import Event
from timeline.events.reading.building import built
from timeline.events.reading.context import Context
from timeline.events.reading.node_values import NodeValues
from timeline.events.slug import slug
from timeline.events.yaml.faults import Fault
from timeline.events.yaml.nodes import Node, Pairs, Scalar
from timeline.events.yaml.origins import ItemOrigin


def read_event(context: Context, node: Node) -> Event | None:
    """Read one event; what is wrong in it is left empty, and only what is not a mapping gives nothing."""
    if not isinstance(node, Pairs):
        if not context.faults.is_full("wrong-kind"):
            message = "an event is a mapping: `- id: ...`"
            context.faults.add(Fault(node.start, node.end, "wrong-kind", message))
        return None
    identity = node.find("id")
    fields = NodeValues(context, node, EVENT, identity.text if isinstance(identity, Scalar) else "")
    titles = _titles(fields)
    title = titles.get(context.language) or next(iter(titles.values()), "") if titles else fields.line("title")
    if not title:
        fields.missing("title")
    return built(
        EVENT,
        fields,
        id=_identity(fields, title),
        title=title,
        titles=titles,
        date=fields.date_text("date") or _missing_date(fields),
        when=fields.date("date") or UNKNOWN,
        origin=ItemOrigin(context.faults.text, node.start, node.end),
    )


def _titles(fields: NodeValues) -> Mapping[str, str]:
    """Return a title that is written in several languages."""
    node = fields.nodes.get("title")
    if not isinstance(node, Pairs):
        return {}
    languages = NodeValues(fields.context, node, None, fields.event)
    return {key: languages.line(key) for key in languages.nodes}


def _identity(fields: NodeValues, title: str) -> str:
    identity = fields.line("id")
    if identity:
        return identity
    fields.missing("id", f"id: {slug(title)}")
    return slug(title)


def _missing_date(fields: NodeValues) -> str:
    if "date" not in fields.nodes:
        fields.missing("date", "`date: unknown` is allowed")
    return "unknown"
