"""The public API in Python."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from timeline.dates.days import iso_day
from timeline.views.filters import Asked

EVENTS = Path(__file__).parent.parent / "events.yaml"
SUMMIT = "vilnius-summit"


def test_a_timeline_is_seen_from_a_day_and_selected_and_tabulated() -> None:
    table = timeline.load(EVENTS).as_of("2023-06-21").select(tags=["nato"]).frame()

    assert table["id"].tolist() == ["stoltenberg-no-invitation", SUMMIT]
    assert table["words"].tolist()[1] == "July 2023"
    assert table["phase"].tolist() == ["ongoing", "upcoming"]


def test_a_timeline_is_drawn_as_a_figure_and_as_a_page() -> None:
    nato = timeline.load(EVENTS).as_of("2023-06-21").select(tags="nato")

    assert "NATO summit in Vilnius" in nato.figure().to_json()
    assert nato.page("NATO").startswith("<!doctype html>")
    assert "2023-07-11" not in nato.page("NATO")


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"tags": "nato"}, 2),
        ({"tags": ["nato", "east"]}, 4),
        ({"categories": "diplomacy", "not_tags": "nato"}, 1),
        ({"start": "2023-07"}, 2),
        ({"start": "2023-07", "certainly": True}, 1),
        ({"end": "2022-10-15"}, 3),
        ({"statuses": "announced"}, 1),
        ({"not_verifications": ["unverified"]}, 4),
        ({"grep": "zelenskyi"}, 2),
    ],
)
def test_events_are_selected_by_keywords(asked: Asked, count: int) -> None:
    assert len(timeline.load(EVENTS).select(**asked)) == count


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(timeline.TimelineError, match="'postponed' is none of these"):
        timeline.load(EVENTS).select(statuses="postponed")


def test_a_filter_that_there_is_not_is_a_type_error_that_names_what_there_is() -> None:
    with pytest.raises(TypeError, match=r"no filter `banana`; there are start, end, certainly, categories, not_cat"):
        timeline.load(EVENTS).select(banana=3)  # type: ignore[call-arg] # which is what is tested

    with pytest.raises(TypeError, match="`tags` is a text or several, not 3"):
        timeline.load(EVENTS).select(tags=3)  # type: ignore[arg-type] # which is what is tested


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"categories": "battlefeld"}, "there is no category `battlefeld`"),
        ({"not_tags": ["nato", "nat"]}, "there is no tag `nat`"),
        ({"ids": "vilnius"}, "there is no id `vilnius`"),
    ],
)
def test_a_name_that_nothing_bears_is_refused(asked: Asked, message: str) -> None:
    with pytest.raises(timeline.TimelineError) as refused:
        timeline.load(EVENTS).select(**asked)

    assert message in str(refused.value)
    assert "did you mean" in refused.value.hint


def test_a_name_of_what_was_left_out_before_selects_nothing() -> None:
    kept = timeline.load(EVENTS).select(categories="battlefield")

    assert len(kept.select(tags="nato")) == 0
    assert len(timeline.load(EVENTS).published().select(tags="east")) == 0
    assert len(timeline.load(EVENTS).as_of("2022-03-01").select(tags="nato")) == 0


def test_a_slip_in_an_id_is_told() -> None:
    with pytest.raises(KeyError, match="did you mean `vilnius-summit`"):
        timeline.load(EVENTS)["vilnius-sumit"]


def test_days_and_times_of_python_are_dates() -> None:
    day = dt.date(2023, 6, 21)

    assert timeline.parse_date(day) == timeline.parse_date("2023-06-21")
    assert timeline.parse_date(dt.datetime(2023, 6, 21, 10, 30)).text == "2023-06-21T10:30:00"  # noqa: DTZ001 - a clock
    assert timeline.load(EVENTS).as_of(dt.date(2023, 8, 1)).day == timeline.load(EVENTS).as_of("2023-08-01").day
    assert len(timeline.load(EVENTS).select(start=dt.date(2023, 7, 1))) == 2
    assert timeline.load(EVENTS, today=day).day == timeline.load(EVENTS, today="21 June 2023").day


def test_what_is_no_date_is_a_type_error() -> None:
    with pytest.raises(TypeError, match=r"a text or a datetime\.date, not 20230621"):
        timeline.parse_date(20230621)  # type: ignore[arg-type] # which is what is tested


def test_the_day_is_the_files_own_or_the_one_given() -> None:
    assert iso_day(timeline.load(EVENTS, today="2024-01-01").day) == "2023-06-21"


def test_a_file_without_an_as_of_day_is_seen_from_today(tmp_path: Path) -> None:
    file = tmp_path / "events.yaml"
    file.write_text("events: [{id: a, date: 2023-06, title: A <b>}]\n", encoding="utf-8")

    opened = timeline.load(file, today="2024-01-01")

    assert iso_day(opened.day) == "2024-01-01"
    assert opened.check() == []
    assert "<td>past</td><td>A &lt;b&gt;</td>" in opened._repr_html_()


def test_a_notebook_shows_the_first_events_and_counts_the_others(tmp_path: Path) -> None:
    file = tmp_path / "events.yaml"
    lines = [f"  - {{id: e{at}, date: 2023, title: A}}\n" for at in range(203)]
    file.write_text("events:\n" + "".join(lines), encoding="utf-8")

    shown = timeline.load(file)._repr_html_()

    assert shown.count("<tr>") == 201
    assert "and 3 more" in shown


def test_what_is_known_of_an_event_is_told() -> None:
    opened = timeline.load(EVENTS)

    assert [event.id for event in opened.published()] == [
        "full-scale-invasion",
        "kherson-liberated",
        "recovery-conference",
        SUMMIT,
    ]
    assert len(opened.published().held) == 11
    assert len(opened.as_of("2023-08-01").story(SUMMIT)) == 2
    assert opened.as_of("2023-08-01").pending() == ()
    assert opened[SUMMIT].title == "NATO summit in Vilnius"
    with pytest.raises(KeyError):
        opened["nothing"]


def test_two_versions_are_compared_in_sentences() -> None:
    opened = timeline.load(EVENTS)

    assert opened.changes_since(opened) == []
    assert opened.as_of("2023-08-01").changes_since(opened.as_of("2023-06-21"))[0] == (
        "The date of “Ukraine Recovery Conference in London” was changed from 21 June 2023 to 21\u201322 June 2023, "
        "on the word of Foreign, Commonwealth & Development Office, "
        "“Ukraine Recovery Conference 2023: Co-Chairs' Statement” (22 June 2023)."
    )


def test_every_public_name_is_found_and_no_other() -> None:
    assert all(getattr(timeline, name) for name in timeline.__all__)
    assert set(timeline.__all__) <= set(dir(timeline))
    assert not hasattr(timeline, "nothing")


def test_importing_and_loading_leave_the_heavy_libraries_out() -> None:
    heavy = "{'pandas', 'plotly', 'numpy'}"
    code = f"import sys, timeline; timeline.load({str(EVENTS)!r}); print({heavy} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "set()\n"


def test_layers_are_counted_and_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "rows.csv").write_text("t\n2022-03-15\n2022-03-16\nsoon\n", encoding="utf-8")
    path = tmp_path / "events.yaml"
    layers = "{rows: {file: rows.csv, time: t, label: The rows}, gone: {file: gone.csv, time: t}}"
    path.write_text(f"layers: {layers}\nevents: [{{id: a, date: 2022-03-15, title: A}}]\n", encoding="utf-8")
    tl = timeline.load(path)

    with pytest.warns(UserWarning, match="row|layer") as warned:
        counted = tl.layers()

    assert [(each.layer.id, each.counted.rows) for each in counted] == [("rows", 2)]
    assert [str(each.message) for each in warned] == [
        "rows: rows that cannot be read, and are not shown: 1",
        "the layer `gone` (gone.csv): there is no such file",
    ]
    assert "1 event, and 2 rows in 1 layer" in tl.page(layers=counted)
    assert "The rows" in tl.figure(layers=counted).to_json()
    with pytest.warns(UserWarning, match="row|layer"):
        assert "1 event, and 1 row in 1 layer" in tl.as_of("2022-03-15").page()
