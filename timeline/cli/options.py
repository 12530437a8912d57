"""The options that several commands share, each said once."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from timeline.cli.sizes import size

Files = Annotated[
    list[str] | None,
    Argument(
        metavar="[FILE]...",
        help="Files or folders; - is standard input. None: $TIMELINE_FILE, else the nearest events.yaml.",
        show_default=False,
    ),
]
Target = Annotated[
    Path | None,
    Option("--file", "-f", help="The file to write. None: $TIMELINE_FILE, else the nearest events.yaml."),
]
AsOf = Annotated[
    str | None,
    Option("--as-of", metavar="DATE", help="Show what was known on this day, judged from it."),
]
MaxSize = Annotated[
    int,
    Option("--max-size", metavar="SIZE", parser=size, show_default=False, help="Refuse larger files. None: 256MB."),
]
Calendar = Annotated[
    str | None,
    Option("--calendar", metavar="NAME", help="The calendar of the dates: julian, hebrew ... None: that of the file."),
]
Json = Annotated[bool, Option("--json", help="Print JSON.")]
Output = Annotated[Path | None, Option("--output", "-o", help="Where to write; - is standard output.")]
DryRun = Annotated[bool, Option("--dry-run", help="Print the diff; save nothing.")]
Publish = Annotated[
    bool, Option("--publish", help="Only what the file's `publish` list lets through (without one: verified).")
]
Where = Annotated[
    list[str] | None,
    Option("--where", metavar="FILTER=TEXT", help="Every event that the filters of `list` select: tag=east, to=2022."),
]
Yes = Annotated[bool, Option("--yes", "-y", help="Do not ask, with --where on a terminal.")]
Declare = Annotated[
    bool,
    Option(
        "--declare",
        help="Declare what is not declared yet: a category, a source; dates may name events that come later.",
    ),
]
