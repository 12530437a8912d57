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
        ("Paris (1968) was loud.", "en", "1968"),
        ("He ran NASA 1961-68.", "en", "1961"),
        ("It will last until at least 2032.", "en", "2032"),
        ("It began in the last week of May 2022.", "en", "2022-05"),
    ],
)
def test_dates_beside_such_words_are_dates(text: str, language: str, value: str) -> None:
    assert value in [each for _, each in told(text, language)]
