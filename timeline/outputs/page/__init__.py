"""The HTML page."""

from timeline.outputs.page.details import Seen
from timeline.outputs.page.document import page
from timeline.outputs.page.looks import Looks

__all__ = ["Looks", "Seen", "page"]
