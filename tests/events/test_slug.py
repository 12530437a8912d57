import pytest

from timeline.events.slug import slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kyiv recaptures Lyman from Russian forces", "kyiv-recaptures-lyman-from-russian-forces"),
        ("Київ звільнив Лиман", "kyiv-zvilnyv-lyman"),
        ("Щука й їжак", "shchuka-i-izhak"),
        ("București: ședința țării", "bucuresti-sedinta-tarii"),
        ("Съезд", "sezd"),
        ("Straße, Łódź, Ålesund", "strasse-lodz-alesund"),
        ("Ελλάδα", "ellada"),
        ("Zelensky's visit", "zelenskys-visit"),
        ("日本", "event"),
        ("", "event"),
    ],
)
def test_a_title_gives_an_id_in_latin_letters(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert slug("A b", {"a-b", "a-b-2"}) == "a-b-3"


def test_a_long_title_is_cut_between_words() -> None:
    assert slug("one two three " * 10) == "one-two-three-one-two-three-one-two-three-one-two-three-one"
