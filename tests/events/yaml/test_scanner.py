"""What the scanner reads is what libyaml reads, to the last offset; where it is not sure libyaml reads."""

import json
import textwrap
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.properties.near_plain import Writer
from timeline.events.reading.reader import read_text
from timeline.events.yaml import outline, scanner
from timeline.events.yaml.composer import Receiver, compose
from timeline.events.yaml.faults import Fault, Refused
from timeline.events.yaml.nodes import Node
from timeline.events.yaml.plain_style import NotPlain
from timeline.events.yaml.scanner import scan

ROOT = Path(__file__).parents[3]
SUITE = json.loads((ROOT / "tests" / "data" / "nasty" / "yaml-test-suite.json").read_text(encoding="utf-8"))
DOCUMENTS = [
    text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    for kind in ("valid", "invalid")
    for text in SUITE[kind].values()
]
Reader = Callable[[str, Receiver | None], tuple[Node | None, list[Fault]]]


def read_by(reader: Reader, text: str) -> object:
    """Everything that a reader tells of a text: its nodes, what it hands out on the way, its faults."""
    handed: list[object] = []
    try:
        whole = reader(text, None)
        streamed = reader(text, lambda header, node: handed.append((header, node)))
    except Refused as refused:
        return refused.fault, refused.found
    return whole, streamed, handed


def assert_the_same(text: str) -> None:
    assert repr(read_by(scan, text)) == repr(read_by(compose, text)), text


def assert_the_same_in_the_end(text: str, patch: pytest.MonkeyPatch) -> None:
    """Compare what a user sees, also where libyaml refuses the text and what can be read of it is read."""
    with patch.context() as fast:
        fast.setattr(outline, "LONG", 0)
        scanned = read_text(text)
    composed = read_text(text)
    assert repr(scanned) == repr(composed), text
    assert [event.origin.place("title") for event in scanned[0].events] == [
        event.origin.place("title") for event in composed[0].events
    ]


def is_plain(text: str, patch: pytest.MonkeyPatch) -> bool:
    """Tell whether a text is read without libyaml, but for what stands around its events."""

    def left(*_: object) -> Node:
        raise NotPlain

    with patch.context() as alone:
        alone.setattr(scanner, "_other_item", left)
        try:
            scanner._root(text, None)
        except NotPlain:
            return False
    return True


