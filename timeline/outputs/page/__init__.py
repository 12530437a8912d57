"""The HTML page."""

from timeline.outputs.page.document import page
from timeline.outputs.page.extras import Looks

__all__ = ["Looks", "page"]
