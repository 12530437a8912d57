"""Items that are written alike are read by one pattern, each as libyaml reads it."""

from collections.abc import Callable

import pytest

from tests.properties.near_plain import Writer
from timeline.events.yaml import shapes
from timeline.events.yaml.composer import compose
from timeline.events.yaml.faults import Refused
from timeline.events.yaml.scanner import scan

ITEM = (
    "  - id: {}\n    date: 2020 # note\n    x-none:\n    description: |\n      text\n\n       deeper\n    # note\n"
    "    tags: [a, 'b c']\n    place: {{name: K, lat: 1}}\n    x-map:\n      a: \"q\"\n"
    "      b:\n      - x\n      - y: z\n"
    "    sources:\n    -  source: s\n       quote: 'it''s'\n    - source: t\n\n"
)


@pytest.fixture(autouse=True)
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The offsets of the items that are read by a pattern, which each has from the second of its shape on."""
    offsets, once = list[int](), shapes.Shapes.read

    def counted(self: shapes.Shapes, start: int) -> shapes.Read | None:
        found = once(self, start)
        offsets.extend([start] if found else [])
        return found

    monkeypatch.setattr(shapes, "OFTEN", 1)
    monkeypatch.setattr(shapes.Shapes, "read", counted)
    return offsets


def told(reader: Callable[[str], object], text: str) -> object:
    """Return what a reader tells of a text, be it an error."""
    try:
        return reader(text)
    except Refused as refused:
        return refused.fault, refused.found


def test_all_that_an_item_may_hold_is_read_by_a_pattern(read: list[int]) -> None:
    text = "events:\n" + "".join(map(ITEM.format, "abcd"))

    assert scan(text) == compose(text)
    assert len(read) == 3
    assert scan(text.replace("\n", "\r\n")) == compose(text.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    "last",
    [
        "  - id: b\n    title: B\n      more\n",
        "  - id: b\n    title:\n      more: 1\n",
        "  - id: b\n    title: B\n    tags: [a]\n",
        "  - id: b\n    title: 'B'\n",
        "  - id: b\n    title: B: c\n",
        "  -  id: b\n     title: B\n",
        "  - id: b\n    title: B\n    title: C\n",
        "  - id: b\n    titl: B\n",
        "  - id: b\n    title: B",
        "  - id: b\n    title: B  # note\n  # note\nx: 1\n",
    ],
)
def test_an_item_that_is_written_otherwise_is_not_taken_for_one_alike(last: str) -> None:
    text = "events:\n  - id: a\n    title: A\n  - id: b\n    title: B\n" + last

    assert told(scan, text) == told(compose, text)


def test_items_alike_are_read_as_libyaml_reads_them(read: list[int]) -> None:
    for seed in range(40):
        text = Writer(seed, odd=0).alike()
        assert told(scan, text) == told(compose, text), text
    assert len(read) > 20
