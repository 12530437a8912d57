"""The words of French dates; the marks are those of the English table."""

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

_MONTHS = """
janvier janv
février fevrier févr fév
mars
avril avr
mai
juin
juillet juil
août aout
septembre sept
octobre oct
novembre nov
décembre decembre déc
"""
_WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche"
_ORDINALS = """
premier première premiers premières
deuxième second seconde
troisième
quatrième
cinquième
sixième
septième
huitième
neuvième
dixième
"""
_NUMBERS = """
un une
deux
trois
quatre
cinq
six
sept
huit
neuf
dix
onze
douze
treize
quatorze
quinze
"""
_UNITS = {
    Unit.DAY: "jour jours",
    Unit.WEEK: "semaine semaines",
    Unit.MONTH: "mois",
    Unit.QUARTER: "trimestre trimestres quart",
    Unit.YEAR: "an ans année années",
    Unit.HOUR: "heure heures",
    Unit.DECADE: "décennie décennies",
    Unit.WEEKEND: "weekend",
}
_WAYS = {
    -1: "dernier dernière derniers dernières passé passée",
    0: "ce cet cette ces",
    1: "prochain prochaine prochains prochaines",
}
_SIMPLE = {
    "i": "en au aux courant pendant durant",
    "Z": "dans",
    "f": "du",
    "-": "à",
    "t": "jusque jusqu jusqu'à jusqu'en jusqu'au",
    "y": "d'ici",
    "b": "entre",
    "a": "et",
    "o": "ou",
    "s": "depuis dès",
    "B": "avant",
    "A": "après",
    "+": "quelques plusieurs nombreux nombreuses plus moins",
    "=": "chaque tous toutes",
    "c": "vers environ env circa ca autour",
    "!": "minutes minute min",
    "u": "peut-être probablement possiblement vraisemblablement",
    "n": "nuit",
    "m": "daté datée",
    "z": "matin soir aube aurore crépuscule",
    "K": "siècle siècles",
    "T": "moitié demi demie semestre semestres",
}

_WORDS = {
    **NUMBER_WORDS["fr"],
    **marked_words(_SIMPLE),
    **in_order("W", _WEEKDAYS, 0),
    **numbered("O", _ORDINALS, 1),
    **numbered("N", _NUMBERS, 1),
    **numbered("M", _MONTHS, 1),
    **numbered("S", "printemps\nété\nautomne\nhiver", 21),
    **numbered("P", "début\nmi milieu\nfin", 0),
    **valued("U", _UNITS),
    **parts_of_year("qt", "hs"),
    **valued("D", _WAYS),
    **numbered("R", "hier\naujourd'hui\ndemain", -1),
    **in_order("N", "vingt trente quarante cinquante soixante", 20, step=10),
    **same('"', "boréal boréale", 4),
    **same('"', "austral australe", 8),
    **same("K", "millénaire millénaires", 1),
    "s": ("K", 0),
    **same("q", "veille lendemain surlendemain"),
    "suivant": ("q", 0),
    "suivante": ("q", 0),
    **same("T", "quinzaine", 15),
    "tiers": ("\u2153", 3),
    "inconnu": ("k", 0),
    "inconnue": ("k", 0),
    "midi": ("C", 12),
    "minuit": ("C", -1),
}

_CONNECTIVES = Connectives(
    about="vers {0}",
    possibly="peut-être {0}",
    ongoing="depuis {0}",
    end_unknown="à partir de {0}, fin inconnue",
    until="jusqu'à {0}",
    start_unknown="jusqu'à {0}, début inconnu",
    before="avant {0}",
    after="après {0}",
    span="à partir de {0} jusqu'à {1}",
    between="entre {0} et {1}",
    during="pendant {0}",
    old_style="{0} (ancien style)",
    quoted="« {0} »",
    either="{0} ou {1}",
    or_earlier="{0} ou plus tôt",
    or_later="{0} ou plus tard",
    both="{0} et {1}",
    unknown="inconnu",
    decade="années {0}",
    century="{0}e siècle",
    roman=True,
    seasons=("printemps", "été", "automne", "hiver"),
    hemispheres=(" (boréal)", " (austral)"),
    parts=(
        "premier tiers de {0}",
        "deuxième tiers de {0}",
        "troisième tiers de {0}",
        "première moitié de {0}",
        "seconde moitié de {0}",
    ),
    decade_of="décennie {0}",
    millennium="{0}e millénaire",
)

