"""How the words are read in which a date is typed: on which side of the as-of day, and in which languages."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, NamedTuple

from typer import Option

from timeline.dates import Dating, Direction
from timeline.events.model import Timeline
from timeline.problems import TimelineError

Past = Annotated[bool, Option("--past", help="Read words without a year as lying behind.")]
Future = Annotated[bool, Option("--future", help="Read words without a year as lying ahead.")]
Language = Annotated[
    list[str] | None, Option("--language", metavar="CODE", help="The language of the words; repeat for more.")
]


class Phrasing(NamedTuple):
    """How words are read, each an option."""

    past: Past = False
    future: Future = False
    language: Language = None

    def read_by(self, dating: Dating) -> Dating:
        """Return how dates are read, words as these options say."""
        if self.past and self.future:
            raise TimelineError("--past and --future exclude each other", status=2)
        direction = Direction.PAST if self.past else Direction.FUTURE if self.future else dating.direction
        return replace(dating, direction=direction, languages=known_languages(self.language or ()) or dating.languages)

    def on(self, timeline: Timeline) -> Timeline:
        """Return a timeline whose typed dates are read as these options say."""
        return replace(timeline, dating=self.read_by(timeline.dating))


def known_languages(codes: Sequence[str]) -> tuple[str, ...]:
    """Return the codes of languages; TimelineError if words are not read in one of them."""
    if not codes:
        return ()
    from timeline.dates.languages import read_languages

    for code in codes:
        if not read_languages((code,)):
            known = ", ".join(language.code for language in read_languages())
            raise TimelineError(f"words are not read in {code!r}", hint=known, status=2)
    return tuple(codes)
