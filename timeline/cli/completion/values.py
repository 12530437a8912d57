"""Values in the texts of a timeline, each with what explains it: looked up by their keys, without reading the whole.

What stands in unusual YAML may be missed, and what stands in a quoted text may be taken for a value: TAB offers, and
decides nothing.
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from timeline.cli.default_file import default_file
from timeline.escapes import UNSEEN, unseen
from timeline.events.named_files import is_below
from timeline.events.reading.file_queue import files_below
from timeline.events.reading.input_bytes import bytes_of
from timeline.events.slug import slug
from timeline.events.yaml.front_matter import is_note
from timeline.problems import TimelineError

LARGEST = 16 * 1024 * 1024
"""How many bytes are looked through, of all files together."""

MOST_FILES = 5_000
LONGEST = 200
"""How many characters a value may have that is offered."""

LONGEST_HEADER = 200_000
"""How many characters a section of the header may have that is written in braces."""

NEAR = 600
"""How far after a name what explains it is looked for."""

MOST_EXPLAINED = 300
"""Of how many values each is explained: nobody reads more."""

UNOFFERED = re.compile(f"{UNSEEN}|[\n\ufffd]")

HEADERS = {
    "category": "categories",
    "count": "counts",
    "era": "eras",
    "source": "sources",
    "story": "stories",
    "layer": "layers",
}
"""The sections of the header that declare names."""

KEYS = {
    "actor": ("actors",),
    "category": ("category",),
    "count": (),
    "era": (),
    "story": (),
    "id": ("id",),
    "place": ("place", "name"),
    "source": ("source", "sources"),
    "tag": ("tags",),
    "tags": ("tags",),
}
"""Under which keys of an event each kind of value stands."""

IN_BLOCK = re.compile(r"[ \t]*(?:-[ \t]+)*[\"']?")
IN_FLOW = re.compile(r"[\[{,][ \t]*[\"']?")
DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
SINGLE = re.compile(r"'((?:[^']|'')*)'")
PLAIN = re.compile(r"[^\n]*")
FLOW_PLAIN = re.compile(r"[^\n,\[\]{}]*")
NO_PLAIN = tuple("[]{}&*!|>%@`#,")
ITEM_BELOW = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)+([ \t]*)-[ \t]+")
NAME_BELOW = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)+([ \t]+)(?=[^\s#])")
NAME = re.compile(
    r"(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'|([^\s\"'#,\[\]{}][^\n:#,\[\]{}]{0,80}?))[ \t]*:(?=[\s\"'\[{]|\Z)"
)
EXPLAINS = re.compile(r"(?:title|label)[\"']?[ \t]*:[ \t]+")
NEXT_SECTION = re.compile(r"^[^\s#]", re.MULTILINE)
INCLUDE = re.compile(r"^[\"']?include[\"']?[ \t]*:", re.MULTILINE)


def values(kind: str, named: Sequence[str], part: str) -> dict[str, str]:
    """Return the values that begin with a part, in the files that are named or in the usual one.

    Each has what explains it, unless they are too many to be read. Large and small letters are not told apart.
    """
    found: dict[str, tuple[str, int, str]] = {}
    wanted = part.casefold()
    for text in _texts(named):
        for value, at, indent in _found(kind, text):
            if value not in found and value.casefold().startswith(wanted) and _may_be_offered(value):
                found[value] = text, at, indent
    told = len(found) <= MOST_EXPLAINED
    return {value: _explained(*where) if told and where[1] >= 0 else "" for value, where in found.items()}


def _may_be_offered(value: str) -> bool:
    """Return whether a value can stand in a line of a terminal."""
    return 0 < len(value) <= LONGEST and (value.isalnum() or not UNOFFERED.search(value))


def _texts(named: Sequence[str]) -> Iterator[str]:
    """Return the texts of files, folders and what they include; what cannot be read is left out."""
    left, seen = LARGEST, set[str]()
    waiting = [os.path.expanduser(name) for name in named if name != "-"] or _usual()  # noqa: PTH111 - names as typed
    while waiting and len(seen) < MOST_FILES:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        with suppress(TimelineError, OSError, ValueError, RecursionError):
            if Path(name).is_dir():
                waiting += _within(name)
                continue
            content = bytes_of(name, left)
            left -= len(content)
            text = content.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")
            if is_note(name):
                yield _of_note(text, Path(name).stem)
                continue
            yield text
            waiting += _included(text, Path(name).parent)


def _usual() -> list[str]:
    with suppress(TimelineError, OSError):
        return [str(default_file())]
    return []


def _within(folder: str) -> list[str]:
    return files_below(Path(folder))[:MOST_FILES]


def _of_note(text: str, stem: str) -> str:
    """Return the front matter of a note, with the id that it has by the name of its file where it says none."""
    matter = text.partition("\n---")[0] if text.startswith("---") else ""
    return matter if re.search(r"^id[ \t]*:", matter, re.MULTILINE) else f"id: {slug(stem)}\n{matter}"


def _included(text: str, folder: Path) -> list[str]:
    """Return the files that a header includes, none that leaves its folder."""
    match = INCLUDE.search(text)
    names = _scalars(text, match.end(), flow=False) if match else ()
    return [str(folder / name) for name in names if is_below(folder, folder / name)]


def _found(kind: str, text: str) -> Iterator[tuple[str, int, str]]:
    """Return the values of a kind in a text, those that the header declares first.

    With each, where to look for what explains it (-1: nowhere), and the indent of a name of the header.
    """
    if kind in HEADERS:
        yield from _declared(HEADERS[kind], text)
    for key in KEYS[kind]:
        lines = set[tuple[str, bool]]()
        for at, flow in _places(key, text):
            line = text[at : at + LONGEST].partition("\n")[0], flow
            if line in lines or (key == "name" and not _is_of_place(text, at)):
                continue
            if line[0].strip() and len(line[0]) < LONGEST and line[0].count("[") == line[0].count("]"):
                lines.add(line)
            yield from ((value, at if kind == "id" else -1, "") for value in _scalars(text, at, flow=flow))


def _places(key: str, text: str) -> Iterator[tuple[int, bool]]:
    """Return where the values of a key begin, and whether they stand in a flow collection."""
    for match in re.finditer(rf"{key}[\"']?[ \t]*:(?=[\s\"'\[{{])", text):
        before = _line_before(text, match.start())
        if IN_BLOCK.fullmatch(before):
            yield match.end(), False
        elif IN_FLOW.match(before, max(before.rfind(sign) for sign in "[{,")) and before.rstrip("\"' \t")[-1:] in "[{,":
            yield match.end(), True


def _line_before(text: str, at: int) -> str:
    """Return what stands before a place in its line; of a long line, the end of it, after a sign that begins no key."""
    start = text.rfind("\n", max(0, at - LONGEST), at)
    return text[start + 1 : at] if start >= 0 or at <= LONGEST else f".{text[at - LONGEST : at]}"


def _is_of_place(text: str, at: int) -> bool:
    """Return whether a `name` is that of a place."""
    before = text[max(0, at - NEAR) : at]
    return "place" in before[max(before.rfind("\n", 0, before.rfind("\n")), 0) :]


def _scalars(text: str, at: int, *, flow: bool) -> Iterator[str]:
    """Return the texts of a value: itself, or the items of a list that are texts."""
    while text[at : at + 1] in {" ", "\t"}:
        at += 1
    if text[at : at + 1] == "[":
        yield from _items(text, at + 1)
    elif text[at : at + 1] in {"\n", "#"} and not flow:
        yield from _items_below(text, at)
    else:
        value, _ = _scalar(text, at, flow=flow)
        yield value


def _scalar(text: str, at: int, *, flow: bool) -> tuple[str, int]:
    """Return the text that begins at a place, and where it ends; an empty one where there is none."""
    furthest = at + 2 * LONGEST
    if match := DOUBLE.match(text, at, furthest):
        with suppress(ValueError):
            return str(json.loads(match[0], strict=False)), match.end()
        return "", match.end()
    if match := SINGLE.match(text, at, furthest):
        return match[1].replace("''", "'"), match.end()
    if text.startswith(NO_PLAIN, at):
        return "", at
    match = (FLOW_PLAIN if flow else PLAIN).match(text, at, furthest)
    return (match[0].partition(" #")[0].strip(), match.end()) if match else ("", at)


def _items(text: str, at: int) -> Iterator[str]:
    """Return the texts in a list between brackets."""
    while at < len(text):
        while text[at : at + 1] in {" ", "\t", "\n", ","}:
            at += 1
        if text[at : at + 1] in {"]", "{", "["}:
            return
        value, end = _scalar(text, at, flow=True)
        yield value
        at = max(end, at + 1)


def _items_below(text: str, at: int) -> Iterator[str]:
    """Return the texts of the items in the lines below; an item that is more than a text has none."""
    first = ITEM_BELOW.match(text, at)
    indent = first[1] if first else None
    match = first
    while match and match[1] == indent:
        value, end = _scalar(text, match.end(), flow=False)
        yield "" if NAME.match(text, match.end()) and not value.startswith(("http:", "https:")) else value
        line_end = text.find("\n", end)
        while line_end >= 0 and _is_deeper(text, line_end + 1, indent or ""):
            line_end = text.find("\n", line_end + 1)
        match = ITEM_BELOW.match(text, line_end) if line_end >= 0 else None


def _is_deeper(text: str, at: int, indent: str) -> bool:
    """Return whether a line stands further in than the dash of its list."""
    return text.startswith(f"{indent} ", at)


def _declared(section: str, text: str) -> Iterator[tuple[str, int, str]]:
    """Return the names that a section of the header declares, each with where it ends and its indent."""
    match = re.search(rf"^[\"']?{section}[\"']?[ \t]*:[ \t]*", text, re.MULTILINE)
    if match is None:
        return
    at = match.end()
    if text.startswith("{", at):
        yield from ((name, -1, "") for name in _names_in_flow(text, at + 1))
        return
    first = NAME_BELOW.match(text, at)
    if first is None:
        return
    end = NEXT_SECTION.search(text, first.end())
    for line in re.compile(rf"^{first[1]}(?=[^\s#])", re.MULTILINE).finditer(
        text, first.start(1), end.start() if end else len(text)
    ):
        if name := NAME.match(text, line.end()):
            yield _name(name), name.end(), first[1]


def _names_in_flow(text: str, at: int) -> Iterator[str]:
    """Return the names of a section in braces: those that stand no deeper."""
    depth = 1
    for match in re.finditer(
        rf"{DOUBLE.pattern}(?!\s*:)|[\[{{\]}}]|{NAME.pattern}", text[at : at + LONGEST_HEADER], re.DOTALL
    ):
        if match[0] in {"{", "["}:
            depth += 1
        elif match[0] in {"}", "]"}:
            depth -= 1
        elif depth == 1 and (name := NAME.match(match[0] + " ")):
            yield _name(name)
        if depth == 0:
            return


def _name(match: re.Match[str]) -> str:
    return match[1] or (match[2] or "").replace("''", "'") or match[3] or ""


def _explained(text: str, at: int, indent: str = "") -> str:
    """Return the title or the label that stands soon after a name, before the next one."""
    near = text[at : at + NEAR]
    match = EXPLAINS.search(near)
    if match is None or re.search(
        r"\n[ \t]*-[ \t]+[\"']?(?:id|date)" if not indent else rf"\n{indent}\S", near[: match.start()]
    ):
        return ""
    before = near[near.rfind("\n", 0, match.start()) + 1 : match.start()]
    value, _ = _scalar(near, match.end(), flow="{" in before or "," in before)
    return unseen().sub("", " ".join(value.split()))[:LONGEST]
