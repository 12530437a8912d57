"""What libyaml says of a text that is not YAML, in words that say what would be right."""

import re
from typing import NamedTuple

from yaml import MarkedYAMLError

from timeline.events.yaml.faults import Fault


class Rule(NamedTuple):
    """A message of libyaml (what it read, what it missed), and the message that is shown instead."""

    context: str
    problem: str
    message: str
    hint: str
    at_context: bool = False


RULES = (
    Rule("quoted scalar", "unexpected end", "a quote is opened here and never closed", "close it", at_context=True),
    Rule("quoted scalar", "document indicator", "a quote is opened here and never closed", "close it", at_context=True),
    Rule("quoted scalar", "escape", "this escape does not exist", r"write \\ for a backslash, or use single quotes"),
    Rule("", "mapping values", "a colon and a space inside a text", "put the whole text in quotes"),
    Rule("simple key", "expected ':'", "neither `key: value` nor an item", "indent it, or quote it", at_context=True),
    Rule("", "cannot start any token", "no text can begin with this character", "put the text in quotes"),
    Rule("flow sequence", "", "this `[` is not closed", "close it with `]`", at_context=True),
    Rule("flow mapping", "", "this `{` is not closed", "close it with `}`", at_context=True),
    Rule("block mapping", "expected key", "a key is expected here", "check its indentation and its quotes"),
    Rule("block collection", "expected '-'", "a list item is expected here", "check its indentation"),
    Rule("block scalar", "comment or line break", "text directly after `|` or `>`", "begin the text on the next line"),
    Rule("directive", "", "a directive", "a timeline needs none: leave the line out", at_context=True),
    Rule("", "expected <document start>", "this belongs to nothing", "check its indentation"),
    Rule("anchor", "", "a text cannot begin with `&`", "put the text in quotes", at_context=True),
    Rule("alias", "", "a text cannot begin with `*`", "put the text in quotes", at_context=True),
    Rule("tag", "", "a text cannot begin with `!`", "put the text in quotes", at_context=True),
)

CLOSING = {"this `[` is not closed": "]", "this `{` is not closed": "}"}
QUOTE_OR_COMMENT = re.compile(r"""(?<=[\[{,:\s])(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')|(?<=[ \t])(#[^\n]*)""", re.DOTALL)
"""What is in quotes, where a `#` is an ordinary character, or a comment (group 1)."""
COMMENT = "this begins a comment, and what closes the brackets is in it"
QUOTED = "a `#` after a space begins a comment: put the text in quotes"


def explain_syntax(content: str, error: MarkedYAMLError) -> Fault:
    """Return the fault for a syntax error of libyaml, where a person would look for it."""
    context, problem = error.context or "", error.problem or ""
    rule = next((rule for rule in RULES if rule.context in context and rule.problem in problem), None)
    at_context = rule is not None and rule.at_context
    mark = (error.context_mark if at_context else None) or error.problem_mark
    start = 0 if mark is None else min(mark.index, max(0, len(content) - 1))
    if content.startswith("\t", start) or content[:start].endswith("\t"):
        return Fault(start, start + 1, "tab-indentation", "a tab indents this line", "YAML takes spaces only")
    if rule is None:
        return Fault(start, start + 1, "syntax", f"{context}: {problem}".strip(": "))
    hidden = _hidden(content, start, problem_end(content, error), CLOSING.get(rule.message, ""))
    if hidden:
        return Fault(*hidden, "syntax", COMMENT, QUOTED)
    return Fault(start, start + 1, "syntax", rule.message, rule.hint)


def problem_end(content: str, error: MarkedYAMLError) -> int:
    """Return where the line ends in which a syntax error was seen."""
    seen = len(content) if error.problem_mark is None else error.problem_mark.index
    end = content.find("\n", seen)
    return len(content) if end < 0 else end


def _hidden(content: str, start: int, end: int, closing: str) -> tuple[int, int] | None:
    """Return where the comment is that hides what closes brackets: `{title: One #1 battle}`."""
    found = (each for each in QUOTE_OR_COMMENT.finditer(content, start, end) if closing and closing in (each[1] or ""))
    return next(((each.start(1), each.start(1) + each[1].rindex(closing)) for each in found), None)
