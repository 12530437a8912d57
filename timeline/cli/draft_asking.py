"""What a person at the terminal is asked of a text of which nobody said it: the day of its publication, its title."""

from timeline.cli.draft_source import SourceTyped, declared_source, facts_of, one_day
from timeline.cli.line_asking import Ask
from timeline.cli.prompts import Prompt
from timeline.cli.terminal import say
from timeline.copies.intake import Intake
from timeline.copies.page_facts import days_published
from timeline.dates.days import iso_day
from timeline.events.model import Timeline
from timeline.problems import TimelineError

DAY = Prompt("Day of publication, from which 'yesterday' is read (2023-06-21)")
TITLE = Prompt("Title of the text, as its source will be listed")


def completed(typed: SourceTyped, intake: Intake, timeline: Timeline, ask: Ask) -> SourceTyped:
    """Return what is known of a source with what a person answers; nothing is asked of one that is declared."""
    if declared_source(typed, intake, timeline) is not None:
        return typed
    if not typed.published and not days_published(intake.facts):
        typed = typed._replace(published=_day(timeline, ask))
    if not typed.source and not typed.title and "title" not in facts_of(intake):
        typed = typed._replace(title=_title(intake.headline, ask))
    return typed


def _day(timeline: Timeline, ask: Ask) -> str:
    """Ask for a day until one is told."""
    while True:
        try:
            return iso_day(one_day(ask(DAY), timeline))
        except TimelineError as fault:
            say(f"  {fault.message}")


def _title(headline: str, ask: Ask) -> str:
    """Ask for a title until one is told; Enter takes the line that the text begins with as headlines do."""
    while not (title := ask(TITLE._replace(known=headline)) or headline):
        say("  a source has a title; ^C stops, and nothing is written")
    return title
