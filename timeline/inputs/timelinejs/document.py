"""TimelineJS: its JSON, or the CSV of its spreadsheet; slides become events, eras eras."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.dates import DateError
from timeline.inputs import csv_file
from timeline.inputs.declaring import declared
from timeline.inputs.decoding import decoded
from timeline.inputs.foreign_eras import EraRead, era_read, named
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.json_events import ItemOrigin
from timeline.inputs.json_text import Item, JsonText, first_sign, items, members
from timeline.inputs.rejects import reasons, refused_item, without_reason
from timeline.inputs.tables.column_dates import Manner
from timeline.inputs.tables.separated import read_table, separator_in
from timeline.inputs.timelinejs.old_slides import OLD_TITLE, manner_of_dates, old_slide
from timeline.inputs.timelinejs.slides import BACKGROUND, COLUMNS, slide_fields, slide_of_row
from timeline.inputs.unread_dates import unread_date
from timeline.problems import Level, Place, Problem, TimelineError
from timeline.records.carrying import Along, Restored
from timeline.records.moving import with_counts
from timeline.records.reading import Read, read_event


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read slides and eras; each is one here or is refused with its place. A title slide is told, not taken."""
    text = decoded(content, name, options.encoding)
    json_text = JsonText(text, name)
    return _document(json_text, options) if first_sign(json_text) == "{" else _sheet(text, name, options)


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return the slides and eras that have an error, each with the reason under `why`, in the form of their file."""
    text = decoded(content, name, options.encoding)
    json_text = JsonText(text, name)
    if first_sign(json_text) != "{":
        return csv_file.rejected(read_table(text, name), separator_in(text), options, errors)
    found = members(json_text)
    old = "timeline" in found and "events" not in found
    parts = members(json_text, found["timeline"].start) if old else found
    listed = {key: items(json_text, parts[key].start) for key in ("events", "date", "eras", "era") if key in parts}
    slides = [(key, item) for key, every in listed.items() for item in every]
    slides.sort(key=lambda slide: slide[1].start)
    why = reasons([json_text.place(item.start) for _, item in slides], errors)
    refused: dict[str, list[object]] = {key: [] for key in listed}
    for at, reason in why.items():
        refused[slides[at][0]].append(refused_item(slides[at][1].value, reason))
    document: object = {"timeline": refused} if old else refused
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode(options.encoding or "utf-8")


def _document(text: JsonText, options: Options) -> Imported:
    found = members(text)
    if "timeline" in found and "events" not in found:
        return _old_document(text, found["timeline"], options)
    if "events" not in found:
        raise TimelineError(f"{text.file}: there is no list `events`", hint="this must be TimelineJS JSON", status=3)
    along = Along()
    slides, eras = (items(text, found[key].start) if key in found else [] for key in ("events", "eras"))
    results = [_slide(item.value, text.place(item.start), options, along) for item in slides]
    stretches = [_era(item.value, text.place(item.start), options, along) for item in eras]
    others = [key for key in found if key not in ("events", "eras")]
    told = [_not_taken(key, found[key], text) for key in others]
    imported = _with_eras(declared(gathered(results), kept=along.ids), stretches)
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
    taken = [(_old_slide(item.value, options, manner), text.place(item.start), kind) for item, kind in dated]
    results = [_slide(value, place, options, Along()) for value, place, kind in taken if not kind]
    eras = [_era(value, place, options, Along()) for value, place, kind in taken if kind]
    headline = found["headline"].value if "headline" in found else ""
    told = [_title(str(headline), text.place(whole.start))] if headline else []
    others = [key for key in found if key not in OLD_TITLE and key not in ("date", "era")]
    told += [_not_taken(key, found[key], text) for key in others]
    return _told(_with_eras(declared(gathered(results)), eras), told)


def _old_slide(value: object, options: Options, manner: Manner) -> object:
    """Return a slide of version 2 as one of version 3, or why it has no date."""
    try:
        return old_slide(value, manner, options.dating) if isinstance(value, Mapping) else value
    except DateError as error:
        return error


def _sheet(text: str, name: str, options: Options) -> Imported:
    table = read_table(text, name)
    if not {"Year", "Headline"} <= set(table.names):
        hint = f"its columns are {', '.join(COLUMNS)}"
        raise TimelineError(f"{name}: this is no spreadsheet of TimelineJS", hint=hint, status=3)
    results, told, eras = list[Read](), list[Problem](), list[EraRead]()
    for row in table.rows:
        cells = dict(zip(table.names, row.texts, strict=False))
        kind = cells.get("Type", "").strip().lower()
        if row.fault:
            results.append(Read(None, (row.fault,)))
        elif kind == "title":
            told.append(_title(cells.get("Headline", ""), row.place))
        elif kind == "era":
            eras.append(_era(slide_of_row(cells), row.place, options, Along()))
        else:
            results.append(_slide(slide_of_row(cells), row.place, options, Along(), kind))
    return _told(_with_eras(declared(gathered(results)), eras), told)


def _slide(value: object, place: Place, options: Options, along: Along, kind: str = "") -> Read:
    found = _fields(value, place, options, kind)
    if isinstance(found, Problem):
        return Read(None, (found,))
    along.note(found)
    return read_event(found.fields, with_counts(options.dating, found.counts), ItemOrigin(place))


def _era(value: object, place: Place, options: Options, along: Along) -> EraRead:
    found = _fields(value, place, options, "")
    if isinstance(found, Problem):
        return EraRead(None, (found,))
    along.note(found)
    return era_read(_colored(found.fields), with_counts(options.dating, found.counts), ItemOrigin(place))


def _colored(fields: Mapping[str, object]) -> dict[str, object]:
    """Return what is said of an era, with the colour of its background as its own."""
    background = fields.get(BACKGROUND)
    if not isinstance(background, Mapping) or not isinstance(color := background.get("color"), str):
        return dict(fields)
    more = {key: value for key, value in background.items() if key != "color"}
    return {**fields, "color": color, BACKGROUND: more}


def _fields(value: object, place: Place, options: Options, kind: str) -> Restored | Problem:
    """Return what a slide says in keys of ours, or why it says nothing."""
    if isinstance(value, DateError):
        return unread_date(place, value)
    slide = without_reason(value)
    if not isinstance(slide, Mapping):
        return Problem(place=place, code="wrong-kind", message="a slide is an object with keys")
    try:
        return slide_fields(slide, kind, options.dating)
    except DateError as error:
        return unread_date(place, error)


def _with_eras(imported: Imported, found: list[EraRead]) -> Imported:
    """Return what was imported, with eras: each is a row, too."""
    problems = (problem for _, problems in found for problem in problems)
    refused = sum(era is None for era, _ in found)
    return replace(
        imported,
        eras=named(era for era, _ in found),
        problems=(*imported.problems, *problems),
        rows=imported.rows + len(found),
        refused=imported.refused + refused,
    )


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
