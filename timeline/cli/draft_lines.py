"""Proposals as a person and as a program read them."""

from collections.abc import Iterator, Sequence

from timeline.cli.terminal import counted, json_line, one_line, say
from timeline.copies.intake import Intake
from timeline.dates import DateError, Dating, parse_date
from timeline.dates import words as in_words
from timeline.events.reading.gc_pause import without_collection
from timeline.proposals.found_dates import Asked
from timeline.proposals.proposal import Proposal
from timeline.proposals.reading import Drafted
from timeline.texts.expressions import expressions


def record(proposal: Proposal) -> dict[str, object]:
    """Return a proposal as JSON; `start` and `end` are those of the quote in the text of the kept copy."""
    return {
        "date": proposal.date,
        "said": proposal.said or None,
        "title": proposal.title,
        "quote": proposal.quote,
        "start": proposal.start,
        "end": proposal.end,
        "at": proposal.at,
        "anchor": proposal.anchor or None,
        "rule": proposal.rule,
        "other_readings": [{"date": other.date, "rule": other.rule} for other in proposal.others],
        "event": proposal.event or None,
        **({"calendar": proposal.calendar} if proposal.calendar else {}),
    }


@without_collection()
def expression_lines(intake: Intake, asked: Asked) -> list[str]:
    """Return every expression of time as JSON, one a line."""
    found = [
        each
        for writer, text in intake.by_writer()
        for each in expressions(text, published=writer.day_or(asked.published), languages=asked.languages)
        if writer.tells(each.anchor.told if each.anchor else "")
    ]
    return [
        json_line(
            {
                "start": each.start,
                "end": each.end,
                "text": each.text,
                "type": each.kind,
                "value": each.value,
                "date": each.when.text if each.when else None,
                "anchor": each.anchor.told if each.anchor else None,
                "rule": each.rule,
            }
        )
        for each in sorted(found, key=lambda each: each.start)
    ]


def listed(proposals: Sequence[Proposal], dating: Dating) -> Iterator[str]:
    """Return proposals as lines: what, when and why, in which words."""
    for number, each in enumerate(proposals, 1):
        yield one_line(f"{number}. {each.title}")
        yield one_line(f"   {date_told(each, dating)}")
        if each.event:
            yield one_line(f"   {'cited already by' if each.is_cited else 'likely the event'} {each.event}")
        yield one_line(f"   {each.at}: \u201c{each.words}\u201d")


def date_told(proposal: Proposal, dating: Dating) -> str:
    """Say what a date is and why: 'Wednesday', read against the day of publication; or another."""
    others = f"; or {' or '.join(dict.fromkeys(each.date for each in proposal.others))}" if proposal.others else ""
    return f"{proposal.date}: {date_in_words(proposal.date, proposal.dating(dating))}; {why(proposal)}{others}"


def why(proposal: Proposal) -> str:
    """Say by which words, which rule, and against what a date was read."""
    said = [f"\u2018{proposal.said}\u2019"] if proposal.said else []
    anchor = [f"from {proposal.anchor}"] if proposal.anchor else []
    return " ".join([*said, *anchor, f"({proposal.rule})"])


def date_in_words(date: str, dating: Dating) -> str:
    """Return a date in words, as it is where it cannot be read."""
    try:
        return in_words(parse_date(date, dating))
    except DateError:
        return date


def say_found(found: Drafted) -> None:
    """Count what was found."""
    known = sum(each.is_cited for each in found.proposals)
    likely = sum(bool(each.event) and not each.is_cited for each in found.proposals)
    parts = [f"{counted(len(found.proposals), 'date')} in {counted(found.sentences, 'sentence')}"]
    parts += [f"{known} cited already"] if known else []
    parts += [f"{likely} of events that are known"] if likely else []
    parts += [f"{counted(found.undated, 'sentence')} without a date (--undated)"] if found.undated else []
    parts += [f"left out: {counted(found.bylines, 'date')} of the text itself"] if found.bylines else []
    parts += [f"left out: {counted(found.compared, 'date')} only compared with"] if found.compared else []
    parts += [f"left out: {counted(found.fiscal, 'date')} of fiscal years"] if found.fiscal else []
    parts += [f"left out: {counted(found.unknown, 'date')} of mail whose day is not told"] if found.unknown else []
    parts += [f"left out: {counted(found.alone, 'date')} beside which nothing is told"] if found.alone else []
    say("; ".join(parts))
