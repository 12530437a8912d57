"""The HTML page."""

from timeline.outputs.page.document import Looks, page

__all__ = ["Looks", "page"]
