"""TimelineJS: its JSON, or the CSV of its spreadsheet; slides and eras become events."""

from collections.abc import Mapping
from dataclasses import replace

from timeline.dates import DateError
from timeline.inputs.declaring import declared
from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.json_events import ItemOrigin
from timeline.inputs.json_text import Item, JsonText, first_sign, items, members
from timeline.inputs.tables.column_dates import Manner
from timeline.inputs.tables.separated import read_table
from timeline.inputs.timelinejs.old_slides import OLD_TITLE, manner_of_dates, old_slide
from timeline.inputs.timelinejs.slides import COLUMNS, slide_fields, slide_of_row
from timeline.problems import Level, Place, Problem, TimelineError
from timeline.records.carrying import Along
from timeline.records.moving import with_counts
from timeline.records.reading import Read, read_event


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read slides and eras; each is an event or is refused with its place. A title slide is told, not taken."""
    text = decoded(content, name, options.encoding)
    json = JsonText(text, name)
    return _document(json, options) if first_sign(json) == "{" else _sheet(text, name, options)


def _document(text: JsonText, options: Options) -> Imported:
    found = members(text)
    if "timeline" in found and "events" not in found:
        return _old_document(text, found["timeline"], options)
    if "events" not in found:
        raise TimelineError(f"{text.file}: there is no list `events`", hint="this must be TimelineJS JSON", status=3)
    along = Along()
    results = [
        _slide(item.value, kind, text.place(item.start), options, along)
        for key, kind in (("events", ""), ("eras", "era"))
        if key in found
        for item in items(text, found[key].start)
    ]
    others = [key for key in found if key not in ("events", "eras")]
    told = [_not_taken(key, found[key], text) for key in others]
    imported = declared(gathered(results), kept=along.ids)
    return replace(_told(imported, told), counts=tuple(along.counts.values()))


def _old_document(text: JsonText, whole: Item, options: Options) -> Imported:
    """Read a document of version 2: its dates and eras are slides, what it says of itself is its title slide."""
    found = members(text, whole.start) if isinstance(whole.value, Mapping) else {}
    if not found.keys() & {"date", "era"}:
        raise TimelineError(f"{text.file}: there is no list `events`", hint="this must be TimelineJS JSON", status=3)
    dated = [
        (item, kind)
        for key, kind in (("date", ""), ("era", "era"))
        if key in found and isinstance(found[key].value, list)
        for item in items(text, found[key].start)
    ]
    manner = manner_of_dates((item.value for item, _ in dated), options)
    results = [_old_slide(item.value, kind, text.place(item.start), options, manner) for item, kind in dated]
    headline = found["headline"].value if "headline" in found else ""
    told = [_title(str(headline), text.place(whole.start))] if headline else []
    others = [key for key in found if key not in OLD_TITLE and key not in ("date", "era")]
    told += [_not_taken(key, found[key], text) for key in others]
    return _told(declared(gathered(results)), told)


def _old_slide(value: object, kind: str, place: Place, options: Options, manner: Manner) -> Read:
    if not isinstance(value, Mapping):
        return _slide(value, kind, place, options, Along())
    try:
        slide = old_slide(value, manner, options.dating)
    except DateError as error:
        return Read(None, (Problem(place=place, code=error.code, message=error.message, hint=error.hint),))
    return _slide(slide, kind, place, options, Along())


def _sheet(text: str, name: str, options: Options) -> Imported:
    table = read_table(text, name)
    if not {"Year", "Headline"} <= set(table.names):
        hint = f"its columns are {', '.join(COLUMNS)}"
        raise TimelineError(f"{name}: this is no spreadsheet of TimelineJS", hint=hint, status=3)
    results, told = [], []
    for row in table.rows:
        cells = dict(zip(table.names, row.texts, strict=False))
        kind = cells.get("Type", "").strip().lower()
        if row.fault:
            results.append(Read(None, (row.fault,)))
        elif kind == "title":
            told.append(_title(cells.get("Headline", ""), row.place))
        else:
            results.append(_slide(slide_of_row(cells), kind, row.place, options, Along()))
    return _told(declared(gathered(results)), told)


def _slide(value: object, kind: str, place: Place, options: Options, along: Along) -> Read:
    if not isinstance(value, Mapping):
        return Read(None, (Problem(place=place, code="wrong-kind", message="a slide is an object with keys"),))
    try:
        carried = slide_fields(value, kind, options.dating)
    except DateError as error:
        return Read(None, (Problem(place=place, code="bad-date", message=error.message, hint=error.hint),))
    along.note(carried)
    return read_event(carried.fields, with_counts(options.dating, carried.counts), ItemOrigin(place))


def _not_taken(key: str, item: Item, text: JsonText) -> Problem:
    if key == "title" and isinstance(item.value, Mapping):
        words = item.value.get("text")
        return _title(str(words.get("headline", "")) if isinstance(words, Mapping) else "", text.place(item.start))
    return Problem(place=text.place(item.start), code="header", message=f"`{key}` was not taken", level=Level.NOTE)


def _title(headline: str, place: Place) -> Problem:
    message = f"the title slide is no event and was not taken: '{headline[:80]}'"
    return Problem(place=place, code="header", message=message, level=Level.NOTE)


def _told(imported: Imported, told: list[Problem]) -> Imported:
    return replace(imported, problems=(*told, *imported.problems))
