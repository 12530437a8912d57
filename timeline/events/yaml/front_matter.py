"""Notes: Markdown files whose first lines are YAML, between two lines `---`."""

import re
from typing import NamedTuple

ENDINGS = (".md", ".markdown")
OPENING = r"---[ \t]*\r?\n"
CLOSING = r"(?m:^)(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)"
TOML = r"\+\+\+[ \t]*\r?\n"
KEY_LINE = r"[\w-]+[ \t]*:(?:[ \t]|\r?(?m:$))"
"""What the line below `---` looks like where it begins front matter, not a text under a rule."""


class Front(NamedTuple):
    """Where the front matter of a note ends, before its closing line, and where the text of the note begins."""

    end: int
    body: int


def is_note(name: str) -> bool:
    """Return whether a file is a note, by its name."""
    return name.lower().endswith(ENDINGS)


def front_of(content: str) -> Front | None:
    """Return where the front matter of a text ends; None if it has none."""
    opening = re.match(OPENING, content)
    closing = re.compile(CLOSING).search(content, opening.end()) if opening else None
    return Front(closing.start(), closing.end()) if closing else None


def why_unread(content: str) -> tuple[str, str]:
    """Say why a text that begins like front matter has none, and what would be right; nothing if it just has none."""
    if re.match(TOML, content):
        return "front matter in TOML (`+++`) is not read", "`hugo convert toYAML` writes it as YAML"
    opening = re.match(OPENING, content)
    if opening and front_of(content) is None and re.compile(KEY_LINE).match(content, opening.end()):
        return "the front matter does not end", "end it with a line `---`"
    return "", ""
