"""How dates are said in French."""

from timeline.dates.languages.connectives import Connectives
from timeline.dates.languages.table import Language

_CONNECTIVES = Connectives(
    about="vers {0}",
    possibly="peut-être {0}",
    ongoing="depuis {0}",
    end_unknown="à partir de {0}, fin inconnue",
    until="jusqu'à {0}",
    start_unknown="jusqu'à {0}, début inconnu",
    before="avant {0}",
    after="après {0}",
    between="entre {0} et {1}",
    during="pendant {0}",
    old_style="{0} (ancien style)",
    quoted="« {0} »",
    either="{0} ou {1}",
    both="{0} et {1}",
    unknown="inconnu",
    decade="années {0}",
    century="{0}e siècle",
    roman=True,
    seasons=("printemps", "été", "automne", "hiver"),
)

LANGUAGE = Language(code="fr", name="French", connectives=_CONNECTIVES)
