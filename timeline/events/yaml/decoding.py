"""Bytes to text: what a timeline may not contain is reported, and made harmless so that the rest can be read."""

import re
from functools import partial

from timeline.events.yaml.faults import Fault, Faults
from timeline.events.yaml.front_matter import front_of, is_note
from timeline.events.yaml.text import Text
from timeline.problems import TimelineError

BOM = "\ufeff"
REPLACEMENT = "\ufffd"
WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
BAD_BYTES = re.compile("[\ud800-\udfff]+")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]+")
ODD_BREAKS = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
LONE_RETURN = re.compile("\r(?!\n)")
SUSPECTS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
CONTROL_BYTES = bytes([*range(9), 11, 12, *range(14, 32), 127])
LARGE = 16 * 1024 * 1024
"""From how many bytes on, what is not text is not read to report each of its places."""
SAMPLE = 64 * 1024
PIECE = 1024 * 1024
CONFLICTS = re.compile(r"^(?:<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(?:[ ].*)?\r?$", re.MULTILINE)
BREAK_NAMES = {"\r": "a carriage return", "\x85": "NEL", "\u2028": "U+2028", "\u2029": "U+2029"}


def decode(data: bytes, name: str) -> tuple[Text, Faults]:
    """Return the text of a file, and the errors in its bytes; raise for a large file that is no text at all."""
    if len(data) > LARGE and _is_binary(data[:SAMPLE]):
        raise TimelineError(f"{name}: this is no text", hint="a timeline is text, in UTF-8")
    if data.startswith(WIDE_BOMS):
        text, faults = clean(data.decode("utf-16", "replace"), name)
        faults.add(Fault(0, 1, "encoding", "this file is UTF-16", "save it as UTF-8"))
        return text, faults
    return clean(data.decode("utf-8", "surrogateescape"), name)


def _is_binary(sample: bytes) -> bool:
    """Return whether a tenth of some bytes, or more, can be in no text."""
    text = sample.decode("utf-16" if sample.startswith(WIDE_BOMS) else "utf-8", "replace")
    bad = text.count(REPLACEMENT) + sum(map(len, CONTROLS.findall(text)))
    return bad * 10 > len(text)


def clean(content: str, name: str) -> tuple[Text, Faults]:
    """Return a text without what libyaml cannot read, and a fault for each such place; offsets stay as they are.

    The text of a note, below its front matter, is not YAML: there, control characters and breaks are its own.
    """
    bom = content.startswith(BOM)
    raw = content[1:] if bom else content
    if not _is_suspect(raw):
        text = Text(name=name, content=raw, bom=bom)
        return text, Faults(text)
    shown, end = BAD_BYTES.sub(_replacement, raw), _end_of_yaml(raw, name)
    faults = Faults(Text(name=name, content=shown, bom=bom))
    faults.extend("encoding", BAD_BYTES.finditer(raw), _bad_byte)
    faults.extend("control-character", CONTROLS.finditer(shown, 0, end), _control)
    faults.extend("line-break", ODD_BREAKS.finditer(shown, 0, end), _odd_break)
    if "\n>>>>>>> " in shown and "<<<<<<< " in shown:
        faults.extend("conflict", CONFLICTS.finditer(shown), partial(_conflict, name))
    readable = CONTROLS.sub(_replacement, shown[:end])
    if faults.seen["conflict"]:
        readable = CONFLICTS.sub(_comment, readable)
    return Text(name=name, content=readable + shown[end:], bom=bom), faults


def _end_of_yaml(content: str, name: str) -> int:
    """Return where the YAML of a file ends: with its front matter, if it is a note."""
    if not is_note(name):
        return len(content)
    front = front_of(content)
    return front.end if front else 0


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


def _bad_byte(bad: re.Match[str]) -> Fault:
    codes = [ord(character) for character in bad[0][:4]]
    escaped = all(0xDC80 <= code <= 0xDCFF for code in codes)
    shown = " ".join(f"{code - 0xDC00:02X}" if escaped else f"U+{code:04X}" for code in codes)
    message = f"not UTF-8: {shown}{' ...' if len(bad[0]) > 4 else ''}"
    return Fault(bad.start(), bad.end(), "encoding", message, "save the file as UTF-8")


def _control(bad: re.Match[str]) -> Fault:
    message = f"a control character, U+{ord(bad[0][0]):04X}"
    return Fault(bad.start(), bad.end(), "control-character", message, "delete it")


def _odd_break(bad: re.Match[str]) -> Fault:
    message = f"{BREAK_NAMES[bad[0]]}: a line break for YAML, not for editors"
    return Fault(bad.start(), bad.end(), "line-break", message, "end lines with a line feed")


def _conflict(name: str, marker: re.Match[str]) -> Fault:
    message = "a merge that is not finished: git left this line"
    hint = "settle what is between the marks and delete them"
    if not is_note(name):
        import shlex

        hint += f", or `timeline merge {shlex.quote(name)}` while git merges: it joins both versions event by event"
    return Fault(marker.start(), marker.end(), "conflict", message, hint)


def _replacement(bad: re.Match[str]) -> str:
    return REPLACEMENT * len(bad[0])


def _comment(line: re.Match[str]) -> str:
    return "#" * len(line[0].rstrip("\r")) + ("\r" if line[0].endswith("\r") else "")
