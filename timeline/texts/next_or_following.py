"""'The next one' and 'the following one', where a language has one word for both."""

from timeline.texts.readings import Reading, either_of
from timeline.texts.story import Story


def may_be_next(way: int | None, story: Story) -> bool:
    """Return whether 'the following one' may be the next one from today, in a language that has one word for both."""
    return story.here.may_be_next and way == 1 and not story.is_history


def chosen(told: Reading, coming: Reading, story: Story) -> Reading:
    """Return the one after the text, or the one after today, by the side at which the sentence looks; else either."""
    if coming.moment == told.moment or story.here.side > 0:
        return coming
    if story.here.side < 0 or told.anchor is None:
        return told
    return either_of(told.moment, coming.moment, "either-next", told.anchor)
