"""The words of Romanian dates; the marks are those of the English table."""

from timeline.dates.connectives import Connectives
from timeline.dates.languages.number_words import NUMBER_WORDS
from timeline.dates.languages.table import (
    Language,
    Turn,
    Unit,
    in_order,
    marked_words,
    numbered,
    parts_of_year,
    same,
    undecorated,
    valued,
)

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
_HABITUAL = "lunea marțea miercurea joia vinerea sâmbăta duminica"
"""On Mondays, on Tuesdays."""
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
    Unit.YEAR: "an ani anii anilor anul anului",
    Unit.DECADE: "deceniu deceniul",
    Unit.HOUR: "oră ore",
    Unit.WEEKEND: "weekend weekendul",
}
_WAYS = {
    -1: "trecut trecută trecute trecutul ultima ultimul ultimele ultimii",
    0: "acesta aceasta această acest asta",
    1: "viitor viitoare următor următoare următorul următoarea",
}
_SIMPLE = {
    "i": "în pe la",
    "Z": "peste",
    "f": "de",
    "t": "până spre",
    "b": "între",
    "a": "și",
    "o": "sau",
    "B": "înainte",
    "A": "după",
    "X": "acum",
    "+": "câteva câțiva cîteva cîțiva multe mulți",
    "=": "fiecare",
    "c": "circa cca aproximativ aprox",
    "!": "minute minut min",
    "u": "probabil posibil poate pesemne",
    "n": "noaptea",
    "m": "datat datată",
    "K": "secol secolul secolului secole secolele sec",
    "T": "jumătate jumătatea semestru semestrul semestrului",
    "z": "dimineața seara zori zorii zorilor",
}
_SEASONS = "primăvara\nvara\ntoamna\niarna"
_PARTS = "început începutul înc\nmijloc mijlocul mijl\nsfârșit sfârșitul sf"


_WORDS = {
    **NUMBER_WORDS["ro"],
    **marked_words(_SIMPLE),
    "îen": ("E", -1),
    "îhr": ("E", -1),
    "dhr": ("E", 1),
    **same("O", "prima primul primii primele întâi", 1),
    **same("T", "chenzină chenzina", 15),
    "treime": ("\u2153", 3),
    "din": ("f", 1),
    "boreală": ('"', 4),
    "australă": ('"', 8),
    "sfert": ("U", Unit.QUARTER),
    "sfertul": ("U", Unit.QUARTER),
    "prânz": ("C", 12),
    "amiază": ("C", 12),
    "amiaza": ("C", 12),
    **numbered("O", "doilea\ntreilea treia\npatrulea patra\ncincilea cincea", 2),
    **same("K", "mileniu mileniul mileniului", 1),
    **in_order("N", "douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci", 20, step=10),
    "necunoscut": ("k", 0),
    **valued("U", _UNITS),
    **parts_of_year("qt", "hs"),
    **in_order("M", _MONTHS, 1),
    **in_order("M", _SHORT, 1),
    "sept": ("M", 9),
    "febr": ("M", 2),
    **numbered("W", _WEEKDAYS, 0),
    **numbered("N", _NUMBERS, 1),
    **numbered("S", _SEASONS, 21),
    **numbered("P", _PARTS, 0),
    **valued("D", _WAYS),
    **numbered("R", "alaltăieri\nieri\nazi astăzi\nmâine\npoimâine", -2),
}

_CONNECTIVES = Connectives(
    about="circa {0}",
    possibly="probabil {0}",
    ongoing="din {0}, în curs",
    end_unknown="din {0}, sfârșit necunoscut",
    until="până la {0}",
    start_unknown="până la {0}, început necunoscut",
    before="înainte de {0}",
    after="după {0}",
    span="de la {0} până la {1}",
    between="între {0} și {1}",
    during="în timpul {0}",
    old_style="{0} (stil vechi)",
    quoted="„{0}”",
    either="{0} sau {1}",
    or_earlier="{0} sau mai devreme",
    or_later="{0} sau mai târziu",
    both="{0} și {1}",
    unknown="necunoscut",
    decade="anii {0}",
    century="secolul al {0}-lea",
    roman=True,
    seasons=("primăvara", "vara", "toamna", "iarna"),
    hemispheres=(" (boreală)", " (australă)"),
    parts=(
        "prima treime din {0}",
        "a doua treime din {0}",
        "a treia treime din {0}",
        "prima jumătate din {0}",
        "a doua jumătate din {0}",
    ),
    decade_of="deceniul {0}",
    millennium="mileniul al {0}-lea",
)

