"""`add`, `edit`, `remove` and `rename` of what a header declares: `timeline sources add`, `timeline counts rename`."""

from collections.abc import Callable
from typing import NamedTuple, ParamSpec

from timeline.cli.header_edits import (
    Edition,
    Name,
    New,
    UnsetKeys,
    add_entry,
    edit_entry,
    remove_entry,
    rename_declared,
)
from timeline.cli.key_options import CategoryKeys, CountKeys, EraKeys, KeyOptions, LayerKeys, SourceKeys, StoryKeys
from timeline.cli.option_groups import spread
from timeline.cli.options import DryRun, MaxSize, Target
from timeline.events.reading.input_bytes import LARGEST
from timeline.events.writing.declarations import Entry

P = ParamSpec("P")


class Declared(NamedTuple):
    """A section of the header: what it declares, the keys of that, an example of it."""

    section: str
    thing: str
    keys: type[KeyOptions]
    example: str
    added: str
    edited: str
    removed: str = "Take out {} that nothing names."
    renamed: str = "Give {} another id, and all that names it, in all files of the timeline or in none."

    def told(self, command: Callable[P, None], verb: str, line: str, more: str = "") -> Callable[P, None]:
        """Give a command its manual: a line, and an example."""
        command.__doc__ = (
            f"{line.format(self.thing)}\n\n    Example: timeline {self.section} {verb} {self.example}{more}\n    "
        )
        return command


SOURCES = Declared(
    "sources",
    "a source",
    SourceKeys,
    "bbc-2023-06-21",
    ' --title "Too slow" --published 2023-06-21',
    " --url https://example.org/a",
)
CATEGORIES = Declared("categories", "a category", CategoryKeys, "economy", " --label Economy", " --color teal")
ERAS = Declared(
    "eras",
    "an era",
    EraKeys,
    "occupation",
    ' --date 2022-03/2022-11-11 --label "Occupation of Kherson"',
    " --color teal",
    "Take out {}; no other line of the file is touched.",
    "Give {} another id.",
)
COUNTS = Declared(
    "counts",
    "a day count",
    CountKeys,
    "siege",
    ' --first 2022-05-01 --label "Day {n} of the siege"',
    " --number 0",
)

STORIES = Declared(
    "stories", "a story", StoryKeys, "spring", ' --title "The spring of 2022"', ' --title "How it began"'
)

LAYERS = Declared(
    "layers",
    "a layer",
    LayerKeys,
    "alerts",
    ' --table data/alerts.csv --time started_at --label "Air-raid alerts"',
    " --group region",
    "Take out {}; its table stays.",
    "Give {} another id.",
)


def adding(of: Declared) -> object:
    """Return the command that declares something."""

    def add(
        id: Name,  # noqa: A002 - typer shows this name
        file: Target = None,
        dry_run: DryRun = False,
        max_size: MaxSize = LARGEST,
        *,
        keys: KeyOptions,
    ) -> None:
        add_entry(Entry(of.section, id), keys, Edition(file, max_size), dry_run=dry_run)

    add.__annotations__["keys"] = of.keys
    return of.told(spread(add), "add", "Declare {}; no other line of the file is touched.", of.added)


def editing(of: Declared) -> object:
    """Return the command that changes what is declared."""

    def edit(
        id: Name,  # noqa: A002 - typer shows this name
        unset: UnsetKeys = None,
        file: Target = None,
        dry_run: DryRun = False,
        max_size: MaxSize = LARGEST,
        *,
        keys: KeyOptions,
    ) -> None:
        edit_entry(Entry(of.section, id), keys, unset, Edition(file, max_size), dry_run=dry_run)

    edit.__annotations__["keys"] = of.keys
    line = "Change what the file says of {}; no other line of it is touched."
    return of.told(spread(edit), "edit", line, of.edited)


def removing(of: Declared) -> object:
    """Return the command that takes a declaration out."""

    def remove(
        id: Name,  # noqa: A002 - typer shows this name
        file: Target = None,
        dry_run: DryRun = False,
        max_size: MaxSize = LARGEST,
    ) -> None:
        remove_entry(Entry(of.section, id), Edition(file, max_size), dry_run=dry_run)

    return of.told(remove, "remove", of.removed)


def renaming(of: Declared) -> object:
    """Return the command that gives a declaration another id."""

    def rename(
        id: Name,  # noqa: A002 - typer shows this name
        new: New,
        file: Target = None,
        dry_run: DryRun = False,
        max_size: MaxSize = LARGEST,
    ) -> None:
        rename_declared(Entry(of.section, id), new, Edition(file, max_size), dry_run=dry_run)

    return of.told(rename, "rename", of.renamed, " another")


def commands(of: Declared) -> tuple[object, object, object, object]:
    """Return the commands that add, edit, remove and rename what a section declares."""
    return adding(of), editing(of), removing(of), renaming(of)


sources_add, sources_edit, sources_remove, sources_rename = commands(SOURCES)
categories_add, categories_edit, categories_remove, categories_rename = commands(CATEGORIES)
counts_add, counts_edit, counts_remove, counts_rename = commands(COUNTS)
eras_add, eras_edit, eras_remove, eras_rename = commands(ERAS)
stories_add, stories_edit, stories_remove, stories_rename = commands(STORIES)
layers_add, layers_edit, layers_remove, layers_rename = commands(LAYERS)
