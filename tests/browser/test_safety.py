import json
import re
from pathlib import Path

import pytest

from tests.browser.conftest import Opener
from timeline.dates import parse_date
from timeline.events.model import Category, Citation, Event, Image, Location, Source, Timeline

NASTY = Path("tests/data/nasty")
WALK = """async () => {
  const stage = document.getElementById("stage");
  const press = (key) => stage.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const titles = [];
  press("Home");
  press("Enter");
  for (let k = 0; k < window.timeline.app.store.n; k++) {
    await new Promise((resolve) => setTimeout(resolve));
    titles.push(document.querySelector("#panel h2").textContent);
    press("ArrowRight");
  }
  return titles;
}"""


def nasty() -> list[str]:
    lists = [path.read_text(encoding="utf-8").splitlines() for path in sorted(NASTY.glob("*.txt"))]
    naughty: list[str] = json.loads((NASTY / "blns.json").read_text(encoding="utf-8"))
    return [text for text in [*naughty, *(line for lines in lists for line in lines)] if text.strip()]


def everywhere(number: int, text: str) -> Event:
    return Event(
        id=f"{number}-{text}",
        title=text,
        date="2022-01-01",
        when=parse_date(f"2022-{number % 12 + 1:02}-{number % 28 + 1:02}"),
        description=text,
        category=text if number % 40 == 0 else "",
        tags=(text,),
        actors=(text,),
        place=Location(name=text),
        said=text,
        color=text,
        icon=text,
        url=text,
        image=Image(alt=text, credit=text, url=text),
        citations=(Citation(source=text, quote=text, at=text, said=text), Citation(source=f"s{number}")),
    )


def plain(text: str) -> str:
    """Give a text without what Python and JavaScript take for white space, each in its own way."""
    return re.sub(r"[\s\x00-\x1f\x85\ufeff]+", " ", text).strip()


def source(number: int, text: str) -> Source:
    return Source(id=f"s{number}", title=text, publisher=text, author=text, url=text, archived=text, file=text)


def hostile(texts: list[str]) -> Timeline:
    """Give a timeline with an event of each text, which stands in every field."""
    return Timeline(
        title=texts[-1],
        as_of=19529,
        categories=tuple(Category(id=text, label=text, color=text) for text in texts[::40]),
        sources={f"s{number}": source(number, text) for number, text in enumerate(texts)},
        events=tuple(everywhere(number, text) for number, text in enumerate(texts)),
    )


def test_hostile_texts_run_nothing_and_are_shown_as_written(opened: Opener) -> None:
    texts = nasty()
    page = opened(hostile(texts))

    page.page.click("#filter")
    page.page.fill("#query", texts[-1])
    page.settled()
    page.page.fill("#query", "")
    page.page.wait_for_function("() => document.getElementById('found').textContent === ''")
    shown = page.page.evaluate(WALK)

    assert sorted(map(plain, shown)) == sorted(map(plain, texts))
    assert page.faults == []


def test_a_hostile_address_opens_nothing(opened: Opener) -> None:
    page = opened(
        Timeline(title="x", as_of=19529, events=(everywhere(0, "a"),)),
        fragment="#event=<img src=x onerror=alert(1)>&q=<script>alert(1)</script>&view=NaN..Infinity&tag=__proto__",
    )

    page.settled()
    assert page.faults == []
    assert page.text("#count").startswith("1 event: 0 shown")


@pytest.mark.parametrize(
    "view", ["-1e308..1e308", "-1e109..1e109", "1e100..1.0000001e100", "1e16..10000000000000002", "0..1e-300"]
)
def test_a_view_beyond_all_dates_does_not_hold_the_page(opened: Opener, view: str) -> None:
    page = opened(Timeline(title="x", as_of=19529, events=(everywhere(0, "a"),)), fragment=f"#view={view}")

    page.settled()
    page.press("Home", "+", "-")
    page.settled()

    assert page.text("#count").startswith("1 event")
    assert page.faults == []
