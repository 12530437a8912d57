"""Valid files as careless hands leave them: every quoting, comment, gap and line end that YAML allows."""

from typing import NamedTuple

from hypothesis import strategies as st

TEXTS = ["Lyman", "Київ", "no", "12:30", "a b", "x # y", "c: d", "- e", "'", '"', "\\", "\U0001f600", "1984"]
WORDS = st.sampled_from(TEXTS)
LINE = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
LINES = st.lists(LINE | st.just(""), min_size=2, max_size=4).map(lambda lines: "\n".join(["first", *lines, "last"]))
NOTES = st.sampled_from(["", "", "", " # note", "   #", " # '\"[{"])
BETWEEN = st.sampled_from(["", "", "", "# at the margin", "      # deeper", "  # below the dash", " "])
KEYS = st.sampled_from(["{}:", "{}:", "{}:", "{} :", "'{}':", '"{}":', '"{}" :'])
STYLES = [
    *("line", "line", "flow", "flow lines", "below", "block", "kept", "folded", "measured", "dashes", "quoted"),
    "mapping",
]
SAFE = "abcdefghijklmnopqrstuvwxyz"


class Shape(NamedTuple):
    """How one file is written."""

    dash: int
    gap: int
    lone_dash: bool
    newline: str
    bom: bool
    final: bool
    tail: str


SHAPES = st.builds(
    Shape,
    dash=st.sampled_from([0, 2, 4]),
    gap=st.sampled_from([1, 1, 3]),
    lone_dash=st.sampled_from([False, False, True]),
    newline=st.sampled_from(["\n", "\n", "\r\n"]),
    bom=st.booleans(),
    final=st.booleans(),
    tail=st.sampled_from(["", "", "# the end", "x-after: {a: b}", "\n# far below\n"]),
)


@st.composite
def one_line_scalars(draw: st.DrawFn) -> str:
    """Write a text on one line, in one of three ways."""
    style = draw(st.sampled_from(["plain", "single", "double"]))
    if style == "plain":
        return draw(st.text(SAFE, min_size=1, max_size=8))
    text = draw(LINE)
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return "'" + text.replace("'", "''") + "'" if style == "single" else f'"{escaped}"'


@st.composite
def blocks(draw: st.DrawFn, style: str, column: int, deeper: str, note: str) -> list[str]:
    """Write a text of several lines below a `|` or `>`."""
    indicator = {"block": "|", "kept": "|+", "folded": ">-", "measured": "|2-"}[style]
    indentation = " " * (column + 2) if style == "measured" else deeper
    lines = (indentation + line if line else "" for line in draw(LINES).split("\n"))
    return [f" {indicator}{note}", *lines, *[""] * draw(st.integers(0, 2))]


@st.composite
def values(draw: st.DrawFn, column: int) -> list[str]:
    """Write a value: the rest of the line of its key, then lines of its own."""
    deeper = " " * (column + draw(st.sampled_from([1, 2, 3])))
    note = draw(NOTES)
    match draw(st.sampled_from(STYLES)):
        case "flow":
            items = draw(st.lists(one_line_scalars(), max_size=3))
            written = [" [" + draw(st.sampled_from([", ", ",", " ,"])).join(items) + "]" + note]
        case "flow lines":
            items = draw(st.lists(one_line_scalars(), max_size=3))
            written = [" [", *(f"{deeper}{item},{draw(NOTES)}" for item in items), f"{deeper}]{note}"]
        case "below":
            written = [
                note,
                *draw(st.sampled_from([[], [f"{deeper}# above the value"]])),
                deeper + draw(one_line_scalars()),
            ]
        case "block" | "kept" | "folded" | "measured" as style:
            written = draw(blocks(style, column, deeper, note))
        case "dashes":
            indentation = " " * (column + draw(st.sampled_from([0, 2])))
            written = [
                note,
                *(f"{indentation}- {item}" for item in draw(st.lists(one_line_scalars(), min_size=1, max_size=3))),
            ]
        case "quoted":
            written = [' "first', f'{deeper}second"{note}']
        case "mapping":
            inside = draw(st.sampled_from([[], [f"{deeper}# inside"]]))
            written = [note, f"{deeper}name: {draw(one_line_scalars())}", *inside, f"{deeper}'lat' : 1.5{draw(NOTES)}"]
        case _:
            written = [draw(one_line_scalars().map(" {}".format) | st.just("")) + note]
    return written


@st.composite
def events(draw: st.DrawFn, number: int, shape: Shape) -> list[str]:
    """Write one event as lines without their indentation by the dash."""
    keys = draw(
        st.permutations(["title", "date", "description", "tags", "place", "x-own"]).map(lambda all_keys: all_keys[:4])
    )
    column = shape.dash + 1 + shape.gap
    lines: list[str] = []
    for key in draw(st.permutations(["id", *keys])):
        first, *rest = [f" e{number}"] if key == "id" else draw(values(column))
        lines += [f"{' ' * column}{draw(KEYS).format(key)}{first}", *rest]
        between = draw(BETWEEN)
        if between.strip() and not _is_block(first):
            lines.append(between)
    dash = " " * shape.dash + "-"
    return [dash, *lines] if shape.lone_dash else [dash + " " * shape.gap + lines[0].lstrip(), *lines[1:]]


def _is_block(first: str) -> bool:
    return first.lstrip().startswith(("|", ">"))


@st.composite
def block_files(draw: st.DrawFn, most: int = 4) -> str:
    """Write a whole file whose events are a list of dashes, so many of them at most."""
    shape = draw(SHAPES)
    lines = draw(st.sampled_from([[], ["title: x # y"], ["# first", "", "sources: {a: {title: b}}"]]))
    lines = [*lines, f"events:{draw(NOTES)}"]
    for number in range(draw(st.integers(1, most))):
        lines += draw(events(number, shape)) + [""] * draw(st.integers(0, 2))
    text = "\n".join([*lines, shape.tail]).rstrip("\n" if not shape.tail.endswith("\n") else "")
    text += "\n" * shape.final
    return "\ufeff" * shape.bom + text.replace("\n", shape.newline)


@st.composite
def flow_files(draw: st.DrawFn) -> str:
    """Write a whole file whose events stand in brackets."""
    between = draw(st.sampled_from([", ", ",", ",\n  ", " ,\n\n "]))
    items = []
    for number in range(draw(st.integers(1, 4))):
        pairs = [f"id: e{number}", *(f"{key}: {draw(one_line_scalars())}" for key in ("date", "title", "x-own"))]
        items.append("{" + draw(st.sampled_from([", ", ",\n   "])).join(draw(st.permutations(pairs))) + "}")
    opening, closing = draw(st.sampled_from([("[", "]"), ("[\n  ", "\n]"), ("[ ", ",]")]))
    return f"title: x\nevents: {opening}{between.join(items)}{closing}{draw(NOTES)}\n"


FILES = block_files() | flow_files()
