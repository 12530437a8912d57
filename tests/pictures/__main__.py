"""Picture the page of every kind of file, in every window, mode and language, on sheets to be looked at.

    just pictures FOLDER [FILE ...] [--mode light] [--language en] [--long events.yaml]

A sheet holds one file in one mode and language, its windows side by side. What the script itself finds (texts that are
cut, over one another or out of the window, poor contrast, small letters and targets) is in FOLDER/faults.txt.
"""

import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser.watching import CHROMIUM, FLAGS
from tests.pictures.files import ROOT, WORDS, files

SIZES = ((1440, 900), (1280, 860), (768, 1024), (390, 844), (320, 640))
MODES = ("light", "dark", "forced", "print")
JUDGE = (Path(__file__).parent / "judge.js").read_text(encoding="utf-8")
PHONE = 700
PAPER = (1280, 390)
"""Windows from which pages are printed: sheets are the same from all above 700 pixels, and from all below."""
PAGES, GAP, ROW, SHEET = 3, 16, 2760, 2000
"""How many sheets of paper are pictured, the space between pictures, the widest row of them, the size of a sheet."""


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
            found = [*pictured(browser, subject, asked.mode or MODES, folder)]
            with (folder / "faults.txt").open("a", encoding="utf-8") as told:
                told.writelines(f"{fault}\n" for fault in found)
            for mode in asked.mode or MODES:
                sheet(folder, f"{subject.name}-{mode}")
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


def pictured(browser: Browser, subject: Subject, modes: Iterable[str], folder: Path) -> Iterator[str]:
    """Picture a page in every window and mode; give its faults."""
    for width, height in SIZES:
        size = ViewportSize(width=width, height=height)
        context = browser.new_context(viewport=size, reduced_motion="reduce", has_touch=width < PHONE)
        page = context.new_page()
        page.goto(subject.page.absolute().as_uri() + subject.fragment)
        page.wait_for_function("() => document.documentElement.dataset.state === 'ready'")
        for mode in modes:
            name = f"{subject.name}-{mode}"
            yield from (f"{name}-{width} {fault}" for fault in taken(page, mode, folder / f"{name}-{width}.png"))
        context.close()


def taken(page: Page, mode: str, target: Path) -> list[str]:
    """Take one picture, or those of the first sheets of paper; return the faults of the window."""
    page.emulate_media(
        color_scheme="dark" if mode == "dark" else "light",
        forced_colors="active" if mode == "forced" else "none",
    )
    page.evaluate("() => window.timeline.settled()")
    if mode != "print":
        page.screenshot(path=target)
        return list(page.evaluate(JUDGE))
    if page.viewport_size and page.viewport_size["width"] in PAPER:
        paper = target.with_suffix(".pdf")
        page.pdf(path=paper, format="A4", prefer_css_page_size=True)
        command = ["pdftoppm", "-r", "70", "-l", str(PAGES), "-png", str(paper), str(target.with_suffix(""))]
        subprocess.run(command, check=True)
    return []


def sheet(folder: Path, name: str) -> None:
    """Lay the pictures of one name in rows, the widest first; what looks the same is there once."""
    paths = sorted(
        folder.glob(f"{name}-*.png"),
        key=lambda path: [-int(part) for part in path.stem.split("-")[-2:] if part.isdigit()],
    )
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