@pytest.mark.parametrize("path", ["events.yaml", "tests/data/provenance/planted.yaml"])
def test_a_sample_is_read_as_libyaml_reads_it(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")

    assert_the_same(text)
    assert_the_same(text.replace("\n", "\r\n"))


def test_documents_of_the_yaml_test_suite_are_read_alike_wherever_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    for document in DOCUMENTS:
        inside = textwrap.indent(document, "      ")
        for text in (
            document,
            f"{document}\nevents:\n  - id: a\n",
            f"events:\n  - id: a\n{document}",
            f"events:\n  - id: a\n    x-own:\n{inside}\n  - id: b\n",
            f"events:\n  - id: a\n    x-own: {document}\n  - id: b\n",
            f"events:\n  - {inside.lstrip(' ')}\n  - id: b\n",
        ):
            assert_the_same(text)
            assert_the_same_in_the_end(text, monkeypatch)


def test_texts_close_to_the_style_are_read_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [Writer(seed).text() for seed in range(800)]
    for text in texts:
        assert_the_same(text)
        assert_the_same_in_the_end(text, monkeypatch)

    assert sum(is_plain(text, monkeypatch) for text in texts) > 200


PLAIN = """\
---
title: A # note
events: # note

  # deeper
  - id: a
    date: -0043-03-15
    title: it's "here", a:b? x#y
    tags: [a b, 'c, d', "e"] # note
    place: {name: P, lat: 48.5, lon: -3}
    description: |

  - id: b
    x-empty:
    sources:
    - source: s
      quote: 'it''s'
    - http://x.y/?a=b#c
    x-deep:
      one:
        - two: three

          # note
          four: |-
            five
              six

            # seven
        - eight
  # end
x-below: {a: [b]}
""".replace("    description: |\n\n", "    description: |\n      text\n\n")


def test_what_people_write_needs_no_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (PLAIN, PLAIN.replace("\n", "\r\n"), PLAIN.rstrip("\n")):
        assert is_plain(text, monkeypatch)
        assert_the_same(text)


@pytest.mark.parametrize(
    "line",
    [
        "title: a\n      b",
        'title: "a\n      b"',
        'title: "a\\"b"',
        "title: >\n      a",
        "title: |+\n      a\n",
        "title: |2\n      a",
        "title: |\n\n      a",
        "title: |\n      a\n   \n      b",
        "title: a\tb",
        "title: {a: [b]}",
        "title: [a,\n      b]",
        "? title\n    : a",
        '"title": a',
        "title:\n      a",
        "title: " + "x" * 1_000_001,
    ],
)
def test_an_item_of_another_form_is_left_to_libyaml_and_the_others_are_not(
    line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"events:\n  - id: a\n    {line}\n  - id: b\n"

    assert not is_plain(text, monkeypatch)
    assert_the_same(text)
    assert_the_same_in_the_end(text, monkeypatch)


@pytest.mark.parametrize(
    "text",
    [
        "events:\n  - id: a\n    id: b\n",
        "events:\n  - id: a\nevents:\n  - id: b\n",
        "title: x\nevents:\n  - id: a\ntitle: y\n",
        "events:\n  - id: a\n---\nevents:\n  - id: b\n",
        "events:\n  - id: &x a\n  - id: *x\n",
        "events:\n  - id: a\n\tx\n  - id: b\n",
        "events:\n  - id: a\n  x\n  - id: b\n",
        "events:\n  - id: a\n   x: b\n  - id: b\n",
        "events:\n  - id: a\r  - id: b\n",
        "events:\n  - id: a\x85  - id: b\n",
        "  title: x\nevents:\n  - id: a\n",
        "events:\n  - id: a\n x: b\n",
        "{title: x}\nevents:\n  - id: a\n",
        "events:\n" + "".join(f"{'  ' * depth}- a:\n" for depth in range(1, 40)),
        "events:\n" + "".join(f"  - id: e{number}\n    title: >\n      a\n" for number in range(200)),
    ],
)
def test_a_text_that_leaves_a_doubt_is_read_by_libyaml(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_plain(text, monkeypatch)
    assert_the_same(text)
    assert_the_same_in_the_end(text, monkeypatch)


def test_each_event_is_handed_out_once_though_libyaml_begins_again() -> None:
    handed: list[str] = []
    text = "events:\n  - id: a\n  - id: b\nx: 1\nx: 2\n"
    scan(text, lambda _, node: handed.append(text[node.start : node.end]))

    assert handed == ["id: a", "id: b"]


MANY = 50_000
LONG_PARTS = {
    "a list": "    tags: [" + "a," * MANY + "a]\n",
    "a map": "    x-a: {" + ", ".join(f"k{n}: b" for n in range(MANY)) + "}\n",
    "quotes": "    x-a: '" + "''" * MANY + "'\n",
    "colons": "    x-a: a" + ":b" * MANY + "\n",
    "words": "    tags: [a" + " b" * MANY + "]\n",
    "lines": "    x-a: |-\n" + "      b\n" * MANY,
    "blank lines": "    x-a: |-\n      a\n" + "\n" * MANY + "      b\n",
    "notes": "# b\n" * MANY,
}


@pytest.mark.parametrize("part", LONG_PARTS.values(), ids=LONG_PARTS)
def test_what_has_very_many_parts_is_left_to_libyaml(part: str) -> None:
    text = f"events:\n  - id: a\n    date: 2020\n{part}    url: x\n  - id: b\n    date: 2021\n"

    expected, usual = most_memory(lambda: compose(text))
    found, most = most_memory(lambda: scan(text))

    assert found == expected
    assert most < 2 * usual + 14_000_000


def most_memory(read: Callable[[], object]) -> tuple[object, int]:
    """Return what is read, and the most memory that it took."""
    tracemalloc.start()
    found = read()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found, most
