"""Drafts as they stand in a file that is edited now: somebody else may have decided about them since they were read."""

from collections.abc import Iterable, Mapping, Sequence

from timeline.events.writing.change_many import fields_by_id
from timeline.events.writing.ground import understood
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Plain, plain
from timeline.problems import TimelineError
from timeline.views.drafts import DRAFT, Waiting, is_draft


def refuse_changed(drafts: Iterable[Waiting], text: str, name: str) -> None:
    """Raise where a draft, or the place of a citation that waits, is not in the text of its file as it was read."""
    note, known = (_of_note(text, name), {}) if is_note(name) else (None, fields_by_id(text, name))
    for each in drafts:
        fields = note or known.get(each.event.id)
        if fields is not None and not _is_as_read(each, fields):
            message = f"{name}: `{each.event.id}` is not as it was read; nothing was saved"
            hint = "somebody decided meanwhile, or an item of its `sources` is none: timeline check, timeline drafts"
            raise TimelineError(message, hint=hint, status=1)


def _of_note(text: str, name: str) -> Mapping[str, Plain] | None:
    """Return the values of the event that a note is."""
    items = understood(text, name).items
    fields = plain(items[0]) if items else None
    return fields if isinstance(fields, Mapping) else None


def _is_as_read(each: Waiting, fields: Mapping[str, Plain]) -> bool:
    """Return whether an event is a draft if it was one, and its citations that wait are where they were."""
    found = fields.get("sources", [])
    items = list(found) if isinstance(found, Sequence) and not isinstance(found, str) else [found]
    drafted = [isinstance(item, Mapping) and DRAFT in item for item in items if item]
    read = [DRAFT in citation.extras for citation in each.event.citations]
    return (fields.get("verification") == "draft") == is_draft(each.event) and drafted == read
