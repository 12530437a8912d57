"""What the browser can ask for: the edits of `serve` itself, and what the commands do for it."""

from collections.abc import Sequence

from timeline.cli.workshop.answering import Desk
from timeline.cli.workshop.articles import articles
from timeline.cli.workshop.drafts import drafts
from timeline.cli.workshop.publishing import Publisher
from timeline.cli.workshop.sources import sources
from timeline.serve.asking import Address, Reads
from timeline.serve.publishing import publishing
from timeline.serve.session import Session
from timeline.serve.workshop import workshop_of


def addresses(names: Sequence[str], max_size: int, *, read_only: bool = False) -> list[Address]:
    """Return all addresses of the workshop around some files; if that is `read_only`, those that write nothing."""
    desk = Desk(names=names, max_size=max_size)
    found = [
        *workshop_of(Session(names, max_size)),
        *publishing(Publisher(desk=desk)),
        *sources(desk),
        *articles(desk),
        *drafts(desk),
    ]
    return [each for each in found if isinstance(each, Reads) or not read_only]
