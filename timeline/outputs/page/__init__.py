"""The HTML page."""

from timeline.outputs.page.document import page

__all__ = ["page"]
