import re
from pathlib import Path

from timeline.checks import manual

EVENTS = Path(__file__).parents[2] / "timeline" / "events"
GIVEN = re.compile(r'Fault\(\s*[^"()]*(?:\([^()]*\)[^"()]*)*"([a-z-]+)"')


def test_every_code_has_one_page_that_is_a_sentence() -> None:
    pages = manual()

    assert len({page.code for page in pages}) == len(pages)
    assert all(page.text.endswith(".") for page in pages)


def test_every_code_that_reading_gives_has_a_page() -> None:
    sources = " ".join(file.read_text() for file in EVENTS.rglob("*.py"))
    given = set(GIVEN.findall(sources))

    assert len(given) > 15
    assert given <= {page.code for page in manual()}
