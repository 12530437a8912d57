"""The page and the exports, downloaded from the workshop."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.serve.serving import Served

DRAFT = "  - {id: a-draft, date: 2023-06-24, title: Only a draft, verification: draft}\n"


def test_what_is_held_back_is_said_and_left_out_of_the_download(page: Page, served: Served) -> None:
    page.get_by_role("button", name="Publish").press("Enter")
    page.get_by_label("Format").select_option("csv")
    report = page.locator(".report")
    expect(report).to_contain_text("15 events: 4 shown, 11 held back")

    served.write(served.file.read_text(encoding="utf-8") + DRAFT)
    expect(report).to_contain_text("held back: a-draft (draft)")
    with page.expect_download() as begun:
        page.get_by_role("link", name="Download events.csv").press("Enter")

    text = Path(begun.value.path()).read_text(encoding="utf-8")
    assert text.count("\r\n") + text.count("\n") >= 5
    assert "Only a draft" not in text
    page.get_by_label("Only what may be published").press("Space")
    expect(report).to_contain_text("1 draft")
