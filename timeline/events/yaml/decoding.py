"""Bytes to text: what a timeline may not contain is reported, and made harmless so that the rest can be read."""

import re

from timeline.events.yaml.faults import Fault, Faults
from timeline.events.yaml.text import Text

BOM = "\ufeff"
WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
LONE_RETURN = re.compile("\r(?!\n)")
SUSPECTS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
CONTROL_BYTES = bytes([*range(9), 11, 12, *range(14, 32), 127])
LARGE = 16 * 1024 * 1024
"""From how many bytes on, what is not text is not read to report each of its places."""
PIECE = 1024 * 1024


def decode(data: bytes, name: str) -> tuple[Text, Faults]:
    """Return the text of a file, and the errors in its bytes; raise for a large file that is no text at all."""
    if len(data) > LARGE:
        from timeline.events.yaml.suspects import refuse_binary

        refuse_binary(data, name, WIDE_BOMS)
    if data.startswith(WIDE_BOMS):
        text, faults = clean(data.decode("utf-16", "replace"), name)
        faults.add(Fault(0, 1, "encoding", "this file is UTF-16", "save it as UTF-8"))
        return text, faults
    return clean(data.decode("utf-8", "surrogateescape"), name)


def clean(content: str, name: str) -> tuple[Text, Faults]:
    """Return a text without what libyaml cannot read, and a fault for each such place; offsets stay as they are.

    The text of a note, below its front matter, is not YAML: there, control characters and breaks are its own.
    """
    bom = content.startswith(BOM)
    raw = content[1:] if bom else content
    if not _is_suspect(raw):
        text = Text(name=name, content=raw, bom=bom)
        return text, Faults(text)
    from timeline.events.yaml.suspects import made_harmless

    return made_harmless(Text(name=name, content=raw, bom=bom))


def may_be_unmerged(content: str) -> bool:
    """Return whether git may have left marks of a merge in a text."""
    return "\n>>>>>>> " in content


def _is_suspect(content: str) -> bool:
    """Return, in one pass, whether a text may contain what it should not."""
    if may_be_unmerged(content) or ("\r" in content and LONE_RETURN.search(content)):
        return True
    if content.isascii():
        return any(_has_controls(content[at : at + PIECE]) for at in range(0, len(content), PIECE))
    return SUSPECTS.search(content) is not None


def _has_controls(piece: str) -> bool:
    data = piece.encode("ascii")
    return len(data.translate(None, CONTROL_BYTES)) != len(data)
