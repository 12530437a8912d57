"""Texts to YAML scalars that every reader reads as the same text."""

import re
import unicodedata

from timeline.events.yaml.nodes import Scalar
from timeline.problems import TimelineError

# What YAML 1.1 or 1.2 reads as a truth value, as nothing, as a merge
RESERVED = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
PLAIN = re.compile(r"[^\W\d_](?:[^\n:#]|:(?=[^\s])|(?<=\S)#)*")
FLOW_SIGNS = re.compile(r"[,\[\]{}:\"'#&*!|>%@`]")
DATE = re.compile(r"[-0-9A-Za-z.?~%+/:][-0-9A-Za-z.?~%+/: ]*")
SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
BLOCK_STYLES = frozenset({"|", ">"})
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def scalar(text: str, *, flow: bool = False) -> str:
    """Return a text as a scalar on one line: plain if no reader can misread it, else in quotes."""
    if _is_plain(text) and not (flow and FLOW_SIGNS.search(text)):
        return text
    return single_quoted(text) if '"' in text and is_shown(text) and "'" not in text else double_quoted(text)


def date_scalar(text: str, *, flow: bool = False) -> str:
    """Return a date as a scalar: plain as a person would write it, in quotes if YAML would see more than a text."""
    if DATE.fullmatch(text) and not flow and not re.search(r":\s|:$|^[-?:](?:\s|$)|^[%~]|\s$", text):
        return text
    return double_quoted(text)


def double_quoted(text: str) -> str:
    """Return a text in double quotes, with invisible characters escaped."""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def single_quoted(text: str) -> str:
    """Return a text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def is_block(text: str) -> bool:
    """Return whether a text of several lines can be a literal block; one that ends in a line break cannot."""
    if "\n" not in text:
        return False
    lines = text.split("\n")
    return bool(lines[0].strip() and lines[-1]) and all(map(_is_block_line, lines))


def block(text: str, indentation: str, newline: str, deeper: int = 2) -> str:
    """Return a text as a literal block, without a line break at its end; each line begins with `indentation`.

    `deeper` is the indentation relative to the parent, which YAML needs to know if the first line begins with a space.
    """
    lines = text.split("\n")
    indicator = str(deeper) if lines[0][0].isspace() else ""
    return newline.join([f"|{indicator}-", *(indentation + line if line else "" for line in lines)])


def meant(node: Scalar, content: str) -> str:
    """Return the text that a scalar means: without the line break that ends every block (`|`)."""
    if node.style in BLOCK_STYLES and node.text.endswith("\n") and _is_clipped(node, content):
        return node.text[:-1]
    return node.text


def _is_clipped(node: Scalar, content: str) -> bool:
    """Return whether a block says nothing about the line breaks at its end."""
    if content.startswith("|\n", node.start):
        return True
    header = content[node.start : node.end].partition("\n")[0].partition("#")[0]
    return not {"+", "-"} & {*header}


def _is_plain(text: str) -> bool:
    """Return whether a text needs no quotes anywhere."""
    return (
        PLAIN.fullmatch(text) is not None
        and text.casefold() not in RESERVED
        and not text.endswith((" ", ":"))
        and " #" not in text
        and is_shown(text)
    )


def is_shown(text: str) -> bool:
    """Return whether all characters of a line are visible and in common use."""
    return (text.isascii() and text.isprintable()) or all(_is_common(character) for character in text)


def _is_common(character: str) -> bool:
    return character <= "\uffff" and unicodedata.category(character) not in HIDDEN


def _is_block_line(line: str) -> bool:
    return (not line or bool(line.strip())) and is_shown(line.replace("\t", ""))


def _escaped(character: str) -> str:
    if character in SHORT_ESCAPES:
        return SHORT_ESCAPES[character]
    category = unicodedata.category(character)
    if category == "Cs":
        raise TimelineError("a text with half a character (a lone surrogate) cannot be kept", status=1)
    if category not in HIDDEN:
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
