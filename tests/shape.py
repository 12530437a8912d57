"""Prints the counts of the shape of the package that CONTRIBUTING names: `just measure`."""

import ast
import sys
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

import grimp

PACKAGE = Path("timeline")
LONG_FUNCTION = 30
LONG_FILE = 300
SAME_LINES = 6
"""So many lines that stand in two places are a duplicate."""

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
Key = TypeVar("Key", bound=Hashable)


class Body(NamedTuple):
    """The statements of a function without its docstring, and where they stand."""

    place: str
    statements: list[ast.stmt]

    @property
    def lines(self) -> int:
        """How many lines they take."""
        last = self.statements[-1].end_lineno
        return last - self.statements[0].lineno + 1 if last else 0


def report(package: Path) -> Iterator[str]:
    """Return the lines to print."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(package.rglob("*.py"))}
    found = list(chain.from_iterable(bodies(path, tree) for path, tree in trees.items()))
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in trees}
    documented = [has for tree in trees.values() for has in docstrings(tree)]
    yield f"lines of Python  {sum(lengths.values()):,} in {len(lengths)} files"
    yield f"functions        {len(found):,}: {spread([body.lines for body in found], LONG_FUNCTION)}"
    yield from longest({body.place: body.lines for body in found})
    yield f"files            {len(lengths):,}: {spread(list(lengths.values()), LONG_FILE)}"
    yield from longest({str(path): length for path, length in lengths.items()})
    yield from counted("import cycles", cycles(package.name))
    yield f"docstrings       {sum(documented) / len(documented):.1%} of {len(documented):,} public definitions"
    yield from counted("same function", same_bodies(found))
    yield from counted(f"same {SAME_LINES} lines", same_lines(found))


def spread(lengths: list[int], limit: int) -> str:
    """Return the median, the length that nine of ten keep to, and how many are over a limit."""
    ordered = sorted(lengths)
    middle, most = (ordered[int(len(ordered) * share)] for share in (0.5, 0.9))
    over = sum(length > limit for length in ordered)
    return f"p50 {middle}, p90 {most} lines; {over} ({over / len(ordered):.1%}) over {limit}"


def longest(lengths: Mapping[str, int]) -> Iterator[str]:
    """Return a line for each of the three longest."""
    for place in sorted(lengths, key=lambda place: -lengths[place])[:3]:
        yield f"  {lengths[place]:5}  {place}"


def counted(name: str, groups: Iterable[list[str]]) -> Iterator[str]:
    """Return how many groups there are, then each of them."""
    every = list(groups)
    yield f"{name:15}  {len(every)}"
    yield from (f"         {', '.join(group)}" for group in every)


def bodies(path: Path, tree: ast.Module) -> Iterator[Body]:
    """Return the body of each function, nested ones too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            statements = node.body[ast.get_docstring(node) is not None :]
            if statements:
                yield Body(f"{path}:{node.lineno} {node.name}", statements)


def docstrings(parent: ast.Module | Definition) -> Iterator[bool]:
    """Return for a module or a class, and for what is public in it, whether it has a docstring."""
    yield bool(ast.get_docstring(parent))
    if not isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef):
        for node in parent.body:
            if isinstance(node, Definition) and not node.name.startswith("_"):
                yield from docstrings(node)


def cycles(package: str) -> Iterator[list[str]]:
    """Return the groups of modules that import one another, however far round."""
    graph = grimp.build_graph(package, cache_dir=None)
    below = {module: graph.find_upstream_modules(module) for module in graph.modules}
    rings = {frozenset({module, *(other for other in below[module] if module in below[other])}) for module in below}
    yield from (sorted(ring) for ring in rings if len(ring) > 1)


def same_bodies(found: list[Body]) -> Iterator[list[str]]:
    """Return the functions that are the same but for names and constants, if they take some lines."""
    yield from several((shape(body.statements), body.place) for body in found if body.lines >= SAME_LINES)


def shape(statements: list[ast.stmt]) -> str:
    """Return statements with every name and constant alike."""
    copy = ast.parse(ast.unparse(ast.Module(statements, [])))
    for node in ast.walk(copy):
        for field in {"id", "arg", "attr", "name", "value", "kind"} & set(node._fields):
            if isinstance(getattr(node, field), str | bytes | int | float):
                setattr(node, field, "")
    return ast.dump(copy)


def same_lines(found: list[Body]) -> Iterator[list[str]]:
    """Return the functions that share a run of lines, each pair once."""
    runs = several((run, body.place) for body in found for run in windows(body.statements))
    yield from map(list, dict.fromkeys(tuple(dict.fromkeys(places)) for places in runs))


def windows(statements: list[ast.stmt]) -> Iterator[tuple[str, ...]]:
    """Return each run of lines of a body, as the parser sees them, without the functions in it."""
    own = [ast.unparse(statement) for statement in statements if not isinstance(statement, Definition)]
    lines = [line.strip() for text in own for line in text.splitlines()]
    yield from zip(*(lines[start:] for start in range(SAME_LINES)), strict=False)


def several(pairs: Iterable[tuple[Key, str]]) -> Iterator[list[str]]:
    """Return the places that share a key, where there is more than one."""
    places: defaultdict[Key, list[str]] = defaultdict(list)
    for key, place in pairs:
        places[key].append(place)
    yield from (group for group in places.values() if len(set(group)) > 1)


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in report(PACKAGE))
