"""`timeline schema`."""

import json

from timeline.cli.terminal import tell


def schema() -> None:
    """Print the JSON Schema of events.yaml, for editors that complete it.

    Example: timeline schema > timeline.schema.json
    """
    from timeline.events import schema as schema_of_events

    tell(json.dumps(schema_of_events(), indent=2, ensure_ascii=False))
