"""The words of Romanian texts that tell of time, beyond those of the date language."""

from timeline.dates.languages.table import in_order, marked_words, same, valued
from timeline.texts.moments import Scale
from timeline.texts.vocabulary.table import PLURAL, Extras

_MARKED = {
    "1": "fiecare",
    "6": "câteva câțiva",
    "7": "aproape circa aproximativ vreo",
    "9": "întregi consecutive",
    "e": "înainte",
    "l": "după ulterior târziu",
    "_": "al de lea lui",
    "f": "dinspre",
    "@": "ora orei orele",
}
_UNITS: dict[int, str] = {
    Scale.MINUTE: "minut minute minutul",
    Scale.SECOND: "secundă secunde secunda",
    Scale.DECADE: "decenii deceniile",
    Scale.CENTURY: "secole secolele",
}
_SETS: dict[int, str] = {
    Scale.DAY: "zilnic zilnică zilnice",
    Scale.WEEK: "săptămânal săptămânală",
    Scale.MONTH: "lunar lunară",
    Scale.YEAR: "anual anuală anuale",
}
_REFS: dict[int, str] = {
    0: "momentan actualmente",
    1: "recent anterior odinioară",
    2: "curând viitorul",
}

_PAST_VERBS = """
ales arestat atacat au avut era erau fost murit semnat ucis votat început încheiat ținut
"""
_PLANNED = """
amânat amânată anunțat anunțată așteptat așteptată prevăzut prevăzută programat programate programată programați
stabilit stabilită trebuia urma urmau
"""
_COUNTED = """
angajați bărbați case cazuri copii cuvinte de dolari euro exemplare familii femei kilometri lei locuitori locuințe
membri metri militari milioane morți mașini oameni pagini persoane răniți soldați studenți tone victime voturi
"""
_NUMBERED = """
art articolul articolului boeing camera camerei capitolul celula cursa linia modelul nr număr numărul pag pagina
paragraful rezoluția rezoluției sala tipul zborul
"""

EXTRAS = Extras(
    scheduled="deschide deschid expiră încep începe încheie redeschide reia reiau termină",
    words={
        **marked_words(_MARKED),
        **valued("U", _UNITS),
        **valued("2", _SETS),
        **valued("3", _REFS),
        **same("d", "precedent precedentă precedente", -1),
        **same("q", "aceeași același acea acel aceea", 0),
        **in_order("S", "primăvară vară toamnă iarnă", 21),
        "crăciun": ("*", 1225),
        "revelion": ("*", 1231),
        **same("z", "dimineață", 0),
        **same("z", "amiază amiaza", 1),
        **same("z", "seara seară", 2),
        **same("z", "noaptea noapte", 3),
    },
    rows={
        "mai multe": ("6", 0),
        "mai mulți": ("6", 0),
        "mai mult": (".", 0),
        "mai puțin": (".", 0),
        "a anului": ("U", Scale.YEAR),
        "în urmă": ("x", -1),
        "ora locală": ("@", 0),
        "a doua zi": ("~", 1),
        "ziua precedentă": ("~", -1),
        "mai mult de": ("7", 1),
        "mai puțin de": ("7", 2),
        "cel puțin": ("7", 1),
        "în prezent": ("3", 0),
        "în acel moment": ("3", 1),
        "în viitor": ("3", 2),
        "după amiază": ("z", 1),
        "după amiaza": ("z", 1),
    },
    off="mar sec iun iul",
    unsure="mai",
    after_numbers={"luni": ("U", Scale.MONTH + PLURAL)},
    indefinite="o un una",
    plurals="anilor anii decenii deceniile minute secole secolele secunde",
    hours_before="ora orei orele",
    at="la",
    ages="ani",
    aged=", de",
    dotted="sec",
    bare_seasons=True,
    numbered=_NUMBERED,
    counted=_COUNTED,
    before_years="în din anul",
    ahead="trebuie urmează",
    certain="va vor",
    back="a anunțat au declarat era erau fost s-a spus",
    past_verbs=_PAST_VERBS,
    planned=_PLANNED,
    partings="care când dacă după la pentru până să înainte că",
    lasting="durează este funcționează rămân rămâne sunt",
    done="era erau fuseseră fusese",
    pluperfect="fuseseră fusese",
)
