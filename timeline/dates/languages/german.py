"""The words of German dates, in the cases in which dates are told; the marks are those of the English table."""

from timeline.dates.connectives import Connectives
from timeline.dates.languages.number_words import NUMBER_WORDS, german_years
from timeline.dates.languages.table import (
    AGO,
    Language,
    Turn,
    Unit,
    declined,
    marked_words,
    numbered,
    parts_of_year,
    same,
    valued,
)

_MONTHS = """
januar jänner jan jän
februar feber feb febr
märz maerz mär mrz
april apr
mai
juni jun
juli jul
august aug
september sep sept
oktober okt
november nov
dezember dez
"""
_WEEKDAYS = """
montag montags mo
dienstag dienstags di
mittwoch mittwochs mi
donnerstag donnerstags do
freitag freitags fr
samstag samstags sonnabend sa
sonntag sonntags so
"""
_ORDINAL_STEMS = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft"
_NUMBERS = """
ein eins eine einem einer einen eines
zwei zweien
drei dreien
vier
fünf
sechs
sieben
acht
neun
zehn
elf
zwölf
dreizehn
vierzehn
fünfzehn
sechzehn
siebzehn
achtzehn
neunzehn
zwanzig
"""
_PLURALS = (
    "tage tagen wochen monate monaten jahre jahren stunden "
    "montags dienstags mittwochs donnerstags freitags samstags sonntags"
)
_SEASONS = """
frühling frühlings frühjahr frühjahrs
sommer sommers
herbst herbsts herbstes
winter winters
"""
_DECADES = "zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger"
_PARTS_OF_DAY = {
    "morgen": "morgens",
    "vormittag": "vormittags",
    "nachmittag": "nachmittags",
    "abend": "abends",
    "nacht": "nacht",
}
_UNITS = {
    Unit.DAY: "tag tage tagen tages",
    Unit.WEEK: "woche wochen kw kalenderwoche",
    Unit.MONTH: "monat monate monaten monats",
    Unit.QUARTER: "quartal quartale quartals viertel viertels",
    Unit.YEAR: "jahr jahre jahren jahres",
    Unit.HOUR: "stunde stunden",
    Unit.DECADE: "jahrzehnt jahrzehnte jahrzehnten jahrzehnts",
    Unit.WEEKEND: "wochenende wochenendes",
}
_SIMPLE = {
    "i": "in im am an",
    "f": "von",
    "t": "bis auf",
    "b": "zwischen zw",
    "a": "und u",
    "o": "oder",
    "s": "seit ab",
    "B": "vor",
    "A": "nach",
    "e": "früher",
    "l": "später",
    "+": "paar einige einigen mehrere mehreren wenige wenigen viele vielen mehr weniger",
    "=": "jeden jeder jedes jede täglich wöchentlich monatlich jährlich",
    "c": "etwa circa ca ungefähr gegen rund zirka annähernd",
    "\u00a7": "um",
    "u": "vielleicht möglicherweise vermutlich wahrscheinlich wohl mutmaßlich anscheinend verm wahrsch",
    "n": "nacht",
    "m": "datiert datierte",
    "z": "morgens vormittags nachmittags abends früh abend nachmittag vormittag morgengrauen tagesanbruch",
    "K": "jahrhundert jahrhunderts jh jhd jahrhunderte",
    "T": "h hälfte halbjahr halbjahres halb halbe halben halbes halbem halber",
    "y": "spätestens",
    "!": "minuten minute min",
    "I": "frühestens",
}

_PARTS_OF_SEASON = {"früh": "anfang", "hoch": "mitte", "spät": "ende"}
_PARTS_OF_YEAR = {"anfang": "anfang", "beginn": "anfang", "mitte": "mitte", "ende": "ende"}


def _decades() -> dict[int, str]:
    """Return the words for decades: 'achtziger Jahre', 'Achtzigerjahre'."""
    return {20 + 10 * place: f"{word} {word}jahre {word}jahren" for place, word in enumerate(_DECADES.split())}


