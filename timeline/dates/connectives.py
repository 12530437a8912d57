"""The words between dates in other languages than English; what CLDR has no words for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Connectives:
    """Patterns of one language, `{0}` and `{1}` for dates; the defaults are signs that need no language."""

    about: str = "\N{ALMOST EQUAL TO} {0}"
    possibly: str = "{0} (?)"
    ongoing: str = "{0} \N{EN DASH} \N{HORIZONTAL ELLIPSIS}"
    end_unknown: str = "{0} \N{EN DASH} ?"
    until: str = "\N{HORIZONTAL ELLIPSIS} \N{EN DASH} {0}"
    start_unknown: str = "? \N{EN DASH} {0}"
    before: str = "< {0}"
    after: str = "> {0}"
    between: str = "{0} .. {1}"
    during: str = "{0}"
    quoted: str = "\N{LEFT DOUBLE QUOTATION MARK}{0}\N{RIGHT DOUBLE QUOTATION MARK}"
    either: str = "{0} / {1}"
    both: str = "{0}, {1}"
    unknown: str = "?"
    decade: str = ""
    century: str = ""
    roman: bool = False
    seasons: tuple[str, ...] = ()


SIGNS = Connectives()
ENGLISH = Connectives(before="before {0}", after="after {0}", between="between {0} and {1}", during="during {0}")

CONNECTIVES = {
    "de": Connectives(
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
        quoted="„{0}“",
        either="{0} oder {1}",
        both="{0} und {1}",
        unknown="unbekannt",
        decade="{0}er Jahre",
        century="{0}. Jahrhundert",
        seasons=("Frühling", "Sommer", "Herbst", "Winter"),
    ),
    "fr": Connectives(
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
        quoted="« {0} »",
        either="{0} ou {1}",
        both="{0} et {1}",
        unknown="inconnu",
        decade="années {0}",
        century="{0}e siècle",
        roman=True,
        seasons=("printemps", "été", "automne", "hiver"),
    ),
    "ro": Connectives(
        about="circa {0}",
        possibly="probabil {0}",
        ongoing="din {0}, în curs",
        end_unknown="din {0}, sfârșit necunoscut",
        until="până la {0}",
        start_unknown="până la {0}, început necunoscut",
        before="înainte de {0}",
        after="după {0}",
        between="între {0} și {1}",
        during="în timpul {0}",
        quoted="„{0}”",
        either="{0} sau {1}",
        both="{0} și {1}",
        unknown="necunoscut",
        decade="anii {0}",
        century="secolul al {0}-lea",
        roman=True,
        seasons=("primăvara", "vara", "toamna", "iarna"),
    ),
    "uk": Connectives(
        about="приблизно {0}",
        possibly="можливо, {0}",
        ongoing="з {0}, триває",
        end_unknown="з {0}, кінець невідомий",
        until="до {0}",
        start_unknown="до {0}, початок невідомий",
        before="до {0}",
        after="після {0}",
        between="між {0} та {1}",
        during="під час {0}",
        quoted="«{0}»",
        either="{0} або {1}",
        both="{0} та {1}",
        unknown="невідомо",
        decade="{0}-ті роки",
        century="{0} століття",
        roman=True,
        seasons=("весна", "літо", "осінь", "зима"),
    ),
}
"""By language; the rest have signs."""
