"""The words of Romanian dates; the marks are those of the English table."""

from timeline.dates.phrases.tokens import Meaning, Vocabulary
from timeline.dates.phrases.units import Unit

_MONTHS = "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"
_SHORT = "ian feb mar apr mai iun iul aug sep oct nov dec"
_WEEKDAYS = """
luni lunea
marți marțea
miercuri miercurea
joi joia
vineri vinerea
sâmbătă sâmbăta
duminică duminica
"""
_NUMBERS = """
un una o unu
doi două
trei
patru
cinci
șase
șapte
opt
nouă
zece
"""
_UNITS = {
    Unit.DAY: "zi zile zilele ziua zilei",
    Unit.WEEK: "săptămână săptămâni săptămâna săptămânii",
    Unit.MONTH: "lună luni luna lunii",
    Unit.QUARTER: "trimestru trimestrul trimestrului",
    Unit.YEAR: "an ani anul anului",
    Unit.DECADE: "deceniu deceniul",
    Unit.HOUR: "oră ore",
    Unit.WEEKEND: "weekend weekendul",
}
_WAYS = {
    -1: "trecut trecută trecutul ultima ultimul ultimele ultimii",
    0: "acesta aceasta această acest asta",
    1: "viitor viitoare următor următoare următorul următoarea",
}
_SIMPLE = {
    "i": "în pe la peste",
    "f": "de din",
    "t": "până",
    "b": "între",
    "a": "și",
    "o": "sau",
    "B": "înainte",
    "A": "după",
    "X": "acum",
    "c": "circa cca aproximativ",
    "u": "probabil posibil",
    "n": "noaptea",
}
_SEASONS = "primăvara\nvara\ntoamna\niarna"
_PARTS = "început începutul\nmijloc mijlocul\nsfârșit sfârșitul"


def _listed(mark: str, lines: str, first: int) -> dict[str, Meaning]:
    """Return each word of a line the number of its line."""
    rows = lines.strip().split("\n")
    return {word: (mark, number) for number, line in enumerate(rows, first) for word in line.split()}


WORDS: dict[str, Meaning] = {
    **{word: (mark, 0) for mark, words in _SIMPLE.items() for word in words.split()},
    **{word: ("U", unit) for unit, words in _UNITS.items() for word in words.split()},
    **_listed("M", "\n".join(_MONTHS.split()), 1),
    **_listed("M", "\n".join(_SHORT.split()), 1),
    **_listed("W", _WEEKDAYS, 0),
    **_listed("N", _NUMBERS, 1),
    **_listed("S", _SEASONS, 21),
    **_listed("P", _PARTS, 0),
    **{word: ("D", way) for way, words in _WAYS.items() for word in words.split()},
    **_listed("R", "alaltăieri\nieri\nazi astăzi\nmâine\npoimâine", -2),
}

ROMANIAN = Vocabulary(
    words=WORDS,
    rows={
        ("de", "la"): ("f", 0),
        ("până", "la"): ("t", 0),
        ("până", "în"): ("t", 0),
        ("înainte", "de"): ("B", 0),
        ("în", "urmă", "cu"): ("X", 0),
        ("începând", "din"): ("s", 0),
        ("începând", "cu"): ("s", 0),
    },
    dropped=frozenset({"lui", "a", "al", "cu"}),
    vague={"recent": "spuneți de când: din noiembrie", "curând": "spuneți până când: până în august"},
    ordinal_endings=frozenset({"lea", "a"}),
    counted=(r"(?:a (?P<nth>\d{1,9})-a zi a?|ziua (?P<number>\d{1,9}) a?) ?(?P<name>\S+)",),
    aliases={"războiului": "war", "asediului": "siege"},
)
