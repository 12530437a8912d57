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


NO_VALUE = "a colon and a space inside a text"
NOWHERE = "this belongs to nothing"
NO_KEY = "neither `key: value` nor an item"
RULES = (
    Rule("quoted scalar", "unexpected end", "a quote is opened here and never closed", "close it", at_context=True),
    Rule("quoted scalar", "document indicator", "a quote is opened here and never closed", "close it", at_context=True),
    Rule(
        "quoted scalar",
        "Unicode",
        "half of a character, as JSON writes it",
        r"write the character, or \UXXXXXXXX for it",
    ),
    Rule("quoted scalar", "hexdec", "this escape has too few digits", r"\xXX, \uXXXX, or \\ for a backslash"),
    Rule("quoted scalar", "escape", "this escape does not exist", r"write \\ for a backslash, or use single quotes"),
    Rule("", "mapping values", NO_VALUE, "put the whole text in quotes"),
    Rule("simple key", "expected ':'", NO_KEY, "indent it, or quote it", at_context=True),
    Rule("", "cannot start any token", "no text can begin with this character", "put the text in quotes"),
    Rule("flow sequence", "", "this `[` is not closed", "close it with `]`", at_context=True),
    Rule("flow mapping", "", "this `{` is not closed", "close it with `}`", at_context=True),
    Rule("block mapping", "expected key", "a key is expected here", "check its indentation and its quotes"),
    Rule("block collection", "expected '-'", "a list item is expected here", "check its indentation"),
    Rule("block scalar", "comment or line break", "text directly after `|` or `>`", "begin the text on the next line"),
    Rule("directive", "", "a directive", "a timeline needs none: leave the line out", at_context=True),
    Rule("", "expected <document start>", NOWHERE, "check its indentation"),
    Rule("anchor", "", "a text cannot begin with `&`", "put the text in quotes", at_context=True),
    Rule("alias", "", "a text cannot begin with `*`", "put the text in quotes", at_context=True),
    Rule("tag", "", "a text cannot begin with `!`", "put the text in quotes", at_context=True),
)

DASH = re.compile(r"[\u2010-\u2015\u2022*]\s*[\w\"']|-(?=[^\W\d])")
COLON = re.compile(r"[^\W\d][\w-]*(?:\s*\uff1a|:(?![ \t\r\n/]))")
ENDED = re.compile(r"\.\.\.(?=\s|\Z)")
LINE_BEGIN = re.compile(r"[ \t]*(?:- +)?")
TYPOGRAPHIC = re.compile(r":[ ]+[\u2018-\u201f\u00ab]")
"""What a line of a text begins with that is the reason of a syntax error; a value in quotes that are none for YAML."""
STRAIGHT = "put the whole text in straight quotes: \" or '"

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
    if (rule is None or rule.message in {NO_VALUE, NO_KEY, NOWHERE}) and (reason := _reason(content, start)):
        return reason
    if rule is None:
        return Fault(start, start + 1, "syntax", f"{context}: {problem}".strip(": "))
    hidden = _hidden(content, start, problem_end(content, error), CLOSING.get(rule.message, ""))
    if hidden:
        return Fault(*hidden, "syntax", COMMENT, QUOTED)
    return Fault(start, start + 1, "syntax", rule.message, rule.hint)


def _reason(content: str, start: int) -> Fault | None:
    """Return the sign that is missing where the line of an error begins, or the one above it; None if none is."""
    line = content.rfind("\n", 0, start) + 1
    above = content.rfind("\n", 0, max(0, line - 1)) + 1
    here, before = _begin(content, line), _begin(content, above)
    if ended := ENDED.match(content, here) or ENDED.match(content, above):
        message = "the text ends here for YAML, and more is below"
        return Fault(ended.start(), ended.end(), "syntax", message, "leave this line out")
    if TYPOGRAPHIC.search(content, line, start):
        return Fault(start, start + 1, "syntax", NO_VALUE, STRAIGHT)
    for at, is_dash, is_colon in (
        (before, before - above < here - line, before - above == here - line),
        (here, True, True),
    ):
        if is_dash and (found := DASH.match(content, at)):
            return Fault(at, found.end(), "syntax", "no item of a list", "a hyphen and a space: `- id: a`")
        if is_colon and (found := COLON.match(content, at)):
            return Fault(at, found.end(), "syntax", "no space after the colon", "`key: value`")
    return None


def _begin(content: str, line: int) -> int:
    """Return where the first key or text of a line begins."""
    begin = LINE_BEGIN.match(content, line)
    return begin.end() if begin else line


def problem_end(content: str, error: MarkedYAMLError) -> int:
    """Return where the line ends in which a syntax error was seen."""
    seen = len(content) if error.problem_mark is None else error.problem_mark.index
    end = content.find("\n", seen)
    return len(content) if end < 0 else end


def _hidden(content: str, start: int, end: int, closing: str) -> tuple[int, int] | None:
    """Return where the comment is that hides what closes brackets: `{title: One #1 battle}`."""
    found = (each for each in QUOTE_OR_COMMENT.finditer(content, start, end) if closing and closing in (each[1] or ""))
    return next(((each.start(1), each.start(1) + each[1].rindex(closing)) for each in found), None)
