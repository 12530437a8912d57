"""Bibliographies out, and back."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats import exported
from tests.inputs.references.test_references import BIBTEX, CSL, RIS
from timeline.dates import parse_date
from timeline.events.model import Citation, Event, Source, Timeline
from timeline.inputs import Options, input_named
from timeline.inputs.references.latex import plain_text
from timeline.outputs.bibtex import latex

FORMATS = ("bibtex", "ris", "csl-json")
SIGNS = st.text(st.sampled_from(r"""ab Ü\{}$&%#_~^-`'"<>?!,.;:@()[]=/|ї 5"""), max_size=20)
WORDS = SIGNS.map(lambda text: " ".join(text.split())).filter(lambda text: text != "")
NAMES = st.lists(
    WORDS.map(lambda text: text.replace(",", "").replace(";", "").strip()).filter(lambda text: text != "")
    | st.sampled_from(["Smith, John", "de la Cruz, María", "King, Jr., Martin", "A and B", "and others"]),
    max_size=3,
)
DATES = st.sampled_from(["", "2023", "2023-06", "2023-06-21", "2023~", "2023-06/2023-07", "2023-21"])


def back(name: str, *sources: Source) -> tuple[Source, ...]:
    timeline = Timeline(sources={source.id: source for source in sources})
    text = str(exported(timeline, name).content)
    found = input_named(name).read(text.encode(), "out", Options())
    assert found.refused == 0
    return found.references


def test_bibtex_keeps_the_capitals_of_a_title_and_the_signs_of_a_date() -> None:
    when = parse_date("2022-10~")
    source = Source(id="a", title="NATO Summit in Vilnius & more", published=when)

    content = str(exported(Timeline(sources={"a": source}), "bibtex").content)

    assert "  title = {{NATO Summit in Vilnius \\& more}},\n" in content
    assert "  date = {2022-10~},\n" in content


@pytest.mark.parametrize(("name", "text"), [("bibtex", BIBTEX), ("ris", RIS), ("csl-json", json.dumps(CSL))])
def test_what_was_imported_goes_out_and_comes_back(name: str, text: str) -> None:
    found = input_named(name).read(text.encode(), "in", Options()).references

    assert back(name, *found) == found


@pytest.mark.parametrize("name", FORMATS)
@given(title=WORDS, names=NAMES, publisher=WORDS | st.just(""), date=DATES)
def test_any_text_comes_back(name: str, title: str, names: list[str], publisher: str, date: str) -> None:
    exact = date and (name != "ris" or (date.replace("-", "").isdecimal() and date != "2023-21"))
    source = Source(
        id="a",
        title=title,
        author="; ".join(names),
        publisher=publisher,
        published=parse_date(date) if exact else None,
        url="https://example.org/a_b%20?c=1&d=~e#f",
    )

    (found,) = back(name, source)

    assert (found.title, found.author, found.publisher) == (source.title, source.author, source.publisher)
    assert (found.published, found.url) == (source.published, source.url)


@given(WORDS)
def test_latex_prints_what_was_written(text: str) -> None:
    assert plain_text(latex(text)) == text


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_not_held_is_counted(name: str) -> None:
    event = Event(id="a", title="A", citations=(Citation(source="https://example.org"),))
    source = Source(id="s", title="S", file="copy.pdf", published=parse_date("1917-10"), calendar="julian")

    lost = exported(Timeline(events=(event,), sources={"s": source}), name).lost

    assert lost["events"] == 1
    assert lost["sources that say more than such an entry holds"] == 1
    assert lost["addresses that are cited and not declared"] == 1


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("bibtex", "note = {a; retracted 1 June 2021}"),
        ("ris", "N1  - a\nN1  - retracted 1 June 2021\n"),
        ("csl-json", '"note": "a; retracted 1 June 2021"'),
    ],
)
def test_who_cites_a_retracted_source_is_told_so_once(name: str, told: str) -> None:
    field = {"bibtex": "x-bibtex-note", "ris": "x-ris-N1", "csl-json": "x-csl-note"}[name]
    source = Source(id="s", title="S", retracted=parse_date("2021-06-01"), extras={field: "a"})
    content = str(exported(Timeline(sources={"s": source}), name).content)
    (again,) = back(name, source)

    assert told in content
    assert str(exported(Timeline(sources={"s": replace(again, retracted=source.retracted)}), name).content) == content


@pytest.mark.parametrize("name", ["schema-org", "followthemoney"])
def test_a_work_says_that_it_was_retracted(name: str) -> None:
    source = Source(id="s", title="S", retracted=parse_date("2021-06-01"))
    event = Event(id="a", date="2021", title="A", when=parse_date("2021"), citations=(Citation(source="s"),))

    assert "retracted 1 June 2021" in str(exported(Timeline(events=(event,), sources={"s": source}), name).content)
