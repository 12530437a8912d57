"""Images in the panel of an event, and small beside titles."""

import re
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.watching import Watched, watch
from timeline.chronicle import load
from timeline.images import kind_of, stripped

IMAGES = Path(__file__).parents[1] / "data/images"
FILE = """\
title: Pictures
as_of: 2023-06-21
events:
  - {id: shown, date: 2023-06-01, title: Shown, image: {file: turned.jpg, alt: "A <b>bridge</b>", credit: "A & B"}}
  - {id: wide, date: 2023-06-02, title: Wide, image: {file: wide.png, alt: A wide one}}
  - {id: linked, date: 2023-06-03, title: Linked, image: {url: "https://example.org/a.jpg", alt: Elsewhere, credit: C}}
"""
PIXELS = """async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return [canvas.width, canvas.height, ...context.getImageData(0, 0, canvas.width, canvas.height).data];
}"""
LARGE = """async () => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [3000, 1000];
  return canvas.toDataURL("image/png").split(",")[1];
}"""

SMALL = """() => {
  const boxes = (name) => [...document.querySelectorAll(`#plot ${name}`)].map((one) => one.getBoundingClientRect());
  const [images, texts] = ["image", "text"].map(boxes);
  const apart = (one, other) =>
    one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom;
  return {
    hrefs: [...document.querySelectorAll("#plot image")].map((one) => one.getAttribute("href")),
    sizes: images.map(({ width, height }) => [Math.round(width), Math.round(height)]),
    over: images.filter((image) => !texts.every((text) => apart(image, text))),
    texts: [...document.querySelectorAll("#plot text")].map((one) => `${one.textContent} ${one.getAttribute("x")}`),
  };
}"""


@pytest.fixture
def blank(browser: Browser) -> Page:
    return browser.new_page()


def address(content: bytes) -> str:
    return f"data:{kind_of(content[:64])};base64,{b64encode(content).decode()}"


@pytest.mark.parametrize("name", sorted(path.name for path in IMAGES.iterdir()))
def test_a_stripped_image_looks_as_it_did(blank: Page, name: str) -> None:
    content = (IMAGES / name).read_bytes()

    before, after = (blank.evaluate(PIXELS, address(each)) for each in (content, stripped(content).content))

    assert before == after
    assert max(before[2:]) > 0
    assert before[:2] in ([24, 16], [16, 24])


def test_a_turned_photo_stands_upright(blank: Page) -> None:
    assert blank.evaluate(PIXELS, address(stripped((IMAGES / "turned.jpg").read_bytes()).content))[:2] == [16, 24]


def opened(
    browser: Browser, folder: Path, fragment: str, width: int = 1280, *, dark: bool = False, text: str = FILE
) -> Watched:
    """Open the page of a file with pictures at one event."""
    page = browser.new_page()
    (folder / "turned.jpg").write_bytes((IMAGES / "turned.jpg").read_bytes())
    (folder / "wide.png").write_bytes(b64decode(page.evaluate(LARGE)))
    (folder / "events.yaml").write_text(text, encoding="utf-8")
    (folder / "page.html").write_text(load(folder / "events.yaml").page(), encoding="utf-8", newline="\n")
    page.close()
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme="dark" if dark else "light")
    watched = watch(context.new_page(), (folder / "page.html").as_uri() + fragment)
    watched.page.wait_for_selector("#panel h2")
    return watched


def test_an_image_stands_in_the_panel_with_its_words_and_its_credit(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, "#event=shown")

    image = seen.page.locator("#panel figure img")
    assert image.get_attribute("alt") == "A <b>bridge</b>"
    assert seen.text("#panel figcaption") == "A & B"
    assert image.evaluate("image => image.decode().then(() => [image.naturalWidth, image.naturalHeight])") == [16, 24]
    assert seen.faults == []


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_a_large_image_fits_and_keeps_its_shape(browser: Browser, tmp_path: Path, width: int, dark: bool) -> None:  # noqa: FBT001
    seen = opened(browser, tmp_path, "#event=wide", width, dark=dark)

    image, panel = seen.page.locator("#panel img"), seen.page.locator("#panel")
    image.evaluate("image => image.decode()")
    box, around = image.bounding_box(), panel.bounding_box()
    assert box is not None
    assert around is not None
    assert around["x"] < box["x"] < box["x"] + box["width"] < around["x"] + around["width"]
    assert box["width"] / box["height"] == pytest.approx(3, rel=0.02)
    assert seen.faults == []


def test_an_image_that_lies_elsewhere_is_a_link_and_never_loaded(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, "#event=linked")

    link = seen.page.locator("#panel dl a")
    assert (link.inner_text(), link.get_attribute("href")) == ("Elsewhere", "https://example.org/a.jpg")
    assert seen.page.locator("#panel img").count() == 0
    assert seen.faults == []


def test_images_stand_small_beside_titles_and_move_nothing(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, "#event=linked", dark=True)
    seen.page.wait_for_function("() => document.querySelectorAll('#plot image').length === 2")
    seen.settled()

    drawn = seen.page.evaluate(SMALL)
    saved = seen.page.evaluate("() => timeline.app.drawn.images.length")
    plain = opened(browser, tmp_path, "#event=linked", dark=True, text=re.sub(r", image: {file[^}]*}", "", FILE))
    plain.settled()

    assert all(href.startswith("data:image/webp;base64,") for href in drawn["hrefs"])
    assert drawn["over"] == []
    assert drawn["sizes"] == [[42, 32], [42, 32]]
    assert saved == 2
    assert set(plain.page.evaluate(SMALL)["texts"]) <= set(drawn["texts"])
    assert seen.faults == []
