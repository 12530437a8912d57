"""Names that do not exist: told what may be meant, and nothing done."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("command", [["list"], ["stats"], ["export", "csv"]])
@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (["--category", "battlefeld"], "there is no category `battlefeld`\n  = did you mean `battlefield`?"),
        (["--not-category", "battlefeld"], "there is no category `battlefeld`"),
        (["--tag", "nato", "--tag", "natto"], "there is no tag `natto`\n  = did you mean `nato`?"),
        (["--source", "hotnews-2023-06-12"], "did you mean `hotnews-2023-06-21`?"),
        (["--id", "lyman"], "did you mean `lyman-recaptured` or `fighting-lyman-bakhmut`?"),
        (["--actor", "qqq"], "one of Jens Stoltenberg"),
    ],
)
def test_a_filter_for_a_name_that_nothing_bears_is_refused(
    run: Run, shipped: Path, command: list[str], filters: list[str], message: str
) -> None:
    done = run(*command, str(shipped), *filters)

    assert (done.status, done.out) == (1, "")
    assert message in done.err


@pytest.mark.parametrize(
    "filters",
    [
        ["--category", "Battlefield"],
        ["--source", "hotnews.ro"],
        ["--source", "un-es-11-1", "--as-of", "2020-01-01"],
        ["--grep", "nothing of that kind"],
        ["--place", "nowhere"],
    ],
)
def test_a_name_that_exists_may_select_nothing(run: Run, shipped: Path, filters: list[str]) -> None:
    assert run("list", shipped, *filters).status == 0


def test_an_event_is_found_by_a_part_of_its_id(run: Run, shipped: Path) -> None:
    done = run("show", "lyman", shipped)

    assert done.status == 1
    assert "did you mean `lyman-recaptured` or `fighting-lyman-bakhmut`?" in done.err
    assert "leave out --as-of" in run("show", "vilnius-summit", shipped, "--as-of", "2000-01-01").err


@pytest.mark.parametrize(
    ("name", "content", "hint"),
    [("foo.html", "", "to write it: -o "), ("x.csv", "a,b\n1,2\n", "`timeline import FORMAT")],
)
def test_a_file_of_another_kind_is_no_timeline(run: Run, tmp_path: Path, name: str, content: str, hint: str) -> None:
    file = tmp_path / name
    if content:
        file.write_text(content)
    done = run("plot", file, "-o", tmp_path / "page.html")

    assert done.status == 2
    assert hint in done.err
    assert not (tmp_path / "page.html").exists()


def test_a_page_says_what_is_doubted_in_it(run: Run, plain: Path) -> None:
    draft = "  - {id: b, date: 2024, title: B, verification: draft}\n"
    verified = "  - {id: c, date: 2024-02, title: C, verification: verified}\n"
    plain.write_text(plain.read_text() + draft + verified)

    assert "among them: 1 draft, 1 unverified" in run("plot", plain, "-o", plain.with_suffix(".html")).err
    assert "among them: 1 draft, 1 unverified" in run("export", "jsonl", plain).err
    assert "among them" not in run("export", "jsonl", plain, "--publish").err


def test_a_check_is_made_from_a_day(run: Run, shipped: Path) -> None:
    assert "overdue" not in run("check", shipped).out
    assert "overdue" in run("check", shipped, "--as-of", "2023-08-01").out
    assert run("check", shipped, "--as-of", "never ever").status in {1, 2}


@pytest.mark.parametrize("name", ["my.yaml", "sub/my.yml"])
def test_a_first_file_may_have_its_name(run: Run, tmp_path: Path, name: str) -> None:
    done = run("init", tmp_path / name)

    assert done.status == 0
    assert (tmp_path / name).is_file()
    assert (tmp_path / name).parent.joinpath("timeline.schema.json").is_file()
    assert run("check", tmp_path / name).status == 0
    assert run("init", tmp_path / name).status == 3


def test_a_first_file_may_be_empty(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path, "--empty").status == 0
    assert run("check", tmp_path / "events.yaml").err == "0 events: no problems\n"
    assert run("add", "One", "--date", "2023", "-f", tmp_path / "events.yaml").status == 0


@pytest.mark.parametrize(("key", "meant"), [("page: 14", "`at`"), ("minute: 3", "`at`"), ("pubished: 1", "own keys")])
def test_a_key_of_others_is_told_ours(run: Run, plain: Path, key: str, meant: str) -> None:
    plain.write_text(f"events:\n  - {{id: a, date: 2023, title: A, sources: [{{source: 'https://a.b', {key}}}]}}\n")

    assert meant in run("check", plain).out


@pytest.mark.parametrize(
    "words", ["list -f", "check --file", "export csv -f", "plot -f", "show lyman-recaptured --file"]
)
def test_a_file_given_as_an_option_to_a_command_that_takes_it_as_an_argument(
    run: Run, shipped: Path, words: str
) -> None:
    done = run(*words.split(), shipped)

    assert done.status == 2
    assert f"takes the file as an argument, without `{words.rsplit(maxsplit=1)[-1]}`" in done.err
    assert f"such as `{shipped}` alone" in done.err


def test_the_value_of_another_option_is_no_file(run: Run, shipped: Path) -> None:
    done = run("list", "--grep", "-f", shipped)

    assert (done.status, done.out) == (0, "")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (["--set", "title=The talks"], "--title 'The talks'"),
        (["--set", "nothing=x"], "the options are in --help"),
        (["--set"], "the options are in --help"),
    ],
)
def test_who_sets_a_key_of_a_declaration_as_one_of_an_event_is_told_its_option(
    run: Run, typed: list[str], hint: str
) -> None:
    done = run("sources", "edit", "bbc", *typed)

    assert done.status == 2
    assert done.err == f"timeline: this command has an option for each key, instead of `--set`\n  = {hint}\n"
