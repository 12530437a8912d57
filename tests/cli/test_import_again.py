"""`timeline import` of a file that was imported before."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.reading.reader import read
from timeline.events.saving import together
from timeline.events.saving.storage import Found, put_in_place

TABLE = """\
No,date,title,place,lat,lon,source,kind
1,2023-06-14,Raid on Odesa,Odesa,46.48,30.73,The Paper,Raid
2,2023-06-15,Raid on Kyiv,Kyiv,50.45,30.52,The Paper,Raid
3,2023-06-16,Raid on Lviv,Lviv,,,BBC,Talks & more
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "raids.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_second_import_adds_nothing_and_names_the_update(run: Run, plain: Path, table: Path) -> None:
    assert run("import", "csv", table, "-f", plain).status == 0
    before = plain.read_bytes()

    again = run("import", "csv", table, "-f", plain)

    assert again.status == 1
    assert "3 of 3 rows were imported from raids.csv before; nothing was added" in again.err
    assert "--update brings what changed" in again.err
    assert plain.read_bytes() == before
    assert run("import", "csv", table, "-f", plain, "--again").status == 0
    assert len(read([plain])[0].events) == 7


def test_the_same_rows_under_another_name_are_no_new_ones(run: Run, plain: Path, table: Path, tmp_path: Path) -> None:
    run("import", "csv", table, "-f", plain)
    other = tmp_path / "raids-2024.csv"
    other.write_text(TABLE.replace("Raid on Lviv", "Raid on Lutsk"), encoding="utf-8")

    refused = run("import", "csv", other, "-f", plain, "--update")

    assert refused.status == 1
    assert "2 of 3 rows were imported from raids.csv before" in refused.err
    done = run("import", "csv", other, "-f", plain, "--update", "--name", "raids.csv")
    assert "3 rows: 0 events added, 1 changed, 2 as before" in done.err


@pytest.mark.parametrize("key", [[], ["--key", "No"]])
def test_an_update_changes_one_line_and_one_undo_takes_all_back(
    run: Run, plain: Path, table: Path, tmp_path: Path, key: list[str]
) -> None:
    run("import", "csv", table, "-f", plain, *key)
    before, log = plain.read_text(), (tmp_path / "plain.imports.jsonl").read_text()
    change(table, "46.48", "46.49")
    change(table, "1,2023-06-14", "4,2023-06-20,New,Here,,,BBC,Raid\n1,2023-06-14")

    shown = run("import", "csv", table, "-f", plain, "--update", *key, "--dry-run")
    assert plain.read_text() == before
    assert "+    place: {name: Odesa, lat: 46.49, lon: 30.73}" in shown.out
    assert "4 rows: 1 event would be added, 1 changed, 2 as before" in shown.err

    done = run("import", "csv", table, "-f", plain, "--update", *key)
    after = plain.read_text()
    assert done.status == 0
    assert after.startswith(before.replace("46.48", "46.49").rstrip("\n"))
    assert run("import", "csv", table, "-f", plain, "--update", *key).status == 0
    assert plain.read_text() == after

    assert run("undo", "-f", plain).status == 0
    assert (plain.read_text(), (tmp_path / "plain.imports.jsonl").read_text()) == (before, log)


