"""What is put into a release beside the files of the repository: the smaller plotly.js, and the man page."""

import shutil
import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

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
