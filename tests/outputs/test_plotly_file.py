import json
from pathlib import Path

import plotly.graph_objects as go
import pytest

from timeline.cli import main
from timeline.outputs.plotly_file import plotly


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "events.yaml").write_text(
        "title: A <b>war</b>\nas_of: 2023-06-21\nlanguage: en\nevents:\n- {id: a, title: A month, date: 2022-10}\n",
        encoding="utf-8",
    )
    return tmp_path


def plotted(folder: Path, name: str, *more: str) -> str:
    assert main(["plot", str(folder / "events.yaml"), "--plotly", "-o", str(folder / name), *more]) == 0
    return (folder / name).read_text(encoding="utf-8")


def test_the_figure_as_json_is_one_that_plotly_reads(folder: Path) -> None:
    made = go.Figure(json.loads(plotted(folder, "figure.json", "--theme", "dark")))

    assert made.layout.template.layout.paper_bgcolor == "#15181d"
    assert next(text for trace in made.data if trace.name == "titles" for text in trace.text) == "A month"


def test_the_figure_as_html_carries_plotly_and_asks_for_nothing(folder: Path) -> None:
    html = plotted(folder, "figure.html")

    ours = html.replace(plotly(), "")
    assert len(ours) < len(html) / 2
    assert "<title>A &lt;b&gt;war&lt;/b&gt;</title>" in ours
    assert "src=" not in ours
    assert "<link" not in ours


def test_the_same_figure_is_the_same_file(folder: Path) -> None:
    assert plotted(folder, "one.html") == plotted(folder, "other.html")


def test_an_ending_that_is_no_figure_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plot", str(folder / "events.yaml"), "--plotly", "-o", str(folder / "figure.svg")]) == 2

    assert "one of: .html, .json, .png" in capsys.readouterr().err
