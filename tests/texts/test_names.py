"""What is part of a name, or counts something, is no date."""

import pytest

from tests.texts.told import told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Herr März kam.", "de"),
        ("Frau Sonntag sprach.", "de"),
        ("Captain May spoke.", "en"),
        ("Herr Sommer schwieg.", "de"),
        ("He lives at 14 March Road, or 12 Sunday Street.", "en"),
        ("It rose until at least 2032 cases were told.", "en"),
        ("See [1998] AC 45 and [2021] EWHC 3042.", "en"),
        ("The Companies Act 2006 and the Securities Act of 1933 apply.", "en"),
        ("They signed the 2016 Agreement.", "en"),
        ("He saw Blade Runner 2049 on Windows 2000.", "en"),
        ("See paragraph 1998 of it, or ISO 9001:2015.", "en"),
        ("Some 1789 people and 2012 votes were counted.", "en"),
        ("1991 людина без світла, указ № 2021.", "uk"),
        ("Ils sont 1998 personnes.", "fr"),
        ("He ran 1500 m in 3:35.", "en"),
        ("MAYOR (00:01:10): It closed.", "en"),
        ("The M-1944 gun, size 1812.", "en"),
        ("The 1st of the cracks was found.", "en"),
        ("He read '1984' and \u201c2001: A Space Odyssey\u201d.", "en"),
        ("\u00ab 2001, l'Odyssée de l'espace \u00bb à 1950 euros.", "fr"),
        ("Er las \u201e1984\u201c in Zimmer 1812, Telefon 030 1984 2001.", "de"),
        ("La planète Mars est rouge.", "fr"),
        ("Рейс 1984, оренда 1950 гривень, \u00ab1984\u00bb.", "uk"),
        ("Комната 1812 стоит 1950 рублей.", "ru"),
        ("Pokój 1812, czynsz 1950 złotych.", "pl"),
        ("Camera 1812, chiria este de 1950 de lei.", "ro"),
    ],
)
def test_names_and_counts_are_no_dates(text: str, language: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("In 1942 soldiers came.", "en", "1942"),
        ("The act was passed in 2006.", "en", "2006"),
        ("It was on 14 March that he came.", "en", "2023-03-14"),
        ("Im März kam Herr Sommer.", "de", "2023-03"),
        ("In 1998 people left.", "en", "1998"),
        ("\u201c1998 was hard,\u201d he said.", "en", "1998"),
        ("\u201c2001, that was hell,\u201d he said.", "en", "2001"),
        ("En mars, la guerre de 1950 finit.", "fr", "1950"),
        ("Paris (1968) was loud.", "en", "1968"),
        ("He ran NASA 1961-68.", "en", "1961"),
        ("It will last until at least 2032.", "en", "2032"),
        ("It began in the last week of May 2022.", "en", "2022-05"),
    ],
)
def test_dates_beside_such_words_are_dates(text: str, language: str, value: str) -> None:
    assert value in [each for _, each in told(text, language)]