LANGUAGE = Language(
    code="fr",
    name="French",
    words=undecorated(_WORDS),
    rows=undecorated(
        {
            "peu avant": ("y", 1),
            "juste avant": ("y", 1),
            "peu après": ("I", 1),
            "juste après": ("I", 1),
            "aussitôt après": ("I", 1),
            "il y a": ("X", 0),
            "sans doute": ("u", 0),
            "aux environs de": ("c", 0),
            "aux alentours de": ("c", 0),
            "à nos jours": ("r", 0),
            "à ce jour": ("r", 0),
            "jusqu'à nos jours": ("r", 0),
            "jusqu'à présent": ("r", 0),
            "jusqu'à aujourd'hui": ("r", 0),
            "plus tôt": ("e", 0),
            "plus tard": ("l", 0),
            "sans date": ("k", 0),
            "s d": ("k", 0),
            "au petit matin": ("z", 0),
            "petit matin": ("z", 0),
            "et quart": ("$", 15),
            "moins le quart": ("$", -15),
            "moins cinq": ("$", -5),
            "moins dix": ("$", -10),
            "moins vingt": ("$", -20),
            "avant - hier": ("R", -2),
            "après - demain": ("R", 2),
            "week - end": ("U", Unit.WEEKEND),
            "peut - être": ("u", 0),
            "à partir de": ("s", 0),
            "à partir du": ("s", 0),
            "à compter du": ("s", 0),
            "au début de": ("P", 0),
            "au plus tard": ("y", 0),
            "pas après": ("y", 0),
            "pas avant": ("I", 0),
            "période du": ("f", 0),
            "dans la période du": ("f", 0),
            "pendant la période du": ("f", 0),
            "au plus tôt": ("I", 0),
            "au cours de": ("i", 0),
            "au cours du": ("i", 0),
            "huit jours": ("U", Unit.WEEK),
            "quinze jours": ("U", Unit.FORTNIGHT),
            "après - midi": ("z", 0),
            **{f"dix - {one}": ("N", number) for number, one in enumerate(("sept", "huit", "neuf"), 17)},
            "vingt - sept": ("N", 27),
            "le sept": ("N", 7),
            "quatre - vingts": ("N", 80),
            "quatre - vingt": ("N", 80),
            "soixante - dix": ("N", 70),
            "ce matin": ("R", 0),
            "ce soir": ("R", 0),
            "av j - c": ("E", -1),
            "avant j - c": ("E", -1),
            "ap j - c": ("E", 1),
            "après j - c": ("E", 1),
        }
    ),
    dropped=frozenset({"inclus", "le", "la", "les", "l", "de", "d", "des"}),
    plurals=frozenset(
        {
            "derniers",
            "dernières",
            "prochains",
            "prochaines",
            "ces",
            "jours",
            "semaines",
            "trimestres",
            "ans",
            "années",
            "heures",
            "décennies",
            "siècles",
        }
    ),
    vague={
        "récemment": "dites depuis quand : depuis novembre",
        "bientôt": "dites avant quand : avant août",
        **{f"le {day}": f"dites quel jour : {day} dernier" for day in _WEEKDAYS.split()},
        **{f"les {day}s": f"dites quel jour : {day} dernier" for day in _WEEKDAYS.split()},
    },
    refused={
        "zone": "locale",
        "negated": "pas jamais sauf",
        "turn": "tournant",
        "own-year": "exercice scolaire saison",
        "plural": "lundis mardis mercredis jeudis vendredis samedis dimanches",
        "vague": "jadis naguère",
        "reign": "règne",
    },
    ordinal_endings=frozenset({"er", "re", "ère", "e", "ème", "eme", "nd", "nde"}),
    months_before=frozenset({"mois"}),
    days_before=frozenset({"jour"}),
    years_before=frozenset({"an", "année"}),
    spans_of_decades=True,
    decade_words=frozenset({"années"}),
    elisions=frozenset({"d", "l"}),
    counted=(
        r"(?:le |au )?(?P<nth>\d{1,9})(?:er|e|ème) jour (?:de la |du |de l')(?P<name>\S+)",
        r"jour (?P<number>\d{1,9}) (?:de la |du |de l')(?P<name>\S+)",
    ),
    aliases={"guerre": "war", "siège": "siege"},
    clock_words=frozenset({"heure", "heures"}),
    mornings=frozenset({"matin"}),
    evenings=frozenset({"soir", "midi"}),
    turns=(
        Turn("M(?=U)", "N", 7),
        Turn("(?<=y)-", ""),
        Turn("^-", "i"),
        Turn("(?<![CN])-(?=C)", "i"),
        Turn("Z(?![NJY]?U)", "i"),
        Turn("f(?!.*[-ti])", ""),
        Turn("(?<=C)aT", "$", 30),
    ),
    connectives=_CONNECTIVES,
)
