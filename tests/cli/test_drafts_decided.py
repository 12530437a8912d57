"""`accept` and `reject` while somebody else decides, and with files of decisions that are none."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.cli.commands import accept, reject

DRAFTS = """\
sources:
  a: {title: A, file: a.txt}
  b: {title: B}
events:
  - id: known
    date: 2022-03-02
    title: Known
    sources:
      - {source: a, quote: first, said: "2 March", x-draft: {rule: absolute}}
      - {source: b, quote: good}
  - id: other
    date: 2022-03-03
    title: Other
    verification: draft
    sources: [{source: a, quote: second, said: "3 March"}]
    x-draft: {rule: absolute}
"""

TWO_TEXTS = DRAFTS.replace("b: {title: B}", "b: {title: B, file: b.txt}").replace(
    "{source: a, quote: s", "{source: b, quote: s"
)


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_text(DRAFTS, encoding="utf-8")
    (tmp_path / "a.txt").write_text("first second", encoding="utf-8")
    return path


def just_before(monkeypatch: pytest.MonkeyPatch, what: object, name: str, other: Callable[[], object]) -> None:
    """Have somebody else do something after the drafts were read, and before they are saved."""
    saving = getattr(what, name)

    def saved(*given: object, **named: object) -> object:
        monkeypatch.setattr(what, name, saving)
        other()
        return saving(*given, **named)

    monkeypatch.setattr(what, name, saved)


@pytest.mark.parametrize("identity", ["known", "other"])
@pytest.mark.parametrize("decisions", [("reject", "reject"), ("reject", "accept"), ("accept", "reject")])
def test_what_somebody_else_decided_meanwhile_is_not_decided_again(
    run: Run, drafts: Path, monkeypatch: pytest.MonkeyPatch, identity: str, decisions: tuple[str, str]
) -> None:
    mine, other = decisions
    after: list[str] = []

    def decided() -> None:
        assert run(other, identity, "-f", drafts).status == 0
        after.append(drafts.read_text(encoding="utf-8"))

    module, name = (reject, "save_decided") if mine == "reject" else (accept, "edit_files")
    just_before(monkeypatch, module, name, decided)

    done = run(mine, identity, "-f", drafts)

    assert done.status == 1
    assert identity in done.err
    assert [drafts.read_text(encoding="utf-8")] == after


def test_an_item_that_is_none_moves_no_other(run: Run, drafts: Path) -> None:
    text = DRAFTS.replace("      - {source: a, quote: first", "      - ''\n      - {source: a, quote: first")
    drafts.write_text(text, encoding="utf-8")

    done = run("reject", "known", "-f", drafts)

    assert (done.status, drafts.read_text(encoding="utf-8")) == (1, text)


@pytest.mark.parametrize("text", ["{}\n", "not JSON\n", '{"format": "timeline-drafts", "version": 2}\n'])
def test_broken_decisions_are_not_added_to(run: Run, drafts: Path, text: str) -> None:
    decisions = drafts.with_name("a.txt.drafts.jsonl")
    decisions.write_text(text, encoding="utf-8")

    done = run("reject", "other", "-f", drafts)

    assert done.status == 3
    assert "a.txt.drafts.jsonl:1" in done.err
    assert (drafts.read_text(encoding="utf-8"), decisions.read_text(encoding="utf-8")) == (DRAFTS, text)


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_decisions_that_are_no_file_are_refused(run: Run, drafts: Path, make: Callable[[Path], None]) -> None:
    make(drafts.with_name("a.txt.drafts.jsonl"))

    done = run("reject", "other", "-f", drafts)

    assert (done.status, drafts.read_text(encoding="utf-8")) == (3, DRAFTS)


def test_a_number_of_very_many_digits_is_none(run: Run, drafts: Path) -> None:
    text = DRAFTS.replace("    x-draft: {rule: absolute}", f"    x-draft: {{rule: absolute, number: {'9' * 5000}}}")
    drafts.write_text(text, encoding="utf-8")

    assert run("reject", "other", "-f", drafts).status == 0


@pytest.mark.parametrize("named", ["events.yaml", "more.yaml"])
def test_drafts_of_several_files_are_rejected_in_one_step(run: Run, drafts: Path, named: str) -> None:
    more = drafts.with_name("more.yaml")
    more.write_text(
        "events:\n  - {id: third, date: 2022, title: C, sources: [{source: a, quote: third, x-draft: {rule: z}}]}\n"
        "  - {id: fourth, date: 2022, title: D, verification: draft, sources: [{source: a, quote: fourth}]}\n",
        encoding="utf-8",
    )
    drafts.write_text(f"include: [more.yaml]\n{DRAFTS}", encoding="utf-8")
    decisions = drafts.with_name("a.txt.drafts.jsonl")
    before = (drafts.read_bytes(), more.read_bytes())

    assert run("reject", "known", "third", "-f", drafts).status == 0
    between = (drafts.read_bytes(), more.read_bytes(), decisions.read_bytes())
    assert run("reject", "fourth", "-f", drafts).status == 0
    assert run("undo", "-f", more).status == 0
    assert (drafts.read_bytes(), more.read_bytes(), decisions.read_bytes()) == between
    assert run("undo", "-f", drafts.with_name(named)).status == 0

    assert (drafts.read_bytes(), more.read_bytes(), decisions.exists()) == (*before, False)


def test_drafts_and_their_source_in_another_file_are_taken_back_together(run: Run, drafts: Path) -> None:
    more = drafts.with_name("more.yaml")
    more.write_text("events:\n", encoding="utf-8")
    drafts.write_text(f"include: [more.yaml]\n{DRAFTS}", encoding="utf-8")
    text = drafts.with_name("b.txt")
    text.write_text("The bridge was closed on 5 May 2023.\n", encoding="utf-8")
    before = (drafts.read_bytes(), more.read_bytes())

    assert run("draft", text, "--source", "b", "--published", "2023-05-06", "--all", "-f", more).status == 0
    assert drafts.read_bytes() != before[0]
    assert more.read_bytes() != before[1]
    assert run("undo", "-f", more).status == 0

    assert (drafts.read_bytes(), more.read_bytes()) == before


def test_drafts_of_several_texts_are_rejected_in_one_step(run: Run, drafts: Path) -> None:
    text = TWO_TEXTS
    drafts.write_text(text, encoding="utf-8")
    drafts.with_name("b.txt").write_text("second", encoding="utf-8")
    decisions = [drafts.with_name(f"{name}.txt.drafts.jsonl") for name in ("a", "b")]

    assert run("reject", "--all", "-f", drafts).err.count("timeline undo") == 1
    assert ["first" in path.read_text(encoding="utf-8") for path in decisions] == [True, False]
    assert run("undo", "-f", drafts).status == 0

    assert drafts.read_text(encoding="utf-8") == text
    assert not any(path.exists() for path in decisions)


def test_of_several_texts_one_with_broken_decisions_stops_all(run: Run, drafts: Path) -> None:
    text = TWO_TEXTS
    drafts.write_text(text, encoding="utf-8")
    drafts.with_name("b.txt").write_text("second", encoding="utf-8")
    drafts.with_name("b.txt.drafts.jsonl").write_text("[]\n", encoding="utf-8")

    assert run("reject", "--all", "-f", drafts).status == 3
    assert drafts.read_text(encoding="utf-8") == text
    assert not drafts.with_name("a.txt.drafts.jsonl").exists()