_WORDS = {
    **NUMBER_WORDS["de"],
    **marked_words(_SIMPLE),
    **numbered("M", _MONTHS, 1),
    **numbered("W", _WEEKDAYS, 0),
    **declined("O", _ORDINAL_STEMS, "e er es en em", 1),
    **numbered("N", _NUMBERS, 1),
    **numbered("S", _SEASONS, 21),
    **numbered("P", "anfang beginn\nmitte\nende", 0),
    **valued("U", _UNITS),
    **parts_of_year(),
    **declined("D", "letzt dies nächst", "e er es en em", -1),
    **same("q", "davor zuvor danach"),
    **declined("q", "folgend darauffolgend vorangegangen", "e er es en em", 0, step=0),
    **declined("D", "vergangen vorig", "e er es en em", -1, step=0),
    **declined("D", "kommend", "e er es en em", 1),
    **numbered("R", "vorgestern\ngestern\nheute\nmorgen\nübermorgen", -2),
    **valued("g", _decades()),
    **same("d", "übernächste übernächsten übernächster übernächstes übernächstem", 2),
    **same("d", "vorletzte vorletzten vorletzter vorletztes vorletztem", -2),
    **same("G", "nuller nullerjahre nullerjahren", 2000),
    "dreiviertel": ("%", -15),
    "vom": ("f", 1),
    "hundert": ("#", 100),
    "tausend": ("#", 1000),
    "nördlich": ('"', 4),
    "südlich": ('"', 8),
    **same("K", "jahrtausend jahrtausends", 1),
    **same("\u2153", "drittel drittels", 3),
    **same("k", "unbekannt undatiert oj od"),
    "vuz": ("E", -1),
    "uz": ("E", 1),
    "mittag": ("C", 12),
    "mitternacht": ("C", -1),
}

_CONNECTIVES = Connectives(
    about="um {0}",
    possibly="vielleicht {0}",
    ongoing="seit {0}",
    end_unknown="ab {0}, Ende unbekannt",
    until="bis {0}",
    start_unknown="bis {0}, Beginn unbekannt",
    before="vor {0}",
    after="nach {0}",
    span="von {0} bis {1}",
    between="zwischen {0} und {1}",
    during="während {0}",
    old_style="{0} (a. St.)",
    quoted="„{0}“",
    either="{0} oder {1}",
    or_earlier="{0} oder früher",
    or_later="{0} oder später",
    both="{0} und {1}",
    unknown="unbekannt",
    decade="{0}er Jahre",
    century="{0}. Jahrhundert",
    seasons=("Frühling", "Sommer", "Herbst", "Winter"),
    hemispheres=(" (nördlich)", " (südlich)"),
    parts=(
        "erstes Drittel {0}",
        "zweites Drittel {0}",
        "drittes Drittel {0}",
        "erste Hälfte {0}",
        "zweite Hälfte {0}",
    ),
    decade_of="Jahrzehnt {0}",
    millennium="{0}. Jahrtausend",
)

