"""The words of running text, a module a language; a module is loaded when it is first needed."""

from functools import cache
from importlib import import_module

from timeline.dates.languages import MODULES
from timeline.texts.vocabulary.table import Extras, Vocabulary


@cache
def vocabulary(code: str) -> Vocabulary:
    """Return the vocabulary of a language by its code, such as `uk` or `pt-BR`; that of English if there is none."""
    plain = code.partition("-")[0].lower()
    name = MODULES.get(plain, "english")
    extras: Extras = import_module(f"timeline.texts.vocabulary.{name}").EXTRAS
    return Vocabulary(plain if plain in MODULES else "en", extras)
