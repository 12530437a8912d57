"""Tables whose columns are named in other languages than English."""

import pytest

from tests.formats import imported

TABLES = [
    "Datum;Uhrzeit;Titel;Ort;Beschreibung;Quelle",
    "Date;Heure;Titre;Lieu;Description;Source",
    "Fecha;Hora;Título;Lugar;Descripción;Fuente",
    "Data;Ora;Titlu;Locul;Descriere;Sursa",
    "Data;Godzina;Tytuł;Miejsce;Opis;Źródło",
    "Дата;Час;Назва;Місце;Опис;Джерело",
    "Дата;Время;Название;Место;Описание;Источник",
]


@pytest.mark.parametrize("header", TABLES)
def test_columns_are_known_by_their_names(header: str) -> None:
    (event,) = imported(f"{header}\n14.06.2023;16:42;Arrest;Odesa;  Text;The Paper\n", "csv").events

    assert (event.date, event.title, event.description) == ("2023-06-14T16:42", "Arrest", "  Text")
    assert event.place is not None
    assert (event.place.name, event.citations[0].source, event.extras) == ("Odesa", "the-paper", {})


def test_a_name_alone_makes_no_date() -> None:
    (event,) = imported("Titel;Datum;Fin;Час\nA;14.06.2023;rot;bald\n", "csv").events

    assert (event.date, event.extras) == ("2023-06-14", {"x-Fin": "rot", "x-Час": "bald"})


def test_times_links_and_numbered_sources_are_known_in_other_languages() -> None:
    names = "Датум;Время начала;Время окончания;Название;Ссылка;Источник 1;Источник 2"

    (event,) = imported(f"{names}\n21.06.2023;10:00;11:30;A;https://x.example/1;B;C\n", "csv").events

    assert (event.date, event.url) == ("2023-06-21T10:00/2023-06-21T11:30", "https://x.example/1")
    assert (len(event.citations), event.extras) == (2, {})
