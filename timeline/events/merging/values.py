"""What a merge must result in, by the values only: the proof of the lines that were written."""

import json
from collections.abc import Mapping, Sequence

from timeline.events.merging.naming import names_among, names_of_sides
from timeline.events.merging.units import accepted
from timeline.events.yaml.nodes import Plain


def merged_values(base: Plain | None, ours: Plain | None, theirs: Plain | None) -> Plain | None:
    """Return what a merge without conflict comes to: the side that differs from the base, part by part.

    None stands for what is missing.
    """
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        return _by_name(base if isinstance(base, Mapping) else {}, ours, theirs)
    if isinstance(ours, str) or isinstance(theirs, str) or isinstance(ours, Mapping) or isinstance(theirs, Mapping):
        return ours
    items = base if isinstance(base, Sequence) and not isinstance(base, str) else ()
    was = dict(zip(names_among(items, items), items, strict=True))
    named = zip(names_of_sides(items, ours or (), theirs or ()), (ours or (), theirs or ()), strict=True)
    own, their = (dict(zip(names, side, strict=True)) for names, side in named)
    return list(_by_name(was, own, their).values())


def _by_name(base: Mapping[str, Plain], ours: Mapping[str, Plain], theirs: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return the parts of both sides."""
    names, settled = {**ours, **theirs}, accepted(base, ours, theirs)
    found = {
        name: (ours, theirs)[settled[name]].get(name)
        if name in settled
        else merged_values(base.get(name), ours.get(name), theirs.get(name))
        for name in names
    }
    return {name: value for name, value in found.items() if value is not None}


def unordered(value: Plain | None) -> object:
    """Return a value in which the order of keys and items does not count, nor the line feeds at the end of a text.

    A list of nothing is as `key:` without a value.
    """
    if not value:
        return ""
    match value:
        case str():
            return value.rstrip("\n")
        case Mapping():
            return {key: unordered(each) for key, each in value.items()}
        case Sequence():
            return sorted(json.dumps(unordered(each), sort_keys=True) for each in value)
