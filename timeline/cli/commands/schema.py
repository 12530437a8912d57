"""`timeline schema`."""

import json
from typing import Annotated

from typer import Option

from timeline.cli.terminal import tell

Export = Annotated[bool, Option("--export", help="The schema of what `export json` writes instead.")]


def schema(*, export: Export = False) -> None:
    """Print the JSON Schema of events.yaml, for editors that complete it.

    Example: timeline schema > timeline.schema.json
    """
    from timeline.events.schema import schema as schema_of_events

    tell(export_schema() if export else json.dumps(schema_of_events(), indent=2, ensure_ascii=False))


def export_schema() -> str:
    """Return the schema of an export, as it is kept beside the outputs."""
    from importlib.resources import files

    return (files("timeline") / "outputs" / "export.schema.json").read_text(encoding="utf-8").rstrip("\n")
