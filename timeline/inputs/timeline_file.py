"""Another timeline file: its events and what they need declared come in, and mean here what they mean there."""

from timeline.events.reading.parts import plain_part
from timeline.events.reading.reader import assembled
from timeline.events.yaml.decoding import clean
from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.json_events import FORMAT, VERSION, read_items
from timeline.problems import Level, Place, TimelineError
from timeline.records.carrying import portable
from timeline.records.header import header


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a timeline; raise where it has errors or includes other files, so that events of it would be missing."""
    part = plain_part(*clean(decoded(content, name, options.encoding), name))
    if part.header.include:
        hint = "timeline join FOLDER -o one.yaml, and import that"
        raise TimelineError(f"{name}: it includes other files, which are not read", hint=hint, status=1)
    timeline, problems = assembled([part])
    error = next((problem for problem in problems if problem.level is Level.ERROR), None)
    if error is not None:
        raise TimelineError(
            f"{error.place}: {error.message}", hint="mend it first: `timeline check` shows all", status=1
        )
    items = [(portable(event), event.origin.place()) for event in timeline.events]
    return read_items(items, {**header(timeline), "format": FORMAT, "version": VERSION}, Place(name), options)
