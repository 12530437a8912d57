"""Edits of what a timeline declares, for the commands of sources, categories, counts, eras, stories and layers."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.edits import how_to_undo, made, made_together, told_change
from timeline.cli.few_names import few
from timeline.cli.files import file_to_write, read_files, today
from timeline.cli.key_options import KeyOptions
from timeline.cli.terminal import counted, say
from timeline.edits.opening import opened, text_of
from timeline.edits.whole_timeline import root_of, with_header
from timeline.events.model import Event, Timeline
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.declarations import KINDS, Entry, change_entry, declare, declares, no_entry, undeclare
from timeline.events.writing.editor import Edited
from timeline.events.writing.ground import Opened, known_ground, last_event, whole_ground
from timeline.events.writing.renaming import refuse_unnameable
from timeline.events.writing.renaming_entries import rename_entry
from timeline.events.writing.soundness import refuse_more_errors
from timeline.problems import TimelineError
from timeline.views.nesting import above, parents

Name = Annotated[str, Argument(metavar="ID", help="Its id.")]
New = Annotated[str, Argument(metavar="NEW", help="Its new id.")]
UnsetKeys = Annotated[list[str] | None, Option("--unset", metavar="KEY", help="A key to take out; repeat for more.")]

WORD = re.compile(r"[^\W_][^\s,/\"']*")
ARTICLES = {"eras": "an"}


class Edition:
    """The timeline that a command edits, and the file that it writes."""

    def __init__(self, file: Path | None, max_size: int) -> None:
        """Read the whole timeline that a file belongs to."""
        self.path = with_header(file or file_to_write(), max_size)
        self.max_size = max_size
        self.root = root_of(self.path, max_size)
        self.timeline: Timeline = read_files([self.root], max_size)[0]

    def home(self, entry: Entry) -> Path | None:
        """Return the file that declares something, None if none does."""
        return next((Path(file) for file in self.timeline.files if self._declares(Path(file), entry)), None)

    def declared_home(self, entry: Entry) -> Path:
        """Return the file that declares something; raise if none does."""
        home = self.home(entry)
        if home is None:
            raise no_entry(str(self.path), entry, names_of(self.timeline, entry.section))
        return home

    def _declares(self, file: Path, entry: Entry) -> bool:
        whole = opened(file, text_of(file, self.max_size))
        return declares(known_ground(whole, last_event) or whole_ground(whole), entry)


def names_of(timeline: Timeline, section: str) -> list[str]:
    """Return the names that a section of a timeline declares."""
    return {
        "sources": list(timeline.sources),
        "categories": [category.id for category in timeline.categories],
        "counts": [count.name for count in timeline.counts],
        "stories": [story.id for story in timeline.stories],
        "layers": [layer.id for layer in timeline.layers],
        "eras": [era.id for era in timeline.eras],
    }[section]


def day_of_count(name: str) -> re.Pattern[str]:
    """Return what finds a day of a count in a date: `siege day 4`."""
    return re.compile(rf"(?<![^\s/\[{{,.]){re.escape(name)} day -?\d")


def users_of(timeline: Timeline, entry: Entry) -> list[Event]:
    """Return the events that name a source, a category, or a count."""
    day = day_of_count(entry.name)
    uses: Mapping[str, Callable[[Event], bool]] = {
        "sources": lambda event: any(citation.source == entry.name for citation in event.citations),
        "categories": lambda event: event.category == entry.name,
        "counts": lambda event: day.search(event.date) is not None,
        "stories": lambda _: False,
        "layers": lambda _: False,
        "eras": lambda _: False,
    }
    return [event for event in timeline.events if uses[entry.section](event)]


def parts_naming(timeline: Timeline, entry: Entry) -> list[str]:
    """Return what else in the header names a category or a count: categories and layers in it, eras it dates."""
    if entry.section == "categories":
        within = [f"the category `{each.id[:80]}`" for each in timeline.categories if each.parent == entry.name]
        return within + [f"the layer `{each.id[:80]}`" for each in timeline.layers if each.category == entry.name]
    day = day_of_count(entry.name)
    eras = timeline.eras if entry.section == "counts" else ()
    return [f"the era `{era.id[:80]}`" for era in eras if day.search(era.date.text)]


def refuse_parent(timeline: Timeline, entry: Entry, values: Mapping[str, str]) -> None:
    """Raise where a category would lie in one that is not declared, or in itself."""
    parent = values.get("parent", "")
    if entry.section != "categories" or not parent:
        return
    names = names_of(timeline, entry.section)
    if parent != entry.name and parent not in names:
        hint = did_you_mean(parent, names) or f"`timeline categories add {parent[:80]}` declares it"
        raise TimelineError(f"the category `{parent[:80]}` is not declared", hint=hint, status=1)
    if parent == entry.name or entry.name in above(parent, parents(timeline.categories)):
        raise TimelineError(f"{entry} would lie in itself", hint="another parent", status=1)


def add_entry(entry: Entry, keys: KeyOptions, target: Edition, *, dry_run: bool) -> None:
    """Declare something in the file that is written."""
    refuse_unnamed(entry)
    if target.home(entry) is not None or entry.name in names_of(target.timeline, entry.section):
        raise TimelineError(
            f"{entry} is declared already", hint=f"timeline {entry.section} edit {entry.name}", status=1
        )
    values = keys.values(target.timeline, today())
    refuse_parent(target.timeline, entry, values)
    edit_file(target.path, entry, lambda before: declare(before, entry, values, str(target.path)), dry_run=dry_run)
    if not dry_run:
        say_done(target.path, f"declared {entry}")


def edit_entry(entry: Entry, keys: KeyOptions, unset: Sequence[str] | None, target: Edition, *, dry_run: bool) -> None:
    """Change what is declared, where it is declared."""
    values = keys.values(target.timeline, today())
    gone = [*(unset or ()), *(key for key, value in values.items() if not value)]
    refuse_keys(entry, keys, gone)
    refuse_parent(target.timeline, entry, values)
    if not values and not gone:
        first = next(key.name for key in keys.part.keys if key.name not in keys.part.required)
        raise TimelineError("nothing to change", hint=f"--{first} TEXT, or --unset {first}", status=2)
    home = target.declared_home(entry)
    kept = {key: value for key, value in values.items() if value}
    changed = partial(change_entry, entry=entry, values=kept, unset=gone, name=str(home))
    has_changed = edit_file(home, entry, changed, dry_run=dry_run)
    if not dry_run:
        say(told_change(home, f"changed {entry}", has_changed=has_changed))


def remove_entry(entry: Entry, target: Edition, *, dry_run: bool) -> None:
    """Take out a declaration that nothing names."""
    home = target.declared_home(entry)
    if users := users_of(target.timeline, entry):
        message = f"{entry} is named by {counted(len(users), 'event')}: {few([event.id for event in users])}"
        raise TimelineError(message, hint="change these first", status=1)
    if parts := parts_naming(target.timeline, entry):
        raise TimelineError(f"{entry} is named by {few(parts)}", hint="change these first", status=1)
    edit_file(home, entry, lambda before: undeclare(before, entry, str(home)), dry_run=dry_run)
    if not dry_run:
        say_done(home, f"removed {entry}")


def rename_declared(entry: Entry, new: str, target: Edition, *, dry_run: bool) -> None:
    """Give something another name, in every file of the timeline or in none."""
    refuse_unnamed(entry._replace(name=new))
    files = [Path(name) for name in target.timeline.files]
    known = _with_count(target.timeline, entry, new)

    def renamed(texts: Mapping[str, str]) -> Mapping[str, str]:
        after = rename_entry(texts, entry, new)
        for name, text in texts.items():
            refuse_more_errors(text, after[name], name, known, renamed=True)
        return after

    made_together(files, renamed, lambda _: f"{entry.name} is {new} now", dry_run=dry_run)


def _with_count(timeline: Timeline, entry: Entry, new: str) -> Timeline:
    """Return a timeline in which a day count has its new name beside the old one."""
    counts = [
        replace(each, name=new) for each in timeline.counts if (entry.section, entry.name) == ("counts", each.name)
    ]
    return replace(timeline, dating=replace(timeline.dating, counts=(*timeline.counts, *counts)))


def edit_file(path: Path, entry: Entry, edit: Callable[[Opened], str], *, dry_run: bool) -> bool:
    """Edit the header of a file, and return whether that changes anything; raise if it would bring a new error."""

    def edited(before: Opened) -> Edited:
        after = edit(before)
        refuse_header_errors(before, after, entry)
        return Edited(after, "")

    return made(path, edited, dry_run=dry_run).has_changed


def refuse_header_errors(before: Opened, after: str, entry: Entry) -> None:
    """Raise if a text has an error that it did not have before; of a large one its header is read, but for counts.

    How dates are told depends on the counts.
    """
    ground = known_ground(before, last_event) if entry.section != "counts" else None
    if ground is None:
        refuse_more_errors(before.text, after)
        return
    (start, end), *_ = ground.spans
    bom, longer = len(before.text) - len(ground.before.text.content), len(after) - len(before.text)
    refuse_more_errors(before.text[start : end + bom], after[start : end + bom + longer])


def refuse_keys(entry: Entry, keys: KeyOptions, names: Sequence[str]) -> None:
    """Raise where a key that is to go is none, or is needed."""
    for name in names:
        if name not in keys.part.by_name and not name.startswith("x-"):
            hint = ", ".join(keys.part.by_name)
            raise TimelineError(f"{keys.part.owner} has no key `{name}`", hint=hint, status=2)
        if name in keys.part.required:
            raise TimelineError(f"{entry} needs `{name}`", status=2)


def refuse_unnamed(entry: Entry) -> None:
    """Raise where a name would not do: nothing could name it, or it would be taken for something else."""
    if entry.section == "counts":
        refuse_unnameable(entry.name)
    is_word = WORD.fullmatch(entry.name) if entry.section != "categories" else entry.name.isprintable()
    if not entry.name or entry.name != entry.name.strip() or not is_word or len(entry.name) > 200:
        message = f"{entry.name[:80]!r} is no name of {ARTICLES.get(entry.section, 'a')} {KINDS[entry.section]}"
        raise TimelineError(message, hint="letters, digits and hyphens", status=2)


def say_done(path: Path, what: str) -> None:
    """Say what was done, and how to take it back."""
    say(f"{path}: {what}; {how_to_undo([path])}")
