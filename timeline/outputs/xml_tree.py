"""XML made of elements, without the characters that no XML holds."""

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
UNHELD = "characters that XML cannot hold (they stand as \N{REPLACEMENT CHARACTER})"


class Tree:
    """A document under work; `unheld` counts the characters that it could not hold."""

    def __init__(self, name: str, namespaces: Mapping[str, str]) -> None:
        """Begin with a root in the first of the namespaces, which are given by their prefixes."""
        self.unheld = 0
        self._namespaces = namespaces
        declared = {f"xmlns:{prefix}" if prefix else "xmlns": uri for prefix, uri in namespaces.items()}
        self.root = ET.Element(name, declared)

    def add(self, parent: ET.Element, tag: str, text: str = "", /, **attributes: str) -> ET.Element:
        """Add an element with its text and its attributes."""
        made = ET.SubElement(parent, tag, {key: self.held(value) for key, value in attributes.items()})
        if text:
            made.text = self.held(text)
        return made

    def say(self, parent: ET.Element, tag: str, text: str) -> None:
        """Add an element where there is something to say."""
        if text:
            self.add(parent, tag, text)

    def held(self, text: str) -> str:
        """Return a text that XML holds; counts what it does not."""
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        kept, number = FORBIDDEN.subn("\N{REPLACEMENT CHARACTER}", lines)
        self.unheld += number
        return kept

    @property
    def lost(self) -> dict[str, int]:
        """What was lost so far."""
        return {UNHELD: self.unheld}

    def text(self) -> str:
        """Return the document."""
        ET.indent(self.root)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(self.root, encoding="unicode") + "\n"
