"""Events added and edited in the browser: by mouse, by keyboard, beside others who write the same file."""

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Locator, Page, Route, expect

from tests.browser.conftest import window_of
from tests.browser.test_access import violations_around
from tests.browser.watching import STANDS
from tests.formats import FULL
from tests.serve.serving import Served

TOLD = re.compile(r"the server responded with a status of 4(09|22)")
"""What the browser writes to its console where the page is told that something cannot be."""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """A window with the timeline, as `page` of the other tests, in which something may be refused."""
    with window_of(browser, served) as (opened, faults):
        yield opened
    assert [each for each in faults if not TOLD.search(each)] == []


def tool(page: Page, name: str) -> Locator:
    return page.locator("#tools").get_by_role("button", name=name)


def side(page: Page, name: str) -> Locator:
    return page.locator("#side").get_by_role("button", name=name, exact=True)


def field(page: Page, name: str) -> Locator:
    return page.locator("#side").get_by_label(name, exact=True).first


def open_event(page: Page, identity: str) -> None:
    """Select an event in the page, and open its form."""
    shown = page.frame_locator(STANDS).locator("html")
    shown.evaluate("(_, id) => { location.hash = `event=${id}` }", identity)
    expect(page.frame_locator(STANDS).locator("#panel")).to_be_visible()
    tool(page, "Edit the event").click()
    expect(page.locator("#side-title")).to_have_text(f"Edit {identity}")


def save(page: Page) -> None:
    """Save what is shown, and wait until it is."""
    side(page, "Save").click()
    expect(page.locator("#side")).to_be_hidden()
    expect(page.locator("#said")).to_contain_text("Saved")


def text(served: Served) -> str:
    return served.file.read_text(encoding="utf-8")


def test_an_event_is_added_stands_in_the_picture_and_is_taken_back(page: Page, served: Served) -> None:
    before = text(served)
    tool(page, "Add an event").click()
    field(page, "Title").fill("A bridge is opened")
    field(page, "Date").fill("last weekend")
    expect(page.locator(".explained").first).to_contain_text("between 17 and 18 June 2023, days 479–480 of the war")
    expect(page.locator(".explained").first).to_contain_text("read from 2023-06-21")
    field(page, "Category").fill("diplomacy")
    field(page, "Tags, 1").fill("bridges")
    field(page, "Tags, 2").fill("east")
    field(page, "Actors, 1").fill("Miller, John")
    side(page, "Add a source").click()
    field(page, "Source").fill("urc-2023-statement")
    field(page, "Quote").fill("It was opened last weekend.")
    side(page, "Look at the new event").click()
    expect(page.locator(".difference .more", has_text="actors: ")).to_have_text('+    actors: ["Miller, John"]\n')
    assert text(served) == before

    save(page)

    expect(page.locator("#count")).to_have_text("16 events: no problems")
    expect(page.frame_locator(STANDS).locator("#panel")).to_contain_text("A bridge is opened")
    expect(page.locator("#side")).to_be_hidden()
    assert "    tags: [bridges, east]\n" in text(served)

    tool(page, "Undo").click()

    expect(page.locator("#said")).to_contain_text("is taken back")
    expect(page.locator("#count")).to_have_text("15 events: no problems")
    assert text(served) == before


def test_by_keyboard_alone_an_event_is_added_and_edited(page: Page, served: Served) -> None:
    keys = page.keyboard
    for name in ("Add an event", "Sources", "Publish"):
        expect(tool(page, name)).to_be_visible()
    for _ in range(10):
        keys.press("Shift+Tab")
        if page.evaluate("() => document.activeElement?.textContent") == "Add":
            break
    expect(tool(page, "Add an event")).to_be_focused()
    keys.press("Enter")
    expect(field(page, "Title")).to_be_focused()
    keys.type("Typed alone")
    keys.press("Tab")
    keys.type("2023-06-20")
    keys.press("Enter")
    expect(side(page, "Save")).to_be_focused()
    keys.press("Enter")
    expect(page.frame_locator(STANDS).locator("#panel")).to_contain_text("Typed alone")
    expect(tool(page, "Add an event")).to_be_focused()

    keys.press("F2")
    expect(field(page, "Title")).to_be_focused()
    keys.press("End")
    keys.type(", twice")
    keys.press("Control+Enter")
    expect(side(page, "Save")).to_be_focused()
    keys.press("Enter")

    expect(page.frame_locator(STANDS).locator("#panel")).to_contain_text("Typed alone, twice")
    assert "    title: Typed alone, twice\n" in text(served)


