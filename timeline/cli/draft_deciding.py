"""What becomes of the drafts of a text: all are appended, or a person decides about each."""

from pathlib import Path
from typing import NamedTuple

from timeline.cli.asking import choose
from timeline.cli.draft_saving import Batch, Saving, Taken, save_drafts, saving_of
from timeline.cli.draft_source import SourceTyped, draft_source, named
from timeline.cli.draft_timeline import timeline_of
from timeline.cli.review import Person, Review, line_typed, reviewed, say_reviewed, to_review
from timeline.cli.review_saving import ReviewSaving
from timeline.cli.terminal import say
from timeline.copies.intake import Intake
from timeline.dates import Dating
from timeline.edits.opening import text_or_none
from timeline.events.model import Timeline
from timeline.proposals.reading import Drafted
from timeline.proposals.remembered import Decision, key_of, read_decisions


class Goal(NamedTuple):
    """Where the drafts of a text go: the file, what was typed of the source, the text, how large a file may be."""

    path: Path
    typed: SourceTyped
    intake: Intake
    text: Path
    max_size: int

    def saving(self, timeline: Timeline) -> Saving:
        """Return where they go, as a timeline is now."""
        source = named(draft_source(self.typed, self.intake, timeline), self.intake.headline)
        return saving_of(timeline, self.path, source, self.intake, self.text, max_size=self.max_size)

    def read(self) -> Timeline:
        """Read the timeline anew."""
        return timeline_of(self.path, self.max_size, needed=True)[0]


def ask(found: Drafted, goal: Goal, timeline: Timeline, dating: Dating) -> None:
    """Review proposals with a person at the terminal, each decision saved as it is made."""
    saving = ReviewSaving(timeline, goal)
    decisions = read_decisions(text_or_none(saving.decisions), str(saving.decisions))
    review = Review(to_review(found.proposals, decisions), saving, dating)
    reviewed(review, Person(choose, line_typed))
    for line in saving.told():
        say(line)
    say_reviewed(review)


def append(found: Drafted, saving: Saving, *, dry_run: bool) -> None:
    """Append every proposal that the file does not have, and that was not rejected."""
    decisions = read_decisions(text_or_none(saving.decisions), str(saving.decisions))
    rejected = {key for key, each in decisions.items() if each.decision is Decision.REJECTED}
    left = [each for each in found.proposals if not each.is_cited and key_of(each) not in rejected]
    taken = [Taken(each) for each in left]
    if taken:
        save_drafts(saving, Batch(taken), dry_run=dry_run)
    else:
        say("nothing was added: the file has all of it, or it was rejected")
    gone = sum(key_of(each) in rejected for each in found.proposals)
    if gone:
        say(f"{gone} rejected before")
