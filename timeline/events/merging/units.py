"""What belongs together: halves that two sides changed are not combined to one that neither wrote."""

from collections.abc import Mapping, Sequence

from timeline.events.keys import DATED
from timeline.events.yaml.nodes import Plain

Values = Mapping[str, Plain]
DRAFT, ANCHOR, VERIFICATION, SOURCES = "x-draft", "x-anchor", "verification", "sources"
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


def accepted(base: Values, ours: Values, theirs: Values) -> Mapping[str, int]:
    """Return the keys of a draft that both sides added and one accepted, with the number of that side, 0 for ours.

    What tells that it waits is not added again; the words that were read against another date have that beside them.
    """
    for side, (draft, done) in enumerate(((theirs, ours), (ours, theirs))):
        if not base and DRAFT in draft and DRAFT not in done and done.get(VERIFICATION) != "draft":
            same = _without_anchors(draft) == _without_anchors(done)
            return dict.fromkeys((DRAFT, VERIFICATION, *((SOURCES,) if same else ())), side)
    return {}


def _without_anchors(event: Values) -> list[Plain]:
    """Return the citations of an event without the dates that their words were read against."""
    cited = event.get(SOURCES)
    items = cited if isinstance(cited, Sequence) and not isinstance(cited, str) else ()
    return [
        {key: value for key, value in each.items() if key != ANCHOR} if isinstance(each, Mapping) else each
        for each in items
    ]
