"""Bibliographies in."""

import json

import pytest

from timeline.events.model import Source
from timeline.inputs import Imported, Options, input_named

BIBTEX = r"""@string{cup = "Cambridge University Press"}
@article{smith2023, title={The {NASA} {\"U}ber story}, author={Smith, John and {World Health Organization} and
  de la Cruz, Mar{\'i}a and King, Jr., Martin}, year=2023, month=jun, journal="J. of X", doi={10.1000/xyz},
  note={a \& b}}
@book{k, title="A 5% rise", publisher=cup, date={1999-02-03}, editor={Doe, J.}}
@misc{broken, title={abc
@online{x, title = {W $x^2$}, url={https://example.org/a_b?c=d%20e}, year = {2024}, month = {3}, day={4}}
@online{x, title = {again}}
@online{y, title = {twice}, title={again}, year={2020}}
@misc{forth, title = {Soon}, year = {forthcoming}}
@misc{nothing, note = {x}}
"""
RIS = """TY  - JOUR
ID  - smith2023
TI  - A long title
  that goes on
AU  - Smith, John
AU  - World Health Organization
PY  - 2023
DA  - 2023/06/21/Summer
JO  - J. of X
DO  - 10.1000/xyz
KW  - a
KW  - b
ZZ  - odd
ER  -

stray
TY  - NEWS
T1  - No end
Y1  - 2020///
UR  - https://example.org/a
UR  - https://example.org/b
TY  - BOOK
TI  - Undated
PY  - in press
"""
CSL = [
    {
        "id": "smith2023",
        "type": "article-newspaper",
        "title": "A",
        "author": [
            {"family": "Cruz", "given": "María", "non-dropping-particle": "de la"},
            {"literal": "World Health Organization"},
        ],
        "issued": {"date-parts": [[2023, 6, 21]]},
        "container-title": "The Paper",
        "URL": "https://example.org/a",
        "volume": 7,
    },
    {
        "id": "http://zotero.org/1",
        "type": "book",
        "title": "Range",
        "issued": {"date-parts": [["2023", "6"], ["2023", "7"]]},
    },
    {"id": "c", "type": "book", "title": "About", "issued": {"date-parts": [[1920]], "circa": True}},
    {"id": "s", "type": "book", "title": "Spring", "issued": {"date-parts": [[1920]], "season": 1}},
    {"id": "r", "type": "book", "title": "Raw", "issued": {"raw": "some time"}},
    {"id": "c", "type": "book", "title": "The same id"},
    7,
]


def imported(name: str, text: str) -> Imported:
    return input_named(name).read(text.encode(), "in", Options())


def said(source: Source) -> tuple[str, ...]:
    date = source.published.text if source.published else ""
    return source.title, source.author, source.publisher, date, source.url


def test_bibtex() -> None:
    found = imported("bibtex", BIBTEX)
    sources = {source.id: source for source in found.references}

    assert said(sources["smith2023"]) == (
        "The NASA Über story",
        "Smith, John; World Health Organization; de la Cruz, María; King, Jr., Martin",
        "J. of X",
        "2023-06",
        "https://doi.org/10.1000/xyz",
    )
    assert sources["smith2023"].extras == {
        "x-bibtex-type": "article",
        "x-bibtex-doi": "10.1000/xyz",
        "x-bibtex-journal": "J. of X",
        "x-bibtex-note": "a & b",
    }
    assert said(sources["k"]) == ("A 5% rise", "Doe, J.", "Cambridge University Press", "1999-02-03", "")
    assert said(sources["x"]) == ("W $x^2$", "", "", "2024-03-04", "https://example.org/a_b?c=d%20e")
    assert sources["forth"].extras["x-bibtex-year"] == "forthcoming"
    assert (found.rows, found.refused) == (8, 4)
    assert [(problem.place.line, problem.level.value, problem.code) for problem in found.problems] == [
        (6, "error", "syntax"),
        (8, "error", "syntax"),
        (9, "error", "syntax"),
        (10, "warning", "kept-aside"),
        (11, "error", "no-title"),
    ]


def test_ris() -> None:
    found = imported("ris", RIS)
    first, second, third = found.references

    assert first.id == "smith2023"
    assert said(first) == (
        "A long title that goes on",
        "Smith, John; World Health Organization",
        "J. of X",
        "2023-06-21",
        "https://doi.org/10.1000/xyz",
    )
    assert first.extras == {
        "x-ris-TY": "JOUR",
        "x-ris-PY": "2023",
        "x-ris-DA": "2023/06/21/Summer",
        "x-ris-JO": "J. of X",
        "x-ris-DO": "10.1000/xyz",
        "x-ris-KW": ["a", "b"],
        "x-ris-ZZ": "odd",
    }
    assert (second.id, *said(second)) == ("no-end", "No end", "", "", "2020", "https://example.org/a")
    assert second.extras["x-ris-UR"] == "https://example.org/b"
    assert third.extras["x-ris-PY"] == "in press"
    assert [(problem.place.line, problem.code) for problem in found.problems] == [(16, "syntax"), (22, "kept-aside")]


def test_csl_json() -> None:
    found = imported("csl-json", json.dumps(CSL))

    assert [said(source) for source in found.references] == [
        ("A", "de la Cruz, María; World Health Organization", "The Paper", "2023-06-21", "https://example.org/a"),
        ("Range", "", "", "2023-06/2023-07", ""),
        ("About", "", "", "1920~", ""),
        ("Spring", "", "", "1920-21", ""),
        ("Raw", "", "", "", ""),
    ]
    assert [source.id for source in found.references] == ["smith2023", "range", "c", "s", "r"]
    assert found.references[0].extras == {
        "x-csl-type": "article-newspaper",
        "x-csl-container-title": "The Paper",
        "x-csl-volume": "7",
    }
    assert found.references[4].extras == {"x-csl-type": "book", "x-csl-issued": {"raw": "some time"}}
    assert [problem.code for problem in found.problems] == ["kept-aside", "duplicate-id", "wrong-kind"]
    assert (found.rows, found.refused) == (7, 2)


@pytest.mark.parametrize("name", ["bibtex", "ris", "csl-json"])
def test_nothing_is_nothing(name: str) -> None:
    found = imported(name, "[]" if name == "csl-json" else "")

    assert (found.rows, found.references, found.problems) == (0, (), ())


def test_words_of_a_date_are_read_or_kept() -> None:
    ris = "TY  - JOUR\nTI  - A\nDA  - 2023/06/21/Summer\nER  - \n"
    csl = json.dumps([{"id": "a", "title": "A", "issued": {"raw": "5 May 2023"}}])

    found = [input_named(name).read(text.encode(), "f", Options()) for name, text in (("ris", ris), ("csl-json", csl))]

    sources = [source for each in found for source in each.references]
    assert [(source.published and source.published.text, source.extras) for source in sources] == [
        ("2023-06-21", {"x-ris-TY": "JOUR", "x-ris-DA": "2023/06/21/Summer"}),
        ("2023-05-05", {}),
    ]


def test_braces_beyond_measure_stay_as_they_are(caplog: pytest.LogCaptureFixture) -> None:
    title = "{" * 2_000 + "a" + "}" * 2_000
    read = imported("bibtex", f"@misc{{k, title={{{title}}}, note={{{{a}} \\frac}}}}")

    assert read.references[0].title == title
    assert read.references[0].extras["x-bibtex-note"] == "{a} \\frac"
    assert caplog.text == ""
