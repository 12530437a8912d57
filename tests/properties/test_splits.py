"""Any file split into files of one event each, and joined again: the same events, and every comment."""

from collections import Counter
from collections.abc import Mapping

from hypothesis import assume, given

from tests.properties.test_edits import understood
from tests.properties.ugly import block_files
from timeline.events.merging.splitting import joined, split
from timeline.events.yaml.nodes import Plain, plain


def events_of(text: str) -> list[Plain]:
    return [plain(item) for item in understood(text).items]


def comments_of(text: str) -> Counter[str]:
    return Counter(
        line.strip() for line in text.removeprefix("\ufeff").splitlines() if line.lstrip(" ").startswith("# ")
    )


@given(block_files())
def test_what_is_split_is_joined_again(text: str) -> None:
    before = understood(text)
    assume(all(isinstance(event, Mapping) and "date" in event for event in events_of(text)))
    parts = split(text, "ugly.yaml")
    text = text if text.endswith("\n") else text + "\n"  # a text at the very end of a file wins its line end
    back = joined(parts.header, list(parts.events.items()), "ugly.yaml")

    assert list(parts.events) == [event["id"] for event in events_of(text) if isinstance(event, Mapping)]
    assert [events_of(each) for each in parts.events.values()] == [[event] for event in events_of(text)]
    assert events_of(back) == events_of(text)
    assert plain(understood(back).header) == plain(before.header)
    assert comments_of(back) == comments_of(text)
