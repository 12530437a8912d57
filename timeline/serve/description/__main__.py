"""Writes the description of all addresses into the manual, after a change: `python -m timeline.serve.description`."""

from pathlib import Path

from timeline.escapes import json_text
from timeline.serve.description.document import document

Path("docs/openapi.json").write_text(json_text(document({}), indent=1) + "\n", encoding="utf-8", newline="\n")
