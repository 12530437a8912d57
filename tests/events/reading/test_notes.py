"""A folder of notes as a timeline: what is read of them, and what is told of those that are no events."""

from pathlib import Path

import pytest

from timeline.dates import iso_earliest
from timeline.events.cache.cache_folder import Cache
from timeline.events.model import Event
from timeline.events.reading.around import read_around
from timeline.events.reading.notes import ids_of_notes
from timeline.events.reading.reader import read, read_text
from timeline.problems import Level, TimelineError


def event(text: str, name: str = "Lyman.md") -> Event:
    timeline, problems = read_text(text, name)
    assert [each for each in problems if each.level is Level.ERROR] == []
    return timeline.events[0]


def written(folder: Path, **notes: str) -> Path:
    for name, text in notes.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def test_front_matter_is_the_event_and_the_text_its_description() -> None:
    read_one = event("---\ndate: 2022-10-01\nplace: Lyman\n---\n\nIn *October*.\n\n---\n\nMore.\n\n")

    assert (read_one.id, read_one.title, read_one.date) == ("lyman", "Lyman", "2022-10-01")
    assert read_one.description == "In *October*.\n\n---\n\nMore."
    assert read_one.place is not None
    assert read_one.place.name == "Lyman"


@pytest.mark.parametrize(
    ("text", "title", "description"),
    [
        ("---\ndate: 2020\n---\n\n# Kyiv retakes #\n\nText\n", "Kyiv retakes", "Text"),
        ("---\ndate: 2020\ntitle: Own\n---\n# Kyiv\nText\n", "Own", "# Kyiv\nText"),
        ("---\ndate: 2020\n---\n## Second\n", "Lyman", "## Second"),
        ("---\ndate: 2020\n---\n#tag\n", "Lyman", "#tag"),
        ("---\ndate: 2020\n---\nText\n# Later\n", "Lyman", "Text\n# Later"),
        ("---\r\ndate: 2020\r\n---\r\n# A\r\nb\r\nc\r\n", "A", "b\nc"),
        ("\ufeff---\ndate: 2020\n...\nText", "Lyman", "Text"),
        ("---\ndate: 2020\ntitle: {en: A, uk: Б}\n---\n# H\n", "A", "# H"),
        ("---\ndate: 2020\ntitle:\n---\n# H\n", "H", ""),
        ("---\ndate: 2020\n---", "Lyman", ""),
    ],
)
def test_the_title_is_that_of_the_front_matter_or_the_first_heading_or_the_file(
    text: str, title: str, description: str
) -> None:
    found = event(text)
    assert (found.title, found.description) == (title, description)


def test_what_is_no_key_of_an_event_is_kept_and_exported() -> None:
    found = event(
        "---\ndate: 2020\naliases: [Liman]\npublish: true\nurl: /posts/a\nimage: a.jpg\ndescription: short\n"
        "x-aliases: mine\n---\nText\n"
    )

    assert found.extras == {
        "x-x-aliases": ["Liman"],
        "x-publish": "true",
        "x-url": "/posts/a",
        "x-image": "a.jpg",
        "x-description": "short",
        "x-aliases": "mine",
    }
    assert (found.description, found.url, found.image) == ("Text", "", None)


def test_a_link_and_a_description_without_a_text_are_those_of_the_event() -> None:
    found = event("---\ndate: 2020\nurl: https://example.org\ndescription: short\n---\n\n")
    assert (found.url, found.description, found.extras) == ("https://example.org", "short", {})


@pytest.mark.parametrize(
    ("tags", "read_ones"),
    [
        ("war, east", ("war", "east")),
        ("war east/lyman", ("war", "east/lyman")),
        ("'#war'", ("war",)),
        ("[a b, c]", ("a b", "c")),
    ],
)
def test_tags_in_one_text_are_parted(tags: str, read_ones: tuple[str, ...]) -> None:
    assert event(f"---\ndate: 2020\ntags: {tags}\n---\n").tags == read_ones


@pytest.mark.parametrize(
    ("written", "read_one"),
    [
        ("2020-01-05 10:30:00 +0200", "2020-01-05T10:30:00+02:00"),
        ("'2020-01-05 10:30'", "2020-01-05T10:30"),
        ("2020-01-06T10:30:00Z", "2020-01-06T10:30:00Z"),
        ("2020-01-05 10:30:00 -03:30", "2020-01-05T10:30:00-03:30"),
    ],
)
def test_a_time_is_read_as_other_programs_write_it(written: str, read_one: str) -> None:
    assert event(f"---\ndate: {written}\n---\n").date == read_one


def test_a_problem_has_its_place_in_the_note() -> None:
    _, problems = read_text("---\n# of it\ndate: 2023-06-32\nstatus: happend\n---\ndate: 1\n", "a/b.md")

    assert [(str(each.place), each.code) for each in problems] == [
        ("a/b.md:3:15", "bad-date"),
        ("a/b.md:4:9", "bad-value"),
    ]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("+++\ndate = 2020-01-01\n+++\n", "front-matter", "n.md:1:1"),
        ("---\ndate: 2020\nNo end\n", "front-matter", "n.md:1:1"),
        ("---\ndate: 2020\ndate: 2021\n---\n", "duplicate-key", "n.md:3:1"),
        ("---\ndate: [2020\n---\n", "syntax", "n.md:2:7"),
        ("---\ndate: 2020\n---\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n", "conflict", "n.md:4:1"),
        ("---\ndate: 2020\n---\n\udcff\n", "encoding", "n.md:4:1"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, code: str, place: str) -> None:
    _, problems = read_text(text, "n.md")
    assert (problems[0].code, str(problems[0].place)) == (code, place)


