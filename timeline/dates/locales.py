"""The patterns and names that CLDR has for a language, through babel, the extra `i18n`."""

from babel import Locale, UnknownLocaleError

_NO_LANGUAGE = frozenset({"root", "und"})
"""What CLDR falls back to, and 'not known which': babel takes the second for English, or for that of a country.

The first spoils all others: babel keeps what it found there, and names months `M06` in languages that come after it.
"""


def find_locale(code: str) -> Locale | None:
    """Return what CLDR knows of a language by its code, such as `uk` or `pt-BR`; None if it is no language of CLDR."""
    if code.partition("-")[0].lower() in _NO_LANGUAGE:
        return None
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
