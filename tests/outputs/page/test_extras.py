import json
import re
from base64 import b64decode, b64encode
from gzip import decompress
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from timeline.drawing.script import EXPORT, IMPORT, bare, closed, source
from timeline.events.model import Layer, Timeline
from timeline.events.reading.reader import read_text
from timeline.images import Pictures
from timeline.layers.counted import Counted, LayerCount
from timeline.media import Copies
from timeline.media.copying import Copy
from timeline.media.kinds import MediaKind
from timeline.outputs.page import Looks, Seen, page
from timeline.outputs.page.document import PLACES, TINT, style
from timeline.outputs.page.extras import EXTRAS, unused, used

PLAIN = "title: T\nevents:\n  - {id: a, date: 2022-10, title: A}\n"
TOLD = PLAIN.replace("events:", "stories: {s: {steps: [{event: a, text: So *it* began}]}}\nevents:")
PLACED = PLAIN.replace("title: A", "title: A, place: {name: Lyman, lat: 48.99, lon: 37.81}")
PHOTO = Path(__file__).parents[2].resolve() / "data/images/turned.jpg"
PICTURED = PLAIN.replace("title: A", "title: A, image: {file: turned.jpg, alt: A}")
USED: dict[str, tuple[str, Looks, Seen]] = {
    "loose": (f"{PLAIN}  - {{id: b, date: unknown, title: B}}\n", Looks(), Seen()),
    "nesting": (f"categories: {{a: {{}}, b: {{parent: a}}}}\n{PLAIN}", Looks(), Seen()),
    "eras": (f"eras: {{e: {{date: 2022/2023}}}}\n{PLAIN}", Looks(), Seen()),
    "atlas": (PLACED, Looks(map=True), Seen()),
    "layers": (PLAIN, Looks(), Seen(layers=[LayerCount(Layer(id="a"), Counted(rows=1))])),
    "embedding": (PLAIN, Looks(embed=True), Seen()),
    "media": (PLAIN, Looks(), Seen(media=Copies(files={Path("a.mp3"): Copy(MediaKind.MP3, "a.mp3")}, folder="m"))),
    "thumbnails": (PICTURED, Looks(), Seen(pictures=Pictures(data=("data:,",), places={PHOTO: 0}))),
    "story": (TOLD, Looks(), Seen()),
}
"""What asks for each extra."""


def timeline_of(text: str) -> Timeline:
    return read_text(text, str(PHOTO))[0]


def script_of(html: str) -> str:
    found = re.search(r"<script>(.*?)</script>", html, re.DOTALL)
    assert found
    return found[1]


def body(name: str) -> str:
    return closed(EXPORT.sub("", IMPORT.sub("", bare(source(name, PLACES)))))


def test_every_extra_is_asked_for_somewhere() -> None:
    assert {*USED} == {extra.name for extra in EXTRAS}


@pytest.mark.parametrize("name", USED)
def test_an_extra_is_in_the_page_that_uses_it_alone(name: str) -> None:
    text, looks, seen = USED[name]
    rules = style(name).removeprefix(style())
    html, plain = page(timeline_of(text), day=0, looks=looks, seen=seen), page(timeline_of(PLAIN), day=0)

    assert body(name) in script_of(html)
    assert body(name) not in script_of(plain)
    assert len(plain.encode()) < len(html.encode())
    assert rules
    assert rules in html
    assert rules not in plain


def test_a_plain_page_has_no_extra() -> None:
    assert used(timeline_of(PLAIN), Looks()) == ()
    assert unused(()) == {extra.name for extra in EXTRAS}
    assert unused(["embedding"]) == unused(()) - {"embedding"}


@pytest.mark.parametrize("name", USED)
def test_the_policy_has_the_hashes_of_the_scripts_that_are_there(name: str) -> None:
    text, looks, seen = USED[name]
    html = page(timeline_of(text), day=0, looks=looks, seen=seen)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)

    hashes = " ".join(
        f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in (script_of(html), TINT)
    )
    assert policy
    assert f'<script id="tint">{TINT}</script>' in html
    assert f"script-src {hashes};" in unescape(policy[1])


@pytest.mark.parametrize("name", USED)
def test_the_phrases_of_an_extra_come_and_go_with_it(name: str) -> None:
    text, looks, seen = USED[name]

    assert not groups(page(timeline_of(PLAIN), day=0)) & unused(())
    assert not groups(page(timeline_of(text), day=0, looks=looks, seen=seen)) & unused(
        {*used(timeline_of(text), looks), name}
    )


def groups(html: str) -> set[str]:
    found = re.search(r'id="data">([^<]*)<', html)
    assert found
    phrases = json.loads(decompress(b64decode(found[1])))["header"]["phrases"]
    return {key.partition(".")[0] for key in phrases}


def test_media_are_let_through_by_the_policy_of_a_page_that_has_them_alone() -> None:
    for name, (text, looks, seen) in USED.items():
        html = page(timeline_of(text), day=0, looks=looks, seen=seen)
        assert ("media-src" in html.split("</head>")[0]) == (name == "media")
