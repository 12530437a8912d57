"""What a command loads before it works."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"pandas", "plotly", "numpy"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["check", "events.yaml"],
        ["list", "events.yaml"],
        ["explain", "2022-10"],
        ["add", "X", "--date", "2023", "-f", "events.yaml"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_no_heavy_library_is_loaded(shipped: Path, arguments: list[str]) -> None:
    loaded = {name.partition(".")[0] for name in loaded_by(arguments, shipped.parent)}

    assert "timeline" in loaded
    assert not loaded & HEAVY


def test_help_loads_nothing_that_reads_files(tmp_path: Path) -> None:
    loaded = loaded_by(["--help"], tmp_path)

    assert not [name for name in loaded if name.startswith(("timeline.events", "timeline.dates", "yaml"))]


@pytest.mark.parametrize("command", ["check", "list"])
def test_what_only_reads_loads_nothing_that_writes(shipped: Path, command: str) -> None:
    loaded = loaded_by([command, "events.yaml"], shipped.parent)

    assert not [name for name in loaded if name.startswith(("timeline.events.writing", "timeline.records.reading"))]


def test_a_text_is_read_into_drafts_without_what_writes_them(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("The bridge was closed on 5 May 2022.\n", encoding="utf-8")

    loaded = loaded_by(["draft", "article.txt", "--published", "2022-06-21", "--json"], tmp_path)

    assert not [name for name in loaded if name.startswith(("timeline.events.writing", "timeline.edits", "yaml"))]


def test_only_the_views_that_a_command_takes_are_loaded(shipped: Path) -> None:
    loaded = loaded_by(["check", "events.yaml"], shipped.parent)

    assert "timeline.views.claims" in loaded
    assert not loaded & {f"timeline.views.{name}" for name in ("changes", "gate", "selection", "tallies")}


CACHE = ("blocks", "cached_files", "columns", "identity", "kept_index", "likeness", "packings", "snapshot")


@pytest.mark.parametrize(
    "arguments",
    [["check", "events.yaml"], ["list", "events.yaml"], ["add", "X", "--date", "2023", "-f", "events.yaml"]],
    ids=lambda arguments: arguments[0],
)
def test_of_a_small_file_without_notes_nothing_is_loaded_that_large_ones_and_notes_need(
    shipped: Path, arguments: list[str]
) -> None:
    loaded = loaded_by(arguments, shipped.parent)

    assert "timeline.events.cache.cache_folder" in loaded
    assert not loaded & {f"timeline.events.cache.{name}" for name in CACHE}
    assert not loaded & {"timeline.events.reading.indexing", "timeline.events.reading.carrying"}
    assert not loaded & {"timeline.events.reading.notes", "timeline.events.writing.notes"}
    assert "timeline.events.reading.other_settings" not in loaded
    assert not loaded & {"timeline.events.yaml.suspects", "timeline.events.yaml.syntax"}


def test_of_a_small_file_one_event_is_shown_without_what_is_kept_of_large_ones(shipped: Path) -> None:
    loaded = loaded_by(["show", "lyman-recaptured", "events.yaml"], shipped.parent)

    assert "timeline.events.reading.around" in loaded
    assert not loaded & {"timeline.events.reading.known_files", "timeline.events.cache.identity", "hashlib"}


def test_list_loads_only_the_views_that_it_takes(shipped: Path) -> None:
    loaded = loaded_by(["list", "events.yaml"], shipped.parent)

    assert "timeline.views.selection" in loaded
    assert not loaded & {f"timeline.views.{name}" for name in ("changes", "claims", "gate", "knowledge", "story")}
    assert not loaded & {"timeline.records.moving", "timeline.events.reading.around", "hashlib", "json"}


def test_add_loads_nothing_that_shows_events_and_no_language(shipped: Path) -> None:
    loaded = loaded_by(["add", "X", "--date", "2023", "-f", "events.yaml"], shipped.parent)

    assert "timeline.events.writing.insertion" in loaded
    assert not loaded & {"timeline.events.writing.removal", "timeline.edits.differences", "timeline.cli.asking"}
    assert not [name for name in loaded if name.startswith(("timeline.views", "timeline.dates.languages."))]
    assert not loaded & {"timeline.cli.opening", "timeline.dates.phrases"}


def test_check_loads_no_reader_of_copies_and_images_where_there_are_none(shipped: Path) -> None:
    loaded = loaded_by(["check", "events.yaml"], shipped.parent)

    assert "timeline.checks.images" in loaded
    assert not loaded & {"timeline.images", "timeline.confined.pdf", "timeline.checks.reports.junit"}


def test_a_page_is_made_without_pandas_and_without_the_figure(shipped: Path) -> None:
    loaded = loaded_by(["plot", "events.yaml", "-o", "out.html"], shipped.parent)

    assert "timeline.outputs.page.document" in loaded
    assert not loaded & {"pandas", "plotly", "timeline.frame", "timeline.outputs.figure"}


@pytest.mark.parametrize(
    "name", ["csv", "json", "jsonl", "ics", "markwhen", "markdown", "timelinejs", "geojson", "html"]
)
def test_a_format_that_is_no_figure_is_written_without_pandas_and_plotly(shipped: Path, name: str) -> None:
    loaded = loaded_by(["export", name, "events.yaml", "-o", "out"], shipped.parent)

    assert (shipped.parent / "out").exists()
    assert not {module.partition(".")[0] for module in loaded} & HEAVY


def test_a_picture_as_svg_is_made_without_pandas_and_without_a_browser(shipped: Path) -> None:
    loaded = loaded_by(["plot", "events.yaml", "-o", "out.svg"], shipped.parent)

    assert "timeline.drawing.engine" in loaded
    assert not loaded & {"pandas", "numpy", "kaleido", "plotly", "timeline.frame"}


def loaded_by(arguments: list[str], folder: Path) -> set[str]:
    """Give the names of the modules that a command loads."""
    command = [sys.executable, "-X", "importtime", "-m", "timeline", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if "|" in line}
