"""The HTML page."""

from timeline.outputs.page.details import Seen
from timeline.outputs.page.document import made_of, page
from timeline.outputs.page.looks import Looks

__all__ = ["Looks", "Seen", "made_of", "page"]
