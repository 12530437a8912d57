"""What a release has beside the files of the repository: addresses, the smaller plotly.js, the man page."""

import os
import re
import shutil
import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

BUNDLE = Path("node_modules/plotly.js-basic-dist-min/plotly-basic.min.js")
"""Where npm puts it; where it has not been fetched, the plotly package gives its own."""


class ReleaseHook(BuildHookInterface):
    """Adds files to a wheel, and to a source distribution what a wheel made of that needs."""

    def initialize(self, version: str, build_data: dict[str, dict[str, str]]) -> None:
        """Name each file with its place."""
        if version == "editable":
            return
        bundle = Path(self.root) / BUNDLE
        if bundle.is_file():
            place = str(BUNDLE) if self.target_name == "sdist" else "timeline/outputs/plotly-basic.min.js"
            build_data["force_include"][str(bundle.resolve())] = place
        if self.target_name == "wheel":
            build_data["shared_data"][str(self._man_page())] = "share/man/man1/timeline.1"

    def finalize(self, version: str, build_data: dict[str, dict[str, str]], artifact_path: str) -> None:  # noqa: ARG002 - hatchling's signature
        """Remove what was made on the way."""
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def _folder(self) -> Path:
        return Path(self.directory) / "made"

    def _man_page(self) -> Path:
        """Make the man page by the program itself, which needs the standard library alone for it."""
        sys.path.insert(0, self.root)
        try:
            from timeline.cli.completion.asked import table
            from timeline.cli.man import page
        finally:
            sys.path.remove(self.root)
        self._folder.mkdir(parents=True, exist_ok=True)
        made = self._folder / "timeline.1"
        made.write_bytes(page(table()).encode("utf-8"))
        return made


INDEX = "https://pypi.org/project/sourced-timeline/"
FENCED = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
OWN = re.compile(r"(?P<picture>!?)\[(?P<text>[^\]\n]*)\]\((?!https?:|mailto:|#)(?P<path>[^)\s]+)\)")
"""A link or a picture of Markdown that leads to a file of the repository."""


class AddressHook(MetadataHookInterface):
    """Tells where the project is, and its README with links that hold outside the repository.

    A forge tells the address of the repository to what it runs, as GitHub and Forgejo do by GITHUB_REPOSITORY. Built
    elsewhere, a package has no address of a forge, and its description names files without a link.
    """

    def update(self, metadata: dict[str, object]) -> None:
        """Set what pyproject.toml leaves open."""
        forge, name = os.environ.get("GITHUB_SERVER_URL", ""), os.environ.get("GITHUB_REPOSITORY", "")
        address = f"{forge}/{name}" if forge and name else ""
        readme = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        described = outside(readme, address, f"v{metadata['version']}")
        metadata["readme"] = {"content-type": "text/markdown", "text": described}
        metadata["urls"] = {"Homepage": INDEX, **addresses(address)}


def addresses(repository: str) -> dict[str, str]:
    """Return the addresses of a project by their names; none if that of its repository is empty."""
    if not repository:
        return {}
    changes = f"{repository}/blob/HEAD/CHANGELOG.md"
    return {"Source": repository, "Issues": f"{repository}/issues", "Changelog": changes}


def outside(markdown: str, repository: str, version: str) -> str:
    """Return a text of the repository as it is read elsewhere: links lead to the files as they are at a version.

    Without an address of the repository, pictures are left out, and links are their texts.
    """

    def led(found: re.Match[str]) -> str:
        path, text, picture = found["path"], found["text"], found["picture"]
        if not repository:
            return "" if picture else text
        return f"{picture}[{text}]({repository}/{'raw' if picture else 'blob'}/{version}/{path})"

    pieces = FENCED.split(markdown)
    return "".join(piece if piece.startswith("```") else OWN.sub(led, piece) for piece in pieces)
