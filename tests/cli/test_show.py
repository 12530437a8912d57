"""`timeline show`."""

from pathlib import Path

from tests.cli.conftest import Run

FILE = """\
sources:
  a-3: {exhibit: A-3}
  memo: {title: Memo, exhibit: B-1}
  bare: {}
events:
  - id: late
    date: 2021-05-12~
    title: First late delivery
    said: on or about 12 May 2021
    sources: [{source: a-3, at: p. 2}, memo, bare]
    x-Bates: HF000102
    x-mail: {to: [Ann, Bob]}
"""


def test_an_event_is_shown_with_its_words_its_exhibits_and_keys_of_ones_own(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(FILE)

    lines = run("show", "late", path).out.splitlines()

    assert lines[3] == "  said: on or about 12 May 2021"
    assert {"  Exhibit A-3, p. 2", "  Exhibit B-1, Memo", "  bare"} <= {*lines}
    assert lines[-2:] == ["  x-Bates: HF000102", "  x-mail: Ann; Bob"]
