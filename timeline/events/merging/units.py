"""What belongs together: halves that two sides changed are not combined to one that neither wrote."""

from collections.abc import Mapping

from timeline.events.keys import DATED
from timeline.events.yaml.nodes import Plain

Values = Mapping[str, Plain]
WHOLE = ("place", "image")
"""The keys of an event whose parts are changed as one."""


def dated_apart(base: Values, ours: Values, theirs: Values) -> tuple[str, ...]:
    """Return the keys of a date that both sides changed in two ways, all that either changed; none if one side did."""
    own, other = _changed(base, ours), _changed(base, theirs)
    if not own or not other or all(ours.get(key) == theirs.get(key) for key in own | other):
        return ()
    return tuple(key for key in DATED if key in own | other)


def _changed(base: Values, side: Values) -> frozenset[str]:
    return frozenset(key for key in DATED if side.get(key) != base.get(key))
