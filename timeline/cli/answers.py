"""The questions of the dialogue of `add`, and the event that their answers make.

Which question comes next follows from the answers so far, so that each can be taken back.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from timeline.dates import Dating
from timeline.edits.claims import Claim
from timeline.edits.declared import Declarations
from timeline.edits.drafting import Draft, split_tags
from timeline.events.model import Category, Source, Timeline
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError
from timeline.records.saying import day_written, read_as

Answers = Mapping[str, str]
NONE = "-"
MOST_SHOWN = 8
"""Up to how many choices are shown in the question itself."""

LONGEST_SHOWN = 70
SIGNS = "\"'“”‘’«».,;:!?()"


class Question(NamedTuple):
    """A field that is asked for: in which words, what is offered, whether a text of several lines may answer."""

    key: str
    words: str
    offered: Sequence[str] = ()
    after: str = ""
    runs_on: bool = False
    usual: str = ""


@dataclass(frozen=True)
class Names:
    """What a timeline knows, for questions to offer: the latest first."""

    timeline: Timeline
    remembers: bool = True

    @cached_property
    def sources(self) -> list[str]:
        """The sources: those cited last, then those that are declared."""
        return list(dict.fromkeys([*self._cited, *self.timeline.sources]))

    @cached_property
    def _cited(self) -> list[str]:
        return [citation.source for event in reversed(self.timeline.events) for citation in event.citations]

    @property
    def last_source(self) -> str:
        """The first source of the event that was added last, unless nothing is to be remembered."""
        last = self.timeline.events[-1:] if self.remembers else ()
        return last[0].citations[0].source if last and last[0].citations else ""

    @cached_property
    def categories(self) -> list[str]:
        """The categories."""
        used = [event.category for event in self.timeline.events if event.category]
        return list(dict.fromkeys([*(each.id for each in self.timeline.categories), *used]))

    @cached_property
    def tags(self) -> list[str]:
        """The tags."""
        return list(dict.fromkeys(tag for event in reversed(self.timeline.events) for tag in event.tags))

    @cached_property
    def actors(self) -> list[str]:
        """The actors."""
        return list(dict.fromkeys(actor for event in reversed(self.timeline.events) for actor in event.actors))

    @cached_property
    def words(self) -> list[str]:
        """The words of titles, and of the names of actors and places."""
        titles = [event.title for event in reversed(self.timeline.events)]
        return _once([*(word for title in titles for word in _words(title)), *self.actors, *self.places])

    @cached_property
    def places(self) -> list[str]:
        """The names of places."""
        return list(dict.fromkeys(event.place.name for event in reversed(self.timeline.events) if event.place))


def due(answers: Answers, names: Names, timeline: Timeline) -> Iterator[Question]:
    """Return the questions in their order, as far as they follow from the answers."""
    yield from _of_sources(answers, names, timeline)
    quoted = [text for key, text in answers.items() if key.startswith("quote") and text]
    words = _once(word for text in quoted for word in _words(text))
    topics = [word.lower() for word in [*words, *_words(answers.get("title", ""))]]
    named = _once(name for text in [*quoted, answers.get("title", "")] for name in _names(text))
    begun = tuple(word[:3].casefold() for word in words)
    others = [word for word in names.words if not word.casefold().startswith(begun)] if begun else names.words
    clause = title_told(quoted[0]) if quoted else ""
    yield Question("title", "What happened, in one line", _once([*words, *others]), " ", usual=clause)
    dates = _dates_told(quoted, answers, timeline) if "title" in answers else ()
    yield Question("date", "When: 2023-06-21, 2022-10, last Tuesday, unknown", dates, "/")
    yield Question("category", _with_choices("Category", names.categories), names.categories)
    if is_new(answers.get("category", ""), [each.id for each in timeline.categories]):
        yield from _declaration("category", answers["category"], names.categories)
    yield Question("place", "Place (Enter: none)", _once([*names.places, *named]))
    yield Question("tag", "Tags, with commas between (Enter: none)", _once([*names.tags, *topics]), ",")
    yield Question("actor", "Who acted, with commas between (Enter: none)", _once([*names.actors, *named]), ",")
    yield Question("description", "More (Enter: none)", runs_on=True)
    yield Question("save", "Save it? Enter or y; a: and another one; n")


def title_told(quote: str) -> str:
    """Return the title that is offered for a quote: its own words, where they are short enough; else nothing."""
    from timeline.proposals.titles import LONGEST, title_of

    line = " ".join(quote.split())
    return title_of(line, 0, 0) if len(line) <= LONGEST else ""


def _dates_told(quoted: Sequence[str], answers: Answers, timeline: Timeline) -> list[str]:
    """Return what is offered for a date: words of the last quote that tell one; where they do not, what they may mean.

    Then the day of the source, as a date and as the day counts have it. All are read like any other, and shown as
    understood.
    """
    from timeline.texts.expressions import expressions

    source = timeline.sources.get(answers.get("source1", ""))
    day = source.published.earliest_day if source and source.published else timeline.as_of
    languages = [timeline.language] if timeline.language else []
    found = [each for text in quoted[-1:] for each in expressions(text, published=day, languages=languages)]
    readable = {each.text for each in found if day is not None and _is_date(each.text, timeline.dating_on(day))}
    offered = [each.text if each.text in readable else each.when.text if each.when else "" for each in found]
    return _once(filter(None, [*offered, *(_day_told(day, timeline) if day is not None else ())]))


def _day_told(day: int, timeline: Timeline) -> Iterator[str]:
    """Return how a day (a day number) may be written as a date."""
    yield day_written(timeline.dating_on(day))
    yield from (f"{count.name} day {count.number_of(day)}" for count in timeline.counts if day >= count.first)


def _is_date(text: str, dating: Dating) -> bool:
    try:
        read_as(text, dating)
    except TimelineError:
        return False
    return True


def _of_sources(answers: Answers, names: Names, timeline: Timeline) -> Iterator[Question]:
    """Return the questions for one source after another, until none is named."""
    for number in range(1, len(answers) + 2):
        key = f"source{number}"
        words = "Source: an id, or an address" if number == 1 else "Another source"
        yield Question(key, f"{words} (Enter: none)", names.sources, usual=names.last_source if number == 1 else "")
        source = answers.get(key, "")
        if not source:
            return
        if "://" not in source and is_new(source, timeline.sources):
            yield from _declaration(key, source, names.sources)
            yield Question(f"{key} title", "Its title (Enter: none)")
            yield Question(f"{key} published", "Published on (Enter: nobody knows)")
        yield Question(f"quote{number}", "Its words, verbatim (Enter: none)", runs_on=True)
        yield Question(f"at{number}", "Where in it: page 14, minute 3 (Enter: none)")


def is_new(name: str, known: Sequence[str] | Mapping[str, object]) -> bool:
    """Return whether a name was answered that is not declared."""
    return bool(name) and name not in known


def _declaration(key: str, name: str, known: Sequence[str]) -> Iterator[Question]:
    near = did_you_mean(name, known)
    hint = f" ({near})" if near.endswith("?") else ""
    yield Question(f"{key} declared", f"`{name[:40]}` is not declared{hint}. Declare it? y; Enter to name another")


def _with_choices(words: str, choices: Sequence[str]) -> str:
    """Return a question with its choices, if they are few."""
    shown = ", ".join(choices)
    fits = 0 < len(choices) <= MOST_SHOWN and len(shown) <= LONGEST_SHOWN
    return f"{words}: {shown} (Enter: none)" if fits else f"{words} (Enter: none)"


def _once(texts: Iterable[str]) -> list[str]:
    """Return each text where it stands first."""
    return list(dict.fromkeys(texts))


def _words(text: str) -> list[str]:
    """Return the words of a text that are long enough to be completed."""
    return [word for word in (each.strip(SIGNS) for each in text.split()) if len(word) > 3]


def _names(text: str) -> Iterator[str]:
    """Return what may be a name in a text: words with capitals that stand together, and the end of such a row."""
    row: list[str] = []
    for word in [*text.split(), ""]:
        bare = word.strip(SIGNS)
        if bare[:1].isupper():
            row.append(bare)
        if not bare[:1].isupper() or word[-1:] in SIGNS:
            yield from (" ".join(row[at:]) for at in range(len(row)))
            row = []


def claimed(claims: Sequence[Claim], answers: Answers) -> Sequence[Claim]:
    """Return the claims: those of the sources that were answered, else those that were typed."""
    numbers = [key.removeprefix("source") for key, source in answers.items() if _names_source(key) and source]
    found = [
        Claim(answers[f"source{each}"], answers.get(f"quote{each}", ""), answers.get(f"at{each}", ""))
        for each in numbers
    ]
    return found or claims


def _names_source(key: str) -> bool:
    return key.removeprefix("source").isdecimal()


def drafted(draft: Draft, answers: Answers) -> Draft:
    """Return a draft with the answers in it."""
    return draft._replace(
        date=answers.get("date") or draft.date,
        category=answers.get("category") or draft.category,
        place=answers.get("place") or draft.place,
        tag=list(split_tags([answers.get("tag", "")])) or draft.tag,
        actor=list(split_tags([answers.get("actor", "")])) or draft.actor,
        description=answers.get("description") or draft.description,
    )


def declarations(answers: Answers, timeline: Timeline, base: int) -> Declarations:
    """Return what is to be declared by the answers; a date of publication is read from a day (a day number)."""
    sources = {
        answers[key]: _described(answers, key, timeline, base)
        for key in answers
        if _names_source(key) and answers.get(f"{key} declared") and answers[key] not in timeline.sources
    }
    categories: dict[str, Plain] = {answers["category"]: {}} if answers.get("category declared") else {}
    return {section: names for section, names in (("sources", sources), ("categories", categories)) if names}


def _described(answers: Answers, key: str, timeline: Timeline, base: int) -> Plain:
    published = answers.get(f"{key} published", "")
    day = read_as(published, timeline.dating_on(base)).when.text if published else ""
    described = {"title": answers.get(f"{key} title", ""), "published": day}
    return {name: value for name, value in described.items() if value}


def with_declared(timeline: Timeline, answers: Answers, base: int) -> Timeline:
    """Return a timeline with what is declared by the answers, by which the date is read."""
    found = declarations(answers, timeline, base)
    sources = dict(timeline.sources)
    for name, described in found.get("sources", {}).items():
        assert isinstance(described, dict), "it is made above"
        published = str(described.get("published", ""))
        when = read_as(published, timeline.dating_on(base)).when if published else None
        sources[name] = Source(id=name, title=str(described.get("title", "")), published=when)
    categories = (*timeline.categories, *(Category(id=name) for name in found.get("categories", {})))
    return replace(timeline, sources=sources, categories=categories)


def refuse_unmeant(key: str, answer: str) -> None:
    """Raise where a question needs an answer."""
    if key == "title" and not answer:
        raise TimelineError("an event needs a title")
    if key == "date" and not answer:
        raise TimelineError("an event needs a date", hint="unknown, if nobody knows")