LANGUAGE = Language(
    code="ro",
    name="Romanian",
    words=undecorated(_WORDS),
    rows=undecorated(
        {
            "cu puțin înainte de": ("y", 1),
            "scurt timp înainte de": ("y", 1),
            "puțin înainte de": ("y", 1),
            "la scurt timp după": ("I", 1),
            "puțin după": ("I", 1),
            "imediat după": ("I", 1),
            "de la": ("f", 0),
            "pe la": ("c", 0),
            "data de": ("i", 0),
            "fără dată": ("k", 0),
            "f d": ("k", 0),
            "ziua de": ("i", 0),
            "mai devreme": ("e", 0),
            "mai târziu": ("l", 0),
            "zilei de": ("i", 0),
            "în jur de": ("c", 0),
            "a doua zi": ("q", 0),
            "a doua": ("O", 2),
            "până în prezent": ("r", 0),
            "până în zilele noastre": ("r", 0),
            "până acum": ("r", 1),
            "până azi": ("r", 1),
            "până astăzi": ("r", 1),
            "în cursul": ("i", 0),
            "după - amiaza": ("z", 0),
            "până la": ("t", 0),
            "până în": ("t", 0),
            "înainte de": ("B", 0),
            "în jurul": ("c", 0),
            "cel târziu": ("y", 0),
            "cel mai târziu": ("y", 0),
            "cel mai devreme": ("I", 0),
            "în perioada": ("i", 0),
            "în intervalul": ("i", 0),
            "nu mai devreme de": ("I", 0),
            "nu mai târziu de": ("y", 0),
            "miezul nopții": ("C", -1),
            "în ultimele": ("v", -1),
            "în ultimii": ("v", -1),
            "fără un sfert": ("$", -15),
            "și un sfert": ("$", 15),
            "în curs": ("r", 0),
            "î hr": ("E", -1),
            "î e n": ("E", -1),
            "d hr": ("E", 1),
            "e n": ("E", 1),
            "în urmă cu": ("X", 0),
            "începând din": ("s", 0),
            "începând cu": ("s", 0),
        }
    ),
    dropped=frozenset({"inclusiv", "lui", "a", "ai", "al", "ale", "cu", "lea"}),
    plurals=frozenset({"ultimele", "ultimii", "trecute", "zile", "zilele", "săptămâni", "ani", "ore"}),
    months_before=frozenset({"luna", "lunii"}),
    years_before=frozenset({"an", "anul", "anului"}),
    decade_words=frozenset({"anii", "anilor"}),
    vague={
        "recent": "spuneți de când: din noiembrie",
        "curând": "spuneți până când: până în august",
        **{day: f"spuneți în care zi: {day} trecută" for day in _HABITUAL.split()},
    },
    refused={
        "zone": "locală locala",
        "negated": "nu niciodată",
        "turn": "cumpăna",
        "own-year": "școlar universitar sezonul",
        "vague": "cândva",
        "reign": "domniei",
    },
    ordinal_endings=frozenset({"lea", "-a"}),
    counted=(r"(?:a (?P<nth>\d{1,9})-a zi a?|ziua (?P<number>\d{1,9}) a?) ?(?P<name>\S+)",),
    turns=(
        Turn("(?<=[NJY#])f(?=[UW])|(?<=[OD]W)f(?=M)", ""),
        Turn("(?<=[NJY])W", "U", Unit.MONTH),
        Turn("^f(?=[^tbi_-]*$)", "s"),
        Turn("(?<=V)-(?!V)", ""),
        Turn("(?<=^U)f(?=[NO])", ""),
        Turn("(?<=[T\u2153])f(?=[YJNU])|(?<=OU)f(?=[YM])", ""),
        Turn("(?<=C)aT|(?<=iN)aT(?=[zif])", "$", 30),
    ),
    splits={"f.d.": "necunoscut", "f.a.": "necunoscut", "aseară": "ieri seara", "aseara": "ieri seara"},
    ahead=frozenset({"în", "in"}),
    clock_words=frozenset({"ora", "orei", "orele"}),
    mornings=frozenset({"dimineața", "dimineata"}),
    evenings=frozenset({"seara", "amiaza"}),
    aliases={"războiului": "war", "asediului": "siege"},
    connectives=_CONNECTIVES,
)
