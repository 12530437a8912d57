"""Quotes and paragraphs in another language than the rest of a text."""

import pytest

from tests.texts.told import PUBLISHED
from timeline.dates.languages import MODULES
from timeline.texts.expressions import expressions
from timeline.texts.sentences import sentences
from timeline.texts.spoken import Spoken, spoken_in
from timeline.texts.vocabulary import vocabulary
from timeline.texts.vocabulary.common_words import COMMON_WORDS


def values(text: str, *languages: str) -> list[tuple[str, str]]:
    """Return the words and the values of a text, published on Wednesday, 21 June 2023."""
    return [(each.text, each.value) for each in expressions(text, published=PUBLISHED, languages=languages)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'She spoke on Tuesday and said that it was late. "Wir werden am 5. Juli entscheiden, und das ist sicher."',
            [("Tuesday", "2023-06-20"), ("5. Juli", "2023-07-05")],
        ),
        (
            "The law was read on Tuesday, and she was there. «Nous avons voté le 12 juin dans la salle», said she.",
            [("Tuesday", "2023-06-20"), ("le 12 juin", "2023-06-12")],
        ),
        (
            'Le ministre est venu mardi, et la loi est en retard. Il a dit: "We said in May that they would be late."',
            [("mardi", "2023-06-20"), ("May", "2023-05")],
        ),
        (
            "Міністр приїхав у вівторок, і це все. «Мы решили 5 мая, и это был конец», — сказав він у понеділок.",
            [("вівторок", "2023-06-20"), ("5 мая", "2023-05-05"), ("понеділок", "2023-06-19")],
        ),
        (
            "He came on Monday, and that was it.\n\nDas Gesetz wurde am 3. März eingebracht und ist nun alt.",
            [("Monday", "2023-06-19"), ("3. März", "2023-03-03")],
        ),
    ],
)
def test_what_is_in_another_language_is_read_in_it(text: str, told: list[tuple[str, str]]) -> None:
    assert values(text) == told


def test_names_do_not_make_another_language() -> None:
    text = "The Los Angeles fire began on 5 May. The Rue de la Paix was closed on 8 May, and La La Land won the prize."

    assert values(text) == [("5 May", "2023-05-05"), ("8 May", "2023-05-08")]


def test_a_language_that_is_asked_for_is_the_only_one() -> None:
    text = 'She spoke on Tuesday and said that it was late. "Wir werden am 5. Juli entscheiden, und das ist sicher."'

    assert values(text, "en") == [("Tuesday", "2023-06-20")]
    assert values(text, "en", "fr") == [("Tuesday", "2023-06-20")]
    assert values(text, "en", "de")[-1] == ("5. Juli", "2023-07-05")


def test_the_parts_of_a_text_are_all_of_it_in_order() -> None:
    text = 'It was so, and it is. He said: "Wir sind hier, und das ist sicher", and they went. Und das ist es nicht.'
    found = sentences(text)
    parts = [*spoken_in(text).parts(found)]

    cut = [text[part.start : part.end] for part, _ in parts]

    assert "".join(cut) == "".join(text[each.start : each.end] for each in found)
    assert [known.code for _, known in parts] == ["en", "en", "de", "en", "de"]


def test_a_text_in_one_language_has_its_sentences_as_parts() -> None:
    text = "It was so. That is it."
    found = sentences(text)

    assert [*Spoken(vocabulary("en")).parts(found)] == [(each, vocabulary("en")) for each in found]


def test_each_language_has_common_words() -> None:
    assert set(COMMON_WORDS) == set(MODULES)