def test_an_import_and_its_undo_are_saved_with_their_log_or_not_at_all(
    run: Run, plain: Path, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "plain.imports.jsonl"

    def failing(target: Path, found: Found, text: str) -> bool:
        if target == plain:
            raise OSError(28, "No space left on device")
        return put_in_place(target, found, text)

    with monkeypatch.context() as full:
        full.setattr(together, "put_in_place", failing)
        assert run("import", "csv", table, "-f", plain).status == 3
    assert not log.exists()
    run("import", "csv", table, "-f", plain)
    before = plain.read_bytes(), log.read_bytes()
    with monkeypatch.context() as full:
        full.setattr(together, "put_in_place", failing)
        assert run("undo", "-f", plain).status == 3
    assert (plain.read_bytes(), log.read_bytes()) == before


def test_undo_of_a_first_import_leaves_no_log(run: Run, plain: Path, table: Path, tmp_path: Path) -> None:
    before = plain.read_bytes()
    run("import", "csv", table, "-f", plain)
    assert (tmp_path / "plain.imports.jsonl").exists()

    run("undo", "-f", plain)

    assert plain.read_bytes() == before
    assert not (tmp_path / "plain.imports.jsonl").exists()
    assert run("import", "csv", table, "-f", plain).status == 0


def test_undo_takes_back_a_settled_conflict_with_the_update_before_it(
    run: Run, plain: Path, table: Path, tmp_path: Path
) -> None:
    run("import", "csv", table, "-f", plain)
    log = (tmp_path / "plain.imports.jsonl").read_text()
    run("edit", "raid-on-lviv", "-f", plain, "--set", "title=Ours")
    change(table, "Raid on Lviv,Lviv", "Theirs,Lutsk")
    run("import", "csv", table, "-f", plain, "--update")
    run("import", "csv", table, "-f", plain, "--update", "--prefer", "here")

    assert run("undo", "-f", plain).err.count("not taken back") == 0
    assert (tmp_path / "plain.imports.jsonl").read_text() == log


def test_a_conflict_is_shown_never_overwritten_and_settled_by_saying_so(run: Run, plain: Path, table: Path) -> None:
    run("import", "csv", table, "-f", plain)
    run("edit", "raid-on-lviv", "-f", plain, "--set", "title=Ours")
    change(table, "Raid on Lviv,Lviv", "Theirs,Lutsk")

    done = run("import", "csv", table, "-f", plain, "--update", "--json")

    assert done.status == 1
    found = json.loads(done.out)
    assert found["conflicts"] == [
        {"event": "raid-on-lviv", "key": "title", "imported": "Raid on Lviv", "here": "Ours", "file": "Theirs"}
    ]
    assert (found["changed"], found["as_before"]) == (["raid-on-lviv"], 2)
    (event,) = (each for each in read([plain])[0].events if each.id == "raid-on-lviv")
    assert (event.title, event.place and event.place.name) == ("Ours", "Lutsk")
    assert run("import", "csv", table, "-f", plain, "--update").status == 1
    assert run("import", "csv", table, "-f", plain, "--update", "--prefer", "file").status == 0
    assert "title: Theirs" in plain.read_text()
    assert run("import", "csv", table, "-f", plain, "--update").status == 0


def test_rows_that_are_gone_are_named_and_events_removed_here_stay_removed(run: Run, plain: Path, table: Path) -> None:
    run("import", "csv", table, "-f", plain)
    run("remove", "raid-on-kyiv", "-f", plain)
    change(table, "3,2023-06-16,Raid on Lviv,Lviv,,,BBC,Talks & more\n", "")

    done = run("import", "csv", table, "-f", plain, "--update")

    assert done.status == 0
    assert "note: `raid-on-lviv` stays: its row is in raids.csv no more [gone]" in done.err
    assert "note: `raid-on-kyiv` was removed here, and is not added again [removed-here]" in done.err
    assert {event.id for event in read([plain])[0].events} == {"a", "raid-on-odesa", "raid-on-lviv"}


def test_events_with_ids_of_their_own_are_updated_from_a_table_that_was_exported(
    run: Run, shipped: Path, tmp_path: Path
) -> None:
    table = tmp_path / "out.csv"
    assert run("export", "csv", shipped, "-o", table).status == 0
    before = shipped.read_text()
    assert run("import", "csv", table, "-f", shipped, "--update").status == 0
    assert shipped.read_text() == before
    change(table, "Stoltenberg: no invitation", "Mr Stoltenberg: no invitation")

    shown = run("import", "csv", table, "-f", shipped, "--update")

    assert shown.status == 0
    assert shipped.read_text() == before.replace("Stoltenberg: no invitation", "Mr Stoltenberg: no invitation")


def test_a_key_that_is_none_is_refused(run: Run, plain: Path, table: Path) -> None:
    assert "there is no column 'Nr'" in run("import", "csv", table, "-f", plain, "--key", "Nr").err
    done = run("import", "csv", table, "-f", plain, "--key", "source")
    assert done.status == 1
    assert "'The Paper' stands under source in" in done.err


def test_options_that_exclude_each_other(run: Run, plain: Path, table: Path) -> None:
    for options in (["--prefer", "here"], ["--update", "--prefer", "me"], ["--update", "--once"]):
        assert run("import", "csv", table, "-f", plain, *options).status == 2


def test_once_leaves_no_trace(run: Run, plain: Path, table: Path, tmp_path: Path) -> None:
    run("import", "csv", table, "-f", plain, "--once")

    assert "x-import" not in plain.read_text()
    assert not (tmp_path / "plain.imports.jsonl").exists()


def test_a_log_that_is_broken_ends_the_import_before_anything_is_changed(
    run: Run, plain: Path, table: Path, tmp_path: Path
) -> None:
    run("import", "csv", table, "-f", plain)
    log, before = tmp_path / "plain.imports.jsonl", plain.read_bytes()
    log.write_text("<<<<<<< ours\n" + log.read_text(), encoding="utf-8")

    done = run("import", "csv", table, "-f", plain, "--update")

    assert done.status == 3
    assert f"{log}:1: this is no line of an import log" in done.err
    assert plain.read_bytes() == before


def test_a_calendar_is_known_by_its_uids(run: Run, plain: Path, tmp_path: Path) -> None:
    calendar = tmp_path / "in.ics"
    event = "BEGIN:VEVENT\r\nUID:{}\r\nDTSTART;VALUE=DATE:20230614\r\nSUMMARY:{}\r\nEND:VEVENT\r\n"
    events = event.format("1@x", "A"), event.format("2@x", "B")
    calendar.write_text(f"BEGIN:VCALENDAR\r\n{events[0]}{events[1]}END:VCALENDAR\r\n", newline="")
    run("import", "ics", calendar, "-f", plain)
    change(calendar, "SUMMARY:A", "SUMMARY:Quite another")
    change(calendar, "20230614\nSUMMARY:Q", "20230714\nSUMMARY:Q")

    done = run("import", "ics", calendar, "-f", plain, "--update")

    assert "2 rows: 0 events added, 1 changed, 1 as before" in done.err


def test_words_are_read_as_the_options_say(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    table.write_text("date,title\n5 May,A\n", encoding="utf-8")
    read_by = {"--past": "2023-05-05", "--future": "2024-05-05"}
    for option, day in read_by.items():
        target = tmp_path / f"{option}.yaml"
        assert run("import", "csv", table, "-f", target, "--as-of", "2023-06-21", option).status == 0
        assert read([target])[0].events[0].date == day
    table.write_text("date,title\n3 mai 2023,A\n", encoding="utf-8")
    assert run("import", "csv", table, "-f", tmp_path / "fr.yaml", "--language", "fr").status == 0
    assert run("import", "csv", table, "-f", tmp_path / "xx.yaml", "--language", "xx").status == 2


def test_where_nothing_is_proposed_the_columns_are_shown_with_what_they_could_be(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "in.csv"
    table.write_text("foo,bar,baz\nverified 2.1.2020,Angriff,7\nverified 3.1.2020,Luftalarm,8\n", encoding="utf-8")

    done = run("import", "csv", table, "-f", tmp_path / "new.yaml")

    assert done.status == 1
    assert "`bar` (Angriff): title, description" in done.err
    assert "`baz` (7): lat, lon, order or an x- key" in done.err
    assert "--map foo=date" in done.err


def test_columns_are_read_as_last_time_or_somebody_says_otherwise(run: Run, plain: Path, table: Path) -> None:
    run("import", "csv", table, "-f", plain, "--map", "kind=x-sort", "--map", "source=x-from")
    before = plain.read_text()

    refused = run("import", "csv", table, "-f", plain, "--update")

    assert refused.status == 2
    assert "source = x-from (now sources), kind = x-sort (now category)" in refused.err
    assert "--map source=x-from --map kind=x-sort" in refused.err
    assert plain.read_text() == before
    kept = ["--map", "source=x-from"]
    same = run("import", "csv", table, "-f", plain, "--update", *kept, "--map", "kind=x-sort")
    assert (same.status, plain.read_text()) == (0, before)
    said = run("import", "csv", table, "-f", plain, "--update", *kept, "--map", "kind=x-kind")
    assert "3 changed" in said.err
    assert run("import", "csv", table, "-f", plain, "--update", *kept, "--map", "kind=x-kind").status == 0


def test_a_timeline_reached_by_a_link_has_one_log(run: Run, plain: Path, table: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(plain.name)
    run("import", "csv", table, "-f", link)
    change(table, "46.48", "46.49")

    assert "1 changed" in run("import", "csv", table, "-f", plain, "--update").err
    assert not (tmp_path / "link.imports.jsonl").exists()
    assert run("undo", "-f", link).status == 0
    assert "46.48" in (tmp_path / "plain.imports.jsonl").read_text()


def test_what_tables_say_reaches_no_terminal_alive(run: Run, plain: Path, tmp_path: Path) -> None:
    source = tmp_path / "in.json"
    source.write_text(json.dumps([{"date": "2020", "title": "A", "k": "1"}]), encoding="utf-8")
    run("import", "json", source, "-f", plain, "--key", "k")
    run("edit", "a-2", "-f", plain, "--set", "title=Ours")
    source.write_text(json.dumps([{"date": "2020", "title": "B \x1b[31m\u202e", "k": "1"}]), encoding="utf-8")

    done = run("import", "json", source, "-f", plain, "--key", "k", "--update")

    assert done.status == 1
    assert not {"\x1b", "\u202e"} & {*done.err, *done.out}


def test_a_row_is_named_by_its_place_in_the_file(run: Run, plain: Path, table: Path) -> None:
    change(table, "No,date", "Nr,date")
    change(table, "2,2023-06-15", "2,2023-06-31")
    run("import", "csv", table, "-f", plain, "--map", "kind=x-kind")
    change(table, "2,2023-06-31", "2,2023-06-30")

    run("import", "csv", table, "-f", plain, "--map", "kind=x-kind", "--update")

    links = {event.title: event.extras.get("x-import") for event in read([plain])[0].events}
    assert [links[f"Raid on {place}"] for place in ("Odesa", "Kyiv", "Lviv")] == [
        "raids.csv row 2",
        "raids.csv row 3",
        "raids.csv row 4",
    ]


def test_a_new_row_between_others_has_a_name_of_its_own(run: Run, plain: Path, table: Path) -> None:
    run("import", "csv", table, "-f", plain)
    change(table, "2,2023-06-15", "9,2023-06-14,Raid on Sumy,Sumy,,,BBC,Raid\n2,2023-06-15")

    run("import", "csv", table, "-f", plain, "--update")

    links = [event.extras.get("x-import") for event in read([plain])[0].events if "x-import" in event.extras]
    assert sorted(map(str, links)) == ["raids.csv row 2", "raids.csv row 3", "raids.csv row 4", "raids.csv row 6"]


@pytest.mark.parametrize("header", ["No,date", "id,date"])
def test_an_update_knows_the_rows_of_events_that_were_merged(run: Run, plain: Path, table: Path, header: str) -> None:
    change(table, "No,date", header)
    first, second = ("1", "2") if header.startswith("id") else ("raid-on-odesa", "raid-on-kyiv")
    run("import", "csv", table, "-f", plain)
    assert run("merge-events", first, second, "--keep", "all", "-f", plain).status == 0
    before = plain.read_bytes()

    same = run("import", "csv", table, "-f", plain, "--update")
    change(table, "Kyiv,Kyiv,50.45", "Kyiv,Brovary,50.45")
    other = run("import", "csv", table, "-f", plain, "--update")

    assert (same.status, "removed here" in same.err) == (0, False)
    assert plain.read_bytes() == before
    assert "place changed in the file and here" in other.err


def test_two_rows_of_one_event_do_not_overwrite_each_other(run: Run, plain: Path, table: Path) -> None:
    run("import", "csv", table, "-f", plain)
    run("merge-events", "raid-on-odesa", "raid-on-kyiv", "--take", "all", "-f", plain)
    change(table, "1,2023-06-14,Raid on Odesa", "1,2023-06-14,Raid on the port")
    change(table, "2,2023-06-15,Raid on Kyiv", "2,2023-06-15,Raid on the capital")

    done = run("import", "csv", table, "-f", plain, "--update")

    titles = [event.title for event in read([plain])[0].events]
    assert "Raid on the capital" in titles
    assert "title changed in the file and here: imported 'Raid on Odesa'" in done.err
