"""Links from the manual to files of the project that the site has not, such as CONTRIBUTING.md."""

from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform


class OutsideLinks(SphinxTransform):
    """Leave the words of a link to a file outside the manual alone; a file that is not there stays a fault."""

    default_priority = 500

    def apply(self) -> None:
        """Take the links out of a document."""
        for link in list(self.document.findall(addnodes.pending_xref)):
            file = Path(self.env.srcdir, f"{link['reftarget']}.md").resolve()
            if link.get("refdomain") == "doc" and file.is_file() and not file.is_relative_to(self.env.srcdir):
                link.replace_self(nodes.inline("", "", *link.children))


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the transform."""
    app.add_transform(OutsideLinks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
