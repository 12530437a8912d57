"""The patterns and names that CLDR has for a language, through babel, the extra `i18n`."""

from copy import deepcopy
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.localedata import LocaleDataDict, exists, load

_NO_LANGUAGE = frozenset({"root", "und"})
"""What CLDR falls back to, and 'not known which': babel takes the second for English, or for that of a country."""


class _Apart(Locale):
    """A language with data of its own.

    Languages share the data of what they fall back to, and babel keeps there what it finds for one of them: months
    would be Japanese in German once Japanese was asked for.
    """

    _own: LocaleDataDict | None = None

    @property
    def _data(self) -> LocaleDataDict:
        if self._own is None:
            name = str(self)
            own: dict[str | int | None, object] = {}
            own.update(deepcopy(load(name if exists(name) else name.partition("@")[0])))
            self._own = LocaleDataDict(own)
        return self._own


@cache
def find_locale(code: str) -> Locale | None:
    """Return what CLDR knows of a language by its code, such as `uk` or `pt-BR`; None if it is no language of CLDR."""
    if code.partition("-")[0].lower() in _NO_LANGUAGE:
        return None
    try:
        return _Apart.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
