"""A condition written again for every engine: its columns by number, its values as all engines read them."""

from collections.abc import Callable, Mapping

from timeline.layers.column_kinds import Kind, numbered
from timeline.layers.condition import Node, named, parsed
from timeline.layers.condition_values import (
    Part,
    alike,
    calculated,
    called,
    cast,
    column,
    constant,
    listed,
    sort_of,
    truth,
)

COMPARED = {
    "COMPARE_EQUAL": "=",
    "COMPARE_NOTEQUAL": "<>",
    "COMPARE_LESSTHAN": "<",
    "COMPARE_GREATERTHAN": ">",
    "COMPARE_LESSTHANOREQUALTO": "<=",
    "COMPARE_GREATERTHANOREQUALTO": ">=",
    "COMPARE_DISTINCT_FROM": "IS DISTINCT FROM",
    "COMPARE_NOT_DISTINCT_FROM": "IS NOT DISTINCT FROM",
}


def condition(text: str, kinds: Mapping[str, Kind]) -> str:
    """Return the `where` of a layer as SQL; raise ConditionError unless it is a condition on the columns."""
    return truth(Writer(kinds).part(parsed(text, kinds)))


class Writer:
    """Writes the parts of a condition on the columns of one table."""

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        """Take the columns and what each holds."""
        self.kinds = kinds
        self.numbers = numbered(kinds)

    def part(self, node: object) -> Part:
        """Return any part of a condition."""
        assert isinstance(node, dict)
        return WRITERS[str(node["class"])](self, node)

    def parts(self, nodes: object, key: str = "") -> list[Part]:
        """Return each of several parts; what is under a key of each, if one is given."""
        assert isinstance(nodes, list)
        return [self.part(node[key] if key else node) for node in nodes]

    def column(self, node: Node) -> Part:
        """Return a column."""
        name = named(node, self.kinds)
        return column(self.numbers[name], self.kinds[name])

    def constant(self, node: Node) -> Part:
        """Return what is written out."""
        literal = node["literal"]
        assert isinstance(literal, dict)
        return constant(str(literal["kind"]), str(literal["text"]))

    def comparison(self, node: Node) -> Part:
        """Return two values compared."""
        left, right = alike(self.part(node["left"]), self.part(node["right"]))
        return Part(f"({left.sql} {COMPARED[str(node['type'])]} {right.sql})", "truth")

    def between(self, node: Node) -> Part:
        """Return a value compared with a lower and an upper one."""
        value, low, high = alike(*(self.part(node[key]) for key in ("input", "lower", "upper")))
        return Part(f"({value.sql} BETWEEN {low.sql} AND {high.sql})", "truth")

    def conjunction(self, node: Node) -> Part:
        """Return conditions joined."""
        word = " AND " if node["type"] == "CONJUNCTION_AND" else " OR "
        return Part(f"({word.join(map(truth, self.parts(node['children'])))})", "truth")

    def operator(self, node: Node) -> Part:
        """Return NOT, IS NULL, IN or COALESCE."""
        first, *more = self.parts(node["children"])
        match node["type"]:
            case "OPERATOR_NOT":
                return Part(f"(NOT {truth(first)})", "truth")
            case "OPERATOR_IS_NULL":
                return Part(f"({first.sql} IS NULL)", "truth")
            case "OPERATOR_IS_NOT_NULL":
                return Part(f"({first.sql} IS NOT NULL)", "truth")
        first, *more = alike(first, *more)
        if node["type"] == "OPERATOR_COALESCE":
            return Part(f"COALESCE({listed([first, *more])})", sort_of([first, *more]))
        way = "NOT IN" if node["type"] == "COMPARE_NOT_IN" else "IN"
        return Part(f"({first.sql} {way} ({listed(more)}))", "truth")

    def case(self, node: Node) -> Part:
        """Return CASE."""
        checks = node["case_checks"]
        whens, thens = self.parts(checks, "when_expr"), self.parts(checks, "then_expr")
        *thens, other = alike(*thens, self.part(node["else_expr"]))
        told = (f"WHEN {truth(when)} THEN {then.sql}" for when, then in zip(whens, thens, strict=True))
        return Part(f"CASE {' '.join(told)} ELSE {other.sql} END", sort_of([*thens, other]))

    def cast(self, node: Node) -> Part:
        """Return a value as one of another type."""
        told = node["type_expr"]
        assert isinstance(told, dict)
        sizes = [part.sql for part in self.parts(told["children"])]
        return cast(self.part(node["child"]), str(told["type_name"]).lower(), sizes, tried=bool(node["try_cast"]))

    def function(self, node: Node) -> Part:
        """Return a function, or an operator that the tree has as one."""
        name, parts = str(node["function_name"]).lower(), self.parts(node["arguments"], "expression")
        return calculated(name, parts) if node["is_operator"] else called(name, parts)


WRITERS: Mapping[str, Callable[[Writer, Node], Part]] = {
    "COLUMN_REF": Writer.column,
    "CONSTANT": Writer.constant,
    "COMPARISON": Writer.comparison,
    "BETWEEN": Writer.between,
    "CONJUNCTION": Writer.conjunction,
    "OPERATOR": Writer.operator,
    "CASE": Writer.case,
    "CAST": Writer.cast,
    "FUNCTION": Writer.function,
}
