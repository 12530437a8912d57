"""An event changed, with what it names declared: proved to bring no new error."""

from collections.abc import Sequence

from timeline.edits.declared import Declarations, with_declarations
from timeline.events.model import Timeline
from timeline.events.writing.alteration import Edit, KeyEdit
from timeline.events.writing.editor import Edited, alter
from timeline.events.writing.ground import Opened
from timeline.events.writing.soundness import refuse_new_errors


def sound(identity: str, edits: Sequence[Edit], missing: Declarations, timeline: Timeline, before: Opened) -> Edited:
    """Change an event, and declare what is missing; raise if that would bring a new error into it."""
    edited = alter(before, identity, edits, before.name)
    values = {edit.key: edit.value for edit in edits if isinstance(edit, KeyEdit)}
    refuse_new_errors(before, edited.text, identity, values, timeline)
    return Edited(with_declarations(edited.text, missing, before.name), identity) if missing else edited
