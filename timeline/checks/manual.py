"""The pages of the manual for what reading itself finds."""

from typing import NamedTuple

from timeline.events.reading.passed_over import NO_EVENT
from timeline.problems import Level


class Page(NamedTuple):
    """What the manual says about a code."""

    code: str
    level: Level
    text: str


_READING = {
    "encoding": "The file is not UTF-8; every place where it is not is pointed at.",
    "control-character": "The file contains a character that cannot be seen, such as NUL or ESC.",
    "line-break": "A lone carriage return, NEL, U+2028 or U+2029: YAML ends a line there, editors do not.",
    "conflict": "A merge that git left unfinished: the lines `<<<<<<<`, `=======`, `>>>>>>>`.",
    "syntax": "The text is not YAML. Each event is then read alone, so that one fault does not hide another.",
    "tab-indentation": "A tab indents a line; YAML takes spaces only.",
    "duplicate-key": "A mapping has the same key twice; YAML readers disagree about which one counts.",
    "anchor": "An anchor (`&name`): a timeline has none, so that it means the same to every reader.",
    "alias": "An alias (`*name`): a timeline has none; write the value out.",
    "merge-key": "A merge key (`<<`): a timeline has none; write the keys out.",
    "tag": "A tag (`!name`): a timeline has none, and runs nothing that a file names.",
    "directive": "A directive (`%YAML`): a timeline needs none.",
    "second-document": "A second document (`---`) begins; one file holds one timeline.",
    "too-deep": "Lists and mappings are nested more than 24 deep.",
    "too-long": "One text has more than a million characters, or one list of an event more than 10,000 entries.",
    "too-many-faults": "After 50,000 faults the rest of a file is not read.",
    "no-events": "The file contains nothing.",
    "front-matter": "The front matter of a note is in TOML, or does not end: it cannot be read.",
    "no-event": "Notes without front matter, or without a `date` in it, are no events; they are counted.",
    "unknown-key": "A key that the format does not know; your own keys begin with `x-`.",
    "missing-key": "A key that is required is missing: an event needs `id`, `date` and `title`.",
    "wrong-kind": "A value is not of the kind that its key takes, such as a list where a text belongs.",
    "bad-value": "A value is of the right kind but not allowed, such as a status that does not exist.",
    "bad-date": "A date that cannot be read; the hint says what was likely meant.",
    "no-such-time": "A local time that never came, since the clocks went forward.",
    "ambiguous-time": "A local time that came twice, since the clocks went back; an offset says which one is meant.",
    "never-was": "A day that was skipped when the calendar changed; both readings of it are named.",
    "unknown-calendar": "A calendar that does not exist; its dates are not read.",
    "bad-include": "An included file does not exist, or lies outside the folder of the file that names it.",
    "two-timezones": "Files of one timeline name different time zones, and times without an offset would move.",
    "two-hemispheres": "Files of one timeline name different hemispheres, and seasons would move.",
    "cyclic-relation": "Dates wait for each other: A is after B, and B after A.",
    "relation-cannot-hold": "A date that names other events cannot be true: `between A and B`, but B is before A.",
}


def pages() -> tuple[Page, ...]:
    """Return a page for every code that reading finds; each of them is an error, but for notes that are no events."""
    return tuple(Page(code, Level.NOTE if code == NO_EVENT else Level.ERROR, text) for code, text in _READING.items())
