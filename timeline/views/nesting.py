"""Categories within others: which is in which, without those that would be in themselves."""

from collections.abc import Iterable, Iterator, Mapping

from timeline.events.model import Category


def parents(categories: Iterable[Category]) -> dict[str, str]:
    """Return the parent of each category that has one; not one that is not declared, or is within the category."""
    listed = tuple(categories)
    known = {category.id for category in listed}
    return without_circles({category.id: category.parent for category in listed if category.parent in known})


def without_circles(held: Mapping[str, str]) -> dict[str, str]:
    """Return the parents of names, except for those that are in themselves."""
    left_out = circular(held)
    return {name: parent for name, parent in held.items() if name not in left_out}


def circular(held: Mapping[str, str]) -> set[str]:
    """Return the names that are in themselves, by the parents of names."""
    done, found = set[str](), set[str]()
    for name in held:
        path: dict[str, int] = {}
        at = name
        while at in held and at not in done and at not in path:
            path[at] = len(path)
            at = held[at]
        if at in path:
            found |= {each for each, place in path.items() if place >= path[at]}
        done.update(path)  # `|=` with the keys would copy the whole set
    return found


def above(name: str, held: Mapping[str, str]) -> Iterator[str]:
    """Return the names that contain a name, by the parents of names: the nearest first."""
    while name in held:
        name = held[name]
        yield name


def with_above(names: Iterable[str], held: Mapping[str, str]) -> set[str]:
    """Return names with all that contain them, by the parents of names."""
    found, left = set[str](), [*names]
    while left:
        name = left.pop()
        if name not in found and name in held:
            left.append(held[name])
        found.add(name)
    return found


def in_tree(names: Iterable[str], held: Mapping[str, str]) -> list[tuple[str, int]]:
    """Return names with how deep each is: each right after the one that contains it, else in their order."""
    below: dict[str | None, list[str]] = {}
    for name in dict.fromkeys(names):
        below.setdefault(held.get(name), []).append(name)
    found, left = list[tuple[str, int]](), [(name, 0) for name in reversed(below.get(None, ()))]
    while left:
        name, depth = left.pop()
        found.append((name, depth))
        left += [(child, depth + 1) for child in reversed(below.get(name, ()))]
    return found
