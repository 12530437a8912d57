from pathlib import Path

import pytest

from timeline.events import insert, read_text
from timeline.events.writing.fast_append import SMALL, Surroundings, insert_known, ready, recalled
from timeline.problems import TimelineError

HEADER = "title: Large\ncounts: {war: {first: 2022-02-24}}\nevents:\n"
NEW = {"title": "New", "date": "2023"}


def large(item: str = "  - id: e{}\n    date: 2020\n    title: {}\n\n") -> str:
    return HEADER + "".join(item.format(number, "T" * 500) for number in range(2 + SMALL // 520))


def test_a_known_text_grows_as_one_that_is_read_whole(tmp_path: Path) -> None:
    text = large()
    once = insert_known(text, NEW, "events.yaml", Surroundings(tmp_path))
    twice = insert_known(once.text, NEW, "events.yaml", Surroundings(tmp_path))

    assert recalled(text, tmp_path) is None
    assert once.text == insert(text, NEW).text
    assert (twice.text, twice.id) == insert(once.text, NEW)
    assert len([*(tmp_path / "known").iterdir()]) == 1


def test_a_text_grows_alike_where_nothing_is_kept() -> None:
    text = large()

    assert insert_known(text, NEW, "events.yaml", Surroundings()) == insert(text, NEW)
    assert recalled(text, None) is None


def test_a_large_text_with_a_fault_is_not_added_to(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match=r"events.yaml:6:5: the key `id` is given twice"):
        insert_known(
            large().replace("    date: 2020\n", "    date: 2020\n    id: again\n", 1),
            NEW,
            "events.yaml",
            Surroundings(tmp_path),
        )


def test_a_known_header_is_read_without_the_events(tmp_path: Path) -> None:
    edited = insert_known(large(), NEW, "events.yaml", Surroundings(tmp_path))

    header = ready(edited.text, "events.yaml", tmp_path).header
    assert (header.title, header.events) == ("Large", ())
    assert header.counts == read_text(edited.text)[0].counts


def test_an_id_of_a_known_text_is_not_given_again(tmp_path: Path) -> None:
    edited = insert_known(large(), NEW, "events.yaml", Surroundings(tmp_path))

    with pytest.raises(TimelineError, match="there is an event `e7` already"):
        insert_known(edited.text, {**NEW, "id": "e7"}, "events.yaml", Surroundings(tmp_path))


def test_a_text_that_others_changed_is_not_known(tmp_path: Path) -> None:
    edited = insert_known(large(), NEW, "events.yaml", Surroundings(tmp_path))

    assert recalled(edited.text + "\n", tmp_path) is None


@pytest.mark.parametrize("tail", ["x-after: 1\n", "# the end\n"])
def test_what_stands_below_the_events_stays_below_them(tmp_path: Path, tail: str) -> None:
    text = large() + tail
    once = insert_known(text, NEW, "events.yaml", Surroundings(tmp_path))
    twice = insert_known(once.text, NEW, "events.yaml", Surroundings(tmp_path))

    assert twice.text == insert(insert(text, NEW).text, NEW).text


def test_a_small_text_is_read_whole(tmp_path: Path) -> None:
    insert_known(HEADER + "  - {id: a, date: 2020, title: A}\n", NEW, "events.yaml", Surroundings(tmp_path))

    assert [*tmp_path.iterdir()] == []
