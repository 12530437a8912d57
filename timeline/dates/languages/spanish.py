"""The words of Spanish dates; the marks are those of the English table."""

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
enero ene
febrero feb
marzo
abril abr
mayo may
junio jun
julio jul
agosto ago
septiembre setiembre sep sept set
octubre oct
noviembre nov
diciembre dic
"""
_WEEKDAYS = "lunes\nmartes\nmiércoles miercoles\njueves\nviernes\nsábado sabado\ndomingo"
_HABITUAL = {
    "lunes": "lunes",
    "martes": "martes",
    "miércoles": "miércoles",
    "jueves": "jueves",
    "viernes": "viernes",
    "sábados": "sábado",
    "domingos": "domingo",
}
"""On Mondays, on Tuesdays: each with the day."""
_ORDINALS = """
primero primer primera primeros primeras
segundo segunda
tercero tercer tercera
cuarto cuarta
quinto quinta
sexto sexta
séptimo séptima
octavo octava
noveno novena
décimo décima
"""
_TENS = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_UNITS = {
    Unit.DAY: "día días dia dias",
    Unit.WEEK: "semana semanas",
    Unit.MONTH: "mes meses",
    Unit.QUARTER: "trimestre trimestres",
    Unit.YEAR: "año años",
    Unit.HOUR: "hora horas",
    Unit.DECADE: "década décadas decenio",
}
_WAYS = {
    -1: "pasado pasada último última últimos últimas",
    0: "este esta estos estas",
    1: "próximo próxima próximos próximas",
}
_SIMPLE = {
    "i": "en",
    "X": "hace",
    "f": "del",
    "-": "a al",
    "t": "hasta",
    "b": "entre",
    "a": "y e",
    "o": "o u ó",
    "s": "desde",
    "\u00a7": "unos unas",
    "+": "varios varias algunos algunas pocos pocas muchos muchas más menos",
    "=": "cada todos todas",
    "!": "minutos minuto min",
    "c": "hacia aproximadamente circa ca alrededor aprox",
    "u": "quizás quizá posiblemente probablemente acaso presumiblemente supuestamente",
    "n": "noche",
    "m": "fechado fechada datado datada",
    "z": "tarde madrugada amanecer alba anochecer atardecer",
    "K": "siglo siglos saec saeculo",
    "T": "mitad medio media semestre semestres",
}
_PARTS = "principio principios comienzo comienzos inicio inicios\nmediados\nfin final finales fines"

_WORDS = {
    **NUMBER_WORDS["es"],
    **marked_words(_SIMPLE),
    **numbered("M", _MONTHS, 1),
    **numbered("W", _WEEKDAYS, 0),
    **numbered("O", _ORDINALS, 1),
    **numbered("S", "primavera\nverano\notoño\ninvierno", 21),
    **numbered("P", _PARTS, 0),
    "ineunte": ("P", 0),
    "med": ("P", 1),
    "ex": ("P", 2),
    **valued("U", _UNITS),
    **parts_of_year("qt", "hs"),
    **valued("D", _WAYS),
    **numbered("R", "anteayer antier\nayer\nhoy\nmañana", -2),
    **in_order("N", _TENS, 20, step=10),
    **same("T", "quincena", 15),
    "tercio": ("\u2153", 3),
    **same("d", "antepasado antepasada", -2),
    "boreal": ('"', 4),
    "austral": ('"', 8),
    **same("K", "milenio milenios", 1),
    "s": ("K", 0),
    **same("q", "víspera corriente cte"),
    "antes": ("e", 0),
    "después": ("l", 0),
    "siguiente": ("q", 0),
    "ac": ("E", -1),
    "dc": ("E", 1),
    "desconocido": ("k", 0),
    "mediodía": ("C", 12),
    "medianoche": ("C", -1),
}

_CONNECTIVES = Connectives(
    about="hacia {0}",
    possibly="quizás {0}",
    ongoing="desde {0}",
    end_unknown="desde {0}, fin desconocido",
    until="hasta {0}",
    start_unknown="hasta {0}, inicio desconocido",
    before="antes de {0}",
    after="después de {0}",
    span="desde {0} hasta {1}",
    between="entre {0} y {1}",
    during="durante {0}",
    old_style="{0} (estilo antiguo)",
    quoted="«{0}»",
    either="{0} o {1}",
    or_earlier="{0} o antes",
    or_later="{0} o después",
    both="{0} y {1}",
    unknown="desconocido",
    decade="años {0}",
    century="siglo {0}",
    roman=True,
    seasons=("primavera", "verano", "otoño", "invierno"),
    hemispheres=(" (boreal)", " (austral)"),
    parts=(
        "primer tercio de {0}",
        "segundo tercio de {0}",
        "tercer tercio de {0}",
        "primera mitad de {0}",
        "segunda mitad de {0}",
    ),
    decade_of="decenio {0}",
    millennium="{0} milenio",
)

LANGUAGE = Language(
    code="es",
    name="Spanish",
    words=undecorated(_WORDS),
    rows=undecorated(
        {
            "poco antes de": ("y", 1),
            "poco antes del": ("y", 1),
            "justo antes de": ("y", 1),
            "justo antes del": ("y", 1),
            "poco después de": ("I", 1),
            "poco después del": ("I", 1),
            "justo después de": ("I", 1),
            "justo después del": ("I", 1),
            "sin fecha": ("k", 0),
            "tal vez": ("u", 0),
            "a lo mejor": ("u", 0),
            "hasta hoy": ("r", 1),
            "hasta la fecha": ("r", 1),
            "hasta la actualidad": ("r", 0),
            "hasta el presente": ("r", 0),
            "en adelante": ("r", 0),
            "s f": ("k", 0),
            "con fecha": ("i", 0),
            "dentro de": ("Z", 0),
            "menos cuarto": ("$", -15),
            "menos cinco": ("$", -5),
            "menos diez": ("$", -10),
            "menos veinte": ("$", -20),
            "en los últimos": ("v", -1),
            "en las últimas": ("v", -1),
            "durante los últimos": ("v", -1),
            "durante las últimas": ("v", -1),
            **{f"los {ten}": ("g", 20 + 10 * place) for place, ten in enumerate(_TENS.split())},
            "a las": ("@", 0),
            "a la": ("@", 0),
            "por la noche": ("z", 0),
            "por la tarde": ("z", 0),
            "por la mañana": ("z", 0),
            "de la tarde": ("z", 0),
            "de la mañana": ("z", 0),
            "de la noche": ("z", 0),
            "de la madrugada": ("z", 0),
            "a lo largo de": ("i", 0),
            "quince días": ("U", Unit.FORTNIGHT),
            "ocho días": ("U", Unit.WEEK),
            "a principios": ("P", 0),
            "a comienzos": ("P", 0),
            "a inicios": ("P", 0),
            "a mediados": ("P", 1),
            "a finales": ("P", 2),
            "a fines": ("P", 2),
            "fin de semana": ("U", Unit.WEEKEND),
            "antes de": ("B", 0),
            "antes del": ("B", 0),
            "después de": ("A", 0),
            "después del": ("A", 0),
            "a partir de": ("s", 0),
            "a partir del": ("s", 0),
            "desde el": ("s", 0),
            "a más tardar": ("y", 0),
            **{f"no antes {of}": ("I", 0) for of in ("de", "del")},
            **{f"no {later} {of}": ("y", 0) for later in ("después", "más tarde") for of in ("de", "del")},
            **{f"en el {period} del": ("f", 0) for period in ("período", "periodo")},
            "como muy tarde": ("y", 0),
            "no antes de": ("I", 0),
            "en torno a": ("c", 0),
            "alrededor de": ("c", 0),
            "que viene": ("D", 1),
            "pasado mañana": ("R", 2),
            "antes de ayer": ("R", -2),
            "esta mañana": ("R", 0),
            "esta tarde": ("R", 0),
            "esta noche": ("R", 0),
            "a c": ("E", -1),
            "antes de cristo": ("E", -1),
            "d c": ("E", 1),
            "después de cristo": ("E", 1),
        }
    ),
    dropped=frozenset({"inclusive", "el", "la", "los", "las", "de"}),
    plurals=frozenset(
        {
            "últimos",
            "últimas",
            "próximos",
            "próximas",
            "estos",
            "estas",
            "días",
            "semanas",
            "meses",
            "trimestres",
            "años",
            "horas",
            "décadas",
            "siglos",
        }
    ),
    vague={
        "recientemente": "diga desde cuándo: desde noviembre",
        "pronto": "diga hasta cuándo: hasta agosto",
        **{f"los {each}": f"diga qué día: el {day} pasado" for each, day in _HABITUAL.items()},
    },
    refused={
        "zone": "local",
        "negated": "no nunca excepto salvo",
        "turn": "vuelta",
        "own-year": "fiscal lectivo escolar temporada curso",
        "vague": "antaño",
        "reign": "reinado",
    },
    ordinal_endings=frozenset({"er", "º", "ª", "ro", "-o", "-a"}),
    months_before=frozenset({"mes"}),
    years_before=frozenset({"año"}),
    spans_of_decades=True,
    decade_words=frozenset({"años"}),
    splits={"s.f.": "desconocido", "in.": "ineunte"},
    counted=(r"(?:el )?día (?P<number>\d{1,9}) de (?:la |el )?(?P<name>\S+)",),
    aliases={"guerra": "war", "asedio": "siege"},
    ahead=frozenset({"en"}),
    clock_words=frozenset({"horas", "hora", "a las", "a la"}),
    days_before=frozenset({"día", "dia", "días", "dias"}),
    mornings=frozenset({"madrugada", "de la mañana", "por la mañana"}),
    evenings=frozenset({"tarde"}),
    nights=frozenset({"noche"}),
    turns=(
        Turn("^-", "i"),
        Turn("(?<![CN])-(?=@?C)", "i"),
        Turn("f(?!.*[-t])|(?<=P)f(?=K)", ""),
        Turn("\u00a7(?=[NJ]U)", "c"),
        Turn("\u00a7", "+"),
        Turn("(?<=C)aT", "$", 30),
    ),
    connectives=_CONNECTIVES,
)
