"""The proposals of a text."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from timeline.copies.copy_text import PDF
from timeline.copies.intake import Intake
from timeline.copies.letters import PUBLICATION
from timeline.dates.days import iso_day
from timeline.events.reading.gc_pause import without_collection
from timeline.proposals.bylines import without_bylines
from timeline.proposals.found_date import COMPARED, FISCAL, Found, end_with_year
from timeline.proposals.found_dates import Asked, found_dates
from timeline.proposals.matching import KnownEvents
from timeline.proposals.names import KnownNames
from timeline.proposals.proposal import Proposal
from timeline.proposals.statements import RULE as STATEMENT
from timeline.proposals.statements import statements
from timeline.proposals.title_edges import begun
from timeline.proposals.titles import title_of
from timeline.proposals.titles_beside import Span, title_beside
from timeline.texts.sentences import Sentence, sentences

WORD = re.compile(r"[^\W\d_]{2,}")
FEWEST_WORDS = 4
CELLS = re.compile(r"\t|\|.*\|")
"""What parts the cells of a row of a table."""

UNDATED = "undated"
NARRATIVE = "narrative"
STOPS = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*(?:\[\w{1,3}\])*$")


class Known(NamedTuple):
    """What a timeline knows: its events, its names."""

    events: KnownEvents
    names: KnownNames


class Drafted(NamedTuple):
    """What is proposed from a text, how many of its sentences there are, and tell no date, and what was left out.

    `bylines` are dates of the text itself, `compared` those with which something is only compared, `fiscal` quarters
    and years that are not those of the calendar, `unknown` those whose words need a day that the text does not tell,
    `alone` those beside which nothing is told.
    """

    proposals: list[Proposal]
    sentences: int
    undated: int
    bylines: int = 0
    compared: int = 0
    fiscal: int = 0
    unknown: int = 0
    alone: int = 0


@without_collection()
def drafted(intake: Intake, asked: Asked, known: Known, *, undated: bool = False) -> Drafted:
    """Return what is proposed from a text, in its order; with `undated`, from its other sentences too."""
    text = intake.readable
    told, unknown = _found(intake, asked)
    dates = without_bylines(text, told, asked.published)
    meant = [each for each in dates if each.rule not in (COMPARED, FISCAL)]
    found = [each for each in meant if _tells_more(text, each)]
    dated = {each.sentence for each in found}
    rest = [each for each in sentences(text) if each not in dated]
    going_on = list(statements(text, found, rest, asked.published))
    dated |= {each.sentence for each in going_on}
    others = [each for each in rest if each not in dated and _is_told(text, each)]
    titled = sorted([*found, *going_on])
    beside = _dates_by_sentence(titled)
    made = [_proposal(intake, each, asked, beside[each.sentence]) for each in titled]
    if undated:
        made = sorted([*made, *(_undated(intake, each) for each in others)], key=lambda each: each.start)
    named = (_named(each, known.names) for each in _numbered(made))
    complete = [known.events.matched(each, _written_on(intake, each, asked)) for each in named]
    compared, fiscal = (sum(each.rule == rule for each in dates) for rule in (COMPARED, FISCAL))
    bylines, alone = len(told) - len(dates), len(meant) - len(found)
    return Drafted(complete, len(dated) + len(others), len(others), bylines, compared, fiscal, unknown, alone)


def _written_on(intake: Intake, proposal: Proposal, asked: Asked) -> int:
    """Return the day on which words were written: that of their message in a chat, else that of the publication."""
    day = intake.written_on(proposal.start)
    return asked.published if day is None else day


def _found(intake: Intake, asked: Asked) -> tuple[list[Found], int]:
    """Return the dates of a text, each message of a mail read from its own day; and how many need one not known."""
    found, unknown = list[Found](), 0
    for writer, text in intake.by_writer():
        read = found_dates(text, replace(asked, published=writer.day_or(asked.published)))
        known = [_of_day(each, asked) for each in read if writer.tells(each.anchor)]
        found, unknown = found + known, unknown + len(read) - len(known)
    return sorted(found), unknown


def _of_day(found: Found, asked: Asked) -> Found:
    """Return a date of a message of another day: that day is of the narrative, not of the publication."""
    of, _, day = found.anchor.partition(" ")
    is_other = of == PUBLICATION and found.anchor != asked.publication
    return found._replace(anchor=f"{NARRATIVE} {day}") if is_other else found


def _named(proposal: Proposal, known: KnownNames) -> Proposal:
    """Return a proposal with the names of its sentence that the timeline knows."""
    names = known.within(proposal.quote)
    return replace(proposal, names=names) if any(names) else proposal


def _tells_more(text: str, found: Found) -> bool:
    """Return whether a sentence tells more than its date: 'Kyiv, 21 June 2023' does not, 'closed since May' does.

    One word does after a whole date, or in a row of a table: '4 February 2024 Fire', as a chronology is written.
    """
    start, end = found.sentence
    before, after = text[start : found.start], text[end_with_year(text, found) : end]
    is_entry = not found.anchor and WORD.search(before) is None
    is_open = found.date.startswith("/") or found.date.endswith("/..")
    fewest = 1 if is_open or is_entry or CELLS.search(text, start, end) else 2
    return len(WORD.findall(f"{before} {after}")) >= fewest


def _is_told(text: str, sentence: Sentence) -> bool:
    """Return whether a sentence is one, not a heading or a name."""
    words = islice(WORD.finditer(text, *sentence), FEWEST_WORDS - 1, None)
    return next(words, None) is not None and STOPS.search(text[sentence.start : sentence.end]) is not None


def _dates_by_sentence(found: Sequence[Found]) -> Mapping[Sentence, Sequence[Span]]:
    """Return where the dates of each sentence stand in it."""
    places: dict[Sentence, list[Span]] = {}
    for each in found:
        places.setdefault(each.sentence, []).append(
            Span(each.start - each.sentence.start, each.end - each.sentence.start)
        )
    return places


def _proposal(intake: Intake, found: Found, asked: Asked, dates: Sequence[Span]) -> Proposal:
    start, end = found.sentence
    said = "" if found.rule == STATEMENT else intake.plain(" ".join(intake.text[found.start : found.end].split()))
    of, _, date = found.anchor.partition(" ")
    is_kept = said and of == NARRATIVE and date != iso_day(asked.published)
    words = intake.readable[start:end] if intake.ending == PDF else intake.text[start:end]
    return Proposal(
        date=found.date,
        said=said,
        said_start=found.start,
        said_end=found.end,
        title=_title(intake, words, title_beside(words, Span(found.start - start, found.end - start), dates)),
        quote=intake.quote(start, end),
        start=start,
        end=end,
        at=intake.place(start),
        anchor=found.anchor,
        anchor_kept=date if is_kept else "",
        rule=found.rule,
        others=found.others,
        calendar=found.calendar,
    )


def _title(intake: Intake, quote: str, title: str) -> str:
    """Return a title without the signs of Markdown or subtitles; not where nothing would be left."""
    return begun(intake.plain(title)) or title or quote


def _undated(intake: Intake, sentence: Sentence) -> Proposal:
    words = " ".join(intake.readable[sentence.start : sentence.end].split())
    return Proposal(
        date="unknown",
        title=_title(intake, words, title_of(words, 0, 0)),
        quote=intake.quote(*sentence),
        start=sentence.start,
        end=sentence.end,
        at=intake.place(sentence.start),
        rule=UNDATED,
    )


def _numbered(made: Sequence[Proposal]) -> Iterator[Proposal]:
    """Return proposals of which those with the same quote and the same words are counted."""
    seen = Counter[tuple[str, str]]()
    for each in made:
        seen[each.words, each.said] += 1
        number = seen[each.words, each.said]
        yield each if number == each.number else replace(each, number=number)
