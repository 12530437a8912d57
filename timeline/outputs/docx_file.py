"""docx: a chronology for a court bundle, a table in landscape with its header on each page and its exhibits below."""

import io
import zipfile

from timeline.events.model import Timeline
from timeline.outputs.chronology import left_out
from timeline.outputs.document import document
from timeline.outputs.format import Options, Written
from timeline.outputs.losses import counted
from timeline.outputs.xml_tree import UNHELD
from timeline.problems import missing_extra

COLUMNS = ("row", "words", "event", "citations")
"""What is shown unless other columns are asked for; the last one where an event cites anything."""
EPOCH = (1980, 1, 1, 0, 0, 0)


def write(timeline: Timeline, options: Options) -> Written:
    """Write a document of Word; its time stamps are the as-of day, so that the same events give the same bytes."""
    try:
        from timeline.outputs.docx_paper import Paper
    except ModuleNotFoundError:
        raise missing_extra("docx", "python-docx", "docx") from None
    is_bare = bool(timeline.events) and not any(event.citations for event in timeline.events)
    found = document(timeline, options.day, options.columns or (COLUMNS[:-1] if is_bare else COLUMNS))
    paper = Paper(timeline.language)
    paper.fill(found)
    buffer = io.BytesIO()
    paper.save(buffer, options.day)
    untold = {} if options.columns else left_out(timeline)
    return Written(content=_stamped(buffer), lost=counted({UNHELD: paper.unheld}, untold))


def _stamped(buffer: io.BytesIO) -> bytes:
    """Return the same archive with one time on each of its parts, which bear that of the clock."""
    target = io.BytesIO()
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in source.infolist():
            stamped = zipfile.ZipInfo(part.filename, EPOCH)
            archive.writestr(stamped, source.read(part), zipfile.ZIP_DEFLATED)
    return target.getvalue()
