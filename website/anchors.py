"""Anchors for what has no heading: rows of tables that name a key or a format, and each check of the list of checks."""

import re
from collections.abc import Iterator

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

NAMES = {"key", "name", "format"}
"""Heads of first columns whose cells are names."""
LIST = "$ timeline check --list\n"
"""The session that lists the checks."""
CHECK = re.compile(r"^(?P<code>[a-z-]+) \((?P<level>\w+)\)\n {4}(?P<text>.*)$", re.MULTILINE)


class NamedRows(SphinxTransform):
    """Give each name in the first column of a table an anchor: that of its section, a hyphen, and the name."""

    default_priority = 500

    def apply(self) -> None:
        """Set the anchors of a document."""
        for table in list(self.document.findall(nodes.table)):
            section = next(above for above in parents(table) if isinstance(above, nodes.section))
            for cell in first_cells(table):
                for name in cell.findall(nodes.literal):
                    name["ids"].append(nodes.make_id(f"{section['ids'][0]}-{name.astext()}"))
                for paragraph in cell.findall(nodes.paragraph):
                    paragraph.extend([permalink(name["ids"][0]) for name in paragraph.findall(nodes.literal)][:1])


class ListedChecks(SphinxTransform):
    """Make a list of the checks out of the session that prints them, each with its code as its anchor."""

    default_priority = 500

    def apply(self) -> None:
        """Put the list in the place of the session."""
        for block in list(self.document.findall(nodes.literal_block)):
            command, _, printed = block.astext().partition("\n")
            if f"{command}\n" == LIST:
                shown = nodes.literal_block(command, command, language="console")
                block.replace_self([shown, check_list(printed)])


def check_list(printed: str) -> nodes.definition_list:
    """Return what the command prints as a list of definitions."""
    found = nodes.definition_list(classes=["checks"])
    for check in CHECK.finditer(printed):
        code = check["code"]
        term = nodes.term("", "", nodes.literal(code, code), nodes.Text(f" {check['level']}"), ids=[code])
        term += permalink(code)
        found += nodes.definition_list_item("", term, nodes.definition("", told(check["text"])))
    return found


def told(text: str) -> nodes.paragraph:
    """Return a text whose backquotes mark code."""
    parts = enumerate(text.split("`"))
    return nodes.paragraph("", "", *(nodes.literal(part, part) if odd % 2 else nodes.Text(part) for odd, part in parts))


def permalink(anchor: str) -> nodes.reference:
    """Return the sign that links to an anchor, as headings have it."""
    return nodes.reference("", "¶", refuri=f"#{anchor}", classes=["headerlink"])


def parents(node: nodes.Node) -> Iterator[nodes.Node]:
    """Return what a node stands in, the innermost first."""
    while node.parent is not None:
        node = node.parent
        yield node


def first_cells(table: nodes.table) -> Iterator[nodes.entry]:
    """Return the first cells below the head of a table, if that says that they are names."""
    head, *rows = table.findall(nodes.row)
    if head[0].astext() in NAMES:
        yield from (next(row.findall(nodes.entry)) for row in rows)


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the transforms."""
    app.add_transform(NamedRows)
    app.add_transform(ListedChecks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
