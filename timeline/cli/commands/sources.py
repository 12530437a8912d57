"""`timeline sources`."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

from typer import Argument

from timeline.cli.command_table import OF_SOURCES
from timeline.cli.commands.sources_keep import keep
from timeline.cli.declared_told import tell_declared
from timeline.cli.few_names import few
from timeline.cli.opening import Viewpoint
from timeline.cli.option_groups import spread
from timeline.cli.options import DryRun, Json, Target
from timeline.cli.terminal import aligned, json_line, one_line
from timeline.dates import words as in_words
from timeline.problems import TimelineError
from timeline.views.citing import Cited, cited
from timeline.views.naming import source_named

KEEP, SHOW = OF_SOURCES
KEEPING = "timeline sources keep nato-vilnius-communique communique.pdf"


Words = Annotated[
    list[str] | None,
    Argument(
        metavar="[FILE]... | add ID ... | keep ID FILE | show ID",
        help="The files of the timeline; or a source to keep a copy of, with the file to keep; or one to show.",
        show_default=False,
    ),
]


@spread
def sources(
    words: Words = None,
    *,
    as_json: Json = False,
    file: Target = None,
    dry_run: DryRun = False,
    viewpoint: Viewpoint,
) -> None:
    """List the sources, who cites each, what only one supports; or add, edit, remove, rename, keep one.

    `timeline sources add ID` declares one; `edit`, `remove` and `rename` change those that there are.
    `timeline sources keep ID FILE` copies a file (text, HTML, PDF, docx) beside the timeline and records its SHA-256,
    so that `timeline check` can look for the quotes in it; `timeline sources show ID` prints its text with these.

    Example: timeline sources events.yaml
    """
    if words and words[0] == KEEP:
        keep(*_kept(words[1:]), file, viewpoint.max_size, dry_run=dry_run)
        return
    if words and words[0] == SHOW:
        from timeline.cli.commands.sources_show import show_copy

        show_copy(_shown(words[1:]), file, viewpoint.max_size, as_json=as_json)
        return
    files = words or ([str(file)] if file else None)
    found = cited(viewpoint.opened(files).timeline)
    lines = json_lines(found) if as_json else text_lines(found)
    tell_declared(lines, "no source is declared or cited", "sources add ID --title TEXT")


def _kept(words: Sequence[str]) -> tuple[str, Path]:
    """Read what stands after `keep`."""
    if len(words) != 2:
        raise TimelineError("`keep` takes the id of a source and a file", hint=KEEPING, status=2)
    return words[0], Path(words[1])


def _shown(words: Sequence[str]) -> str:
    """Read what stands after `show`."""
    if len(words) != 1:
        raise TimelineError("`show` takes the id of a source", hint="timeline sources show ID", status=2)
    return words[0]


def text_lines(found: Sequence[Cited]) -> Iterable[str]:
    """Return the sources as aligned columns, then the events that stand on one alone, by source."""
    yield from aligned([[one_line(cell) for cell in _row(each)] for each in found])
    alone = [each for each in found if each.alone]
    if alone:
        yield ""
        yield "events that stand on one source only"
        yield from (f"  {one_line(each.id)}: {few([event.id for event in each.alone])}" for each in alone)


def _row(each: Cited) -> tuple[str, str, str]:
    number = len(each.events)
    cites = f"{number} event{'' if number == 1 else 's'}" if number else "not cited"
    return cites, each.id, source_named(each.source) if each.source else "not declared"


def json_lines(found: Sequence[Cited]) -> Iterable[str]:
    """Return one JSON object a source."""
    for each in found:
        source = each.source
        record = {
            "id": each.id,
            "declared": source is not None,
            "title": (source.title or None) if source else None,
            "publisher": (source.publisher or None) if source else None,
            "published": in_words(source.published) if source and source.published else None,
            "kept": (source.file or None) if source else None,
            "events": [event.id for event in each.events],
            "alone": [event.id for event in each.alone],
        }
        yield json_line(record)
