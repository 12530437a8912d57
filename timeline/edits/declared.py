"""Names that a file has to declare: what is typed and is not declared is refused, or declared on the way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from timeline.dates import When
from timeline.dates.relations import read_relation
from timeline.events.model import Timeline
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError

Declarations = Mapping[str, Mapping[str, Plain]]
"""What is to be declared, by section and name."""

NOTHING: Declarations = {}


def undeclared(timeline: Timeline, categories: Iterable[str], sources: Iterable[str]) -> Declarations:
    """Return, by section, what a timeline does not declare; an address is a source that needs no declaration."""
    known = {category.id for category in timeline.categories}
    wanted = {
        "categories": [name for name in categories if name and name not in known],
        "sources": [name for name in sources if name and "://" not in name and name not in timeline.sources],
    }
    return {section: {name: {} for name in names} for section, names in wanted.items() if names}


def refuse_undeclared(timeline: Timeline, missing: Declarations) -> None:
    """Raise if something is missing, with the name that may be meant."""
    known = {"categories": [each.id for each in timeline.categories], "sources": list(timeline.sources)}
    for section, names in missing.items():
        for name in names:
            kind = {"categories": "category", "sources": "source"}[section]
            near = did_you_mean(name, known[section])
            told = near if near.endswith("?") else f"declared: {near.removeprefix('one of ')};" if near else ""
            hint = f"{told} `timeline {section} add {name[:80]}` declares it, or --declare".strip()
            raise TimelineError(f"the {kind} `{name[:80]}` is not declared; nothing was saved", hint=hint, status=1)


def with_events_ahead(timeline: Timeline, texts: Iterable[str]) -> Timeline:
    """Return a timeline in which typed dates may name events that are not there yet."""
    relations = (read_relation(text.strip()) for text in texts)
    named = (when.events for when in relations if when)
    events = timeline.dating.events.union(*named)
    return replace(timeline, dating=replace(timeline.dating, events=events))


def told_ahead(whens: Iterable[When], timeline: Timeline) -> Iterator[str]:
    """Say which events the dates name that a timeline, by its ids, has not."""
    for when in whens:
        for event in when.events:
            if event not in timeline.dating.events:
                yield f"there is no event `{event}` yet; `timeline check` names it until there is one"


def with_declarations(text: str, missing: Declarations, name: str) -> str:
    """Return the text of a file that declares what is missing."""
    from timeline.events.writing.append_many import join

    return join(text, [], missing, name).text


def also_declared(declared: Declarations) -> str:
    """Say what was declared on the way: ', declared hotnews'."""
    names = [name for section in declared.values() for name in section]
    return f", declared {', '.join(names)}" if names else ""
