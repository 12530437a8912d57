"""The captions above lists of pages: headings for a screen reader, which needs to be told of which level."""

from sphinx.application import Sphinx

BARE, TOLD = 'role="heading">', 'role="heading" aria-level="2">'


def tell_levels(_: Sphinx, page: str, template: str, context: dict[str, object], tree: object) -> None:
    """Give the captions of a page their level."""
    del page, template, tree
    for part in ("furo_navigation_tree", "body"):
        if isinstance(text := context.get(part), str):
            context[part] = text.replace(BARE, TOLD)


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the hook; furo has made its list of pages by then."""
    app.connect("html-page-context", tell_levels, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