def test_a_conflict_in_a_note_is_not_sent_to_a_merge_by_event() -> None:
    _, problems = read_text("---\ndate: 2020\n---\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n", "n.md")

    assert problems[0].hint == "settle what is between the marks and delete them"


def test_a_text_may_have_what_yaml_may_not() -> None:
    assert event("---\ndate: 2020\n---\nA\x0c \u2028 B\rC\n").description == "A\x0c \u2028 B\rC"


def test_notes_that_are_no_events_are_counted(tmp_path: Path) -> None:
    notes = {"a": "---\ndate: 2020\n---\n", "b": "text", "c": "---\ntitle: C\n---\n", "2023-06-21": "---\ndate:\n---\n"}
    timeline, problems = read([written(tmp_path, **notes)])

    assert [each.id for each in timeline.events] == ["a"]
    assert [(each.code, each.level, each.message.split(":")[0]) for each in problems] == [
        ("no-event", Level.NOTE, "2 notes without `date` are no events"),
        ("no-event", Level.NOTE, "1 note without front matter is no event"),
    ]
    assert "the names of 1 begin with a day" in problems[0].hint


def test_a_text_under_a_rule_is_no_front_matter(tmp_path: Path) -> None:
    timeline, problems = read([written(tmp_path, a="---\ndate: 2020\n---\n", b="---\n\nProse, under a rule.\n")])
    assert (len(timeline.events), [each.code for each in problems]) == (1, ["no-event"])


def test_a_folder_without_events_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match="2 notes without front matter are no events"):
        read([written(tmp_path, a="a", b="b")])


def test_hidden_folders_and_templates_are_left_out(tmp_path: Path) -> None:
    for name in (".obsidian", "Templates", "archetypes", "logseq/bak"):
        (tmp_path / name).mkdir(parents=True)
        written(tmp_path / name, x="---\ndate: {{date}}\n---\n")
    timeline, problems = read([written(tmp_path, a="---\ndate: 2020\n---\n")])

    assert ([each.id for each in timeline.events], problems) == (["a"], [])
    assert [
        each.id for each in read([written(tmp_path / "Templates", y="---\ndate: 2020\n---\n", x="")])[0].events
    ] == ["y"]


def test_yaml_and_notes_of_one_folder_are_one_timeline_and_a_readme_is_no_note(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text(
        "include: [notes]\nevents: [{id: e, date: 2019, title: E}]\n", encoding="utf-8"
    )
    (tmp_path / "README.md").write_text("Read me\n", encoding="utf-8")
    (tmp_path / "notes").mkdir()
    written(tmp_path / "notes", a="---\ndate: after e\n---\n", b="text")

    for files in ([tmp_path], [tmp_path / "events.yaml"]):
        timeline, problems = read(files)
        assert [each.id for each in timeline.events] == ["e", "a"]
        assert iso_earliest(timeline.events[1].when) == "2019-01-02"
        assert len(problems) == (files != [tmp_path])


def test_a_note_in_another_folder_is_named_by_it_too() -> None:
    names = ["a/Lyman.md", "b/Lyman.md", "Kyiv.md", "2022-10-01.md", "北京.md", "x/A b.md", "x/a-b.md", "Before.md"]
    ids = ids_of_notes(names)
    assert [ids[name] for name in names] == [
        "a-lyman",
        "b-lyman",
        "kyiv",
        "note-2022-10-01",
        "北京",
        "a-b",
        "a-b-2",
        "note-before",
    ]


def test_the_id_of_a_note_does_not_depend_on_the_order_of_the_files() -> None:
    names = ["n/a/Lyman.md", "n/b/Lyman.md", "n/Lyman.md"]
    assert ids_of_notes(names) == ids_of_notes(reversed(names))


def test_a_large_file_beside_notes_is_recalled_and_the_notes_are_read_as_they_are(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache", smallest=0)
    events = "".join(f"  - id: e{number}\n    date: 2020\n    title: T\n" for number in range(300))
    (tmp_path / "events.yaml").write_text(f"counts: {{n: {{first: 2020-01-01}}}}\nevents:\n{events}", encoding="utf-8")
    written(tmp_path, a="---\ndate: n day 3\n---\n", b="---\ndate: after e7\n---\nText\n")
    once, again = (read([tmp_path], cache=cache) for _ in range(2))

    assert once[0].events == again[0].events
    assert [event.date for event in again[0].events[:2]] == ["n day 3", "after e7"]
    assert read_around([tmp_path], "e7", cache=cache) is None
    written(tmp_path, a="---\ndate: n day 4\n---\n")
    assert read([tmp_path], cache=cache)[0].events[0].date == "n day 4"
    assert read([tmp_path], cache=cache)[0].events[1:] == once[0].events[1:]
