"""The colours of a session: what is typed stands out from what is printed."""

from typing import ClassVar

from pygments.lexer import RegexLexer
from pygments.token import Generic, Name
from sphinx.application import Sphinx


class Session(RegexLexer):
    """Commands after `$ `, over as many lines as end with a backslash; all else is what they print."""

    name = "timeline session"
    tokens: ClassVar = {
        "root": [
            (r"\$ ", Generic.Prompt, "command"),
            (r".*\n", Generic.Output),
        ],
        "command": [(r"(?:.*\\\n)*.*\n", Name, "#pop")],
    }


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the lexer."""
    app.add_lexer("console", Session)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
