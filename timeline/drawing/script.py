"""Modules of JavaScript joined into one script, each after those it imports from, without comments."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

HERE = ("timeline.drawing",)
"""The packages whose folders `js` hold modules; a name stands in one of them."""

IMPORT = re.compile(r'^import\s[^;]*?/(\w+)\.js";\n', re.MULTILINE)
NAMES = re.compile(r"^import \{([^}]*)\}", re.MULTILINE)
WORD = re.compile(r"\w+")
EXPORT = re.compile(r"^export (?=(?:const|function|async function|class) (\w+))", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*(?:/\*\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)\n", re.MULTILINE)
"""Comments that have whole lines to themselves; prettier puts them so, and no text of ours begins a line like one."""

CAST = re.compile(r"/\*\* @type [^*]*\*/ ?")
INDENT = re.compile(r"^[ \t\n]+", re.MULTILINE)
"""Indents and empty lines."""

TRAILING = re.compile(r",\n(?=[\])}])")
"""A comma after the last item."""

BREAK = re.compile(r"(?<=[\[({,])\n|\n(?=[\])}.?:])")
"""Ends of lines that end no statement: within brackets, and before what goes on with the line above."""

TEXT = re.compile(r'("(?:[^"\\]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{)|\$\{[^{}`"]*\})*`)')
"""A text as prettier writes nearly all of them, or a template that has no other text within it."""

QUOTED = re.compile(r"['`]|(?<! )/|/(?! )")
"""What may hold a text or a pattern, in which spaces count, in a line without its texts; a division has its spaces."""

SPACED = re.compile(
    r" (=>|[=!]==?|&&|\|\||\?\?|[-+*]?=|[<>]=?|[?:*]) "
    r"|(?<=[\w)\]]) ([-+%&|/]|\*\*|<<|>>) (?=[\w(\[])"
    r"|(?<![\w.])(if|for|while|switch|return|of|in|await|const|let|throw) (?=[(\[!])"
    r"|(?<=[{;,):]) | (?=[{}])"
)
"""Spaces that mean the same if left out: around operators (`+` and `-` between names and brackets alone, since two of
them would join), after words that a bracket follows, and within brackets."""


@cache
def joined(entry: str, places: tuple[str, ...] = HERE, extras: tuple[str, ...] = ()) -> str:
    """Return a module and all that it needs as statements that share one scope: each gives the others what they import.

    The last, the module itself, gives all of its exports.
    """
    found = {name: source(name, places) for name in modules(entry, places, extras)}
    names = (name for module in found.values() for listed in NAMES.findall(module) for name in WORD.findall(listed))
    asked = frozenset([*names, *exports(found[entry])])
    return "".join(_scoped(module, asked) for module in found.values())


@cache
def modules(entry: str, places: tuple[str, ...] = HERE, extras: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the names of the modules that one needs, each after those it imports from, itself the last.

    `extras` are modules that nobody imports: they add themselves to a list, and stand before whoever reads it.
    """
    *needed, _ = dict.fromkeys(_needed(entry, places))
    further = [name for extra in extras for name in _needed(extra, places)]
    return tuple(dict.fromkeys([*needed, *further, entry]))


def exports(module: str) -> list[str]:
    """Return the names that the text of a module exports."""
    return [match[1] for match in EXPORT.finditer(module)]


@cache
def source(name: str, places: tuple[str, ...] = HERE) -> str:
    """Return the text of a module."""
    found = (_folder(place).joinpath(f"{name}.js") for place in places)
    return next(each for each in found if each.is_file()).read_text(encoding="utf-8")


@cache
def _folder(place: str) -> Traversable:
    return files(place).joinpath("js")


def bare(text: str) -> str:
    """Return a script without its comments and indents."""
    return INDENT.sub("", CAST.sub("", COMMENT.sub("", text)))


def closed(text: str) -> str:
    """Return a bare script without the ends of lines that end no statement, and the spaces that part nothing."""
    return "\n".join(map(_tight, BREAK.sub("", TRAILING.sub("", text)).split("\n")))


def _tight(line: str) -> str:
    """Return a line without the spaces around its operators, those in texts excepted."""
    if QUOTED.search(TEXT.sub("", line)):
        return line
    parts = enumerate(TEXT.split(line))
    return "".join(part if at % 2 else SPACED.sub(_kept, part) for at, part in parts)


def _kept(match: re.Match[str]) -> str:
    return next((each for each in match.groups() if each), "")


def _needed(name: str, places: tuple[str, ...]) -> Iterator[str]:
    for needed in IMPORT.findall(source(name, places)):
        yield from modules(needed, places)
    yield name


def _scoped(module: str, asked: frozenset[str]) -> str:
    """Return a module as a statement that gives the rest those of its exports that are asked for."""
    given = ",".join(name for name in exports(module) if name in asked)
    body = closed(EXPORT.sub("", IMPORT.sub("", bare(module))))
    return f"const{{{given}}}=(()=>{{\n{body}return{{{given}}}}})();\n"
