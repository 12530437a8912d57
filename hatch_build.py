"""Puts the smaller plotly.js into the wheel where npm has fetched it; else the plotly package gives its own."""

from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUNDLE = Path("node_modules/plotly.js-basic-dist-min/plotly-basic.min.js")


class SmallBundle(BuildHookInterface):
    """Adds one file to a wheel."""

    def initialize(self, version: str, build_data: dict[str, dict[str, str]]) -> None:
        """Name the bundle, if it is there, and its place in the wheel."""
        bundle = Path(self.root) / BUNDLE
        if version != "editable" and bundle.is_file():
            build_data["force_include"][str(bundle)] = "timeline/outputs/plotly-basic.min.js"