def test_the_event_that_is_edited_is_the_one_that_is_seen(page: Page) -> None:
    open_event(page, "recovery-conference")
    side(page, "Close").click()

    page.frame_locator(STANDS).locator("#rows a[href='#event=vilnius-summit']").evaluate(
        """(link) => {
          link.click();
          document.dispatchEvent(new KeyboardEvent("keydown", { key: "F2" }));
        }"""
    )

    expect(page.locator("#side-title")).to_have_text("Edit vilnius-summit")


def test_a_new_event_is_open_though_its_picture_comes_before_the_answer(page: Page) -> None:
    def late(route: Route) -> None:
        answer = route.fetch()
        if (route.request.post_data_json or {}).get("save"):
            expect(page.frame_locator(STANDS).locator("#count")).to_contain_text("16 events")
        route.fulfill(response=answer)

    page.route("**/add", late)
    tool(page, "Add an event").click()
    field(page, "Title").fill("Late")
    field(page, "Date").fill("2023-06-20")
    side(page, "Look at the new event").click()
    side(page, "Save").click()

    expect(page.frame_locator(STANDS).locator("#panel")).to_contain_text("Late")


def test_what_others_wrote_meanwhile_is_shown_beside_mine(page: Page, served: Served) -> None:
    open_event(page, "recovery-conference")
    field(page, "Title").fill("Mine")
    theirs = text(served).replace("title: Ukraine Recovery Conference in London", "title: Theirs")
    assert theirs != text(served)

    served.write(theirs)
    side(page, "Look at the change").click()

    expect(page.locator(".change")).to_contain_text("was changed meanwhile")
    versions = page.locator(".change pre")
    expect(versions.nth(0)).to_contain_text("title: Theirs")
    expect(versions.nth(1)).to_contain_text("title: Mine")
    assert text(served) == theirs

    side(page, "Write mine over it").click()
    side(page, "Look at the change").click()
    expect(page.locator(".difference .less")).to_contain_text(["title: Theirs"])
    save(page)
    assert text(served) == theirs.replace("title: Theirs", "title: Mine")


def test_two_windows_edit_the_same_file(page: Page, served: Served) -> None:
    other = page.context.new_page()
    other.goto(f"http://127.0.0.1:{served.port}/")
    other.wait_for_selector(STANDS)
    open_event(page, "recovery-conference")
    open_event(other, "vilnius-summit")
    for each, title in ((page, "One"), (other, "Two")):
        field(each, "Title").fill(title)
    side(page, "Look at the change").click()
    save(page)

    side(other, "Look at the change").click()
    expect(other.locator(".change")).to_contain_text("This event is as it was")
    side(other, "Look at my change on the file as it is now").click()
    save(other)
    assert "title: One\n" in text(served)
    assert "title: Two\n" in text(served)


def test_a_file_that_breaks_meanwhile_is_not_touched_and_the_form_stays(page: Page, served: Served) -> None:
    whole = text(served)
    open_event(page, "vilnius-summit")
    field(page, "Title").fill("Kept in the form")

    served.write("events: [\n")
    side(page, "Look at the change").click()
    expect(page.locator(".change .error")).to_contain_text("events.yaml:")
    assert text(served) == "events: [\n"

    served.write(whole)
    side(page, "Look at the change").click()
    save(page)
    assert "title: Kept in the form\n" in text(served)


def test_an_event_is_edited_as_text_and_new_names_are_declared(page: Page, served: Served) -> None:
    open_event(page, "recovery-conference")
    side(page, "Edit as text").click()
    area = page.locator("textarea.yaml")
    area.fill(area.input_value() + "\nx-mine: anything")
    side(page, "Look at the change").click()
    save(page)
    assert "    x-mine: anything\n" in text(served)

    open_event(page, "recovery-conference")
    field(page, "Category").fill("talks")
    side(page, "Look at the change").click()
    expect(page.locator(".change .error")).to_contain_text("the category `talks` is not declared")
    side(page, "Declare talks").click()
    save(page)
    expect(page.locator("#count")).to_have_text("15 events: no problems")
    assert "  talks: " in text(served)


