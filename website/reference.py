"""The rows of the manual that follow from the tables of the program: every key, every format."""

from collections.abc import Iterator

from timeline.checks import manual
from timeline.cli.command_table import COMMANDS, SUBCOMMANDS
from timeline.events import keys
from timeline.inputs import INPUTS, LAYOUT_INPUTS
from timeline.outputs import OUTPUTS

PARTS = {
    "header": keys.HEADER,
    "checks": keys.CHECKS,
    "category": keys.CATEGORY,
    "era": keys.ERA,
    "count": keys.COUNT,
    "layer": keys.LAYER,
    "source": keys.SOURCE,
    "story": keys.STORY,
    "step": keys.STEP,
    "event": keys.EVENT,
    "claim": keys.CITATION,
    "place": keys.PLACE,
    "image": keys.IMAGE,
    "medium": keys.MEDIUM,
}
"""The parts of the file, as the manual calls them."""


def key_rows() -> Iterator[str]:
    """Return the row of each key, as it stands in docs/file.md."""
    return (f"| `{part}.{key.name}` | {key.line} |" for part, found in PARTS.items() for key in found.keys)


def format_rows() -> Iterator[str]:
    """Return the beginning of the row of each format, as it stands in docs/formats.md."""
    ins = {one.name: one.suffixes for one in INPUTS}
    outs = {one.name: one.suffixes for one in OUTPUTS}
    read = ins.keys() | {one.name for one in LAYOUT_INPUTS}
    for name, endings in (ins | outs).items():
        ways = " and ".join(way for way, named in (("out", outs), ("in", read)) if name in named)
        yield f"| `{name}` | {', '.join(f'`{ending}`' for ending in endings)} | {ways} |"


def anchors() -> Iterator[tuple[str, str]]:
    """Return the anchors that the site must have: the name of a page, and the anchor in it."""
    yield from (("checks.html", page.code) for page in manual())
    yield from (("commands.html", name) for name in COMMANDS)
    yield from (("commands.html", f"commands-of-two-words-{name.replace(' ', '-')}") for name in SUBCOMMANDS)
    yield from (
        ("file.html", f"every-key-{part}-{key.name.replace('_', '-')}")
        for part, found in PARTS.items()
        for key in found.keys
    )
    names = {one.name for one in INPUTS} | {one.name for one in OUTPUTS}
    yield from (("formats.html", f"all-of-them-{name}") for name in sorted(names))
    yield from (("formats.html", f"layouts-of-known-makers-{one.name}") for one in LAYOUT_INPUTS)
