"""How dates are said in German."""

from timeline.dates.languages.connectives import Connectives
from timeline.dates.languages.table import Language

_CONNECTIVES = Connectives(
    about="um {0}",
    possibly="vielleicht {0}",
    ongoing="seit {0}",
    end_unknown="ab {0}, Ende unbekannt",
    until="bis {0}",
    start_unknown="bis {0}, Beginn unbekannt",
    before="vor {0}",
    after="nach {0}",
    between="zwischen {0} und {1}",
    during="während {0}",
    old_style="{0} (a. St.)",
    quoted="„{0}“",
    either="{0} oder {1}",
    both="{0} und {1}",
    unknown="unbekannt",
    decade="{0}er Jahre",
    century="{0}. Jahrhundert",
    seasons=("Frühling", "Sommer", "Herbst", "Winter"),
)

LANGUAGE = Language(code="de", name="German", connectives=_CONNECTIVES)
