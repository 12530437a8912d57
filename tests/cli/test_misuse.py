"""Options given twice, options of another name, words too many: refused with what would be right, nothing done."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.cli.few_names import few

ONE = ["--set", "date=2020"]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder of its own."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["add", "A", "--date", "2020", "--date", "2021"], "--date is given 2 times"),
        (["cite", "a", "--source", "s", "--source", "t"], "--source is given 2 times"),
        (["list", "--as-of", "2020", "--as-of", "2021"], "--as-of is given 2 times"),
        (["add", "A", "--date", "2020", "--place", " "], "--place is empty"),
        (["cite", "a", "--source", ""], "--source is empty"),
        (["add", "A", "--date", "2020", "--source", "s", "--source", "s"], "is named twice, and says the same"),
        (["add", "A", "--date", "2020", "--tag", "[a, b]"], "has the brackets of a file\n  = a,b"),
        (["add", "--title", "A", "--date", "2020"], "= the title has no option: timeline add A"),
        (["add", "A", "--tags", "x"], "= did you mean `--tag`?"),
        (["add", "A", "--until", "2021"], "= did you mean `--end`?"),
        (["add", "A", "--lat", "48"], "= add the event, then: timeline edit ID --set place.lat=48"),
        (["add", "A", "--x-ref", "12"], "= add the event, then: timeline edit ID --set x-ref=12"),
        (["add", "-A", "--date", "2020"], "= a text that begins with a dash goes after `--`: -- -A"),
        (["add", "--", "-A", "--date", "2020"], "= what follows `--` is not an option: the title goes last"),
        (["add", "A", "2020"], "= --date 2020"),
        (["add", "A", "battle", "--date", "2020"], "= a title of several words has quotes: 'A battle'"),
        (["edit", "a", "--tag", "x y"], "= --add 'tags=x y'"),
        (["edit", "a", "--quote", "x"], "= --set sources.1.quote=x"),
        (["edit", "a", "title=B"], "= --set title=B"),
        (["edit", "a", "events.yaml", *ONE], "= the file has an option: -f events.yaml"),
        (["edit", "--id", "a", *ONE], "= the id has no option: timeline edit a"),
        (["accept", "a", "--date", "2020"], "= timeline edit ID --set date=2020"),
        (["cite", "a", "--source", "s", "--page", "3"], "= did you mean `--at`?"),
        (["cite", "a", "--source", "s", "--at", "p.", "3"], "= a text of several words has quotes: --at 'p. 3'"),
        (["cite", "a", "s"], "= --source s"),
        (["remove", "a", "b"], "= one event, or several by --where"),
        (["counts", "add", "war", "--start", "2022"], "= did you mean `--first`?"),
        (["list", "--since", "2020"], "= did you mean `--from`?"),
        (["check", "--json"], "= --format json"),
        (["export", "--format", "csv"], "= the format is the first word: timeline export csv"),
        (["export", "events.yaml"], "events.yaml is a file, and no format is named"),
        (["export", "xlxs"], "did you mean `xlsx`?"),
        (["show", "events.yaml"], "events.yaml is a file: name the event before it"),
        (["export"], "no format is named\n  = timeline export csv, or -o FILE.csv"),
        (["undo", "a"], "'a' is one too many\n  = `timeline undo` takes no arguments"),
        (["draft", "a", "b"], "= `timeline draft` takes FILE"),
        (
            ["list", "--nonsense"],
            "`timeline list` has no option --nonsense\n  = `timeline list --help` lists its options",
        ),
        (["list", "-x"], "`timeline list` has no option -x\n"),
        (["list", "--lang", "uk"], "= did you mean `--language`?"),
        (["list", "--last", "3"], "= did you mean `--limit`?"),
        (["list", "--format", "csv"], "= --csv"),
        (["list", "--limit", "x"], "--limit: 'x' is not a whole number\n"),
        (["list", "-nx"], "--limit: 'x' is not a whole number\n"),
        (["list", "-n"], "-n has no value"),
        (["list", "--status", "planned"], "--status: 'planned' is not one of 'announced', "),
        (["list", "--as-of"], "--as-of has no value\n  = it takes the word after it"),
        (["plot", "--publish=yes"], "--publish takes no value\n  = --publish alone"),
        (["edit", "--all", *ONE], "= several events are chosen by --where FILTER=TEXT"),
        (["eras", "add", "a", "--parent", "b"], "= an era is within another one by its dates"),
        (["explain", "-0043-03-15"], "= a text that begins with a dash goes after `--`: -- -0043-03-15"),
        (["cite", "a"], "`timeline cite` needs --source\n  = such as: timeline cite vilnius-summit --source "),
        (["rename", "a"], "`timeline rename` needs NEW\n  = such as: timeline rename "),
        (["-f", "events.yaml", "list"], "`timeline` has no option -f\n  = options come after the command"),
        (["sources", "retract", "a"], "after `sources` comes a file, or one of add, edit, remove, rename, keep, show"),
        (["sources", "kepe"], "= did you mean `keep`?"),
        (["merge", "a", "b"], "a and b are no files\n  = two events: timeline merge-events a b"),
        (["import", "report.docx"], "= `timeline draft FILE` finds the dates of a text, each with its sentence"),
        (["import", "chat.csv"], "= timeline import csv chat.csv"),
    ],
)
def test_what_a_command_does_not_take_is_told_with_what_it_takes(run: Run, command: list[str], message: str) -> None:
    Path("events.yaml").write_text("events: []\n", encoding="utf-8")
    done = run(*command)

    assert (done.status, done.out) == (2, "")
    assert message in done.err
    assert Path("events.yaml").read_text(encoding="utf-8") == "events: []\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([*ONE, "--set", "date=2021"], "`date` is set 2 times"),
        (["--set", "place=Kyiv", "--set", "place.name=Lviv"], "`place` is set 2 times"),
        (["--set", "sources.1.quote=a", "--set", "sources.s.quote=b"], "`sources.1.quote` is set 2 times"),
        (["--set", "status=happened", "--unset", "status"], "`status` is set, and taken out too"),
        (["--add", "tags=x", "--drop", "tags=x"], "`tags=x` is added, and dropped too"),
        (["--set", "title=  "], "an event needs `title`"),
        (["--set", "tags=[a, b]"], "has the brackets of a file"),
        (["--set", "tags+=x"], "= --add tags=x"),
        (["--set", "tags-=x"], "= --drop tags=x"),
    ],
)
def test_a_key_is_set_to_one_thing(run: Run, arguments: list[str], message: str) -> None:
    text = "sources: {s: }\nevents:\n  - {id: a, date: 2020, title: A, tags: [x], sources: [s]}\n"
    Path("events.yaml").write_text(text, encoding="utf-8")
    done = run("edit", "a", *arguments)

    assert done.status == 2
    assert message in done.err
    assert Path("events.yaml").read_text(encoding="utf-8") == text


def test_an_edit_that_changes_nothing_says_so_and_leaves_the_one_before_to_undo(run: Run) -> None:
    Path("events.yaml").write_text("events:\n  - {id: a, date: 2020, title: A}\n", encoding="utf-8")
    run("edit", "a", "--set", "title=B")
    again = [run("edit", "a", "--set", "title=B"), run("edit", "--where", "id=a", "--set", "title=B")]

    assert [each.err for each in again] == ["events.yaml: nothing changed; it says so already\n"] * 2


def test_a_dry_run_prints_json_alone_where_a_program_reads_it(run: Run) -> None:
    Path("events.yaml").write_text("events: []\n", encoding="utf-8")
    done = run("add", "A", "--date", "2020", "--dry-run", "--json")

    assert done.out.startswith("{")
    assert "+  - id: a" in done.err


@pytest.mark.parametrize("text", ["services:\n  web: {image: x}\n", '{"a": 1}'])
def test_no_event_is_added_to_a_file_of_something_else(run: Run, text: str) -> None:
    Path("other.yaml").write_text(text, encoding="utf-8")
    done = run("add", "A", "--date", "2020", "-f", "other.yaml")

    assert done.status == 2
    assert "other.yaml: this is no timeline" in done.err
    assert Path("other.yaml").read_text(encoding="utf-8") == text


def test_words_without_quotes_are_told_to_be_one_date(run: Run) -> None:
    assert "together they are one date: timeline explain '5 May 2024'" in run("explain", "5", "May", "2024").err
    assert "together" not in run("explain", "x", "May", "2024").err


@pytest.mark.parametrize(
    ("field", "meant"), [("document", "sources"), ("page", "at"), ("headline", "title"), ("titel", "title")]
)
def test_a_field_of_another_name_is_told(run: Run, field: str, meant: str) -> None:
    Path("t.csv").write_text("a,b\n2020,X\n", encoding="utf-8")
    done = run("import", "csv", "t.csv", "-f", "new.yaml", "--map", f"b={field}")

    assert (done.status, done.err) == (2, f"timeline: '{field}' is no field\n  = did you mean `{meant}`?\n")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("evnts.yaml", "did you mean `events.yaml`?"),
        ("vilnius", "`timeline show vilnius` shows an event, `timeline list --grep vilnius` looks for a text"),
    ],
)
def test_a_word_for_a_file_that_is_not_there_is_told_what_it_may_mean(run: Run, word: str, meant: str) -> None:
    Path("events.yaml").write_text("events: []\n", encoding="utf-8")
    done = run("list", word)

    assert (done.status, done.err) == (3, f"timeline: {word}: there is no such file\n  = {meant}\n")


@pytest.mark.parametrize(
    ("names", "told"),
    [(["a"], "a"), (["a" * 99, "b", "c"], f"{'a' * 99} and 2 more"), (["a" * 80, "b"], f"{'a' * 80}, b"), ([], "")],
)
def test_names_in_a_line_are_as_many_as_it_has_room_for(names: list[str], told: str) -> None:
    assert few(names) == told


@pytest.mark.parametrize("part", ["categories", "counts", "eras", "layers", "sources", "stories"])
def test_where_none_is_declared_it_is_said_how_one_is(run: Run, part: str) -> None:
    Path("events.yaml").write_text("events: []\n", encoding="utf-8")
    done, as_json = run(part), run(part, "--json")

    assert (done.status, done.out, as_json.out) == (0, "", "")
    assert f"declared; to declare one: timeline {part} add " in done.err.replace("declared or cited", "declared")


def test_help_alone_is_the_help(run: Run) -> None:
    assert run("help").out == run("--help").out


def test_help_of_a_command_is_printed_by_help_too(run: Run) -> None:
    assert run("help", "add").out == run("add", "--help").out