def test_a_fix_that_is_certain_is_one_click(page: Page, served: Served) -> None:
    whole = text(served)
    served.write(whole.replace("category: diplomacy", "category: diplomacie", 1))
    expect(page.locator("#count")).to_have_text("15 events: 1 error")
    page.click("#toggle")

    page.locator("#list").get_by_role("button", name="Change it to diplomacy").click()

    expect(page.locator("#count")).to_have_text("15 events: no problems")
    assert text(served) == whole


def test_what_was_written_is_not_left_without_a_word(page: Page) -> None:
    said = list[str]()

    def stay(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", stay)
    tool(page, "Add an event").click()
    field(page, "Title").fill("Half a thought")

    with page.expect_event("dialog"):
        page.keyboard.press("Escape")
    with page.expect_event("dialog"):
        tool(page, "Publish").click()

    expect(page.locator("#side-title")).to_have_text("New event")
    expect(field(page, "Title")).to_have_value("Half a thought")
    assert said == ["Leave what you have written?"] * 2


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_axe_finds_nothing_in_the_form(page: Page, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 844})
    tool(page, "Add an event").click()
    field(page, "Title").fill("A bridge is opened")
    field(page, "Date").fill("yesterday")
    side(page, "Add a source").click()
    field(page, "Source").fill("urc-2023-statement")
    side(page, "Look at the new event").click()
    expect(side(page, "Save")).to_be_focused()

    assert violations_around(page) == []
    assert not page.evaluate("() => document.getElementById('side').scrollWidth > innerWidth")


def test_a_form_has_every_key_and_changes_what_was_changed_alone(page: Page, served: Served) -> None:
    served.write(FULL)
    expect(page.frame_locator(STANDS).locator("h1")).to_have_text("Every field")
    open_event(page, "full")
    side(page, "Look at the change").click()
    expect(page.locator(".change")).to_have_text("Nothing would change.")
    expect(page.locator("form .left")).to_have_text("This event has media, x-mine too: 'Edit as text' shows them.")

    field(page, "Place: lat").fill("49")
    page.locator(".claim").first.get_by_label("Stance").select_option("denies")
    field(page, "X-page").fill("5")
    field(page, "Announced").fill("the day before yesterday")
    expect(page.locator(".further > .explained").filter(has_text="19 June 2023")).to_have_count(1)
    side(page, "Look at the change").click()
    save(page)

    wanted = FULL.replace("48.99", "49").replace("stance: disputes", "stance: denies")
    wanted = wanted.replace("x-page: 4", 'x-page: "5"')
    assert text(served) == wanted.replace("announced: 2022-09\n", "announced: 2023-06-19\n")


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep others from writing in a folder, as a program that writes there does."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def test_what_is_written_while_a_change_is_saved_stays(page: Page, served: Served) -> None:
    open_event(page, "recovery-conference")
    field(page, "Title").fill("Saved")
    side(page, "Look at the change").click()

    with locked(served.file.parent):
        side(page, "Save").click()
        field(page, "Title").fill("Written since")
    expect(page.locator("#said")).to_contain_text("but not what you have written since")

    expect(field(page, "Title")).to_have_value("Written since")
    assert text(served).count("title: Saved\n") == 1
    side(page, "Look at the change").click()
    expect(page.locator(".change pre").nth(1)).to_contain_text("title: Written since")


def test_what_is_written_while_a_change_is_looked_at_is_looked_at_again(page: Page) -> None:
    def late(route: Route) -> None:
        field(page, "Title").fill("Second")
        route.continue_()

    open_event(page, "recovery-conference")
    field(page, "Title").fill("First")
    page.route("**/edit", late, times=1)
    with page.expect_event("requestfinished", lambda request: request.url.endswith("/edit")):
        side(page, "Look at the change").click()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")

    expect(field(page, "Title")).to_be_focused()
    expect(side(page, "Save")).to_have_count(0)
    side(page, "Look at the change").click()
    expect(page.locator(".difference .more")).to_contain_text(["title: Second"])


def test_who_waits_for_another_program_is_told_and_saves_once(page: Page, served: Served) -> None:
    open_event(page, "recovery-conference")
    field(page, "Title").fill("Waited for")
    side(page, "Look at the change").click()
    expect(side(page, "Save")).to_be_visible()

    with locked(served.file.parent):
        side(page, "Save").dblclick()
        expect(page.locator("#said")).to_contain_text("another program writes")

    expect(page.locator("#said")).to_contain_text("Saved")
    assert text(served).count("title: Waited for\n") == 1