LANGUAGE = Language(
    code="de",
    name="German",
    words=_WORDS | {word.replace("ß", "ss"): meaning for word, meaning in _WORDS.items() if "ß" in word},
    rows={
        "viertel vor": ("%", -15),
        "viertel nach": ("%", 15),
        "v chr": ("E", -1),
        "vor christus": ("E", -1),
        "n chr": ("E", 1),
        "nach christus": ("E", 1),
        "nicht vor": ("I", 0),
        "nicht nach": ("y", 0),
        "nicht später als": ("y", 0),
        "nicht früher als": ("I", 0),
        **{f"{head} {of}": ("f", 0) for head in ("im zeitraum", "zeitraum", "in der zeit") for of in ("von", "vom")},
        "im laufe": ("i", 0),
        "am morgen": ("z", 0),
        "am frühen morgen": ("z", 0),
        "am späten abend": ("z", 0),
        "am frühen abend": ("z", 0),
        "o j": ("k", 0),
        "o d": ("k", 0),
        "ohne datum": ("k", 0),
        "ohne jahr": ("k", 0),
        "ohne jahresangabe": ("k", 0),
        "s a": ("k", 0),
        "acht tagen": ("U", Unit.WEEK),
        "vierzehn tagen": ("U", Unit.FORTNIGHT),
        "bis spätestens": ("y", 0),
        "bis heute": ("r", 0),
        "bis jetzt": ("r", 0),
        "bis zur gegenwart": ("r", 0),
        "bis in die gegenwart": ("r", 0),
        "heute morgen": ("R", 0),
        "heute abend": ("R", 0),
        "gestern abend": ("R", -1),
        "kurz vor": ("y", 1),
        "kurz nach": ("I", 1),
        "unmittelbar nach": ("I", 1),
        "unmittelbar vor": ("y", 1),
        "bald nach": ("I", 1),
        "nacht auf": ("n", -1),
        "nacht zum": ("n", -1),
        "nacht zu": ("n", -1),
        "nacht zur": ("n", -1),
    },
    dropped=frozenset(
        {"einschließlich", "einschliesslich", "der", "die", "das", "den", "dem", "des", "zu", "zum", "zur"}
    ),
    articles=frozenset({"der", "die", "das", "den", "dem", "des"}),
    plurals=frozenset(_PLURALS.split()),
    vague={"kürzlich": "sagen Sie, seit wann: seit November", "bald": "sagen Sie, bis wann: bis August"},
    refused={
        "zone": "ortszeit",
        "negated": "nicht nie niemals außer",
        "turn": "wende jahrhundertwende jahreswechsel jahreswende",
        "own-year": "geschäftsjahr schuljahr wirtschaftsjahr haushaltsjahr saison",
        "plural": "jeweils",
        "vague": "kurzem neulich jüngst einst",
        "reign": "regierungsjahr",
    },
    ordinal_endings=frozenset({"te", "ten", "ter"}),
    ahead=frozenset({"in"}),
    months_before=frozenset({"monat"}),
    days_before=frozenset({"tagen"}),
    years_before=frozenset({"jahr", "jahre", "jahren", "jahres"}),
    decade_endings=frozenset({"er"}),
    counted=(
        r"(?:am )?(?P<nth>\d{1,9})\. tag (?:des |der )?(?P<name>\S+)",
        r"tag (?P<number>\d{1,9}) (?:des |der )?(?P<name>\S+)",
    ),
    aliases={"krieges": "war", "kriegs": "war", "belagerung": "siege"},
    splits={
        "s.a.": "unbekannt",
        "anderthalb": "1 und halb",
        "eineinhalb": "1 und halb",
        "zweieinhalb": "2 und halb",
        **german_years(),
        **dict.fromkeys(("vorjahr", "vorjahres", "vorjahre"), "letztes jahr"),
        **dict.fromkeys(("folgejahr", "folgejahres", "folgejahre"), "folgenden jahr"),
        **{f"jahres{part}": f"{said} jahres" for part, said in _PARTS_OF_YEAR.items()},
        **{
            f"{head}{season}": f"{said} {season}"
            for head, said in _PARTS_OF_SEASON.items()
            for season in ("sommer", "herbst", "winter")
        },
        **{
            f"{line.split()[0]}{part}": f"{line.split()[0]} {said}"
            for line in _WEEKDAYS.strip().split("\n")
            for part, said in _PARTS_OF_DAY.items()
        },
    },
    clock_words=frozenset({"uhr"}),
    mornings=frozenset({"morgens", "vormittags", "früh"}),
    evenings=frozenset({"nachmittags", "abends", "abend", "nachmittag"}),
    turns=(
        Turn("(?<=^U)f(?=[NO])", ""),
        Turn("T(?=[NC](?![UKM.E]))", "%", -30),
        AGO,
        Turn("\u00a7(?=[C%])", "i"),
        Turn("\u00a7", "c"),
    ),
    connectives=_CONNECTIVES,
)
