import sys
from pathlib import Path
from threading import Thread

import pytest

from timeline.cli import main
from timeline.drawing.engine import drawn
from timeline.drawing.payload import payload_of
from timeline.events.reading.reader import read_text
from timeline.problems import TimelineError

TEXT = "title: A\nas_of: 2023-06-21\nlanguage: en\nevents:\n- {id: a, title: A, date: 2022-10}\n"


def payload() -> str:
    return payload_of(read_text(TEXT, "events.yaml")[0], day=19529).written()


def test_drawings_in_several_threads_do_not_disturb_each_other() -> None:
    made: list[object] = []
    threads = [Thread(target=lambda: made.append(drawn("alone", payload(), "light"))) for _ in range(4)]

    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert made == [drawn("alone", payload(), "light")] * 4


def test_a_picture_without_the_engine_is_refused_with_what_would_help(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_quickjs", None)

    with pytest.raises(TimelineError, match="quickjs-ng") as refused:
        drawn("alone", payload(), "light")

    assert "pip install quickjs-ng" in refused.value.hint


def test_a_page_without_the_engine_is_made_and_says_once_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "_quickjs", None)
    (tmp_path / "events.yaml").write_text(TEXT, encoding="utf-8")

    assert main(["plot", str(tmp_path / "events.yaml"), "-o", str(tmp_path / "page.html")]) == 0

    assert capsys.readouterr().err.count("has no opening picture") == 1
    assert '<div id="opening" role="img" aria-label="A"></div>' in (tmp_path / "page.html").read_text(encoding="utf-8")
