"""Load files of electronic discovery."""

from tests.formats import imported
from timeline.inputs import Options, input_named
from timeline.inputs.tables.load_file import as_separated

FILE = (
    "\N{LATIN SMALL LETTER THORN}BEGDOC\N{LATIN SMALL LETTER THORN}\x14"
    "\N{LATIN SMALL LETTER THORN}DATE SENT\N{LATIN SMALL LETTER THORN}\x14"
    "\N{LATIN SMALL LETTER THORN}SUBJECT\N{LATIN SMALL LETTER THORN}\r\n"
    "\N{LATIN SMALL LETTER THORN}OAK1\N{LATIN SMALL LETTER THORN}\x14"
    "\N{LATIN SMALL LETTER THORN}05/14/2021\N{LATIN SMALL LETTER THORN}\x14"
    '\N{LATIN SMALL LETTER THORN}RE: the "delay", and\r\nmore\N{LATIN SMALL LETTER THORN}\r\n'
    "\N{LATIN SMALL LETTER THORN}OAK2\N{LATIN SMALL LETTER THORN}\x14"
    "\N{LATIN SMALL LETTER THORN}02/30/2021\N{LATIN SMALL LETTER THORN}\x14"
    "\N{LATIN SMALL LETTER THORN}Bad\N{LATIN SMALL LETTER THORN}\r\n"
)


def test_a_load_file_is_a_table() -> None:
    found = imported(FILE, "csv")

    assert [(event.date, event.title, event.extras["x-BEGDOC"]) for event in found.events] == [
        ("2021-05-14", 'RE: the "delay", and more', "OAK1")
    ]
    assert [problem.place.line for problem in found.problems] == [4]


def test_its_rejects_are_plain_csv() -> None:
    rejects = input_named("csv").rejects
    assert rejects is not None

    written = rejects(FILE.encode(), "in.dat", Options(), imported(FILE, "csv").errors).decode()

    assert written.splitlines()[0] == "why,original row,BEGDOC,DATE SENT,SUBJECT"
    assert written.splitlines()[1].endswith(",4,OAK2,02/30/2021,Bad")


def test_any_other_text_stays_as_it_is() -> None:
    for text in ("\N{LATIN SMALL LETTER THORN}orn,date\n", "a\x14b\n", ""):
        assert as_separated(text) == text
