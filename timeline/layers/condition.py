"""The `where` of a layer: one condition on the columns of its table, and nothing else.

Its text is parsed by DuckDB, which gives the tree as JSON; every node of it is of a kind that is known here.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from functools import cache

import duckdb

from timeline.layers.column_names import column_meant
from timeline.layers.condition_values import HINT, TYPES, ConditionError

Node = Mapping[str, object]
"""A part of a condition, as DuckDB describes it."""

CLASSES = frozenset(
    {"COMPARISON", "CONJUNCTION", "OPERATOR", "BETWEEN", "CONSTANT", "COLUMN_REF", "FUNCTION", "CAST", "TYPE", "CASE"}
)
"""The kinds of expressions that a condition consists of."""

REFUSED = {
    "SUBQUERY": "a query within it",
    "WINDOW": "a window function",
    "PARAMETER": "a parameter",
    "STAR": "a star",
    "LAMBDA": "a function of its own",
}
OPERATORS = frozenset(
    {"OPERATOR_NOT", "OPERATOR_IS_NULL", "OPERATOR_IS_NOT_NULL", "COMPARE_IN", "COMPARE_NOT_IN", "OPERATOR_COALESCE"}
)
FUNCTIONS = frozenset(
    ("lower", "upper", "trim", "ltrim", "rtrim", "length", "substr", "substring", "abs", "round", "floor", "coalesce")
)
"""The functions that a condition may call: they see one row, and read no file and no clock."""

SIGNS = frozenset({"+", "-", "*", "/", "%", "||", "~~", "!~~", "~~*", "!~~*"})
"""Operators that the tree has as functions; the last four are `LIKE` and `ILIKE`."""

LONGEST = 2_000
DEEPEST = 100
"""How many brackets a condition may have, and how many expressions may be around one of them."""


def parsed(text: str, columns: Collection[str] | None = None) -> Node:
    """Return the tree of a text; raise ConditionError unless it is one condition; on these columns, if known."""
    if len(text) > LONGEST:
        raise ConditionError(f"it is longer than {LONGEST:,} letters", hint="a column of your own that says it")
    if text.count("(") > DEEPEST:
        raise ConditionError(f"it has more than {DEEPEST} brackets", hint="a column of your own that says it")
    _refuse_escape(text)
    tree = _tree(text)
    for node, depth in _nodes(tree):
        if depth > DEEPEST:
            raise _too_deep()
        if fault := _fault(node):
            raise ConditionError(f"it is not a condition on the columns: {fault}", hint=HINT)
        if columns is not None and node.get("class") == "COLUMN_REF":
            named(node, columns)
    return tree


def _tree(text: str) -> Node:
    """Return the tree of a condition; raise if it is none, or more than one."""
    query = f"SELECT 1 FROM rows WHERE (\n{text}\n)"
    row = _parser().execute("SELECT json_serialize_sql(?)", [query]).fetchone()
    try:
        read = json.loads(row[0]) if row else {}
    except RecursionError:
        raise _too_deep() from None
    if read.get("error"):
        raise ConditionError(f"it cannot be read: {_line(read.get('error_message', ''))}", hint=HINT)
    tree: Node = read["statements"][0]["node"]["where_clause"]
    return tree


def _too_deep() -> ConditionError:
    return ConditionError("it is nested too deep", hint="a column of your own that says it")


def _refuse_escape(text: str) -> None:
    """Refuse comments, and a bracket that closes none of its own: it would close that around the condition."""
    depth, content = 0, text.encode()
    for at, kind in duckdb.tokenize(text):
        sign = content[at : at + 1] if kind is duckdb.token_type.operator else b""
        depth += (sign == b"(") - (sign == b")")
        if kind is duckdb.token_type.comment:
            raise ConditionError("a comment stands in it", hint=HINT)
        if depth < 0:
            raise ConditionError("it is more than one condition: a bracket closes that none opens", hint=HINT)


@cache
def _parser() -> duckdb.DuckDBPyConnection:
    """Return an empty database, which parses and holds nothing."""
    return duckdb.connect(":memory:")


def _nodes(tree: object) -> Iterator[tuple[Node, int]]:
    """Return each node of a tree with how many are around it; what has no class is only a way to others."""
    waiting = [(tree, 0)]
    while waiting:
        each, depth = waiting.pop()
        if isinstance(each, dict):
            if "class" in each:
                yield each, depth
                depth += 1
            waiting.extend((below, depth) for below in each.values())
        elif isinstance(each, list):
            waiting.extend((below, depth) for below in each)


def _fault(node: Node) -> str:
    """Say what a node is that conditions do not allow, '' if it is allowed."""
    kind, name = str(node["class"]), str(node.get("function_name", "")).lower()
    if kind not in CLASSES:
        return REFUSED.get(kind, kind.lower())
    if kind == "FUNCTION" and name not in (SIGNS if node.get("is_operator") else FUNCTIONS):
        return f"`{name[:40]}` is none of the functions {', '.join(sorted(FUNCTIONS))}"
    if kind == "FUNCTION" and (node.get("schema") or node.get("catalog")):
        return "a function of a schema"
    if kind == "OPERATOR" and node["type"] not in OPERATORS:
        return str(node["type"]).lower()
    if kind == "TYPE" and str(node.get("type_name", "")).lower() not in TYPES:
        return f"the type {str(node.get('type_name', ''))[:40]}"
    return ""


def named(node: Node, columns: Collection[str]) -> str:
    """Return the name of a column as its table has it."""
    path = node["column_names"]
    return column_meant(".".join(map(str, path)) if isinstance(path, list) else str(path), columns)


def _line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")[:200]
