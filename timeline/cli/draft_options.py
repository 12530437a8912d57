"""The parts of a new event as options."""

from typing import Annotated, NamedTuple

from typer import Option

from timeline.cli.options import Calendar
from timeline.edits.drafting import Draft, Many
from timeline.events.model import Status, Verification


class DraftOptions(NamedTuple):
    """The parts of an event, each an option; who says so is typed as claims."""

    date: Annotated[str | None, Option("--date", help="When: EDTF, 'day 483', or words such as 'last Tuesday'.")] = None
    calendar: Calendar = None
    end: Annotated[str | None, Option("--end", help="When it ended, if it lasted.")] = None
    id: Annotated[str | None, Option("--id", help="Its id; made from the title unless given.")] = None
    category: Annotated[str | None, Option("--category", help="Its lane.")] = None
    tag: Annotated[Many, Option("--tag", help="A tag, or several with commas between; repeat for more.")] = None
    actor: Annotated[Many, Option("--actor", help="Who acted; repeat for more.")] = None
    place: Annotated[str | None, Option("--place", help="Where.")] = None
    description: Annotated[str | None, Option("--description", help="More, in Markdown.")] = None
    status: Annotated[Status | None, Option("--status", help="What became of it.")] = None
    verification: Annotated[Verification | None, Option("--verification", help="How far it is checked.")] = None

    @property
    def draft(self) -> Draft:
        """What was typed, as a draft."""
        return Draft(**self._asdict())
