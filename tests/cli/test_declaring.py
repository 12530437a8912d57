"""`timeline sources`, `categories`, `eras`, `counts`: `add`, `edit`, `remove`, `rename`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.reading.reader import read

SOURCE = ["--title", "No #1: slower", "--publisher", "BBC", "--published", "yesterday", "--url", "https://a.b/c"]


def test_a_source_is_declared(run: Run, shipped: Path) -> None:
    before = shipped.read_text()
    done = run("sources", "add", "bbc", *SOURCE, "-f", shipped)

    timeline, problems = read([shipped])
    source = timeline.sources["bbc"]
    assert (done.status, problems) == (0, [])
    assert (source.title, source.publisher, source.url) == ("No #1: slower", "BBC", "https://a.b/c")
    assert source.published is not None
    assert source.published.text == "2023-06-20"
    assert "declared the source `bbc`; to take it back: timeline undo" in done.err
    assert run("undo", "-f", shipped).status == 0
    assert shipped.read_text() == before


def test_a_category_and_a_count_are_declared(run: Run, plain: Path) -> None:
    assert run("categories", "add", "economy", "--label", "Economy", "--color", "teal", "-f", plain).status == 0
    assert run("counts", "add", "siege", "--first", "1 May 2022", "--number", "0", "-f", plain).status == 0

    timeline, problems = read([plain])
    assert problems == []
    assert [(each.id, each.label, each.color) for each in timeline.categories] == [("economy", "Economy", "teal")]
    assert [(each.name, each.number) for each in timeline.counts] == [("siege", 0)]
    assert run("add", "B", "--date", "day 3 of the siege", "--category", "economy", "-f", plain).status == 0
    assert run("categories", plain).out == "economy  1 event  Economy  teal\n"
    assert "siege  2022-05-01 is 0" in run("counts", plain, "--as-of", "2022-05-03").out
    assert "2022-05-03: Day 2" in run("counts", plain, "--as-of", "2022-05-03").out


def test_what_is_declared_is_changed_and_keys_are_taken_out(run: Run, shipped: Path) -> None:
    run("sources", "add", "bbc", *SOURCE, "-f", shipped)
    done = run("sources", "edit", "bbc", "--author", "A. B.", "--unset", "url", "--publisher", "", "-f", shipped)

    source = read([shipped])[0].sources["bbc"]
    assert done.status == 0
    assert (source.author, source.url, source.publisher) == ("A. B.", "", "")


def test_an_era_is_declared_changed_renamed_and_removed(run: Run, shipped: Path) -> None:
    before = shipped.read_text()
    words = ["--date", "March 2022 to 11 November 2022", "--label", "Kherson: #1"]
    assert run("eras", "add", "occupation", *words, "-f", shipped).status == 0
    assert run("eras", "edit", "occupation", "--color", "teal", "--date", "war day 5/..", "-f", shipped).status == 0
    assert run("eras", "rename", "occupation", "kherson", "-f", shipped).status == 0

    timeline, problems = read([shipped])
    told = [(era.id, era.date.text, era.label, era.color) for era in timeline.eras]
    assert (told, problems) == ([("kherson", "war day 5/..", "Kherson: #1", "teal")], [])
    assert "the count `war` is named by" in run("counts", "remove", "war", "-f", shipped).err
    assert run("counts", "rename", "war", "combat", "-f", shipped).status == 0
    assert [era.date.text for era in read([shipped])[0].eras] == ["combat day 5/.."]
    assert run("counts", "rename", "combat", "war", "-f", shipped).status == 0
    assert run("eras", "remove", "kherson", "-f", shipped).status == 0
    assert [line for line in shipped.read_text().splitlines() if line] == [line for line in before.splitlines() if line]


def test_an_era_told_by_an_event_follows_its_new_id(run: Run, shipped: Path) -> None:
    run("eras", "add", "later", "--date", "after vilnius-summit", "-f", shipped)
    assert run("rename", "vilnius-summit", "vilnius", "-f", shipped).status == 0
    assert [era.date.text for era in read([shipped])[0].eras] == ["after vilnius"]


def test_an_era_whose_event_is_removed_is_told(run: Run, shipped: Path) -> None:
    run("eras", "add", "later", "--date", "after vilnius-summit", "-f", shipped)
    done = run("remove", "vilnius-summit", "-f", shipped)
    assert "the dates of the era later name vilnius-summit, which is gone" in done.err
    assert "dangling-event" in run("check", shipped).out


def test_a_category_lies_in_another(run: Run, shipped: Path) -> None:
    assert run("categories", "add", "east", "--parent", "battlefield", "-f", shipped).status == 0
    assert run("edit", "lyman-recaptured", "--set", "category=east", "-f", shipped).status == 0
    assert run("categories", "rename", "battlefield", "Field #1", "-f", shipped).status == 0

    rows = run("categories", shipped).out.splitlines()
    assert rows[:2] == ["Field #1    10 events  Battlefield", "  east      1 event"]
    assert "lyman-recaptured" in run("list", shipped, "--category", "Field #1").out
    assert json.loads(run("categories", shipped, "--json").out.splitlines()[-1])["parent"] == "Field #1"


def test_a_source_that_nothing_cites_is_removed(run: Run, shipped: Path) -> None:
    before = shipped.read_bytes()
    run("sources", "add", "bbc", "-f", shipped)
    assert run("sources", "remove", "bbc", "-f", shipped).status == 0
    assert shipped.read_bytes() == before


def test_a_renaming_reaches_every_file(run: Run, tmp_path: Path) -> None:
    whole = tmp_path / "events.yaml"
    whole.write_text(
        "include: [part.yaml]\ncounts: {war: {first: 2022-02-24}}\ncategories: {c: }\nsources: {s: {title: S}}\n"
    )
    part = tmp_path / "part.yaml"
    part.write_text(
        "events:\n- {id: a, date: war day 3/war day 5, title: war day 3, category: c, sources: [s]}\n"
        "- {id: b, date: war day 9/.., title: B, category: c, sources: [{source: s, date: war day 1}]}\n"
    )
    for section, old, new in (("sources", "s", "s-2"), ("categories", "c", "Lane two"), ("counts", "war", "combat")):
        assert run(section, "rename", old, new, "-f", whole).status == 0

    assert part.read_text() == (
        "events:\n- {id: a, date: combat day 3/combat day 5, title: war day 3, category: Lane two, sources: [s-2]}\n"
        "- {id: b, date: combat day 9/.., title: B, category: Lane two, "
        "sources: [{source: s-2, date: combat day 1}]}\n"
    )
    assert run("check", whole).err == "2 events: no problems\n"


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ("sources add hotnews-2023-06-21", 1, "is declared already"),
        ("sources add a,b", 2, "is no name of a source"),
        ("sources add x --published gestern-ish", 1, "no word for a date"),
        ("sources edit hotnews --title x", 1, "did you mean `hotnews-2023-06-21`?"),
        ("sources edit hotnews-2023-06-21", 2, "nothing to change"),
        ("sources edit hotnews-2023-06-21 --unset titel", 2, "has no key `titel`"),
        ("sources remove hotnews-2023-06-21", 1, "is named by 13 events: lyman-recaptured"),
        ("sources rename hotnews-2023-06-21 un-es-11-1", 1, "is declared already"),
        ("sources ad x", 2, "did you mean `add`?"),
        ("categories remove battlefield", 1, "is named by 10 events"),
        ("categories edit battlefield --color nonsense --label=", 0, ""),
        ("categories add east --parent battelfield", 1, "did you mean `battlefield`?"),
        ("categories add east --parent east", 1, "would lie in itself"),
        ("eras add x", 1, "without `date`"),
        ("eras add a,b --date 2022", 2, "is no name of an era"),
        ("eras add x --date never", 1, "write when it was"),
        ("eras edit x --label y", 1, "there is no era `x`"),
        ("eras ad x", 2, "did you mean `add`?"),
        ("counts add before --first 2022-01-01", 2, "is a word of dates"),
        ("counts add siege --first 2022", 2, "is not one day"),
        ("counts add siege", 1, "without `first`"),
        ("counts edit war --unset first", 2, "needs `first`"),
        ("counts edit war --number x", 1, "nothing was saved"),
        ("counts remove war", 1, "is named by 1 event: bbc-interview"),
    ],
)
def test_what_makes_no_sense_changes_nothing(
    run: Run, shipped: Path, arguments: str, status: int, message: str
) -> None:
    before = shipped.read_bytes()
    done = run(*arguments.split(), "-f", shipped)

    assert done.status == status
    assert message in done.err
    assert (shipped.read_bytes() == before) is (status != 0)


def test_a_second_count_may_not_make_dates_ambiguous(run: Run, plain: Path) -> None:
    plain.write_text("counts: {war: {first: 2022-02-24}}\nevents:\n  - {id: a, date: day 3, title: A}\n")
    before = plain.read_bytes()
    done = run("counts", "add", "siege", "--first", "2022-05-01", "-f", plain)

    assert done.status == 1
    assert "war day 3 or siege day 3" in done.err
    assert plain.read_bytes() == before


def test_a_dry_run_shows_and_saves_nothing(run: Run, shipped: Path) -> None:
    before = shipped.read_bytes()

    assert "+  bbc:" in run("sources", "add", "bbc", "--title", "B", "--dry-run", "-f", shipped).out
    assert "+  war-2:" in run("counts", "rename", "war", "war-2", "--dry-run", "-f", shipped).out
    assert shipped.read_bytes() == before


def test_a_bare_word_lists(run: Run, shipped: Path) -> None:
    assert run("sources", "list", shipped).out == run("sources", shipped).out
    assert '"id": "battlefield"' in run("categories", shipped, "--json").out
    assert '"number_as_of": 483' in run("counts", shipped, "--json").out


@pytest.mark.parametrize("verb", ["add", "edit", "remove", "rename"])
@pytest.mark.parametrize("section", ["sources", "categories", "counts", "stories", "layers"])
def test_each_has_an_example_in_its_help(run: Run, section: str, verb: str) -> None:
    done = run(section, verb, "--help")

    assert done.status == 0
    assert f"Example: timeline {section} {verb} " in " ".join(done.out.split())


def test_with_declare_a_date_may_name_an_event_that_comes_later(run: Run, plain: Path) -> None:
    refused = run("add", "Siege is prepared", "--date", "before siege", "-f", plain)
    assert refused.status != 0
    done = run("add", "Siege is prepared", "--date", "before siege", "--declare", "-f", plain)

    assert done.status == 0
    assert "there is no event `siege` yet; `timeline check` names it" in done.err
    assert run("check", plain).status == 1
    assert "no event" not in run("add", "Siege", "--date", "2023-06", "-f", plain).err
    assert run("check", plain).status == 0
    done = run("edit", "a", "--set", "date=2 days after fall", "--declare", "-f", plain)
    assert (done.status, "there is no event `fall` yet" in done.err) == (0, True)
    done = run("add", "B", "--date", "after February", "--declare", "-f", plain)
    assert "there is no event" not in done.err
