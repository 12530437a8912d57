"""How independent readers are called: packages, programs, other environments, a browser without a network."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import NamedTuple


class Missing(Exception):  # noqa: N818 - it says that a reader is not there
    """A reader is not installed."""


class Tools(NamedTuple):
    """Where the readers of other languages and environments are."""

    npm: Path
    python: str


@dataclass(frozen=True)
class Seen:
    """The titles that a reader finds, and by the ids of events the dates, as exact as it has them."""

    titles: list[str] = field(default_factory=list)
    dates: dict[str, str] = field(default_factory=dict)


Reader = Callable[[str | bytes, Tools], Seen]


def of_rows(rows: list[dict[str, str]], title: str = "title", when: str = "earliest") -> Seen:
    """Give what a table says."""
    moments = {str(row.get("id")): _moment(row.get(when)) for row in reversed(rows)}
    return Seen([str(row[title]) for row in rows], moments)


def _moment(value: object) -> str:
    return "" if value in (None, "None") else str(value).removesuffix("Z").removesuffix("+00:00")


def loaded(name: str) -> ModuleType:
    """Load a package, if it is installed."""
    try:
        return import_module(name)
    except ModuleNotFoundError:
        raise Missing(name) from None


def program(name: str) -> str:
    """Find a program."""
    found = shutil.which(name)
    if found is None:
        raise Missing(name)
    return found


def called(*command: str | Path, content: str = "") -> str:
    """Give what a program prints."""
    done = subprocess.run(
        list(map(str, command)), input=content, capture_output=True, text=True, timeout=300, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return done.stdout


def office(content: str | bytes, ending: str, target: str) -> str:
    """Give what LibreOffice makes of a file."""
    found = program("soffice")
    with TemporaryDirectory() as folder:
        source = Path(folder, f"file.{ending}")
        source.write_bytes(content if isinstance(content, bytes) else content.encode())
        infilter = ["--infilter=CSV:44,34,76,1"] if ending == "csv" else []
        kind = "csv:Text - txt - csv (StarCalc):44,34,76" if target == "csv" else "txt:Text (encoded):UTF8"
        profile = f"-env:UserInstallation=file://{folder}/profile"
        called(found, profile, "--headless", *infilter, "--convert-to", kind, "--outdir", folder, source)
        return Path(folder, f"file.{target}").read_text(encoding="utf-8-sig")


def elsewhere(script: str, package: str) -> Reader:
    """Read by a package of another environment, which prints ids, titles and dates."""

    def read(content: str | bytes, tools: Tools) -> Seen:
        try:
            found = json.loads(called(tools.python, "-c", script, content=str(content)))
        except RuntimeError as error:
            if "ModuleNotFoundError" in str(error):
                raise Missing(package) from None
            raise
        return of_rows([dict(zip(("id", "title", "earliest"), row, strict=True)) for row in found])

    return read


def in_browser(package: str, script: str, made: str) -> Reader:
    """Give the titles that a library shows in Chromium, without any network."""

    def read(content: str | bytes, tools: Tools) -> Seen:
        library = tools.npm / "node_modules" / script
        if not library.exists():
            raise Missing(package)
        with loaded("playwright.sync_api").sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program("chromium"), args=["--no-sandbox"])
            page = browser.new_context(offline=True).new_page()
            page.set_content('<meta charset="utf-8"><div id="o" style="width:1200px;height:800px"></div>')
            page.add_script_tag(path=library)
            titles = page.evaluate(made, str(content))
            browser.close()
        return Seen(titles)

    return read


def text_by_pandoc(source: str) -> Reader:
    """Give the lines that pandoc finds in a document."""

    def read(content: str | bytes, _tools: Tools) -> Seen:
        with TemporaryDirectory() as folder:
            file = Path(folder, "file")
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
            html = called(program("pandoc"), "-f", source, "-t", "html", "--wrap=none", file)
        return Seen(
            [unescape(re.sub("<[^>]*>", "", found)) for found in re.findall("<strong>(.*?)</strong>", html, re.DOTALL)]
        )

    return read
