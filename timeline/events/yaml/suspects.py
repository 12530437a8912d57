"""What a timeline may not contain: reported, and made harmless so that the rest can be read."""

import re
from dataclasses import replace
from functools import partial

from timeline.events.yaml.faults import Fault, Faults
from timeline.events.yaml.front_matter import front_of, is_note
from timeline.events.yaml.text import Text
from timeline.problems import TimelineError

REPLACEMENT = "\ufffd"
BAD_BYTES = re.compile("[\ud800-\udfff]+")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]+")
ODD_BREAKS = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
CONFLICTS = re.compile(r"^(?:<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(?:[ ].*)?\r?$", re.MULTILINE)
BREAK_NAMES = {"\r": "a carriage return", "\x85": "NEL", "\u2028": "U+2028", "\u2029": "U+2029"}
SAMPLE = 64 * 1024


def refuse_binary(data: bytes, name: str, wide: tuple[bytes, ...]) -> None:
    """Raise where a tenth of the first bytes, or more, can be in no text; those of UTF-16 begin with one of `wide`."""
    sample = data[:SAMPLE]
    text = sample.decode("utf-16" if sample.startswith(wide) else "utf-8", "replace")
    bad = text.count(REPLACEMENT) + sum(map(len, CONTROLS.findall(text)))
    if bad * 10 > len(text):
        raise TimelineError(f"{name}: this is no text", hint="a timeline is text, in UTF-8")


def made_harmless(text: Text) -> tuple[Text, Faults]:
    """Return a text without what libyaml cannot read, and a fault for each such place; offsets stay as they are."""
    raw, name = text.content, text.name
    shown, end = BAD_BYTES.sub(_replacement, raw), _end_of_yaml(raw, name)
    faults = Faults(replace(text, content=shown))
    faults.extend("encoding", BAD_BYTES.finditer(raw), _bad_byte)
    faults.extend("control-character", CONTROLS.finditer(shown, 0, end), _control)
    faults.extend("line-break", ODD_BREAKS.finditer(shown, 0, end), _odd_break)
    if "\n>>>>>>> " in shown and "<<<<<<< " in shown:
        faults.extend("conflict", CONFLICTS.finditer(shown), partial(_conflict, name))
    readable = CONTROLS.sub(_replacement, shown[:end])
    if faults.seen["conflict"]:
        readable = CONFLICTS.sub(_comment, readable)
    return replace(text, content=readable + shown[end:]), faults


def _end_of_yaml(content: str, name: str) -> int:
    """Return where the YAML of a file ends: with its front matter, if it is a note."""
    if not is_note(name):
        return len(content)
    front = front_of(content)
    return front.end if front else 0


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
