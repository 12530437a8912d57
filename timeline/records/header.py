"""The header of a timeline as plain mappings in the keys of the file."""

from timeline.dates.calendars import change_of
from timeline.dates.days import iso_day
from timeline.events.keys import CATEGORY, COUNT, ERA, LAYER, SOURCE, STORY
from timeline.events.model import Timeline
from timeline.records.writing import part_record

PUBLISHED = Timeline().publish
"""What is published where a file does not say."""


def header(timeline: Timeline) -> dict[str, object]:
    """Return what stands next to the events: only the keys that say something, in the manual's order."""
    dating = timeline.dating
    fields: dict[str, object] = {
        "title": timeline.title,
        "as_of": "" if timeline.as_of is None else iso_day(timeline.as_of),
        "timezone": dating.timezone,
        **_calendar(dating.calendar),
        "language": timeline.language,
        "languages": [code for code in dating.languages if code != timeline.language],
        "hemisphere": "" if dating.hemisphere == "north" else dating.hemisphere,
        "counts": {count.name: part_record(COUNT, count) for count in timeline.counts},
        "categories": {category.id: part_record(CATEGORY, category) for category in timeline.categories},
        "eras": {era.id: part_record(ERA, era) for era in timeline.eras},
        "sources": {identifier: part_record(SOURCE, source) for identifier, source in timeline.sources.items()},
    }
    fields["stories"] = {story.id: part_record(STORY, story) for story in timeline.stories}
    fields["layers"] = {layer.id: part_record(LAYER, layer) for layer in timeline.layers}
    fields["checks"] = {"ignore": list(timeline.ignore)} if timeline.ignore else {}
    fields["publish"] = [str(each) for each in timeline.publish] if timeline.publish != PUBLISHED else []
    return {key: value for key, value in fields.items() if value} | dict(timeline.extras)


def _calendar(name: str) -> dict[str, object]:
    """Return what says the calendar of the dates: its name, or the day of its change."""
    change = change_of(name)
    return {"calendar": "" if change else name, "calendar_change": change}
