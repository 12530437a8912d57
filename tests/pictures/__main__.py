"""Picture the page of every kind of file, in every window, mode and language and on paper, on sheets to be looked at.

    just pictures FOLDER [FILE ...] [--mode light] [--language en] [--long events.yaml]

A sheet holds one file in one mode and language, its windows side by side, or its first pages on one paper. What the
script itself finds (texts that are cut, over one another or out of the window, poor contrast, small letters and
targets) is in FOLDER/faults.txt; how many pages were printed, how large and in which time, in FOLDER/papers.txt.
"""

import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from pypdf import PdfReader

from tests.browser.watching import CHROMIUM, FLAGS, wait_until_drawn
from tests.pictures.files import ROOT, WORDS, files

SIZES = ((1440, 900), (1280, 860), (768, 1024), (390, 844), (320, 640))
SCREENS = ("light", "dark", "forced")
JUDGE = (Path(__file__).parent / "judge.js").read_text(encoding="utf-8")
PHONE = 700
PAGES, GAP, ROW, SHEET = 4, 16, 2760, 2600
"""How many pages of paper are pictured, the space between pictures, the widest row of them, the size of a sheet."""


@dataclass(frozen=True, slots=True)
class Paper:
    """On what a page is printed, from which window."""

    size: str
    lying: bool = False
    window: tuple[int, int] = (1280, 860)
    screen: str = "light"


PAPERS = {
    "a4": Paper("A4"),
    "a4-lying": Paper("A4", lying=True),
    "letter": Paper("Letter"),
    "letter-lying": Paper("Letter", lying=True),
    "a3": Paper("A3"),
    "a3-lying": Paper("A3", lying=True),
    "a5": Paper("A5"),
    "a4-dark": Paper("A4", screen="dark"),
    "a4-forced": Paper("A4", screen="forced"),
    "a4-phone": Paper("A4", window=(390, 844)),
}
MODES = (*SCREENS, *PAPERS)


@dataclass(frozen=True, slots=True)
class Subject:
    """A page that is pictured."""

    name: str
    page: Path
    fragment: str = ""


def main(arguments: Sequence[str]) -> None:
    """Picture what is asked for."""
    parser = ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--mode", action="append", choices=MODES)
    parser.add_argument("--language", action="append", choices=tuple(WORDS))
    parser.add_argument("--long", type=Path, help="a file of many events")
    asked = parser.parse_args(arguments)
    folder: Path = asked.folder
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        for subject in subjects(folder, asked.files, asked.language or tuple(WORDS), asked.long):
            modes = asked.mode or MODES
            noted(folder / "faults.txt", pictured(browser, subject, modes, folder))
            noted(folder / "papers.txt", printed(browser, subject, modes, folder))
            for mode in modes:
                sheet(folder, f"{subject.name}-{mode}", widest_first=mode in SCREENS)
        browser.close()


def subjects(folder: Path, wanted: Sequence[str], languages: Iterable[str], long: Path | None) -> Iterator[Subject]:
    """Make the pages, each named by its file and language."""
    if not (folder / "layers").exists():
        (folder / "layers").symlink_to(ROOT / "docs" / "layers")
    for name, (text, options) in files(long).items():
        for language in languages:
            if wanted and name not in wanted:
                continue
            source = folder / f"{name}-{language}.yaml"
            source.write_text(text(language), encoding="utf-8")
            page = source.with_suffix(".html")
            command = [sys.executable, "-m", "timeline", "plot", str(source), "-o", str(page), "--quiet", *options]
            subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
            yield Subject(source.stem, page, "#story=one&step=2" if name == "story" else "")


def noted(path: Path, lines: Iterable[str]) -> None:
    """Write lines at the end of a file."""
    with path.open("a", encoding="utf-8") as told:
        told.writelines(f"{line}\n" for line in lines)


def pictured(browser: Browser, subject: Subject, modes: Sequence[str], folder: Path) -> Iterator[str]:
    """Picture a page in every window and mode of the screen; give its faults."""
    for size in SIZES if {*modes} & {*SCREENS} else ():
        page = opened(browser, subject, size)
        for mode in (mode for mode in modes if mode in SCREENS):
            name = f"{subject.name}-{mode}-{size[0]}"
            lit(page, mode)
            page.screenshot(path=folder / f"{name}.png")
            yield from (f"{name} {fault}" for fault in page.evaluate(JUDGE))
        page.context.close()


def printed(browser: Browser, subject: Subject, modes: Iterable[str], folder: Path) -> Iterator[str]:
    """Print a page on each paper, and picture the first of its sheets; tell how many there are, their size and time."""
    for name, paper in ((name, PAPERS[name]) for name in modes if name in PAPERS):
        page = opened(browser, subject, paper.window)
        lit(page, paper.screen)
        target = folder / f"{subject.name}-{name}.pdf"
        began = time.perf_counter()
        page.pdf(path=target, format=paper.size, landscape=paper.lying)
        took = time.perf_counter() - began
        page.context.close()
        command = ["pdftoppm", "-r", "70", "-l", str(PAGES), "-png", str(target), str(target.with_suffix(""))]
        subprocess.run(command, check=True)
        yield f"{target.stem}: {len(PdfReader(target).pages)} pages, {target.stat().st_size} bytes, {took:.1f} s"


def opened(browser: Browser, subject: Subject, window: tuple[int, int]) -> Page:
    """Open a page in a window of its own."""
    width, height = window
    size = ViewportSize(width=width, height=height)
    page = browser.new_context(viewport=size, reduced_motion="reduce", has_touch=width < PHONE).new_page()
    page.goto(subject.page.absolute().as_uri() + subject.fragment)
    wait_until_drawn(page)
    return page


def lit(page: Page, mode: str) -> None:
    """Show a page light, dark, or in the reader's own colours."""
    page.emulate_media(
        color_scheme="dark" if mode == "dark" else "light",
        forced_colors="active" if mode == "forced" else "none",
    )
    page.evaluate("() => window.timeline.settled()")


def sheet(folder: Path, name: str, *, widest_first: bool) -> None:
    """Lay the pictures of one name in rows, by their numbers; what looks the same is there once."""
    found = folder.glob(f"{name}-[0-9]*.png")
    paths = sorted(found, key=lambda path: int(path.stem.rpartition("-")[2]), reverse=widest_first)
    pictures: list[Image.Image] = [Image.open(path) for path in {path.read_bytes(): path for path in paths}.values()]
    rows: list[list[Image.Image]] = [[]]
    for picture in pictures:
        if rows[-1] and sum(each.width + GAP for each in rows[-1]) + picture.width > ROW:
            rows.append([])
        rows[-1].append(picture)
    wide = max(sum(each.width + GAP for each in row) for row in rows)
    laid = Image.new("RGB", (wide, sum(max(each.height for each in row) + GAP for row in rows)), "#888")
    top = 0
    for row in rows:
        left = 0
        for picture in row:
            laid.paste(picture, (left, top))
            left += picture.width + GAP
        top += max(each.height for each in row) + GAP
    laid.thumbnail((SHEET, SHEET))
    laid.save(folder / f"sheet-{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
