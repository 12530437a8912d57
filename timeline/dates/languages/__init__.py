"""The languages in which dates are read and said, a module each; a module is loaded when it is first needed."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from timeline.dates.languages.table import Language

MODULES = {
    "en": "english",
    "uk": "ukrainian",
    "ro": "romanian",
    "ru": "russian",
    "pl": "polish",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "ar": "arabic",
}
"""By code, in the order in which they are tried on a text whose language is not known."""


@cache
def language(code: str) -> Language | None:
    """Return the table of a language by its code, such as `uk` or `pt-BR`; None if there is none."""
    module = MODULES.get(code.partition("-")[0].lower())
    if module is None:
        return None
    table: Language = import_module(f"timeline.dates.languages.{module}").LANGUAGE
    return table


def read_languages(codes: Iterable[str] = ()) -> tuple[Language, ...]:
    """Return the languages of some codes in which phrases are read; all of them if no code is given."""
    return _read(tuple(codes) or tuple(MODULES))


@cache
def _read(codes: tuple[str, ...]) -> tuple[Language, ...]:
    """Return the languages of some codes that have words."""
    found = (language(code) for code in codes)
    return tuple(each for each in found if each is not None and each.words)
