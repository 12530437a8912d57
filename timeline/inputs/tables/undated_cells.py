"""What stands in a cell until its date is found: `TBC`, `n/a`, `?`."""

import re

from timeline.dates import DateError

NOT_KNOWN = re.compile(
    r"[\[(]?\s*(?:t\.?b\.?[acd]\.?|n\.?/?[ak]\.?|to be (?:confirmed|determined|advised|agreed)|not (?:yet )?known|nil|"
    r"none|pending|[?\N{EN DASH}\N{EM DASH}-]{1,3})\s*\??\s*[)\]]?",
    re.IGNORECASE,
)


def refuse_undated(text: str) -> None:
    """Raise where a cell says that its date is not known yet."""
    if NOT_KNOWN.fullmatch(text):
        raise DateError(text, "no-date", f"'{text}' says that there is no date yet", hint="unknown, if none is known")
