"""Sound and video in the panel of an event and in a story."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_access import violations
from tests.browser.watching import Watched, watch
from tests.media.test_ogg import opus
from tests.media.test_stripping import sound
from timeline.cli.media_beside import below
from timeline.events.reading.reader import read
from timeline.images import pictures_of
from timeline.media import copies_of, put_beside
from timeline.outputs.page import Looks, Seen, page

FILE = """\
title: Heard
as_of: 2023-06-21
stories: {s: {steps: [talk]}}
events:
  - id: talk
    date: 2023-06-21
    title: A talk
    media:
      - {file: clip.mp4, alt: "Colours <b>that</b> change", credit: "A & B", poster: still.jpg}
      - {file: tone.wav, alt: A tone}
  - {id: other, date: 2023-06-22, title: Another}
"""
PLAY = """() => Promise.all([...document.querySelectorAll("#panel video, #panel audio")].map(async (each) => {
  each.loop = true;
  await each.play();
  return [each.tagName, each.videoWidth ?? 0, each.duration > 0];
}))"""
PLAYING = "() => [...document.querySelectorAll('video, audio')].filter((each) => !each.paused).length"


def opened(
    browser: Browser, folder: Path, fragment: str, width: int = 1280, *, dark: bool = False, text: str = FILE
) -> Watched:
    (folder / "clip.mp4").write_bytes(Path("tests/data/media/clip.mp4").read_bytes())
    (folder / "still.jpg").write_bytes(Path("tests/data/images/turned.jpg").read_bytes())
    (folder / "tone.wav").write_bytes(sound(2))
    (folder / "events.yaml").write_text(text, encoding="utf-8")
    timeline, problems = read([folder / "events.yaml"])
    assert problems == []
    path = folder / "page.html"
    copies = copies_of(timeline.events, below(path, folder / "with #%? in it"))
    put_beside(copies, folder / "with #%? in it")
    seen = Seen(pictures_of(timeline.events, posters=True), copies)
    path.write_text(page(timeline, day=0, looks=Looks(), seen=seen), encoding="utf-8", newline="\n")
    context = browser.new_context(viewport={"width": width, "height": 860}, color_scheme="dark" if dark else "light")
    return watch(context.new_page(), path.as_uri() + fragment)


def test_nothing_is_loaded_before_it_is_played(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, "#event=talk")
    loaded: list[str] = []
    seen.page.on("request", lambda request: loaded.append(request.url))
    seen.page.wait_for_selector("#panel video")

    assert seen.page.get_attribute("#panel video", "preload") == "none"
    assert (seen.page.get_attribute("#panel video", "poster") or "").startswith("data:image/jpeg")
    assert seen.page.get_attribute("#panel video", "aria-label") == "Colours <b>that</b> change"
    assert seen.page.locator("#panel figcaption").all_inner_texts() == ["Colours <b>that</b> change · A & B", "A tone"]
    assert [each for each in loaded if not each.startswith("data:")] == []
    assert seen.page.evaluate(PLAY) == [["VIDEO", 320, True], ["AUDIO", 0, True]]
    assert seen.faults == []
    seen.page.context.close()


def test_webm_and_ogg_play(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "clip.webm").write_bytes(Path("tests/data/media/clip.webm").read_bytes())
    (tmp_path / "sound.webm").write_bytes(Path("tests/data/media/sound.webm").read_bytes())
    (tmp_path / "sound.ogg").write_bytes(opus(b"LOCATION=here"))
    files = "".join(f"{{file: {name}, alt: A}}, " for name in ("clip.webm", "sound.webm", "sound.ogg"))
    made = FILE.replace("    media:\n", f"    media: [{files}]\n").replace("      - {file", "#")

    seen = opened(browser, tmp_path, "#event=talk", text=made)
    seen.page.wait_for_selector("#panel video")

    assert seen.page.evaluate(PLAY) == [["VIDEO", 16, True], ["AUDIO", 0, True], ["AUDIO", 0, True]]
    seen.page.context.close()


def test_what_plays_falls_silent_when_its_event_is_left(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, "#event=talk")
    seen.page.wait_for_selector("#panel audio")
    seen.page.evaluate(PLAY)
    assert seen.page.evaluate(PLAYING) == 2
    seen.page.click("#panel .close")
    seen.moved()

    assert seen.page.evaluate(PLAYING) == 0
    seen.page.context.close()


def test_a_story_plays_them_and_its_arrows_are_left_to_them(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, "?story")
    seen.page.wait_for_selector("#story video")

    assert seen.page.locator("#story :is(video, audio)").count() == 2
    assert seen.faults == []
    seen.page.context.close()


def test_a_file_that_is_not_there_says_so(browser: Browser, tmp_path: Path) -> None:
    seen = opened(browser, tmp_path, "#event=talk")
    seen.page.wait_for_selector("#panel audio")
    for each in (tmp_path / "with #%? in it").glob("*.wav"):
        each.unlink()
    seen.page.evaluate("() => document.querySelector('#panel audio').play().catch(() => 0)")
    seen.page.wait_for_selector("#panel figure .note:has-text('This file is not beside the page')")
    seen.page.context.close()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, width: int, *, dark: bool) -> None:
    seen = opened(browser, tmp_path, "#event=talk", width, dark=dark)
    seen.page.wait_for_selector("#panel audio")

    assert violations(seen) == []
    assert not seen.wide()
    seen.page.context.close()
