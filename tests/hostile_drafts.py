"""Texts made to hurt, and how drafting them ends: read within the limits of other hostile files, or refused first."""

from collections.abc import Callable

from tests.hostile import Hostile

MEGABYTE = 1_000_000
PARTS = "draft it in parts"
ENDLESS = "a sentence of more than 250,000 words and signs"


def drafted(text: Callable[[], str | bytes], status: int = 0, says: str = "", ending: str = "txt") -> Hostile:
    """Give a text of a megabyte, or a page, that is drafted."""
    return Hostile(f"text.{ending}", text, f"draft text.{ending} --published 2023-06-21 --json", status, says)


def again(words: str, status: int = 0, says: str = "", ending: str = "txt") -> Hostile:
    """Give a text of the same words again and again."""
    return drafted(lambda: words * (MEGABYTE // len(words.encode())), status, says, ending)


DRAFTS = {
    "months broken at the end of lines": again("Sep-\n", 1, ENDLESS),
    "initials": again("J. R. ", 1, ENDLESS),
    "numbers with dots": again("12.3.4.", 1, ENDLESS),
    "digits": again("1"),
    "times of day": again("10:30 ", 1, PARTS),
    "days in numbers of either order": again(f"{'5/6/2022, ' * 20} 7 May 2021\n", 1, PARTS),
    "dates that are not read": again(f"{'35/36/2022, ' * 20} 7 May 2021\n"),
    "lines of one letter": again("a\n"),
    "quotes that are never closed": again('"on Monday he said ', 1, ENDLESS),
    "combining marks": again("\u0301"),
    "a page of 10 MB in one line": drafted(
        lambda: f"<html><body><p>{'the army moved on 5 May 2021 and left. ' * (10 * MEGABYTE // 39)}</p>",
        1,
        ENDLESS,
        "html",
    ),
    "items of a list": again("- \n", 1, PARTS),
}
