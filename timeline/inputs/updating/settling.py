"""The ids under which what is imported is declared: those of last time, those of what is the same here.

What is declared here under the same id, and says something else, is told: a source that is described gets another id,
so that no event cites what it does not rest on; one that comes with its id, or with its name alone, is the one here,
unless nothing that both say is alike.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.events.slug import slug
from timeline.events.writing.declarations import KINDS
from timeline.events.yaml.nodes import Plain
from timeline.inputs.updating.import_log import Declared, Fields

Declarations = Mapping[str, Mapping[str, Fields]]
IDENTIFYING = ("title", "url", "author", "publisher", "published", "file", "sha256", "exhibit")
"""What tells one source from another."""
DESCRIBED = ("sources", "eras", "stories", "layers")
"""What gets another id where its own means something else here."""


@dataclass(slots=True)
class Settled:
    """What events need declared, under the ids that it has here; the ids that changed, and what is told of it."""

    declarations: dict[str, dict[str, Fields]]
    ids: dict[str, dict[str, str]]
    told: list[str] = field(default_factory=list)


def settled(wanted: Declarations, here: Declarations, before: Sequence[Declared], *, own: bool) -> Settled:
    """Return under which id each declaration stands here; `own` are those that come with ids of their own."""
    result = Settled({}, {})
    for section, entries in wanted.items():
        known = here.get(section, {})
        result.declarations[section], result.ids[section] = {}, {}
        last = {_said(each.fields): each.name for each in before if each.section == section}
        taken = {*known, *entries}
        for name, fields in entries.items():
            same = own and not (section == "sources" and _is_another(fields, known.get(name, {})))
            free = same or section not in DESCRIBED or name not in known
            chosen = (
                last.get(_said(fields))
                or _exhibit(fields, known)
                or (name if free else _chosen(name, fields, known, taken))
            )
            taken.add(chosen)
            result.ids[section][name] = chosen
            result.declarations[section][chosen] = fields
            result.told += _told(section, (name, chosen), fields, known)
    lanes = result.declarations.get("categories", {})
    result.declarations["categories"] = {name: _within(fields, result.ids) for name, fields in lanes.items()}
    return result


def _within(fields: Fields, ids: Mapping[str, Mapping[str, str]]) -> Fields:
    """Return what a category says, with its parent under the id that it has here."""
    parent = fields.get("parent", "")
    known = ids.get("categories", {})
    return {**fields, "parent": known[parent]} if isinstance(parent, str) and parent in known else fields


def renamed(fields: Fields, ids: Mapping[str, Mapping[str, str]]) -> dict[str, Plain]:
    """Return an event that names categories and sources by the ids that they have here."""
    found = dict[str, Plain](fields)
    category = found.get("category", "")
    if isinstance(category, str) and category:
        found["category"] = ids.get("categories", {}).get(category, category)
    sources = found.get("sources", "")
    if sources and not isinstance(sources, str | Mapping):
        found["sources"] = [_cited(each, ids.get("sources", {})) for each in sources]
    return found


def named_in(records: Sequence[Mapping[str, Plain]]) -> dict[str, set[str]]:
    """Return the categories and the sources that events name."""
    sources = {name for fields in records for name in _sources(fields.get("sources", ()))}
    return {"categories": {str(fields["category"]) for fields in records if fields.get("category")}, "sources": sources}


def _sources(cited: Plain) -> Iterator[str]:
    for each in [cited] if isinstance(cited, str | Mapping) else cited:
        name = each.get("source", "") if isinstance(each, Mapping) else each
        if isinstance(name, str):
            yield name


def _cited(citation: Plain, ids: Mapping[str, str]) -> Plain:
    if isinstance(citation, str):
        return ids.get(citation, citation)
    if isinstance(citation, Mapping) and isinstance(name := citation.get("source", ""), str):
        return {**citation, "source": ids.get(name, name)}
    return citation


def _chosen(name: str, fields: Fields, known: Mapping[str, Fields], taken: set[str]) -> str:
    """Return the id of a source whose id is taken: that of one here that says the same, or another one."""
    if _is_that(fields, known[name]):
        return name
    same = next((other for other, there in known.items() if _is_that(fields, there)), "")
    return same or (name if fields.keys() <= {"title"} else slug(name, taken))


def _exhibit(fields: Fields, known: Mapping[str, Fields]) -> str:
    """Return the id of the exhibit here that a declaration means, '' if it means none."""
    if not fields.get("exhibit"):
        return ""
    return next((name for name, there in known.items() if _is_that(fields, there)), "")


def _is_that(fields: Fields, there: Fields) -> bool:
    """Return whether a declaration says nothing that another does not."""
    return all(there.get(key, "") == value for key, value in fields.items())


def _is_another(fields: Fields, there: Fields) -> bool:
    """Return whether two sources of one id are two: nothing that both say is alike, and that is more than a title."""
    both = [key for key in IDENTIFYING if fields.get(key) and there.get(key)]
    return both not in ([], ["title"]) and all(fields[key] != there[key] for key in both)


def _told(section: str, names: tuple[str, str], fields: Fields, known: Mapping[str, Fields]) -> Iterator[str]:
    name, chosen = names
    one = KINDS[section]
    if chosen != name and chosen not in known and name in known:
        yield f"the {one} `{name}` says something else here: this one is `{chosen}`"
    there = known.get(chosen)
    if there is None or section == "categories" or fields == {"title": chosen}:
        return
    if differing := [key for key, value in fields.items() if there.get(key, "") != value]:
        key = differing[0]
        said = f"`{key}` is {_short(fields[key])} in the file and {_short(there.get(key, ''))} here"
        yield f"the {one} `{chosen}` stays as it is declared here: {said}"


def _short(value: Plain) -> str:
    text = value if isinstance(value, str) else str(value)
    return f"'{text[:60]}'" if text else "not said"


def _said(fields: Fields) -> str:
    return repr(sorted(fields.items()))
