import pytest

from timeline.dates import parse_date
from timeline.dates.locales import find_locale
from timeline.dates.words import words
from timeline.problems import TimelineError


@pytest.mark.parametrize("code", ["root", "ROOT", "und", "und-AR", "zz", "mul", "x", "-", ""])
def test_what_is_no_language_has_no_patterns(code: str) -> None:
    assert find_locale(code) is None


@pytest.mark.parametrize(("code", "found"), [("uk", "uk"), ("pt-BR", "pt"), ("sr-Latn", "sr"), ("en-US-posix", "en")])
def test_a_language_is_found_by_its_code(code: str, found: str) -> None:
    locale = find_locale(code)

    assert locale is not None
    assert locale.language == found


def test_what_is_no_language_spoils_none() -> None:
    with pytest.raises(TimelineError, match="there is no language 'root'"):
        words(parse_date("2023-06-21/2023-06-25"), "root")

    assert words(parse_date("2023-06-21/2023-06-25"), "ar") == "21–25 يونيو 2023"


def test_a_language_takes_no_names_from_those_that_were_asked_for_before() -> None:
    find_locale.cache_clear()

    named = {code: _march(code) for code in ("zh", "ja", "hi", "de", "pt-PT", "pt-BR")}

    assert named == {"zh": "三月", "ja": "3月", "hi": "मार्च", "de": "März", "pt-PT": "março", "pt-BR": "março"}


def _march(code: str) -> str:
    locale = find_locale(code)
    assert locale is not None
    return str(locale.months["stand-alone"]["wide"][3])
